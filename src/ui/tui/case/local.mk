# SPDX-License-Identifier: GPL-3.0-or-later
# A dispute on the screen, and what is recorded of it.
src_libtui_a_SOURCES += \
    src/ui/tui/case/event-menu.c \
    src/ui/tui/case/event-menu.h \
    src/ui/tui/case/event-record.c \
    src/ui/tui/case/event-record.h \
    src/ui/tui/case/form-log-private.h \
    src/ui/tui/case/form-log-read.c \
    src/ui/tui/case/form-log.c \
    src/ui/tui/case/form-log.h \
    src/ui/tui/case/no-button-menu.c \
    src/ui/tui/case/no-button-menu.h \
    src/ui/tui/case/view-case-acts.c \
    src/ui/tui/case/view-case-private.h \
    src/ui/tui/case/view-case.c \
    src/ui/tui/case/view-case.h \
    src/ui/tui/case/view-letter.c \
    src/ui/tui/case/view-letter.h \
    src/ui/tui/case/view-walk.c \
    src/ui/tui/case/view-walk.h
