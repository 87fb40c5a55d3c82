# SPDX-License-Identifier: GPL-3.0-or-later
# The case file: opened, created, migrated, backed up, restored; transactions and ids.
src_libstore_a_SOURCES += \
    src/store/file/backup-rotate.c \
    src/store/file/backup.c \
    src/store/file/create.c \
    src/store/file/file-private.h \
    src/store/file/file.h \
    src/store/file/id.c \
    src/store/file/migrate.c \
    src/store/file/open.c \
    src/store/file/restore.c \
    src/store/file/transaction.c
