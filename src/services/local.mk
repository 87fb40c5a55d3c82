# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libservices.a
src_libservices_a_SOURCES = \
    src/services/agenda.h \
    src/services/app.h \
    src/services/changes.h \
    src/services/field-text.c \
    src/services/fields.c \
    src/services/fields.h \
    src/services/orders.h \
    src/services/settings.c \
    src/services/settings.h
