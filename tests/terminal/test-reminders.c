/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the screens do about reminders: say what is wrong, deliver what nothing else could. */
#include <string.h>
#include <sys/stat.h>

#include "kit/reminder-kit.h"
#include "services/export/export.h"
#include "terminal/screens.h"

#define UNWATCHED "No reminders while Recourse is closed"
#define UNDELIVERED "The reminder of 1 order could not be delivered"

/* One order that closes within hours, by the real clock. */
static Screens *
one_order(const char *title)
{
    Screens *screens = screens_new(NULL);

    screens_add(screens, "number", "3069099405659913", "title", title, "closes", "+5h", NULL);
    screens_add(screens, "number", "3069099400009913", "title", "Window mesh", "closes", "+60d",
                NULL);
    return screens;
}

/* A run of the reminder by another process; fails: nobody takes anything. */
static void
remind(Screens *screens, gboolean fails)
{
    ReminderKit kit = { .app = screens->app, .recorded = INSTANT_UNKNOWN, .fails = fails };

    kit.said = g_string_new(NULL);
    reminder_kit_run_at(&kit, app_recorded(screens->app));
    g_string_free(kit.said, TRUE);
    app_close_db(screens->app);
}

/* From the reminders back to the list, and out. */
static void
leave(Screens *screens)
{
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

/* What the notification helper leaves when a terminal does not start. */
static void
test_a_button_that_did_not_work_is_told(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");
    g_autofree char *path = heartbeat_button_path(screens->app);
    g_autofree char *folder = g_path_get_dirname(path);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(
        path,
        "{\"schema\":\"recourse/1\",\"at\":\"2026-11-23T14:05:00Z\",\"action\":\"Open\","
        "\"why\":\"xterm said: no display\"}",
        -1, NULL));
    (void)screens_open(screens, 120, 40, "2 open");
    screens_press(screens, "R",
                  "The button “Open” of a notification did not work: xterm said: no display");
    leave(screens);
}

static CalendarEntry
speak(gpointer unused, const OrderView *view, const Clock *clock)
{
    (void)unused;
    (void)clock;
    return (CalendarEntry){ .summary = g_strdup(view->order->title),
                            .description = g_strdup("") };
}

static gboolean
names(const char *path, const char *title)
{
    g_autofree char *text = NULL;

    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    return strstr(text, title) != NULL;
}

/* Written when the screens close, not while they are open; and R tells of it. */
static void
test_closing_screens_renew_watched_files(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");
    g_autofree char *path = g_build_filename(screens->home, "orders.ics", NULL);
    const ExportOptions options = { .format = export_format_find("ics", NULL), .speak = speak };
    g_autoptr(WatchedFile) file = watched_file_add(screens->app, path, &options, FALSE, NULL);

    g_assert_nonnull(file);
    screens_add(screens, "number", "3069099405659914", "title", "Chair", "closes", "+6h", NULL);
    app_close_db(screens->app);
    (void)screens_open(screens, 120, 40, "3 open");
    screens_press(screens, "R", "WATCHED FILES, KEPT UP TO DATE AT EVERY RUN");
    screens_press(screens, "", "~/orders.ics");
    screens_press(screens, "q", "CLOSES IN");
    g_assert_true(names(path, "Lamp"));
    g_assert_false(names(path, "Chair"));
    screens_quit(screens);
    g_assert_true(names(path, "SUMMARY:window closes: Chair"));
}

static void
test_reminders_are_offered_once(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    (void)screens_open(screens, 80, 24, "Recourse can remind you while it is closed");
    screens_quit(screens);
    terminal_free(g_steal_pointer(&screens->terminal));
    (void)screens_open(screens, 80, 24, UNWATCHED);
    screens_press(screens, "R", "Del hide notice");
    screens_press(screens, "<Del>", "The notice is hidden");
    terminal_wait_gone(screens->terminal, UNWATCHED ". R");
    leave(screens);
    terminal_free(g_steal_pointer(&screens->terminal));
    (void)screens_open(screens, 80, 24, "2 open");
    terminal_wait_for(screens->terminal, "window closes"); /* the pane: banners are decided */
    g_assert_false(terminal_has(screens->terminal, UNWATCHED));
    screens_quit(screens);
}

static void
test_what_failed_is_shown_with_the_bell(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    remind(screens, TRUE);
    (void)screens_open(screens, 80, 24, UNDELIVERED);
    terminal_wait_bytes(screens->terminal, "\a", 1);
    screens_press(screens, "R", "Nobody listens.");
    g_assert_true(terminal_has(screens->terminal, "1 not delivered"));
    remind(screens, FALSE);
    terminal_wait_gone(screens->terminal, UNDELIVERED);
    terminal_wait_gone(screens->terminal, "Nobody listens.");
    terminal_wait_for(screens->terminal, "1 sent");
    leave(screens);
}

static void
test_what_fails_while_they_are_open_is_told(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    (void)screens_open(screens, 80, 24, "R shows how");
    g_assert_null(strchr(terminal_output(screens->terminal)->str, '\a'));
    remind(screens, TRUE);
    terminal_wait_for(screens->terminal, UNDELIVERED);
    terminal_wait_bytes(screens->terminal, "\a", 1);
    screens_quit(screens);
}

