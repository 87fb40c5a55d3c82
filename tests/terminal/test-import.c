/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import asks on the screen, and what comes of the answers. */
#include <string.h>

#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"

#define HEADER                                                                           \
    "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info," \
    "Currency,Status,Product Url,Product Image Url,Store Url,Tags\n"

/* A file in the home of the program. */
static void
put_file(const Screens *screens, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(screens->home, name, NULL);

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

static void
import(Screens *screens, const char *keys, const char *text)
{
    screens_press(screens, "i", "Import orders from a file");
    screens_press(screens, keys, text);
}

static void
test_a_word_is_taught(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    put_file(screens, "orders.csv",
             HEADER "2026-11-10,8012345678901234,Lamp,1,,,,,,,,Rollig,,,,\n"
                    "2026-11-11,8012345678901235,Chair,1,,,,,,,,Rollig,,,,\n");
    (void)screens_open(screens, 100, 34, "No orders yet.");
    import(screens, "~/orders.csv<C-s>", "The import asks");
    terminal_wait_for(screens->terminal, "The status \u201cRollig\u201d is unknown (2 rows)");
    screens_press(screens, "<Enter>", "What does \u201cRollig\u201d mean?");
    terminal_wait_for(screens->terminal, "on its way");
    screens_press(screens, "3", "updated: 2");
    screens_press(screens, "<Esc><Esc>", "CLOSES IN");
    terminal_wait_for(screens->terminal, "Wait for delivery");
    screens_quit(screens);
}

static void
test_the_order_of_a_date_is_asked(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    put_file(screens, "orders.csv",
             HEADER "02/03/2026,8012345678901234,Lamp,1,,,,,,,,Shipped,,,,\n"
                    "04/05/2026,8012345678901235,Chair,1,,,,,,,,Shipped,,,,\n");
    (void)screens_open(screens, 100, 34, "No orders yet.");
    import(screens, "~/orders.csv<C-s>", "The import asks");
    screens_press(screens, "<Enter>",
                  "How is column \u201cOrder Date\u201d written: 02/03/2026, 04/05/2026?");
    screens_press(screens, "2", "Orders added: 2, updated: 0");
    screens_press(screens, "<Esc><Esc>", "Lamp");
    screens_quit(screens);
}

static void
test_decimals_and_currency_are_asked(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    put_file(screens, "orders.csv",
             HEADER "2026-11-10,8012345678901234,Lamp,1,\"1,234\",,,,,,,Shipped,,,,\n");
    (void)screens_open(screens, 100, 34, "No orders yet.");
    import(screens, "~/orders.csv<C-s>", "The import asks");
    terminal_wait_for(screens->terminal, "There is no currency beside amounts");
    screens_press(screens, "<Down><Enter>", "of amounts such as 1,234");
    screens_press(screens, "barter<C-s>", "That is not a currency.");
    screens_press(screens, "<C-u>EUR<C-s>", "Choose how amounts are written.");
    screens_press(screens, "<Enter>", "How is column \u201cPrice\u201d written: 1,234?");
    screens_press(screens, "1", "updated: 1");
    screens_press(screens, "<Esc><Esc>", "1234.00 EUR");
    screens_quit(screens);
}

static void
test_columns_are_named_by_hand(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    put_file(screens, "laden.csv",
             "Kaufnummer;Kaufdatum;Ware;Summe in EUR;Stand\n"
             "4711-0815;13.11.2026;Lampe;19,22 EUR;Versandt\n"
             "4711-0816;14.11.2026;Stuhl;1.129,00 EUR;Versandt\n");
    (void)screens_open(screens, 100, 34, "No orders yet.");
    import(screens, "~/laden.csv<C-s>", "No format knows this header");
    terminal_wait_for(screens->terminal, "order date: 13.11.2026");
    terminal_wait_for(screens->terminal, "not read: 4711-0815");

    /* Without the number no row belongs to an order. */
    screens_press(screens, "1", "Choose the column with the order number");
    screens_press(screens, "2", "What is in \u201cKaufnummer\u201d (4711-0815)?");
    screens_press(screens, "5", "order number: 4711-0815");
    screens_press(screens, "4", "What is in \u201cWare\u201d (Lampe)?");
    screens_press(screens, "<End>", "when this row was looked up");
    screens_press(screens, "<Esc>", "Import orders from a file");

    /* What was kept is a format like all others from then on. */
    screens_press(screens, "<C-s>", "No format knows this header");
    screens_press(screens, "2", "What is in \u201cKaufnummer\u201d (4711-0815)?");
    screens_press(screens, "5", "order number: 4711-0815");
    screens_press(screens, "1", "Where were these orders placed?");
    screens_press(screens, "1", "Orders added: 2, updated: 0");
    screens_press(screens, "<Esc><Esc>", "4711-0816");
    screens_quit(screens);
}

/* Without the marketplace there would be no clock, and a close date is no promise. */
static void
test_columns_lead_to_a_deadline(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    put_file(screens, "meine.csv",
             "Bestellnummer;Artikel;Gesamtbetrag;Frist\n"
             "8012345678901234;Lampe;1234.50 EUR;20.12.2026\n");
    (void)screens_open(screens, 100, 34, "No orders yet.");
    import(screens, "~/meine.csv<C-s>", "No format knows this header");
    terminal_wait_for(screens->terminal, "date on which protection closes: 20.12.2026");
    /* With a number the cursor stands on importing. */
    screens_press(screens, "<Enter>",
                  "Where were these orders placed? Deadlines follow from it.");
    screens_press(screens, "2", "Orders added: 1, updated: 0");
    terminal_wait_gone(screens->terminal, "known format");
    screens_press(screens, "<Esc><Esc>", "1234.50 EUR");
    screens_press(screens, "<Enter>", "AliExpress");
    terminal_wait_for(screens->terminal,
                      "window closes             Sun 20 Dec to Tue 5 Jan 2027 · 26 d");
    screens_press(screens, "<Esc>", "CLOSES IN");
    screens_quit(screens);
}

static void
test_a_payment_is_offered_to_the_order_that_it_fits(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add(screens, "number", "8012345678901234", "title", "Lamp", "total", "42.28 USD",
                "placed", "2026-11-14", NULL);
    put_file(screens, "paypal.csv",
             "\"Date\",\"Time\",\"TimeZone\",\"Name\",\"Type\",\"Status\",\"Currency\","
             "\"Gross\",\"Fee\",\"Net\"\n"
             "\"11/15/2026\",\"10:00:00\",\"PDT\",\"Lamp Store\",\"Express Checkout "
             "Payment\",\"Completed\",\"USD\",\"-42.28\",\"0.00\",\"-42.28\"\n");
    (void)screens_open(screens, 120, 34, "Lamp");
    import(screens, "~/paypal.csv<C-s>",
           "2026-11-15: 42.28 USD paid to \u201cLamp Store\u201d");
    screens_press(screens, "<Enter>", "8012345678901234");
    screens_press(screens, "<Enter>", "Recorded.");
    screens_press(screens, "<Esc><Esc>", "CLOSES IN");
    screens_press(screens, "<Enter>", "PayPal");
    screens_press(screens, "<Esc>", "CLOSES IN");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/import/a-word-is-taught", test_a_word_is_taught);
    g_test_add_func("/import/the-order-of-a-date-is-asked", test_the_order_of_a_date_is_asked);
    g_test_add_func("/import/decimals-and-currency-are-asked",
                    test_decimals_and_currency_are_asked);
    g_test_add_func("/import/columns-are-named-by-hand", test_columns_are_named_by_hand);
    g_test_add_func("/import/columns-lead-to-a-deadline", test_columns_lead_to_a_deadline);
    g_test_add_func("/import/a-payment-is-offered-to-the-order-that-it-fits",
                    test_a_payment_is_offered_to_the_order_that_it_fits);
    return g_test_run();
}
