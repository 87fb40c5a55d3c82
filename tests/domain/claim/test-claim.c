/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What claims and letters say, in every language, and what they never say. */
#include <string.h>

#include "domain/claim/claim.h"
#include "domain/words/words.h"
#include "kit/domain-kit.h"

#define NOW "2026-03-04T12:00:00Z"
#define LAMP "'number':'3069','marketplace':'aliexpress','title':'Lamp'"
#define EUROS(amount) "{'amount':'" amount "','currency':'EUR'}"

/* English first, as the program has them. */
static const char *const codes[] = { "en", "de", "es", "fr", "it", "nl", "pl", "pt", "ru" };

static char *
read_source(const char *code)
{
    g_autofree char *name = g_strconcat(code, CLAIM_SUFFIX, NULL);
    g_autofree char *path =
        g_build_filename(g_getenv("TEST_SOURCE_DIR"), "data", "claims", name, NULL);
    g_autoptr(GError) error = NULL;
    char *text = NULL;

    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    return text;
}

static const GPtrArray *
all_languages(void)
{
    static GPtrArray *languages;

    if (languages != NULL)
        return languages;
    languages = g_ptr_array_new();
    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
        g_autofree char *text = read_source(codes[i]);
        g_autofree char *file = g_strconcat(codes[i], CLAIM_SUFFIX, NULL);
        g_autoptr(GError) error = NULL;

        g_ptr_array_add(
            languages,
            claim_language_parse(text, file, i == 0 ? NULL : languages->pdata[0], &error));
        g_assert_no_error(error);
    }
    return languages;
}

static const ClaimLanguage *
english(void)
{
    return all_languages()->pdata[0];
}

/* JSON is written with ' here. */
static char *
json_of(const char *text)
{
    return g_strdelimit(g_strdup(text), "'", '"');
}

static Order *
order_of(const char *data)
{
    g_autofree char *json = json_of(data);

    return kit_order(json, NULL);
}

static void
happens(Dispute *dispute, EventType type, const char *when, const char *data)
{
    g_autofree char *json = json_of(data);
    g_autoptr(Event) event = kit_event(type, 1, when, json);

    g_assert_true(dispute_apply(dispute, event, MONEY_NONE));
}

static Dispute *
draft_of(const char *data)
{
    Dispute *dispute = dispute_new("dispute");

    happens(dispute, EVENT_DISPUTE_DRAFTED, "2026-03-01T00:00:00Z", data);
    return dispute;
}

static ClaimFacts
facts_of(const Order *order, const Dispute *dispute)
{
    return (ClaimFacts){ order, dispute, kit_policies(), at(NOW), zone_utc() };
}

typedef struct {
    const char *name;
    const char *order, *draft;
    const char *text;
} ClaimCase;

