/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table for spreadsheets: what a cell looks like there, and that all of it comes back in.
 */
#include <string.h>

#include "base/error.h"
#include "base/text/text.h"
#include "kit/domain-kit.h"
#include "kit/store-kit.h"
#include "services/export/export.h"
#include "services/import/import.h"
#include "services/import/source/source.h"
#include "services/orders/orders.h"

#define NOW "2026-03-01T12:00:00Z"
#define ORDERS 400

typedef struct {
    char *folder;
    App *app;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    AppOptions options = { .now = at(NOW), .in_memory = TRUE };

    (void)unused;
    options.folder = fixture->folder = store_kit_folder();
    fixture->app = app_new(&options, NULL);
    g_assert_nonnull(fixture->app);
    g_assert_true(app_load_settings(fixture->app, NULL));
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    app_free(fixture->app);
    g_free(fixture->folder);
}

/* clang-format off */
static const struct {
    const char *name, *text, *cell;
} cells[] = {
    { "plain-text-stays",               "Lamp",                 "Lamp" },
    { "nothing-stays",                  "",                     "" },
    { "separators-are-quoted",          "Lamp, small",          "\"Lamp, small\"" },
    { "quotes-are-doubled",             "5\" lamp",             "\"5\"\" lamp\"" },
    { "lines-become-one",               "a\nb\r\nc",            "a b c" },
    { "an-equals-sign-is-defused",      "=1+1",                 "'=1+1" },
    { "a-plus-is-defused",              "+1",                   "'+1" },
    { "a-minus-is-defused",             "-1",                   "'-1" },
    { "an-at-is-defused",               "@SUM(A1)",             "'@SUM(A1)" },
    { "a-formula-behind-spaces-is-defused", "  =1",             "\"'  =1\"" },
    { "a-formula-behind-a-tab-is-defused", "\t=1",              "\"' =1\"" },
    { "a-formula-behind-a-wide-space-is-defused", "\xe3\x80\x80=1", "'\xe3\x80\x80=1" },
    { "a-tab-is-defused",               "\tx",                  "\"' x\"" },
    { "a-full-width-equals-sign-is-defused", "\xef\xbc\x9d" "1", "'\xef\xbc\x9d" "1" },
    { "a-full-width-at-is-defused",     "\xef\xbc\xa0" "x",     "'\xef\xbc\xa0x" },
    { "a-formula-with-a-separator-is-both", "=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\"" },
    { "signs-inside-stay",              "a=b-c",                "a=b-c" },
    { "hidden-letters-are-dropped",     "a\xe2\x80\xae" "b",    "ab" },
    { "an-apostrophe-stays",            "'tis",                 "'tis" },
    { "an-apostrophe-before-a-formula-gets-another", "'=1",     "''=1" },
    { "eleven-digits-stay",             "12345678901",          "12345678901" },
    { "twelve-digits-are-kept-as-text", "123456789012",         "\"=\"\"123456789012\"\"\"" },
    { "an-order-number-is-kept-as-text", "3069099405659913",    "\"=\"\"3069099405659913\"\"\"" },
    { "a-leading-zero-is-kept",         "0123",                 "\"=\"\"0123\"\"\"" },
    { "one-zero-is-a-number",           "0",                    "0" },
    { "powers-of-ten-are-kept-as-text", "12E5",                 "\"=\"\"12E5\"\"\"" },
    { "letters-behind-digits-stay",     "12E5A",                "12E5A" },
    { "what-looks-guarded-is-defused",  "=\"0123\"",            "\"'=\"\"0123\"\"\"" },
};
/* clang-format on */

/* The only cell of a line, as a reader of CSV has it. */
static char *
read_cell(const char *line)
{
    g_autoptr(ImportSource) source = import_source_new("", line, strlen(line));
    g_autoptr(CsvReader) reader = csv_reader_new(source, ',', CSV_QUOTES);

    if (*line == '\0')
        return g_strdup("");
    g_assert_cmpint(csv_read(reader, NULL), ==, CSV_ROW);
    g_assert_cmpuint(csv_count(reader), ==, 1);
    return g_strdup(csv_cell(reader, 0));
}

