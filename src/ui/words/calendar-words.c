/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/calendar-words.h"

#include "base/text/text.h"
#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

#define NUMBER_COLUMNS 8

/* "AliExpress, order 3069099405659913, Light Store." */
static char *
words_of_order(App *app, const Order *order)
{
    g_autofree char *marketplace = words_marketplace(order->marketplace, app_policies(app));

    if (order->seller == NULL)
        return text_fill(_("{marketplace}, order {number}."), "marketplace", marketplace,
                         "number", order->number, NULL);
    return text_fill(_("{marketplace}, order {number}, {seller}."), "marketplace", marketplace,
                     "number", order->number, "seller", order->seller, NULL);
}

static char *
with_estimate(char *text, const Clock *clock)
{
    g_autofree char *owned = text;

    if (!clock->estimated && !clock->check_page)
        return g_steal_pointer(&owned);
    return g_strstrip(g_strdup_printf("%s %s", owned, _("Estimated: check the order page.")));
}

CalendarEntry
calendar_speak(gpointer words, const OrderView *view, const Clock *clock)
{
    const Order *order = view->order;
    const char *label = _(clock_name(clock->id)->label);
    Privacy privacy = reminder_privacy(words);
    CalendarEntry entry = { .is_anonymous = privacy == PRIVACY_NONE };
    g_autofree char *number = words_number(order->number, NUMBER_COLUMNS);

    switch (privacy) {
    case PRIVACY_FULL:
        entry.summary = g_strdup_printf("%s: %s", label, order->title);
        entry.description = with_estimate(words_of_order(words, order), clock);
        break;
    case PRIVACY_NUMBER:
        entry.summary = g_strdup_printf("%s (%s)", label, number);
        entry.description = with_estimate(g_strdup(""), clock);
        break;
    case PRIVACY_NONE:
        entry.summary = g_strdup(_("Deadline reminder"));
        entry.description = g_strdup(_("Open Recourse to see what to do."));
        break;
    }
    return entry;
}
