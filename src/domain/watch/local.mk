# SPDX-License-Identifier: GPL-3.0-or-later
# What lists and reminders look for.
src_libdomain_a_SOURCES += \
    src/domain/watch/filter-parse.c \
    src/domain/watch/filter-private.h \
    src/domain/watch/filter.c \
    src/domain/watch/filter.h \
    src/domain/watch/ladder.c \
    src/domain/watch/ladder.h \
    src/domain/watch/reminder.c \
    src/domain/watch/reminder.h \
    src/domain/watch/said.c \
    src/domain/watch/said.h \
    src/domain/watch/summary.c \
    src/domain/watch/summary.h \
    src/domain/watch/watch.h
