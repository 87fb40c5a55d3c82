# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libcli.a
src_libcli_a_SOURCES = \
    src/ui/cli/cli.c \
    src/ui/cli/cli.h

# The rooms, each above those that stand before it.
include src/ui/cli/call/local.mk
include src/ui/cli/completion/local.mk
include src/ui/cli/tell/local.mk
include src/ui/cli/stamp/local.mk
include src/ui/cli/dossier/local.mk
include src/ui/cli/evidence/local.mk
include src/ui/cli/mcp/local.mk
include src/ui/cli/theme/local.mk
include src/ui/cli/tutorial/local.mk
include src/ui/cli/commands/local.mk
