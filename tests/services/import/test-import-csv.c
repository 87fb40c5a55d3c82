/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of CSV files, good and bad. */
#include <string.h>

#include "services/import/source/source.h"

/* Every row as "LINE[cell|cell]", a bad one as "LINE!". */
static char *
read_all(const char *bytes, gsize length, char separator, CsvQuoting quoting)
{
    g_autoptr(ImportSource) source = import_source_new("test", bytes, length);
    g_autoptr(CsvReader) reader = csv_reader_new(source, separator, quoting);
    GString *text = g_string_new(NULL);
    CsvStep step;

    do {
        g_autoptr(GError) error = NULL;

        step = csv_read(reader, &error);
        if (step == CSV_ROW || step == CSV_BAD)
            g_string_append_printf(text, "%" G_GINT64_FORMAT "%s", csv_line(reader),
                                   step == CSV_BAD ? "!" : "[");
        for (guint i = 0; step == CSV_ROW && i < csv_count(reader); i++)
            g_string_append_printf(text, "%s%s", i == 0 ? "" : "|", csv_cell(reader, i));
        if (step == CSV_ROW)
            g_string_append_c(text, ']');
    } while (step == CSV_ROW || step == CSV_BAD);
    g_assert_cmpint(step, ==, CSV_END);
    return g_string_free(text, FALSE);
}

/* clang-format off */
static const struct {
    const char *name, *text, *rows;
    char separator;
    CsvQuoting quoting;
} cases[] = {
    { "cells-are-split-at-separators",      "a,b,c\n1,2,3\n",          "1[a|b|c]2[1|2|3]", ',', CSV_QUOTES },
    { "the-last-line-needs-no-end",         "a,b\n1,2",                "1[a|b]2[1|2]",     ',', CSV_QUOTES },
    { "lines-may-end-in-cr-lf",             "a,b\r\n1,2\r\n",          "1[a|b]2[1|2]",     ',', CSV_QUOTES },
    { "lines-may-end-in-cr",                "a,b\r1,2\r",              "1[a|b]2[1|2]",     ',', CSV_QUOTES },
    { "empty-lines-are-passed-over",        "\n\na,b\n\r\n1,2\n\n",    "3[a|b]5[1|2]",     ',', CSV_QUOTES },
    { "empty-cells-are-cells",              ",a,\n",                   "1[|a|]",           ',', CSV_QUOTES },
    { "quotes-hold-separators",             "\"a,b\",c\n",             "1[a,b|c]",         ',', CSV_QUOTES },
    { "quotes-hold-lines",                  "\"a\nb\",c\nd,e\n",       "1[a\nb|c]3[d|e]",  ',', CSV_QUOTES },
    { "a-doubled-quote-is-a-quote",         "\"3.5\"\" disk\",c\n",    "1[3.5\" disk|c]",  ',', CSV_QUOTES },
    { "a-quote-inside-a-cell-is-a-quote",   "3.5\" disk,c\n",          "1[3.5\" disk|c]",  ',', CSV_QUOTES },
    { "empty-quotes-are-an-empty-cell",     "\"\",c\n",                "1[|c]",            ',', CSV_QUOTES },
    { "a-byte-order-mark-is-no-text",       "\xef\xbb\xbf" "a,b\n",    "1[a|b]",           ',', CSV_QUOTES },
    { "semicolons-may-separate",            "a;b,c\n",                 "1[a|b,c]",         ';', CSV_QUOTES },
    { "tabs-may-separate",                  "a\tb c\t\n",              "1[a|b c|]",        '\t', CSV_QUOTES },
    { "without-quoting-a-quote-is-a-letter", "\"a;b\"\n",              "1[\"a|b\"]",       ';', CSV_NO_QUOTES },
    { "lenient-quotes-hold-bare-quotes",    "\"5\" disk\"\tb\n",       "1[5\" disk|b]",    '\t', CSV_LENIENT_QUOTES },
    { "text-behind-a-quote-costs-one-row",  "a,b\n\"x\"y,1\nc,d\n",    "1[a|b]2!3[c|d]",   ',', CSV_QUOTES },
    { "an-open-quote-costs-one-row",        "a,b\n\"x,1\nc,d\n",       "1[a|b]2!3[c|d]",   ',', CSV_QUOTES },
    { "what-is-no-utf-8-is-windows-1252",   "a\xe9" "b,c\n",           "1[a\xc3\xa9" "b|c]", ',', CSV_QUOTES },
    { "entities-are-letters",               "a &amp; b,&#233;,&lt;\n",  "1[a & b|\xc3\xa9|<]", ',', CSV_QUOTES },
    { "but-not-in-a-payload",               "\"{\"\"a\"\":\"\"&quot;\"\"}\", [&amp;]\n", "1[{\"a\":\"&quot;\"}| [&amp;]]", ',', CSV_QUOTES },
    { "what-they-stand-for-separates-nothing", "a&#44;b,&quot;\n",     "1[a,b|\"]",        ',', CSV_QUOTES },
    { "nothing-has-no-rows",                "",                        "",                 ',', CSV_QUOTES },
};
/* clang-format on */

