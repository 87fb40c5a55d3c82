/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rest of sequences up to their ends, mouse reports and pastes. */
#include "ui/tui/term/key-decoder-private.h"

#include <string.h>

#include "ui/tui/term/key-sequences.h"

#define PASTE_BYTES_LIMIT (1024 * 1024)
#define PASTE_BEGIN 200
#define PASTE_END "\033[201~"

#define MOUSE_BYTES 3 /* of an X10 report behind ESC [ M: button, column, row */
#define MOUSE_BUTTONS 3
#define MOUSE_MOTION 32
#define MOUSE_WHEEL 64
#define MOUSE_OTHERS 128

/* What goes on at once was no key, but it was given: the rest is swallowed. */
void
decoder_on_late_rest(KeyDecoder *decoder, guchar byte)
{
    decoder->is_late = TRUE;
    decoder_begin(decoder, decoder->resumed);
    decoder_step(decoder, byte);
}

/* The key of a whole sequence: what the terminal calls these bytes, else what they are
 * everywhere. */
static void
end_sequence(KeyDecoder *decoder, Key key)
{
    KeyMatch match = key_strings_match(decoder->own, decoder->held->str, decoder->held->len);

    if (match.is_whole && match.key != PRESS_NONE && !decoder->with_alt)
        key = match.key;
    if (!match.is_beginning) {
        decoder_end_with(decoder, key);
        return;
    }
    decoder_begin(decoder, ON_OWN);
    decoder->plain = decoder->held->len;
    decoder->has_whole = TRUE;
    decoder->whole = key;
}

static void
emit_mouse(KeyDecoder *decoder, int button, int column, int row, gboolean is_release)
{
    Input input = { .kind = INPUT_MOUSE, .row = row - 1, .column = column - 1 };

    if (decoder->is_late || is_release || (button & (MOUSE_MOTION | MOUSE_OTHERS)) || row < 1 ||
        column < 1)
        return;
    if (button & MOUSE_WHEEL)
        input.key = (button & MOUSE_BUTTONS) == 0   ? PRESS_UP
                    : (button & MOUSE_BUTTONS) == 1 ? PRESS_DOWN
                                                    : PRESS_NONE;
    else
        input.key = (button & MOUSE_BUTTONS) == 0 ? PRESS_ENTER : PRESS_NONE;
    if (input.key != PRESS_NONE)
        decoder_emit(decoder, input);
}

static void
end_control(KeyDecoder *decoder)
{
    ControlSequence sequence =
        control_sequence_parse(decoder->held->str + 2, decoder->held->len - 2);

    if (decoder->held->len >= HELD_LIMIT) {
        decoder_end(decoder);
    } else if (sequence.marker == '<' && (sequence.final == 'M' || sequence.final == 'm')) {
        emit_mouse(decoder, sequence.values[0][0], sequence.values[1][0], sequence.values[2][0],
                   sequence.final == 'm');
        decoder_end(decoder);
    } else if (sequence.marker == 0 && sequence.final == '~' &&
               sequence.values[0][0] == PASTE_BEGIN) {
        g_string_truncate(decoder->held, 0);
        decoder->is_cut = FALSE;
        decoder_begin(decoder, ON_PASTE);
    } else {
        end_sequence(decoder, control_sequence_key(&sequence, decoder->with_alt));
    }
}

/* urxvt ends a key with shift by "$", which elsewhere stands before the end of a reply of two
 * parameters. */
static gboolean
is_urxvt_shift(const KeyDecoder *decoder)
{
    const char *bytes = decoder->held->str + 2;

    while (g_ascii_isdigit(*bytes))
        bytes++;
    return bytes > decoder->held->str + 2 && g_str_equal(bytes, "$");
}

/* A description may call a beginning a key too; it is one when nothing follows. */
static void
look_for_whole(KeyDecoder *decoder)
{
    KeyMatch match = key_strings_match(decoder->own, decoder->held->str, decoder->held->len);

    decoder->has_whole = match.is_whole;
    decoder->whole = match.key;
}

