/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading back what was staged. */
#include <string.h>

#include "services/import/stage/import-place-private.h"
#include "services/import/stage/import-staging.h"

static void
note_free(gpointer data)
{
    StagedNote *note = data;

    g_free(note->text);
    g_free(note);
}

static void
conflict_free(gpointer data)
{
    StagedConflict *conflict = data;

    g_free(conflict->known);
    g_free(conflict->found);
    g_free(conflict);
}

static void
word_destroy(gpointer word)
{
    mail_word_free(word);
}

void
staged_order_free(StagedOrder *staged)
{
    if (staged == NULL)
        return;
    order_free(staged->order);
    g_ptr_array_unref(staged->notes);
    g_ptr_array_unref(staged->words);
    g_ptr_array_unref(staged->conflicts);
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
    return rows->n_rows == 1 && (staged_flags(rows->rows[0].source) & STAGED_MAIL) == 0
               ? rows->rows[0].json
               : NULL;
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

/* A word that stands in two copies of one mail is said once. */
static void
keep_word(StagedOrder *staged, const json_t *row)
{
    g_autoptr(MailWord) word = mail_word_from_json(row);

    if (word == NULL)
        return;
    for (guint i = 0; i < staged->words->len; i++) {
        const MailWord *known = staged->words->pdata[i];

        if (known->type == word->type && g_strcmp0(known->mail, word->mail) == 0 &&
            g_strcmp0(known->remark, word->remark) == 0)
            return;
    }
    g_ptr_array_add(staged->words, g_steal_pointer(&word));
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

/* --- Conflicts -----------------------------------------------------------------------------
 */

static void
add_conflict(GPtrArray *conflicts, const char *field, char *known, char *found, Instant told)
{
    StagedConflict *conflict = g_new0(StagedConflict, 1);

    conflict->field = order_field_find(field);
    conflict->known = known;
    conflict->found = found;
    conflict->told = told;
    g_ptr_array_add(conflicts, conflict);
}

/* The day that a fact is said to be of. */
static char *
day_text(const FactValue *value)
{
    WallTime wall = instant_to_wall(value->instant, zone_utc());

    return value->precision == PRECISION_DATE && value->text != NULL
               ? g_strdup(value->text)
               : g_strdup_printf("%04d-%02d-%02d", wall.year, wall.month, wall.day);
}

/* A day either way is how zones and dates without a time differ. */
static gboolean
are_days_apart(const FactValue *known, const FactValue *found)
{
    return known->instant != INSTANT_UNKNOWN && found->instant != INSTANT_UNKNOWN &&
           ABS(known->instant - found->instant) > 2 * (gint64)SECONDS_PER_DAY;
}

void
staged_add_conflicts(GPtrArray *conflicts, const Order *known, const Order *found, Instant told)
{
    const FactValue *placed = &known->facts[FACT_PLACED];
    int comparison = 0;

    if (money_is_known(&known->total) && money_is_known(&found->total) &&
        (!money_compare(&known->total, &found->total, &comparison) || comparison != 0))
        add_conflict(conflicts, "total", money_text(&known->total), money_text(&found->total),
                     told);
    if (are_days_apart(placed, &found->facts[FACT_PLACED]))
        add_conflict(conflicts, "placed", day_text(placed),
                     day_text(&found->facts[FACT_PLACED]), told);
}

/* --- Rows ----------------------------------------------------------------------------------
 */

/* The rows of one file on their way to the whole. */
typedef struct {
    Order *order; /* NULL: none yet */
    guint file;
} FileAccount;

static void
add_account(StagedOrder *staged, Order *order, MergeKind kind)
{
    if (staged->order == NULL) {
        staged->order = order;
        return;
    }
    import_merge(staged->order, order, kind);
    order_free(order);
}

/* A file is a later account than those before it. */
static void
end_file(StagedOrder *staged, FileAccount *account)
{
    if (account->order != NULL)
        add_account(staged, g_steal_pointer(&account->order), MERGE_LATER);
}

/* So is each mail; but where it says otherwise, nobody knows which is right. */
static void
add_mail(StagedOrder *staged, Order *order, Instant told)
{
    if (staged->order != NULL)
        staged_add_conflicts(staged->conflicts, staged->order, order, told);
    staged->told = MAX(staged->told, told);
    add_account(staged, order, MERGE_TOLD);
}

static void
add_row(StagedOrder *staged, FileAccount *account, const StageRow *row)
{
    g_autoptr(JsonDocument) data = json_read(row->json, strlen(row->json), "stage", NULL);
    guint flags = staged_flags(row->source);
    g_autoptr(Order) order = NULL;

    if ((flags & STAGED_NOTE) != 0) {
        if ((flags & STAGED_MAIL) != 0)
            keep_word(staged, data);
        else
            keep_note(staged, data);
        return;
    }
    order = read_order(data, flags);
    if ((flags & STAGED_MAIL) != 0) {
        end_file(staged, account);
        add_mail(staged, g_steal_pointer(&order), row->told);
        return;
    }
    staged->kind = MERGE_LATER;
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
    staged->words = g_ptr_array_new_with_free_func(word_destroy);
    staged->conflicts = g_ptr_array_new_with_free_func(conflict_free);
    staged->kind = MERGE_TOLD;
    staged->told = INSTANT_UNKNOWN;
    for (guint i = 0; i < rows->n_rows; i++)
        add_row(staged, &account, &rows->rows[i]);
    end_file(staged, &account);
    return staged;
}
