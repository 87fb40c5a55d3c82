/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading back what was staged. */
#include <string.h>

#include "services/import/stage/import-place.h"
#include "services/import/stage/import-staging.h"

static void
note_free(gpointer data)
{
    StagedNote *note = data;

    g_free(note->text);
    g_free(note);
}

void
staged_order_free(StagedOrder *staged)
{
    if (staged == NULL)
        return;
    order_free(staged->order);
    g_ptr_array_unref(staged->notes);
    g_free(staged);
}

guint
staged_file(const StageRow *row)
{
    return (guint)(row->source >> (STAGED_LINE_BITS + STAGED_FLAG_BITS));
}

gint64
staged_line(const StageRow *row)
{
    return row->source >> STAGED_FLAG_BITS & STAGED_LINE_MOST;
}

const char *
staged_statement(const StageOrder *rows)
{
    return rows->n_rows == 1 ? rows->rows[0].json : NULL;
}

gboolean
staged_is_archived(const StageOrder *rows)
{
    for (guint i = 0; i < rows->n_rows; i++) {
        if ((staged_flags(rows->rows[i].source) & STAGED_ARCHIVED) != 0)
            return TRUE;
    }
    return FALSE;
}

static void
keep_note(StagedOrder *staged, const json_t *row)
{
    StagedNote *note = g_new0(StagedNote, 1);

    note->text = g_strdup(json_member_text(row, "text"));
    note->at = json_member_instant(row, "at");
    g_ptr_array_add(staged->notes, note);
}

/* As it was found, without what was filled in. */
static Order *
read_order(const json_t *statement, guint flags)
{
    Order *order = order_new(NULL);

    statement_apply(order, statement, 0, NULL);
    if ((flags & COMPLETED_TITLE) != 0)
        g_clear_pointer(&order->title, g_free);
    if ((flags & COMPLETED_TOTAL) != 0)
        order->total = MONEY_NONE;
    order->archived = (flags & STAGED_ARCHIVED) != 0;
    return order;
}

/* The rows of one file on their way to the whole. */
typedef struct {
    Order *order; /* NULL: none yet */
    guint file;
} FileAccount;

/* A file is a later account than those before it. */
static void
end_file(StagedOrder *staged, FileAccount *account)
{
    if (staged->order == NULL) {
        staged->order = account->order;
    } else {
        import_merge(staged->order, account->order, MERGE_LATER);
        order_free(account->order);
    }
    account->order = NULL;
}

static void
add_row(StagedOrder *staged, FileAccount *account, const StageRow *row)
{
    g_autoptr(JsonDocument) data = json_read(row->json, strlen(row->json), "stage", NULL);
    guint flags = staged_flags(row->source);
    g_autoptr(Order) order = NULL;

    if ((flags & STAGED_NOTE) != 0) {
        keep_note(staged, data);
        return;
    }
    order = read_order(data, flags);
    if (account->order != NULL && account->file != staged_file(row))
        end_file(staged, account);
    account->file = staged_file(row);
    if (account->order == NULL)
        account->order = g_steal_pointer(&order);
    else
        import_merge_row(account->order, order, (flags & STAGED_PART_OF_TOTAL) != 0);
}

StagedOrder *
staged_order_read(const StageOrder *rows)
{
    StagedOrder *staged = g_new0(StagedOrder, 1);
    FileAccount account = { 0 };

    staged->notes = g_ptr_array_new_with_free_func(note_free);
    for (guint i = 0; i < rows->n_rows; i++)
        add_row(staged, &account, &rows->rows[i]);
    end_file(staged, &account);
    return staged;
}