/* clang-format off */
static const ClaimCase claim_cases[] = {
    { "a-parcel-that-never-came",
      "{" LAMP ",'placed':'2026-01-05T20:00:00Z','shipped':'2026-01-10T20:00:00Z','guarantee':30,'tracking':['LP00123456789012']}",
      "{'reason':'not-received','tracking_shows':'stuck','evidence':['tracking-screenshot'],'ask':" EUROS("90.00") "}",
      "I have not received order 3069 (Lamp). It was ordered on 2026-01-05. It was shipped on 2026-01-10. The tracking number is LP00123456789012. Delivery was guaranteed by 2026-02-09. The tracking has not changed for a long time. I attach: screenshot of the tracking. I ask for a refund of 90.00 EUR." },
    { "what-came-is-not-said-to-be-missing",
      "{" LAMP ",'placed':'2026-01-05T20:00:00Z','delivered':'2026-03-02T20:00:00Z'}",
      "{'reason':'not-received','tracking_shows':'stuck'}",
      "It was ordered on 2026-01-05. It was delivered on 2026-03-02." },
    { "what-came-after-a-false-mark-is-not-said-to-be-missing",
      "{" LAMP ",'delivered':'2026-03-02T20:00:00Z'}",
      "{'reason':'not-received','tracking_shows':'delivered'}",
      "It was delivered on 2026-03-02." },
    { "called-delivered-but-not-here-stays",
      "{" LAMP ",'delivered':'2026-02-01T20:00:00Z'}",
      "{'reason':'not-received','tracking_shows':'delivered'}",
      "I have not received order 3069 (Lamp). The tracking says delivered, but I have not received the parcel." },
    { "a-guarantee-that-still-runs-is-not-told",
      "{" LAMP ",'guarantee':'2026-03-04T12:00:01Z'}", "{'reason':'not-received'}",
      "I have not received order 3069 (Lamp)." },
    { "a-guaranteed-day-is-over-when-it-ends",
      "{" LAMP ",'guarantee':{'at':'2026-03-03T12:00:01Z','precision':'date'}}", "{'reason':'not-received'}",
      "I have not received order 3069 (Lamp)." },
    { "a-guarantee-that-ended-is-told",
      "{" LAMP ",'guarantee':'2026-03-04T12:00:00Z'}", "{'reason':'not-received'}",
      "I have not received order 3069 (Lamp). Delivery was guaranteed by 2026-03-04." },
    { "a-guarantee-without-a-date-of-shipping-is-not-told",
      "{" LAMP ",'shipped':true,'placed':'2026-01-01T20:00:00Z','guarantee':1}", "{'reason':'not-received'}",
      "I have not received order 3069 (Lamp). It was ordered on 2026-01-01." },
    { "a-later-number-of-a-parcel-is-no-other-parcel",
      "{" LAMP ",'tracking':['LP1',{'number':'LP2','alias_of':'LP1'},'LP3']}", "{'reason':'not-received'}",
      "I have not received order 3069 (Lamp). The tracking numbers are LP1, LP3." },
    { "marked-delivered-with-its-date",
      "{" LAMP ",'marked_delivered':'2026-02-01T20:00:00Z'}", "{'reason':'not-received','tracking_shows':'delivered'}",
      "I have not received order 3069 (Lamp). The tracking says delivered on 2026-02-01, but I have not received the parcel." },
    { "marked-delivered-without-a-date",
      "{" LAMP ",'marked_delivered':true}", "{'reason':'not-received','tracking_shows':'delivered'}",
      "I have not received order 3069 (Lamp). The tracking says delivered, but I have not received the parcel." },
    { "what-is-said-of-an-item-is-not-said-of-a-parcel",
      "{" LAMP "}", "{'reason':'not-received','used':'no','listing_matches':'no','severity':'minor','difference':'total'}",
      "I have not received order 3069 (Lamp)." },
    { "damage-shown-before-use",
      "{" LAMP ",'total':" EUROS("90.00") ",'delivered':'2026-02-01T20:00:00Z','tracking':['LP1']}",
      "{'reason':'damaged','severity':'significant','used':'no','tracking_shows':'stuck','evidence':['photo-damage','video-damage'],'ask':" EUROS("45.00") "}",
      "The item of order 3069 (Lamp) arrived damaged. It was delivered on 2026-02-01. With this damage it cannot be used as it is meant to be. I documented this before any use. I attach: photo of the damage, video of the damage. I ask for a refund of 45.00 EUR of the 90.00 EUR that I paid." },
    { "used-before-it-was-photographed-is-not-told",
      "{" LAMP "}", "{'reason':'damaged','severity':'minor','used':'yes'}",
      "The item of order 3069 (Lamp) arrived damaged. The damage is a scratch, a dent or the like." },
    { "all-that-was-paid-is-no-part",
      "{" LAMP ",'total':" EUROS("90.00") "}", "{'reason':'defective','ask':" EUROS("90.00") "}",
      "The item of order 3069 (Lamp) does not work. I ask for a refund of 90.00 EUR." },
    { "amounts-of-two-currencies-are-not-compared",
      "{" LAMP ",'total':{'amount':'90.00','currency':'USD'}}", "{'reason':'defective','ask':" EUROS("45.00") "}",
      "The item of order 3069 (Lamp) does not work. I ask for a refund of 45.00 EUR." },
    { "another-variant",
      "{" LAMP "}", "{'reason':'wrong-item','difference':'variant','listing_matches':'no'}",
      "I ordered Lamp (order 3069) and received a different item. It differs in colour or size from what I ordered. It differs from what the listing says." },
    { "a-withdrawal-is-declared",
      "{" LAMP ",'buyer_country':'DE','placed':'2026-02-05T20:00:00Z','delivered':'2026-03-01T20:00:00Z','total':" EUROS("90.00") "}",
      "{'reason':'changed-mind','ask':" EUROS("90.00") "}",
      "I hereby give notice that I withdraw from my contract for order 3069 (Lamp). It was ordered on 2026-02-05. It was delivered on 2026-03-01. I ask for a refund of 90.00 EUR." },
    { "after-its-days-a-withdrawal-is-none",
      "{" LAMP ",'buyer_country':'DE','delivered':'2026-02-01T20:00:00Z'}", "{'reason':'changed-mind'}",
      "I would like to return the item of order 3069 (Lamp). It was delivered on 2026-02-01." },
    { "a-size-that-is-not-the-listings",
      "{" LAMP "}", "{'reason':'wrong-size','listing_matches':'no'}",
      "The item of order 3069 (Lamp) has the wrong size or does not fit. It differs from what the listing says." },
    { "a-size-that-is-the-listings",
      "{" LAMP "}", "{'reason':'wrong-size','listing_matches':'yes'}",
      "The item of order 3069 (Lamp) has the wrong size or does not fit." },
    { "the-listing-is-named-once",
      "{" LAMP "}", "{'reason':'not-as-described','listing_matches':'no','difference':'detail'}",
      "The item of order 3069 (Lamp) is not as the listing describes it. It differs in a detail from what I ordered." },
    { "lines-that-it-is-about",
      "{" LAMP ",'lines':[{'line':1,'title':'Lamp','quantity':3},{'line':2,'title':'Shade','quantity':1}]}",
      "{'reason':'missing-parts','lines':[{'line':1,'quantity':2},{'line':2,'quantity':1}]}",
      "Order 3069 (Lamp) arrived incomplete. It concerns: 2 x Lamp, 1 x Shade." },
    { "lines-without-a-title-are-not-told-in-part",
      "{" LAMP ",'lines':[{'line':1,'title':'Lamp','quantity':3},{'line':2,'quantity':1}]}",
      "{'reason':'missing-parts','lines':[{'line':1,'quantity':2},{'line':2,'quantity':1}]}",
      "Order 3069 (Lamp) arrived incomplete." },
    { "a-title-is-never-read-as-a-sentence",
      "{'number':'3069','marketplace':'aliexpress','title':'%s {date} {number} \\\\u202e\\\\n[x]=#','lines':[{'line':1,'title':'{quantity} {title}'}]}",
      "{'reason':'counterfeit','lines':[{'line':1,'quantity':1}]}",
      "The item of order 3069 (%s {date} {number} \\u202e\\n[x]=#) is not genuine. It concerns: 1 x {quantity} {title}." },
};

