# SPDX-License-Identifier: GPL-3.0-or-later
# What may be shown, how wide it is, how it is wrapped; reading pieces of a text.
src_libbase_a_SOURCES += \
    src/base/text/scan.c \
    src/base/text/scan.h \
    src/base/text/text-sanitise.c \
    src/base/text/text-width.c \
    src/base/text/text-width.h \
    src/base/text/text-wrap.c \
    src/base/text/text.c \
    src/base/text/text.h
