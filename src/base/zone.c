/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/zone.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"

struct Zone {
    char *name;
    GTimeZone *rules; /* NULL until something is converted: reading them takes long */
};

#define ZONE_NAME_LIMIT 64   /* bytes; the longest name there is has 32 */
#define ZONE_HEADER_BYTES 44 /* with which a file of the database begins (RFC 8536) */

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

/* Versions of GLib differ in what they do about an unknown name; the database itself is asked.
 */
static gboolean
name_is_in_database(const char *name)
{
    g_autofree char *path = g_build_filename(zone_folder(), name, NULL);
    char header[ZONE_HEADER_BYTES] = "";
    FILE *file = fopen(path, "re");
    gboolean is_zone;

    if (file == NULL)
        return FALSE;
    is_zone = fread(header, sizeof header, 1, file) == 1 && memcmp(header, "TZif", 4) == 0;
    (void)fclose(file); /* nothing was written */
    return is_zone;
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

static Zone *
zone_load(const char *name)
{
    if (!name_is_well_formed(name) || !name_is_in_database(name))
        return NULL;
    return zone_new(name, NULL);
}

/* A zone does not change by having its rules read, so it stays const for everybody. */
static GTimeZone *
rules_of(const Zone *zone)
{
    Zone *self = (Zone *)zone;

    if (self->rules == NULL)
        self->rules = g_time_zone_new_identifier(zone->name);
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

const Zone *
zone_local(void)
{
    g_autoptr(GTimeZone) rules = g_time_zone_new_local();
    const char *name = g_time_zone_get_identifier(rules);
    const Zone *zone;

    if (name[0] == ':')
        name++;
    if (g_str_has_prefix(name, zone_folder()))
        name += strlen(zone_folder()) + 1;
    zone = zone_find(name, NULL);
    if (zone == NULL)
        return nameless_local_zone(rules);
    adopt_rules(zone, rules);
    return zone;
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
