/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file looks like in the cells of a terminal, by a helper program; of a text its head.
 */
#include "services/evidence/evidence.h"

#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"

#define HELPER "preview"
#define MILLISECONDS 15000
#define MEMORY_MEGABYTES 1024 /* a film's decoder is large */
#define PROCESSOR_SECONDS 15
#define OUTPUT_MOST (4 * 1024 * 1024) /* bytes */
#define HEAD_BYTES 8192
#define LAST_COLOUR 255

static void
run_clear(gpointer data)
{
    g_free(((PreviewRun *)data)->text);
}

static void
row_free(gpointer row)
{
    g_array_unref(row);
}

static EvidencePreview *
preview_new(void)
{
    return g_ptr_array_new_with_free_func(row_free);
}

static GArray *
add_row(EvidencePreview *preview)
{
    GArray *row = g_array_new(FALSE, FALSE, sizeof(PreviewRun));

    g_array_set_clear_func(row, run_clear);
    g_ptr_array_add(preview, row);
    return row;
}

static int
colour_of(const json_t *value)
{
    gint64 colour = json_integer_value(value);

    return colour < 0 || colour > LAST_COLOUR ? -1 : (int)colour;
}

/* What the helper printed; what is no run is passed over. */
static EvidencePreview *
preview_from(const json_t *printed)
{
    const json_t *rows = json_object_get(printed, "rows");
    EvidencePreview *preview = preview_new();
    gsize i, k;
    const json_t *cells, *item;

    json_array_foreach(rows, i, cells)
    {
        GArray *row = add_row(preview);

        json_array_foreach(cells, k, item)
        {
            const char *text = json_string_value(json_array_get(item, 0));
            PreviewRun run = { NULL, colour_of(json_array_get(item, 1)),
                               colour_of(json_array_get(item, 2)) };

            if (text == NULL)
                continue;
            run.text = g_strdup(text);
            g_array_append_val(row, run);
        }
    }
    return preview;
}

static gboolean
ask(gpointer data, gsize printed, GError **error)
{
    const PreviewWish *wish = data;

    (void)printed;
    if (wish->goes_on == NULL || wish->goes_on(wish->data))
        return TRUE;
    error_set(error, RECOURSE_ERROR_CANCELLED, N_("The preview was stopped."));
    return FALSE;
}

static EvidencePreview *
run_helper(int file, MediaType type, const PreviewWish *wish, GError **error)
{
    g_autofree char *helper = helper_find(HELPER);
    g_autofree char *columns = g_strdup_printf("%d", wish->columns);
    g_autofree char *rows = g_strdup_printf("%d", wish->rows);
    g_autofree char *colours = g_strdup_printf("%d", wish->colours);
    const char *argv[] = { helper,  choice_token(&media_types, type),    columns, rows,
                           colours, wish->is_ascii ? "ascii" : "blocks", NULL };
    const HelperCall call = { .argv = argv,
                              .descriptor = file,
                              .milliseconds = MILLISECONDS,
                              .memory_megabytes = MEMORY_MEGABYTES,
                              .processor_seconds = PROCESSOR_SECONDS,
                              .output_limit = OUTPUT_MOST,
                              .ask = ask,
                              .data = (gpointer)wish };
    g_auto(HelperResult) result = { 0 };
    g_autoptr(JsonDocument) printed = NULL;
    g_autoptr(GError) problem = NULL;

    if (helper == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("There is no preview: the helper “%s” is not installed. It comes with "
                     "chafa and gdk-pixbuf."),
                  HELPER);
        return NULL;
    }
    if (!helper_run(&call, &result, &problem)) {
        if (g_error_matches(problem, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED))
            g_propagate_error(error, g_steal_pointer(&problem));
        else
            error_set(error, RECOURSE_ERROR_FAILED,
                      N_("There is no preview: the helper “%s” failed or took too long."),
                      HELPER);
        return NULL;
    }
    if (result.exit_status == 0)
        printed = json_read(result.output, result.output_length, HELPER, NULL);
    if (printed != NULL)
        return preview_from(printed);
    error_set(error, RECOURSE_ERROR_FAILED, N_("There is no preview: %s"), result.complaint);
    return NULL;
}

/* The first lines of a text or a mail, as they stand there. */
static EvidencePreview *
take_head(int file, const PreviewWish *wish)
{
    EvidencePreview *preview = preview_new();
    char bytes[HEAD_BYTES];
    ssize_t length = pread(file, bytes, sizeof bytes, 0);
    g_autofree char *text = text_sanitise(bytes, MAX(length, 0), TEXT_KEEP_LINES, NULL);
    g_auto(GStrv) lines = g_strsplit(text, "\n", wish->rows + 1);

    for (int i = 0; i < wish->rows && lines[i] != NULL; i++) {
        PreviewRun run = { g_strdup(lines[i]), -1, -1 };

        g_array_append_val(add_row(preview), run);
    }
    return preview;
}

EvidencePreview *
evidence_preview(const char *path, const PreviewWish *wish, GError **error)
{
    struct stat state;
    int file = file_open_regular(path, &state);
    EvidencePreview *preview = NULL;
    char head[FILE_KIND_BYTES];
    MediaType type;
    ssize_t length;

    if (file < 0) {
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no preview: the file cannot be read."));
        return NULL;
    }
    length = pread(file, head, sizeof head, 0);
    type = media_type_of(head, length > 0 ? (gsize)length : 0);
    if (type == MEDIA_OTHER)
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("There is no preview of files of this type."));
    else if (type == MEDIA_TEXT || type == MEDIA_MAIL)
        preview = take_head(file, wish);
    else
        preview = run_helper(file, type, wish, error);
    (void)close(file); /* only read from */
    return preview;
}
