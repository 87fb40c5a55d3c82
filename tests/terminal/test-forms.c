/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing: adding, changing, recording, and what somebody else does meanwhile. */
#include <glib/gstdio.h>
#include <string.h>

#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"

static Screens *
three_orders(void)
{
    Screens *screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, 100, 30, "3 open");
    return screens;
}

static void
test_an_order_is_added_by_hand(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    (void)screens_open(screens, 100, 30, "No orders yet.");
    screens_press(screens, "a", "Add an order");
    screens_press(screens, "8012345678<Enter>Desk lamp<Enter>", "Marketplace");
    screens_press(screens, "<C-s>", "Added. Keep the listing before it changes: p.");
    terminal_wait_for(screens->terminal, "Desk lamp");
    screens_quit(screens);
}

static void
test_a_form_says_what_is_missing_and_what_is_wrong(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "a", "Add an order");
    screens_press(screens, "<C-s>", "An order needs this.");
    screens_press(screens, "8012345678<Tab>Lamp", "Lamp");
    screens_press(screens, "<BackTab>", "8012345678");
    screens_go_to(screens, "total");
    screens_press(screens, "12,345<C-s>", "names no currency");
    terminal_wait_for(screens->terminal, "Amount paid: ");
    screens_press(screens, "<Esc>", "Esc once more throws away");
    screens_press(screens, "<Esc>", "CLOSES IN");
    screens_quit(screens);
}

static void
test_a_number_that_is_tracked_is_refused(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "a", "Add an order");
    screens_press(screens, "3069099405659913<Tab>Lamp<C-s>",
                  "is already tracked at aliexpress");
    screens_press(screens, "<Esc><Esc>", "CLOSES IN");
    screens_quit(screens);
}

static void
test_what_is_pasted_goes_into_one_field(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "a", "Add an order");
    terminal_paste(screens->terminal, "8012345678\n");
    terminal_wait_for(screens->terminal, "8012345678");
    terminal_press(screens->terminal, "<Tab>");
    terminal_paste(screens->terminal, "灯具 \033[31mred\033[0m lamp\r\nwith q and Esc");
    terminal_wait_for(screens->terminal, "lamp with q and Esc");
    screens_press(screens, "<C-s>", "Added.");
    terminal_wait_for(screens->terminal, "灯具");
    screens_quit(screens);
}

static void
test_wide_letters_are_edited_whole(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "a", "Add an order");
    screens_press(screens, "1<Tab>手工茶壶", "手工茶壶");
    screens_press(screens, "<Left><BS>", "手工壶");
    screens_press(screens, "<C-a>x", "x手工壶");
    screens_press(screens, "<C-e><C-w>", "x");
    terminal_wait_gone(screens->terminal, "手工");
    screens_press(screens, "<Esc><Esc>", "CLOSES IN");
    screens_quit(screens);
}

static void
test_a_date_is_echoed_as_understood(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "e", "Change the order");
    screens_go_to(screens, "closes");
    terminal_wait_for(screens->terminal, "the close date that the order page shows");
    screens_press(screens, "<C-u>2026-12-01", "date only");
    screens_press(screens, "<C-s>", "Saved.");
    terminal_wait_for(screens->terminal, "7 d");
    screens_quit(screens);
}

static void
test_an_edit_without_a_change_writes_nothing(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "e", "Change the order");
    screens_press(screens, "<C-s>", "Nothing was changed.");
    screens_quit(screens);
}

/* The folder of the case file cannot be synced: what is saved may be lost. */
static void
test_a_save_that_is_in_doubt_says_so(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autofree char *library =
        g_test_build_filename(G_TEST_BUILT, "tests", "fault", "fault.so", NULL);
    g_autofree char *preload = g_strconcat("LD_PRELOAD=", library, NULL);
    g_autofree char *folder = g_path_get_dirname(app_db_path(screens->app));
    g_autofree char *path = g_strconcat("FAULT_PATH=", folder, NULL);

    screens_add_three(screens);
    screens_set(screens, preload);
    screens_set(screens, "ASAN_OPTIONS=verify_asan_link_order=0");
    screens_set(screens, "FAULT_CALL=sync");
    screens_set(screens, path);
    (void)screens_open(screens, 80, 24, "3 open");
    screens_press(screens, "e", "Change the order");
    screens_press(screens, "<Tab><C-u>My lamp", "My lamp");
    screens_press(screens, "<C-s>",
                  "It is saved, but it may not survive a power cut. Check the disk.");
    terminal_wait_for(screens->terminal, "My lamp");
    terminal_wait_gone(screens->terminal, "Change the order");
    screens_quit(screens);
}

