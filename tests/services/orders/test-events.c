/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is recorded changes what is known, in every state of a dispute and without one; and what
 * changes nothing is told apart.
 */
#include "domain/case/case.h"
#include "services/orders/orders.h"
#include "tests/kit/walk-kit.h"

/* --- Every event in every state
 * ---------------------------------------------------------------
 */

#define RETURNING "submitted@2 return-required@3 return-shipped@5+RB123456785GB"
#define LOST "submitted@2 escalated@8 ruled-for-seller@12"

/* clang-format off */
static const char *const ways[DISPUTE_STATE_COUNT] = {
    [DISPUTE_DRAFT]            = "dispute-drafted@1",
    [DISPUTE_SUBMITTED]        = "submitted@2",
    [DISPUTE_NEGOTIATING]      = "submitted@2 seller-rejected@3",
    [DISPUTE_ESCALATED]        = "submitted@2 escalated@8",
    [DISPUTE_RULED]            = "submitted@2 escalated@8 ruled-for-buyer@12",
    [DISPUTE_RETURN_DUE]       = "submitted@2 return-required@3",
    [DISPUTE_RETURN_SENT]      = RETURNING,
    [DISPUTE_RETURN_DELIVERED] = RETURNING " return-delivered@9",
    [DISPUTE_REFUND_PENDING]   = "submitted@2 refund-approved@4=120.00",
    [DISPUTE_PART_REFUNDED]    = "submitted@2 refund-approved@4=120.00 refund-part@9=60.00",
    [DISPUTE_REFUNDED]         = "submitted@2 refund-approved@4=120.00 refunded@9=120.00",
    [DISPUTE_APPEALED]         = LOST " appealed@13",
    [DISPUTE_WITHDRAWN]        = "submitted@2 withdrawn@3",
    [DISPUTE_LOST]             = LOST,
    [DISPUTE_CLOSED]           = "submitted@2 dispute-closed@3",
    [DISPUTE_AGREEMENT]        = "dispute-drafted@1 return-agreed@2",
    [DISPUTE_CHARGEBACK_FILED] = LOST " chargeback-filed@20",
    [DISPUTE_CHARGEBACK_WON]   = LOST " chargeback-filed@20 chargeback-won@40=120.00",
    [DISPUTE_CHARGEBACK_LOST]  = LOST " chargeback-filed@20 chargeback-lost@40",
};
/* clang-format on */

/* What all that is known of an order is, as text; ret_is_fit: whether its last event fits. */
static char *
known(const char *words, gboolean *ret_is_fit)
{
    g_autoptr(GPtrArray) events = walk_events(walk_delivered_order, "damaged", words);
    gint64 last = events->len;
    g_autoptr(GPtrArray) unfit = NULL;
    g_autoptr(Order) order = order_fold(events, &unfit);
    g_autoptr(JsonDocument) fold = order_fold_to_json(order);

    *ret_is_fit = TRUE;
    for (guint i = 0; i < unfit->len; i++)
        *ret_is_fit = *ret_is_fit && ((const Event *)unfit->pdata[i])->counter != last;
    return json_write(fold, FALSE);
}

static void
check_event(DisputeState state, EventType type)
{
    g_autofree char *plain = g_strdup_printf("%s %s@90", ways[state], event_kind(type)->token);
    g_autofree char *forced = g_strconcat(plain, "!", NULL);
    gboolean is_fit = FALSE, is_forced_fit = FALSE, unused;
    g_autofree char *before = known(ways[state], &unused);
    g_autofree char *after = known(plain, &is_fit);
    g_autofree char *taken = known(forced, &is_forced_fit);
    DisputeState to;

    g_test_message("%s", forced);
    g_assert_cmpint(is_fit, ==, transition_find(state, type, &to));
    if (is_fit)
        g_assert_cmpstr(after, !=, before);
    else
        g_assert_cmpstr(after, ==, before);
    g_assert_true(is_forced_fit);
    g_assert_cmpstr(taken, !=, before);
    g_assert_true(transition_force(state, type, &to));
}

