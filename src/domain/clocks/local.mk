# SPDX-License-Identifier: GPL-3.0-or-later
# What runs, from when and until when.
src_libdomain_a_SOURCES += \
    src/domain/clocks/clocks-buyer.c \
    src/domain/clocks/clocks-dispute.c \
    src/domain/clocks/clocks-private.h \
    src/domain/clocks/clocks-read.c \
    src/domain/clocks/clocks-start.c \
    src/domain/clocks/clocks-transit.c \
    src/domain/clocks/clocks-window.c \
    src/domain/clocks/clocks.c \
    src/domain/clocks/clocks.h \
    src/domain/clocks/forecast.c \
    src/domain/clocks/resend.c \
    src/domain/clocks/settled-private.h \
    src/domain/clocks/settled.c \
    src/domain/clocks/validity.h
