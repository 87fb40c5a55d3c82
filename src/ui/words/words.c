/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/words.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/case/case.h"
#include "domain/words/words.h"

#define CHANGE_TITLE_COLUMNS 48

const char *
words_translate(const char *text)
{
    static gboolean is_looked_for, is_there;

    if (!is_looked_for) /* "" stands for what a catalogue says of itself */
        is_there = *gettext("") != '\0';
    is_looked_for = TRUE;
    return is_there ? gettext(text) : text;
}

char *
words_money(const Money *money)
{
    return money_is_known(money) ? money_text(money) : g_strdup("");
}

const char *
change_label(const LoggedChange *change)
{
    return change->import != NULL ? _("Export imported") : _(event_kind(change->type)->label);
}

char *
words_change(const LoggedChange *change, const OrderSummary *order)
{
    const char *what = change_label(change);
    g_autofree char *title = NULL;
    g_autofree char *count = g_strdup_printf("%" G_GINT64_FORMAT, change->orders);
    g_autofree char *orders = NULL;

    if (order != NULL && change->import == NULL) {
        title = text_line(order->title == NULL ? "" : order->title, CHANGE_TITLE_COLUMNS);
        return g_strdup_printf("%s (%s%s%s)", what, order->number, *title != '\0' ? " " : "",
                               title);
    }
    if (change->orders < 2)
        return g_strdup(what);
    orders = text_fill(ngettext("{count} order", "{count} orders", (gulong)change->orders),
                       "count", count, NULL);
    return g_strdup_printf("%s (%s)", what, orders);
}

char *
words_sort(OrderSort sort, gboolean reverse)
{
    const char *label = _(order_sort_names[sort].label);

    return reverse ? text_fill(_("{sort}, reversed"), "sort", label, NULL) : g_strdup(label);
}

char *
words_number(const char *number, int columns)
{
    g_autofree char *safe = NULL;
    const char *tail;

    if (text_is_plain(number) && columns > 0 && strlen(number) > (gsize)columns)
        return g_strconcat("…", number + strlen(number) - (columns - 1), NULL);
    safe = text_sanitise(number, -1, TEXT_LINE, NULL);
    tail = safe;
    if (text_columns(safe) <= columns)
        return g_steal_pointer(&safe);
    while (*tail != '\0' && text_columns(tail) > columns - 1) {
        gsize bytes;
        int width;

        tail = text_next_grapheme(tail, &bytes, &width);
        if (tail == NULL)
            return g_strdup("…");
    }
    return g_strconcat("…", tail, NULL);
}

/* Names, the same in every language. */
static const char *
network_label(const char *network)
{
    const char *label = payment_network_label(network);

    return label != NULL ? label : network;
}

char *
words_payment(const char *paid_with)
{
    const PaymentMethod *method = payment_find(paid_with);
    const char *colon = strchr(paid_with, ':');

    if (method == NULL)
        return text_sanitise(paid_with, -1, TEXT_LINE, NULL);
    if (colon == NULL)
        return g_strdup(_(method->label));
    return text_fill(_("{method}, {network}"), "method", _(method->label), "network",
                     network_label(colon + 1), NULL);
}

char *
words_marketplace(const char *name, const Policies *policies)
{
    const Policy *policy = policies == NULL ? NULL : policies_find(policies, name);

    return text_sanitise(policy == NULL ? name : policy->title, -1, TEXT_LINE, NULL);
}

static char *
when_or_nothing(Instant instant, const Zone *zone, Instant now)
{
    return instant == INSTANT_UNKNOWN ? g_strdup("")
                                      : words_when(instant, zone, now, WHEN_BOTH);
}

static char *
amount_or_nothing(const Money *amount)
{
    return money_is_known(amount) ? words_money(amount) : g_strdup("");
}

/* A sentence of the step with its places filled. */
static char *
step_words(const NextStep *next, const char *sentence, const Zone *zone, Instant now)
{
    g_autofree char *by = when_or_nothing(next->by, zone, now);
    g_autofree char *until = when_or_nothing(next->until, zone, now);
    g_autofree char *amount = amount_or_nothing(&next->amount);
    g_autofree char *rest = amount_or_nothing(&next->rest);
    g_autofree char *shop = text_sanitise(next->shop, -1, TEXT_LINE, NULL);

    return text_fill(_(sentence), "by", by, "until", until, "amount", amount, "rest", rest,
                     "shop", shop, "payer", _(next->payer), NULL);
}

char *
words_why(const NextStep *next, const Zone *zone, Instant now)
{
    const char *ends = next_step_ends_sentence(next);
    g_autofree char *why = step_words(next, next->why, zone, now);
    g_autofree char *between = ends == NULL ? NULL : step_words(next, ends, zone, now);

    return between == NULL ? g_steal_pointer(&why) : g_strjoin(" ", why, between, NULL);
}

