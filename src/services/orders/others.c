/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/others.h"

#include "store/lists/lists.h"

#define SHARED_SHOWN 5
#define RETURNS_READ 100 /* no policy gives away more of them a month */

void
others_free(Others *others)
{
    if (others == NULL)
        return;
    if (others->shared != NULL)
        g_ptr_array_unref(others->shared);
    g_free(others);
}

/* The month of the wall clock that the zone shows now. */
static void
month_around(Instant now, const Zone *zone, Instant *ret_from, Instant *ret_until)
{
    WallTime wall = instant_to_wall(now, zone);
    WallTime first = { .year = wall.year, .month = wall.month, .day = 1 };
    WallTime next = { .year = wall.year + wall.month / 12, wall.month % 12 + 1, .day = 1 };

    *ret_from = INSTANT_FIRST;
    *ret_until = INSTANT_LAST;
    (void)instant_from_wall(&first, zone,
                            ret_from); /* at the ends of time: so far as it goes */
    (void)instant_from_wall(&next, zone, ret_until);
}

/* Adds the order's free returns of that time; one that is gone has none. */
static gboolean
add_returns_of(Db *db, const char *id, const Order *order, Instant from, Others *others,
               GError **error)
{
    g_autoptr(GError) local_error = NULL;
    g_autoptr(OrderRecord) record = order_load(db, id, &local_error);

    if (local_error != NULL) {
        g_propagate_error(error, g_steal_pointer(&local_error));
        return FALSE;
    }
    if (record != NULL && record->order->free_return &&
        g_strcmp0(record->order->marketplace, order->marketplace) == 0)
        others->of_month.used += returns_begun(record->order, from, others->month_ends);
    return TRUE;
}

static gboolean
count_month(App *app, Db *db, const Order *order, Others *others, GError **error)
{
    const Zone *zone = app_shop_zone(app, order->marketplace);
    g_autoptr(GPtrArray) ids = NULL;
    Instant from;

    month_around(app_now(app), zone, &from, &others->month_ends);
    ids = order_ids_with_returns(db, from, others->month_ends, RETURNS_READ, error);
    for (guint i = 0; ids != NULL && i < ids->len; i++) {
        if (!add_returns_of(db, ids->pdata[i], order, from, others, error))
            return FALSE;
    }
    return ids != NULL;
}

/* The rule when it names a number; NULL: no limit is known. */
static const Rule *
limit(App *app, const Order *order, const char *group)
{
    const Policies *policies = app_policies(app);
    const Rule *rule =
        policies_rule(policies, policies_marketplace(policies, order->marketplace), group,
                      order->buyer_country);

    return rule != NULL && rule->count > 0 ? rule : NULL;
}

static gboolean
count_returns(App *app, Db *db, const Order *order, Others *others, GError **error)
{
    if (!order->free_return)
        return TRUE;
    others->of_order.rule = limit(app, order, "free-return-per-order");
    others->of_month.rule = limit(app, order, "free-return-per-month");
    others->of_order.used = returns_begun(order, INSTANT_FIRST, INSTANT_NEVER);
    return others->of_month.rule == NULL || count_month(app, db, order, others, error);
}

Others *
others_load(App *app, const Order *order, GError **error)
{
    g_autoptr(Others) others = g_new0(Others, 1);
    Db *db = app_db(app, error);

    if (db == NULL)
        return NULL;
    others->shared = parcels_shared(db, order->id, SHARED_SHOWN, error);
    if (others->shared == NULL || !count_returns(app, db, order, others, error))
        return NULL;
    return g_steal_pointer(&others);
}
