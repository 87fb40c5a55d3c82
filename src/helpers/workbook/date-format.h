/* SPDX-License-Identifier: GPL-3.0-or-later */
/* DateFormats: which styles of a workbook show a number as a date. */
#pragma once

#include "helpers/workbook/xml.h"

typedef struct {
    GArray *styles;       /* gboolean a style; of the caller */
    GHashTable *of_dates; /* ids of the workbook's own formats that show dates */
    gboolean is_inside;   /* the list of the styles that cells have */
} DateFormats;

void date_formats_take(DateFormats *formats, const Xml *xml, XmlStep step);
void date_formats_clear(DateFormats *formats);
