/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved pages and tracking data. The fixtures are made up, in the shapes of the real ones. */
#include <string.h>

#include "kit/import-kit.h"
#include "services/import/page/import-tracking.h"

static char *
parse_fixture(const char *name)
{
    g_autofree char *text = import_kit_fixture(name);

    return import_kit_parse(text, -1, NULL, NULL);
}

/* The fixture and what is found in it; "%" stands for anything up to what follows it. */
/* clang-format off */
static const struct {
    const char *file, *token, *found;
} pages[] = {
    { "order-list.json", "aliexpress-order-list",
      "1 aliexpress 8012345678901234 {\"title\":\"Cabo azul\",\"total\":{\"amount\":\"1132.74\",\"currency\":\"BRL\"},\"seller\":\"Cabo Store\","
      "\"placed\":{\"at\":\"2026-07-15T07:00:00Z\",%},\"free_return\":true,\"imported_status\":\"Concluído\",\"page_state\":\"completed\","
      "\"lines\":[{\"line\":1,\"id\":\"8012345678901235\",\"title\":\"Cabo azul\",\"product\":\"1005001\",\"quantity\":2,\"price\":{\"amount\":\"563.29\",\"currency\":\"BRL\"}},"
      "{\"line\":2,\"id\":\"8012345678901236\",\"title\":\"Cabo verde\",\"product\":\"1005002\",\"quantity\":1,\"price\":{\"amount\":\"5.00\",\"currency\":\"BRL\"}}]}\n"
      "2 rejected %spreadsheet%\n"
      "3 aliexpress 8012345678905678 {%\"imported_status\":\"Awaiting delivery\",\"page_state\":\"shipped\"}\n" },
    { "order-detail.json", "aliexpress-order-detail",
      "1 aliexpress 8012345678901234 {\"title\":\"Cabo azul\",\"total\":{\"amount\":\"132.74\",\"currency\":\"BRL\"},\"seller\":\"Cabo Store\",\"paid_with\":\"credit-card\","
      "\"placed\":{\"at\":\"2026-07-15T07:00:00Z\",%},\"paid\":{\"at\":\"2026-07-15T07:00:00Z\",%},\"shipped\":{\"at\":\"2026-07-16T07:00:00Z\",%},"
      "\"guarantee\":{\"at\":\"2026-09-04T07:00:00Z\",\"precision\":\"date\",\"text\":\"Sep 4, 2026\",\"zone\":\"America/Los_Angeles\"},"
      "\"confirmed\":{\"at\":\"2026-07-28T07:00:00Z\",%},\"free_return\":true,\"buyer_country\":\"BR\",\"imported_status\":\"Completed\",\"page_state\":\"completed\","
      "\"lines\":[{\"line\":1,\"id\":\"8012345678901235\",\"title\":\"Cabo azul\",\"product\":\"1005001\",\"quantity\":1,\"price\":{\"amount\":\"126.59\",\"currency\":\"BRL\"}}]}\n" },
    { "tracking-delivered.json", "aliexpress-tracking",
      "1 aliexpress ? {\"shipped\":\"2026-07-16T10:40:00Z\",\"guarantee\":{\"at\":\"2026-09-03T07:00:00Z\",\"precision\":\"date\",%},"
      "\"marked_delivered\":\"2026-07-28T21:40:00Z\",\"tracking\":[{\"number\":\"LP00123456789012\",\"carrier\":\"Correios\"},"
      "{\"number\":\"NX123456789BR\",\"carrier\":\"Correios\",\"alias_of\":\"LP00123456789012\"}],\"page_state\":\"delivered\"}\n" },
    { "tracking-pick-up.json", "aliexpress-tracking",
      "1 aliexpress 8012345678901234 {\"shipped\":\"2026-07-16T10:40:00Z\",\"tracking\":[\"LP00123456789012\",\"LP00123456789013\"],\"page_state\":\"shipped\"}\n" },
    { "reverse-list.json", "aliexpress-reverse-list",
      "1 aliexpress 8012345678901234 {\"seller\":\"Cabo Store\",\"page_state\":\"unknown\"} note 2022-03-24T00:14:47Z Return or refund request 6239481780126943, RETURN, status 4\n"
      "2 rejected %missing%\n" },
    { "cainiao.json", "cainiao",
      "1 ? ? {\"shipped\":\"2026-07-16T10:40:00Z\",\"marked_delivered\":\"2026-07-28T21:40:00Z\","
      "\"tracking\":[\"LP00123456789012\",{\"number\":\"NX123456789BR\",\"carrier\":\"Correios\",\"alias_of\":\"LP00123456789012\"}],\"page_state\":\"delivered\"}\n" },
    { "17track-v1.json", "17track",
      "1 ? ? {\"marked_delivered\":{\"at\":\"2026-06-13T00:22:00Z\",\"precision\":\"date\",\"text\":\"2026-06-13T14:22:00\",\"zone\":\"Etc/GMT-14\"},\"tracking\":[\"LS930722151NL\"],\"page_state\":\"delivered\"}\n"
      "2 ? ? {\"tracking\":[\"LS931843669NL\"]}\n" },
    { "17track-v2.json", "17track",
      "1 ? ? {\"tracking\":[\"LS930722151NL\"],\"page_state\":\"shipped\"}\n" },
    { "aftership.json", "aftership-json",
      "1 ? 8012345678901234 {\"marked_delivered\":\"2026-02-20T08:00:00Z\",\"tracking\":[{\"number\":\"LP00123456789012\",\"carrier\":\"cainiao\"}],\"page_state\":\"delivered\"}\n"
      "2 ? ? {\"tracking\":[{\"number\":\"LP00123456789013\",\"carrier\":\"cainiao\"}]}\n"
      "3 rejected %spreadsheet%\n" },
    { "parcels-app.json", "parcels-app",
      "1 ? ? {\"marked_delivered\":\"2026-02-20T09:00:00Z\",\"tracking\":[{\"number\":\"LP00123456789012\",\"carrier\":\"Cainiao\"}],\"page_state\":\"delivered\"}\n"
      "2 ? ? {\"tracking\":[\"LP00123456789013\"],\"page_state\":\"shipped\"}\n"
      "3 ? ? {\"tracking\":[\"LP00123456789014\"]}\n" },
    { "parcel-delivery.json", "schema-org",
      "1 aliexpress 8012345678901234 {\"title\":\"Lamp\",\"seller\":\"AliExpress\",\"tracking\":[{\"number\":\"LS930722151NL\",\"carrier\":\"PostNL\"}],\"page_state\":\"shipped\"}\n"
      "3 ? 176057 {\"title\":\"Book\",\"seller\":\"A shop\",\"page_state\":\"delivered\"}\n" },
    { "order.json", "schema-org",
      "1 aliexpress 8012345678901234 {\"title\":\"Lamp\",\"total\":{\"amount\":\"129.46\",\"currency\":\"EUR\"},\"seller\":\"AliExpress\",\"paid_with\":\"paypal\","
      "\"placed\":{\"at\":\"2026-02-20T08:00:00Z\",%},\"tracking\":[{\"number\":\"LS930722151NL\",\"carrier\":\"PostNL\"}],"
      "\"url\":\"https://www.aliexpress.com/p/order/detail.html?orderId=8012345678901234\",\"page_state\":\"shipped\","
      "\"lines\":[{\"line\":1,\"title\":\"Lamp\",\"product\":\"1005001\",\"quantity\":1,\"price\":{\"amount\":\"120.00\",\"currency\":\"EUR\"}},"
      "{\"line\":2,\"title\":\"Bulb\",\"quantity\":4}]}\n"
      "2 ? 176057 {\"title\":\"Book\",\"seller\":\"A shop\",\"page_state\":\"cancelled\",\"lines\":[{\"line\":1,\"title\":\"Book\",\"quantity\":2}]}\n"
      "3 rejected %spreadsheet%\n" },
    { "pages.har", "har",
      "1 aliexpress 8012345678901234 {\"placed\":%\"imported_status\":\"Shipped\",\"page_state\":\"shipped\"}\n"
      "1 aliexpress 8012345678901234 {\"shipped\":\"2026-07-16T10:40:00Z\"%}\n" },
    { "inventory.json", "aliexpress-shopper-inventory-json",
      "1 aliexpress 8012345678901234 {\"title\":\"Lamp\",\"seller\":\"Lamp Store\",\"placed\":{\"at\":\"2026-02-21T08:00:00Z\",\"precision\":\"date\",\"text\":\"Feb 21, 2026\",%},"
      "\"imported_status\":\"Awaiting shipment\",\"page_state\":\"paid\",\"lines\":[{\"line\":1,\"id\":\"8012345678901235\",\"title\":\"Lamp\",\"product\":\"1005001\",\"quantity\":2,\"price\":{\"amount\":\"129.46\",\"currency\":\"PLN\"}}]}\n"
      "2 rejected %spreadsheet%\n" },
};
/* clang-format on */

