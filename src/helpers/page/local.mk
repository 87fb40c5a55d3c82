# SPDX-License-Identifier: GPL-3.0-or-later
# A page that was saved: what of it speaks of orders.
if WITH_CONTAINERS
src_helpers_container_libcontainer_a_SOURCES += \
    src/helpers/page/json-pieces.c \
    src/helpers/page/json-pieces.h \
    src/helpers/page/microdata.c \
    src/helpers/page/microdata.h \
    src/helpers/page/page-archive.c \
    src/helpers/page/page-archive.h \
    src/helpers/page/page.c \
    src/helpers/page/page.h \
    src/helpers/page/tree.c \
    src/helpers/page/tree.h
endif
