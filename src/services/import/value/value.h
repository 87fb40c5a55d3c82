/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Value: what every parser is given and where it puts what it finds, and single values as
 * exporters write them.
 *
 * A cell is taken exactly, or refused with a sentence that says why; a text that says nothing
 * is no error. What is not understood makes nothing, and is noted: a word that stands in no
 * file of words, a date on which nothing can have been. What amounts and dates leave open is
 * settled by whoever knows more than one cell: the column, the format, the person.
 *
 *   import-parse.h   task and sink
 *   notes.h          what an import says beside the orders, and what a person can say to it
 *   import-read.h    numbers, dates, amounts, states, ways to pay
 *   import-json.h    the same of members of a document
 *   words.h          what marketplaces call the state of an order (data/words)
 *   roles.h          what a column can mean
 */
#pragma once

#include "services/import/value/import-json.h"
#include "services/import/value/import-parse.h"
#include "services/import/value/import-read.h"
#include "services/import/value/notes.h"
#include "services/import/value/roles.h"
#include "services/import/value/words.h"
