# SPDX-License-Identifier: GPL-3.0-or-later
# The list of orders, one order, the agenda.
src_libtui_a_SOURCES += \
    src/ui/tui/orders/form-import.c \
    src/ui/tui/orders/form-import.h \
    src/ui/tui/orders/import-questions.c \
    src/ui/tui/orders/import-questions.h \
    src/ui/tui/orders/form-order.c \
    src/ui/tui/orders/form-order.h \
    src/ui/tui/orders/order-acts.c \
    src/ui/tui/orders/order-acts.h \
    src/ui/tui/orders/order-columns.c \
    src/ui/tui/orders/order-columns.h \
    src/ui/tui/orders/order-rows-move.c \
    src/ui/tui/orders/order-rows-private.h \
    src/ui/tui/orders/order-rows.c \
    src/ui/tui/orders/order-rows.h \
    src/ui/tui/orders/undo.c \
    src/ui/tui/orders/undo.h \
    src/ui/tui/orders/view-agenda.c \
    src/ui/tui/orders/view-agenda.h \
    src/ui/tui/orders/view-filter.c \
    src/ui/tui/orders/view-filter.h \
    src/ui/tui/orders/view-order.c \
    src/ui/tui/orders/view-order.h \
    src/ui/tui/orders/view-orders-acts.c \
    src/ui/tui/orders/view-orders-around.c \
    src/ui/tui/orders/view-orders-draw.c \
    src/ui/tui/orders/view-orders-private.h \
    src/ui/tui/orders/view-orders.c \
    src/ui/tui/orders/view-orders.h \
    src/ui/tui/orders/view-saved.c \
    src/ui/tui/orders/view-saved.h \
    src/ui/tui/orders/view-stats.c \
    src/ui/tui/orders/view-stats.h
