/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that hold files, and letters of all kinds, into a real case file. */
#include <string.h>

#include "base/error.h"
#include "kit/domain-kit.h"
#include "kit/import-kit.h"
#include "kit/pack-kit.h"
#include "kit/store-kit.h"
#include "services/import/import.h"
#include "services/orders/orders.h"

#define NOW "2026-03-01T12:00:00Z"
#define INVENTORY                                                                        \
    "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info," \
    "Currency,Status,Product Url,Product Image Url,Store Url,Tags\n"
#define LAMP "2026-02-20,8012345678901234,Lamp,2,US $2.50,Lamp Store,p1,,,,USD,Shipped,,,,\n"
#define CHAIR "2026-02-21,8012345678905678,Chair,1,US $9.00,Chair Store,p3,,,,USD,Shipped,,,,\n"
#define BROKEN "2026-02-21,3.07E+15,Broken,1,US $9.00,,,,,,USD,Shipped,,,,\n"
#define ENCODED "encoding Windows-1252"

typedef struct {
    char *folder;
    App *app;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    const AppOptions options = { .folder = fixture->folder = store_kit_folder(),
                                 .now = at(NOW) };
    g_autofree char *helpers =
        g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "helpers", "container", NULL);

    (void)unused;
    g_setenv("RECOURSE_HELPERS", helpers, TRUE);
    fixture->app = app_new(&options, NULL);
    g_assert_true(app_load_settings(fixture->app, NULL));
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    app_free(fixture->app);
    g_free(fixture->folder);
}

static void
write_result(GString *text, const ImportResult *result)
{
    g_string_append_printf(text, "%d %d %d %d\n", (int)result->added, (int)result->updated,
                           (int)result->unchanged, (int)result->rejected);
    for (guint i = 0; i < result->rejections->len; i++) {
        const ImportRejection *rejection = result->rejections->pdata[i];

        g_string_append_printf(text, "%s line %d\n", rejection->file, (int)rejection->line);
    }
    for (guint i = 0; i < result->notes->len; i++) {
        const ImportNote *note = result->notes->pdata[i];

        g_string_append_printf(text, "%s: %s %s\n", note->file, import_note_token(note->kind),
                               note->value);
    }
}

/*
 * "ADDED UPDATED UNCHANGED REJECTED", then a line for every row that was rejected and every
 * note, or the error; without the names of folders. Owned by the caller.
 */
static char *
import_bytes(const Fixture *fixture, const char *name, GByteArray *bytes, const char *encoding)
{
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
    g_autofree char *prefix = g_strconcat(fixture->folder, "/", NULL);
    const char *const files[] = { path, NULL };
    const ImportOptions options = { .files = files, .encoding = encoding };
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(ImportResult) result = NULL;

    g_assert_true(g_file_set_contents(path, (char *)bytes->data, bytes->len, NULL));
    g_byte_array_unref(bytes);
    result = import_files(fixture->app, &options, &error);
    if (result == NULL)
        g_string_append(text, error->message);
    else
        write_result(text, result);
    g_string_replace(text, prefix, "", 0);
    return g_strdup(text->str);
}

static GByteArray *
bytes_of(const char *text, gssize length)
{
    GByteArray *bytes = g_byte_array_new();

    g_byte_array_append(bytes, (const guint8 *)text,
                        (guint)(length < 0 ? (gssize)strlen(text) : length));
    return bytes;
}

static char *
title_of(const Fixture *fixture, const char *number)
{
    g_autofree char *id = orders_find(fixture->app, number, NULL);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(fixture->app, id, NULL);

    return view == NULL ? NULL : g_strdup(view->order->title);
}