typedef struct {
    EventType type;
    const char *at, *data;
} Happening;

static const struct {
    const char *name;
    const char *order, *draft;
    Happening happenings[8];
    const char *text;
} letter_cases[] = {
    { "paid-by-card-and-lost",
      "{" LAMP ",'total':" EUROS("90.00") ",'paid':'2026-01-05T20:00:00Z','paid_with':'credit-card:visa'}",
      "{'reason':'defective','ask':" EUROS("90.00") "}",
      { { EVENT_SUBMITTED, "2026-01-20T20:00:00Z", "{}" },
        { EVENT_ESCALATED, "2026-01-30T20:00:00Z", "{}" },
        { EVENT_RULED_FOR_SELLER, "2026-02-05T20:00:00Z", "{}" } },
      "I dispute the payment of 90.00 EUR to AliExpress. I paid on 5 January 2026. Payment method: credit card, Visa. The item of order 3069 (Lamp) does not work. I opened a dispute with the marketplace on 20 January 2026. The dispute was escalated to the marketplace on 30 January 2026. The marketplace decided for the seller on 5 February 2026. I ask you to refund 90.00 EUR of this payment." },
    { "less-came-than-was-approved",
      "{" LAMP ",'total':" EUROS("90.00") ",'paid_with':'paypal'}", "{'reason':'defective','ask':" EUROS("90.00") "}",
      { { EVENT_SUBMITTED, "2026-01-20T20:00:00Z", "{}" },
        { EVENT_REFUND_APPROVED, "2026-01-25T20:00:00Z", "{'amount':" EUROS("80.00") "}" },
        { EVENT_REFUND_PART, "2026-02-01T20:00:00Z", "{'amount':" EUROS("20.00") "}" },
        { EVENT_REFUND_PART, "2026-02-02T20:00:00Z", "{'amount':" EUROS("10.00") "}" } },
      "I dispute 60.00 EUR of the payment of 90.00 EUR to AliExpress. Payment method: PayPal. The item of order 3069 (Lamp) does not work. I opened a dispute with the marketplace on 20 January 2026. A refund was approved on 25 January 2026. The approved refund is 80.00 EUR. I have received 30.00 EUR so far. I ask you to refund 60.00 EUR of this payment." },
    { "nothing-is-asked-for-when-all-came",
      "{" LAMP "}", "{'reason':'defective','ask':" EUROS("90.00") "}",
      { { EVENT_SUBMITTED, "2026-01-20T20:00:00Z", "{}" },
        { EVENT_REFUND_APPROVED, "2026-01-25T20:00:00Z", "{}" },
        { EVENT_REFUNDED, "2026-02-01T20:00:00Z", "{'amount':" EUROS("90.00") "}" } },
      "The item of order 3069 (Lamp) does not work. I opened a dispute with the marketplace on 20 January 2026. A refund was approved on 25 January 2026. The approved refund is 90.00 EUR. I have received 90.00 EUR so far." },
    { "a-shop-that-nobody-named-has-no-name",
      "{'number':'3069','marketplace':'generic','title':'Lamp','total':" EUROS("90.00") "}", "{'reason':'defective'}",
      { { EVENT_UNKNOWN, NULL, NULL } },
      "I dispute the payment of 90.00 EUR. The item of order 3069 (Lamp) does not work." },
    { "a-shop-without-a-policy-keeps-its-name",
      "{'number':'3069','marketplace':'bazaar','title':'Lamp','total':" EUROS("90.00") ",'paid_with':'credit-card:elo'}", "{'reason':'defective'}",
      { { EVENT_UNKNOWN, NULL, NULL } },
      "I dispute the payment of 90.00 EUR to bazaar. Payment method: credit card, elo. The item of order 3069 (Lamp) does not work." },
};
/* clang-format on */

static void
test_claim(gconstpointer data)
{
    const ClaimCase *row = data;
    g_autoptr(Order) order = order_of(row->order);
    g_autoptr(Dispute) dispute = draft_of(row->draft);
    ClaimFacts facts = facts_of(order, dispute);
    g_autofree char *text = claim_text(&facts, english());

    g_assert_cmpstr(text, ==, row->text);
}

