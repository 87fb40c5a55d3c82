/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option options[] = {
    { "kind",    N_("KIND"), N_("What it shows: photo-damage, tracking-screenshot, ...")      },
    { "caption", N_("TEXT"), N_("Your own words about it.")                                   },
    { "dispute", N_("ID"),   N_("The dispute it belongs to (default: the only open one or draft).")      },
    { "no-copy", NULL,       N_("Keep it by reference.") },
    { NULL },
};

/* What a list does not say of any file takes no room in it. */
static const Column columns[] = {
    { "order",   N_("Order"),   CELL_TEXT,    0,  0 },
    { "status",  N_("State"),   CELL_TEXT,    0,  0 },
    { "kind",    N_("Kind"),    CELL_TEXT,    0,  0 },
    { "path",    N_("File"),    CELL_NAME,    0,  0 },
    { "found",   N_("Now at"),  CELL_TEXT,    0,  0 },
    { "size",    N_("Bytes"),   CELL_NUMBER,  0,  2 },
    { "added",   N_("Added"),   CELL_INSTANT, 0,  3 },
    { "sha256",  N_("SHA-256"), CELL_HASH,    0,  1 },
    { "path",    N_("Folder"),  CELL_FOLDER,  16, 4 },
    { NULL },
};
/* clang-format on */

static gboolean
read_kind(const Call *call, EvidenceKind *ret_kind, GError **error)
{
    const char *text = call_value(call, "kind");
    g_autofree char *expected = choice_list(&evidence_kinds);
    guint kind = 0;

    if (choice_parse(&evidence_kinds, text, &kind)) {
        *ret_kind = kind;
        return TRUE;
    }
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("What does it show? Add --kind with one of: "
                 "%s."),
              expected);
    return FALSE;
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

static gboolean
add(Call *call, GError **error)
{
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;
    const Dispute *dispute = NULL;
    EvidenceKind kind;
    g_autofree char *line = NULL;
    guint count = call_operand_count(call);

    if (count < 3) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("Name an order and at least one file."));
        return FALSE;
    }
    if (!read_kind(call, &kind, error))
        return FALSE;
    id = orders_find(call->app, call->operands[1], error);
    view = id == NULL ? NULL : orders_show(call->app, id, error);
    if (view == NULL)
        return FALSE;
    if (!choose_dispute(call, view, &dispute, error) ||
        !evidence_add(call->app, id, dispute == NULL ? NULL : dispute->id, kind,
                      call_value(call, "caption"), (const char *const *)call->operands + 2,
                      error))
        return FALSE;
    line = text_fill(
        _("Added as {kind}. The files stay where they are: do not move or change them."),
        "kind", _(choice_label(&evidence_kinds, kind)), NULL);
    output_line(call->output, line);
    if (dispute != NULL)
        output_fact(call->output, _("Dispute"), dispute->id);
    return TRUE;
}

static json_t *
row_of(const Evidence *evidence, const char *status)
{
    json_t *row = evidence_data(evidence);

    json_set_instant(row, "added", evidence->added);
    json_set_text(row, "status", status);
    return row;
}

static gboolean
list(Call *call, const OrderView *view)
{
    output_table_begin(call->output, "files", columns);
    for (guint i = 0; i < view->order->evidence->len; i++)
        output_row(call->output, row_of(view->order->evidence->pdata[i], NULL), ROW_USUAL);
    output_table_end(call->output);
    if (view->order->evidence->len == 0)
        output_line(call->output,
                    _("No evidence yet. Add a file with “recourse evidence add”."));
    return TRUE;
}

/* Counts what is not as it was. */
static guint
verify(Call *call, const OrderView *view)
{
    guint findings = 0;

    for (guint i = 0; i < view->order->evidence->len; i++) {
        const Evidence *evidence = view->order->evidence->pdata[i];
        g_autofree char *moved = NULL;
        FileStatus status = evidence_verify(call->app, evidence, &moved);
        json_t *row = row_of(evidence, choice_token(&file_statuses, status));

        json_set_text(row, "order", view->order->number);
        if (moved != NULL)
            json_set_text(row, "found", moved);
        output_row(call->output, row, status == FILE_OK ? ROW_USUAL : ROW_URGENT);
        findings += status != FILE_OK;
    }
    return findings;
}

static gboolean
verify_all(Call *call, guint *ret_findings, GError **error)
{
    OrderListing listing = { .policies = app_policies(call->app), .now = app_now(call->app) };
    g_autoptr(OrderList) orders = orders_list(call->app, &listing, error);
    OrderPage place = { .direction = PAGE_FORWARD, .count = 100 };
    g_autoptr(GPtrArray) page = NULL;

    while (orders != NULL && (page == NULL || page->len == place.count)) {
        g_autoptr(GPtrArray) before = g_steal_pointer(&page);

        place.from = before == NULL ? NULL : before->pdata[before->len - 1];
        page = order_list_page(orders, &place, error);
        if (page == NULL)
            return FALSE;
        for (guint i = 0; i < page->len; i++) {
            const OrderSummary *summary = page->pdata[i];
            g_autoptr(OrderView) view = orders_show(call->app, summary->id, error);

            if (view == NULL)
                return FALSE;
            *ret_findings += verify(call, view);
        }
    }
    return orders != NULL;
}

static gboolean
run_verify(Call *call, const OrderView *view, GError **error)
{
    guint findings = 0;
    gboolean is_done = TRUE;

    output_table_begin(call->output, "files", columns);
    if (view != NULL)
        findings = verify(call, view);
    else
        is_done = verify_all(call, &findings, error);
    output_table_end(call->output);
    if (findings > 0)
        call->status = STATUS_FINDINGS;
    return is_done;
}

static gboolean
run(Call *call, GError **error)
{
    const char *what = call->operands[0];
    gboolean is_verify = g_str_equal(what, "verify");
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;

    if (g_str_equal(what, "add"))
        return add(call, error);
    if (!is_verify && !g_str_equal(what, "list")) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("Write evidence add, evidence list or evidence verify."));
        return FALSE;
    }
    if (is_verify && call_operand_count(call) == 1)
        return run_verify(call, NULL, error);
    if (call_operand_count(call) != 2) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("Name one order."));
        return FALSE;
    }
    id = orders_find(call->app, call->operands[1], error);
    view = id == NULL ? NULL : orders_show(call->app, id, error);
    if (view == NULL)
        return FALSE;
    return is_verify ? run_verify(call, view, error) : list(call, view);
}

const Command command_evidence = {
    .name = "evidence",
    .operands = "add|list|verify [ORDER] [FILE...]",
    .least = 1,
    .most = -1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Reference files as evidence, list them, check that they are unchanged."),
    .more = N_("Files stay where they are. Their size and SHA-256 are kept, so that any "
               "change is found."),
    .run = run,
};
