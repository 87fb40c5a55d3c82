# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libtui.a
src_libtui_a_SOURCES = \
    src/ui/tui/actions-common.c \
    src/ui/tui/canvas.c \
    src/ui/tui/canvas.h \
    src/ui/tui/frame.c \
    src/ui/tui/key.c \
    src/ui/tui/key.h \
    src/ui/tui/keymap.c \
    src/ui/tui/keymap.h \
    src/ui/tui/line-editor.c \
    src/ui/tui/line-editor.h \
    src/ui/tui/list.c \
    src/ui/tui/list.h \
    src/ui/tui/loop.c \
    src/ui/tui/loop.h \
    src/ui/tui/page.c \
    src/ui/tui/page.h \
    src/ui/tui/term-clipboard.c \
    src/ui/tui/term-draw.c \
    src/ui/tui/term-input.c \
    src/ui/tui/term-private.h \
    src/ui/tui/term-signals.c \
    src/ui/tui/term-signals.h \
    src/ui/tui/term.c \
    src/ui/tui/term.h \
    src/ui/tui/theme.c \
    src/ui/tui/theme.h \
    src/ui/tui/tui-private.h \
    src/ui/tui/tui.h \
    src/ui/tui/view-help.c \
    src/ui/tui/view-help.h \
    src/ui/tui/view.h
