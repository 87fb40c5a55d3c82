/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the time stamp of one file, and keeps it. The program itself calls no service. */
#include "ui/cli/stamp/stamp.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/evidence/evidence-private.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words.h"

gboolean
evidence_run_stamp_query(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };
    g_autofree char *path = NULL, *id = NULL, *next = NULL;

    if (!evidence_find_piece(call, &piece, error))
        return FALSE;
    path = evidence_stamp_query(call->app, piece.evidence, call_value(call, "output"), error);
    if (path == NULL)
        return FALSE;
    id = g_strndup(piece.evidence->sha256, EVIDENCE_ID_SHOWN);
    next = text_fill(_("Write the address of your service instead of the last word. Then keep "
                       "the answer: recourse evidence stamp-add {id} answer.tsr"),
                     "id", id, NULL);
    stamp_tell_query(call->output, path, next);
    return TRUE;
}

gboolean
evidence_run_stamp_add(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };
    g_auto(Stamp) stamp = { 0 };

    if (!evidence_find_piece(call, &piece, error) ||
        !evidence_stamp_add(call->app, &piece, call->operands[2], call_value(call, "ca"),
                            &stamp, error))
        return FALSE;
    stamp_tell(call->output, &stamp, NULL);
    output_line(call->output, _("It is kept with the file. “recourse evidence verify” checks "
                                "it again."));
    return TRUE;
}
