/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying through the terminal (OSC 52), tmux and screen included. */
#include "ui/tui/term/term-private.h"

#include <string.h>

#include "base/text/text.h"

#define CLIPBOARD_BYTES_LIMIT 74994 /* what xterm and tmux take, in base64 */

void
term_send_osc(const char *command)
{
    g_autofree char *bytes = NULL;

    if (g_getenv("TMUX") != NULL)
        bytes = g_strconcat("\033Ptmux;\033\033]", command, "\a\033\\", NULL);
    else if (g_getenv("STY") != NULL)
        bytes = g_strconcat("\033P\033]", command, "\a\033\\", NULL);
    else
        bytes = g_strconcat("\033]", command, "\a", NULL);
    term_send(bytes, strlen(bytes));
}

gboolean
term_copy(Term *term, const char *text)
{
    g_autofree char *base64 = g_base64_encode((const guchar *)text, strlen(text));
    g_autofree char *command = g_strconcat("52;c;", base64, NULL);

    (void)term;
    if (strlen(base64) > CLIPBOARD_BYTES_LIMIT)
        return FALSE;
    term_send_osc(command);
    return TRUE;
}

void
term_set_title(Term *term, const char *title)
{
    g_autofree char *safe = text_sanitise(title, -1, TEXT_LINE, NULL);
    g_autofree char *bytes = g_strconcat("\033]0;", safe, "\a", NULL);

    (void)term;
    term_send(bytes, strlen(bytes));
}