static void
test_letters(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(letter_cases); i++) {
        g_autoptr(Order) order = order_of(letter_cases[i].order);
        g_autoptr(Dispute) dispute = draft_of(letter_cases[i].draft);
        ClaimFacts facts = facts_of(order, dispute);
        g_autofree char *text = NULL;

        for (const Happening *it = letter_cases[i].happenings; it->type != EVENT_UNKNOWN; it++)
            happens(dispute, it->type, it->at, it->data);
        text = claim_letter(&facts, english());
        g_test_message("%s", letter_cases[i].name);
        g_assert_cmpstr(text, ==, letter_cases[i].text);
    }
}

/* Whom the buyer wrote to, and what came back, a contact each. */
static const struct {
    const char *name;
    Contact contacts[3];
    guint count;
    const char *said;
} contact_cases[] = {
    { "nobody", { { 0 } }, 0, "" },
    { "once", { { .is_to_seller = TRUE } }, 1, "I contacted the seller on 1 February 2026. " },
    { "twice-and-refused",
      { { .is_to_seller = TRUE, .reply = REPLY_NONE },
        { .is_to_seller = TRUE, .reply = REPLY_REFUSED } },
      2,
      "I contacted the seller on 1 February 2026. The seller did not answer. I contacted the "
      "seller again on 2 February 2026. The seller refused. " },
    { "by-which-way",
      { { .is_to_seller = TRUE, .channel = CONTACT_CHAT, .reply = REPLY_REFUSED },
        { .is_to_seller = TRUE, .channel = CONTACT_MAIL },
        { .is_to_seller = TRUE, .channel = CONTACT_PHONE, .reply = REPLY_NONE } },
      3,
      "I wrote to the seller in a chat on 1 February 2026. The seller refused. I called the "
      "seller on 3 February 2026. The seller did not answer. " },
    { "agreed-in-part",
      { { .is_to_seller = TRUE, .reply = REPLY_PARTLY } },
      1,
      "I contacted the seller on 1 February 2026. The seller agreed only in part. " },
    { "somebody-else", { { .is_to_seller = FALSE, .reply = REPLY_REFUSED } }, 1, "" },
    { "somebody-else-last",
      { { .is_to_seller = TRUE, .reply = REPLY_NONE }, { .is_to_seller = FALSE } },
      2,
      "I contacted the seller on 1 February 2026. The seller did not answer. " },
};

static void
test_a_letter_says_whether_the_seller_was_asked(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(contact_cases); i++) {
        g_autoptr(Order) order = order_of("{" LAMP "}");
        g_autoptr(Dispute) dispute = draft_of("{'reason':'defective'}");
        ClaimFacts facts = facts_of(order, dispute);
        g_autofree char *expected = NULL;
        g_autofree char *text = NULL;

        for (guint k = 0; k < contact_cases[i].count; k++) {
            Contact contact = contact_cases[i].contacts[k];

            contact.at = instant_add_days(at("2026-02-01T20:00:00Z"), (int)k);
            contact.until = INSTANT_UNKNOWN;
            g_array_append_val(order->contacts, contact);
        }
        happens(dispute, EVENT_SUBMITTED, "2026-02-05T20:00:00Z", "{}");
        happens(dispute, EVENT_SELLER_REJECTED, "2026-02-06T20:00:00Z", "{}");
        text = claim_letter(&facts, english());
        expected =
            g_strconcat("The item of order 3069 (Lamp) does not work. ", contact_cases[i].said,
                        "I opened a dispute with the marketplace on 5 February 2026. The "
                        "seller rejected my claim on 6 February 2026.",
                        NULL);
        g_assert_cmpstr(text, ==, expected);
    }
}

/* An offer and its refusal stand in the letter with their amounts and dates. */
static void
test_a_letter_tells_offers(void)
{
    g_autoptr(Order) order = order_of("{" LAMP ",'total':" EUROS("1234.50") "}");
    g_autoptr(Dispute) dispute = draft_of("{'reason':'defective'}");
    ClaimFacts facts = facts_of(order, dispute);
    g_autofree char *text = NULL;
    g_autofree char *german = NULL;

    happens(dispute, EVENT_SUBMITTED, "2026-02-05T20:00:00Z", "{}");
    happens(dispute, EVENT_SELLER_OFFERED, "2026-02-06T20:00:00Z",
            "{'amount':" EUROS("18.00") "}");
    happens(dispute, EVENT_BUYER_REJECTED, "2026-02-07T20:00:00Z", "{}");
    text = claim_contact(&facts, english());
    g_assert_cmpstr(text, ==,
                    "I opened a dispute with the marketplace on 5 February 2026. The seller "
                    "offered 18.00 EUR on 6 February 2026. I rejected the offer on 7 February "
                    "2026.");
    german = claim_letter(&facts, claim_language_find(all_languages(), "de"));
    g_assert_cmpstr(
        german, ==,
        "Ich beanstande die Zahlung von 1.234,50 EUR an AliExpress. Der Artikel der "
        "Bestellung 3069 (Lamp) funktioniert nicht. Am 5. Februar 2026 habe ich den "
        "Fall beim Marktplatz gemeldet. Am 6. Februar 2026 hat der Verkäufer "
        "18,00 EUR angeboten. Am 7. Februar 2026 habe ich das Angebot abgelehnt.");
}

