/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * picture: says what a picture or a film says of itself.
 *
 *     picture TYPE <FILE
 *
 * TYPE is one of the media types ("jpeg", "mp4"). The file is standard input; it is read and
 * never written. One line of JSON is printed: width, height, orientation, seconds, damaged,
 * gps, software, changed, and taken {text, offset, source}; what is not found is not in it. The
 * line holds what the file claims, unjudged. Exit status: 0 the line is there, 1 it is not, 2
 * it was called with something else.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file/file.h"
#include "helpers/picture/boxes.h"
#include "helpers/picture/jpeg-facts.h"
#include "helpers/picture/still.h"

/* Of a picture that is read whole. */
typedef void (*Take)(Facts *facts, const guint8 *bytes, gsize length);

static gboolean
take_whole(Facts *facts, Take take)
{
    g_autoptr(GBytes) bytes = facts_read_whole(facts);
    gsize length = 0;
    const guint8 *data = bytes == NULL ? NULL : g_bytes_get_data(bytes, &length);

    if (data == NULL)
        return FALSE;
    take(facts, data, length);
    return TRUE;
}

/* Of all other types there is nothing to say. */
static gboolean
take_file(Facts *facts, MediaType type)
{
    switch (type) {
    case MEDIA_JPEG:
        return take_whole(facts, jpeg_facts);
    case MEDIA_PNG:
        return take_whole(facts, png_facts);
    case MEDIA_GIF:
        return take_whole(facts, gif_facts);
    case MEDIA_WEBP:
        return take_whole(facts, webp_facts);
    case MEDIA_TIFF:
        return take_whole(facts, tiff_facts);
    case MEDIA_HEIC:
        heic_facts(facts);
        return TRUE;
    case MEDIA_MP4:
        film_facts(facts);
        return TRUE;
    default:
        return TRUE;
    }
}

int
main(int argc, char **argv)
{
    Facts facts = { .fd = STDIN_FILENO };
    guint type = MEDIA_OTHER;
    struct stat state;
    gboolean is_read;

    if (argc != 2 || !choice_parse(&media_types, argv[1], &type)) {
        (void)fputs("picture: call it as “picture TYPE <FILE”\n", stderr);
        return 2;
    }
    if (fstat(STDIN_FILENO, &state) != 0 || !S_ISREG(state.st_mode)) {
        (void)fputs("picture: standard input is not a file\n", stderr);
        return EXIT_FAILURE;
    }
    facts.size = state.st_size;
    facts.found = json_object();
    is_read = take_file(&facts, type);
    if (is_read)
        facts_print(&facts);
    else
        (void)fputs("picture: the file is too large, or cannot be read\n", stderr);
    json_decref(facts.found);
    return is_read && fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
