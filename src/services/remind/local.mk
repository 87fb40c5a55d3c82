# SPDX-License-Identifier: GPL-3.0-or-later
# Reminders: what is due to be told, to whom, when, and by which way.
src_libservices_a_SOURCES += \
    src/services/remind/heartbeat.c \
    src/services/remind/heartbeat.h \
    src/services/remind/notifier.c \
    src/services/remind/notifier.h \
    src/services/remind/remind.h \
    src/services/remind/reminder-item.c \
    src/services/remind/reminder-item.h \
    src/services/remind/reminder-run.c \
    src/services/remind/reminder-run.h \
    src/services/remind/reminder-scan.c \
    src/services/remind/reminder-scan.h \
    src/services/remind/reminder-status.c \
    src/services/remind/reminder-status.h \
    src/services/remind/reminders-coming.c \
    src/services/remind/reminders-coming.h \
    src/services/remind/schedule.c \
    src/services/remind/schedule.h \
    src/services/remind/wish-book.c \
    src/services/remind/wish-book.h \
    src/services/remind/wishes.c \
    src/services/remind/wishes.h
