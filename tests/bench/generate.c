/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fills a new case file with orders by way of the store itself, for the bench.
 *
 *   generate FILE COUNT STATE-FOLDER [AHEAD]
 *
 * Windows close from an hour ahead on, spread over a year; with AHEAD all but the first ten
 * close that many days later. The same COUNT gives the same orders apart from the time of the
 * run.
 */
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/time/time.h"
#include "services/app/app.h"
#include "store/file/file.h"
#include "store/log/log.h"

#define ORDERS_A_CHANGE 1000
#define CLOSE_AT_ONCE 10

/* What is made. */
typedef struct {
    int count;
    int ahead; /* days */
} Plan;

static const char *const things[] = { "Ultrasonic cleaner",  "Filament dryer box",
                                      "Window mesh",         "USB hub",
                                      "Drip irrigation set", "Desk lamp",
                                      "Salted pistachios",   "Bicycle pump" };
static const char *const sellers[] = { "Appliance Store", "3D Parts Store", "Garden Store",
                                       "Cable Store", "Light Store" };

static void
set_fact(Order *order, Fact fact, Instant instant)
{
    Moment moment = { .instant = instant, .precision = PRECISION_INSTANT };

    order_set_fact(order, fact, &moment, 0, NULL);
}

static Order *
make_order(GRand *random, int i, const Plan *plan, Instant now, Instant recorded)
{
    g_autofree char *id = id_new(recorded);
    Order *order = order_new(id);
    Instant closes = now + SECONDS_PER_HOUR + (Instant)i * 364 * SECONDS_PER_DAY / plan->count;

    if (i >= CLOSE_AT_ONCE)
        closes = instant_add_days(closes, plan->ahead);

    order->number =
        g_strdup_printf("%" G_GINT64_FORMAT, G_GINT64_CONSTANT(3000000000000000) + i);
    order->marketplace = g_strdup("aliexpress");
    order->title = g_strdup_printf("%s, number %d", things[i % G_N_ELEMENTS(things)],
                                   g_rand_int_range(random, 1, 100000));
    order->seller = g_strdup(sellers[i % G_N_ELEMENTS(sellers)]);
    order->paid_with = g_strdup("credit-card:visa");
    order->total = (Money){ g_rand_int_range(random, 199, 30000), "USD" };
    set_fact(order, FACT_PAID, closes - 70 * SECONDS_PER_DAY);
    set_fact(order, FACT_SHIPPED, closes - 60 * SECONDS_PER_DAY);
    set_fact(order, FACT_CLOSES, closes);
    return order;
}

static Event *
track(const Order *order, Instant now)
{
    Event *event = event_new(EVENT_ORDER_TRACKED, order->id, now);
    g_autoptr(JsonDocument) data = statement_data(NULL, order);

    g_free(event->data);
    event->data = json_write(data, FALSE);
    return event;
}

static gboolean
append_orders(Db *db, const Context *context, GRand *random, int from, const Plan *plan,
              GError **error)
{
    g_autofree char *change = id_new(context->recorded);

    for (int i = from; i < MIN(from + ORDERS_A_CHANGE, plan->count); i++) {
        g_autoptr(GPtrArray) events =
            g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
        g_autoptr(Order) order = make_order(random, i, plan, context->now, context->recorded);

        g_ptr_array_add(events, track(order, context->now));
        if (!log_append(db, context, change, events, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
fill(Db *db, const Context *context, const Plan *plan, GError **error)
{
    g_autoptr(Transaction) transaction = transaction_begin_bulk(db, error);
    g_autoptr(GRand) random = g_rand_new_with_seed((guint32)plan->count);

    if (transaction == NULL)
        return FALSE;
    for (int i = 0; i < plan->count; i += ORDERS_A_CHANGE) {
        if (!append_orders(db, context, random, i, plan, error))
            return FALSE;
    }
    return transaction_commit(transaction, error);
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(App) app = NULL;
    g_autoptr(Db) db = NULL;
    DbOptions options = { 0 };
    Context context;
    Plan plan;

    g_assert(argc == 4 || argc == 5);
    plan.count = (int)g_ascii_strtoll(argv[2], NULL, 10);
    plan.ahead = argc == 5 ? (int)g_ascii_strtoll(argv[4], NULL, 10) : 0;
    options.state_folder = argv[3];
    app = app_new(&(AppOptions){ .now = INSTANT_UNKNOWN }, &error);
    if (app != NULL && app_context(app, &context, &error))
        db = db_open(argv[1], DB_WRITE, &options, &error);
    if (db == NULL || !fill(db, &context, &plan, &error)) {
        fprintf(stderr, "generate: %s\n", error->message);
        return 1;
    }
    return 0;
}
