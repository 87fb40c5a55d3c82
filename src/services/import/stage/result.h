/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How what an import comes to is gathered (import.h). */
#pragma once

#include "services/import/format/import-parse.h"
#include "services/import/import.h"

ImportResult *import_result_new(void);

/* Adds a rejection; texts are copied. */
void import_result_reject(ImportResult *result, const char *file, gint64 line, const char *why);

/* Adds a note, or counts it once more where the same was said before; texts are copied. */
void import_result_note(ImportResult *result, const ImportNote *note);

/* Adds a payment, to be looked for (proposals.h); texts are copied. */
void import_result_payment(ImportResult *result, const char *file,
                           const ImportPayment *payment);

ImportNote *import_note_copy(const ImportNote *note);
void import_note_free(gpointer note);
