/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evidence of an order on a real terminal, with real files: added by the browser and by
 * pasting, edited, removed, undone, checked. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

#include "base/json/json.h"
#include "tests/terminal/case-fixture.h"

/* In front of what is called a photo: a text would not count as one. */
#define NO_TEXT "\001"

#define HUGE_BYTES \
    ((off_t)16 * 1024 * 1024 * 1024) /* takes longer to read than a key to press */
#define OLDEST 1772000000            /* seconds; before now */

static const Size tiny_screen = { 10, 40 };

/* Into ~/Downloads of the test's own home; the ones made later are newer. Owned. */
static char *
make_file(const char *name, const char *text)
{
    static time_t at = OLDEST;
    const struct utimbuf times = { at, at };
    g_autofree char *folder = g_build_filename(g_get_home_dir(), "Downloads", NULL);
    char *path = g_build_filename(folder, name, NULL);

    at += 60;
    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    g_assert_cmpint(utime(path, &times), ==, 0);
    return path;
}

/* The home goes on from test to test: what one has left there is none of the next one's. */
static void
empty_home(void)
{
    g_autofree char *folder = g_build_filename(g_get_home_dir(), "Downloads", NULL);
    g_autofree char *note =
        g_build_filename(g_get_user_state_dir(), "recourse", "evidence-folder", NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);

        g_assert_cmpint(g_remove(path), ==, 0);
    }
    (void)g_unlink(note); /* there may be none */
}

static void
set_up(Fixture *fixture, gconstpointer data)
{
    fixture_set_up(fixture, data);
    empty_home();
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
}

/* The evidence of the dispute, from its own screen. */
static void
open_evidence(Fixture *fixture)
{
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "c", "asked of 90.00 EUR");
    fixture_press(fixture, "p", "STATE");
}

static json_t *
pieces(Fixture *fixture)
{
    g_autofree char *said = fixture_run(fixture, "evidence", "list", NUMBER, "--json", NULL);
    g_autoptr(JsonDocument) document = json_read(said, strlen(said), "list", NULL);

    return json_incref(json_object_get(document, "files"));
}

static void
expect_count(Fixture *fixture, gsize count)
{
    g_autoptr(JsonDocument) files = pieces(fixture);

    g_assert_cmpuint(json_array_size(files), ==, count);
}

/* A member of the piece that has the name. Owned. */
static char *
member_of(Fixture *fixture, const char *name, const char *member)
{
    g_autoptr(JsonDocument) files = pieces(fixture);

    for (gsize i = 0; i < json_array_size(files); i++) {
        const json_t *file = json_array_get(files, i);

        if (g_strcmp0(json_member_text(file, "name"), name) == 0)
            return g_strdup(json_member_text(file, member));
    }
    return NULL;
}

static void
expect_member(Fixture *fixture, const char *name, const char *member, const char *text)
{
    g_autofree char *found = member_of(fixture, name, member);

    g_assert_cmpstr(found, ==, text);
}

/* Two files of the same kind, by the command line. */
static void
add_two(Fixture *fixture)
{
    g_autofree char *one = make_file("crack.txt", NO_TEXT "a crack");
    g_autofree char *two = make_file("dent.txt", NO_TEXT "the dent");

    g_free(fixture_run(fixture, "evidence", "add", NUMBER, one, two, "--kind", "photo-damage",
                       NULL));
}

static void
flip_a_byte(const char *path)
{
    int file;

    g_assert_cmpint(g_chmod(path, 0600), ==, 0);
    file = open(path, O_WRONLY | O_CLOEXEC);
    g_assert_true(file >= 0 && pwrite(file, "X", 1, 0) == 1);
    (void)close(file);
}

/* --- Adding --------------------------------------------------------------------------------
 */

