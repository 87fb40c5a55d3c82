/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/zone-private.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "base/time/zone-file-private.h"

struct Zone {
    char *name;
    GTimeZone *rules; /* NULL until something is converted: reading them takes long */
};

#define SYSTEM_ZONE "/etc/localtime"
#define ZONE_NAME_LIMIT 64 /* bytes; the longest name there is has 32 */

/* Libraries differ in what they make of an empty or a relative TZDIR, so none is let see it:
 * they are given absolute paths. */
static const char *
zone_folder(void)
{
    const char *folder = g_getenv("TZDIR");

    return folder != NULL && g_path_is_absolute(folder) ? folder : "/usr/share/zoneinfo";
}

/* No dots, so neither a way out of the folder nor one of its tables; no second copies of the
 * names. */
static gboolean
name_is_well_formed(const char *name)
{
    if (!g_ascii_isalpha(name[0]) || strlen(name) > ZONE_NAME_LIMIT)
        return FALSE;
    if (g_str_has_prefix(name, "posix/") || g_str_has_prefix(name, "right/"))
        return FALSE;
    for (const char *at = name; *at != '\0'; at++) {
        if (!g_ascii_isalnum(*at) && strchr("_+-/", *at) == NULL)
            return FALSE;
    }
    return TRUE;
}

static char *
zone_path(const char *name)
{
    return g_build_filename(zone_folder(), name, NULL);
}

static Zone *
zone_new(const char *name, GTimeZone *rules)
{
    Zone *zone = g_new(Zone, 1);

    *zone = (Zone){ .name = g_strdup(name), .rules = rules };
    return zone;
}

/* Read once for its name, the rules of the local zone need not be read again for a time. */
static void
adopt_rules(const Zone *zone, GTimeZone *rules)
{
    Zone *self = (Zone *)zone;

    if (self->rules == NULL)
        self->rules = g_time_zone_ref(rules);
}

/* Versions of GLib differ in what they do about an unknown name; the database itself is asked.
 */
static Zone *
zone_load(const char *name)
{
    g_autofree char *path = zone_path(name);

    if (!name_is_well_formed(name) || !zone_file_is_whole(path))
        return NULL;
    return zone_new(name, NULL);
}

/* A zone does not change by having its rules read, so it stays const for everybody. */
static GTimeZone *
rules_of(const Zone *zone)
{
    Zone *self = (Zone *)zone;

    if (self->rules == NULL) {
        g_autofree char *path = zone_path(zone->name);

        self->rules = g_time_zone_new_identifier(path);
    }
    if (self->rules == NULL) /* it was there a moment ago; no date must be guessed */
        g_error("the rules of the time zone %s cannot be read", zone->name);
    return self->rules;
}

/* Zones that have been asked for, by name; they live as long as the program. */
static GHashTable *
zone_cache(void)
{
    static GHashTable *cache;

    if (cache == NULL)
        cache = g_hash_table_new(g_str_hash, g_str_equal);
    return cache;
}

static const Zone *
zone_look_up(const char *name)
{
    Zone *zone = g_hash_table_lookup(zone_cache(), name);

    if (zone != NULL)
        return zone;
    zone = zone_load(name);
    if (zone != NULL)
        g_hash_table_insert(zone_cache(), zone->name, zone);
    return zone;
}

const Zone *
zone_utc(void)
{
    static const Zone *utc;

    if (utc == NULL)
        utc = zone_new("UTC", g_time_zone_new_utc());
    return utc;
}

const Zone *
zone_find(const char *name, GError **error)
{
    const char *wanted = name != NULL ? name : "";
    g_autofree char *excerpt = NULL;
    const Zone *zone;

    if (strcmp(wanted, "UTC") == 0)
        return zone_utc();
    zone = zone_look_up(wanted);
    if (zone != NULL || error == NULL)
        return zone;
    excerpt = text_excerpt(wanted);
    error_set(error, RECOURSE_ERROR_USAGE,
              "There is no time zone named \"%s\". Names look like Europe/Berlin.", excerpt);
    return NULL;
}

/*
 * A machine may have a copy of some zone's rules as /etc/localtime, or a POSIX rule in TZ:
 * rules without a name, read once.
 */
static const Zone *
nameless_local_zone(GTimeZone *rules)
{
    static const Zone *local;

    if (local == NULL)
        local = zone_new("localtime", g_time_zone_ref(rules));
    return local;
}

/* The name within the database of an absolute path into it, or the word itself. */
static const char *
name_below_folder(const char *word)
{
    gsize length = strlen(zone_folder());

    if (g_str_has_prefix(word, zone_folder()) && word[length] == '/')
        return word + length + 1;
    return word;
}

