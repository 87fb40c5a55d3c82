/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Short histories, what is next in each, by when, and in which words. Every sentence of counsel
 * is asserted by one of them.
 *
 * Days and words of events are those of kit/walk-kit.h. In a history whose name says that the
 * parcel moves, the tracking does.
 */
#include "domain/watch/watch.h"
#include "kit/walk-kit.h"

#define NO_DAY (-1000)
#define UNPRICED "{\"number\": \"1\", \"title\": \"Lamp\", "
#define LAMP UNPRICED "\"total\": {\"amount\": \"120.00\", \"currency\": \"USD\"}, "

/* clang-format off */
static const char order_cancelled_and_never_paid[] = LAMP
    "\"marketplace\": \"aliexpress\", \"placed\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_under_way[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"guarantee\": 60" "}";
static const char order_delivered[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_dear_to_send_back[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"return_cost\": {\"amount\": \"25.00\", \"currency\": \"USD\"}, "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_lost_and_no_way_is_left[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"bank-transfer\", "
    "\"buyer_country\": \"SG\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_a_refund_that_never_came[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"bank-transfer\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_austrian_by_transfer[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"bank-transfer\", "
    "\"buyer_country\": \"AT\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_delivered_at_a_shop_nobody_described[] = LAMP
    "\"marketplace\": \"corner-shop\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_delivered_and_only_an_estimate[] = LAMP
    "\"marketplace\": \"aliexpress\", \"delivered\": true, "
    "\"shipped\": \"2026-03-02T09:00:00Z\"" "}";
#define AS_THE_PAGE_SAYS(state) \
    LAMP "\"marketplace\": \"aliexpress\", \"placed\": \"2026-03-02T09:00:00Z\", \"page_state\": \"" state "\"}"
static const char order_unknown_to_the_page[] = AS_THE_PAGE_SAYS("unknown");
static const char order_unpaid_by_the_page[] = AS_THE_PAGE_SAYS("unpaid");
static const char order_disputed_by_the_page[] = AS_THE_PAGE_SAYS("disputed");
static const char order_refunded_by_the_page[] = AS_THE_PAGE_SAYS("refunded");
static const char order_returned_by_the_page[] = AS_THE_PAGE_SAYS("returned");
static const char order_in_transit_at_a_shop_nobody_described[] = LAMP
    "\"marketplace\": \"corner-shop\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-03-02T09:00:00Z\", \"shipped\": \"2026-03-03T09:00:00Z\"" "}";
static const char order_shipped_alone[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\"" "}";
static const char order_on_its_way_back_at_a_shop_nobody_described[] = LAMP
    "\"marketplace\": \"corner-shop\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\"" "}";
static const char order_too_early_for_a_dispute[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-03-02T09:00:00Z\", \"shipped\": \"2026-03-02T09:00:00Z\", "
    "\"guarantee\": 60" "}";
static const char order_ebay_delivered[] = LAMP
    "\"marketplace\": \"ebay\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_time_to_ask_for_an_extension[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-03-02T09:00:00Z\", \"shipped\": \"2026-03-02T09:00:00Z\", "
    "\"guarantee\": 12" "}";
static const char order_german_with_free_return[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"buyer_country\": \"DE\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\", "
    "\"free_return\": true" "}";
static const char order_with_free_return_after_its_close[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"buyer_country\": \"DE\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"delivered\": \"2026-03-02T09:00:00Z\", \"closes\": \"2026-03-08T09:00:00Z\", "
    "\"free_return\": true" "}";
static const char order_with_free_return_before_its_close[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\", "
    "\"closes\": \"2026-04-01T09:00:00Z\", \"free_return\": true" "}";
static const char order_of_which_only_the_close_is_known[] = LAMP
    "\"marketplace\": \"aliexpress\", \"closes\": \"2026-04-13T09:00:00Z\"" "}";
static const char order_german[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"buyer_country\": \"DE\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_not_shipped[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_paid_some_time_that_day[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": {\"at\": \"2026-03-02T09:00:00Z\", \"precision\": \"date\"}" "}";
static const char order_shipped_says_a_mail[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-03-02T09:00:00Z\", "
    "\"shipped\": {\"at\": \"2026-03-04T09:00:00Z\", \"unchecked\": true}" "}";
static const char order_shipped_some_day_says_a_mail[] = LAMP
    "\"marketplace\": \"aliexpress\", \"shipped\": {\"unchecked\": true}" "}";
static const char order_not_shipped_and_nothing_is_known[] = LAMP
    "\"marketplace\": \"aliexpress\"" "}";
static const char order_not_shipped_at_a_shop_nobody_described[] = LAMP
    "\"marketplace\": \"corner-shop\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_late_at_a_shop_that_takes_no_disputes[] = LAMP
    "\"marketplace\": \"corner-shop\", \"paid_with\": \"bank-transfer\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"closes\": \"2026-03-07T09:00:00Z\"" "}";
static const char order_amazon[] = LAMP
    "\"marketplace\": \"amazon\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"guarantee\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_american[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"buyer_country\": \"US\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"guarantee\": 60" "}";
static const char order_british[] = LAMP
    "\"marketplace\": \"ebay\", \"paid_with\": \"credit-card:visa\", "
    "\"buyer_country\": \"GB\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_closed_as_stated[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"paypal\", "
    "\"paid\": \"2026-01-10T09:00:00Z\", \"shipped\": \"2026-01-12T09:00:00Z\", "
    "\"closes\": \"2026-03-04T09:00:00Z\"" "}";
static const char order_ebay_american[] = LAMP
    "\"marketplace\": \"ebay\", \"paid_with\": \"credit-card\", \"buyer_country\": \"US\", "
    "\"paid\": \"2026-02-10T09:00:00Z\"" "}";
static const char order_ebay[] = LAMP
    "\"marketplace\": \"ebay\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"guarantee\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_an_offer_of_unknown_worth[] = UNPRICED
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_by_paypal[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"paypal\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"delivered\": \"2026-03-02T09:00:00Z\"" "}";
#define NEVER_HERE(payment, country) LAMP \
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"" payment "\", " \
    "\"buyer_country\": \"" country "\", \"placed\": \"2026-02-10T09:00:00Z\", " \
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", " \
    "\"guarantee\": 60" "}"
static const char order_never_here_in_germany[] = NEVER_HERE("credit-card:visa", "DE");
static const char order_never_here_in_britain[] = "{\"number\": \"1\", \"title\": \"Lamp\", "
    "\"total\": {\"amount\": \"190.00\", \"currency\": \"GBP\"}, "
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"buyer_country\": \"GB\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"guarantee\": 60" "}";
static const char order_paid_nobody_knows_how[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_a_case_that_filing_ends[] = LAMP
    "\"marketplace\": \"ebay\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-01-01T09:00:00Z\", \"shipped\": \"2026-01-03T09:00:00Z\", "
    "\"guarantee\": \"2026-03-22T09:00:00Z\"" "}";
static const char order_a_case_that_filing_freezes[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-01-01T09:00:00Z\", \"shipped\": \"2026-01-03T09:00:00Z\", "
    "\"delivered\": \"2026-04-11T09:00:00Z\"" "}";
static const char order_past_the_banks_earliest_day[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"guarantee\": 60, \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_a_refund_promised_and_the_bank[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:mastercard\", "
    "\"paid\": \"2025-11-22T09:00:00Z\", \"shipped\": \"2025-11-24T09:00:00Z\", "
    "\"delivered\": \"2026-01-01T09:00:00Z\"" "}";
static const char order_a_notice_where_no_chargeback_is_known[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:other\", "
    "\"buyer_country\": \"US\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_a_case_at_klarna_that_may_be_over[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"klarna\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_rejecting_by_law[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"bank-transfer\", "
    "\"buyer_country\": \"GB\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_british_at_ebay[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"debit-card\", "
    "\"buyer_country\": \"GB\", \"paid\": \"2026-02-10T09:00:00Z\", "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_nobody_knows_how_paid[] = LAMP
    "\"marketplace\": \"aliexpress\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"delivered\": \"2026-03-02T09:00:00Z\"" "}";
static const char order_the_seller_is_silent_where_no_figure_is_known[] = LAMP
    "\"marketplace\": \"corner-shop\", \"paid_with\": \"credit-card:visa\", "
    "\"paid\": \"2026-02-10T09:00:00Z\", \"shipped\": \"2026-02-12T09:00:00Z\", "
    "\"closes\": \"2026-04-01T09:00:00Z\"" "}";
static const char order_two_dates_that_disagree[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"credit-card:visa\", "
    "\"closes\": \"2026-03-22T09:00:00Z\"" "}";
static const char order_a_case_at_paypal_that_may_be_over[] = LAMP
    "\"marketplace\": \"aliexpress\", \"paid_with\": \"paypal\", \"buyer_country\": \"SG\", "
    "\"paid\": {\"at\": \"2026-02-10T09:00:00Z\", \"precision\": \"date\"}, "
    "\"shipped\": \"2026-02-12T09:00:00Z\", \"delivered\": \"2026-03-02T09:00:00Z\"" "}";

static const char order_temu_not_shipped[] = LAMP
    "\"marketplace\": \"temu\", \"placed\": \"2026-03-02T09:00:00Z\", "
    "\"paid_with\": \"bank-transfer\"" "}";
static const char order_etsy[] = LAMP
    "\"marketplace\": \"etsy\", \"placed\": \"2026-03-02T09:00:00Z\", "
    "\"paid\": \"2026-03-02T09:00:00Z\", \"shipped\": \"2026-03-07T09:00:00Z\", "
    "\"guarantee\": 90, \"buyer_country\": \"KR\", \"paid_with\": \"credit-card:amex\"" "}";
static const char order_never_shipped[] = LAMP
    "\"marketplace\": \"corner-shop\", \"placed\": \"2026-03-02T09:00:00Z\", "
    "\"paid_with\": \"bank-transfer\"" "}";
static const char order_vinted[] = LAMP
    "\"marketplace\": \"vinted\", \"paid_with\": \"pix\", "
    "\"shipped\": \"2026-03-04T09:00:00Z\"" "}";
static const char order_promised_for_later[] = LAMP
    "\"marketplace\": \"mercado-livre\", \"paid_with\": \"alipay\", "
    "\"paid\": \"2026-03-02T09:00:00Z\", \"shipped\": \"2026-03-04T09:00:00Z\", "
    "\"guarantee\": 81" "}";

typedef struct {
    const char *name, *order, *reason, *events;
    int day;
    NextAction action;
    const char *token;
    int by, until;
    const char *sentence;
} CounselCase;

static const CounselCase cases[] = {
    { "cancelled-and-never-paid", order_cancelled_and_never_paid, NULL,
      "-cancelled@5", 6,
      ACTION_NOTHING, "cancelled", NO_DAY, NO_DAY,
      "The order is cancelled. If you paid, the refund goes to the same payment method." },
    { "removed", order_under_way, NULL,
      "-order-removed@5", 6,
      ACTION_NOTHING, "removed", NO_DAY, NO_DAY,
      "You removed this order." },
    { "all-is-well", order_delivered, NULL,
      "-all-well@3", 4,
      ACTION_NOTHING, "all-well", NO_DAY, NO_DAY,
      "Nothing to do. You recorded that all is well. Record a problem here if one appears." },
    { "delivered-and-the-window-is-over", order_delivered, NULL,
      "", 16,
      ACTION_NOTHING, "quiet", NO_DAY, 100,
      "Nothing to do, unless the item never came or has a problem. The window has closed. You can claim from {payer} until {until}." },
    { "delivered-and-the-bank-is-over-too", order_delivered, NULL,
      "", 100,
      ACTION_NOTHING, "quiet", NO_DAY, NO_DAY,
      "Nothing to do. The window has closed and you reported no problem. If one appears, record it here." },
    { "settled-after-a-loss", order_delivered, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25 settled@26", 27,
      ACTION_NOTHING, "settled", NO_DAY, NO_DAY,
      "Nothing to do. You settled this. Record a new problem here if one appears." },
    { "withdrawn-for-the-problem-is-gone", order_delivered, "damaged",
      "submitted@2 withdrawn@5#fine", 6,
      ACTION_NOTHING, "withdrawn-fine", NO_DAY, NO_DAY,
      "Nothing to do. You withdrew the dispute because the problem is gone." },
    { "refunded", order_delivered, "damaged",
      "submitted@2 refund-approved@5=120.00 refunded@9=120.00", 10,
      ACTION_NOTHING, "paid", NO_DAY, NO_DAY,
      "Nothing to do. The refund has arrived." },
    { "refunded-without-a-dispute", order_delivered, NULL,
      "-refunded@5=120.00", 6,
      ACTION_NOTHING, "paid", NO_DAY, NO_DAY,
      "Nothing to do. The refund has arrived." },
    { "refunded-without-a-dispute-and-a-cent-short", order_delivered, NULL,
      "-refunded@5=119.99", 6,
      ACTION_INSPECT, "inspect", 15, NO_DAY,
      "Film the parcel and test everything. If something is wrong, open a dispute by {by}. A message does not extend the deadline." },
    { "a-part-that-is-left-at-that", order_delivered, NULL,
      "-refunded@5=20.00 -settled@6", 7,
      ACTION_NOTHING, "settled", NO_DAY, NO_DAY,
      "Nothing to do. You settled this. Record a new problem here if one appears." },
    { "refunded-a-part-without-a-dispute", order_delivered, NULL,
      "-refunded@5=20.00", 6,
      ACTION_OPEN_DISPUTE, "part-came", 15, NO_DAY,
      "You got {amount} back, and {rest} are left. Open a dispute for the rest by {by}, or record that you leave it at that." },
    { "refunded-as-approved-without-a-dispute", order_delivered, NULL,
      "-refund-approved@4=20.00 -refunded@5=20.00", 6,
      ACTION_NOTHING, "paid", NO_DAY, NO_DAY,
      "Nothing to do. The refund has arrived." },
    { "closed-by-the-marketplace", order_delivered, "damaged",
      "submitted@2 dispute-closed@9", 10,
      ACTION_INSPECT, "inspect", 15, NO_DAY,
      "Film the parcel and test everything. If something is wrong, open a dispute by {by}. A message does not extend the deadline." },
    { "lost-and-no-way-is-left", order_lost_and_no_way_is_left, "damaged",
      "submitted@2 escalated@20 ruled-for-seller@25", 200,
      ACTION_NOTHING, "lost", NO_DAY, NO_DAY,
      "All known deadlines have passed. Ask {shop} and {payer} anyway." },
    { "never-here-and-no-way-is-left", order_under_way, NULL,
      "", 400,
      ACTION_NOTHING, "absent-over", NO_DAY, NO_DAY,
      "All known deadlines have passed. If the item never arrived, ask {payer} anyway." },
    { "a-refund-that-never-came", order_lost_and_no_way_is_left, "damaged",
      "submitted@2 refund-approved@5=120.00", 200,
      ACTION_NOTHING, "debt-dropped", NO_DAY, NO_DAY,
      "The refund never arrived, and all known deadlines have passed. Ask {shop} and {payer} anyway." },
    { "a-letter-that-was-chased", order_austrian_by_transfer, "defective",
      "-law-letter-sent@100 -messaged-seller@135", 140,
      ACTION_NOTHING, "law-parked", NO_DAY, NO_DAY,
      "Nothing to do now. You wrote to the seller. Recourse tells you before your claim by law ends." },
    { "the-bank-asked", order_delivered, "damaged",
      "submitted@2 chargeback-filed@60 bank-asked@65~75", 66,
      ACTION_ANSWER_BANK, "bank-asked", 75, NO_DAY,
      "Answer {payer} by {by}. Without an answer, the decision goes to the seller." },
    { "the-bank-asked-without-a-date", order_delivered, "damaged",
      "submitted@2 chargeback-filed@60 bank-asked@65", 66,
      ACTION_ANSWER_BANK, "bank-asked", NO_DAY, NO_DAY,
      "Answer {payer} now. Without an answer, the decision goes to the seller." },
    { "the-bank-asks-after-the-refund", order_delivered, "damaged",
      "submitted@2 chargeback-filed@60 refunded@63=120.00 bank-asked@65~75", 66,
      ACTION_ANSWER_BANK, "bank-asked", 75, NO_DAY,
      "Answer {payer} by {by}. Without an answer, the decision goes to the seller." },
    { "the-bank-asked-and-then-refused", order_austrian_by_transfer, "damaged",
      "submitted@2 chargeback-filed@60 bank-asked@65~75 chargeback-lost@80", 81,
      ACTION_WRITE_TO_SELLER, "write-claim", NO_DAY, 730,
      "The law lets you claim from the seller until {until}. Write to the seller now, and ask a consumer centre." },
    { "the-bank-asked-and-then-paid", order_delivered, "damaged",
      "submitted@2 chargeback-filed@60 bank-asked@65~75 chargeback-won@80", 81,
      ACTION_NOTHING, "paid", NO_DAY, NO_DAY,
      "Nothing to do. The refund has arrived." },
    { "the-bank-asked-and-paid-a-part", order_delivered, "damaged",
      "submitted@2 chargeback-filed@60 bank-asked@65 chargeback-won@80=40.00", 81,
      ACTION_NOTHING, "lost", NO_DAY, NO_DAY,
      "All known deadlines have passed. Ask {shop} and {payer} anyway." },
    { "the-bank-asked-and-the-shop-paid", order_delivered, "damaged",
      "submitted@2 chargeback-filed@60 bank-asked@65 refunded@66=120.00", 67,
      ACTION_NOTHING, "paid", NO_DAY, NO_DAY,
      "Nothing to do. The refund has arrived." },
    { "the-bank-asked-and-the-shop-paid-a-part", order_delivered, "damaged",
      "submitted@2 chargeback-filed@60 bank-asked@65 refund-part@66=40.00", 67,
      ACTION_ANSWER_BANK, "bank-asked", NO_DAY, NO_DAY,
      "Answer {payer} now. Without an answer, the decision goes to the seller." },
    { "evidence-is-asked-for", order_delivered, "damaged",
      "submitted@2 evidence-requested@4~9", 5,
      ACTION_SEND_EVIDENCE, "evidence-asked", 9, NO_DAY,
      "You were asked for evidence. Send it by {by}. Late evidence may be ignored." },
    { "evidence-is-late", order_delivered, "damaged",
      "submitted@2 evidence-requested@4~9", 10,
      ACTION_SEND_EVIDENCE, "evidence-late", NO_DAY, 9,
      "The evidence deadline was {until}. Send it today anyway. It may still be reviewed." },
    { "a-return-is-due", order_delivered, "damaged",
      "submitted@2 return-required@10", 11,
      ACTION_SHIP_RETURN, "return-due", 20, NO_DAY,
      "Send the return with tracking and enter its number by {by}. Otherwise you may lose the refund." },
    { "a-return-of-an-accepted-offer", order_delivered, "damaged",
      "submitted@2 seller-offered@4=120.00^yes accepted@5", 6,
      ACTION_SHIP_RETURN, "return-due", 15, NO_DAY,
      "Send the return with tracking and enter its number by {by}. Otherwise you may lose the refund." },
    { "a-return-after-the-refund", order_delivered, "damaged",
      "submitted@2 return-required@10~30 refunded@12=120.00", 13,
      ACTION_SHIP_RETURN, "return-after-refund", 30, NO_DAY,
      "Send the return by {by}, although you already have the refund. Otherwise you may be charged again." },
    { "a-return-that-is-late", order_delivered, "damaged",
      "submitted@2 return-required@10~20", 21,
      ACTION_SHIP_RETURN, "return-late", NO_DAY, 20,
      "The return deadline was {until}. Send it today anyway, enter its number and tell {shop}." },
    { "a-return-that-is-late-for-weeks", order_delivered, "damaged",
      "submitted@2 return-required@10~20", 35,
      ACTION_CHECK_DISPUTE_PAGE, "return-lapsed", NO_DAY, 20,
      "The return deadline was {until}. Check the dispute page, and ask {shop} before you pay for sending it. The refund may be lost." },
    { "a-return-that-is-late-and-already-paid", order_delivered, "damaged",
      "submitted@2 refunded@8=120.00 return-required@10~20", 35,
      ACTION_SHIP_RETURN, "return-late", NO_DAY, 20,
      "The return deadline was {until}. Send it today anyway, enter its number and tell {shop}." },
    { "a-return-that-was-never-posted", order_by_paypal, "damaged",
      "submitted@2 return-required@10~20", 111,
      ACTION_OPEN_PAYMENT_CASE, "open-payment-case", 160, NO_DAY,
      "Open a case with {payer} by {by}. After that it is too late." },
    { "a-return-without-its-number", order_delivered, "damaged",
      "submitted@2 return-required@10~20 return-shipped@15", 16,
      ACTION_SHIP_RETURN, "return-number", 20, NO_DAY,
      "The return is sent. Enter its tracking number there and here by {by}. Otherwise you may lose the refund." },
    { "a-return-by-agreement", order_delivered, "wrong-size",
      "return-agreed@2~20", 3,
      ACTION_SHIP_RETURN, "agreed-return-due", 20, NO_DAY,
      "Send the return with tracking by {by}. Send the seller its number. The window still closes." },
    { "a-return-by-agreement-that-is-late", order_delivered, "wrong-size",
      "return-agreed@2~20", 21,
      ACTION_SHIP_RETURN, "agreed-return-late", NO_DAY, 20,
      "The return deadline was {until}. Send it today anyway, and send the seller its number." },
    { "a-return-by-agreement-that-is-late-for-weeks", order_delivered, "wrong-size",
      "return-agreed@2~20", 35,
      ACTION_CHECK_DISPUTE_PAGE, "agreed-return-lapsed", NO_DAY, 20,
      "The return deadline was {until}. Ask the seller before you pay for sending it. The refund may be lost." },
    { "a-return-by-agreement-without-its-number", order_delivered, "wrong-size",
      "return-agreed@2~20 return-shipped@4", 5,
      ACTION_SHIP_RETURN, "agreed-return-number", 20, NO_DAY,
      "The return is sent. Enter its tracking number here, and send it to the seller." },
    { "what-was-missing-came", order_under_way, "not-received",
      "submitted@5 -delivered@8", 9,
      ACTION_CHECK_DISPUTE_PAGE, "claim-untrue", 23, NO_DAY,
      "You recorded that the item arrived, so “not received” is no longer true. Withdraw or change the claim by {by}." },
    { "paid-twice", order_delivered, "damaged",
      "submitted@2 chargeback-filed@60 chargeback-won@80=120.00 refunded@85=120.00", 86,
      ACTION_REPORT_DOUBLE_PAYMENT, "paid-twice", NO_DAY, NO_DAY,
      "You got the refund twice: from {shop} and from {payer}. Tell {payer}: you can keep only one." },
    { "customs-ask", order_under_way, NULL,
      "-customs-held@2 -customs-asked@3~12", 4,
      ACTION_ANSWER_CUSTOMS, "customs-asked", 12, NO_DAY,
      "Answer customs by {by}. After that, the parcel goes back to the sender." },
    { "delivered", order_delivered, NULL,
      "", 3,
      ACTION_INSPECT, "inspect", 15, NO_DAY,
      "Film the parcel and test everything. If something is wrong, open a dispute by {by}. A message does not extend the deadline." },
    { "delivered-in-its-last-minute", order_delivered, NULL,
      "", 14,
      ACTION_INSPECT, "inspect", 15, NO_DAY,
      "Film the parcel and test everything. If something is wrong, open a dispute by {by}. A message does not extend the deadline." },
    { "marked-delivered", order_under_way, NULL,
      "-marked-delivered@0", 2,
      ACTION_CHECK_DELIVERY, "marked-delivered", 15, NO_DAY,
      "The carrier says it was delivered. Not there? Ask your neighbours and the pick-up point, then open a dispute by {by}." },
    { "completed-by-itself", order_under_way, NULL,
      "-auto-completed@0", 2,
      ACTION_CHECK_DELIVERY, "completed", 15, NO_DAY,
      "{shop} completed the order automatically. Not arrived? Open a dispute by {by}. Arrived? Film it and test everything." },
    { "delivered-at-a-shop-nobody-described", order_delivered_at_a_shop_nobody_described, NULL,
      "", 3,
      ACTION_CHECK_CLOSE_DATE, "received-close-unknown", NO_DAY, NO_DAY,
      "You have the item, but its deadline is unknown. Copy the close date from the order page." },
    { "delivered-and-only-an-estimate", order_delivered_and_only_an_estimate, NULL,
      "", 13,
      ACTION_CHECK_CLOSE_DATE, "received-close-estimated", 15, NO_DAY,
      "The deadline is {by} at the earliest. Copy the real close date from the order page." },
    { "delivered-and-the-estimate-is-over", order_delivered_and_only_an_estimate, NULL,
      "", 15,
      ACTION_CHECK_CLOSE_DATE, "received-close-estimated", NO_DAY, 105,
      "The estimated deadline has passed. The real one may be later. Copy the close date from the order page." },
    { "delivered-and-every-estimate-is-over", order_delivered_and_only_an_estimate, NULL,
      "", 105,
      ACTION_NOTHING, "quiet", NO_DAY, NO_DAY,
      "Nothing to do. The window has closed and you reported no problem. If one appears, record it here." },
    { "what-the-page-calls-it-is-not-understood", order_unknown_to_the_page, NULL,
      "", 40,
      ACTION_CHECK_CLOSE_DATE, "page-unknown", NO_DAY, NO_DAY,
      "Look at the order page. The imported file does not say whether the order was paid and sent. Record what the page shows." },
    { "what-the-page-calls-it-is-long-ago", order_unknown_to_the_page, NULL,
      "", 105,
      ACTION_NOTHING, "quiet", NO_DAY, NO_DAY,
      "Nothing to do. The window has closed and you reported no problem. If one appears, record it here." },
    { "what-the-page-called-it-was-overtaken", order_unknown_to_the_page, NULL,
      "-shipped@41", 42,
      ACTION_WAIT_FOR_DELIVERY, "in-transit", 87, 101,
      "The parcel is in transit. Wait until {by}. The window closes {until}." },
    { "a-mail-says-closed", order_unknown_to_the_page, NULL,
      "note@1#closed-says-mail", 3,
      ACTION_CHECK_CLOSE_DATE, "page-closed", NO_DAY, NO_DAY,
      "Look at the order page. A mail says that the order is closed, without a reason. Record what the page shows." },
    { "a-mail-said-closed-before-it-was-shipped", order_unknown_to_the_page, NULL,
      "note@1#closed-says-mail -shipped@41", 42,
      ACTION_WAIT_FOR_DELIVERY, "in-transit", 87, 101,
      "The parcel is in transit. Wait until {by}. The window closes {until}." },
    { "another-remark-says-nothing-of-the-page", order_unknown_to_the_page, NULL,
      "note@1#seller-wrote", 40,
      ACTION_CHECK_CLOSE_DATE, "page-unknown", NO_DAY, NO_DAY,
      "Look at the order page. The imported file does not say whether the order was paid and sent. Record what the page shows." },
    { "the-page-says-unpaid", order_unpaid_by_the_page, NULL,
      "", 3,
      ACTION_CHECK_CLOSE_DATE, "page-unpaid", NO_DAY, NO_DAY,
      "The order was not paid when its file was written. If you paid it since, record the payment date." },
    { "the-page-says-disputed", order_disputed_by_the_page, NULL,
      "", 40,
      ACTION_CHECK_DISPUTE_PAGE, "page-disputed", NO_DAY, NO_DAY,
      "{shop} shows a dispute on this order. Open the dispute page, and record the dispute and its dates here." },
    { "the-page-says-refunded", order_refunded_by_the_page, NULL,
      "", 40,
      ACTION_RECORD_FACT, "page-refunded", NO_DAY, NO_DAY,
      "{shop} shows a refund for this order. Check that it arrived, then record it." },
    { "the-page-says-returned", order_returned_by_the_page, NULL,
      "", 40,
      ACTION_RECORD_FACT, "page-returned", NO_DAY, NO_DAY,
      "{shop} shows that the item went back. Record the return, and the refund once it arrives." },
    { "in-transit-at-a-shop-nobody-described", order_in_transit_at_a_shop_nobody_described, NULL,
      "", 3,
      ACTION_CHECK_CLOSE_DATE, "close-unknown", NO_DAY, NO_DAY,
      "Deadline unknown. Copy the close date from the order page." },
    { "in-transit-by-an-estimate-that-is-near", order_shipped_alone, NULL,
      "", 40,
      ACTION_CHECK_CLOSE_DATE, "close-estimated", 42, NO_DAY,
      "The deadline {by} is an estimate. Copy the close date from the order page." },
    { "in-transit-by-an-estimate-that-has-passed", order_shipped_alone, NULL,
      "", 44,
      ACTION_TRY_DISPUTE, "try-now", NO_DAY, 87,
      "The deadline may have passed, or may be as late as {until}. Check the page now. If it lets you, submit today." },
    { "extended-by-nobody-knows-how-much", order_under_way, NULL,
      "-window-extended@5", 40,
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", 42, NO_DAY,
      "You have not recorded an arrival. If the item came, record that. If not, open a dispute by {by}. A message does not extend the deadline." },
    { "old-and-never-here", order_under_way, NULL,
      "", 58,
      ACTION_CHECK_OLD_ORDERS, "check-old-orders", 100, NO_DAY,
      "Check old orders once. Mark this one as arrived, or report it missing. You can claim from {payer} until {by}." },
    { "not-here-says-who-looked-for-the-button", order_under_way, NULL,
      "-could-not-open@1#too-early~36", 38,
      ACTION_OPEN_DISPUTE, "not-here", 42, NO_DAY,
      "The item has not arrived. Open a dispute by {by}. A message does not extend the deadline." },
    { "never-here-and-closing", order_under_way, NULL,
      "", 38,
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", 42, NO_DAY,
      "You have not recorded an arrival. If the item came, record that. If not, open a dispute by {by}. A message does not extend the deadline." },
    { "warned-of-completion", order_under_way, NULL,
      "-completion-warned@5", 6,
      ACTION_OPEN_DISPUTE, "completion-warned", 42, NO_DAY,
      "{shop} will complete the order automatically. Not arrived? Open a dispute now. The window closes {by}." },
    { "on-its-way-back", order_under_way, NULL,
      "-returned-to-sender@5", 6,
      ACTION_OPEN_DISPUTE, "returned-to-sender", 42, NO_DAY,
      "The parcel is going back to the sender. Ask the carrier why. Open a dispute by {by}." },
    { "on-its-way-back-at-a-shop-nobody-described", order_on_its_way_back_at_a_shop_nobody_described, NULL,
      "-returned-to-sender@5", 6,
      ACTION_TRY_DISPUTE, "try-too-early", NO_DAY, NO_DAY,
      "Try the dispute button now. If the page refuses, record from which day it opens." },
    { "promised-before-any-dispute", order_delivered, NULL,
      "-resend-promised@3~28", 4,
      ACTION_OPEN_DISPUTE, "promise-first", 15, 28,
      "The seller promised something by {until}. Open a dispute by {by} anyway. A promise does not extend the deadline." },
    { "promised-without-a-day", order_delivered, NULL,
      "-resend-promised@3", 4,
      ACTION_OPEN_DISPUTE, "promise-first", 15, NO_DAY,
      "Open a dispute by {by}, even if something was promised. A promise does not extend the deadline." },
    { "no-button", order_delivered, NULL,
      "-could-not-open@1#other", 2,
      ACTION_OPEN_DISPUTE, "no-button", 15, NO_DAY,
      "No button for a dispute? Try the app and the website. Then send {shop} a screenshot by {by}." },
    { "a-draft-without-evidence", order_delivered, "damaged",
      "", 3,
      ACTION_GATHER_EVIDENCE, "draft-evidence", 15, NO_DAY,
      "This draft is not submitted yet. Collect your evidence and submit it on {shop} by {by}." },
    { "a-draft-in-its-last-days", order_delivered, "damaged",
      "", 14,
      ACTION_SUBMIT_DISPUTE, "draft", 15, NO_DAY,
      "This draft is not submitted yet. Submit it on {shop} by {by}. You can add evidence later." },
    { "the-seller-refused-an-agreed-return", order_delivered, "damaged",
      "return-agreed@2~20 return-shipped@4+RB123456785GB return-refused@6", 7,
      ACTION_OPEN_DISPUTE, "agreed-return-refused", 15, NO_DAY,
      "The seller refused the return, and the window still closes. Open a dispute by {by}." },
    { "agreed-and-the-window-closes", order_delivered, "damaged",
      "return-agreed@2~20 return-shipped@4+RB123456785GB", 13,
      ACTION_OPEN_DISPUTE, "agreed-unpaid", 15, NO_DAY,
      "The refund that you agreed on has not arrived. Open a dispute by {by}. An agreement does not extend the deadline." },
    { "too-early-for-a-dispute", order_too_early_for_a_dispute, "not-received",
      "", 5,
      ACTION_TRY_DISPUTE, "try-from", 10, NO_DAY,
      "Try the dispute button on {by}. {shop} may refuse earlier. Collect your evidence until then." },
    { "too-early-said-the-page", order_under_way, NULL,
      "-could-not-open@1#too-early", 2,
      ACTION_TRY_DISPUTE, "try-too-early", 42, NO_DAY,
      "Try the dispute button by {by}. If the page refuses, record from which day it opens." },
    { "the-delivery-time-is-over", order_under_way, NULL,
      "", 43,
      ACTION_TRY_DISPUTE, "try-now", NO_DAY, 57,
      "The deadline may have passed, or may be as late as {until}. Check the page now. If it lets you, submit today." },
    { "a-draft-past-the-earliest-close", order_under_way, "not-received",
      "", 50,
      ACTION_TRY_DISPUTE, "try-now", NO_DAY, 57,
      "The deadline may have passed, or may be as late as {until}. Check the page now. If it lets you, submit today." },
    { "withdrawn-at-a-shop-that-may-not-reopen", order_ebay_delivered, "damaged",
      "submitted@2 withdrawn@5#mistake", 6,
      ACTION_TRY_DISPUTE, "try-again", 30, NO_DAY,
      "Try to open the dispute again by {by}. {shop} may not allow it." },
    { "withdrawn-by-mistake", order_delivered, "damaged",
      "submitted@2 withdrawn@5#mistake", 6,
      ACTION_OPEN_DISPUTE, "open-again", 15, NO_DAY,
      "Open the dispute again by {by}. After that day you cannot." },
    { "withdrawn-for-a-promise", order_delivered, "damaged",
      "submitted@2 resend-promised@3 withdrawn@5#promised", 6,
      ACTION_OPEN_DISPUTE, "open-again-promise", 15, NO_DAY,
      "You withdrew because of a promise. If it was not kept, open the dispute again by {by}." },
    { "time-to-ask-for-an-extension", order_time_to_ask_for_an_extension, NULL,
      "", 6,
      ACTION_ASK_SELLER, "ask-extension", 12, NO_DAY,
      "The window closes {by}, and a dispute cannot be opened yet. Ask the seller to extend it." },
    { "free-return-for-who-changed-his-mind", order_german_with_free_return, "changed-mind",
      "", 3,
      ACTION_SHIP_RETURN, "free-return", 15, NO_DAY,
      "This order has a free return. Request it on the order page by {by}. Otherwise you pay for the return." },
    { "who-may-cancel-by-law-looks-before-that-ends", order_german, NULL,
      "", 3,
      ACTION_INSPECT, "inspect-or-cancel", 14, 15,
      "Film the parcel and test everything. The law lets you cancel this purchase until {by}, without a reason. If something is wrong, open a dispute by {until}." },
    { "and-by-the-window-alone-afterwards", order_german, NULL,
      "", 14,
      ACTION_INSPECT, "inspect", 15, NO_DAY,
      "Film the parcel and test everything. If something is wrong, open a dispute by {by}. A message does not extend the deadline." },
    { "where-no-law-does-the-window-counts", order_delivered, NULL,
      "", 3,
      ACTION_INSPECT, "inspect", 15, NO_DAY,
      "Film the parcel and test everything. If something is wrong, open a dispute by {by}. A message does not extend the deadline." },
    { "who-may-send-it-back-looks-before-that-ends", order_with_free_return_before_its_close, NULL,
      "", 1,
      ACTION_INSPECT, "inspect-or-return", 15, 30,
      "Film the parcel and test everything. This order has a free return until {by}. If something is wrong, open a dispute by {until}." },
    { "a-draft-closes-before-the-free-return", order_with_free_return_after_its_close, "damaged",
      "", 4,
      ACTION_SUBMIT_DISPUTE, "draft", 6, NO_DAY,
      "This draft is not submitted yet. Submit it on {shop} by {by}. You can add evidence later." },
    { "the-free-return-is-left-after-the-close", order_with_free_return_after_its_close, "damaged",
      "", 13,
      ACTION_SHIP_RETURN, "free-return", 15, NO_DAY,
      "This order has a free return. Request it on the order page by {by}. Otherwise you pay for the return." },
    { "withdrawal-for-who-changed-his-mind", order_german, "changed-mind",
      "", 3,
      ACTION_ASK_SELLER, "withdrawal", 14, NO_DAY,
      "The law lets you cancel this purchase until {by}. Tell the seller in writing and keep a copy." },
    { "asking-for-who-changed-his-mind", order_delivered, "changed-mind",
      "", 3,
      ACTION_ASK_SELLER, "goodwill", NO_DAY, NO_DAY,
      "Buyer protection does not cover this. Ask the seller whether you can return it, and what that costs." },
    { "not-shipped-yet", order_not_shipped, NULL,
      "", 5,
      ACTION_WAIT_FOR_SHIPPING, "shipping-wait", 10, NO_DAY,
      "Wait until {by}: the seller must ship. Then check the order page." },
    { "not-shipped-and-nothing-is-known", order_not_shipped_and_nothing_is_known, NULL,
      "", 5,
      ACTION_WAIT_FOR_SHIPPING, "shipping-undated", NO_DAY, NO_DAY,
      "Not shipped yet. Enter the date you paid to see the seller's shipping deadline." },
    { "not-shipped-at-a-shop-nobody-described", order_not_shipped_at_a_shop_nobody_described, NULL,
      "", 10,
      ACTION_WAIT_FOR_SHIPPING, "shipping-look", NO_DAY, NO_DAY,
      "The item has not shipped yet. Check the order page." },
    { "not-shipped-on-the-day-that-may-be-the-last", order_paid_some_time_that_day, NULL,
      "", 10,
      ACTION_WAIT_FOR_SHIPPING, "shipping-look", NO_DAY, 11,
      "The item has not shipped yet. Check the order page. You can cancel if nothing happens by {until}." },
    { "not-shipped-in-time", order_not_shipped, NULL,
      "", 11,
      ACTION_CANCEL_ORDER, "shipping-late", NO_DAY, 10,
      "The seller's shipping deadline was {until}. Cancel on the order page to get a refund." },
    { "only-a-mail-says-that-it-was-shipped", order_shipped_says_a_mail, NULL,
      "", 11,
      ACTION_CHECK_TRACKING, "shipped-unchecked", NO_DAY, NO_DAY,
      "Only a mail that nobody checked says that it was shipped. Check the order page. You can cancel if it was not." },
    { "only-a-mail-says-so-and-no-day-is-known", order_shipped_some_day_says_a_mail, NULL,
      "", 11,
      ACTION_CHECK_TRACKING, "shipped-unchecked", NO_DAY, NO_DAY,
      "Only a mail that nobody checked says that it was shipped. Check the order page. You can cancel if it was not." },
    { "not-shipped-by-a-shop-nobody-described", order_not_shipped_at_a_shop_nobody_described, NULL,
      "", 31,
      ACTION_CANCEL_ORDER, "shipping-late", NO_DAY, NO_DAY,
      "The seller has not shipped. Cancel on the order page to get a refund." },
    { "cancelling-was-asked-for", order_not_shipped, NULL,
      "-cancel-requested@5", 6,
      ACTION_WAIT_FOR_SHIPPING, "cancel-asked", 7, NO_DAY,
      "You asked to cancel. Wait for the answer until {by}. Then check the order page." },
    { "in-transit", order_under_way, NULL,
      "", 5,
      ACTION_WAIT_FOR_DELIVERY, "in-transit", 28, 42,
      "The parcel is in transit. Wait until {by}. The window closes {until}." },
    { "only-the-close-is-known", order_of_which_only_the_close_is_known, NULL,
      "", 5,
      ACTION_WAIT_FOR_DELIVERY, "delivery-not-recorded", 28, 42,
      "Only the close date is recorded. If the item came, record that. If not, check the tracking from {by}. The window closes {until}." },
    { "only-the-close-is-known-and-it-is-near", order_of_which_only_the_close_is_known, NULL,
      "", 28,
      ACTION_CHECK_TRACKING, "has-it-come", 42, NO_DAY,
      "Did the item come? If so, record that. If not, check the tracking by {by}. Days without a scan mean stuck." },
    { "in-transit-with-a-fortnight-left", order_under_way, NULL,
      "", 30,
      ACTION_CHECK_TRACKING, "stuck-or-slow", 42, NO_DAY,
      "Stuck or just slow? Check the tracking by {by}: days without a scan mean stuck." },
    { "held-by-customs", order_under_way, NULL,
      "-customs-held@2", 3,
      ACTION_CHECK_TRACKING, "held-by-customs", 42, NO_DAY,
      "Customs is holding the parcel. Ask for a document that gives the reason. The deadline {by} does not wait." },
    { "late-at-a-shop-that-takes-no-disputes", order_late_at_a_shop_that_takes_no_disputes, NULL,
      "-could-not-open@6#completed", 40,
      ACTION_WRITE_TO_SELLER, "goods-chase", NO_DAY, NO_DAY,
      "The delivery is late. Ask the seller where it is. Record the answer here." },
    { "the-sellers-turn", order_delivered, "damaged",
      "submitted@5", 7,
      ACTION_WAIT_FOR_SELLER, "sellers-turn", 10, 20,
      "Wait until {by}: the seller must answer. Then check the dispute page. Do not withdraw, even for a promise." },
    { "the-seller-is-silent", order_delivered, "damaged",
      "submitted@5", 11,
      ACTION_CHECK_DISPUTE_PAGE, "seller-silent", NO_DAY, 20,
      "Check the dispute page. Without an answer you usually get what you asked for. The seller's time ends {until}." },
    { "the-seller-is-silent-elsewhere", order_amazon, "not-received",
      "submitted@5", 8,
      ACTION_ESCALATE, "escalate-silent", NO_DAY, NO_DAY,
      "The seller's time to answer has ended. Escalate, so that {shop} reviews both sides." },
    { "the-seller-is-silent-for-good", order_delivered, "damaged",
      "submitted@5", 21,
      ACTION_ESCALATE, "escalate-silent", NO_DAY, NO_DAY,
      "The seller's time to answer has ended. Escalate, so that {shop} reviews both sides." },
    { "a-request-that-lapses-before-the-notice", order_ebay_american, "not-received",
      "submitted@5", 30,
      ACTION_ESCALATE, "escalate-silent", 35, NO_DAY,
      "The seller's time to answer has ended. Escalate by {by}, or the request closes." },
    { "a-request-that-lapses", order_ebay, "not-received",
      "submitted@5", 30,
      ACTION_ESCALATE, "escalate-silent", 35, NO_DAY,
      "The seller's time to answer has ended. Escalate by {by}, or the request closes." },
    { "refused-and-a-request-that-lapses", order_ebay, "not-received",
      "submitted@5 seller-rejected@7", 30,
      ACTION_ESCALATE, "escalate-refused", 35, NO_DAY,
      "The seller does not agree. Escalate by {by}, or the request closes." },
    { "refused-after-the-sellers-time", order_delivered, "damaged",
      "submitted@5 seller-rejected@9", 21,
      ACTION_ESCALATE, "escalate-refused", NO_DAY, NO_DAY,
      "The seller does not agree. Escalate on the dispute page, so that {shop} decides." },
    { "refused-before-escalating-opens", order_delivered, "damaged",
      "submitted@5 seller-rejected@7", 8,
      ACTION_COUNTER_OFFER, "counter-offer", 10, NO_DAY,
      "The seller disagrees. Answer with evidence or another amount. You can escalate from {by}." },
    { "an-offer", order_delivered, "damaged",
      "submitted@5*120.00 seller-offered@6=70.00~9", 7,
      ACTION_ANSWER_OFFER, "offer", 9, NO_DAY,
      "You have an offer. Answer it by {by}. Accepting {amount} gives up {rest}." },
    { "an-offer-of-unknown-worth", order_an_offer_of_unknown_worth, "damaged",
      "submitted@5 seller-offered@6=70.00~9", 7,
      ACTION_ANSWER_OFFER, "offer", 9, NO_DAY,
      "You have an offer. Answer it by {by}. Accepting is final, so compare it with your request first." },
    { "an-offer-without-a-date", order_an_offer_of_unknown_worth, "damaged",
      "submitted@5 seller-offered@6=70.00", 7,
      ACTION_ANSWER_OFFER, "offer", NO_DAY, NO_DAY,
      "You have an offer. Accepting is final, so compare it with your request before you answer." },
    { "an-offer-when-escalating-is-open", order_delivered, "damaged",
      "submitted@5 seller-offered@6=70.00~30", 25,
      ACTION_ANSWER_OFFER, "offer-or-escalate", 30, NO_DAY,
      "You have an offer until {by}. Accepting {amount} gives up {rest}. If it is too little, reject it or escalate." },
    { "an-offer-of-less-without-a-date", order_delivered, "damaged",
      "submitted@5*120.00 seller-offered@6=70.00", 7,
      ACTION_ANSWER_OFFER, "offer", NO_DAY, NO_DAY,
      "You have an offer. Accepting is final: {amount} gives up {rest}. Compare it with your request before you answer." },
    { "an-offer-of-less-when-escalating-is-open", order_delivered, "damaged",
      "submitted@5*120.00 seller-offered@6=70.00", 25,
      ACTION_ANSWER_OFFER, "offer-or-escalate", NO_DAY, NO_DAY,
      "You have an offer. Accepting {amount} gives up {rest}. If it is too little, reject it or escalate." },
    { "an-offer-for-the-item-back", order_delivered, "damaged",
      "submitted@5*120.00 seller-offered@6=120.00~9^yes", 7,
      ACTION_ANSWER_OFFER, "offer-return", 9, NO_DAY,
      "You have an offer. Answer it by {by}. You must send the item back for it. Ask first who pays for that." },
    { "an-offer-for-the-item-back-and-its-postage", order_dear_to_send_back, "damaged",
      "submitted@5*120.00 seller-offered@6=120.00^yes", 7,
      ACTION_ANSWER_OFFER, "offer-return", NO_DAY, NO_DAY,
      "You have an offer. For {amount} you must send the item back, which costs you {rest}." },
    { "an-offer-that-was-countered", order_delivered, "damaged",
      "submitted@5 seller-offered@6=70.00~30 buyer-offered@7=110.00", 8,
      ACTION_WAIT_FOR_SELLER, "sellers-turn", 10, 20,
      "Wait until {by}: the seller must answer. Then check the dispute page. Do not withdraw, even for a promise." },
    { "an-offer-after-escalating", order_delivered, "damaged",
      "submitted@5 seller-offered@6=70.00~40 escalated@20", 21,
      ACTION_WAIT_FOR_RULING, "ruling-wait", 23, 29,
      "Wait until {by}: {shop} is reviewing both sides. Then check the dispute page." },
    { "escalated", order_delivered, "damaged",
      "submitted@5 escalated@20", 21,
      ACTION_WAIT_FOR_RULING, "ruling-wait", 23, 29,
      "Wait until {by}: {shop} is reviewing both sides. Then check the dispute page." },
    { "escalated-and-about-to-be-decided", order_delivered, "damaged",
      "submitted@5 escalated@20", 26,
      ACTION_CHECK_DISPUTE_PAGE, "ruling-look", NO_DAY, 29,
      "Check the dispute page. {shop} usually decides by {until}." },
    { "escalated-and-late", order_delivered, "damaged",
      "submitted@5 escalated@20", 40,
      ACTION_CHECK_DISPUTE_PAGE, "ruling-late", NO_DAY, NO_DAY,
      "The decision is late. Check the dispute page and ask {shop} for help." },
    { "escalated-where-no-figure-is-known", order_ebay, "not-received",
      "submitted@5 escalated@12", 13,
      ACTION_WAIT_FOR_RULING, "ruling-wait", 14, NO_DAY,
      "Wait until {by}: {shop} is reviewing both sides. Then check the dispute page." },
    { "appealed", order_delivered, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25 appealed@26", 27,
      ACTION_WAIT_FOR_APPEAL, "appeal-wait", 33, 36,
      "Wait until {by}: your appeal is under review. Then check the page." },
    { "ruled-for-the-seller", order_delivered, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25", 26,
      ACTION_APPEAL, "appeal-once", 32, NO_DAY,
      "The decision went against you. Appeal by {by}. You can appeal once, with new evidence." },
    { "ruled-for-the-seller-elsewhere", order_ebay, "not-received",
      "submitted@5 escalated@12 ruled-for-seller@14", 15,
      ACTION_APPEAL, "appeal", 44, NO_DAY,
      "The decision went against you. Appeal by {by}, with new evidence." },
    { "ruled-in-part", order_delivered, "damaged",
      "submitted@5*120.00 escalated@20 ruled-partial@25=60.00", 26,
      ACTION_APPEAL, "appeal-partial", 32, NO_DAY,
      "You got less than you asked for. If it is too little, appeal by {by}, with new evidence." },
    { "a-refund-short-of-a-partial-decision", order_delivered, "damaged",
      "submitted@5*120.00 escalated@20 ruled-partial@25=60.00 refund-part@26=12.00", 27,
      ACTION_APPEAL, "appeal-partial", 32, NO_DAY,
      "You got less than you asked for. If it is too little, appeal by {by}, with new evidence." },
    { "never-came-and-the-law-of-the-seller", order_never_here_in_germany, "not-received",
      "submitted@40 ruled-for-seller@50 chargeback-filed@60 chargeback-lost@80", 81,
      ACTION_WRITE_TO_SELLER, "write-not-received", NO_DAY, NO_DAY,
      "Write to the seller and set a last date for delivery. The law lets you cancel after it, with your money back." },
    { "never-came-and-the-letter-was-chased", order_never_here_in_germany, "not-received",
      "submitted@40 ruled-for-seller@50 chargeback-filed@60 chargeback-lost@80 -law-letter-sent@90 -messaged-seller@125", 126,
      ACTION_NOTHING, "lost", NO_DAY, NO_DAY,
      "All known deadlines have passed. Ask {shop} and {payer} anyway." },
    { "never-came-and-the-law-of-the-card", order_never_here_in_britain, "not-received",
      "submitted@40 ruled-for-seller@50 chargeback-filed@60 chargeback-lost@80", 81,
      ACTION_CLAIM_BY_LAW, "claim-issuer", NO_DAY, 1806,
      "The law lets you claim from your card issuer until {until}. Write to it now: it is liable beside the seller." },
    { "never-came-and-everything-is-long-ago", order_never_here_in_germany, "not-received",
      "submitted@40 ruled-for-seller@50 chargeback-filed@60 chargeback-lost@80", 347,
      ACTION_NOTHING, "lost", NO_DAY, NO_DAY,
      "All known deadlines have passed. Ask {shop} and {payer} anyway." },
    { "a-case-nobody-knows-where", order_paid_nobody_knows_how, "damaged",
      "submitted@5 payment-case-opened@26", 27,
      ACTION_RECORD_FACT, "record-payment-case", NO_DAY, NO_DAY,
      "Record how you paid. PayPal closes a case that is not escalated in time." },
    { "lost-at-paypal", order_by_paypal, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25 payment-case-opened@26 payment-case-escalated@30 chargeback-lost@40", 41,
      ACTION_APPEAL, "appeal-payment", 50, NO_DAY,
      "The decision of {payer} went against you. Appeal by {by}, with new evidence." },
    { "a-return-on-its-way", order_delivered, "damaged",
      "submitted@2 return-required@10 return-shipped@12+RB123456785GB", 13,
      ACTION_WAIT_FOR_RETURN, "return-sent", 20, NO_DAY,
      "The return is on its way. Keep the receipt. Check on {by} whether it was confirmed." },
    { "a-return-that-nobody-confirms", order_delivered, "damaged",
      "submitted@2 return-required@10 return-shipped@12+RB123456785GB return-delivered@20", 21,
      ACTION_CONFIRM_RETURN_ARRIVAL, "return-confirm", NO_DAY, NO_DAY,
      "Nobody has confirmed the return. Show the proof of delivery on the dispute page." },
    { "a-return-that-is-not-there-yet", order_delivered, "damaged",
      "submitted@2 return-required@10 return-shipped@12+RB123456785GB", 21,
      ACTION_CHECK_DISPUTE_PAGE, "return-overdue", NO_DAY, NO_DAY,
      "The return should have arrived by now. Check its tracking, then the dispute page. Record the day when it was delivered." },
    { "a-return-that-nobody-pays-at-ebay", order_ebay_delivered, "damaged",
      "submitted@2 return-required@5 return-shipped@7+RB123456785GB return-delivered@10", 15,
      ACTION_ESCALATE, "escalate-return", NO_DAY, NO_DAY,
      "The return was delivered, and the refund has not arrived. Ask {shop} to step in, with the proof of delivery." },
    { "an-agreed-return-on-its-way", order_delivered, "wrong-size",
      "return-agreed@2~20 return-shipped@4+RB123456785GB", 5,
      ACTION_WAIT_FOR_RETURN, "agreed-return-sent", 12, NO_DAY,
      "The return is on its way. Keep the receipt. The window still closes, so watch for the refund." },
    { "an-agreed-return-that-nobody-confirmed", order_delivered, "wrong-size",
      "return-agreed@2~20 return-shipped@4+RB123456785GB", 15,
      ACTION_CONFIRM_RETURN_ARRIVAL, "agreed-return-confirm", NO_DAY, NO_DAY,
      "Nobody has confirmed the return. Check its tracking, and send the seller the proof of delivery." },
    { "an-agreed-return-that-arrived", order_delivered, "wrong-size",
      "return-agreed@2~20 return-shipped@4+RB123456785GB return-delivered@7", 8,
      ACTION_CONFIRM_RETURN_ARRIVAL, "agreed-return-delivered", NO_DAY, 12,
      "The return was delivered. Send the seller the proof of delivery and ask for the refund." },
    { "decided-for-the-buyer", order_delivered, "damaged",
      "submitted@5 escalated@20 ruled-for-buyer@25", 26,
      ACTION_WAIT_FOR_REFUND, "ruled", 46, NO_DAY,
      "{shop} has decided. The refund usually arrives by {by}. Record it when you see it." },
    { "the-refund-is-on-its-way", order_delivered, "damaged",
      "submitted@5 refund-approved@9=120.00", 11,
      ACTION_WAIT_FOR_REFUND, "refund-wait", 30, NO_DAY,
      "The refund is on its way, usually by {by}. Check your statement, also under the payment date." },
    { "the-refund-is-late", order_delivered, "damaged",
      "submitted@5 refund-approved@9=120.00", 32,
      ACTION_CHASE_REFUND, "refund-late", NO_DAY, 100,
      "The refund is late. Check your statement, then ask {shop} for proof. If it does not arrive, claim it from {payer} by {until}." },
    { "the-refund-failed", order_delivered, "damaged",
      "submitted@5 refund-approved@9=120.00 refund-failed@20", 21,
      ACTION_CHASE_REFUND, "refund-failed", NO_DAY, NO_DAY,
      "The refund failed. Ask {shop} for another way to pay you, and keep the answer." },
    { "the-refund-is-short", order_delivered, "damaged",
      "submitted@5 refund-approved@9=120.00 refunded@20=60.00", 21,
      ACTION_CONTEST_DEDUCTION, "refund-short", NO_DAY, 100,
      "The refund is less than you were due. Contest the deduction. You can claim from {payer} until {until}." },
    { "the-refund-is-short-and-the-bank-is-over", order_delivered, "damaged",
      "submitted@5 refund-approved@9=120.00 refunded@20=60.00", 140,
      ACTION_CONTEST_DEDUCTION, "refund-short", NO_DAY, NO_DAY,
      "The refund is less than you were due. Contest the deduction on the dispute page." },
    { "promised-by-the-seller", order_delivered, NULL,
      "-seller-promised-refund@16=120.00~30", 17,
      ACTION_WAIT_FOR_REFUND, "promise-wait", 30, NO_DAY,
      "The seller promised a refund by {by}. Check your statement then." },
    { "cancelled-and-paid", order_not_shipped, NULL,
      "-cancelled@5", 7,
      ACTION_WAIT_FOR_REFUND, "cancel-refund-wait", 32, NO_DAY,
      "The order is cancelled. The refund usually arrives by {by}. Check your statement, also under the payment date." },
    { "cancelled-and-never-paid-back", order_not_shipped, NULL,
      "-cancelled@5", 60,
      ACTION_CHASE_REFUND, "refund-late", NO_DAY, 120,
      "The refund is late. Check your statement, then ask {shop} for proof. If it does not arrive, claim it from {payer} by {until}." },
    { "the-bank-is-asked-first", order_delivered, "damaged",
      "submitted@5 seller-timeout@10", 82,
      ACTION_ASK_BANK, "ask-bank", 100, NO_DAY,
      "Ask your bank until which day you can claim your payment back. Asking ends nothing. Without an answer, claim by {by}." },
    { "the-bank-was-asked", order_delivered, "damaged",
      "submitted@5 seller-timeout@10 -checked@81#ask-bank", 82,
      ACTION_FILE_CHARGEBACK, "file-chargeback", 100, NO_DAY,
      "File the chargeback by {by}. After that your bank may refuse it." },
    { "the-last-safe-days", order_delivered, "damaged",
      "submitted@5 seller-timeout@10", 95,
      ACTION_FILE_CHARGEBACK, "file-chargeback", 100, NO_DAY,
      "File the chargeback by {by}. After that your bank may refuse it." },
    { "a-case-that-filing-ends", order_a_case_that_filing_ends, "not-received",
      "submitted@22", 56,
      ACTION_FILE_CHARGEBACK, "file-chargeback-ends", 60, NO_DAY,
      "File the chargeback now, by {by} at the latest. {shop} closes your case when you file, but may not decide in time." },
    { "a-case-that-filing-freezes", order_a_case_that_filing_freezes, "damaged",
      "submitted@42", 56,
      ACTION_FILE_CHARGEBACK, "file-chargeback-freezes", 60, NO_DAY,
      "File the chargeback now, by {by} at the latest. {shop} may freeze the order until your bank decides." },
    { "past-the-banks-earliest-day", order_past_the_banks_earliest_day, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25", 110,
      ACTION_FILE_CHARGEBACK, "file-chargeback-perhaps", NO_DAY, 520,
      "Your bank's deadline may have passed, or may be as late as {until}. Ask there now." },
    { "a-refund-promised-and-the-bank", order_a_refund_promised_and_the_bank, "damaged",
      "submitted@-50 refund-approved@-40=120.00", 75,
      ACTION_FILE_CHARGEBACK, "file-credit", 80, NO_DAY,
      "The promised refund has not arrived. File a chargeback by {by}, with the promise as proof." },
    { "a-notice-where-no-chargeback-is-known", order_a_notice_where_no_chargeback_is_known, "damaged",
      "submitted@5", 30,
      ACTION_FILE_CHARGEBACK, "billing-notice", 40, NO_DAY,
      "Send the card issuer a written notice of the error. It must arrive by {by}." },
    { "a-case-at-paypal", order_by_paypal, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25", 60,
      ACTION_OPEN_PAYMENT_CASE, "open-payment-case", 160, NO_DAY,
      "Open a case with {payer} by {by}. After that it is too late." },
    { "a-case-at-klarna-that-may-be-over", order_a_case_at_klarna_that_may_be_over, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25", 60,
      ACTION_OPEN_PAYMENT_CASE, "open-payment-case", 160, NO_DAY,
      "Open a case with {payer} by {by}. After that it is too late." },
    { "paypals-case-is-escalated", order_by_paypal, "damaged",
      "submitted@5 payment-case-opened@20", 37,
      ACTION_ESCALATE_PAYMENT_CASE, "escalate-payment-case", 40, NO_DAY,
      "Escalate the case with {payer} by {by}. Otherwise it closes and cannot be reopened." },
    { "paypals-case-waits-for-escalating", order_by_paypal, "damaged",
      "submitted@5 payment-case-opened@20", 25,
      ACTION_ESCALATE_PAYMENT_CASE, "escalate-payment-case", 40, NO_DAY,
      "Escalate the case with {payer} by {by}. Otherwise it closes and cannot be reopened." },
    { "paypals-case-ran-out", order_by_paypal, "damaged",
      "submitted@5 payment-case-opened@20", 41,
      ACTION_CHECK_DISPUTE_PAGE, "case-ran-out", NO_DAY, 40,
      "The deadline to escalate the case with {payer} was {until}. Check whether it is still open." },
    { "with-the-bank", order_ebay_delivered, "damaged",
      "submitted@5 chargeback-filed@60", 61,
      ACTION_WAIT_FOR_BANK, "bank-wait", NO_DAY, NO_DAY,
      "Wait for the decision of {payer}. If you are asked for something, record that right away." },
    { "with-the-bank-and-the-order-frozen", order_delivered, "damaged",
      "submitted@5 chargeback-filed@60", 61,
      ACTION_WAIT_FOR_BANK, "bank-wait-freezes", NO_DAY, NO_DAY,
      "Wait for your bank's decision. {shop} may freeze the order. If the bank refuses, check the order page that day." },
    { "with-the-bank-for-long", order_delivered, "damaged",
      "submitted@5 chargeback-filed@60", 95,
      ACTION_ASK_BANK, "bank-late", NO_DAY, NO_DAY,
      "The decision is late. Ask {payer} when it comes." },
    { "a-defect-that-shows-late", order_austrian_by_transfer, "defective",
      "dispute-drafted@200", 201,
      ACTION_WRITE_TO_SELLER, "write-to-seller", 214, 730,
      "Write to the seller by {by} and describe the defect. You can claim until {until}, but waiting weakens the claim." },
    { "a-claim-that-the-marketplace-refused", order_austrian_by_transfer, "defective",
      "submitted@5 escalated@20 ruled-for-seller@25", 60,
      ACTION_WRITE_TO_SELLER, "write-claim", NO_DAY, 730,
      "The law lets you claim from the seller until {until}. Write to the seller now, and ask a consumer centre." },
    { "a-letter-by-law", order_austrian_by_transfer, "defective",
      "dispute-drafted@200 -law-letter-sent@205", 210,
      ACTION_WAIT_FOR_SELLER, "letter-wait", 235, NO_DAY,
      "Wait until {by}: the seller must answer your letter." },
    { "a-letter-by-law-without-an-answer", order_austrian_by_transfer, "defective",
      "dispute-drafted@200 -law-letter-sent@205", 240,
      ACTION_WRITE_TO_SELLER, "letter-chase", NO_DAY, NO_DAY,
      "The seller has not answered your letter. Write once more and keep a copy." },
    { "rejecting-by-law", order_rejecting_by_law, "defective",
      "dispute-drafted@17", 22,
      ACTION_WRITE_TO_SELLER, "reject", 30, NO_DAY,
      "The law lets you reject the item until {by}. Tell the seller in writing and keep a copy." },
    { "a-claim-by-law-that-ends", order_austrian_by_transfer, "defective",
      "dispute-drafted@200 -law-letter-sent@205 -messaged-seller@240", 690,
      ACTION_CLAIM_BY_LAW, "claim-by-law", 730, NO_DAY,
      "Claim from the seller by law until {by}. After that the claim ends. Ask a consumer centre." },
    { "the-ombudsman", order_british, "damaged",
      "submitted@5 chargeback-filed@60 chargeback-lost@80", 81,
      ACTION_CLAIM_BY_LAW, "out-of-court", 261, NO_DAY,
      "Complain to the ombudsman about the bank by {by}. After that it takes no complaint." },
    { "how-it-was-paid-is-unknown", order_nobody_knows_how_paid, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25", 60,
      ACTION_RECORD_FACT, "record-payment", NO_DAY, NO_DAY,
      "Record how you paid. Your deadline at the bank or payment service is unknown." },
    { "the-country-is-unknown", order_a_refund_that_never_came, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25", 60,
      ACTION_RECORD_FACT, "record-country", NO_DAY, NO_DAY,
      "Record the country you live in. Its law may give you more time." },
    { "the-seller-is-silent-where-no-figure-is-known", order_the_seller_is_silent_where_no_figure_is_known, "not-received",
      "submitted@5", 14,
      ACTION_CHECK_DISPUTE_PAGE, "answer-look", NO_DAY, NO_DAY,
      "Check the dispute page for the seller's answer." },
    { "a-request-that-has-lapsed", order_ebay, "not-received",
      "submitted@5", 40,
      ACTION_CHECK_DISPUTE_PAGE, "request-lapsed", NO_DAY, 35,
      "Nobody escalated, and {shop} closes such a request on {until}. Check whether it is still open." },
    { "two-dates-that-disagree", order_two_dates_that_disagree, NULL,
      "-delivered@10", 18,
      ACTION_CHECK_CLOSE_DATE, "close-doubted", 20, NO_DAY,
      "The real close date may differ from {by}. Copy it from the order page. Until then {by} applies." },
    { "closed-with-a-part-of-the-money", order_delivered, "damaged",
      "submitted@2 refund-part@5=60.00 dispute-closed@9", 10,
      ACTION_NOTHING, "dispute-over", NO_DAY, NO_DAY,
      "Nothing to do. This dispute has ended." },
    { "a-parcel-that-moves", order_under_way, "not-received",
      "", 2,
      ACTION_TRY_DISPUTE, "try-moving", 37, NO_DAY,
      "Try the dispute button on {by}. {shop} may refuse earlier, while tracking still moves." },
    { "the-window-may-close-over-a-parcel-that-moves", order_under_way, "not-received",
      "", 40,
      ACTION_TRY_DISPUTE, "try-too-early", 42, NO_DAY,
      "Try the dispute button by {by}. If the page refuses, record from which day it opens." },
    { "escalated-without-any-figure", order_the_seller_is_silent_where_no_figure_is_known, "not-received",
      "submitted@5 escalated@12", 13,
      ACTION_WAIT_FOR_RULING, "ruling-wait", NO_DAY, NO_DAY,
      "{shop} is reviewing both sides. Check the dispute page now and then." },
    { "a-case-at-paypal-that-may-be-over", order_a_case_at_paypal_that_may_be_over, "damaged",
      "submitted@5 escalated@20 ruled-for-seller@25", 160,
      ACTION_OPEN_PAYMENT_CASE, "open-payment-case-perhaps", NO_DAY, 161,
      "The deadline of {payer} may have passed, or may be as late as {until}. Ask there now." },
    { "with-paypal-for-long", order_by_paypal, "damaged",
      "submitted@5 payment-case-opened@20 payment-case-escalated@25", 60,
      ACTION_ASK_BANK, "bank-late", NO_DAY, NO_DAY,
      "The decision is late. Ask {payer} when it comes." },
    { "the-banks-last-day-while-the-close-is-unknown", order_in_transit_at_a_shop_nobody_described, NULL,
      "", 100,
      ACTION_CHECK_CLOSE_DATE, "close-unknown", 120, NO_DAY,
      "Deadline unknown. Copy the close date from the order page." },
    { "absent-before-the-promised-day", order_promised_for_later, NULL,
      "", 33,
      ACTION_CHECK_CLOSE_DATE, "close-unknown", NO_DAY, NO_DAY,
      "Deadline unknown. Copy the close date from the order page." },
    { "absent-at-a-shop-with-a-short-window", order_vinted, NULL,
      "", 6,
      ACTION_CHECK_CLOSE_DATE, "close-unknown", NO_DAY, NO_DAY,
      "Deadline unknown. Copy the close date from the order page." },
    { "a-changed-mind-with-an-offer", order_delivered, "changed-mind",
      "submitted@5 seller-offered@8=60.00~12", 11,
      ACTION_ANSWER_OFFER, "offer-or-escalate", 12, NO_DAY,
      "You have an offer until {by}. Accepting {amount} gives up {rest}. If it is too little, reject it or escalate." },
    { "a-changed-mind-whose-offer-has-ended", order_delivered, "changed-mind",
      "submitted@5 seller-offered@8=60.00~12", 13,
      ACTION_ESCALATE, "escalate-offer", NO_DAY, 20,
      "You recorded no answer to the last offer. Check whether it is still open. If it is too little, escalate. No button yet? Look again on {until}." },
    { "a-promise-after-the-draft-was-withdrawn", order_a_refund_that_never_came, NULL,
      "withdrawn@2#promised seller-promised-refund@3~20", 19,
      ACTION_WAIT_FOR_REFUND, "refund-wait", 20, NO_DAY,
      "The refund is on its way, usually by {by}. Check your statement, also under the payment date." },
    { "a-promise-after-the-draft-was-withdrawn-not-kept", order_a_refund_that_never_came, NULL,
      "withdrawn@2#promised seller-promised-refund@3~20", 21,
      ACTION_CHASE_REFUND, "refund-late", NO_DAY, NO_DAY,
      "The refund is late. Check your statement, then ask {shop} for proof." },
    { "a-return-that-is-asked-for-again", order_delivered, "damaged",
      "submitted@2 return-required@4 return-shipped@5+AB123 refund-approved@8 return-required@10~20", 11,
      ACTION_SHIP_RETURN, "return-due", 20, NO_DAY,
      "Send the return with tracking and enter its number by {by}. Otherwise you may lose the refund." },
    { "a-refund-that-never-came-and-a-fact-is-missing", order_a_refund_that_never_came, "damaged",
      "submitted@2 refund-approved@5=120.00", 200,
      ACTION_RECORD_FACT, "record-country", NO_DAY, NO_DAY,
      "Record the country you live in. Its law may give you more time." },
    { "confirmed-and-nobody-said-that-it-came", order_under_way, NULL,
      "-confirmed@2", 3,
      ACTION_INSPECT, "inspect-confirmed", 17, NO_DAY,
      "You confirmed receipt. Did it come? Film it and test everything. If it is not there, or something is wrong, open a dispute by {by}." },
    { "a-problem-that-nobody-said", order_austrian_by_transfer, NULL,
      "-could-not-open@6#completed", 40,
      ACTION_RECORD_FACT, "record-problem", NO_DAY, 730,
      "Record what is wrong with the item. The law may let you claim from the seller until {until}." },
    { "a-refund-that-was-chased-and-is-owed", order_lost_and_no_way_is_left, "damaged",
      "submitted@2 refund-approved@5=120.00 messaged-seller@60", 71,
      ACTION_CHASE_REFUND, "refund-late", NO_DAY, NO_DAY,
      "The refund is late. Check your statement, then ask {shop} for proof." },
    { "a-refund-that-is-approved-again", order_lost_and_no_way_is_left, "damaged",
      "submitted@2 refund-approved@5=120.00~10 refund-failed@60 messaged-seller@62 refund-approved@190=120.00~200", 195,
      ACTION_WAIT_FOR_REFUND, "refund-wait", 200, NO_DAY,
      "The refund is on its way, usually by {by}. Check your statement, also under the payment date." },
    { "a-return-that-came-back-after-the-promised-day", order_delivered_at_a_shop_nobody_described, "changed-mind",
      "seller-promised-refund@3~6 return-shipped@45+AB123 return-received@70", 95,
      ACTION_WAIT_FOR_REFUND, "refund-wait", NO_DAY, NO_DAY,
      "The refund is on its way. Check your statement, also under the payment date." },
    { "never-shipped-nor-cancelled-for-long", order_never_shipped, NULL,
      "-cancel-requested@5", 200,
      ACTION_NOTHING, "absent-over", NO_DAY, NO_DAY,
      "All known deadlines have passed. If the item never arrived, ask {payer} anyway." },
    { "a-request-to-cancel-without-an-answer", order_not_shipped_at_a_shop_nobody_described, NULL,
      "-cancel-requested@5", 40,
      ACTION_WRITE_TO_SELLER, "cancel-chase", NO_DAY, NO_DAY,
      "Your request to cancel has no answer yet. Ask {shop} for one and record it here." },
    { "the-close-is-unknown-and-nothing-hurries", order_promised_for_later, NULL,
      "", 90,
      ACTION_CHECK_CLOSE_DATE, "close-unknown", NO_DAY, NO_DAY,
      "Deadline unknown. Copy the close date from the order page." },
    { "a-window-that-runs-from-the-order", order_temu_not_shipped, NULL,
      "-cancel-requested@5", 86,
      ACTION_OPEN_DISPUTE, "arrival-not-recorded", 90, NO_DAY,
      "You have not recorded an arrival. If the item came, record that. If not, open a dispute by {by}. A message does not extend the deadline." },
    { "a-window-whose-later-end-is-certain", order_etsy, "damaged",
      "", 194,
      ACTION_TRY_DISPUTE, "try-now", NO_DAY, 195,
      "The deadline may have passed, or may be as late as {until}. Check the page now. If it lets you, submit today." },
    { "past-a-later-end-that-is-certain", order_etsy, "damaged",
      "", 195,
      ACTION_NOTHING, "lost", NO_DAY, NO_DAY,
      "All known deadlines have passed. Ask {shop} and {payer} anyway." },
    { "a-return-that-nobody-asked-for-lacks-its-number", order_delivered_at_a_shop_nobody_described, "damaged",
      "return-shipped@4", 400,
      ACTION_SHIP_RETURN, "return-number", NO_DAY, NO_DAY,
      "The return is sent. Enter its tracking number there and here now. Otherwise you may lose the refund." },
    { "a-problem-that-the-seller-does-not-see", order_delivered, NULL,
      "-seller-rejected@3", 4,
      ACTION_OPEN_DISPUTE, "problem-named", 15, NO_DAY,
      "You have a problem with this item. Open a dispute by {by}. A message does not extend the deadline." },
    { "on-its-way-back-and-the-carrier-says-why", order_under_way, NULL,
      "-returned-to-sender@5#address", 6,
      ACTION_OPEN_DISPUTE, "returned-cause-known", 42, NO_DAY,
      "The parcel is going back to the sender. Open a dispute by {by}, with the tracking as evidence." },
    { "on-its-way-back-for-it-was-refused", order_under_way, NULL,
      "-returned-to-sender@5#refused", 6,
      ACTION_OPEN_DISPUTE, "returned-refused", 42, NO_DAY,
      "The parcel is going back because it was refused. You may get no refund. Open a dispute by {by} anyway." },
    { "on-its-way-back-for-an-unpaid-duty", order_under_way, NULL,
      "-returned-to-sender@5#duty", 6,
      ACTION_OPEN_DISPUTE, "returned-refused", 42, NO_DAY,
      "The parcel is going back because it was refused. You may get no refund. Open a dispute by {by} anyway." },
    { "refunded-as-balance-that-nobody-agreed-to", order_delivered, "damaged",
      "submitted@2 refunded@5=120.00#balance", 6,
      ACTION_RECORD_FACT, "record-place", NO_DAY, NO_DAY,
      "The refund came as balance or a coupon. Record whether you take it, or want your money instead." },
    { "half-of-it-as-a-coupon-and-paypal-ends", order_by_paypal, "damaged",
      "submitted@2 refunded@5=60.00#coupon", 150,
      ACTION_OPEN_PAYMENT_CASE, "open-payment-case", 160, NO_DAY,
      "Open a case with {payer} by {by}. After that it is too late." },
    { "silence-grants-nothing-at-ebay", order_ebay_delivered, "damaged",
      "submitted@5 seller-timeout@9", 10,
      ACTION_ESCALATE, "escalate-silent", 35, NO_DAY,
      "The seller's time to answer has ended. Escalate by {by}, or the request closes." },
    { "silence-grants-nothing-where-no-rule-says-so", order_delivered_at_a_shop_nobody_described, "damaged",
      "submitted@5 seller-timeout@9", 10,
      ACTION_ESCALATE, "escalate-silent", NO_DAY, NO_DAY,
      "The seller's time to answer has ended. Escalate, so that {shop} reviews both sides." },
    { "silence-grants-the-claim-at-aliexpress", order_delivered, "damaged",
      "submitted@5 seller-timeout@9", 10,
      ACTION_WAIT_FOR_REFUND, "refund-wait", 30, NO_DAY,
      "The refund is on its way, usually by {by}. Check your statement, also under the payment date." },
    { "silence-and-then-the-refund-is-approved-at-ebay", order_ebay_delivered, "damaged",
      "submitted@5 seller-timeout@9 refund-approved@11=120.00", 12,
      ACTION_WAIT_FOR_REFUND, "refund-wait", 18, NO_DAY,
      "The refund is on its way, usually by {by}. Check your statement, also under the payment date." },
    { "cancelled-and-the-bank-counts-from-the-usual-day", order_not_shipped, NULL,
      "-cancelled@14 -checked@60#chase-refund", 135,
      ACTION_FILE_CHARGEBACK, "file-credit", NO_DAY, 162,
      "The promised refund has not arrived. File a chargeback now, with the promise as proof." },
    { "cancelled-and-half-of-it-came-back", order_not_shipped, NULL,
      "-cancelled@2 -refunded@5=60.00", 40,
      ACTION_CHASE_REFUND, "refund-late", NO_DAY, 120,
      "The refund is late. Check your statement, then ask {shop} for proof. If it does not arrive, claim it from {payer} by {until}." },
    { "cancelled-and-all-of-it-came-back", order_not_shipped, NULL,
      "-cancelled@2 -refunded@5=60.00 -refunded@6=60.00", 40,
      ACTION_NOTHING, "paid", NO_DAY, NO_DAY,
      "Nothing to do. The refund has arrived." },
    { "the-page-shows-an-earlier-close", order_delivered, NULL,
      "-checked@3~10#inspect", 8,
      ACTION_INSPECT, "inspect", 10, NO_DAY,
      "Film the parcel and test everything. If something is wrong, open a dispute by {by}. A message does not extend the deadline." },
    { "a-chargeback-that-opens-later-stands-in-for-a-notice", order_american, "not-received",
      "submitted@12", 13,
      ACTION_WAIT_FOR_SELLER, "sellers-turn", 17, 27,
      "Wait until {by}: the seller must answer. Then check the dispute page. Do not withdraw, even for a promise." },
    { "a-bank-near-its-end-comes-before-an-escalation-without-one", order_amazon, "damaged",
      "submitted@5 seller-offered@7=20.00", 80,
      ACTION_ASK_BANK, "ask-bank", 100, NO_DAY,
      "Ask your bank until which day you can claim your payment back. Asking ends nothing. Without an answer, claim by {by}." },
    { "a-stated-close-passes-and-the-order-completes", order_closed_as_stated, NULL,
      "-auto-completed@3", 5,
      ACTION_CHECK_DELIVERY, "completed", NO_DAY, 18,
      "{shop} completed the order automatically. Not arrived? Open a dispute now. Arrived? Film it and test everything." },
};

/* What is said beside what is next. */
static const CounselCase besides[] = {
    { "a-claim-on-the-issuer-and-the-ombudsman", order_never_here_in_britain, "not-received",
      "submitted@40 ruled-for-seller@50 chargeback-filed@60 chargeback-lost@80", 81,
      ACTION_CLAIM_BY_LAW, "out-of-court", 261, NO_DAY,
      "Complain to the ombudsman about the bank by {by}. After that it takes no complaint." },
    { "an-appeal-and-the-laws-first-weeks", order_british_at_ebay, "defective",
      "submitted@2 escalated@5 ruled-for-seller@10", 22,
      ACTION_WRITE_TO_SELLER, "reject", 30, NO_DAY,
      "The law lets you reject the item until {by}. Tell the seller in writing and keep a copy." },
    { "a-dispute-and-the-banks-own-date", order_a_case_that_filing_freezes, "damaged",
      "", 45,
      ACTION_ASK_BANK, "ask-bank", 60, NO_DAY,
      "Ask your bank until which day you can claim your payment back. Asking ends nothing. Without an answer, claim by {by}." },
    { "on-its-way-back-and-nobody-asked-why", order_under_way, "not-received",
      "submitted@5 -returned-to-sender@6", 7,
      ACTION_RECORD_FACT, "record-return-cause", NO_DAY, NO_DAY,
      "Ask the carrier why the parcel goes back, and record it. After a refused parcel or duty you may get no refund." },
};
/* clang-format on */

static void
assert_day(Instant instant, int day)
{
    if (day == NO_DAY)
        g_assert_true(instant == INSTANT_UNKNOWN);
    else
        assert_walk_day(instant, day);
}

static void
this_is_counselled(gconstpointer data)
{
    const CounselCase *test = data;
    g_autoptr(Order) order = walk_order(test->order, test->reason, test->events);
    OrderSummary summary;

    if (g_str_has_suffix(test->name, "that-moves"))
        ((Dispute *)walk_dispute(order))->said.tracking = TRACKING_MOVING;
    summary = order_summarise(order, walk_policies(), walk_day(test->day), NULL);
    g_assert_cmpstr(next_action_token(summary.next.action), ==,
                    next_action_token(test->action));
    g_assert_cmpstr(next_reason_token(summary.next.reason), ==, test->token);
    assert_day(summary.next.by, test->by);
    assert_day(summary.next.until, test->until);
    g_assert_cmpstr(summary.next.why, ==, test->sentence);
    g_assert_cmpint(summary.valid_from, <=, walk_day(test->day));
    g_assert_cmpint(summary.valid_until, >, walk_day(test->day));
}

static void
this_is_said_besides(gconstpointer data)
{
    const CounselCase *test = data;
    g_autoptr(Order) order = walk_order(test->order, test->reason, test->events);
    g_autoptr(GArray) clocks = NULL;
    g_autoptr(Counsel) counsel = NULL;

    (void)order_summarise_counsel(order, walk_policies(), walk_day(test->day), &clocks,
                                  &counsel);
    for (guint i = 0; i < counsel->also->len; i++) {
        const NextStep *step = &g_array_index(counsel->also, NextStep, i);

        if (!g_str_equal(next_reason_token(step->reason), test->token))
            continue;
        g_assert_cmpint(step->action, ==, test->action);
        assert_day(step->by, test->by);
        g_assert_cmpstr(step->why, ==, test->sentence);
        return;
    }
    g_error("%s is not said", test->token);
}

/* While a return is owed nobody is told to file a chargeback besides. */
static void
no_way_of_its_own_is_said_beside_a_duty(void)
{
    g_autoptr(Order) order =
        walk_order(order_delivered, "damaged", "submitted@2 return-required@4~20");
    g_autoptr(GArray) clocks = NULL;
    g_autoptr(Counsel) counsel = NULL;

    (void)order_summarise_counsel(order, walk_policies(), walk_day(5), &clocks, &counsel);
    g_assert_cmpint(counsel->next.action, ==, ACTION_SHIP_RETURN);
    for (guint i = 0; i < counsel->also->len; i++)
        g_assert_cmpint(g_array_index(counsel->also, NextStep, i).action, ==,
                        ACTION_RECORD_FACT);
}

/* A letter is due in the second half of the two weeks in which it is to be written. */
static void
a_letter_is_due_before_its_day(void)
{
    g_autoptr(Order) order =
        walk_order(order_austrian_by_transfer, "defective", "dispute-drafted@200");
    static const struct {
        int day;
        DuePlace place;
    } days[] = { { 206, DUE_NOT }, { 208, DUE_NOW }, { 213, DUE_NOW }, { 215, DUE_NOW } };

    for (gsize i = 0; i < G_N_ELEMENTS(days); i++) {
        OrderSummary summary =
            order_summarise(order, walk_policies(), walk_day(days[i].day), NULL);

        g_assert_cmpint(summary.next.action, ==, ACTION_WRITE_TO_SELLER);
        g_assert_cmpint(next_step_due(&summary.next), ==, days[i].place);
    }
}

static gboolean
is_asserted_by(const CounselCase *table, gsize count, NextReason reason)
{
    for (gsize i = 0; i < count; i++) {
        if (g_str_equal(table[i].token, next_reason_token(reason)))
            return TRUE;
    }
    return FALSE;
}

static void
every_row_is_asserted(void)
{
    for (NextReason reason = 0; reason < next_reason_count(); reason++) {
        if (!is_asserted_by(cases, G_N_ELEMENTS(cases), reason) &&
            !is_asserted_by(besides, G_N_ELEMENTS(besides), reason))
            g_error("no case asserts the row %s", next_reason_token(reason));
    }
}

static void
a_token_is_read_back(void)
{
    for (NextReason reason = 0; reason < next_reason_count(); reason++) {
        NextReason parsed;

        g_assert_true(next_reason_parse(next_reason_token(reason), &parsed));
        g_assert_cmpuint(parsed, ==, reason);
    }
    g_assert_null(next_reason_token(next_reason_count()));
}

/* A dispute about one of two items: the other one is looked at by its close, and the dispute
 * follows. */
static void
parts_are_counselled_apart(void)
{
    g_autoptr(Order) order = walk_order(order_delivered, "damaged", "submitted@5");
    const Dispute *dispute = walk_dispute(order);
    const DisputeLine about = { 1, 1 };
    g_autoptr(GArray) clocks = NULL;
    g_autoptr(Counsel) counsel = NULL;

    for (int number = 1; number <= 2; number++) {
        OrderLine *line = order_line_new();

        line->line = number;
        line->quantity = 1;
        g_ptr_array_add(order->lines, line);
    }
    g_array_append_val(dispute->lines, about);
    (void)order_summarise_counsel(order, walk_policies(), walk_day(14), &clocks, &counsel);
    g_assert_cmpstr(next_reason_token(counsel->next.reason), ==, "inspect");
    g_assert_cmpint(counsel->stake.kind, ==, STAKE_UNSAID);
    g_assert_cmpuint(counsel->steps->len, ==, 2);
    g_assert_cmpstr(next_reason_token(counsel_step_of(counsel, dispute->id)->reason), ==,
                    "seller-silent");
    g_assert_cmpstr(next_reason_token(g_array_index(counsel->also, NextStep, 0).reason), ==,
                    "seller-silent");
    g_assert_false(counsel->quiet);
}

/* Nobody has to look at what never came, once nobody can be asked for it; nor is it anybody's
 * turn where the buyer leaves it at that. */
static void
what_is_done_with_is_quiet_or_nobodys(void)
{
    static const struct {
        const char *order, *reason, *events;
        int day;
        gboolean quiet;
    } ends[] = {
        { order_shipped_alone, NULL, "", 600, TRUE },
        { order_under_way, NULL, "", 43, FALSE },
        { order_cancelled_and_never_paid, NULL, "-cancelled@3", 10, FALSE },
    };
    g_autoptr(Order) settled =
        walk_order(order_delivered, "damaged", "submitted@2 refund-part@5=60.00 settled@6");

    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        g_autoptr(Order) order = walk_order(ends[i].order, ends[i].reason, ends[i].events);
        OrderSummary summary =
            order_summarise(order, walk_policies(), walk_day(ends[i].day), NULL);

        g_test_message("%s", next_reason_token(summary.next.reason));
        g_assert_cmpint(summary.quiet, ==, ends[i].quiet);
    }
    g_assert_cmpint(dispute_turn(walk_dispute(settled)), ==, TURN_NOBODY);
}

static void
assert_right(const Counsel *counsel, RightId id, const Order *order, RightState state)
{
    const Right *right = counsel_right(counsel, id, walk_dispute(order)->id);

    g_assert_nonnull(right);
    g_assert_cmpstr(choice_token(&right_states, right->state), ==,
                    choice_token(&right_states, state));
}

/* Lost at the marketplace: an appeal by a doubtful figure, and the bank. */
static void
rights_have_their_states(void)
{
    g_autoptr(Order) order =
        walk_order(order_delivered, "damaged", "submitted@5 escalated@20 ruled-for-seller@25");
    static const struct {
        int day;
        RightState appeal, chargeback;
    } days[] = {
        { 26, RIGHT_PERHAPS, RIGHT_OPEN },       { 33, RIGHT_PERHAPS, RIGHT_OPEN },
        { 47, RIGHT_UNLIKELY, RIGHT_OPEN },      { 101, RIGHT_UNLIKELY, RIGHT_PERHAPS },
        { 115, RIGHT_UNLIKELY, RIGHT_UNLIKELY }, { 521, RIGHT_UNLIKELY, RIGHT_OVER },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(days); i++) {
        g_autoptr(GArray) clocks = NULL;
        g_autoptr(Counsel) counsel = NULL;

        (void)order_summarise_counsel(order, walk_policies(), walk_day(days[i].day), &clocks,
                                      &counsel);
        assert_right(counsel, RIGHT_DISPUTE, order, RIGHT_USED);
        assert_right(counsel, RIGHT_APPEAL, order, days[i].appeal);
        assert_right(counsel, RIGHT_CHARGEBACK, order, days[i].chargeback);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/counsel/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], this_is_counselled);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(besides); i++) {
        g_autofree char *path = g_strdup_printf("/counsel/besides/%s", besides[i].name);

        g_test_add_data_func(path, &besides[i], this_is_said_besides);
    }
    g_test_add_func("/counsel/no-way-of-its-own-is-said-beside-a-duty",
                    no_way_of_its_own_is_said_beside_a_duty);
    g_test_add_func("/counsel/a-letter-is-due-before-its-day", a_letter_is_due_before_its_day);
    g_test_add_func("/counsel/every-row-is-asserted", every_row_is_asserted);
    g_test_add_func("/counsel/a-token-is-read-back", a_token_is_read_back);
    g_test_add_func("/counsel/parts-are-counselled-apart", parts_are_counselled_apart);
    g_test_add_func("/counsel/what-is-done-with-is-quiet-or-nobodys",
                    what_is_done_with_is_quiet_or_nobodys);
    g_test_add_func("/counsel/rights-have-their-states", rights_have_their_states);
    return g_test_run();
}
