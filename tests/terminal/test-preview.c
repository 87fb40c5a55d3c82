/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures, texts and what is neither in the cells of a real terminal, at three sizes: beside
 * the list, on the whole screen, two beside each other, in the browser; and that a helper that
 * dies or hangs keeps nobody waiting. */
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "tests/terminal/case-fixture.h"

static const Size tiny_screen = { 10, 40 };
#define WIDE_FROM 100 /* columns: there is room beside the list */
#define PICTURE_WIDTH 160
#define PICTURE_HEIGHT 64

static char *
path_of(const char *name)
{
    g_autofree char *folder = g_build_filename(g_get_home_dir(), "Downloads", NULL);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    return g_build_filename(folder, name, NULL);
}

static void
write_file(const char *name, const char *bytes, gsize length)
{
    g_autofree char *path = path_of(name);

    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
}

/* A GIF of one colour, the simple way: begun anew after every two pixels, so that all codes are
 * as short as at first. */
static void
write_picture(const char *name, gboolean is_red)
{
    static const char head[] = "GIF89a\xa0\0\x40\0\x80\0\0\xff\xff\xff\xff\0\0,\0\0\0\0\xa0\0"
                               "\x40\0\0\2";
    g_autoptr(GString) gif = g_string_new_len(head, sizeof head - 1);
    g_autoptr(GString) codes = g_string_new(NULL);
    const guint pixel = is_red ? 1 : 0, begin = 4, end = 5;
    guint bits = 0, count = 0;

    for (guint i = 0; i <= PICTURE_WIDTH * PICTURE_HEIGHT / 2; i++) {
        gboolean is_last = i == PICTURE_WIDTH * PICTURE_HEIGHT / 2;

        bits |= (is_last ? end : begin | pixel << 3 | pixel << 6) << count;
        for (count += is_last ? 16 : 9; count >= 8; count -= 8, bits >>= 8)
            g_string_append_c(codes, (char)(bits & 0xff));
    }
    for (gsize at = 0; at < codes->len; at += 255) {
        gsize length = MIN(255, codes->len - at);

        g_string_append_c(gif, (char)length);
        g_string_append_len(gif, codes->str + at, (gssize)length);
    }
    g_string_append_len(gif, "\0;", 2);
    write_file(name, gif->str, gif->len);
}

/* What the helpers are, for a while: a script, or (NULL) none. */
static char *
replace_helpers(const char *script)
{
    g_autofree char *folder = g_build_filename(g_get_home_dir(), "helpers", NULL);
    g_autofree char *path = g_build_filename(folder, "preview", NULL);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    (void)g_unlink(path); /* there may be none */
    if (script != NULL) {
        g_assert_true(g_file_set_contents(path, script, -1, NULL));
        g_assert_cmpint(chmod(path, 0700), ==, 0);
    }
    return g_steal_pointer(&folder);
}

static void
set_up(Fixture *fixture, gconstpointer data)
{
    fixture_set_up(fixture, data);
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    write_picture("white.gif", FALSE);
    write_picture("red.gif", TRUE);
    write_file("chat.txt", "first words\nsecond words\n", 25);
    write_file("note.bin", "\1\2\3", 3);
}

static void
add(Fixture *fixture, const char *name)
{
    g_autofree char *path = path_of(name);

    g_free(
        fixture_run(fixture, "evidence", "add", NUMBER, path, "--kind", "photo-damage", NULL));
}

static void
open_evidence(Fixture *fixture)
{
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "p", "STATE");
}

/* A cell in the picture on the whole screen: behind the first row, which has its name. */
static TerminalCell
cell_of_picture(const Fixture *fixture, const char *name)
{
    int row = terminal_find(fixture->terminal, name);

    g_assert_cmpint(row, >=, 0);
    return terminal_cell(fixture->terminal, row + 2, 4);
}

static void
open_whole(Fixture *fixture)
{
    open_evidence(fixture);
    fixture_press(fixture, "<End>+", "Esc back");
    terminal_wait_gone(fixture->terminal, "Making the preview");
}

/* The colour that fills it, whether as a block or as what is behind a blank. */
static guint32
colour_of(const TerminalCell *cell)
{
    return *cell->text == '\0' || g_str_equal(cell->text, " ") ? cell->background
                                                               : cell->foreground;
}

