# SPDX-License-Identifier: GPL-3.0-or-later
# The rows that are projected from the log.
src_libstore_a_SOURCES += \
    src/store/rows/change-row.c \
    src/store/rows/clock-row.c \
    src/store/rows/order-view.c \
    src/store/rows/order-view.h \
    src/store/rows/outcome-row.c \
    src/store/rows/overlay.c \
    src/store/rows/projection.c \
    src/store/rows/rows.h \
    src/store/rows/summary-row.c