static char *
unescaped(const char *text)
{
    g_auto(GStrv) parts = g_strsplit(text, "\\u00ED", -1);

    return g_strjoinv("í", parts);
}

static void
test_page(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *text = import_kit_fixture(pages[i].file);
    g_autofree char *token = import_kit_recognise(text);
    g_autofree char *found = parse_fixture(pages[i].file);
    g_autofree char *plain = unescaped(found);

    g_assert_cmpstr(token, ==, pages[i].token);
    if (!import_kit_fits(plain, pages[i].found))
        g_assert_cmpstr(plain, ==, pages[i].found);
}

/* Who bought it stands in many pages, and in none of what is read. */
static void
test_buyer(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autofree char *found = parse_fixture(pages[i].file);

        g_assert_null(strstr(found, "SECRET"));
    }
}

static void
test_call(void)
{
    g_autofree char *page = import_kit_fixture("order-detail.json");
    g_autofree char *call = g_strconcat(" mtopjsonp12(", page, ")\n", NULL);
    g_autofree char *alone = import_kit_parse(page, -1, NULL, NULL);
    g_autofree char *called = import_kit_parse(call, -1, NULL, NULL);

    g_assert_cmpstr(called, ==, alone);
}

static void
test_base64(void)
{
    g_autofree char *page = import_kit_fixture("order-detail.json");
    g_autofree char *alone = import_kit_parse(page, -1, NULL, NULL);
    g_autofree char *body = g_base64_encode((const guchar *)page, strlen(page));
    g_autofree char *archive =
        g_strdup_printf("{\"log\":{\"entries\":[{\"response\":{\"content\":{\"encoding\":"
                        "\"base64\",\"text\":\"%s\"}}}]}}",
                        body);
    g_autofree char *archived = import_kit_parse(archive, -1, NULL, NULL);

    g_assert_cmpstr(archived, ==, alone);
}

