/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/cautions.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/clocks/clocks.h"
#include "domain/words/words.h"
#include "ui/words/words.h"

char *
caution_of_number(const char *number, const char *buyer_country)
{
    const Choice *doubt = number_doubt(number, buyer_country);
    g_autofree char *shown = NULL;

    if (doubt == NULL)
        return NULL;
    shown = text_sanitise(number, -1, TEXT_LINE, NULL);
    return text_fill(_(doubt->label), "number", shown, NULL);
}

char *
parcel_carrier_words(const Parcel *parcel)
{
    const NumberPattern *pattern;

    if (parcel->carrier != NULL)
        return text_sanitise(parcel->carrier, -1, TEXT_LINE, NULL);
    pattern = number_pattern(parcel->number);
    if (pattern == NULL)
        return g_strdup("");
    return text_fill(_("{meaning} ({trust})"), "meaning", _(pattern->meaning), "trust",
                     _(trust_label(pattern->trust)), NULL);
}

static char *
shared_words(const SharedParcel *shared)
{
    g_autofree char *order = text_sanitise(shared->order, -1, TEXT_LINE, NULL);

    return text_fill(_("{number} is also in order {order}: one parcel may hold several orders, "
                       "or the number is false."),
                     "number", shared->number, "order", order, NULL);
}

static char *
scan_words(App *app, const Order *order)
{
    Validity validity = validity_at(app_now(app));
    const Rule *rule = scan_is_missed(order, app_policies(app), &validity);
    g_autofree char *span = rule == NULL ? NULL : words_rule_span(rule);

    if (span == NULL)
        return NULL;
    return text_fill(_("Check the tracking: no scan {span} after shipping means that the "
                       "number may be false."),
                     "span", span, NULL);
}

GPtrArray *
cautions_of_parcels(App *app, const Order *order, const Others *others)
{
    GPtrArray *cautions = g_ptr_array_new_with_free_func(g_free);
    char *scan = scan_words(app, order);

    for (guint i = 0; i < others->shared->len; i++)
        g_ptr_array_add(cautions, shared_words(others->shared->pdata[i]));
    if (scan != NULL)
        g_ptr_array_add(cautions, scan);
    return cautions;
}

static void
add_count(GPtrArray *cautions, const FreeReturnCount *count, const char *sentence)
{
    g_autofree char *used = g_strdup_printf("%d", count->used);
    g_autofree char *limit = NULL;

    if (count->rule == NULL)
        return;
    limit = g_strdup_printf("%d", count->rule->count);
    g_ptr_array_add(cautions, text_fill(sentence, "used", used, "count", limit, NULL));
}

/* What follows: the first limit that is reached counts. */
static char *
free_return_advice(App *app, const Others *others)
{
    g_autofree char *date = NULL;

    if (free_return_is_used_up(&others->of_order))
        return g_strdup(_("The free return of this order is used up: a further change of mind "
                          "is at your own cost."));
    if (!free_return_is_used_up(&others->of_month))
        return g_strdup(_("Put everything that you return into one return."));
    date = words_when(others->month_ends, app_zone(app), app_now(app), WHEN_DATE);
    return text_fill(_("The free returns of this month are used up: until {date} a change of "
                       "mind is at your own cost."),
                     "date", date, NULL);
}

GPtrArray *
cautions_of_returns(App *app, const Others *others)
{
    GPtrArray *cautions = g_ptr_array_new_with_free_func(g_free);

    add_count(cautions, &others->of_order,
              _("Free returns of this order: {used} of {count} used."));
    add_count(cautions, &others->of_month,
              _("Free returns this month: {used} of {count} used."));
    if (cautions->len > 0)
        g_ptr_array_add(cautions, free_return_advice(app, others));
    return cautions;
}
