/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * KeyDecoder: what a keyboard's bytes mean, as a function of the bytes and of when they came.
 * It reads nothing and never waits.
 *
 * A sequence that Escape begins is read to its end and gives the key that it stands for or
 * nothing; none of its bytes ever acts by itself. That holds for what comes late too: when the
 * Escape of a sequence was alone for so long that it was taken for the Escape key, what follows
 * it is swallowed. Text is UTF-8; 8-bit control characters introduce sequences as well.
 */
#pragma once

#include "ui/tui/term/key-strings.h"

typedef enum {
    INPUT_NONE, /* nothing is waiting */
    INPUT_KEY,
    INPUT_PASTE,  /* text, as it came; valid UTF-8 */
    INPUT_MOUSE,  /* row, column; key is PRESS_UP, PRESS_DOWN (wheel) or PRESS_ENTER */
    INPUT_RESIZE, /* the size changed or the screen was lost: draw everything */
    INPUT_GONE,   /* the terminal is no more, or a signal asks for the end */
} InputKind;

typedef struct {
    InputKind kind;
    Key key;
    gboolean may_be_two; /* a key with Alt, or Escape and the key, come at once */
    char *text;          /* owned */
    gboolean is_cut;     /* there was more text than anybody takes */
    int row, column;
} Input;

void input_clear(Input *input);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Input, input_clear)

typedef struct KeyDecoder KeyDecoder;

/* own: what the terminal's description names (borrowed). All times are milliseconds. */
KeyDecoder *key_decoder_new(const KeyStrings *own, int escape_delay);
void key_decoder_free(KeyDecoder *decoder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(KeyDecoder, key_decoder_free)

/*
 * Bytes are read now and have come since earliest, when none were waiting. So a program that
 * was busy does not take its own delay for one between keys.
 */
void key_decoder_feed(KeyDecoder *decoder, const char *bytes, gsize length, gint64 earliest,
                      gint64 now);

/* No byte is waiting at this time. */
void key_decoder_pass(KeyDecoder *decoder, gint64 now);

/* When key_decoder_pass() can tell more although nothing comes; -1: never. */
gint64 key_decoder_until(const KeyDecoder *decoder);

/* The next thing that was pressed; kind is INPUT_NONE when there is none. The caller clears it.
 */
Input key_decoder_next(KeyDecoder *decoder);

/* TRUE when the key has been pressed: it is gone then, with everything before it. */
gboolean key_decoder_take(KeyDecoder *decoder, Key key);
