# SPDX-License-Identifier: GPL-3.0-or-later
# Events in and out of the log.
src_libstore_a_SOURCES += \
    src/store/log/chain.c \
    src/store/log/event-row.c \
    src/store/log/log-read.c \
    src/store/log/log.h
