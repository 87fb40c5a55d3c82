# SPDX-License-Identifier: GPL-3.0-or-later
# The ways to the clipboard, and the text for the hand.
src_libtui_a_SOURCES += \
    src/ui/tui/copy/any-key.c \
    src/ui/tui/copy/any-key.h \
    src/ui/tui/copy/copy-ways.c \
    src/ui/tui/copy/copy-ways.h \
    src/ui/tui/copy/copy.c \
    src/ui/tui/copy/copy.h \
    src/ui/tui/copy/view-qr.c \
    src/ui/tui/copy/view-qr.h \
    src/ui/tui/copy/view-whole.c \
    src/ui/tui/copy/view-whole.h
