# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libservices.a
src_libservices_a_SOURCES =
