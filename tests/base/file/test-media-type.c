/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/file/file.h"

#define BYTES(text) (text), sizeof(text) - 1

/* clang-format off */
static const struct {
    const char *name, *bytes;
    gsize length;
    MediaType type;
} cases[] = {
    { "nothing",                  BYTES(""),                                  MEDIA_OTHER },
    { "jpeg",                     BYTES("\xff\xd8\xff\xe1"),                  MEDIA_JPEG  },
    { "half-a-jpeg",              BYTES("\xff\xd8"),                          MEDIA_OTHER },
    { "png",                      BYTES("\x89PNG\r\n\x1a\n"),                 MEDIA_PNG   },
    { "a-png-that-was-mailed",    BYTES("\x89PNG\n\x1a\n"),                   MEDIA_OTHER },
    { "gif",                      BYTES("GIF89a"),                            MEDIA_GIF   },
    { "an-old-gif",               BYTES("GIF87a"),                            MEDIA_GIF   },
    { "webp",                     BYTES("RIFF\1\2\3\4WEBP"),                  MEDIA_WEBP  },
    { "a-riff-that-is-sound",     BYTES("RIFF\1\2\3\4WAVE"),                  MEDIA_OTHER },
    { "tiff",                     BYTES("II*\0"),                             MEDIA_TIFF  },
    { "tiff-the-other-way",       BYTES("MM\0*"),                             MEDIA_TIFF  },
    { "heic",                     BYTES("\0\0\0\x18" "ftypheic"),             MEDIA_HEIC  },
    { "mp4",                      BYTES("\0\0\0\x18" "ftypisom"),             MEDIA_MP4   },
    { "mov",                      BYTES("\0\0\0\x18" "ftypqt  "),             MEDIA_MP4   },
    { "a-brand-that-is-cut",      BYTES("\0\0\0\x18" "ftyphei"),              MEDIA_OTHER },
    { "mkv",                      BYTES("\x1a\x45\xdf\xa3"),                  MEDIA_MKV   },
    { "pdf",                      BYTES("%PDF-1.7"),                          MEDIA_PDF   },
    { "mail",                     BYTES("From: a\nTo: b\nSubject: c\nDate: d\n\nx"), MEDIA_MAIL },
    { "text",                     BYTES("hello"),                             MEDIA_TEXT  },
    { "text-in-utf-8",            BYTES("gr\xc3\xbc\xc3\x9f"),                MEDIA_TEXT  },
    { "half-a-letter-at-the-end", BYTES("gr\xc3"),                            MEDIA_OTHER },
    { "no-utf-8",                 BYTES("gr\xfc\xdf e hallo"),                MEDIA_OTHER },
    { "a-nul",                    BYTES("a\0b"),                              MEDIA_OTHER },
    { "a-script",                 BYTES("#!/bin/sh\n"),                       MEDIA_OTHER },
    { "a-launcher",               BYTES("\n[Desktop Entry]\nExec=x"),         MEDIA_OTHER },
    { "svg",                      BYTES("<svg onload=x>"),                    MEDIA_OTHER },
    { "svg-behind-its-xml",       BYTES("\xef\xbb\xbf<?xml version=\"1.0\"?><svg>"), MEDIA_OTHER },
    { "a-page",                   BYTES("<!doctype html><script>"),           MEDIA_OTHER },
    { "a-zip",                    BYTES("PK\3\4"),                            MEDIA_OTHER },
};

static const struct {
    const char *name;
    MediaType type;
} names[] = {
    { "a.jpg", MEDIA_JPEG }, { "a.JPEG", MEDIA_JPEG }, { "a.tar.png", MEDIA_PNG },
    { "a", MEDIA_OTHER },    { "a.", MEDIA_OTHER },    { "a.exe", MEDIA_OTHER },
    { ".txt", MEDIA_TEXT },  { "a.mov", MEDIA_MP4 },   { "a.webm", MEDIA_MKV },
};
/* clang-format on */

static void
test_case(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);

    g_assert_cmpint(media_type_of(cases[i].bytes, cases[i].length), ==, cases[i].type);
}

/* The head of a longer file ends where it ends. */
static void
test_a_letter_that_is_cut(void)
{
    g_autofree char *head = g_strnfill(FILE_KIND_BYTES, 'x');

    head[FILE_KIND_BYTES - 1] = (char)0xc3;
    g_assert_cmpint(media_type_of(head, FILE_KIND_BYTES), ==, MEDIA_TEXT);
    g_assert_cmpint(media_type_of(head + 1, FILE_KIND_BYTES - 1), ==, MEDIA_OTHER);
    head[FILE_KIND_BYTES - 2] = (char)0xfc;
    g_assert_cmpint(media_type_of(head, FILE_KIND_BYTES), ==, MEDIA_OTHER);
}

static void
test_names(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        g_assert_cmpint(media_type_of_name(names[i].name), ==, names[i].type);
}

/* What is called after a type is taken for it again, and fits into the name of a copy. */
static void
test_suffixes(void)
{
    for (MediaType type = 0; type < MEDIA_TYPE_COUNT; type++) {
        const char *suffix = media_type_suffix(type);
        g_autofree char *name = g_strconcat("x.", suffix, NULL);

        g_assert_cmpint(media_type_of_name(name), ==, type);
        g_assert_cmpuint(strlen(suffix), <=, 5);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/media-type/", cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
    g_test_add_func("/media-type/a-letter-that-is-cut", test_a_letter_that_is_cut);
    g_test_add_func("/media-type/names", test_names);
    g_test_add_func("/media-type/suffixes", test_suffixes);
    return g_test_run();
}
