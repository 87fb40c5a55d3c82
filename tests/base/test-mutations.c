/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every reader of untrusted text gets good texts with bytes changed at random, from a fixed
 * seed: it must not crash, and what it accepts must keep its promises.
 */
#include <string.h>

#include "base/json/json.h"
#include "base/money/money.h"
#include "base/text/text.h"
#include "base/time/time.h"

#define SEED 20260311
#define ROUNDS 10000
#define TEXT_BYTES 512
#define CHANGES_MOST 6

typedef void (*Check)(const char *text, gsize length);

/* Pieces that mean something to one reader or another. */
static const char *const pieces[] = {
    "\x1b[",
    "\xc2\xa0",
    "\xe2\x80\xae",
    "\xcc\x81",
    "\xed\xa0\x80",
    "\xef\xbf\xbf",
    "\xf0\x9f",
    "\xe1\x85\xa1",
    "\xe2\x80\x8d",
    ".",
    ",",
    "|",
    "-",
    "0",
    "999999999999",
    "EUR",
    "$",
    "\\ud800",
    "\"",
    "[[[[",
    "}",
    ":60",
    " ",
    "T",
    "Z",
    "/",
    "ago",
    "\r\n",
    "\xc2\x85",
    "2026",
};

static void
insert(GString *text, GRand *random)
{
    const char *piece = pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))];

    g_string_insert(text, g_rand_int_range(random, 0, (gint)text->len + 1), piece);
}

static void
change_once(GString *text, GRand *random)
{
    gsize at = text->len > 0 ? (gsize)g_rand_int_range(random, 0, (gint)text->len) : 0;

    if (text->len == 0 || text->len > TEXT_BYTES) {
        g_string_truncate(text, at);
        return;
    }
    switch (g_rand_int_range(random, 0, 5)) {
    case 0:
        text->str[at] = (char)g_rand_int_range(random, 1, 256);
        break;
    case 1:
        g_string_erase(text, (gssize)at, 1);
        break;
    case 2:
        g_string_truncate(text, at);
        break;
    case 3:
        g_string_append_len(text, text->str, (gssize)at);
        break;
    default:
        insert(text, random);
    }
}

static void
mutate(const char *const *texts, gsize count, Check check)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
    g_autoptr(GString) text = g_string_new(NULL);

    for (int round = 0; round < ROUNDS; round++) {
        int changes = g_rand_int_range(random, 0, CHANGES_MOST + 1);

        g_string_assign(text, texts[g_rand_int_range(random, 0, (gint)count)]);
        for (int i = 0; i < changes; i++)
            change_once(text, random);
        check(text->str, text->len);
    }
}

static void
assert_error_is_a_sentence(const GError *error)
{
    g_assert_nonnull(error);
    g_assert_true(g_utf8_validate(error->message, -1, NULL));
    g_assert_true(g_str_has_suffix(error->message, "."));
    for (const char *at = error->message; *at != '\0'; at++)
        g_assert_false(g_ascii_iscntrl(*at));
}

static void
check_money(const char *text, gsize length)
{
    static const char *const assumed[] = { NULL, "USD", "JPY", "KWD" };

    (void)length;
    for (gsize i = 0; i < G_N_ELEMENTS(assumed); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GError) exported_error = NULL;
        Money money, exported, again;
        g_autofree char *amount = NULL;

        if (!money_parse_exported(text, assumed[i], DECIMALS_UNSAID, &exported,
                                  &exported_error))
            assert_error_is_a_sentence(exported_error);
        else
            g_assert_cmpint(ABS(exported.minor), <=, MONEY_LIMIT);
        if (!money_parse(text, assumed[i], &money, &error)) {
            assert_error_is_a_sentence(error);
            continue;
        }
        g_assert_cmpint(money.minor, >=, 0);
        g_assert_cmpint(money.minor, <=, MONEY_LIMIT);
        amount = money_amount_text(&money);
        g_assert_true(money_from_amount(amount, money.currency, &again, NULL));
        g_assert_cmpint(again.minor, ==, money.minor);
    }
}

static void
mutated_amounts_are_read_or_refused(void)
{
    static const char *const texts[] = {
        "15.00 USD", "R$ 61,25",  "US $1,382.11", "129,46zł",         "₹1,23,456.50",
        "1.234 EUR", "CHF 1’234", "1 234,56 €",   "R$132,74|132|74",  "'-6.66'",
        "€ 1,99x1",  "¥500",      "0.500 KWD",    "US $1,382|1,382|", "₩12,345",
    };

    mutate(texts, G_N_ELEMENTS(texts), check_money);
}

static void
assert_moment_is_whole(const Moment *moment, const char *text)
{
    g_autofree char *utc = instant_to_rfc3339(moment->instant);
    Instant again;

    g_assert_true(instant_parse_rfc3339(utc, &again));
    g_assert_cmpint(again, ==, moment->instant);
    g_assert_cmpstr(moment->text, ==, text);
    g_assert_nonnull(moment->zone);
}

