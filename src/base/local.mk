# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libbase.a
src_libbase_a_SOURCES = \
    src/base/choice.c \
    src/base/choice.h \
    src/base/embedded.h \
    src/base/error.c \
    src/base/error.h \
    src/base/i18n.h \
    src/base/packed.c \
    src/base/packed.h

# The rooms, each above those that stand before it.
include src/base/system/local.mk
include src/base/text/local.mk
include src/base/time/local.mk
include src/base/money/local.mk
include src/base/file/local.mk
include src/base/json/local.mk
