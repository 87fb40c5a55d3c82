/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When it is time to look whether a parcel moves. Shipped on 1 March; ten days by the policy.
 */
#include "domain/case/case.h"
#include "domain/clocks/clocks.h"
#include "kit/domain-kit.h"

#define SHOP "\"marketplace\":\"aliexpress\""
#define SHIPPED SHOP ",\"shipped\":\"2026-03-01T00:00:00Z\""
#define NUMBERED SHIPPED ",\"tracking\":[\"YT2312345678901234\"]"
#define LATE "2026-03-20T00:00:00Z"

typedef struct {
    const char *name, *data, *now;
    TrackingShows seen; /* in a dispute; TRACKING_COUNT: there is none */
    DisputeReason reason;
    gboolean is_missed;
} WatchCase;

/* clang-format off */
static const WatchCase cases[] = {
    { "a-second-before-nobody-wonders", "{" NUMBERED "}", "2026-03-10T23:59:59Z", TRACKING_COUNT, REASON_NOT_RECEIVED, FALSE },
    { "ten-days-after-shipping",        "{" NUMBERED "}", "2026-03-11T00:00:00Z", TRACKING_COUNT, REASON_NOT_RECEIVED, TRUE },
    { "without-a-number",               "{" SHIPPED "}", LATE, TRACKING_COUNT, REASON_NOT_RECEIVED, FALSE },
    { "not-shipped",                    "{" SHOP ",\"tracking\":[\"YT2312345678901234\"]}", LATE, TRACKING_COUNT, REASON_NOT_RECEIVED, FALSE },
    { "marked-delivered",               "{" NUMBERED ",\"marked_delivered\":\"2026-03-09T00:00:00Z\"}", LATE, TRACKING_COUNT, REASON_NOT_RECEIVED, FALSE },
    { "delivered",                      "{" NUMBERED ",\"delivered\":\"2026-03-09T00:00:00Z\"}", LATE, TRACKING_COUNT, REASON_NOT_RECEIVED, FALSE },
    { "cancelled",                      "{" NUMBERED ",\"cancelled\":true}", LATE, TRACKING_COUNT, REASON_NOT_RECEIVED, FALSE },
    { "closed",                         "{" NUMBERED ",\"closed\":true}", LATE, TRACKING_COUNT, REASON_NOT_RECEIVED, FALSE },
    { "nobody-looked-in-the-dispute",   "{" NUMBERED "}", LATE, TRACKING_UNKNOWN, REASON_NOT_RECEIVED, TRUE },
    { "no-scan-was-said",               "{" NUMBERED "}", LATE, TRACKING_NO_SCAN, REASON_NOT_RECEIVED, TRUE },
    { "seen-moving",                    "{" NUMBERED "}", LATE, TRACKING_MOVING, REASON_NOT_RECEIVED, FALSE },
    { "seen-stuck",                     "{" NUMBERED "}", LATE, TRACKING_STUCK, REASON_NOT_RECEIVED, FALSE },
    { "complained-of-and-so-received",  "{" NUMBERED "}", LATE, TRACKING_UNKNOWN, REASON_DAMAGED, FALSE },
    { "a-changed-mind-may-still-wait",  "{" NUMBERED "}", LATE, TRACKING_UNKNOWN, REASON_CHANGED_MIND, TRUE },
    { "no-rule-no-question",            "{\"marketplace\":\"ebay\",\"shipped\":\"2026-03-01T00:00:00Z\",\"tracking\":[\"YT1\"]}", LATE, TRACKING_COUNT, REASON_NOT_RECEIVED, FALSE },
};
/* clang-format on */

static void
test_watch(gconstpointer data)
{
    const WatchCase *row = data;
    g_autoptr(Order) order = kit_order(row->data, NULL);
    Validity validity = validity_at(at(row->now));
    const Rule *rule;

    if (row->seen != TRACKING_COUNT) {
        Dispute *dispute = dispute_new("dispute");

        dispute->said.tracking = row->seen;
        dispute->said.reason = row->reason;
        g_ptr_array_add(order->disputes, dispute);
    }
    rule = scan_is_missed(order, kit_policies(), &validity);
    g_assert_cmpint(rule != NULL, ==, row->is_missed);
}

static void
test_the_answer_says_until_when_it_holds(void)
{
    g_autoptr(Order) order = kit_order("{" NUMBERED "}", NULL);
    Validity validity = validity_at(at("2026-03-05T00:00:00Z"));

    g_assert_null(scan_is_missed(order, kit_policies(), &validity));
    assert_instant(validity.until, "2026-03-11T00:00:00Z");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/scan-watch/", cases[i].name, NULL);

        g_test_add_data_func(path, &cases[i], test_watch);
    }
    g_test_add_func("/scan-watch/the-answer-says-until-when-it-holds",
                    test_the_answer_says_until_when_it_holds);
    return g_test_run();
}
