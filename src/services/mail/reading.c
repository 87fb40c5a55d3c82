/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/mail/reading-private.h"

#include <string.h>

#include "base/text/text.h"
#include "services/mail/blocks-private.h"
#include "services/mail/facts-private.h"

/* More orders than this no mail is about. */
#define ORDERS_MOST 200

static void
word_destroy(gpointer word)
{
    mail_word_free(word);
}

static void
order_destroy(gpointer data)
{
    MailOrder *order = data;

    order_free(order->order);
    g_free(order->ending);
    g_ptr_array_unref(order->words);
    g_free(order);
}

static MailReading *
reading_new(void)
{
    MailReading *reading = g_new0(MailReading, 1);

    reading->orders = g_ptr_array_new_with_free_func(order_destroy);
    reading->loose = g_ptr_array_new_with_free_func(word_destroy);
    return reading;
}

void
mail_reading_free(MailReading *reading)
{
    if (reading == NULL)
        return;
    g_ptr_array_unref(reading->orders);
    g_ptr_array_unref(reading->loose);
    g_free(reading->case_number);
    g_free(reading);
}

/* --- Which orders ---------------------------------------------------------------------------
 */

/* The order with this number, or with these last digits; NULL: there are too many. */
static MailOrder *
order_called(MailReading *reading, const char *number, const char *ending)
{
    MailOrder *order;

    for (guint i = 0; i < reading->orders->len; i++) {
        order = reading->orders->pdata[i];
        if (number != NULL ? g_strcmp0(order->order->number, number) == 0
                           : g_strcmp0(order->ending, ending) == 0)
            return order;
    }
    if (reading->orders->len >= ORDERS_MOST)
        return NULL;
    order = g_new0(MailOrder, 1);
    order->order = order_new(NULL);
    order->order->marketplace = g_strdup(reading->sender.table->marketplace);
    order->order->number = g_strdup(number);
    order->ending = g_strdup(ending);
    order->words = g_ptr_array_new_with_free_func(word_destroy);
    g_ptr_array_add(reading->orders, order);
    return order;
}

static void
name_orders(MailReading *reading, const GPtrArray *numbers, const GPtrArray *endings)
{
    for (guint i = 0; i < numbers->len; i++)
        (void)order_called(reading, numbers->pdata[i], NULL);
    for (guint i = 0; i < endings->len; i++)
        (void)order_called(reading, NULL, endings->pdata[i]);
}

/* Every number that stands in the text of its own accord. */
static void
add_numbers_anywhere(const MailBody *body, const MailTable *table, guint end,
                     GPtrArray *numbers)
{
    for (guint line = 0; table->order != NULL && line < end; line++) {
        const MailLine *text = body->lines->pdata[line];
        GMatchInfo *match = mail_template_match(table->order, text->form);

        while (match != NULL && g_match_info_matches(match)) {
            g_autofree char *number = g_match_info_fetch(match, 0);

            mail_add_number(numbers, number);
            (void)g_match_info_next(match, NULL); /* the pattern cannot fail half-way */
        }
        g_match_info_free(match);
    }
}

static void
name_orders_of_body(MailReading *reading, const MailBody *body, const GPtrArray *blocks)
{
    const MailTable *table = reading->sender.table;
    g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) endings = g_ptr_array_new_with_free_func(g_free);
    guint end = mail_body_end(body, table);

    for (guint i = 0; i < blocks->len; i++) {
        const MailBlock *block = blocks->pdata[i];

        name_orders(reading, block->numbers, block->endings);
    }
    if (reading->kind == NULL || reading->kind->blocks == NULL) {
        for (guint i = 0; i < body->links->len; i++) {
            const MailLink *link = body->links->pdata[i];

            if (link->line < end || end == body->lines->len)
                mail_link_numbers(link, table, numbers, endings);
        }
    }
    add_numbers_anywhere(body, table, end, numbers);
    name_orders(reading, numbers, endings);
}

/* --- What is said of them -------------------------------------------------------------------
 */

/* What a block says of an order that it names; the only order there is needs no name. */
static void
take_block(MailReading *reading, const MailBlock *block, const FactsWork *work)
{
    gboolean is_only =
        reading->orders->len == 1 && block->numbers->len + block->endings->len == 0;

    for (guint i = 0; i < reading->orders->len; i++) {
        MailOrder *order = reading->orders->pdata[i];
        const GPtrArray *names = order->order->number != NULL ? block->numbers : block->endings;
        const char *name = order->order->number != NULL ? order->order->number : order->ending;

        if (is_only ||
            g_ptr_array_find_with_equal_func((GPtrArray *)names, name, g_str_equal, NULL))
            facts_take_block(order, block, work);
    }
}

