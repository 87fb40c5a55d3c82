/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading back what was staged. */
#include <string.h>

#include "services/import-merge.h"
#include "services/import-staging.h"

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

static void
keep_note(StagedOrder *staged, const json_t *row)
{
    StagedNote *note;

    if (json_member_text(row, "note") == NULL)
        return;
    note = g_new0(StagedNote, 1);
    note->text = g_strdup(json_member_text(row, "note"));
    note->at = json_member_instant(row, "noted");
    g_ptr_array_add(staged->notes, note);
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
        staged->file = account->file;
        staged->order = account->order;
    } else {
        import_merge(staged->order, account->order, MERGE_LATER);
        order_free(account->order);
    }
    account->order = NULL;
}

static void
add_row(StagedOrder *staged, FileAccount *account, const json_t *row)
{
    guint file = (guint)json_member_integer(row, "file", 0);
    g_autoptr(Order) order = order_new(NULL);

    statement_apply(order, json_object_get(row, "order"), 0, NULL);
    if (account->order != NULL && account->file != file)
        end_file(staged, account);
    account->file = file;
    if (account->order == NULL)
        account->order = g_steal_pointer(&order);
    else
        import_merge_row(account->order, order, json_member_flag(row, "part"));
    keep_note(staged, row);
}

StagedOrder *
staged_order_read(const StageOrder *rows)
{
    StagedOrder *staged = g_new0(StagedOrder, 1);
    FileAccount account = { 0 };

    staged->notes = g_ptr_array_new_with_free_func(note_free);
    for (guint i = 0; i < rows->n_rows; i++) {
        const char *text = rows->rows[i].json;
        g_autoptr(JsonDocument) row = json_read(text, strlen(text), "stage", NULL);

        add_row(staged, &account, row);
    }
    end_file(staged, &account);
    return staged;
}