/* A date and amounts as each language writes them. */
static const struct {
    const char *language, *first, *eleventh, *large, *small, *whole;
} writings[] = {
    { "en", "1 March 2026", "11 March 2026", "1,234,567.50 EUR", "1,500.00 EUR", "1,500 JPY" },
    { "de", "1. März 2026", "11. März 2026", "1.234.567,50 EUR", "1.500,00 EUR", "1.500 JPY" },
    { "es", "1 de marzo de 2026", "11 de marzo de 2026", "1\u202f234\u202f567,50 EUR",
      "1500,00 EUR", "1500 JPY" },
    { "fr", "1er mars 2026", "11 mars 2026", "1\u202f234\u202f567,50 EUR", "1\u202f500,00 EUR",
      "1\u202f500 JPY" },
    { "it", "1 marzo 2026", "11 marzo 2026", "1.234.567,50 EUR", "1.500,00 EUR", "1.500 JPY" },
    { "nl", "1 maart 2026", "11 maart 2026", "1.234.567,50 EUR", "1.500,00 EUR", "1.500 JPY" },
    { "pl", "1 marca 2026", "11 marca 2026", "1\u202f234\u202f567,50 EUR", "1500,00 EUR",
      "1500 JPY" },
    { "pt", "1 de março de 2026", "11 de março de 2026", "1.234.567,50 EUR", "1.500,00 EUR",
      "1.500 JPY" },
    { "ru", "1 марта 2026 года", "11 марта 2026 года", "1\u202f234\u202f567,50 EUR",
      "1\u202f500,00 EUR", "1\u202f500 JPY" },
};

static void
assert_amount(const ClaimLanguage *language, gint64 minor, const char *currency,
              const char *expected)
{
    Money money = { .minor = minor };
    g_autofree char *text = NULL;

    g_strlcpy(money.currency, currency, sizeof money.currency);
    text = claim_amount(language, &money);
    g_assert_cmpstr(text, ==, expected);
}

static void
test_dates_and_amounts_as_a_language_writes_them(void)
{
    g_assert_cmpuint(G_N_ELEMENTS(writings), ==, all_languages()->len);
    for (gsize i = 0; i < G_N_ELEMENTS(writings); i++) {
        const ClaimLanguage *language =
            claim_language_find(all_languages(), writings[i].language);
        g_autofree char *first = claim_date(language, at("2026-03-01T12:00:00Z"), zone_utc());
        g_autofree char *later = claim_date(language, at("2026-03-11T12:00:00Z"), zone_utc());

        g_assert_cmpstr(first, ==, writings[i].first);
        g_assert_cmpstr(later, ==, writings[i].eleventh);
        assert_amount(language, 123456750, "EUR", writings[i].large);
        assert_amount(language, 150000, "EUR", writings[i].small);
        assert_amount(language, 1500, "JPY", writings[i].whole);
    }
}

/* A refund was promised before the dispute: what came first is told first. */
static void
test_a_letter_tells_what_happened_by_its_dates(void)
{
    g_autoptr(Order) order = order_of("{" LAMP "}");
    g_autoptr(Dispute) dispute = draft_of("{'reason':'defective'}");
    ClaimFacts facts = facts_of(order, dispute);
    g_autofree char *text = NULL;

    happens(dispute, EVENT_SUBMITTED, "2026-02-05T20:00:00Z", "{}");
    happens(dispute, EVENT_ESCALATED, "2026-02-09T20:00:00Z", "{}");
    happens(dispute, EVENT_SELLER_REJECTED, "2026-02-11T20:00:00Z", "{}");
    text = claim_letter(&facts, english());
    g_assert_cmpstr(
        text, ==,
        "The item of order 3069 (Lamp) does not work. I opened a dispute with the "
        "marketplace on 5 February 2026. The dispute was escalated to the marketplace on "
        "9 February 2026. The seller rejected my claim on 11 February 2026.");
}

/* A day that is typed without a time, in the buyer's way: his day or the shop's, whichever
 * begins first. */
static void
set_typed_day(Order *order, Fact fact, const char *typed, const char *own, const char *shop)
{
    const MomentContext meant = { .zone = zone_find(own, NULL),
                                  .now = at("2026-11-30T12:00:00Z"),
                                  .tense = TENSE_PAST,
                                  .also = shop == NULL ? NULL : zone_find(shop, NULL) };
    g_autoptr(GError) error = NULL;
    g_auto(Moment) moment = { 0 };

    g_assert_true(moment_parse(typed, &meant, &moment, &error));
    g_assert_no_error(error);
    order_set_fact(order, fact, &moment, 0, NULL);
}

static void
assert_days_told(const ClaimFacts *facts)
{
    g_autofree char *claim = claim_text(facts, english());

    g_assert_nonnull(strstr(claim, "ordered on 2026-11-03."));
    g_assert_nonnull(strstr(claim, "shipped on 2026-11-06."));
    g_assert_nonnull(strstr(claim, "delivered on 2026-11-24."));
    for (guint i = 0; i < all_languages()->len; i++) {
        const ClaimLanguage *language = all_languages()->pdata[i];
        g_autofree char *letter = claim_letter(facts, language);
        g_autofree char *paid = claim_date(language, at("2026-11-03T12:00:00Z"), zone_utc());
        g_autofree char *came = claim_date(language, at("2026-11-24T12:00:00Z"), zone_utc());

        g_assert_nonnull(strstr(letter, paid));
        g_assert_nonnull(strstr(letter, came));
    }
}

