/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/key-decoder.h"

#include <string.h>

#include "ui/tui/key-sequences.h"

#define PASTE_BYTES_LIMIT (1024 * 1024)
#define HELD_LIMIT 64 /* bytes of a sequence that are looked at; longer ones mean nothing */

/*
 * How long the rest of what has begun is waited for. Long, so that the rest of a sequence never
 * acts on a line that stalls; but somebody who presses Alt-[ is heard again.
 */
#define GAP_MS 2000
#define PASTE_GAP_MS 5000
#define LATE_MS 1000    /* so long after an Escape its rest is likely to follow */
#define LATE_GAP_MS 150 /* between the first and the second byte of that rest */

#define PASTE_BEGIN 200
#define PASTE_END "\033[201~"

#define MOUSE_BYTES 3 /* of an X10 report behind ESC [ M: button, column, row */
#define MOUSE_BUTTONS 3
#define MOUSE_MOTION 32
#define MOUSE_WHEEL 64
#define MOUSE_OTHERS 128

typedef enum {
    ON_NOTHING,
    ON_ESCAPE,
    ON_TWO_ESCAPES,
    ON_LATE,      /* a byte that may go on with an Escape that was taken for the key */
    ON_LATE_REST, /* of a sequence whose beginning was taken for a key */
    ON_CONTROL,   /* ESC [ */
    ON_SHIFT,     /* ESC O */
    ON_CONSOLE,   /* ESC [ [ */
    ON_STRING,    /* ESC P, X, ], ^ or _: up to a string terminator */
    ON_STRING_ESCAPE,
    ON_MOUSE,
    ON_OWN, /* the beginning of a string of the terminal's own */
    ON_PASTE,
    ON_CHARACTER, /* of several bytes */
} State;

struct KeyDecoder {
    const KeyStrings *own;
    int escape_delay;
    State state;
    GString *held;      /* the bytes of what has begun */
    gboolean is_late;   /* its Escape was given already */
    gboolean with_alt;  /* a second Escape stood before it */
    gboolean is_8_bit;  /* it began with an 8-bit control character */
    gboolean has_whole; /* the held bytes are a key unless more come */
    Key whole;
    State resumed;  /* ON_LATE_REST: what goes on */
    gsize plain;    /* ON_OWN: the bytes that mean something without the rest */
    gint64 now;     /* the earliest time at which the bytes in hand came */
    gint64 last;    /* when the last byte came */
    gint64 escaped; /* when an Escape was given because nothing followed it; or -1 */
    gboolean is_cut;
    GQueue found; /* Input */
};

void
input_clear(Input *input)
{
    g_clear_pointer(&input->text, g_free);
    input->kind = INPUT_NONE;
}

KeyDecoder *
key_decoder_new(const KeyStrings *own, int escape_delay)
{
    KeyDecoder *decoder = g_new0(KeyDecoder, 1);

    decoder->own = own;
    decoder->escape_delay = escape_delay;
    decoder->held = g_string_new(NULL);
    decoder->escaped = -1;
    g_queue_init(&decoder->found);
    return decoder;
}

static void
found_free(gpointer data)
{
    Input *input = data;

    input_clear(input);
    g_free(input);
}

void
key_decoder_free(KeyDecoder *decoder)
{
    if (decoder == NULL)
        return;
    g_string_free(decoder->held, TRUE);
    g_queue_clear_full(&decoder->found, found_free);
    g_free(decoder);
}

static void
begin(KeyDecoder *decoder, State state)
{
    decoder->state = state;
    decoder->has_whole = FALSE;
}

/* What had begun is over. */
static void
end(KeyDecoder *decoder)
{
    begin(decoder, ON_NOTHING);
    g_string_truncate(decoder->held, 0);
    decoder->is_late = FALSE;
    decoder->with_alt = FALSE;
    decoder->is_8_bit = FALSE;
    decoder->escaped = -1;
}

static void
emit(KeyDecoder *decoder, Input input)
{
    g_queue_push_tail(&decoder->found, g_memdup2(&input, sizeof input));
}

static void
emit_key(KeyDecoder *decoder, Key key)
{
    if (key != PRESS_NONE && !decoder->is_late)
        emit(decoder, (Input){ .kind = INPUT_KEY, .key = key });
}

static void
end_with(KeyDecoder *decoder, Key key)
{
    emit_key(decoder, key);
    end(decoder);
}

