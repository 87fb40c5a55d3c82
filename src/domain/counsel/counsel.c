/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The counsel of an order: that of its parts, the most urgent first. */
#include "domain/counsel/counsel-private.h"

/* What is done at leisure stands behind every date, what waits behind that, and what is
 * finished behind everything: far in the future, the last finished first. */
#define LEISURE_BASE (INSTANT_NEVER / 8)
#define WAITING_BASE (INSTANT_NEVER / 4)
#define FINISHED_BASE (INSTANT_NEVER / 2)
#define SPAN_OF_TIME G_GINT64_CONSTANT(1000000000000)

static Instant
in_band(Instant base, Instant instant)
{
    return base + (instant == INSTANT_UNKNOWN ? SPAN_OF_TIME : CLAMP(instant, 0, SPAN_OF_TIME));
}

gboolean
next_action_is_look(NextAction action)
{
    switch (action) {
    case ACTION_CHECK_CLOSE_DATE:
    case ACTION_CHECK_TRACKING:
    case ACTION_CHECK_DELIVERY:
    case ACTION_CHECK_DISPUTE_PAGE:
    case ACTION_CHECK_OLD_ORDERS:
    case ACTION_INSPECT:
    case ACTION_RECORD_FACT:
        return TRUE;
    default:
        return FALSE;
    }
}

/* A question, and a look that no date hurries. */
static gboolean
is_at_leisure(const NextStep *step)
{
    if (step->by != INSTANT_UNKNOWN)
        return step->action == ACTION_CHECK_OLD_ORDERS;
    return step->is_perhaps || next_action_is_look(step->action);
}

Instant
next_step_urgency(const NextStep *step)
{
    if (step->action == ACTION_NOTHING)
        return FINISHED_BASE - CLAMP(step->look, 0, SPAN_OF_TIME);
    if (next_action_is_waiting(step->action))
        return in_band(WAITING_BASE, step->look);
    if (is_at_leisure(step))
        return in_band(LEISURE_BASE, step->by != INSTANT_UNKNOWN ? step->by : step->look);
    if (step->by != INSTANT_UNKNOWN)
        return step->by;
    return step->look != INSTANT_UNKNOWN ? step->look : 0;
}

gboolean
urgency_is_at_leisure(Instant urgency)
{
    return urgency >= LEISURE_BASE && urgency < WAITING_BASE;
}

Instant
counsel_near_from(const Order *order, const Policies *policies, const char *group, Instant end)
{
    const Policy *policy = policies_marketplace(policies, order->marketplace);
    const Rule *rule = policies_rule(policies, policy, group, order->buyer_country);
    Calendar calendar;
    Instant earliest;
    Instant latest;

    if (rule == NULL || end == INSTANT_UNKNOWN)
        return INSTANT_UNKNOWN;
    calendar = policies_calendar(policies, policy);
    rule_ends(rule, &calendar, end, &earliest, &latest, NULL);
    return earliest;
}

static int
compare_steps(gconstpointer a, gconstpointer b)
{
    Instant a_at = next_step_urgency(a);
    Instant b_at = next_step_urgency(b);

    return a_at < b_at ? -1 : a_at > b_at;
}

/* Quiet, or never arrived and nobody can be asked for it any more. */
static gboolean
is_done_with(const Part *part, const NextStep *step)
{
    return part->is_quiet ||
           (part->stake.kind == STAKE_ABSENT && step->action == ACTION_NOTHING);
}

/* Fills the counsel with what the part has. */
static void
take_part(Counsel *counsel, Part *part)
{
    NextStep step;
    gboolean is_first = counsel->steps->len == 0;

    part_find_debts(part);
    part_find_rights(part);
    step = part_choose(part, counsel->also);
    g_array_append_vals(counsel->rights, part->rights->data, part->rights->len);
    g_array_append_vals(counsel->debts, part->debts->data, part->debts->len);
    g_array_append_val(counsel->steps, step);
    counsel->quiet = (is_first || counsel->quiet) && is_done_with(part, &step);
    if (is_first || next_step_urgency(&step) < next_step_urgency(&counsel->next)) {
        counsel->next = step;
        counsel->stake = part->stake;
    }
}

