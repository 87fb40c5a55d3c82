# SPDX-License-Identifier: GPL-3.0-or-later
# Time stamps: asked for and checked.
src_libservices_a_SOURCES += \
    src/services/stamp/stamp.c \
    src/services/stamp/stamp.h
