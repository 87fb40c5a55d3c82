# SPDX-License-Identifier: GPL-3.0-or-later
# The terminal: keys in, cells out, signals. Alone in knowing curses.
src_libtui_a_SOURCES += \
    src/ui/tui/term/key-decoder-begin.c \
    src/ui/tui/term/key-decoder-private.h \
    src/ui/tui/term/key-decoder-sequence.c \
    src/ui/tui/term/key-decoder.c \
    src/ui/tui/term/key-decoder.h \
    src/ui/tui/term/key-sequences.c \
    src/ui/tui/term/key-sequences.h \
    src/ui/tui/term/key-strings.c \
    src/ui/tui/term/key-strings.h \
    src/ui/tui/term/key.c \
    src/ui/tui/term/key.h \
    src/ui/tui/term/loop.c \
    src/ui/tui/term/loop.h \
    src/ui/tui/term/term-clipboard.c \
    src/ui/tui/term/term-colors.c \
    src/ui/tui/term/term-draw.c \
    src/ui/tui/term/term-input.c \
    src/ui/tui/term/term-keys.c \
    src/ui/tui/term/term-keys.h \
    src/ui/tui/term/term-notify.c \
    src/ui/tui/term/term-output.c \
    src/ui/tui/term/term-private.h \
    src/ui/tui/term/term-screen.c \
    src/ui/tui/term/term-signals.c \
    src/ui/tui/term/term-signals.h \
    src/ui/tui/term/term.c \
    src/ui/tui/term/term.h
