/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The helper that opens containers, as it may be and as it may not: scripts stand in for it. */
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "services/import/source/container-private.h"

#define SHORT_MILLISECONDS 300
#define LONG_MILLISECONDS 60000
#define END "echo '{\"kind\":\"end\"}'"
#define RECORD "echo '{\"kind\":\"file\",\"name\":\"a.csv\",\"bytes\":4}'; printf 'a,b\\n\\n'"

typedef struct {
    char *folder; /* of the helper */
    char *file;
    ImportInput *input;
    GString *taken;
    guint asked;
    guint most; /* so often it is waited */
} Fixture;

static gboolean
ask(gpointer data, gint64 done, gint64 total, GError **error)
{
    Fixture *fixture = data;

    (void)done;
    g_assert_cmpint(total, ==, 0);
    if (++fixture->asked <= fixture->most)
        return TRUE;
    error_set(error, RECOURSE_ERROR_CANCELLED, "Stopped.");
    return FALSE;
}

static gboolean
take(gpointer data, const Contained *contained, GError **error)
{
    Fixture *fixture = data;

    (void)error;
    g_string_append_printf(fixture->taken, "%d %s %s %s %.*s|", (int)contained->kind,
                           contained->name == NULL ? "-" : contained->name,
                           contained->part == NULL ? "-" : contained->part,
                           contained->encoding == NULL ? "-" : contained->encoding,
                           (int)contained->length, contained->bytes);
    return TRUE;
}

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    const ImportPatience patience = { ask, fixture };

    (void)unused;
    fixture->folder = g_dir_make_tmp("container-XXXXXX", NULL);
    fixture->file = g_build_filename(fixture->folder, "orders.zip", NULL);
    g_assert_true(g_file_set_contents(fixture->file, "PK\x03\x04", 4, NULL));
    fixture->input = import_input_open(fixture->file, fixture->folder, &patience, NULL);
    fixture->taken = g_string_new(NULL);
    fixture->most = G_MAXUINT - 1;
    g_setenv("RECOURSE_HELPERS", fixture->folder, TRUE);
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    import_input_free(fixture->input);
    g_string_free(fixture->taken, TRUE);
    g_free(fixture->file);
    g_free(fixture->folder);
}

