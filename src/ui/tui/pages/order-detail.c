/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/pages/order-detail.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/counsel/counsel.h"
#include "ui/words/cautions.h"
#include "ui/words/words-clock.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words-event.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

#define LABEL_COLUMNS 26 /* behind the longest name of a clock but two */
#define DATE_COLUMNS 21
#define INDENT 3
#define ACTOR_COLUMN 21
#define EVENT_COLUMN 32 /* at least; behind longer names of marketplaces it is further */
#define VALUE_COLUMNS_LEAST 24
#define BESIDE_FROM 60 /* columns from which on a value stands beside its label */

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

/* In one line, as far as there is room: what counts most stands first. */
static void
add_clock(Page *page, App *app, const Clock *clock)
{
    g_autofree char *when = words_clock_when(clock, app_zone(app), NULL, app_now(app));
    g_autofree char *basis = words_clock_basis(clock);
    Role role = clock_role(clock);

    page_line(page, role, "");
    page_add(page, 1, role, clock_mark(clock));
    page_add(page, INDENT, role, _(clock_name(clock->id)->label));
    page_add(page, INDENT + LABEL_COLUMNS, role, when);
    page_add(page, INDENT + LABEL_COLUMNS + DATE_COLUMNS + 1, ROLE_DIM,
             clock->status == CLOCK_PAUSED ? _("held while the dispute is open") : basis);
}

int
detail_value_column(const Page *page)
{
    return page_columns(page) >= BESIDE_FROM ? INDENT + LABEL_COLUMNS : INDENT + 2;
}

/* Beside what the line has, or below it where that is too narrow; whole in either case. */
static void
add_beside(Page *page, int beside, int below, Role role, const char *value)
{
    gboolean is_narrow = page_columns(page) < MAX(BESIDE_FROM, beside + VALUE_COLUMNS_LEAST);

    if (is_narrow)
        page_line(page, role, "");
    page_add_wrapped(page, is_narrow ? below : beside, role, value);
}

static void
add_value(Page *page, Role role, const char *value)
{
    add_beside(page, INDENT + LABEL_COLUMNS, INDENT + 2, role, value);
}

void
detail_add_clock(Page *page, App *app, const Clock *clock, gboolean with_source)
{
    Instant now = app_now(app);
    g_autofree char *when = words_clock_when(clock, app_zone(app), NULL, now);
    g_autofree char *left = words_clock_left(clock, now);
    g_autofree char *end = g_strdup_printf("%s · %s", when, left);
    g_autofree char *basis = with_source ? words_clock_reason(clock) : words_clock_basis(clock);
    Role role = clock_role(clock);

    page_line(page, role, "");
    page_add(page, 1, role, clock_mark(clock));
    page_add(page, INDENT, role, _(clock_name(clock->id)->label));
    add_value(page, role, end);
    page_paragraph(page, detail_value_column(page), ROLE_DIM, basis);
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
    for (guint i = 0; i < order->clocks->len; i++)
        detail_add_clock(page, app, &g_array_index(order->clocks, Clock, i), TRUE);
}

void
detail_add_label(Page *page, const char *label, const char *value)
{
    page_line(page, ROLE_LABEL, "");
    page_add(page, INDENT, ROLE_LABEL, label);
    add_value(page, ROLE_TEXT, value);
}

static void
add_fields(Page *page, App *app, const Order *order)
{
    FieldContext context = orders_field_context(app, order->marketplace);

    add_heading(page, _("FACTS, times as the marketplace shows them"));
    for (gsize i = 0; i < order_fields_count; i++) {
        g_autofree char *value = order_field_text(order, &order_fields[i], &context);

        if (*value != '\0')
            detail_add_label(page, _(order_fields[i].label), value);
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

/* The marketplace is called by its name. Owned. */
static char *
actor_name(App *app, const Order *order, Actor actor)
{
    if (actor == ACTOR_PLATFORM)
        return words_marketplace(order->marketplace, app_policies(app));
    return g_strdup(_(choice_label(&actors, actor)));
}

/* Behind the marketplace's name, which stands there as an actor, however long it is. */
static int
event_column(App *app, const Order *order)
{
    g_autofree char *name = actor_name(app, order, ACTOR_PLATFORM);

    return MAX(EVENT_COLUMN, ACTOR_COLUMN + text_columns(name) + 2);
}

void
detail_add_event(Page *page, App *app, const OrderView *order, const Event *event)
{
    g_autofree char *when = words_when(event->at, app_zone(app), app_now(app), WHEN_BOTH);
    gboolean is_unfit = order_view_is_unfit(order, event);
    g_autofree char *said = event_words(event, is_unfit);
    const char *label =
        event->type == EVENT_UNKNOWN ? event->type_token : _(event_kind(event->type)->label);
    g_autofree char *words =
        *said == '\0' ? g_strdup(label) : g_strdup_printf("%s: %s", label, said);
    g_autofree char *actor = actor_name(app, order->order, event_kind(event->type)->by);

    page_line(page, ROLE_DIM, "");
    page_add(page, INDENT, ROLE_DIM, when);
    if (event->type != EVENT_UNKNOWN)
        page_add(page, ACTOR_COLUMN, ROLE_DIM, actor);
    add_beside(page, event_column(app, order->order), INDENT + 2,
               is_unfit ? ROLE_DOUBTFUL : ROLE_TEXT, words);
}

static void
add_timeline(Page *page, App *app, const OrderView *order)
{
    const GPtrArray *timeline = order_view_timeline(order);

    add_heading(page, _("WHAT HAPPENED"));
    for (guint i = 0; i < timeline->len; i++) {
        if (!order_view_repeats(order, i))
            detail_add_event(page, app, order, timeline->pdata[i]);
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
