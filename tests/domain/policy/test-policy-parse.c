/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "domain/policy/policy.h"

#define HEAD "[policy]\ntitle=Shop\nkind=marketplace\ntimezone=America/Los_Angeles\n"
#define PROVENANCE "trust=reported\nsource=its help\nchecked=2026-11\n"
#define RULE "[window]\nclock=window-closes\nstarts=delivered\n"

/* clang-format off */
static const struct {
    const char *name, *text;
    const char *group, *key; /* that the sentence names; NULL: none */
} bad_texts[] = {
    { "empty",                    "", "[policy]", NULL },
    { "no-policy-group",          "[a]\ntext=x\n" PROVENANCE, "[policy]", NULL },
    { "half-a-group",             HEAD "[window\ntext=x\n" PROVENANCE, NULL, NULL },
    { "group-without-name",       HEAD "[]\ntext=x\n" PROVENANCE, NULL, NULL },
    { "value-without-key",        HEAD "=x\n", NULL, NULL },
    { "key-without-value",        HEAD "aliases\n", NULL, NULL },
    { "no-key-file",              "hello\n", NULL, NULL },
    { "no-group",                 "title=Shop\n", NULL, NULL },
    { "bytes-that-are-no-text",   "[policy]\ntitle=\xff\n", NULL, NULL },
    { "no-title",                 "[policy]\nkind=marketplace\ntimezone=UTC\n", "[policy]", "title" },
    { "no-kind",                  "[policy]\ntitle=S\ntimezone=UTC\n", "[policy]", "kind" },
    { "unknown-kind",             "[policy]\ntitle=S\nkind=shop\ntimezone=UTC\n", "[policy]", "kind" },
    { "no-zone",                  "[policy]\ntitle=S\nkind=marketplace\n", "[policy]", "timezone" },
    { "unknown-zone",             "[policy]\ntitle=S\nkind=marketplace\ntimezone=America/Los Angeles\n", "[policy]", "timezone" },
    { "unknown-weekday",          HEAD "weekend=sat;sonntag\n", "[policy]", "weekend" },
    { "no-day-but-weekend",       HEAD "weekend=mon;tue;wed;thu;fri;sat;sun\n", "[policy]", "weekend" },
    { "unknown-policy-key",       HEAD "zone=UTC\n", "[policy]", "zone" },
    { "translated-key",           HEAD "title[de]=Laden\n", "[policy]", "title[de]" },
    { "odd-holidays",             HEAD "holidays=../us\n", "[policy]", "holidays" },
    { "page-without-number",      HEAD "order-page=https://shop.example/order\n", "[policy]", "order-page" },
    { "page-that-is-not-safe",    HEAD "order-page=http://shop.example/{number}\n", "[policy]", "order-page" },
    { "payment-without-methods",  "[policy]\ntitle=S\nkind=payment\ntimezone=UTC\n", "[policy]", "methods" },
    { "unknown-method",           "[policy]\ntitle=S\nkind=payment\ntimezone=UTC\nmethods=shells\n", "[policy]", "methods" },
    { "statute-without-countries", "[policy]\ntitle=S\nkind=statute\ntimezone=UTC\n", "[policy]", "countries" },
    { "country-in-small-letters", "[policy]\ntitle=S\nkind=statute\ntimezone=UTC\ncountries=de\n", "[policy]", "countries" },
    { "group-twice",              HEAD RULE "days=1\n" PROVENANCE "[window]\ndays=2\n", "[window]", NULL },
    { "key-twice",                HEAD RULE "days=1\ndays=2\n" PROVENANCE, "[window]", "days" },
    { "group-in-capitals",        HEAD "[Window]\ntext=x\n" PROVENANCE, "[Window]", NULL },
    { "group-of-no-country",      HEAD "[window@br]\ntext=x\n" PROVENANCE, "[window@br]", NULL },
    { "unknown-key",              HEAD RULE "dayz=1\n" PROVENANCE, "[window]", "dayz" },
    { "no-trust",                 HEAD "[a]\ntext=x\nsource=s\nchecked=2026-11\n", "[a]", "trust" },
    { "unknown-trust",            HEAD "[a]\ntext=x\ntrust=sure\nsource=s\nchecked=2026-11\n", "[a]", "trust" },
    { "no-source",                HEAD "[a]\ntext=x\ntrust=official\nchecked=2026-11\n", "[a]", "source" },
    { "empty-source",             HEAD "[a]\ntext=x\ntrust=official\nsource=\nchecked=2026-11\n", "[a]", "source" },
    { "no-month",                 HEAD "[a]\ntext=x\ntrust=official\nsource=s\n", "[a]", "checked" },
    { "a-month-that-is-none",     HEAD "[a]\ntext=x\ntrust=official\nsource=s\nchecked=2026-13\n", "[a]", "checked" },
    { "a-date-for-a-month",       HEAD "[a]\ntext=x\ntrust=official\nsource=s\nchecked=2026-11-01\n", "[a]", "checked" },
    { "unknown-clock",            HEAD "[a]\nclock=window\nstarts=paid\ndays=1\n" PROVENANCE, "[a]", "clock" },
    { "unknown-start",            HEAD "[a]\nclock=window-closes\nstarts=payed\ndays=1\n" PROVENANCE, "[a]", "starts" },
    { "one-unknown-start-of-two", HEAD "[a]\nclock=window-closes\nstarts=paid;soon\ndays=1\n" PROVENANCE, "[a]", "starts" },
    { "clock-without-start",      HEAD "[a]\nclock=window-closes\ndays=1\n" PROVENANCE, "[a]", "starts" },
    { "clock-without-span",       HEAD RULE PROVENANCE, "[window]", "days" },
    { "days-that-are-no-number",  HEAD RULE "days=ten\n" PROVENANCE, "[window]", "days" },
    { "days-with-a-fraction",     HEAD RULE "days=1.5\n" PROVENANCE, "[window]", "days" },
    { "days-below-zero",          HEAD RULE "days=-1\n" PROVENANCE, "[window]", "days" },
    { "too-many-days",            HEAD RULE "days=36501\n" PROVENANCE, "[window]", "days" },
    { "earliest-after-latest",    HEAD RULE "days-earliest=6\ndays-latest=5\n" PROVENANCE, "[window]", "days-latest" },
    { "earliest-without-latest",  HEAD RULE "days-earliest=6\n" PROVENANCE, "[window]", "days-latest" },
    { "latest-without-earliest",  HEAD RULE "days-latest=6\n" PROVENANCE, "[window]", "days-earliest" },
    { "one-number-and-both-ends", HEAD RULE "days=5\ndays-earliest=1\ndays-latest=6\n" PROVENANCE, "[window]", "days" },
    { "two-units",                HEAD RULE "days=5\nhours=6\n" PROVENANCE, "[window]", "days" },
    { "two-units-of-days",        HEAD RULE "days=5\nbusiness-days=6\n" PROVENANCE, "[window]", "business-days" },
    { "flag-that-is-none",        HEAD RULE "days=5\nestimated=yes\n" PROVENANCE, "[window]", "estimated" },
    { "before-without-span",      HEAD "[a]\nbefore=true\ntext=x\n" PROVENANCE, "[a]", "before" },
    { "business-days-before",     HEAD "[a]\nstarts=window-closes\nbefore=true\nbusiness-days=3\n" PROVENANCE, "[a]", "before" },
    { "amount-without-currency",  HEAD "[a]\namount=50\n" PROVENANCE, "[a]", "amount" },
    { "amount-below-zero",        HEAD "[a]\namount=-50 USD\n" PROVENANCE, "[a]", "amount" },
    { "two-amounts-a-currency",   HEAD "[a]\namount=50 USD;60 USD\n" PROVENANCE, "[a]", "amount" },
    { "high-amount-alone",        HEAD "[a]\namount-high=50 USD\n" PROVENANCE, "[a]", "amount-high" },
    { "high-amount-elsewhere",    HEAD "[a]\namount=50 USD\namount-high=60 EUR\n" PROVENANCE, "[a]", "amount-high" },
    { "high-amount-below",        HEAD "[a]\namount=50 USD\namount-high=49.99 USD\n" PROVENANCE, "[a]", "amount-high" },
    { "count-that-is-none",       HEAD "[a]\ncount=once\n" PROVENANCE, "[a]", "count" },
    { "lead-without-unit",        HEAD RULE "days=5\nlead=3\n" PROVENANCE, "[window]", "lead" },
    { "lead-without-number",      HEAD RULE "days=5\nlead=d\n" PROVENANCE, "[window]", "lead" },
    { "lead-of-weeks",            HEAD RULE "days=5\nlead=3w\n" PROVENANCE, "[window]", "lead" },
    { "lead-too-long",            HEAD RULE "days=5\nlead=36501d\n" PROVENANCE, "[window]", "lead" },
    { "lead-below-zero",          HEAD RULE "days=5\nlead=-1d\n" PROVENANCE, "[window]", "lead" },
    { "reserve-that-is-none",     HEAD RULE "days=5\nreserve=3d\n" PROVENANCE, "[window]", "reserve" },
    { "reopens-perhaps",          HEAD RULE "days=5\nreopens=perhaps\n" PROVENANCE, "[window]", "reopens" },
    { "filing-that-is-none",      HEAD "[a]\ntext=x\nfiling=pauses\n" PROVENANCE, "[a]", "filing" },
    { "unknown-reason",           HEAD "[a]\ntext=x\nreasons=damaged;late\n" PROVENANCE, "[a]", "reasons" },
    { "unknown-evidence",         HEAD "[a]\nevidence-one-of=selfie\n" PROVENANCE, "[a]", "evidence-one-of" },
    { "empty-list",               HEAD "[a]\ntext=x\nreasons=;\n" PROVENANCE, "[a]", "reasons" },
    { "says-nothing",             HEAD "[a]\n" PROVENANCE, "[a]", "text" },
    { "word-left-out-of-a-list",  HEAD "[a]\ntext=x\nreasons=damaged;;defective\n" PROVENANCE, "[a]", "reasons" },
};
/* clang-format on */

