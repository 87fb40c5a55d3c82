/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * RichText: the text of a cell or of a shared string, put together from its pieces; how they
 * look and how they are pronounced is left out.
 */
#pragma once

#include "helpers/workbook/xml.h"

typedef struct {
    GString *text;
    gboolean is_inside;     /* an element that holds text */
    gboolean is_pronounced; /* what is inside says only how something is spoken */
} RichText;

void rich_text_begin(RichText *rich);
void rich_text_clear(RichText *rich);

/* Any step inside the cell or the string. */
void rich_text_take(RichText *rich, const Xml *xml, XmlStep step);

/* Borrowed until the next begin. */
const char *rich_text(const RichText *rich);
