# SPDX-License-Identifier: GPL-3.0-or-later
# What may be shown, how wide it is, how it is wrapped; in which bytes it is written; reading pieces
# of a text.
src_libbase_a_SOURCES += \
    src/base/text/encoding-decode.c \
    src/base/text/encoding-private.h \
    src/base/text/encoding-weigh-private.h \
    src/base/text/encoding-weigh.c \
    src/base/text/encoding.c \
    src/base/text/encoding.h \
    src/base/text/entities.c \
    src/base/text/entities.h \
    src/base/text/text-sanitise.c \
    src/base/text/text-width-private.h \
    src/base/text/text-width.c \
    src/base/text/text-wrap.c \
    src/base/text/text.c \
    src/base/text/text.h