static void
every_event_in_every_state_changes_something_or_does_not_fit(void)
{
    for (DisputeState state = 0; state < DISPUTE_STATE_COUNT; state++) {
        g_autoptr(Order) order = walk_order(walk_delivered_order, "damaged", ways[state]);

        g_assert_cmpstr(choice_token(&dispute_states, walk_dispute(order)->state), ==,
                        choice_token(&dispute_states, state));
        for (EventType type = EVENT_UNKNOWN; type < EVENT_TYPE_COUNT; type++) {
            if (event_kind(type)->loggable && event_is_of_dispute(type))
                check_event(state, type);
        }
    }
}

/* What happens to an order is known afterwards, but for a note. */
static void
every_event_of_an_order_changes_what_is_known(void)
{
    for (EventType type = EVENT_UNKNOWN; type < EVENT_TYPE_COUNT; type++) {
        g_autofree char *words = g_strdup_printf("submitted@2 %s@90", event_kind(type)->token);
        gboolean unused;
        g_autofree char *before = known("submitted@2", &unused);
        g_autofree char *after = NULL;

        if (!event_kind(type)->loggable || event_is_of_dispute(type))
            continue;
        g_test_message("%s", words);
        after = known(words, &unused);
        if (type == EVENT_NOTE)
            g_assert_cmpstr(after, ==, before);
        else
            g_assert_cmpstr(after, !=, before);
    }
}

/* --- What really happens
 * ----------------------------------------------------------------------
 */

#define NO_DAY (-1000)

