/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The notification helper on a session bus of its own: with a fake daemon that is mute, dies,
 * or knows no markup, and with the real dunst on a screen of its own where both are installed.
 */
#include <poll.h>
#include <signal.h>
#include <string.h>

#include "base/json/json.h"
#include "notify/bus.h"
#include "services/app/app.h"

/* Long enough for the helper to give up by itself on a daemon that is mute. */
#define PATIENCE_MILLISECONDS 5000

static void
set_up(Fixture *fixture, gconstpointer mode)
{
    bus_start();
    if (mode != NULL)
        fixture_start_daemon(fixture, mode);
}

static void
tear_down(Fixture *fixture, gconstpointer mode)
{
    (void)mode;
    fixture_stop(fixture);
    bus_stop();
}

/* A message as the program sends it; touched is what the action Snooze touches, the same with
 * "-opened" behind it what Open does. */
static char *
message(const char *summary, const char *body, int linger, const char *touched)
{
    g_autoptr(JsonDocument) document = json_object();
    g_autofree char *opened = g_strconcat(touched, "-opened", NULL);

    json_set_text(document, "schema", "recourse/1");
    json_set_text(document, "summary", summary);
    json_set_text(document, "body", body);
    json_set_text(document, "urgency", "critical");
    json_set_text(document, "category", "x-recourse.deadline");
    json_set_text(document, "desktop_entry", "recourse");
    json_object_set_new(document, "linger", json_integer(linger));
    json_object_set_new(document, "actions",
                        json_pack("[{s:s,s:s,s:[s,s]},{s:s,s:s,s:[s,s]}]", "key", "default",
                                  "label", "Open", "argv", "touch", opened, "key", "snooze",
                                  "label", "Snooze", "argv", "touch", touched));
    return json_write(document, FALSE);
}

static gboolean
notify(const char *input, gboolean goes_on, HelperResult *ret_result, GError **error)
{
    g_autofree char *program = bus_built("src/helpers/notify/notify");
    const char *const argv[] = { program, NULL };
    HelperCall call = {
        .argv = argv,
        .input = input,
        .input_length = -1,
        .milliseconds = goes_on ? PATIENCE_MILLISECONDS : DEADLINE_MILLISECONDS,
        .goes_on = goes_on,
    };

    return helper_run(&call, ret_result, error);
}

static void
assert_sent(const char *input, gboolean goes_on)
{
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;
    g_autoptr(JsonDocument) answer = NULL;

    g_assert_true(notify(input, goes_on, &result, &error));
    g_assert_no_error(error);
    g_assert_cmpstr(result.complaint, ==, "");
    g_assert_cmpint(result.exit_status, ==, 0);
    answer = json_read(result.output, strlen(result.output), "answer", &error);
    g_assert_no_error(error);
    g_assert_cmpint(json_member_integer(answer, "id", 0), >, 0);
}

static void
assert_not_sent(const char *why)
{
    g_autofree char *input = message("Summary", "Body", 1, "nothing");
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    g_assert_true(notify(input, TRUE, &result, &error));
    g_assert_no_error(error);
    g_assert_cmpint(result.exit_status, ==, 1);
    g_assert_nonnull(strstr(result.complaint, why));
    g_assert_null(strstr(result.complaint, "GDBus.Error"));
}

static void
a_good_daemon_gets_all_of_it(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input =
        message("5 h <b>left</b>", "a <i>b</i> & c\nline two", 1, "nothing");

    (void)mode;
    assert_sent(input, TRUE);
    fixture_wait(fixture, "'Recourse'");
    fixture_wait(fixture, "'5 h <b>left</b>'");
    fixture_wait(fixture, "'a &lt;i&gt;b&lt;/i&gt; &amp; c\\nline two'");
    fixture_wait(fixture, "['default', 'Open', 'snooze', 'Snooze']");
    fixture_wait(fixture, "'urgency': <byte 0x02>");
    fixture_wait(fixture, "'category': <'x-recourse.deadline'>");
    fixture_wait(fixture, "'desktop-entry': <'recourse'>");
}

static void
a_plain_daemon_gets_no_markup(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input = message("Summary", "a <i>b</i> & c", 1, "nothing");

    (void)mode;
    assert_sent(input, TRUE);
    fixture_wait(fixture, "'a <i>b</i> & c', []");
}

static void
hostile_text_is_made_safe(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input = message("a\x1b[2Jb\xe2\x80\xae"
                                     "c\nd",
                                     "x\x07y\xe2\x80\x8bz<a href=\"http://x\">", 1, "nothing");

    (void)mode;
    assert_sent(input, TRUE);
    fixture_wait(fixture, "&lt;a href=&quot;http://x&quot;&gt;");
    g_assert_null(strchr(fixture->read->str, '\x1b'));
    g_assert_null(strstr(fixture->read->str, "\\u202e"));
    g_assert_null(strstr(fixture->read->str, "\xe2\x80\xae"));
    g_assert_null(strstr(fixture->read->str, "\xe2\x80\x8b"));
}

