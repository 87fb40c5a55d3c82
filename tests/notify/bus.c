/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notify/bus.h"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* A session bus that starts nothing by itself. */
static const char bus_config[] =
    "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
    "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
    "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
    "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
    "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>";

static Fixture bus;

char *
bus_built(const char *name)
{
    return g_build_filename(g_getenv("TEST_BUILD_DIR"), name, NULL);
}

gboolean
bus_is_installed(const char *program)
{
    g_autofree char *path = g_find_program_in_path(program);

    return path != NULL;
}

/* FALSE when nothing came within so many milliseconds; the end of the output ends the test. */
static gboolean
read_within(Fixture *fixture, int milliseconds)
{
    struct pollfd end = { .fd = fixture->output, .events = POLLIN };
    char bytes[4096];
    gssize count;

    if (poll(&end, 1, milliseconds) == 0)
        return FALSE;
    count = read(fixture->output, bytes, sizeof bytes);
    if (count <= 0)
        g_error("ended after: %s", fixture->read->str);
    g_string_append_len(fixture->read, bytes, count);
    return TRUE;
}

void
fixture_read(Fixture *fixture)
{
    while (read_within(fixture, 0))
        ;
}

void
fixture_wait(Fixture *fixture, const char *text)
{
    for (int waited = 0; strstr(fixture->read->str, text) == NULL;) {
        if (read_within(fixture, GLANCE_MILLISECONDS))
            continue;
        waited += GLANCE_MILLISECONDS;
        if (waited >= DEADLINE_MILLISECONDS)
            g_error("no \"%s\" in: %s", text, fixture->read->str);
    }
}

/* Runs in the child: nothing outlives a test that fails. */
static void
end_with_the_test(gpointer data)
{
    (void)data;
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
}

void
fixture_start(Fixture *fixture, const char *const *argv)
{
    g_autoptr(GError) error = NULL;

    fixture->read = g_string_new(NULL);
    (void)g_spawn_async_with_pipes(
        NULL, (char **)argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH,
        end_with_the_test, NULL, &fixture->process, NULL, &fixture->output, NULL, &error);
    g_assert_no_error(error);
}

void
fixture_stop(Fixture *fixture)
{
    if (fixture->process == 0)
        return;
    (void)kill(fixture->process, SIGKILL);
    (void)waitpid(fixture->process, NULL, 0);
    (void)close(fixture->output);
    fixture->process = 0;
    g_string_free(fixture->read, TRUE);
}

void
fixture_wait_end(Fixture *fixture)
{
    struct pollfd end = { .fd = fixture->output, .events = POLLIN };
    char bytes[4096];
    gssize count = 1;

    while (count > 0 && poll(&end, 1, DEADLINE_MILLISECONDS) > 0)
        count = read(fixture->output, bytes, sizeof bytes);
    g_assert_cmpint(count, ==, 0);
}

void
bus_start(void)
{
    g_autofree char *config = g_build_filename(g_get_tmp_dir(), "bus.conf", NULL);
    const char *const argv[] = { "dbus-daemon",   "--nofork", "--print-address=1",
                                 "--config-file", config,     NULL };

    g_assert_true(g_file_set_contents(config, bus_config, -1, NULL));
    fixture_start(&bus, argv);
    fixture_wait(&bus, "\n");
    g_setenv("DBUS_SESSION_BUS_ADDRESS", g_strstrip(bus.read->str), TRUE);
}

void
bus_stop(void)
{
    fixture_stop(&bus);
    g_unsetenv("DBUS_SESSION_BUS_ADDRESS");
}

void
fixture_start_daemon(Fixture *fixture, const char *mode)
{
    g_autofree char *fake = bus_built("tests/notify/fake-daemon");
    const char *const argv[] = { fake, mode, NULL };

    fixture_start(fixture, argv);
    fixture_wait(fixture, "ready");
}