static void
test_cell(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GString) row = g_string_new(NULL);
    g_autofree char *shown = text_sanitise(cells[i].text, -1, TEXT_LINE, NULL);
    g_autofree char *cell = NULL;
    g_autofree char *back = NULL;

    order_csv_append_cell(row, cells[i].text);
    g_assert_cmpint(row->str[row->len - 1], ==, ',');
    g_string_truncate(row, row->len - 1);
    g_assert_cmpstr(row->str, ==, cells[i].cell);
    cell = read_cell(row->str);
    back = order_csv_cell_text(cell);
    g_assert_cmpstr(back, ==, shown);
}

static gboolean
take(gpointer data, const char *bytes, gsize length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return TRUE;
}

static char *
export_csv(App *app, gboolean has_bom)
{
    const ExportOptions options = { .format = export_format_find("csv", NULL),
                                    .has_bom = has_bom };
    GString *text = g_string_new(NULL);

    g_assert_true(export_orders(app, &options, take, text, NULL));
    return g_string_free(text, FALSE);
}

/* "ADDED UPDATED UNCHANGED REJECTED: WHY" */
static char *
import_text(const Fixture *fixture, const char *text)
{
    g_autofree char *path = g_build_filename(fixture->folder, "orders.csv", NULL);
    const char *const files[] = { path, NULL };
    g_autoptr(GError) error = NULL;
    g_autoptr(ImportResult) result = NULL;

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    result = import_files(fixture->app, &(ImportOptions){ .files = files }, &error);
    g_assert_no_error(error);
    return g_strdup_printf(
        "%d %d %d %d%s%s", (int)result->added, (int)result->updated, (int)result->unchanged,
        (int)result->rejected, result->rejected > 0 ? ": " : "",
        result->rejected > 0 ? ((const ImportRejection *)result->rejections->pdata[0])->why
                             : "");
}

static void
expect_import(const Fixture *fixture, const char *text, const char *counts)
{
    g_autofree char *found = import_text(fixture, text);

    g_assert_cmpstr(found, ==, counts);
}

static guint
below(GRand *random, guint count)
{
    return (guint)g_rand_int_range(random, 0, (gint32)count);
}

static gboolean
often(GRand *random)
{
    return below(random, 3) > 0;
}

/* As it is shown, and without blanks at its ends, as every field is stored. NULL now and then.
 */
static char *
random_text(GRand *random, gboolean is_required)
{
    static const char *const pieces[] = {
        "=",
        "'",
        "\"",
        ",",
        ";",
        "+1",
        "-",
        "@",
        "0",
        "12",
        "E5",
        " ",
        ": ",
        "Lamp",
        "yes",
        "\xc3\xa9",
        "\xe6\x97\xa5",
        "\xef\xbc\x9d",
        "2026-03-01",
        "number",
        "| ",
        "\\",
    };
    g_autoptr(GString) text = g_string_new(is_required ? "x" : "");
    guint count = below(random, 6);
    char *shown;

    if (!is_required && !often(random))
        return NULL;
    for (guint i = 0; i < count; i++)
        g_string_append(text, pieces[below(random, G_N_ELEMENTS(pieces))]);
    shown = g_strstrip(text_sanitise(text->str, -1, TEXT_LINE, NULL));
    if (*shown != '\0')
        return shown;
    g_free(shown);
    return NULL;
}

static void
put_random_text(GRand *random, char **place, gboolean is_required)
{
    g_free(*place);
    *place = random_text(random, is_required);
}

static Money
random_money(GRand *random)
{
    static const char *const currencies[] = { "USD", "EUR", "JPY", "KWD", "BRL" };
    Money money = { below(random, 1000000), "" };

    if (!often(random))
        return MONEY_NONE;
    g_strlcpy(money.currency, currencies[below(random, G_N_ELEMENTS(currencies))],
              sizeof money.currency);
    return money;
}

/* A date of the shop, one of another zone, an instant, or no more than that it is so. */
static void
put_random_fact(GRand *random, Order *order, Fact fact, const Zone *zone)
{
    const MomentContext berlin = { .zone = zone_find("Europe/Berlin", NULL), .now = at(NOW) };
    const MomentContext there = { .zone = zone, .now = at(NOW) };
    g_auto(Moment) moment = { 0 };
    g_autofree char *date =
        g_strdup_printf("2026-%02u-%02u", 1 + below(random, 12), 1 + below(random, 28));

    switch (below(random, 6)) {
    case 0:
        order_set_fact(order, fact, NULL, 0, NULL);
        return;
    case 1:
        moment.instant = at("2026-01-01T00:00:00Z") + below(random, 30000000);
        break;
    case 2:
        g_assert_true(moment_parse(date, &berlin, &moment, NULL));
        break;
    case 3:
        g_assert_true(moment_parse(date, &there, &moment, NULL));
        break;
    default:
        return;
    }
    order_set_fact(order, fact, &moment, 0, NULL);
}