static void step(KeyDecoder *decoder, guchar byte);

/* What had begun is nothing, or nothing more: the byte begins anew. */
static void
restart(KeyDecoder *decoder, guchar byte)
{
    end(decoder);
    step(decoder, byte);
}

static gboolean
is_string_introducer(guchar byte)
{
    return byte == 'P' || byte == 'X' || byte == ']' || byte == '^' || byte == '_';
}

static gboolean
is_introducer(guchar byte)
{
    return byte == '[' || byte == 'O' || is_string_introducer(byte);
}

/* Goes on behind Escape and an introducer. */
static void
introduce(KeyDecoder *decoder, guchar introducer)
{
    if (introducer == '[')
        begin(decoder, ON_CONTROL);
    else if (introducer == 'O')
        begin(decoder, ON_SHIFT);
    else
        begin(decoder, ON_STRING);
}

/* A character is complete, whichever way it came. */
static void
take_character(KeyDecoder *decoder, gunichar character)
{
    gboolean with_alt = decoder->with_alt;

    if (character >= 0x80 && character < 0xa0) {
        guchar introducer = (guchar)(character - 0x40);

        end(decoder);
        if (!is_introducer(introducer))
            return;
        g_string_append_c(decoder->held, PRESS_ESCAPE);
        g_string_append_c(decoder->held, (char)introducer);
        decoder->is_8_bit = TRUE;
        introduce(decoder, introducer);
        return;
    }
    if (character == 127 || character == 8)
        character = PRESS_BACKSPACE;
    end(decoder);
    if (character != 0)
        emit(decoder, (Input){ .kind = INPUT_KEY,
                               .key = with_alt ? PRESS_ALT | character : character,
                               .may_be_two = with_alt });
}

static void
on_character(KeyDecoder *decoder, guchar byte)
{
    gunichar character;

    if (byte < 0x80) {
        if (decoder->state == ON_CHARACTER)
            restart(decoder, byte); /* which was cut off before this one */
        else
            take_character(decoder, byte);
        return;
    }
    g_string_append_c(decoder->held, (char)byte);
    character = g_utf8_get_char_validated(decoder->held->str, (gssize)decoder->held->len);
    if (character == (gunichar)-2) {
        decoder->state = ON_CHARACTER;
    } else if (character != (gunichar)-1) {
        take_character(decoder, character);
    } else if (decoder->held->len > 1) {
        restart(decoder, byte); /* cut off before this one */
    } else if (byte >= 0x80 && byte < 0xa0) {
        take_character(decoder, byte); /* an 8-bit control character */
    } else {
        end(decoder);
    }
}

/*
 * Behind an Escape that was given because nothing followed it at once. TRUE when the byte is,
 * or may be, the rest of a sequence: an introducer, or what ends or goes on with a string of
 * the terminal's own.
 */
static gboolean
begin_late(KeyDecoder *decoder, guchar byte)
{
    const char bytes[] = { PRESS_ESCAPE, (char)byte };
    gboolean is_at_once = decoder->now - decoder->escaped < LATE_GAP_MS;
    KeyMatch match = { 0 };

    if (is_at_once)
        match = key_strings_match(decoder->own, bytes, sizeof bytes);
    if (is_introducer(byte)) {
        g_string_append_c(decoder->held, (char)byte);
        begin(decoder, ON_LATE);
        decoder->is_late = match.is_whole; /* then it is nothing by itself either */
        return TRUE;
    }
    end(decoder);
    if (match.is_beginning) {
        g_string_append_len(decoder->held, bytes, sizeof bytes);
        begin(decoder, ON_OWN);
        decoder->is_late = TRUE;
        decoder->has_whole = TRUE; /* nothing */
        decoder->whole = PRESS_NONE;
        decoder->plain = sizeof bytes;
    }
    return match.is_whole || match.is_beginning;
}

/* The terminal may have longer strings that begin with a byte that is no printable one. */
static void
on_nothing(KeyDecoder *decoder, guchar byte)
{
    char first = (char)byte;
    KeyMatch match = { 0 };

    if (decoder->escaped >= 0 && begin_late(decoder, byte))
        return;
    if (byte == PRESS_ESCAPE) {
        g_string_append_c(decoder->held, first);
        begin(decoder, ON_ESCAPE);
        return;
    }
    if (byte < 0x20 || byte >= 0x80)
        match = key_strings_match(decoder->own, &first, 1);
    if (match.is_beginning) {
        g_string_append_c(decoder->held, first);
        begin(decoder, ON_OWN);
        decoder->plain = 1;
        decoder->has_whole = match.is_whole;
        decoder->whole = match.key;
    } else if (match.is_whole) {
        end_with(decoder, match.key);
    } else {
        on_character(decoder, byte);
    }
}

