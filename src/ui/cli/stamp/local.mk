# SPDX-License-Identifier: GPL-3.0-or-later
# What is told of time stamps.
src_libcli_a_SOURCES += \
    src/ui/cli/stamp/stamp.c \
    src/ui/cli/stamp/stamp.h
