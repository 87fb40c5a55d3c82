/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Xml: a document of a workbook, one node after the other, by libxml2. Nothing is fetched, no
 * entity is expanded, and a document that has a type of its own is refused: workbooks never do.
 */
#pragma once

#include <libxml/xmlreader.h>

#include "helpers/opening/member.h"

typedef struct {
    xmlTextReader *reader;
    xmlDoc *kept;         /* of the reader, once it was asked for; or NULL */
    const char *document; /* its name, for errors; borrowed */
    gboolean end_follows; /* of an element that is empty */
} Xml;

/* Of bytes that stay where they are. */
gboolean xml_open(Xml *xml, const Member *member, GError **error);
void xml_clear(Xml *xml);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Xml, xml_clear)

typedef enum {
    XML_BEGIN, /* of an element */
    XML_END,   /* of an element; an empty one has one too */
    XML_TEXT,
    XML_DONE,
    XML_FAILED,
} XmlStep;

XmlStep xml_next(Xml *xml, GError **error);

/* Of the element at hand, without its prefix. Borrowed until the next step. */
gboolean xml_is(const Xml *xml, const char *name);

/* Of the text at hand; borrowed. */
const char *xml_text(const Xml *xml);

/* Without its prefix: "id" for r:id. NULL when it is not there. Owned by the caller. */
char *xml_attribute(const Xml *xml, const char *name);
