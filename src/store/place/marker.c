/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trace in the state folder that a case file was used at a place from here. */
#include <glib/gstdio.h>
#include <string.h>

#include "base/file/file.h"
#include "store/place/place.h"

#define MARKER_BYTES_LIMIT 65536
#define NAME_LENGTH 32 /* of the 64 hexadecimal digits: enough to tell paths apart */

void
marker_free(Marker *marker)
{
    if (marker == NULL)
        return;
    g_free(marker->file);
    g_free(marker->device);
    g_free(marker->place);
    g_free(marker);
}

static char *
place_of(const char *state_folder, const char *folder, const char *path)
{
    g_autofree char *name = g_compute_checksum_for_string(G_CHECKSUM_SHA256, path, -1);

    name[NAME_LENGTH] = '\0';
    return g_build_filename(state_folder, folder, name, NULL);
}

char *
marker_backup_folder(const char *state_folder, const char *path)
{
    return place_of(state_folder, "backups", path);
}

/* "NAME VALUE" lines. */
static char *
value_of(char *const *lines, const char *name)
{
    gsize length = strlen(name);

    for (gsize i = 0; lines[i] != NULL; i++) {
        if (strncmp(lines[i], name, length) == 0 && lines[i][length] == ' ')
            return g_strdup(lines[i] + length + 1);
    }
    return NULL;
}

Marker *
marker_load(const char *state_folder, const char *name)
{
    g_autofree char *place = place_of(state_folder, "files", name);
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    Marker *marker;
    gsize length;

    if (!g_file_test(place, G_FILE_TEST_EXISTS))
        return NULL;
    marker = g_new0(Marker, 1);
    text = file_read(place, MARKER_BYTES_LIMIT, &length, NULL);
    if (text == NULL)
        return marker;
    lines = g_strsplit(text, "\n", -1);
    marker->file = value_of(lines, "file");
    marker->device = value_of(lines, "device");
    marker->place = value_of(lines, "path");
    return marker;
}

void
marker_remove(const char *state_folder, const char *place)
{
    g_autofree char *path = place_of(state_folder, "files", place);

    (void)g_unlink(path); /* may never have been there */
}

Marker *
marker_find(const char *state_folder, const Names *names)
{
    Marker *marker = NULL;

    for (guint i = names->all->len; i > 0 && marker == NULL; i--)
        marker = marker_load(state_folder, names->all->pdata[i - 1]);
    return marker;
}

static gboolean
save(const char *state_folder, const char *name, const char *text, GError **error)
{
    g_autofree char *path = place_of(state_folder, "files", name);
    g_autofree char *folder = g_path_get_dirname(path);
    GError *cause = NULL;
    gboolean is_done;

    if (!folder_create(folder, error))
        return FALSE;
    is_done = file_replace(path, text, strlen(text), &cause);
    return saved_settle(NULL, is_done, cause, error); /* without a marker work goes on, too */
}

gboolean
marker_save(const char *state_folder, const char *place, const Marker *marker, GError **error)
{
    g_autofree char *text =
        g_strdup_printf("file %s\ndevice %s\npath %s\n", marker->file, marker->device, place);

    return save(state_folder, place, text, error);
}

static gboolean
is_noted(const char *state_folder, const char *name, const char *file, const char *place)
{
    g_autoptr(Marker) marker = marker_load(state_folder, name);

    return marker != NULL && g_strcmp0(marker->file, file) == 0 &&
           g_strcmp0(marker->place, place) == 0;
}

gboolean
marker_save_names(const char *state_folder, const Names *names, const char *file,
                  GError **error)
{
    const char *place = names_place(names);
    g_autofree char *text = g_strdup_printf("file %s\npath %s\n", file, place);

    for (guint i = 0; i + 1 < names->all->len; i++) {
        if (!is_noted(state_folder, names->all->pdata[i], file, place) &&
            !save(state_folder, names->all->pdata[i], text, error))
            return FALSE;
    }
    return TRUE;
}

char *
place_last_used(const char *path, const char *state_folder)
{
    g_autoptr(Names) names = names_find(path);
    g_autoptr(Marker) marker = marker_find(state_folder, names);

    return g_strdup(names->reason != 0 && marker != NULL && marker->place != NULL
                        ? marker->place
                        : names_place(names));
}
