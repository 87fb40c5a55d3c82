# SPDX-License-Identifier: GPL-3.0-or-later
# From rows and documents to orders.
src_libservices_a_SOURCES += \
    src/services/import/format/format.h \
    src/services/import/format/import-aliexpress-pages.c \
    src/services/import/format/import-aliexpress-private.h \
    src/services/import/format/import-aliexpress.c \
    src/services/import/format/import-columns.c \
    src/services/import/format/import-columns.h \
    src/services/import/format/import-commitment-private.h \
    src/services/import/format/import-commitment.c \
    src/services/import/format/import-formats.c \
    src/services/import/format/import-formats.h \
    src/services/import/format/import-har-private.h \
    src/services/import/format/import-har.c \
    src/services/import/format/import-json.c \
    src/services/import/format/import-json.h \
    src/services/import/format/import-lines-private.h \
    src/services/import/format/import-lines.c \
    src/services/import/format/import-parse.c \
    src/services/import/format/import-parse.h \
    src/services/import/format/import-read.c \
    src/services/import/format/import-read.h \
    src/services/import/format/import-recognise.c \
    src/services/import/format/import-recourse-csv.c \
    src/services/import/format/import-recourse.c \
    src/services/import/format/import-recourse.h \
    src/services/import/format/import-row-private.h \
    src/services/import/format/import-row.c \
    src/services/import/format/import-table.c \
    src/services/import/format/import-table.h \
    src/services/import/format/import-trackers.c \
    src/services/import/format/import-tracking-private.h \
    src/services/import/format/import-tracking.c \
    src/services/import/format/import-words-private.h \
    src/services/import/format/import-words.c \
    src/services/import/format/json-text-private.h \
    src/services/import/format/json-text.c \
    src/services/import/format/schema-org-private.h \
    src/services/import/format/schema-org.c
