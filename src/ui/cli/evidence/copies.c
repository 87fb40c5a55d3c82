/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copies of evidence: made later, and deleted where no order names them. */
#include "ui/cli/evidence/evidence-private.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/tell/copies-tell.h"
#include "ui/cli/tell/output.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words-evidence.h"
#include "ui/words/words.h"

static void
put_count(Call *call, const char *member, const char *label, guint count)
{
    g_autofree char *text = g_strdup_printf("%u", count);

    if (count > 0)
        output_fact(call->output, label, text);
    output_member(call->output, member, json_integer(count));
}

gboolean
evidence_run_keep(Call *call, GError **error)
{
    g_autofree char *order = NULL;
    EvidenceKept kept = { 0 };
    Progress progress;
    const EvidenceWatch watch = { progress_take_evidence, &progress };
    gboolean is_done;

    if (call_operand_count(call) == 2) {
        order = orders_find(call->app, call->operands[1], error);
        if (order == NULL)
            return FALSE;
    }
    progress_begin(&progress);
    is_done = evidence_keep(call->app, order, call_has(call, "any-size"), &watch, &kept, error);
    progress_end(&progress);
    if (!is_done)
        return FALSE;
    put_count(call, "kept", _("Copied"), kept.kept);
    put_count(call, "had", _("Copied before"), kept.had);
    put_count(call, "too_large", _("Too large to copy (add --any-size)"), kept.too_large);
    put_count(call, "lost", _("Not found or changed"), kept.lost);
    if (kept.kept + kept.had + kept.too_large + kept.lost == 0)
        output_line(call->output, _("There is no evidence to copy."));
    return TRUE;
}

static gboolean
ask_drop(Call *call, const GPtrArray *copies, GError **error)
{
    g_autofree char *count = g_strdup_printf("%u", copies->len);
    g_autofree char *size = words_bytes(copies_size(call->app, copies));
    g_autofree char *question = text_fill(
        ngettext("Permanently delete {count} copy ({size}) that no order names? Backups and "
                 "other case files are not asked.",
                 "Permanently delete {count} copies ({size}) that no order names? Backups and "
                 "other case files are not asked.",
                 copies->len),
        "count", count, "size", size, NULL);

    copies_tell(call->app, copies);
    return say_ask(question, call_has(call, "yes"), error);
}

gboolean
evidence_run_drop_copies(Call *call, GError **error)
{
    g_autoptr(GPtrArray) copies = copies_of_nobody(call->app, error);
    g_autofree char *count = NULL;
    g_autofree char *text = NULL;
    guint dropped = 0;

    if (copies == NULL)
        return FALSE;
    if (copies->len > 0 &&
        (!ask_drop(call, copies, error) || !copies_drop(call->app, copies, &dropped, error)))
        return FALSE;
    count = g_strdup_printf("%u", dropped);
    text = text_fill(ngettext("Deleted {count} copy.", "Deleted {count} copies.", dropped),
                     "count", count, NULL);
    output_line(call->output, copies->len == 0
                                  ? _("Every copy is named by an order. Nothing was deleted.")
                                  : text);
    output_member(call->output, "deleted", json_integer(dropped));
    return TRUE;
}
