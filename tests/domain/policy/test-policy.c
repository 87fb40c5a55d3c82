/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "domain/policy/policy.h"
#include "domain/words/words.h"

#define SHOP                                                                                  \
    "[policy]\ntitle=Shop\nkind=marketplace\ntimezone=UTC\naliases=Shop.example;The Shop\n"   \
    "[window]\nclock=window-closes\nstarts=delivered\ndays=15\n"                              \
    "text=Look.\ntrust=official\nsource=its help\nwhere=shop.example/help\nchecked=2026-10\n" \
    "[window@BR]\nclock=window-closes\nstarts=delivered\ndays=7\n"                            \
    "trust=official\nsource=its page\nchecked=2026-10\n"                                      \
    "[window-by-guarantee]\nclock=window-closes\nstarts=guarantee\ndays=0\n"                  \
    "trust=reported\nsource=a blog\nchecked=2026-10\n"                                        \
    "[customs@BR]\nclock=check-silence\nstarts=submitted\ndays=3\n"                           \
    "trust=reported\nsource=a blog\nchecked=2026-10\n"

static Policy *
parse(const char *text, const char *file_name, const Policy *base)
{
    g_autoptr(GError) error = NULL;
    Policy *policy = policy_parse(text, file_name, base, &error);

    g_assert_no_error(error);
    return policy;
}

static const Rule *
rule_of(const Policy *policy, const char *group)
{
    const Rule *rule = policy_rule(policy, group, NULL);

    g_assert_nonnull(rule);
    return rule;
}

/* --- Overrides --- */

static void
assert_same_groups(const Policy *a, const Policy *b)
{
    g_autoptr(GPtrArray) rules_of_a = policy_rules(a);
    g_autoptr(GPtrArray) rules_of_b = policy_rules(b);

    g_assert_cmpuint(rules_of_a->len, ==, rules_of_b->len);
    for (guint i = 0; i < rules_of_a->len; i++)
        g_assert_cmpstr(((const Rule *)rules_of_a->pdata[i])->id, ==,
                        ((const Rule *)rules_of_b->pdata[i])->id);
}

static void
a_changed_rule_is_the_users(void)
{
    g_autoptr(Policy) base = parse(SHOP, "shop.policy", NULL);
    g_autoptr(Policy) mine = parse("[window]\ndays=20\n", "shop.policy", base);
    const Rule *window = rule_of(mine, "window");

    g_assert_cmpint(window->span.earliest, ==, 20);
    g_assert_cmpint(window->trust, ==, TRUST_STATED);
    g_assert_cmpstr(window->source, ==, "its help");
    g_assert_cmpstr(window->where, ==, "shop.example/help");
    g_assert_cmpstr(mine->title, ==, "Shop");
    g_assert_cmpint(rule_of(mine, "window-by-guarantee")->trust, ==, TRUST_REPORTED);
    g_assert_cmpint(rule_of(base, "window")->span.earliest, ==, 15);
    assert_same_groups(mine, base);
}

static void
the_user_may_say_how_far_to_trust(void)
{
    g_autoptr(Policy) base = parse(SHOP, "shop.policy", NULL);
    g_autoptr(Policy) mine =
        parse("[window]\ndays=20\ntrust=doubtful\nsource=a friend\n", "shop.policy", base);

    g_assert_cmpint(rule_of(mine, "window")->trust, ==, TRUST_DOUBTFUL);
    g_assert_cmpstr(rule_of(mine, "window")->source, ==, "a friend");
    g_assert_null(rule_of(mine, "window")->where); /* that is where the help is */
}

static void
saying_the_same_changes_nothing(void)
{
    g_autoptr(Policy) base = parse(SHOP, "shop.policy", NULL);
    g_autoptr(Policy) mine =
        parse("[policy]\ntimezone=Asia/Tokyo\n[window]\ndays=15\n", "shop.policy", base);

    g_assert_cmpint(rule_of(mine, "window")->trust, ==, TRUST_OFFICIAL);
    g_assert_cmpstr(zone_name(mine->zone), ==, "Asia/Tokyo");
}

static void
an_empty_value_takes_the_key_away(void)
{
    g_autoptr(Policy) base = parse(SHOP, "shop.policy", NULL);
    g_autoptr(Policy) mine =
        parse("[window]\nclock=\ndays=\ndays-earliest=5\ndays-latest=9\n", "shop.policy", base);

    g_assert_null(rule_of(mine, "window")->clock);
    g_assert_cmpint(rule_of(mine, "window")->span.latest, ==, 9);
    g_assert_cmpint(rule_of(mine, "window")->trust, ==, TRUST_STATED);
}

