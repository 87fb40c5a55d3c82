/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of orders as people see it. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "services/mailbox/mailbox.h"
#include "terminal/screens.h"
#include "ui/words/filter-words.h"

#define NOW "2026-11-23T14:05:00Z"

static Screens *
three_orders(int columns, int rows)
{
    Screens *screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, columns, rows, "Ultrasonic");
    return screens;
}

/* What must stand on the first screen at each size. */
static const struct {
    int columns, rows;
    const char *texts[8]; /* NULL-ended */
} sizes[] = {
    { 120,
      40,
      { "CLOSES IN", "WINDOW", "5 h 12 min", "…5659913", "120.95 USD", "by Credit card" } },
    { 80, 24, { "CLOSES IN", "DO NEXT", "5 h 12 min", "Film the parcel", "120.95 USD" } },
    { 60, 20, { "CLOSES IN", "5 h 12 min", "Film the parcel", "Ultrason" } },
    { 50, 16, { "5 h 12 min", "Film the parcel", "Ultrasonic cleaner 6 L", "120.95 USD" } },
    { 40, 10, { "5 h 12 min", "Film the parcel", "Ultrasonic clea" } },
};

static void
test_sizes(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autoptr(Screens) screens = three_orders(sizes[i].columns, sizes[i].rows);

        for (int t = 0; sizes[i].texts[t] != NULL; t++)
            terminal_wait_for(screens->terminal, sizes[i].texts[t]);
        screens_quit(screens);
    }
}

static void
test_a_tiny_window_says_so_and_recovers(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, 30, 8, "This window is 30 × 8");
    terminal_resize(screens->terminal, 24, 80);
    terminal_wait_for(screens->terminal, "Ultrasonic");
    terminal_resize(screens->terminal, 9, 80);
    terminal_wait_for(screens->terminal, "This window is 80 × 9");
    screens_quit(screens);
}

static void
test_rows_stand_by_urgency_and_line_up(void)
{
    g_autoptr(Screens) screens = three_orders(120, 40);
    int first = terminal_find(screens->terminal, "Ultrasonic");
    g_autofree char *a = NULL;
    g_autofree char *b = NULL;
    g_autofree char *c = NULL;

    terminal_wait_for(screens->terminal, "3 open");
    a = terminal_row(screens->terminal, first);
    b = terminal_row(screens->terminal, first + 1);
    c = terminal_row(screens->terminal, first + 2);
    g_assert_nonnull(strstr(b, "Filament"));
    g_assert_nonnull(strstr(c, "Window mesh"));
    g_assert_true(g_str_has_prefix(a, "!!"));
    g_assert_cmpint(g_utf8_pointer_to_offset(a, strstr(a, "120.95")), ==,
                    g_utf8_pointer_to_offset(b, strstr(b, "4.08")) - 2);
    screens_quit(screens);
}

static void
test_the_pane_tells_the_selected_order(void)
{
    g_autoptr(Screens) screens = three_orders(120, 40);

    terminal_wait_for(screens->terminal, "3069099405659913 · AliExpress");
    screens_press(screens, "j", "3069099403729913 · AliExpress");
    terminal_wait_gone(screens->terminal, "3069099405659913 · AliExpress");
    screens_quit(screens);
}

static void
test_the_pane_folds_away_in_low_windows(void)
{
    g_autoptr(Screens) screens = three_orders(120, 16);

    terminal_wait_for(screens->terminal, "3 open"); /* the quiet moment has been used */
    g_assert_false(terminal_has(screens->terminal, "· AliExpress"));
    screens_quit(screens);
}

/* clang-format off */
static const struct {
    const char *keys;
    int row; /* below the first */
} motions[] = {
    { "j", 1 }, { "k", 0 }, { "<Down>", 1 }, { "<Up>", 0 }, { "<C-n>", 1 }, { "<C-p>", 0 },
    { "G", 2 }, { "g", 0 }, { "<End>", 2 }, { "<Home>", 0 }, { "<PgDn>", 2 }, { "<PgUp>", 0 },
    { "jjjjj", 2 }, { "kkkkk", 0 },
};
/* clang-format on */

