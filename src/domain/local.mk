# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libdomain.a
src_libdomain_a_SOURCES = \
    src/domain/calendar.c \
    src/domain/calendar.h \
    src/domain/clock-names.c \
    src/domain/clock-names.h \
    src/domain/clocks-buyer.c \
    src/domain/clocks-parts.h \
    src/domain/clocks-start.c \
    src/domain/clocks-transit.c \
    src/domain/clocks-window.c \
    src/domain/clocks.c \
    src/domain/clocks.h \
    src/domain/dispute-words.c \
    src/domain/dispute-words.h \
    src/domain/event-kinds.c \
    src/domain/event.c \
    src/domain/event.h \
    src/domain/field-forms.c \
    src/domain/field-forms.h \
    src/domain/filter-parse.c \
    src/domain/filter-terms.h \
    src/domain/filter.c \
    src/domain/filter.h \
    src/domain/fold.c \
    src/domain/fold.h \
    src/domain/next.c \
    src/domain/next.h \
    src/domain/order-fields.c \
    src/domain/order.c \
    src/domain/order.h \
    src/domain/payment.c \
    src/domain/payment.h \
    src/domain/policies.c \
    src/domain/policy-keys.c \
    src/domain/policy-keys.h \
    src/domain/policy-parse.c \
    src/domain/policy-rule.c \
    src/domain/policy-rule.h \
    src/domain/policy.c \
    src/domain/policy.h \
    src/domain/retraction.c \
    src/domain/statement.c \
    src/domain/summary.c \
    src/domain/validity.h \
    src/domain/vocabulary.c \
    src/domain/vocabulary.h
