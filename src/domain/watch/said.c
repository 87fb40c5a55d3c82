/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/watch/said.h"

#include <string.h>

#include "base/text/text.h"

static void
add(GString *said, const char *text)
{
    g_autofree char *folded = text == NULL || *text == '\0' ? NULL : text_fold(text);

    if (folded != NULL)
        g_string_append_printf(said, "%s%s", said->len > 0 ? "\n" : "", folded);
}

/* As it is written, and as it is compared: with blanks or without. */
static void
add_parcel(GString *said, const Parcel *parcel)
{
    g_autofree char *identifier =
        parcel->number == NULL ? NULL : text_identifier(parcel->number);

    add(said, parcel->number);
    if (g_strcmp0(identifier, parcel->number) != 0)
        add(said, identifier);
    add(said, parcel->carrier);
}

static void
add_case(GString *said, const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        add(said, dispute->statement);
        add(said, dispute->return_number);
    }
    for (guint i = 0; i < order->evidence->len; i++)
        add(said, ((const Evidence *)order->evidence->pdata[i])->caption);
}

/* Reading the data takes time, and few events have words: statements have none but those that
 * became the order's own, and the "text" of their dates is how a date was written. */
static gboolean
may_have_words(const Event *event)
{
    return event_kind(event->type)->class == EVENT_IS_HAPPENING &&
           strstr(event->data, "\"text\"") != NULL;
}

static void
add_event(GString *said, const Event *event)
{
    g_autoptr(JsonDocument) data = may_have_words(event) ? event_data(event) : NULL;

    add(said, json_member_text(data, "text"));
}

char *
order_said(const Order *order, const GPtrArray *events)
{
    GString *said = g_string_new(NULL);

    add(said, order->note);
    for (guint i = 0; i < order->parcels->len; i++)
        add_parcel(said, order->parcels->pdata[i]);
    for (guint i = 0; i < order->lines->len; i++)
        add(said, ((const OrderLine *)order->lines->pdata[i])->title);
    add_case(said, order);
    for (guint i = 0; i < events->len; i++)
        add_event(said, events->pdata[i]);
    return g_string_free(said, said->len == 0);
}
