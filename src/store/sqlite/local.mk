# SPDX-License-Identifier: GPL-3.0-or-later
# Connections, statements, transactions and ids.
src_libstore_a_SOURCES += \
    src/store/sqlite/chain.c \
    src/store/sqlite/chain.h \
    src/store/sqlite/connection.c \
    src/store/sqlite/connection.h \
    src/store/sqlite/db.c \
    src/store/sqlite/db.h \
    src/store/sqlite/id.c \
    src/store/sqlite/id.h \
    src/store/sqlite/query-private.h \
    src/store/sqlite/query.c \
    src/store/sqlite/query.h \
    src/store/sqlite/store-error.c \
    src/store/sqlite/transaction.c \
    src/store/sqlite/transaction.h \
    src/store/sqlite/waiting.c \
    src/store/sqlite/waiting.h