/* clang-format off */
static const struct {
    const char *name, *events;
    DisputeState state;
    Turn turn;
    gboolean owes_return;
    int return_by; /* day; NO_DAY: not said */
} course_cases[] = {
    { "an-accepted-offer-that-asks-for-the-item", "submitted@2 seller-offered@3=80.00^yes accepted@5",
      DISPUTE_RETURN_DUE, TURN_BUYER, TRUE, NO_DAY },
    { "one-that-does-not", "submitted@2 seller-offered@3=80.00^no accepted@5",
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, FALSE, NO_DAY },
    { "one-that-does-not-say-follows-the-claim", "submitted@2 seller-offered@3=80.00 accepted@5",
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, FALSE, NO_DAY },
    { "the-last-offer-is-the-one-that-is-accepted", "submitted@2 seller-offered@3=80.00^yes platform-offered@4=60.00^no accepted@5",
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, FALSE, NO_DAY },
    { "accepting-may-say-it-itself", "submitted@2 seller-offered@3=80.00 accepted@5^yes~15",
      DISPUTE_RETURN_DUE, TURN_BUYER, TRUE, 15 },
    { "the-sellers-silence-too", "submitted@2 seller-timeout@7^yes~17",
      DISPUTE_RETURN_DUE, TURN_BUYER, TRUE, 17 },
    { "a-return-agreed-after-accepting", "submitted@2 seller-offered@3=80.00 accepted@5 return-agreed@6~13",
      DISPUTE_RETURN_DUE, TURN_BUYER, TRUE, 13 },
    { "a-return-after-the-sellers-silence", "submitted@2 seller-timeout@7 return-required@8~18",
      DISPUTE_RETURN_DUE, TURN_BUYER, TRUE, 18 },
    { "a-new-and-earlier-date", "submitted@2 return-required@6~18 return-required@8~13",
      DISPUTE_RETURN_DUE, TURN_BUYER, TRUE, 13 },
    { "the-date-that-was-said-last-counts", "submitted@2 return-required@8~18 return-required@6~13",
      DISPUTE_RETURN_DUE, TURN_BUYER, TRUE, 13 },
    { "a-return-after-the-money", "submitted@2 refunded@5=120.00 return-required@6~16",
      DISPUTE_RETURN_DUE, TURN_BUYER, TRUE, 16 },
    { "received-it-is-paid-already", "submitted@2 refund-approved@4=120.00 refunded@5=120.00 return-required@6 return-shipped@7+RB123456785GB return-received@20",
      DISPUTE_REFUNDED, TURN_NOBODY, FALSE, NO_DAY },
    { "an-advance-refund-leaves-the-return", "submitted@2 return-required@3 refunded@5=120.00",
      DISPUTE_REFUNDED, TURN_NOBODY, TRUE, NO_DAY },
    { "a-number-ends-it", "submitted@2 return-required@3 refunded@5=120.00 return-shipped@6+RB123456785GB",
      DISPUTE_RETURN_SENT, TURN_SELLER, FALSE, NO_DAY },
    { "a-ruling-for-the-seller-takes-it-back", "submitted@2 return-required@3 ruled-for-seller@9",
      DISPUTE_LOST, TURN_BUYER, FALSE, NO_DAY },
    { "a-new-parcel-promised-after-withdrawing", "submitted@2 withdrawn@3#promised resend-promised@4~20 resend-shipped@6",
      DISPUTE_WITHDRAWN, TURN_NOBODY, FALSE, NO_DAY },
    { "withdrawn-and-opened-again", "submitted@2 withdrawn@3#mistake submitted@4",
      DISPUTE_SUBMITTED, TURN_SELLER, FALSE, NO_DAY },
    { "escalating-answers-an-offer", "submitted@2 seller-offered@3=18.00 escalated@8",
      DISPUTE_ESCALATED, TURN_PLATFORM, FALSE, NO_DAY },
    { "which-can-still-be-accepted", "submitted@2 seller-offered@3=18.00 escalated@8 accepted@9",
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, FALSE, NO_DAY },
    { "a-coupon-of-the-platform-after-a-ruling", LOST " platform-offered@14=5.00#coupon",
      DISPUTE_LOST, TURN_BUYER, FALSE, NO_DAY },
    { "is-accepted-there", LOST " platform-offered@14=5.00#coupon accepted@15",
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, FALSE, NO_DAY },
    { "the-bank-asks-after-the-refund", LOST " chargeback-filed@20 refunded@30=120.00 bank-asked@31",
      DISPUTE_REFUNDED, TURN_BUYER, FALSE, NO_DAY },
    { "and-is-answered", LOST " chargeback-filed@20 refunded@30=120.00 bank-asked@31 bank-answered@32",
      DISPUTE_REFUNDED, TURN_NOBODY, FALSE, NO_DAY },
    { "a-lost-payment-case-is-appealed", LOST " payment-case-opened@20 chargeback-lost@40 appealed@44",
      DISPUTE_CHARGEBACK_FILED, TURN_BANK, FALSE, NO_DAY },
    { "and-won", LOST " payment-case-opened@20 chargeback-lost@40 appealed@44 appeal-won@60",
      DISPUTE_CHARGEBACK_WON, TURN_NOBODY, FALSE, NO_DAY },
    { "or-lost", LOST " payment-case-opened@20 chargeback-lost@40 appealed@44 appeal-lost@60",
      DISPUTE_CHARGEBACK_LOST, TURN_NOBODY, FALSE, NO_DAY },
    { "the-bank-takes-it-back", LOST " chargeback-filed@20 chargeback-won@40 chargeback-lost@60",
      DISPUTE_CHARGEBACK_LOST, TURN_NOBODY, FALSE, NO_DAY },
    { "a-return-that-is-not-confirmed-is-escalated", RETURNING " return-delivered@9 escalated@12",
      DISPUTE_ESCALATED, TURN_PLATFORM, FALSE, NO_DAY },
    { "an-override-moves-the-state", "submitted@2 appeal-won@3!",
      DISPUTE_RULED, TURN_PLATFORM, FALSE, NO_DAY },
    { "without-it-nothing-moves", "submitted@2 appeal-won@3",
      DISPUTE_SUBMITTED, TURN_SELLER, FALSE, NO_DAY },
    { "a-chargeback-without-a-draft", "chargeback-filed@20",
      DISPUTE_CHARGEBACK_FILED, TURN_BANK, FALSE, NO_DAY },
};
/* clang-format on */

