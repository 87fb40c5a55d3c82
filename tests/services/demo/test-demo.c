/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The examples show every stage, whenever they are looked at. */
#include "domain/case/case.h"
#include "services/demo/demo.h"
#include "services/orders/orders.h"
#include "store/lists/lists.h"

#define EXAMPLES_MOST 50

static const DisputeState stages[] = {
    DISPUTE_SUBMITTED,      DISPUTE_NEGOTIATING,   DISPUTE_ESCALATED, DISPUTE_RETURN_DUE,
    DISPUTE_REFUND_PENDING, DISPUTE_PART_REFUNDED, DISPUTE_LOST,
};

/* Every day of a week, and both changes of the clock at the shop. */
static const char *const times[] = {
    "2026-11-23T14:05:00Z", "2026-11-24T00:00:00Z", "2026-11-25T08:00:00Z",
    "2026-11-26T23:59:59Z", "2026-11-27T12:00:00Z", "2026-11-28T12:00:00Z",
    "2026-11-29T12:00:00Z", "2026-03-08T10:30:00Z", "2026-11-01T09:30:00Z",
    "2028-02-29T12:00:00Z",
};

static Demo *
demo_at(const char *time)
{
    g_autofree char *folder = g_dir_make_tmp("recourse-demo-XXXXXX", NULL);
    AppOptions options = { .folder = folder };
    g_autoptr(App) app = NULL;
    g_autoptr(GError) error = NULL;
    Demo *demo;

    g_assert_true(instant_parse_rfc3339(time, &options.now));
    app = app_new(&options, &error);
    g_assert_no_error(error);
    demo = demo_new(app, &error);
    g_assert_no_error(error);
    return demo;
}

static GPtrArray *
examples_of(Demo *demo)
{
    App *app = demo_app(demo);
    OrderListing listing = { .policies = app_policies(app), .now = app_now(app) };
    OrderPage place = { .direction = PAGE_FORWARD, .count = EXAMPLES_MOST };
    g_autoptr(OrderList) list = order_list_new(app_db(app, NULL), &listing, NULL);

    return order_list_page(list, &place, NULL);
}

static gboolean
shows(const GPtrArray *examples, DisputeState state)
{
    for (guint i = 0; i < examples->len; i++) {
        const OrderSummary *summary = examples->pdata[i];

        if (summary->dispute_state == (int)state)
            return TRUE;
    }
    return FALSE;
}

static void
test_every_stage_is_shown(gconstpointer data)
{
    g_autoptr(Demo) demo = demo_at(data);
    g_autoptr(GPtrArray) examples = examples_of(demo);

    for (gsize i = 0; i < G_N_ELEMENTS(stages); i++) {
        g_test_message("%s", choice_token(&dispute_states, stages[i]));
        g_assert_true(shows(examples, stages[i]));
    }
}

/* What is shown as recorded was recorded without --anyway, and fits. */
static void
test_everything_fits(void)
{
    g_autoptr(Demo) demo = demo_at(times[0]);
    g_autoptr(GPtrArray) examples = examples_of(demo);

    for (guint i = 0; i < examples->len; i++) {
        const OrderSummary *summary = examples->pdata[i];
        g_autoptr(OrderView) view = orders_show(demo_app(demo), summary->id, NULL);

        g_assert_cmpuint(view->record->unfit->len, ==, 0);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        g_autofree char *path = g_strconcat("/demo/every-stage-is-shown/", times[i], NULL);

        g_test_add_data_func(path, times[i], test_every_stage_is_shown);
    }
    g_test_add_func("/demo/everything-fits", test_everything_fits);
    return g_test_run();
}
