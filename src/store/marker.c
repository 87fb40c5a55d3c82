/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/marker.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/file.h"
#include "base/saved.h"

#define MARKER_BYTES_LIMIT 65536
#define NAME_LENGTH 32 /* of the 64 hexadecimal digits: enough to tell paths apart */

void
marker_free(Marker *marker)
{
    if (marker == NULL)
        return;
    g_free(marker->file);
    g_free(marker->device);
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
marker_load(const char *state_folder, const char *path)
{
    g_autofree char *place = place_of(state_folder, "files", path);
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
    return marker;
}

void
marker_remove(const char *state_folder, const char *path)
{
    g_autofree char *place = place_of(state_folder, "files", path);

    (void)g_unlink(place); /* may never have been there */
}

gboolean
marker_save(const char *state_folder, const char *path, const Marker *marker, GError **error)
{
    g_autofree char *place = place_of(state_folder, "files", path);
    g_autofree char *folder = g_path_get_dirname(place);
    g_autofree char *text =
        g_strdup_printf("file %s\ndevice %s\npath %s\n", marker->file, marker->device, path);
    GError *cause = NULL;
    gboolean is_done;

    if (!folder_create(folder, error))
        return FALSE;
    is_done = file_replace(place, text, strlen(text), &cause);
    return saved_settle(NULL, is_done, cause, error); /* without a marker work goes on, too */
}
