/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/json/json.h"

static json_t *
read_text(const char *text, GError **error)
{
    return json_read(text, strlen(text), "orders.json", error);
}

static json_t *
document(const char *text)
{
    GError *error = NULL;
    json_t *read = read_text(text, &error);

    g_assert_no_error(error);
    return read;
}

static const struct {
    const char *name;
    const char *text;
    const char *place;
} bad_documents[] = {
    { "empty", "", "orders.json:1:0:" },
    { "scalar", "42", "orders.json:1:2:" },
    { "cut-off", "{\"a\": 1", "orders.json:1:7:" },
    { "trailing-garbage", "{} x", "orders.json:1:" },
    { "two-documents", "{}{}", "orders.json:1:" },
    { "duplicate-keys", "{\n \"a\": 1,\n \"a\": 2\n}", "orders.json:3:" },
    { "lone-high-surrogate", "[\"\\ud800\"]", "orders.json:1:" },
    { "lone-low-surrogate", "[\"\\udc00\"]", "orders.json:1:" },
    { "raw-surrogate", "[\"\xed\xa0\x80\"]", "orders.json:1:" },
    { "not-utf-8", "[\"\xff\"]", "orders.json:1:" },
    { "overlong", "[\"\xc0\xaf\"]", "orders.json:1:" },
    { "escaped-nul", "[\"a\\u0000b\"]", "orders.json:1:" },
    { "raw-control", "[\"a\nb\"]", "orders.json:1:" },
    { "single-quotes", "{'a': 1}", "orders.json:1:" },
    { "comment", "{} // x", "orders.json:1:" },
    { "trailing-comma", "[1,]", "orders.json:1:" },
    { "not-a-number", "[NaN]", "orders.json:1:" },
    { "leading-zero", "[01]", "orders.json:1:" },
    { "too-large-integer", "[9223372036854775808]", "orders.json:1:" },
    { "too-large-real", "[1e999]", "orders.json:1:" },
};

static void
bad_document_is_refused_with_its_place(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(bad_documents); i++) {
        g_autoptr(GError) error = NULL;

        g_test_message("%s", bad_documents[i].name);
        g_assert_null(read_text(bad_documents[i].text, &error));
        g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
        g_assert_true(g_str_has_prefix(error->message, bad_documents[i].place));
        g_assert_true(g_utf8_validate(error->message, -1, NULL));
    }
}

static char *
nested(int depth)
{
    g_autofree char *opening = g_strnfill((gsize)depth, '[');
    g_autofree char *closing = g_strnfill((gsize)depth, ']');

    return g_strconcat("\n", opening, closing, NULL);
}

static void
any_value_can_be_written(void)
{
    g_autoptr(JsonDocument) number = json_integer(5);
    g_autoptr(JsonDocument) word = json_string("five");
    g_autofree char *number_text = json_write(number, FALSE);
    g_autofree char *word_text = json_write(word, TRUE);

    g_assert_cmpstr(number_text, ==, "5");
    g_assert_cmpstr(word_text, ==, "\"five\"");
}

static void
depth_64_is_read_and_65_is_not(void)
{
    g_autofree char *deep = nested(64);
    g_autofree char *deeper = nested(65);
    g_autofree char *deepest = nested(1000000);
    g_autoptr(JsonDocument) read = document(deep);
    g_autoptr(GError) error = NULL;

    g_assert_nonnull(read);
    g_assert_null(read_text(deeper, &error));
    g_assert_true(g_str_has_prefix(error->message, "orders.json:2:65:"));
    g_assert_null(read_text(deepest, NULL));
}

static void
brackets_in_strings_do_not_nest(void)
{
    g_autofree char *brackets = g_strnfill(100, '[');
    g_autofree char *text = g_strconcat("[\"\\\"", brackets, "\\\\\"]", NULL);
    g_autoptr(JsonDocument) read = document(text);

    g_assert_cmpint(strlen(json_string_value(json_array_get(read, 0))), ==, 102);
}

