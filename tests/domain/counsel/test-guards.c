/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What guards refuse: too late only after the latest close, too early only before the earliest
 * opening, and nothing by a figure that nobody can rely on.
 */
#include "domain/case/case.h"
#include "domain/counsel/counsel.h"

#define NEVER INSTANT_UNKNOWN

/* The clock's readings are 100 and 200. */
/* clang-format off */
static const struct {
    const char *name;
    EventType event;
    DisputeState state;
    DisputeReason reason;
    ClockId id;
    Trust trust;
    gboolean estimated, check_page;
    Instant now, refused_by; /* NEVER: it is taken */
} guard_cases[] = {
    { "before-the-earliest-close",       EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_DAMAGED, CLOCK_WINDOW_CLOSES, TRUST_OFFICIAL, FALSE, FALSE, 99, NEVER },
    { "between-the-readings",            EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_DAMAGED, CLOCK_WINDOW_CLOSES, TRUST_OFFICIAL, FALSE, FALSE, 199, NEVER },
    { "at-the-latest-close",             EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_DAMAGED, CLOCK_WINDOW_CLOSES, TRUST_OFFICIAL, FALSE, FALSE, 200, 200 },
    { "by-a-stated-close",               EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_DAMAGED, CLOCK_WINDOW_CLOSES, TRUST_STATED,   FALSE, FALSE, 300, 200 },
    { "never-by-a-doubtful-close",       EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_DAMAGED, CLOCK_WINDOW_CLOSES, TRUST_DOUBTFUL, FALSE, FALSE, 300, NEVER },
    { "never-by-an-estimate",            EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_DAMAGED, CLOCK_WINDOW_CLOSES, TRUST_OFFICIAL, TRUE,  FALSE, 300, NEVER },
    { "never-by-two-dates-that-disagree", EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_DAMAGED, CLOCK_WINDOW_CLOSES, TRUST_OFFICIAL, FALSE, TRUE, 300, NEVER },
    { "opened-again-in-time",            EVENT_SUBMITTED, DISPUTE_WITHDRAWN, REASON_DAMAGED, CLOCK_WINDOW_CLOSES, TRUST_OFFICIAL, FALSE, FALSE, 199, NEVER },
    { "opened-again-too-late",           EVENT_SUBMITTED, DISPUTE_WITHDRAWN, REASON_DAMAGED, CLOCK_WINDOW_CLOSES, TRUST_OFFICIAL, FALSE, FALSE, 200, 200 },
    { "before-the-earliest-opening",     EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_NOT_RECEIVED, CLOCK_DISPUTE_OPENS, TRUST_OFFICIAL, FALSE, FALSE, 99, 100 },
    { "at-the-earliest-opening",         EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_NOT_RECEIVED, CLOCK_DISPUTE_OPENS, TRUST_OFFICIAL, FALSE, FALSE, 100, NEVER },
    { "never-by-a-doubtful-opening",     EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_NOT_RECEIVED, CLOCK_DISPUTE_OPENS, TRUST_DOUBTFUL, FALSE, FALSE, 99, NEVER },
    { "only-what-has-not-arrived-waits", EVENT_SUBMITTED, DISPUTE_DRAFT, REASON_DAMAGED, CLOCK_DISPUTE_OPENS, TRUST_OFFICIAL, FALSE, FALSE, 99, NEVER },
    { "escalating-too-early",            EVENT_ESCALATED, DISPUTE_SUBMITTED, REASON_DAMAGED, CLOCK_ESCALATE_FROM, TRUST_REPORTED, FALSE, FALSE, 99, 100 },
    { "escalating-between-the-readings", EVENT_ESCALATED, DISPUTE_SUBMITTED, REASON_DAMAGED, CLOCK_ESCALATE_FROM, TRUST_REPORTED, FALSE, FALSE, 100, NEVER },
    { "escalating-by-a-doubtful-figure", EVENT_ESCALATED, DISPUTE_SUBMITTED, REASON_DAMAGED, CLOCK_ESCALATE_FROM, TRUST_DOUBTFUL, FALSE, FALSE, 99, NEVER },
    { "escalating-by-an-estimate",       EVENT_ESCALATED, DISPUTE_SUBMITTED, REASON_DAMAGED, CLOCK_ESCALATE_FROM, TRUST_REPORTED, TRUE,  FALSE, 99, NEVER },
    { "a-banks-waiting-time",            EVENT_CHARGEBACK_FILED, DISPUTE_LOST, REASON_DAMAGED, CLOCK_CHARGEBACK_FROM, TRUST_OFFICIAL, FALSE, FALSE, 1, NEVER },
    { "a-chargeback-between-the-readings", EVENT_CHARGEBACK_FILED, DISPUTE_LOST, REASON_DAMAGED, CLOCK_CHARGEBACK_BY, TRUST_OFFICIAL, FALSE, FALSE, 199, NEVER },
    { "a-chargeback-too-late",           EVENT_CHARGEBACK_FILED, DISPUTE_LOST, REASON_DAMAGED, CLOCK_CHARGEBACK_BY, TRUST_OFFICIAL, FALSE, FALSE, 200, 200 },
    { "a-paypal-case-too-late",          EVENT_PAYMENT_CASE_OPENED, DISPUTE_LOST, REASON_DAMAGED, CLOCK_PAYPAL_OPEN_BY, TRUST_OFFICIAL, FALSE, FALSE, 200, 200 },
    { "another-payment-case-too-late",   EVENT_PAYMENT_CASE_OPENED, DISPUTE_LOST, REASON_DAMAGED, CLOCK_PAYMENT_CASE_OPEN_BY, TRUST_OFFICIAL, FALSE, FALSE, 200, 200 },
    { "a-payment-appeal-in-time",        EVENT_APPEALED, DISPUTE_CHARGEBACK_LOST, REASON_DAMAGED, CLOCK_PAYMENT_APPEAL_BY, TRUST_REPORTED, FALSE, FALSE, 199, NEVER },
    { "a-payment-appeal-too-late",       EVENT_APPEALED, DISPUTE_CHARGEBACK_LOST, REASON_DAMAGED, CLOCK_PAYMENT_APPEAL_BY, TRUST_REPORTED, FALSE, FALSE, 200, 200 },
};
/* clang-format on */

