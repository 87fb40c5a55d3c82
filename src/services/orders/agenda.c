/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/agenda.h"

#include "base/i18n.h"
#include "store/lists/lists.h"

#define PAGE_ROWS 200
#define MISSED_SHOWN_FOR SECONDS_PER_DAY /* an act whose time is over */

const char *
agenda_day_label(AgendaDay day)
{
    static const char *const labels[] = {
        [AGENDA_OVERDUE] = N_("Overdue"),   [AGENDA_TODAY] = N_("Today"),
        [AGENDA_TOMORROW] = N_("Tomorrow"), [AGENDA_THIS_WEEK] = N_("This week"),
        [AGENDA_LATER] = N_("Later"),       [AGENDA_AT_LEISURE] = N_("When you have a minute"),
    };

    G_STATIC_ASSERT(G_N_ELEMENTS(labels) == AGENDA_DAY_COUNT);
    return labels[day];
}

void
agenda_row_free(AgendaRow *row)
{
    if (row == NULL)
        return;
    summary_free(row->step);
    g_free(row->due);
    g_free(row);
}

static void
row_destroy(gpointer row)
{
    agenda_row_free(row);
}

Instant
agenda_row_earliest(const AgendaRow *row)
{
    return row->step != NULL ? row->step->next.by : row->due->clock.earliest;
}

Instant
agenda_row_latest(const AgendaRow *row)
{
    return row->step != NULL ? row->step->next.by : row->due->clock.latest;
}

int
agenda_rows_compare(gconstpointer a, gconstpointer b)
{
    const AgendaRow *first = *(const AgendaRow *const *)a;
    const AgendaRow *second = *(const AgendaRow *const *)b;

    if (first->day != second->day)
        return (int)first->day - (int)second->day;
    if (first->is_act != second->is_act)
        return first->is_act ? -1 : 1;
    if ((first->step != NULL) != (second->step != NULL))
        return first->step != NULL ? -1 : 1;
    if (agenda_row_earliest(first) == agenda_row_earliest(second))
        return 0;
    return agenda_row_earliest(first) < agenda_row_earliest(second) ? -1 : 1;
}

const char *
agenda_row_label(const AgendaRow *row)
{
    return row->step != NULL ? next_action_label(row->step->next.action)
                             : clock_name(row->due->clock.id)->label;
}

const char *
agenda_row_order(const AgendaRow *row)
{
    return row->step != NULL ? row->step->id : row->due->order;
}

const char *
agenda_row_number(const AgendaRow *row)
{
    return row->step != NULL ? row->step->number : row->due->number;
}

const char *
agenda_row_marketplace(const AgendaRow *row)
{
    return row->step != NULL ? row->step->marketplace : row->due->marketplace;
}

const char *
agenda_row_title(const AgendaRow *row)
{
    return row->step != NULL ? row->step->title : row->due->title;
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

/* What has no date is due today. */
static AgendaDay
day_of(const Days *days, Instant instant)
{
    if (instant == INSTANT_UNKNOWN)
        return AGENDA_TODAY;
    if (instant <= days->now)
        return AGENDA_OVERDUE;
    if (instant < days->tomorrow)
        return AGENDA_TODAY;
    if (instant < days->day_after)
        return AGENDA_TOMORROW;
    return instant < days->next_week ? AGENDA_THIS_WEEK : AGENDA_LATER;
}

/* What is over and cannot be helped, or has begun and needs no mention, is left out; what
 * others owe is late only at its latest reading. */
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
        return clock->latest <= now;
    return kind == CLOCK_ACT_BY && now - clock->earliest < MISSED_SHOWN_FOR;
}

static Sign
sign_of_clock(const AgendaRow *row, Instant now)
{
    if (!row->is_act)
        return SIGN_NONE;
    return row->is_held ? SIGN_PAUSED : sign_by_date(row->due->clock.earliest, now);
}

/* What the list tells of the window beside is not told here. */
static Sign
sign_of_step(const AgendaRow *row, Instant now)
{
    Sign sign = summary_sign(row->step, now);

    return row->day != AGENDA_AT_LEISURE && (sign == SIGN_NOW || sign == SIGN_SOON) ? sign
                                                                                    : SIGN_NONE;
}

