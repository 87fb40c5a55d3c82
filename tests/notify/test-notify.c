/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The notification helper on a session bus of its own: with a fake daemon that is mute, dies,
 * or knows no markup, and with the real dunst on a screen of its own where both are installed.
 */
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib.h>

#include "base/json.h"
#include "services/helper.h"

#define DEADLINE_MILLISECONDS 20000
#define GLANCE_MILLISECONDS 20

/* Long enough for the helper to give up by itself on a daemon that is mute. */
#define PATIENCE_MILLISECONDS 5000

/* A program beside the test, ended with it. */
typedef struct {
    GPid process; /* 0: none */
    int output;   /* what it prints */
    GString *read;
} Fixture;

/* A session bus that starts nothing by itself. */
static const char bus_config[] =
    "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
    "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
    "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
    "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
    "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>";

static Fixture bus;

static char *
built(const char *name)
{
    return g_build_filename(g_getenv("TEST_BUILD_DIR"), name, NULL);
}

static gboolean
is_installed(const char *program)
{
    g_autofree char *path = g_find_program_in_path(program);

    return path != NULL;
}

/* Waits until what the daemon printed has the text. */
static void
wait_for_output(Fixture *fixture, const char *text)
{
    for (int waited = 0; strstr(fixture->read->str, text) == NULL;) {
        struct pollfd end = { .fd = fixture->output, .events = POLLIN };
        char bytes[4096];
        gssize count;

        if (poll(&end, 1, GLANCE_MILLISECONDS) == 0) {
            waited += GLANCE_MILLISECONDS;
            if (waited >= DEADLINE_MILLISECONDS)
                g_error("no \"%s\" in: %s", text, fixture->read->str);
            continue;
        }
        count = read(fixture->output, bytes, sizeof bytes);
        if (count <= 0)
            g_error("ended without \"%s\": %s", text, fixture->read->str);
        g_string_append_len(fixture->read, bytes, count);
    }
}

/* Runs in the child: nothing outlives a test that fails. */
static void
end_with_the_test(gpointer data)
{
    (void)data;
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
}

static void
start(Fixture *fixture, const char *const *argv)
{
    g_autoptr(GError) error = NULL;

    (void)g_spawn_async_with_pipes(
        NULL, (char **)argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH,
        end_with_the_test, NULL, &fixture->process, NULL, &fixture->output, NULL, &error);
    g_assert_no_error(error);
}

static void
stop(Fixture *fixture)
{
    if (fixture->process != 0) {
        (void)kill(fixture->process, SIGKILL);
        (void)waitpid(fixture->process, NULL, 0);
        (void)close(fixture->output);
    }
    g_string_free(fixture->read, TRUE);
}

static void
start_bus(void)
{
    g_autofree char *config = g_build_filename(g_get_tmp_dir(), "bus.conf", NULL);
    const char *const argv[] = { "dbus-daemon",   "--nofork", "--print-address=1",
                                 "--config-file", config,     NULL };

    g_assert_true(g_file_set_contents(config, bus_config, -1, NULL));
    bus.read = g_string_new(NULL);
    start(&bus, argv);
    wait_for_output(&bus, "\n");
    g_setenv("DBUS_SESSION_BUS_ADDRESS", g_strstrip(bus.read->str), TRUE);
}

static void
set_up(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *fake = built("tests/notify/fake-daemon");
    const char *const argv[] = { fake, mode, NULL };

    fixture->read = g_string_new(NULL);
    start_bus();
    if (mode == NULL)
        return;
    start(fixture, argv);
    wait_for_output(fixture, "ready");
}

static void
tear_down(Fixture *fixture, gconstpointer mode)
{
    (void)mode;
    stop(fixture);
    stop(&bus);
    g_unsetenv("DBUS_SESSION_BUS_ADDRESS");
}

/* A message as the program sends it; touched is what the action Snooze touches. */
static char *
message(const char *summary, const char *body, int linger, const char *touched)
{
    g_autoptr(JsonDocument) document = json_object();

    json_set_text(document, "schema", "recourse/1");
    json_set_text(document, "summary", summary);
    json_set_text(document, "body", body);
    json_set_text(document, "urgency", "critical");
    json_set_text(document, "category", "x-recourse.deadline");
    json_set_text(document, "desktop_entry", "recourse");
    json_object_set_new(document, "linger", json_integer(linger));
    json_object_set_new(document, "actions",
                        json_pack("[{s:s,s:s,s:[s]},{s:s,s:s,s:[s,s]}]", "key", "default",
                                  "label", "Open", "argv", "true", "key", "snooze", "label",
                                  "Snooze", "argv", "touch", touched));
    return json_write(document, FALSE);
}

static gboolean
notify(const char *input, gboolean goes_on, HelperResult *ret_result, GError **error)
{
    g_autofree char *program = built("src/helpers/notify/notify");
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
}

