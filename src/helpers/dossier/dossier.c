/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * dossier: writes the pages of a dossier as a PDF.
 *
 *     dossier <pack.json
 *
 * The pack (blocks.h) comes on standard input: {"output", "title", "created", "foot",
 * "page_words", "blocks"}. The output is a file that is there already and that nobody else
 * writes; without one the pages are only counted. Words, numbers and what is taken out of texts
 * come from the program; here they are only set. While it works a line of JSON is printed for
 * every page; the last line says what came of it. With "redact" instead of blocks it writes a
 * copy of a file with parts hidden (redact.h). Exit status: 0 written, 1 not written
 * (standard error says why).
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/system/system.h"
#include "helpers/dossier/blocks.h"
#include "helpers/dossier/checksum.h"
#include "helpers/dossier/redact.h"

#define PASSES_MOST 6
#define INPUT_MOST JSON_BYTES_LIMIT
#define READ_BACK ((gsize)256 * 1024)
#define AHEAD_BYTES ((gint64)8 * 1024 * 1024) /* the disk is set to work that often */

/* Where the bytes go, and what they were. */
typedef struct {
    FILE *file;    /* NULL: nowhere */
    Checksum *sum; /* NULL: what is there in the end is read back and hashed */
    gint64 bytes;
} Sink;

static cairo_status_t
take_bytes(void *closure, const unsigned char *bytes, unsigned length)
{
    Sink *sink = closure;

    if (sink->sum != NULL)
        checksum_add(sink->sum, bytes, length);
    sink->bytes += length;
    if (sink->file != NULL && fwrite(bytes, 1, length, sink->file) != length)
        return CAIRO_STATUS_WRITE_ERROR;
    if (sink->file != NULL && sink->bytes % AHEAD_BYTES < length)
        system_sync_ahead(fileno(sink->file));
    return CAIRO_STATUS_SUCCESS;
}

static void
print_line(json_t *value)
{
    g_autofree char *text = json_write(value, FALSE);

    printf("%s\n", text);
    (void)fflush(stdout); /* a reader that is gone stops this program by its group */
    json_decref(value);
}

static gboolean
tell_page(gpointer data, int page, int pages)
{
    json_t *line = json_object();

    (void)data;
    json_object_set_new(line, "page", json_integer(page));
    json_object_set_new(line, "of", json_integer(pages));
    print_line(line);
    return TRUE;
}

/* The passes that count, until two agree. */
static Places *
count_places(const json_t *pack, GPtrArray *pictures)
{
    Places *places = NULL;

    for (guint pass = 0; pass < PASSES_MOST; pass++) {
        const DocumentCall call = { .about = pack, .before = places };
        Document *document = document_new(&call);
        cairo_status_t status;
        Places *found;
        gboolean is_same;

        (void)blocks_draw(document, json_object_get(pack, "blocks"), pictures);
        found = document_finish(document, &status);
        is_same = places != NULL && places_equal(places, found);
        places_free(places);
        places = found;
        if (is_same)
            break;
    }
    return places;
}

/* Nothing is counted yet. */
static void
tell_alive(void)
{
    (void)tell_page(NULL, 0, 0);
}

static json_t *
picture_to_json(const Picture *picture)
{
    json_t *object = json_object();

    json_set_text(object, "sha256", picture->sha256);
    json_set_text(object, "state", picture_state_name(picture->state));
    json_object_set_new(object, "bytes", json_integer((json_int_t)picture->bytes));
    json_object_set_new(object, "dpi", json_integer((json_int_t)(picture->drawn_dpi + 0.5)));
    json_object_set_new(object, "pixels", json_integer(picture->drawn_pixels));
    return object;
}

/* What came of it. */
typedef struct {
    Places *places;
    Sink *sink;
    const GPtrArray *pictures;
    char *sha256; /* of what was written */
    char *missing;
    guint missing_count;
} Outcome;

static void
print_outcome(const Outcome *outcome)
{
    json_t *line = json_object();
    json_t *pictures = json_array();

    json_set_text(line, "schema", "recourse/1");
    json_object_set_new(line, "pages", json_integer(outcome->places->count));
    json_object_set_new(line, "bytes", json_integer(outcome->sink->bytes));
    json_set_text(line, "sha256", outcome->sha256);
    json_object_set_new(line, "missing_glyphs", json_integer(outcome->missing_count));
    json_set_text(line, "missing", outcome->missing);
    for (guint i = 0; i < outcome->pictures->len; i++)
        json_array_append_new(pictures, picture_to_json(outcome->pictures->pdata[i]));
    json_object_set_new(line, "exhibits", pictures);
    print_line(line);
}

/* One course through the pages: the status, and whether each picture was what it was before. */
static cairo_status_t
set_pages(const json_t *pack, GPtrArray *pictures, Outcome *outcome, gboolean *ret_sound)
{
    Places *places = count_places(pack, pictures);
    const DocumentCall call = { .write = take_bytes,
                                .data = outcome->sink,
                                .about = pack,
                                .before = places,
                                .done = tell_page };
    Document *document = document_new(&call);
    cairo_status_t status;

    *ret_sound = blocks_draw(document, json_object_get(pack, "blocks"), pictures);
    outcome->missing = g_strdup(document_missing(document, &outcome->missing_count));
    outcome->places = document_finish(document, &status);
    places_free(places);
    return status;
}

static void
outcome_clear(Outcome *outcome)
{
    g_clear_pointer(&outcome->missing, g_free);
    g_clear_pointer(&outcome->sha256, g_free);
    g_clear_pointer(&outcome->places, places_free);
}

/* TRUE: one that was known by its head is something else, and the pages have to say so. */
static gboolean
look_again(const GPtrArray *pictures)
{
    gboolean is_other = FALSE;

    for (guint i = 0; i < pictures->len; i++)
        is_other = picture_look_again(pictures->pdata[i]) || is_other;
    return is_other;
}

