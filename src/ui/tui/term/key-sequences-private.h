/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the control sequences of keyboards mean: those of xterm, st, urxvt, foot, kitty, the
 * Linux console, tmux and screen, in cursor and application mode, CSI u and modifyOtherKeys.
 * What is not known, or is no key (a device's reply, a focus report), is PRESS_NONE.
 *
 * Sources: xterm ctlseqs; rxvtRef(7); kitty's "Comprehensive keyboard handling in terminals";
 * fixterms (CSI u); console_codes(4).
 */
#pragma once

#include "ui/tui/term/key.h"

#define SEQUENCE_PARAMETERS 4
#define SEQUENCE_PARTS 3 /* of a parameter, with colons between */

/* ESC [ marker parameters intermediate final. What is not given is 0. */
typedef struct {
    char marker; /* one of < = > ? */
    int count;   /* of parameters; those beyond the limit are only counted */
    int values[SEQUENCE_PARAMETERS][SEQUENCE_PARTS];
    char intermediate; /* the last one */
    char final;
} ControlSequence;

/* Reads what stands behind ESC [, final byte included. */
ControlSequence control_sequence_parse(const char *bytes, gsize length);

/* Modifiers as terminals count them: 1 and the sum of shift 1, alt 2, control 4, ... */
#define MODIFIERS_NONE 1
#define MODIFIERS_ALT 3

/* with_alt: an Escape stood before it, as urxvt writes Alt. */
Key control_sequence_key(const ControlSequence *sequence, gboolean with_alt);

/* ESC O modifiers final; modifiers are MODIFIERS_NONE where none stand there. */
Key shift_sequence_key(int modifiers, char final);

/* ESC [ [ final: function keys of the Linux console. */
Key console_sequence_key(char final);

/* What a key without a character means when it is pressed with modifiers. */
Key key_with_modifiers(Key key, int modifiers);
