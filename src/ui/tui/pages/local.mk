# SPDX-License-Identifier: GPL-3.0-or-later
# From data to the lines of a page.
src_libtui_a_SOURCES += \
    src/ui/tui/pages/doc-page-private.h \
    src/ui/tui/pages/doc-page.c \
    src/ui/tui/pages/doc-page.h \
    src/ui/tui/pages/doc-table.c
