/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text: what came from outside, made safe and measured.
 *
 * Titles, names of sellers and file names come from strangers. They may hold bytes that are no
 * UTF-8, controls that move the cursor, characters that turn the direction of a line, a hundred
 * accents on one letter. Stored bytes stay raw, so that nothing is lost. Every sink (screens,
 * plain output, errors, notifications, titles) shows text_sanitise() of them and nothing else:
 * what it gives is safe to show, and only of such a text a width can be told.
 *
 * Widths are terminal columns, as wcwidth() counts them and not as a font draws. A cell holds a
 * character with the marks that join it; text_next_grapheme() walks a text by cells, text_fit()
 * cuts one to a column's width, text_wrap() to lines.
 *
 * Most texts are ASCII: text_is_plain() and text_simple_columns() find that out first, and
 * spare a list with a million rows the long way.
 *
 * Beside that: text_fold() is what searches compare, text_identifier() what is left of a number
 * that people write in groups, text_fill() puts values into a translated sentence. At the end
 * stands what reads a text piece by piece: characters, and numbers of so many digits.
 *
 * Files in other encodings than UTF-8 are recognised and decoded by encoding.h; entities.h puts
 * the letters of pages in their place.
 *
 * The room owns the Unicode library: nobody else calls it.
 */
#pragma once

#include <glib.h>

#include "base/text/encoding.h"
#include "base/text/entities.h"

typedef enum {
    TEXT_LINE = 0,            /* line breaks and tabs become one space */
    TEXT_KEEP_LINES = 1 << 0, /* \n is kept */
    TEXT_SHOW_HIDDEN = 1 << 1 /* dropped characters are written out, like <U+202E> */
} TextFlags;

/*
 * The one sanitiser. Never fails and never returns NULL; the result is valid NFC UTF-8 without
 * any control, bidi, default-ignorable, private-use or non-character, with at most two marks a
 * base (three code points a cell); a leading mark gets U+25CC; what is not UTF-8 becomes
 * U+FFFD. C0 controls become their control pictures, line breaks and tabs one space.
 * ret_changed, if not NULL, says whether anything was dropped or replaced other than white
 * space.
 */
char *text_sanitise(const char *text, gssize length, TextFlags flags, gboolean *ret_changed);

/*
 * Bytes as UTF-8, NUL-ended. What is not UTF-8 is read as Windows-1252, which has a letter for
 * nearly every byte; *ret_is_converted then says so, and the person has to be told.
 */
char *text_to_utf8(const char *bytes, gsize length, gboolean *ret_is_converted);

/* TRUE when the text is plain printable ASCII, for which sanitising is the identity. */
gboolean text_is_plain(const char *text);

/*
 * Bytes of the character at text when it takes one column and is shown as it is wherever it
 * stands: printable ASCII, dashes, quotation marks, "…", lines and blocks. 0 for any other, and
 * at the end.
 */
gsize text_simple_character(const char *text);

/* The columns of a text of such characters alone, for which sanitising is the identity; -1 for
 * any other text. */
int text_simple_columns(const char *text);

/*
 * What one cell of a terminal shows of sanitised text: a character and the marks that join it,
 * with its bytes and its columns (1 or 2; 0 only for \n). A spacing mark has a cell of its own,
 * because ncurses gives it one. Returns the start of the next one, or NULL at the end.
 */
const char *text_next_grapheme(const char *text, gsize *ret_bytes, int *ret_columns);

/* Columns that sanitised text takes, as wcwidth() counts them. */
int text_columns(const char *text);

/* Sanitised text cut to at most so many columns, with "…" when something was left out; padded
 * with spaces to exactly that many when pad is TRUE. */
char *text_fit(const char *text, int columns, gboolean pad);

/* Any text as one sanitised line of at most so many columns. */
char *text_line(const char *text, int columns);

/*
 * Sanitised text broken at spaces (longer words anywhere) and at \n into lines of at most so
 * many columns: a NULL-ended vector of at least one line.
 */
char **text_wrap(const char *text, int columns);

/* A piece of any text that may stand in an error message: sanitised and not long. */
char *text_excerpt(const char *text);

/* Sanitised, case-folded and accent-kept form for searching. */
char *text_fold(const char *text);

/* Its words alone, folded and without accents, one blank between them: for comparing names. */
char *text_fold_words(const char *text);

/*
 * The form in which words of a mail are compared with those of a table: NFKC without what
 * cannot be seen, any blanks one blank, none at the ends and none before a colon. Letters keep
 * their case.
 */
char *text_match_form(const char *text);

/* The only letters and digits that identify an order number or a tracking number: upper case
 * ASCII, everything else left out. */
char *text_identifier(const char *text);

/* The number as it is written, without what stands around it: its letters and digits, and the
 * marks - / . _ : between them, of which each stands alone ("113-5550001-5550002"). Two numbers
 * are the same when text_identifier() makes the same of both. */
char *text_number(const char *text);

/*
 * Fills {name} places of a translated sentence: name, value pairs ended by NULL. Unknown names
 * are left as they are. Translators may reorder the places.
 */
char *text_fill(const char *sentence, ...) G_GNUC_NULL_TERMINATED;

/* The version of the Unicode library in use. */
const char *text_library_version(void);

/*
 * Reads the character at text, of which length bytes are left (-1: ended by NUL). Returns its
 * bytes; what is no UTF-8 is one byte and 0 in ret_character.
 */
gsize character_decode(const char *text, gssize length, gunichar *ret_character);

/* Space, no-break space, figure, thin and narrow no-break space: what parts figures and words.
 */
gboolean character_is_space(gunichar character);

/*
 * Each of these reads the next piece of an ASCII text and moves behind it, or leaves the place
 * alone. A number has minimum to maximum digits (at most 9), not followed by a further digit.
 */
gboolean scan_number(const char **place, int minimum, int maximum, int *ret_number);
gboolean scan_char(const char **place, char expected);