static void
add_random_lines(GRand *random, Order *order)
{
    guint count = below(random, 4);

    for (guint i = 0; i < count; i++) {
        OrderLine *line = order_line_new();

        line->line = (int)i + 1;
        put_random_text(random, &line->id, FALSE);
        put_random_text(random, &line->title, TRUE);
        put_random_text(random, &line->product, FALSE);
        line->quantity = (int)below(random, 9); /* 0: how many is not known */
        line->is_cancelled = !often(random);
        line->price = random_money(random);
        g_ptr_array_add(order->lines, line);
    }
}

static void
add_random_parcels(GRand *random, Order *order)
{
    static const char *const numbers[] = { "LP00123456789012", "NX123456785BR",
                                           "00340434161094000000", "80E12", "A1" };
    guint count = below(random, G_N_ELEMENTS(numbers) + 1);

    for (guint i = 0; i < count; i++) {
        Parcel *parcel = parcel_new(numbers[i]);

        if (often(random))
            parcel->carrier = g_strdup(often(random) ? "Cainiao, Ltd" : "DHL: Express");
        if (i > 0 && !often(random))
            parcel->alias_of = g_strdup(numbers[0]);
        g_ptr_array_add(order->parcels, parcel);
    }
}

static void
put_random_words(GRand *random, Order *order)
{
    static const char *const payments[] = { "credit-card:visa", "paypal", "pix", "other" };
    static const char *const tags[] = { "gift", "two words", "=1", NULL };

    put_random_text(random, &order->title, TRUE);
    put_random_text(random, &order->seller, FALSE);
    put_random_text(random, &order->note, FALSE);
    put_random_text(random, &order->imported_status, FALSE);
    if (often(random))
        order->url = g_strdup("https://www.example.com/?id=1,2&x=\"y\"");
    if (often(random))
        order->paid_with = g_strdup(payments[below(random, G_N_ELEMENTS(payments))]);
    if (often(random))
        order->buyer_country = g_strdup("DE");
    order_set_tags(order, tags + below(random, G_N_ELEMENTS(tags)));
}

/* Numbers that spreadsheets would spoil, and one that they leave alone. */
static char *
random_number(GRand *random, guint which)
{
    switch (below(random, 4)) {
    case 0:
        return g_strdup_printf("3069099405%06u", which);
    case 1:
        return g_strdup_printf("0%07u", which);
    case 2:
        return g_strdup_printf("12E%05u", which);
    default:
        return g_strdup_printf("PO162%05uA", which);
    }
}

/* What a guarantee and a total can be: the one has a date or days, for the other stands what
 * the items come to. What cannot have been before another thing is not known. */
static void
settle(GRand *random, Order *order)
{
    const FactSequence *broken;

    while ((broken = order_find_impossible(order, NULL)) != NULL)
        order_clear_fact(order, broken->second);
    if (order->facts[FACT_GUARANTEE].instant == INSTANT_UNKNOWN) {
        order_clear_fact(order, FACT_GUARANTEE);
        order->guarantee_days = (int)below(random, 401);
    }
    if (order->lines->len > 0 && !money_is_known(&order->total))
        order->total = (Money){ 1000, "USD" };
}

/* What a page may say where nobody said that it ended. */
static void
put_random_page(GRand *random, Order *order)
{
    static const PageState states[] = { PAGE_UNKNOWN, PAGE_UNPAID, PAGE_DISPUTED,
                                        PAGE_REFUNDED };

    if (!order->is_cancelled && !order->is_closed)
        order->page_state = states[below(random, G_N_ELEMENTS(states))];
}

