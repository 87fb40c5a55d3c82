/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/lists/due.h"

#include <string.h>

#include "base/packed.h"
#include "store/file/file.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

struct DueList {
    Db *db;
    DueSpan span;
    GPtrArray *fresh; /* DueClock of the overlay, sorted */
};

void
due_list_free(DueList *list)
{
    if (list == NULL)
        return;
    g_ptr_array_unref(list->fresh);
    g_free(list);
}

static const char *
dispute_of(const DueClock *due)
{
    return due->clock.dispute != NULL ? due->clock.dispute : "";
}

/* As the index has it: by end, order, name, dispute. */
static int
due_compare(const DueClock *a, const DueClock *b)
{
    int order;

    if (a->clock.earliest != b->clock.earliest)
        return a->clock.earliest < b->clock.earliest ? -1 : 1;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    order = strcmp(clock_name(a->clock.id)->token, clock_name(b->clock.id)->token);
    return order != 0 ? order : strcmp(dispute_of(a), dispute_of(b));
}

static int
compare_rows(gconstpointer a, gconstpointer b)
{
    return due_compare(*(DueClock *const *)a, *(DueClock *const *)b);
}

/* The strings of a due clock, for copying them. */
static const gsize due_strings[] = {
    G_STRUCT_OFFSET(DueClock, order),       G_STRUCT_OFFSET(DueClock, number),
    G_STRUCT_OFFSET(DueClock, marketplace), G_STRUCT_OFFSET(DueClock, title),
    G_STRUCT_OFFSET(DueClock, seller),      G_STRUCT_OFFSET(DueClock, clock.dispute),
};

static DueClock *
due_copy(const DueClock *due)
{
    return packed_copy(due, sizeof *due, due_strings, G_N_ELEMENTS(due_strings));
}

static gboolean
is_in_span(const DueSpan *span, const Clock *clock, Ring ring)
{
    return clock->earliest >= span->from && clock->earliest < span->until &&
           (!span->only_reminding || ring != RING_NEVER);
}

static void
take_clocks(DueList *list, const OrderView *view)
{
    const OrderSummary *summary = &view->summary;
    DueClock due = {
        .key = summary->key,
        .order = summary->id,
        .number = summary->number,
        .marketplace = summary->marketplace,
        .title = summary->title,
        .seller = summary->seller,
    };

    for (guint i = 0; i < view->clocks->len && !summary->archived; i++) {
        due.clock = g_array_index(view->clocks, Clock, i);
        due.ring = counsel_ring(view->counsel, &due.clock);
        if (projection_keeps_clock(view->clocks, i, list->span.now) &&
            is_in_span(&list->span, &due.clock, due.ring))
            g_ptr_array_add(list->fresh, due_copy(&due));
    }
}

DueList *
due_list_new(Db *db, const DueSpan *span, GError **error)
{
    g_autoptr(DueList) list = g_new0(DueList, 1);
    g_autoptr(Transaction) look = NULL;
    g_autoptr(GPtrArray) overlay = NULL;

    list->db = db;
    list->span = *span;
    list->fresh = g_ptr_array_new_with_free_func(g_free);
    look = transaction_begin_look(db, error);
    if (look != NULL)
        overlay = overlay_read(db, span->policies, span->now, error);
    if (overlay == NULL)
        return NULL;
    for (guint i = 0; i < overlay->len; i++)
        take_clocks(list, overlay->pdata[i]);
    g_ptr_array_sort(list->fresh, compare_rows);
    return g_steal_pointer(&list);
}

/* FALSE: a row that the overlay replaces, or a clock of a newer program. */
static gboolean
due_read(const DueList *list, Query *query, DueClock *ret_due)
{
    int column = CLOCK_COLUMNS + 1;

    if (overlay_replaces(query_instant(query, column + 6), query_until(query, column + 7),
                         list->span.now) ||
        !clock_row_read(query, 0, list->span.policies, &ret_due->clock))
        return FALSE;
    ret_due->ring = query_integer(query, CLOCK_COLUMNS) == 0 ? RING_FULLY
                                                             : ring_of_brief(ret_due->clock.id);
    ret_due->key = query_integer(query, column);
    ret_due->order = query_text_or_empty(query, column + 1);
    ret_due->number = query_text_or_empty(query, column + 2);
    ret_due->marketplace = query_text_or_empty(query, column + 3);
    ret_due->title = query_text_or_empty(query, column + 4);
    ret_due->seller = query_text(query, column + 5);
    return TRUE;
}

/* Adds the overlay's rows from *used on that stand behind after and before the row (NULL: all).
 */
static void
add_fresh_before(const DueList *list, const DueClock *after, const DueClock *row, guint limit,
                 guint *used, GPtrArray *page)
{
    for (; *used < list->fresh->len && page->len < limit; (*used)++) {
        const DueClock *fresh = list->fresh->pdata[*used];

        if (row != NULL && due_compare(fresh, row) > 0)
            return;
        if (after == NULL || due_compare(fresh, after) > 0)
            g_ptr_array_add(page, due_copy(fresh));
    }
}

static Query *
begin_reading(const DueList *list, const DueClock *after, GError **error)
{
    SqlId statement = list->span.only_reminding ? SQL_CLOCKS_TO_REMIND_OF : SQL_CLOCKS_IN_SPAN;
    Query *query = query_begin(list->db, statement, error);

    if (query == NULL)
        return NULL;
    query_bind_integer(query, ":earliest",
                       after != NULL ? after->clock.earliest : list->span.from);
    query_bind_integer(query, ":purchase", after != NULL ? after->key : G_MININT64);
    query_bind_text(query, ":name", after != NULL ? clock_name(after->clock.id)->token : "");
    query_bind_text(query, ":dispute", after != NULL ? dispute_of(after) : "");
    query_bind_integer(query, ":until", list->span.until);
    return query;
}

GPtrArray *
due_list_page(DueList *list, const DueClock *after, guint limit, GError **error)
{
    g_autoptr(GPtrArray) page = g_ptr_array_new_with_free_func(g_free);
    gboolean is_stored = overlay_leaves_rows(list->db);
    g_autoptr(Query) query = is_stored ? begin_reading(list, after, error) : NULL;
    Step step = query != NULL || !is_stored ? STEP_DONE : STEP_ERROR;
    guint used = 0;
    DueClock row;

    while (query != NULL && page->len < limit &&
           (step = query_step(query, error)) == STEP_ROW) {
        if (!due_read(list, query, &row))
            continue;
        add_fresh_before(list, after, &row, limit, &used, page);
        if (page->len < limit)
            g_ptr_array_add(page, due_copy(&row));
    }
    if (step == STEP_ERROR)
        return NULL;
    if (step == STEP_DONE)
        add_fresh_before(list, after, NULL, limit, &used, page);
    return g_steal_pointer(&page);
}
