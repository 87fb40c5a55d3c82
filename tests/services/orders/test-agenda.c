/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/orders.h"

/* A Monday, noon in UTC. */
#define NOW "2026-03-02T12:00:00Z"

typedef struct {
    char *folder;
    App *app;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    AppOptions options = { 0 };
    g_autoptr(GError) error = NULL;

    (void)unused;
    fixture->folder = g_dir_make_tmp("recourse-agenda-XXXXXX", NULL);
    options.folder = fixture->folder;
    g_assert_true(instant_parse_rfc3339(NOW, &options.now));
    fixture->app = app_new(&options, &error);
    g_assert_no_error(error);
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    app_free(fixture->app);
    g_free(fixture->folder);
}

static void
add(App *app, const char *number, const char *field, const char *text)
{
    g_autoptr(Order) order = orders_draft(app);
    FieldContext context = orders_field_context(app, NULL);
    g_autoptr(GError) error = NULL;

    order_field_set(order, order_field_find("number"), number, &context, &error);
    order_field_set(order, order_field_find("title"), "Lamp", &context, &error);
    g_assert_true(order_field_set(order, order_field_find(field), text, &context, &error));
    g_assert_true(orders_add(app, order, &error));
    g_assert_no_error(error);
}

static GPtrArray *
due_within(App *app, gint64 within)
{
    g_autoptr(GPtrArray) acts = agenda_acts(app, NULL);

    return agenda_due(app, acts, within, NULL);
}

/* The row about that clock: the clock itself, or the step that is about it. */
static const AgendaRow *
find(const GPtrArray *rows, const char *number, ClockId id)
{
    for (guint i = 0; i < rows->len; i++) {
        const AgendaRow *row = rows->pdata[i];
        ClockId clock = row->step != NULL ? row->step->next.clock : row->due->clock.id;

        if (clock == id && g_str_equal(agenda_row_number(row), number))
            return row;
    }
    return NULL;
}

static const struct {
    const char *number, *closes;
    AgendaDay day;
} days[] = {
    { "10000001", "2026-03-01T13:00:00Z", AGENDA_AT_LEISURE }, /* the page may still take it */
    { "10000002", "2026-03-02T12:00:01Z", AGENDA_TODAY },
    { "10000003", "2026-03-02T23:59:59Z", AGENDA_TODAY },
    { "10000004", "2026-03-03T00:00:00Z", AGENDA_TOMORROW },
    { "10000005", "2026-03-04T00:00:00Z", AGENDA_THIS_WEEK },
    { "10000006", "2026-03-08T23:59:59Z", AGENDA_THIS_WEEK },
    { "10000007", "2026-03-09T00:00:00Z", AGENDA_LATER },
};

static void
clocks_fall_on_their_day(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GPtrArray) rows = NULL;

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(days); i++)
        add(fixture->app, days[i].number, "closes", days[i].closes);
    rows = agenda_list(fixture->app, 30 * (gint64)SECONDS_PER_DAY, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(days); i++) {
        const AgendaRow *row = find(rows, days[i].number, CLOCK_WINDOW_CLOSES);

        g_assert_nonnull(row);
        g_assert_cmpint(row->day, ==, days[i].day);
        g_assert_true(row->is_act);
    }
    for (guint i = 1; i < rows->len; i++) {
        const AgendaRow *before = rows->pdata[i - 1], *row = rows->pdata[i];

        if (before->due != NULL && row->due != NULL)
            g_assert_cmpint(before->due->clock.earliest, <=, row->due->clock.earliest);
    }
}

static void
what_was_missed_long_ago_is_left_out(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GPtrArray) rows = NULL;

    (void)unused;
    add(fixture->app, "10000001", "delivered", "2026-02-14T11:59:59Z");
    rows = agenda_list(fixture->app, 7 * (gint64)SECONDS_PER_DAY, NULL);
    g_assert_null(find(rows, "10000001", CLOCK_WINDOW_CLOSES));
}

static void
what_others_owe_is_no_act_and_not_due(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GPtrArray) rows = NULL;
    g_autoptr(GPtrArray) due = NULL;

    (void)unused;
    add(fixture->app, "10000001", "paid", "2026-02-24T12:00:00Z");
    rows = agenda_list(fixture->app, 7 * (gint64)SECONDS_PER_DAY, NULL);
    g_assert_false(find(rows, "10000001", CLOCK_SELLER_SHIPS_BY)->is_act);
    due = due_within(fixture->app, 7 * (gint64)SECONDS_PER_DAY);
    g_assert_null(find(due, "10000001", CLOCK_SELLER_SHIPS_BY));
}

