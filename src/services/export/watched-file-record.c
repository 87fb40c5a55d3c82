/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record of a watched file: which it is, when it was written, and what its content came
 * from. */
#include <string.h>

#include "base/file/file.h"
#include "base/json/json.h"
#include "services/export/watched-files-private.h"

#define SUFFIX ".json"
#define NAME_LENGTH 16 /* of a checksum */
#define RECORD_LIMIT (64 * 1024)

void
watched_file_free(WatchedFile *file)
{
    if (file == NULL)
        return;
    g_free(file->path);
    g_free(file->case_file);
    g_free(file->problem);
    g_free(file->stamp);
    g_free(file);
}

/* STATE/watched/CHECKSUM-CHECKSUM.json: of the case file, and of the file. */
char *
watched_record_path(const App *app, const char *path)
{
    g_autofree char *of_case =
        g_compute_checksum_for_string(G_CHECKSUM_SHA256, app_db_path(app), -1);
    g_autofree char *of_file = g_compute_checksum_for_string(G_CHECKSUM_SHA256, path, -1);
    g_autofree char *name =
        g_strdup_printf("%.*s-%.*s" SUFFIX, NAME_LENGTH, of_case, NAME_LENGTH, of_file);

    return g_build_filename(app_paths(app)->state, WATCHED_FOLDER, name, NULL);
}

/* A name is bytes, and a document text. */
static void
set_path(json_t *record, const char *member, const char *path)
{
    g_autofree char *escaped = g_strescape(path, NULL);

    json_set_text(record, member, escaped);
}

static char *
member_path(const json_t *record, const char *member)
{
    const char *escaped = json_member_text(record, member);

    return escaped == NULL ? NULL : g_strcompress(escaped);
}

gboolean
watched_record_save(const App *app, const WatchedFile *file, GError **error)
{
    g_autoptr(JsonDocument) record = json_object();
    g_autofree char *path = watched_record_path(app, file->path);
    g_autofree char *text = NULL;

    json_set_text(record, "schema", "recourse/1");
    set_path(record, "case_file", file->case_file);
    set_path(record, "file", file->path);
    json_set_text(record, "format", file->format->token);
    json_object_set_new(record, "bom", json_boolean(file->has_bom));
    json_set_instant(record, "written", file->written);
    json_set_text(record, "problem", file->problem);
    json_set_text(record, "stamp", file->stamp);
    json_set_instant(record, "from", file->from);
    json_set_instant(record, "until", file->until);
    text = json_write(record, TRUE);
    return file_replace(path, text, strlen(text), error);
}

static json_t *
read_record(const char *path)
{
    gsize length = 0;
    g_autofree char *text = g_file_test(path, G_FILE_TEST_IS_REGULAR)
                                ? file_read(path, RECORD_LIMIT, &length, NULL)
                                : NULL;

    return text == NULL ? NULL : json_read(text, length, path, NULL);
}

/* NULL where there is none that can be read. */
static WatchedFile *
load(const char *path)
{
    g_autoptr(JsonDocument) record = read_record(path);
    const char *token = json_member_text(record, "format");
    g_autoptr(WatchedFile) file = g_new0(WatchedFile, 1);

    file->path = member_path(record, "file");
    file->case_file = member_path(record, "case_file");
    file->format = token == NULL ? NULL : export_format_find(token, NULL);
    file->has_bom = json_member_flag(record, "bom");
    file->written = json_member_instant(record, "written");
    file->problem = g_strdup(json_member_text(record, "problem"));
    file->stamp = g_strdup(json_member_text(record, "stamp"));
    file->from = json_member_instant(record, "from");
    file->until = json_member_instant(record, "until");
    if (file->until == INSTANT_UNKNOWN) /* never is written so */
        file->until = INSTANT_NEVER;
    return file->path == NULL || file->case_file == NULL || file->format == NULL
               ? NULL
               : g_steal_pointer(&file);
}

GPtrArray *
watched_records(const App *app)
{
    GPtrArray *files = g_ptr_array_new_with_free_func((GDestroyNotify)watched_file_free);
    g_autofree char *folder = g_build_filename(app_paths(app)->state, WATCHED_FOLDER, NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        WatchedFile *file = g_str_has_suffix(name, SUFFIX) ? load(path) : NULL;

        if (file != NULL)
            g_ptr_array_add(files, file);
    }
    return files;
}

static int
compare_files(gconstpointer a, gconstpointer b)
{
    return strcmp((*(const WatchedFile *const *)a)->path,
                  (*(const WatchedFile *const *)b)->path);
}

GPtrArray *
watched_files_list(const App *app)
{
    GPtrArray *files = watched_records(app);

    for (guint i = files->len; i-- > 0;) {
        const WatchedFile *file = files->pdata[i];

        if (!g_str_equal(file->case_file, app_db_path(app)))
            g_ptr_array_remove_index(files, i);
    }
    g_ptr_array_sort(files, compare_files);
    return files;
}
