# SPDX-License-Identifier: GPL-3.0-or-later
# What both user interfaces share.
noinst_LIBRARIES += src/libwords.a
src_libwords_a_SOURCES = \
    src/ui/calendar-words.c \
    src/ui/calendar-words.h \
    src/ui/cautions.c \
    src/ui/cautions.h \
    src/ui/reminder-ways.c \
    src/ui/reminder-ways.h \
    src/ui/reminder-words.c \
    src/ui/reminder-words.h \
    src/ui/terminal-notice.c \
    src/ui/terminal-notice.h \
    src/ui/words-dispute.c \
    src/ui/words-dispute.h \
    src/ui/words-time.c \
    src/ui/words.c \
    src/ui/words.h
