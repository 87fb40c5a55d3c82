/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/commands/list.h"

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
    { "sort",     N_("ORDER"), N_("Sort by urgency, placed, added, title, seller or total.") },
    { "reverse",  NULL,        N_("Turn the order round.")                                  },
    { "archived", NULL,        N_("List what is archived instead.")                         },
    { "limit",    N_("COUNT"), N_("List so many orders at most.")                           },
    { "full",     NULL,        N_("With --json: add rights and debts of each order.")       },
    { NULL },
};

static const char *const sorts[] = {
    [SORT_URGENCY] = "urgency", [SORT_PLACED] = "placed", [SORT_ADDED] = "added",
    [SORT_TITLE] = "title",     [SORT_SELLER] = "seller", [SORT_TOTAL] = "total",
};
/* clang-format on */

G_STATIC_ASSERT(G_N_ELEMENTS(sorts) == SORT_COUNT);

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

static gboolean
read_sort(const Call *call, OrderSort *ret_sort, GError **error)
{
    const char *word = call_value(call, "sort");
    g_autofree char *excerpt = NULL;

    *ret_sort = SORT_URGENCY;
    if (word == NULL)
        return TRUE;
    for (guint i = 0; i < G_N_ELEMENTS(sorts); i++) {
        if (g_str_equal(sorts[i], word)) {
            *ret_sort = (OrderSort)i;
            return TRUE;
        }
    }
    excerpt = text_excerpt(word);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--sort: “%s” is none of urgency, placed, added, title, seller, total."),
              excerpt);
    return FALSE;
}

/* An empty list is a beginning. */
static void
explain_nothing(const Call *call, const Filter *filter)
{
    if (!filter_is_empty(filter)) {
        output_line(call->output, _("No order fits."));
        return;
    }
    if (call_has(call, "archived")) {
        output_line(call->output, _("Nothing is archived."));
        return;
    }
    output_line(call->output, _("No orders yet."));
    output_fact(call->output, "recourse import", _("bring orders in from a file"));
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
    line =
        text_fill(ngettext("{count} order is quiet: nobody needs to look at it any more.",
                           "{count} orders are quiet: nobody needs to look at them any more.",
                           (gulong)counts.quiet),
                  "count", number, NULL);
    output_line(call->output, line);
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    g_autoptr(Filter) filter = filter_parse_words((const char *const *)call->operands, error);
    OrderListing listing = {
        .policies = app_policies(call->app),
        .now = app_now(call->app),
        .reverse = call_has(call, "reverse"),
        .archived = call_has(call, "archived"),
        .filter = filter,
    };
    g_autoptr(OrderList) list = NULL;
    guint limit, count;

    if (filter == NULL || !read_sort(call, &listing.sort, error) ||
        !call_count(call, "limit", G_MAXUINT, &limit, error))
        return FALSE;
    list = orders_list(call->app, &listing, error);
    if (list == NULL)
        return FALSE;
    output_table_begin(call->output, "orders", columns);
    if (!put_pages(call, list, limit, &count, error))
        return FALSE;
    output_table_end(call->output);
    if (count == 0)
        explain_nothing(call, filter);
    return !filter_is_empty(filter) || listing.archived || tell_quiet(call, error);
}

const Command command_list = {
    .name = "list",
    .operands = "[FILTER]",
    .most = -1,
    .options = options,
    .lists = TRUE,
    .needs_app = TRUE,
    .help = N_("List the orders, the most urgent first."),
    .more = N_("FILTER words combine: due<3d, state:shipped, shop:aliexpress, tag:x, seller:x, "
               "next:inspect, paid:credit-card, >50usd, plain text. A word behind a dash is "
               "excluded: recourse list -- -tag:gift"),
    .run = run,
};
