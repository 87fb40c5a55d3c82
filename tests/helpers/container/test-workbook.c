/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks as Excel, LibreOffice and the programs of shops write them, and as nobody should.
 */
#include <string.h>

#include "helpers/container/opened.h"
#include "kit/pack-kit.h"

#define TEXT(cell, text) "<c r=\"" cell "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define SHARED(cell, index) "<c r=\"" cell "\" t=\"s\"><v>" index "</v></c>"
#define NUMBER(cell, number) "<c r=\"" cell "\"><v>" number "</v></c>"
#define STYLED(cell, style, number) "<c r=\"" cell "\" s=\"" style "\"><v>" number "</v></c>"
#define ROW(number, cells) "<row r=\"" number "\">" cells "</row>"

#define STRINGS                                                                            \
    "<si><t>Lamp</t></si>"                                                                 \
    "<si><r><rPr><b/></rPr><t>Big </t></r><r><t xml:space=\"preserve\">lamp </t></r></si>" \
    "<si><t>電</t><rPh sb=\"0\" eb=\"1\"><t>デン</t></rPh></si>"                        \
    "<si><t>a &amp; b_x000D_\nc\td &lt;e&gt;</t></si>"                                     \
    "<si><t>say \"x\", y</t></si><si/>"

/* 0 plain, 1 and 2 dates, 3 an amount, 4 a time, 5 a span of time, 6 a date of a country. */
#define STYLES                                                                                \
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/>"               \
    "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00\\ [$&quot;day&quot;-407]\"/>"             \
    "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/>"                                        \
    "<numFmt numFmtId=\"167\" formatCode=\"[$-407]d. mmmm yyyy;@\"/></numFmts>"               \
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"                                      \
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"                \
    "<xf numFmtId=\"165\"/><xf numFmtId=\"20\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/>" \
    "</cellXfs>"

