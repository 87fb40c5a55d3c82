/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * FileKind: what bytes are by how they begin, never by what a file is called. Everything that
 * is none of the others is taken for text.
 */
#pragma once

#include <glib.h>

typedef enum {
    FILE_KIND_TEXT,
    FILE_KIND_ZIP, /* also a workbook of today (.xlsx) */
    FILE_KIND_GZIP,
    FILE_KIND_TAR,
    FILE_KIND_PAGE,         /* HTML */
    FILE_KIND_PAGE_ARCHIVE, /* the same with all that belongs to it (MHTML) */
    FILE_KIND_MAIL,         /* one mail, or an mbox */
    FILE_KIND_OLD_OFFICE,   /* .xls, or a workbook with a password */
    FILE_KIND_7_ZIP,
    FILE_KIND_RAR,
    FILE_KIND_XZ,
    FILE_KIND_BZIP2,
    FILE_KIND_ZSTD,
    FILE_KIND_PDF,
    FILE_KIND_PICTURE,
    FILE_KIND_DATABASE, /* SQLite */
} FileKind;

/* So many bytes are enough to tell; fewer when there are no more. */
#define FILE_KIND_BYTES ((gsize)4096)

FileKind file_kind_of(const char *head, gsize length);
