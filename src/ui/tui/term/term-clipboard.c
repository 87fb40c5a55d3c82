/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying through the terminal (OSC 52), tmux and screen included, and its title. */
#include "ui/tui/term/term-private.h"

#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "base/text/text.h"

#define CLIPBOARD_BYTES_LIMIT 74994 /* what xterm and tmux take, in base64 */
#define SCREEN_BYTES_LIMIT 240      /* GNU screen drops what a string has over 256 bytes */

/* Screen hands the strings on one behind the other, so that they are one again outside. */
static void
append_pieces(GString *bytes, const char *sequence)
{
    for (gsize left = strlen(sequence); left > 0;) {
        gsize piece = MIN(left, SCREEN_BYTES_LIMIT);

        g_string_append(bytes, "\033P");
        g_string_append_len(bytes, sequence, (gssize)piece);
        g_string_append(bytes, "\033\\");
        sequence += piece;
        left -= piece;
    }
}

static void
send_wrapped(const char *command, OscWrap wrap)
{
    g_autofree char *sequence = g_strconcat("\033]", command, "\a", NULL);
    g_autoptr(GString) bytes = g_string_new(NULL);

    if (wrap == OSC_THROUGH_TMUX)
        g_string_append_printf(bytes, "\033Ptmux;\033%s\033\\", sequence);
    else if (wrap == OSC_THROUGH_SCREEN)
        append_pieces(bytes, sequence);
    else
        g_string_append(bytes, sequence);
    term_send(bytes->str, bytes->len);
}

void
term_send_osc(const char *command)
{
    send_wrapped(command, g_getenv("TMUX") != NULL  ? OSC_THROUGH_TMUX
                          : g_getenv("STY") != NULL ? OSC_THROUGH_SCREEN
                                                    : OSC_PLAIN);
}

gboolean
term_copy(Term *term, const char *text, OscWrap wrap)
{
    g_autofree char *base64 = g_base64_encode((const guchar *)text, strlen(text));
    g_autofree char *command = g_strconcat("52;c;", base64, NULL);

    if (strlen(base64) > CLIPBOARD_BYTES_LIMIT)
        return FALSE;
    send_wrapped(command, wrap);
    g_free(term->copied);
    term->copied = g_strdup(text);
    return TRUE;
}

gboolean
term_was_copied(const Term *term, const char *text)
{
    return g_strcmp0(term->copied, text) == 0;
}

void
term_forget_copy(Term *term)
{
    g_clear_pointer(&term->copied, g_free);
}

gboolean
term_has_key_waiting(const Term *term)
{
    struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };

    (void)term; /* the input is the process's */
    return poll(&input, 1, 0) > 0;
}

void
term_set_title(Term *term, const char *title)
{
    g_autofree char *safe = text_sanitise(title, -1, TEXT_LINE, NULL);
    g_autofree char *bytes = g_strconcat("\033]0;", safe, "\a", NULL);

    (void)term;
    term_send(bytes, strlen(bytes));
}
