/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an import asks once it is done: what a word means, how dates and amounts are written,
 * which currency, which order a payment was for; and of a file that no format knows, what its
 * columns mean. Each answer imports the file again, which changes nothing but what was asked.
 */
#pragma once

#include "services/import/import.h"
#include "ui/tui/shell/view.h"

/* What was said of the files so far. */
typedef struct {
    ImportStyle style;
} ImportAnswers;

/* Imports again, with what was answered; the form is the one below the menus. */
typedef void (*ImportAgain)(View *form);

/* Opens the menu of what is asked; FALSE: nothing is. The result is referenced no longer than
 * the call; said stays the form's. */
gboolean import_questions_open(View *form, ImportAnswers *said, ImportAgain again,
                               const ImportResult *result);

/* Opens the menu of columns; takes them over. */
void import_columns_open(View *form, ImportAgain again, ImportColumns *columns);
