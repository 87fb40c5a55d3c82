/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/mail/facts-private.h"

#include <string.h>

#include "domain/words/words.h"
#include "services/import/format/format.h"
#include "services/mail/dates-private.h"

/* A tracking number has digits; what has few is a word. */
#define PARCEL_DIGITS_LEAST 4

static ImportTask
task_of(const FactsWork *work)
{
    return (ImportTask){ .policies = work->context->policies, .now = work->context->now };
}

static const Zone *
zone_of(const Order *order, const FactsWork *work)
{
    const ImportTask task = task_of(work);

    return import_zone(order, &task);
}

static gboolean
is_unchecked(const FactsWork *work)
{
    return work->reading->trust != MAIL_AUTHENTICATED;
}

/* moment NULL: it is so, on a day that is not known. */
static void
state(const FactsWork *work, Order *order, Fact fact, const Moment *moment)
{
    order_set_fact(order, fact, moment, 0, NULL);
    order->facts[fact].unchecked = is_unchecked(work);
}

/* The day of the mail; INSTANT_UNKNOWN where it has none, or one that has not come. */
static Instant
day_of_mail(const FactsWork *work)
{
    Instant date = work->message->date;

    return date != INSTANT_UNKNOWN && date <= work->context->now ? date : INSTANT_UNKNOWN;
}

/* --- Blocks ---------------------------------------------------------------------------------
 */

/* A mail cannot know of an order that is placed after it. */
static void
state_placed(const FactsWork *work, Order *order, const char *text)
{
    const MailTable *table = work->reading->sender.table;
    g_auto(Moment) moment = { 0 };

    if (text == NULL || order->facts[FACT_PLACED].is_true ||
        !mail_date_parse(text, zone_of(order, work), table->is_month_first, day_of_mail(work),
                         &moment) ||
        moment.instant > work->context->now ||
        (day_of_mail(work) != INSTANT_UNKNOWN && moment.instant > day_of_mail(work)))
        return;
    state(work, order, FACT_PLACED, &moment);
}

/* What reads two ways is no amount. */
static Money
amount_of(const char *text)
{
    const ImportTask task = { 0 }; /* nobody says how figures are written */
    Money money = MONEY_NONE;

    if (text != NULL && !import_read_amount(text, NULL, DECIMALS_UNSAID, &task, &money, NULL))
        money = MONEY_NONE;
    return money;
}

static void
fill_text(char **place, const char *text)
{
    if (*place == NULL)
        import_read_text(place, text);
}

void
facts_take_block(MailOrder *order, const MailBlock *block, const FactsWork *work)
{
    Order *said = order->order;

    state_placed(work, said, block->placed);
    fill_text(&said->seller, block->seller);
    fill_text(&said->title, block->title);
    if (!money_is_known(&said->total))
        said->total = amount_of(block->total);
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        if ((block->facts & 1U << fact) != 0)
            state(work, said, fact, NULL);
    }
}

/* --- Kinds ----------------------------------------------------------------------------------
 */

/* The first day that the text names as the template has it. */
static gboolean
find_date(const FactsWork *work, const Zone *zone, const GPtrArray *templates,
          Moment *ret_moment)
{
    const MailTable *table = work->reading->sender.table;

    for (guint i = 0; i < work->message->bodies->len; i++) {
        const MailBody *body = work->message->bodies->pdata[i];
        g_autofree char *text =
            mail_body_find(body, mail_body_end(body, table), templates, "date");

        if (text != NULL &&
            mail_date_parse(text, zone, table->is_month_first, work->message->date, ret_moment))
            return TRUE;
    }
    return FALSE;
}

/* A day that is stated cannot be after the mail that states it. */
static gboolean
take_stated(const FactsWork *work, const Zone *zone, Moment *ret_moment)
{
    g_auto(Moment) moment = { 0 };

    if (!find_date(work, zone, work->reading->kind->stated, &moment) ||
        moment.instant > MIN(work->context->now, work->message->date != INSTANT_UNKNOWN
                                                     ? work->message->date
                                                     : INSTANT_NEVER))
        return FALSE;
    *ret_moment = moment_copy(&moment);
    return TRUE;
}

/* FALSE: the day of the step is not known. */
static gboolean
day_of_step(const FactsWork *work, const Zone *zone, Moment *ret_moment)
{
    const GArray *dated = work->reading->kind->dated;

    for (guint i = 0; i < dated->len; i++) {
        switch (g_array_index(dated, MailDated, i)) {
        case DATED_MARKUP:
            break; /* it was taken before, and stays */
        case DATED_STATED:
            if (take_stated(work, zone, ret_moment))
                return TRUE;
            break;
        case DATED_MAIL:
            if (day_of_mail(work) == INSTANT_UNKNOWN)
                return FALSE;
            *ret_moment = mail_day(day_of_mail(work), zone);
            return TRUE;
        case DATED_NOT:
            return FALSE;
        }
    }
    return FALSE;
}

/* What arrives was shipped, whenever that was. */
static void
state_facts(const FactsWork *work, Order *order, const Moment *moment)
{
    guint facts = work->reading->kind->facts;

    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        if ((facts & 1U << fact) != 0 && order->facts[fact].instant == INSTANT_UNKNOWN)
            state(work, order, fact, moment);
    }
    if (order->facts[FACT_MARKED_DELIVERED].is_true && !order->facts[FACT_SHIPPED].is_true)
        state(work, order, FACT_SHIPPED, NULL);
}

