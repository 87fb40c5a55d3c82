/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the case answers to each question, and what stays open. */
#include "services/dossier/dossier.h"
#include "tests/kit/domain-kit.h"

#define EUROS(minor) ((Money){ minor, "EUR" })

static void
nothing(Order *order, Dispute *dispute)
{
    (void)order;
    (void)dispute;
}

static void
all_is_asked(Order *order, Dispute *dispute)
{
    order->total = dispute->asked = EUROS(9000);
}

static void
part_is_asked(Order *order, Dispute *dispute)
{
    order->total = EUROS(9000);
    dispute->asked = EUROS(4000);
}

static void
part_has_come(Order *order, Dispute *dispute)
{
    const Payment payment = { EUROS(1200), NULL, at("2026-02-20T20:00:00Z") };

    part_is_asked(order, dispute);
    g_array_append_val(dispute->received, payment);
}

static void
other_currency(Order *order, Dispute *dispute)
{
    order->total = (Money){ 9000, "USD" };
    dispute->asked = EUROS(4000);
}

static void
guaranteed(Order *order, Dispute *dispute)
{
    const Moment moment = { .instant = at("2026-03-01T12:00:00Z") };

    (void)dispute;
    order_set_fact(order, FACT_GUARANTEE, &moment, 0, NULL);
}

static void
delivered(Order *order, Dispute *dispute)
{
    const Moment moment = { .instant = at("2026-02-12T20:00:00Z") };

    (void)dispute;
    order_set_fact(order, FACT_DELIVERED, &moment, 0, NULL);
}

static void
cancelled(Order *order, Dispute *dispute)
{
    (void)dispute;
    order->cancelled = at("2026-02-03T20:00:00Z");
}

static void
asked_to_cancel(Order *order, Dispute *dispute)
{
    (void)dispute;
    order->cancel_requested = at("2026-02-02T20:00:00Z");
}

static void
messaged(Order *order, Dispute *dispute)
{
    Contact contact = { .at = at("2026-02-14T20:00:00Z"),
                        .until = INSTANT_UNKNOWN,
                        .is_to_seller = TRUE,
                        .channel = CONTACT_PHONE,
                        .reply = REPLY_PARTLY };

    (void)dispute;
    g_array_append_val(order->contacts, contact);
}

static void
submitted(Order *order, Dispute *dispute)
{
    (void)order;
    dispute->happened[EVENT_SUBMITTED] = at("2026-02-15T20:00:00Z");
}

/* Before the dispute was opened. */
static void
offered(Order *order, Dispute *dispute)
{
    const Offer offer = { .by = TURN_SELLER,
                          .amount = EUROS(500),
                          .at = at("2026-02-13T20:00:00Z") };

    submitted(order, dispute);
    g_array_append_val(dispute->offers, offer);
}

static void
returned(Order *order, Dispute *dispute)
{
    (void)order;
    dispute->happened[EVENT_RETURN_SHIPPED] = at("2026-02-20T20:00:00Z");
    dispute->return_number = g_strdup("RB123456785GB");
}

static void
refused(Order *order, Dispute *dispute)
{
    (void)order;
    dispute->happened[EVENT_RETURN_REFUSED] = at("2026-02-21T20:00:00Z");
}

static void
differs(Order *order, Dispute *dispute)
{
    (void)order;
    dispute->said.difference = DIFFERENCE_VARIANT;
    dispute->said.listing_matches = ANSWER_NO;
}

static void
promised(Order *order, Dispute *dispute)
{
    (void)order;
    dispute->happened[EVENT_SELLER_PROMISED_REFUND] = at("2026-02-22T20:00:00Z");
    dispute->approved = EUROS(5000);
}

static void
stated(Order *order, Dispute *dispute)
{
    (void)order;
    dispute->statement = g_strdup("It never came.");
}

static void
said(Order *order, Dispute *dispute)
{
    SaidAnswer *answer = g_new0(SaidAnswer, 1);

    (void)dispute;
    answer->question = g_strdup("place");
    answer->text = g_strdup("At the neighbour's, whom nobody knows.");
    g_ptr_array_add(order->answers, answer);
}

