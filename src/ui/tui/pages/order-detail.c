/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/pages/order-detail.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/counsel/counsel.h"
#include "ui/words/cautions.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

#define LABEL_COLUMNS 24
#define DATE_COLUMNS 21
#define INDENT 3

/* Joins what is known with " · ". Takes the next part over. */
static void
append_part(GString *line, char *part)
{
    g_autofree char *owned = part;

    if (owned == NULL || *owned == '\0')
        return;
    if (line->len > 0)
        g_string_append(line, " · ");
    g_string_append(line, owned);
}

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

/* The latest thing that is known to have happened: "delivered Sun 8 Nov". */
static char *
status_part(const Order *order, App *app)
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
    return NULL;
}

static void
add_facts_line(Page *page, App *app, const Order *order)
{
    g_autoptr(GString) line = g_string_new(NULL);

    append_part(line, words_marketplace(order->marketplace, app_policies(app)));
    append_part(line, g_strdup(order->seller));
    append_part(line, paid_part(order));
    append_part(line, status_part(order, app));
    g_string_prepend(line, "· ");
    page_line(page, ROLE_STRONG, "");
    page_add(page, 1, ROLE_STRONG, order->number);
    page_add(page, 0, ROLE_TEXT, line->str);
}

static void
add_next_step(Page *page, App *app, const OrderView *order)
{
    g_autofree char *why = words_why(&order->summary.next, app_zone(app), app_now(app));

    page_paragraph(page, 1, ROLE_TEXT, why);
}

void
detail_add_walk(Page *page, App *app, const NextStep *next)
{
    g_autoptr(GPtrArray) steps = words_walk(next, app_zone(app), app_now(app));

    for (guint i = 0; i < steps->len; i++) {
        g_autofree char *number = g_strdup_printf("%u.", i + 1);

        page_line(page, ROLE_TEXT, "");
        page_add(page, 3, ROLE_TEXT, number);
        page_add_wrapped(page, 6, ROLE_TEXT, steps->pdata[i]);
    }
}

static gboolean
is_over(const Clock *clock)
{
    return clock->status == CLOCK_PASSED || clock->status == CLOCK_DONE;
}

static Role
clock_role(const Clock *clock)
{
    if (is_over(clock))
        return ROLE_DIM;
    return clock->status == CLOCK_PAUSED ? ROLE_PAUSED : ROLE_TEXT;
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

static void
add_clock(Page *page, App *app, const Clock *clock)
{
    Instant now = app_now(app);
    g_autofree char *when = words_when(clock->earliest, app_zone(app), now, WHEN_BOTH);
    g_autofree char *basis = words_clock_basis(clock);
    Role role = clock_role(clock);

    page_line(page, role, "");
    page_add(page, 1, role, clock_mark(clock));
    page_add(page, INDENT, role, _(clock_name(clock->id)->label));
    page_add(page, INDENT + LABEL_COLUMNS, role, when);
    page_add(page, INDENT + LABEL_COLUMNS + DATE_COLUMNS + 1, ROLE_DIM, basis);
}

static void
add_clocks(Page *page, App *app, const OrderView *order)
{
    for (guint i = 0; i < order->clocks->len; i++) {
        const Clock *clock = &g_array_index(order->clocks, Clock, i);

        if (!is_over(clock))
            add_clock(page, app, clock);
    }
}

void
detail_add_mails(Page *page, const Order *order)
{
    for (guint i = 0; i < order->mail_says->len; i++) {
        const MailSaying *saying = order->mail_says->pdata[i];
        g_autofree char *what = words_mail_word(saying->word);
        g_autofree char *line = text_fill(
            _("A mail says: {what}. Check the order page. m records it or sets it aside."),
            "what", what, NULL);

        page_paragraph(page, 1, ROLE_DOUBTFUL, line);
    }
}

void
detail_add_summary(Page *page, App *app, const OrderView *order)
{
    add_facts_line(page, app, order->order);
    add_next_step(page, app, order);
    detail_add_mails(page, order->order);
    add_clocks(page, app, order);
    if (order->summary.window == WINDOW_OPEN)
        page_paragraph(
            page, 1, ROLE_DIM,
            _("A message does not extend the deadline. Only a submitted dispute does."));
}

static void
add_heading(Page *page, const char *text)
{
    page_line(page, ROLE_TEXT, "");
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, text);
}

