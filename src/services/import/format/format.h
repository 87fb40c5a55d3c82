/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Format: every format that can be imported, and from the bytes of a file to the one that it is
 * of.
 *
 * A format is recognised by its header or its keys, never by the name of its file; one list
 * (import-formats.h) is behind recognising a file, `import --format`, its errors and the
 * manual. Formats of rows are data (data/formats, and the person's own files), documents are
 * two functions each. A parser puts what it finds into a sink, order by order or event by
 * event; it writes nothing itself and knows nothing of the case file.
 *
 *   import-formats.h    the formats, and reading a whole file
 *   import-recourse.h   this program's own exports: events and orders
 */
#pragma once

#include "services/import/format/import-formats.h"
#include "services/import/format/import-recourse.h"