static void
test_two_files_by_the_browser(Fixture *fixture, gconstpointer data)
{
    g_autofree char *label = make_file("label.txt", NO_TEXT "a label");
    g_autofree char *crack = make_file("crack.txt", NO_TEXT "a crack");

    (void)data;
    open_evidence(fixture);
    g_assert_true(terminal_has(fixture->terminal, "1 kind of evidence is"));
    g_assert_true(terminal_has(fixture->terminal, "[!] one of these"));
    fixture_press(fixture, "a", "~/Downloads");
    g_assert_cmpint(terminal_find(fixture->terminal, "crack.txt"), <,
                    terminal_find(fixture->terminal, "label.txt")); /* the newest first */
    fixture_press(fixture, "<Space><Space>", "2 marked");
    fixture_press(fixture, "<Enter>", "Add evidence");
    terminal_wait_for(fixture->terminal, "photo-damage"); /* the kind of the selected row */
    expect_count(fixture, 0);
    fixture_press(fixture, "<Down>as it came<Down>", "the same as above");
    fixture_press(fixture, "label-photo", "photo of the shipping label");
    fixture_press(fixture, "<C-s>", "Added 2 files. u undoes it.");
    terminal_wait_for(fixture->terminal, "Everything that the claim needs");
    terminal_wait_for(fixture->terminal, "[x] unchanged");
    g_assert_true(terminal_find(fixture->terminal, "[!]") < 0);
    expect_member(fixture, "crack.txt", "kind", "photo-damage");
    expect_member(fixture, "crack.txt", "caption", "as it came");
    expect_member(fixture, "label.txt", "kind", "label-photo");
    fixture_press(fixture, "u", "1 kind of evidence is");
    expect_count(fixture, 0);
}

static void
test_a_row_without_a_kind_is_asked_for(Fixture *fixture, gconstpointer data)
{
    g_autofree char *crack = make_file("crack.txt", "a crack");

    (void)data;
    open_evidence(fixture);
    fixture_press(fixture, "a", "~/Downloads");
    fixture_press(fixture, "<Enter>", "Add evidence");
    fixture_press(fixture, "<C-u><C-s>", "What does it show? F4 lists");
    fixture_press(fixture, "shoe", "shoe");
    fixture_press(fixture, "<C-s>", "is not a kind of evidence");
    fixture_press(fixture, "<C-u>photo of the damage<C-s>", "Added 1 file.");
    expect_member(fixture, "crack.txt", "kind", "photo-damage");
}

static void
test_the_browser_finds_its_way(Fixture *fixture, gconstpointer data)
{
    g_autofree char *hidden = make_file(".secret.txt", "hidden");
    g_autofree char *inner = g_build_filename(g_get_home_dir(), "Downloads", "inner", NULL);

    (void)data;
    add_two(fixture);
    g_assert_cmpint(g_mkdir(inner, 0700), ==, 0);
    open_evidence(fixture);
    fixture_press(fixture, "a", "Enter open or add");
    g_assert_false(terminal_has(fixture->terminal, ".secret.txt"));
    if (fixture->size.columns >= 80)
        g_assert_true(terminal_has(fixture->terminal, "added already"));
    fixture_press(fixture, ".", ".secret.txt");
    terminal_press(fixture->terminal, ".");
    terminal_wait_gone(fixture->terminal, ".secret.txt");
    terminal_press(fixture->terminal, "/CRA");
    terminal_wait_gone(fixture->terminal, "dent.txt");
    g_assert_true(terminal_has(fixture->terminal, "crack.txt"));
    fixture_press(fixture, "<Esc>", "dent.txt");
    fixture_press(fixture, "/zzz", "No file here is called that.");
    fixture_press(fixture, "<Esc>/inn<Enter>", "No files here.");
    fixture_press(fixture, "<BS>", "crack.txt");
    fixture_press(fixture, "<Esc>", "STATE");
}

/* From the slash on, or from the home: the list follows, Tab completes, Enter takes. */
static void
test_a_path_is_typed(Fixture *fixture, gconstpointer data)
{
    g_autofree char *near = make_file("near.txt", "near");
    g_autofree char *far = g_build_filename(fixture->folder, "far away.txt", NULL);
    g_autofree char *typed = g_strdup_printf("/%s/fa", fixture->folder + 1);

    (void)data;
    g_assert_true(g_file_set_contents(far, "far", -1, NULL));
    open_evidence(fixture);
    fixture_press(fixture, "a", "near.txt");
    fixture_press(fixture, "<Tab>", "Type a path first");
    fixture_press(fixture, typed, "far away.txt");
    g_assert_false(terminal_has(fixture->terminal, "near.txt"));
    fixture_press(fixture, "<Tab>", "/far away.txt");
    fixture_press(fixture, "<Tab>", "Nothing more of it is certain.");
    fixture_press(fixture, "/x", "No file here is called that."); /* in no folder at all */
    fixture_press(fixture, "<Esc>", "case.db");
    fixture_press(fixture, "~", "Downloads/");
    fixture_press(fixture, "Downl<Tab>", "near.txt");
    fixture_press(fixture, "<Enter>", "Add evidence");
    fixture_press(fixture, "<C-s>", "Added 1 file.");
    expect_member(fixture, "near.txt", "kind", "photo-damage");
}