/* clang-format off */
static const struct {
    const char *name, *rows, *csv;
} sheets[] = {
    { "cells-are-rows", ROW("1", TEXT("A1", "a") TEXT("B1", "b")) ROW("2", TEXT("A2", "c") TEXT("B2", "d")),
      "a,b\nc,d\n" },
    { "texts-are-shared", ROW("1", SHARED("A1", "0") SHARED("B1", "0")), "Lamp,Lamp\n" },
    { "texts-have-pieces", ROW("1", SHARED("A1", "1")), "Big lamp \n" },
    { "how-it-is-spoken-is-no-text", ROW("1", SHARED("A1", "2")), "電\n" },
    { "a-line-stays-one", ROW("1", SHARED("A1", "3") TEXT("B1", "x")), "\"a & b  c d <e>\",x\n" },
    { "quotes-are-doubled", ROW("1", SHARED("A1", "4")), "\"say \"\"x\"\", y\"\n" },
    { "an-empty-text-is-nothing", ROW("1", SHARED("A1", "5") TEXT("B1", "x")), ",x\n" },
    { "row-7-is-on-line-7", ROW("7", TEXT("C7", "x")), "\n\n\n\n\n\n,,x\n" },
    { "rows-have-the-width-of-the-sheet", ROW("1", TEXT("A1", "a") TEXT("C1", "c")) ROW("2", TEXT("A2", "x")),
      "a,,c\nx,,\n" },
    { "places-may-be-left-out", "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row><row><c><v>1</v></c></row>",
      "a,b\n1,\n" },
    { "columns-go-on-behind-z", ROW("1", TEXT("Z1", "z") TEXT("AA1", "aa")), ",,,,,,,,,,,,,,,,,,,,,,,,,z,aa\n" },
    { "a-formula-is-what-it-came-to", ROW("1", "<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>x()</f><v>y</v></c>"),
      "2,y\n" },
    { "truth-and-errors", ROW("1", "<c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\" t=\"e\"><v>#REF!</v></c>"),
      "TRUE,FALSE,#REF!\n" },
    { "a-date-written-out", ROW("1", "<c r=\"A1\" t=\"d\"><v>2026-02-20T13:45:00</v></c>"), "2026-02-20T13:45:00\n" },

    { "dates-are-days-since-1899", ROW("1", STYLED("A1", "1", "46073") STYLED("B1", "6", "46073")), "2026-02-20,2026-02-20\n" },
    { "with-their-time", ROW("1", STYLED("A1", "2", "46073.572916666664") STYLED("B1", "2", "46073.999999999")),
      "2026-02-20 13:45:00,2026-02-21\n" },
    { "the-first-and-the-last", ROW("1", STYLED("A1", "1", "61") STYLED("B1", "1", "2958465") STYLED("C1", "1", "60") STYLED("D1", "1", "2958466")),
      "1900-03-01,9999-12-31,60,2958466\n" },
    { "an-amount-is-no-date", ROW("1", STYLED("A1", "3", "46073") STYLED("B1", "0", "46073")), "46073,46073\n" },
    { "a-time-alone-neither", ROW("1", STYLED("A1", "4", "0.5") STYLED("B1", "5", "1.25")), "0.5,1.25\n" },
    { "a-style-that-is-not-there", ROW("1", STYLED("A1", "99", "46073")), "46073\n" },
    { "below-zero-is-no-date", ROW("1", STYLED("A1", "1", "-1")), "-1\n" },

    { "what-a-spreadsheet-adds-is-taken-off", ROW("1", NUMBER("A1", "9.6099999999999994") NUMBER("B1", "0.30000000000000004") NUMBER("C1", "99.999999999999999")),
      "9.61,0.3,100\n" },
    { "powers-are-written-out", ROW("1", NUMBER("A1", "1.2E3") NUMBER("B1", "5E-3") NUMBER("C1", "-1.5E+2") NUMBER("D1", "0") NUMBER("E1", "0.00")),
      "1200,0.005,-150,0,0\n" },
    { "order-numbers-keep-their-digits", ROW("1", NUMBER("A1", "3069099405659913") NUMBER("B1", "3.0690994056599130E15") NUMBER("C1", "3069099405659910")),
      "3069099405659913,3069099405659913,3069099405659910\n" },
    { "but-not-what-a-spreadsheet-has-rounded", ROW("1", NUMBER("A1", "3069099405659910") NUMBER("B1", "3.06909940565991E+15") NUMBER("C1", "306909940565990")),
      "3.06909940565991E+15,3.06909940565991E+15,306909940565990\n" },
    { "numbers-as-text-stay", ROW("1", TEXT("A1", "3069099405659910") TEXT("B1", "007") TEXT("C1", "1.50")), "3069099405659910,007,1.50\n" },
    { "what-is-no-number-stays", ROW("1", NUMBER("A1", "1,5") NUMBER("B1", "1e999") NUMBER("C1", "x")), "\"1,5\",1e999,x\n" },
    { "no-rows-no-lines", "", "" },
};
/* clang-format on */

static char *
opened_sheet(const char *rows)
{
    const PackMember members[] = { { "Orders", rows, -1 }, { NULL } };

    return opened_of(
        pack_book(&(PackBook){ .sheets = members, .strings = STRINGS, .styles = STYLES }));
}

static void
test_sheet(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *out = opened_sheet(sheets[i].rows);
    g_autofree char *expected = g_strconcat("sheet -/Orders\n", sheets[i].csv, NULL);

    g_assert_cmpstr(out, ==, expected);
}

