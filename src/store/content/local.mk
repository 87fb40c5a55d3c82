# SPDX-License-Identifier: GPL-3.0-or-later
# Whether what a file holds is whole.
src_libstore_a_SOURCES += \
    src/store/content/content.c \
    src/store/content/content.h