/* Escape and one byte that introduces nothing. */
static void
take_alt(KeyDecoder *decoder, guchar byte)
{
    end(decoder);
    decoder->with_alt = TRUE;
    on_character(decoder, byte);
}

static void
on_escape(KeyDecoder *decoder, guchar byte)
{
    KeyMatch match;

    g_string_append_c(decoder->held, (char)byte);
    if (byte == PRESS_ESCAPE) {
        begin(decoder, ON_TWO_ESCAPES);
        return;
    }
    match = key_strings_match(decoder->own, decoder->held->str, decoder->held->len);
    if (is_introducer(byte)) {
        introduce(decoder, byte);
        decoder->has_whole = match.is_whole;
        decoder->whole = match.key;
    } else if (match.is_beginning) {
        begin(decoder, ON_OWN);
        decoder->plain = decoder->held->len;
        decoder->has_whole = match.is_whole;
        decoder->whole = match.key;
    } else if (match.is_whole) {
        end_with(decoder, match.key);
    } else {
        take_alt(decoder, byte);
    }
}

/* urxvt puts an Escape before a sequence for Alt; anything else is an Escape by itself. */
static void
on_two_escapes(KeyDecoder *decoder, guchar byte)
{
    if (byte == '[' || byte == 'O') {
        g_string_assign(decoder->held, "\033");
        g_string_append_c(decoder->held, (char)byte);
        decoder->with_alt = TRUE;
        introduce(decoder, byte);
        return;
    }
    emit_key(decoder, PRESS_ESCAPE);
    end(decoder);
    step(decoder, PRESS_ESCAPE);
    step(decoder, byte);
}

/* A person who types this behind Escape types nothing else at once. */
static void
on_late(KeyDecoder *decoder, guchar byte)
{
    guchar introducer = (guchar)decoder->held->str[0];

    if (byte < 0x20) {
        end_with(decoder, introducer);
        step(decoder, byte);
        return;
    }
    g_string_assign(decoder->held, "\033");
    g_string_append_c(decoder->held, (char)introducer);
    decoder->is_late = TRUE;
    introduce(decoder, introducer);
    step(decoder, byte);
}

/* What goes on at once was no key, but it was given: the rest is swallowed. */
static void
on_late_rest(KeyDecoder *decoder, guchar byte)
{
    decoder->is_late = TRUE;
    begin(decoder, decoder->resumed);
    step(decoder, byte);
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
        end_with(decoder, key);
        return;
    }
    begin(decoder, ON_OWN);
    decoder->plain = decoder->held->len;
    decoder->has_whole = TRUE;
    decoder->whole = key;
}

static void
emit_mouse(KeyDecoder *decoder, int button, int row, gboolean is_release)
{
    Input input = { .kind = INPUT_MOUSE, .row = row - 1 };

    if (decoder->is_late || is_release || (button & (MOUSE_MOTION | MOUSE_OTHERS)) || row < 1)
        return;
    if (button & MOUSE_WHEEL)
        input.key = (button & MOUSE_BUTTONS) == 0   ? PRESS_UP
                    : (button & MOUSE_BUTTONS) == 1 ? PRESS_DOWN
                                                    : PRESS_NONE;
    else
        input.key = (button & MOUSE_BUTTONS) == 0 ? PRESS_ENTER : PRESS_NONE;
    if (input.key != PRESS_NONE)
        emit(decoder, input);
}

