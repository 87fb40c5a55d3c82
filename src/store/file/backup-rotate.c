/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How backups are named, how many are kept, and which are too old. */
#include <glib/gstdio.h>
#include <string.h>

#include "store/file/file.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"

static const char *const prefixes[] = {
    [BACKUP_DAILY] = "daily-",
    [BACKUP_BEFORE_MIGRATION] = "before-migration-",
    [BACKUP_BEFORE_IMPORT] = "before-import-",
};

/* Dates of backups are in UTC, so that a journey does not make two of one day. */
static char *
backup_name(BackupOccasion occasion, Instant recorded)
{
    WallTime wall = instant_to_wall(recorded, zone_utc());

    if (occasion == BACKUP_DAILY)
        return g_strdup_printf("%s%04d-%02d-%02d" BACKUP_SUFFIX, prefixes[occasion], wall.year,
                               wall.month, wall.day);
    return g_strdup_printf("%s%04d-%02d-%02dT%02d%02d%02dZ" BACKUP_SUFFIX, prefixes[occasion],
                           wall.year, wall.month, wall.day, wall.hour, wall.minute,
                           wall.second);
}

/* The week of the date in a backup's name, weeks beginning on Monday; -1 when it has none. */
static gint64
week_of(const char *name)
{
    g_autofree char *time = g_strdup_printf("%.10sT00:00:00Z", name);
    Instant instant;

    if (!instant_parse_rfc3339(time, &instant))
        return -1;
    return (instant / SECONDS_PER_DAY + 3) / 7; /* 1970-01-01 was a Thursday */
}

static int
compare_newest_first(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)b, *(const char *const *)a);
}

/* The dates (names without prefix) of the backups of one occasion, newest first. */
static GPtrArray *
dates_of(const char *folder, BackupOccasion occasion)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    GPtrArray *dates = g_ptr_array_new_with_free_func(g_free);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        if (g_str_has_prefix(name, prefixes[occasion]) && g_str_has_suffix(name, BACKUP_SUFFIX))
            g_ptr_array_add(dates, g_strdup(name + strlen(prefixes[occasion])));
    }
    g_ptr_array_sort(dates, compare_newest_first);
    return dates;
}

static void
drop(const char *folder, BackupOccasion occasion, const char *date)
{
    g_autofree char *name = g_strconcat(prefixes[occasion], date, NULL);
    g_autofree char *path = g_build_filename(folder, name, NULL);

    (void)g_unlink(path); /* tried again by the next one */
}

/* Of the older daily ones the newest of each of the last weeks stays. */
static void
rotate_daily(const char *folder)
{
    g_autoptr(GPtrArray) dates = dates_of(folder, BACKUP_DAILY);
    gint64 last_week = -1;
    int weeks = 0;

    for (guint i = BACKUP_DAILY_KEPT; i < dates->len; i++) {
        gint64 week = week_of(dates->pdata[i]);

        if (week != last_week && weeks < BACKUP_WEEKLY_KEPT)
            weeks++;
        else
            drop(folder, BACKUP_DAILY, dates->pdata[i]);
        last_week = week;
    }
}

static void
rotate_others(const char *folder, BackupOccasion occasion)
{
    g_autoptr(GPtrArray) dates = dates_of(folder, occasion);

    for (guint i = BACKUP_BEFORE_KEPT; i < dates->len; i++)
        drop(folder, occasion, dates->pdata[i]);
}

gboolean
backup_automatic(Db *db, BackupOccasion occasion, Instant recorded, char **ret_path,
                 GError **error)
{
    g_autofree char *name = backup_name(occasion, recorded);
    g_autofree char *folder = NULL;
    g_autofree char *path = NULL;
    GError *cause = NULL;
    gboolean is_done;

    if (ret_path != NULL)
        *ret_path = NULL;
    if (db->path == NULL || !db->exists)
        return TRUE;
    folder = db_backup_folder(db);
    path = g_build_filename(folder, name, NULL);
    if (g_file_test(path, G_FILE_TEST_EXISTS))
        return TRUE;
    is_done = backup_write(db, path, &cause);
    if (!saved_settle(NULL, is_done, cause, error)) /* one of many: the next comes soon */
        return FALSE;
    if (occasion == BACKUP_DAILY)
        rotate_daily(folder);
    else
        rotate_others(folder, occasion);
    if (ret_path != NULL)
        *ret_path = g_steal_pointer(&path);
    return TRUE;
}
