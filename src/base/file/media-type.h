/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MediaType: what a file that shows something is, by how its bytes begin; its name is asked
 * only whether it says the same. Nothing is decoded.
 */
#pragma once

#include "base/choice.h"

typedef enum {
    MEDIA_OTHER, /* nothing that is known to be harmless to open */
    MEDIA_JPEG,
    MEDIA_PNG,
    MEDIA_GIF,
    MEDIA_WEBP,
    MEDIA_TIFF,
    MEDIA_HEIC,
    MEDIA_PDF,
    MEDIA_MP4,
    MEDIA_MKV,  /* and WebM */
    MEDIA_MAIL, /* one mail as a file */
    MEDIA_TEXT, /* plain, in UTF-8 */
    MEDIA_TYPE_COUNT,
} MediaType;

extern const ChoiceSet media_types;

/* The first FILE_KIND_BYTES of a file are enough, or all of a shorter one. */
MediaType media_type_of(const char *head, gsize length);

/* How a file of this type is called: "jpg". */
const char *media_type_suffix(MediaType type);

/* The type that its suffix promises; MEDIA_OTHER where it promises none of them. */
MediaType media_type_of_name(const char *name);