static void
a_guard_refuses_only_what_no_reading_allows(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = order_new("order");
    g_autoptr(Dispute) dispute = dispute_new("dispute");
    g_autoptr(GArray) clocks = g_array_new(FALSE, FALSE, sizeof(Clock));
    Clock clock = { .id = guard_cases[i].id,
                    .status = CLOCK_RUNNING,
                    .earliest = 100,
                    .latest = 200,
                    .trust = guard_cases[i].trust,
                    .estimated = guard_cases[i].estimated,
                    .check_page = guard_cases[i].check_page,
                    .dispute = "dispute" };
    Refusal refusal = { .date = INSTANT_UNKNOWN };
    gboolean is_allowed;

    if (clock.id != CLOCK_ESCALATE_FROM && clock.id != CLOCK_PAYMENT_APPEAL_BY)
        clock.dispute = NULL; /* a clock of the order */
    g_array_append_val(clocks, clock);
    dispute->state = guard_cases[i].state;
    dispute->said.reason = guard_cases[i].reason;
    is_allowed = event_is_allowed(order, dispute, guard_cases[i].event, clocks,
                                  guard_cases[i].now, &refusal);

    g_assert_cmpint(is_allowed, ==, guard_cases[i].refused_by == NEVER);
    if (is_allowed)
        return;
    g_assert_cmpint(refusal.date, ==, guard_cases[i].refused_by);
    g_assert_true(refusal.is_by_clock);
    g_assert_cmpint(refusal.clock.id, ==, clock.id);
    g_assert_nonnull(strstr(refusal.why, "{date}"));
}

static void
without_an_offer_nothing_is_accepted(void)
{
    g_autoptr(Order) order = order_new("order");
    g_autoptr(Dispute) dispute = dispute_new("dispute");
    g_autoptr(GArray) clocks = g_array_new(FALSE, FALSE, sizeof(Clock));
    Refusal refusal = { .date = INSTANT_UNKNOWN };

    dispute->state = DISPUTE_SUBMITTED;
    g_assert_false(event_is_allowed(order, dispute, EVENT_ACCEPTED, clocks, 1, &refusal));
    g_assert_cmpstr(refusal.why, ==, "you have no offer to accept, record the offer first");
    g_assert_false(refusal.is_by_clock);
}

/* What a menu names first is what is likely, not all that is possible. */
static void
what_is_seldom_meant_is_not_usual(void)
{
    g_assert_true(transition_is_usual(DISPUTE_SUBMITTED, EVENT_SELLER_OFFERED));
    g_assert_false(transition_is_usual(DISPUTE_DRAFT, EVENT_SELLER_OFFERED));
    g_assert_true(transition_is_usual(DISPUTE_REFUND_PENDING, EVENT_RETURN_AGREED));
    g_assert_false(transition_is_usual(DISPUTE_LOST, EVENT_CHARGEBACK_FILED));
    g_assert_false(transition_is_usual(DISPUTE_SUBMITTED, EVENT_APPEAL_WON));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(guard_cases); i++) {
        g_autofree char *path = g_strconcat("/transition/guards/", guard_cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i),
                             a_guard_refuses_only_what_no_reading_allows);
    }
    g_test_add_func("/transition/no-offer", without_an_offer_nothing_is_accepted);
    g_test_add_func("/transition/usual", what_is_seldom_meant_is_not_usual);
    return g_test_run();
}