static gboolean
has_digits(const char *text)
{
    guint digits = 0;

    for (; *text != '\0'; text++)
        digits += g_ascii_isdigit(*text) ? 1 : 0;
    return digits >= PARCEL_DIGITS_LEAST;
}

static void
add_parcel(Order *order, const char *number)
{
    if (number != NULL && has_digits(number))
        import_read_parcel(order, number, NULL, NULL);
}

/* A parcel that the mail names is of each of its orders. */
static void
add_parcels(const FactsWork *work, Order *order)
{
    const MailTable *table = work->reading->sender.table;
    g_autofree char *of_subject =
        work->subject == NULL ? NULL : mail_template_place(work->subject, "parcel");

    add_parcel(order, of_subject);
    for (guint i = 0; i < work->message->bodies->len; i++) {
        const MailBody *body = work->message->bodies->pdata[i];
        g_autofree char *number =
            mail_body_find(body, mail_body_end(body, table), table->tracking, "parcel");

        add_parcel(order, number);
    }
}

static Money
stated_amount(const FactsWork *work)
{
    Money money = MONEY_NONE;

    for (guint i = 0; i < work->message->bodies->len && !money_is_known(&money); i++) {
        const MailBody *body = work->message->bodies->pdata[i];
        g_autofree char *text =
            mail_body_find(body, mail_body_end(body, work->reading->sender.table),
                           work->reading->kind->amounts, "money");

        money = amount_of(text);
    }
    return money;
}

static MailWord *
new_word(const FactsWork *work, EventType type, const Moment *moment)
{
    MailWord *word = mail_word_new(type, work->message->id, is_unchecked(work));

    if (moment != NULL)
        word->at = moment_copy(moment);
    return word;
}

/* A remark is of the day of its mail, whatever the step is dated by. */
static MailWord *
new_remark(const FactsWork *work, const char *remark, const Zone *zone)
{
    g_auto(Moment) day = { 0 };
    MailWord *word;

    if (day_of_mail(work) != INSTANT_UNKNOWN)
        day = mail_day(day_of_mail(work), zone);
    word = new_word(work, EVENT_NOTE, day.text == NULL ? NULL : &day);
    word->remark = g_strdup(remark);
    return word;
}

static void
add_words(const FactsWork *work, GPtrArray *words, const Moment *moment, const Zone *zone)
{
    const MailKind *kind = work->reading->kind;
    MailWord *word;

    for (guint i = 0; i < kind->events->len; i++) {
        word = new_word(work, g_array_index(kind->events, EventType, i), moment);
        word->amount = stated_amount(work);
        (void)find_date(work, zone, kind->until, &word->until); /* or none is stated */
        g_ptr_array_add(words, word);
    }
    if (kind->remark != NULL)
        g_ptr_array_add(words, new_remark(work, kind->remark, zone));
}

/* Days after confirming that the policy has too. */
static gboolean
is_window_of_policy(const FactsWork *work, const Order *order, int days)
{
    const Policy *policy = policies_marketplace(work->context->policies, order->marketplace);
    g_autoptr(GPtrArray) rules = policy_rules_for_clock(
        policy, clock_name(CLOCK_WINDOW_CLOSES)->token, order->buyer_country);

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        if (rule_starts_from(rule, fact_token(FACT_CONFIRMED)) &&
            rule->span.unit == SPAN_DAYS && rule->span.earliest <= days &&
            days <= rule->span.latest)
            return TRUE;
    }
    return FALSE;
}

/* "15 Tage", where the policy has others: the page knows. */
static void
compare_window(const FactsWork *work, MailOrder *order, const Zone *zone)
{
    for (guint i = 0; i < work->message->bodies->len; i++) {
        const MailBody *body = work->message->bodies->pdata[i];
        g_autofree char *days =
            mail_body_find(body, body->lines->len, work->reading->kind->window_days, "days");

        if (days == NULL ||
            is_window_of_policy(work, order->order, (int)g_ascii_strtoll(days, NULL, 10)))
            continue;
        g_ptr_array_add(order->words, new_remark(work, MAIL_REMARK_OTHER_WINDOW, zone));
        return;
    }
}

void
facts_take_kind(const FactsWork *work)
{
    for (guint i = 0; i < work->reading->orders->len; i++) {
        MailOrder *order = work->reading->orders->pdata[i];
        const Zone *zone = zone_of(order->order, work);
        g_auto(Moment) moment = { 0 };
        const Moment *day = day_of_step(work, zone, &moment) ? &moment : NULL;

        state_facts(work, order->order, day);
        add_parcels(work, order->order);
        add_words(work, order->words, day, zone);
        compare_window(work, order, zone);
    }
}

void
facts_take_loose(const FactsWork *work)
{
    const Policy *policy =
        policies_find(work->context->policies, work->reading->sender.table->payment);
    const Zone *zone = policy == NULL ? zone_utc() : policy->zone;
    g_auto(Moment) moment = { 0 };
    const Moment *day = day_of_step(work, zone, &moment) ? &moment : NULL;

    if (work->subject != NULL)
        work->reading->case_number = mail_template_place(work->subject, "case");
    add_words(work, work->reading->loose, day, zone);
}