static void
it_stays_for_a_while_and_no_longer(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input = message("Summary", "Body", 1, "nothing");

    (void)mode;
    assert_sent(input, FALSE); /* returns when the helper has ended by itself */
    fixture_wait(fixture, "'Summary'");
    g_assert_null(strstr(fixture->read->str, "CloseNotification"));
}

static void
wait_for_file(const char *path)
{
    for (int waited = 0; !g_file_test(path, G_FILE_TEST_EXISTS);
         waited += GLANCE_MILLISECONDS) {
        g_assert_cmpint(waited, <, DEADLINE_MILLISECONDS);
        (void)poll(NULL, 0, GLANCE_MILLISECONDS);
    }
}

static void
snooze_starts_its_program(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *touched = g_build_filename(g_get_tmp_dir(), "touched", NULL);
    g_autofree char *input = message("Summary", "Body", 20, touched);

    (void)mode;
    assert_sent(input, FALSE);
    fixture_wait(fixture, "CloseNotification");
    wait_for_file(touched);
}

static void
it_ends_with_the_bus(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input = message("Summary", "Body", 600, "nothing");
    g_autofree char *path = g_build_filename(g_get_tmp_dir(), "message.json", NULL);
    g_autofree char *program = bus_built("src/helpers/notify/notify");
    const char *const argv[] = { "sh", "-c", "exec \"$0\" <\"$1\"", program, path, NULL };
    Fixture helper = { 0 };

    (void)mode;
    g_assert_true(g_file_set_contents(path, input, -1, NULL));
    fixture_start(&helper, argv);
    fixture_wait(&helper, "\"id\"");
    fixture_wait(fixture, "'Summary'");
    bus_stop();
    fixture_wait_end(&helper);
    fixture_stop(&helper);
}

static void
a_mute_daemon_is_given_up(Fixture *fixture, gconstpointer mode)
{
    (void)fixture;
    (void)mode;
    assert_not_sent("does not answer");
}

static void
one_that_goes_mute_is_killed_for(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input = message("Summary", "Body", 1, "nothing");
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    (void)fixture;
    (void)mode;
    g_assert_false(notify(input, TRUE, &result, &error));
    g_assert_nonnull(strstr(error->message, "longer than 5 s"));
}

static void
a_dying_daemon_has_shown_nothing(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input = message("Summary", "Body", 1, "nothing");
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    (void)fixture;
    (void)mode;
    g_assert_true(notify(input, TRUE, &result, &error));
    g_assert_cmpint(result.exit_status, ==, 1);
    g_assert_cmpstr(result.output, ==, "");
}

static void
no_daemon_is_said(Fixture *fixture, gconstpointer mode)
{
    (void)fixture;
    (void)mode;
    assert_not_sent("No notification daemon runs");
}

static void
no_bus_is_said(void)
{
    g_unsetenv("DBUS_SESSION_BUS_ADDRESS");
    assert_not_sent("no desktop session");
}

static void
a_dead_bus_is_said(void)
{
    g_setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus", TRUE);
    assert_not_sent("cannot be reached");
    g_unsetenv("DBUS_SESSION_BUS_ADDRESS");
}

/* The number of the display that an Xvfb of its own has. Owned by the caller. */
static char *
start_screen(Fixture *screen, const char *folder)
{
    const char *const argv[] = { "Xvfb",      "-displayfd", "1",      "-screen",
                                 "0",         "900x500x24", "-fbdir", folder,
                                 "-nolisten", "tcp",        NULL };

    fixture_start(screen, argv);
    fixture_wait(screen, "\n");
    return g_strdup_printf(":%s", g_strstrip(screen->read->str));
}

/* The screen that dunst shows on; the environment names it. */
static void
start_dunst(Fixture *fixture, Fixture *screen)
{
    g_autofree char *config = g_build_filename(g_get_tmp_dir(), "dunstrc", NULL);
    const char *const argv[] = { "dunst", "-config", config, "-print", NULL };
    const char *folder = g_getenv("TEST_SCREEN_FOLDER"); /* to look at the picture */
    g_autofree char *display = start_screen(screen, folder == NULL ? g_get_tmp_dir() : folder);

    g_setenv("DISPLAY", display, TRUE);
    g_assert_true(g_file_set_contents(config, "[global]\nmarkup = full\n", -1, NULL));
    fixture_start(fixture, argv);
}

/* It takes dunst a moment to take the bus name. */
static void
send_until_taken(const char *input)
{
    for (int waited = 0; waited < DEADLINE_MILLISECONDS; waited += GLANCE_MILLISECONDS) {
        g_auto(HelperResult) result = { 0 };

        if (notify(input, TRUE, &result, NULL) && result.exit_status == 0)
            return;
        (void)poll(NULL, 0, GLANCE_MILLISECONDS);
    }
}

