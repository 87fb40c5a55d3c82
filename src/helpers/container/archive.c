/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/container/archive.h"

#include <string.h>
#include <sys/stat.h>

#include <archive.h>
#include <archive_entry.h>

#include "base/text/text.h"
#include "helpers/container/unpack.h"
#include "helpers/opening/member.h"
#include "helpers/opening/opening.h"
#include "helpers/workbook/workbook.h"

#define PIECE ((gsize)64 * 1024)

/* What desktops put into archives beside what was meant. */
static const char *const by_the_way[] = { "__MACOSX/", ".DS_Store", "Thumbs.db",
                                          "desktop.ini" };

typedef struct archive Archive;

static void
archive_close(Archive *archive)
{
    (void)archive_read_free(archive); /* all that is wanted of it was read */
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Archive, archive_close)

/*
 * Only what the bytes say they are: libarchive knows many more formats. A zip is read by the
 * list at its end: without it nobody could tell that members are missing.
 */
static Archive *
open_archive(FileKind kind, const char *bytes, gsize length)
{
    g_autoptr(Archive) archive = archive_read_new();

    if (kind == FILE_KIND_ZIP)
        (void)archive_read_support_format_zip_seekable(archive);
    else
        (void)archive_read_support_format_tar(archive);
    if (archive_read_open_memory(archive, bytes, length) != ARCHIVE_OK)
        return NULL;
    return g_steal_pointer(&archive);
}

/* What the archive calls it, in valid UTF-8. */
static char *
name_of(struct archive_entry *entry, guint number)
{
    const char *path = archive_entry_pathname_utf8(entry);
    gboolean is_converted;

    if (path == NULL)
        path = archive_entry_pathname(entry);
    return path == NULL ? g_strdup_printf("%u", number)
                        : text_to_utf8(path, strlen(path), &is_converted);
}

static gboolean
is_by_the_way(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(by_the_way); i++) {
        if (g_str_has_prefix(name, by_the_way[i]) || g_str_has_suffix(name, by_the_way[i]))
            return TRUE;
    }
    return FALSE;
}

/* Whether more of a member is worth unpacking once its beginning is there. */
static gboolean
is_wanted(const Member *member)
{
    switch (file_kind_of(member_bytes(member), member->bytes->len)) {
    case FILE_KIND_PICTURE:
    case FILE_KIND_PDF:
    case FILE_KIND_DATABASE:
        return FALSE;
    default:
        return TRUE;
    }
}

static gboolean
unpack(Opening *opening, Archive *archive, const Member *member, GError **error)
{
    g_autofree char *piece = g_malloc(PIECE);
    gboolean was_looked_at = FALSE;

    for (;;) {
        la_ssize_t count = archive_read_data(archive, piece, PIECE);

        if (count < 0)
            return why_set(CONTAINER_DAMAGED, member->name, error);
        if (!opening_take_bytes(opening, (gsize)count, member->name, error))
            return FALSE;
        g_byte_array_append(member->bytes, (const guint8 *)piece, (guint)count);
        if (count == 0 || (!was_looked_at && !is_wanted(member)))
            return TRUE;
        was_looked_at = TRUE;
    }
}

static gboolean
take_entry(Opening *opening, Archive *archive, struct archive_entry *entry,
           const char *container, GPtrArray *members, GError **error)
{
    g_autofree char *name = name_of(entry, members->len + 1);
    Member *member;

    if (!opening_take_member(opening, error))
        return FALSE;
    if (archive_entry_filetype(entry) != AE_IFREG || is_by_the_way(name))
        return TRUE;
    member = member_new(container, name);
    g_ptr_array_add(members, member);
    if (archive_entry_is_encrypted(entry))
        return why_set(CONTAINER_ENCRYPTED, member->name, error);
    return unpack(opening, archive, member, error);
}

/* All members first: what a workbook is shows only in the whole. */
static GPtrArray *
take_entries(Opening *opening, Archive *archive, const char *container, GError **error)
{
    g_autoptr(GPtrArray) members = g_ptr_array_new_with_free_func(member_free);
    struct archive_entry *entry;
    int result;

    while ((result = archive_read_next_header(archive, &entry)) == ARCHIVE_OK ||
           result == ARCHIVE_WARN) {
        if (!take_entry(opening, archive, entry, container, members, error))
            return NULL;
    }
    if (result == ARCHIVE_EOF)
        return g_steal_pointer(&members);
    (void)why_set(CONTAINER_DAMAGED, container, error);
    return NULL;
}

static gboolean
read_members(Opening *opening, const GPtrArray *members, int depth, GError **error)
{
    for (guint i = 0; i < members->len; i++) {
        Member *member = members->pdata[i];

        if (!unpack_read(opening, member->name, member_bytes(member), member->bytes->len,
                         depth + 1, error))
            return FALSE;
        g_byte_array_set_size(member->bytes, 0);
    }
    return TRUE;
}

/* A sheet of LibreOffice says in its first member what it is. */
static gboolean
is_open_document(const GPtrArray *members, const char *container)
{
    static const char type[] = "application/vnd.oasis.opendocument.";
    const Member *member = member_find(members, container, "mimetype");

    return member != NULL && g_str_has_prefix(member_bytes(member), type);
}

/* Nothing but the list at its end, which libarchive takes for no archive. */
static gboolean
is_empty_zip(const char *bytes, gsize length)
{
    return length == 22 && memcmp(bytes, "PK\x05\x06", 4) == 0;
}

gboolean
archive_read(Opening *opening, const char *name, FileKind kind, const char *bytes, gsize length,
             int depth, GError **error)
{
    g_autoptr(Archive) archive = open_archive(kind, bytes, length);
    g_autoptr(GPtrArray) members = NULL;

    if (is_empty_zip(bytes, length))
        return TRUE;
    if (archive == NULL)
        return why_set(CONTAINER_DAMAGED, name, error);
    members = take_entries(opening, archive, name, error);
    if (members == NULL)
        return FALSE;
    if (member_find(members, name, WORKBOOK_MEMBER) != NULL)
        return workbook_read(opening, name, members, error);
    if (is_open_document(members, name))
        return why_set(CONTAINER_OPEN_DOCUMENT, name, error);
    return read_members(opening, members, depth, error);
}
