# SPDX-License-Identifier: GPL-3.0-or-later
# A command as it was called: options and operands.
src_libcli_a_SOURCES += \
    src/ui/cli/call/call.c \
    src/ui/cli/call/call.h \
    src/ui/cli/call/claim-options.c \
    src/ui/cli/call/claim-options.h \
    src/ui/cli/call/command.c \
    src/ui/cli/call/import-watch.c \
    src/ui/cli/call/import-watch.h \
    src/ui/cli/call/remind-scope.c \
    src/ui/cli/call/remind-scope.h