static void
what_really_happens_moves_the_dispute(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = walk_order(
        walk_delivered_order,
        g_str_equal(course_cases[i].events, "chargeback-filed@20") ? NULL : "damaged",
        course_cases[i].events);
    const Dispute *dispute = walk_dispute(order);

    g_assert_cmpstr(choice_token(&dispute_states, dispute->state), ==,
                    choice_token(&dispute_states, course_cases[i].state));
    g_assert_cmpstr(choice_token(&turns, dispute_turn(dispute)), ==,
                    choice_token(&turns, course_cases[i].turn));
    g_assert_cmpint(dispute_owes_return(dispute), ==, course_cases[i].owes_return);
    if (course_cases[i].return_by == NO_DAY)
        g_assert_true(dispute->return_by == INSTANT_UNKNOWN);
    else
        g_assert_cmpint(dispute->return_by, ==, walk_day(course_cases[i].return_by));
}

/* --- Without a dispute
 * ------------------------------------------------------------------------
 */

/* clang-format off */
static const struct {
    const char *name, *events;
    DisputeState state;
    const char *offered, *received, *promised; /* NULL: none */
} direct_cases[] = {
    { "an-offer-before-a-dispute",       "-seller-offered@2=18.00", DISPUTE_DRAFT, "18.00", NULL, NULL },
    { "rejected",                        "-seller-offered@2=18.00 -buyer-rejected@3", DISPUTE_DRAFT, NULL, NULL, NULL },
    { "accepted",                        "-seller-offered@2=18.00 -accepted@3", DISPUTE_REFUND_PENDING, NULL, NULL, NULL },
    { "accepted-for-the-item",           "-seller-offered@2=18.00^yes -accepted@3", DISPUTE_RETURN_DUE, NULL, NULL, NULL },
    { "a-promise-of-a-new-parcel",       "-resend-promised@2~30", DISPUTE_DRAFT, NULL, NULL, NULL },
    { "a-promise-of-money",              "-seller-promised-refund@2=20.00~12", DISPUTE_DRAFT, NULL, NULL, "20.00" },
    { "the-refund-of-a-cancelled-order", "cancelled@2 -refunded@9=120.00", DISPUTE_REFUNDED, NULL, "120.00", NULL },
    { "a-part-of-it",                    "cancelled@2 -refund-approved@3=120.00 -refund-part@9=60.00", DISPUTE_PART_REFUNDED, NULL, "60.00", NULL },
    { "and-the-rest",                    "cancelled@2 -refund-approved@3=120.00 -refund-part@9=60.00 -refunded@12=60.00", DISPUTE_REFUNDED, NULL, "120.00", NULL },
    { "that-failed",                     "cancelled@2 -refunded@9=120.00 -refund-failed@12", DISPUTE_REFUND_PENDING, NULL, NULL, NULL },
    { "a-coupon-for-a-late-delivery",    "-platform-offered@2=5.00#coupon", DISPUTE_DRAFT, "5.00", NULL, NULL },
    { "a-free-return",                   "-return-shipped@2+RB123456785GB", DISPUTE_RETURN_SENT, NULL, NULL, NULL },
    { "that-is-refused",                 "-return-shipped@2+RB123456785GB -return-refused@12", DISPUTE_DRAFT, NULL, NULL, NULL },
};
/* clang-format on */

static void
assert_money(const Money *money, const char *expected)
{
    g_autofree char *amount = money_is_known(money) ? money_amount_text(money) : NULL;

    g_assert_cmpstr(amount, ==, expected);
}

