/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with marked orders: one question, one change, one undo. */
#include <string.h>

#include "base/file/file.h"
#include "services/remind/remind.h"
#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"
#define CLEANER "3069099405659913"
#define DRYER "3069099403729913"
#define MESH "3069099400009913"

typedef struct {
    int columns, rows;
} Size;

static const Size sizes[] = { { 120, 40 }, { 80, 24 } };

/* The first two are marked. */
static Screens *
open_marked(gconstpointer size)
{
    const Size *at = size;
    Screens *screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, at->columns, at->rows, CLEANER " ·");
    screens_press(screens, "<Space><Space>", "2 marked");
    return screens;
}

static OrderView *
show(Screens *screens, const char *number)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *id = orders_find(screens->app, number, &error);
    OrderView *view;

    g_assert_no_error(error);
    view = orders_show(screens->app, id, &error);
    g_assert_no_error(error);
    return view;
}

/* A sentence on the screen, however it is wrapped. */
static void
expect(Screens *screens, const char *sentence)
{
    g_autofree char *screen = terminal_screen(screens->terminal);
    g_auto(GStrv) words = g_strsplit_set(screen, " \n", -1);
    g_autoptr(GString) text = g_string_new(NULL);

    for (char **word = words; *word != NULL; word++) {
        if (**word != '\0')
            g_string_append_printf(text, "%s ", *word);
    }
    if (strstr(text->str, sentence) == NULL)
        g_error("“%s” is not on the screen:\n%s", sentence, screen);
}

static gint64
changes(Screens *screens)
{
    g_autoptr(GPtrArray) all = changes_list(screens->app, NULL, 0, 1000, NULL);

    g_assert_nonnull(all);
    return all->len;
}

static guint
count_notes(Screens *screens, const char *number, const char *text)
{
    g_autoptr(OrderView) view = show(screens, number);
    const GPtrArray *timeline = order_view_timeline(view);
    guint count = 0;

    for (guint i = 0; i < timeline->len; i++) {
        const Event *event = timeline->pdata[i];
        g_autoptr(JsonDocument) data = event_data(event);

        if (event->type == EVENT_NOTE && data != NULL &&
            g_strcmp0(json_member_text(data, "text"), text) == 0)
            count++;
    }
    return count;
}

static void
test_archiving_names_them_and_is_undone_at_once(gconstpointer size)
{
    g_autoptr(Screens) screens = open_marked(size);

    screens_press(screens, "z", "Archive 2 orders");
    expect(screens,
           "Archive 2 orders: …5659913 Ultrasonic cleaner 6 L, …3729913 Filament dryer "
           "box?");
    screens_press(screens, "n", "2 marked"); /* no leaves the marks */
    screens_press(screens, "zy", "2 orders archived. u undoes it.");
    terminal_wait_gone(screens->terminal, "2 marked");
    g_assert_false(terminal_has(screens->terminal, "Filament"));
    screens_press(screens, "Z", "Filament");
    screens_press(screens, "<Space><Space>", "2 marked");
    screens_press(screens, "z", "Unarchive 2 orders");
    screens_press(screens, "y", "2 orders unarchived. u undoes it.");
    screens_press(screens, "Z", "Filament");
    screens_press(screens, "u", "Undone: Order restored from the archive (2 orders)");
    terminal_wait_gone(screens->terminal, "Filament");
    screens_press(screens, "u", "Undone: Order archived (2 orders)");
    terminal_wait_for(screens->terminal, "Filament");
    screens_quit(screens);
}

static void
test_removing_names_them(gconstpointer size)
{
    g_autoptr(Screens) screens = open_marked(size);

    screens_press(screens, "D", "Remove 2 orders");
    expect(screens, "…3729913 Filament dryer box? Nothing is lost: u restores them.");
    screens_press(screens, "y", "2 orders removed");
    terminal_wait_gone(screens->terminal, "Filament");
    screens_press(screens, "u", "Filament");
    terminal_wait_for(screens->terminal, "Ultrasonic");
    screens_quit(screens);
}

static void
test_many_are_counted_and_the_first_named(gconstpointer size)
{
    g_autoptr(Screens) screens = open_marked(size);

    for (int i = 0; i < 3; i++) {
        g_autofree char *number = g_strdup_printf("880000000000%d", i);

        screens_add(screens, "number", number, "title", "Cable", NULL);
    }
    terminal_wait_for(screens->terminal, "Cable");
    screens_press(screens, "<Esc>*", "6 marked");
    screens_press(screens, "z", "Archive 6 orders");
    expect(screens, "and 4 more?");
    screens_press(screens, "n", "6 marked");
    screens_quit(screens);
}

