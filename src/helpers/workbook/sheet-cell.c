/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/workbook/sheet-cell.h"

#include <string.h>

#include "helpers/opening/opening.h"
#include "helpers/workbook/rich-text.h"
#include "helpers/workbook/xml.h"

/* What a sheet can have. */
#define ROWS_MOST 1048576
#define COLUMNS_MOST 16384

typedef struct {
    const GPtrArray *strings;
    Xml xml;
    guint row, column; /* of the last one that began */
    char *type;        /* of the cell at hand */
    guint style;
    RichText text;
} Walk;

static void
walk_clear(Walk *walk)
{
    xml_clear(&walk->xml);
    g_free(walk->type);
    rich_text_clear(&walk->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Walk, walk_clear)

static guint
attribute_number(const Xml *xml, const char *name, guint otherwise)
{
    g_autofree char *text = xml_attribute(xml, name);
    guint64 number;

    if (text == NULL || !g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT, &number, NULL))
        return otherwise;
    return (guint)number;
}

/* "AB12": column 28. 0 for what is none. */
static guint
column_of(const char *reference)
{
    guint column = 0;

    for (; g_ascii_isupper(*reference) && column <= COLUMNS_MOST; reference++)
        column = column * 26 + (guint)(*reference - 'A') + 1;
    return column;
}

/* Sheets are written in their sequence; one that is not could make us hold all of it. */
static gboolean
begin_row(Walk *walk, GError **error)
{
    guint row = attribute_number(&walk->xml, "r", walk->row + 1);

    if (row <= walk->row || row > ROWS_MOST)
        return why_set(CONTAINER_DAMAGED, walk->xml.document, error);
    walk->row = row;
    walk->column = 0;
    return TRUE;
}

static gboolean
begin_cell(Walk *walk, GError **error)
{
    g_autofree char *reference = xml_attribute(&walk->xml, "r");
    guint column = reference == NULL ? walk->column + 1 : column_of(reference);

    if (walk->row == 0 || column <= walk->column || column > COLUMNS_MOST)
        return why_set(CONTAINER_DAMAGED, walk->xml.document, error);
    walk->column = column;
    g_free(walk->type);
    walk->type = xml_attribute(&walk->xml, "t");
    walk->style = attribute_number(&walk->xml, "s", 0);
    rich_text_begin(&walk->text);
    return TRUE;
}

static gboolean
is_type(const Walk *walk, const char *type)
{
    return g_strcmp0(walk->type, type) == 0;
}

/* What the cell says; NULL for a string that is not among those that are shared. */
static const char *
value_of(const Walk *walk)
{
    const char *text = rich_text(&walk->text);
    guint64 index;

    if (is_type(walk, "b"))
        return strcmp(text, "1") == 0 ? "TRUE" : "FALSE";
    if (!is_type(walk, "s") || *text == '\0')
        return text;
    if (!g_ascii_string_to_unsigned(text, 10, 0, G_MAXUINT, &index, NULL) ||
        index >= walk->strings->len)
        return NULL;
    return walk->strings->pdata[index];
}

static gboolean
end_cell(Walk *walk, SheetCellFunction function, gpointer data, GError **error)
{
    const SheetCell cell = {
        .row = walk->row,
        .column = walk->column,
        .type = walk->type == NULL || is_type(walk, "n") ? CELL_NUMBER : CELL_TEXT,
        .style = walk->style,
        .text = value_of(walk),
    };

    if (cell.text == NULL)
        return why_set(CONTAINER_DAMAGED, walk->xml.document, error);
    return *cell.text == '\0' || function(data, &cell, error);
}

static gboolean
take_step(Walk *walk, XmlStep step, SheetCellFunction function, gpointer data, GError **error)
{
    if (step == XML_BEGIN && xml_is(&walk->xml, "row"))
        return begin_row(walk, error);
    if (step == XML_BEGIN && xml_is(&walk->xml, "c"))
        return begin_cell(walk, error);
    if (step == XML_END && xml_is(&walk->xml, "c"))
        return end_cell(walk, function, data, error);
    rich_text_take(&walk->text, &walk->xml, step);
    return TRUE;
}

gboolean
sheet_each_cell(const GPtrArray *strings, const Member *member, SheetCellFunction function,
                gpointer data, GError **error)
{
    g_auto(Walk) walk = { .strings = strings };
    XmlStep step;

    rich_text_begin(&walk.text);
    if (!xml_open(&walk.xml, member, error))
        return FALSE;
    while ((step = xml_next(&walk.xml, error)) != XML_DONE) {
        if (step == XML_FAILED || !take_step(&walk, step, function, data, error))
            return FALSE;
    }
    return TRUE;
}
