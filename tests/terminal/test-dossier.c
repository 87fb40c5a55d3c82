/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dossier of a case on a real terminal: read, answered, measured, written where it is said,
 * stopped; and what the command line says of it is what the screen says. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/json/json.h"
#include "tests/terminal/case-fixture.h"

#define FILE_NAME "dossier-" NUMBER ".pdf"
#define MEASURED " fits: "

static const Size tiny_screen = { 10, 40 };

/* In the test's home. Owned. */
static char *
place(const char *name)
{
    return g_build_filename(g_get_home_dir(), name, NULL);
}

static void
set_up(Fixture *fixture, gconstpointer data)
{
    g_autofree char *written = place(FILE_NAME);

    (void)g_remove(written); /* of the test before, if it left one */
    fixture_set_up(fixture, data);
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    g_free(fixture_run(fixture, "edit", NUMBER, "--paid-with", "credit-card:visa", "--paid",
                       "2026-01-09", NULL));
    fixture_draft_and_submit(fixture);
}

/* Whether the helper that sets pages was built: without it nothing is measured. */
static gboolean
has_helper(const Fixture *fixture)
{
    g_autofree char *folder = g_path_get_dirname(fixture->program);
    g_autofree char *helper = g_build_filename(folder, "helpers", "dossier", "dossier", NULL);

    if (g_file_test(helper, G_FILE_TEST_IS_EXECUTABLE))
        return TRUE;
    g_test_skip("dossiers were not built");
    return FALSE;
}

static void
open_dossier(Fixture *fixture)
{
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "P", "PREFLIGHT");
}

/* Of what the command says as JSON, the text of a member. Owned. */
static char *
said(Fixture *fixture, const char *member)
{
    g_autofree char *text = fixture_run(fixture, "dossier", NUMBER, "--check", "--json", NULL);
    g_autoptr(JsonDocument) document = json_read(text, strlen(text), "check", NULL);

    return g_strdup(json_member_text(document, member));
}

/* The answer to a question; NULL: not known. Owned. */
static char *
answer_to(Fixture *fixture, const char *question)
{
    g_autofree char *text =
        fixture_run(fixture, "dossier", "questions", NUMBER, "--json", NULL);
    g_autoptr(JsonDocument) document = json_read(text, strlen(text), "questions", NULL);
    const json_t *all = json_object_get(document, "questions");

    for (gsize i = 0; i < json_array_size(all); i++) {
        const json_t *one = json_array_get(all, i);

        if (g_strcmp0(json_member_text(one, "question"), question) == 0)
            return g_strdup(json_member_text(one, "answer"));
    }
    g_error("nobody asks %s", question);
}

static gboolean
begins_with(const char *path, const char *beginning)
{
    g_autofree char *bytes = NULL;
    gsize length = 0;

    return g_file_get_contents(path, &bytes, &length, NULL) && length >= strlen(beginning) &&
           memcmp(bytes, beginning, strlen(beginning)) == 0;
}

static void
test_both_faces_say_the_same(Fixture *fixture, gconstpointer data)
{
    g_autofree char *summary = NULL;

    (void)data;
    if (!has_helper(fixture))
        return;
    open_dossier(fixture);
    terminal_wait_for(fixture->terminal, MEASURED);
    summary = said(fixture, "summary");
    g_assert_true(terminal_has(fixture->terminal, summary));
    g_assert_true(terminal_has(fixture->terminal, "For: Card issuer, Visa (by how you paid)"));
    g_assert_true(terminal_has(fixture->terminal, "Not answered: return. Press e to answer."));
    fixture_press(fixture, "<Tab>", "Did you try to resolve it with the seller?");
    terminal_wait_for(fixture->terminal, "Not known, and needed.");
    fixture_press(fixture, "<End>", "The buyer's record of this order ends with the");
}

static void
test_the_old_key_tells_of_the_new_one(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "b", "This key has moved. Press P");
    fixture_press(fixture, "c", "asked of 90.00 EUR");
    fixture_press(fixture, "P", "PREFLIGHT");
    fixture_press(fixture, "<Esc>", "asked of 90.00 EUR");
    fixture_press(fixture, "p", "STATE");
    fixture_press(fixture, "P", "PREFLIGHT");
}

static void
test_without_a_dispute_it_says_so(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_free(fixture_run(fixture, "add", "--number", "4000000000000002", "--title", "Chair",
                       "--closes", "2026-03-09 10:00", NULL));
    fixture_start_at(fixture, "Chair");
    fixture_press(fixture, "P", "No dispute yet: a dossier is about one.");
    g_assert_false(terminal_has(fixture->terminal, "PREFLIGHT"));
}

