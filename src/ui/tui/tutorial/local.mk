# SPDX-License-Identifier: GPL-3.0-or-later
# The first steps, in the screens themselves.
src_libtui_a_SOURCES += \
    src/ui/tui/tutorial/tutorial.c \
    src/ui/tui/tutorial/tutorial.h
