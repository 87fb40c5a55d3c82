# SPDX-License-Identifier: GPL-3.0-or-later
# The colours to choose from.
src_libtui_a_SOURCES += \
    src/ui/tui/themes/view-themes.c \
    src/ui/tui/themes/view-themes.h
