/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archives and workbooks made in a test, by libarchive. */
#pragma once

#include <glib.h>

typedef struct {
    const char *name;
    const char *bytes;
    gssize length; /* -1: up to the NUL */
} PackMember;

typedef enum {
    PACK_ZIP,
    PACK_TAR,
    PACK_TAR_GZIP,
    PACK_GZIP, /* one member, without its name */
} PackKind;

/* members ends with one without a name. */
GByteArray *pack(PackKind kind, const PackMember *members);

/* One sheet a member: its name, and what stands between <sheetData> and </sheetData>. */
typedef struct {
    const PackMember *sheets;
    const char *properties; /* of the workbook: "<workbookPr date1904=\"1\"/>"; or NULL */
    const char *strings;    /* "<si><t>a</t></si>"; or NULL */
    const char *styles;     /* what stands in <styleSheet>; or NULL */
} PackBook;

GByteArray *pack_book(const PackBook *book);
