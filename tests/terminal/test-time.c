/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens without a key: time, other processes, settings. The clock is the real one. */
#include <string.h>

#include "base/file/file.h"
#include "base/time/time.h"
#include "terminal/screens.h"

static char *
from_now(gint64 seconds)
{
    return instant_to_rfc3339(now_real() + seconds);
}

static void
add_closing_in(Screens *screens, const char *number, const char *title, gint64 seconds)
{
    g_autofree char *closes = from_now(seconds);
    g_autofree char *delivered = from_now(-10 * SECONDS_PER_DAY);
    g_autofree char *shipped = from_now(-20 * SECONDS_PER_DAY);

    screens_add(screens, "number", number, "title", title, "shipped", shipped, "delivered",
                delivered, "closes", closes, NULL);
}

static void
test_a_change_of_another_process_appears_by_itself(void)
{
    g_autoptr(Screens) screens = screens_new(NULL);

    add_closing_in(screens, "1000001", "First thing", 5 * SECONDS_PER_DAY);
    (void)screens_open(screens, 100, 24, "1 open");
    add_closing_in(screens, "1000002", "Second thing", 2 * SECONDS_PER_DAY);
    terminal_wait_for(screens->terminal, "Second thing");
    g_assert_cmpint(terminal_find(screens->terminal, "Second thing"), <,
                    terminal_find(screens->terminal, "First thing"));
    screens_edit(screens, "1000001", "title", "Renamed thing");
    terminal_wait_for(screens->terminal, "Renamed thing");
    screens_quit(screens);
}

static void
test_the_first_order_of_another_process_appears(void)
{
    g_autoptr(Screens) screens = screens_new(NULL);

    (void)screens_open(screens, 100, 24, "No orders yet.");
    screens_press(screens, "a", "Add an order");
    screens_press(screens, "10000<Tab>x<C-s>", "Added.");
    add_closing_in(screens, "1000002", "Second thing", 2 * SECONDS_PER_DAY);
    terminal_wait_for(screens->terminal, "Second thing");
    screens_quit(screens);
}

static void
test_an_order_moves_at_its_moment(void)
{
    g_autoptr(Screens) screens = screens_new(NULL);

    add_closing_in(screens, "1000001", "Closing thing", 4);
    add_closing_in(screens, "1000002", "Other thing", 6 * SECONDS_PER_DAY);
    (void)screens_open(screens, 100, 24, "2 open");
    terminal_wait_for(screens->terminal, "closed");
    screens_quit(screens);
}

static void
test_seconds_count_down_in_place(void)
{
    g_autoptr(Screens) screens = screens_new(NULL);
    gsize before, after;

    add_closing_in(screens, "1000001", "Closing thing", 20 * SECONDS_PER_MINUTE + 30);
    (void)screens_open(screens, 100, 24, "1 open");
    terminal_wait_for(screens->terminal, "20 min 2");
    before = terminal_output(screens->terminal)->len;
    terminal_wait_for(screens->terminal, "20 min 22 s");
    after = terminal_output(screens->terminal)->len;
    g_assert_cmpuint(after - before, <,
                     600); /* a few bytes a second, however busy the machine */
    screens_quit(screens);
}

/* The most urgent row is out of date, so that the first look leaves it out: it is chosen all
 * the same. */
static void
test_the_first_row_is_chosen_at_the_start(void)
{
    g_autoptr(Screens) screens = screens_new("2026-03-02T12:00:00Z");

    screens_add(screens, "number", "1000001", "title", "Slow thing", "shipped", "2026-01-17",
                "guarantee", "60d", NULL);
    screens_add(screens, "number", "1000002", "title", "Other thing", "delivered", "2026-02-20",
                "closes", "2026-03-25", NULL);
    g_free(screens->now);
    screens->now = g_strdup("2026-03-05T12:00:00Z"); /* a fortnight before the first closes */
    (void)screens_open(screens, 100, 24, "Check the tracking");
    terminal_wait_for(screens->terminal, "1000001 ·");
    screens_quit(screens);
}

/* What was computed under other rules is computed anew while nobody types. */
static void
test_other_rules_are_taken_over_in_a_quiet_moment(void)
{
    g_autoptr(Screens) screens = screens_new(NULL);
    g_autofree char *folder =
        g_build_filename(app_paths(screens->app)->config, "policies", NULL);
    g_autofree char *path = g_build_filename(folder, "aliexpress.policy", NULL);
    g_autofree char *shipped = from_now(-20 * SECONDS_PER_DAY);
    g_autofree char *delivered = from_now(-1 * SECONDS_PER_DAY - SECONDS_PER_HOUR);

    screens_add(screens, "number", "1000001", "title", "Thing", "shipped", shipped, "delivered",
                delivered, NULL);
    g_assert_true(folder_create(folder, NULL));
    g_assert_true(g_file_set_contents(
        path, "[window-after-delivery]\ndays = 40\nsource = test\nchecked = 2026-11\n", -1,
        NULL));
    (void)screens_open(screens, 100, 24, "1 open");
    terminal_wait_for(screens->terminal, "38 d");
    screens_quit(screens);
}

static void
test_the_title_of_the_window_is_set_when_asked_for(void)
{
    g_autoptr(Screens) screens = screens_new(NULL);

    screens_configure(screens, "[screen]\ntitle = yes\n");
    (void)screens_open(screens, 80, 24, "No orders yet.");
    terminal_wait_bytes(screens->terminal, "\033]0;Recourse\a", 13);
    screens_quit(screens);
}

static void
test_the_mouse_selects_the_row_it_points_at(void)
{
    g_autoptr(Screens) screens = screens_new(NULL);
    g_autofree char *click = NULL;

    add_closing_in(screens, "1000001", "First thing", 5 * SECONDS_PER_DAY);
    add_closing_in(screens, "1000002", "Second thing", 6 * SECONDS_PER_DAY);
    screens_configure(screens, "[screen]\nmouse = yes\n");
    (void)screens_open(screens, 100, 24, "1000001 ·");
    click = g_strdup_printf("\033[<lt>0;10;%dM", /* counts from 1 */
                            terminal_find(screens->terminal, "Second thing") + 1);
    terminal_press(screens->terminal, click);
    terminal_wait_for(screens->terminal, "1000002 ·");
    terminal_press(screens->terminal, "\033[<lt>64;10;4M"); /* the wheel, up */
    terminal_wait_for(screens->terminal, "1000001 ·");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/time/a-change-of-another-process-appears-by-itself",
                    test_a_change_of_another_process_appears_by_itself);
    g_test_add_func("/time/the-first-order-of-another-process-appears",
                    test_the_first_order_of_another_process_appears);
    g_test_add_func("/time/an-order-moves-at-its-moment", test_an_order_moves_at_its_moment);
    g_test_add_func("/time/seconds-count-down-in-place", test_seconds_count_down_in_place);
    g_test_add_func("/time/the-first-row-is-chosen-at-the-start",
                    test_the_first_row_is_chosen_at_the_start);
    g_test_add_func("/time/other-rules-are-taken-over-in-a-quiet-moment",
                    test_other_rules_are_taken_over_in_a_quiet_moment);
    g_test_add_func("/settings/the-title-of-the-window-is-set-when-asked-for",
                    test_the_title_of_the_window_is_set_when_asked_for);
    g_test_add_func("/settings/the-mouse-selects-the-row-it-points-at",
                    test_the_mouse_selects_the_row_it_points_at);
    return g_test_run();
}
