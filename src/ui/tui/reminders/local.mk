# SPDX-License-Identifier: GPL-3.0-or-later
# Reminders on the screen.
src_libtui_a_SOURCES += \
    src/ui/tui/reminders/form-snooze.c \
    src/ui/tui/reminders/reminders.h \
    src/ui/tui/reminders/view-reminders.c \
    src/ui/tui/reminders/ways-private.h \
    src/ui/tui/reminders/ways.c
