/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit/pack-kit.h"

#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE_RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"

static la_ssize_t
append(struct archive *archive, void *bytes, const void *piece, size_t length)
{
    (void)archive;
    g_byte_array_append(bytes, piece, (guint)length);
    return (la_ssize_t)length;
}

static struct archive *
open_pack(PackKind kind)
{
    struct archive *archive = archive_write_new();

    if (kind == PACK_ZIP)
        (void)archive_write_set_format_zip(archive);
    else if (kind == PACK_GZIP)
        (void)archive_write_set_format_raw(archive);
    else
        (void)archive_write_set_format_ustar(archive);
    if (kind == PACK_GZIP || kind == PACK_TAR_GZIP)
        (void)archive_write_add_filter_gzip(archive);
    (void)archive_write_set_bytes_in_last_block(archive, 1);
    return archive;
}

static void
put(struct archive *archive, const PackMember *member)
{
    struct archive_entry *entry = archive_entry_new();
    gsize length = member->length < 0 ? strlen(member->bytes) : (gsize)member->length;

    archive_entry_set_pathname(entry, member->name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, (la_int64_t)length);
    g_assert_cmpint(archive_write_header(archive, entry), ==, ARCHIVE_OK);
    g_assert_cmpint(archive_write_data(archive, member->bytes, length), ==, (gssize)length);
    archive_entry_free(entry);
}

GByteArray *
pack(PackKind kind, const PackMember *members)
{
    GByteArray *bytes = g_byte_array_new();
    struct archive *archive = open_pack(kind);

    g_assert_cmpint(archive_write_open(archive, bytes, NULL, append, NULL), ==, ARCHIVE_OK);
    for (; members->name != NULL; members++)
        put(archive, members);
    g_assert_cmpint(archive_write_close(archive), ==, ARCHIVE_OK);
    g_assert_cmpint(archive_write_free(archive), ==, ARCHIVE_OK);
    return bytes;
}

static const PackMember *
sheet_at(const PackBook *book, guint index)
{
    return book->sheets[index].name == NULL ? NULL : &book->sheets[index];
}

/* The parts under their ids: rId1 is the first sheet. */
static char *
relations_of(const PackBook *book)
{
    GString *text = g_string_new("<Relationships xmlns=\"" PACKAGE_RELATIONS "\">");

    for (guint i = 0; sheet_at(book, i) != NULL; i++)
        g_string_append_printf(text,
                               "<Relationship Id=\"rId%u\" Type=\"" RELATIONS "/worksheet\""
                               " Target=\"worksheets/sheet%u.xml\"/>",
                               i + 1, i + 1);
    if (book->strings != NULL)
        g_string_append(text, "<Relationship Id=\"s\" Type=\"" RELATIONS "/sharedStrings\""
                              " Target=\"sharedStrings.xml\"/>");
    if (book->styles != NULL)
        g_string_append(text, "<Relationship Id=\"t\" Type=\"" RELATIONS "/styles\""
                              " Target=\"/xl/styles.xml\"/>");
    g_string_append(text, "</Relationships>");
    return g_string_free(text, FALSE);
}

static char *
workbook_of(const PackBook *book)
{
    GString *text = g_string_new(NULL);

    g_string_append_printf(text,
                           "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"" MAIN
                           "\" xmlns:r=\"" RELATIONS "\">%s<sheets>",
                           book->properties == NULL ? "" : book->properties);
    for (guint i = 0; sheet_at(book, i) != NULL; i++)
        g_string_append_printf(text, "<sheet name=\"%s\" sheetId=\"%u\" r:id=\"rId%u\"/>",
                               sheet_at(book, i)->name, i + 1, i + 1);
    g_string_append(text, "</sheets></workbook>");
    return g_string_free(text, FALSE);
}

static char *
wrapped(const char *element, const char *content)
{
    return g_strdup_printf("<%s xmlns=\"" MAIN "\">%s</%s>", element, content, element);
}

static void
add(GArray *members, GPtrArray *owned, const char *name, char *bytes)
{
    const PackMember member = { name, bytes, -1 };

    g_ptr_array_add(owned, bytes);
    g_array_append_val(members, member);
}

static void
add_sheets(GArray *members, GPtrArray *owned, const PackBook *book)
{
    for (guint i = 0; sheet_at(book, i) != NULL; i++) {
        g_autofree char *data =
            g_strdup_printf("<sheetData>%s</sheetData>", sheet_at(book, i)->bytes);
        char *name = g_strdup_printf("xl/worksheets/sheet%u.xml", i + 1);

        g_ptr_array_add(owned, name);
        add(members, owned, name, wrapped("worksheet", data));
    }
}

GByteArray *
pack_book(const PackBook *book)
{
    g_autoptr(GArray) members = g_array_new(TRUE, FALSE, sizeof(PackMember));
    g_autoptr(GPtrArray) owned = g_ptr_array_new_with_free_func(g_free);

    add(members, owned, "[Content_Types].xml", g_strdup("<Types/>"));
    add(members, owned, "xl/_rels/workbook.xml.rels", relations_of(book));
    add(members, owned, "xl/workbook.xml", workbook_of(book));
    add_sheets(members, owned, book);
    if (book->strings != NULL)
        add(members, owned, "xl/sharedStrings.xml", wrapped("sst", book->strings));
    if (book->styles != NULL)
        add(members, owned, "xl/styles.xml", wrapped("styleSheet", book->styles));
    return pack(PACK_ZIP, (const PackMember *)(gpointer)members->data);
}