static void
test_the_last_folder_comes_first(Fixture *fixture, gconstpointer data)
{
    g_autofree char *folder = g_build_filename(g_get_home_dir(), "shots", NULL);
    g_autofree char *path = g_build_filename(folder, "crack.txt", NULL);

    (void)data;
    g_free(make_file("other.txt", "other"));
    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, "a crack", -1, NULL));
    open_evidence(fixture);
    terminal_paste(fixture->terminal, path);
    terminal_wait_for(fixture->terminal, "Add evidence");
    fixture_press(fixture, "<C-s>", "Added 1 file.");
    fixture_press(fixture, "a", "~/shots");
}

static void
test_pasted_paths_ask_first(Fixture *fixture, gconstpointer data)
{
    g_autofree char *one = make_file("the crack.txt", "a crack");
    g_autofree char *two = make_file("dent.txt", "the dent");
    g_autofree char *three = make_file("it's.txt", "a label");
    g_autofree char *text = g_strdup_printf("'%s' file://%s \"%s\"\n", one, two, three);

    (void)data;
    open_evidence(fixture);
    terminal_paste(fixture->terminal, text);
    terminal_wait_for(fixture->terminal, "Add evidence");
    terminal_wait_for(fixture->terminal, "the crack.txt");
    expect_count(fixture, 0);
    fixture_press(fixture, "<C-s>", "Added 3 files. u undoes it.");
    expect_member(fixture, "the crack.txt", "path", one);
    expect_member(fixture, "dent.txt", "path", two);
    expect_member(fixture, "it's.txt", "path", three);
    terminal_paste(fixture->terminal, "/nowhere/at-all");
    terminal_wait_for(fixture->terminal, "Nothing was added: ");
    expect_count(fixture, 3);
}

static void
test_escape_stops_reading(Fixture *fixture, gconstpointer data)
{
    g_autofree char *path = make_file("film.mp4", "");

    (void)data;
    g_assert_cmpint(truncate(path, HUGE_BYTES), ==, 0);
    open_evidence(fixture);
    terminal_paste(fixture->terminal, path);
    terminal_wait_for(fixture->terminal, "Add evidence");
    fixture_press(fixture, "<C-s>", "Esc stops it");
    fixture_press(fixture, "<Esc>", "Stopped. Nothing was");
    expect_count(fixture, 0);
    fixture_press(fixture, "<Esc>", "STATE");
}

/* --- What is there -------------------------------------------------------------------------
 */

static void
test_edit_and_remove(Fixture *fixture, gconstpointer data)
{
    (void)data;
    add_two(fixture);
    open_evidence(fixture);
    fixture_press(fixture, "Ge", "What is said of the evidence");
    fixture_press(fixture, "<C-u>serial-photo<Down>Number 7<Down>9<C-s>",
                  "is not a line of this order");
    expect_member(fixture, "dent.txt", "kind", "photo-damage");
    fixture_press(fixture, "<C-u><C-s>", "Changed 1 file. u undoes it.");
    expect_member(fixture, "dent.txt", "kind", "serial-photo");
    expect_member(fixture, "dent.txt", "caption", "Number 7");
    expect_member(fixture, "crack.txt", "kind", "photo-damage");
    fixture_press(fixture, "GD", "Removed. The file and its copy stay.");
    expect_count(fixture, 1);
    fixture_press(fixture, "u", "Undone: ");
    expect_count(fixture, 2);
    expect_member(fixture, "dent.txt", "caption", "Number 7");
}

static void
test_the_marked_ones_together(Fixture *fixture, gconstpointer data)
{
    (void)data;
    add_two(fixture);
    open_evidence(fixture);
    fixture_press(fixture, "G<Space><Up><Space>e", "What is said of the evidence");
    terminal_wait_for(fixture->terminal, "photo-damage");
    fixture_press(fixture, "<Down>both<C-s>", "Changed 2 files. u undoes it.");
    expect_member(fixture, "crack.txt", "caption", "both");
    expect_member(fixture, "dent.txt", "caption", "both");
    fixture_press(fixture, "D", "Remove 2 files from the");
    fixture_press(fixture, "n", "STATE");
    expect_count(fixture, 2);
    fixture_press(fixture, "D", "Remove 2 files from the");
    fixture_press(fixture, "y", "Removed 2 files.");
    expect_count(fixture, 0);
    fixture_press(fixture, "u", "Undone: ");
    expect_count(fixture, 2);
}

