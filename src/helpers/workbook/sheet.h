/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheet: one sheet of a workbook as CSV. */
#pragma once

#include "helpers/opening/member.h"
#include "helpers/opening/opening.h"

/* What the cells of all sheets refer to. */
typedef struct {
    GPtrArray *strings;      /* char * */
    GArray *dates;           /* gboolean: by style, whether it shows a date */
    gboolean begins_in_1904; /* the count of days, as old Macintoshes have it */
} SheetContext;

/* The CSV, or NULL. limit: bytes that it may have. */
GString *sheet_read(const SheetContext *context, const Member *member, gsize limit,
                    GError **error);
