# SPDX-License-Identifier: GPL-3.0-or-later
# The screens as a whole: views, their frame, keys, menus, forms and help.
src_libtui_a_SOURCES += \
    src/ui/tui/shell/actions-common.c \
    src/ui/tui/shell/frame.c \
    src/ui/tui/shell/import-show.c \
    src/ui/tui/shell/import-show.h \
    src/ui/tui/shell/keymap.c \
    src/ui/tui/shell/keymap.h \
    src/ui/tui/shell/opener.c \
    src/ui/tui/shell/opener.h \
    src/ui/tui/shell/reminding.c \
    src/ui/tui/shell/reminding.h \
    src/ui/tui/shell/tui-file.c \
    src/ui/tui/shell/tui-private.h \
    src/ui/tui/shell/tui-turn.c \
    src/ui/tui/shell/tui.c \
    src/ui/tui/shell/tui.h \
    src/ui/tui/shell/view-ask.c \
    src/ui/tui/shell/view-ask.h \
    src/ui/tui/shell/view-calendar.c \
    src/ui/tui/shell/view-calendar.h \
    src/ui/tui/shell/view-form-choose.c \
    src/ui/tui/shell/view-form-keep.c \
    src/ui/tui/shell/view-form-private.h \
    src/ui/tui/shell/view-form-time.c \
    src/ui/tui/shell/view-form.c \
    src/ui/tui/shell/view-form.h \
    src/ui/tui/shell/view-help.c \
    src/ui/tui/shell/view-help.h \
    src/ui/tui/shell/view-menu.c \
    src/ui/tui/shell/view-menu.h \
    src/ui/tui/shell/view.c \
    src/ui/tui/shell/view.h