/* As if nothing had been written. */
static gboolean
sink_rewind(Sink *sink)
{
    sink->bytes = 0;
    return sink->file == NULL ||
           (fseeko(sink->file, 0, SEEK_SET) == 0 && ftruncate(fileno(sink->file), 0) == 0);
}

/* Read back: what is there, not what was meant to be. NULL: it cannot be read. */
static char *
hash_written(FILE *file)
{
    g_autoptr(Checksum) checksum = checksum_new();
    g_autofree guchar *chunk = g_malloc(READ_BACK);
    off_t at = 0;
    gssize got;

    while ((got = pread(fileno(file), chunk, READ_BACK, at)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return NULL;
        checksum_add(checksum, chunk, (gsize)got);
        at += got;
    }
    return checksum_take(checksum);
}

static gboolean
close_written(Sink *sink, Outcome *outcome)
{
    if (sink->file == NULL)
        return TRUE;
    if (fflush(sink->file) == 0 && system_sync(fileno(sink->file)))
        outcome->sha256 = hash_written(sink->file);
    return outcome->sha256 != NULL;
}

static gboolean
write_pages(const json_t *pack, GPtrArray *pictures, Sink *sink, GError **error)
{
    Outcome outcome = { .sink = sink, .pictures = pictures };
    gboolean is_sound = FALSE;
    cairo_status_t status = set_pages(pack, pictures, &outcome, &is_sound);

    if (status == CAIRO_STATUS_SUCCESS && !is_sound && look_again(pictures)) {
        outcome_clear(&outcome);
        status = sink_rewind(sink) ? set_pages(pack, pictures, &outcome, &is_sound)
                                   : CAIRO_STATUS_WRITE_ERROR;
    }
    if (status == CAIRO_STATUS_SUCCESS && !close_written(sink, &outcome))
        status = CAIRO_STATUS_WRITE_ERROR;
    if (status != CAIRO_STATUS_SUCCESS)
        error_set(error, RECOURSE_ERROR_FAILED, N_("The dossier could not be written: %s."),
                  status == CAIRO_STATUS_WRITE_ERROR ? g_strerror(errno)
                                                     : cairo_status_to_string(status));
    else if (!is_sound)
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("A file of the evidence changed while the dossier was written."));
    else
        print_outcome(&outcome);
    outcome_clear(&outcome);
    return status == CAIRO_STATUS_SUCCESS && is_sound;
}

/* A file that is there already: it belongs to whoever started this. */
static gboolean
open_output(const json_t *pack, FILE **ret_file, GError **error)
{
    const char *path = json_member_text(pack, "output");
    int fd;

    *ret_file = NULL;
    if (path == NULL)
        return TRUE;
    fd = open(path, O_RDWR | O_TRUNC | O_NOFOLLOW | O_CLOEXEC);
    *ret_file = fd < 0 ? NULL : fdopen(fd, "w+b");
    if (*ret_file != NULL)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("%s could not be opened: %s."), path,
              g_strerror(errno));
    return FALSE;
}

static gboolean
take_redacted(gpointer sink, const guint8 *bytes, gsize length)
{
    return take_bytes(sink, bytes, (unsigned)length) == CAIRO_STATUS_SUCCESS;
}

/* One line says what came of it. */
static gboolean
write_redacted(const json_t *job, Sink *sink)
{
    g_autoptr(Checksum) checksum = checksum_new();
    g_autofree char *sum = NULL;
    const char *problem;
    json_t *line = json_object();

    sink->sum = checksum;
    problem = redact(job, take_redacted, sink);
    sum = checksum_take(checksum);
    if (problem == NULL &&
        (sink->file == NULL || fflush(sink->file) != 0 || !system_sync(fileno(sink->file))))
        problem = "unwritten";
    json_set_text(line, "schema", "recourse/1");
    json_set_text(line, "state", problem == NULL ? picture_state_name(PICTURE_SOUND) : problem);
    if (problem == NULL)
        json_set_text(line, "sha256", sum);
    print_line(line);
    return problem == NULL;
}

static gboolean
write_pack(const json_t *pack, Sink *sink, GError **error)
{
    const PictureDesk desk = { .scratch = film_scratch(), .alive = tell_alive };
    g_autoptr(GPtrArray) pictures = blocks_pictures(json_object_get(pack, "blocks"), &desk);

    return write_pages(pack, pictures, sink, error);
}

static gboolean
run(GError **error)
{
    gsize length = 0;
    g_autofree char *text = file_read("-", INPUT_MOST, &length, error);
    g_autoptr(JsonDocument) pack = text == NULL ? NULL : json_read(text, length, "pack", error);
    Sink sink = { .file = NULL };
    gboolean is_done;

    if (pack == NULL || !open_output(pack, &sink.file, error))
        return FALSE;
    is_done = json_object_get(pack, "redact") != NULL ? write_redacted(pack, &sink)
                                                      : write_pack(pack, &sink, error);
    if (sink.file != NULL && fclose(sink.file) != 0 && is_done) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("The dossier could not be written: %s."),
                  g_strerror(errno));
        return FALSE;
    }
    return is_done;
}

#ifdef __SANITIZE_ADDRESS__
const char *__lsan_default_suppressions(void);

/* What fontconfig keeps to the end of a program is not what this one forgot. */
const char *
__lsan_default_suppressions(void)
{
    return "leak:libfontconfig\nleak:libpango\n";
}
#endif

int
main(void)
{
    g_autoptr(GError) error = NULL;

    if (run(&error))
        return 0;
    if (error != NULL)
        fprintf(stderr, "%s\n", error->message);
    return 1;
}
