/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/value/notes.h"

static const char *const tokens[NOTE_KIND_COUNT] = {
    [NOTE_UNKNOWN_STATE] = "unknown-status",
    [NOTE_UNKNOWN_PAYMENT] = "unknown-payment",
    [NOTE_FAR_DATE] = "far-date",
    [NOTE_IMPOSSIBLE_DATES] = "impossible-dates",
    [NOTE_BELOW_ZERO] = "below-zero",
    [NOTE_MISSING_COLUMN] = "missing-column",
    [NOTE_DATES] = "dates",
    [NOTE_DECIMALS] = "decimal",
    [NOTE_ASKS_DATES] = "asks-dates",
    [NOTE_ASKS_DECIMALS] = "asks-decimal",
    [NOTE_ASKS_CURRENCY] = "asks-currency",
    [NOTE_WHICH_IS_NEWER] = "which-is-newer",
    [NOTE_ENCODING] = "encoding",
    [NOTE_PASSED_OVER] = "passed-over",
};

gboolean
import_note_is_of_row(ImportNoteKind kind)
{
    return kind == NOTE_UNKNOWN_STATE || kind == NOTE_UNKNOWN_PAYMENT ||
           kind == NOTE_FAR_DATE || kind == NOTE_BELOW_ZERO;
}

const char *
import_note_token(ImportNoteKind kind)
{
    return tokens[kind];
}