/* clang-format off */
static const struct {
    const char *name;
    PackKind kind;
    PackMember members[4];
    const char *result;
} archives[] = {
    { "all-files-in-it-are-imported", PACK_ZIP,
      { { "a.csv", INVENTORY LAMP, -1 }, { "b/c.csv", INVENTORY CHAIR, -1 } },
      "2 0 0 0\n" },
    { "a-bad-row-is-named-with-its-file", PACK_ZIP,
      { { "a.csv", INVENTORY LAMP, -1 }, { "b.csv", INVENTORY BROKEN CHAIR, -1 } },
      "2 0 0 1\nx (b.csv) line 2\n" },
    { "what-holds-no-orders-is-passed-over", PACK_ZIP,
      { { "read.txt", "Hello", -1 }, { "a.csv", INVENTORY LAMP, -1 }, { "p.png", "\x89PNG", -1 } },
      "1 0 0 0\nx: passed-over read.txt, p.png\n" },
    { "broken-json-as-well", PACK_ZIP,
      { { "a.json", "{\"a\": ", -1 }, { "a.csv", INVENTORY LAMP, -1 } },
      "1 0 0 0\nx: passed-over a.json\n" },
    { "letters-are-told-of-each", PACK_ZIP,
      { { "a.csv", INVENTORY LAMP, -1 }, { "b.csv", INVENTORY "2026-02-21,8012345678905678,T\xfcr,1,US $9.00,,p3,,,,USD,Shipped,,,,\n", -1 } },
      "2 0 0 0\nx (b.csv): " ENCODED "\n" },
    { "letters-that-cannot-be-told-are-passed-over", PACK_ZIP,
      { { "a.csv", INVENTORY LAMP, -1 }, { "b.csv", INVENTORY "2026-02-21,8012345678905678,\xaf\xf3\xb3ta,1,US $9.00,,p3,,,,USD,Shipped,,,,\n", -1 } },
      "1 0 0 0\nx: passed-over b.csv\n" },
    { "a-compressed-file-is-itself", PACK_GZIP,
      { { "a", INVENTORY LAMP BROKEN, -1 } },
      "1 0 0 1\nx line 3\n" },
    { "a-page-among-others", PACK_TAR_GZIP,
      { { "a.html", "<html><script>x=[{\"orderId\":\"8012345678901234\"", -1 }, { "a.csv", INVENTORY LAMP, -1 } },
      "1 0 0 0\nx: passed-over a.html\n" },
    { "nothing-of-use-is-an-error", PACK_ZIP,
      { { "read.txt", "Hello", -1 }, { "b.csv", "x,y\n", -1 } },
      "x: nothing in it is of a known format: read.txt, b.csv. --format names one." },
    { "one-file-of-no-use-says-why", PACK_ZIP,
      { { "read.txt", "Hello", -1 } },
      "x (read.txt): no known format. It begins with “Hello”, which no known exporter writes. The screens "
      "ask what its columns hold: open “recourse”, then press i. “recourse import --columns” writes a draft "
      "of a format instead, and --format names a format." },
    { "nothing-at-all-too", PACK_ZIP, { { NULL } }, "x: there is nothing in it." },
};
/* clang-format on */

static void
test_archive(Fixture *fixture, gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *result =
        import_bytes(fixture, "x", pack(archives[i].kind, archives[i].members), NULL);

    g_assert_cmpstr(result, ==, archives[i].result);
}

