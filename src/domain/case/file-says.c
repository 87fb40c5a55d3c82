/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/file-says.h"

#include <string.h>

#include "base/i18n.h"

#define ZONE_AHEAD (14 * SECONDS_PER_HOUR)  /* the first zone in which a day begins */
#define ZONE_BEHIND (12 * SECONDS_PER_HOUR) /* and the last one */
#define CLOCK_SLIP SECONDS_PER_HOUR         /* that a clock may be ahead and still be set */
/* 1990-01-01: there was no camera that writes dates. Clocks that lost theirs begin in 1970,
 * 1980, or (films) 1904. */
#define FIRST_CAMERA G_GINT64_CONSTANT(631152000)
#define ORIENTATION_MOST 8
#define PIXELS_MOST 1000000 /* along a side */

/* clang-format off */
static const Choice look_choices[LOOK_COUNT] = {
    [LOOK_UNKNOWN] = { "unknown", N_("not read")                    },
    [LOOK_READ]    = { "read",    N_("read")                        },
    [LOOK_DAMAGED] = { "damaged", N_("damaged, or not complete")    },
};

static const Choice source_choices[CAPTURED_BY_COUNT] = {
    [CAPTURED_BY_CAMERA] = { "exif", N_("camera's date in the picture") },
    [CAPTURED_BY_FILM]   = { "film", N_("date in the film")             },
};

/* How programs that change pictures and films name themselves; anything else that stands there
 * is a camera's own. */
static const char *const editors[] = {
    "photoshop", "lightroom", "adobe",      "gimp",     "affinity", "pixelmator", "snapseed", "picsart",
    "canva",     "paint.net", "darktable",  "rawtherapee", "krita", "capture one", "luminar", "facetune",
    "acdsee",    "photofiltre", "paintshop", "imagemagick", "picasa", "meitu",     "vsco",    "premiere",
    "davinci",   "final cut", "capcut",     "imovie",   "handbrake","shotcut", "kdenlive",
};
/* clang-format on */

const ChoiceSet file_looks = { look_choices, LOOK_COUNT };
const ChoiceSet captured_sources = { source_choices, CAPTURED_BY_COUNT };

/* So many digits, and nothing else of what strtol() takes. FALSE: they are not there. */
static gboolean
take_digits(const char **at, int count, int *ret_number)
{
    int number = 0;

    for (int i = 0; i < count; i++, (*at)++) {
        if (!g_ascii_isdigit(**at))
            return FALSE;
        number = number * 10 + (**at - '0');
    }
    *ret_number = number;
    return TRUE;
}

/* One of the signs. */
static gboolean
take_sign(const char **at, const char *signs)
{
    return **at != '\0' && strchr(signs, *(*at)++) != NULL;
}

/* "2026:03:01 18:12:05", as EXIF has it, or with other signs between. */
static gboolean
read_wall(const char *text, WallTime *ret_wall)
{
    const char *at = text;
    WallTime wall = { 0 };

    if (text == NULL || !take_digits(&at, 4, &wall.year) || !take_sign(&at, ":-") ||
        !take_digits(&at, 2, &wall.month) || !take_sign(&at, ":-") ||
        !take_digits(&at, 2, &wall.day) || !take_sign(&at, " T") ||
        !take_digits(&at, 2, &wall.hour) || !take_sign(&at, ":") ||
        !take_digits(&at, 2, &wall.minute) || !take_sign(&at, ":") ||
        !take_digits(&at, 2, &wall.second))
        return FALSE;
    *ret_wall = wall;
    return TRUE;
}

/* "+01:00", "-0330", "Z". */
static gboolean
read_offset(const char *text, int *ret_seconds)
{
    const char *at = text;
    int hours = 0, minutes = 0;

    *ret_seconds = 0;
    if (text == NULL || g_str_equal(text, "Z"))
        return text != NULL;
    if (!take_sign(&at, "+-") || !take_digits(&at, 2, &hours))
        return FALSE;
    if (*at == ':')
        at++;
    if (!take_digits(&at, 2, &minutes) || hours > 14 || minutes > 59)
        return FALSE;
    *ret_seconds =
        (*text == '-' ? -1 : 1) * (hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE);
    return TRUE;
}

/* A wall time in the zone of an offset; without one in any zone there is. */
static void
place(Captured *captured, const WallTime *wall)
{
    Instant instant;
    int offset;

    if (!instant_from_wall(wall, zone_utc(), &instant))
        return;
    g_free(captured->text);
    captured->text = g_strdup_printf("%04d-%02d-%02d %02d:%02d:%02d", wall->year, wall->month,
                                     wall->day, wall->hour, wall->minute, wall->second);
    if (read_offset(captured->offset, &offset)) {
        captured->earliest = captured->latest = instant - offset;
        return;
    }
    g_clear_pointer(&captured->offset, g_free);
    captured->earliest = instant - ZONE_AHEAD;
    captured->latest = instant + ZONE_BEHIND;
}

