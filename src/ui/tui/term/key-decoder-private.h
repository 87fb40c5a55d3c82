/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files key-decoder*.c share: the state, and what each state does with the next byte
 * (decoder_on_...).
 */
#pragma once

#include "ui/tui/term/key-decoder.h"

#define HELD_LIMIT 64   /* bytes of a sequence that are looked at; longer ones mean nothing */
#define LATE_GAP_MS 150 /* within which the rest of a key that was given already goes on */

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

void decoder_begin(KeyDecoder *decoder, State state);

/* What had begun is over; with a key, or PRESS_NONE. */
void decoder_end(KeyDecoder *decoder);
void decoder_end_with(KeyDecoder *decoder, Key key);

void decoder_emit(KeyDecoder *decoder, Input input);
void decoder_emit_key(KeyDecoder *decoder, Key key);

/* Takes the next byte; restart: what had begun is nothing, or nothing more. */
void decoder_step(KeyDecoder *decoder, guchar byte);
void decoder_restart(KeyDecoder *decoder, guchar byte);

/* What begins: key-decoder-begin.c. */
void decoder_on_nothing(KeyDecoder *decoder, guchar byte);
void decoder_on_character(KeyDecoder *decoder, guchar byte);
void decoder_on_escape(KeyDecoder *decoder, guchar byte);
void decoder_on_two_escapes(KeyDecoder *decoder, guchar byte);
void decoder_on_late(KeyDecoder *decoder, guchar byte);
void decoder_on_own(KeyDecoder *decoder, guchar byte);
void decoder_give_up_own(KeyDecoder *decoder);

/* What goes on: key-decoder-sequence.c. */
void decoder_on_control(KeyDecoder *decoder, guchar byte);
void decoder_on_shift(KeyDecoder *decoder, guchar byte);
void decoder_on_console(KeyDecoder *decoder, guchar byte);
void decoder_on_string(KeyDecoder *decoder, guchar byte);
void decoder_on_string_escape(KeyDecoder *decoder, guchar byte);
void decoder_on_mouse(KeyDecoder *decoder, guchar byte);
void decoder_on_late_rest(KeyDecoder *decoder, guchar byte);
void decoder_on_paste(KeyDecoder *decoder, guchar byte);
void decoder_end_paste(KeyDecoder *decoder);
