/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading back what was staged. */
#include <string.h>

#include "services/import/stage/import-merge.h"
#include "services/import/stage/import-staging.h"

static void
note_free(gpointer data)
{
    StagedNote *note = data;

    g_free(note->text);
    g_free(note);
}

static void
account_free(gpointer data)
{
    StagedAccount *account = data;

    order_free(account->order);
    g_free(account);
}

void
staged_order_free(StagedOrder *staged)
{
    if (staged == NULL)
        return;
    g_ptr_array_unref(staged->accounts);
    g_ptr_array_unref(staged->notes);
    g_free(staged);
}

const char *
staged_statement(const StageOrder *rows)
{
    return rows->n_rows == 1 ? rows->rows[0].json : NULL;
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
read_order(const json_t *statement)
{
    Order *order = order_new(NULL);

    statement_apply(order, statement, 0, NULL);
    import_uncomplete(order);
    return order;
}

static StagedAccount *
account_of(StagedOrder *staged, guint file)
{
    for (guint i = 0; i < staged->accounts->len; i++) {
        StagedAccount *account = staged->accounts->pdata[i];

        if (account->place.file == file)
            return account;
    }
    return NULL;
}

static void
add_row(StagedOrder *staged, const StageRow *row)
{
    g_autoptr(JsonDocument) data = json_read(row->json, strlen(row->json), "stage", NULL);
    StagedAccount *account = account_of(staged, row->place.file);
    g_autoptr(Order) order = NULL;

    if (row->place.kind == STAGED_NOTE) {
        keep_note(staged, data);
        return;
    }
    order = read_order(data);
    if (account != NULL) {
        import_merge_row(account->order, order, row->place.is_part);
        return;
    }
    account = g_new0(StagedAccount, 1);
    account->order = g_steal_pointer(&order);
    account->place = row->place;
    g_ptr_array_add(staged->accounts, account);
}

StagedOrder *
staged_order_read(const StageOrder *rows)
{
    StagedOrder *staged = g_new0(StagedOrder, 1);

    staged->accounts = g_ptr_array_new_with_free_func(account_free);
    staged->notes = g_ptr_array_new_with_free_func(note_free);
    for (guint i = 0; i < rows->n_rows; i++)
        add_row(staged, &rows->rows[i]);
    return staged;
}