static void
test_arrows_vim_and_emacs_keys_move(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);
    int first = terminal_find(screens->terminal, "Ultrasonic");

    terminal_wait_for(screens->terminal, "3069099405659913 ·");
    for (gsize i = 0; i < G_N_ELEMENTS(motions); i++) {
        static const char *const shown[] = { "3069099405659913 ·", "3069099403729913 ·",
                                             "3069099400009913 ·" };

        screens_press(screens, motions[i].keys, shown[motions[i].row]);
        terminal_wait_cursor(screens->terminal, first + motions[i].row);
        g_assert_true(terminal_cell(screens->terminal, first + motions[i].row, 40).is_reversed);
    }
    screens_quit(screens);
}

static Screens *
sixty_orders(int rows)
{
    Screens *screens = screens_new(NOW);

    for (int i = 0; i < 60; i++) {
        g_autofree char *number = g_strdup_printf("90000%02d", i);
        g_autofree char *title = g_strdup_printf("Thing %02d", i);
        g_autofree char *closes = g_strdup_printf("2026-12-%02d %02d:00", i / 3 + 5, i % 3);

        screens_add(screens, "number", number, "title", title, "closes", closes, "delivered",
                    "2026-11-20 10:00", NULL);
    }
    (void)screens_open(screens, 80, rows, "Thing 00");
    return screens;
}

static void
test_pages_reach_every_order(void)
{
    g_autoptr(Screens) screens = sixty_orders(24);

    screens_press(screens, "G", "Thing 59");
    terminal_wait_gone(screens->terminal, "Thing 00");
    screens_press(screens, "k<PgUp>", "Thing 36");
    screens_press(screens, "g", "Thing 00");
    screens_press(screens, "<PgDn>", "Thing 12");
    terminal_wait_gone(screens->terminal, "Thing 00");
    screens_press(screens, "<PgDn><PgDn><PgDn><PgDn>", "Thing 59");
    for (int i = 0; i < 60; i++)
        terminal_press(screens->terminal, "k");
    terminal_wait_for(screens->terminal, "Thing 00");
    for (int i = 0; i < 60; i++)
        terminal_press(screens->terminal, "j");
    terminal_wait_for(screens->terminal, "Thing 59");
    screens_quit(screens);
}

static void
test_a_filter_works_while_it_is_typed(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    screens_press(screens, "/", "due<3d");
    screens_press(screens, "fila", "Filament");
    terminal_wait_gone(screens->terminal, "Ultrasonic");
    screens_press(screens, "<C-u>due<lt>3d", "Ultrasonic");
    terminal_wait_gone(screens->terminal, "Filament");
    screens_press(screens, "<Enter>", "/ due<3d");
    screens_press(screens, "<Esc>", "Filament");
    screens_quit(screens);
}

static void
test_a_wrong_filter_is_explained_and_changes_nothing(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    screens_press(screens, "/", "state:shipped");
    terminal_paste(screens->terminal, "due<x");
    terminal_wait_for(screens->terminal, "/ due<x");
    terminal_wait_gone(screens->terminal, "state:shipped");
    g_assert_true(terminal_has(screens->terminal, "Ultrasonic"));
    screens_press(screens, "<Esc>", "Enter open");
    screens_quit(screens);
}

