/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters beyond the bank: what they say in English, that no language leaves a place unfilled,
 * and that a law is named only where a source knows one. */
#include <string.h>

#include "domain/claim/claim.h"
#include "domain/words/words.h"
#include "kit/domain-kit.h"

#define NOW "2026-03-04T12:00:00Z"
#define SENDER " My name and address: [my name], [my address]."

static const char *const codes[] = { "en", "de", "es", "fr", "it", "nl", "pl", "pt", "ru" };

/* clang-format off */
static const struct {
    ClaimRecipient to;
    DisputeReason reason;
    const char *country; /* NULL: not recorded */
    const char *text;
} letters[] = {
    { CLAIM_TO_SELLER, REASON_NOT_RECEIVED, "DE",
      "I have not received order 3069 (Lamp). Please deliver the order by [date]. If you do not, I cancel the "
      "purchase and ask you to refund what I paid. I rely on the consumer law of the country in which I live." SENDER },
    { CLAIM_TO_SELLER, REASON_NOT_RECEIVED, "MX",
      "I have not received order 3069 (Lamp). Please deliver the order by [date]. If you do not, I cancel the "
      "purchase and ask you to refund what I paid." SENDER },
    { CLAIM_TO_SELLER, REASON_DEFECTIVE, "GB",
      "The item of order 3069 (Lamp) does not work. Please repair or replace the item free of charge by [date]. If that "
      "is not possible, I ask for a refund. I rely on the consumer law of the country in which I live." SENDER },
    { CLAIM_TO_SELLER, REASON_CHANGED_MIND, "FR",
      "I hereby give notice that I withdraw from my contract for order 3069 (Lamp). Please confirm this and refund what "
      "I paid by [date]. I rely on the consumer law of the country in which I live." SENDER },
    { CLAIM_TO_SELLER, REASON_CHANGED_MIND, NULL,
      "I would like to return the item of order 3069 (Lamp). Please confirm this and refund what I paid by [date]." SENDER },
    { CLAIM_TO_AUTHORITY, REASON_DAMAGED, "DE",
      "I ask for your help with this purchase from Store 7. The item of order 3069 (Lamp) arrived damaged." SENDER },
    { CLAIM_TO_COURT, REASON_DAMAGED, "DE",
      "The item of order 3069 (Lamp) arrived damaged. I ask the court to order Store 7 to pay me 90.00 EUR." SENDER },
    { CLAIM_TO_DATA, REASON_DAMAGED, "DE",
      "Under Article 15 of the General Data Protection Regulation (GDPR), I ask for a copy of the personal data that you "
      "store about me, including the orders, payments, messages and disputes of order 3069. Under Article 12(3) of the "
      "GDPR, please answer within one month." SENDER },
    { CLAIM_TO_DATA, REASON_DAMAGED, "BR",
      "I ask for a copy of the personal data that you store about me, including the orders, payments, messages and disputes "
      "of order 3069. I rely on the data protection law of the country in which I live. Please answer by [date]." SENDER },
    { CLAIM_TO_DATA, REASON_DAMAGED, "RU",
      "I ask for a copy of the personal data that you store about me, including the orders, payments, messages and disputes "
      "of order 3069. Please answer by [date]." SENDER },
};

/* NULL: no source is known. */
static const struct {
    const char *country;
    const char *out_of_court, *court, *data;
} known[] = {
    { "DE", "reported", "reported", "official" },
    { "GB", "reported", "reported", "official" },
    { "NO", "official", NULL, "reported" },
    { "CH", "official", NULL, "reported" },
    { "US", "reported", "reported", "reported" },
    { "CA", "official", "reported", "reported" },
    { "MX", "reported", NULL, NULL },
    { "BR", "reported", "reported", "reported" },
    { "AU", "official", "official", "reported" },
    { "NZ", NULL, "reported", "reported" },
    { "SG", "reported", "official", "doubtful" },
    { "IN", "reported", NULL, NULL },
    { "JP", "official", NULL, "doubtful" },
    { "KR", "official", "reported", "reported" },
    { "TR", "reported", NULL, "reported" },
    { "RU", "reported", NULL, NULL },
    { NULL, NULL, NULL, NULL },
};
/* clang-format on */

static const GPtrArray *
all_languages(void)
{
    static GPtrArray *languages;

    if (languages != NULL)
        return languages;
    languages = g_ptr_array_new();
    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
        g_autofree char *name = g_strconcat(codes[i], CLAIM_SUFFIX, NULL);
        g_autofree char *path =
            g_build_filename(g_getenv("TEST_SOURCE_DIR"), "data", "claims", name, NULL);
        g_autofree char *text = NULL;
        g_autoptr(GError) error = NULL;

        g_assert_true(g_file_get_contents(path, &text, NULL, &error));
        g_ptr_array_add(
            languages,
            claim_language_parse(text, name, i == 0 ? NULL : languages->pdata[0], &error));
        g_assert_no_error(error);
    }
    return languages;
}

static Order *
order_in(const char *country, gboolean is_full)
{
    g_autofree char *data = g_strdup_printf(
        "{\"number\":\"3069\",\"marketplace\":\"aliexpress\",\"title\":\"Lamp\"%s%s%s%s}",
        country == NULL ? "" : ",\"buyer_country\":\"", country == NULL ? "" : country,
        country == NULL ? "" : "\"",
        is_full
            ? ",\"seller\":\"Store 7\",\"total\":{\"amount\":\"90.00\",\"currency\":\"EUR\"}"
            : "");

    return kit_order(data, NULL);
}

