# SPDX-License-Identifier: GPL-3.0-or-later
# Amounts, shares and currencies.
src_libbase_a_SOURCES += \
    src/base/money/money-currency.c \
    src/base/money/money-digits.c \
    src/base/money/money-parse.c \
    src/base/money/money-private.h \
    src/base/money/money-share.c \
    src/base/money/money-sign.c \
    src/base/money/money-split.c \
    src/base/money/money.c \
    src/base/money/money.h