/* clang-format off */
static const struct {
    const char *name, *rows, *why;
} hostile[] = {
    { "rows-must-follow-one-another", ROW("2", TEXT("A2", "a")) ROW("1", TEXT("A1", "b")), "damaged" },
    { "a-row-stands-once", ROW("1", TEXT("A1", "a")) ROW("1", TEXT("A1", "b")), "damaged" },
    { "cells-too", ROW("1", TEXT("B1", "a") TEXT("A1", "b")), "damaged" },
    { "no-row-is-behind-the-last", ROW("1048577", TEXT("A1", "a")), "damaged" },
    { "no-column-is", ROW("1", TEXT("XFE1", "a")), "damaged" },
    { "a-cell-has-a-row", TEXT("A1", "a"), "damaged" },
    { "a-shared-text-is-there", ROW("1", SHARED("A1", "6")), "damaged" },
    { "or-a-number-at-least", ROW("1", SHARED("A1", "-1")), "damaged" },
    { "elements-are-closed", "<row r=\"1\">", "damaged" },
    { "letters-are-letters", ROW("1", TEXT("A1", "\xff")), "damaged" },
    { "names-are-known", ROW("1", TEXT("A1", "&unknown;")), "damaged" },
};
/* clang-format on */

static void
test_hostile(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *out = opened_sheet(hostile[i].rows);
    g_autofree char *expected =
        g_strdup_printf("failed %s xl/worksheets/sheet1.xml\n", hostile[i].why);

    g_assert_cmpstr(out, ==, expected);
}

/* A workbook whose first sheet is this document. */
static char *
opened_document(const char *document)
{
    const char *relations =
        "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
        "</Relationships>";
    const char *workbook = "<workbook><sheets><sheet name=\"S\" id=\"r\"/></sheets></workbook>";
    const PackMember members[] = { { "xl/_rels/workbook.xml.rels", relations, -1 },
                                   { "xl/workbook.xml", workbook, -1 },
                                   { "xl/s.xml", document, -1 },
                                   { NULL } };

    return opened_of(pack(PACK_ZIP, members));
}

/* Ten times ten times ... of a letter, and a file of this machine. */
static const char *const document_types[] = {
    "<!DOCTYPE w [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
    "<w><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&d;</v></c></row></w>",
    "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
    "<w><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row></w>",
    "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/w.dtd\">"
    "<w><row r=\"1\"><c r=\"A1\" t=\"str\"><v>1</v></c></row></w>",
    "<!DOCTYPE w [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]><w/>",
};

static void
a_document_type_is_refused(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(document_types); i++) {
        g_autofree char *out = opened_document(document_types[i]);

        g_assert_cmpstr(out, ==, "failed entities xl/s.xml\n");
    }
}

