# SPDX-License-Identifier: GPL-3.0-or-later
# The command of themes.
src_libcli_a_SOURCES += \
    src/ui/cli/theme/theme-command.c \
    src/ui/cli/theme/theme-command.h