static void
take_captured(FileSays *says, const json_t *taken, const char *changed)
{
    const char *text = json_member_text(taken, "text");
    WallTime wall, other;
    guint source = CAPTURED_BY_CAMERA;

    (void)choice_parse(&captured_sources, json_member_text(taken, "source"), &source);
    says->captured.source = source;
    if (!read_wall(text, &wall))
        return;
    says->captured.offset = g_strdup(json_member_text(taken, "offset"));
    place(&says->captured, &wall);
    if (says->captured.text == NULL)
        g_clear_pointer(&says->captured.offset, g_free);
    /* Both by the same clock: the text alone tells which is later. */
    else if (read_wall(changed, &other) && strncmp(changed, text, strlen(text)) > 0)
        says->is_edited = TRUE;
}

static char *
known_editor(const char *software)
{
    g_autofree char *folded = software == NULL ? NULL : g_ascii_strdown(software, -1);

    for (gsize i = 0; folded != NULL && i < G_N_ELEMENTS(editors); i++) {
        if (strstr(folded, editors[i]) != NULL)
            return g_strdup(software);
    }
    return NULL;
}

static int
within(gint64 number, gint64 most)
{
    return number > 0 && number <= most ? (int)number : 0;
}

static void
take_size(FileSays *says, const json_t *data)
{
    says->width = within(json_member_integer(data, "width", 0), PIXELS_MOST);
    says->height = within(json_member_integer(data, "height", 0), PIXELS_MOST);
    says->orientation = within(json_member_integer(data, "orientation", 0), ORIENTATION_MOST);
    says->seconds = MAX(json_member_integer(data, "seconds", 0), 0);
    says->has_place = json_member_flag(data, "gps");
}

void
file_says_clear(FileSays *says)
{
    g_free(says->captured.text);
    g_free(says->captured.offset);
    g_free(says->editor);
    *says =
        (FileSays){ .captured = { .earliest = INSTANT_UNKNOWN, .latest = INSTANT_UNKNOWN } };
}

void
file_says_copy(FileSays *says, const FileSays *from)
{
    *says = *from;
    says->captured.text = g_strdup(from->captured.text);
    says->captured.offset = g_strdup(from->captured.offset);
    says->editor = g_strdup(from->editor);
}

void
file_says_from_helper(FileSays *says, const json_t *printed)
{
    file_says_clear(says);
    says->look = json_member_flag(printed, "damaged") ? LOOK_DAMAGED : LOOK_READ;
    take_size(says, printed);
    take_captured(says, json_object_get(printed, "taken"),
                  json_member_text(printed, "changed"));
    says->editor = known_editor(json_member_text(printed, "software"));
}

static void
put_number(json_t *data, const char *name, gint64 number)
{
    if (number > 0)
        json_object_set_new(data, name, json_integer(number));
}

static void
put_captured(const Captured *captured, json_t *data)
{
    json_t *object = json_object();

    json_set_text(object, "text", captured->text);
    json_set_text(object, "offset", captured->offset);
    json_set_instant(object, "earliest", captured->earliest);
    json_set_instant(object, "latest", captured->latest);
    json_set_text(object, "source", choice_token(&captured_sources, captured->source));
    json_object_set_new(data, "captured", object);
}

void
file_says_put(const FileSays *says, json_t *data)
{
    if (says->look == LOOK_UNKNOWN)
        return;
    json_set_text(data, "looked", choice_token(&file_looks, says->look));
    put_number(data, "width", says->width);
    put_number(data, "height", says->height);
    put_number(data, "orientation", says->orientation);
    put_number(data, "seconds", says->seconds);
    if (says->captured.text != NULL)
        put_captured(&says->captured, data);
    if (says->has_place)
        json_object_set_new(data, "gps", json_true());
    if (says->is_edited)
        json_object_set_new(data, "edited", json_true());
    if (says->editor != NULL)
        json_set_text(data, "editor", says->editor);
}

void
file_says_take(FileSays *says, const json_t *data)
{
    const json_t *captured = json_object_get(data, "captured");
    guint choice = LOOK_UNKNOWN;

    file_says_clear(says);
    (void)choice_parse(&file_looks, json_member_text(data, "looked"), &choice);
    says->look = choice;
    take_size(says, data);
    says->is_edited = json_member_flag(data, "edited");
    says->editor = g_strdup(json_member_text(data, "editor"));
    if (json_member_text(captured, "text") == NULL)
        return;
    choice = CAPTURED_BY_CAMERA;
    (void)choice_parse(&captured_sources, json_member_text(captured, "source"), &choice);
    says->captured.source = choice;
    says->captured.text = g_strdup(json_member_text(captured, "text"));
    says->captured.offset = g_strdup(json_member_text(captured, "offset"));
    says->captured.earliest = json_member_instant(captured, "earliest");
    says->captured.latest = json_member_instant(captured, "latest");
}

gboolean
captured_clock_is_set(const Captured *captured, Instant added)
{
    if (captured->text == NULL || captured->latest == INSTANT_UNKNOWN)
        return TRUE;
    return captured->latest >= FIRST_CAMERA + ZONE_AHEAD + ZONE_BEHIND &&
           captured->earliest <= added + CLOCK_SLIP;
}

gboolean
captured_is_known(const Captured *captured, Instant added)
{
    return captured->text != NULL && captured->earliest != INSTANT_UNKNOWN &&
           captured->latest != INSTANT_UNKNOWN && captured_clock_is_set(captured, added);
}