static void
test_a_picture(Fixture *fixture, gconstpointer data)
{
    TerminalCell cell;

    (void)data;
    add(fixture, "white.gif");
    add(fixture, "red.gif");
    open_whole(fixture);
    cell = cell_of_picture(fixture, "red.gif");
    g_assert_cmphex(colour_of(&cell) & 0xff8080, ==, 0xff0000 & 0xff8080);
    fixture_press(fixture, "<Esc>", "STATE");
    fixture_press(fixture, "<Up>+", "white.gif");
    terminal_wait_gone(fixture->terminal, "Making the preview");
    terminal_wait_for(fixture->terminal, "Esc back");
    cell = cell_of_picture(fixture, "white.gif");
    g_assert_cmphex(colour_of(&cell) & 0xe0e0e0, ==, 0xe0e0e0);
}

/* Symbols alone, in what colours the terminal has anyway. */
static void
test_without_colours(Fixture *fixture, gconstpointer data)
{
    TerminalCell cell;

    (void)data;
    add(fixture, "white.gif");
    g_setenv("NO_COLOR", "1", TRUE);
    open_whole(fixture);
    g_unsetenv("NO_COLOR");
    cell = cell_of_picture(fixture, "white.gif");
    g_assert_false(cell.has_color);
    g_assert_cmpstr(cell.text, ==, "█");
}

static void
test_beside_the_list(Fixture *fixture, gconstpointer data)
{
    (void)data;
    add(fixture, "chat.txt");
    open_evidence(fixture);
    fixture_press(fixture, "<End>", "chat.txt");
    if (fixture->size.columns >= WIDE_FROM) {
        terminal_wait_for(fixture->terminal, "first words");
        terminal_wait_for(fixture->terminal, "second words");
        terminal_resize(fixture->terminal, 24, WIDE_FROM - 1);
        terminal_wait_gone(fixture->terminal, "first words");
        return;
    }
    terminal_settle(fixture->terminal);
    g_assert_false(terminal_has(fixture->terminal, "first words"));
    fixture_press(fixture, "+", "first words");
    fixture_press(fixture, "<Esc>", "STATE");
}

static void
test_two_beside_each_other(Fixture *fixture, gconstpointer data)
{
    g_autofree char *copy = path_of("chat.txt");

    (void)data;
    add(fixture, "chat.txt");
    g_free(fixture_run(fixture, "evidence", "add", NUMBER, copy, "--kind", "chat-log", NULL));
    add(fixture, "red.gif");
    open_evidence(fixture);
    fixture_press(fixture, "<End><Space>=", "Mark two files first");
    fixture_press(fixture, "<Up><Up><Space>=", "They have different bytes.");
    terminal_wait_for(fixture->terminal, "first words");
    fixture_press(fixture, "<Esc><Esc>", "STATE");
    fixture_press(fixture,
                  "<End><Up><Space><End><Up><Up><Space>=", "Both have the same bytes.");
    terminal_wait_gone(fixture->terminal, "Making the preview");
}

/* What another file than a picture or a text is. */
static void
test_nothing_to_see(Fixture *fixture, gconstpointer data)
{
    (void)data;
    add(fixture, "note.bin");
    open_whole(fixture);
    g_assert_true(terminal_has(fixture->terminal, "There is no preview of files"));
}

static void
test_a_helper_that_dies(Fixture *fixture, gconstpointer data)
{
    g_autofree char *helpers = replace_helpers("#!/bin/sh\nkill -SEGV $$\n");

    (void)data;
    add(fixture, "red.gif");
    g_setenv("RECOURSE_HELPERS", helpers, TRUE);
    open_whole(fixture);
    g_unsetenv("RECOURSE_HELPERS");
    g_assert_true(terminal_has(fixture->terminal, "There is no preview: the helper"));
    fixture_press(fixture, "<Esc>", "STATE");
}

/* Nobody waits for it: the key that leaves is heeded while it runs, and so is the last one. */
static void
test_a_helper_that_hangs(Fixture *fixture, gconstpointer data)
{
    g_autofree char *helpers = replace_helpers("#!/bin/sh\nexec sleep 1000\n");

    (void)data;
    add(fixture, "red.gif");
    g_setenv("RECOURSE_HELPERS", helpers, TRUE);
    open_evidence(fixture);
    g_unsetenv("RECOURSE_HELPERS");
    fixture_press(fixture, "<End>+", "Making the preview");
    fixture_press(fixture, "<Esc>", "STATE");
    fixture_press(fixture, "+", "Making the preview");
    terminal_resize(fixture->terminal, 12, 50);
    terminal_wait_for(fixture->terminal, "Making the preview");
    fixture_press(fixture, "<Esc>", "STATE");
}

static void
test_no_helper(Fixture *fixture, gconstpointer data)
{
    g_autofree char *helpers = replace_helpers(NULL);

    (void)data;
    add(fixture, "red.gif");
    g_setenv("RECOURSE_HELPERS", helpers, TRUE);
    open_whole(fixture);
    g_unsetenv("RECOURSE_HELPERS");
    g_assert_true(terminal_has(fixture->terminal, "There is no preview: the helper"));
}