static void
what_has_no_dispute_belongs_to_the_order(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = walk_order(walk_delivered_order, NULL, direct_cases[i].events);
    const Dispute *direct = order->direct;
    Money offered, received;

    g_assert_nonnull(direct);
    g_assert_cmpuint(order->disputes->len, ==, 0);
    g_assert_cmpstr(choice_token(&dispute_states, direct->state), ==,
                    choice_token(&dispute_states, direct_cases[i].state));
    offered = dispute_offered(direct);
    received = dispute_received(direct);
    assert_money(&offered, direct_cases[i].offered);
    assert_money(&received, direct_cases[i].received);
    assert_money(&direct->promised, direct_cases[i].promised);
}

static void
money_without_a_dispute_pays_the_order_back(void)
{
    g_autoptr(Order) whole =
        walk_order(walk_order_under_way, NULL, "cancelled@2 -refunded@9=120.00");
    g_autoptr(Order) part =
        walk_order(walk_order_under_way, NULL, "cancelled@2 -refund-part@9=119.99");

    g_assert_true(order_is_paid_back(whole));
    g_assert_false(order_is_paid_back(part));
    g_assert_cmpint(whole->cancelled, ==, walk_day(2));
}

/* --- Parcels
 * ----------------------------------------------------------------------------------
 */

#define TWO_PARCELS                                                              \
    "{\"number\": \"1\", \"marketplace\": \"aliexpress\", \"title\": \"Lamp\", " \
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"guarantee\": 60, "                 \
    "\"tracking\": [\"LP1\", \"LP2\"]}"

/* clang-format off */
static const struct {
    const char *name, *events;
    int first, second, all; /* day of delivery; NO_DAY: not there */
    gboolean is_returned;
} parcel_cases[] = {
    { "one-of-two",         "delivered@5%LP1",                                 5, NO_DAY, NO_DAY, FALSE },
    { "both",               "delivered@5%LP1 delivered@9%LP2",                 5, 9, 9, FALSE },
    { "in-any-order",       "delivered@9%LP2 delivered@5%LP1",                 5, 9, 9, FALSE },
    { "the-first-counts",   "delivered@5%LP1 delivered@7%LP1",                 5, NO_DAY, NO_DAY, FALSE },
    { "all-of-it-at-once",  "delivered@5",                                     NO_DAY, NO_DAY, 5, FALSE },
    { "an-older-file-said-it-of-the-order", "delivered@5+LP1",                 NO_DAY, NO_DAY, 5, FALSE },
    { "one-goes-back",      "returned-to-sender@5%LP1",                        NO_DAY, NO_DAY, NO_DAY, FALSE },
    { "what-is-left-goes-back", "delivered@4%LP1 returned-to-sender@5%LP2",    4, NO_DAY, NO_DAY, TRUE },
    { "and-comes-after-all", "delivered@4%LP1 returned-to-sender@5%LP2 delivered@8%LP2", 4, 8, 8, FALSE },
};
/* clang-format on */

static void
assert_day(Instant instant, int day)
{
    if (day == NO_DAY)
        g_assert_true(instant == INSTANT_UNKNOWN);
    else
        g_assert_cmpint(instant, ==, walk_day(day));
}

static void
a_parcel_arrives_alone(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = walk_order(TWO_PARCELS, NULL, parcel_cases[i].events);
    const Parcel *first = order_find_parcel(order, "LP1");
    g_autoptr(Order) seen = order_of_parcel(order, first);

    g_assert_cmpuint(order_count_parcels(order), ==, 2);
    assert_day(first->delivered.instant, parcel_cases[i].first);
    assert_day(order_find_parcel(order, "LP2")->delivered.instant, parcel_cases[i].second);
    assert_day(order_fact(order, FACT_DELIVERED), parcel_cases[i].all);
    g_assert_cmpint(order->is_returned_to_sender, ==, parcel_cases[i].is_returned);
    assert_day(order_fact(seen, FACT_DELIVERED),
               parcel_cases[i].first != NO_DAY ? parcel_cases[i].first : parcel_cases[i].all);
}