static void
test_a_day_that_was_typed_stays_that_day(void)
{
    static const char *const zones[] = { "Europe/Berlin", "America/Los_Angeles",
                                         "Asia/Shanghai", "UTC" };
    static const char *const shops[] = { NULL, "America/Los_Angeles", "Asia/Shanghai" };

    for (gsize i = 0; i < G_N_ELEMENTS(zones) * G_N_ELEMENTS(shops); i++) {
        const char *own = zones[i % G_N_ELEMENTS(zones)];
        const char *shop = shops[i / G_N_ELEMENTS(zones)];
        g_autoptr(Order) order = order_of("{" LAMP "}");
        g_autoptr(Dispute) dispute = draft_of("{'reason':'damaged'}");
        ClaimFacts facts = facts_of(order, dispute);

        facts.zone = zone_find(own, NULL);
        set_typed_day(order, FACT_PLACED, "3.11.2026", own, shop);
        set_typed_day(order, FACT_PAID, "3.11.2026", own, shop);
        set_typed_day(order, FACT_SHIPPED, "6.11.2026", own, shop);
        set_typed_day(order, FACT_DELIVERED, "24.11.2026", own, shop);
        assert_days_told(&facts);
    }
}

/* What happened at a time is told by the buyer's clock. */
static void
test_a_time_is_told_by_the_buyers_clock(void)
{
    g_autoptr(Order) order = order_of("{" LAMP ",'delivered':'2026-11-23T23:30:00Z'}");
    g_autoptr(Dispute) dispute = draft_of("{'reason':'damaged'}");
    ClaimFacts facts = facts_of(order, dispute);
    g_autofree char *utc = claim_text(&facts, english());
    g_autofree char *berlin = NULL;

    facts.zone = zone_find("Europe/Berlin", NULL);
    berlin = claim_text(&facts, english());
    g_assert_nonnull(strstr(utc, "delivered on 2026-11-23."));
    g_assert_nonnull(strstr(berlin, "delivered on 2026-11-24."));
}

static guint
count_sentences(const char *text)
{
    guint count = 0;

    for (const char *stop = strchr(text, '.'); stop != NULL; stop = strchr(stop + 1, '.'))
        count++;
    return count;
}

static void
test_nothing_entered_is_nothing_said(void)
{
    for (guint reason = 0; reason < DISPUTE_REASON_COUNT; reason++) {
        g_autoptr(Order) order = order_of("{" LAMP "}");
        g_autoptr(Dispute) dispute = dispute_new("dispute");
        ClaimFacts facts = facts_of(order, dispute);

        dispute->said.reason = reason;
        for (guint i = 0; i < all_languages()->len; i++) {
            g_autofree char *text = claim_text(&facts, all_languages()->pdata[i]);
            g_autofree char *letter = claim_letter(&facts, all_languages()->pdata[i]);

            g_assert_cmpuint(count_sentences(text), ==, 1);
            g_assert_cmpstr(text, ==, letter);
        }
    }
}

/* Everything that can be entered; with the answers 0 to ANSWERS - 1 every sentence is said. */
#define ANSWERS (3 * TRACKING_COUNT)

static Dispute *
full_dispute(const Order *order, guint reason, guint answer)
{
    Dispute *dispute = dispute_new("dispute");
    DisputeLine line = { 1, 2 };
    Payment payment = { { 100, "EUR" }, NULL, at(NOW) };

    dispute->said = (Circumstances){ .reason = reason,
                                     .tracking = answer % TRACKING_COUNT,
                                     .severity = answer % SEVERITY_COUNT,
                                     .difference = answer % DIFFERENCE_COUNT,
                                     .used_before_documented = ANSWER_NO,
                                     .listing_matches = ANSWER_NO,
                                     .evidence = EVIDENCE_BIT(EVIDENCE_COUNT) - 1 };
    dispute->asked = order->total;
    dispute->asked.minor -= (answer / 2) % 2;
    dispute->approved = order->total;
    g_array_append_val(dispute->lines, line);
    if ((answer / 2) % 2 == 1)
        g_array_append_val(dispute->received, payment);
    for (int event = 0; event < EVENT_TYPE_COUNT; event++)
        dispute->happened[event] = at(NOW);
    for (Turn turn = TURN_BUYER; turn <= TURN_PLATFORM; turn++) {
        Offer offer = { .by = turn, .amount = order->total, .at = at(NOW) };

        g_array_append_val(dispute->offers, offer);
    }
    return dispute;
}

static const char *
payment_method(guint answer)
{
    const PaymentMethod *method = payment_methods;

    for (guint i = 0; i < answer && method[1].token != NULL; i++)
        method++;
    return method->token;
}

