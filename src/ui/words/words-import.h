/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How both user interfaces tell what an import says beside its counts. */
#pragma once

#include "services/import/import.h"

/* "Orders added: 3, updated: 1, ..." */
char *words_import_counts(const ImportResult *result);

/* A note as sentences, without file and line. has_options: it may name options of the command
 * line. */
char *words_import_note(const ImportNote *note, gboolean has_options);

/* "orders.csv, line 14: ..." */
char *words_import_place(const char *file, gint64 line, const char *text);

/* How the words that nobody knew can be taught; NULL when the result has none. */
char *words_import_teaching(const App *app, const ImportResult *result, gboolean has_options);

/* A payment and the orders that it may have been for. */
char *words_import_payment(const ImportProposal *proposal);

/* The command that records the payment on that order. */
char *words_import_payment_command(const ImportProposal *proposal,
                                   const ImportCandidate *candidate);
