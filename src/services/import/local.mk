# SPDX-License-Identifier: GPL-3.0-or-later
# Files of orders into the case file.
src_libservices_a_SOURCES += \
    src/services/import/columns.c \
    src/services/import/import-mail-private.h \
    src/services/import/import-mail.c \
    src/services/import/import-private.h \
    src/services/import/import-sink.c \
    src/services/import/import.c \
    src/services/import/import.h \
    src/services/import/payments.c \
    src/services/import/teach.c