/* The seller was written to twice, and answered the second time in this way. */
static void
write_twice(Order *order, guint answer)
{
    Contact contact = { .at = at(NOW), .until = INSTANT_UNKNOWN, .is_to_seller = TRUE };

    g_array_append_val(order->contacts, contact);
    contact.channel = answer % CONTACT_COUNT;
    contact.reply = answer % REPLY_COUNT;
    g_array_append_val(order->contacts, contact);
}

static Order *
full_order(guint answer)
{
    Order *order = order_of("{'number':'3069','title':'Lamp','total':" EUROS(
        "90.00") ","
                 "'lines':[{'line':1,'title':'Lamp'}],'tracking':['LP1','LP2'],'guarantee':1,"
                 "'placed':'2026-01-01T20:00:00Z','paid':'2026-01-01T20:00:00Z',"
                 "'shipped':'2026-01-02T20:00:00Z','delivered':'2026-01-09T20:00:00Z'}");

    order->marketplace = g_strdup(answer % 2 == 0 ? "aliexpress" : "generic");
    order->paid_with = g_strdup(payment_method(answer));
    if (answer % 2 == 0)
        g_ptr_array_set_size(order->parcels, 1);
    if (answer % 3 == 0)
        order_set_fact(order, FACT_MARKED_DELIVERED, &(Moment){ .instant = at(NOW) }, 1, "c");
    write_twice(order, answer);
    return order;
}

static void
assert_filled(const char *text)
{
    g_assert_true(g_utf8_validate(text, -1, NULL));
    g_assert_null(strpbrk(text, "{}"));
    g_assert_null(strstr(text, "  "));
    g_assert_null(strstr(text, ".."));
    g_assert_true(g_str_has_suffix(text, "."));
}

static void
say_beyond_the_bank(GString *said, const ClaimFacts *facts, const ClaimLanguage *language)
{
    for (ClaimRecipient to = CLAIM_TO_SELLER; to <= CLAIM_TO_DATA; to++) {
        g_autofree char *letter = claim_law_letter(facts, language, to);

        assert_filled(letter);
        g_string_append_printf(said, "%s\n", letter);
    }
}

/* Of an order of which nothing else is known. */
static void
say_blanks(GString *said, const ClaimLanguage *language)
{
    g_autoptr(Order) order = order_of("{" LAMP "}");
    g_autoptr(Dispute) dispute = draft_of("{'reason':'changed-mind'}");
    g_autoptr(Dispute) nobodys = dispute_new("");
    const ClaimFacts facts = facts_of(order, dispute);
    const ClaimFacts unnamed = facts_of(order, nobodys);

    say_beyond_the_bank(said, &facts, language);
    nobodys->reason_unknown = TRUE;
    say_beyond_the_bank(said, &unnamed, language);
}

/* What the language says of everything, one text a line. */
static GString *
say_everything(const ClaimLanguage *language)
{
    GString *said = g_string_new(NULL);

    for (guint i = 0; i < DISPUTE_REASON_COUNT * ANSWERS; i++) {
        g_autoptr(Order) order = full_order(i % ANSWERS);
        g_autoptr(Dispute) dispute = full_dispute(order, i / ANSWERS, i % ANSWERS);
        ClaimFacts facts = facts_of(order, dispute);
        g_autofree char *text = NULL;
        g_autofree char *letter = NULL;

        if (dispute->said.reason == REASON_NOT_RECEIVED || i % 2 == 0)
            order_clear_fact(order, FACT_DELIVERED);
        if (i % 2 == 0) /* and may withdraw: the days count from the delivery */
            order->buyer_country = g_strdup("DE");
        else if (i % 4 == 1) /* another law stands for the GDPR there */
            order->buyer_country = g_strdup("BR");
        text = claim_text(&facts, language);
        letter = claim_letter(&facts, language);
        assert_filled(text);
        assert_filled(letter);
        g_string_append_printf(said, "%s\n%s\n", text, letter);
        say_beyond_the_bank(said, &facts, language);
    }
    say_blanks(said, language);
    g_string_append(said, claim_keep_open(language));
    return said;
}

/* The pieces between the places stand in the text. */
static gboolean
is_said(const char *sentence, const char *said)
{
    g_auto(GStrv) pieces = g_regex_split_simple("\\{[a-z]*\\}", sentence, 0, 0);

    for (char **piece = pieces; *piece != NULL; piece++) {
        if (strstr(said, *piece) == NULL)
            return FALSE;
    }
    return TRUE;
}

static void
test_every_sentence_is_said(gconstpointer data)
{
    const ClaimLanguage *language = data;
    const KeyGroup *sentences = key_file_group(language->keys, "sentences");
    g_autoptr(GString) said = say_everything(language);

    for (guint i = 0; i < sentences->lines->len; i++) {
        const KeyLine *line = &g_array_index(sentences->lines, KeyLine, i);

        if (!is_said(line->value, said->str))
            g_error("%s: nobody says %s", language->code, line->key);
    }
}

static void
test_words_tell_their_language(void)
{
    g_autoptr(Order) order = order_of("{" LAMP "}");
    g_autoptr(Dispute) dispute = draft_of("{'reason':'damaged','used':'no'}");
    ClaimFacts facts = facts_of(order, dispute);

    for (guint i = 0; i < all_languages()->len; i++) {
        const ClaimLanguage *language = all_languages()->pdata[i];
        g_autofree char *text = claim_text(&facts, language);

        g_assert_true(claim_language_of(&facts, all_languages(), text) == language);
    }
    g_assert_null(claim_language_of(&facts, all_languages(), "It is broken."));
    g_assert_null(claim_language_of(&facts, all_languages(), NULL));
}