static void
test_one_note_is_written_on_each(gconstpointer size)
{
    g_autoptr(Screens) screens = open_marked(size);
    gint64 before = changes(screens);

    screens_press(screens, "n", "Record of the marked orders");
    screens_press(screens, "<C-s>", "A note needs its words.");
    screens_press(screens, "both asked<C-s>", "Record “Note” for 2 orders");
    expect(screens, "Record “Note” for 2 orders: …5659913 Ultrasonic cleaner 6 L, …3729913 "
                    "Filament dryer box?");
    screens_press(screens, "y", "Note: recorded for 2 orders. u undoes it.");
    terminal_wait_gone(screens->terminal, "2 marked");
    g_assert_cmpuint(count_notes(screens, CLEANER, "both asked"), ==, 1);
    g_assert_cmpuint(count_notes(screens, DRYER, "both asked"), ==, 1);
    g_assert_cmpuint(count_notes(screens, MESH, "both asked"), ==, 0);
    g_assert_cmpint(changes(screens), ==, before + 1);
    screens_press(screens, "u", "Undone: Note (2 orders)");
    g_assert_cmpuint(count_notes(screens, CLEANER, "both asked"), ==, 0);
    g_assert_cmpuint(count_notes(screens, DRYER, "both asked"), ==, 0);
    screens_quit(screens);
}

static void
choose(Screens *screens, const char *label)
{
    for (int i = 0; i < 100; i++) {
        int row, column;
        g_autofree char *line = NULL;

        terminal_read(screens->terminal);
        terminal_cursor(screens->terminal, &row, &column);
        line = terminal_row(screens->terminal, row);
        if (strstr(line, label) != NULL) {
            terminal_press(screens->terminal, "<Enter>");
            return;
        }
        terminal_press(screens->terminal, "<Down>");
        terminal_pass_time(20);
    }
    g_error("there is no “%s”", label);
}

/* The third is not delivered before it was shipped; it is named, and left as it was. */
static void
test_what_does_not_fit_is_named_and_left_out(gconstpointer size)
{
    g_autoptr(Screens) screens = open_marked(size);
    g_autoptr(OrderView) dryer = NULL, mesh = NULL;

    screens_edit(screens, MESH, "shipped", "2026-11-20");
    screens_press(screens, "<Esc>*", "3 marked");
    screens_press(screens, "l", "What happened to all of them?");
    choose(screens, "Delivered");
    terminal_wait_for(screens->terminal, "Record of the marked orders");
    screens_press(screens, "<Tab>2026-11-18 10:00<C-s>", "cannot take it");
    expect(screens, "1 order cannot take it and is left out: …0009913 (it would be delivered "
                    "before it was shipped). Record “Delivered” for 2 orders: …5659913 "
                    "Ultrasonic cleaner 6 L, …3729913 Filament dryer box?");
    screens_press(screens, "y", "Delivered: recorded for 2 orders. u undoes it.");
    expect(screens, "u undoes it. Film the parcel before you open it.");
    dryer = show(screens, DRYER);
    mesh = show(screens, MESH);
    g_assert_cmpint(order_fact(dryer->order, FACT_DELIVERED), !=, INSTANT_UNKNOWN);
    g_assert_cmpint(order_fact(mesh->order, FACT_DELIVERED), ==, INSTANT_UNKNOWN);
    screens_quit(screens);
}

static void
test_where_none_fits_it_is_refused_with_the_reason(gconstpointer size)
{
    g_autoptr(Screens) screens = open_marked(size);
    gint64 before = changes(screens);

    screens_press(screens, "l", "What happened to all of them?");
    g_assert_true(terminal_has(screens->terminal, "fits 2 of 2"));
    screens_press(screens, "G", "one order at a time");
    choose(screens, "one order at a time");
    terminal_wait_for(screens->terminal, "is recorded for one order at a time:");
    screens_press(screens, "n", "Record of the marked orders");
    screens_press(screens, "x<Tab>2027-01-01<C-s>", "None of the marked orders can take it");
    expect(screens, "…5659913 (it is in the future");
    screens_press(screens, "<Esc><Esc>", "2 marked");
    g_assert_cmpint(changes(screens), ==, before);
    screens_quit(screens);
}

static void
test_one_snooze_is_for_all(gconstpointer size)
{
    g_autoptr(Screens) screens = open_marked(size);
    g_autoptr(GPtrArray) notes = NULL;

    screens_press(screens, "S", "Snooze the marked orders");
    screens_press(screens, "2026-11-01<C-s>", "That is in the past.");
    screens_press(screens, "<C-a><C-k>2026-11-25 12:00<C-s>", "Snooze 2 orders until");
    expect(screens,
           "A deadline of 1 order passes before that: …5659913 Ultrasonic cleaner 6 L.");
    screens_press(screens, "y", "Saved for 2 orders.");
    terminal_wait_gone(screens->terminal, "2 marked");
    notes = wishes_list(screens->app, NULL);
    g_assert_nonnull(notes);
    g_assert_cmpuint(notes->len, ==, 2);
    screens_quit(screens);
}

