/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On which lines of a JSON file things stand: the library that reads it keeps no places. */
#pragma once

#include "services/import/value/value.h"

/*
 * The lines (gint64, from 1) on which the elements of the arrays called name begin, in the
 * sequence of the text: of the arrays inside so many objects and arrays, themselves counted.
 * NULL where the task has no text. The text is JSON that was read without an error.
 */
GArray *import_lines_of(const ImportTask *task, const char *name, guint depth);
