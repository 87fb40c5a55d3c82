/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Format: from what somebody else's program exported to what it says about orders.
 *
 * A format is recognised by its header or its keys, never by the name of its file; one table
 * (import-formats.h) is behind recognising a file, `import --format`, its errors and the
 * manual. A format is a table of columns, or two functions for a document. A parser is given a
 * task and puts what it finds into a sink, order by order or event by event; it writes nothing
 * itself and knows nothing of the case file. A text that says nothing is no error, one that
 * cannot be understood rejects its row with a sentence.
 *
 *   import-formats.h    the formats, and reading a whole file
 *   import-parse.h      what every parser is given, and where it puts what it finds
 *   import-read.h       single values as exporters write them
 *   import-json.h       the same of members of a document
 *   import-table.h      a CSV format as data
 *   import-columns.h    what a column can mean
 *   import-recourse.h   this program's own export, event by event
 */
#pragma once

#include "services/import/format/import-columns.h"
#include "services/import/format/import-formats.h"
#include "services/import/format/import-json.h"
#include "services/import/format/import-parse.h"
#include "services/import/format/import-read.h"
#include "services/import/format/import-recourse.h"
#include "services/import/format/import-table.h"