static void
test_a_filter_offers_its_words(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    screens_press(screens, "/st", "where the order, or its dispute, is");
    screens_press(screens, "<Tab>", "/ state:"); /* begun, and no mistake */
    terminal_wait_for(screens->terminal, "state:shipped");
    g_assert_true(terminal_has(screens->terminal, "Filament"));
    screens_press(screens, "ref", "refund on its way");
    screens_press(screens, "<Down>", "/ state:refund-pending");
    terminal_wait_gone(screens->terminal, "Filament"); /* what is chosen is in force */
    screens_press(screens, "<Up>", "/ state:ref");
    terminal_wait_for(screens->terminal, "Filament");
    screens_press(screens, "<Esc>", "“ref” is not a state."); /* the field stays */
    screens_press(screens, "<Esc>", "Filament");
    terminal_wait_for(screens->terminal, "Enter open");
    /* Values are found by what they are called, behind words that are there, and not-words. */
    screens_press(screens, "/lamp -visa", "-method:credit-card:visa");
    screens_press(screens, "<Tab>", "/ lamp -method:credit-card:visa");
    screens_press(screens, "x<Enter>", "Nothing matches");
    screens_press(screens, "<Esc>", "Filament");
    screens_quit(screens);
}

/* In the smallest window too; and a name that stands nowhere but in an order. */
static void
test_a_filter_offers_what_orders_have(void)
{
    g_autoptr(Screens) screens = three_orders(40, 10);

    screens_edit(screens, "3729913", "seller", "Office 7");
    screens_press(screens, "/seller:off", "seller:\"Office 7\"");
    screens_press(screens, "<Tab>", "/ seller:\"Office 7\"");
    screens_press(screens, "<Enter>", "Enter open");
    terminal_wait_for(screens->terminal, "Filament");
    terminal_wait_gone(screens->terminal, "Ultrasonic");
    screens_quit(screens);
}

/* Whatever stands before the word: nothing is offered that would be refused. */
static void
test_every_offered_word_is_understood(void)
{
    static const char *const typed[] = {
        "",        "-",    "sta",     "state:",    "reason:", "marketplace:", "tag:",
        "seller:", "due<", "-state:", "-method:x", "next:",   "method:",      "due>3",
    };
    g_autoptr(Screens) screens = screens_new(NOW);
    guint whole = 0;

    screens_add(screens, "number", "8123456789", "title", "Lamp", "seller", "Store \"7\" \\o/",
                "tag", "gift", NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(typed); i++) {
        g_autoptr(GPtrArray) words = filter_words_list(screens->app, typed[i], TRUE);

        g_assert_cmpuint(words->len, >, 0);
        for (guint w = 0; w < words->len; w++) {
            const FilterWord *word = words->pdata[w];
            g_autoptr(GError) error = NULL;
            g_autoptr(Filter) filter = NULL;

            g_assert_cmpint(word->word[0] == '-', ==, typed[i][0] == '-');
            if (word->is_begun)
                continue;
            filter = filter_parse(word->word, &error);
            g_assert_no_error(error);
            whole++;
        }
    }
    g_assert_cmpuint(whole, >, 300);
    g_assert_cmpuint(filter_words_last("a seller:\"b \\\" c"), ==, 2);
    g_assert_cmpuint(filter_words_last("a seller:\"b\" c"), ==, 13);
}