static void
check_moment(const char *text, gsize length)
{
    const MomentContext context = { zone_find("America/Los_Angeles", NULL), 1773223200,
                                    length % 2 == 0 ? TENSE_PAST : TENSE_FUTURE,
                                    DATE_ORDER_UNSAID };
    g_auto(Moment) typed = { 0 };
    g_auto(Moment) exported = { 0 };
    g_autoptr(GError) typed_error = NULL;
    g_autoptr(GError) exported_error = NULL;

    if (moment_parse(text, &context, &typed, &typed_error))
        assert_moment_is_whole(&typed, text);
    else
        assert_error_is_a_sentence(typed_error);
    if (moment_parse_exported(text, context.zone, DATE_ORDER_UNSAID, &exported,
                              &exported_error)) {
        assert_moment_is_whole(&exported, text);
        g_assert_cmpint(typed.instant, ==, exported.instant); /* people read it alike */
    } else {
        assert_error_is_a_sentence(exported_error);
    }
}

static void
mutated_times_are_read_or_refused(void)
{
    static const char *const texts[] = {
        "2024-02-27 23:15:30",
        "2026-03-01 09:00 Europe/Berlin",
        "in 3 days",
        "+15d",
        "fri 18:00",
        "18:00",
        "2024-02-28T09:15:30+02:00",
        "2026-01-27T18:42:45.416Z",
        "Feb 21, 2026",
        "3. Aug 2025",
        "21 października 2026 r.",
        "20.02.2026, 10:11 Uhr",
        "01/02/2026",
        "Feb 21, 2026 11:59pm",
        "2026-03-01 [UTC]",
        "Sat 5 Dec 13:43",
        "Fri 05/06/2026",
        "5.12. 6 pm",
        "5 d 3 h left",
        "last fri noon",
        "eom",
    };

    mutate(texts, G_N_ELEMENTS(texts), check_moment);
}

static void
check_sanitised(const char *raw, gsize length, TextFlags flags)
{
    gboolean changed, changed_again;
    g_autofree char *shown = text_sanitise(raw, (gssize)length, flags, &changed);
    g_autofree char *again = text_sanitise(shown, -1, flags, &changed_again);
    g_autofree char *composed = g_utf8_normalize(shown, -1, G_NORMALIZE_NFC);
    g_autofree char *fitted = text_fit(shown, 7, TRUE);
    g_auto(GStrv) lines = text_wrap(shown, 5);

    g_assert_true(g_utf8_validate(shown, -1, NULL));
    g_assert_cmpstr(again, ==, shown);
    g_assert_false(changed_again);
    g_assert_cmpstr(composed, ==, shown);
    if ((flags & TEXT_KEEP_LINES) == 0)
        g_assert_cmpint(text_columns(fitted), ==, 7);
    for (int i = 0; lines[i] != NULL; i++)
        g_assert_cmpint(text_columns(lines[i]), <=, 5);
}

static void
check_text(const char *raw, gsize length)
{
    g_autofree char *folded = text_fold(raw);
    g_autofree char *identifier = text_identifier(raw);
    g_autofree char *filled = text_fill(raw, "x", "1", NULL);

    check_sanitised(raw, length, TEXT_LINE);
    check_sanitised(raw, length, TEXT_KEEP_LINES);
    check_sanitised(raw, length, TEXT_SHOW_HIDDEN);
    g_assert_true(g_utf8_validate(folded, -1, NULL));
    g_assert_true(text_is_plain(identifier));
    g_assert_nonnull(filled);
}

static void
mutated_texts_become_harmless(void)
{
    static const char *const texts[] = {
        "Order 3069099405659913 {x}",
        "cafe\xcc\x81 q\xcc\x81\xcc\xa3\xcc\x82",
        "\xe4\xb8\xad\xe6\x96\x87 \xed\x95\x9c \xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab",
        "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 \xf0\x9f\x87\xa9\xf0\x9f\x87\xaa",
        "\x1b]52;c;eA==\x07 a\xe2\x80\xae b",
        "\xe0\xa4\x95\xe0\xa5\x8d\xe0\xa4\xb7\xe0\xa4\xbf \xd8\xb4\xd9\x8f\xd9\x83\xd9\x92",
        "one two\r\nthree\tfour",
    };

    mutate(texts, G_N_ELEMENTS(texts), check_text);
}

static void
check_json(const char *text, gsize length)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(JsonDocument) document = json_read(text, length, "x.json", &error);
    g_autoptr(JsonDocument) again = NULL;
    g_autofree char *written = NULL;

    if (document == NULL) {
        assert_error_is_a_sentence(error);
        return;
    }
    written = json_write(document, TRUE);
    g_assert_true(g_str_is_ascii(written));
    again = json_read(written, strlen(written), "again.json", NULL);
    g_assert_true(json_equal(document, again));
    (void)json_member_instant(document, "at");
    (void)json_member_money(document, "total");
}

static void
mutated_documents_are_read_or_refused(void)
{
    static const char *const texts[] = {
        "{\"total\": {\"amount\": \"120.95\", \"currency\": \"USD\"}, \"at\": null}",
        "{\"at\": \"2024-02-28T07:15:30Z\", \"list\": [1, 2.5, -3e2, true, false]}",
        "[{\"title\": \"\\u00e9\\ud83d\\ude00 \xc3\xa9\"}, [[[[]]]], {}]",
    };

    mutate(texts, G_N_ELEMENTS(texts), check_json);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mutations/amounts-are-read-or-refused",
                    mutated_amounts_are_read_or_refused);
    g_test_add_func("/mutations/times-are-read-or-refused", mutated_times_are_read_or_refused);
    g_test_add_func("/mutations/texts-become-harmless", mutated_texts_become_harmless);
    g_test_add_func("/mutations/documents-are-read-or-refused",
                    mutated_documents_are_read_or_refused);
    return g_test_run();
}
