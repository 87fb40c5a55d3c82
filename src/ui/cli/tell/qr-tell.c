/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/qr-tell.h"

#include "services/app/app.h"

/* Below the code the prompt has to find room, or its first line scrolls away. */
#define PROMPT_LINES 1

static json_t *
rows_of(const QrCode *code)
{
    json_t *rows = json_array();

    for (int i = 0; i < code->size; i++)
        json_array_append_new(rows, json_string(code->rows[i]));
    return rows;
}

gboolean
qr_tell(Output *output, const char *text, GError **error)
{
    g_autoptr(QrCode) code = qr_code_new(text, error);
    int columns, rows;

    if (code == NULL)
        return FALSE;
    output_member(output, "qr", rows_of(code));
    if (output_is_json(output))
        return TRUE;
    if (output_terminal_size(&columns, &rows) &&
        !qr_code_fit(code, columns, rows - PROMPT_LINES, error))
        return FALSE;
    output_picture(output, (const char *const *)code->lines);
    return TRUE;
}