static void
test_fields_are_the_same_for_all(gconstpointer size)
{
    g_autoptr(Screens) screens = open_marked(size);
    g_autoptr(OrderView) cleaner = NULL, dryer = NULL, mesh = NULL, undone = NULL;
    g_autofree char *seller = NULL;

    undone = show(screens, CLEANER);
    seller = g_strdup(undone->order->seller);
    g_assert_cmpstr(seller, !=, "Lamps & Co");
    screens_press(screens, "e", "Change the marked orders");
    screens_press(screens, "<Tab>", "The orders differ.");
    screens_press(screens, "Lamps & Co<C-s>", "Change Seller of 2 orders");
    screens_press(screens, "y", "2 orders changed. u undoes it.");
    cleaner = show(screens, CLEANER);
    dryer = show(screens, DRYER);
    mesh = show(screens, MESH);
    g_assert_cmpstr(cleaner->order->seller, ==, "Lamps & Co");
    g_assert_cmpstr(dryer->order->seller, ==, "Lamps & Co");
    g_assert_cmpstr(mesh->order->seller, !=, "Lamps & Co");
    g_assert_cmpstr(cleaner->order->title, !=, dryer->order->title);
    screens_press(screens, "u", "(2 orders)");
    order_view_unref(g_steal_pointer(&undone));
    undone = show(screens, CLEANER);
    g_assert_cmpstr(undone->order->seller, ==, seller);
    screens_quit(screens);
}

static void
test_export_writes_them_and_asks_before_it_replaces(gconstpointer size)
{
    g_autoptr(Screens) screens = open_marked(size);
    g_autofree char *path = g_build_filename(screens->home, "orders.csv", NULL);
    g_autofree char *text = NULL, *kept = NULL;

    g_assert_true(g_file_set_contents(path, "mine\n", -1, NULL));
    screens_press(screens, "E", "Export as");
    screens_press(screens, "2", "2 orders as csv: …5659913 Ultrasonic");
    screens_press(screens, "<C-s>", "Replace it?");
    expect(screens,
           "~/orders.csv already exists. It is not an export, or it was changed since.");
    screens_press(screens, "n", "2 orders as csv");
    g_assert_true(g_file_get_contents(path, &kept, NULL, NULL));
    g_assert_cmpstr(kept, ==, "mine\n");
    screens_press(screens, "<C-s>", "Replace it?");
    screens_press(screens, "y", "2 orders exported to ~/orders.csv.");
    terminal_wait_gone(screens->terminal, "2 marked");
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_assert_nonnull(strstr(text, CLEANER));
    g_assert_nonnull(strstr(text, DRYER));
    g_assert_null(strstr(text, MESH));
    screens_press(screens, "E3", "1 order as ics");
    screens_press(screens, "<C-s>", "1 order exported to ~/orders.ics.");
    screens_quit(screens);
}

static void
test_what_takes_one_order_says_so(gconstpointer size)
{
    static const char *const keys[] = { "d", "c", "w", "y", "o" };
    g_autoptr(Screens) screens = open_marked(size);

    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
        screens_press(screens, keys[i], "takes one order at a time");
        expect(screens,
               "each order has its own. Orders are marked now, and Esc takes the marks "
               "away.");
        screens_press(screens, "<C-l>", "e edit");
    }
    screens_press(screens, "<Esc>", "CLOSES IN");
    terminal_wait_gone(screens->terminal, "2 marked");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    /* clang-format off */
    static const struct {
        const char *name;
        GTestDataFunc test;
    } tests[] = {
        { "archiving-names-them-and-is-undone-at-once", test_archiving_names_them_and_is_undone_at_once },
        { "removing-names-them", test_removing_names_them },
        { "many-are-counted-and-the-first-named", test_many_are_counted_and_the_first_named },
        { "one-note-is-written-on-each", test_one_note_is_written_on_each },
        { "what-does-not-fit-is-named-and-left-out", test_what_does_not_fit_is_named_and_left_out },
        { "where-none-fits-it-is-refused-with-the-reason", test_where_none_fits_it_is_refused_with_the_reason },
        { "one-snooze-is-for-all", test_one_snooze_is_for_all },
        { "fields-are-the-same-for-all", test_fields_are_the_same_for_all },
        { "export-writes-them-and-asks-before-it-replaces", test_export_writes_them_and_asks_before_it_replaces },
        { "what-takes-one-order-says-so", test_what_takes_one_order_says_so },
    };
    /* clang-format on */

    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        for (gsize size = 0; size < G_N_ELEMENTS(sizes); size++) {
            g_autofree char *path = g_strdup_printf("/marked/%s/%dx%d", tests[i].name,
                                                    sizes[size].columns, sizes[size].rows);

            g_test_add_data_func(path, &sizes[size], tests[i].test);
        }
    }
    return g_test_run();
}
