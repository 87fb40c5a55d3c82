# SPDX-License-Identifier: GPL-3.0-or-later
# What claims came to.
src_libservices_a_SOURCES += \
    src/services/stats/stats.c \
    src/services/stats/stats.h