/* --- What the buyer says of it
 * ----------------------------------------------------------------
 */

#define TWO_LINES                                                                \
    "{\"number\": \"1\", \"marketplace\": \"aliexpress\", \"title\": \"Lamp\", " \
    "\"delivered\": \"2026-03-02T09:00:00Z\", \"lines\": "                       \
    "[{\"line\": 1, \"title\": \"Lamp\"}, {\"line\": 2, \"title\": \"Shade\"}]}"

/* clang-format off */
static const struct {
    const char *name, *reason, *events;
    LineMarkKind first, second, all;
} mark_cases[] = {
    { "nothing-said",             NULL, "", MARK_NONE, MARK_NONE, MARK_NONE },
    { "all-is-well",              NULL, "all-well@3", MARK_ALL_WELL, MARK_ALL_WELL, MARK_ALL_WELL },
    { "one-is",                   NULL, "all-well@3/1", MARK_ALL_WELL, MARK_NONE, MARK_NONE },
    { "both-in-turn",             NULL, "all-well@3/1 all-well@4/2", MARK_ALL_WELL, MARK_ALL_WELL, MARK_ALL_WELL },
    { "one-is-left-at-that",      NULL, "all-well@3 settled@4/2", MARK_ALL_WELL, MARK_SETTLED, MARK_SETTLED },
    { "a-new-reason-wakes-it",    "damaged", "all-well@0 submitted@2", MARK_WOKEN, MARK_WOKEN, MARK_WOKEN },
    { "left-at-that-after-it",    "damaged", "submitted@2 settled@4", MARK_SETTLED, MARK_SETTLED, MARK_SETTLED },
    { "no-button-wakes-it",       NULL, "all-well@3 could-not-open@4#other", MARK_WOKEN, MARK_WOKEN, MARK_WOKEN },
};
/* clang-format on */

static void
the_last_word_on_an_item_counts(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = walk_order(TWO_LINES, mark_cases[i].reason, mark_cases[i].events);

    g_assert_cmpint(order_line_mark(order, 1), ==, mark_cases[i].first);
    g_assert_cmpint(order_line_mark(order, 2), ==, mark_cases[i].second);
    g_assert_cmpint(order_line_mark(order, 0), ==, mark_cases[i].all);
}

/* clang-format off */
static const struct {
    const char *name, *events;
    int settled; /* day; NO_DAY: not */
} settled_cases[] = {
    { "the-order-is",              LOST " settled@14", 14 },
    { "a-question-wakes-it",       LOST " chargeback-filed@13 settled@14 bank-asked@20", NO_DAY },
    { "a-failed-refund-wakes-it",  "submitted@2 refunded@5=120.00 settled@6 refund-failed@9", NO_DAY },
    { "a-message-does-not",        LOST " settled@14 messaged-seller@15 seller-evidence@16", 14 },
};
/* clang-format on */

static void
what_is_left_at_that_wakes_for_what_is_new(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order =
        walk_order(walk_delivered_order, "damaged", settled_cases[i].events);

    assert_day(walk_dispute(order)->settled, settled_cases[i].settled);
}

static void
add_said(GPtrArray *events, EventType type, gint64 counter, int day, const char *data)
{
    Event *event = event_new(type, "order", walk_day(day));

    event->device = g_strdup("device");
    event->seq = event->counter = counter;
    event->change = g_strdup_printf("change-%d", (int)counter);
    g_free(event->data);
    event->data = g_strdup(data);
    g_ptr_array_add(events, event);
}