static void
a_new_rule_needs_its_source(void)
{
    g_autoptr(Policy) base = parse(SHOP, "shop.policy", NULL);
    g_autoptr(Policy) mine =
        parse("[ruling]\nclock=ruling-expected\nstarts=escalated\nbusiness-days=4\n"
              "source=my own cases\nchecked=2026-11\n",
              "shop.policy", base);
    g_autoptr(GError) error = NULL;

    g_assert_cmpint(rule_of(mine, "ruling")->trust, ==, TRUST_STATED);
    g_assert_null(policy_parse("[ruling]\ntext=x\n", "shop.policy", base, &error));
    g_assert_nonnull(strstr(error->message, "[ruling], key source"));
}

static void
a_wrong_override_is_an_error(void)
{
    g_autoptr(Policy) base = parse(SHOP, "shop.policy", NULL);
    g_autoptr(GError) error = NULL;

    g_assert_null(policy_parse("[window]\ndays=x\n", "mine/shop.policy", base, &error));
    g_assert_true(g_str_has_prefix(error->message, "mine/shop.policy: group [window]"));
}

/* --- Looking up --- */

static void
an_opened_policy_has_the_same_rules(void)
{
    g_autoptr(Policy) parsed = parse(SHOP, "shop.policy", NULL);
    g_autoptr(Policy) opened = policy_open(SHOP, "shop.policy");
    const Rule *window = rule_of(opened, "window");

    g_assert_cmpint(window->span.earliest, ==, 15);
    assert_same_groups(opened, parsed);
    g_assert_true(rule_of(opened, "window") == window);
}

static void
a_country_has_its_own_rule(void)
{
    g_autoptr(Policy) shop = parse(SHOP, "shop.policy", NULL);

    g_assert_cmpstr(policy_rule(shop, "window", "BR")->id, ==, "shop/window@BR");
    g_assert_cmpstr(policy_rule(shop, "window", "DE")->id, ==, "shop/window");
    g_assert_cmpstr(policy_rule(shop, "window", NULL)->id, ==, "shop/window");
    g_assert_null(policy_rule(shop, "customs", "DE"));
    g_assert_null(policy_rule(shop, "customs", NULL));
    g_assert_nonnull(policy_rule(shop, "customs", "BR"));
    g_assert_null(policy_rule(shop, "wind", NULL));
}

static void
the_rules_of_a_clock_are_the_countrys(void)
{
    g_autoptr(Policy) shop = parse(SHOP, "shop.policy", NULL);
    g_autoptr(GPtrArray) here = policy_rules_for_clock(shop, "window-closes", NULL);
    g_autoptr(GPtrArray) there = policy_rules_for_clock(shop, "window-closes", "BR");
    g_autoptr(GPtrArray) none = policy_rules_for_clock(shop, "appeal-by", "BR");

    g_assert_cmpuint(here->len, ==, 2);
    g_assert_cmpstr(((const Rule *)here->pdata[0])->id, ==, "shop/window");
    g_assert_cmpstr(((const Rule *)here->pdata[1])->id, ==, "shop/window-by-guarantee");
    g_assert_cmpuint(there->len, ==, 2);
    g_assert_cmpstr(((const Rule *)there->pdata[0])->id, ==, "shop/window@BR");
    g_assert_cmpuint(none->len, ==, 0);
}

/* clang-format off */
static const struct {
    const char *pattern, *token;
    gboolean matches;
} payment_cases[] = {
    { "credit-card",      "credit-card",      TRUE  },
    { "credit-card",      "credit-card:visa", FALSE },
    { "credit-card:visa", "credit-card:visa", TRUE  },
    { "credit-card:visa", "credit-card",      FALSE },
    { "credit-card:visa", "debit-card:visa",  FALSE },
    { "credit-card:*",    "credit-card",      TRUE  },
    { "credit-card:*",    "credit-card:amex", TRUE  },
    { "credit-card:*",    "debit-card",       FALSE },
    { "paypal",           "paypal",           TRUE  },
    { "paypal",           "pay",              FALSE },
};
/* clang-format on */

static void
payments_match_their_pattern(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(payment_cases); i++)
        g_assert_cmpint(payment_matches(payment_cases[i].pattern, payment_cases[i].token), ==,
                        payment_cases[i].matches);
    g_assert_nonnull(payment_find("debit-card:visa"));
    g_assert_null(payment_find("paypal:visa"));
    g_assert_null(payment_find("credit-card:"));
    g_assert_null(payment_find("credit-card:*"));
    g_assert_null(payment_find(""));
    g_assert_true(payment_is_pattern("credit-card:*"));
    g_assert_false(payment_is_pattern("paypal:*"));
    g_assert_false(payment_is_pattern("*"));
}

/* --- The ends of a rule --- */