static void
a_document_may_be_utf_16(void)
{
    const char *text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                       "<w><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Größe</v></c></row></w>";
    gsize length;
    g_autofree char *wide = g_convert(text, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
    const char *relations =
        "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
        "</Relationships>";
    const char *workbook = "<workbook><sheets><sheet name=\"S\" id=\"r\"/></sheets></workbook>";
    const PackMember members[] = { { "xl/_rels/workbook.xml.rels", relations, -1 },
                                   { "xl/workbook.xml", workbook, -1 },
                                   { "xl/s.xml", wide, (gssize)length },
                                   { NULL } };
    g_autofree char *out = opened_of(pack(PACK_ZIP, members));

    g_assert_cmpstr(out, ==, "sheet -/S\nGröße\n");
}

/* One long text that every cell refers to: little in the file, and more than is read here. */
static void
a_text_shared_too_often_is_too_large(void)
{
    g_autofree char *text = g_strnfill(1000 * 1000, 'x');
    g_autofree char *strings = g_strdup_printf("<si><t>%s</t></si>", text);
    g_autoptr(GString) rows = g_string_new(NULL);
    g_autofree char *out = NULL;

    for (int i = 1; i <= 201; i++)
        g_string_append_printf(rows, "<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>0</v></c></row>", i,
                               i);
    out = opened_of(pack_book(&(PackBook){
        .sheets = (PackMember[]){ { "S", rows->str, -1 }, { NULL } }, .strings = strings }));
    g_assert_cmpstr(out, ==, "failed too-large xl/worksheets/sheet1.xml\n");
}

/* A cell at the far end of every row. */
static void
a_sheet_that_is_too_wide_is_too_large(void)
{
    g_autoptr(GString) rows = g_string_new(NULL);
    g_autofree char *out = NULL;

    for (int i = 1; i <= 12300; i++)
        g_string_append_printf(rows, "<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>", i, i);
    out = opened_sheet(rows->str);
    g_assert_cmpstr(out, ==, "failed too-large xl/worksheets/sheet1.xml\n");
}

static void
sheets_come_in_the_sequence_of_the_workbook(void)
{
    const PackMember members[] = { { "Login &amp; more", ROW("1", TEXT("A1", "a")), -1 },
                                   { "Orders", ROW("1", TEXT("A1", "b")), -1 },
                                   { NULL } };
    g_autofree char *out = opened_of(pack_book(&(PackBook){ .sheets = members }));

    g_assert_cmpstr(out, ==, "sheet -/Login & more\na\nsheet -/Orders\nb\n");
}

static void
days_may_be_counted_from_1904(void)
{
    const PackMember members[] = { { "S", ROW("1", STYLED("A1", "1", "44611")), -1 },
                                   { NULL } };
    g_autofree char *out = opened_of(pack_book(&(PackBook){
        .sheets = members, .properties = "<workbookPr date1904=\"1\"/>", .styles = STYLES }));

    g_assert_cmpstr(out, ==, "sheet -/S\n2026-02-20\n");
}

static void
a_workbook_in_an_archive_is_one(void)
{
    g_autoptr(GByteArray) book = pack_book(&(PackBook){
        .sheets = (PackMember[]){ { "S", ROW("1", TEXT("A1", "a")), -1 }, { NULL } } });
    const PackMember members[] = { { "data/backup.xlsx", (char *)book->data, book->len },
                                   { NULL } };
    g_autofree char *out = opened_of(pack(PACK_ZIP, members));

    g_assert_cmpstr(out, ==, "sheet data/backup.xlsx/S\na\n");
}

/* A sheet that nothing is said about, a chart. */
static void
what_is_no_sheet_is_left_out(void)
{
    const char *relations =
        "<Relationships><Relationship Id=\"1\" Type=\"x/chartsheet\" Target=\"c.xml\"/>"
        "<Relationship Id=\"2\" Type=\"x/worksheet\" Target=\"missing.xml\"/></Relationships>";
    const char *workbook =
        "<workbook><sheets><sheet name=\"C\" id=\"1\"/>"
        "<sheet name=\"M\" id=\"2\"/><sheet name=\"N\"/></sheets></workbook>";
    const PackMember members[] = { { "xl/_rels/workbook.xml.rels", relations, -1 },
                                   { "xl/workbook.xml", workbook, -1 },
                                   { "xl/c.xml", "<c/>", -1 },
                                   { NULL } };
    g_autofree char *out = opened_of(pack(PACK_ZIP, members));

    g_assert_cmpstr(out, ==, "");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(sheets); i++) {
        g_autofree char *path = g_strconcat("/workbook/", sheets[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_sheet);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(hostile); i++) {
        g_autofree char *path = g_strconcat("/workbook/hostile/", hostile[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_hostile);
    }
    g_test_add_func("/workbook/hostile/a-document-type-is-refused", a_document_type_is_refused);
    g_test_add_func("/workbook/hostile/a-text-shared-too-often-is-too-large",
                    a_text_shared_too_often_is_too_large);
    g_test_add_func("/workbook/hostile/a-sheet-that-is-too-wide-is-too-large",
                    a_sheet_that_is_too_wide_is_too_large);
    g_test_add_func("/workbook/a-document-may-be-utf-16", a_document_may_be_utf_16);
    g_test_add_func("/workbook/sheets-come-in-the-sequence-of-the-workbook",
                    sheets_come_in_the_sequence_of_the_workbook);
    g_test_add_func("/workbook/days-may-be-counted-from-1904", days_may_be_counted_from_1904);
    g_test_add_func("/workbook/a-workbook-in-an-archive-is-one",
                    a_workbook_in_an_archive_is_one);
    g_test_add_func("/workbook/what-is-no-sheet-is-left-out", what_is_no_sheet_is_left_out);
    return g_test_run();
}
