/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cautions.h"

#include "base/i18n.h"
#include "base/text.h"
#include "domain/scan-watch.h"
#include "domain/tracking-number.h"
#include "ui/words.h"

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
    return text_fill(_("Look at the tracking: no scan {span} after shipping means that the "
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
