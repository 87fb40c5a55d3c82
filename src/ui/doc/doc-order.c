/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/doc/doc-order.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/counsel/counsel.h"
#include "ui/doc/doc-case.h"
#include "ui/doc/doc-private.h"
#include "ui/doc/doc-reminders.h"
#include "ui/words/cautions.h"
#include "ui/words/words-clock.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words-event.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

/* clang-format off */
static const DocColumn item_columns[] = {
    { N_("Line"),     TRUE,  0,  0 },
    { N_("Quantity"), TRUE,  0,  0 },
    { N_("Item"),     FALSE, 20, 0 },
    { N_("Price"),    TRUE,  0,  0 },
    { NULL },
};

static const DocColumn parcel_columns[] = {
    { N_("Parcel"),         FALSE, 0,  0 },
    { N_("Carrier"),        FALSE, 12, 0 },
    { N_("Same parcel as"), FALSE, 0,  1 },
    { NULL },
};
/* clang-format on */

static char *
paid_part(const Order *order)
{
    g_autofree char *how = NULL;
    g_autofree char *money = words_money(&order->total);

    if (order->paid_with == NULL)
        return g_steal_pointer(&money);
    how = words_payment(order->paid_with);
    if (*money == '\0')
        return text_fill(_("paid by {how}"), "how", how, NULL);
    return text_fill(_("{money} by {how}"), "money", money, "how", how, NULL);
}

char *
doc_order_status(const Order *order, App *app)
{
    static const Fact facts[] = { FACT_CONFIRMED, FACT_DELIVERED, FACT_MARKED_DELIVERED,
                                  FACT_SHIPPED,   FACT_PAID,      FACT_PLACED };

    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++) {
        Instant when = order_fact(order, facts[i]);
        g_autofree char *date = NULL;

        if (when == INSTANT_UNKNOWN)
            continue;
        date = words_when(when, app_zone(app), app_now(app), WHEN_DATE);
        return text_fill("{fact} {date}", "fact", _(fact_label(facts[i])), "date", date, NULL);
    }
    return g_strdup(_(order_status_label(order_status(order))));
}

static void
add_names(Doc *doc, App *app, const Order *order, gboolean is_short)
{
    Block *names = doc_add(doc, BLOCK_NAMES, TONE_USUAL);

    names->is_short = is_short;
    doc_add_part(names, g_strdup(order->number));
    doc_add_part(names, words_marketplace(order->marketplace, app_policies(app)));
    doc_add_part(names, g_strdup(order->seller));
    doc_add_part(names, paid_part(order));
    doc_add_part(names, doc_order_status(order, app));
}

/* What was asked for, in the words in which it was recorded; NULL: without any. */
static char *
asked_words(const OrderView *order)
{
    static const struct {
        NextAction action;
        EventType event;
    } questions[] = {
        { ACTION_SEND_EVIDENCE, EVENT_EVIDENCE_REQUESTED },
        { ACTION_ANSWER_BANK, EVENT_BANK_ASKED },
        { ACTION_ANSWER_CUSTOMS, EVENT_CUSTOMS_ASKED },
    };
    const GPtrArray *timeline = order_view_timeline(order);
    EventType asked = EVENT_UNKNOWN;

    for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
        if (questions[i].action == order->summary.next.action)
            asked = questions[i].event;
    }
    for (guint i = timeline->len; asked != EVENT_UNKNOWN && i-- > 0;) {
        const Event *event = g_ptr_array_index(timeline, i);
        g_autoptr(JsonDocument) data = event->type == asked ? event_data(event) : NULL;
        const char *text = data == NULL ? NULL : json_member_text(data, "text");

        if (text != NULL && *text != '\0')
            return text_fill(_("Asked for: {words}"), "words", text, NULL);
    }
    return NULL;
}

static void
add_why(Doc *doc, App *app, const OrderView *order)
{
    g_autofree char *why = words_why(&order->summary.next, app_zone(app), app_now(app));
    g_autofree char *asked = asked_words(order);

    doc_add_counsel(doc, TONE_USUAL, why);
    if (asked != NULL)
        doc_add_counsel(doc, TONE_STRONG, asked);
}

