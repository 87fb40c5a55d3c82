/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/file/file.h"

#define BYTES(text) (text), sizeof(text) - 1

/* clang-format off */
static const struct {
    const char *name, *bytes;
    gsize length;
    FileKind kind;
} cases[] = {
    { "nothing-is-text",        BYTES(""),                              FILE_KIND_TEXT },
    { "csv",                    BYTES("Order,Title\n1,Lamp\n"),         FILE_KIND_TEXT },
    { "json",                   BYTES("{\"a\": \"<html>\"}"),           FILE_KIND_TEXT },
    { "zip",                    BYTES("PK\x03\x04" "abc"),              FILE_KIND_ZIP },
    { "an-empty-zip",           BYTES("PK\x05\x06" "abc"),              FILE_KIND_ZIP },
    { "pk-alone-is-text",       BYTES("PK,Name\n"),                     FILE_KIND_TEXT },
    { "gzip",                   BYTES("\x1f\x8b\x08" "abc"),            FILE_KIND_GZIP },
    { "old-office",             BYTES("\xd0\xcf\x11\xe0\xa1\xb1"),      FILE_KIND_OLD_OFFICE },
    { "7-zip",                  BYTES("7z\xbc\xaf\x27\x1c"),            FILE_KIND_7_ZIP },
    { "rar",                    BYTES("Rar!\x1a\x07\x01"),              FILE_KIND_RAR },
    { "xz",                     BYTES("\xfd" "7zXZ\0"),                 FILE_KIND_XZ },
    { "bzip2",                  BYTES("BZh91AY"),                       FILE_KIND_BZIP2 },
    { "zstd",                   BYTES("\x28\xb5\x2f\xfd"),              FILE_KIND_ZSTD },
    { "pdf",                    BYTES("%PDF-1.7"),                      FILE_KIND_PDF },
    { "png",                    BYTES("\x89PNG\r\n"),                   FILE_KIND_PICTURE },
    { "webp",                   BYTES("RIFF\1\2\3\4WEBP"),              FILE_KIND_PICTURE },
    { "sqlite",                 BYTES("SQLite format 3\0"),             FILE_KIND_DATABASE },
    { "html",                   BYTES("\n <!DOCTYPE html><html>"),      FILE_KIND_PAGE },
    { "html-with-a-mark",       BYTES("\xef\xbb\xbf<HTML lang=de>"),    FILE_KIND_PAGE },
    { "html-behind-a-comment",  BYTES("<!-- saved --><head>"),          FILE_KIND_PAGE },
    { "xhtml",                  BYTES("<?xml version=\"1.0\"?><html>"), FILE_KIND_PAGE },
    { "a-table-alone",          BYTES("<table><tr><td>1"),              FILE_KIND_PAGE },
    { "other-xml-is-text",      BYTES("<?xml version=\"1.0\"?><a/>"),   FILE_KIND_TEXT },
    { "a-saved-page",           BYTES("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n"),
                                FILE_KIND_PAGE_ARCHIVE },
    { "a-letter-is-mail",       BYTES("From: a@example.com\nTo: b@example.com\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"),
                                FILE_KIND_MAIL },
    { "mail-behind-its-trace",  BYTES("Delivered-To: a@example.com\r\nReceived: by x;\r\n\tMon, 5 Oct 2026 16:21:09 +0000\r\nReceived: from y\r\nARC-Seal: i=1; a=rsa-sha256; t=17"),
                                FILE_KIND_MAIL },
    { "an-mbox",                BYTES("From a@example.com Mon Oct  5 16:21:09 2026\nFrom: a@example.com\nSubject: Lamp\n\nText\n"),
                                FILE_KIND_MAIL },
    { "a-sentence-is-text",     BYTES("From 12:30 on we sell lamps.\nTo buy one, call.\n"), FILE_KIND_TEXT },
    { "two-keys-are-text",      BYTES("from: 2026-01-01\nto: 2026-02-01\n\n"), FILE_KIND_TEXT },
    { "headers-and-a-line",     BYTES("From: a\nTo: b\nSubject: c\nDate: d\nOrder,Title\n"), FILE_KIND_TEXT },
    { "a-letter-in-a-page",     BYTES("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\nTo: b@example.com\n"),
                                FILE_KIND_PAGE_ARCHIVE },
};
/* clang-format on */

static void
test_case(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);

    g_assert_cmpint(file_kind_of(cases[i].bytes, cases[i].length), ==, cases[i].kind);
}

/* Its mark stands far behind. */
static void
a_tar_is_known_by_its_header(void)
{
    char bytes[512] = "orders.csv";

    g_assert_cmpint(file_kind_of(bytes, sizeof bytes), ==, FILE_KIND_TEXT);
    memcpy(bytes + 257, "ustar", 5);
    g_assert_cmpint(file_kind_of(bytes, sizeof bytes), ==, FILE_KIND_TAR);
    g_assert_cmpint(file_kind_of(bytes, 261), ==, FILE_KIND_TEXT);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/file-kind/", cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
    g_test_add_func("/file-kind/a-tar-is-known-by-its-header", a_tar_is_known_by_its_header);
    return g_test_run();
}