static Order *
random_order(GRand *random, const Fixture *fixture, guint which)
{
    static const char *const marketplaces[] = { "aliexpress", "temu", "amazon",
                                                "=Kruidvat & Co, Ltd" };
    Order *order = orders_draft(fixture->app);

    g_free(order->marketplace);
    order->marketplace = g_strdup(marketplaces[below(random, G_N_ELEMENTS(marketplaces))]);
    order->number = random_number(random, which);
    for (gsize i = 0; i < order_fields_count; i++) {
        if (order_fields[i].fact != FACT_COUNT)
            put_random_fact(random, order, order_fields[i].fact,
                            app_shop_zone(fixture->app, order->marketplace));
    }
    put_random_words(random, order);
    order->return_cost = random_money(random);
    order->total = random_money(random);
    order->free_return = often(random);
    order->is_cancelled = !often(random);
    order->is_closed = !often(random);
    put_random_page(random, order);
    add_random_parcels(random, order);
    add_random_lines(random, order);
    settle(random, order);
    return order;
}

static Order *
read_back(const Fixture *fixture, const Order *order)
{
    Db *db = app_db(fixture->app, NULL);
    g_autofree char *id = order_find_number(db, order->marketplace, order->number, NULL);
    g_autoptr(OrderView) view = NULL;

    g_assert_nonnull(id);
    view = orders_show(fixture->app, id, NULL);
    g_assert_nonnull(view);
    return order_copy(view->order);
}

/* All that can be stated about one is stated about the other. */
static void
assert_same(const Order *order, const Order *other)
{
    g_autoptr(JsonDocument) lost = statement_additions(other, order);
    g_autoptr(JsonDocument) gained = statement_additions(order, other);
    g_autofree char *more = lost == NULL ? NULL : json_write(lost, TRUE);
    g_autofree char *less = gained == NULL ? NULL : json_write(gained, TRUE);

    g_assert_cmpstr(more, ==, NULL);
    g_assert_cmpstr(less, ==, NULL);
}

static void
test_round_trip(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(4180);
    g_autoptr(GPtrArray) orders = g_ptr_array_new_with_free_func((GDestroyNotify)order_free);
    g_autofree char *first = NULL;
    g_autofree char *counts = g_strdup_printf("%d 0 0 0", ORDERS);
    g_autofree char *unchanged = g_strdup_printf("0 0 %d 0", ORDERS);
    Fixture other = { 0 };

    (void)unused;
    set_up(&other, NULL);
    for (guint i = 0; i < ORDERS; i++) {
        Order *order = random_order(random, fixture, i);

        g_ptr_array_add(orders, order);
        g_assert_true(orders_add(fixture->app, order, NULL));
    }
    first = export_csv(fixture->app, FALSE);
    expect_import(&other, first, counts);
    for (guint i = 0; i < orders->len; i++) {
        g_autoptr(Order) back = read_back(&other, orders->pdata[i]);

        assert_same(orders->pdata[i], back);
    }
    expect_import(&other, first, unchanged);
    expect_import(fixture, first, unchanged);
    tear_down(&other, NULL);
}

static void
add_order(const Fixture *fixture)
{
    g_autoptr(Order) order = orders_draft(fixture->app);

    order->number = g_strdup("3069099405659913");
    order->title = g_strdup("Lamp");
    g_assert_true(orders_add(fixture->app, order, NULL));
}

/* What a spreadsheet keeps of a table that it saved: quotes, the mark, separators, dates. */
static void
test_saved_by_a_spreadsheet(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(OrderView) view = NULL;
    g_autofree char *id = NULL;

    (void)unused;
    expect_import(
        fixture,
        "\xef\xbb\xbfnumber;title;marketplace;placed;total;total-currency;status;next;"
        "by;window-closes;closes;seller;paid-with;paid;shipped;guarantee;"
        "marked-delivered;delivered;confirmed;tracking;url;tag;free-return;"
        "return-cost;return-cost-currency;buyer-country;note;imported-status;"
        "cancelled;closed;carriers\r\n"
        "=\"3069099405659913\";\"Lamp; small\";aliexpress;20.02.2026;9,61;EUR;placed"
        ";;;;;;;;;90d;;;;;;;yes;;;;;;;;\r\n",
        "1 0 0 0");
    id = orders_find(fixture->app, "3069099405659913", NULL);
    view = orders_show(fixture->app, id, NULL);
    g_assert_cmpstr(view->order->title, ==, "Lamp; small");
    assert_instant(order_fact(view->order, FACT_PLACED), "2026-02-20T08:00:00Z");
    g_assert_cmpint(view->order->total.minor, ==, 961);
    g_assert_cmpint(view->order->guarantee_days, ==, 90);
    g_assert_true(view->order->free_return);
}