static void
test_what_was_sent_meanwhile_is_said(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    (void)screens_open(screens, 80, 24, "R shows how");
    screens_quit(screens);
    terminal_free(g_steal_pointer(&screens->terminal));
    remind(screens, FALSE);
    (void)screens_open(screens, 80, 24, "While you were away: 1 reminder");
    screens_press(screens, "R", "memory");
    g_assert_cmpint(terminal_find(screens->terminal, "memory"), >,
                    terminal_find(screens->terminal, "SENT"));
    leave(screens);
}

/* What a terminal gets that is not one for the picture, by what it says of itself. */
static const struct {
    const char *name, *variable, *setting, *begin, *part;
} notices[] = {
    { "kitty", "KITTY_WINDOW_ID=1", "auto", "\033]99;i=recourse:d=0:e=1:p=title;",
      "d=1:e=1:p=body;" },
    { "iterm", "TERM_PROGRAM=iTerm.app", "auto", "\033]9;Recourse: ", "left: window closes (" },
    { "wezterm", "TERM_PROGRAM=WezTerm", "auto", "\033]777;notify;", "left: window closes (" },
    { "chosen", "TERM_PROGRAM=unknown", "9", "\033]9;Recourse: ", "left: window closes (" },
    { "tmux", "TMUX=/tmp/tmux,1,0", "777", "\033Ptmux;\033\033]777;notify;", "\a\033\\" },
};

static void
test_the_terminal_is_told_in_its_way(gconstpointer data)
{
    guint i = GPOINTER_TO_UINT(data);
    g_autoptr(Screens) screens = one_order("a\033]0;owned\a;b");
    g_autofree char *conf = g_strdup_printf("[reminders]\nosc = %s\n", notices[i].setting);

    screens_configure(screens, conf);
    screens_set(screens, notices[i].variable);
    remind(screens, TRUE);
    (void)screens_open(screens, 80, 24, UNDELIVERED);
    terminal_wait_bytes(screens->terminal, notices[i].begin, strlen(notices[i].begin));
    terminal_wait_bytes(screens->terminal, notices[i].part, strlen(notices[i].part));
    g_assert_null(strstr(terminal_output(screens->terminal)->str, "\033]0;"));
    screens_quit(screens);
}

static void
test_a_terminal_that_is_not_known_gets_none(void)
{
    static const char *const settings[] = { "osc = auto", "osc = no" };
    static const char *const variables[] = { "TERM_PROGRAM=unknown", "KITTY_WINDOW_ID=1" };

    for (gsize i = 0; i < G_N_ELEMENTS(settings); i++) {
        g_autoptr(Screens) screens = one_order("Lamp");
        g_autofree char *conf = g_strdup_printf("[reminders]\n%s\n", settings[i]);

        screens_configure(screens, conf);
        screens_set(screens, variables[i]);
        remind(screens, TRUE);
        (void)screens_open(screens, 80, 24, UNDELIVERED);
        terminal_wait_bytes(screens->terminal, "\a", 1);
        g_assert_null(strstr(terminal_output(screens->terminal)->str, "\033]9"));
        g_assert_null(strstr(terminal_output(screens->terminal)->str, "\033]7"));
        screens_quit(screens);
    }
}

static void
test_every_way_is_tried(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    screens_configure(screens,
                      "[reminders]\ndesktop = no\nhook = false\nmail = x@example.org\n");
    screens_set(screens, "PATH=/bin:/usr/bin");
    (void)screens_open(screens, 80, 30, "R shows how");
    screens_press(screens, "R", "COMING");
    screens_press(screens, "T", "WHAT WORKS HERE");
    terminal_wait_for(screens->terminal, "switched off in recourse.conf");
    terminal_wait_for(screens->terminal, "false ended with status 1");
    terminal_wait_for(screens->terminal, "osc in");
    terminal_wait_gone(screens->terminal, "being tried");
    leave(screens);
}

/* A systemctl of the test's own, before that of the system. */
static void
set_systemctl(Screens *screens, const char *script)
{
    g_autofree char *folder = g_build_filename(screens->home, "bin", NULL);
    g_autofree char *path = g_build_filename(folder, "systemctl", NULL);
    g_autofree char *variable = g_strdup_printf("PATH=%s:%s", folder, g_getenv("PATH"));

    g_assert_cmpint(g_mkdir(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, script, -1, NULL));
    g_assert_cmpint(g_chmod(path, 0700), ==, 0);
    screens_set(screens, variable);
}

static void
test_the_timer_is_switched_on_and_off(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    set_systemctl(screens, "#!/bin/sh\n"
                           "wants=$XDG_CONFIG_HOME/systemd/user/timers.target.wants\n"
                           "case \"$*\" in\n"
                           "*enable*) mkdir -p \"$wants\" && "
                           "ln -s ../recourse-remind.timer \"$wants/\" ;;\n"
                           "*disable*) rm \"$wants/recourse-remind.timer\" ;;\n"
                           "esac\n");
    (void)screens_open(screens, 80, 30, "R shows how");
    screens_press(screens, "R", "Space on or off");
    screens_press(screens, "<Space>", "on, every 15 minutes");
    terminal_wait_gone(screens->terminal, "R shows how");
    screens_press(screens, "j", "Space on or off");
    screens_press(screens, "<Space>", "off: no reminders");
    leave(screens);
}

