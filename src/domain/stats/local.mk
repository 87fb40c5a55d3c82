# SPDX-License-Identifier: GPL-3.0-or-later
# What claims came to.
src_libdomain_a_SOURCES += \
    src/domain/stats/outcome.c \
    src/domain/stats/outcome.h \
    src/domain/stats/stats.h \
    src/domain/stats/tally.c \
    src/domain/stats/tally.h
