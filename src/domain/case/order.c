/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/order.h"

#include "domain/case/dispute.h"
#include "domain/case/evidence.h"
#include "domain/case/mail-word.h"

static void
line_destroy(gpointer line)
{
    order_line_free(line);
}

static void
parcel_destroy(gpointer parcel)
{
    parcel_free(parcel);
}

static void
dispute_destroy(gpointer dispute)
{
    dispute_free(dispute);
}

static void
evidence_destroy(gpointer evidence)
{
    evidence_free(evidence);
}

static void
saying_destroy(gpointer saying)
{
    mail_saying_free(saying);
}

static void
said_answer_free(gpointer data)
{
    SaidAnswer *answer = data;

    g_free(answer->question);
    g_free(answer->text);
    g_free(answer);
}

Order *
order_new(const char *id)
{
    Order *order = g_new0(Order, 1);

    order->id = g_strdup(id);
    order->tags = g_new0(char *, 1);
    order->tag_list = g_strdup("");
    order->lines = g_ptr_array_new_with_free_func(line_destroy);
    order->parcels = g_ptr_array_new_with_free_func(parcel_destroy);
    order->disputes = g_ptr_array_new_with_free_func(dispute_destroy);
    order->evidence = g_ptr_array_new_with_free_func(evidence_destroy);
    order->mail_says = g_ptr_array_new_with_free_func(saying_destroy);
    for (Fact fact = 0; fact < FACT_COUNT; fact++)
        order->facts[fact].instant = INSTANT_UNKNOWN;
    order->extension_asked = INSTANT_UNKNOWN;
    order->extended = INSTANT_UNKNOWN;
    order->completion_warned = INSTANT_UNKNOWN;
    order->no_button_at = INSTANT_UNKNOWN;
    order->opens = INSTANT_UNKNOWN;
    order->tracked_at = INSTANT_UNKNOWN;
    order->cancel_requested = order->cancelled = INSTANT_UNKNOWN;
    order->customs_asked = order->customs_until = INSTANT_UNKNOWN;
    order->law_letter = order->law_letter_until = INSTANT_UNKNOWN;
    order->out_of_court = order->data_requested = INSTANT_UNKNOWN;
    order->reminder_answered = INSTANT_UNKNOWN;
    order->mail_return = order->mail_return_until = INSTANT_UNKNOWN;
    order->checks = g_array_new(FALSE, FALSE, sizeof(Checked));
    order->contacts = g_array_new(FALSE, FALSE, sizeof(Contact));
    order->marks = g_array_new(FALSE, FALSE, sizeof(LineMark));
    order->answers = g_ptr_array_new_with_free_func(said_answer_free);
    order->days = g_array_new(FALSE, FALSE, sizeof(SaidDay));
    return order;
}

FactValue
fact_value_copy(const FactValue *value)
{
    FactValue copy = *value;

    copy.change = g_strdup(value->change);
    copy.text = g_strdup(value->text);
    copy.zone = g_strdup(value->zone);
    return copy;
}

static gpointer
line_copy(gconstpointer source, gpointer unused)
{
    const OrderLine *line = source;
    OrderLine *copy = g_memdup2(line, sizeof *line);

    (void)unused;
    copy->id = g_strdup(line->id);
    copy->title = g_strdup(line->title);
    copy->product = g_strdup(line->product);
    return copy;
}

static gpointer
copy_parcel(gconstpointer source, gpointer unused)
{
    (void)unused;
    return parcel_copy(source);
}

static void
own_texts(Order *order)
{
    char **texts[] = { &order->id,
                       &order->number,
                       &order->identifier,
                       &order->marketplace,
                       &order->title,
                       &order->seller,
                       &order->url,
                       &order->paid_with,
                       &order->buyer_country,
                       &order->imported_status,
                       &order->note };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        *texts[i] = g_strdup(*texts[i]);
}