static void
what_is_not_understood_is_refused(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;
    g_autoptr(Policy) policy = policy_parse(bad_texts[i].text, "my/shop.policy", NULL, &error);

    g_assert_null(policy);
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED);
    g_assert_true(g_str_has_prefix(error->message, "my/shop.policy: "));
    if (bad_texts[i].group != NULL)
        g_assert_nonnull(strstr(error->message, bad_texts[i].group));
    if (bad_texts[i].key != NULL) {
        g_autofree char *words = g_strdup_printf("key %s: expected ", bad_texts[i].key);

        g_assert_nonnull(strstr(error->message, words));
    }
}

static void
a_line_that_is_none_is_counted(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(policy_parse("# mine\n\n[policy]\nhello\n", "shop.policy", NULL, &error));
    g_assert_true(g_str_has_prefix(error->message, "shop.policy: line 4: "));
}

static void
white_space_and_line_ends_do_not_matter(void)
{
    g_autoptr(Policy) policy =
        policy_parse("\r\n [policy] \r\n title = My  Shop \r\nkind=marketplace\r\n"
                     "  # a comment\r\ntimezone=UTC\r\naliases= a ; b ;\r\n",
                     "shop.policy", NULL, NULL);

    g_assert_cmpstr(policy->title, ==, "My  Shop");
    g_assert_cmpstr(policy->aliases[1], ==, "b");
    g_assert_null(policy->aliases[2]);
}

