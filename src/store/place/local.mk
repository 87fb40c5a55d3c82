# SPDX-License-Identifier: GPL-3.0-or-later
# Where a case file is, and what is the matter with that place.
src_libstore_a_SOURCES += \
    src/store/place/backup-list.c \
    src/store/place/marker.c \
    src/store/place/names.c \
    src/store/place/place.c \
    src/store/place/place.h \
    src/store/place/refusal.c
