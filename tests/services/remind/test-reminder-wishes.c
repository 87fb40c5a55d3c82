/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person wants of reminders: silence for a while, other times. */
#include "kit/reminder-kit.h"
#include "services/remind/remind.h"

#define NOW "2026-03-02T12:00:00Z"

static void
set_up(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_open(kit, NOW, NULL);
}

static void
tear_down(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_close(kit);
}

static void
snooze(ReminderKit *kit, ReminderScope scope, const char *until, const char *event)
{
    Snooze snooze = { until == NULL ? INSTANT_UNKNOWN : at(until), event };
    g_autoptr(GError) error = NULL;

    g_assert_true(wishes_snooze(kit->app, &scope, &snooze, &error));
    g_assert_no_error(error);
}

static void
set_ladder(ReminderKit *kit, ReminderScope scope, const char *ladder)
{
    g_autoptr(GError) error = NULL;

    g_assert_true(wishes_set_ladder(kit->app, &scope, ladder, &error));
    g_assert_no_error(error);
}

static void
a_snooze_is_silent_and_then_speaks(ReminderKit *kit, gconstpointer unused)
{
    g_autofree char *id = NULL;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    id = orders_find(kit->app, "10000001", NULL);
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "10000001 window-closes 3d");
    snooze(kit, (ReminderScope){ id, "" }, "2026-03-04T13:00:00Z", NULL);
    reminder_kit_run(kit, "2026-03-04T12:45:00Z"); /* the 1 d step lies within the snooze */
    reminder_kit_said(kit, "");
    reminder_kit_run(kit, "2026-03-04T13:00:00Z");
    g_assert_cmpuint(kit->notices, ==, 1);
    reminder_kit_run(kit, "2026-03-04T13:15:00Z");
    reminder_kit_said(kit, "");
    reminder_kit_run(kit, "2026-03-05T06:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes 6h");
}

static void
a_snooze_speaks_of_what_is_far_too(ReminderKit *kit, gconstpointer unused)
{
    g_autofree char *id = NULL;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-06-05T12:00:00Z");
    id = orders_find(kit->app, "10000001", NULL);
    snooze(kit, (ReminderScope){ id, "" }, "2026-03-04T13:00:00Z", NULL);
    reminder_kit_run(kit, "2026-03-04T13:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes snooze");
    reminder_kit_run(kit, "2026-03-04T13:15:00Z");
    reminder_kit_said(kit, "");
    snooze(kit, (ReminderScope){ id, "" }, "2026-03-04T13:20:00Z", NULL);
    reminder_kit_run(kit, "2026-03-04T13:20:00Z");
    reminder_kit_said(kit, "10000001 window-closes snooze");
}

static void
a_snooze_past_the_end_is_known(ReminderKit *kit, gconstpointer unused)
{
    g_autofree char *id = NULL;
    gboolean is_lost;
    Clock clock;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    id = orders_find(kit->app, "10000001", NULL);
    g_assert_true(wishes_lost_by_snooze(kit->app, &(ReminderScope){ id, "" },
                                        at("2026-03-05T12:00:00Z"), &clock, &is_lost, NULL));
    g_assert_false(is_lost);
    g_assert_true(wishes_lost_by_snooze(kit->app, &(ReminderScope){ id, "" },
                                        at("2026-03-05T12:00:01Z"), &clock, &is_lost, NULL));
    g_assert_true(is_lost);
    g_assert_cmpint(clock.id, ==, CLOCK_WINDOW_CLOSES);
}

static void
an_order_has_times_of_its_own(ReminderKit *kit, gconstpointer unused)
{
    g_autofree char *id = NULL;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-04-01T12:00:00Z");
    id = orders_find(kit->app, "10000001", NULL);
    set_ladder(kit, (ReminderScope){ id, "" }, "30d 2h");
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "10000001 window-closes 30d");
    reminder_kit_run(kit, "2026-04-01T09:00:00Z");
    reminder_kit_said(kit, "");
    reminder_kit_run(kit, "2026-04-01T10:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes 2h");
    set_ladder(kit, (ReminderScope){ id, "" }, NULL);
    reminder_kit_run(kit, "2026-04-01T10:15:00Z");
    reminder_kit_said(kit, "10000001 window-closes 6h");
}

