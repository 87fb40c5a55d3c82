/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/words/words.h"

#define PAGE_ROWS 100
#define NUMBER_COLUMNS 8

/* clang-format off */
static const Column columns[] = {
    { "sign",    "",                CELL_TEXT,   0,  0 },
    { "closes",  N_("Closes in"),   CELL_TEXT,   0,  0 },
    { "next",    N_("Do next"),     CELL_TEXT,   24, 0 },
    { "number",  N_("Order"),       CELL_NUMBER, 0,  0 },
    { "title",   N_("Item"),        CELL_TEXT,   20, 0 },
    { "seller",  N_("Seller"),      CELL_TEXT,   12, 3 },
    { "status",  N_("State"),       CELL_TEXT,   0,  2 },
    { "total",   N_("Paid"),        CELL_MONEY,  0,  1 },
    { NULL },
};

static const Option options[] = {
    { "sort",     N_("ORDER"), N_("Sort by urgency, ordered, added, item, seller, paid, closes or number.") },
    { "reverse",  NULL,        N_("Reverse the order of the list.")                                 },
    { "archived", NULL,        N_("List what is archived instead.")                                 },
    { "limit",    N_("COUNT"), N_("List at most COUNT orders.")                                     },
    { "full",     NULL,        N_("With --json: add rights and debts of each order.")               },
    { "save",     N_("NAME"),  N_("Save the filter and the order of this list as a view.")          },
    { "view",     N_("NAME"),  N_("List a saved view; FILTER narrows it.")                          },
    { "views",    NULL,        N_("Show the saved views.")                                          },
    { "forget",   N_("NAME"),  N_("Remove a saved view.")                                           },
    { NULL },
};

static const Column view_columns[] = {
    { "name",     N_("View"),     CELL_TEXT, 0, 0 },
    { "filter",   N_("Filter"),   CELL_TEXT, 0, 0 },
    { "sort",     N_("Sort"),     CELL_TEXT, 0, 0 },
    { NULL },
};
/* clang-format on */

RowStyle
summary_style(const OrderSummary *summary, Instant now)
{
    switch (summary_sign(summary, now)) {
    case SIGN_NOW:
        return ROW_URGENT;
    case SIGN_SOON:
        return ROW_SOON;
    default:
        break;
    }
    return summary->next.action == ACTION_NOTHING ? ROW_FAINT : ROW_USUAL;
}

/* Of its dispute, where there is one: it says more than where the parcel is. */
static const char *
state_label(const OrderSummary *summary)
{
    return summary->dispute_state == NO_DISPUTE
               ? _(order_status_label(summary->status))
               : _(choice_label(&dispute_states, (guint)summary->dispute_state));
}

/* The row for people; the JSON document has the whole order instead. */
static json_t *
row_for_people(const OrderSummary *summary, const OutputOptions *options_of_output)
{
    json_t *row = json_object();
    Instant now = options_of_output->now;
    g_autofree char *closes = words_countdown(summary, now, NULL);
    g_autofree char *number = options_of_output->form == OUTPUT_FACTS
                                  ? g_strdup(summary->number)
                                  : words_number(summary->number, NUMBER_COLUMNS);

    json_set_text(row, "sign", sign_text(summary_sign(summary, now)));
    json_set_text(row, "closes", closes);
    json_set_text(row, "next", _(next_action_label(summary->next.action)));
    json_set_text(row, "number", number);
    json_set_text(row, "title", summary->title);
    json_set_text(row, "seller", summary->seller);
    json_set_text(row, "status", state_label(summary));
    json_set_money(row, "total", &summary->total);
    return row;
}

static json_t *
row_for_machines(const Call *call, const OrderSummary *summary, GError **error)
{
    g_autoptr(OrderView) view = orders_show(call->app, summary->id, error);
    json_t *object = view == NULL ? NULL : order_to_json(view, app_now(call->app));

    if (object != NULL && call_has(call, "full"))
        json_set_counsel(object, view->counsel);
    return object;
}

