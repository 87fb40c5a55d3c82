# SPDX-License-Identifier: GPL-3.0-or-later
# The closed lists: every token that is stored, typed or shown.
src_libdomain_a_SOURCES += \
    src/domain/words/clock-names.c \
    src/domain/words/clock-names.h \
    src/domain/words/dispute-words.c \
    src/domain/words/dispute-words.h \
    src/domain/words/order-number.c \
    src/domain/words/order-number.h \
    src/domain/words/payment.c \
    src/domain/words/payment.h \
    src/domain/words/tracking-number.c \
    src/domain/words/tracking-number.h \
    src/domain/words/vocabulary.c \
    src/domain/words/vocabulary.h \
    src/domain/words/words.h
