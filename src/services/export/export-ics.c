/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * iCalendar (RFC 5545, with the names of RFC 7986): one event for every running clock by which
 * the buyer must act and of which he is reminded, with an alarm at every step of reminding.
 *
 * Nothing in it changes unless the date, the order or the settings do: an event is stamped with
 * what was last said of its order, so that whoever watches the file sees what is new.
 */
#include <string.h>

#include "base/text/text.h"
#include "services/export/export-formats-private.h"
#include "services/remind/remind.h"
#include "store/write/write.h"

#define LINE_BYTES 75
#define END_OF_LINE "\r\n"
#define ANONYMOUS_LETTERS 32 /* of the checksum that stands for what would tell the order */

/* What is looked up once an export. */
typedef struct {
    WishBook *wishes;
    GHashTable *reversals; /* history_reversals() */
} CalendarExport;

static void
calendar_free(gpointer data)
{
    CalendarExport *calendar = data;

    wish_book_free(calendar->wishes);
    g_clear_pointer(&calendar->reversals, g_hash_table_unref);
    g_free(calendar);
}

/* How many bytes of the text fit, without cutting a letter in two. */
static gsize
fitting_bytes(const char *text, gsize room)
{
    gsize length = strlen(text);

    if (length <= room)
        return length;
    while (room > 0 && ((guchar)text[room] & 0xc0) == 0x80)
        room--;
    return room;
}

/* A line of more than 75 bytes goes on behind a line break and a space. */
static void
append_folded(GString *text, const char *line)
{
    gsize room = LINE_BYTES;

    while (*line != '\0') {
        gsize count = fitting_bytes(line, room);

        g_string_append_len(text, line, (gssize)count);
        line += count;
        g_string_append(text, *line == '\0' ? END_OF_LINE : END_OF_LINE " ");
        room = LINE_BYTES - 1;
    }
}

void
export_ics_append(GString *text, const char *name, const char *value)
{
    g_autofree char *safe = text_sanitise(value, -1, TEXT_LINE, NULL);
    g_autoptr(GString) line = g_string_new(name);

    g_string_append_c(line, ':');
    for (const char *at = safe; *at != '\0'; at++) {
        if (strchr("\\;,", *at) != NULL)
            g_string_append_c(line, '\\');
        g_string_append_c(line, *at);
    }
    append_folded(text, line->str);
}

/* 20260316T090000Z */
static void
append_instant(GString *text, const char *name, Instant instant)
{
    WallTime wall = instant_to_wall(instant, zone_utc());

    g_string_append_printf(text, "%s:%04d%02d%02dT%02d%02d%02dZ" END_OF_LINE, name, wall.year,
                           wall.month, wall.day, wall.hour, wall.minute, wall.second);
}

/* Calendars that look by themselves are asked to come again within the hour; the second name is
 * the one that older ones know. */
gboolean
export_ics_begin(Export *export, GError **error)
{
    g_autofree CalendarExport *calendar = g_new0(CalendarExport, 1);
    Db *db = app_db(export->app, error);

    if (db == NULL)
        return FALSE;
    export->own = calendar;
    export->free_own = calendar_free;
    calendar->wishes = wish_book_new(export->app, db, error);
    calendar->reversals = history_reversals(db, error);
    if (g_steal_pointer(&calendar)->reversals == NULL)
        return FALSE;
    export_put(export, "BEGIN:VCALENDAR" END_OF_LINE "VERSION:2.0" END_OF_LINE
                       "PRODID:-//Recourse//Recourse//EN" END_OF_LINE
                       "NAME:Recourse" END_OF_LINE "X-WR-CALNAME:Recourse" END_OF_LINE
                       "REFRESH-INTERVAL;VALUE=DURATION:PT1H" END_OF_LINE
                       "X-PUBLISHED-TTL:PT1H" END_OF_LINE);
    return TRUE;
}

/* -P14D, -PT6H, -PT90M: before the date. */
static void
append_trigger(GString *text, gint64 step)
{
    if (step % SECONDS_PER_DAY == 0)
        g_string_append_printf(text, "TRIGGER:-P%dD" END_OF_LINE,
                               (int)(step / SECONDS_PER_DAY));
    else if (step % SECONDS_PER_HOUR == 0)
        g_string_append_printf(text, "TRIGGER:-PT%dH" END_OF_LINE,
                               (int)(step / SECONDS_PER_HOUR));
    else
        g_string_append_printf(text, "TRIGGER:-PT%dM" END_OF_LINE,
                               (int)(step / SECONDS_PER_MINUTE));
}