static gboolean
put_page(Call *call, const GPtrArray *page, GError **error)
{
    for (guint i = 0; i < page->len; i++) {
        const OrderSummary *summary = page->pdata[i];
        json_t *row = output_is_json(call->output)
                          ? row_for_machines(call, summary, error)
                          : row_for_people(summary, output_options(call->output));

        if (row == NULL)
            return FALSE;
        output_row(call->output, row, summary_style(summary, app_now(call->app)));
    }
    return TRUE;
}

/* Page after page, so that a reader who stops early stops the work. */
static gboolean
put_pages(Call *call, OrderList *list, guint limit, guint *ret_count, GError **error)
{
    g_autoptr(GPtrArray) page = NULL;
    g_autoptr(GPtrArray) before = NULL;
    guint count = 0;
    guint wanted = PAGE_ROWS;

    while (wanted == PAGE_ROWS && count < limit && !output_is_over(call->output)) {
        OrderPage place = { .direction = PAGE_FORWARD, .count = MIN(PAGE_ROWS, limit - count) };

        g_clear_pointer(&before, g_ptr_array_unref);
        before = g_steal_pointer(&page);
        if (before != NULL)
            place.from = before->pdata[before->len - 1];
        page = order_list_page(list, &place, error);
        if (page == NULL || !put_page(call, page, error))
            return FALSE;
        wanted = page->len;
        count += page->len;
    }
    *ret_count = count;
    return TRUE;
}

/* What the options say of the list, over a view where one is named. */
static gboolean
read_listing(const Call *call, SavedView **ret_view, char **ret_text, OrderListing *listing,
             GError **error)
{
    g_autofree char *words = filter_text((const char *const *)call->operands, error);
    const char *named = call_value(call, "view");
    const char *sort = call_value(call, "sort");
    g_autofree SavedView *view = NULL;

    if (words == NULL)
        return FALSE;
    if (named != NULL) {
        view = orders_view(call->app, named, error);
        if (view == NULL)
            return FALSE;
        listing->sort = orders_view_sort(view);
        listing->reverse = view->reverse;
        listing->archived = view->archived;
    }
    if (sort != NULL && !order_sort_parse(sort, &listing->sort, error)) {
        g_prefix_error(error, "--sort: ");
        return FALSE;
    }
    listing->reverse ^= call_has(call, "reverse");
    listing->archived |= call_has(call, "archived");
    *ret_text = view == NULL || *view->filter == '\0'
                    ? g_steal_pointer(&words)
                    : g_strstrip(g_strdup_printf("%s %s", view->filter, words));
    *ret_view = g_steal_pointer(&view);
    return TRUE;
}

/* Keeps the list under its name before it is shown; TRUE when nothing is to be kept, too. */
static gboolean
keep_view(Call *call, const char *text, const OrderListing *listing, GError **error)
{
    const char *name = call_value(call, "save");
    const SavedView view = { name, text, order_sort_names[listing->sort].token,
                             listing->reverse, listing->archived };

    return name == NULL || orders_view_keep(call->app, &view, error);
}

static json_t *
view_row(const Call *call, const SavedView *view)
{
    g_autofree char *sort = words_sort(orders_view_sort(view), view->reverse);
    json_t *row = json_object();

    json_set_text(row, "name", view->name);
    json_set_text(row, "filter", view->filter);
    if (!output_is_json(call->output)) {
        json_set_text(row, "sort", sort);
        return row;
    }
    json_set_text(row, "sort", view->sort);
    json_object_set_new(row, "reverse", json_boolean(view->reverse));
    json_object_set_new(row, "archived", json_boolean(view->archived));
    return row;
}

