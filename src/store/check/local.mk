# SPDX-License-Identifier: GPL-3.0-or-later
# Whether the case file is what it claims to be.
src_libstore_a_SOURCES += \
    src/store/check/check-private.h \
    src/store/check/check-projections.c \
    src/store/check/check.c \
    src/store/check/check.h
