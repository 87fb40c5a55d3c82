/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/file-kind.h"

#include <string.h>

/* clang-format off */
static const struct {
    FileKind kind;
    gsize at;
    const char *bytes;
    gsize length;
} beginnings[] = {
    { FILE_KIND_ZIP,        0,   "PK\x03\x04",         4 },
    { FILE_KIND_ZIP,        0,   "PK\x05\x06",         4 }, /* without members */
    { FILE_KIND_GZIP,       0,   "\x1f\x8b\x08",       3 },
    { FILE_KIND_TAR,        257, "ustar",              5 },
    { FILE_KIND_OLD_OFFICE, 0,   "\xd0\xcf\x11\xe0",   4 },
    { FILE_KIND_7_ZIP,      0,   "7z\xbc\xaf\x27\x1c", 6 },
    { FILE_KIND_RAR,        0,   "Rar!\x1a\x07",       6 },
    { FILE_KIND_XZ,         0,   "\xfd" "7zXZ",        5 },
    { FILE_KIND_BZIP2,      0,   "BZh",                3 },
    { FILE_KIND_ZSTD,       0,   "\x28\xb5\x2f\xfd",   4 },
    { FILE_KIND_PDF,        0,   "%PDF-",              5 },
    { FILE_KIND_PICTURE,    0,   "\x89PNG",            4 },
    { FILE_KIND_PICTURE,    0,   "\xff\xd8\xff",       3 },
    { FILE_KIND_PICTURE,    0,   "GIF8",               4 },
    { FILE_KIND_PICTURE,    8,   "WEBP",               4 },
    { FILE_KIND_DATABASE,   0,   "SQLite format 3",    16 },
};
/* clang-format on */

/* What the head of a page has, and no table or document of data. */
static const char *const page_marks[] = {
    "<!doctype html", "<html", "<head", "<body", "<table", "<script",
};

#define MAIL_HEADERS_LEAST 3

/* Headers of a letter: who saves a page sends it to nobody. */
static const char *const letter_marks[] = {
    "\nreceived:", "\nreturn-path:", "\ndelivered-to:", "\nto:", "\nmessage-id:",
};

static gboolean
holds_any(const char *text, const char *const *marks, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (strstr(text, marks[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_page(const char *head)
{
    if (g_str_has_prefix(head, "\xef\xbb\xbf"))
        head += 3;
    while (g_ascii_isspace(*head))
        head++;
    return *head == '<' && holds_any(head, page_marks, G_N_ELEMENTS(page_marks));
}

/* A message of several parts that belong together, as browsers write it. */
static gboolean
is_page_archive(const char *head)
{
    const char *end = strstr(head, "\r\n\r\n");
    g_autofree char *headers = NULL;

    if (end == NULL)
        end = strstr(head, "\n\n");
    headers = end == NULL ? g_strconcat("\n", head, NULL)
                          : g_strdup_printf("\n%.*s", (int)(end - head), head);
    return strstr(headers, "\nmime-version:") != NULL &&
           strstr(headers, "multipart/related") != NULL &&
           !holds_any(headers, letter_marks, G_N_ELEMENTS(letter_marks));
}

/* The line before each mail of an mbox: "From robin@mail.example Mon Oct  5 16:21:09 2026". */
static gboolean
is_mbox_line(const char *line, gsize length)
{
    return length > 5 && memcmp(line, "from ", 5) == 0 && memchr(line, ':', length) != NULL;
}

/* The bytes before the colon of "subject: ..."; 0: it is no header. */
static gsize
header_length(const char *line, gsize length)
{
    gsize i = 0;

    while (i < length && line[i] > ' ' && line[i] < 127 && line[i] != ':')
        i++;
    return i < length && line[i] == ':' ? i : 0;
}

static gboolean
is_mail_header(const char *line, gsize length)
{
    static const char *const names[] = {
        "from",         "to",         "subject",     "date",         "received",
        "mime-version", "message-id", "return-path", "delivered-to", "dkim-signature",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (strlen(names[i]) == length && memcmp(line, names[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Nothing but headers up to an empty line, or as far as the head goes, among them enough that
 * only mail has. */
static gboolean
is_mail(const char *head)
{
    guint known = 0;

    for (const char *line = head; *line != '\0';) {
        gsize length = strcspn(line, "\n"), name = header_length(line, length);
        gboolean is_whole = line[length] == '\n';

        if (length == 0 || (length == 1 && *line == '\r'))
            break;
        if (line == head && is_mbox_line(line, length))
            known += 2;
        else if (name == 0 && *line != ' ' && *line != '\t' && is_whole)
            return FALSE;
        known += is_mail_header(line, name) ? 1 : 0;
        line += length + (is_whole ? 1 : 0);
    }
    return known >= MAIL_HEADERS_LEAST;
}

FileKind
file_kind_of(const char *head, gsize length)
{
    g_autofree char *text = NULL;

    length = MIN(length, FILE_KIND_BYTES);
    for (gsize i = 0; i < G_N_ELEMENTS(beginnings); i++) {
        if (length >= beginnings[i].at + beginnings[i].length &&
            memcmp(head + beginnings[i].at, beginnings[i].bytes, beginnings[i].length) == 0)
            return beginnings[i].kind;
    }
    text = g_ascii_strdown(head, (gssize)length);
    if (is_page(text))
        return FILE_KIND_PAGE;
    if (is_page_archive(text))
        return FILE_KIND_PAGE_ARCHIVE;
    return is_mail(text) ? FILE_KIND_MAIL : FILE_KIND_TEXT;
}