static AgendaRow *
row_of_clock(DueClock *due, const Days *days)
{
    AgendaRow *row = g_new0(AgendaRow, 1);
    ClockKind kind = clock_name(due->clock.id)->kind;

    row->due = due;
    row->day = day_of(days, due->clock.earliest);
    row->is_held = due->clock.status == CLOCK_PAUSED;
    row->is_act = kind == CLOCK_ACT_BY || kind == CLOCK_ADVICE;
    row->sign = sign_of_clock(row, days->now);
    return row;
}

/* What the list puts behind every date is not put before them here, although it may be done
 * today: only the page knows whether it is over. */
static gboolean
is_at_leisure(const OrderSummary *step)
{
    return step->due == DUE_AT_LEISURE ||
           (step->next.by == INSTANT_UNKNOWN && urgency_is_at_leisure(step->sort_at));
}

static AgendaRow *
row_of_step(OrderSummary *step, const Days *days)
{
    AgendaRow *row = g_new0(AgendaRow, 1);

    row->step = step;
    row->day = is_at_leisure(step) ? AGENDA_AT_LEISURE : day_of(days, step->next.by);
    row->is_act = TRUE;
    row->sign = sign_of_step(row, days->now);
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
list_steps(App *app, DuePlace due, GError **error)
{
    OrderListing listing = { .policies = app_policies(app), .now = app_now(app), .due = due };
    g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func((GDestroyNotify)summary_free);
    Db *db = app_db(app, error);
    g_autoptr(OrderList) list = db == NULL ? NULL : order_list_new(db, &listing, error);
    guint got = PAGE_ROWS;

    while (list != NULL && got == PAGE_ROWS) {
        OrderPage place = { .direction = PAGE_FORWARD, .count = PAGE_ROWS };
        g_autoptr(GPtrArray) page = NULL;

        if (steps->len > 0)
            place.from = steps->pdata[steps->len - 1];
        page = order_list_page(list, &place, error);
        if (page == NULL)
            return NULL;
        got = page->len;
        g_ptr_array_extend_and_steal(steps, g_steal_pointer(&page));
    }
    return list == NULL ? NULL : g_steal_pointer(&steps);
}

GPtrArray *
agenda_acts(App *app, GError **error)
{
    return list_steps(app, DUE_NOW, error);
}

GPtrArray *
agenda_at_leisure(App *app, GError **error)
{
    return list_steps(app, DUE_AT_LEISURE, error);
}

/* To look at an item is to look before its window closes; that a right of another kind ends
 * then its words do not say. */
static gboolean
says_what_ends(const NextStep *step)
{
    return step->clock < CLOCK_COUNT &&
           (step->action != ACTION_INSPECT || step->clock == CLOCK_WINDOW_CLOSES);
}

/* Which clock of which order the steps are about; the orders' ids are borrowed. */
static void
tell(GHashTable *told, const GPtrArray *steps)
{
    for (guint i = 0; i < steps->len; i++) {
        const OrderSummary *step = steps->pdata[i];

        if (says_what_ends(&step->next))
            g_hash_table_insert(told, (gpointer)step->id,
                                GUINT_TO_POINTER(step->next.clock + 1));
    }
}

/* Takes the steps over. */
static void
take_steps(GPtrArray *rows, GPtrArray *steps, const Days *days)
{
    for (guint i = 0; i < steps->len; i++)
        g_ptr_array_add(rows, row_of_step(steps->pdata[i], days));
    g_ptr_array_set_free_func(steps, NULL);
}

/* Takes those over that are listed. */
static void
take_clocks(GPtrArray *rows, GPtrArray *clocks, const Days *days, GHashTable *told,
            gboolean (*is_listed)(const Clock *clock, Instant now))
{
    for (guint i = 0; i < clocks->len; i++) {
        DueClock *due = clocks->pdata[i];
        AgendaRow *row;

        if (!is_listed(&due->clock, days->now))
            continue;
        row = row_of_clock(due, days);
        row->is_told =
            GPOINTER_TO_UINT(g_hash_table_lookup(told, due->order)) == (guint)due->clock.id + 1;
        g_ptr_array_add(rows, row);
        clocks->pdata[i] = NULL;
    }
}

GPtrArray *
agenda_list(App *app, gint64 within, GError **error)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(row_destroy);
    g_autoptr(GPtrArray) clocks = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) told = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GPtrArray) acts = agenda_acts(app, error);
    g_autoptr(GPtrArray) looks = acts == NULL ? NULL : agenda_at_leisure(app, error);
    Instant now = app_now(app);
    Days days = days_at(now, app_zone(app));
    DueSpan span = {
        .policies = app_policies(app),
        .now = now,
        .from = instant_add_days(now, -DUE_LOOK_BACK_DAYS),
        .until = now + within,
        .only_reminding = TRUE,
    };

    if (looks == NULL || !read_clocks(app, &span, clocks, error))
        return NULL;
    tell(told, acts);
    tell(told, looks);
    take_steps(rows, acts, &days);
    take_steps(rows, looks, &days);
    take_clocks(rows, clocks, &days, told, is_shown);
    return g_steal_pointer(&rows);
}