/* What a file of the user's makes of a language, or its error. */
static ClaimLanguage *
lay(const char *file, const char *text, GError **error)
{
    const ClaimLanguage *base = claim_language_find(all_languages(), "de");

    return claim_language_parse(text, file, g_str_equal(file, "de.claim") ? base : english(),
                                error);
}

static void
test_own_file_changes_what_it_says(void)
{
    g_autoptr(ClaimLanguage) german =
        lay("de.claim", "[sentences]\nrequest=Bitte {amount} zahlen.\n", NULL);
    g_autoptr(ClaimLanguage) czech =
        lay("cs.claim", "[claim]\nlanguage=Čeština\n[sentences]\nitem={title}\n", NULL);

    g_assert_cmpstr(german->name, ==, "Deutsch");
    g_assert_cmpstr(claim_sentence(german, "request"), ==, "Bitte {amount} zahlen.");
    g_assert_cmpstr(claim_sentence_of(german, "method", "pix"), ==, "Pix");
    g_assert_cmpstr(czech->code, ==, "cs");
    g_assert_cmpstr(claim_sentence(czech, "item"), ==, "{title}");
    g_assert_cmpstr(claim_sentence(czech, "before-use"), ==,
                    "I documented this before any use.");
}

static void
test_wrong_file_is_named(void)
{
    static const struct {
        const char *file, *text, *words;
    } rows[] = {
        { "cs.claim", "[sentences]\nitem={title}\n", "what the language calls itself" },
        { "Czech.claim", "[claim]\nlanguage=Čeština\n", "lower-case letters" },
        { "de.claim", "[sentences]\nrequest=Bitte {amount} an {shop}.\n",
          "key request: expected no other places" },
        { "de.claim", "[sentences]\nrequest=Bitte {amount\n",
          "key request: expected no other places" },
        { "de.claim", "[sentences]\nwish=Bitte.\n", "key wish: expected a key that" },
        { "de.claim", "[words]\nrequest=Bitte.\n", "group [words]" },
        { "de.claim", "[sentences]\nrequest=\n", "key request: expected some words" },
        { "de.claim", "request=Bitte.\n", "line 1" },
        { "de.claim", "[sentences]\nrequest=\xff\n", "UTF-8" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;

        g_assert_null(lay(rows[i].file, rows[i].text, &error));
        g_assert_nonnull(error);
        g_test_message("%s", error->message);
        g_assert_nonnull(strstr(error->message, rows[i].file));
        g_assert_nonnull(strstr(error->message, rows[i].words));
    }
}

static void
test_languages_go_round(void)
{
    const ClaimLanguage *language = english();
    g_autofree char *list = claim_language_list(all_languages());

    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
        g_assert_cmpstr(language->code, ==, codes[i]);
        language = claim_language_after(all_languages(), language);
    }
    g_assert_true(language == english());
    g_assert_cmpstr(list, ==, "en, de, es, fr, it, nl, pl, pt or ru");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(claim_cases); i++) {
        g_autofree char *path = g_strconcat("/claim/", claim_cases[i].name, NULL);

        g_test_add_data_func(path, &claim_cases[i], test_claim);
    }
    g_test_add_func("/claim/letters", test_letters);
    g_test_add_func("/claim/a-letter-tells-offers", test_a_letter_tells_offers);
    g_test_add_func("/claim/dates-and-amounts-as-a-language-writes-them",
                    test_dates_and_amounts_as_a_language_writes_them);
    g_test_add_func("/claim/a-letter-says-whether-the-seller-was-asked",
                    test_a_letter_says_whether_the_seller_was_asked);
    g_test_add_func("/claim/letter/what-happened-by-its-dates",
                    test_a_letter_tells_what_happened_by_its_dates);
    g_test_add_func("/claim/a-day-that-was-typed-stays-that-day",
                    test_a_day_that_was_typed_stays_that_day);
    g_test_add_func("/claim/a-time-is-told-by-the-buyers-clock",
                    test_a_time_is_told_by_the_buyers_clock);
    g_test_add_func("/claim/nothing-entered-is-nothing-said",
                    test_nothing_entered_is_nothing_said);
    for (guint i = 0; i < all_languages()->len; i++) {
        const ClaimLanguage *language = all_languages()->pdata[i];
        g_autofree char *path =
            g_strconcat("/claim/every-sentence-is-said/", language->code, NULL);

        g_test_add_data_func(path, language, test_every_sentence_is_said);
    }
    g_test_add_func("/claim/words-tell-their-language", test_words_tell_their_language);
    g_test_add_func("/claim/an-own-file-changes-what-it-says",
                    test_own_file_changes_what_it_says);
    g_test_add_func("/claim/a-wrong-file-is-named", test_wrong_file_is_named);
    g_test_add_func("/claim/languages-go-round", test_languages_go_round);
    return g_test_run();
}