Order *
order_copy(const Order *order)
{
    Order *copy = g_memdup2(order, sizeof *order);

    own_texts(copy);
    copy->tags = g_strdupv(order->tags);
    copy->tag_list = g_strdup(order->tag_list);
    copy->lines = g_ptr_array_copy(order->lines, line_copy, NULL);
    copy->parcels = g_ptr_array_copy(order->parcels, copy_parcel, NULL);
    copy->disputes = g_ptr_array_ref(order->disputes);
    copy->evidence = g_ptr_array_ref(order->evidence);
    copy->mail_says = g_ptr_array_ref(order->mail_says);
    copy->direct = order->direct == NULL ? NULL : dispute_copy(order->direct);
    copy->checks = g_array_copy(order->checks);
    copy->contacts = g_array_copy(order->contacts);
    copy->marks = g_array_copy(order->marks);
    copy->answers = g_ptr_array_ref(order->answers);
    copy->days = g_array_ref(order->days);
    for (Fact fact = 0; fact < FACT_COUNT; fact++)
        copy->facts[fact] = fact_value_copy(&order->facts[fact]);
    return copy;
}

void
order_free(Order *order)
{
    if (order == NULL)
        return;
    for (Fact fact = 0; fact < FACT_COUNT; fact++)
        order_clear_fact(order, fact);
    g_free(order->id);
    g_free(order->number);
    g_free(order->identifier);
    g_free(order->marketplace);
    g_free(order->title);
    g_free(order->seller);
    g_free(order->url);
    g_free(order->paid_with);
    g_free(order->buyer_country);
    g_free(order->imported_status);
    g_free(order->note);
    g_strfreev(order->tags);
    g_free(order->tag_list);
    g_ptr_array_unref(order->lines);
    g_ptr_array_unref(order->disputes);
    g_ptr_array_unref(order->evidence);
    g_ptr_array_unref(order->mail_says);
    g_ptr_array_unref(order->parcels);
    dispute_free(order->direct);
    g_array_unref(order->checks);
    g_array_unref(order->contacts);
    g_array_unref(order->marks);
    g_ptr_array_unref(order->answers);
    g_array_unref(order->days);
    g_free(order);
}

const char *
order_said_answer(const Order *order, const char *question)
{
    for (guint i = 0; i < order->answers->len; i++) {
        const SaidAnswer *answer = order->answers->pdata[i];

        if (g_str_equal(answer->question, question))
            return answer->text;
    }
    return NULL;
}

OrderStatus
order_status(const Order *order)
{
    const FactValue *facts = order->facts;

    if (order->is_cancelled)
        return ORDER_CANCELLED;
    if (order->is_closed)
        return ORDER_CLOSED;
    if (facts[FACT_CONFIRMED].is_true)
        return ORDER_CONFIRMED;
    if (order_has_arrived(order))
        return ORDER_DELIVERED;
    if (facts[FACT_SHIPPED].is_true)
        return ORDER_SHIPPED;
    return ORDER_PLACED;
}

gboolean
order_is_received(const Order *order)
{
    return order->facts[FACT_DELIVERED].is_true || order->facts[FACT_CONFIRMED].is_true;
}

gboolean
order_has_arrived(const Order *order)
{
    return order_is_received(order) || order->facts[FACT_MARKED_DELIVERED].is_true;
}

static gboolean
is_sure(const Order *order, Fact fact)
{
    return order->facts[fact].is_true && !order->facts[fact].unchecked;
}

gboolean
order_has_surely_arrived(const Order *order)
{
    return is_sure(order, FACT_DELIVERED) || is_sure(order, FACT_CONFIRMED) ||
           is_sure(order, FACT_MARKED_DELIVERED);
}

/* That it arrived is told by another mail than that it was shipped. */
gboolean
order_is_surely_underway(const Order *order)
{
    return is_sure(order, FACT_SHIPPED) || is_sure(order, FACT_CLOSES) ||
           order_has_arrived(order);
}

gboolean
order_is_underway(const Order *order)
{
    return order->facts[FACT_SHIPPED].is_true || order->facts[FACT_CLOSES].is_true ||
           order_has_arrived(order);
}

