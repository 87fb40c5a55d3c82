# SPDX-License-Identifier: GPL-3.0-or-later
# The command of the tutorial.
src_libcli_a_SOURCES += \
    src/ui/cli/tutorial/tutorial-command.c \
    src/ui/cli/tutorial/tutorial-command.h