static ClaimFacts
facts_of(const Order *order, const Dispute *dispute)
{
    return (ClaimFacts){ order, dispute, kit_policies(), at(NOW), zone_utc() };
}

static void
test_a_letter_says_what_is_recorded_and_asked(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(letters); i++) {
        g_autoptr(Order) order = order_in(letters[i].country, TRUE);
        g_autoptr(Dispute) dispute = dispute_new("dispute");
        const ClaimFacts facts = facts_of(order, dispute);
        g_autofree char *text = NULL;

        dispute->said.reason = letters[i].reason;
        text = claim_law_letter(&facts, all_languages()->pdata[0], letters[i].to);
        g_assert_cmpstr(text, ==, letters[i].text);
    }
}

static guint
count_of(const char *text, char letter)
{
    guint count = 0;

    for (; *text != '\0'; text++)
        count += *text == letter;
    return count;
}

static void
check_letter(const ClaimFacts *facts, const ClaimLanguage *language, ClaimRecipient to)
{
    g_autofree char *text = claim_law_letter(facts, language, to);
    g_autofree char *name =
        g_strdup_printf("[%s]", claim_sentence_of(language, "blank", "name"));

    g_assert_cmpuint(count_of(text, '{') + count_of(text, '}'), ==, 0);
    g_assert_cmpuint(count_of(text, '['), ==, count_of(text, ']'));
    g_assert_cmpuint(count_of(text, '['), >=, 2);
    g_assert_nonnull(strstr(text, name));
    g_assert_null(strstr(text, "  "));
    g_assert_true(g_str_has_suffix(text, "."));
}

/* Every letter in every language, with all that can be known and with nothing. */
static void
test_no_language_leaves_a_place_unfilled(void)
{
    for (guint i = 0; i < 2 * DISPUTE_REASON_COUNT; i++) {
        g_autoptr(Order) order = order_in(i % 4 < 2 ? "DE" : "BR", i % 2 == 0);
        g_autoptr(Dispute) dispute = dispute_new("dispute");
        const ClaimFacts facts = facts_of(order, dispute);

        dispute->said.reason = i / 2;
        for (guint k = 0; k < all_languages()->len; k++) {
            for (ClaimRecipient to = CLAIM_TO_SELLER; to <= CLAIM_TO_DATA; to++)
                check_letter(&facts, all_languages()->pdata[k], to);
        }
    }
}

static void
test_what_is_not_recorded_is_a_blank(void)
{
    g_autoptr(Order) order = order_in("DE", FALSE);
    g_autoptr(Dispute) dispute = dispute_new("dispute");
    const ClaimFacts facts = facts_of(order, dispute);
    g_autofree char *court = NULL;
    g_autofree char *german = NULL;

    dispute->said.reason = REASON_DAMAGED;
    court = claim_law_letter(&facts, all_languages()->pdata[0], CLAIM_TO_COURT);
    g_assert_nonnull(strstr(court, "to order [name of the seller] to pay me [amount]."));
    german = claim_law_letter(&facts, all_languages()->pdata[1], CLAIM_TO_COURT);
    g_assert_nonnull(strstr(german, "[Name des Verkäufers] zur Zahlung von [Betrag]"));
}

/* Amounts as the language writes them. */
static void
test_amounts_are_written_as_the_language_does(void)
{
    g_autoptr(Order) order = order_in("DE", TRUE);
    g_autoptr(Dispute) dispute = dispute_new("dispute");
    const ClaimFacts facts = facts_of(order, dispute);
    g_autofree char *german = NULL;

    dispute->said.reason = REASON_DAMAGED;
    german = claim_law_letter(&facts, all_languages()->pdata[1], CLAIM_TO_COURT);
    g_assert_nonnull(strstr(german, "Store 7 zur Zahlung von 90,00 EUR an mich"));
}

static void
check_trust(const ClaimFacts *facts, ClaimRecipient to, const char *trust)
{
    const Rule *rule = claim_law_rule(facts, to);

    g_assert_cmpstr(rule == NULL ? NULL : trust_token(rule->trust), ==, trust);
    if (rule != NULL)
        g_assert_nonnull(rule->source);
}

static void
test_a_law_is_named_only_with_a_source(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++) {
        g_autoptr(Order) order = order_in(known[i].country, TRUE);
        g_autoptr(Dispute) dispute = dispute_new("dispute");
        const ClaimFacts facts = facts_of(order, dispute);

        dispute->said.reason = REASON_DAMAGED;
        check_trust(&facts, CLAIM_TO_AUTHORITY, known[i].out_of_court);
        check_trust(&facts, CLAIM_TO_COURT, known[i].court);
        check_trust(&facts, CLAIM_TO_DATA, known[i].data);
        check_trust(&facts, CLAIM_TO_BANK, NULL);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/claim-law/a-letter-says-what-is-recorded-and-asked",
                    test_a_letter_says_what_is_recorded_and_asked);
    g_test_add_func("/claim-law/no-language-leaves-a-place-unfilled",
                    test_no_language_leaves_a_place_unfilled);
    g_test_add_func("/claim-law/what-is-not-recorded-is-a-blank",
                    test_what_is_not_recorded_is_a_blank);
    g_test_add_func("/claim-law/amounts-are-written-as-the-language-does",
                    test_amounts_are_written_as_the_language_does);
    g_test_add_func("/claim-law/a-law-is-named-only-with-a-source",
                    test_a_law_is_named_only_with_a_source);
    return g_test_run();
}
