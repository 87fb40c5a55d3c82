/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/container/unpack.h"

#include "helpers/container/archive.h"
#include "helpers/container/gzip.h"
#include "helpers/opening/opening.h"
#include "helpers/page/page-archive.h"
#include "helpers/page/page.h"

/* A workbook in an archive in a compressed archive. */
#define DEPTH 4

gboolean
unpack_read(Opening *opening, const char *name, const char *bytes, gsize length, int depth,
            GError **error)
{
    FileKind kind = file_kind_of(bytes, length);

    switch (kind) {
    case FILE_KIND_ZIP:
    case FILE_KIND_GZIP:
    case FILE_KIND_TAR:
        if (depth >= DEPTH)
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