static void
more_than_64_mib_is_refused(void)
{
    gsize length = JSON_BYTES_LIMIT + 1;
    g_autofree char *text = g_strnfill(length, ' ');
    g_autoptr(GError) error = NULL;

    memcpy(text, "[]", 2);
    g_assert_null(json_read(text, length, "orders.json", &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
}

static void
byte_order_mark_is_skipped(void)
{
    g_autoptr(JsonDocument) read = document("\xef\xbb\xbf{\"a\":1}");

    g_assert_cmpint(json_member_integer(read, "a", 0), ==, 1);
}

static void
length_ends_the_text(void)
{
    g_autoptr(JsonDocument) read = json_read("[1] junk", 3, "x", NULL);

    g_assert_nonnull(read);
}

/* What a terminal could act on: C0, DEL and C1. */
static void
written_json_holds_no_control_characters(void)
{
    for (gunichar c = 1; c <= 0x9f; c++) {
        g_autoptr(JsonDocument) value = json_object();
        g_autoptr(JsonDocument) again = NULL;
        g_autofree char *text = NULL;
        char bytes[8] = "";

        if (c >= ' ' && c < 0x7f)
            continue;
        bytes[g_unichar_to_utf8(c, bytes)] = '\0';
        json_set_text(value, "text", bytes);
        json_set_text(value, bytes, "name");
        text = json_write(value, FALSE);
        for (const char *at = text; *at != '\0'; at++)
            g_assert_true(*at >= ' ' && *at < 0x7f);
        again = document(text);
        g_assert_cmpstr(json_member_text(again, "text"), ==, bytes);
        g_assert_cmpstr(json_member_text(again, bytes), ==, "name");
    }
}

static void
written_json_is_ascii_and_in_order(void)
{
    g_autoptr(JsonDocument) made = json_object();
    g_autofree char *compact = NULL;
    g_autofree char *pretty = NULL;

    json_set_text(made, "zeta", "é😀\x1b");
    json_set_text(made, "alpha", NULL);
    compact = json_write(made, FALSE);
    pretty = json_write(made, TRUE);
    g_assert_cmpstr(compact, ==, "{\"zeta\":\"\\u00E9\\uD83D\\uDE00\\u001B\",\"alpha\":null}");
    g_assert_cmpstr(pretty, ==,
                    "{\n  \"zeta\": \"\\u00E9\\uD83D\\uDE00\\u001B\",\n  \"alpha\": null\n}");
}

static void
members_read_back(void)
{
    g_autoptr(JsonDocument) made = json_object();
    Money total = { 12095, "USD" };
    Money read;

    json_set_text(made, "title", "Cable");
    json_set_instant(made, "at", 1709104530);
    json_set_money(made, "total", &total);
    read = json_member_money(made, "total");
    g_assert_cmpstr(json_member_text(made, "title"), ==, "Cable");
    g_assert_cmpint(json_member_instant(made, "at"), ==, 1709104530);
    g_assert_cmpint(read.minor, ==, 12095);
    g_assert_cmpstr(read.currency, ==, "USD");
    g_assert_cmpstr(json_member_text(json_object_get(made, "total"), "amount"), ==, "120.95");
    g_assert_cmpstr(json_member_text(made, "at"), ==, "2024-02-28T07:15:30Z");
}

static void
unknown_becomes_null(void)
{
    g_autoptr(JsonDocument) made = json_object();
    g_autofree char *text = NULL;

    json_set_instant(made, "unknown", INSTANT_UNKNOWN);
    json_set_instant(made, "never", INSTANT_NEVER);
    json_set_money(made, "money", &MONEY_NONE);
    text = json_write(made, FALSE);
    g_assert_cmpstr(text, ==, "{\"unknown\":null,\"never\":null,\"money\":null}");
}

static void
text_that_is_no_utf8_is_mended(void)
{
    g_autoptr(JsonDocument) made = json_object();

    json_set_text(made, "surrogate", "a\xed\xa0\x80z");
    json_set_text(made, "noncharacter", "\xef\xbf\xbf");
    g_assert_cmpstr(json_member_text(made, "surrogate"), ==, "a���z");
    g_assert_cmpstr(json_member_text(made, "noncharacter"), ==, "\xef\xbf\xbf");
}

static void
absent_or_foreign_members_are_unknown(void)
{
    g_autoptr(JsonDocument) read =
        document("{\"number\": 1, \"text\": \"x\", \"real\": 1.5, \"null\": null, \"list\": [],"
                 "\"float\": {\"amount\": 120.95, \"currency\": \"USD\"},"
                 "\"bare\": {\"amount\": \"120.95\"},"
                 "\"odd\": {\"amount\": \"120,95\", \"currency\": \"USD\"}}");
    static const char *const no_money[] = { "number", "text", "null", "list",
                                            "float",  "bare", "odd",  "absent" };

    g_assert_null(json_member_text(read, "number"));
    g_assert_null(json_member_text(read, "absent"));
    g_assert_null(json_member_text(NULL, "absent"));
    g_assert_cmpint(json_member_instant(read, "text"), ==, INSTANT_UNKNOWN);
    g_assert_cmpint(json_member_instant(read, "null"), ==, INSTANT_UNKNOWN);
    g_assert_cmpint(json_member_integer(read, "real", -7), ==, -7);
    g_assert_cmpint(json_member_integer(read, "absent", -7), ==, -7);
    g_assert_false(json_member_flag(read, "number"));
    for (gsize i = 0; i < G_N_ELEMENTS(no_money); i++) {
        Money money = json_member_money(read, no_money[i]);

        g_assert_false(money_is_known(&money));
    }
}

static void
only_true_is_a_flag(void)
{
    g_autoptr(JsonDocument) read = document("{\"yes\": true, \"no\": false, \"one\": 1}");

    g_assert_true(json_member_flag(read, "yes"));
    g_assert_false(json_member_flag(read, "no"));
    g_assert_false(json_member_flag(read, "one"));
}

static const struct {
    const char *written, *text;
} numbers[] = {
    { "120.95", "120.95" },
    { "0.1", "0.1" },
    { "1.10", "1.1" },
    { "15", "15" },
    { "-6.66", "-6.66" },
    { "15.00", "15" },
    { "1e2", "100" },
    { "9999999999999.99", "9999999999999.99" },
    { "-9223372036854775808", "-9223372036854775808" },
    { "9007199254740993", "9007199254740993" },
    { "0.30000000000000004", NULL }, /* a sum that somebody's doubles made */
    { "12345678901234.567", NULL },
    { "1e300", NULL },
    { "0.000001", NULL },
    { "\"120.95\"", NULL },
    { "true", NULL },
    { "null", NULL },
};

static void
numbers_are_never_rounded(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_autofree char *array = g_strconcat("[", numbers[i].written, "]", NULL);
        g_autoptr(JsonDocument) read = document(array);
        g_autofree char *text = json_number_text(json_array_get(read, 0));

        g_assert_cmpstr(text, ==, numbers[i].text);
    }
    g_assert_null(json_number_text(NULL));
}

static void
every_amount_of_13_digits_survives(void)
{
    for (gint64 minor = 1; minor < G_GINT64_CONSTANT(10000000000000);
         minor = minor * 7 / 5 + 1) {
        Money money = { minor, "USD" };
        Money again = MONEY_NONE;
        g_autofree char *amount = money_amount_text(&money);
        g_autofree char *array = g_strconcat("[", amount, "]", NULL);
        g_autoptr(JsonDocument) read = document(array);
        g_autofree char *text = json_number_text(json_array_get(read, 0));

        g_assert_true(money_from_amount(text, "USD", &again, NULL));
        g_assert_cmpint(again.minor, ==, minor);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/json/bad-document-is-refused-with-its-place",
                    bad_document_is_refused_with_its_place);
    g_test_add_func("/json/any-value-can-be-written", any_value_can_be_written);
    g_test_add_func("/json/depth-64-is-read-and-65-is-not", depth_64_is_read_and_65_is_not);
    g_test_add_func("/json/brackets-in-strings-do-not-nest", brackets_in_strings_do_not_nest);
    g_test_add_func("/json/more-than-64-mib-is-refused", more_than_64_mib_is_refused);
    g_test_add_func("/json/byte-order-mark-is-skipped", byte_order_mark_is_skipped);
    g_test_add_func("/json/length-ends-the-text", length_ends_the_text);
    g_test_add_func("/json/written-json-holds-no-control-characters",
                    written_json_holds_no_control_characters);
    g_test_add_func("/json/written-json-is-ascii-and-in-order",
                    written_json_is_ascii_and_in_order);
    g_test_add_func("/json/members-read-back", members_read_back);
    g_test_add_func("/json/unknown-becomes-null", unknown_becomes_null);
    g_test_add_func("/json/text-that-is-no-utf8-is-mended", text_that_is_no_utf8_is_mended);
    g_test_add_func("/json/absent-or-foreign-members-are-unknown",
                    absent_or_foreign_members_are_unknown);
    g_test_add_func("/json/only-true-is-a-flag", only_true_is_a_flag);
    g_test_add_func("/json/numbers-are-never-rounded", numbers_are_never_rounded);
    g_test_add_func("/json/every-amount-of-13-digits-survives",
                    every_amount_of_13_digits_survives);
    return g_test_run();
}