/* Every clock with what it rests on. */
static void
add_clock_sources(Page *page, App *app, const OrderView *order)
{
    add_heading(page, _("CLOCKS"));
    for (guint i = 0; i < order->clocks->len; i++) {
        const Clock *clock = &g_array_index(order->clocks, Clock, i);
        g_autofree char *source = NULL;

        add_clock(page, app, clock);
        if (clock->rule == NULL)
            continue;
        source = text_fill(_("{source}, checked {month}"), "source", clock->rule->source,
                           "month", clock->rule->checked, NULL);
        page_paragraph(page, INDENT + LABEL_COLUMNS, ROLE_DIM, source);
    }
}

static void
add_label(Page *page, const char *label, const char *value)
{
    page_line(page, ROLE_LABEL, "");
    page_add(page, INDENT, ROLE_LABEL, label);
    page_add(page, INDENT + LABEL_COLUMNS, ROLE_TEXT, value);
}

static void
add_fields(Page *page, App *app, const Order *order)
{
    FieldContext context = orders_field_context(app, order->marketplace);

    add_heading(page, _("FACTS, times as the marketplace shows them"));
    for (gsize i = 0; i < order_fields_count; i++) {
        g_autofree char *value = order_field_text(order, &order_fields[i], &context);

        if (*value != '\0')
            add_label(page, _(order_fields[i].label), value);
    }
}

static void
add_lines(Page *page, const Order *order)
{
    if (order->lines->len == 0)
        return;
    add_heading(page, _("ITEMS"));
    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = g_ptr_array_index(order->lines, i);
        g_autofree char *quantity = g_strdup_printf("%d ×", line->quantity);
        g_autofree char *price = words_money(&line->price);

        page_line(page, ROLE_TEXT, "");
        page_add(page, INDENT, ROLE_DIM, quantity);
        page_add(page, INDENT + 6, ROLE_TEXT, price);
        page_add(page, INDENT + LABEL_COLUMNS, ROLE_TEXT,
                 line->title != NULL ? line->title : "");
    }
}

static void
add_parcel(Page *page, const Order *order, const Parcel *parcel)
{
    g_autofree char *carrier = parcel_carrier_words(parcel);
    g_autofree char *caution = caution_of_number(parcel->number, order->buyer_country);

    page_line(page, ROLE_TEXT, "");
    page_add(page, INDENT, ROLE_TEXT, parcel->number);
    page_add(page, INDENT + LABEL_COLUMNS, ROLE_DIM, carrier);
    if (parcel->alias_of != NULL)
        page_add(page, 0, ROLE_DIM, parcel->alias_of);
    if (caution != NULL)
        page_paragraph(page, INDENT + LABEL_COLUMNS, ROLE_DOUBTFUL, caution);
}

static void
add_parcels(Page *page, App *app, const Order *order, const Others *others)
{
    g_autoptr(GPtrArray) cautions = cautions_of_parcels(app, order, others);

    if (order->parcels->len == 0)
        return;
    add_heading(page, _("PARCELS"));
    for (guint i = 0; i < order->parcels->len; i++)
        add_parcel(page, order, g_ptr_array_index(order->parcels, i));
    for (guint i = 0; i < cautions->len; i++)
        page_paragraph(page, INDENT, ROLE_DOUBTFUL, g_ptr_array_index(cautions, i));
}

static void
add_returns(Page *page, App *app, const Others *others)
{
    g_autoptr(GPtrArray) cautions = cautions_of_returns(app, others);

    if (cautions->len > 0)
        add_heading(page, _("FREE RETURN"));
    for (guint i = 0; i < cautions->len; i++)
        page_paragraph(page, INDENT, ROLE_TEXT, g_ptr_array_index(cautions, i));
}

