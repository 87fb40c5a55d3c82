/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/case.h"
#include "kit/domain-kit.h"

static const struct {
    const char *data;
    OrderStatus status;
} statuses[] = {
    { "{}", ORDER_PLACED },
    { "{\"paid\":true}", ORDER_PLACED },
    { "{\"shipped\":true}", ORDER_SHIPPED },
    { "{\"shipped\":true,\"marked_delivered\":true}", ORDER_DELIVERED },
    { "{\"delivered\":\"2026-03-01T09:00:00Z\"}", ORDER_DELIVERED },
    { "{\"delivered\":true,\"confirmed\":true}", ORDER_CONFIRMED },
    { "{\"confirmed\":true,\"closed\":true}", ORDER_CLOSED },
    { "{\"confirmed\":true,\"closed\":true,\"cancelled\":true}", ORDER_CANCELLED },
};

static void
the_furthest_stage_is_the_status(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(statuses); i++) {
        g_autoptr(Order) order = kit_order(statuses[i].data, NULL);

        g_assert_cmpstr(order_status_token(order_status(order)), ==,
                        order_status_token(statuses[i].status));
    }
}

static const struct {
    const char *data;
    gboolean is_underway, has_arrived, is_received;
} stages[] = {
    { "{}", FALSE, FALSE, FALSE },
    { "{\"paid\":\"2026-01-01T00:00:00Z\"}", FALSE, FALSE, FALSE },
    { "{\"shipped\":true}", TRUE, FALSE, FALSE },
    { "{\"closes\":\"2026-03-01T00:00:00Z\"}", TRUE, FALSE, FALSE },
    { "{\"marked_delivered\":true}", TRUE, TRUE, FALSE },
    { "{\"delivered\":true}", TRUE, TRUE, TRUE },
    { "{\"confirmed\":true}", TRUE, TRUE, TRUE },
};

static void
an_order_is_underway_then_there_then_received(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(stages); i++) {
        g_autoptr(Order) order = kit_order(stages[i].data, NULL);

        g_assert_cmpint(order_is_underway(order), ==, stages[i].is_underway);
        g_assert_cmpint(order_has_arrived(order), ==, stages[i].has_arrived);
        g_assert_cmpint(order_is_received(order), ==, stages[i].is_received);
    }
}

static void
a_copy_says_the_same_and_shares_nothing(void)
{
    g_autoptr(Order) order =
        kit_order("{\"number\":\"1\",\"title\":\"Lamp\",\"tag\":[\"x\",\"y\"],"
                  "\"tracking\":[{\"number\":\"LP1\",\"carrier\":\"C\",\"alias_of\":\"LP0\"}],"
                  "\"lines\":[{\"line\":2,\"id\":\"7\",\"title\":\"t\",\"product\":\"p\"}],"
                  "\"closes\":{\"at\":\"2026-12-01T08:00:00Z\",\"precision\":\"date\","
                  "\"text\":\"1 Dec\",\"zone\":\"America/Los_Angeles\"}}",
                  NULL);
    g_autoptr(Order) copy = order_copy(order);
    g_autofree char *before = kit_order_text(order);
    g_autofree char *copied = kit_order_text(copy);
    g_autofree char *after = NULL;

    g_assert_cmpstr(before, ==, copied);
    g_assert_cmpstr(copy->tag_list, ==, "x,y");
    kit_say(copy, 2, "{\"title\":\"Desk\",\"tag\":null,\"tracking\":[],\"closes\":null}");
    after = kit_order_text(order);
    g_assert_cmpstr(after, ==, before);
}

static void
fields_are_found_by_option_and_by_member(void)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        g_autofree char *member = g_strdelimit(g_strdup(order_fields[i].name), "-", '_');

        g_assert_true(order_field_find(order_fields[i].name) == &order_fields[i]);
        g_assert_true(order_field_find(member) == &order_fields[i]);
        g_assert_nonnull(order_fields[i].label);
        g_assert_nonnull(order_fields[i].hint);
    }
    g_assert_null(order_field_find("colour"));
    g_assert_null(order_field_find("tag-"));
    g_assert_null(order_field_find(""));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/order/the-furthest-stage-is-the-status",
                    the_furthest_stage_is_the_status);
    g_test_add_func("/order/it-is-underway-then-there-then-received",
                    an_order_is_underway_then_there_then_received);
    g_test_add_func("/order/a-copy-says-the-same-and-shares-nothing",
                    a_copy_says_the_same_and_shares_nothing);
    g_test_add_func("/order/fields-are-found-by-option-and-by-member",
                    fields_are_found_by_option_and_by_member);
    return g_test_run();
}
