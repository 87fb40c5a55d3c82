# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libtui.a
src_libtui_a_SOURCES =
