/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only looks at evidence: list, verify, show, open. */
#include "ui/cli/evidence/evidence-private.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/stamp/stamp.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words-evidence.h"
#include "ui/words/words.h"

/* clang-format off */
/* What a list does not say of any file takes no room in it. */
static const Column columns[] = {
    { "order",   N_("Order"),   CELL_TEXT,    0,  0 },
    { "status",  N_("State"),   CELL_TEXT,    0,  0 },
    { "kind",    N_("Kind"),    CELL_TEXT,    0,  0 },
    { "name",    N_("File"),    CELL_NAME,    0,  0 },
    { "found",   N_("Now at"),  CELL_TEXT,    0,  0 },
    { "size",    N_("Bytes"),   CELL_NUMBER,  0,  2 },
    { "added",   N_("Added"),   CELL_INSTANT, 0,  3 },
    { "checked", N_("Checked"), CELL_INSTANT, 0,  3 },
    { "stamped", N_("Time stamp"), CELL_TEXT, 0,  3 },
    { "sha256",  N_("SHA-256"), CELL_HASH,    0,  1 },
    { "path",    N_("Folder"),  CELL_FOLDER,  16, 4 },
    { NULL },
};
/* clang-format on */

static void
put_finding(gpointer data, const char *token, const char *sentence)
{
    json_t *finding = json_object();

    json_set_text(finding, "finding", token);
    json_set_text(finding, "text", sentence);
    json_array_append_new(data, finding);
}

json_t *
evidence_to_row(const Order *order, const Evidence *evidence, GHashTable *others)
{
    json_t *row = evidence_piece_to_json(evidence);
    json_t *findings = json_array();

    words_evidence_notes(order, evidence, others, put_finding, findings);
    json_object_set_new(row, "findings", findings);
    return row;
}

/* What a list of an order's files needs to know of all of them. */
typedef struct {
    const Order *order;
    GHashTable *others;
    const EvidenceChecked *checked;
    gboolean is_for_people; /* who are told of a stamp by its time */
} Listing;

static json_t *
row_of(const Listing *listing, const Evidence *evidence, const EvidenceCheck *check)
{
    json_t *row = evidence_to_row(listing->order, evidence, listing->others);
    const char *note = evidence_check_note(check);

    json_set_text(row, "status", choice_token(&file_statuses, check->status));
    json_set_instant(row, "checked", evidence_checked_at(listing->checked, evidence));
    json_set_text(row, "file", check->file);
    json_set_text(row, "note", note == NULL ? NULL : _(note));
    if (listing->is_for_people && evidence->stamp.answer != NULL) {
        g_autofree char *time = stamp_time_text(evidence->stamp.time);

        json_set_text(row, "stamped", time);
    }
    if (check->found != NULL)
        json_set_text(row, "found", check->found);
    return row;
}

static void
offer_copies(const Call *call, const OrderView *view, guint references)
{
    g_autofree char *count = g_strdup_printf("%u", references);
    g_autofree char *text = text_fill(
        ngettext("{count} file has no copy. To copy it: recourse evidence keep {order}",
                 "{count} files have no copy. To copy them: recourse evidence keep {order}",
                 references),
        "count", count, "order", view->order->number, NULL);

    if (references > 0)
        output_line(call->output, text);
}

/* A list reads no bytes: what it says rests on sizes. */
static void
say_how_to_check(const Call *call, const OrderView *view)
{
    g_autofree char *text = text_fill(
        _("The state follows from sizes alone. “recourse evidence verify {order}” reads "
          "every byte."),
        "order", view->order->number, NULL);

    output_line(call->output, text);
}

gboolean
evidence_run_list(Call *call, GError **error)
{
    gboolean is_unsure = FALSE;
    g_autoptr(OrderView) view = evidence_named_order(call, call->operands[1], error);
    g_autoptr(EvidenceChecked) checked = NULL;
    g_autoptr(GHashTable) others = NULL;
    Listing listing;
    guint references = 0;

    if (view == NULL)
        return FALSE;
    checked = evidence_checked_load(call->app);
    others = evidence_other_orders(call->app, view->order);
    listing = (Listing){ view->order, others, checked, !output_is_json(call->output) };
    output_table_begin(call->output, "files", columns);
    for (guint i = 0; i < view->order->evidence->len; i++) {
        const Evidence *evidence = view->order->evidence->pdata[i];
        g_auto(EvidenceCheck) check = { 0 };

        evidence_look(call->app, evidence, &check);
        output_row(call->output, row_of(&listing, evidence, &check),
                   check.status == FILE_OK ? ROW_USUAL : ROW_URGENT);
        references += check.copy == PLACE_NONE && check.status == FILE_OK ? 1 : 0;
        is_unsure = is_unsure || check.status == FILE_CHANGED ||
                    evidence_checked_at(checked, evidence) == INSTANT_UNKNOWN;
    }
    output_table_end(call->output);
    if (is_unsure)
        say_how_to_check(call, view);
    offer_copies(call, view, references);
    if (view->order->evidence->len == 0)
        output_line(call->output,
                    _("No evidence yet. Add a file with “recourse evidence add”."));
    return TRUE;
}

/* Over one order or all of them. */
typedef struct {
    Call *call;
    Progress progress;
    gint64 before; /* bytes of the files before this one */
    guint findings;
    GPtrArray *notes; /* char * */
    EvidenceChecked *checked;
    guint stamps;
} Verifying;

static gboolean
verify_goes_on(gpointer data, gint64 so_far)
{
    Verifying *verifying = data;

    return progress_take(&verifying->progress, _("Reading"), verifying->before + so_far, 0);
}

