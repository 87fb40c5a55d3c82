/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands in front of what is counted (ld --wrap), in the program that test-case-in-hand runs.
 */
#include "domain/advice/advice-private.h"
#include "domain/case/case.h"
#include "domain/clocks/clocks.h"
#include "domain/counsel/counsel.h"
#include "store/log/log.h"
#include "terminal/counts.h"
#include "ui/tui/term/loop.h"
#include "ui/tui/term/term.h"

OrderEvents *__real_log_read_order(Db *db, const char *order, GError **error);
OrderEvents *__wrap_log_read_order(Db *db, const char *order, GError **error);
Order *__real_order_fold(GPtrArray *events, GPtrArray **ret_unfit);
Order *__wrap_order_fold(GPtrArray *events, GPtrArray **ret_unfit);
GArray *__real_clocks_compute(const Order *order, const Policies *policies, Instant now,
                              Validity *validity);
GArray *__wrap_clocks_compute(const Order *order, const Policies *policies, Instant now,
                              Validity *validity);
GArray *__real_forecast_compute(const Order *order, const Dispute *dispute,
                                const Policies *policies, Instant now);
GArray *__wrap_forecast_compute(const Order *order, const Dispute *dispute,
                                const Policies *policies, Instant now);
void __real_advise_first_step(AdviceWork *work);
void __wrap_advise_first_step(AdviceWork *work);
Counsel *__real_counsel_new(const Order *order, const Policies *policies, const GArray *clocks,
                            Validity *validity);
Counsel *__wrap_counsel_new(const Order *order, const Policies *policies, const GArray *clocks,
                            Validity *validity);
guint __real_loop_wait(Loop *loop, Instant wake_at, int milliseconds);
guint __wrap_loop_wait(Loop *loop, Instant wake_at, int milliseconds);
Input __real_term_read(Term *term);
Input __wrap_term_read(Term *term);

/* What may wait so long does not follow from a key. */
#define LONG_MS 100

/* How deep the program is in what it only supposes: a dispute that goes on, one that is opened
 * now, a parcel of several as though it were the order. */
static int supposing;

static Counts *
counts(void)
{
    static Counts own;
    static Counts *mapped;
    const char *path = g_getenv("TEST_COUNTS");

    if (mapped == NULL)
        mapped = path == NULL ? &own : counts_map(path);
    return mapped;
}

OrderEvents *
__wrap_log_read_order(Db *db, const char *order, GError **error)
{
    counts()->reads++;
    return __real_log_read_order(db, order, error);
}

Order *
__wrap_order_fold(GPtrArray *events, GPtrArray **ret_unfit)
{
    counts()->folds++;
    return __real_order_fold(events, ret_unfit);
}

GArray *
__wrap_clocks_compute(const Order *order, const Policies *policies, Instant now,
                      Validity *validity)
{
    counts()->clocks += supposing == 0;
    return __real_clocks_compute(order, policies, now, validity);
}

GArray *
__wrap_forecast_compute(const Order *order, const Dispute *dispute, const Policies *policies,
                        Instant now)
{
    GArray *stations;

    counts()->forecasts++;
    supposing++;
    stations = __real_forecast_compute(order, dispute, policies, now);
    supposing--;
    return stations;
}

void
__wrap_advise_first_step(AdviceWork *work)
{
    supposing++;
    __real_advise_first_step(work);
    supposing--;
}

Counsel *
__wrap_counsel_new(const Order *order, const Policies *policies, const GArray *clocks,
                   Validity *validity)
{
    Counsel *counsel;

    supposing++;
    counsel = __real_counsel_new(order, policies, clocks, validity);
    supposing--;
    return counsel;
}

guint
__wrap_loop_wait(Loop *loop, Instant wake_at, int milliseconds)
{
    guint woke;

    counts()->is_quiet = milliseconds < 0 || milliseconds >= LONG_MS;
    woke = __real_loop_wait(loop, wake_at, milliseconds);
    counts()->is_quiet = FALSE;
    return woke;
}

Input
__wrap_term_read(Term *term)
{
    Input input = __real_term_read(term);

    counts()->inputs += input.kind != INPUT_NONE;
    return input;
}