/* A payment service names its own case: of which order, is chosen among all there are. */
static void
test_a_mail_is_recorded_of_an_order_that_is_found(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autofree char *mail = g_build_filename(g_getenv("TEST_SOURCE_DIR"), "tests", "fixtures",
                                             "mail", "16-paypal-case.eml", NULL);
    g_autofree char *folder = g_build_filename(screens->home, "Mail", NULL);
    g_autofree char *box = g_build_filename(folder, "box", NULL);
    g_autofree char *text = NULL;
    g_autofree char *mbox = NULL;
    g_autofree char *helper =
        g_test_build_filename(G_TEST_BUILT, "src", "helpers", "mail", "mail", NULL);
    g_autoptr(GError) error = NULL;

    if (!g_file_test(helper, G_FILE_TEST_IS_EXECUTABLE)) {
        g_test_skip("it was built without GMime");
        return;
    }
    screens_add_three(screens);
    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_get_contents(mail, &text, NULL, NULL));
    mbox = g_strconcat("From x@example.org Mon Nov 23 10:00:00 2026\n", text, "\n", NULL);
    g_assert_true(g_file_set_contents(box, mbox, -1, NULL));
    g_free(helper);
    helper = g_test_build_filename(G_TEST_BUILT, "src", "helpers", "mail", NULL);
    (void)g_setenv("RECOURSE_HELPERS", helper, TRUE);
    (void)mailbox_add(screens->app, box, "mx.example.org", &error);
    g_unsetenv("RECOURSE_HELPERS");
    g_assert_no_error(error);
    (void)screens_open(screens, 80, 24, "Ultrasonic");
    screens_press(screens, "m", "MAIL IS READ FROM");
    screens_press(screens, "m", "PP-D-123456789");
    screens_press(screens, "<Enter>", "Which order is it about?");
    terminal_wait_for(screens->terminal, "Ultrasonic");
    screens_press(screens, "succebuy", "5659913  Ultrasonic"); /* by its seller */
    terminal_wait_gone(screens->terminal, "Filament");
    screens_press(screens, "<C-u>3729913", "Filament");
    terminal_wait_gone(screens->terminal, "Ultrasonic");
    screens_press(screens, "<Enter>", "Recorded.");
    screens_press(screens, "<Esc>", "Enter open");
    screens_quit(screens);
}

static void
test_nothing_found_says_how_to_go_on(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    screens_press(screens, "/qqqq<Enter>", "Nothing matches");
    screens_press(screens, "<Esc>", "Ultrasonic");
    screens_quit(screens);
}

static void
test_the_sort_menu_sorts(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);
    int first = terminal_find(screens->terminal, "Ultrasonic");
    g_autofree char *row = NULL;

    screens_press(screens, "s", "Sort by");
    terminal_press(screens->terminal, "4"); /* by item */
    terminal_wait_gone(screens->terminal, "Sort by");
    row = terminal_row(screens->terminal, first);
    g_assert_nonnull(strstr(row, "Filament"));
    g_assert_true(terminal_has(screens->terminal, "by Item"));
    g_assert_true(terminal_has(screens->terminal, "ITEM ↓"));
    screens_press(screens, "s9", "ITEM ↑"); /* the other way round */
    screens_press(screens, "s4", "ITEM ↓");
    screens_press(screens, "s7", "CLOSES IN ↓");
    screens_press(screens, "s1", "CLOSES IN ");
    terminal_wait_gone(screens->terminal, "by Closes");
    screens_quit(screens);
}

/* The row under the cursor is that order's. */
static void
expect_selected(Screens *screens, const char *text)
{
    int row = -1;

    terminal_wait_for(screens->terminal, text);
    row = terminal_find(screens->terminal, text);
    g_assert_cmpint(row, >=, 0);
    terminal_wait_cursor(screens->terminal, row);
}

/* In a window that holds a few of them, whatever moves them about. */
static void
test_the_selection_stays_on_its_order(void)
{
    g_autoptr(Screens) screens = sixty_orders(16);

    screens_press(screens, "/9000042<Enter>", "Thing 42");
    terminal_wait_gone(screens->terminal, "Thing 10");
    terminal_press(screens->terminal, "<Esc>"); /* the filter is cleared */
    terminal_wait_for(screens->terminal, "Thing 43");
    expect_selected(screens, "Thing 42");
    screens_press(screens, "s", "Sort by");
    terminal_press(screens->terminal, "4"); /* by item */
    terminal_wait_gone(screens->terminal, "Sort by");
    terminal_wait_for(screens->terminal, "ITEM ↓");
    expect_selected(screens, "Thing 42");
    screens_press(screens, "s9", "ITEM ↑");
    expect_selected(screens, "Thing 42");
    screens_press(screens, "s1", "CLOSES IN ");
    expect_selected(screens, "Thing 42");
    /* Somebody else puts it at the end of the list, and u back. */
    screens_edit(screens, "9000042", "closes", "2027-06-20 09:00");
    terminal_wait_gone(screens->terminal, "Thing 43");
    expect_selected(screens, "Thing 42");
    screens_press(screens, "u", "Undone");
    terminal_press(screens->terminal, "<C-l>");
    terminal_wait_for(screens->terminal, "Thing 43");
    expect_selected(screens, "Thing 42");
    screens_quit(screens);
}

