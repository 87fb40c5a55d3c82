# SPDX-License-Identifier: GPL-3.0-or-later
# The connection, statements, waiting, and what refusals mean.
src_libstore_a_SOURCES += \
    src/store/sqlite/connection.c \
    src/store/sqlite/query.c \
    src/store/sqlite/sqlite-private.h \
    src/store/sqlite/sqlite.h \
    src/store/sqlite/store-error.c
