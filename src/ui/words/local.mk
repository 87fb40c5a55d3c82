# SPDX-License-Identifier: GPL-3.0-or-later
# What both user interfaces share.
noinst_LIBRARIES += src/libwords.a
src_libwords_a_SOURCES = \
    src/ui/words/calendar-words.c \
    src/ui/words/calendar-words.h \
    src/ui/words/cautions.c \
    src/ui/words/cautions.h \
    src/ui/words/filter-words.c \
    src/ui/words/filter-words.h \
    src/ui/words/place.c \
    src/ui/words/place.h \
    src/ui/words/reminder-ways.c \
    src/ui/words/reminder-ways.h \
    src/ui/words/reminder-words.c \
    src/ui/words/reminder-words.h \
    src/ui/words/terminal-notice.c \
    src/ui/words/terminal-notice.h \
    src/ui/words/words-clock.c \
    src/ui/words/words-clock.h \
    src/ui/words/words-dispute.c \
    src/ui/words/words-dispute.h \
    src/ui/words/words-evidence.c \
    src/ui/words/words-evidence.h \
    src/ui/words/words-event.c \
    src/ui/words/words-event.h \
    src/ui/words/words-import.c \
    src/ui/words/words-import.h \
    src/ui/words/words-mail.c \
    src/ui/words/words-mail.h \
    src/ui/words/words-stats.c \
    src/ui/words/words-stats.h \
    src/ui/words/words-time.c \
    src/ui/words/words.c \
    src/ui/words/words.h
