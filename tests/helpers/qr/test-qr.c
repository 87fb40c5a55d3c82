/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes are those of libqrencode, and what a terminal shows is the same modules again. */
#include <string.h>

#include <qrencode.h>

#include "base/error.h"
#include "services/app/app.h"

#define BORDER 2
#define TEXT_MOST 2953 /* bytes of the largest code */

static void
find_helper(void)
{
    g_autofree char *folder = g_test_build_filename(G_TEST_BUILT, "src", "helpers", "qr", NULL);

    g_setenv("RECOURSE_HELPERS", folder, TRUE);
}

/* Whether the cell of a line is filled in its upper or lower half: a light module. */
static gboolean
is_filled(const char *line, int column, gboolean is_lower)
{
    const char *at = g_utf8_offset_to_pointer(line, column);
    gunichar cell = g_utf8_get_char(at);

    return cell == 0x2588 || cell == (is_lower ? 0x2584 : 0x2580);
}

static void
assert_drawn(const QrCode *code)
{
    for (int row = -BORDER; row < code->size + BORDER; row++) {
        const char *line = code->lines[(row + BORDER) / 2];

        g_assert_cmpint((int)g_utf8_strlen(line, -1), ==, code->columns);
        for (int column = -BORDER; column < code->size + BORDER; column++) {
            gboolean is_inside =
                row >= 0 && row < code->size && column >= 0 && column < code->size;
            gboolean is_dark = is_inside && code->rows[row][column] == '1';

            g_assert_cmpint(is_filled(line, column + BORDER, (row + BORDER) % 2 != 0), !=,
                            is_dark);
        }
    }
}

static void
assert_code_of(const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(QrCode) code = qr_code_new(text, &error);
    QRcode *expected = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_L);

    g_assert_no_error(error);
    g_assert_cmpint(code->size, ==, expected->width);
    for (int i = 0; i < code->size * code->size; i++)
        g_assert_cmpint(code->rows[i / code->size][i % code->size] == '1', ==,
                        expected->data[i] & 1);
    assert_drawn(code);
    QRcode_free(expected);
}

static void
modules_are_those_of_the_library(void)
{
    g_autofree char *longest = g_strnfill(TEXT_MOST, 'x');

    assert_code_of("1. Open the order.\n2. Choose “Refund only”.");
    assert_code_of("Прошу вернуть 90.00 EUR.");
    assert_code_of(longest);
}

static void
a_text_that_no_code_holds_is_refused(void)
{
    g_autofree char *text = g_strnfill(TEXT_MOST + 1, 'x');
    g_autoptr(GError) error = NULL;

    g_assert_null(qr_code_new(text, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
    g_assert_cmpstr(error->message, ==,
                    "The text is too long for a QR code. Copy it, or write a shorter one.");
}

static void
a_code_is_shown_whole_or_not_at_all(void)
{
    g_autoptr(QrCode) code = qr_code_new("x", NULL); /* 21 modules: the smallest */
    g_autoptr(GError) error = NULL;

    g_assert_nonnull(code);
    g_assert_true(qr_code_fit(code, 25, 13, NULL));
    g_assert_cmpint(code->columns, ==, 25); /* a border of two */
    g_assert_true(qr_code_fit(code, 0, 0, NULL));
    g_assert_cmpint(code->columns, ==, 25);
    g_assert_true(qr_code_fit(code, 24, 13, NULL));
    g_assert_cmpint(code->columns, ==, 23); /* of one, where two have no room */
    g_assert_true(qr_code_fit(code, 25, 12, NULL));
    g_assert_cmpuint(g_strv_length(code->lines), ==, 12);
    g_assert_false(qr_code_fit(code, 22, 13, NULL));
    g_assert_false(qr_code_fit(code, 25, 11, &error));
    g_assert_cmpstr(
        error->message, ==,
        "The QR code needs 23 columns and 12 lines, and here are 25 and 11. Enlarge "
        "the terminal, or make its letters smaller.");
}

static void
without_the_helper_it_is_said(void)
{
    g_autoptr(GError) error = NULL;

    g_setenv("RECOURSE_HELPERS", "/nowhere", TRUE);
    g_assert_null(qr_code_new("x", &error));
    g_assert_nonnull(strstr(error->message, "libqrencode"));
    find_helper();
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    find_helper();
    g_test_add_func("/qr/modules-are-those-of-the-library", modules_are_those_of_the_library);
    g_test_add_func("/qr/a-text-that-no-code-holds-is-refused",
                    a_text_that_no_code_holds_is_refused);
    g_test_add_func("/qr/a-code-is-shown-whole-or-not-at-all",
                    a_code_is_shown_whole_or_not_at_all);
    g_test_add_func("/qr/without-the-helper-it-is-said", without_the_helper_it_is_said);
    return g_test_run();
}
