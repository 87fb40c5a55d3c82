# SPDX-License-Identifier: GPL-3.0-or-later
# What is done with the orders that are marked in a list, as one change.
src_libtui_a_SOURCES += \
    src/ui/tui/marked/marked-edit.c \
    src/ui/tui/marked/marked-event.c \
    src/ui/tui/marked/marked-export.c \
    src/ui/tui/marked/marked-snooze.c \
    src/ui/tui/marked/marked.c \
    src/ui/tui/marked/marked.h
