# SPDX-License-Identifier: GPL-3.0-or-later
# Orders out of the case file.
src_libservices_a_SOURCES += \
    src/services/export/export-csv.c \
    src/services/export/export-formats-private.h \
    src/services/export/export-ics.c \
    src/services/export/export-json.c \
    src/services/export/export.c \
    src/services/export/export.h \
    src/services/export/watched-file-record.c \
    src/services/export/watched-files-private.h \
    src/services/export/watched-files.c