static void
the_sentence_says_what_was_expected(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(policy_parse(HEAD RULE "days=ten\n" PROVENANCE, "shop.policy", NULL, &error));
    g_assert_cmpstr(error->message, ==,
                    "shop.policy: group [window], key days: expected a whole number from 0 to "
                    "36500.");
}

static void
a_policy_is_named_as_its_file(void)
{
    static const char *const bad_names[] = { "Shop.policy", "my shop.policy", ".policy",
                                             "-shop.policy" };
    g_autoptr(Policy) policy = policy_parse(HEAD, "/home/me/my-shop.policy", NULL, NULL);

    g_assert_cmpstr(policy->name, ==, "my-shop");
    for (gsize i = 0; i < G_N_ELEMENTS(bad_names); i++) {
        g_autoptr(GError) error = NULL;

        g_assert_null(policy_parse(HEAD, bad_names[i], NULL, &error));
        g_assert_nonnull(strstr(error->message, bad_names[i]));
    }
}

static void
what_a_policy_says_is_read(void)
{
    g_autoptr(Policy) policy =
        policy_parse("[policy]\ntitle=Card of the Shop\nkind=payment\ntimezone=Asia/Riyadh\n"
                     "weekend=fri;sat\nholidays=us\naliases=The Card; card.example\n"
                     "methods=credit-card:visa;debit-card:*\ncountries=SA;AE\n",
                     "shop-card.policy", NULL, NULL);
    g_autoptr(GPtrArray) rules = NULL;

    g_assert_cmpstr(policy->title, ==, "Card of the Shop");
    g_assert_cmpint(policy->kind, ==, POLICY_PAYMENT);
    g_assert_cmpstr(zone_name(policy->zone), ==, "Asia/Riyadh");
    g_assert_cmpuint(policy->weekend, ==, 1 << 5 | 1 << 6);
    g_assert_cmpstr(policy->holidays, ==, "us");
    g_assert_cmpstr(policy->aliases[1], ==, "card.example");
    g_assert_cmpstr(policy->methods[1], ==, "debit-card:*");
    g_assert_cmpstr(policy->countries[1], ==, "AE");
    rules = policy_rules(policy);
    g_assert_cmpuint(rules->len, ==, 0);
}