static gboolean
is_same(const NextStep *a, const NextStep *b)
{
    return a->action == b->action && a->reason == b->reason && a->by == b->by &&
           a->dispute == b->dispute && g_strcmp0(a->parcel, b->parcel) == 0;
}

/* Each thing once, however many parts ask for it. */
static gboolean
is_told(const Counsel *counsel, const NextStep *step, guint count)
{
    for (guint i = 0; i < count; i++) {
        if (is_same(step, &g_array_index(counsel->also, NextStep, i)))
            return TRUE;
    }
    return is_same(step, &counsel->next);
}

/* What is next of the other parts is open besides. */
static void
take_others(Counsel *counsel)
{
    guint kept = 0;

    g_array_append_vals(counsel->also, counsel->steps->data, counsel->steps->len);
    for (guint i = 0; i < counsel->also->len; i++) {
        NextStep step = g_array_index(counsel->also, NextStep, i);

        if (step.action != ACTION_NOTHING && !is_told(counsel, &step, kept))
            g_array_index(counsel->also, NextStep, kept++) = step;
    }
    g_array_set_size(counsel->also, kept);
    g_array_sort(counsel->also, compare_steps);
}

Counsel *
counsel_new(const Order *order, const Policies *policies, const GArray *clocks,
            Validity *validity)
{
    Counsel *counsel = g_new0(Counsel, 1);
    g_autoptr(GPtrArray) parts = parts_find(order, policies, clocks, validity);

    counsel->also = g_array_new(FALSE, FALSE, sizeof(NextStep));
    counsel->steps = g_array_new(FALSE, FALSE, sizeof(NextStep));
    counsel->rights = g_array_new(FALSE, FALSE, sizeof(Right));
    counsel->debts = g_array_new(FALSE, FALSE, sizeof(Debt));
    for (guint i = 0; i < parts->len; i++)
        take_part(counsel, parts->pdata[i]);
    take_others(counsel);
    counsel->changes_at = validity->until;
    return counsel;
}

void
counsel_free(Counsel *counsel)
{
    if (counsel == NULL)
        return;
    g_array_unref(counsel->also);
    g_array_unref(counsel->steps);
    g_array_unref(counsel->rights);
    g_array_unref(counsel->debts);
    g_free(counsel);
}

const NextStep *
counsel_step_of(const Counsel *counsel, const char *dispute)
{
    for (guint i = 0; i < counsel->steps->len; i++) {
        const NextStep *step = &g_array_index(counsel->steps, NextStep, i);

        if (g_strcmp0(step->dispute == NULL ? NULL : step->dispute->id, dispute) == 0)
            return step;
    }
    return NULL;
}

const Right *
counsel_right(const Counsel *counsel, RightId id, const char *dispute)
{
    for (guint i = 0; i < counsel->rights->len; i++) {
        const Right *right = &g_array_index(counsel->rights, Right, i);

        if (right->id == id &&
            g_strcmp0(right->dispute == NULL ? NULL : right->dispute->id, dispute) == 0)
            return right;
    }
    return NULL;
}

const Right *
counsel_payment_route(const Counsel *counsel)
{
    const Right *soonest = NULL;

    for (guint i = 0; i < counsel->rights->len; i++) {
        const Right *right = &g_array_index(counsel->rights, Right, i);

        if ((right->id == RIGHT_CHARGEBACK || right->id == RIGHT_PAYMENT_CASE) &&
            (right->state == RIGHT_OPEN || right->state == RIGHT_NOT_YET) &&
            (soonest == NULL || right->closes.earliest < soonest->closes.earliest))
            soonest = right;
    }
    return soonest;
}
