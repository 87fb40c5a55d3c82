# SPDX-License-Identifier: GPL-3.0-or-later
# One file a command.
src_libcli_a_SOURCES += \
    src/ui/cli/commands/add-edit.c \
    src/ui/cli/commands/advise.c \
    src/ui/cli/commands/agenda.c \
    src/ui/cli/commands/archive-remove.c \
    src/ui/cli/commands/backup.c \
    src/ui/cli/commands/check.c \
    src/ui/cli/commands/claim.c \
    src/ui/cli/commands/commands.c \
    src/ui/cli/commands/commands.h \
    src/ui/cli/commands/complete.c \
    src/ui/cli/commands/demo.c \
    src/ui/cli/commands/dispute.c \
    src/ui/cli/commands/due.c \
    src/ui/cli/commands/export.c \
    src/ui/cli/commands/help.c \
    src/ui/cli/commands/history.c \
    src/ui/cli/commands/import.c \
    src/ui/cli/commands/init.c \
    src/ui/cli/commands/list.c \
    src/ui/cli/commands/log.c \
    src/ui/cli/commands/mail.c \
    src/ui/cli/commands/open.c \
    src/ui/cli/commands/paths.c \
    src/ui/cli/commands/policy.c \
    src/ui/cli/commands/purge.c \
    src/ui/cli/commands/remind.c \
    src/ui/cli/commands/show.c \
    src/ui/cli/commands/snooze.c \
    src/ui/cli/commands/stats.c \
    src/ui/cli/commands/undo.c \
    src/ui/cli/commands/version.c
