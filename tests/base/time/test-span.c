/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/time.h"

#define UNREAD (-1)

static const struct {
    const char *text;
    gint64 seconds;
} readings[] = {
    { "0d", 0 },
    { "3d", 3 * SECONDS_PER_DAY },
    { "3 days", 3 * SECONDS_PER_DAY },
    { "1 day", SECONDS_PER_DAY },
    { "2w", 14 * SECONDS_PER_DAY },
    { "2 Weeks", 14 * SECONDS_PER_DAY },
    { "12h", 12 * SECONDS_PER_HOUR },
    { "300m", 300 * SECONDS_PER_MINUTE },
    { "300min", 300 * SECONDS_PER_MINUTE },
    { "90 minutes", 90 * SECONDS_PER_MINUTE },
    { "36500d", SPAN_MOST },
    { "36501d", UNREAD },
    { "99999999999999999999d", UNREAD },
    { "1.5d", UNREAD },
    { "1,5d", UNREAD },
    { "-3d", UNREAD },
    { "+3d", UNREAD },
    { "3", UNREAD },
    { "3 ", UNREAD },
    { "3  d", UNREAD },
    { "d", UNREAD },
    { "", UNREAD },
    { "3 months", UNREAD },
    { "3d 2h", 3 * SECONDS_PER_DAY + 2 * SECONDS_PER_HOUR },
    { "5 d 3 h", 5 * SECONDS_PER_DAY + 3 * SECONDS_PER_HOUR },
    { "5d3h", 5 * SECONDS_PER_DAY + 3 * SECONDS_PER_HOUR },
    { "5 days, 3 hours", 5 * SECONDS_PER_DAY + 3 * SECONDS_PER_HOUR },
    { "1 week and 2 days", 9 * SECONDS_PER_DAY },
    { "1h 30min 15s", SECONDS_PER_HOUR + 30 * SECONDS_PER_MINUTE + 15 },
    { "59 s", 59 },
    { "36499d 24h", SPAN_MOST },
    { "36499d 25h", UNREAD },
    { "3h 2d", UNREAD },
    { "3d 2d", UNREAD },
    { "3d ", UNREAD },
    { "3d, ", UNREAD },
    { "3d and", UNREAD },
    { "3d 2", UNREAD },
    { "3d  2h", UNREAD },
    { "three days", UNREAD },
};

static void
test_reading(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(readings); i++) {
        gint64 seconds = UNREAD;
        gboolean is_read = span_parse(readings[i].text, SPAN_MOST, &seconds);

        g_test_message("%s", readings[i].text);
        g_assert_cmpint(is_read, ==, readings[i].seconds != UNREAD);
        g_assert_cmpint(seconds, ==, readings[i].seconds);
    }
}

/* What is written is read back. */
static void
test_writing(void)
{
    static const struct {
        gint64 seconds;
        const char *text;
    } written[] = {
        { 14 * SECONDS_PER_DAY, "14d" },
        { 6 * SECONDS_PER_HOUR, "6h" },
        { 36 * SECONDS_PER_HOUR, "36h" },
        { 90 * SECONDS_PER_MINUTE, "90min" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(written); i++) {
        g_autofree char *text = span_text(written[i].seconds);
        gint64 seconds = 0;

        g_assert_cmpstr(text, ==, written[i].text);
        g_assert_true(span_parse(text, SPAN_MOST, &seconds));
        g_assert_cmpint(seconds, ==, written[i].seconds);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/span/reading", test_reading);
    g_test_add_func("/span/writing", test_writing);
    return g_test_run();
}
