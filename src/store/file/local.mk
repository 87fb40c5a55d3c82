# SPDX-License-Identifier: GPL-3.0-or-later
# The case file: created, opened, migrated, backed up, restored.
src_libstore_a_SOURCES += \
    src/store/file/backup-rotate.c \
    src/store/file/backup.c \
    src/store/file/backup.h \
    src/store/file/copy.h \
    src/store/file/create.c \
    src/store/file/create.h \
    src/store/file/identity.c \
    src/store/file/marker.c \
    src/store/file/marker.h \
    src/store/file/migrate.c \
    src/store/file/migrate.h \
    src/store/file/names.c \
    src/store/file/names.h \
    src/store/file/network.c \
    src/store/file/network.h \
    src/store/file/place.c \
    src/store/file/place.h \
    src/store/file/refusal.c \
    src/store/file/refusal.h \
    src/store/file/restore.c