void
agenda_tell_once(GPtrArray *rows)
{
    for (guint i = rows->len; i-- > 0;) {
        if (((const AgendaRow *)rows->pdata[i])->is_told)
            g_ptr_array_remove_index(rows, i);
    }
}

static gboolean
is_due(const Clock *clock, Instant now)
{
    return clock_name(clock->id)->kind == CLOCK_ACT_BY && clock->status != CLOCK_PAUSED &&
           is_shown(clock, now);
}

GPtrArray *
agenda_due(App *app, const GPtrArray *acts, gint64 within, GError **error)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(row_destroy);
    g_autoptr(GPtrArray) clocks = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) told = g_hash_table_new(g_str_hash, g_str_equal);
    Instant now = app_now(app);
    Days days = days_at(now, app_zone(app));
    DueSpan span = {
        .policies = app_policies(app),
        .now = now,
        .from = now - MISSED_SHOWN_FOR,
        .until = now + within,
        .only_reminding = TRUE,
    };

    if (!read_clocks(app, &span, clocks, error))
        return NULL;
    tell(told, acts);
    take_clocks(rows, clocks, &days, told, is_due);
    return g_steal_pointer(&rows);
}

/* 0 for the last hours, 1 for what is due and has no date, 2 for other dates, 3 for what only
 * the page tells. */
static int
rank(const AgendaRow *row)
{
    gboolean is_dated = agenda_row_earliest(row) != INSTANT_UNKNOWN;

    if (row->sign == SIGN_NOW)
        return is_dated ? 0 : 1;
    return is_dated ? 2 : 3;
}

/* A row with what it is sorted by. */
typedef struct {
    AgendaRow *row;
    int rank;
    Instant at;
} Placed;

static int
compare_places(gconstpointer a, gconstpointer b)
{
    const Placed *first = a, *second = b;

    if (first->rank != second->rank)
        return first->rank - second->rank;
    return (first->at > second->at) - (first->at < second->at);
}

/* Equal ones keep their order: the steps' own. */
static void
sort_rows(GPtrArray *rows)
{
    g_autoptr(GArray) places = g_array_sized_new(FALSE, FALSE, sizeof(Placed), rows->len);

    for (guint i = 0; i < rows->len; i++) {
        const Placed place = { rows->pdata[i], rank(rows->pdata[i]),
                               agenda_row_earliest(rows->pdata[i]) };

        g_array_append_val(places, place);
    }
    g_array_sort(places, compare_places);
    for (guint i = 0; i < rows->len; i++)
        rows->pdata[i] = g_array_index(places, Placed, i).row;
}

void
agenda_join(App *app, GPtrArray *rows, GPtrArray *acts)
{
    Days days = days_at(app_now(app), app_zone(app));
    g_autoptr(GPtrArray) clocks = g_ptr_array_new();

    agenda_tell_once(rows);
    g_ptr_array_extend(clocks, rows, NULL, NULL);
    g_ptr_array_set_free_func(rows, NULL);
    g_ptr_array_set_size(rows, 0);
    g_ptr_array_set_free_func(rows, row_destroy);
    take_steps(rows, acts, &days);
    g_ptr_array_set_size(acts, 0);
    for (guint i = 0; i < rows->len; i++)
        ((AgendaRow *)rows->pdata[i])->day = AGENDA_TODAY; /* what only the page tells, too */
    g_ptr_array_extend(rows, clocks, NULL, NULL);
    sort_rows(rows);
}