static void
test_a_question_is_answered(Fixture *fixture, gconstpointer data)
{
    g_autofree char *before = answer_to(fixture, "return");
    g_autofree char *own = NULL, *after = NULL;

    (void)data;
    g_assert_null(before);
    open_dossier(fixture);
    fixture_press(fixture, "e", "Answer which question?");
    fixture_press(fixture, "return", "Did you return the item?");
    fixture_press(fixture, "<Enter>", "Answer a question");
    fixture_press(fixture, "No address was given.<C-s>", "Your answer is recorded.");
    own = answer_to(fixture, "return");
    g_assert_cmpstr(own, ==, "No address was given.");
    fixture_press(fixture, "e", "Answer which question?");
    fixture_press(fixture, "return", "Did you return the item?");
    fixture_press(fixture, "<Enter>", "No address was given.");
    fixture_press(fixture, "<C-u><C-s>", "Your answer was removed.");
    after = answer_to(fixture, "return");
    g_assert_null(after);
}

static void
test_another_reader_and_language(Fixture *fixture, gconstpointer data)
{
    (void)data;
    open_dossier(fixture);
    fixture_press(fixture, "F", "Who reads it?");
    fixture_press(fixture, "pay", "PayPal");
    fixture_press(fixture, "<Enter>", "For: PayPal");
    fixture_press(fixture, "L", "In which language?");
    fixture_press(fixture, "de", "Deutsch");
    fixture_press(fixture, "<Enter>", "vollen Betrag");
}

static void
test_it_is_written(Fixture *fixture, gconstpointer data)
{
    g_autofree char *path = place(FILE_NAME);

    (void)data;
    if (!has_helper(fixture))
        return;
    open_dossier(fixture);
    fixture_press(fixture, "o", "Nothing is written yet.");
    fixture_press(fixture, "<Enter>", "~/" FILE_NAME);
    fixture_press(fixture, "<C-s>", "Written to ~/" FILE_NAME ".");
    g_assert_true(begins_with(path, "%PDF-"));
    terminal_wait_for(fixture->terminal, "WRITTEN");
    fixture_press(fixture, "y", "is in the clipboard");
    /* Its own is written over, somebody's after a question alone. */
    fixture_press(fixture, "<Enter>", "Write the dossier");
    fixture_press(fixture, "<C-s>", "Written to ~/" FILE_NAME ".");
    g_assert_true(g_file_set_contents(path, "mine", -1, NULL));
    fixture_press(fixture, "<Enter>", "Write the dossier");
    fixture_press(fixture, "<C-s>", "Replace it?");
    fixture_press(fixture, "n", "Write the dossier");
    g_assert_true(begins_with(path, "mine"));
    fixture_press(fixture, "<C-s>", "Replace it?");
    fixture_press(fixture, "y", "Written to ~/" FILE_NAME ".");
    g_assert_true(begins_with(path, "%PDF-"));
}

static void
test_an_archive_is_written(Fixture *fixture, gconstpointer data)
{
    g_autofree char *folder = g_build_filename(fixture->folder, "bag", NULL);
    g_autofree char *manifest = g_build_filename(folder, "manifest-sha256.txt", NULL);
    g_autofree char *typed = g_strdup_printf("<C-u>%s<C-s>", folder);

    (void)data;
    open_dossier(fixture);
    fixture_press(fixture, "F", "Who reads it?");
    fixture_press(fixture, "arch", "Archive");
    fixture_press(fixture, "<Enter>", "For: Archive");
    fixture_press(fixture, "<Enter>", "a new folder for the archive");
    g_assert_false(terminal_has(fixture->terminal, "Split"));
    fixture_press(fixture, "<C-u><C-s>", "Enter the name of a file.");
    fixture_press(fixture, typed, "Written to");
    g_assert_true(g_file_test(manifest, G_FILE_TEST_IS_REGULAR));
}

