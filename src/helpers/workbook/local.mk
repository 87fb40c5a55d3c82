# SPDX-License-Identifier: GPL-3.0-or-later
# A workbook: its sheets as CSV.
if WITH_CONTAINERS
src_helpers_container_libcontainer_a_SOURCES += \
    src/helpers/workbook/date-format.c \
    src/helpers/workbook/date-format.h \
    src/helpers/workbook/number.c \
    src/helpers/workbook/number.h \
    src/helpers/workbook/rich-text.c \
    src/helpers/workbook/rich-text.h \
    src/helpers/workbook/sheet-cell.c \
    src/helpers/workbook/sheet-cell.h \
    src/helpers/workbook/sheet.c \
    src/helpers/workbook/sheet.h \
    src/helpers/workbook/workbook.c \
    src/helpers/workbook/workbook.h \
    src/helpers/workbook/xml.c \
    src/helpers/workbook/xml.h
endif