/* The closest wish counts: of the order's clock, of the order, of the clock everywhere. */
static void
a_clock_has_times_of_its_own(ReminderKit *kit, gconstpointer unused)
{
    g_autofree char *id = NULL;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-04-01T12:00:00Z");
    reminder_kit_add(kit, "10000002", "2026-04-01T12:00:00Z");
    id = orders_find(kit->app, "10000001", NULL);
    set_ladder(kit, (ReminderScope){ "", "window-closes" }, "40d");
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "10000001 window-closes 40d\n10000002 window-closes 40d");
    set_ladder(kit, (ReminderScope){ id, "" }, "29d");
    set_ladder(kit, (ReminderScope){ id, "evidence-by" }, "35d");
    reminder_kit_run(kit, "2026-03-03T12:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes 29d");
    set_ladder(kit, (ReminderScope){ id, "window-closes" }, "28d");
    reminder_kit_run(kit, "2026-03-04T12:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes 28d");
}

static void
a_clock_is_snoozed_alone(ReminderKit *kit, gconstpointer unused)
{
    g_autofree char *id = NULL;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    id = orders_find(kit->app, "10000001", NULL);
    snooze(kit, (ReminderScope){ id, "evidence-by" }, "2026-03-04T13:00:00Z", NULL);
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "10000001 window-closes 3d");
    snooze(kit, (ReminderScope){ id, "window-closes" }, "2026-03-04T13:00:00Z", NULL);
    reminder_kit_run(kit, "2026-03-04T12:45:00Z");
    reminder_kit_said(kit, "");
    reminder_kit_run(kit, "2026-03-04T13:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes 1d");
}

static void
several_orders_are_snoozed_together(ReminderKit *kit, gconstpointer unused)
{
    g_autofree char *a = NULL, *b = NULL;
    g_autoptr(GPtrArray) notes = NULL;
    g_autoptr(GError) error = NULL;
    const Snooze snooze = { at("2026-03-04T13:00:00Z"), NULL };

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    reminder_kit_add(kit, "10000002", "2026-03-05T12:00:00Z");
    a = orders_find(kit->app, "10000001", NULL);
    b = orders_find(kit->app, "10000002", NULL);
    g_assert_true(
        wishes_snooze_orders(kit->app, (const char *const[]){ a, b, NULL }, &snooze, &error));
    g_assert_no_error(error);
    notes = wishes_list(kit->app, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(notes->len, ==, 2);
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "");
}

static void
everything_is_snoozed_at_once(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    reminder_kit_add(kit, "10000002", "2026-03-04T12:00:00Z");
    snooze(kit, (ReminderScope){ "", "" }, "2026-03-04T11:00:00Z", NULL);
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "");
    reminder_kit_run(kit, "2026-03-04T11:00:00Z");
    reminder_kit_said(kit, "10000002 window-closes 1h\n10000001 window-closes 3d");
    snooze(kit, (ReminderScope){ "", "" }, "2026-03-05T12:00:00Z", NULL);
    snooze(kit, (ReminderScope){ "", "" }, NULL, NULL); /* no longer */
    reminder_kit_run(kit, "2026-03-05T11:30:00Z");
    reminder_kit_said(kit, "10000001 window-closes 1h");
}

static void
an_order_is_snoozed_until_something_happens(ReminderKit *kit, gconstpointer unused)
{
    g_autofree char *id = NULL;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-09T12:00:00Z");
    id = orders_find(kit->app, "10000001", NULL);
    reminder_kit_log(kit, "10000001", EVENT_MESSAGED_SELLER); /* before: not the one */
    snooze(kit, (ReminderScope){ id, "" }, NULL, "messaged-seller");
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "");
    reminder_kit_log(kit, "10000001", EVENT_CUSTOMS_HELD);
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "");
    reminder_kit_log(kit, "10000001", EVENT_MESSAGED_SELLER);
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "10000001 window-closes 7d");
}