/* A shell that does what the text says is the helper. */
static void
put_helper(const Fixture *fixture, const char *text)
{
    g_autofree char *script = g_strdup_printf("#!/bin/sh\n%s\n", text);
    g_autofree char *path = g_build_filename(fixture->folder, "container", NULL);

    g_assert_true(
        g_file_set_contents_full(path, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
}

/* What is said of the file when it goes wrong, without the names of folders; "" when it goes
 * well. Owned by the caller. */
static char *
read_within(Fixture *fixture, int milliseconds, FileKind kind)
{
    const ImportPatience patience = { ask, fixture };
    g_autofree char *prefix = g_strconcat(fixture->folder, "/", NULL);
    g_autoptr(GError) error = NULL;
    g_auto(GStrv) parts = NULL;

    if (container_read(fixture->input, kind, NULL, milliseconds, &patience, take, fixture,
                       &error))
        return g_strdup("");
    parts = g_strsplit(error->message, prefix, -1);
    return g_strjoinv("", parts);
}

/* clang-format off */
static const struct {
    const char *name, *helper, *why;
} broken[] = {
    { "one-that-is-killed-is-said", RECORD "; kill -9 $$", "orders.zip: container was ended by signal 9." },
    { "one-that-breaks-off-behind-a-record", RECORD, "orders.zip: the program that opens it broke off in the middle. Nothing was imported." },
    { "in-a-record", "echo '{\"kind\":\"file\",\"bytes\":100}'; printf 'a,b'", "orders.zip: the program that opens it broke off in the middle. Nothing was imported." },
    { "in-a-line", "printf '{\"kind\":\"fi'", "orders.zip: the program that opens it broke off in the middle. Nothing was imported." },
    { "one-that-says-nothing", "true", "orders.zip: the program that opens it broke off in the middle. Nothing was imported." },
    { "one-that-says-something-else", "echo Hello", "orders.zip: the program that opens it broke off in the middle. Nothing was imported." },
    { "a-kind-that-nobody-knows", "echo '{\"kind\":\"magic\",\"bytes\":0}'; echo; " END, "orders.zip: the program that opens it broke off in the middle. Nothing was imported." },
    { "a-length-that-cannot-be", "echo '{\"kind\":\"file\",\"bytes\":-1}'; echo; " END, "orders.zip: the program that opens it broke off in the middle. Nothing was imported." },
    { "more-behind-the-end", END "; echo more", "orders.zip: the program that opens it broke off in the middle. Nothing was imported." },
    { "one-that-lacks-its-libraries", "echo 'libarchive.so.13: cannot open shared object file' >&2; exit 127",
      "The program that opens archives, workbooks and saved pages does not run: libarchive.so.13: cannot open shared object file "
      "orders.zip: this is an archive or a workbook (.xlsx). Unpack it, or save its order sheet as CSV." },
    { "damage-is-said", "echo '{\"kind\":\"failed\",\"why\":\"damaged\",\"name\":\"a.csv\"}'", "orders.zip: “a.csv” is damaged or cut off. Get the file again." },
    { "so-is-a-password", "echo '{\"kind\":\"failed\",\"why\":\"encrypted\",\"name\":\"a.csv\"}'",
      "orders.zip: “a.csv” has a password. Unpack it with the password, and import what is in it." },
    { "too-much", "echo '{\"kind\":\"failed\",\"why\":\"too-large\",\"name\":\"a.csv\"}'",
      "orders.zip: “a.csv” holds more than the 200 MB that are read. Unpack it, and import the files of your orders alone." },
    { "too-many", "echo '{\"kind\":\"failed\",\"why\":\"too-many\"}'",
      "orders.zip: there are more than the 1,000 files in it that are read. Unpack it, and import the files of your orders alone." },
    { "too-deep", "echo '{\"kind\":\"failed\",\"why\":\"too-deep\",\"name\":\"a.zip\"}'",
      "orders.zip: “a.zip” is an archive in archives in an archive. Unpack it, and import what is in it." },
    { "other-sheets", "echo '{\"kind\":\"failed\",\"why\":\"open-document\",\"name\":\"a.ods\"}'",
      "orders.zip: “a.ods” is a sheet of LibreOffice or the like. Save it as .xlsx or as CSV." },
    { "hostile-documents", "echo '{\"kind\":\"failed\",\"why\":\"entities\",\"name\":\"xl/workbook.xml\"}'",
      "orders.zip: “xl/workbook.xml” has its own document type, which no workbook has. It was not read." },
    { "unknown-letters", "echo '{\"kind\":\"failed\",\"why\":\"encoding\",\"name\":\"a.html\"}'",
      "orders.zip: the letters of “a.html” cannot be read. Name their encoding with --encoding, or save the page as UTF-8." },
};
/* clang-format on */

static void
test_broken(Fixture *fixture, gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *why = NULL;

    put_helper(fixture, broken[i].helper);
    why = read_within(fixture, LONG_MILLISECONDS, FILE_KIND_ZIP);
    g_assert_cmpstr(why, ==, broken[i].why);
    g_assert_cmpstr(fixture->taken->str, ==, "");
}

static void
one_that_hangs_is_stopped(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *why = NULL;

    (void)unused;
    put_helper(fixture, RECORD "; exec sleep 100");
    why = read_within(fixture, SHORT_MILLISECONDS, FILE_KIND_ZIP);
    g_assert_cmpstr(why, ==, "orders.zip: container took longer than 1 s and was stopped.");
    g_assert_cmpstr(fixture->taken->str, ==, "");
}

static void
without_one_it_is_said_what_is_missing(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *why = read_within(fixture, LONG_MILLISECONDS, FILE_KIND_PAGE);

    (void)unused;
    g_assert_cmpstr(
        why, ==,
        "This installation opens no archives, workbooks and saved pages: it was "
        "built without libarchive, libxml2 and zlib. Install them and build it again "
        "(./bootstrap does both). orders.zip: this is a saved web page. Save its traffic as a HAR file instead.");
}

static void
what_comes_out_is_taken_in_its_sequence(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *why = NULL;

    (void)unused;
    put_helper(fixture,
               RECORD "; echo '{\"kind\":\"page\",\"encoding\":\"UTF-8\",\"bytes\":0}'; "
                      "echo; echo '{\"kind\":\"sheet\",\"part\":\"S\",\"bytes\":1}'; "
                      "echo x; " END);
    why = read_within(fixture, LONG_MILLISECONDS, FILE_KIND_ZIP);
    g_assert_cmpstr(why, ==, "");
    g_assert_cmpstr(fixture->taken->str, ==, "0 a.csv - - a,b\n|2 - - UTF-8 |1 - S - x|");
}

/* It gets the file itself, and nothing else: no path, no descriptor but three. */
static void
it_is_given_the_file(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *why = NULL;

    (void)unused;
    put_helper(fixture, "echo '{\"kind\":\"file\",\"bytes\":6}'; head -c 2; echo $# $((1+1)) | "
                        "head -c 3; echo; echo; " END);
    why = read_within(fixture, LONG_MILLISECONDS, FILE_KIND_ZIP);
    g_assert_cmpstr(why, ==, "");
    g_assert_cmpstr(fixture->taken->str, ==, "0 - - - PK0 2\n|");
}

/* It waits for a file that is made when it was waited for three times. */
static gboolean
ask_and_make(gpointer data, gint64 done, gint64 total, GError **error)
{
    Fixture *fixture = data;
    g_autofree char *path = g_build_filename(fixture->folder, "go", NULL);

    if (fixture->asked == 3)
        g_assert_true(g_file_set_contents(path, "", 0, NULL));
    return ask(data, done, total, error);
}

static void
whoever_waits_is_asked_again_and_again(Fixture *fixture, gconstpointer unused)
{
    const ImportPatience patience = { ask_and_make, fixture };
    g_autofree char *script = g_strdup_printf(
        "until [ -e '%s/go' ]; do sleep 0.02; done; " RECORD "; " END, fixture->folder);
    g_autoptr(GError) error = NULL;

    (void)unused;
    put_helper(fixture, script);
    g_assert_true(container_read(fixture->input, FILE_KIND_ZIP, NULL, LONG_MILLISECONDS,
                                 &patience, take, fixture, &error));
    g_assert_cmpuint(fixture->asked, >, 3);
    g_assert_cmpstr(fixture->taken->str, ==, "0 a.csv - - a,b\n|");
}

/* Stops once the helper has told who it is. */
static gboolean
ask_until_it_runs(gpointer data, gint64 done, gint64 total, GError **error)
{
    Fixture *fixture = data;
    g_autofree char *path = g_build_filename(fixture->folder, "pid", NULL);
    g_autofree char *pid = NULL;

    if (g_file_get_contents(path, &pid, NULL, NULL) && strchr(pid, '\n') != NULL)
        fixture->most = 0;
    return ask(data, done, total, error);
}

static void
who_waits_no_longer_ends_it(Fixture *fixture, gconstpointer unused)
{
    const ImportPatience patience = { ask_until_it_runs, fixture };
    g_autofree char *script =
        g_strdup_printf("echo $$ >'%s/pid'; exec sleep 100", fixture->folder);
    g_autofree char *path = g_build_filename(fixture->folder, "pid", NULL);
    g_autoptr(GError) error = NULL;
    g_autofree char *pid = NULL;

    (void)unused;
    put_helper(fixture, script);
    g_assert_false(container_read(fixture->input, FILE_KIND_ZIP, NULL, LONG_MILLISECONDS,
                                  &patience, take, fixture, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED);
    g_assert_cmpstr(error->message, ==, "Stopped.");
    g_assert_true(g_file_get_contents(path, &pid, NULL, NULL));
    g_assert_cmpint(kill((pid_t)g_ascii_strtoll(pid, NULL, 10), 0), ==, -1);
}

int
main(int argc, char **argv)
{
    static const struct {
        const char *path;
        void (*run)(Fixture *fixture, gconstpointer unused);
    } others[] = {
        { "/container/one-that-hangs-is-stopped", one_that_hangs_is_stopped },
        { "/container/without-one-it-is-said-what-is-missing",
          without_one_it_is_said_what_is_missing },
        { "/container/what-comes-out-is-taken-in-its-sequence",
          what_comes_out_is_taken_in_its_sequence },
        { "/container/it-is-given-the-file", it_is_given_the_file },
        { "/container/whoever-waits-is-asked-again-and-again",
          whoever_waits_is_asked_again_and_again },
        { "/container/who-waits-no-longer-ends-it", who_waits_no_longer_ends_it },
    };

    g_test_init(&argc, &argv, NULL);
    (void)signal(SIGPIPE, SIG_IGN);
    for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
        g_autofree char *path = g_strconcat("/container/broken/", broken[i].name, NULL);

        g_test_add(path, Fixture, GSIZE_TO_POINTER(i), set_up, test_broken, tear_down);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        g_test_add(others[i].path, Fixture, NULL, set_up, others[i].run, tear_down);
    return g_test_run();
}
