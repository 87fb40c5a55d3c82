/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/terminal/footers.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#define LOOK_MS 2

/* In the folder that the browser of files begins with. Owned. */
static char *
make_picture(void)
{
    g_autofree char *folder = g_build_filename(g_get_home_dir(), "Downloads", NULL);
    char *path = g_build_filename(folder, "lamp.png", NULL);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, "\x89PNG\r\n\x1a\n a lamp", -1, NULL));
    return path;
}

static void
make_world(Fixture *fixture, World world)
{
    g_autofree char *picture = make_picture();

    switch (world) {
    case WORLD_NEW:
        break;
    case WORLD_PARTS:
        g_free(fixture_run(fixture, "add", "--number", NUMBER, "--title", "Lamp", "--shipped",
                           "2026-01-10", "--closes", "2026-03-20 10:00", NULL));
        break;
    case WORLD_PROVED:
        fixture_track(fixture, "2026-03-20 10:00", TRUE);
        g_free(fixture_run(fixture, "evidence", "add", NUMBER, picture, "--kind", "receipt",
                           NULL));
        break;
    case WORLD_ON_WAY:
    case WORLD_DELIVERED:
        fixture_track(fixture, "2026-03-20 10:00", world == WORLD_DELIVERED);
        break;
    case WORLD_OFFERED:
        fixture_track(fixture, "2026-03-20 10:00", TRUE);
        fixture_draft_and_submit(fixture);
        g_free(fixture_run(fixture, "log", NUMBER, "seller-offered", "--amount", "18.00 EUR",
                           NULL));
        break;
    }
}

/* The screen and where the cursor is on it. */
static char *
picture(Fixture *fixture)
{
    g_autofree char *screen = NULL;
    int row, column;

    terminal_read(fixture->terminal);
    screen = terminal_screen(fixture->terminal);
    terminal_cursor(fixture->terminal, &row, &column);
    return g_strdup_printf("%s\n%d %d", screen, row, column);
}

/* The picture once nothing changes any more. */
static char *
settled(Fixture *fixture)
{
    terminal_settle(fixture->terminal);
    return picture(fixture);
}

/* The program and everything of its case file. */
static void
leave(Fixture *fixture)
{
    static const char *const ends[] = { "", "-wal", "-shm" };

    if (fixture->terminal != NULL) {
        terminal_signal(fixture->terminal, SIGKILL);
        (void)terminal_wait_end(fixture->terminal);
        terminal_free(g_steal_pointer(&fixture->terminal));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        g_autofree char *name = g_strconcat(strchr(fixture->database, '=') + 1, ends[i], NULL);

        (void)g_remove(name);
    }
}

