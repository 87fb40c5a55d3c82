# SPDX-License-Identifier: GPL-3.0-or-later
# What appends: changes, merges, purges, undoing, refreshing.
src_libstore_a_SOURCES += \
    src/store/write/history.c \
    src/store/write/history.h \
    src/store/write/log-append.c \
    src/store/write/log-end-private.h \
    src/store/write/log-end.c \
    src/store/write/log-merge.c \
    src/store/write/log-purge.c \
    src/store/write/refresh.c \
    src/store/write/refresh.h \
    src/store/write/write.h
