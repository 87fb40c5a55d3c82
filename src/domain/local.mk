# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libdomain.a
src_libdomain_a_SOURCES =
nodist_src_libdomain_a_SOURCES =
embed = $(SHELL) $(srcdir)/build-aux/embed

# The rooms, each above those that stand before it.
include src/domain/words/local.mk
include src/domain/case/local.mk
include src/domain/policy/local.mk
include src/domain/clocks/local.mk
include src/domain/counsel/local.mk
include src/domain/advice/local.mk
include src/domain/claim/local.mk
include src/domain/dossier/local.mk
include src/domain/watch/local.mk
include src/domain/stats/local.mk
include src/domain/wizard/local.mk
