/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/app/qr-code.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/app/helper.h"

#define HELPER "qr"
#define MILLISECONDS 5000
#define MEMORY_MEGABYTES 256
#define STATUS_TOO_LONG 2 /* as src/helpers/qr/qr.c says */

/* Light modules around it, without which no camera finds it. The standard asks for four; two
 * are enough on a screen and leave room for more text, and one does where there is no more. */
#define BORDER 2
#define BORDER_LEAST 1

static gboolean
refuse_long(GError **error)
{
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("The text is too long for a QR code. Copy it, or write a shorter one."));
    return FALSE;
}

/* Its rows as one text. */
static gboolean
run_helper(const char *text, HelperResult *result, GError **error)
{
    g_autofree char *program = helper_find(HELPER);
    const char *const argv[] = { program, NULL };
    const HelperCall call = { .argv = argv,
                              .input = text,
                              .input_length = -1,
                              .milliseconds = MILLISECONDS,
                              .memory_megabytes = MEMORY_MEGABYTES };

    if (program == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("No QR code can be made: the program was built without libqrencode. "
                     "Install the package libqrencode-dev and build it again."));
        return FALSE;
    }
    if (!helper_run(&call, result, error))
        return FALSE;
    if (result->exit_status == STATUS_TOO_LONG)
        return refuse_long(error);
    if (result->exit_status != 0)
        error_set(error, RECOURSE_ERROR_FAILED, N_("No QR code could be made: %s"),
                  result->complaint);
    return result->exit_status == 0;
}

static gboolean
is_light(const QrCode *code, int row, int column)
{
    return row < 0 || column < 0 || row >= code->size || column >= code->size ||
           code->rows[row][column] != '1';
}

/* Two rows of modules a line; one below the last is light. */
static char *
draw_line(const QrCode *code, int row, int border)
{
    static const char *const cells[] = { " ", "▄", "▀", "█" };
    GString *line = g_string_new(NULL);

    for (int column = -border; column < code->size + border; column++)
        g_string_append(
            line, cells[2 * is_light(code, row, column) + is_light(code, row + 1, column)]);
    return g_string_free(line, FALSE);
}

static void
draw(QrCode *code, int border)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new();

    for (int row = -border; row < code->size + border; row += 2)
        g_ptr_array_add(lines, draw_line(code, row, border));
    g_ptr_array_add(lines, NULL);
    g_strfreev(code->lines);
    code->lines = (char **)g_ptr_array_steal(lines, NULL);
    code->columns = code->size + 2 * border;
}

/* As many rows as each has modules. */
static gboolean
is_square(const QrCode *code)
{
    for (int i = 0; i < code->size; i++) {
        if (strlen(code->rows[i]) != (gsize)code->size)
            return FALSE;
    }
    return code->size > 0;
}

QrCode *
qr_code_new(const char *text, GError **error)
{
    g_auto(HelperResult) result = { 0 };
    g_autoptr(QrCode) code = NULL;

    if (!run_helper(text, &result, error))
        return NULL;
    code = g_new0(QrCode, 1);
    code->rows = g_strsplit(g_strchomp(result.output), "\n", -1);
    code->size = (int)g_strv_length(code->rows);
    if (!is_square(code)) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("No QR code could be made: %s"), HELPER);
        return NULL;
    }
    draw(code, BORDER);
    return g_steal_pointer(&code);
}

void
qr_code_free(QrCode *code)
{
    if (code == NULL)
        return;
    g_strfreev(code->rows);
    g_strfreev(code->lines);
    g_free(code);
}

static gboolean
is_within(const QrCode *code, int columns, int rows)
{
    int lines = (int)g_strv_length(code->lines);

    return (columns == 0 || code->columns <= columns) && (rows == 0 || lines <= rows);
}

gboolean
qr_code_fit(QrCode *code, int columns, int rows, GError **error)
{
    for (int border = BORDER; border >= BORDER_LEAST; border--) {
        draw(code, border);
        if (is_within(code, columns, rows))
            return TRUE;
    }
    error_set(
        error, RECOURSE_ERROR_REFUSED,
        N_("The QR code needs %d columns and %d lines, and here are %d and %d. Enlarge the "
           "terminal, or make its letters smaller."),
        code->columns, (int)g_strv_length(code->lines), columns, rows);
    return FALSE;
}
