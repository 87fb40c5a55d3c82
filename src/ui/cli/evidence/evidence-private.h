/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words behind `evidence` share. */
#pragma once

#include "services/evidence/evidence.h"
#include "ui/cli/call/call.h"

/* What they do; the operands stand behind the word. */
gboolean evidence_run_add(Call *call, GError **error);
gboolean evidence_run_list(Call *call, GError **error);
gboolean evidence_run_show(Call *call, GError **error);
gboolean evidence_run_verify(Call *call, GError **error);
gboolean evidence_run_open(Call *call, GError **error);
gboolean evidence_run_edit(Call *call, GError **error);
gboolean evidence_run_keep(Call *call, GError **error);
gboolean evidence_run_relocate(Call *call, GError **error);
gboolean evidence_run_redact(Call *call, GError **error);
gboolean evidence_run_stamp_query(Call *call, GError **error);
gboolean evidence_run_stamp_add(Call *call, GError **error);
gboolean evidence_run_remove(Call *call, GError **error);
gboolean evidence_run_drop_copies(Call *call, GError **error);

/* NULL or an unknown kind: FALSE with the kinds that there are. */
gboolean evidence_parse_kind(const char *text, EvidenceKind *ret_kind, GError **error);

/* --line; 0 where it is absent. */
gboolean evidence_read_line(const Call *call, guint *ret_line, GError **error);

/* The order that a reference means. */
OrderView *evidence_named_order(const Call *call, const char *reference, GError **error);

/* A piece with what may be noticed of it, as JSON. */
json_t *evidence_to_row(const Order *order, const Evidence *evidence, GHashTable *others);

/* The piece whose id stands behind the word. */
gboolean evidence_find_piece(const Call *call, EvidencePiece *ret_piece, GError **error);