/* Which fields a statement was about: "Seller, Paid". */
static char *
stated_fields(const json_t *data)
{
    g_autoptr(GString) names = g_string_new(NULL);
    const char *member;
    json_t *value;

    json_object_foreach((json_t *)data, member, value)
    {
        const OrderField *field = order_field_find(member);

        if (field != NULL)
            g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", _(field->label));
    }
    return g_string_free(g_steal_pointer(&names), FALSE);
}

static void
add_event_words(Page *page, App *app, const Event *event)
{
    g_autoptr(JsonDocument) data = event_data(event);
    const char *text = data != NULL ? json_member_text(data, "text") : NULL;
    g_auto(Moment) until = { 0 };

    if (data == NULL)
        return;
    if (event->type == EVENT_ORDER_EDITED) {
        g_autofree char *fields = stated_fields(data);

        page_add(page, 0, ROLE_DIM, fields);
    }
    if (moment_from_json(json_object_get(data, "until"), &until)) {
        g_autofree char *when =
            words_when(until.instant, app_zone(app), app_now(app), WHEN_BOTH);
        g_autofree char *words = text_fill(_("until {time}"), "time", when, NULL);

        page_add(page, 0, ROLE_TEXT, words);
    }
    if (text != NULL)
        page_add(page, 0, ROLE_TEXT, text);
}

static void
add_timeline(Page *page, App *app, const OrderView *order)
{
    const GPtrArray *timeline = order_view_timeline(order);

    add_heading(page, _("WHAT HAPPENED"));
    for (guint i = 0; i < timeline->len; i++) {
        const Event *event = timeline->pdata[i];
        g_autofree char *when = NULL;

        if (order_view_repeats(order, i))
            continue;
        when = words_when(event->at, app_zone(app), app_now(app), WHEN_BOTH);
        page_line(page, ROLE_TEXT, "");
        page_add(page, INDENT, ROLE_DIM, when);
        page_add(page, INDENT + LABEL_COLUMNS, ROLE_TEXT,
                 event->type == EVENT_UNKNOWN ? event->type_token
                                              : _(event_kind(event->type)->label));
        add_event_words(page, app, event);
        if (order_view_is_unfit(order, event))
            page_add(page, 0, ROLE_DOUBTFUL, _("(does not fit, changes nothing)"));
    }
}

static void
add_doubts(Page *page, App *app, const Order *order)
{
    g_autoptr(GPtrArray) doubts = order_doubts(order, app_now(app));

    for (guint i = 0; i < doubts->len; i++)
        page_paragraph(page, 1, ROLE_DOUBTFUL, _(g_ptr_array_index(doubts, i)));
}

void
detail_add_remarks(Page *page, App *app, const OrderView *order)
{
    g_autoptr(GArray) remarks =
        remarks_find(order->order, &order->summary.next, app_policies(app));

    if (remarks->len > 0)
        add_heading(page, _("GOOD TO KNOW"));
    for (guint i = 0; i < remarks->len; i++) {
        g_autofree char *words =
            words_remark(&g_array_index(remarks, Remark, i), app_zone(app), app_now(app));

        page_paragraph(page, INDENT, ROLE_DIM, words);
    }
}

void
detail_add_everything(Page *page, App *app, const OrderView *order, const Others *others)
{
    add_facts_line(page, app, order->order);
    add_next_step(page, app, order);
    detail_add_walk(page, app, &order->summary.next);
    add_doubts(page, app, order->order);
    detail_add_mails(page, order->order);
    add_clock_sources(page, app, order);
    add_timeline(page, app, order);
    detail_add_remarks(page, app, order);
    add_lines(page, order->order);
    add_parcels(page, app, order->order, others);
    add_returns(page, app, others);
    add_fields(page, app, order->order);
}
