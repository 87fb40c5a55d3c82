/* SPDX-License-Identifier: GPL-3.0-or-later */
/* iCalendar (RFC 5545): one event for every running clock by which the buyer must act. */
#include <string.h>

#include "base/text/text.h"
#include "services/export/export-formats.h"

#define LINE_BYTES 75
#define END_OF_LINE "\r\n"

/* The steps of reminders, before the date: 14, 7, 3 and 1 days, 6 and 1 hours. */
static const char *const alarms[] = { "-P14D", "-P7D", "-P3D", "-P1D", "-PT6H", "-PT1H" };

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
append_folded(GString *calendar, const char *line)
{
    gsize room = LINE_BYTES;

    while (*line != '\0') {
        gsize count = fitting_bytes(line, room);

        g_string_append_len(calendar, line, (gssize)count);
        line += count;
        g_string_append(calendar, *line == '\0' ? END_OF_LINE : END_OF_LINE " ");
        room = LINE_BYTES - 1;
    }
}

void
export_ics_append(GString *calendar, const char *name, const char *text)
{
    g_autofree char *value = text_sanitise(text, -1, TEXT_LINE, NULL);
    g_autoptr(GString) line = g_string_new(name);

    g_string_append_c(line, ':');
    for (const char *at = value; *at != '\0'; at++) {
        if (strchr("\\;,", *at) != NULL)
            g_string_append_c(line, '\\');
        g_string_append_c(line, *at);
    }
    append_folded(calendar, line->str);
}

/* 20260316T090000Z */
static void
append_instant(GString *calendar, const char *name, Instant instant)
{
    WallTime wall = instant_to_wall(instant, zone_utc());

    g_string_append_printf(calendar, "%s:%04d%02d%02dT%02d%02d%02dZ" END_OF_LINE, name,
                           wall.year, wall.month, wall.day, wall.hour, wall.minute,
                           wall.second);
}

void
export_ics_begin(Export *export)
{
    export_put(export, "BEGIN:VCALENDAR" END_OF_LINE "VERSION:2.0" END_OF_LINE
                       "PRODID:-//Recourse//Recourse//EN" END_OF_LINE);
}

static void
append_alarms(GString *calendar, const char *summary)
{
    for (gsize i = 0; i < G_N_ELEMENTS(alarms); i++) {
        g_string_append(calendar, "BEGIN:VALARM" END_OF_LINE "ACTION:DISPLAY" END_OF_LINE);
        g_string_append_printf(calendar, "TRIGGER:%s" END_OF_LINE, alarms[i]);
        export_ics_append(calendar, "DESCRIPTION", summary);
        g_string_append(calendar, "END:VALARM" END_OF_LINE);
    }
}

/* The same for the same clock of the same order, whenever it is exported. */
static char *
clock_uid(const Order *order, const Clock *clock, guint repetition)
{
    g_autoptr(GString) uid = g_string_new(clock_name(clock->id)->token);

    if (clock->dispute != NULL)
        g_string_append_printf(uid, "-%s", clock->dispute);
    if (repetition > 0)
        g_string_append_printf(uid, "-%u", repetition + 1);
    g_string_append_printf(uid, "-%s@recourse", order->id);
    return g_string_free(g_steal_pointer(&uid), FALSE);
}

static char *
clock_description(const Order *order, const Clock *clock)
{
    GString *text = g_string_new(NULL);

    g_string_append_printf(text, "%s order %s", order->marketplace, order->number);
    if (order->seller != NULL)
        g_string_append_printf(text, ", %s", order->seller);
    if (clock->estimated || clock->check_page)
        g_string_append(text, ". The date is an estimate: look at the order page");
    g_string_append_c(text, '.');
    return g_string_free(text, FALSE);
}

static void
append_event(GString *calendar, const Export *export, const Order *order, const Clock *clock,
             guint repetition)
{
    g_autofree char *uid = clock_uid(order, clock, repetition);
    g_autofree char *description = clock_description(order, clock);
    g_autofree char *summary =
        g_strdup_printf("%s: %s", clock_name(clock->id)->label, order->title);

    g_string_append(calendar, "BEGIN:VEVENT" END_OF_LINE);
    export_ics_append(calendar, "UID", uid);
    append_instant(calendar, "DTSTAMP", export->now);
    append_instant(calendar, "DTSTART", clock->earliest);
    export_ics_append(calendar, "SUMMARY", summary);
    export_ics_append(calendar, "DESCRIPTION", description);
    g_string_append(calendar, "TRANSP:TRANSPARENT" END_OF_LINE);
    append_alarms(calendar, summary);
    g_string_append(calendar, "END:VEVENT" END_OF_LINE);
}

/* How many clocks of the same name, of the same dispute, stand before it. */
static guint
repetitions(const GArray *clocks, guint index)
{
    const Clock *clock = &g_array_index(clocks, Clock, index);
    guint count = 0;

    for (guint i = 0; i < index; i++) {
        const Clock *other = &g_array_index(clocks, Clock, i);

        count += other->id == clock->id && g_strcmp0(other->dispute, clock->dispute) == 0;
    }
    return count;
}

gboolean
export_ics_order(Export *export, const OrderView *view, GError **error)
{
    g_autoptr(GString) calendar = g_string_new(NULL);

    (void)error;
    for (guint i = 0; i < view->clocks->len && !view->order->archived; i++) {
        const Clock *clock = &g_array_index(view->clocks, Clock, i);

        if (clock_name(clock->id)->kind == CLOCK_ACT_BY && clock->status == CLOCK_RUNNING)
            append_event(calendar, export, view->order, clock, repetitions(view->clocks, i));
    }
    export_put(export, calendar->str);
    return TRUE;
}

gboolean
export_ics_end(Export *export, GError **error)
{
    (void)error;
    export_put(export, "END:VCALENDAR" END_OF_LINE);
    return TRUE;
}