static void
a_good_daemon_gets_all_of_it(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input =
        message("5 h <b>left</b>", "a <i>b</i> & c\nline two", 1, "nothing");

    (void)mode;
    assert_sent(input, TRUE);
    wait_for_output(fixture, "'Recourse'");
    wait_for_output(fixture, "'5 h <b>left</b>'");
    wait_for_output(fixture, "'a &lt;i&gt;b&lt;/i&gt; &amp; c\\nline two'");
    wait_for_output(fixture, "['default', 'Open', 'snooze', 'Snooze']");
    wait_for_output(fixture, "'urgency': <byte 0x02>");
    wait_for_output(fixture, "'category': <'x-recourse.deadline'>");
    wait_for_output(fixture, "'desktop-entry': <'recourse'>");
}

static void
a_plain_daemon_gets_no_markup(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input = message("Summary", "a <i>b</i> & c", 1, "nothing");

    (void)mode;
    assert_sent(input, TRUE);
    wait_for_output(fixture, "'a <i>b</i> & c', []");
}

static void
hostile_text_is_made_safe(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *input = message("a\x1b[2Jb\xe2\x80\xae"
                                     "c\nd",
                                     "x\x07y\xe2\x80\x8bz<a href=\"http://x\">", 1, "nothing");

    (void)mode;
    assert_sent(input, TRUE);
    wait_for_output(fixture, "&lt;a href=&quot;http://x&quot;&gt;");
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
    wait_for_output(fixture, "'Summary'");
    g_assert_null(strstr(fixture->read->str, "CloseNotification"));
}

static void
snooze_starts_its_program(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *touched = g_build_filename(g_get_tmp_dir(), "touched", NULL);
    g_autofree char *input = message("Summary", "Body", 20, touched);

    (void)mode;
    assert_sent(input, FALSE);
    wait_for_output(fixture, "CloseNotification");
    for (int waited = 0; !g_file_test(touched, G_FILE_TEST_EXISTS);
         waited += GLANCE_MILLISECONDS) {
        g_assert_cmpint(waited, <, DEADLINE_MILLISECONDS);
        (void)poll(NULL, 0, GLANCE_MILLISECONDS);
    }
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

    screen->read = g_string_new(NULL);
    start(screen, argv);
    wait_for_output(screen, "\n");
    return g_strdup_printf(":%s", g_strstrip(screen->read->str));
}

static void
dunst_shows_it(Fixture *fixture, gconstpointer mode)
{
    g_autofree char *config = g_build_filename(g_get_tmp_dir(), "dunstrc", NULL);
    const char *const argv[] = { "dunst", "-config", config, "-print", NULL };
    g_autofree char *input = message("5 h 12 min left: window closes (…5659913)",
                                     "Mon 23 Nov 19:17 (11:17 shop time)\nOpen the dispute "
                                     "now. A message stops no clock.\n<b>Lamp</b> & co",
                                     1, "nothing");
    const char *folder = g_getenv("TEST_SCREEN_FOLDER"); /* to look at the picture */
    Fixture screen = { 0 };
    g_autofree char *display = NULL;

    (void)mode;
    if (!is_installed("dunst") || !is_installed("Xvfb")) {
        g_test_skip("dunst or Xvfb is not installed");
        return;
    }
    display = start_screen(&screen, folder == NULL ? g_get_tmp_dir() : folder);
    g_setenv("DISPLAY", display, TRUE);
    g_assert_true(g_file_set_contents(config, "[global]\nmarkup = full\n", -1, NULL));
    start(fixture, argv);
    for (int waited = 0; waited < DEADLINE_MILLISECONDS; waited += GLANCE_MILLISECONDS) {
        g_auto(HelperResult) result = { 0 };

        if (notify(input, TRUE, &result, NULL) && result.exit_status == 0)
            break; /* it takes dunst a moment to take the bus name */
        (void)poll(NULL, 0, GLANCE_MILLISECONDS);
    }
    wait_for_output(fixture, "5 h 12 min left: window closes");
    wait_for_output(fixture, "desktop_entry: 'recourse'");
    wait_for_output(fixture, "urgency: CRITICAL");
    wait_for_output(fixture, "&lt;b&gt;Lamp&lt;/b&gt; &amp; co");
    wait_for_output(fixture, "\"snooze\": \"Snooze\"");
    if (folder != NULL) /* until it is drawn */
        (void)poll(NULL, 0, 2000);
    stop(&screen);
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
    { "snooze-starts-its-program",          "click",       snooze_starts_its_program          },
    { "a-mute-daemon-is-given-up",          "mute",        a_mute_daemon_is_given_up          },
    { "one-that-goes-mute-is-killed-for",   "mute-notify", one_that_goes_mute_is_killed_for   },
    { "a-dying-daemon-has-shown-nothing",   "dying",       a_dying_daemon_has_shown_nothing   },
    { "no-daemon-is-said",                  NULL,          no_daemon_is_said                  },
    { "dunst-shows-it",                     NULL,          dunst_shows_it                     },
};
/* clang-format on */

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    (void)signal(SIGPIPE, SIG_IGN);
    g_test_add_func("/notify/no-bus-is-said", no_bus_is_said);
    g_test_add_func("/notify/a-dead-bus-is-said", a_dead_bus_is_said);
    if (!is_installed("dbus-daemon")) {
        g_test_message("dbus-daemon is not installed: no test with a daemon");
        return g_test_run();
    }
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *path = g_strdup_printf("/notify/%s", tests[i].name);

        g_test_add(path, Fixture, tests[i].mode, set_up, tests[i].test, tear_down);
    }
    return g_test_run();
}