static void
dunst_shows_it(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input =
        message("5 h 12 min left: window closes (…5659913)",
                "Mon 23 Nov 19:17 (11:17 marketplace time)\nOpen the dispute "
                "now. A message stops no clock.\n<b>Lamp</b> & co",
                1, "nothing");
    Fixture screen = { 0 };

    (void)mode;
    if (!bus_is_installed("dunst") || !bus_is_installed("Xvfb")) {
        g_test_skip("dunst or Xvfb is not installed");
        return;
    }
    start_dunst(fixture, &screen);
    send_until_taken(input);
    fixture_wait(fixture, "5 h 12 min left: window closes");
    fixture_wait(fixture, "desktop_entry: 'recourse'");
    fixture_wait(fixture, "urgency: CRITICAL");
    fixture_wait(fixture, "&lt;b&gt;Lamp&lt;/b&gt; &amp; co");
    fixture_wait(fixture, "\"snooze\": \"Snooze\"");
    if (g_getenv("TEST_SCREEN_FOLDER") != NULL) /* until it is drawn */
        (void)poll(NULL, 0, 2000);
    fixture_stop(&screen);
}

/* As dunstctl does for a key of the desktop. */
static void
press_in_dunst(void)
{
    static const char *const argv[] = { "dbus-send",
                                        "--print-reply=literal",
                                        "--dest=org.freedesktop.Notifications",
                                        "/org/freedesktop/Notifications",
                                        "org.dunstproject.cmd0.NotificationAction",
                                        "uint32:0",
                                        NULL };
    HelperCall call = { .argv = argv, .milliseconds = DEADLINE_MILLISECONDS };
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    g_assert_true(helper_run(&call, &result, &error));
    g_assert_no_error(error);
    g_assert_cmpstr(result.complaint, ==, "");
}

static void
an_action_pressed_in_dunst_starts_its_program(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *touched = g_build_filename(g_get_tmp_dir(), "pressed", NULL);
    g_autofree char *opened = g_strconcat(touched, "-opened", NULL);
    g_autofree char *input = message("Summary", "Body", 20, touched);
    Fixture screen = { 0 };

    (void)mode;
    if (!bus_is_installed("dunst") || !bus_is_installed("Xvfb") ||
        !bus_is_installed("dbus-send")) {
        g_test_skip("dunst, Xvfb or dbus-send is not installed");
        return;
    }
    start_dunst(fixture, &screen);
    send_until_taken(input);
    fixture_wait(fixture, "Summary");
    press_in_dunst();
    wait_for_file(opened);
    g_assert_false(g_file_test(touched, G_FILE_TEST_EXISTS));
    fixture_stop(&screen);
}

/* clang-format off */
static const struct {
    const char *name, *mode;
    void (*test)(Fixture *fixture, gconstpointer mode);
} tests[] = {
    { "a-good-daemon-gets-all-of-it",       "good",        a_good_daemon_gets_all_of_it       },
    { "a-plain-daemon-gets-no-markup",      "plain",       a_plain_daemon_gets_no_markup      },
    { "hostile-text-is-made-safe",          "good",        hostile_text_is_made_safe          },
    { "it-stays-for-a-while-and-no-longer", "good",        it_stays_for_a_while_and_no_longer },
    { "it-ends-with-the-bus",               "good",        it_ends_with_the_bus               },
    { "snooze-starts-its-program",          "click",       snooze_starts_its_program          },
    { "a-mute-daemon-is-given-up",          "mute",        a_mute_daemon_is_given_up          },
    { "one-that-goes-mute-is-killed-for",   "mute-notify", one_that_goes_mute_is_killed_for   },
    { "a-dying-daemon-has-shown-nothing",   "dying",       a_dying_daemon_has_shown_nothing   },
    { "no-daemon-is-said",                  NULL,          no_daemon_is_said                  },
    { "dunst-shows-it",                     NULL,          dunst_shows_it                     },
    { "an-action-pressed-in-dunst",         NULL,          an_action_pressed_in_dunst_starts_its_program },
};
/* clang-format on */

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    (void)signal(SIGPIPE, SIG_IGN);
    g_test_add_func("/notify/no-bus-is-said", no_bus_is_said);
    g_test_add_func("/notify/a-dead-bus-is-said", a_dead_bus_is_said);
    if (!bus_is_installed("dbus-daemon")) {
        g_test_message("dbus-daemon is not installed: no test with a daemon");
        return g_test_run();
    }
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *path = g_strdup_printf("/notify/%s", tests[i].name);

        g_test_add(path, Fixture, tests[i].mode, set_up, tests[i].test, tear_down);
    }
    return g_test_run();
}
