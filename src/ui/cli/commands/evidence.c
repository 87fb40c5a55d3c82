/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/evidence/evidence.h"
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/copies-tell.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words-evidence.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option options[] = {
    { "kind",        N_("KIND"),  N_("What it shows: photo-damage, tracking-screenshot, ...")              },
    { "line",        N_("N"),     N_("The line of the order that it is about; 0: of none in particular.")  },
    { "caption",     N_("TEXT"),  N_("Your own words about it.")                                           },
    { "translation", N_("TEXT"),  N_("What is written in it, in another language.")                        },
    { "dispute",     N_("ID"),    N_("The dispute it belongs to (default: the only open one or draft).")   },
    { "no-copy",     NULL,        N_("Keep no copy: the file must stay where it is.")                      },
    { "any-size",    NULL,        N_("With keep: also copy files above the setting evidence/copy-limit.")  },
    { "order",       N_("ORDER"), N_("Of several files with the same bytes: that of this order.")          },
    { "as",          N_("KIND"),  N_("Of several files with the same bytes: the one of this kind.")        },
    { NULL },
};

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
    { "sha256",  N_("SHA-256"), CELL_HASH,    0,  1 },
    { "path",    N_("Folder"),  CELL_FOLDER,  16, 4 },
    { NULL },
};
/* clang-format on */

/* One of the words that may follow `evidence`. */
typedef struct {
    const char *name;
    guint least, most; /* operands behind it; most G_MAXUINT: any number */
    const char *usage; /* N_(): what is missing, or too much */
    gboolean (*run)(Call *call, GError **error);
} Act;

static gboolean
parse_kind(const char *text, EvidenceKind *ret_kind, GError **error)
{
    g_autofree char *expected = choice_list(&evidence_kinds);
    guint kind = 0;

    if (text != NULL && choice_parse(&evidence_kinds, text, &kind)) {
        *ret_kind = kind;
        return TRUE;
    }
    if (text == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("What does it show? Add --kind with one of: %s."), expected);
    } else {
        g_autofree char *excerpt = text_excerpt(text);

        error_set(error, RECOURSE_ERROR_USAGE, N_("--kind: “%s” is unknown. Use one of: %s."),
                  excerpt, expected);
    }
    return FALSE;
}

/* Absent: 0. */
static gboolean
read_line(const Call *call, guint *ret_line, GError **error)
{
    const char *text = call_value(call, "line");
    guint64 line = 0;

    if (text != NULL && !g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT, &line, NULL)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” is not a line of an order. Write its number, such as 1."), text);
        return FALSE;
    }
    *ret_line = (guint)line;
    return TRUE;
}

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

static OrderView *
named_order(const Call *call, const char *reference, GError **error)
{
    g_autofree char *id = orders_find(call->app, reference, error);

    return id == NULL ? NULL : orders_show(call->app, id, error);
}

/* --- Adding ---------------------------------------------------------------------------------
 */

static void
say_lies(const EvidenceAdded *added)
{
    for (guint i = 0; i < added->added->len; i++) {
        g_autofree char *text = words_evidence_lies(added->added->pdata[i]);

        if (text != NULL)
            say_warning(text);
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
          const OrderView *view)
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
    say_lies(added);
    if (adding->dispute != NULL)
        output_fact(call->output, _("Dispute"), adding->dispute);
}

static void
put_added(Call *call, const EvidenceAdded *added)
{
    json_t *array = json_array();

    for (guint i = 0; i < added->added->len; i++)
        json_array_append_new(array, evidence_piece_to_json(added->added->pdata[i]));
    output_member(call->output, "added", array);
    output_member(call->output, "known", json_integer(added->known));
    output_member(call->output, "too_large", json_integer(added->too_large));
}

static gboolean
run_add(Call *call, GError **error)
{
    g_autoptr(OrderView) view = NULL;
    const Dispute *dispute = NULL;
    EvidenceAdding adding = { .caption = call_value(call, "caption"),
                              .translation = call_value(call, "translation"),
                              .no_copy = call_has(call, "no-copy") };
    g_auto(EvidenceAdded) added = { 0 };
    Progress progress;
    gboolean is_done;

    if (!parse_kind(call_value(call, "kind"), &adding.kind, error) ||
        !read_line(call, &adding.line, error))
        return FALSE;
    view = named_order(call, call->operands[1], error);
    if (view == NULL || !choose_dispute(call, view, &dispute, error))
        return FALSE;
    adding.dispute = dispute == NULL ? NULL : dispute->id;
    adding.watch = (EvidenceWatch){ progress_take_evidence, &progress };
    progress_begin(&progress);
    is_done = evidence_add(call->app, view->order->id, &adding,
                           (const char *const *)call->operands + 2, &added, error);
    progress_end(&progress);
    if (!is_done)
        return FALSE;
    say_added(call, &added, &adding, view);
    put_added(call, &added);
    return TRUE;
}