void
doc_order_steps(Doc *doc, App *app, const NextStep *next)
{
    g_autoptr(GPtrArray) steps = words_walk(next, app_zone(app), app_now(app));

    for (guint i = 0; i < steps->len; i++)
        doc_add_step(doc, steps->pdata[i]);
}

static gboolean
is_over(const Clock *clock)
{
    return clock->status == CLOCK_PASSED || clock->status == CLOCK_DONE;
}

static Tone
clock_tone(const Clock *clock)
{
    if (is_over(clock))
        return TONE_DIM;
    return clock->status == CLOCK_PAUSED ? TONE_HELD : TONE_USUAL;
}

static const char *
clock_mark(const Clock *clock)
{
    if (clock->status == CLOCK_PAUSED)
        return "=";
    if (clock->check_page || clock->trust == TRUST_DOUBTFUL)
        return "?";
    return clock->estimated ? "~" : "";
}

void
doc_order_clock(Doc *doc, App *app, const Order *order, const Clock *clock,
                gboolean with_source)
{
    Instant now = app_now(app);
    Block *block = doc_add(doc, BLOCK_CLOCK, clock_tone(clock));

    block->mark = g_strdup(clock_mark(clock));
    block->label = g_strdup(_(clock_name(clock->id)->label));
    block->when =
        words_clock_when(clock, app_zone(app), app_shop_zone(app, order->marketplace), now);
    block->left = words_clock_left(clock, now);
    block->text = with_source ? words_clock_reason(clock) : words_clock_basis(clock);
    block->remark = words_clock_remarks(clock);
}

/* In one line, as far as there is room: what counts most stands first. */
static void
add_short_clock(Doc *doc, App *app, const Clock *clock)
{
    Block *block = doc_add(doc, BLOCK_CLOCK, clock_tone(clock));

    block->is_short = TRUE;
    block->mark = g_strdup(clock_mark(clock));
    block->label = g_strdup(_(clock_name(clock->id)->label));
    block->when = words_clock_when(clock, app_zone(app), NULL, app_now(app));
    block->basis = clock->status == CLOCK_PAUSED ? g_strdup(_("held while the dispute is open"))
                                                 : words_clock_basis(clock);
}

void
doc_order_mails(Doc *doc, const Order *order)
{
    for (guint i = 0; i < order->mail_says->len; i++) {
        const MailSaying *saying = order->mail_says->pdata[i];
        g_autofree char *what = words_mail_word(saying->word);
        g_autofree char *line =
            text_fill(_("A mail says: {what}. Check the order page."), "what", what, NULL);

        doc_add_counsel(doc, TONE_DOUBTFUL, line);
        doc_add_hint(doc, _("m records it or sets it aside."),
                     _("“recourse mail waiting” lists it."));
    }
}

/* The reason for what is next (not translated yet) says it itself where it ends so. */
static gboolean
is_said_of_messages(const NextStep *next)
{
    return next->why != NULL &&
           g_str_has_suffix(next->why, "A message does not extend the deadline.");
}

static void
add_reminder_of_messages(Doc *doc, const OrderView *order)
{
    if (order->summary.window == WINDOW_OPEN && !is_said_of_messages(&order->summary.next))
        doc_add_counsel(
            doc, TONE_DIM,
            _("A message does not extend the deadline. Only a submitted dispute does."));
}

void
doc_order_summary(Doc *doc, App *app, const OrderView *order)
{
    add_names(doc, app, order->order, TRUE);
    add_why(doc, app, order);
    doc_reminders_of_order(doc, app, order->summary.id);
    doc_order_mails(doc, order->order);
    for (guint i = 0; i < order->clocks->len; i++) {
        const Clock *clock = &g_array_index(order->clocks, Clock, i);

        if (!is_over(clock))
            add_short_clock(doc, app, clock);
    }
    add_reminder_of_messages(doc, order);
}

/* Those that still count first. */
static void
add_clocks_that_are(Doc *doc, App *app, const OrderView *order, gboolean done)
{
    for (guint i = 0; i < order->clocks->len; i++) {
        const Clock *clock = &g_array_index(order->clocks, Clock, i);

        if ((clock->status == CLOCK_DONE) == done)
            doc_order_clock(doc, app, order->order, clock, TRUE);
    }
}

