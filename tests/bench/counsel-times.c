/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What it costs to know an order's deadlines and to counsel its buyer, in microseconds an
 * order: the median of runs over lives told at random, read half a year after each began.
 * Orders are folded before; their policies are read before.
 *
 *   counsel-times RUNS
 */
#include <stdio.h>
#include <stdlib.h>

#include "domain/counsel/history.h"
#include "domain/policy/policy.h"
#include "domain/watch/watch.h"
#include "kit/domain-kit.h"

#define LIVES 2000
#define DAY_READ "180"

typedef struct {
    const char *name;
    History *(*tell)(guint32 number);
} Kind;

static const Kind kinds[] = {
    { "faultless", history_faultless },
    { "in trouble", history_random },
};

typedef struct {
    double clocks, counsel;
} Times;

static GPtrArray *
tell_lives(const Kind *kind)
{
    GPtrArray *orders = g_ptr_array_new_with_free_func((GDestroyNotify)order_free);

    for (guint32 number = 0; number < LIVES; number++) {
        g_autoptr(History) life = kind->tell(number);

        g_ptr_array_add(orders, history_order(life));
    }
    return orders;
}

static Times
run_once(const GPtrArray *orders)
{
    Instant now = history_time_parse(DAY_READ);
    gint64 spent[2] = { 0, 0 };

    for (guint i = 0; i < orders->len; i++) {
        const Order *order = orders->pdata[i];
        gint64 begun = g_get_monotonic_time(), between;
        Validity validity = validity_at(now);
        g_autoptr(GArray) clocks = clocks_compute(order, kit_policies(), now, &validity);
        Counsel *counsel;

        between = g_get_monotonic_time();
        counsel = counsel_new(order, kit_policies(), clocks, &validity);
        spent[1] += g_get_monotonic_time() - between;
        spent[0] += between - begun;
        counsel_free(counsel);
    }
    return (Times){ (double)spent[0] / orders->len, (double)spent[1] / orders->len };
}

static int
compare(gconstpointer a, gconstpointer b)
{
    const double *left = a, *right = b;

    return (*left > *right) - (*left < *right);
}

static double
median(GArray *times)
{
    g_array_sort(times, compare);
    return g_array_index(times, double, times->len / 2);
}

static void
measure(const Kind *kind, guint runs)
{
    g_autoptr(GPtrArray) orders = tell_lives(kind);
    g_autoptr(GArray) clocks = g_array_new(FALSE, FALSE, sizeof(double));
    g_autoptr(GArray) counsel = g_array_new(FALSE, FALSE, sizeof(double));

    (void)run_once(orders); /* rules are read when they are first asked for */
    for (guint run = 0; run < runs; run++) {
        Times times = run_once(orders);

        g_array_append_val(clocks, times.clocks);
        g_array_append_val(counsel, times.counsel);
    }
    printf("%-24s %10.2f %10.2f\n", kind->name, median(clocks), median(counsel));
}

int
main(int argc, char *argv[])
{
    guint64 runs = 9;

    if (argc > 1 && !g_ascii_string_to_unsigned(argv[1], 10, 1, 1000, &runs, NULL)) {
        fprintf(stderr, "usage: counsel-times [RUNS], from 1 to 1000\n");
        return 2;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
        measure(&kinds[i], (guint)runs);
    return 0;
}
