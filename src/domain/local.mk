# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libdomain.a
src_libdomain_a_SOURCES = \
    src/domain/calendar.h \
    src/domain/clock-names.c \
    src/domain/clock-names.h \
    src/domain/policy.h