static void
what_a_rule_says_is_read(void)
{
    g_autoptr(Policy) policy = policy_parse(
        HEAD "[return@BR]\nclock=return-ship-by\nstarts=return-agreed;return-required\n"
             "days-earliest=7\ndays-latest=10\nat-once-if-guarantee-under-days=5\n"
             "estimated=true\namount=30 USD;28.50 EUR\namount-high=80 USD\ncount=2\n"
             "reasons=damaged;defective\nmethods=alipay\nevidence-required=return-receipt\n"
             "evidence-one-of=packing-video;return-label\nevidence-helps=chat-log\n"
             "text=Post it; keep the receipt.\ntrust=doubtful\nsource=a blog\n"
             "where=blog.example/returns\nchecked=2026-02\n",
        "shop.policy", NULL, NULL);
    const Rule *rule = policy_rule_by_name(policy, "return@BR");

    g_assert_cmpstr(rule->id, ==, "shop/return@BR");
    g_assert_cmpstr(rule->clock, ==, "return-ship-by");
    g_assert_cmpstr(rule->starts[1], ==, "return-required");
    g_assert_cmpint(rule->span.unit, ==, SPAN_DAYS);
    g_assert_cmpint(rule->span.earliest, ==, 7);
    g_assert_cmpint(rule->span.latest, ==, 10);
    g_assert_cmpint(rule->at_once_under_days, ==, 5);
    g_assert_true(rule->estimated);
    g_assert_false(rule->before);
    g_assert_cmpint(rule->count, ==, 2);
    g_assert_cmpstr(rule->countries[0], ==, "BR");
    g_assert_cmpstr(rule->evidence_required[0], ==, "return-receipt");
    g_assert_cmpstr(rule->evidence_one_of[1], ==, "return-label");
    g_assert_cmpstr(rule->evidence_helps[0], ==, "chat-log");
    g_assert_cmpstr(rule->text, ==, "Post it; keep the receipt.");
    g_assert_cmpint(rule->trust, ==, TRUST_DOUBTFUL);
    g_assert_cmpstr(rule->source, ==, "a blog");
    g_assert_cmpstr(rule->where, ==, "blog.example/returns");
    g_assert_cmpstr(rule->checked, ==, "2026-02");
    g_assert_true(rule_is_for_reason(rule, "damaged"));
    g_assert_false(rule_is_for_reason(rule, "not-received"));
    g_assert_true(rule_is_for_payment(rule, "alipay"));
    g_assert_false(rule_is_for_payment(rule, NULL));
    g_assert_true(rule_starts_from(rule, "return-agreed"));
    g_assert_false(rule_starts_from(rule, "paid"));
}