static void
what_was_checked_and_answered_is_kept(void)
{
    g_autoptr(GPtrArray) events = walk_events(walk_delivered_order, NULL, "");
    g_autoptr(Order) order = NULL;
    const Contact *contact;

    add_said(events, EVENT_CHECKED, 10, 3,
             "{\"about\":\"check-close-date\",\"until\":\"2026-04-01T09:00:00Z\"}");
    add_said(events, EVENT_CHECKED, 11, 5, "{\"about\":\"check-tracking\"}");
    add_said(events, EVENT_MESSAGED_SELLER, 12, 6,
             "{\"channel\":\"chat\",\"answer\":\"refused\"}");
    add_said(events, EVENT_CUSTOMS_ASKED, 13, 7, "{\"until\":\"2026-04-02T09:00:00Z\"}");
    add_said(events, EVENT_LAW_LETTER_SENT, 14, 8, "{\"channel\":\"mail\"}");
    order = order_fold(events, NULL);

    g_assert_cmpuint(order->checks->len, ==, 2);
    g_assert_cmpint(order_last_check(order, ACTION_CHECK_TRACKING)->at, ==, walk_day(5));
    g_assert_cmpint(order_fact(order, FACT_CLOSES), ==, walk_day(30));
    g_assert_cmpuint(order->contacts->len, ==, 2);
    contact = &g_array_index(order->contacts, Contact, 0);
    g_assert_cmpint(contact->channel, ==, CONTACT_CHAT);
    g_assert_cmpint(contact->reply, ==, REPLY_REFUSED);
    g_assert_cmpint(order->customs_asked, ==, walk_day(7));
    g_assert_cmpint(order->customs_until, ==, walk_day(31));
    g_assert_cmpint(order->law_letter, ==, walk_day(8));
}

/* --- Older files
 * ------------------------------------------------------------------------------
 */

/* An offer of version 1 says nothing of a return; what an older program overrode in vain still
 * moves nothing. */
static void
what_an_older_program_wrote_folds_as_before(void)
{
    g_autoptr(GPtrArray) events = walk_events(walk_delivered_order, "damaged",
                                              "submitted@2 seller-offered@3=80.00 accepted@5");
    g_autoptr(GPtrArray) overridden =
        walk_events(walk_delivered_order, "damaged", "submitted@2 appeal-won@3");
    g_autoptr(GPtrArray) unfit = NULL;
    g_autoptr(Order) order = NULL;
    g_autoptr(Order) unmoved = NULL;

    for (guint i = 0; i < events->len; i++)
        ((Event *)events->pdata[i])->version = 1;
    order = order_fold(events, &unfit);
    g_assert_cmpuint(unfit->len, ==, 0);
    g_assert_cmpint(walk_dispute(order)->state, ==, DISPUTE_REFUND_PENDING);
    g_assert_cmpint(g_array_index(walk_dispute(order)->offers, Offer, 0).returns, ==,
                    ANSWER_UNKNOWN);
    for (guint i = 0; i < overridden->len; i++) {
        Event *event = overridden->pdata[i];

        if (event->type == EVENT_APPEAL_WON) {
            g_autoptr(JsonDocument) data = json_pack("{s:b}", "override", TRUE);

            event_set_data(event, data);
        }
    }
    unmoved = order_fold(overridden, NULL);
    g_assert_cmpint(walk_dispute(unmoved)->state, ==, DISPUTE_SUBMITTED);
}

/* --- Any sequence
 * -----------------------------------------------------------------------------
 */

static const char *const any_data[] = {
    "{}",
    "",
    "{\"until\":\"2026-04-01T00:00:00Z\"}",
    "{\"amount\":{\"amount\":\"40.00\",\"currency\":\"USD\"},\"return\":\"yes\"}",
    "{\"amount\":{\"amount\":\"9.00\",\"currency\":\"EUR\"},\"to\":\"coupon\"}",
    "{\"tracking\":\"LP1\",\"of_parcel\":true}",
    "{\"override\":true,\"takes_effect\":true}",
    "{\"lines\":[{\"line\":1}],\"cause\":\"fine\",\"about\":\"check-tracking\"}",
    "{\"reason\":\"damaged\",\"lines\":[{\"line\":2,\"quantity\":1}]}",
};