static void
test_a_second_editor_sees_the_difference_first(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "e", "Change the order");
    screens_press(screens, "<Tab><C-u>My lamp", "My lamp");
    screens_edit(screens, "5659913", "seller", "Another Store");
    screens_press(screens, "<C-s>", "This order was changed while you edited it");
    terminal_wait_for(screens->terminal, "is “Another Store” now");
    screens_press(screens, "<C-s>", "Saved.");
    terminal_wait_for(screens->terminal, "My lamp");
    terminal_wait_for(screens->terminal, "Another Store");
    screens_quit(screens);
}

static void
test_a_note_is_kept(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "n", "Record what happened");
    screens_press(screens, "The box was wet<C-s>", "Recorded.");
    screens_press(screens, "<Enter>", "The box was wet");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
test_what_happened_is_picked_and_dated(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "G", "3069099400009913 ·");
    screens_press(screens, "l", "What happened?");
    screens_press(screens, "2", "Delivered");
    screens_press(screens, "yesterday", "Sun 22 Nov 2026");
    screens_press(screens, "<C-s>", "Film the parcel before you open it");
    screens_press(screens, "<Enter>", "WHAT HAPPENED");
    screens_press(screens, "G", "Delivered");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

/* How it stands is said beside the question, where there is room for all of it. */
static void
test_what_happened_says_how_it_stands(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "G", "3069099400009913 ·");
    screens_press(screens, "l", "What happened?");
    terminal_wait_for(screens->terminal, "shipped Sun 15 Nov");
    g_assert_cmpint(terminal_find(screens->terminal, "What happened?"), ==,
                    terminal_find(screens->terminal, "shipped Sun 15 Nov"));
    screens_press(screens, "a word that takes the room", "a word that takes");
    screens_press(screens, "<Esc>", "What happened?");
    terminal_resize(screens->terminal, 10, 40);
    terminal_wait_gone(screens->terminal, "shipped Sun 15 Nov");
    terminal_wait_for(screens->terminal, "What happened?");
    terminal_resize(screens->terminal, 24, 80);
    screens_press(screens, "<Esc>", "CLOSES IN");
    screens_quit(screens);
}

static void
test_a_guard_refuses_until_asked_twice(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "l", "What happened?");
    screens_press(screens, "got it", "  Delivered");
    screens_press(screens, "<Enter>", "Times: your zone, ");
    screens_press(screens, "2026-10-01 10:00<C-s>", "once more records it");
    g_assert_false(terminal_has(screens->terminal, "--"));
    screens_press(screens, "<C-s>", "Film the parcel before you open it");
    screens_quit(screens);
}

/* What fits is found by what people call it, in front of what does not, which says why. */
static void
test_what_happened_is_found_by_typing(void)
{
    static const struct {
        int columns, rows;
    } sizes[] = { { 120, 40 }, { 80, 24 }, { 40, 12 } };

    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autoptr(Screens) screens = screens_new(NOW);

        screens_add_three(screens);
        (void)screens_open(screens, sizes[i].columns, sizes[i].rows, "Ultrasonic");
        screens_press(screens, "l", "What happened?");
        terminal_wait_for(screens->terminal, " more");
        screens_press(screens, "of_", "What happened?  of_");
        terminal_wait_for(screens->terminal, "  Seller made an offer");
        screens_press(screens, "<BS><BS><BS>offer", "  Seller made an offer");
        screens_press(screens, "<C-u>receipt conf", "2 Receipt confirmed"); /* as without it */
        screens_press(screens, "<C-u>zzz", "Nothing is called that.");
        screens_press(screens, "<Enter>", "Nothing is called that. Backspace");
        screens_press(screens, "<Esc>", "and ");
        terminal_wait_gone(screens->terminal, "zzz");
        screens_press(screens, "money back", "Refund arrived");
        screens_press(screens, "<Esc><Esc>", "Ultrasonic");
        terminal_wait_gone(screens->terminal, "What happened?");
        screens_quit(screens);
    }
}