static void
test_without_systemd_the_line_for_cron_is_shown(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    set_systemctl(screens, "#!/bin/sh\nexit 1\n");
    (void)screens_open(screens, 120, 30, "R shows how");
    screens_press(screens, "R", "Space on or off");
    screens_press(screens, "<Space>", "*/15 * * * * '");
    screens_press(screens, "y", "is in the clipboard if your terminal");
    leave(screens);
}

static void
test_an_order_is_snoozed_and_gets_times_of_its_own(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    (void)screens_open(screens, 80, 30, "R shows how");
    screens_press(screens, "S", "Reminders of this order");
    terminal_press(screens->terminal, "+6h<Enter>");
    screens_press(screens, "2d 1h<Enter>", "Save again");
    screens_press(screens, "<C-s>", "Saved.");
    screens_press(screens, "R", "silent until");
    terminal_wait_for(screens->terminal, "2d 1h before the end");
    screens_press(screens, "q", "CLOSES IN");
    screens_press(screens, "S", "silent until");
    terminal_press(screens->terminal, "off<C-s>");
    terminal_wait_for(screens->terminal, "Saved.");
    screens_press(screens, "R", "AS YOU WISHED");
    terminal_wait_for(screens->terminal, "2d 1h before the end");
    terminal_wait_gone(screens->terminal, "silent until");
    leave(screens);
}

/* The row and the pane say it, the reminders name its end, and undo asks before it takes back
 * what came before it. */
static void
test_a_snooze_is_seen_and_shadows_undo(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    (void)screens_open(screens, 120, 30, "u undo: Order added");
    terminal_press(screens->terminal, "jS");
    screens_press(screens, "+6h<Enter>", "Reminded");
    screens_press(screens, "<C-s>", "Saved. R shows what");
    terminal_wait_for(screens->terminal, "  z");
    terminal_wait_for(screens->terminal, "reminders                 silent until");
    screens_press(screens, "<Esc>", "? all keys");
    g_assert_false(terminal_has(screens->terminal, "u undo:"));
    screens_press(screens, "R", "the snooze ends · …0009913 Window mesh");
    screens_press(screens, "q", "CLOSES IN");
    screens_press(screens, "u", "press u once more: Order added");
    g_assert_true(terminal_has(screens->terminal, "2 open"));
    screens_press(screens, "u", "Undone: Order added");
    screens_quit(screens);
}

static void
test_examples_are_not_reminded_of(void)
{
    g_autoptr(Screens) screens = one_order("Lamp");

    (void)screens_open(screens, 80, 24, "R shows how");
    screens_press(screens, "X", "q goes back to your orders.");
    screens_press(screens, "R", "Nothing reminds of examples");
    screens_press(screens, "q", "R shows how");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    /* clang-format off */
    g_test_add_func("/reminders/they-are-offered-once", test_reminders_are_offered_once);
    g_test_add_func("/reminders/a-button-that-did-not-work-is-told", test_a_button_that_did_not_work_is_told);
    g_test_add_func("/reminders/closing-screens-renew-watched-files",
                    test_closing_screens_renew_watched_files);
    g_test_add_func("/reminders/what-failed-is-shown-with-the-bell", test_what_failed_is_shown_with_the_bell);
    g_test_add_func("/reminders/what-fails-while-the-screens-are-open-is-told", test_what_fails_while_they_are_open_is_told);
    g_test_add_func("/reminders/what-was-sent-meanwhile-is-said", test_what_was_sent_meanwhile_is_said);
    g_test_add_func("/reminders/a-terminal-that-is-not-known-gets-none", test_a_terminal_that_is_not_known_gets_none);
    g_test_add_func("/reminders/every-way-is-tried", test_every_way_is_tried);
    g_test_add_func("/reminders/the-timer-is-switched-on-and-off", test_the_timer_is_switched_on_and_off);
    g_test_add_func("/reminders/without-systemd-the-line-for-cron-is-shown", test_without_systemd_the_line_for_cron_is_shown);
    g_test_add_func("/reminders/an-order-is-snoozed-and-gets-times-of-its-own", test_an_order_is_snoozed_and_gets_times_of_its_own);
    g_test_add_func("/reminders/a-snooze-is-seen-and-shadows-undo", test_a_snooze_is_seen_and_shadows_undo);
    g_test_add_func("/reminders/examples-are-not-reminded-of", test_examples_are_not_reminded_of);
    /* clang-format on */
    for (guint i = 0; i < G_N_ELEMENTS(notices); i++) {
        g_autofree char *path =
            g_strdup_printf("/reminders/the-terminal-is-told-in-its-way/%s", notices[i].name);

        g_test_add_data_func(path, GUINT_TO_POINTER(i), test_the_terminal_is_told_in_its_way);
    }
    return g_test_run();
}
