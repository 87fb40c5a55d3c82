# SPDX-License-Identifier: GPL-3.0-or-later
# What was done, and taking it back.
src_libtui_a_SOURCES += \
    src/ui/tui/changes/view-changes.c \
    src/ui/tui/changes/view-changes.h
