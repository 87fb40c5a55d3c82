/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/workbook/workbook.h"

#include <string.h>

#include "helpers/opening/opening.h"
#include "helpers/workbook/date-format.h"
#include "helpers/workbook/rich-text.h"
#include "helpers/workbook/sheet.h"
#include "helpers/workbook/xml.h"

#define PARTS_MEMBER "xl/_rels/workbook.xml.rels"

/* A part that the workbook refers to: a sheet, its strings, its styles. */
typedef struct {
    char *id;
    char *type;   /* ends in "/worksheet" */
    char *member; /* where it is */
} Part;

typedef struct {
    char *title;
    char *part; /* its id */
} SheetName;

typedef struct {
    Opening *opening;
    const char *name; /* of the archive */
    const GPtrArray *members;
    GPtrArray *parts;  /* Part */
    GPtrArray *sheets; /* SheetName */
    SheetContext context;
} Workbook;

static void
part_free(gpointer data)
{
    Part *part = data;

    g_free(part->id);
    g_free(part->type);
    g_free(part->member);
    g_free(part);
}

static void
sheet_name_free(gpointer data)
{
    SheetName *sheet = data;

    g_free(sheet->title);
    g_free(sheet->part);
    g_free(sheet);
}

static void
workbook_clear(Workbook *workbook)
{
    g_ptr_array_unref(workbook->parts);
    g_ptr_array_unref(workbook->sheets);
    g_ptr_array_unref(workbook->context.strings);
    g_array_unref(workbook->context.dates);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Workbook, workbook_clear)

/* One member, step by step. What is not there has nothing to say. */
typedef void (*TakeStep)(Workbook *workbook, const Xml *xml, XmlStep step, gpointer state);

static gboolean
read_member(Workbook *workbook, const char *name, TakeStep take, gpointer state, GError **error)
{
    const Member *member =
        name == NULL ? NULL : member_find(workbook->members, workbook->name, name);
    g_auto(Xml) xml = { 0 };
    XmlStep step;

    if (member == NULL)
        return TRUE;
    if (!xml_open(&xml, member, error))
        return FALSE;
    while ((step = xml_next(&xml, error)) != XML_DONE) {
        if (step == XML_FAILED)
            return FALSE;
        take(workbook, &xml, step, state);
    }
    return TRUE;
}

static void
take_part(Workbook *workbook, const Xml *xml, XmlStep step, gpointer unused)
{
    g_autofree char *target = NULL;
    Part *part;

    (void)unused;
    if (step != XML_BEGIN || !xml_is(xml, "Relationship"))
        return;
    target = xml_attribute(xml, "Target");
    if (target == NULL)
        return;
    part = g_new0(Part, 1);
    part->id = xml_attribute(xml, "Id");
    part->type = xml_attribute(xml, "Type");
    part->member = *target == '/' ? g_strdup(target + 1) : g_strconcat("xl/", target, NULL);
    g_ptr_array_add(workbook->parts, part);
}

static void
take_sheet_name(Workbook *workbook, const Xml *xml, XmlStep step, gpointer unused)
{
    (void)unused;
    if (step == XML_BEGIN && xml_is(xml, "sheet")) {
        SheetName *sheet = g_new0(SheetName, 1);

        sheet->title = xml_attribute(xml, "name");
        sheet->part = xml_attribute(xml, "id");
        g_ptr_array_add(workbook->sheets, sheet);
    } else if (step == XML_BEGIN && xml_is(xml, "workbookPr")) {
        g_autofree char *is_old = xml_attribute(xml, "date1904");

        workbook->context.begins_in_1904 =
            g_strcmp0(is_old, "1") == 0 || g_strcmp0(is_old, "true") == 0;
    }
}

static void
take_string(Workbook *workbook, const Xml *xml, XmlStep step, gpointer state)
{
    RichText *text = state;

    if (step == XML_BEGIN && xml_is(xml, "si"))
        rich_text_begin(text);
    else if (step == XML_END && xml_is(xml, "si"))
        g_ptr_array_add(workbook->context.strings, g_strdup(rich_text(text)));
    else
        rich_text_take(text, xml, step);
}

static void
take_style(Workbook *workbook, const Xml *xml, XmlStep step, gpointer state)
{
    (void)workbook;
    if (step != XML_TEXT)
        date_formats_take(state, xml, step);
}

static gboolean
is_of_type(const Part *part, const char *type)
{
    return part->type != NULL && g_str_has_suffix(part->type, type);
}

static const char *
member_of_type(const Workbook *workbook, const char *type)
{
    for (guint i = 0; i < workbook->parts->len; i++) {
        const Part *part = workbook->parts->pdata[i];

        if (is_of_type(part, type))
            return part->member;
    }
    return NULL;
}

static gboolean
read_strings(Workbook *workbook, GError **error)
{
    RichText text = { 0 };
    gboolean done;

    rich_text_begin(&text);
    done = read_member(workbook, member_of_type(workbook, "/sharedStrings"), take_string, &text,
                       error);
    rich_text_clear(&text);
    return done;
}

static gboolean
read_styles(Workbook *workbook, GError **error)
{
    DateFormats formats = { .styles = workbook->context.dates };
    gboolean done =
        read_member(workbook, member_of_type(workbook, "/styles"), take_style, &formats, error);

    date_formats_clear(&formats);
    return done;
}

/* NULL for a chart. */
static const Member *
member_of_sheet(const Workbook *workbook, const SheetName *sheet)
{
    for (guint i = 0; i < workbook->parts->len; i++) {
        const Part *part = workbook->parts->pdata[i];

        if (is_of_type(part, "/worksheet") && g_strcmp0(part->id, sheet->part) == 0)
            return member_find(workbook->members, workbook->name, part->member);
    }
    return NULL;
}

static gboolean
read_sheets(Workbook *workbook, GError **error)
{
    Opening *opening = workbook->opening;

    for (guint i = 0; i < workbook->sheets->len; i++) {
        const SheetName *sheet = workbook->sheets->pdata[i];
        const Member *member = member_of_sheet(workbook, sheet);
        g_autoptr(GString) csv = NULL;

        if (member == NULL)
            continue;
        csv = sheet_read(&workbook->context, member, opening->output_left, error);
        if (csv == NULL || !opening_out(opening,
                                        &(Contained){ .kind = CONTAINED_SHEET,
                                                      .name = workbook->name,
                                                      .part = sheet->title,
                                                      .bytes = csv->str,
                                                      .length = csv->len },
                                        error))
            return FALSE;
    }
    return TRUE;
}

gboolean
workbook_read(Opening *opening, const char *name, const GPtrArray *members, GError **error)
{
    g_auto(Workbook) workbook = {
        .opening = opening,
        .name = name,
        .members = members,
        .parts = g_ptr_array_new_with_free_func(part_free),
        .sheets = g_ptr_array_new_with_free_func(sheet_name_free),
        .context = { g_ptr_array_new_with_free_func(g_free),
                     g_array_new(FALSE, TRUE, sizeof(gboolean)), FALSE },
    };

    return read_member(&workbook, PARTS_MEMBER, take_part, NULL, error) &&
           read_member(&workbook, WORKBOOK_MEMBER, take_sheet_name, NULL, error) &&
           read_strings(&workbook, error) && read_styles(&workbook, error) &&
           read_sheets(&workbook, error);
}