/* --- Looking --------------------------------------------------------------------------------
 */

static json_t *
row_of(const Evidence *evidence, const EvidenceCheck *check, const EvidenceChecked *checked)
{
    json_t *row = evidence_piece_to_json(evidence);
    const char *note = evidence_check_note(check);

    json_set_text(row, "status", choice_token(&file_statuses, check->status));
    json_set_instant(row, "checked", evidence_checked_at(checked, evidence));
    json_set_text(row, "file", check->file);
    json_set_text(row, "note", note == NULL ? NULL : _(note));
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

static gboolean
run_list(Call *call, GError **error)
{
    gboolean is_unsure = FALSE;
    g_autoptr(OrderView) view = named_order(call, call->operands[1], error);
    g_autoptr(EvidenceChecked) checked = NULL;
    guint references = 0;

    if (view == NULL)
        return FALSE;
    checked = evidence_checked_load(call->app);
    output_table_begin(call->output, "files", columns);
    for (guint i = 0; i < view->order->evidence->len; i++) {
        const Evidence *evidence = view->order->evidence->pdata[i];
        g_auto(EvidenceCheck) check = { 0 };

        evidence_look(call->app, evidence, &check);
        output_row(call->output, row_of(evidence, &check, checked),
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
} Verifying;

static gboolean
verify_goes_on(gpointer data, gint64 so_far)
{
    Verifying *verifying = data;

    return progress_take(&verifying->progress, _("Reading"), verifying->before + so_far, 0);
}

static void
put_verified(Verifying *verifying, const OrderView *view, const Evidence *evidence,
             const EvidenceCheck *check)
{
    json_t *row;
    const char *note = evidence_check_note(check);

    evidence_checked_note(verifying->checked, verifying->call->app, evidence, check->status);
    row = row_of(evidence, check, verifying->checked);
    json_set_text(row, "order", view->order->number);
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

static gboolean
run_verify(Call *call, GError **error)
{
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(EvidenceChecked) checked = evidence_checked_load(call->app);
    Verifying verifying = { .call = call, .notes = notes, .checked = checked };
    g_autoptr(OrderView) view = NULL;
    gboolean is_done;

    if (call_operand_count(call) == 2) {
        view = named_order(call, call->operands[1], error);
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
    if (verifying.findings > 0)
        call->status = STATUS_FINDINGS;
    return is_done;
}

/* --- One piece ------------------------------------------------------------------------------
 */

static gboolean
find_piece(Call *call, EvidencePiece *ret_piece, GError **error)
{
    EvidenceWhich which = { .dispute = call_value(call, "dispute") };
    const char *reference = call_value(call, "order");
    const char *as = call_value(call, "as");
    g_autofree char *order =
        reference == NULL ? NULL : orders_find(call->app, reference, error);
    EvidenceKind kind;

    if (reference != NULL && order == NULL)
        return FALSE;
    if (as != NULL && !parse_kind(as, &kind, error))
        return FALSE;
    which.order = order;
    which.kind = as == NULL ? NULL : &kind;
    return evidence_find(call->app, call->operands[1], &which, ret_piece, error);
}

static void
say_fact(gpointer output, const char *label, const char *value)
{
    output_fact(output, label, value);
}

static void
say_piece(const Call *call, const EvidencePiece *piece, const EvidenceCheck *check)
{
    const char *note = evidence_check_note(check);

    output_heading(call->output, piece->evidence->name, ROW_USUAL);
    words_evidence_facts(call->app, piece, check, say_fact, call->output);
    if (note != NULL)
        output_line(call->output, _(note));
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

static gboolean
run_show(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };
    g_auto(EvidenceCheck) check = { 0 };
    g_autoptr(EvidenceChecked) checked = NULL;
    json_t *row;

    if (!find_piece(call, &piece, error) || !verify_one(call, piece.evidence, &check, error))
        return FALSE;
    say_piece(call, &piece, &check);
    checked = evidence_checked_load(call->app);
    row = row_of(piece.evidence, &check, checked);
    json_set_text(row, "order", piece.view->order->number);
    output_member(call->output, "evidence", row);
    return TRUE;
}

static gboolean
run_open(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };
    g_autofree char *file = NULL;

    if (!find_piece(call, &piece, error) ||
        !evidence_open(call->app, piece.evidence, NULL, &file, error))
        return FALSE;
    output_fact(call->output, _("Opened"), file);
    output_member(call->output, "opened", json_string(file));
    return TRUE;
}

static gboolean
read_edit(const Call *call, EvidenceEdit *edit, EvidenceKind *kind, guint *line, GError **error)
{
    if (call_has(call, "kind")) {
        if (!parse_kind(call_value(call, "kind"), kind, error))
            return FALSE;
        edit->kind = kind;
    }
    if (call_has(call, "line")) {
        if (!read_line(call, line, error))
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

static gboolean
run_edit(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };
    EvidenceEdit edit = { 0 };
    EvidenceKind kind;
    gboolean is_changed;
    guint line = 0;

    if (!read_edit(call, &edit, &kind, &line, error) || !find_piece(call, &piece, error) ||
        !evidence_edit(call->app, &piece, &edit, &is_changed, error))
        return FALSE;
    say_of(call, is_changed ? _("Changed {file} of order {order}.") : _("Nothing changed."),
           &piece);
    output_member(call->output, "changed", json_boolean(is_changed));
    return TRUE;
}

static gboolean
run_remove(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };

    if (!find_piece(call, &piece, error) || !evidence_remove(call->app, &piece, error))
        return FALSE;
    say_of(call,
           _("Removed {file} from order {order}. The file and its copy stay; “recourse undo” "
             "brings it back."),
           &piece);
    output_member(call->output, "removed", json_string(piece.evidence->sha256));
    return TRUE;
}

static gboolean
run_relocate(Call *call, GError **error)
{
    g_auto(EvidencePiece) piece = { 0 };

    if (!find_piece(call, &piece, error) ||
        !evidence_relocate(call->app, &piece, call->operands[2], error))
        return FALSE;
    say_of(call, _("{file} of order {order} is now looked for there."), &piece);
    return TRUE;
}

/* --- Copies ---------------------------------------------------------------------------------
 */

static void
put_count(Call *call, const char *member, const char *label, guint count)
{
    g_autofree char *text = g_strdup_printf("%u", count);

    if (count > 0)
        output_fact(call->output, label, text);
    output_member(call->output, member, json_integer(count));
}

static gboolean
run_keep(Call *call, GError **error)
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

static gboolean
run_drop_copies(Call *call, GError **error)
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

/* clang-format off */
static const Act acts[] = {
    { "add",         2, G_MAXUINT, N_("Name an order and at least one file."),          run_add         },
    { "list",        1, 1,         N_("Name one order."),                               run_list        },
    { "show",        1, 1,         N_("Name one file by its id."),                      run_show        },
    { "verify",      0, 1,         N_("Name one order, or none for all of them."),      run_verify      },
    { "open",        1, 1,         N_("Name one file by its id."),                      run_open        },
    { "edit",        1, 1,         N_("Name one file by its id."),                      run_edit        },
    { "keep",        0, 1,         N_("Name one order, or none for all of them."),      run_keep        },
    { "relocate",    2, 2,         N_("Name a file by its id, and where it lies now."), run_relocate    },
    { "remove",      1, 1,         N_("Name one file by its id."),                      run_remove      },
    { "drop-copies", 0, 0,         N_("This takes no order: it is about all copies."),  run_drop_copies },
};
/* clang-format on */

static gboolean
run(Call *call, GError **error)
{
    guint count = call_operand_count(call) - 1;

    for (gsize i = 0; i < G_N_ELEMENTS(acts); i++) {
        if (!g_str_equal(acts[i].name, call->operands[0]))
            continue;
        if (count >= acts[i].least && count <= acts[i].most)
            return acts[i].run(call, error);
        g_set_error_literal(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE,
                            error_words(acts[i].usage));
        return FALSE;
    }
    error_set(
        error, RECOURSE_ERROR_USAGE,
        N_("Write evidence add, list, show, verify, open, edit, keep, relocate, remove or "
           "drop-copies."));
    return FALSE;
}

const Command command_evidence = {
    .name = "evidence",
    .operands =
        "add|list|show|verify|open|edit|keep|relocate|remove|drop-copies [ORDER|ID] [FILE...]",
    .least = 1,
    .most = -1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Keep files as evidence, list them, check that they are unchanged."),
    .more = N_("A copy of each file is kept beside the case file. Its size and SHA-256 are "
               "recorded, so that any change is found. An ID is 6 or more digits of the "
               "SHA-256."),
    .run = run,
};
