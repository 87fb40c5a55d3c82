# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libservices.a
src_libservices_a_SOURCES =
nodist_src_libservices_a_SOURCES =

# The rooms, each above those that stand before it.
include src/services/app/local.mk
include src/services/orders/local.mk
include src/services/stamp/local.mk
include src/services/evidence/local.mk
include src/services/stats/local.mk
include src/services/demo/local.mk
include src/services/remind/local.mk
include src/services/import/source/local.mk
include src/services/import/value/local.mk
include src/services/import/page/local.mk
include src/services/import/table/local.mk
include src/services/import/format/local.mk
include src/services/mail/local.mk
include src/services/import/stage/local.mk
include src/services/import/local.mk
include src/services/mailbox/local.mk
include src/services/export/local.mk
include src/services/dossier/local.mk