static void
test_archive_without_pages(void)
{
    g_autofree char *found = import_kit_parse(
        "{\"log\":{\"entries\":[{\"response\":{\"content\":{\"text\":\"<html>\"}}},{}]}}", -1,
        NULL, NULL);

    g_assert_true(g_str_has_prefix(found, "1 rejected "));
}

/* clang-format off */
static const struct {
    const char *code, *second;
    ParcelStep step;
} steps[] = {
    { "AE_ORDER_PLACED",       NULL,              STEP_PLACED },
    { "AE_ORDER_PAID",         NULL,              STEP_PAID },
    { "AE_GWMS_ACCEPT",        NULL,              STEP_SAYS_NOTHING },
    { "AE_GOT",                NULL,              STEP_MOVES },
    { "AE_SC_INBOUND_SUCCESS", NULL,              STEP_MOVES },
    { "AE_CC_EX_START",        NULL,              STEP_MOVES },
    { "AE_LH_DEPART",          NULL,              STEP_MOVES },
    { "AE_CC_HO_OUT_SUCCESS",  NULL,              STEP_MOVES },
    { "AE_GTMS_DELIVERING",    NULL,              STEP_MOVES },
    { "AE_GTMS_SIGNED",        "AE_GTMS_SIGNED",  STEP_DELIVERED },
    { "GTMS_SIGNED",           NULL,              STEP_DELIVERED },
    { "GTMS_STA_SIGNED",       NULL,              STEP_MOVES },
    { "AE_GTMS_SIGNED",        "GTMS_STA_SIGNED", STEP_MOVES },
    { "GSTA_INBOUND",          NULL,              STEP_MOVES },
    { "AE_GTMS_SIGNED_FAIL",   NULL,              STEP_SAYS_NOTHING },
    { "AE_CC_IM_FAIL",         NULL,              STEP_SAYS_NOTHING },
    { "SOMETHING_NEW",         NULL,              STEP_SAYS_NOTHING },
    { NULL,                    NULL,              STEP_SAYS_NOTHING },
};
/* clang-format on */

static void
test_steps(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        g_test_message("%s", steps[i].code == NULL ? "none" : steps[i].code);
        g_assert_cmpint(parcel_step(steps[i].code, steps[i].second), ==, steps[i].step);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autofree char *path = g_strdup_printf("/import-pages/%s-is-read", pages[i].file);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_page);
    }
    g_test_add_func("/import-pages/who-the-buyer-is-is-never-read", test_buyer);
    g_test_add_func("/import-pages/a-page-may-stand-in-the-call-that-brought-it", test_call);
    g_test_add_func("/import-pages/an-archive-may-encode-its-pages", test_base64);
    g_test_add_func("/import-pages/an-archive-without-pages-is-rejected",
                    test_archive_without_pages);
    g_test_add_func("/import-pages/a-pick-up-point-is-not-delivered", test_steps);
    return g_test_run();
}