GPtrArray *
words_walk(const NextStep *next, const Zone *zone, Instant now)
{
    GPtrArray *steps = g_ptr_array_new_with_free_func(g_free);
    const Walk *walk = walk_find(next);

    for (int i = 0; walk != NULL && walk->steps[i] != NULL; i++) {
        if (next_step_can_say(next, walk->steps[i]))
            g_ptr_array_add(steps, step_words(next, walk->steps[i], zone, now));
    }
    return steps;
}

static char *
count_words(SpanUnit unit, int count)
{
    const char *sentence = "";
    g_autofree char *number = g_strdup_printf("%d", count);
    gulong plural = (gulong)count;

    if (unit == SPAN_HOURS)
        sentence = ngettext("{count} hour", "{count} hours", plural);
    else if (unit == SPAN_DAYS)
        sentence = ngettext("{count} day", "{count} days", plural);
    else if (unit == SPAN_BUSINESS_DAYS)
        sentence = ngettext("{count} business day", "{count} business days", plural);
    return text_fill(sentence, "count", number, NULL);
}

char *
words_rule_span(const Rule *rule)
{
    g_autofree char *earliest = g_strdup_printf("%d", rule->span.earliest);
    g_autofree char *latest = NULL;

    if (rule->span.unit == SPAN_NONE)
        return NULL;
    latest = count_words(rule->span.unit, rule->span.latest);
    if (rule->span.earliest == rule->span.latest)
        return g_steal_pointer(&latest);
    return text_fill(_("{earliest} to {latest}"), "earliest", earliest, "latest", latest, NULL);
}

char *
words_rule_amount(const Rule *rule)
{
    const AmountRange *range;
    g_autofree char *low = NULL;
    g_autofree char *high = NULL;
    int order = 0;

    if (rule->amounts->len == 0)
        return g_strdup("");
    range = &g_array_index(rule->amounts, AmountRange, 0);
    high = money_text(&range->high);
    if (money_compare(&range->low, &range->high, &order) && order == 0)
        return g_steal_pointer(&high);
    low = money_amount_text(&range->low);
    return text_fill(_("{earliest} to {latest}"), "earliest", low, "latest", high, NULL);
}

/* A clock of a dispute starts from what happened to it, not from a fact of the order. */
static const char *
start_label(const Clock *clock)
{
    char **tokens = clock->rule->starts;

    if (clock->starts_from < FACT_COUNT)
        return fact_label(clock->starts_from);
    if (clock->started_by != EVENT_UNKNOWN)
        return event_kind(clock->started_by)->label;
    for (gsize i = 0; tokens != NULL && tokens[i] != NULL; i++) {
        EventType event = event_type_parse(tokens[i]);

        if (event != EVENT_UNKNOWN)
            return event_kind(event)->label;
    }
    return event_kind(EVENT_SUBMITTED)->label;
}

static char *
start_words(const Clock *clock)
{
    g_autofree char *span = words_rule_span(clock->rule);
    const char *start = _(start_label(clock));

    if (span == NULL)
        return g_strdup(start);
    if (clock->rule->before)
        return text_fill(_("{span} before: {start}"), "span", span, "start", start, NULL);
    return text_fill(_("{start} + {span}"), "start", start, "span", span, NULL);
}

/* While nothing has arrived, the day that the page names may be the end of the delivery time.
 */
static const char *
stated_words(const Clock *clock)
{
    gboolean is_longer = clock->id == CLOCK_WINDOW_CLOSES && !clock->check_page &&
                         clock->latest - clock->earliest > SECONDS_PER_DAY;

    return is_longer
               ? _("as the order page states; later only if that day ends the delivery time")
               : _("as the order page states");
}

char *
words_clock_basis(const Clock *clock)
{
    g_autofree char *start = NULL;

    if (clock->rule == NULL)
        return g_strdup(stated_words(clock));
    start = start_words(clock);
    return text_fill(_("{start} ({trust})"), "start", start, "trust",
                     _(trust_label(clock->trust)), NULL);
}

char *
words_clock_reason(const Clock *clock)
{
    g_autofree char *start = NULL;
    g_autofree char *source = NULL;
    const Rule *rule = clock->rule;

    if (rule == NULL)
        return g_strdup(stated_words(clock));
    start = start_words(clock);
    source = text_sanitise(rule->source, -1, TEXT_LINE, NULL);
    return text_fill(_("{start}, {source} ({trust}, checked {month})"), "start", start,
                     "source", source, "trust", _(trust_label(clock->trust)), "month",
                     rule->checked, NULL);
}

const char *
words_import_file(const char *file)
{
    return g_str_equal(file, "-") ? _("standard input") : file;
}

char *
words_converted_rows(gint64 count)
{
    g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, count);

    if (count == 0)
        return NULL;
    return text_fill(
        ngettext(
            "Check the accents of {count} row: it was not UTF-8, so Windows-1252 was assumed.",
            "Check the accents of {count} rows: they were not UTF-8, so Windows-1252 was "
            "assumed.",
            (gulong)count),
        "count", number, NULL);
}
