/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term-private.h"

#include <unistd.h>
#include <wchar.h>

#include "ui/tui/term-signals.h"

#define PASTE_BYTES_LIMIT (64 * 1024)
#define PASTE_GAP_MS 1000 /* a paste whose end does not come is over after this */

static const struct {
    int code;
    Key key;
} codes[] = {
    { KEY_UP, PRESS_UP },
    { KEY_DOWN, PRESS_DOWN },
    { KEY_LEFT, PRESS_LEFT },
    { KEY_RIGHT, PRESS_RIGHT },
    { KEY_HOME, PRESS_HOME },
    { KEY_END, PRESS_END },
    { KEY_LL, PRESS_END },
    { KEY_PPAGE, PRESS_PAGE_UP },
    { KEY_NPAGE, PRESS_PAGE_DOWN },
    { KEY_IC, PRESS_INSERT },
    { KEY_DC, PRESS_DELETE },
    { KEY_BACKSPACE, PRESS_BACKSPACE },
    { KEY_BTAB, PRESS_BACK_TAB },
    { KEY_ENTER, PRESS_ENTER },
    { CODE_WORD_LEFT, PRESS_WORD_LEFT },
    { CODE_WORD_RIGHT, PRESS_WORD_RIGHT },
};

void
term_define_keys(void)
{
    static const struct {
        const char *bytes;
        int code;
    } sequences[] = {
        { "\033[200~", CODE_PASTE_BEGIN },
        { "\033[201~", CODE_PASTE_END },
        { "\033[1;5D", CODE_WORD_LEFT },
        { "\033[1;5C", CODE_WORD_RIGHT },
        { "\033[1;3D", CODE_WORD_LEFT },
        { "\033[1;3C", CODE_WORD_RIGHT },
        { "\033[H", KEY_HOME },
        { "\033[F", KEY_END },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(sequences); i++)
        (void)define_key(sequences[i].bytes, sequences[i].code);
}

void
input_clear(Input *input)
{
    g_clear_pointer(&input->text, g_free);
    input->kind = INPUT_NONE;
}

static Input
read_paste(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    wint_t code;
    int status;

    wtimeout(stdscr, PASTE_GAP_MS);
    while ((status = get_wch(&code)) != ERR) {
        if (status == KEY_CODE_YES && code == CODE_PASTE_END)
            break;
        if (status == OK && text->len < PASTE_BYTES_LIMIT)
            g_string_append_unichar(text, code == '\r' ? '\n' : (gunichar)code);
    }
    (void)nodelay(stdscr, TRUE);
    return (Input){ .kind = INPUT_PASTE, .text = g_string_free(g_steal_pointer(&text), FALSE) };
}

static Input
read_mouse(void)
{
    MEVENT event;
    Input input = { .kind = INPUT_MOUSE };

    if (getmouse(&event) != OK)
        return (Input){ .kind = INPUT_NONE };
    input.row = event.y;
    if (event.bstate & BUTTON4_PRESSED)
        input.key = PRESS_UP;
    else if (event.bstate & BUTTON5_PRESSED)
        input.key = PRESS_DOWN;
    else
        input.key = PRESS_ENTER;
    return input;
}

static Input
from_code(int code)
{
    if (code == CODE_PASTE_BEGIN)
        return read_paste();
    if (code == KEY_MOUSE)
        return read_mouse();
    if (code == KEY_RESIZE)
        return (Input){ .kind = INPUT_RESIZE };
    if (code >= KEY_F(1) && code <= KEY_F(12))
        return (Input){ .kind = INPUT_KEY, .key = PRESS_F1 + (Key)(code - KEY_F(1)) };
    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
        if (codes[i].code == code)
            return (Input){ .kind = INPUT_KEY, .key = codes[i].key };
    }
    return (Input){ .kind = INPUT_KEY, .key = PRESS_NONE };
}

/* Escape and a character at once is that character with Alt. */
static Input
read_behind_escape(Term *term)
{
    wint_t code;
    int status = get_wch(&code);

    if (status == OK && code != PRESS_ESCAPE)
        return (Input){ .kind = INPUT_KEY,
                        .key =
                            PRESS_ALT | (code == 127 || code == 8 ? PRESS_BACKSPACE : code) };
    if (status == KEY_CODE_YES)
        term->pending = from_code((int)code);
    else if (status == OK)
        term->pending = (Input){ .kind = INPUT_KEY, .key = PRESS_ESCAPE };
    return (Input){ .kind = INPUT_KEY, .key = PRESS_ESCAPE };
}

static Input
from_character(Term *term, wint_t code)
{
    if (code == PRESS_ESCAPE)
        return read_behind_escape(term);
    if (code == 127 || code == 8)
        return (Input){ .kind = INPUT_KEY, .key = PRESS_BACKSPACE };
    return (Input){ .kind = INPUT_KEY, .key = (Key)code };
}

static gboolean
heed_signals(Term *term)
{
    guint told = term_signals_take();

    if (told & SIGNALLED_STOP) {
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
    return told != 0;
}

Input
term_read(Term *term)
{
    wint_t code = 0;
    int status;

    if (heed_signals(term))
        return (Input){ .kind = INPUT_RESIZE };
    if (term->pending.kind != INPUT_NONE) {
        Input input = term->pending;

        term->pending = (Input){ .kind = INPUT_NONE };
        return input;
    }
    status = get_wch(&code);
    if (status == ERR)
        return (Input){ .kind = INPUT_NONE };
    if (status == KEY_CODE_YES)
        return from_code((int)code);
    return from_character(term, code);
}