/* Every change stands in a list with its order; any that nothing was built upon is undone
 * there. */
static void
test_the_list_of_changes_undoes(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autoptr(OrderView) view = NULL;
    g_autofree char *id = NULL;

    screens_add_three(screens);
    screens_edit(screens, "3069099403729913", "title", "Dry box");
    (void)screens_open(screens, 100, 24, "Ultrasonic");
    screens_press(screens, "U", "Order changed (3069099403729913 Dry box)");
    g_assert_true(terminal_has(screens->terminal, "Order added (3069099403729913 Dry box)"));
    screens_press(screens, "jju", "A later change prevents this: “Order changed”");
    g_assert_true(terminal_has(screens->terminal, "3069099403729913"));
    screens_press(screens, "ju",
                  "Undone: Order added (3069099405659913 Ultrasonic cleaner 6 L)");
    screens_press(screens, "k", "undone: Order added (3069099405659913");
    g_assert_null(orders_find(screens->app, "3069099405659913", NULL));
    screens_press(screens, "ju", "That change was already undone.");
    screens_press(screens, "<C-r>", "Done again: Order added (3069099405659913");
    screens_press(screens, "gu", "Undone: Order changed (3069099403729913");
    id = orders_find(screens->app, "3069099403729913", NULL);
    view = orders_show(screens->app, id, NULL);
    g_assert_cmpstr(view->order->title, ==, "Filament dryer box");
    screens_press(screens, "<Enter>", "3069099403729913 · AliExpress");
    screens_press(screens, "qq", "Filament");
    screens_quit(screens);
}

/* What the stand-in for xdg-open was given: it writes into a pipe, and who reads waits for it.
 */
static void
assert_opened(const char *pipe, const char *address)
{
    g_autofree char *opened = NULL;

    g_assert_true(g_file_get_contents(pipe, &opened, NULL, NULL));
    g_assert_cmpstr(opened, ==, address);
}

static void
test_the_page_of_an_order_opens(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autofree char *opener = g_build_filename(screens->home, "xdg-open", NULL);
    g_autofree char *pipe = g_build_filename(screens->home, "opened", NULL);
    g_autofree char *script = g_strdup_printf("#!/bin/sh\nprintf '%%s' \"$1\" >'%s'\n", pipe);
    g_autofree char *path = g_strdup_printf("PATH=%s:/usr/bin:/bin", screens->home);

    g_assert_true(g_file_set_contents(opener, script, -1, NULL));
    g_assert_cmpint(g_chmod(opener, 0700), ==, 0);
    g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
    screens_set(screens, path);
    screens_add_three(screens);
    screens_add(screens, "number", "77777777", "title", "Chair", "marketplace", "Corner shop",
                "closes", "2027-02-20 09:00", NULL);
    (void)screens_open(screens, 100, 24, "Ultrasonic");
    screens_press(screens, "o", "Handed to your browser.");
    assert_opened(pipe, "https://example.org/5659913");
    screens_press(screens, "jo", "Handed to your browser.");
    assert_opened(pipe,
                  "https://www.aliexpress.com/p/order/detail.html?orderId=3069099403729913");
    screens_press(screens, "Go", "No address is known for this order. e enters it.");
    screens_quit(screens);
}

/* A list is kept with its filter and order, shown again, by the command line too, and removed.
 */
