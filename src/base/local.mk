# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libbase.a
src_libbase_a_SOURCES = \
    src/base/embedded.h \
    src/base/error.h \
    src/base/file.h \
    src/base/i18n.h \
    src/base/instant.h \
    src/base/json.h \
    src/base/money.h \
    src/base/now.h \
    src/base/paths.h \
    src/base/text.h
