# SPDX-License-Identifier: GPL-3.0-or-later
# What could be typed next, for shells.
src_libcli_a_SOURCES += \
    src/ui/cli/completion/completion.c \
    src/ui/cli/completion/completion.h \
    src/ui/cli/completion/places.c \
    src/ui/cli/completion/places.h
