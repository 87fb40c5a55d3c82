# SPDX-License-Identifier: GPL-3.0-or-later
# What screens are made of.
src_libtui_a_SOURCES += \
    src/ui/tui/parts/candidate-sources.c \
    src/ui/tui/parts/candidates.c \
    src/ui/tui/parts/candidates.h \
    src/ui/tui/parts/canvas.c \
    src/ui/tui/parts/canvas.h \
    src/ui/tui/parts/line-editor.c \
    src/ui/tui/parts/line-editor.h \
    src/ui/tui/parts/list.c \
    src/ui/tui/parts/list.h \
    src/ui/tui/parts/page.c \
    src/ui/tui/parts/page.h \
    src/ui/tui/parts/sheet.c \
    src/ui/tui/parts/sheet.h \
    src/ui/tui/parts/spots.c \
    src/ui/tui/parts/spots.h
