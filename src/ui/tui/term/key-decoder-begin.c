/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, and the beginnings of sequences: what stands before the first parameter. */
#include "ui/tui/term/key-decoder-private.h"

#include <string.h>

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
        decoder_begin(decoder, ON_CONTROL);
    else if (introducer == 'O')
        decoder_begin(decoder, ON_SHIFT);
    else
        decoder_begin(decoder, ON_STRING);
}

/* A character is complete, whichever way it came. */
static void
take_character(KeyDecoder *decoder, gunichar character)
{
    gboolean with_alt = decoder->with_alt;

    if (character >= 0x80 && character < 0xa0) {
        guchar introducer = (guchar)(character - 0x40);

        decoder_end(decoder);
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
    decoder_end(decoder);
    if (character != 0)
        decoder_emit(decoder, (Input){ .kind = INPUT_KEY,
                                       .key = with_alt ? PRESS_ALT | character : character,
                                       .may_be_two = with_alt });
}

void
decoder_on_character(KeyDecoder *decoder, guchar byte)
{
    gunichar character;

    if (byte < 0x80) {
        if (decoder->state == ON_CHARACTER)
            decoder_restart(decoder, byte); /* which was cut off before this one */
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
        decoder_restart(decoder, byte); /* cut off before this one */
    } else if (byte >= 0x80 && byte < 0xa0) {
        take_character(decoder, byte); /* an 8-bit control character */
    } else {
        decoder_end(decoder);
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
        decoder_begin(decoder, ON_LATE);
        decoder->is_late = match.is_whole; /* then it is nothing by itself either */
        return TRUE;
    }
    decoder_end(decoder);
    if (match.is_beginning) {
        g_string_append_len(decoder->held, bytes, sizeof bytes);
        decoder_begin(decoder, ON_OWN);
        decoder->is_late = TRUE;
        decoder->has_whole = TRUE; /* nothing */
        decoder->whole = PRESS_NONE;
        decoder->plain = sizeof bytes;
    }
    return match.is_whole || match.is_beginning;
}

/* The terminal may have longer strings that begin with a byte that is no printable one. */
void
decoder_on_nothing(KeyDecoder *decoder, guchar byte)
{
    char first = (char)byte;
    KeyMatch match = { 0 };

    if (decoder->escaped >= 0 && begin_late(decoder, byte))
        return;
    if (byte == PRESS_ESCAPE) {
        g_string_append_c(decoder->held, first);
        decoder_begin(decoder, ON_ESCAPE);
        return;
    }
    if (byte < 0x20 || byte >= 0x80)
        match = key_strings_match(decoder->own, &first, 1);
    if (match.is_beginning) {
        g_string_append_c(decoder->held, first);
        decoder_begin(decoder, ON_OWN);
        decoder->plain = 1;
        decoder->has_whole = match.is_whole;
        decoder->whole = match.key;
    } else if (match.is_whole) {
        decoder_end_with(decoder, match.key);
    } else {
        decoder_on_character(decoder, byte);
    }
}

/* Escape and one byte that introduces nothing. */
static void
take_alt(KeyDecoder *decoder, guchar byte)
{
    decoder_end(decoder);
    decoder->with_alt = TRUE;
    decoder_on_character(decoder, byte);
}

void
decoder_on_escape(KeyDecoder *decoder, guchar byte)
{
    KeyMatch match;

    g_string_append_c(decoder->held, (char)byte);
    if (byte == PRESS_ESCAPE) {
        decoder_begin(decoder, ON_TWO_ESCAPES);
        return;
    }
    match = key_strings_match(decoder->own, decoder->held->str, decoder->held->len);
    if (is_introducer(byte)) {
        introduce(decoder, byte);
        decoder->has_whole = match.is_whole;
        decoder->whole = match.key;
    } else if (match.is_beginning) {
        decoder_begin(decoder, ON_OWN);
        decoder->plain = decoder->held->len;
        decoder->has_whole = match.is_whole;
        decoder->whole = match.key;
    } else if (match.is_whole) {
        decoder_end_with(decoder, match.key);
    } else {
        take_alt(decoder, byte);
    }
}

/* urxvt puts an Escape before a sequence for Alt; anything else is an Escape by itself. */
void
decoder_on_two_escapes(KeyDecoder *decoder, guchar byte)
{
    if (byte == '[' || byte == 'O') {
        g_string_assign(decoder->held, "\033");
        g_string_append_c(decoder->held, (char)byte);
        decoder->with_alt = TRUE;
        introduce(decoder, byte);
        return;
    }
    decoder_emit_key(decoder, PRESS_ESCAPE);
    decoder_end(decoder);
    decoder_step(decoder, PRESS_ESCAPE);
    decoder_step(decoder, byte);
}

/* A person who types this behind Escape types nothing else at once. */
void
decoder_on_late(KeyDecoder *decoder, guchar byte)
{
    guchar introducer = (guchar)decoder->held->str[0];

    if (byte < 0x20) {
        decoder_end_with(decoder, introducer);
        decoder_step(decoder, byte);
        return;
    }
    g_string_assign(decoder->held, "\033");
    g_string_append_c(decoder->held, (char)introducer);
    decoder->is_late = TRUE;
    introduce(decoder, introducer);
    decoder_step(decoder, byte);
}

/* It is not the string that it seemed to be: its beginning has its meaning, the rest another.
 */
void
decoder_give_up_own(KeyDecoder *decoder)
{
    g_autofree char *bytes = g_memdup2(decoder->held->str, decoder->held->len);
    gsize length = decoder->held->len;
    gsize plain = decoder->plain;
    gboolean is_control = (guchar)bytes[0] != PRESS_ESCAPE && (guchar)bytes[0] < 0x80;

    if (decoder->has_whole)
        decoder_end_with(decoder, decoder->whole);
    else if (is_control)
        take_character(decoder, (guchar)bytes[0]);
    else if (plain == 2)
        take_alt(decoder, (guchar)bytes[1]);
    else
        decoder_end(decoder);
    for (gsize i = plain; i < length; i++)
        decoder_step(decoder, (guchar)bytes[i]);
}

void
decoder_on_own(KeyDecoder *decoder, guchar byte)
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
        decoder_end_with(decoder, match.key);
    } else {
        decoder_give_up_own(decoder);
    }
}