/* The sign that there is more takes a line of its own rather than the end of another. */
static void
test_no_line_is_cut_by_the_sign(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add(screens, "number", "3069099405659913", "title", "Lamp", "delivered",
                "2026-11-20 10:00", NULL);
    (void)screens_open(screens, 40, 10, "Lamp");
    screens_press(screens, "<Enter>", "▼ more");
    for (int row = 0; row < 30 && !terminal_has(screens->terminal, "test everything."); row++) {
        g_assert_false(terminal_has(screens->terminal, "test every ▼"));
        terminal_press(screens->terminal, "<Down>");
        terminal_settle(screens->terminal);
    }
    terminal_wait_for(screens->terminal, "Film the parcel and test everything.");
    screens_press(screens, "q", "Enter open");
    screens_quit(screens);
}

/* However small the screen is: the question is seen, and that there are more answers. */
static void
test_a_question_stays_in_sight(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add(screens, "number", "3069099405659913", "title", "Lamp", "delivered",
                "2026-11-20 10:00", NULL);
    (void)screens_open(screens, 40, 10, "Lamp");
    screens_press(screens, "d", "What is wrong?");
    terminal_wait_for(screens->terminal, "▼ more");
    terminal_wait_for(screens->terminal, "3 Item arrived damaged");
    screens_press(screens, "G", "9 Change of mind");
    terminal_wait_for(screens->terminal, "What is wrong?");
    terminal_wait_gone(screens->terminal, "more");
    screens_press(screens, "<Esc>", "Film the parcel");
    screens_quit(screens);
}

static void
test_undo_says_what_it_took_back(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "n", "Record what happened");
    screens_press(screens, "Wet<C-s>", "Recorded.");
    screens_press(screens, "k", "u undo: Note …");
    screens_press(screens, "u",
                  "Undone: Note (3069099405659913 Ultrasonic cleaner 6 L). Ctrl-R");
    screens_press(screens, "u", "Undone: Order added (3069099400009913 灯具 Window mesh)");
    terminal_wait_for(screens->terminal, "2 open");
    screens_press(screens, "<C-r>", "3 open");
    screens_quit(screens);
}

static void
test_forms_work_in_the_smallest_window(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, 40, 10, "Ultrasonic");
    screens_press(screens, "e", "Order number");
    screens_go_to(screens, "note");
    terminal_wait_for(screens->terminal, "Note");
    screens_press(screens, "remember<C-s>", "Saved.");
    screens_quit(screens);
}

/* What is wrong is read to its end, where it says what to do, also in a narrow window. */
static void
test_what_is_wrong_is_never_cut(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, 40, 16, "Ultrasonic");
    screens_press(screens, "e", "Order number");
    screens_go_to(screens, "closes");
    screens_press(screens, "<C-u>when it suits<C-s>", "when it suits");
    terminal_wait_for(screens->terminal, "or 2 weeks ago.");
    screens_press(screens, "<Esc>", "Esc once more throws away what you");
    terminal_wait_for(screens->terminal, "typed. Ctrl-S saves it.");
    screens_press(screens, "<Esc>", "Ultrasonic");
    screens_quit(screens);
}

#define HEADER                                                                           \
    "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info," \
    "Currency,Status,Product Url,Product Image Url,Store Url,Tags\n"
#define ROW(title) "2026-11-20,8012345678901234," title ",1,,,,,,,,Shipped,,,,\n"

/* From wherever the form stands. */
static void
go_to_field(Screens *screens, const char *name)
{
    for (gsize i = 0; i < order_fields_count; i++)
        terminal_press(screens->terminal, "<Up>");
    screens_go_to(screens, name);
}

