/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/media-type.h"

#include <string.h>

#include "base/file/file-kind.h"
#include "base/i18n.h"

/* clang-format off */
static const Choice type_choices[MEDIA_TYPE_COUNT] = {
    [MEDIA_OTHER] = { "other", N_("another kind of file") },
    [MEDIA_JPEG]  = { "jpeg",  N_("a JPEG picture")       },
    [MEDIA_PNG]   = { "png",   N_("a PNG picture")        },
    [MEDIA_GIF]   = { "gif",   N_("a GIF picture")        },
    [MEDIA_WEBP]  = { "webp",  N_("a WebP picture")       },
    [MEDIA_TIFF]  = { "tiff",  N_("a TIFF picture")       },
    [MEDIA_HEIC]  = { "heic",  N_("a HEIC picture")       },
    [MEDIA_PDF]   = { "pdf",   N_("a PDF document")       },
    [MEDIA_MP4]   = { "mp4",   N_("an MP4 film")          },
    [MEDIA_MKV]   = { "mkv",   N_("a Matroska film")      },
    [MEDIA_MAIL]  = { "mail",  N_("a mail")               },
    [MEDIA_TEXT]  = { "text",  N_("a text")               },
};

/* The first of a type is how its files are called here. */
static const struct {
    MediaType type;
    const char *suffix;
} suffixes[] = {
    { MEDIA_OTHER, "bin"  },
    { MEDIA_JPEG,  "jpg"  }, { MEDIA_JPEG, "jpeg" }, { MEDIA_JPEG, "jpe" },
    { MEDIA_PNG,   "png"  },
    { MEDIA_GIF,   "gif"  },
    { MEDIA_WEBP,  "webp" },
    { MEDIA_TIFF,  "tif"  }, { MEDIA_TIFF, "tiff" },
    { MEDIA_HEIC,  "heic" }, { MEDIA_HEIC, "heif" },
    { MEDIA_PDF,   "pdf"  },
    { MEDIA_MP4,   "mp4"  }, { MEDIA_MP4, "mov" }, { MEDIA_MP4, "m4v" }, { MEDIA_MP4, "3gp" },
    { MEDIA_MKV,   "mkv"  }, { MEDIA_MKV, "webm" },
    { MEDIA_MAIL,  "eml"  },
    { MEDIA_TEXT,  "txt"  }, { MEDIA_TEXT, "text" }, { MEDIA_TEXT, "md" }, { MEDIA_TEXT, "log" },
};

/* PNG Specification 5.2, GIF89a 17, RFC 9649 2.4 (WebP), TIFF 6.0 2, ISO 32000 7.5.2 (PDF),
 * RFC 9559 8 (EBML). */
static const struct {
    MediaType type;
    const char *bytes;
    gsize length;
} beginnings[] = {
    { MEDIA_JPEG, "\xff\xd8\xff",          3 },
    { MEDIA_PNG,  "\x89PNG\r\n\x1a\n",     8 },
    { MEDIA_GIF,  "GIF87a",                6 },
    { MEDIA_GIF,  "GIF89a",                6 },
    { MEDIA_TIFF, "II*\0",                 4 },
    { MEDIA_TIFF, "MM\0*",                 4 },
    { MEDIA_PDF,  "%PDF-",                 5 },
    { MEDIA_MKV,  "\x1a\x45\xdf\xa3",      4 },
};

/* Brands of ISO/IEC 23008-12 that are pictures; every other file that begins so is a film. */
static const char *const picture_brands[] = { "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1" };
/* clang-format on */

/* What a plain text that could do something else when it is opened begins with. */
static const char *const active_beginnings[] = { "#!", "<?xml", "<svg", "[Desktop Entry]" };

const ChoiceSet media_types = { type_choices, MEDIA_TYPE_COUNT };

/* ISO/IEC 14496-12, 4.3: a size, "ftyp" and the brand. */
static MediaType
media_of_brand(const char *head, gsize length)
{
    if (length < 12 || memcmp(head + 4, "ftyp", 4) != 0)
        return MEDIA_OTHER;
    for (gsize i = 0; i < G_N_ELEMENTS(picture_brands); i++) {
        if (memcmp(head + 8, picture_brands[i], 4) == 0)
            return MEDIA_HEIC;
    }
    return MEDIA_MP4;
}

/* Of a head that is not all of the file the last character may be cut. */
static gboolean
is_utf8(const char *head, gsize length)
{
    const char *end;

    if (g_utf8_validate(head, (gssize)length, &end))
        return TRUE;
    return length == FILE_KIND_BYTES &&
           g_utf8_get_char_validated(end, (gssize)(head + length - end)) == (gunichar)-2;
}

static gboolean
is_plain_text(const char *head, gsize length)
{
    const char *begin = head;

    if (length == 0 || !is_utf8(head, length))
        return FALSE;
    for (gsize i = 0; i < length; i++) {
        if ((guchar)head[i] < ' ' && !g_ascii_isspace(head[i]))
            return FALSE;
    }
    if (length >= 3 && memcmp(begin, "\xef\xbb\xbf", 3) == 0)
        begin += 3;
    while (begin < head + length && g_ascii_isspace(*begin))
        begin++;
    for (gsize i = 0; i < G_N_ELEMENTS(active_beginnings); i++) {
        gsize most = (gsize)(head + length - begin), wanted = strlen(active_beginnings[i]);

        if (most >= wanted && g_ascii_strncasecmp(begin, active_beginnings[i], wanted) == 0)
            return FALSE;
    }
    return TRUE;
}

MediaType
media_type_of(const char *head, gsize length)
{
    MediaType type;

    length = MIN(length, FILE_KIND_BYTES);
    for (gsize i = 0; i < G_N_ELEMENTS(beginnings); i++) {
        if (length >= beginnings[i].length &&
            memcmp(head, beginnings[i].bytes, beginnings[i].length) == 0)
            return beginnings[i].type;
    }
    if (length >= 12 && memcmp(head, "RIFF", 4) == 0 && memcmp(head + 8, "WEBP", 4) == 0)
        return MEDIA_WEBP;
    type = media_of_brand(head, length);
    if (type != MEDIA_OTHER)
        return type;
    switch (file_kind_of(head, length)) {
    case FILE_KIND_MAIL:
        return MEDIA_MAIL;
    case FILE_KIND_TEXT:
        return is_plain_text(head, length) ? MEDIA_TEXT : MEDIA_OTHER;
    default:
        return MEDIA_OTHER;
    }
}

const char *
media_type_suffix(MediaType type)
{
    for (gsize i = 0; i < G_N_ELEMENTS(suffixes); i++) {
        if (suffixes[i].type == type)
            return suffixes[i].suffix;
    }
    g_assert_not_reached(); /* every type has one */
}

MediaType
media_type_of_name(const char *name)
{
    const char *dot = strrchr(name, '.');

    for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS(suffixes); i++) {
        if (g_ascii_strcasecmp(dot + 1, suffixes[i].suffix) == 0)
            return suffixes[i].type;
    }
    return MEDIA_OTHER;
}