/* clang-format off */
static const struct {
    const char *name, *encoding, *bytes;
    gssize length;
    const char *result, *title;
} letters[] = {
    { "utf-8-goes-without-saying", NULL, INVENTORY "2026-02-20,8012345678901234,Tür,1,,,,,,,,Shipped,,,,\n", -1, "1 0 0 0\n", "Tür" },
    { "windows-1252-is-said", NULL, INVENTORY "2026-02-20,8012345678901234,T\xfcr,1,,,,,,,,Shipped,,,,\n", -1, "1 0 0 0\nx: " ENCODED "\n", "Tür" },
    { "what-was-named-is-not", "cp1250", INVENTORY "2026-02-20,8012345678901234,\xaf\xf3\xb3ta \xb3\xf3" "d\x9f,1,,,,,,,,Shipped,,,,\n", -1, "1 0 0 0\n", "Żółta łódź" },
    { "what-cannot-be-told-is-asked", NULL, INVENTORY "2026-02-20,8012345678901234,\xaf\xf3\xb3ta \xb3\xf3" "d\x9f,1,,,,,,,,Shipped,,,,\n", -1,
      "x: its encoding is unclear. Recognised are UTF-8, UTF-16, Windows-1252, Windows-1251, GB18030, Shift_JIS. "
      "Name it (--encoding), for example Windows-1250, or save the file as UTF-8.", NULL },
    { "what-does-not-fit-is-refused", "utf-8", INVENTORY LAMP "2026-02-20,8012345678901235,T\xfcr,1,,,,,,,,Shipped,,,,\n", -1,
      "x: Line 3 is not UTF-8. Name another encoding with --encoding, or save the file as UTF-8.", NULL },
    { "an-encoding-that-is-none", "klingon", INVENTORY LAMP, -1,
      "There is no encoding “klingon” on this system. Those that are recognised are UTF-8, UTF-16, Windows-1252, Windows-1251, GB18030, Shift_JIS; “iconv -l” lists all.", NULL },
    { "a-separator-may-be-named", NULL, "sep=;\r\nOrder Date;Order ID;Title;Qty;Price;Store;Product ID;SKU ID;Attributes;Price Info;Currency;Status;Product Url;Product Image Url;Store Url;Tags\r\n"
      "2026-02-20;8012345678901234;Lamp, big;1;;;;;;;;Shipped;;;;\r\n", -1, "1 0 0 0\n", "Lamp, big" },
    { "lines-are-counted-from-there", NULL, "SEP=,\n\n , ,\n" INVENTORY BROKEN LAMP, -1, "1 0 0 1\nx line 5\n", "Lamp" },
    { "entities-are-letters", NULL, INVENTORY "2026-02-20,8012345678901234,Lamp &amp; K&uuml;che &#x20AC;,1,,,,,,,,Shipped,,,,\n", -1, "1 0 0 0\n", "Lamp & Küche €" },
};
/* clang-format on */

static void
test_letters(Fixture *fixture, gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *result = import_bytes(
        fixture, "x", bytes_of(letters[i].bytes, letters[i].length), letters[i].encoding);
    g_autofree char *title = title_of(fixture, "8012345678901234");

    g_assert_cmpstr(result, ==, letters[i].result);
    g_assert_cmpstr(title, ==, letters[i].title);
}

#define CELL(cell, text) "<c r=\"" cell "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"

/* The sheet of AliExpress's data request, beside one that is none. */
static void
the_sheet_of_a_data_request(Fixture *fixture, gconstpointer unused)
{
    const PackMember sheets[] = {
        { "Login Information", "<row r=\"1\">" CELL("A1", "ip") CELL("B1", "time") "</row>",
          -1 },
        { "Order Information",
          "<row r=\"1\">" CELL("A1", "order_id") CELL("B1", "parent_orderid") CELL(
              "C1", "gmt_create_order_time") CELL("D1", "order_status") CELL("E1", "item_name")
              CELL("F1", "unit_price") CELL("G1", "payable_amt") CELL(
                  "H1", "gmt_pay_order_time") CELL("I1", "gmt_trade_end_time")
                  CELL("J1", "end_reason") CELL("K1", "is_success_pay") CELL(
                      "L1",
                      "frozen_status") "</row>"
                                       "<row r=\"2\"><c r=\"A2\"><v>8012345678901235</v></c><c r=\"B2\"><v>8012345678901234</v></c>"
                                       "<c r=\"C2\" s=\"1\"><v>46073.5</v></c>" CELL("D2",
                                                                                     "FINISH")
                                           CELL(
                                               "E2",
                                               "Lamp &amp; shade") "</row>"
                                                                   "<row r=\"4\"><c r=\"A4\"><v>1</v></c>" CELL(
                                                                       "B4",
                                                                       "3.07E+15") "</row>",
          -1 },
        { NULL },
    };
    const char *styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs>";
    g_autofree char *result = import_bytes(
        fixture, "x.xlsx", pack_book(&(PackBook){ .sheets = sheets, .styles = styles }), NULL);
    g_autofree char *title = title_of(fixture, "8012345678901234");

    (void)unused;
    g_assert_cmpstr(result, ==,
                    "1 0 0 1\nx.xlsx (Order Information) line 4\n"
                    "x.xlsx: passed-over Login Information\n");
    g_assert_cmpstr(title, ==, "Lamp & shade");
}

