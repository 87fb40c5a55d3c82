# SPDX-License-Identifier: GPL-3.0-or-later
# Orders, scans, counts and what is due, by the page.
src_libstore_a_SOURCES += \
    src/store/lists/due.c \
    src/store/lists/due.h \
    src/store/lists/lists.h \
    src/store/lists/order-counts.c \
    src/store/lists/order-list-private.h \
    src/store/lists/order-list.c \
    src/store/lists/order-list.h \
    src/store/lists/order-scan.c \
    src/store/lists/order-sort-private.h \
    src/store/lists/order-sort.c \
    src/store/lists/orders.c \
    src/store/lists/orders.h \
    src/store/lists/outcomes.c \
    src/store/lists/outcomes.h \
    src/store/lists/parcels.c \
    src/store/lists/parcels.h \
    src/store/lists/standing.c \
    src/store/lists/standing.h
