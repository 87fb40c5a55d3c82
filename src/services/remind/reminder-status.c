/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What remind --status and the view of reminders tell: runs, notes, what comes. */
#include "services/remind/reminder-status.h"

#include "domain/policy/policy.h"
#include "services/remind/schedule.h"
#include "store/lists/lists.h"

#define NOTES_LIMIT 20
#define ACTS_LOOKED_AT 500
#define ACTS_AHEAD_DAYS 400

/* Between two runs lie 15 minutes; something that ran within this time runs by itself. */
#define FRESH_SECONDS (45 * (gint64)SECONDS_PER_MINUTE)

static void
note_free(gpointer data)
{
    ToldNote *note = data;

    g_free(note->row);
    g_free(note->number);
    g_free(note->title);
    g_free(note->marketplace);
    g_free(note);
}

void
reminder_status_free(ReminderStatus *status)
{
    if (status == NULL)
        return;
    heartbeat_free(status->heartbeat);
    g_clear_pointer(&status->undelivered, g_ptr_array_unref);
    g_clear_pointer(&status->sent, g_ptr_array_unref);
    g_free(status);
}

/* An order that is gone leaves a note without a number. */
static gboolean
add_note(Db *db, ToldRow *row, GPtrArray *notes, GError **error)
{
    g_autoptr(GPtrArray) orders = NULL;
    ToldNote *note = g_new0(ToldNote, 1);
    FindVerdict verdict;

    note->row = row;
    g_ptr_array_add(notes, note);
    if (!order_find(db, row->key.order, NULL, &verdict, &orders, error))
        return FALSE;
    if (verdict == FIND_FOUND) {
        const OrderSummary *summary = orders->pdata[0];

        note->number = g_strdup(summary->number);
        note->title = g_strdup(summary->title);
        note->marketplace = g_strdup(summary->marketplace);
    }
    return TRUE;
}

/* Takes the rows over. */
static GPtrArray *
notes_of(Db *db, GPtrArray *rows, GError **error)
{
    g_autoptr(GPtrArray) owned = rows;
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(note_free);

    if (owned == NULL)
        return NULL;
    for (guint i = 0; i < owned->len; i++) {
        ToldRow *row = owned->pdata[i];

        owned->pdata[i] = NULL;
        if (!add_note(db, row, notes, error))
            return NULL;
    }
    return g_steal_pointer(&notes);
}

ReminderItem *
told_note_item(const ToldNote *note)
{
    const ToldKey *key = &note->row->key;
    DueClock due = {
        .order = key->order,
        .number = note->number == NULL ? "" : note->number,
        .marketplace = note->marketplace == NULL ? "" : note->marketplace,
        .title = note->title == NULL ? "" : note->title,
        .clock = { .status = CLOCK_RUNNING, .earliest = key->end, .latest = key->end },
    };
    ReminderItem *item;

    due.clock.dispute = *key->dispute == '\0' ? NULL : key->dispute;
    item = reminder_item_new(&due, key->step);
    item->has_clock = clock_parse(key->clock, &item->clock.id);
    return item;
}

static gboolean
find_running_act(App *app, Db *db, gboolean *ret_is_found, GError **error)
{
    DueSpan span = {
        .policies = app_policies(app),
        .now = app_now(app),
        .from = app_now(app),
        .until = instant_add_days(app_now(app), ACTS_AHEAD_DAYS),
        .only_reminding = TRUE,
    };
    g_autoptr(DueList) list = due_list_new(db, &span, error);
    g_autoptr(GPtrArray) page =
        list == NULL ? NULL : due_list_page(list, NULL, ACTS_LOOKED_AT, error);

    *ret_is_found = FALSE;
    for (guint i = 0; page != NULL && i < page->len && !*ret_is_found; i++) {
        const Clock *clock = &((const DueClock *)page->pdata[i])->clock;

        *ret_is_found =
            clock->status == CLOCK_RUNNING && clock_name(clock->id)->kind == CLOCK_ACT_BY;
    }
    return page != NULL;
}

static gboolean
ran_lately(const App *app, const Heartbeat *heartbeat)
{
    return heartbeat->ran_at != INSTANT_UNKNOWN &&
           ABS(app_recorded(app) - heartbeat->ran_at) < FRESH_SECONDS;
}

ReminderStatus *
reminder_status_read(App *app, Instant since, GError **error)
{
    g_autoptr(ReminderStatus) status = g_new0(ReminderStatus, 1);
    Db *db = builtin_can_be_read(error) ? app_db(app, error) : NULL;
    gboolean has_acts;

    if (db == NULL)
        return NULL;
    status->heartbeat = heartbeat_load(app);
    status->is_scheduled = schedule_is_on() || ran_lately(app, status->heartbeat);
    status->undelivered = notes_of(db, told_undelivered(db, NOTES_LIMIT, error), error);
    if (status->undelivered == NULL ||
        !told_count_undelivered(db, &status->undelivered_count, error) ||
        !find_running_act(app, db, &has_acts, error))
        return NULL;
    status->is_unwatched = has_acts && !status->is_scheduled;
    status->sent = since == INSTANT_UNKNOWN
                       ? g_ptr_array_new()
                       : notes_of(db, told_sent_since(db, since, NOTES_LIMIT, error), error);
    return status->sent == NULL ? NULL : g_steal_pointer(&status);
}
