/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Picture: a file of evidence as it is drawn on a page, and what of it gets there. */
#pragma once

#include <cairo.h>

#include "base/json/json.h"
#include "helpers/dossier/decode.h"
#include "helpers/dossier/film.h"
#include "helpers/dossier/leaves.h"

typedef enum {
    PICTURE_WHOLE,  /* its bytes as they are, with all that they tell */
    PICTURE_STRIP,  /* its pixels as they are */
    PICTURE_REDUCE, /* no more than so many dots an inch */
} PictureMode;

typedef enum {
    PICTURE_SOUND,
    PICTURE_CHANGED,   /* missing, unreadable, or not the bytes of its checksum */
    PICTURE_DAMAGED,   /* those, and yet no whole picture */
    PICTURE_NO_LOADER, /* nothing here reads its type */
    PICTURE_TOO_LARGE,
    PICTURE_ENCRYPTED, /* a document that opens with a password only */
    PICTURE_STATE_COUNT,
} PictureState;

typedef struct {
    char *path;
    char *sha256;
    char *type;        /* "webp" */
    gboolean is_jpeg;  /* it goes on as a JPEG, else as a PNG */
    gboolean is_known; /* a JPEG that was decoded to its end when it was recorded: only its head
                          was read, and whether its bytes are those is seen when it is drawn */
    int leaf_count;    /* pages of a PDF, that has no size of its own; else 0 */
    Film *film;        /* or NULL */
    PictureMode mode;
    double dpi; /* of PICTURE_REDUCE */
    PictureState state;
    int width, height; /* as stored */
    int orientation;
    /* Once it is drawn: */
    gsize bytes; /* of what is embedded as JPEG */
    gint64 drawn_pixels;
    double drawn_dpi; /* with how many dots an inch it stands there */
} Picture;

/* What looking at files works with. */
typedef struct {
    int scratch;         /* film_scratch() */
    void (*alive)(void); /* called now and then while it takes long */
} PictureDesk;

/* What a state is called: "too-large". */
const char *picture_state_name(PictureState state);

/* From {"path", "sha256", "type", "mode", "dpi", "decoded"}; looked at, and let go of: no
 * more than what is said above is kept of any file. */
Picture *picture_new(const json_t *value, const PictureDesk *desk);

/* All of one of which only the head was read. TRUE: it is not as that had it. */
gboolean picture_look_again(Picture *picture);
void picture_free(Picture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Picture, picture_free)

/* How wide and high it is once it is turned. */
void picture_size(const Picture *picture, int *ret_width, int *ret_height);

/* Into a box of that place and size, as large as it fits, in its middle. FALSE: it is not what
 * it was a moment ago. */
gboolean picture_draw(Picture *picture, cairo_t *cr, double x, double y, double width,
                      double height);

/* A picture of its film, in the same way. */
gboolean picture_draw_frame(Picture *picture, guint i, cairo_t *cr, double x, double y,
                            double width, double height);

/* Its bytes; NULL: it is not what it was a moment ago. */
GByteArray *picture_read_file(const Picture *picture);

/* What decoding it came to. */
PictureState picture_state_of(DecodeResult result);

/* The pages of its document; NULL: it is not what it was a moment ago. */
Leaves *picture_open_leaves(const Picture *picture);
