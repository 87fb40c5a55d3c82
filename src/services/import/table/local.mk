# SPDX-License-Identifier: GPL-3.0-or-later
# From rows and columns to orders.
src_libservices_a_SOURCES += \
    src/services/import/table/import-row.c \
    src/services/import/table/import-row.h \
    src/services/import/table/import-table.c \
    src/services/import/table/import-table.h \
    src/services/import/table/survey-private.h \
    src/services/import/table/survey.c \
    src/services/import/table/table-file.c \
    src/services/import/table/table-private.h \
    src/services/import/table/table-styles.c \
    src/services/import/table/table.h