/* What is not there is said; that the dossier says so in its place is agreed to. */
static void
test_a_missing_exhibit(Fixture *fixture, gconstpointer data)
{
    g_autofree char *photo = g_build_filename(fixture->folder, "crack.txt", NULL);
    g_autofree char *path = place(FILE_NAME);

    (void)data;
    if (!has_helper(fixture))
        return;
    g_assert_true(g_file_set_contents(photo, "a crack", -1, NULL));
    g_free(fixture_run(fixture, "evidence", "add", NUMBER, photo, "--kind", "photo-damage",
                       "--no-copy", NULL));
    g_assert_cmpint(g_remove(photo), ==, 0);
    open_dossier(fixture);
    terminal_wait_for(fixture->terminal, "IN THE WAY");
    g_assert_true(terminal_has(fixture->terminal, "Changed or missing files: exhibit 1."));
    fixture_press(fixture, "<Enter>", "Write it anyway?");
    fixture_press(fixture, "n", "IN THE WAY");
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    fixture_press(fixture, "<Enter>", "Write it anyway?");
    fixture_press(fixture, "y", "Write the dossier");
    fixture_press(fixture, "<C-s>", "Written to ~/" FILE_NAME ".");
    g_assert_true(begins_with(path, "%PDF-"));
}

/* A program in place of the helper that never ends. */
static char *
make_slow_helper(const Fixture *fixture)
{
    g_autofree char *folder = g_build_filename(fixture->folder, "helpers", NULL);
    g_autofree char *helper = g_build_filename(folder, "dossier", NULL);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents_full(
        helper, "#!/bin/sh\ncat >/dev/null\necho '{\"page\":3,\"of\":9}'\nsleep 60\n", -1,
        G_FILE_SET_CONTENTS_NONE, 0700, NULL));
    return g_steal_pointer(&folder);
}

/* Nothing of the dossier, not even a passing name. */
static void
expect_nothing_written(void)
{
    g_autoptr(GDir) home = g_dir_open(g_get_home_dir(), 0, NULL);
    const char *name;

    while ((name = g_dir_read_name(home)) != NULL)
        g_assert_false(strstr(name, "dossier") != NULL || strstr(name, "export") != NULL);
}

/* Keys that move do so while it is written, others are answered, and Escape stops it. */
static void
test_it_is_stopped(Fixture *fixture, gconstpointer data)
{
    g_autofree char *helpers = make_slow_helper(fixture);

    (void)data;
    g_assert_true(g_setenv("RECOURSE_HELPERS", helpers, TRUE));
    open_dossier(fixture);
    g_unsetenv("RECOURSE_HELPERS");
    terminal_wait_for(fixture->terminal, "Measuring it against");
    fixture_press(fixture, "<Tab>", "QUESTIONS"); /* measuring is given up for it */
    fixture_press(fixture, "<Home>", "PREFLIGHT");
    fixture_press(fixture, "<Enter>", "Write the dossier");
    fixture_press(fixture, "<C-s>", "Writing page 3 of 9.");
    terminal_press(fixture->terminal, "<End>");
    terminal_wait_gone(fixture->terminal, "PREFLIGHT");
    fixture_press(fixture, "<Home>", "PREFLIGHT");
    fixture_press(fixture, "F", "Writing page 3 of 9.");
    g_assert_false(terminal_has(fixture->terminal, "Who reads it?"));
    fixture_press(fixture, "<Esc>", "Stopped. Nothing was written.");
    g_assert_true(terminal_has(fixture->terminal, "PREFLIGHT"));
    expect_nothing_written();
    fixture_press(fixture, "q", "Lamp");
}

typedef struct {
    const char *name;
    void (*test)(Fixture *fixture, gconstpointer data);
    const Size *size;
} Case;

int
main(int argc, char **argv)
{
    static const Case cases[] = {
        { "both-faces-say-the-same/120x40", test_both_faces_say_the_same, &large_screen },
        { "the-old-key-tells-of-the-new-one/80x24", test_the_old_key_tells_of_the_new_one,
          &small_screen },
        { "without-a-dispute-it-says-so/80x24", test_without_a_dispute_it_says_so,
          &small_screen },
        { "a-question-is-answered/120x40", test_a_question_is_answered, &large_screen },
        { "a-question-is-answered/40x10", test_a_question_is_answered, &tiny_screen },
        { "another-reader-and-language/80x24", test_another_reader_and_language,
          &small_screen },
        { "it-is-written/80x24", test_it_is_written, &small_screen },
        { "an-archive-is-written/80x24", test_an_archive_is_written, &small_screen },
        { "a-missing-exhibit/120x40", test_a_missing_exhibit, &large_screen },
        { "it-is-stopped/80x24", test_it_is_stopped, &small_screen },
        { "it-is-stopped/40x10", test_it_is_stopped, &tiny_screen },
    };

    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/dossier/", cases[i].name, NULL);

        g_test_add(path, Fixture, cases[i].size, set_up, cases[i].test, fixture_tear_down);
    }
    return g_test_run();
}
