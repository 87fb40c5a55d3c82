/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy/policy.h"

#define RULE "[a]\ntext=x\ntrust=official\nsource=s\nchecked=2026-11\n"

static const struct {
    const char *file, *text;
} files[] = {
    { "shop.policy", "[policy]\ntitle=Shop\nkind=marketplace\ntimezone=UTC\n"
                     "weekend=fri;sat\nholidays=us\naliases=Shop.example;The Shop\n" RULE },
    { "generic.policy", "[policy]\ntitle=Other\nkind=marketplace\ntimezone=UTC\n" RULE
                        "[b]\ntext=x\ntrust=official\nsource=s\nchecked=2026-11\n" },
    { "visa.policy", "[policy]\ntitle=Visa\nkind=payment\ntimezone=UTC\n"
                     "methods=credit-card:visa\n" RULE },
    { "card.policy", "[policy]\ntitle=Card\nkind=payment\ntimezone=UTC\n"
                     "methods=credit-card\n" RULE },
    { "law.policy", "[policy]\ntitle=Law\nkind=statute\ntimezone=UTC\n"
                    "countries=DE;FR\n" RULE },
    { "card-law.policy", "[policy]\ntitle=Law\nkind=statute\ntimezone=UTC\n"
                         "countries=US\nmethods=credit-card:*\n" RULE },
};

static const struct {
    const char *paid_with, *country, *names;
} buyer_cases[] = {
    { NULL, NULL, "" },
    { "paypal", NULL, "" },
    { "credit-card:visa", NULL, "visa" },
    { "credit-card", NULL, "card" },
    { "credit-card:jcb", NULL, "card" },
    { "debit-card:visa", NULL, "" },
    { "paypal", "DE", "law" },
    { NULL, "FR", "law" },
    { "credit-card:visa", "US", "visa card-law" },
    { "credit-card", "US", "card card-law" },
    { "paypal", "US", "" },
    { NULL, "US", "" },
};

static Policies *
make_set(gsize count, gboolean with_holidays)
{
    GPtrArray *all = g_ptr_array_new_with_free_func((GDestroyNotify)policy_free);
    GPtrArray *holidays = NULL;

    for (gsize i = 0; i < count; i++)
        g_ptr_array_add(all, policy_parse(files[i].text, files[i].file, NULL, NULL));
    if (with_holidays) {
        holidays = g_ptr_array_new_with_free_func((GDestroyNotify)holidays_free);
        g_ptr_array_add(holidays,
                        holidays_parse("years 2026 2026\n2026-12-25\n", "us.days", NULL));
    }
    return policies_new(all, holidays);
}

static void
a_policy_is_found_by_every_name(void)
{
    g_autoptr(Policies) set = make_set(G_N_ELEMENTS(files), FALSE);

    g_assert_cmpstr(policies_find(set, "shop")->name, ==, "shop");
    g_assert_cmpstr(policies_find(set, "SHOP.example")->name, ==, "shop");
    g_assert_cmpstr(policies_find(set, "the shop")->name, ==, "shop");
    g_assert_null(policies_find(set, "shop.exam"));
    g_assert_null(policies_find(set, NULL));
    g_assert_cmpuint(policies_all(set)->len, ==, G_N_ELEMENTS(files));
}

static void
an_unknown_marketplace_is_the_generic_one(void)
{
    g_autoptr(Policies) set = make_set(G_N_ELEMENTS(files), FALSE);
    g_autoptr(Policies) nothing = make_set(0, FALSE);

    g_assert_cmpstr(policies_marketplace(set, "shop")->name, ==, "shop");
    g_assert_cmpstr(policies_marketplace(set, "bazaar")->title, ==, "Other");
    g_assert_cmpstr(policies_marketplace(set, NULL)->title, ==, "Other");
    g_assert_cmpstr(policies_marketplace(set, "visa")->title, ==, "Other");
    g_assert_null(policies_rule(nothing, policies_marketplace(nothing, "shop"), "a", NULL));
}

static void
the_generic_one_fills_in(void)
{
    g_autoptr(Policies) set = make_set(G_N_ELEMENTS(files), FALSE);
    const Policy *shop = policies_find(set, "shop");

    g_assert_cmpstr(policies_rule(set, shop, "a", NULL)->id, ==, "shop/a");
    g_assert_cmpstr(policies_rule(set, shop, "b", "DE")->id, ==, "generic/b");
    g_assert_null(policies_rule(set, shop, "c", NULL));
}

static void
a_rule_is_found_by_its_id(void)
{
    g_autoptr(Policies) set = make_set(G_N_ELEMENTS(files), FALSE);

    g_assert_true(policies_rule_by_id(set, "shop/a") ==
                  policy_rule(policies_find(set, "shop"), "a", NULL));
    g_assert_cmpstr(policies_rule_by_id(set, "card-law/a")->id, ==, "card-law/a");
    g_assert_null(policies_rule_by_id(set, "shop/a@BR"));
    g_assert_null(policies_rule_by_id(set, "sho/a"));
    g_assert_null(policies_rule_by_id(set, "shop"));
    g_assert_null(policies_rule_by_id(set, NULL));
}