static void
test_a_list_is_kept_by_name(void)
{
    g_autoptr(Screens) screens = three_orders(100, 24);
    g_autoptr(GPtrArray) views = NULL;
    const SavedView *view;

    screens_press(screens, "/due<lt>30d<Enter>", "/ due<30d");
    screens_press(screens, "s4", "by Item");
    screens_press(screens, "v", "Save this list");
    screens_press(screens, "1", "Name");
    screens_press(screens, "Soon<C-s>", "View “Soon” saved.");
    views = orders_views(screens->app, NULL);
    g_assert_cmpuint(views->len, ==, 1);
    view = views->pdata[0];
    g_assert_cmpstr(view->name, ==, "Soon");
    g_assert_cmpstr(view->filter, ==, "due<30d");
    g_assert_cmpstr(view->sort, ==, "item");
    g_assert_false(view->reverse);
    g_assert_false(view->archived);
    terminal_press(screens->terminal, "<Esc>s1");
    terminal_wait_gone(screens->terminal, "by Item");
    screens_press(screens, "v", "due<30d · Item");
    screens_press(screens, "1", "/ due<30d · by Item");
    screens_press(screens, "v3", "Remove a view");
    screens_press(screens, "1", "View “Soon” removed.");
    screens_quit(screens);
}

static void
test_marks_count_and_act_together(void)
{
    static const char *const of_one[] = { "d", "c", "w", "y", "o" };
    g_autoptr(Screens) screens = three_orders(80, 24);

    screens_press(screens, "<Space>", "1 marked");
    screens_press(screens, "<Space>", "2 marked");
    screens_press(screens, "*", "1 marked");
    screens_press(screens, "*", "2 marked");
    terminal_wait_gone(screens->terminal,
                       "filter   d dispute"); /* no act on one order is offered */
    for (gsize i = 0; i < G_N_ELEMENTS(of_one); i++) {
        screens_press(screens, of_one[i], "takes one order at a time");
        screens_press(screens, "<C-l>", "a add");
    }
    screens_press(screens, "D", "Remove 2 orders: ");
    screens_press(screens, "n", "2 marked");
    screens_press(screens, "Dy", "2 orders removed");
    terminal_wait_gone(screens->terminal, "Ultrasonic");
    screens_press(screens, "u", "Ultrasonic");
    terminal_wait_for(screens->terminal, "Undone: Order removed");
    screens_press(screens, "<C-r>", "Done again");
    terminal_wait_gone(screens->terminal, "Ultrasonic");
    screens_quit(screens);
}

static void
test_a_range_marks_what_is_passed(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    screens_press(screens, "V", "1 marked");
    screens_press(screens, "jj", "3 marked");
    terminal_press(screens->terminal, "V<Esc>");
    terminal_wait_gone(screens->terminal, "3 marked");
    screens_quit(screens);
}

static void
test_the_archive_takes_and_gives_back(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    screens_press(screens, "z", "Archived.");
    terminal_wait_gone(screens->terminal, "Ultrasonic");
    screens_press(screens, "x", "This key has moved. Press Z: Show the archived orders");
    screens_press(screens, "Z", "Ultrasonic");
    terminal_wait_for(screens->terminal, "Archive");
    screens_press(screens, "z", "Nothing is archived");
    screens_press(screens, "Z", "Ultrasonic");
    screens_quit(screens);
}

static void
test_the_number_is_copied(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);
    static const char bytes[] = "\033]52;c;MzA2OTA5OTQwNTY1OTkxMw==\a";

    terminal_press(screens->terminal, "y");
    terminal_wait_bytes(screens->terminal, bytes, sizeof bytes - 1);
    terminal_wait_for(screens->terminal, "is in the clipboard");
    screens_quit(screens);
}

static void
test_esc_never_quits(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    for (int i = 0; i < 5; i++)
        screens_press(screens, "<Esc>", "Enter open");
    screens_press(screens, "j", "3069099403729913 ·");
    screens_quit(screens);
}