/* A list opens over the form, is found in by names, and writes what the field understands. */
static void
test_what_can_be_chosen_is_listed(void)
{
    static const struct {
        int columns, rows;
    } sizes[] = { { 120, 40 }, { 80, 24 }, { 40, 10 } };

    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autoptr(Screens) screens = screens_new(NOW);

        screens_add_three(screens);
        (void)screens_open(screens, sizes[i].columns, sizes[i].rows, "Ultrasonic");
        screens_press(screens, "e", "Order number");
        go_to_field(screens, "paid-with");
        screens_press(screens, "<C-u><C-t>", "Payment method");
        terminal_wait_for(screens->terminal, " more");
        screens_press(screens, "ideal", "Bank transfer");
        screens_press(screens, "<Esc>", "Enter next"); /* as it was: empty */
        terminal_wait_gone(screens->terminal, "Bank transfer");
        screens_press(screens, "goo<C-t>pay", "Payment method  goopay");
        screens_press(screens, "<C-u>google", "Credit card");
        screens_press(screens, "<Enter>", "credit-card");
        go_to_field(screens, "buyer-country");
        screens_press(screens, "<C-u>autr<C-t>", "Austria");
        screens_press(screens, "<Enter>", "AT");
        go_to_field(screens, "marketplace");
        screens_press(screens, "<C-t>", "AliExpress"); /* whole: all are listed */
        terminal_wait_for(screens->terminal, "Alibaba");
        screens_press(screens, "ebay", "Marketplace  ebay");
        terminal_wait_gone(screens->terminal, "Alibaba");
        screens_press(screens, "<C-u>zzz", "Nothing is called that.");
        screens_press(screens, "<C-u>ali<Down><Enter>", "aliexpress");
        screens_press(screens, "<C-s>", "Saved.");
        screens_quit(screens);
    }
}

static void
test_what_others_have_is_completed(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add(screens, "number", "1000001", "title", "Lamp", "tag", "kitchen,kids", "seller",
                "Bright Store", NULL);
    (void)screens_open(screens, 80, 24, "Lamp");
    screens_press(screens, "a", "Add an order");
    go_to_field(screens, "seller");
    screens_press(screens, "br<Tab>", "Bright Store");
    go_to_field(screens, "tag");
    screens_press(screens, "own, k<Tab>", "own, ki");
    screens_press(screens, "<Tab>", "Tags  ki"); /* both begin so: they are listed */
    terminal_wait_for(screens->terminal, "kitchen");
    screens_press(screens, "<Down><Enter>", "own, ki");
    terminal_wait_for(screens->terminal, "own, kids");
    screens_press(screens, "<Esc><Esc>", "CLOSES IN");
    screens_quit(screens);
}

static void
test_the_record_form_lists_its_words(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "l", "What happened?");
    screens_press(screens, "refund arrived<Enter>", "Where to");
    screens_press(screens, "<Down><Down><Down><Down>", "original, balance, coupon");
    screens_press(screens, "<C-t>", "Where to");
    screens_press(screens, "coup<Enter>", "coupon");
    terminal_wait_for(screens->terminal, "Enter next");
    screens_press(screens, "<C-u>bal<Tab>", "balance");
    screens_press(screens, "<Esc><Esc>", "CLOSES IN");
    screens_quit(screens);
}

/* ~, folders, and names with spaces; several that begin so are listed, and a folder is gone
 * into. */