static void
test_a_flipped_byte_is_found(Fixture *fixture, gconstpointer data)
{
    g_autofree char *copy = NULL;
    g_autofree char *original = NULL;

    (void)data;
    add_two(fixture);
    copy = member_of(fixture, "dent.txt", "file");
    original = member_of(fixture, "dent.txt", "path");
    g_assert_cmpstr(copy, !=, original);
    open_evidence(fixture);
    fixture_press(fixture, "h", "2 files were read, and all are");
    flip_a_byte(copy);
    fixture_press(fixture, "h", "2 files were read, and all are"); /* the original is sound */
    fixture_press(fixture, "G<Enter>", "The copy is damaged");
    fixture_press(fixture, "<Esc>H", "Copied 1 file.");
    flip_a_byte(copy);
    flip_a_byte(original);
    fixture_press(fixture, "h", "1 of 2 files is not as it was");
    terminal_wait_for(fixture->terminal, "[!] changed");
    fixture_press(fixture, "e", "What is said of the evidence");
    fixture_press(fixture, "<Down>mine<C-s>", "Changed 1 file.");
    g_assert_true(terminal_has(fixture->terminal, "[!] changed")); /* still known */
}

static void
test_facts(Fixture *fixture, gconstpointer data)
{
    g_autofree char *path = make_file("lamp.png", "\xff\xd8\xff\xe0 a JPEG's beginning");
    g_autofree char *helper = g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "helpers",
                                               "picture", "picture", NULL);

    (void)data;
    g_free(fixture_run(fixture, "evidence", "add", NUMBER, path, "--kind", "photo-damage",
                       "--caption", "from above", NULL));
    open_evidence(fixture);
    fixture_press(fixture, "G", "lamp.png");
    if (g_file_test(helper, G_FILE_TEST_IS_EXECUTABLE)) /* its picture is not complete */
        g_assert_true(terminal_has(fixture->terminal, "!lamp.png"));
    if (fixture->size.columns >= 100) {
        terminal_wait_for(fixture->terminal, "from above");
        terminal_wait_for(fixture->terminal, "lamp.png is a JPEG picture");
        terminal_wait_for(fixture->terminal, "not on this device;");
        fixture_press(fixture, "h", "1 file was read, and is unchanged.");
        terminal_wait_gone(fixture->terminal, "not on this device;");
    } else {
        g_assert_false(terminal_has(fixture->terminal, "SHA-256"));
    }
    fixture_press(fixture, "<Enter>", "Esc back");
    for (guint i = 0; i < 4 && !terminal_has(fixture->terminal, "is a JPEG picture"); i++) {
        terminal_press(fixture->terminal, "<Down>");
        terminal_settle(fixture->terminal);
    }
    terminal_wait_for(fixture->terminal, "lamp.png is a JPEG picture");
    fixture_press(fixture, "G", "Came from");
    terminal_press(fixture->terminal, "g");
    terminal_settle(fixture->terminal);
    for (guint i = 0; i < 20 && !terminal_has(fixture->terminal, "Caption       from above");
         i++) {
        terminal_press(fixture->terminal, "<Down>");
        terminal_settle(fixture->terminal);
    }
    g_assert_true(terminal_has(fixture->terminal, "Caption       from above"));
    fixture_press(fixture, "<Esc>", "STATE");
}

/* Pressed and released on a text. */
static void
click(Fixture *fixture, const char *text)
{
    int row = terminal_find(fixture->terminal, text);
    g_autofree char *report = g_strdup_printf("\033[<0;12;%dM\033[<0;12;%dm", row + 1, row + 1);

    g_assert_cmpint(row, >=, 0);
    terminal_send(fixture->terminal, report, strlen(report));
}

static void
test_the_mouse(Fixture *fixture, gconstpointer data)
{
    (void)data;
    add_two(fixture);
    open_evidence(fixture);
    fixture_press(fixture, "M", "The mouse selects now");
    fixture_press(fixture, "G", "dent.txt");
    click(fixture, "[x] unchanged"); /* the first file */
    terminal_wait_cursor(fixture->terminal, terminal_find(fixture->terminal, "[x] unchanged"));
    click(fixture, "[x] unchanged");
    terminal_wait_for(fixture->terminal, "Esc back");
    g_assert_true(terminal_has(fixture->terminal, " crack.txt"));
    fixture_press(fixture, "<Esc>", "STATE");
    fixture_press(fixture, "a", "Enter open or add");
    click(fixture, "crack.txt");
    terminal_wait_cursor(fixture->terminal, terminal_find(fixture->terminal, "crack.txt"));
    click(fixture, "crack.txt");
    terminal_wait_for(fixture->terminal, "Add evidence");
}