static void
add_clocks(Doc *doc, App *app, const OrderView *order)
{
    doc_add_heading(doc, TONE_USUAL, _("CLOCKS"));
    if (order->clocks->len == 0)
        doc_add_counsel(doc, TONE_USUAL, _("No deadline is known yet. Enter a date."));
    add_clocks_that_are(doc, app, order, FALSE);
    add_clocks_that_are(doc, app, order, TRUE);
}

/* The marketplace is called by its name. Owned. */
static char *
actor_name(App *app, const Order *order, Actor actor)
{
    if (actor == ACTOR_PLATFORM)
        return words_marketplace(order->marketplace, app_policies(app));
    return g_strdup(_(choice_label(&actors, actor)));
}

void
doc_order_event(Doc *doc, App *app, const OrderView *order, const Event *event)
{
    gboolean is_unfit = order_view_is_unfit(order, event);
    gboolean is_unknown = event->type == EVENT_UNKNOWN;
    Block *block = doc_add(doc, BLOCK_EVENT, is_unfit ? TONE_DOUBTFUL : TONE_USUAL);

    block->when = words_when(event->at, app_zone(app), app_now(app), WHEN_BOTH);
    if (!is_unknown)
        block->label = actor_name(app, order->order, event_kind(event->type)->by);
    block->text = g_strdup(is_unknown ? event->type_token : _(event_kind(event->type)->label));
    block->said = event_words(event, is_unfit, app_zone(app), app_now(app));
}

static void
add_timeline(Doc *doc, App *app, const OrderView *order)
{
    const GPtrArray *timeline = order_view_timeline(order);

    doc_add_heading(doc, TONE_USUAL, _("WHAT HAPPENED"));
    for (guint i = 0; i < timeline->len; i++) {
        if (!order_view_repeats(order, i))
            doc_order_event(doc, app, order, timeline->pdata[i]);
    }
}

void
doc_order_remarks(Doc *doc, App *app, const OrderView *order)
{
    g_autoptr(GArray) remarks =
        remarks_find(order->order, &order->summary.next, app_policies(app));

    if (remarks->len > 0)
        doc_add_heading(doc, TONE_USUAL, _("GOOD TO KNOW"));
    for (guint i = 0; i < remarks->len; i++) {
        g_autofree char *words =
            words_remark(&g_array_index(remarks, Remark, i), app_zone(app), app_now(app));

        doc_add_counsel(doc, TONE_DIM, words);
    }
}

static void
add_items(Doc *doc, const Order *order)
{
    Block *table;

    if (order->lines->len == 0)
        return;
    doc_add_heading(doc, TONE_USUAL, _("ITEMS"));
    table = doc_add(doc, BLOCK_TABLE, TONE_USUAL);
    table->columns = item_columns;
    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];
        g_autofree char *number = g_strdup_printf("%d", line->line);
        g_autofree char *quantity = g_strdup_printf("%d ×", line->quantity);
        g_autofree char *price = words_money(&line->price);
        const char *const cells[] = { number, quantity, line->title, price };

        doc_add_row(table, cells);
    }
}

static void
add_parcel(Block *table, const Parcel *parcel)
{
    g_autofree char *carrier = parcel_carrier_words(parcel);
    const char *const cells[] = { parcel->number, carrier, parcel->alias_of };

    doc_add_row(table, cells);
}

/* The numbers, then what is doubtful about each of them and about all. */
static void
add_parcels(Doc *doc, App *app, const Order *order, const Others *others)
{
    g_autoptr(GPtrArray) cautions = cautions_of_parcels(app, order, others);
    Block *table;

    if (order->parcels->len == 0)
        return;
    doc_add_heading(doc, TONE_USUAL, _("PARCELS"));
    table = doc_add(doc, BLOCK_TABLE, TONE_USUAL);
    table->columns = parcel_columns;
    for (guint i = 0; i < order->parcels->len; i++)
        add_parcel(table, order->parcels->pdata[i]);
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];
        g_autofree char *caution = caution_of_number(parcel->number, order->buyer_country);

        doc_add_counsel(doc, TONE_DOUBTFUL, caution);
    }
    for (guint i = 0; i < cautions->len; i++)
        doc_add_counsel(doc, TONE_DOUBTFUL, cautions->pdata[i]);
}