static void
test_a_path_is_completed(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autofree char *folder = g_build_filename(screens->home, "my files", NULL);
    g_autofree char *old = g_build_filename(folder, "orders old.csv", NULL);
    g_autofree char *new = g_build_filename(folder, "orders.csv", NULL);

    g_assert_cmpint(g_mkdir(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(old, HEADER ROW("Lamp"), -1, NULL));
    g_assert_true(g_file_set_contents(new, HEADER ROW("Vase"), -1, NULL));
    (void)screens_open(screens, 80, 24, "No orders yet.");
    screens_press(screens, "i", "Import orders from a file");
    screens_press(screens, "~/my<Tab>", "~/my files/");
    screens_press(screens, "<Tab>", "~/my files/orders");
    screens_press(screens, "<Tab>", "orders old.csv"); /* a list: neither is meant yet */
    terminal_wait_for(screens->terminal, "Enter choose");
    screens_press(screens, "<Esc>", "Enter next");
    screens_press(screens, "<C-u>~/m<C-t>", "my files/");
    screens_press(screens, "<Enter>", "orders.csv");
    screens_press(screens, "<Enter>", "Enter next");
    terminal_wait_for(screens->terminal, "~/my files/orders old.csv");
    screens_press(screens, "<C-s>", "Orders added: 1, updated: 0");
    screens_quit(screens);
}

/* A file in the home of the program, "~/orders.csv" there. */
static void
put_orders(const Screens *screens, const char *text)
{
    g_autofree char *path = g_build_filename(screens->home, "orders.csv", NULL);

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

static void
test_an_import_says_in_what_letters_a_file_is(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    put_orders(screens, HEADER ROW("T\xfcr"));
    (void)screens_open(screens, 100, 30, "No orders yet.");
    screens_press(screens, "i", "Import orders from a file");
    terminal_wait_for(screens->terminal, "Encoding");
    screens_press(screens, "~/orders.csv<C-s>", "Orders added: 1, updated: 0");
    terminal_wait_for(screens->terminal, "orders.csv: The file is in Windows-1252.");
    screens_press(screens, "<Esc><Esc>", "T\u00fcr");
    screens_quit(screens);
}

static void
test_an_import_asks_for_letters_that_cannot_be_told(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    put_orders(screens, HEADER ROW("\xaf\xf3\xb3ta \xb3\xf3"
                                   "d\x9f"));
    (void)screens_open(screens, 100, 30, "No orders yet.");
    screens_press(screens, "i", "Import orders from a file");
    screens_press(screens, "~/orders.csv<C-s>", "its encoding is unclear");
    terminal_wait_for(screens->terminal, "Nothing was imported.");
    screens_press(screens, "<Tab>klingon<C-s>", "There is no encoding");
    screens_press(screens, "<Down><C-u>12<C-t>", "Encoding  12");
    terminal_wait_for(screens->terminal, "Windows-1252");
    screens_press(screens, "<Esc>", "Enter next");
    screens_press(screens, "<C-u>cp1250<C-s>", "Orders added: 1, updated: 0");
    terminal_wait_for(screens->terminal, "\u017b\u00f3\u0142ta \u0142\u00f3d\u017a");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    /* clang-format off */
    g_test_add_func("/forms/an-order-is-added-by-hand", test_an_order_is_added_by_hand);
    g_test_add_func("/forms/what-is-missing-and-what-is-wrong-is-said", test_a_form_says_what_is_missing_and_what_is_wrong);
    g_test_add_func("/forms/a-number-that-is-tracked-is-refused", test_a_number_that_is_tracked_is_refused);
    g_test_add_func("/forms/what-is-pasted-goes-into-one-field", test_what_is_pasted_goes_into_one_field);
    g_test_add_func("/forms/wide-letters-are-edited-whole", test_wide_letters_are_edited_whole);
    g_test_add_func("/forms/a-date-is-echoed-as-understood", test_a_date_is_echoed_as_understood);
    g_test_add_func("/forms/an-edit-without-a-change-writes-nothing", test_an_edit_without_a_change_writes_nothing);
    g_test_add_func("/forms/a-save-that-is-in-doubt-says-so", test_a_save_that_is_in_doubt_says_so);
    g_test_add_func("/forms/a-second-editor-sees-the-difference-first", test_a_second_editor_sees_the_difference_first);
    g_test_add_func("/forms/a-note-is-kept", test_a_note_is_kept);
    g_test_add_func("/forms/what-happened-is-picked-and-dated", test_what_happened_is_picked_and_dated);
    g_test_add_func("/forms/what-happened-says-how-it-stands", test_what_happened_says_how_it_stands);
    g_test_add_func("/forms/what-happened-is-found-by-typing", test_what_happened_is_found_by_typing);
    g_test_add_func("/forms/what-can-be-chosen-is-listed", test_what_can_be_chosen_is_listed);
    g_test_add_func("/forms/what-others-have-is-completed", test_what_others_have_is_completed);
    g_test_add_func("/forms/the-record-form-lists-its-words", test_the_record_form_lists_its_words);
    g_test_add_func("/forms/a-path-is-completed", test_a_path_is_completed);
    g_test_add_func("/forms/a-guard-refuses-until-asked-twice", test_a_guard_refuses_until_asked_twice);
    g_test_add_func("/forms/what-is-wrong-is-never-cut", test_what_is_wrong_is_never_cut);
    g_test_add_func("/forms/no-line-is-cut-by-the-sign", test_no_line_is_cut_by_the_sign);
    g_test_add_func("/forms/a-question-stays-in-sight", test_a_question_stays_in_sight);
    g_test_add_func("/forms/an-import-says-in-what-letters-a-file-is", test_an_import_says_in_what_letters_a_file_is);
    g_test_add_func("/forms/an-import-asks-for-letters-that-cannot-be-told", test_an_import_asks_for_letters_that_cannot_be_told);
    g_test_add_func("/forms/undo-says-what-it-took-back", test_undo_says_what_it_took_back);
    g_test_add_func("/forms/forms-work-in-the-smallest-window", test_forms_work_in_the_smallest_window);
    /* clang-format on */
    return g_test_run();
}