static void
test_case(gconstpointer data)
{
    const char *name = data;

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *rows = NULL;

        if (!g_str_equal(cases[i].name, name))
            continue;
        rows = read_all(cases[i].text, strlen(cases[i].text), cases[i].separator,
                        cases[i].quoting);
        g_assert_cmpstr(rows, ==, cases[i].rows);
    }
}

/* clang-format off */
static const struct {
    const char *name, *text, *header;
    char separator, tried;
} headers[] = {
    { "the-first-row-is-the-header",       "a,b\n1,2\n",             "1[a|b]",   ',', ',' },
    { "blank-rows-before-it-are-none",     "\n \t\n,,\n , \na,b\n",  "5[a|b]",   ',', ',' },
    { "nor-blanks-that-do-not-break",      "\xc2\xa0,\na,b\n",       "2[a|b]",   ',', ',' },
    { "a-line-may-name-the-separator",     "sep=;\r\na;b\r\n",       "2[a|b]",   ';', ',' },
    { "also-the-one-that-is-tried",        "sep=,\na,b\n",           "2[a|b]",   ',', ',' },
    { "also-in-capitals-and-quotes",       "\"SEP=|\"\na|b\n",       "2[a|b]",   '|', ';' },
    { "also-a-tab",                        "sep=\t\na\tb\n",         "2[a|b]",   '\t', ',' },
    { "another-line-is-a-header",          "sep=xy\na,b\n",          "1[sep=xy]", ',', ',' },
    { "so-is-one-with-more-cells",         "sep=,a\n",               "1[sep=|a]", ',', ',' },
};
/* clang-format on */

static void
test_header(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(ImportSource) source =
        import_source_new("test", headers[i].text, strlen(headers[i].text));
    g_autoptr(CsvReader) reader = csv_reader_new(source, headers[i].tried, CSV_QUOTES);
    g_autoptr(GString) text = g_string_new(NULL);

    g_assert_cmpint(csv_read_header(reader, NULL), ==, CSV_ROW);
    g_string_append_printf(text, "%" G_GINT64_FORMAT "[", csv_line(reader));
    for (guint j = 0; j < csv_count(reader); j++)
        g_string_append_printf(text, "%s%s", j == 0 ? "" : "|", csv_cell(reader, j));
    g_string_append_c(text, ']');
    g_assert_cmpstr(text->str, ==, headers[i].header);
    g_assert_cmpint(csv_separator(reader), ==, headers[i].separator);
}

/* What this program wrote comes back as it was. */
static void
entities_can_be_kept(void)
{
    g_autoptr(ImportSource) source = import_source_new("test", "a,b &amp; c\n", 12);
    g_autoptr(CsvReader) reader = csv_reader_new(source, ',', CSV_QUOTES);

    csv_keep_entities(reader);
    g_assert_cmpint(csv_read(reader, NULL), ==, CSV_ROW);
    g_assert_cmpstr(csv_cell(reader, 1), ==, "b &amp; c");
}

static void
test_nul(void)
{
    g_autofree char *rows = read_all("a,b\nc\0d,e\nf,g\n", 14, ',', CSV_QUOTES);

    g_assert_cmpstr(rows, ==, "1[a|b]2!3[f|g]");
}

static gboolean
go_on(gpointer data, gint64 done, gint64 total, GError **error)
{
    (void)data;
    (void)done;
    (void)total;
    (void)error;
    return TRUE;
}

