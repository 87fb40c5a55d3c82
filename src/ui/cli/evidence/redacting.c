/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `evidence redact`: a copy with parts hidden, which dossiers show instead. */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/evidence/evidence-private.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words.h"

static gboolean
goes_on(gpointer progress, gint64 done, gint64 total)
{
    return progress_take(progress, _("Hiding"), done, total);
}

/* NULL with the error: there is none, or one of them is no box. */
static GArray *
read_boxes(const Call *call, GError **error)
{
    g_autoptr(GPtrArray) texts = call_values(call, "box");
    g_autoptr(GArray) boxes = g_array_new(FALSE, FALSE, sizeof(EvidenceBox));

    if (texts->len == 0) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("Which part should be hidden? Add --box X,Y,WIDTH,HEIGHT, once or more."));
        return NULL;
    }
    for (guint i = 0; i < texts->len; i++) {
        EvidenceBox box;

        if (!evidence_box_parse(texts->pdata[i], &box, error))
            return NULL;
        g_array_append_val(boxes, box);
    }
    return g_steal_pointer(&boxes);
}

static void
say_redacted(Call *call, const EvidencePiece *piece, const Evidence *copy)
{
    g_autofree char *id = g_strndup(copy->sha256, EVIDENCE_ID_SHOWN);
    g_autofree char *text =
        text_fill(_("Added {copy}, a copy of {file} with parts hidden. The original stays, and "
                    "dossiers show the copy. Look at it before you send it: recourse evidence "
                    "open {id}"),
                  "copy", copy->name, "file", piece->evidence->name, "id", id, NULL);

    output_line(call->output, text);
    output_fact(call->output, _("SHA-256"), copy->sha256);
    output_fact(call->output, _("Redacted copy of"), copy->redacts);
    output_member(call->output, "redacted", evidence_to_row(piece->view->order, copy, NULL));
}

gboolean
evidence_run_redact(Call *call, GError **error)
{
    g_autoptr(GArray) boxes = read_boxes(call, error);
    g_auto(EvidencePiece) piece = { 0 };
    g_autoptr(Evidence) copy = NULL;
    Progress progress;
    const EvidenceWatch watch = { goes_on, &progress };
    gboolean is_done;

    if (boxes == NULL || !evidence_find_piece(call, &piece, error))
        return FALSE;
    progress_begin(&progress);
    is_done = evidence_redact(call->app, &piece, boxes, &watch, &copy, error);
    progress_end(&progress);
    if (is_done)
        say_redacted(call, &piece, copy);
    return is_done;
}
