/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, pastes and the mouse as they are read, with the time that tells Escape from a sequence.
 */
#include "ui/tui/term/term-private.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "base/time/time.h"
#include "ui/tui/term/term-keys.h"
#include "ui/tui/term/term-signals.h"

#define ESCAPE_DELAY_MS 25
#define ESCAPE_DELAY_LIMIT_MS 10000

static gint64
now_milliseconds(void)
{
    return now_monotonic() / 1000;
}

/* ESCDELAY, as for everything that curses reads for. */
static int
escape_delay(void)
{
    const char *said = g_getenv("ESCDELAY");
    gint64 delay;

    if (said == NULL ||
        !g_ascii_string_to_signed(said, 10, 0, ESCAPE_DELAY_LIMIT_MS, &delay, NULL))
        return ESCAPE_DELAY_MS;
    return (int)delay;
}

void
term_begin_input(Term *term)
{
    term->key_strings = term_key_strings();
    term->decoder = key_decoder_new(term->key_strings, escape_delay());
    term->quiet_at = now_milliseconds();
}

void
term_end_input(Term *term)
{
    key_decoder_free(term->decoder);
    key_strings_free(term->key_strings);
}

static gboolean
is_readable(void)
{
    struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };

    return poll(&input, 1, 0) > 0;
}

/* Takes the bytes that are waiting; FALSE when there are none. */
static gboolean
take_bytes(Term *term)
{
    char bytes[4096];
    ssize_t length;

    if (!is_readable()) {
        term->quiet_at = now_milliseconds();
        key_decoder_pass(term->decoder, term->quiet_at);
        return FALSE;
    }
    length = read(STDIN_FILENO, bytes, sizeof bytes);
    if (length > 0)
        key_decoder_feed(term->decoder, bytes, (gsize)length, term->quiet_at,
                         now_milliseconds());
    else if (length == 0 || (errno != EINTR && errno != EAGAIN))
        term->is_gone = TRUE;
    return length > 0;
}

/* TRUE when the screen has to be drawn anew. */
static gboolean
heed_signals(Term *term)
{
    guint told = term_signals_take();

    if (told & SIGNALLED_END) {
        term->is_gone = TRUE;
    } else if (told & SIGNALLED_STOP) {
        term_leave(term);
        term_signals_stop();
        (void)term_signals_take(); /* the continuation that has just come */
        term_return(term);
    } else if (told & SIGNALLED_CONTINUE) {
        term_leave(term);
        term_return(term);
    } else if (told & SIGNALLED_RESIZE) {
        term_adopt_size();
    }
    return (told & ~(guint)SIGNALLED_END) != 0;
}

static Input
next_input(Term *term)
{
    Input input = key_decoder_next(term->decoder);

    while (input.kind == INPUT_MOUSE && !term->has_mouse) /* sent before it was switched off */
        input = key_decoder_next(term->decoder);
    return input;
}

Input
term_read(Term *term)
{
    Input input;

    if (heed_signals(term))
        return (Input){ .kind = INPUT_RESIZE };
    input = next_input(term);
    while (input.kind == INPUT_NONE && take_bytes(term))
        input = next_input(term);
    if (input.kind == INPUT_NONE)
        input = next_input(term); /* what time alone has told */
    if (input.kind == INPUT_NONE && term->is_gone)
        input.kind = INPUT_GONE;
    return input;
}

int
term_read_in(const Term *term)
{
    gint64 until = key_decoder_until(term->decoder);

    return until < 0 ? -1 : (int)MAX(0, until - now_milliseconds());
}

gboolean
term_is_interrupted(Term *term)
{
    while (take_bytes(term))
        ;
    return term->is_gone || term_signals_end_is_asked() ||
           key_decoder_take(term->decoder, PRESS_ESCAPE);
}