static void
routes_follow_payment_and_country(void)
{
    g_autoptr(Policies) set = make_set(G_N_ELEMENTS(files), FALSE);

    for (gsize i = 0; i < G_N_ELEMENTS(buyer_cases); i++) {
        g_autoptr(GPtrArray) found =
            policies_for_buyer(set, buyer_cases[i].paid_with, buyer_cases[i].country);
        g_autoptr(GString) names = g_string_new(NULL);

        for (guint j = 0; j < found->len; j++)
            g_string_append_printf(names, "%s%s", j > 0 ? " " : "",
                                   ((const Policy *)found->pdata[j])->name);
        g_assert_cmpstr(names->str, ==, buyer_cases[i].names);
    }
}

static void
a_page_is_made_from_the_number(void)
{
    static const struct {
        const char *marketplace, *number, *address;
    } cases[] = {
        { "aliexpress", "3069099405659913",
          "https://www.aliexpress.com/p/order/detail.html?orderId=3069099405659913" },
        { "aliexpress", "12", NULL }, /* no number of theirs */
        { "aliexpress", NULL, NULL },
        { "ebay", "123456789012", "https://order.ebay.com/ord/show?orderId=12-34567-89012" },
        { "temu", "PO-1 &x=2",
          "https://www.temu.com/bgt_order_detail.html?parent_order_sn=PO-1%20%26x%3D2" },
        { "amazon", "30212345671234567", NULL }, /* whose site depends on the country */
        { "bazaar", "12345678", NULL },
    };
    g_autoptr(Policies) set = builtin_policies_new();

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *address =
            policy_order_page(policies_marketplace(set, cases[i].marketplace), cases[i].number);

        g_assert_cmpstr(address, ==, cases[i].address);
    }
}

static void
a_policys_calendar_is_its_own(void)
{
    g_autoptr(Policies) set = make_set(G_N_ELEMENTS(files), TRUE);
    const Policy *shop = policies_find(set, "shop");
    Calendar its = policies_calendar(set, shop);
    Calendar other = policies_calendar(set, policies_find(set, "visa"));

    g_assert_true(its.zone == shop->zone);
    g_assert_cmpuint(its.weekend, ==, 1 << 5 | 1 << 6);
    g_assert_cmpstr(its.holidays->name, ==, "us");
    g_assert_null(other.holidays);
    g_assert_cmpuint(other.weekend, ==, CALENDAR_SATURDAY | CALENDAR_SUNDAY);
}

static void
the_stamp_changes_with_the_set(void)
{
    g_autoptr(Policies) all = make_set(G_N_ELEMENTS(files), FALSE);
    g_autoptr(Policies) again = make_set(G_N_ELEMENTS(files), FALSE);
    g_autoptr(Policies) fewer = make_set(G_N_ELEMENTS(files) - 1, FALSE);
    g_autoptr(Policies) with_holidays = make_set(G_N_ELEMENTS(files), TRUE);

    g_assert_cmpint(policies_stamp(all), >, 0);
    g_assert_cmpint(policies_stamp(all), ==, policies_stamp(again));
    g_assert_cmpint(policies_stamp(all), !=, policies_stamp(fewer));
    g_assert_cmpint(policies_stamp(all), !=, policies_stamp(with_holidays));
}

static void
the_stamp_changes_with_a_figure(void)
{
    const char *text = "[policy]\ntitle=S\nkind=marketplace\ntimezone=UTC\n"
                       "[a]\ncount=1\ntrust=official\nsource=s\nchecked=2026-11\n";
    gint64 stamps[2];

    for (gsize i = 0; i < G_N_ELEMENTS(stamps); i++) {
        g_autoptr(Policy) base = policy_parse(text, "s.policy", NULL, NULL);
        GPtrArray *one = g_ptr_array_new_with_free_func((GDestroyNotify)policy_free);
        g_autoptr(Policies) set = NULL;

        g_ptr_array_add(one,
                        policy_parse(i == 0 ? "" : "[a]\ncount=2\n", "s.policy", base, NULL));
        set = policies_new(one, NULL);
        stamps[i] = policies_stamp(set);
    }
    g_assert_cmpint(stamps[0], !=, stamps[1]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/policies/found-by-every-name", a_policy_is_found_by_every_name);
    g_test_add_func("/policies/an-unknown-marketplace-is-the-generic-one",
                    an_unknown_marketplace_is_the_generic_one);
    g_test_add_func("/policies/the-generic-one-fills-in", the_generic_one_fills_in);
    g_test_add_func("/policies/a-rule-is-found-by-its-id", a_rule_is_found_by_its_id);
    g_test_add_func("/policies/routes-follow-payment-and-country",
                    routes_follow_payment_and_country);
    g_test_add_func("/policies/a-page-is-made-from-the-number", a_page_is_made_from_the_number);
    g_test_add_func("/policies/a-policys-calendar-is-its-own", a_policys_calendar_is_its_own);
    g_test_add_func("/policies/the-stamp-changes-with-the-set", the_stamp_changes_with_the_set);
    g_test_add_func("/policies/the-stamp-changes-with-a-figure",
                    the_stamp_changes_with_a_figure);
    return g_test_run();
}