#define ORDER(number, name)                                                       \
    "{\"@type\":\"Order\",\"orderNumber\":\"" number "\",\"merchant\":{\"name\":" \
    "\"AliExpress\"},\"acceptedOffer\":{\"itemOffered\":{\"name\":\"" name "\"}}}"
#define JSON_LD(number, name) \
    "<script type=\"application/ld+json\">" ORDER(number, name) "</script>"

/* clang-format off */
static const struct {
    const char *name, *page, *result, *title;
} pages[] = {
    { "what-it-tells-others", "<html>" JSON_LD("8012345678901234", "Lamp"), "1 0 0 0\n", "Lamp" },
    { "in-its-elements-too", "<html><div itemscope itemtype=\"http://schema.org/Order\"><i itemprop=\"orderNumber\">8012345678901234</i>"
      "<div itemprop=\"merchant\" itemscope><i itemprop=\"name\">AliExpress</i></div>"
      "<div itemprop=\"acceptedOffer\" itemscope><div itemprop=\"itemOffered\" itemscope><i itemprop=\"name\">Lamp</i></div></div></div>",
      "1 0 0 0\n", "Lamp" },
    { "its-own-data-come-first", "<html>" JSON_LD("8012345678905678", "Told") "<script>window.x = {\"y\": {\"z\": {\"api\": \"mtop.aliexpress.trade.buyer.order.list\", "
      "\"data\": {\"data\": {\"pc_om_list_order_1\": {\"tag\": \"pc_om_list_order\", \"fields\": {\"orderId\": \"8012345678901234\", "
      "\"orderLines\": [{\"itemTitle\": \"Own\", \"orderLineId\": \"1\"}]}}}}}}};</script>", "1 0 0 0\n", "Own" },
    { "a-page-without-any", "<html><body>Order 8012345678901234</body>",
      "x: no orders can be read from this page. Save the traffic of the order list as a HAR file (in the browser's network tools) and import that.", NULL },
    { "a-saved-page-of-many-parts", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"
      "Content-Transfer-Encoding: quoted-printable\n\n<html><script type=3D'application/ld+json'>" ORDER("8012345678901234", "L=C3=A4mp") "</script>\n--b--\n",
      "1 0 0 0\n", "Lämp" },
    { "letters-of-a-page-are-told", "<html><meta charset=windows-1252>" JSON_LD("8012345678901234", "L\xe4mp"), "1 0 0 0\nx: " ENCODED "\n", "Lämp" },
};
/* clang-format on */

static void
test_page(Fixture *fixture, gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *result = import_bytes(fixture, "x", bytes_of(pages[i].page, -1), NULL);
    g_autofree char *title = title_of(fixture, "8012345678901234");

    g_assert_cmpstr(result, ==, pages[i].result);
    g_assert_cmpstr(title, ==, pages[i].title);
}

/* clang-format off */
static const struct {
    const char *name, *bytes;
    gssize length;
    const char *why;
} refused[] = {
    { "a-pdf", "%PDF-1.7", -1, "x: this is a PDF, which has no data in it. It can be kept as evidence: “recourse evidence add”." },
    { "a-picture", "\x89PNG", -1, "x: this is a picture. It can be kept as evidence: “recourse evidence add”." },
    { "an-old-workbook", "\xd0\xcf\x11\xe0", -1, "x: this is an old workbook (.xls), or one with a password. Save it as .xlsx without a password, or as CSV." },
    { "7-zip", "7z\xbc\xaf\x27\x1c", -1, "x: this is a 7-Zip archive, which is not opened here. Unpack it, and import what is in it." },
    { "a-database", "SQLite format 3\0", 16, "x: this is a database. A case file is opened with --db; “recourse export” there writes what can be imported here." },
    { "a-cut-off-archive", "PK\x03\x04 and so on", -1, "x: “x” is damaged or cut off. Get the file again." },
};
/* clang-format on */