/* What /etc/localtime leads to; without one that is UTC, as everywhere. NULL: to no zone. */
static const Zone *
system_zone(void)
{
    g_autoptr(GTimeZone) rules = NULL;
    const Zone *zone;

    if (!g_file_test(SYSTEM_ZONE, G_FILE_TEST_EXISTS))
        return zone_utc();
    if (!zone_file_is_whole(SYSTEM_ZONE))
        return NULL;
    rules = g_time_zone_new_local();
    zone = zone_find(name_below_folder(g_time_zone_get_identifier(rules)), NULL);
    if (zone == NULL)
        return nameless_local_zone(rules);
    adopt_rules(zone, rules);
    return zone;
}

/* A file somewhere, or a POSIX rule such as CET-1CEST; GLib takes any file for a zone. */
static const Zone *
zone_of_word(const char *word)
{
    g_autofree char *path = g_path_is_absolute(word) ? g_strdup(word) : zone_path(word);
    g_autoptr(GTimeZone) rules = NULL;

    if (!zone_file_is_whole(path) && g_file_test(path, G_FILE_TEST_EXISTS))
        return NULL;
    rules = g_time_zone_new_identifier(word);
    return rules == NULL ? NULL : nameless_local_zone(rules);
}

/* What TZ says, without the colon that may stand in front; NULL: nothing. */
static const char *
wanted_zone(void)
{
    const char *word = g_getenv("TZ");

    return word != NULL && *word == ':' ? word + 1 : word;
}

/* NULL: no zone is called so. Nothing between the quotes is UTC, as for the C library. */
static const Zone *
zone_of_variable(const char *word)
{
    const Zone *zone = *word == '\0' ? zone_utc() : zone_find(name_below_folder(word), NULL);

    return zone != NULL ? zone : zone_of_word(word);
}

static const Zone *
zone_of_person(const char *word)
{
    return word == NULL ? system_zone() : zone_of_variable(word);
}

const Zone *
zone_local(void)
{
    const Zone *zone = zone_of_person(wanted_zone());

    return zone != NULL ? zone : zone_utc();
}

gboolean
zone_local_is_known(GError **error)
{
    const char *word = wanted_zone();
    g_autofree char *excerpt = NULL;

    if (zone_of_person(word) != NULL)
        return TRUE;
    if (word == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("Correct %s: it names no time zone. Times are shown in UTC until then."),
                  SYSTEM_ZONE);
        return FALSE;
    }
    excerpt = text_excerpt(word);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("Correct TZ: no time zone is called “%s”. Times are shown in UTC until then."),
              excerpt);
    return FALSE;
}

gboolean
zone_is_installed(const char *name, GError **error)
{
    if (zone_find(name, NULL) != NULL)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("Install the package tzdata: the time zone %s is not in %s. Without it, "
                 "no date can be shown. Nothing was changed."),
              name, zone_folder());
    return FALSE;
}

const char *
zone_name(const Zone *zone)
{
    return zone->name;
}

static char *
first_line(const char *file_name)
{
    g_autofree char *path = g_build_filename(zone_folder(), file_name, NULL);
    char line[64] = "";
    FILE *file = fopen(path, "re");

    if (file == NULL)
        return NULL;
    if (fgets(line, sizeof line, file) == NULL)
        line[0] = '\0';
    (void)fclose(file); /* nothing was written */
    return g_strdup(g_strstrip(line));
}

static char *
read_database_version(void)
{
    g_autofree char *table = first_line("tzdata.zi");
    char *version;

    if (table != NULL && g_str_has_prefix(table, "# version "))
        return g_strdup(table + strlen("# version "));
    version = first_line("+VERSION");
    return version != NULL ? version : g_strdup("unknown");
}

const char *
zone_database_version(void)
{
    static char *version;

    if (version == NULL)
        version = read_database_version();
    return version;
}

static int
interval_at(const Zone *zone, Instant instant)
{
    return g_time_zone_find_interval(rules_of(zone), G_TIME_TYPE_UNIVERSAL, instant);
}

gint64
zone_wall_seconds(const Zone *zone, Instant instant)
{
    return instant + g_time_zone_get_offset(rules_of(zone), interval_at(zone, instant));
}

/* The first instant after from that is not in from's interval, or one after until. */
static Instant
interval_end(const Zone *zone, Instant from, Instant until)
{
    int interval = interval_at(zone, from);
    Instant last_inside = from;
    Instant outside = until + 1;

    while (outside - last_inside > 1) {
        Instant middle = last_inside + (outside - last_inside) / 2;

        if (interval_at(zone, middle) == interval)
            last_inside = middle;
        else
            outside = middle;
    }
    return outside;
}

Instant
zone_earliest_instant(const Zone *zone, gint64 wall_seconds)
{
    /* No zone is or was a whole day away from UTC. */
    Instant start = wall_seconds - SECONDS_PER_DAY;
    Instant until = wall_seconds + SECONDS_PER_DAY;

    while (start < until) {
        gint64 offset = g_time_zone_get_offset(rules_of(zone), interval_at(zone, start));
        Instant shown = MAX(start, wall_seconds - offset);

        if (interval_at(zone, shown) == interval_at(zone, start))
            return shown;
        start = interval_end(zone, start, until);
    }
    return until;
}
