/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/workbook/xml.h"

#include <string.h>

#include "helpers/opening/opening.h"

gboolean
xml_open(Xml *xml, const Member *member, GError **error)
{
    const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;

    *xml = (Xml){ .document = member->name };
    if (member->bytes->len <= G_MAXINT)
        xml->reader = xmlReaderForMemory(member_bytes(member), (int)member->bytes->len, NULL,
                                         NULL, options);
    return xml->reader != NULL || why_set(CONTAINER_DAMAGED, member->name, error);
}

void
xml_clear(Xml *xml)
{
    if (xml->reader != NULL)
        xmlFreeTextReader(xml->reader);
    if (xml->kept != NULL)
        xmlFreeDoc(xml->kept);
    xml->reader = NULL;
    xml->kept = NULL;
}

/* Also where its type has kept the reader from coming to it. The reader lets go of what it is
 * asked for. */
static gboolean
has_type(Xml *xml)
{
    xml->kept = xmlTextReaderCurrentDoc(xml->reader);
    return xml->kept != NULL && xml->kept->intSubset != NULL;
}

XmlStep
xml_next(Xml *xml, GError **error)
{
    int result;

    if (xml->end_follows) {
        xml->end_follows = FALSE;
        return XML_END;
    }
    while ((result = xmlTextReaderRead(xml->reader)) == 1) {
        switch (xmlTextReaderNodeType(xml->reader)) {
        case XML_READER_TYPE_ELEMENT:
            xml->end_follows = xmlTextReaderIsEmptyElement(xml->reader) == 1;
            return XML_BEGIN;
        case XML_READER_TYPE_END_ELEMENT:
            return XML_END;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            return XML_TEXT;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE:
            (void)why_set(CONTAINER_ENTITIES, xml->document, error);
            return XML_FAILED;
        default:
            break;
        }
    }
    if (result == 0)
        return XML_DONE;
    (void)why_set(has_type(xml) ? CONTAINER_ENTITIES : CONTAINER_DAMAGED, xml->document, error);
    return XML_FAILED;
}

gboolean
xml_is(const Xml *xml, const char *name)
{
    const xmlChar *own = xmlTextReaderConstLocalName(xml->reader);

    return own != NULL && strcmp((const char *)own, name) == 0;
}

const char *
xml_text(const Xml *xml)
{
    const xmlChar *text = xmlTextReaderConstValue(xml->reader);

    return text == NULL ? "" : (const char *)text;
}

char *
xml_attribute(const Xml *xml, const char *name)
{
    char *value = NULL;

    while (value == NULL && xmlTextReaderMoveToNextAttribute(xml->reader) == 1) {
        if (xml_is(xml, name))
            value = g_strdup(xml_text(xml));
    }
    (void)xmlTextReaderMoveToElement(xml->reader); /* a place that it came from */
    return value;
}
