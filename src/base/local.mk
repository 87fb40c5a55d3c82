# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libbase.a
src_libbase_a_SOURCES = \
    src/base/choice.c \
    src/base/choice.h \
    src/base/civil.c \
    src/base/civil.h \
    src/base/embedded.h \
    src/base/error.c \
    src/base/error.h \
    src/base/file-error.c \
    src/base/file-error.h \
    src/base/file-write.c \
    src/base/file.c \
    src/base/file.h \
    src/base/i18n.h \
    src/base/instant.c \
    src/base/instant.h \
    src/base/json-members.c \
    src/base/json.c \
    src/base/json.h \
    src/base/money-currency.c \
    src/base/money-digits.c \
    src/base/money-parse.c \
    src/base/money-reading.h \
    src/base/money-sign.c \
    src/base/money-split.c \
    src/base/money.c \
    src/base/money.h \
    src/base/now.c \
    src/base/now.h \
    src/base/paths.c \
    src/base/paths.h \
    src/base/scan.c \
    src/base/scan.h \
    src/base/text-sanitise.c \
    src/base/text-width.c \
    src/base/text-width.h \
    src/base/text-wrap.c \
    src/base/text.c \
    src/base/text.h \
    src/base/zone.c \
    src/base/zone.h
