/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/reminder-concern.h"

#include "store/orders.h"

/* What is next for an order; ACTION_NOTHING for one that is gone. */
static gboolean
read_next(App *app, Db *db, const char *order, Instant now, NextAction *ret_next,
          GError **error)
{
    g_autoptr(GPtrArray) found = NULL;
    g_autoptr(OrderRecord) record = NULL;
    g_autoptr(GError) problem = NULL;
    FindVerdict verdict;
    const OrderSummary *stored;

    *ret_next = ACTION_NOTHING;
    if (!order_find(db, order, NULL, &verdict, &found, error))
        return FALSE;
    stored = verdict == FIND_FOUND ? found->pdata[0] : NULL;
    if (stored == NULL)
        return TRUE;
    *ret_next = stored->next.action;
    if (stored->valid_from <= now && now < stored->valid_until)
        return TRUE;
    record = order_load(db, order, &problem);
    if (problem != NULL) {
        g_propagate_error(error, g_steal_pointer(&problem));
        return FALSE;
    }
    if (record != NULL)
        *ret_next = order_summarise(record->order, app_policies(app), now, NULL).next.action;
    return TRUE;
}

gboolean
reminder_concerns(App *app, Db *db, const DueClock *due, Instant now, gboolean *ret_concerns,
                  GError **error)
{
    ClockId id = due->clock.id;
    NextAction next;

    *ret_concerns = TRUE;
    if (id != CLOCK_DISPUTE_OPENS && id != CLOCK_CHARGEBACK_FROM)
        return TRUE;
    if (!read_next(app, db, due->order, now, &next, error))
        return FALSE;
    *ret_concerns = next == ACTION_FILE_CHARGEBACK ||
                    (id == CLOCK_DISPUTE_OPENS &&
                     (next == ACTION_OPEN_DISPUTE || next == ACTION_SUBMIT_DISPUTE));
    return TRUE;
}