/* What is kept of a time-stamping service's answer holds, or is a finding. */
static void
put_stamp(Verifying *verifying, const Evidence *evidence, json_t *row)
{
    const Output *output = verifying->call->output;
    g_auto(Stamp) stamp = { 0 };
    g_autoptr(GError) problem = NULL;

    if (evidence->stamp.answer == NULL)
        return;
    evidence_stamp_check(evidence, call_value(verifying->call, "ca"), &stamp, &problem);
    verifying->stamps++;
    if (output_is_json(output))
        json_object_set_new(row, "stamp",
                            stamp_to_json(&stamp, problem == NULL ? NULL : problem->message));
    else if (stamp.state == STAMP_BROKEN)
        json_set_text(row, "stamped", _(choice_label(&stamp_states, stamp.state)));
    if (problem != NULL)
        g_ptr_array_add(verifying->notes, g_strdup(problem->message));
    verifying->findings += stamp.state == STAMP_BROKEN;
}

static void
put_verified(Verifying *verifying, const OrderView *view, const Evidence *evidence,
             const EvidenceCheck *check)
{
    const Listing listing = { view->order, NULL, verifying->checked,
                              !output_is_json(verifying->call->output) };
    json_t *row;
    const char *note = evidence_check_note(check);

    evidence_checked_note(verifying->checked, verifying->call->app, evidence, check->status);
    row = row_of(&listing, evidence, check);
    json_set_text(row, "order", view->order->number);
    put_stamp(verifying, evidence, row);
    output_row(verifying->call->output, row, check->status == FILE_OK ? ROW_USUAL : ROW_URGENT);
    verifying->findings += check->status != FILE_OK;
    if (note != NULL)
        g_ptr_array_add(verifying->notes, g_strdup_printf("%s: %s", evidence->name, _(note)));
}

static gboolean
verify_order(const OrderView *view, gpointer data, GError **error)
{
    Verifying *verifying = data;
    const PumpWatch watch = { verify_goes_on, verifying };

    for (guint i = 0; i < view->order->evidence->len; i++) {
        const Evidence *evidence = view->order->evidence->pdata[i];
        g_auto(EvidenceCheck) check = { 0 };

        if (!evidence_verify(verifying->call->app, evidence, &watch, &check, error))
            return FALSE;
        put_verified(verifying, view, evidence, &check);
        verifying->before += evidence->size;
    }
    return TRUE;
}

gboolean
evidence_run_verify(Call *call, GError **error)
{
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(EvidenceChecked) checked = evidence_checked_load(call->app);
    Verifying verifying = { .call = call, .notes = notes, .checked = checked };
    g_autoptr(OrderView) view = NULL;
    gboolean is_done;

    if (call_operand_count(call) == 2) {
        view = evidence_named_order(call, call->operands[1], error);
        if (view == NULL)
            return FALSE;
    }
    output_table_begin(call->output, "files", columns);
    progress_begin(&verifying.progress);
    is_done = view != NULL ? verify_order(view, &verifying, error)
                           : evidence_each_order(call->app, verify_order, &verifying, error);
    progress_end(&verifying.progress);
    evidence_checked_save(checked);
    output_table_end(call->output);
    for (guint i = 0; i < notes->len; i++)
        output_line(call->output, notes->pdata[i]);
    if (is_done && verifying.stamps == 0 && call_has(call, "ca")) {
        output_line(call->output, _("--ca: no file has a time stamp that it could check."));
        verifying.findings++;
    }
    if (verifying.findings > 0)
        call->status = STATUS_FINDINGS;
    return is_done;
}

static void
say_fact(gpointer output, const char *label, const char *value)
{
    output_fact(output, label, value);
}

static void
say_note(gpointer output, const char *token, const char *sentence)
{
    (void)token;
    output_line(output, sentence);
}

static void
say_piece(const Call *call, const EvidencePiece *piece, const EvidenceCheck *check,
          GHashTable *others)
{
    const char *note = evidence_check_note(check);

    output_heading(call->output, piece->evidence->name, ROW_USUAL);
    words_evidence_facts(call->app, piece, check, say_fact, call->output);
    if (note != NULL)
        output_line(call->output, _(note));
    words_evidence_notes(piece->view->order, piece->evidence, others, say_note, call->output);
}

/* By all its bytes: who looks at one file relies on what is said of it. */
static gboolean
verify_one(Call *call, const Evidence *evidence, EvidenceCheck *ret_check, GError **error)
{
    Verifying verifying = { .call = call };
    const PumpWatch watch = { verify_goes_on, &verifying };
    gboolean is_done;

    progress_begin(&verifying.progress);
    is_done = evidence_verify(call->app, evidence, &watch, ret_check, error);
    progress_end(&verifying.progress);
    return is_done;
}

gboolean
evidence_run_show(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };
    g_auto(EvidenceCheck) check = { 0 };
    g_autoptr(EvidenceChecked) checked = NULL;
    g_autoptr(GHashTable) others = NULL;
    Listing listing;
    json_t *row;

    if (!evidence_find_piece(call, &piece, error) ||
        !verify_one(call, piece.evidence, &check, error))
        return FALSE;
    others = evidence_other_orders(call->app, piece.view->order);
    say_piece(call, &piece, &check, others);
    checked = evidence_checked_load(call->app);
    listing = (Listing){ piece.view->order, others, checked };
    row = row_of(&listing, piece.evidence, &check);
    json_set_text(row, "order", piece.view->order->number);
    output_member(call->output, "evidence", row);
    return TRUE;
}

gboolean
evidence_run_open(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };
    g_autofree char *file = NULL;

    if (!evidence_find_piece(call, &piece, error) ||
        !evidence_open(call->app, piece.evidence, NULL, &file, error))
        return FALSE;
    output_fact(call->output, _("Opened"), file);
    output_member(call->output, "opened", json_string(file));
    return TRUE;
}