/* What cannot be taken exactly costs its row, with the column and the reason. */
/* clang-format off */
static const struct {
    const char *name, *column, *cell, *why;
} refusals[] = {
    { "a-shortened-number",     "number",      "3.07E+15",   "number: “3.07E+15” was shortened by a spreadsheet. Copy the whole number from the order page." },
    { "no-number",              "number",      "",           "The order number is missing." },
    { "a-date-of-two-readings", "placed",      "01/02/2026", NULL },
    { "a-phrase",               "delivered",   "yesterday",  NULL },
    { "a-phrase-for-a-guarantee", "guarantee", "in 3 days",  NULL },
    { "a-day-that-is-not",      "paid",        "2026-02-30", NULL },
    { "an-amount-of-two-readings", "total",    "1,234",      NULL },
    { "an-unknown-payment",     "paid-with",   "barter",     "paid-with: “barter” is not a payment method that is known. The nearest are: Credit card, Mastercard, Other." },
    { "archived-by-another-word", "archived",  "no",         "archived: “no” cannot be read: write yes, or nothing." },
    { "a-flag-of-another-word", "free-return", "perhaps",    "free-return: “perhaps” cannot be read: write yes or no." },
    { "a-carrier-of-nothing",   "carriers",    "XX1: DHL",   "carriers: “XX1: DHL” cannot be read: write a tracking number of the order, a colon and a text." },
    { "a-quantity-in-words",    "line-quantity", "two",      "line-quantity: “two” cannot be read: write a whole number." },
};
/* clang-format on */

/* The own export with one cell replaced. */
static char *
with_cell(const char *csv, const char *name, const char *cell)
{
    g_auto(GStrv) rows = g_strsplit(csv, "\n", -1);
    g_auto(GStrv) names = g_strsplit(rows[0], ",", -1);
    g_auto(GStrv) values = g_strsplit(rows[1], ",", -1);
    g_autofree char *row = NULL;
    guint place = 0;

    while (!g_str_equal(names[place], name))
        place++;
    g_free(values[place]);
    values[place] = g_strdup_printf("\"%s\"", cell);
    row = g_strjoinv(",", values);
    return g_strjoin("\n", rows[0], row, "", NULL);
}

static void
test_refusal(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    Fixture fixture = { 0 }, other = { 0 };
    g_autofree char *csv = NULL;
    g_autofree char *wrong = NULL;
    g_autofree char *found = NULL;
    g_autofree char *expected = NULL;

    set_up(&fixture, NULL);
    set_up(&other, NULL);
    add_order(&fixture);
    csv = export_csv(fixture.app, FALSE);
    wrong = with_cell(csv, refusals[i].column, refusals[i].cell);
    found = import_text(&other, wrong);
    expected = g_strdup_printf("0 0 0 1: %s", refusals[i].why == NULL ? "" : refusals[i].why);
    if (refusals[i].why != NULL) {
        g_assert_cmpstr(found, ==, expected);
    } else {
        g_assert_true(g_str_has_prefix(found, expected));
        g_assert_true(g_str_has_prefix(found + strlen(expected), refusals[i].column));
    }
    tear_down(&fixture, NULL);
    tear_down(&other, NULL);
}

/* What was put away is put away there, too, and what is already there stays as it is. */
static void
test_archived(Fixture *fixture, gconstpointer unused)
{
    Fixture other = { 0 };
    g_autofree char *csv = NULL;
    g_autofree char *id = NULL;
    g_autoptr(Order) archived = NULL;
    guint marked;

    (void)unused;
    set_up(&other, NULL);
    add_order(fixture);
    id = orders_find(fixture->app, "3069099405659913", NULL);
    g_assert_true(orders_mark(fixture->app, (const char *const[]){ id, NULL }, MARK_ARCHIVED,
                              &marked, NULL));
    archived = order_new(NULL);
    archived->number = g_strdup("3069099405659913");
    archived->marketplace = g_strdup("aliexpress");
    csv = export_csv(fixture->app, FALSE);
    expect_import(&other, csv, "1 0 0 0");
    {
        g_autoptr(Order) back = read_back(&other, archived);

        g_assert_true(back->archived);
        g_free(id);
        id = g_strdup(back->id);
    }
    g_assert_true(orders_mark(other.app, (const char *const[]){ id, NULL }, MARK_UNARCHIVED,
                              &marked, NULL));
    expect_import(&other, csv, "0 0 1 0");
    tear_down(&other, NULL);
}