/* --- From elsewhere ------------------------------------------------------------------------
 */

static void
test_from_the_list_without_a_dispute(Fixture *fixture, gconstpointer data)
{
    (void)data;
    empty_home();
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    g_free(make_file("bill.txt", "a bill"));
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "p", "No dispute yet");
    terminal_wait_for(fixture->terminal, "No evidence yet.");
    fixture_press(fixture, "h", "There are no files yet. a adds");
    fixture_press(fixture, "a<Enter>", "Add evidence");
    fixture_press(fixture, "receipt<C-s>", "Added 1 file.");
    expect_member(fixture, "bill.txt", "kind", "receipt");
    expect_member(fixture, "bill.txt", "dispute", NULL);
}

static void
start_with_what_was_said(Fixture *fixture)
{
    empty_home();
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    g_free(fixture_run(fixture, "dispute", NUMBER, "--reason", "damaged", "--severity",
                       "significant", "--before-use", "yes", "--evidence", "photo-damage",
                       NULL));
}

static void
test_what_is_of_another_kind_is_not_its_file(Fixture *fixture, gconstpointer data)
{
    (void)data;
    start_with_what_was_said(fixture);
    g_free(make_file("crack.txt", "words alone"));
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "p", "You said that you have 1 more");
    fixture_press(fixture, "<Enter>", "Enter open or add");
    fixture_press(fixture, "<Enter>", "photo-damage");
    fixture_press(fixture, "<C-s>", "It is not of this kind");
    terminal_wait_for(fixture->terminal, "You said that you have 1 more");
    fixture_press(fixture, "G", "[!]");
}

static void
test_what_was_said_wants_its_file(Fixture *fixture, gconstpointer data)
{
    (void)data;
    start_with_what_was_said(fixture);
    g_free(make_file("crack.txt", NO_TEXT "a crack"));
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "p", "You said that you have 1 more");
    terminal_wait_for(fixture->terminal, "[ ] no file");
    fixture_press(fixture, "<Enter>", "Enter open or add");
    fixture_press(fixture, "<Enter>", "photo-damage");
    fixture_press(fixture, "<C-s>", "Added 1 file.");
    terminal_wait_for(fixture->terminal, "Everything that the claim needs");
    g_assert_false(terminal_has(fixture->terminal, "no file"));
}

/* Runs a line of the shell in the fixture's folder. FALSE: it failed. */
static gboolean
shell(const Fixture *fixture, const char *line)
{
    const char *argv[] = { "sh", "-c", line, NULL };
    g_auto(GStrv) environment =
        g_environ_setenv(g_get_environ(), "TMPDIR", fixture->folder, TRUE);
    g_autoptr(GError) error = NULL;
    int status = -1;

    (void)g_spawn_sync(NULL, (char **)argv, environment, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                       NULL, &status, &error);
    g_assert_no_error(error);
    return g_spawn_check_wait_status(status, NULL);
}

/* FALSE, and skipped, where no dossiers were built. */
static gboolean
add_photo(Fixture *fixture)
{
    g_autofree char *photo = g_build_filename(fixture->folder, "photo.png", NULL);
    g_autofree char *helper = g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "helpers",
                                               "dossier", "dossier", NULL);
    g_autofree char *line = g_strdup_printf(
        "\"$TEST_BUILD_DIR/tests/helpers/dossier/make-picture\" png 300 200 1 >'%s'", photo);

    if (!g_file_test(helper, G_FILE_TEST_IS_EXECUTABLE)) {
        g_test_skip("dossiers were not built");
        return FALSE;
    }
    g_assert_true(shell(fixture, line));
    g_free(
        fixture_run(fixture, "evidence", "add", NUMBER, photo, "--kind", "photo-damage", NULL));
    return TRUE;
}

/* What is no box is said while it is typed; the copy is there, and names what it hides. */
static void
test_parts_are_blacked_out(Fixture *fixture, gconstpointer data)
{
    g_autofree char *original = NULL;

    (void)data;
    if (!add_photo(fixture))
        return;
    original = member_of(fixture, "photo.png", "sha256");
    open_evidence(fixture);
    fixture_press(fixture, "GB", "photo.png is 300 pixels wide");
    fixture_press(fixture, "<C-s>", "Which part should be hidden?");
    fixture_press(fixture, "10,10,50", "10,10,50");
    fixture_press(fixture, "<C-s>", "10,10,50");
    expect_count(fixture, 1);
    fixture_press(fixture, ",20 290,190,10,10", "2 parts will be black.");
    fixture_press(fixture, "<C-s>", "Added photo-redacted.png");
    expect_count(fixture, 2);
    expect_member(fixture, "photo-redacted.png", "redacts", original);
    fixture_press(fixture, "u", "");
    expect_count(fixture, 1);
}