static void
add_returns(Doc *doc, App *app, const Others *others)
{
    g_autoptr(GPtrArray) cautions = cautions_of_returns(app, others);

    if (cautions->len > 0)
        doc_add_heading(doc, TONE_USUAL, _("FREE RETURN"));
    for (guint i = 0; i < cautions->len; i++)
        doc_add_counsel(doc, TONE_USUAL, cautions->pdata[i]);
}

/* Times are the buyer's, here as everywhere. Owned. */
static char *
field_text(App *app, const Order *order, const OrderField *field)
{
    FieldContext context = orders_field_context(app, order->marketplace);
    const FactValue *value;
    Moment moment;

    if (field->fact == FACT_COUNT ||
        (field->kind == FIELD_GUARANTEE && order->guarantee_days > 0))
        return order_field_text(order, field, &context);
    value = &order->facts[field->fact];
    if (value->instant == INSTANT_UNKNOWN)
        return g_strdup(value->is_true ? _("yes, date unknown") : "");
    moment = (Moment){ value->instant, value->precision, value->text, value->zone };
    return words_moment(&moment, app_zone(app), app_now(app));
}

/* Who says so, where that is nobody whose word counts. */
static char *
doubted(const Order *order, const OrderField *field, char *owned)
{
    g_autofree char *text = owned;

    if (field->fact == FACT_COUNT || *text == '\0' || !order->facts[field->fact].unchecked)
        return g_steal_pointer(&text);
    return text_fill(_("{date}; an unchecked mail says so"), "date", text, NULL);
}

static void
add_fields(Doc *doc, App *app, const Order *order)
{
    doc_add_heading(doc, TONE_USUAL, _("FACTS"));
    for (gsize i = 0; i < order_fields_count; i++) {
        const OrderField *field = &order_fields[i];
        g_autofree char *text = doubted(order, field, field_text(app, order, field));

        if (g_str_equal(field->name, "note"))
            doc_add_text(doc, _(field->label), text);
        else
            doc_add_fact(doc, _(field->label), text);
        if (*text != '\0' && field->kind == FIELD_ADDRESS)
            doc_make_link(doc);
    }
    doc_add_fact(doc, _("Marketplace says"), order->imported_status);
    doc_add_fact(doc, _("Id"), order->id);
}

static void
add_doubts(Doc *doc, App *app, const Order *order)
{
    g_autoptr(GPtrArray) doubts = order_doubts(order, app_now(app));

    for (guint i = 0; i < doubts->len; i++)
        doc_add_counsel(doc, TONE_DOUBTFUL, _(g_ptr_array_index(doubts, i)));
}

/* What is pressing looks so, as in the list. */
static Tone
next_tone(App *app, const OrderSummary *summary)
{
    switch (summary_sign(summary, app_now(app))) {
    case SIGN_NOW:
        return TONE_URGENT;
    case SIGN_SOON:
        return TONE_SOON;
    default:
        return summary->next.action == ACTION_NOTHING ? TONE_DIM : TONE_STRONG;
    }
}

void
doc_order(Doc *doc, App *app, OrderView *order, const Others *others, gboolean with_disputes)
{
    Block *title = doc_add(doc, BLOCK_TITLE, TONE_USUAL);

    title->text = g_strdup(order->order->title);
    add_names(doc, app, order->order, FALSE);
    doc_add_heading(doc, next_tone(app, &order->summary),
                    _(next_action_label(order->summary.next.action)));
    add_why(doc, app, order);
    doc_order_steps(doc, app, &order->summary.next);
    add_doubts(doc, app, order->order);
    doc_order_mails(doc, order->order);
    doc_reminders_of_order(doc, app, order->summary.id);
    add_reminder_of_messages(doc, order);
    doc_cases(doc, app, order, with_disputes);
    add_clocks(doc, app, order);
    add_timeline(doc, app, order);
    doc_order_remarks(doc, app, order);
    add_items(doc, order->order);
    add_parcels(doc, app, order->order, others);
    add_returns(doc, app, others);
    add_fields(doc, app, order->order);
}
