/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/dispute-say.h"
#include "ui/cli/tell/mail-tell.h"
#include "ui/cli/tell/order-words.h"
#include "ui/words/cautions.h"
#include "ui/words/words-clock.h"
#include "ui/words/words-event.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column line_columns[] = {
    { "line",     N_("Line"),     CELL_NUMBER, 0,  0 },
    { "quantity", N_("Quantity"), CELL_NUMBER, 0,  0 },
    { "title",    N_("Item"),     CELL_TEXT,   20, 0 },
    { "price",    N_("Price"),    CELL_MONEY,  0,  0 },
    { NULL },
};

static const Column parcel_columns[] = {
    { "number",   N_("Parcel"),         CELL_TEXT, 0,  0 },
    { "carrier",  N_("Carrier"),        CELL_TEXT, 12, 0 },
    { "alias_of", N_("Same parcel as"), CELL_TEXT, 0,  1 },
    { NULL },
};

static const Column event_columns[] = {
    { "at",    N_("When"),     CELL_INSTANT, 0,  0 },
    { "what",  N_("What"),     CELL_TEXT,    0,  0 },
    { "words", N_("Said"),     CELL_TEXT,    20, 0 },
    { NULL },
};
/* clang-format on */

/* "·" between what is known. */
static void
append_known(GString *line, char *owned)
{
    if (owned != NULL && *owned != '\0')
        g_string_append_printf(line, "%s%s", line->len == 0 ? "" : " · ", owned);
    g_free(owned);
}

/* What is one line in a form stays one, whatever breaks are stored in it; NULL for NULL. */
static char *
one_line(const char *text)
{
    return text == NULL ? NULL : text_sanitise(text, -1, TEXT_LINE, NULL);
}

static void
say_head(const Call *call, const OrderView *view)
{
    const Order *order = view->order;
    g_autoptr(GString) line = g_string_new(NULL);
    g_autofree char *why =
        words_why(&view->summary.next, app_zone(call->app), app_now(call->app));

    append_known(line, g_strdup(order->number));
    append_known(line, g_strdup(order->title));
    output_heading(call->output, line->str, ROW_USUAL);
    g_string_truncate(line, 0);
    append_known(line, words_marketplace(order->marketplace, app_policies(call->app)));
    append_known(line, one_line(order->seller));
    append_known(line, words_money(&order->total));
    append_known(line, order->paid_with == NULL ? NULL : words_payment(order->paid_with));
    append_known(line, g_strdup(_(order_status_label(order_status(order)))));
    output_line(call->output, line->str);
    output_gap(call->output);
    output_heading(call->output, _(next_action_label(view->summary.next.action)),
                   summary_style(&view->summary, app_now(call->app)));
    output_line(call->output, why);
}

/* What to do, step by step. */
static void
say_walk(const Call *call, const OrderView *view)
{
    g_autoptr(GPtrArray) steps =
        words_walk(&view->summary.next, app_zone(call->app), app_now(call->app));

    for (guint i = 0; i < steps->len; i++) {
        g_autofree char *line = g_strdup_printf("%u. %s", i + 1, (const char *)steps->pdata[i]);

        output_line(call->output, line);
    }
}

static void
append_remark(GString *text, gboolean is_so, const char *remark)
{
    if (is_so)
        g_string_append_printf(text, "; %s", remark);
}

/* "Mon 23 Nov 19:17, 5 h 12 min: delivered + 15 days, ..." */
static char *
clock_words(const Call *call, const Order *order, const Clock *clock)
{
    Instant now = app_now(call->app);
    g_autofree char *end = words_clock_when(clock, app_zone(call->app),
                                            app_shop_zone(call->app, order->marketplace), now);
    g_autofree char *left = words_clock_left(clock, now);
    g_autofree char *reason = words_clock_reason(clock);
    GString *text = g_string_new(NULL);

    g_string_append_printf(text, "%s, %s: %s", end, left, reason);
    append_remark(text, clock->estimated, _("an estimate: check the order page"));
    append_remark(text, clock->check_page, _("two dates disagree: check the order page"));
    append_remark(text, clock->precision == PRECISION_DATE,
                  _("date only: may run up to a day longer"));
    append_remark(text, clock->status == CLOCK_PAUSED, _("held while the dispute is open"));
    return g_string_free(text, FALSE);
}

static void
say_clocks_that_are(const Call *call, const OrderView *view, gboolean done)
{
    for (guint i = 0; i < view->clocks->len; i++) {
        const Clock *clock = &g_array_index(view->clocks, Clock, i);
        g_autofree char *text = NULL;

        if ((clock->status == CLOCK_DONE) != done)
            continue;
        text = clock_words(call, view->order, clock);
        output_fact(call->output, _(clock_name(clock->id)->label), text);
    }
}

static void
say_clocks(const Call *call, const OrderView *view)
{
    output_gap(call->output);
    say_clocks_that_are(call, view, FALSE);
    say_clocks_that_are(call, view, TRUE);
    if (view->clocks->len == 0)
        output_line(call->output, _("No deadline is known yet. Enter a date."));
}

static char *
field_words(const Call *call, const Order *order, const OrderField *field)
{
    FieldContext context = orders_field_context(call->app, order->marketplace);
    const FactValue *value;

    if (field->fact == FACT_COUNT ||
        (field->kind == FIELD_GUARANTEE && order->guarantee_days > 0))
        return order_field_text(order, field, &context);
    value = &order->facts[field->fact];
    if (value->instant == INSTANT_UNKNOWN)
        return g_strdup(value->is_true ? _("yes, date unknown") : "");
    return words_understood(
        &(Moment){ value->instant, value->precision, value->text, value->zone }, context.zone);
}