/* From a copy of the case file that nothing was done to yet. */
static void
go_to(Fixture *fixture, const Spot *spot, const char *original)
{
    const char *path = strchr(fixture->database, '=') + 1;

    leave(fixture);
    if (spot->world != WORLD_NEW) {
        g_autofree char *bytes = NULL;
        gsize length;

        g_assert_true(g_file_get_contents(original, &bytes, &length, NULL));
        g_assert_true(g_file_set_contents_full(path, bytes, (gssize)length,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
    fixture_start_at(fixture, spot->world == WORLD_NEW ? "No orders yet." : "Lamp");
    for (int i = 0; spot->way[i] != NULL; i += 2)
        fixture_press(fixture, spot->way[i], spot->way[i + 1]);
}

/* The keys that the footer shows, as terminal_press() wants them. */
static GPtrArray *
footer_keys(Fixture *fixture)
{
    static const struct {
        const char *label, *key;
    } named[] = {
        { "Enter", "<Enter>" },  { "Esc", "<Esc>" },     { "Tab", "<Tab>" },
        { "Space", "<Space>" },  { "\u2190", "<Left>" }, { "\u2192", "<Right>" },
        { "Backspace", "<BS>" }, { "Del", "<Del>" },     { "Shift-Tab", "<BackTab>" },
        { "<", "<lt>" },
    };
    GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *row = terminal_row(fixture->terminal, fixture->size.rows - 1);
    g_auto(GStrv) acts = g_strsplit(g_strchug(row), "   ", -1);

    for (int i = 0; acts[i] != NULL; i++) {
        g_autofree char *label = g_strndup(acts[i], strcspn(acts[i], " "));
        char *key = NULL;

        if (*g_strstrip(acts[i]) == '\0' || *label == '\0')
            continue;
        for (gsize k = 0; k < G_N_ELEMENTS(named) && key == NULL; k++) {
            if (g_str_equal(named[k].label, label))
                key = g_strdup(named[k].key);
        }
        if (key == NULL && g_str_has_prefix(label, "Ctrl-"))
            key = g_strdup_printf("<C-%c>", g_ascii_tolower(label[strlen("Ctrl-")]));
        else if (key == NULL && label[0] == 'F' && g_ascii_isdigit(label[1]))
            key = g_strdup_printf("<%s>", label);
        else if (key == NULL && g_str_equal(label, "↶"))
            key = g_strdup("u");
        else if (key == NULL)
            key = g_strdup(label);
        g_ptr_array_add(keys, key);
    }
    return keys;
}

/* Whether the key stands before the cursor now, where the cursor was. */
static gboolean
is_typed(Fixture *fixture, const char *key, int row, int column)
{
    int now_row, now_column;

    terminal_cursor(fixture->terminal, &now_row, &now_column);
    return now_row == row && now_column == column + 1 &&
           g_str_equal(terminal_cell(fixture->terminal, row, column).text, key);
}

static void
fail(Fixture *fixture, const char *key, const char *what)
{
    g_autofree char *screen = terminal_screen(fixture->terminal);

    g_test_message("%s", screen);
    g_error("%s %s", key, what);
}

/* The program may also have ended: that is something too. */
static void
press_and_see(Fixture *fixture, const char *key)
{
    gint64 deadline = g_get_monotonic_time() + TERMINAL_DEADLINE_SECONDS * G_USEC_PER_SEC;
    g_autofree char *before = settled(fixture);
    g_autofree char *after = NULL;
    int row, column;

    terminal_cursor(fixture->terminal, &row, &column);
    terminal_press(fixture->terminal, key);
    do {
        terminal_pass_time(LOOK_MS);
        g_free(after);
        after = picture(fixture);
        if (g_get_monotonic_time() > deadline)
            fail(fixture, key, "does nothing");
    } while (g_str_equal(before, after));
    if (g_utf8_strlen(key, -1) > 1)
        return; /* no text */
    g_free(after);
    after = settled(fixture);
    if (is_typed(fixture, key, row, column))
        fail(fixture, key, "is typed into the field");
}

static void
write_editor(Fixture *fixture)
{
    g_autofree char *editor = g_build_filename(fixture->folder, "editor", NULL);

    g_assert_true(g_file_set_contents_full(editor, "#!/bin/sh\necho changed >>\"$1\"\n", -1,
                                           G_FILE_SET_CONTENTS_NONE, 0700, NULL));
    g_assert_true(g_setenv("VISUAL", editor, TRUE));
}

/* Each has a case file of another name: one that was there and is gone is missed. */
static char *
begin_world(Fixture *fixture, World world)
{
    g_autofree char *name = g_strdup_printf("case-%d.db", (int)world);
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
    g_autofree char *original = g_strconcat(path, ".original", NULL);

    if (fixture->terminal != NULL)
        leave(fixture);
    g_free(fixture->database);
    fixture->database = g_strconcat("RECOURSE_DB=", path, NULL);
    make_world(fixture, world);
    if (world != WORLD_NEW)
        g_assert_cmpint(g_rename(path, original), ==, 0);
    return g_steal_pointer(&original);
}

static void
check_spot(Fixture *fixture, const Spot *spot, const char *original)
{
    g_autoptr(GPtrArray) keys = NULL;

    go_to(fixture, spot, original);
    g_free(settled(fixture));
    keys = footer_keys(fixture);
    g_test_message("%s: %u keys", spot->way[0] == NULL ? "" : spot->way[0], keys->len);
    g_assert_cmpuint(keys->len, >=, 1);
    for (guint k = 0; k < keys->len; k++) {
        if (k > 0)
            go_to(fixture, spot, original);
        press_and_see(fixture, keys->pdata[k]);
    }
}

void
footers_check(Fixture *fixture, const Spot *spots, gsize count)
{
    g_autofree char *original = NULL;

    write_editor(fixture);
    for (gsize i = 0; i < count; i++) {
        if (i == 0 || spots[i].world != spots[i - 1].world) {
            g_free(original);
            original = begin_world(fixture, spots[i].world);
        }
        check_spot(fixture, &spots[i], original);
    }
}