static Event *
random_event(gint64 seq)
{
    static const char *const disputes[] = { NULL, "one", "two" };
    EventType type = EVENT_SHIPPED;

    do {
        type = (EventType)g_test_rand_int_range(EVENT_SHIPPED, EVENT_TYPE_COUNT);
    } while (!event_kind(type)->loggable && type != EVENT_DISPUTE_DRAFTED);
    {
        Event *event = event_new(type, "order", walk_day(g_test_rand_int_range(0, 40)));

        event->device = g_strdup(g_test_rand_bit() ? "a" : "b");
        event->seq = seq;
        event->counter = g_test_rand_int_range(2, 14);
        event->change = g_strdup_printf("c%d", g_test_rand_int_range(1, 12));
        if (event_is_of_dispute(type) || event_asks(type, MAY_NAME_DISPUTE))
            event->dispute =
                g_strdup(disputes[g_test_rand_int_range(0, G_N_ELEMENTS(disputes))]);
        g_free(event->data);
        event->data = g_strdup(any_data[g_test_rand_int_range(0, G_N_ELEMENTS(any_data))]);
        return event;
    }
}

static void
shuffle(GPtrArray *events)
{
    for (guint i = events->len; i > 1; i--) {
        guint j = (guint)g_test_rand_int_range(0, (gint32)i);
        gpointer event = events->pdata[i - 1];

        events->pdata[i - 1] = events->pdata[j];
        events->pdata[j] = event;
    }
}

static char *
folded_text(GPtrArray *events)
{
    g_autoptr(GPtrArray) unfit = NULL;
    g_autoptr(Order) order = order_fold(events, &unfit);
    g_autoptr(Order) copy = order_copy(order);
    g_autoptr(JsonDocument) fold = order_fold_to_json(copy);
    g_autofree char *text = json_write(fold, FALSE);

    return g_strdup_printf("%s unfit %u", text, unfit->len);
}

static void
whatever_is_recorded_folds_alike_in_any_sequence(void)
{
    for (int round = 0; round < 400; round++) {
        g_autoptr(GPtrArray) events =
            walk_events(round % 2 == 0 ? TWO_PARCELS : TWO_LINES, NULL, "");
        gint64 count = g_test_rand_int_range(1, 20);
        g_autofree char *first = NULL;

        for (gint64 seq = 2; seq < count + 2; seq++)
            g_ptr_array_add(events, random_event(seq));
        first = folded_text(events);
        for (int again = 0; again < 4; again++) {
            g_autofree char *text = NULL;

            shuffle(events);
            text = folded_text(events);
            g_assert_cmpstr(text, ==, first);
        }
    }
}

#define ADD_CASES(group, cases, run)                                                      \
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {                                     \
        g_autofree char *path = g_strconcat("/events/" group "/", (cases)[i].name, NULL); \
                                                                                          \
        g_test_add_data_func(path, GSIZE_TO_POINTER(i), run);                             \
    }

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/events/every-event-in-every-state",
                    every_event_in_every_state_changes_something_or_does_not_fit);
    g_test_add_func("/events/every-event-of-an-order",
                    every_event_of_an_order_changes_what_is_known);
    ADD_CASES("course", course_cases, what_really_happens_moves_the_dispute)
    ADD_CASES("direct", direct_cases, what_has_no_dispute_belongs_to_the_order)
    ADD_CASES("parcels", parcel_cases, a_parcel_arrives_alone)
    ADD_CASES("marks", mark_cases, the_last_word_on_an_item_counts)
    ADD_CASES("settled", settled_cases, what_is_left_at_that_wakes_for_what_is_new)
    g_test_add_func("/events/money-without-a-dispute",
                    money_without_a_dispute_pays_the_order_back);
    g_test_add_func("/events/checked-and-answered", what_was_checked_and_answered_is_kept);
    g_test_add_func("/events/older-files", what_an_older_program_wrote_folds_as_before);
    g_test_add_func("/events/any-sequence", whatever_is_recorded_folds_alike_in_any_sequence);
    return g_test_run();
}
