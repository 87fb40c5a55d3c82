/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/remind/reminder-scan.h"

#include "services/remind/wish-book.h"
#include "store/lists/lists.h"

#define PAGE_ROWS 500
#define TOLD_MARGIN_DAYS 46 /* an eighth of the longest step there can be */

/* What is known before the clocks are gone through. */
typedef struct {
    App *app;
    Db *db;
    const ReminderClock *clock;
    WishBook *wishes;
    GHashTable *told; /* "order clock dispute" -> GArray of Told */
    GHashTable
        *snoozed;    /* order -> DueClock: the most urgent clock of one whose snooze is over */
    GPtrArray *rows; /* ToldRow, what told was made of */
    GPtrArray *clocks; /* DueClock */
    Instant from, until;
    ReminderScan *scan;
} Work;

static void
work_clear(Work *work)
{
    g_clear_pointer(&work->told, g_hash_table_unref);
    g_clear_pointer(&work->wishes, wish_book_free);
    g_clear_pointer(&work->snoozed, g_hash_table_unref);
    g_clear_pointer(&work->rows, g_ptr_array_unref);
    g_clear_pointer(&work->clocks, g_ptr_array_unref);
    g_clear_pointer(&work->scan, reminder_scan_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Work, work_clear)

void
reminder_scan_free(ReminderScan *scan)
{
    if (scan == NULL)
        return;
    g_array_unref(scan->due);
    g_ptr_array_unref(scan->items);
    g_ptr_array_unref(scan->obsolete);
    g_ptr_array_unref(scan->failed);
    g_free(scan);
}

static ReminderScan *
scan_new(void)
{
    ReminderScan *scan = g_new0(ReminderScan, 1);

    scan->items = g_ptr_array_new_with_free_func((GDestroyNotify)reminder_item_free);
    scan->due = g_array_new(FALSE, FALSE, sizeof(Reminder));
    scan->obsolete = g_ptr_array_new_with_free_func(g_free);
    scan->failed = g_ptr_array_new_with_free_func(g_free);
    return scan;
}

static char *
told_name(const char *order, const char *clock, const char *dispute)
{
    return g_strjoin(" ", order, clock, dispute == NULL ? "" : dispute, NULL);
}

/* Somebody is at it, and may still be. */
static gboolean
is_claimed(const Work *work, const ToldRow *row)
{
    gint64 since = work->clock->recorded - row->claimed;

    return row->claim != NULL && since > -CLAIM_STALE_SECONDS && since < CLAIM_STALE_SECONDS;
}

static void
remember_told(Work *work, const ToldRow *row)
{
    g_autofree char *name = told_name(row->key.order, row->key.clock, row->key.dispute);
    GArray *told = g_hash_table_lookup(work->told, name);
    Told one = { row->key.end, row->key.step };

    if (told == NULL) {
        told = g_array_new(FALSE, FALSE, sizeof(Told));
        g_hash_table_insert(work->told, g_steal_pointer(&name), told);
    }
    g_array_append_val(told, one);
}

static gboolean
read_told(Work *work, GError **error)
{
    work->told =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    work->rows = told_in_span(work->db, instant_add_days(work->from, -TOLD_MARGIN_DAYS),
                              instant_add_days(work->until, TOLD_MARGIN_DAYS), error);
    for (guint i = 0; work->rows != NULL && i < work->rows->len; i++) {
        const ToldRow *row = work->rows->pdata[i];

        if (row->sent != INSTANT_UNKNOWN || is_claimed(work, row))
            remember_told(work, row);
    }
    return work->rows != NULL;
}

/* Also how far ahead there may be something to tell. */
static gboolean
read_wishes(Work *work, GError **error)
{
    work->wishes = wish_book_new(work->app, work->db, error);
    if (work->wishes == NULL)
        return FALSE;
    work->from = instant_add_days(work->clock->now, -DUE_LOOK_BACK_DAYS);
    work->until = work->clock->now + wish_book_reach(work->wishes) + 1;
    return TRUE;
}

static gboolean
read_clocks(Work *work, GError **error)
{
    DueSpan span = {
        .policies = app_policies(work->app),
        .now = work->clock->now,
        .from = work->from,
        .until = work->until,
        .only_reminding = TRUE,
    };
    g_autoptr(DueList) list = due_list_new(work->db, &span, error);
    guint got = PAGE_ROWS;

    work->clocks = g_ptr_array_new_with_free_func(g_free);
    while (list != NULL && got == PAGE_ROWS) {
        GPtrArray *clocks = work->clocks;
        const DueClock *after = clocks->len == 0 ? NULL : clocks->pdata[clocks->len - 1];
        GPtrArray *page = due_list_page(list, after, PAGE_ROWS, error);

        if (page == NULL)
            return FALSE;
        got = page->len;
        g_ptr_array_extend_and_steal(clocks, page);
    }
    return list != NULL;
}

/* The instant has come until which it was put off, and that was not said yet. */
static gboolean
snooze_is_over(const Work *work, const ReminderWish *wish)
{
    g_autofree char *name = NULL;
    Instant until = wish->snooze.until;
    const GArray *told;

    if (until == INSTANT_UNKNOWN || until > work->clock->now || until < work->from)
        return FALSE;
    name = told_name(wish->scope.order, TOLD_OF_SNOOZE, NULL);
    told = g_hash_table_lookup(work->told, name);
    for (guint i = 0; told != NULL && i < told->len; i++) {
        if (g_array_index(told, Told, i).end == until)
            return FALSE;
    }
    return TRUE;
}

static void
add_item(Work *work, ReminderItem *item)
{
    Reminder reminder = {
        .order = item->order,
        .clock = item->has_clock ? &item->clock : NULL,
        .step = item->step,
        .is_snooze = reminder_item_is_snooze(item),
        .data = item,
    };

    g_ptr_array_add(work->scan->items, item);
    g_array_append_val(work->scan->due, reminder);
}

/* The most urgent clock of every order whose snooze is over is remembered in passing. */
static void
note_snoozed(Work *work, const DueClock *due)
{
    const ReminderWish *wish = wish_book_of_order(work->wishes, due->order);
    const DueClock *best = g_hash_table_lookup(work->snoozed, due->order);
    Reminder a = { .order = due->order, .clock = &due->clock };
    Reminder b = { .order = due->order, .clock = best == NULL ? NULL : &best->clock };

    if (wish == NULL || !snooze_is_over(work, wish) || !reminder_is_wanted(&due->clock))
        return;
    if (best == NULL || reminder_compare(&a, &b, work->clock->now) < 0)
        g_hash_table_insert(work->snoozed, (gpointer)due->order, (gpointer)due);
}

static void
weigh_clock(Work *work, const DueClock *due)
{
    const char *clock = clock_name(due->clock.id)->token;
    const Ladder *ladder = wish_book_ladder(work->wishes, due);
    g_autofree char *name = NULL;
    const GArray *told;
    gint64 step;

    note_snoozed(work, due);
    if (ladder == NULL ||
        wish_book_is_silent(work->wishes, due->order, clock, work->clock->now) ||
        !reminder_is_due(&due->clock, ladder, work->clock->now, NULL, 0, &step))
        return;
    name = told_name(due->order, clock, due->clock.dispute);
    told = g_hash_table_lookup(work->told, name);
    if (told != NULL &&
        !reminder_is_due(&due->clock, ladder, work->clock->now,
                         (const Told *)(gconstpointer)told->data, told->len, &step))
        return;
    add_item(work, reminder_item_new(due, step));
}

/* The clock of the order that comes next, however far away. */
static void
find_next_clock(ReminderItem *item, const GArray *clocks, Instant now)
{
    const Clock *best = NULL;

    for (guint i = 0; i < clocks->len; i++) {
        const Clock *clock = &g_array_index(clocks, Clock, i);
        Reminder a = { .order = item->order, .clock = clock };
        Reminder b = { .order = item->order, .clock = best };

        if (reminder_is_wanted(clock) && reminder_end(clock) > now &&
            (best == NULL || reminder_compare(&a, &b, now) < 0))
            best = clock;
    }
    if (best != NULL)
        reminder_item_set_clock(item, best);
}

/* An order with no clock in reach; one that was removed or archived is not asked for again. */
static gboolean
add_far_snooze(Work *work, const ReminderWish *wish, GError **error)
{
    g_autoptr(GError) problem = NULL;
    g_autoptr(OrderRecord) record = order_load(work->db, wish->scope.order, &problem);
    g_autoptr(GArray) clocks = NULL;
    OrderSummary summary;
    ReminderItem *item;

    if (problem != NULL) {
        g_propagate_error(error, g_steal_pointer(&problem));
        return FALSE;
    }
    if (record == NULL)
        return TRUE;
    summary =
        order_summarise(record->order, app_policies(work->app), work->clock->now, &clocks);
    if (summary.archived)
        return TRUE;
    item = g_new0(ReminderItem, 1);
    item->order = g_strdup(wish->scope.order);
    item->number = g_strdup(summary.number);
    item->marketplace = g_strdup(summary.marketplace);
    item->title = g_strdup(summary.title);
    item->seller = g_strdup(summary.seller);
    item->snoozed_until = wish->snooze.until;
    find_next_clock(item, clocks, work->clock->now);
    add_item(work, item);
    return TRUE;
}

/* Only a wish about an order as a whole does, and only while no wider one asks for silence. */
static gboolean
speaks_again(const Work *work, const ReminderWish *wish)
{
    const char *order = wish->scope.order;

    return *order != '\0' && *wish->scope.clock == '\0' && snooze_is_over(work, wish) &&
           !wish_book_is_silent(work->wishes, order, "", work->clock->now);
}

static gboolean
weigh_snoozes(Work *work, GError **error)
{
    const GPtrArray *wishes = wish_book_all(work->wishes);

    for (guint i = 0; i < wishes->len; i++) {
        const ReminderWish *wish = wishes->pdata[i];
        const DueClock *due = g_hash_table_lookup(work->snoozed, wish->scope.order);

        if (!speaks_again(work, wish))
            continue;
        if (due != NULL) {
            ReminderItem *item = reminder_item_new(due, STEP_END);

            item->snoozed_until = wish->snooze.until;
            add_item(work, item);
        } else if (!add_far_snooze(work, wish, error)) {
            return FALSE;
        }
    }
    return TRUE;
}

static char *
row_name(const ToldKey *key)
{
    return g_strdup_printf("%s %s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, key->order,
                           key->clock, key->dispute, key->step, key->end);
}

/* What could not be delivered: it is still due, or told by a more urgent step, or done. */
static void
find_undelivered(Work *work)
{
    g_autoptr(GHashTable) due = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < work->scan->items->len; i++) {
        ToldKey key = reminder_item_told_key(work->scan->items->pdata[i]);

        g_hash_table_add(due, row_name(&key));
    }
    for (guint i = 0; i < work->rows->len; i++) {
        ToldRow *row = work->rows->pdata[i];
        g_autofree char *name = row_name(&row->key);

        if (row->sent != INSTANT_UNKNOWN || is_claimed(work, row))
            continue;
        g_ptr_array_add(
            g_hash_table_contains(due, name) ? work->scan->failed : work->scan->obsolete, row);
        work->rows->pdata[i] = NULL;
    }
}

ReminderScan *
reminder_scan(App *app, Db *db, const ReminderClock *clock, GError **error)
{
    g_auto(Work) work = { .app = app, .db = db, .clock = clock };

    work.scan = scan_new();
    work.snoozed = g_hash_table_new(g_str_hash, g_str_equal);
    if (!read_wishes(&work, error) || !read_told(&work, error) || !read_clocks(&work, error))
        return NULL;
    for (guint i = 0; i < work.clocks->len; i++)
        weigh_clock(&work, work.clocks->pdata[i]);
    if (!weigh_snoozes(&work, error))
        return NULL;
    find_undelivered(&work);
    return g_steal_pointer(&work.scan);
}