gboolean
order_is_unclear(const Order *order)
{
    switch (order->page_state) {
    case PAGE_UNKNOWN:
    case PAGE_UNPAID:
        return !order_is_underway(order) && !order->is_cancelled && !order->is_closed;
    case PAGE_DISPUTED:
    case PAGE_REFUNDED:
    case PAGE_RETURNED:
        return order->disputes->len == 0 && !order->is_cancelled;
    default:
        return FALSE;
    }
}

Instant
order_fact(const Order *order, Fact fact)
{
    return order->facts[fact].instant;
}

void
order_add_day(Order *order, const Moment *moment)
{
    SaidDay day = { .start = moment->instant };

    if (moment->precision != PRECISION_DATE || moment->zone == NULL)
        return;
    day.zone = zone_find(moment->zone, NULL);
    if (day.zone != NULL)
        g_array_append_val(order->days, day);
}

const Zone *
order_zone_at(const Order *order, Instant instant, const Zone *own)
{
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        const FactValue *value = &order->facts[fact];
        const Zone *zone = NULL;

        if (value->instant == instant && value->precision == PRECISION_DATE &&
            value->zone != NULL)
            zone = zone_find(value->zone, NULL);
        if (zone != NULL)
            return zone;
    }
    for (guint i = 0; i < order->days->len; i++) {
        const SaidDay *day = &g_array_index(order->days, SaidDay, i);

        if (day->start == instant)
            return day->zone;
    }
    return own;
}

void
fact_value_clear(FactValue *value)
{
    g_free(value->change);
    g_free(value->text);
    g_free(value->zone);
    *value = (FactValue){ .instant = INSTANT_UNKNOWN };
}

void
fact_value_set(FactValue *value, const Moment *moment, gint64 said, const char *change)
{
    FactValue now = { .is_true = TRUE, .instant = INSTANT_UNKNOWN, .said = said };

    if (moment != NULL) {
        now.instant = moment->instant;
        now.precision = moment->precision;
        now.text = g_strdup(moment->text);
        now.zone = g_strdup(moment->zone);
    }
    now.change = g_strdup(change);
    fact_value_clear(value);
    *value = now;
}

void
order_clear_fact(Order *order, Fact fact)
{
    fact_value_clear(&order->facts[fact]);
}

void
order_set_fact(Order *order, Fact fact, const Moment *moment, gint64 said, const char *change)
{
    fact_value_set(&order->facts[fact], moment, said, change);
}

/* The last mark that speaks of the line. */
static LineMarkKind
mark_of(const Order *order, int line)
{
    for (guint i = order->marks->len; i-- > 0;) {
        const LineMark *mark = &g_array_index(order->marks, LineMark, i);

        if (mark->line == 0 || mark->line == line || (line == 0 && mark->kind == MARK_WOKEN))
            return mark->kind;
    }
    return MARK_NONE;
}

LineMarkKind
order_line_mark(const Order *order, int line)
{
    LineMarkKind weakest = MARK_NONE;

    if (line != 0 || order->lines->len == 0)
        return mark_of(order, line);
    for (guint i = 0; i < order->lines->len; i++) {
        LineMarkKind kind = mark_of(order, ((const OrderLine *)order->lines->pdata[i])->line);

        if (kind == MARK_NONE || kind == MARK_WOKEN)
            return kind;
        if (weakest != MARK_SETTLED)
            weakest = kind;
    }
    return weakest;
}

const Checked *
order_last_check(const Order *order, NextAction about)
{
    for (guint i = order->checks->len; i-- > 0;) {
        const Checked *check = &g_array_index(order->checks, Checked, i);

        if (check->about == about)
            return check;
    }
    return NULL;
}

void
order_set_tags(Order *order, const char *const *tags)
{
    char **copy = g_strdupv((char **)tags);

    g_strfreev(order->tags);
    g_free(order->tag_list);
    order->tags = copy;
    order->tag_list = g_strjoinv(",", copy);
}

OrderLine *
order_line_new(void)
{
    OrderLine *line = g_new0(OrderLine, 1);

    line->line = 1;
    line->quantity = 1;
    return line;
}

void
order_line_free(OrderLine *line)
{
    if (line == NULL)
        return;
    g_free(line->id);
    g_free(line->title);
    g_free(line->product);
    g_free(line);
}
