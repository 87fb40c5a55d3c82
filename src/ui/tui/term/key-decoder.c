/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term/key-decoder-private.h"

/*
 * How long the rest of what has begun is waited for. Long, so that the rest of a sequence never
 * acts on a line that stalls; but somebody who presses Alt-[ is heard again.
 */
#define GAP_MS 2000
#define PASTE_GAP_MS 5000
#define LATE_MS 1000 /* so long after an Escape its rest is likely to follow */

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

void
decoder_begin(KeyDecoder *decoder, State state)
{
    decoder->state = state;
    decoder->has_whole = FALSE;
}

/* What had begun is over. */
void
decoder_end(KeyDecoder *decoder)
{
    decoder_begin(decoder, ON_NOTHING);
    g_string_truncate(decoder->held, 0);
    decoder->is_late = FALSE;
    decoder->with_alt = FALSE;
    decoder->is_8_bit = FALSE;
    decoder->escaped = -1;
}

void
decoder_emit(KeyDecoder *decoder, Input input)
{
    g_queue_push_tail(&decoder->found, g_memdup2(&input, sizeof input));
}

void
decoder_emit_key(KeyDecoder *decoder, Key key)
{
    if (key != PRESS_NONE && !decoder->is_late)
        decoder_emit(decoder, (Input){ .kind = INPUT_KEY, .key = key });
}

void
decoder_end_with(KeyDecoder *decoder, Key key)
{
    decoder_emit_key(decoder, key);
    decoder_end(decoder);
}

/* What had begun is nothing, or nothing more: the byte begins anew. */
void
decoder_restart(KeyDecoder *decoder, guchar byte)
{
    decoder_end(decoder);
    decoder_step(decoder, byte);
}

void
decoder_step(KeyDecoder *decoder, guchar byte)
{
    static void (*const steps[])(KeyDecoder * decoder, guchar byte) = {
        [ON_NOTHING] = decoder_on_nothing,
        [ON_ESCAPE] = decoder_on_escape,
        [ON_TWO_ESCAPES] = decoder_on_two_escapes,
        [ON_LATE] = decoder_on_late,
        [ON_LATE_REST] = decoder_on_late_rest,
        [ON_CONTROL] = decoder_on_control,
        [ON_SHIFT] = decoder_on_shift,
        [ON_CONSOLE] = decoder_on_console,
        [ON_STRING] = decoder_on_string,
        [ON_STRING_ESCAPE] = decoder_on_string_escape,
        [ON_MOUSE] = decoder_on_mouse,
        [ON_OWN] = decoder_on_own,
        [ON_PASTE] = decoder_on_paste,
        [ON_CHARACTER] = decoder_on_character,
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
    decoder_end_with(decoder, PRESS_ESCAPE);
    decoder->escaped = now;
}

static void
give_whole(KeyDecoder *decoder, gint64 now)
{
    if (!decoder->has_whole) {
        decoder_end(decoder);
        return;
    }
    decoder_emit_key(decoder, decoder->whole);
    decoder->resumed = decoder->state;
    decoder_begin(decoder, ON_LATE_REST);
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
        decoder_emit_key(decoder, PRESS_ESCAPE);
        give_escape(decoder, now);
        break;
    case ON_LATE:
        decoder_end_with(decoder, (Key)decoder->held->str[0]);
        break;
    case ON_OWN:
        if (is_begun_by_escape(decoder) && !decoder->has_whole)
            decoder_end(decoder);
        else
            decoder_give_up_own(decoder);
        break;
    case ON_PASTE:
        decoder_end_paste(decoder);
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
        decoder_step(decoder, (guchar)bytes[i]);
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