static gboolean
put_views(Call *call, GError **error)
{
    g_autoptr(GPtrArray) views = orders_views(call->app, error);

    if (views == NULL)
        return FALSE;
    output_table_begin(call->output, "views", view_columns);
    for (guint i = 0; i < views->len; i++)
        output_row(call->output, view_row(call, views->pdata[i]), ROW_USUAL);
    output_table_end(call->output);
    if (views->len == 0)
        output_line(call->output, _("No view is saved. Save one: recourse list --save NAME"));
    return TRUE;
}

static gboolean
forget_view(Call *call, GError **error)
{
    const char *name = call_value(call, "forget");
    g_autofree char *line = text_fill(_("View “{name}” removed."), "name", name, NULL);

    if (!orders_view_forget(call->app, name, error))
        return FALSE;
    output_line(call->output, line);
    return TRUE;
}

/* An empty list is a beginning. */
static void
explain_nothing(const Call *call, const Filter *filter, gboolean is_archive)
{
    if (!filter_is_empty(filter)) {
        output_line(call->output, _("No order fits."));
        return;
    }
    if (is_archive) {
        output_line(call->output, _("Nothing is archived."));
        return;
    }
    output_line(call->output, _("No orders yet."));
    output_fact(call->output, "recourse import", _("import orders from a file"));
    output_fact(call->output, "recourse add", _("track one by hand"));
    output_fact(call->output, "recourse demo", _("look around with examples; nothing is kept"));
}

/* "49,812 quiet": behind a whole list, for whoever wonders why so many want nothing. */
static gboolean
tell_quiet(Call *call, GError **error)
{
    OrderCounts counts;
    g_autofree char *number = NULL;
    g_autofree char *line = NULL;

    if (!orders_count(call->app, &counts, error))
        return FALSE;
    output_member(call->output, "quiet", json_integer(counts.quiet));
    if (counts.quiet == 0)
        return TRUE;
    number = g_strdup_printf("%" G_GINT64_FORMAT, counts.quiet);
    line = text_fill(ngettext("{count} order is quiet: it needs nothing from you.",
                              "{count} orders are quiet: they need nothing from you.",
                              (gulong)counts.quiet),
                     "count", number, NULL);
    output_line(call->output, line);
    return TRUE;
}

static gboolean
put_list(Call *call, GError **error)
{
    OrderListing listing = { .policies = app_policies(call->app), .now = app_now(call->app) };
    g_autofree SavedView *view = NULL;
    g_autofree char *text = NULL;
    g_autoptr(Filter) filter = NULL;
    g_autoptr(OrderList) list = NULL;
    guint limit, count;

    if (!call_count(call, "limit", G_MAXUINT, &limit, error) ||
        !read_listing(call, &view, &text, &listing, error) ||
        !keep_view(call, text, &listing, error))
        return FALSE;
    filter = filter_parse(text, error);
    if (filter == NULL)
        return FALSE;
    listing.filter = filter;
    list = orders_list(call->app, &listing, error);
    if (list == NULL)
        return FALSE;
    output_table_begin(call->output, "orders", columns);
    if (!put_pages(call, list, limit, &count, error))
        return FALSE;
    output_table_end(call->output);
    if (count == 0)
        explain_nothing(call, filter, listing.archived);
    return !filter_is_empty(filter) || listing.archived || tell_quiet(call, error);
}

static gboolean
run(Call *call, GError **error)
{
    if (call_has(call, "views"))
        return put_views(call, error);
    if (call_has(call, "forget"))
        return forget_view(call, error);
    return put_list(call, error);
}

const Command command_list = {
    .name = "list",
    .operands = "[FILTER]",
    .most = -1,
    .options = options,
    .lists = TRUE,
    .needs_app = TRUE,
    .help = N_("List the orders, the most urgent first."),
    .more = N_(
        "FILTER words combine: due<3d, state:shipped, marketplace:aliexpress, tag:x, seller:x, "
        "next:inspect, method:credit-card, >50usd, plain text. A word after a dash is "
        "excluded: recourse list -- -tag:gift"),
    .run = run,
};
