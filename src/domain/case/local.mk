# SPDX-License-Identifier: GPL-3.0-or-later
# What is true of an order: events, and what they fold into.
src_libdomain_a_SOURCES += \
    src/domain/case/case.h \
    src/domain/case/dispute-fold.c \
    src/domain/case/dispute-lines.c \
    src/domain/case/dispute-money.c \
    src/domain/case/dispute.c \
    src/domain/case/dispute.h \
    src/domain/case/event-kinds.c \
    src/domain/case/event-row-private.h \
    src/domain/case/event.c \
    src/domain/case/event.h \
    src/domain/case/evidence.c \
    src/domain/case/evidence.h \
    src/domain/case/field-forms.c \
    src/domain/case/field-forms.h \
    src/domain/case/file-says.c \
    src/domain/case/file-says.h \
    src/domain/case/fold-evidence.c \
    src/domain/case/fold-mail.c \
    src/domain/case/fold-parcels.c \
    src/domain/case/fold-private.h \
    src/domain/case/fold.c \
    src/domain/case/fold.h \
    src/domain/case/mail-word.c \
    src/domain/case/mail-word.h \
    src/domain/case/order-effects.c \
    src/domain/case/order-fields.c \
    src/domain/case/order.c \
    src/domain/case/order.h \
    src/domain/case/parcel.c \
    src/domain/case/statement.c \
    src/domain/case/transition.c \
    src/domain/case/transition.h