/* What a right leads to, as it stands on the rule that closes it. */
static const struct {
    const char *keys;
    gboolean at_once;
    Span lead;
    int reserve;
    Answer reopens;
    Filing filing;
} counsel_cases[] = {
    { "", FALSE, { SPAN_NONE, 0, 0 }, 0, ANSWER_UNKNOWN, FILING_UNKNOWN },
    { "lead=\nreserve=\nreopens=\nfiling=\n",
      FALSE,
      { SPAN_NONE, 0, 0 },
      0,
      ANSWER_UNKNOWN,
      FILING_UNKNOWN },
    { "lead=at-once\n", TRUE, { SPAN_NONE, 0, 0 }, 0, ANSWER_UNKNOWN, FILING_UNKNOWN },
    { "lead=48h\nreserve=0\n",
      FALSE,
      { SPAN_HOURS, 48, 48 },
      0,
      ANSWER_UNKNOWN,
      FILING_UNKNOWN },
    { "lead=21d\nreserve=7\n",
      FALSE,
      { SPAN_DAYS, 21, 21 },
      7,
      ANSWER_UNKNOWN,
      FILING_UNKNOWN },
    { "lead=5bd\nreopens=yes\n",
      FALSE,
      { SPAN_BUSINESS_DAYS, 5, 5 },
      0,
      ANSWER_YES,
      FILING_UNKNOWN },
    { "reopens=no\nfiling=ends\n", FALSE, { SPAN_NONE, 0, 0 }, 0, ANSWER_NO, FILING_ENDS },
    { "reopens=unknown\nfiling=freezes\n",
      FALSE,
      { SPAN_NONE, 0, 0 },
      0,
      ANSWER_UNKNOWN,
      FILING_FREEZES },
    { "filing=unknown\n", FALSE, { SPAN_NONE, 0, 0 }, 0, ANSWER_UNKNOWN, FILING_UNKNOWN },
};

static void
what_a_right_leads_to_is_read(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(counsel_cases); i++) {
        g_autofree char *text =
            g_strconcat(HEAD RULE "days=30\n", counsel_cases[i].keys, PROVENANCE, NULL);
        g_autoptr(Policy) policy = policy_parse(text, "shop.policy", NULL, NULL);
        const Rule *rule = policy_rule(policy, "window", NULL);

        g_test_message("%s", counsel_cases[i].keys);
        g_assert_cmpint(rule->lead_at_once, ==, counsel_cases[i].at_once);
        g_assert_cmpint(rule->lead.unit, ==, counsel_cases[i].lead.unit);
        g_assert_cmpint(rule->lead.earliest, ==, counsel_cases[i].lead.earliest);
        g_assert_cmpint(rule->lead.latest, ==, counsel_cases[i].lead.latest);
        g_assert_cmpint(rule->reserve, ==, counsel_cases[i].reserve);
        g_assert_cmpint(rule->reopens, ==, counsel_cases[i].reopens);
        g_assert_cmpint(rule->filing, ==, counsel_cases[i].filing);
    }
}

static void
figures_are_told_by_currency(void)
{
    g_autoptr(Policy) policy =
        policy_parse(HEAD "[cost]\namount=30 USD;28.50 EUR\namount-high=80 USD\n" PROVENANCE,
                     "shop.policy", NULL, NULL);
    const Rule *rule = policy_rule(policy, "cost", NULL);
    AmountRange range;

    g_assert_true(rule_amount(rule, "USD", &range));
    g_assert_cmpint(range.low.minor, ==, 3000);
    g_assert_cmpint(range.high.minor, ==, 8000);
    g_assert_true(rule_amount(rule, "EUR", &range));
    g_assert_cmpint(range.low.minor, ==, 2850);
    g_assert_cmpint(range.high.minor, ==, 2850);
    g_assert_false(rule_amount(rule, "GBP", &range));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(bad_texts); i++) {
        g_autofree char *path = g_strconcat("/policy/refuses/", bad_texts[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), what_is_not_understood_is_refused);
    }
    g_test_add_func("/policy/the-sentence-says-what-was-expected",
                    the_sentence_says_what_was_expected);
    g_test_add_func("/policy/a-line-that-is-none-is-counted", a_line_that_is_none_is_counted);
    g_test_add_func("/policy/white-space-and-line-ends-do-not-matter",
                    white_space_and_line_ends_do_not_matter);
    g_test_add_func("/policy/a-policy-is-named-as-its-file", a_policy_is_named_as_its_file);
    g_test_add_func("/policy/what-a-policy-says-is-read", what_a_policy_says_is_read);
    g_test_add_func("/policy/what-a-rule-says-is-read", what_a_rule_says_is_read);
    g_test_add_func("/policy/what-a-right-leads-to-is-read", what_a_right_leads_to_is_read);
    g_test_add_func("/policy/figures-are-told-by-currency", figures_are_told_by_currency);
    return g_test_run();
}