static void
due_reaches_no_further_than_asked(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GPtrArray) near = NULL;
    g_autoptr(GPtrArray) far = NULL;

    (void)unused;
    add(fixture->app, "10000001", "closes", "2026-03-05T12:00:00Z");
    near = due_within(fixture->app, 3 * (gint64)SECONDS_PER_DAY);
    g_assert_null(find(near, "10000001", CLOCK_WINDOW_CLOSES));
    far = due_within(fixture->app, 3 * (gint64)SECONDS_PER_DAY + 1);
    g_assert_nonnull(find(far, "10000001", CLOCK_WINDOW_CLOSES));
}

static void
a_look_that_nothing_hurries_is_listed_apart(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GPtrArray) unknown = NULL;

    (void)unused;
    add(fixture->app, "10000001", "delivered", "2026-02-24T12:00:00Z");
    add(fixture->app, "10000002", "closes", "2026-05-05T12:00:00Z");
    unknown = agenda_at_leisure(fixture->app, NULL);
    g_assert_cmpuint(unknown->len, ==, 1);
    g_assert_cmpstr(((const OrderSummary *)unknown->pdata[0])->number, ==, "10000001");
}

/* Two days past the guarantee the page perhaps still takes a dispute: it is due, and stands
 * behind every date as it does in the list. */
static void
what_is_perhaps_over_hurries_nothing(Fixture *fixture, gconstpointer unused)
{
    static const char *const fields[][2] = {
        { "number", "10000001" },
        { "title", "Lamp" },
        { "marketplace", "aliexpress" },
        { "placed", "2025-12-15T09:00:00Z" },
        { "shipped", "2025-12-15T09:00:00Z" },
        { "guarantee", "75d" },
        { "paid-with", "credit-card:visa" },
    };
    g_autoptr(Order) order = orders_draft(fixture->app);
    FieldContext context = orders_field_context(fixture->app, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) acts = NULL;
    g_autoptr(GPtrArray) rows = NULL;
    const AgendaRow *row = NULL;

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        order_field_set(order, order_field_find(fields[i][0]), fields[i][1], &context, &error);
        g_assert_no_error(error);
    }
    g_assert_true(orders_add(fixture->app, order, &error));
    acts = agenda_acts(fixture->app, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(acts->len, ==, 1);
    rows = agenda_list(fixture->app, 7 * (gint64)SECONDS_PER_DAY, &error);
    g_assert_no_error(error);
    for (guint i = 0; i < rows->len; i++) {
        if (((const AgendaRow *)rows->pdata[i])->step != NULL)
            row = rows->pdata[i];
    }
    g_assert_nonnull(row);
    g_assert_cmpint(row->step->next.action, ==, ACTION_TRY_DISPUTE);
    g_assert_cmpint(row->step->next.by, ==, INSTANT_UNKNOWN);
    g_assert_cmpint(row->day, ==, AGENDA_AT_LEISURE);
    g_assert_cmpint(summary_sign(row->step, app_now(fixture->app)), !=, SIGN_NOW);
}

static void
without_a_case_file_nothing_is_due(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GPtrArray) rows = agenda_list(fixture->app, SECONDS_PER_DAY, NULL);
    g_autoptr(GPtrArray) unknown = agenda_at_leisure(fixture->app, NULL);

    (void)unused;
    g_assert_cmpuint(rows->len, ==, 0);
    g_assert_cmpuint(unknown->len, ==, 0);
    g_assert_false(g_file_test(app_db_path(fixture->app), G_FILE_TEST_EXISTS));
}

/* clang-format off */
static const struct {
    const char *path;
    void (*run)(Fixture *fixture, gconstpointer unused);
} cases[] = {
    { "/agenda/clocks-fall-on-their-day",              clocks_fall_on_their_day              },
    { "/agenda/what-was-missed-long-ago-is-left-out",  what_was_missed_long_ago_is_left_out  },
    { "/agenda/what-others-owe-is-no-act-and-not-due", what_others_owe_is_no_act_and_not_due },
    { "/agenda/due-reaches-no-further-than-asked",     due_reaches_no_further_than_asked     },
    { "/agenda/a-look-that-nothing-hurries-is-listed-apart", a_look_that_nothing_hurries_is_listed_apart },
    { "/agenda/what-is-perhaps-over-hurries-nothing",  what_is_perhaps_over_hurries_nothing  },
    { "/agenda/without-a-case-file-nothing-is-due",    without_a_case_file_nothing_is_due    },
};
/* clang-format on */

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        g_test_add(cases[i].path, Fixture, NULL, set_up, cases[i].run, tear_down);
    return g_test_run();
}