void
decoder_on_control(KeyDecoder *decoder, guchar byte)
{
    gboolean is_first = decoder->held->len == 2;

    if (byte < 0x20 || byte >= 0x7f) {
        decoder_restart(decoder, byte);
        return;
    }
    if (decoder->held->len < HELD_LIMIT)
        g_string_append_c(decoder->held, (char)byte);
    look_for_whole(decoder);
    if (is_first && byte == '[')
        decoder->state = ON_CONSOLE;
    else if (is_first && byte == 'M' && !(decoder->has_whole && decoder->whole != PRESS_NONE))
        decoder_begin(decoder, ON_MOUSE);
    else if (byte >= '@' || is_urxvt_shift(decoder))
        end_control(decoder);
}

void
decoder_on_console(KeyDecoder *decoder, guchar byte)
{
    if (byte < 0x20 || byte >= 0x7f) {
        decoder_restart(decoder, byte);
        return;
    }
    g_string_append_c(decoder->held, (char)byte);
    end_sequence(decoder, decoder->with_alt ? PRESS_NONE : console_sequence_key((char)byte));
}

void
decoder_on_shift(KeyDecoder *decoder, guchar byte)
{
    int modifiers = MODIFIERS_NONE;
    const char *digits = decoder->held->str + 2;

    if (byte < 0x20 || byte >= 0x7f) {
        decoder_restart(decoder, byte);
        return;
    }
    if (g_ascii_isdigit(byte) || byte == ';') {
        if (decoder->held->len < HELD_LIMIT)
            g_string_append_c(decoder->held, (char)byte);
        look_for_whole(decoder);
        return;
    }
    if (strrchr(digits, ';') != NULL)
        digits = strrchr(digits, ';') + 1;
    if (*digits != '\0')
        modifiers = (int)MIN(g_ascii_strtoull(digits, NULL, 10), 256);
    if (decoder->with_alt)
        modifiers = MODIFIERS_ALT;
    g_string_append_c(decoder->held, (char)byte);
    end_sequence(decoder, shift_sequence_key(modifiers, (char)byte));
}

/* Replies are printable, in ASCII or UTF-8: other bytes are keys again. */
void
decoder_on_string(KeyDecoder *decoder, guchar byte)
{
    decoder->has_whole = FALSE;
    if (byte == PRESS_ESCAPE)
        decoder->state = ON_STRING_ESCAPE;
    else if (byte == 7 || (byte == 0x9c && decoder->is_8_bit)) /* else it may be of a letter */
        decoder_end(decoder);
    else if (byte < 0x20)
        decoder_restart(decoder, byte);
}

void
decoder_on_string_escape(KeyDecoder *decoder, guchar byte)
{
    decoder_end(decoder);
    if (byte == '\\')
        return;
    decoder_step(decoder, PRESS_ESCAPE);
    decoder_step(decoder, byte);
}

void
decoder_on_mouse(KeyDecoder *decoder, guchar byte)
{
    const guchar *report;

    g_string_append_c(decoder->held, (char)byte);
    if (decoder->held->len < 3 + MOUSE_BYTES) /* behind ESC [ M */
        return;
    report = (const guchar *)decoder->held->str + 3;
    emit_mouse(decoder, report[0] - ' ', report[1] - ' ', report[2] - ' ',
               (report[0] & MOUSE_BUTTONS) == 3);
    decoder_end(decoder);
}

void
decoder_end_paste(KeyDecoder *decoder)
{
    Input input = { .kind = INPUT_PASTE, .is_cut = decoder->is_cut };

    for (gsize i = 0; i < decoder->held->len; i++) {
        if (decoder->held->str[i] == '\r')
            decoder->held->str[i] = '\n';
        else if (decoder->held->str[i] == '\0')
            decoder->held->str[i] = ' ';
    }
    input.text = g_utf8_make_valid(decoder->held->str, (gssize)decoder->held->len);
    if (decoder->is_late)
        input_clear(&input);
    else
        decoder_emit(decoder, input);
    decoder_end(decoder);
}

void
decoder_on_paste(KeyDecoder *decoder, guchar byte)
{
    GString *text = decoder->held;
    gsize mark = strlen(PASTE_END);

    if (text->len >= PASTE_BYTES_LIMIT + mark) {
        g_string_erase(text, PASTE_BYTES_LIMIT, 1); /* the end is still looked for behind it */
        decoder->is_cut = TRUE;
    }
    g_string_append_c(text, (char)byte);
    if (byte != '~' || text->len < mark ||
        memcmp(text->str + text->len - mark, PASTE_END, mark) != 0)
        return;
    g_string_truncate(text, text->len - mark);
    decoder_end_paste(decoder);
}