static void
take_body(MailReading *reading, const MailBody *body, const FactsWork *work)
{
    g_autoptr(GPtrArray) blocks = mail_blocks_read(body, reading->sender.table, reading->kind);

    name_orders_of_body(reading, body, blocks);
    for (guint i = 0; i < blocks->len; i++)
        take_block(reading, blocks->pdata[i], work);
}

/* "2 Bestellungen wurden bestätigt" and only one of them can be read. */
static void
count_missing(MailReading *reading, const GMatchInfo *match)
{
    g_autofree char *count = mail_template_place(match, "count");
    gint64 counted = count == NULL ? 0 : g_ascii_strtoll(count, NULL, 10);

    if (reading->kind->blocks == NULL && counted > reading->orders->len)
        reading->missing = (guint)counted - reading->orders->len;
}

/* What stands in the subject. The match is of the template that fits. */
static GMatchInfo *
match_subject(const MailReading *reading, const char *subject)
{
    for (guint i = 0; reading->kind != NULL && i < reading->kind->subjects->len; i++) {
        GMatchInfo *match = mail_template_match(reading->kind->subjects->pdata[i], subject);

        if (match != NULL)
            return match;
    }
    return NULL;
}

static void
name_order_of_subject(MailReading *reading, const GMatchInfo *match)
{
    g_autofree char *number = match == NULL ? NULL : mail_template_place(match, "order");
    g_autofree char *upper = number == NULL ? NULL : g_ascii_strup(number, -1);

    if (upper != NULL)
        order_called(reading, upper, NULL)->is_in_subject = TRUE;
}

/* The sentence without which the kind says nothing. */
static gboolean
has_what_it_needs(const MailReading *reading, const MailMessage *message)
{
    const GPtrArray *needs = reading->kind->needs;

    for (guint i = 0; i < message->bodies->len; i++) {
        const MailBody *body = message->bodies->pdata[i];

        if (mail_body_has(body, 0, body->lines->len, needs))
            return TRUE;
    }
    return needs->len == 0;
}

static gboolean
says_anything(const MailKind *kind)
{
    return kind->facts != 0 || kind->events->len > 0 || kind->remark != NULL;
}

/* Everything but the sender and his trust, which are known. */
static void
read_content(MailReading *reading, const MailMessage *message, const MailContext *context)
{
    g_autofree char *subject = text_match_form(message->subject);
    g_autoptr(GMatchInfo) match = NULL;
    FactsWork work = { message, context, reading, NULL };

    reading->kind = mail_table_find_kind(reading->sender.table, subject);
    match = match_subject(reading, subject);
    work.subject = match;
    name_order_of_subject(reading, match);
    facts_take_markup(&work, order_called);
    for (guint i = 0; i < message->bodies->len; i++)
        take_body(reading, message->bodies->pdata[i], &work);
    if (reading->kind == NULL) {
        reading->outcome = MAIL_UNKNOWN_SUBJECT;
        return;
    }
    count_missing(reading, match);
    if (!has_what_it_needs(reading, message) || !says_anything(reading->kind)) {
        reading->outcome = MAIL_SAYS_NOTHING;
    } else if (reading->orders->len == 0) {
        reading->outcome = MAIL_NAMES_NO_ORDER;
        facts_take_loose(&work);
    } else {
        facts_take_kind(&work);
    }
}

static MailOutcome
outcome_of_sender(const MailReading *reading)
{
    switch (reading->sender.verdict) {
    case SENDER_STRANGER:
        return MAIL_STRANGER;
    case SENDER_IGNORED:
        return MAIL_MARKETING;
    case SENDER_KNOWN:
    case SENDER_SEVERAL:
    case SENDER_LOOKS_ALIKE:
        return reading->trust == MAIL_FAILED ? MAIL_FORGED : MAIL_READ;
    }
    g_assert_not_reached(); /* every verdict is named */
}

MailReading *
mail_read(const MailMessage *message, const MailContext *context)
{
    MailReading *reading = reading_new();

    reading->sender = mail_sender_find(context->tables, message);
    reading->trust = mail_trust_of(message, &reading->sender, context->servers);
    reading->outcome = outcome_of_sender(reading);
    if (reading->outcome == MAIL_READ)
        read_content(reading, message, context);
    return reading;
}