static void
test_a_moved_original(Fixture *fixture, gconstpointer data)
{
    g_autofree char *from = path_of("chat.txt");
    g_autofree char *to = path_of("letter.txt");

    (void)data;
    add(fixture, "chat.txt");
    g_assert_cmpint(g_rename(from, to), ==, 0);
    open_evidence(fixture);
    fixture_press(fixture, "<End>f", "Where is the");
    fixture_press(fixture, "/red", "red.gif");
    terminal_wait_gone(fixture->terminal, "letter.txt");
    fixture_press(fixture, "<Enter>", "does not have the bytes");
    fixture_press(fixture, "<BS><BS><BS>letter", "letter.txt");
    terminal_wait_gone(fixture->terminal, "red.gif");
    fixture_press(fixture, "<Enter>", "The original is now");
    terminal_wait_for(fixture->terminal, "STATE");
    g_assert_cmpint(g_remove(to), ==, 0);
}

/* Programs that stand for those of the desktop; the first one has nothing, the second has. */
static void
test_the_clipboard(Fixture *fixture, gconstpointer data)
{
    g_autofree char *folder = g_build_filename(g_get_home_dir(), "programs", NULL);
    g_autofree char *wayland = g_build_filename(folder, "wl-paste", NULL);
    g_autofree char *x11 = g_build_filename(folder, "xclip", NULL);
    g_autofree char *before = g_strdup(g_getenv("PATH"));
    g_autofree char *path = g_strjoin(":", folder, before, NULL);

    (void)data;
    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(wayland, "#!/bin/sh\nexit 1\n", -1, NULL));
    g_assert_true(g_file_set_contents(x11, "#!/bin/sh\necho text\n", -1, NULL));
    g_assert_cmpint(chmod(wayland, 0700), ==, 0);
    g_assert_cmpint(chmod(x11, 0700), ==, 0);
    add(fixture, "chat.txt");
    g_setenv("PATH", path, TRUE);
    open_evidence(fixture);
    g_setenv("PATH", before, TRUE);
    fixture_press(fixture, "<C-v>", "There is no picture");
    g_assert_true(g_file_set_contents(
        x11,
        "#!/bin/sh\n[ \"$*\" = \"-selection clipboard -t image/png -o\" ] && "
        "printf '\\211PNG\\r\\n\\032\\n and more'\n",
        -1, NULL));
    g_assert_cmpint(chmod(x11, 0700), ==, 0);
    fixture_press(fixture, "<C-v>", "Clipboard");
    fixture_press(fixture, "receipt<C-s>", "clipboard.png");
    terminal_wait_for(fixture->terminal, "STATE");
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
        void (*run)(Fixture *fixture, gconstpointer data);
        gboolean needs_helper;
        gboolean is_of_any_size; /* one of them is enough */
    } tests[] = {
        { "a-picture", test_a_picture, TRUE, FALSE },
        { "without-colours", test_without_colours, TRUE, FALSE },
        { "beside-the-list", test_beside_the_list, FALSE, FALSE },
        { "two-beside-each-other", test_two_beside_each_other, FALSE, FALSE },
        { "nothing-to-see", test_nothing_to_see, FALSE, TRUE },
        { "a-helper-that-dies", test_a_helper_that_dies, FALSE, TRUE },
        { "a-helper-that-hangs", test_a_helper_that_hangs, FALSE, TRUE },
        { "no-helper", test_no_helper, FALSE, TRUE },
        { "a-moved-original", test_a_moved_original, FALSE, TRUE },
        { "the-clipboard", test_the_clipboard, FALSE, TRUE },
    };
    g_autofree char *helper = g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "helpers",
                                               "preview", "preview", NULL);
    gboolean has_helper = g_file_test(helper, G_FILE_TEST_IS_EXECUTABLE);

    g_test_init(&argc, &argv, NULL);
    for (gsize s = 0; s < G_N_ELEMENTS(sizes); s++) {
        for (gsize t = 0; t < G_N_ELEMENTS(tests); t++) {
            g_autofree char *path =
                g_strjoin("/", "/preview", tests[t].name, sizes[s].name, NULL);

            if ((has_helper || !tests[t].needs_helper) &&
                (sizes[s].size == &tiny_screen || !tests[t].is_of_any_size))
                g_test_add(path, Fixture, sizes[s].size, set_up, tests[t].run,
                           fixture_tear_down);
        }
    }
    return g_test_run();
}