/* The question is written, what answers another is refused, and the answer is kept. */
static void
test_a_time_stamp_is_asked_for(Fixture *fixture, gconstpointer data)
{
    static const char service[] = ". \"$TEST_SOURCE_DIR/tests/kit/stamping.sh\"; ";
    g_autofree char *sum = NULL;
    g_autofree char *line = NULL;

    (void)data;
    if (!shell(fixture, "command -v openssl >/dev/null")) {
        g_test_skip("openssl is not installed");
        return;
    }
    add_two(fixture);
    sum = member_of(fixture, "dent.txt", "sha256");
    line = g_strdup_printf("%sanswer \"$HOME/%.12s.tsq\" \"$HOME/a.tsr\"", service, sum);
    open_evidence(fixture);
    fixture_press(fixture, "GN", "A time stamp of the file");
    fixture_press(fixture, "<C-s>", "Written to ~/");
    g_assert_true(shell(fixture, line));
    fixture_press(fixture, "kN", "A time stamp of the file"); /* crack.txt is another */
    terminal_press(fixture->terminal, "<Down>");
    terminal_press(fixture->terminal, "~/a.tsr");
    fixture_press(fixture, "<C-s>", "belong");
    fixture_press(fixture, "<Esc><Esc>", "STATE");
    fixture_press(fixture, "GN", "A time stamp of the file");
    terminal_press(fixture->terminal, "<Down>");
    terminal_press(fixture->terminal, "~/a.tsr");
    fixture_press(fixture, "<C-s>", "Stamped by");
    fixture_press(fixture, "N", "This file has a time stamp");
    fixture_press(fixture, "h", "2 files were read, and all are");
    if (fixture->size.columns >= 80) /* elsewhere further down */
        fixture_press(fixture, "<Enter>", "signed by");
}

int
main(int argc, char **argv)
{
    static const struct {
        const char *name;
        const Size *size;
    } sizes[] = { { "120x40", &large_screen },
                  { "80x24", &small_screen },
                  { "40x10", &tiny_screen } };
    static const struct {
        const char *name;
        void (*set_up)(Fixture *fixture, gconstpointer data);
        void (*run)(Fixture *fixture, gconstpointer data);
    } tests[] = {
        { "two-files-by-the-browser", set_up, test_two_files_by_the_browser },
        { "a-kind-is-asked-for", set_up, test_a_row_without_a_kind_is_asked_for },
        { "the-browser-finds-its-way", set_up, test_the_browser_finds_its_way },
        { "a-path-is-typed", set_up, test_a_path_is_typed },
        { "the-last-folder-comes-first", set_up, test_the_last_folder_comes_first },
        { "pasted-paths-ask-first", set_up, test_pasted_paths_ask_first },
        { "escape-stops-reading", set_up, test_escape_stops_reading },
        { "edit-and-remove", set_up, test_edit_and_remove },
        { "the-marked-ones-together", set_up, test_the_marked_ones_together },
        { "a-flipped-byte-is-found", set_up, test_a_flipped_byte_is_found },
        { "parts-are-blacked-out", set_up, test_parts_are_blacked_out },
        { "a-time-stamp-is-asked-for", set_up, test_a_time_stamp_is_asked_for },
        { "facts", set_up, test_facts },
        { "the-mouse", set_up, test_the_mouse },
        { "what-was-said-wants-its-file", fixture_set_up, test_what_was_said_wants_its_file },
        { "what-is-of-another-kind-is-not-its-file", fixture_set_up,
          test_what_is_of_another_kind_is_not_its_file },
        { "from-the-list", fixture_set_up, test_from_the_list_without_a_dispute },
    };

    g_test_init(&argc, &argv, NULL);
    for (gsize s = 0; s < G_N_ELEMENTS(sizes); s++) {
        for (gsize t = 0; t < G_N_ELEMENTS(tests); t++) {
            g_autofree char *path =
                g_strjoin("/", "/evidence", tests[t].name, sizes[s].name, NULL);

            g_test_add(path, Fixture, sizes[s].size, tests[t].set_up, tests[t].run,
                       fixture_tear_down);
        }
    }
    return g_test_run();
}
