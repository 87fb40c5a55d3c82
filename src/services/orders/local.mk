# SPDX-License-Identifier: GPL-3.0-or-later
# The use cases of orders and disputes; what is due; their JSON.
src_libservices_a_SOURCES += \
    src/services/orders/advice-json.c \
    src/services/orders/agenda.c \
    src/services/orders/agenda.h \
    src/services/orders/answers.c \
    src/services/orders/counsel-json.c \
    src/services/orders/dispute-json-private.h \
    src/services/orders/dispute-json.c \
    src/services/orders/disputes.c \
    src/services/orders/disputes.h \
    src/services/orders/field-text.c \
    src/services/orders/field-words.c \
    src/services/orders/fields.c \
    src/services/orders/fields.h \
    src/services/orders/order-csv-cell.c \
    src/services/orders/order-csv-fields.c \
    src/services/orders/order-csv-items.c \
    src/services/orders/order-csv-private.h \
    src/services/orders/order-csv.c \
    src/services/orders/order-csv.h \
    src/services/orders/order-json.c \
    src/services/orders/order-json.h \
    src/services/orders/order-log.c \
    src/services/orders/order-log.h \
    src/services/orders/order-look.c \
    src/services/orders/order-look.h \
    src/services/orders/orders.c \
    src/services/orders/orders.h \
    src/services/orders/others.c \
    src/services/orders/others.h