/* An order that is tracked gets what it lacks, whoever said it elsewhere. */
static void
test_known_order(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(11);
    g_autoptr(Order) order = random_order(random, fixture, 1);
    g_autoptr(Order) bare = order_copy(order);
    g_autoptr(Order) back = NULL;
    g_autofree char *csv = NULL;
    Fixture other = { 0 };

    (void)unused;
    set_up(&other, NULL);
    g_free(order->note);
    order->note = g_strdup("behind the door");
    order->return_cost = (Money){ 1200, "EUR" };
    order->is_cancelled = order->is_closed = TRUE;
    g_clear_pointer(&order->imported_status, g_free);
    g_assert_true(orders_add(fixture->app, order, NULL));
    g_clear_pointer(&bare->note, g_free);
    g_clear_pointer(&bare->imported_status, g_free);
    bare->return_cost = MONEY_NONE;
    bare->is_cancelled = bare->is_closed = FALSE;
    g_assert_true(orders_add(other.app, bare, NULL));
    csv = export_csv(fixture->app, FALSE);
    expect_import(&other, csv, "0 1 0 0");
    back = read_back(&other, order);
    assert_same(order, back);
    expect_import(&other, csv, "0 0 1 0");
    tear_down(&other, NULL);
}

static void
test_bom(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *without = NULL;
    g_autofree char *with = NULL;

    (void)unused;
    add_order(fixture);
    without = export_csv(fixture->app, FALSE);
    with = export_csv(fixture->app, TRUE);
    g_assert_true(g_str_has_prefix(without, "status,next,by,window-closes,archived,number,"));
    g_assert_true(g_str_has_prefix(with, "\xef\xbb\xbf"));
    g_assert_cmpstr(with + 3, ==, without);
    expect_import(fixture, with, "0 0 1 0");
}

/* A sum over a column counts nothing twice. */
static void
test_items(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = orders_draft(fixture->app);
    g_autofree char *csv = NULL;
    g_auto(GStrv) rows = NULL;

    (void)unused;
    order->number = g_strdup("3069099405659913");
    order->title = g_strdup("Lamp");
    order->imported_status = g_strdup("Awaiting delivery");
    order->total = (Money){ 1550, "USD" };
    for (int i = 1; i <= 2; i++) {
        OrderLine *line = order_line_new();

        line->line = i;
        line->title = g_strdup_printf("Item %d", i);
        line->quantity = i;
        line->price = (Money){ 500 * i, "USD" };
        g_ptr_array_add(order->lines, line);
    }
    g_assert_true(orders_add(fixture->app, order, NULL));
    csv = export_csv(fixture->app, FALSE);
    rows = g_strsplit(csv, "\n", -1);
    g_assert_cmpuint(g_strv_length(rows), ==, 1 + 2 + 1);
    g_assert_nonnull(strstr(rows[1], ",15.50,USD,"));
    g_assert_nonnull(strstr(rows[1], ",Awaiting delivery,"));
    g_assert_true(g_str_has_suffix(rows[1], ",1,,Item 1,,1,5.00,USD,"));
    g_assert_true(
        g_str_has_prefix(rows[2], ",,,,,\"=\"\"3069099405659913\"\"\",,aliexpress,,"));
    g_assert_null(strstr(rows[2], "15.50"));
    g_assert_true(g_str_has_suffix(rows[2], ",2,,Item 2,,2,10.00,USD,"));
}

#define ADD(name, function) \
    g_test_add("/order-csv/" name, Fixture, NULL, set_up, function, tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("all-that-it-holds-comes-back-in", test_round_trip);
    ADD("a-spreadsheet-may-save-it-its-way", test_saved_by_a_spreadsheet);
    ADD("what-was-put-away-is-put-away-again", test_archived);
    ADD("a-tracked-order-gets-what-it-lacks", test_known_order);
    ADD("the-mark-of-utf-8-comes-on-request", test_bom);
    ADD("items-have-rows-and-the-order-stands-in-the-first", test_items);
    for (gsize i = 0; i < G_N_ELEMENTS(cells); i++) {
        g_autofree char *path = g_strconcat("/order-csv-cell/", cells[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_cell);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++) {
        g_autofree char *path =
            g_strconcat("/order-csv/", refusals[i].name, "-is-refused", NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_refusal);
    }
    return g_test_run();
}
