/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A span reads the same wherever one can be typed: one table over all places. */
#include <string.h>

#include "base/error.h"
#include "base/time/time.h"
#include "domain/watch/watch.h"
#include "services/orders/orders.h"
#include "ui/cli/call/call.h"
#include "ui/cli/commands/commands.h"

#define NOW G_GINT64_CONSTANT(1772366400) /* 2026-03-01T12:00:00Z */
#define UNREAD (-1)
#define MINUTES(n) ((n) * (gint64)SECONDS_PER_MINUTE)
#define HOURS(n) ((n) * (gint64)SECONDS_PER_HOUR)
#define DAYS(n) ((n) * (gint64)SECONDS_PER_DAY)

static const struct {
    const char *text;
    gint64 seconds;
} spans[] = {
    { "90min", MINUTES(90) },
    { "90m", MINUTES(90) },
    { "90 minutes", MINUTES(90) },
    { "1 minute", MINUTES(1) },
    { "300min", MINUTES(300) },
    { "12h", HOURS(12) },
    { "24H", HOURS(24) },
    { "1 hour", HOURS(1) },
    { "3d", DAYS(3) },
    { "3 days", DAYS(3) },
    { "1 Day", DAYS(1) },
    { "2w", DAYS(14) },
    { "2 weeks", DAYS(14) },
    { "1week", DAYS(7) },
    { "1.5d", UNREAD },
    { "1,5d", UNREAD },
    { "0.5h", UNREAD },
    { "1e3d", UNREAD },
    { "-3d", UNREAD },
    { "+3d", UNREAD },
    { "d", UNREAD },
    { "", UNREAD },
    { "90s", 90 },
    { "2 weeks and 1 day", DAYS(15) },
    { "5 d 3 h", DAYS(5) + HOURS(3) },
    { "3 months", UNREAD },
    { "1y", UNREAD },
    { "3d2h", DAYS(3) + HOURS(2) },
    { "3d, 2h", DAYS(3) + HOURS(2) },
    { "2h3d", UNREAD },
    { "3d 2d", UNREAD },
    { "three days", UNREAD },
    { "3  d", UNREAD },
    { "3d.", UNREAD },
    { "99999999999999999999d", UNREAD },
};

/* As --within takes it. */
static gint64
read_option(const char *text)
{
    g_autoptr(Call) call = call_new(commands, global_options);
    g_autofree char *option = g_strconcat("--within=", text, NULL);
    const char *const words[] = { "agenda", option, NULL };
    g_autoptr(GError) error = NULL;
    gint64 seconds;

    g_assert_true(call_parse(call, words, NULL));
    if (call_span(call, "within", 0, &seconds, &error))
        return seconds;
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_nonnull(strstr(error->message, "Write a whole number and min, h, d or w"));
    return UNREAD;
}

static gboolean
is_nearer(const Filter *filter, gint64 seconds)
{
    OrderSummary summary = { .title = "", .number = "", .tags = "", .sort_at = NOW + seconds };

    summary.next.action = ACTION_OPEN_DISPUTE;
    summary.next.by = summary.sort_at;
    return filter_matches(filter, &summary, NOW);
}

/* As due<SPAN takes it: what is due a second earlier is nearer than that, what is due then is
 * not.
 */
static gint64
read_filter(const char *text)
{
    g_autofree char *word = g_strconcat("due<", text, NULL);
    g_autoptr(Filter) filter = filter_parse(word, NULL);

    for (gsize i = 0; filter != NULL && i < G_N_ELEMENTS(spans); i++) {
        gint64 seconds = spans[i].seconds;

        if (seconds != UNREAD && is_nearer(filter, seconds - 1) && !is_nearer(filter, seconds))
            return seconds;
    }
    return UNREAD;
}

/* As "snooze +SPAN" and every other TIME take it. */
static gint64
read_phrase(const char *text)
{
    g_autofree char *phrase = g_strconcat("+", text, NULL);
    const MomentContext meant = { .zone = zone_utc(), .now = NOW };
    g_auto(Moment) moment = { 0 };

    return moment_parse(phrase, &meant, &moment, NULL) ? moment.instant - NOW : UNREAD;
}

static gint64
read_ago(const char *text)
{
    g_autofree char *phrase = g_strconcat(text, " ago", NULL);
    const MomentContext meant = { .zone = zone_utc(), .now = NOW };
    g_auto(Moment) moment = { 0 };

    return moment_parse(phrase, &meant, &moment, NULL) ? NOW - moment.instant : UNREAD;
}

/* As "remind --before" and recourse.conf take it: a list with blanks between. */
static gint64
read_ladder(const char *text)
{
    Ladder ladder;

    if (!ladder_parse(text, &ladder, NULL))
        return UNREAD;
    g_assert_cmpuint(ladder.count, ==, 1);
    return ladder.steps[0];
}

/* As --guarantee takes it: in whole days. */
static gint64
read_guarantee(const char *text)
{
    const FieldContext context = { .zone = zone_utc(), .now = NOW };
    g_autoptr(Order) order = order_new(NULL);

    if (!order_field_set(order, order_field_find("guarantee"), text, &context, NULL) ||
        order->guarantee_days == 0)
        return UNREAD;
    return DAYS(order->guarantee_days);
}

static const struct {
    const char *name;
    gint64 (*read)(const char *text);
    gboolean takes_blanks;
    gint64 grain; /* what is no multiple of it is refused */
} places[] = {
    { "an-option", read_option, TRUE, 1 },
    { "a-filter", read_filter, FALSE, 1 },
    { "a-phrase", read_phrase, TRUE, 1 },
    { "a-phrase-of-the-past", read_ago, TRUE, 1 },
    { "a-list-of-spans", read_ladder, FALSE, 1 },
    { "a-guarantee", read_guarantee, TRUE, DAYS(1) },
};

static void
test_place(gconstpointer data)
{
    gsize place = GPOINTER_TO_SIZE(data);

    for (gsize i = 0; i < G_N_ELEMENTS(spans); i++) {
        gint64 expected =
            spans[i].seconds % places[place].grain == 0 ? spans[i].seconds : UNREAD;

        g_test_message("%s", spans[i].text);
        if (places[place].takes_blanks || strchr(spans[i].text, ' ') == NULL)
            g_assert_cmpint(places[place].read(spans[i].text), ==, expected);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        g_autofree char *path = g_strdup_printf("/spans/read-the-same-in-%s", places[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_place);
    }
    return g_test_run();
}