/* clang-format off */
static const struct {
    const char *name, *keys, *start, *earliest, *latest;
} end_cases[] = {
    { "hours", "hours=48", "2026-03-07T22:00:00Z", "2026-03-09T22:00:00Z", "2026-03-09T22:00:00Z" },
    { "days-are-elapsed-time", "days=90", "2024-02-28T07:15:30Z", "2024-05-28T07:15:30Z", "2024-05-28T07:15:30Z" },
    { "both-ends", "days-earliest=5\ndays-latest=15", "2026-03-01T09:00:00Z", "2026-03-06T09:00:00Z", "2026-03-16T09:00:00Z" },
    { "business-days", "business-days-earliest=3\nbusiness-days-latest=7", "2026-03-05T09:00:00Z", "2026-03-10T09:00:00Z", "2026-03-16T09:00:00Z" },
    { "before", "before=true\ndays=7", "2026-03-10T09:00:00Z", "2026-03-03T09:00:00Z", "2026-03-03T09:00:00Z" },
    { "before-with-both-ends", "before=true\ndays-earliest=1\ndays-latest=5", "2026-03-10T09:00:00Z", "2026-03-05T09:00:00Z", "2026-03-09T09:00:00Z" },
    { "no-span", "", "2026-03-10T09:00:00Z", "2026-03-10T09:00:00Z", "2026-03-10T09:00:00Z" },
};
/* clang-format on */

static void
a_rule_ends_where_it_says(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *text = g_strdup_printf("[policy]\ntitle=S\nkind=marketplace\n"
                                            "timezone=UTC\n[a]\nstarts=paid\n%s\ntext=x\n"
                                            "trust=official\nsource=s\nchecked=2026-11\n",
                                            end_cases[i].keys);
    g_autoptr(Policy) shop = parse(text, "shop.policy", NULL);
    Calendar calendar = { shop->zone, shop->weekend, NULL };
    g_autofree char *earliest_text = NULL, *latest_text = NULL;
    Instant start, earliest, latest;

    g_assert_true(instant_parse_rfc3339(end_cases[i].start, &start));
    rule_ends(rule_of(shop, "a"), &calendar, start, &earliest, &latest, NULL);
    earliest_text = instant_to_rfc3339(earliest);
    latest_text = instant_to_rfc3339(latest);
    g_assert_cmpstr(earliest_text, ==, end_cases[i].earliest);
    g_assert_cmpstr(latest_text, ==, end_cases[i].latest);
}

static void
an_unknown_start_has_unknown_ends(void)
{
    static const SpanUnit units[] = { SPAN_NONE, SPAN_HOURS, SPAN_DAYS, SPAN_BUSINESS_DAYS };
    Calendar calendar = { zone_utc(), CALENDAR_SATURDAY | CALENDAR_SUNDAY, NULL };
    g_autoptr(Rule) rule = rule_new();
    Instant earliest, latest;

    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        rule->span = (Span){ units[i], 5, 6 };
        rule_ends(rule, &calendar, INSTANT_UNKNOWN, &earliest, &latest, NULL);
        g_assert_true(earliest == INSTANT_UNKNOWN && latest == INSTANT_UNKNOWN);
        rule_ends(rule, &calendar, INSTANT_NEVER, &earliest, &latest, NULL);
        g_assert_true(earliest == INSTANT_NEVER && latest == INSTANT_NEVER);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/policy/override/a-changed-rule-is-the-users",
                    a_changed_rule_is_the_users);
    g_test_add_func("/policy/override/the-user-may-say-how-far-to-trust",
                    the_user_may_say_how_far_to_trust);
    g_test_add_func("/policy/override/saying-the-same-changes-nothing",
                    saying_the_same_changes_nothing);
    g_test_add_func("/policy/override/an-empty-value-takes-the-key-away",
                    an_empty_value_takes_the_key_away);
    g_test_add_func("/policy/override/a-new-rule-needs-its-source",
                    a_new_rule_needs_its_source);
    g_test_add_func("/policy/override/a-wrong-one-is-an-error", a_wrong_override_is_an_error);
    g_test_add_func("/policy/an-opened-one-has-the-same-rules",
                    an_opened_policy_has_the_same_rules);
    g_test_add_func("/policy/a-country-has-its-own-rule", a_country_has_its_own_rule);
    g_test_add_func("/policy/the-rules-of-a-clock-are-the-countrys",
                    the_rules_of_a_clock_are_the_countrys);
    g_test_add_func("/policy/payments-match-their-pattern", payments_match_their_pattern);
    for (gsize i = 0; i < G_N_ELEMENTS(end_cases); i++) {
        g_autofree char *path = g_strconcat("/policy/ends/", end_cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), a_rule_ends_where_it_says);
    }
    g_test_add_func("/policy/ends/unknown-start", an_unknown_start_has_unknown_ends);
    return g_test_run();
}
