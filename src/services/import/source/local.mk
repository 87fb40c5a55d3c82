# SPDX-License-Identifier: GPL-3.0-or-later
# From the bytes of a file to the texts that are in it.
src_libservices_a_SOURCES += \
    src/services/import/source/container.c \
    src/services/import/source/container.h \
    src/services/import/source/documents.c \
    src/services/import/source/documents.h \
    src/services/import/source/input.c \
    src/services/import/source/input.h
