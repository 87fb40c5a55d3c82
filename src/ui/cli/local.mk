# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libcli.a
src_libcli_a_SOURCES = \
    src/ui/cli/call.c \
    src/ui/cli/call.h \
    src/ui/cli/cell.c \
    src/ui/cli/cell.h \
    src/ui/cli/change-words.c \
    src/ui/cli/change-words.h \
    src/ui/cli/cli.c \
    src/ui/cli/cli.h \
    src/ui/cli/cmd-add.c \
    src/ui/cli/cmd-agenda.c \
    src/ui/cli/cmd-archive.c \
    src/ui/cli/cmd-backup.c \
    src/ui/cli/cmd-check.c \
    src/ui/cli/cmd-demo.c \
    src/ui/cli/cmd-edit.c \
    src/ui/cli/cmd-help.c \
    src/ui/cli/cmd-history.c \
    src/ui/cli/cmd-init.c \
    src/ui/cli/cmd-list.c \
    src/ui/cli/cmd-list.h \
    src/ui/cli/cmd-log.c \
    src/ui/cli/cmd-paths.c \
    src/ui/cli/cmd-policy.c \
    src/ui/cli/cmd-purge.c \
    src/ui/cli/cmd-remove.c \
    src/ui/cli/cmd-show.c \
    src/ui/cli/cmd-undo.c \
    src/ui/cli/cmd-version.c \
    src/ui/cli/command.h \
    src/ui/cli/commands.c \
    src/ui/cli/commands.h \
    src/ui/cli/event-words.c \
    src/ui/cli/event-words.h \
    src/ui/cli/mark-orders.c \
    src/ui/cli/mark-orders.h \
    src/ui/cli/order-words.c \
    src/ui/cli/order-words.h \
    src/ui/cli/output.c \
    src/ui/cli/output.h \
    src/ui/cli/say.c \
    src/ui/cli/say.h \
    src/ui/cli/table.c \
    src/ui/cli/table.h