static void
end_control(KeyDecoder *decoder)
{
    ControlSequence sequence =
        control_sequence_parse(decoder->held->str + 2, decoder->held->len - 2);

    if (decoder->held->len >= HELD_LIMIT) {
        end(decoder);
    } else if (sequence.marker == '<' && (sequence.final == 'M' || sequence.final == 'm')) {
        emit_mouse(decoder, sequence.values[0][0], sequence.values[2][0],
                   sequence.final == 'm');
        end(decoder);
    } else if (sequence.marker == 0 && sequence.final == '~' &&
               sequence.values[0][0] == PASTE_BEGIN) {
        g_string_truncate(decoder->held, 0);
        decoder->is_cut = FALSE;
        begin(decoder, ON_PASTE);
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

static void
on_control(KeyDecoder *decoder, guchar byte)
{
    gboolean is_first = decoder->held->len == 2;

    if (byte < 0x20 || byte >= 0x7f) {
        restart(decoder, byte);
        return;
    }
    if (decoder->held->len < HELD_LIMIT)
        g_string_append_c(decoder->held, (char)byte);
    look_for_whole(decoder);
    if (is_first && byte == '[')
        decoder->state = ON_CONSOLE;
    else if (is_first && byte == 'M' && !(decoder->has_whole && decoder->whole != PRESS_NONE))
        begin(decoder, ON_MOUSE);
    else if (byte >= '@' || is_urxvt_shift(decoder))
        end_control(decoder);
}

static void
on_console(KeyDecoder *decoder, guchar byte)
{
    if (byte < 0x20 || byte >= 0x7f) {
        restart(decoder, byte);
        return;
    }
    g_string_append_c(decoder->held, (char)byte);
    end_sequence(decoder, decoder->with_alt ? PRESS_NONE : console_sequence_key((char)byte));
}

static void
on_shift(KeyDecoder *decoder, guchar byte)
{
    int modifiers = MODIFIERS_NONE;
    const char *digits = decoder->held->str + 2;

    if (byte < 0x20 || byte >= 0x7f) {
        restart(decoder, byte);
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
static void
on_string(KeyDecoder *decoder, guchar byte)
{
    decoder->has_whole = FALSE;
    if (byte == PRESS_ESCAPE)
        decoder->state = ON_STRING_ESCAPE;
    else if (byte == 7 || (byte == 0x9c && decoder->is_8_bit)) /* else it may be of a letter */
        end(decoder);
    else if (byte < 0x20)
        restart(decoder, byte);
}

static void
on_string_escape(KeyDecoder *decoder, guchar byte)
{
    end(decoder);
    if (byte == '\\')
        return;
    step(decoder, PRESS_ESCAPE);
    step(decoder, byte);
}

static void
on_mouse(KeyDecoder *decoder, guchar byte)
{
    const guchar *report;

    g_string_append_c(decoder->held, (char)byte);
    if (decoder->held->len < 3 + MOUSE_BYTES) /* behind ESC [ M */
        return;
    report = (const guchar *)decoder->held->str + 3;
    emit_mouse(decoder, report[0] - ' ', report[2] - ' ', (report[0] & MOUSE_BUTTONS) == 3);
    end(decoder);
}

/* It is not the string that it seemed to be: its beginning has its meaning, the rest another.
 */
static void
give_up_own(KeyDecoder *decoder)
{
    g_autofree char *bytes = g_memdup2(decoder->held->str, decoder->held->len);
    gsize length = decoder->held->len;
    gsize plain = decoder->plain;
    gboolean is_control = (guchar)bytes[0] != PRESS_ESCAPE && (guchar)bytes[0] < 0x80;

    if (decoder->has_whole)
        end_with(decoder, decoder->whole);
    else if (is_control)
        take_character(decoder, (guchar)bytes[0]);
    else if (plain == 2)
        take_alt(decoder, (guchar)bytes[1]);
    else
        end(decoder);
    for (gsize i = plain; i < length; i++)
        step(decoder, (guchar)bytes[i]);
}

static void
on_own(KeyDecoder *decoder, guchar byte)
{
    KeyMatch match;

    g_string_append_c(decoder->held, (char)byte);
    match = key_strings_match(decoder->own, decoder->held->str, decoder->held->len);
    if (match.is_beginning) {
        if (match.is_whole) {
            decoder->has_whole = TRUE;
            decoder->whole = match.key;
            decoder->plain = decoder->held->len;
        }
    } else if (match.is_whole) {
        end_with(decoder, match.key);
    } else {
        give_up_own(decoder);
    }
}

static void
end_paste(KeyDecoder *decoder)
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
        emit(decoder, input);
    end(decoder);
}

static void
on_paste(KeyDecoder *decoder, guchar byte)
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
    end_paste(decoder);
}

static void
step(KeyDecoder *decoder, guchar byte)
{
    static void (*const steps[])(KeyDecoder * decoder, guchar byte) = {
        [ON_NOTHING] = on_nothing,
        [ON_ESCAPE] = on_escape,
        [ON_TWO_ESCAPES] = on_two_escapes,
        [ON_LATE] = on_late,
        [ON_LATE_REST] = on_late_rest,
        [ON_CONTROL] = on_control,
        [ON_SHIFT] = on_shift,
        [ON_CONSOLE] = on_console,
        [ON_STRING] = on_string,
        [ON_STRING_ESCAPE] = on_string_escape,
        [ON_MOUSE] = on_mouse,
        [ON_OWN] = on_own,
        [ON_PASTE] = on_paste,
        [ON_CHARACTER] = on_character,
    };

    steps[decoder->state](decoder, byte);
}

static gboolean
is_begun_by_escape(const KeyDecoder *decoder)
{
    return (guchar)decoder->held->str[0] == PRESS_ESCAPE ||
           (guchar)decoder->held->str[0] >= 0x80;
}

/* How long nothing may come before what has begun is taken for what it is; -1: for ever. */
static int
patience(const KeyDecoder *decoder)
{
    if (decoder->has_whole)
        return decoder->escape_delay;
    switch (decoder->state) {
    case ON_NOTHING:
    case ON_CHARACTER: /* the rest of it follows, or the next key ends it */
        return -1;
    case ON_ESCAPE:
    case ON_TWO_ESCAPES:
        return decoder->escape_delay;
    case ON_OWN:
        return is_begun_by_escape(decoder) ? GAP_MS : decoder->escape_delay;
    case ON_LATE:
        return decoder->last - decoder->escaped < LATE_MS
                   ? MAX(LATE_GAP_MS, decoder->escape_delay)
                   : decoder->escape_delay;
    case ON_LATE_REST:
        return LATE_GAP_MS;
    case ON_PASTE:
        return PASTE_GAP_MS;
    default:
        return GAP_MS;
    }
}

gint64
key_decoder_until(const KeyDecoder *decoder)
{
    int milliseconds = patience(decoder);

    return milliseconds < 0 ? -1 : decoder->last + milliseconds;
}

static void
give_escape(KeyDecoder *decoder, gint64 now)
{
    end_with(decoder, PRESS_ESCAPE);
    decoder->escaped = now;
}

static void
give_whole(KeyDecoder *decoder, gint64 now)
{
    if (!decoder->has_whole) {
        end(decoder);
        return;
    }
    emit_key(decoder, decoder->whole);
    decoder->resumed = decoder->state;
    begin(decoder, ON_LATE_REST);
    decoder->last = now;
}

void
key_decoder_pass(KeyDecoder *decoder, gint64 now)
{
    gint64 until = key_decoder_until(decoder);

    if (until < 0 || now < until)
        return;
    switch (decoder->state) {
    case ON_ESCAPE:
        give_escape(decoder, now);
        break;
    case ON_TWO_ESCAPES:
        emit_key(decoder, PRESS_ESCAPE);
        give_escape(decoder, now);
        break;
    case ON_LATE:
        end_with(decoder, (Key)decoder->held->str[0]);
        break;
    case ON_OWN:
        if (is_begun_by_escape(decoder) && !decoder->has_whole)
            end(decoder);
        else
            give_up_own(decoder);
        break;
    case ON_PASTE:
        end_paste(decoder);
        break;
    default:
        give_whole(decoder, now);
        break;
    }
}

void
key_decoder_feed(KeyDecoder *decoder, const char *bytes, gsize length, gint64 earliest,
                 gint64 now)
{
    key_decoder_pass(decoder, earliest);
    decoder->now = earliest;
    for (gsize i = 0; i < length; i++)
        step(decoder, (guchar)bytes[i]);
    decoder->last = now;
}

Input
key_decoder_next(KeyDecoder *decoder)
{
    g_autofree Input *first = g_queue_pop_head(&decoder->found);

    return first != NULL ? *first : (Input){ .kind = INPUT_NONE };
}

static gint
is_not_key(gconstpointer input, gconstpointer key)
{
    const Input *found = input;

    return found->kind != INPUT_KEY || found->key != GPOINTER_TO_UINT(key);
}

gboolean
key_decoder_take(KeyDecoder *decoder, Key key)
{
    GList *place = g_queue_find_custom(&decoder->found, GUINT_TO_POINTER(key), is_not_key);

    if (place == NULL)
        return FALSE;
    while (g_queue_peek_head_link(&decoder->found) != place)
        found_free(g_queue_pop_head(&decoder->found));
    found_free(g_queue_pop_head(&decoder->found));
    return TRUE;
}
