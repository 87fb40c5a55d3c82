# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libtui.a
src_libtui_a_SOURCES = \
    src/ui/tui/start.c \
    src/ui/tui/start.h

# The rooms, each above those that stand before it.
include src/ui/tui/term/local.mk
include src/ui/tui/parts/local.mk
include src/ui/tui/tutorial/local.mk
include src/ui/tui/shell/local.mk
include src/ui/tui/pages/local.mk
include src/ui/tui/themes/local.mk
include src/ui/tui/marked/local.mk
include src/ui/tui/orders/local.mk
include src/ui/tui/changes/local.mk
include src/ui/tui/copy/local.mk
include src/ui/tui/evidence/local.mk
include src/ui/tui/dossier/local.mk
include src/ui/tui/wizard/local.mk
include src/ui/tui/reminders/local.mk
include src/ui/tui/mail/local.mk
include src/ui/tui/case/local.mk
