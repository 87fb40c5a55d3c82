# SPDX-License-Identifier: GPL-3.0-or-later
# From bytes to rows.
src_libservices_a_SOURCES += \
    src/services/import/source/container-private.h \
    src/services/import/source/container.c \
    src/services/import/source/csv.c \
    src/services/import/source/csv.h \
    src/services/import/source/documents.c \
    src/services/import/source/documents.h \
    src/services/import/source/import-source.c \
    src/services/import/source/import-source.h \
    src/services/import/source/input.c \
    src/services/import/source/input.h \
    src/services/import/source/source.h
