/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of evidence afterwards: edit, remove, relocate. */
#include "ui/cli/evidence/evidence-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words.h"

static gboolean
read_edit(const Call *call, EvidenceEdit *edit, EvidenceKind *kind, guint *line, GError **error)
{
    if (call_has(call, "kind")) {
        if (!evidence_parse_kind(call_value(call, "kind"), kind, error))
            return FALSE;
        edit->kind = kind;
    }
    if (call_has(call, "line")) {
        if (!evidence_read_line(call, line, error))
            return FALSE;
        edit->line = line;
    }
    edit->caption = call_value(call, "caption");
    edit->translation = call_value(call, "translation");
    if (edit->kind != NULL || edit->line != NULL || edit->caption != NULL ||
        edit->translation != NULL)
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("What should change? Add --kind, --line, --caption or --translation."));
    return FALSE;
}

static void
say_of(Call *call, const char *sentence, const EvidencePiece *piece)
{
    g_autofree char *text = text_fill(sentence, "file", piece->evidence->name, "order",
                                      piece->view->order->number, NULL);

    output_line(call->output, text);
}

gboolean
evidence_run_edit(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };
    EvidenceEdit edit = { 0 };
    EvidenceKind kind;
    gboolean is_changed;
    guint line = 0;

    if (!read_edit(call, &edit, &kind, &line, error) ||
        !evidence_find_piece(call, &piece, error) ||
        !evidence_edit(call->app, &piece, &edit, &is_changed, error))
        return FALSE;
    say_of(call, is_changed ? _("Changed {file} of order {order}.") : _("Nothing changed."),
           &piece);
    output_member(call->output, "changed", json_boolean(is_changed));
    return TRUE;
}

gboolean
evidence_run_remove(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };

    if (!evidence_find_piece(call, &piece, error) || !evidence_remove(call->app, &piece, error))
        return FALSE;
    say_of(call,
           _("Removed {file} from order {order}. The file and its copy stay; “recourse undo” "
             "brings it back."),
           &piece);
    output_member(call->output, "removed", json_string(piece.evidence->sha256));
    return TRUE;
}

gboolean
evidence_run_relocate(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };

    if (!evidence_find_piece(call, &piece, error) ||
        !evidence_relocate(call->app, &piece, call->operands[2], error))
        return FALSE;
    say_of(call, _("{file} of order {order} is now looked for there."), &piece);
    return TRUE;
}