/* Who says so, where that is nobody whose word counts. */
static char *
doubted(const Order *order, const OrderField *field, char *owned)
{
    g_autofree char *text = owned;

    if (field->fact == FACT_COUNT || text == NULL || *text == '\0' ||
        !order->facts[field->fact].unchecked)
        return g_steal_pointer(&text);
    return text_fill(_("{date}; an unchecked mail says so"), "date", text, NULL);
}

static void
say_fields(const Call *call, const Order *order)
{
    g_autofree char *status = one_line(order->imported_status);

    output_gap(call->output);
    for (gsize i = 0; i < order_fields_count; i++) {
        g_autofree char *stored =
            doubted(order, &order_fields[i], field_words(call, order, &order_fields[i]));
        g_autofree char *text = g_str_equal(order_fields[i].name, "note")
                                    ? g_steal_pointer(&stored)
                                    : one_line(stored);

        if (order_fields[i].kind == FIELD_ADDRESS)
            output_link(call->output, _(order_fields[i].label), text);
        else
            output_fact(call->output, _(order_fields[i].label), text);
    }
    output_fact(call->output, _("Marketplace says"), status);
    output_fact(call->output, _("Id"), order->id);
}

static gboolean
say_mails(const Call *call, const Order *order, GError **error)
{
    g_autoptr(GPtrArray) waiting = NULL;

    if (order->mail_says->len == 0)
        return TRUE;
    waiting = mailbox_waiting(call->app, order->id, error);
    if (waiting == NULL)
        return FALSE;
    output_gap(call->output);
    output_line(call->output, _("Mails say, and it waits for you:"));
    mail_tell_waiting(call->output, waiting);
    return TRUE;
}

static void
say_lines(const Call *call, const Order *order)
{
    if (order->lines->len == 0)
        return;
    output_gap(call->output);
    output_table_begin(call->output, "lines", line_columns);
    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];
        json_t *row = json_object();

        json_object_set_new(row, "line", json_integer(line->line));
        json_object_set_new(row, "quantity", json_integer(line->quantity));
        json_set_text(row, "title", line->title);
        json_set_money(row, "price", &line->price);
        output_row(call->output, row, ROW_USUAL);
    }
    output_table_end(call->output);
}

static void
say_parcel_row(const Call *call, const Parcel *parcel)
{
    g_autofree char *carrier = parcel_carrier_words(parcel);
    json_t *row = json_object();

    json_set_text(row, "number", parcel->number);
    json_set_text(row, "carrier", carrier);
    json_set_text(row, "alias_of", parcel->alias_of);
    output_row(call->output, row, ROW_USUAL);
}

/* The numbers, then what is doubtful about each of them and about all. */
static void
say_parcels(const Call *call, const Order *order, const Others *others)
{
    g_autoptr(GPtrArray) cautions = cautions_of_parcels(call->app, order, others);

    if (order->parcels->len == 0)
        return;
    output_gap(call->output);
    output_table_begin(call->output, "parcels", parcel_columns);
    for (guint i = 0; i < order->parcels->len; i++)
        say_parcel_row(call, order->parcels->pdata[i]);
    output_table_end(call->output);
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];
        g_autofree char *caution = caution_of_number(parcel->number, order->buyer_country);

        if (caution != NULL)
            output_line(call->output, caution);
    }
    for (guint i = 0; i < cautions->len; i++)
        output_line(call->output, cautions->pdata[i]);
}

static void
say_returns(const Call *call, const Others *others)
{
    g_autoptr(GPtrArray) cautions = cautions_of_returns(call->app, others);

    if (cautions->len > 0)
        output_gap(call->output);
    for (guint i = 0; i < cautions->len; i++)
        output_line(call->output, cautions->pdata[i]);
}

static void
say_event(const Call *call, const OrderView *view, const Event *event)
{
    g_autofree char *words = event_words(event, order_view_is_unfit(view, event));
    json_t *row = json_object();

    json_set_instant(row, "at", event->at);
    json_set_text(row, "what", _(event_kind(event->type)->label));
    json_set_text(row, "words", words);
    output_row(call->output, row, ROW_USUAL);
}

static void
say_events(const Call *call, const OrderView *view)
{
    const GPtrArray *timeline = order_view_timeline(view);

    output_gap(call->output);
    output_table_begin(call->output, "events", event_columns);
    for (guint i = 0; i < timeline->len; i++) {
        if (!order_view_repeats(view, i))
            say_event(call, view, timeline->pdata[i]);
    }
    output_table_end(call->output);
}

static gboolean
run(Call *call, GError **error)
{
    g_autofree char *id = orders_find(call->app, call->operands[0], error);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(call->app, id, error);
    g_autoptr(Others) others = NULL;

    if (view == NULL)
        return FALSE;
    if (output_is_json(call->output)) {
        output_member(call->output, "order",
                      order_to_json_in_full(view, app_policies(call->app), app_now(call->app)));
        return TRUE;
    }
    others = others_load(call->app, view->order, error);
    if (others == NULL)
        return FALSE;
    say_head(call, view);
    say_walk(call, view);
    remarks_say(call, view);
    disputes_say(call, view);
    say_clocks(call, view);
    say_fields(call, view->order);
    if (!say_mails(call, view->order, error))
        return FALSE;
    say_lines(call, view->order);
    say_parcels(call, view->order, others);
    say_returns(call, others);
    say_events(call, view);
    return TRUE;
}

const Command command_show = {
    .name = "show",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .needs_app = TRUE,
    .help = N_("Show an order: its deadlines and why, dates, events."),
    .more = N_("ORDER is the order number, a tracking number, or the id. A unique part of the "
               "order number (4 characters or more) will do."),
    .run = run,
};
