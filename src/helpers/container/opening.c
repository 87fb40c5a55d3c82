/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/container/opening.h"

#include "base/file/file.h"
#include "helpers/container/archive.h"
#include "helpers/container/gzip.h"
#include "helpers/container/page-archive.h"
#include "helpers/container/page.h"
#include "helpers/container/why.h"

gboolean
opening_take_bytes(Opening *opening, gsize count, const char *name, GError **error)
{
    if (count > opening->bytes_left)
        return why_set(CONTAINER_TOO_LARGE, name, error);
    opening->bytes_left -= count;
    return TRUE;
}

gboolean
opening_take_member(Opening *opening, GError **error)
{
    if (opening->members_left == 0)
        return why_set(CONTAINER_TOO_MANY, NULL, error);
    opening->members_left--;
    return TRUE;
}

gboolean
opening_out(Opening *opening, const Contained *out, GError **error)
{
    if (out->length > opening->output_left)
        return why_set(CONTAINER_TOO_LARGE, out->name, error);
    opening->output_left -= out->length;
    opening->out(opening->data, out);
    return TRUE;
}

gboolean
opening_read(Opening *opening, const char *name, const char *bytes, gsize length, int depth,
             GError **error)
{
    FileKind kind = file_kind_of(bytes, length);

    switch (kind) {
    case FILE_KIND_ZIP:
    case FILE_KIND_GZIP:
    case FILE_KIND_TAR:
        if (depth >= OPENING_DEPTH)
            return why_set(CONTAINER_TOO_DEEP, name, error);
        if (kind == FILE_KIND_GZIP)
            return gzip_read(opening, name, bytes, length, depth, error);
        return archive_read(opening, name, kind, bytes, length, depth, error);
    case FILE_KIND_PAGE:
        return page_read(opening, name, bytes, length, error);
    case FILE_KIND_PAGE_ARCHIVE:
        return page_archive_read(opening, name, bytes, length, error);
    case FILE_KIND_TEXT:
    case FILE_KIND_MAIL:
        return opening_out(
            opening,
            &(Contained){
                .kind = CONTAINED_FILE, .name = name, .bytes = bytes, .length = length },
            error);
    default:
        return opening_out(opening, &(Contained){ .kind = CONTAINED_OTHER, .name = name },
                           error);
    }
}
