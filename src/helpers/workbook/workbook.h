/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Workbook: the sheets of an .xlsx as CSV, row 7 of the sheet on line 7. What the sheet shows
 * as a date becomes one that reads only one way; numbers lose what a spreadsheet adds behind
 * their fifteenth digit; a formula is what it came to.
 */
#pragma once

#include "helpers/opening/member.h"
#include "helpers/opening/opening.h"

/* What makes an archive a workbook. */
#define WORKBOOK_MEMBER "xl/workbook.xml"

/* name: of the archive; NULL for the file itself. */
gboolean workbook_read(Opening *opening, const char *name, const GPtrArray *members,
                       GError **error);
