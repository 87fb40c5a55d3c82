# SPDX-License-Identifier: GPL-3.0-or-later
# JSON in and out.
src_libbase_a_SOURCES += \
    src/base/json/json-members.c \
    src/base/json/json.c \
    src/base/json/json.h