/* "10000001 window-closes 7d" lines. */
static char *
coming(ReminderKit *kit, guint limit)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) list = reminders_coming(kit->app, limit, &error);
    GString *text = g_string_new(NULL);

    g_assert_no_error(error);
    for (guint i = 0; i < list->len; i++) {
        const ComingReminder *one = list->pdata[i];
        g_autofree char *step = one->due == NULL ? NULL : ladder_step_text(one->step);

        g_string_append(text, i == 0 ? "" : "\n");
        if (one->due == NULL)
            g_string_append_printf(text, "%s snooze", one->order->number);
        else
            g_string_append_printf(text, "%s %s %s", one->due->number,
                                   clock_name(one->due->clock.id)->token, step);
    }
    return g_string_free(text, FALSE);
}

static void
what_comes_is_known(ReminderKit *kit, gconstpointer unused)
{
    g_autofree char *id = NULL;
    g_autofree char *all = NULL;
    g_autofree char *first = NULL;
    g_autofree char *wished = NULL;
    guint due;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-12T12:00:00Z"); /* 7 d: 5 March */
    reminder_kit_add(kit, "10000002", "2026-03-18T00:00:00Z"); /* 14 d: 4 March */
    id = orders_find(kit->app, "10000002", NULL);
    all = coming(kit, 10);
    g_assert_cmpstr(all, ==, "10000002 window-closes 14d\n10000001 window-closes 7d");
    first = coming(kit, 1);
    g_assert_cmpstr(first, ==, "10000002 window-closes 14d");
    g_assert_true(reminders_due(kit->app, &due, NULL));
    g_assert_cmpuint(due, ==, 1); /* the 14 d step of the first one */
    snooze(kit, (ReminderScope){ id, "" }, "2026-03-05T00:00:00Z", NULL);
    set_ladder(kit, (ReminderScope){ "", "window-closes" }, "8d");
    wished = coming(kit, 10);
    g_assert_cmpstr(wished, ==,
                    "10000001 window-closes 8d\n10000002 snooze\n10000002 window-closes 8d");
    snooze(kit, (ReminderScope){ "", "" }, "2026-03-05T00:00:01Z",
           NULL); /* a wider one lasts */
    g_free(wished);
    wished = coming(kit, 10);
    g_assert_cmpstr(wished, ==, "10000002 window-closes 8d");
}

/* clang-format off */
static const struct {
    const char *name;
    void (*test)(ReminderKit *kit, gconstpointer unused);
} tests[] = {
    { "a-snooze-is-silent-and-then-speaks",          a_snooze_is_silent_and_then_speaks            },
    { "a-snooze-speaks-of-what-is-far-too",          a_snooze_speaks_of_what_is_far_too            },
    { "a-snooze-past-the-end-is-known",              a_snooze_past_the_end_is_known                },
    { "an-order-has-times-of-its-own",               an_order_has_times_of_its_own                 },
    { "a-clock-has-times-of-its-own",                a_clock_has_times_of_its_own                  },
    { "a-clock-is-snoozed-alone",                    a_clock_is_snoozed_alone                      },
    { "several-orders-are-snoozed-together",         several_orders_are_snoozed_together         },
    { "everything-is-snoozed-at-once",               everything_is_snoozed_at_once                 },
    { "an-order-is-snoozed-until-something-happens", an_order_is_snoozed_until_something_happens   },
    { "what-comes-is-known",                       what_comes_is_known                         },
};
/* clang-format on */

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *path = g_strdup_printf("/reminders/%s", tests[i].name);

        g_test_add(path, ReminderKit, NULL, set_up, tests[i].test, tear_down);
    }
    return g_test_run();
}