/* clang-format off */
static const struct {
    const char *question;
    DisputeReason reason;
    void (*happens)(Order *order, Dispute *dispute);
    const char *answer; /* NULL: open */
} cases[] = {
    { "amount",          REASON_DAMAGED,      nothing,         NULL },
    { "amount",          REASON_DAMAGED,      all_is_asked,    "The full amount: 90.00 EUR." },
    { "amount",          REASON_DAMAGED,      part_is_asked,   "40.00 EUR of the 90.00 EUR paid." },
    { "amount",          REASON_DAMAGED,      part_has_come,   "28.00 EUR of the 90.00 EUR paid. I have received 12.00 EUR so far." },
    { "amount",          REASON_DAMAGED,      other_currency,  NULL },
    { "description",     REASON_DAMAGED,      nothing,         "Lamp" },
    { "expected",        REASON_NOT_RECEIVED, nothing,         NULL },
    { "expected",        REASON_NOT_RECEIVED, guaranteed,      "Delivery was guaranteed by 1 March 2026." },
    { "expected-first",  REASON_NOT_RECEIVED, guaranteed,      NULL },
    { "cancelled",       REASON_NOT_RECEIVED, nothing,         NULL },
    { "cancelled",       REASON_NOT_RECEIVED, asked_to_cancel, "Cancellation was requested on 2 February 2026." },
    { "cancelled",       REASON_NOT_RECEIVED, cancelled,       "Cancelled on 3 February 2026." },
    { "place",           REASON_NOT_RECEIVED, nothing,         NULL },
    { "place",           REASON_NOT_RECEIVED, said,            "At the neighbour's, whom nobody knows." },
    { "late",            REASON_NOT_RECEIVED, nothing,         NULL },
    { "others",          REASON_NOT_RECEIVED, nothing,         "Other claims of this kind against this seller within 30 days: 2." },
    { "statement",       REASON_NOT_RECEIVED, nothing,         NULL },
    { "statement",       REASON_NOT_RECEIVED, stated,          "It never came." },
    { "contact",         REASON_NOT_RECEIVED, nothing,         NULL },
    { "contact",         REASON_DAMAGED,      messaged,        "I called the seller on 14 February 2026. The seller agreed only in part." },
    { "received",        REASON_DAMAGED,      nothing,         NULL },
    { "received",        REASON_DAMAGED,      delivered,       "It was delivered on 12 February 2026." },
    { "difference",      REASON_WRONG_ITEM,   nothing,         NULL },
    { "difference",      REASON_WRONG_ITEM,   differs,         "It differs in colour or size from what I ordered. It differs from what the listing says." },
    { "return",          REASON_DEFECTIVE,    nothing,         NULL },
    { "return",          REASON_DEFECTIVE,    returned,        "I sent the item back on 20 February 2026. The tracking number is RB123456785GB." },
    { "return-refused",  REASON_DEFECTIVE,    nothing,         NULL },
    { "return-refused",  REASON_DEFECTIVE,    refused,         "The return was refused on 21 February 2026." },
    { "negotiation",     REASON_DEFECTIVE,    nothing,         NULL },
    { "negotiation",     REASON_DEFECTIVE,    submitted,       "Since 15 February 2026." },
    { "negotiation",     REASON_DEFECTIVE,    offered,         "Since 13 February 2026." },
    { "negotiation",     REASON_DEFECTIVE,    messaged,        "Since 14 February 2026." },
    { "refund-promised", REASON_DEFECTIVE,    nothing,         NULL },
    { "refund-promised", REASON_DEFECTIVE,    promised,        "The seller promised me a refund on 22 February 2026. The approved refund is 50.00 EUR." },
    { "counterfeit",     REASON_COUNTERFEIT,  nothing,         NULL },
    { "certified-by",    REASON_COUNTERFEIT,  nothing,         NULL },
};
/* clang-format on */

static const DossierAnswer *
find_answer(const GPtrArray *all, const char *question)
{
    for (guint i = 0; i < all->len; i++) {
        const DossierAnswer *answer = all->pdata[i];

        if (g_str_equal(answer->question->id, question))
            return answer;
    }
    g_error("%s is not asked", question);
}

static void
test_answers(void)
{
    g_autoptr(DossierProfiles) profiles = dossier_profiles_load(NULL);
    const Profile *issuer = dossier_profile_find(profiles, "issuer", NULL, NULL);
    g_autoptr(GPtrArray) problems = NULL;
    g_autoptr(GPtrArray) languages =
        claims_load(&(Paths){ .config = (char *)"/nowhere" }, &problems);

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Order) order = kit_order(
            "{\"number\":\"3069\",\"marketplace\":\"aliexpress\",\"title\":\"Lamp\"}", NULL);
        g_autoptr(Dispute) dispute = dispute_new("dispute");
        DossierFacts facts = { .order = order,
                               .dispute = dispute,
                               .policies = kit_policies(),
                               .language = claims_english(languages),
                               .zone = zone_utc(),
                               .now = at("2026-03-04T12:00:00Z"),
                               .others = 2 };
        g_autoptr(GPtrArray) all = NULL;
        const DossierAnswer *answer;

        dispute->said.reason = cases[i].reason;
        cases[i].happens(order, dispute);
        all = dossier_answers(issuer, &facts);
        answer = find_answer(all, cases[i].question);
        g_assert_cmpstr(answer->answer, ==, cases[i].answer);
        g_assert_cmpint(answer->source, ==,
                        cases[i].answer == NULL    ? ANSWER_IS_OPEN
                        : cases[i].happens == said ? ANSWER_IS_SAID
                                                   : ANSWER_IS_FACT);
    }
}

/* Each that the closed list has is looked at above. */
static void
test_every_question_has_a_case(void)
{
    g_autoptr(DossierProfiles) profiles = dossier_profiles_load(NULL);
    const Profile *issuer = dossier_profile_find(profiles, "issuer", NULL, NULL);

    for (guint i = 0; i < issuer->questions->len; i++) {
        const ProfileQuestion *question = issuer->questions->pdata[i];
        gboolean is_there = FALSE;

        for (gsize k = 0; k < G_N_ELEMENTS(cases); k++)
            is_there = is_there || g_str_equal(cases[k].question, question->id);
        g_test_message("%s", question->id);
        g_assert_true(is_there);
    }
    g_assert_cmpuint(issuer->questions->len, ==, ASKS_ABOUT_COUNT);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/answers/each", test_answers);
    g_test_add_func("/answers/every-question-has-a-case", test_every_question_has_a_case);
    return g_test_run();
}