/* Larger than what is read at once, so that cells, rows and CR LF cross the seams. */
static void
test_long_file(void)
{
    g_autofree char *path = g_build_filename(g_get_tmp_dir(), "long.csv", NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    const ImportPatience patience = { go_on, NULL };
    g_autoptr(ImportInput) input = NULL;
    g_autoptr(ImportSource) source = NULL;
    g_autoptr(CsvReader) reader = NULL;
    gint64 rows = 0;

    for (int i = 0; i < 60000; i++)
        g_string_append_printf(text, "%d,\"title, number\r\n%d\",%d\r\n", i, i, i);
    g_assert_true(g_file_set_contents(path, text->str, (gssize)text->len, NULL));
    input = import_input_open(path, "", &patience, NULL);
    source = import_source_read(input, NULL, &patience, NULL);
    reader = csv_reader_new(source, ',', CSV_QUOTES);
    for (; csv_read(reader, NULL) == CSV_ROW; rows++) {
        g_autofree char *title = g_strdup_printf("title, number\r\n%d", (int)rows);

        g_assert_cmpuint(csv_count(reader), ==, 3);
        g_assert_cmpstr(csv_cell(reader, 1), ==, title);
        g_assert_cmpint(csv_line(reader), ==, 2 * rows + 1);
    }
    g_assert_cmpint(rows, ==, 60000);
    g_assert_cmpint(import_source_position(source), ==, (gint64)text->len);
    g_assert_cmpint(import_source_size(source), ==, (gint64)text->len);
}

static void
test_row_that_is_too_long(void)
{
    g_autoptr(GString) text = g_string_new("a,b\n\"");
    g_autofree char *rows = NULL;

    g_string_set_size(text, CSV_ROW_LIMIT + 100);
    memset(text->str + 5, 'x', CSV_ROW_LIMIT + 95);
    text->str[100] = '\n';
    g_string_append(text, "\nc,d\n");
    rows = read_all(text->str, text->len, ',', CSV_QUOTES);
    g_assert_true(g_str_has_prefix(rows, "1[a|b]2!3[xxx"));
    g_assert_true(g_str_has_suffix(rows, "4[c|d]"));
}

/* Every line opens a quote that runs to the end: read again and again it would take hours. */
static void
test_quotes_that_run_on(void)
{
    g_autoptr(GString) text = g_string_new("a\tb\n");
    g_autoptr(ImportSource) source = NULL;
    g_autoptr(CsvReader) reader = NULL;
    g_autoptr(GError) error = NULL;
    CsvStep step;
    guint bad = 0;

    for (int i = 0; i < 200000; i++)
        g_string_append(text, "\"a\n");
    source = import_source_new("test", text->str, text->len);
    reader = csv_reader_new(source, '\t', CSV_LENIENT_QUOTES);
    g_assert_cmpint(csv_read(reader, NULL), ==, CSV_ROW);
    while ((step = csv_read(reader, &error)) == CSV_BAD) {
        g_clear_error(&error);
        bad++;
    }
    g_assert_cmpint(step, ==, CSV_FAILED);
    g_assert_nonnull(strstr(error->message, "quotes"));
    g_assert_cmpuint(bad, <, 10);
}

static void
test_missing_file(void)
{
    g_autoptr(GError) error = NULL;
    const ImportPatience patience = { go_on, NULL };
    g_autoptr(ImportInput) input =
        import_input_open("/nonexistent/orders.csv", "", &patience, &error);

    g_assert_null(input);
    g_assert_nonnull(strstr(error->message, "/nonexistent/orders.csv"));
}

static void
test_folder(void)
{
    g_autoptr(GError) error = NULL;
    const ImportPatience patience = { go_on, NULL };
    g_autoptr(ImportInput) input = import_input_open(g_get_tmp_dir(), "", &patience, &error);

    g_assert_null(input);
    g_assert_nonnull(strstr(error->message, "not a file"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/csv/", cases[i].name, NULL);

        g_test_add_data_func(path, cases[i].name, test_case);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(headers); i++) {
        g_autofree char *path = g_strconcat("/csv/header/", headers[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_header);
    }
    g_test_add_func("/csv/entities-can-be-kept", entities_can_be_kept);
    g_test_add_func("/csv/a-nul-costs-one-row", test_nul);
    g_test_add_func("/csv/a-file-is-read-in-pieces", test_long_file);
    g_test_add_func("/csv/a-row-that-is-too-long-costs-one-line", test_row_that_is_too_long);
    g_test_add_func("/csv/quotes-that-run-on-are-given-up", test_quotes_that_run_on);
    g_test_add_func("/input/a-missing-file-is-named", test_missing_file);
    g_test_add_func("/input/a-folder-is-refused", test_folder);
    return g_test_run();
}
