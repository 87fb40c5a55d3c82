# SPDX-License-Identifier: GPL-3.0-or-later
# What each system has of its own: one file where it is Linux, and its twin for all others.
src_libbase_a_SOURCES += src/base/system/system.h
if SYSTEM_PORTABLE
src_libbase_a_SOURCES += src/base/system/system-portable.c
EXTRA_DIST += src/base/system/system-linux.c
else
src_libbase_a_SOURCES += src/base/system/system-linux.c
EXTRA_DIST += src/base/system/system-portable.c
endif
