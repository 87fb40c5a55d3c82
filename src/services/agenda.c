/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/agenda.h"

#include "base/i18n.h"
#include "store/order-list.h"

#define PAGE_ROWS 200
#define MISSED_SHOWN_FOR SECONDS_PER_DAY /* an act whose time is over */

const char *
agenda_day_label(AgendaDay day)
{
    static const char *const labels[] = {
        [AGENDA_OVERDUE] = N_("Overdue"),   [AGENDA_TODAY] = N_("Today"),
        [AGENDA_TOMORROW] = N_("Tomorrow"), [AGENDA_THIS_WEEK] = N_("This week"),
        [AGENDA_LATER] = N_("Later"),
    };

    G_STATIC_ASSERT(G_N_ELEMENTS(labels) == AGENDA_DAY_COUNT);
    return labels[day];
}

void
agenda_row_free(AgendaRow *row)
{
    if (row == NULL)
        return;
    g_free(row->due);
    g_free(row);
}

static void
row_destroy(gpointer row)
{
    agenda_row_free(row);
}

/* Where the days of the user begin. */
typedef struct {
    Instant now, tomorrow, day_after, next_week;
} Days;

static Days
days_at(Instant now, const Zone *zone)
{
    return (Days){
        .now = now,
        .tomorrow = instant_start_of_day(now, zone, 1),
        .day_after = instant_start_of_day(now, zone, 2),
        .next_week = instant_start_of_day(now, zone, 7),
    };
}

static AgendaDay
day_of(const Days *days, Instant instant)
{
    if (instant <= days->now)
        return AGENDA_OVERDUE;
    if (instant < days->tomorrow)
        return AGENDA_TODAY;
    if (instant < days->day_after)
        return AGENDA_TOMORROW;
    return instant < days->next_week ? AGENDA_THIS_WEEK : AGENDA_LATER;
}

/* What is over and cannot be helped, or has begun and needs no mention, is left out. */
static gboolean
is_shown(const Clock *clock, Instant now)
{
    ClockKind kind = clock_name(clock->id)->kind;

    if (clock->status == CLOCK_DONE ||
        (clock->status == CLOCK_PAUSED && clock->earliest <= now))
        return FALSE;
    if (clock->earliest > now)
        return TRUE;
    if (kind == CLOCK_EXPECT_BY)
        return TRUE;
    return kind == CLOCK_ACT_BY && now - clock->earliest < MISSED_SHOWN_FOR;
}

static AgendaRow *
row_new(DueClock *due, const Days *days)
{
    AgendaRow *row = g_new0(AgendaRow, 1);
    ClockKind kind = clock_name(due->clock.id)->kind;

    row->due = due;
    row->day = day_of(days, due->clock.earliest);
    row->is_held = due->clock.status == CLOCK_PAUSED;
    row->is_act = kind == CLOCK_ACT_BY || kind == CLOCK_ADVICE;
    return row;
}

static gboolean
read_clocks(App *app, const DueSpan *span, GPtrArray *clocks, GError **error)
{
    Db *db = app_db(app, error);
    g_autoptr(DueList) list = db == NULL ? NULL : due_list_new(db, span, error);
    const DueClock *after = NULL;
    guint got = PAGE_ROWS;

    if (list == NULL)
        return FALSE;
    while (got == PAGE_ROWS) {
        g_autoptr(GPtrArray) page = due_list_page(list, after, PAGE_ROWS, error);

        if (page == NULL)
            return FALSE;
        got = page->len;
        after = got == 0 ? after : page->pdata[got - 1];
        g_ptr_array_extend_and_steal(clocks, g_steal_pointer(&page));
    }
    return TRUE;
}

static GPtrArray *
list_rows(App *app, gint64 within, gboolean only_acts, GError **error)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(row_destroy);
    g_autoptr(GPtrArray) clocks = g_ptr_array_new_with_free_func(g_free);
    Instant now = app_now(app);
    Days days = days_at(now, app_zone(app));
    DueSpan passed = {
        .policies = app_policies(app),
        .now = now,
        .from = only_acts ? now - MISSED_SHOWN_FOR : instant_add_days(now, -DUE_LOOK_BACK_DAYS),
        .until = only_acts ? now + within : now,
        .only_reminding = TRUE,
    };
    DueSpan ahead = {
        .policies = app_policies(app),
        .now = now,
        .from = now,
        .until = now + within,
        .only_reminding = FALSE,
    };

    if (!read_clocks(app, &passed, clocks, error) ||
        (!only_acts && !read_clocks(app, &ahead, clocks, error)))
        return NULL;
    for (guint i = 0; i < clocks->len; i++) {
        DueClock *due = clocks->pdata[i];
        gboolean is_act = clock_name(due->clock.id)->kind == CLOCK_ACT_BY &&
                          due->clock.status != CLOCK_PAUSED;

        if (!is_shown(&due->clock, now) || (only_acts && !is_act))
            continue;
        g_ptr_array_add(rows, row_new(due, &days));
        clocks->pdata[i] = NULL;
    }
    return g_steal_pointer(&rows);
}

GPtrArray *
agenda_list(App *app, gint64 within, GError **error)
{
    return list_rows(app, within, FALSE, error);
}

GPtrArray *
agenda_due(App *app, gint64 within, GError **error)
{
    return list_rows(app, within, TRUE, error);
}

GPtrArray *
agenda_unknown(App *app, guint limit, GError **error)
{
    OrderListing listing = {
        .policies = app_policies(app),
        .now = app_now(app),
        .to_look_up = TRUE,
    };
    OrderPage page = { .direction = PAGE_FORWARD, .count = limit };
    Db *db = app_db(app, error);
    g_autoptr(OrderList) list = db == NULL ? NULL : order_list_new(db, &listing, error);

    return list == NULL ? NULL : order_list_page(list, &page, error);
}