static void
test_refused(Fixture *fixture, gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *result =
        import_bytes(fixture, "x", bytes_of(refused[i].bytes, refused[i].length), NULL);

    g_assert_cmpstr(result, ==, refused[i].why);
}

/* A helper that dies in the middle, behind orders that were whole: all or nothing. */
static void
a_killed_helper_leaves_nothing(Fixture *fixture, gconstpointer unused)
{
    const char *script = "#!/bin/sh\n"
                         "echo '{\"kind\":\"file\",\"bytes\":'\"$(wc -c <\"$0.csv\")\"'}'\n"
                         "cat \"$0.csv\"; echo\nkill -9 $$\n";
    g_autofree char *helper = g_build_filename(fixture->folder, "container", NULL);
    g_autofree char *orders = g_build_filename(fixture->folder, "container.csv", NULL);
    g_autofree char *result = NULL;
    g_autofree char *title = NULL;

    (void)unused;
    g_setenv("RECOURSE_HELPERS", fixture->folder, TRUE);
    g_assert_true(g_file_set_contents(orders, INVENTORY LAMP, -1, NULL));
    g_assert_true(
        g_file_set_contents_full(helper, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
    result = import_bytes(fixture, "x", bytes_of("PK\x03\x04", 4), NULL);
    g_assert_cmpstr(result, ==, "x: container was ended by signal 9.");
    title = title_of(fixture, "8012345678901234");
    g_assert_null(title);
}

typedef struct {
    guint left; /* so often it may go on */
} Patience;

static gboolean
wait_a_while(gpointer data, ImportPhase phase, gint64 done, gint64 total)
{
    Patience *patience = data;

    (void)done;
    (void)total;
    g_assert_cmpint(phase, ==, IMPORT_READING);
    if (patience->left == 0)
        return FALSE;
    patience->left--;
    return TRUE;
}

/* While a helper opens a file, and while it is looked through for its letters. */
static void
cancelling_leaves_nothing(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GByteArray) zip =
        pack(PACK_ZIP, (PackMember[]){ { "a.csv", INVENTORY LAMP, -1 }, { NULL } });
    g_autofree char *archive = g_build_filename(fixture->folder, "a.zip", NULL);
    g_autofree char *table = g_build_filename(fixture->folder, "a.csv", NULL);
    const char *const files[] = { table, archive, NULL };
    g_autofree char *title = NULL;

    (void)unused;
    g_assert_true(g_file_set_contents(archive, (char *)zip->data, zip->len, NULL));
    g_assert_true(g_file_set_contents(table, INVENTORY LAMP, -1, NULL));
    for (guint left = 0; left < 3; left++) {
        Patience patience = { left };
        g_autoptr(GError) error = NULL;
        const ImportOptions options = { .files = files,
                                        .progress = wait_a_while,
                                        .progress_data = &patience };

        g_assert_null(import_files(fixture->app, &options, &error));
        g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED);
        g_assert_cmpstr(error->message, ==, "The import was cancelled. Nothing was changed.");
    }
    title = title_of(fixture, "8012345678901234");
    g_assert_null(title);
}

static void
add(const char *group, const char *name, gsize index,
    void (*function)(Fixture *fixture, gconstpointer data))
{
    g_autofree char *path = g_strdup_printf("/containers/%s/%s", group, name);

    g_test_add(path, Fixture, GSIZE_TO_POINTER(index), set_up, function, tear_down);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(archives); i++)
        add("archives", archives[i].name, i, test_archive);
    for (gsize i = 0; i < G_N_ELEMENTS(letters); i++)
        add("letters", letters[i].name, i, test_letters);
    for (gsize i = 0; i < G_N_ELEMENTS(pages); i++)
        add("pages", pages[i].name, i, test_page);
    for (gsize i = 0; i < G_N_ELEMENTS(refused); i++)
        add("refused", refused[i].name, i, test_refused);
    add("workbooks", "the-sheet-of-a-data-request", 0, the_sheet_of_a_data_request);
    add("helper", "cancelling-leaves-nothing", 0, cancelling_leaves_nothing);
    add("helper", "a-killed-one-leaves-nothing", 0, a_killed_helper_leaves_nothing);
    return g_test_run();
}