/* When the person would be reminded of it here; not while he wants to hear nothing of it. */
static void
append_alarms(GString *text, const Export *export, const DueClock *due, const char *summary)
{
    const CalendarExport *calendar = export->own;
    const Ladder *ladder = wish_book_ladder(calendar->wishes, due);

    if (ladder == NULL || wish_book_is_silent(calendar->wishes, due->order,
                                              clock_name(due->clock.id)->token, export->now))
        return;
    for (guint i = 0; i < ladder->count; i++) {
        g_string_append(text, "BEGIN:VALARM" END_OF_LINE "ACTION:DISPLAY" END_OF_LINE);
        append_trigger(text, ladder->steps[i]);
        export_ics_append(text, "DESCRIPTION", summary);
        g_string_append(text, "END:VALARM" END_OF_LINE);
    }
}

/* The same for the same clock of the same order, whenever it is exported. */
static void
append_uid(GString *text, const Order *order, const Clock *clock, gboolean is_anonymous)
{
    g_autoptr(GString) uid = g_string_new(clock_name(clock->id)->token);
    g_autofree char *sum = NULL;

    if (clock->dispute != NULL)
        g_string_append_printf(uid, "-%s", clock->dispute);
    if (clock->parcel != NULL)
        g_string_append_printf(uid, "-%s", clock->parcel);
    g_string_append_printf(uid, "-%s", order->id);
    if (is_anonymous) {
        sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, uid->str, -1);
        g_string_truncate(g_string_assign(uid, sum), ANONYMOUS_LETTERS);
    }
    g_string_append(uid, "@recourse");
    export_ics_append(text, "UID", uid->str);
}

/* How often anything was said of the order after the first time, and when last. The log only
 * grows, so both only grow too, whatever is taken back. */
typedef struct {
    guint sequence;
    Instant last;
} Revision;

static void
add_reversals(Revision *revision, const CalendarExport *calendar, const GPtrArray *events)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < events->len; i++) {
        const Event *event = events->pdata[i];
        const Reversals *known = g_hash_table_lookup(calendar->reversals, event->change);

        if (known == NULL || !g_hash_table_add(seen, event->change))
            continue;
        revision->sequence += known->count;
        revision->last = MAX(revision->last, known->last);
    }
}

static Revision
revision_of(const CalendarExport *calendar, const OrderView *view)
{
    const GPtrArray *events = view->record->events->events;
    Revision revision = { events->len - 1, INSTANT_UNKNOWN };

    for (guint i = 0; i < events->len; i++)
        revision.last = MAX(revision.last, ((const Event *)events->pdata[i])->recorded);
    if (g_hash_table_size(calendar->reversals) > 0)
        add_reversals(&revision, calendar, events);
    return revision;
}

static void
append_event(GString *text, const Export *export, const OrderView *view, const Clock *clock,
             Ring ring)
{
    Revision revision = revision_of(export->own, view);
    CalendarEntry entry = export->options->speak(export->options->words, view, clock);
    DueClock due = { .order = view->order->id, .clock = *clock, .ring = ring };

    g_string_append(text, "BEGIN:VEVENT" END_OF_LINE);
    append_uid(text, view->order, clock, entry.is_anonymous);
    append_instant(text, "DTSTAMP", revision.last);
    append_instant(text, "LAST-MODIFIED", revision.last);
    g_string_append_printf(text, "SEQUENCE:%u" END_OF_LINE, revision.sequence);
    append_instant(text, "DTSTART", clock->earliest);
    export_ics_append(text, "SUMMARY", entry.summary);
    export_ics_append(text, "DESCRIPTION", entry.description);
    g_string_append(text, "CLASS:PRIVATE" END_OF_LINE "TRANSP:TRANSPARENT" END_OF_LINE);
    append_alarms(text, export, &due, entry.summary);
    g_string_append(text, "END:VEVENT" END_OF_LINE);
    g_free(entry.summary);
    g_free(entry.description);
}

gboolean
export_ics_order(Export *export, const OrderView *view, GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);

    (void)error;
    for (guint i = 0; i < view->clocks->len && !view->order->archived; i++) {
        const Clock *clock = &g_array_index(view->clocks, Clock, i);
        Ring ring = counsel_ring(view->counsel, clock);

        if (clock_name(clock->id)->kind == CLOCK_ACT_BY && clock->status == CLOCK_RUNNING &&
            ring != RING_NEVER)
            append_event(text, export, view, clock, ring);
    }
    export_put(export, text->str);
    return TRUE;
}

gboolean
export_ics_end(Export *export, GError **error)
{
    (void)error;
    export_put(export, "END:VCALENDAR" END_OF_LINE);
    return TRUE;
}
