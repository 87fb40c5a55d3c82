/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `evidence add`: files are added, and what is worth knowing of them is said. */
#include "ui/cli/evidence/evidence-private.h"

#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/tell/output.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words-evidence.h"
#include "ui/words/words.h"

/* The one that is named, else the one that is meant; NULL: the order as a whole. */
static gboolean
choose_dispute(const Call *call, const OrderView *view, const Dispute **ret_dispute,
               GError **error)
{
    const char *named = call_value(call, "dispute");

    *ret_dispute =
        named == NULL ? evidence_dispute(view->order) : disputes_choose(view, named, error);
    return named == NULL || *ret_dispute != NULL;
}

/* What may be noticed of the file that is told of. */
typedef struct {
    const Evidence *evidence;
    gboolean is_named; /* of several files each is named */
} Noting;

static void
say_note(gpointer data, const char *token, const char *sentence)
{
    const Noting *noting = data;
    g_autofree char *named = g_strdup_printf("%s: %s", noting->evidence->name, sentence);
    gboolean has_name = !noting->is_named || g_str_equal(token, "name-lies");

    say_warning(has_name ? sentence : named);
}

static void
say_notes(const EvidenceAdded *added, const OrderView *view, GHashTable *others)
{
    for (guint i = 0; i < added->added->len; i++) {
        Noting noting = { added->added->pdata[i], added->added->len > 1 };

        words_evidence_notes(view->order, noting.evidence, others, say_note, &noting);
    }
    if (added->unread > 0) {
        g_autofree char *count = g_strdup_printf("%u", added->unread);
        g_autofree char *text = text_fill(
            ngettext("What {count} file says of itself is not known. {why}",
                     "What {count} files say of themselves is not known. {why}", added->unread),
            "count", count, "why", added->why, NULL);

        say_notice(text);
    }
}

static void
say_references(const Call *call, const EvidenceAdded *added, const OrderView *view)
{
    g_autofree char *count = g_strdup_printf("%u", added->too_large);
    g_autofree char *text = NULL;

    if (added->too_large > 0) {
        text =
            text_fill(ngettext("{count} file is too large to be copied and stays where it "
                               "is. To copy it anyway: recourse evidence keep {order} "
                               "--any-size",
                               "{count} files are too large to be copied and stay where they "
                               "are. To copy them anyway: recourse evidence keep {order} "
                               "--any-size",
                               added->too_large),
                      "count", count, "order", view->order->number, NULL);
        say_notice(text);
    } else if (call_has(call, "no-copy")) {
        output_line(call->output, _("Nothing was copied: do not move or change the files."));
    }
}

static void
say_added(Call *call, const EvidenceAdded *added, const EvidenceAdding *adding,
          const OrderView *view, GHashTable *others)
{
    g_autofree char *count = g_strdup_printf("%u", added->added->len);
    g_autofree char *known = g_strdup_printf("%u", added->known);
    g_autofree char *text =
        text_fill(ngettext("Added {count} file as {kind}.", "Added {count} files as {kind}.",
                           added->added->len),
                  "count", count, "kind", _(choice_label(&evidence_kinds, adding->kind)), NULL);
    g_autofree char *passed = NULL;

    output_line(call->output, text);
    if (added->known > 0) {
        passed = text_fill(ngettext("{count} file was there already.",
                                    "{count} files were there already.", added->known),
                           "count", known, NULL);
        output_line(call->output, passed);
    }
    say_references(call, added, view);
    say_notes(added, view, others);
    if (adding->dispute != NULL)
        output_fact(call->output, _("Dispute"), adding->dispute);
}

static void
put_added(Call *call, const EvidenceAdded *added, const OrderView *view, GHashTable *others)
{
    json_t *array = json_array();

    for (guint i = 0; i < added->added->len; i++)
        json_array_append_new(array,
                              evidence_to_row(view->order, added->added->pdata[i], others));
    output_member(call->output, "added", array);
    output_member(call->output, "known", json_integer(added->known));
    output_member(call->output, "too_large", json_integer(added->too_large));
}

/* The files that are named; with --clipboard its picture instead, and nothing beside it. */
static gboolean
open_clipboard(const Call *call, EvidenceAdding *adding, GError **error)
{
    gboolean has_files = call_operand_count(call) > 2;

    if (call_has(call, "clipboard") && !has_files) {
        adding->clipboard = evidence_clipboard(error);
        return adding->clipboard >= 0;
    }
    if (!call_has(call, "clipboard") && has_files)
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              has_files ? N_("Name files, or --clipboard, but not both.")
                        : N_("Name an order and at least one file."));
    return FALSE;
}

static void
tell_added(Call *call, const EvidenceAdded *added, const EvidenceAdding *adding,
           OrderView *before)
{
    g_autoptr(OrderView) now = orders_show(call->app, before->order->id, NULL);
    const OrderView *view = now != NULL ? now : before; /* what was added is in the new one */
    g_autoptr(GHashTable) others = evidence_other_orders(call->app, view->order);

    say_added(call, added, adding, view, others);
    put_added(call, added, view, others);
}

gboolean
evidence_run_add(Call *call, GError **error)
{
    g_autoptr(OrderView) view = NULL;
    static const char *const clipboard[] = { "-", NULL };
    const Dispute *dispute = NULL;
    EvidenceAdding adding = { .caption = call_value(call, "caption"),
                              .translation = call_value(call, "translation"),
                              .no_copy = call_has(call, "no-copy") };
    g_auto(EvidenceAdded) added = { 0 };
    Progress progress;
    gboolean is_done;

    if (!evidence_parse_kind(call_value(call, "kind"), &adding.kind, error) ||
        !evidence_read_line(call, &adding.line, error))
        return FALSE;
    view = evidence_named_order(call, call->operands[1], error);
    if (view == NULL || !choose_dispute(call, view, &dispute, error))
        return FALSE;
    adding.dispute = dispute == NULL ? NULL : dispute->id;
    adding.watch = (EvidenceWatch){ progress_take_evidence, &progress };
    if (!open_clipboard(call, &adding, error))
        return FALSE;
    progress_begin(&progress);
    is_done =
        evidence_add(call->app, view->order->id, &adding,
                     adding.clipboard > 0 ? clipboard : (const char *const *)call->operands + 2,
                     &added, error);
    progress_end(&progress);
    if (adding.clipboard > 0)
        (void)close(adding.clipboard); /* its bytes are copied */
    if (!is_done)
        return FALSE;
    tell_added(call, &added, &adding, view);
    return TRUE;
}