static void
test_an_order_opens_on_a_page_of_its_own(void)
{
    g_autoptr(Screens) screens = three_orders(120, 40);

    screens_press(screens, "<Enter>", "CLOCKS");
    terminal_wait_for(screens->terminal, "Order added");
    terminal_wait_for(screens->terminal, "buyers' guides");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
test_the_agenda_groups_by_day(void)
{
    g_autoptr(Screens) screens = three_orders(120, 40);

    screens_press(screens, "<Tab>", "Agenda · the next 14 days");
    terminal_wait_for(screens->terminal, "When you have a minute");
    g_assert_cmpint(terminal_find(screens->terminal, "Today"), <,
                    terminal_find(screens->terminal, "When you have a minute"));
    screens_press(screens, "<Enter>", "CLOCKS");
    screens_press(screens, "<Esc><Esc>", "CLOSES IN");
    screens_quit(screens);
}

/* Where a line has no room for it, what an entry is of stands below it. */
static void
test_the_agenda_names_the_items_where_it_is_narrow(void)
{
    g_autoptr(Screens) screens = three_orders(40, 12);

    screens_press(screens, "<Tab>", "Agenda · the next");
    screens_press(screens, "G", "When you have a minute");
    terminal_wait_for(screens->terminal, "   Filament dryer box");
    screens_press(screens, "q", " open");
    screens_quit(screens);
}

static void
test_help_finds_an_action_and_runs_it(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    screens_press(screens, "?", "What do you want to do?");
    terminal_press(screens->terminal, "agen");
    terminal_wait_gone(screens->terminal, "Copy the order number");
    screens_press(screens, "<Enter>", "Agenda · the next");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
test_keys_can_be_remapped(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    screens_configure(screens, "[keys orders]\nagenda = f5\ncopy =\nfly = x\n");
    (void)screens_open(screens, 80, 24, "Ultrasonic");
    terminal_wait_for(screens->terminal, "there is no action called “fly”");
    screens_press(screens, "\033[15~", "Agenda · the next");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

/* What has no room is told of, and reached. */
static void
test_the_first_screen_is_whole_where_it_is_small(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    (void)screens_open(screens, 40, 10, "No orders yet.");
    terminal_wait_for(screens->terminal, "▼ more");
    screens_press(screens, "<Down><Down><Down><Down><Down><Down><Down><Down><Down>",
                  "look around with examples");
    screens_press(screens, "<End>", "readable by you alone.");
    terminal_wait_gone(screens->terminal, "▼ more");
    screens_press(screens, "<Home>", "No orders yet.");
    screens_quit(screens);
}

static void
test_the_first_screen_is_a_beginning(void)
{
    g_autoptr(Screens) screens = screens_new(NULL);

    (void)screens_open(screens, 80, 24, "No orders yet.");
    terminal_wait_for(screens->terminal, "add one by hand");
    screens_press(screens, "X", "q goes back to your orders.");
    terminal_wait_for(screens->terminal, "Ultrasonic");
    terminal_wait_for(screens->terminal, "Recourse   examples   ");
    screens_press(screens, "X", "These are the examples already.");
    screens_press(screens, "q", "No orders yet.");
    screens_quit(screens);
}

static void
test_what_if_is_said_on_every_screen(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    terminal_wait_for(screens->terminal, "What if it were Mon 23 Nov 14:05");
    screens_press(screens, "<Enter>", "CLOCKS");
    terminal_wait_for(screens->terminal, "What if it were Mon 23 Nov 14:05");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
test_the_mouse_is_off_until_asked_for(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);

    g_assert_null(strstr(terminal_output(screens->terminal)->str, "1000h"));
    screens_press(screens, "M", "The mouse selects");
    g_assert_nonnull(strstr(terminal_output(screens->terminal)->str, "1000h"));
    screens_press(screens, "M", "the terminal's again");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    /* clang-format off */
    g_test_add_func("/orders/every-size-shows-what-counts", test_sizes);
    g_test_add_func("/orders/a-tiny-window-says-so-and-recovers", test_a_tiny_window_says_so_and_recovers);
    g_test_add_func("/orders/rows-stand-by-urgency-and-line-up", test_rows_stand_by_urgency_and_line_up);
    g_test_add_func("/orders/the-pane-tells-the-selected-order", test_the_pane_tells_the_selected_order);
    g_test_add_func("/orders/the-pane-folds-away-in-low-windows", test_the_pane_folds_away_in_low_windows);
    g_test_add_func("/orders/arrows-vim-and-emacs-keys-move", test_arrows_vim_and_emacs_keys_move);
    g_test_add_func("/orders/pages-reach-every-order", test_pages_reach_every_order);
    g_test_add_func("/orders/a-filter-works-while-it-is-typed", test_a_filter_works_while_it_is_typed);
    g_test_add_func("/orders/a-wrong-filter-is-explained-and-changes-nothing", test_a_wrong_filter_is_explained_and_changes_nothing);
    g_test_add_func("/orders/a-filter-offers-its-words", test_a_filter_offers_its_words);
    g_test_add_func("/orders/a-filter-offers-what-orders-have", test_a_filter_offers_what_orders_have);
    g_test_add_func("/orders/every-offered-word-is-understood", test_every_offered_word_is_understood);
    g_test_add_func("/orders/a-mail-is-recorded-of-an-order-that-is-found", test_a_mail_is_recorded_of_an_order_that_is_found);
    g_test_add_func("/orders/nothing-found-says-how-to-go-on", test_nothing_found_says_how_to_go_on);
    g_test_add_func("/orders/the-sort-menu-sorts", test_the_sort_menu_sorts);
    g_test_add_func("/orders/the-selection-stays-on-its-order", test_the_selection_stays_on_its_order);
    g_test_add_func("/orders/the-list-of-changes-undoes", test_the_list_of_changes_undoes);
    g_test_add_func("/orders/the-page-of-an-order-opens", test_the_page_of_an_order_opens);
    g_test_add_func("/orders/a-list-is-kept-by-name", test_a_list_is_kept_by_name);
    g_test_add_func("/orders/marks-count-and-act-together", test_marks_count_and_act_together);
    g_test_add_func("/orders/a-range-marks-what-is-passed", test_a_range_marks_what_is_passed);
    g_test_add_func("/orders/the-archive-takes-and-gives-back", test_the_archive_takes_and_gives_back);
    g_test_add_func("/orders/the-number-is-copied", test_the_number_is_copied);
    g_test_add_func("/orders/esc-never-quits", test_esc_never_quits);
    g_test_add_func("/orders/an-order-opens-on-a-page-of-its-own", test_an_order_opens_on_a_page_of_its_own);
    g_test_add_func("/orders/the-agenda-groups-by-day", test_the_agenda_groups_by_day);
    g_test_add_func("/orders/the-agenda-names-the-items-where-it-is-narrow", test_the_agenda_names_the_items_where_it_is_narrow);
    g_test_add_func("/orders/help-finds-an-action-and-runs-it", test_help_finds_an_action_and_runs_it);
    g_test_add_func("/orders/keys-can-be-remapped", test_keys_can_be_remapped);
    g_test_add_func("/orders/the-first-screen-is-whole-where-it-is-small", test_the_first_screen_is_whole_where_it_is_small);
    g_test_add_func("/orders/the-first-screen-is-a-beginning", test_the_first_screen_is_a_beginning);
    g_test_add_func("/orders/what-if-is-said-on-every-screen", test_what_if_is_said_on_every_screen);
    g_test_add_func("/orders/the-mouse-is-off-until-asked-for", test_the_mouse_is_off_until_asked_for);
    /* clang-format on */
    return g_test_run();
}
