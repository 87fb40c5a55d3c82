/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading back what was staged. */
#include <string.h>

#include "services/import/stage/import-merge-private.h"
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

const char *
staged_statement(const StageOrder *rows)
{
    const StageRow *only = &rows->rows[0];

    return rows->n_rows == 1 && only->place.kind == STAGED_ORDER && !only->place.is_archived
               ? only->json
               : NULL;
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
read_order(const json_t *statement, const StagePlace *place)
{
    Order *order = order_new(NULL);

    statement_apply(order, statement, 0, NULL);
    import_uncomplete(order);
    order->archived = place->is_archived;
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

/* All that one file says about the order. */
typedef struct {
    Order *order;
    guint file;
} FileAccount;

/* On the way to the whole. */
typedef struct {
    StagedOrder *staged;
    const GArray *files;
    GPtrArray *accounts; /* FileAccount, in the sequence of the files */
} Reading;

static void
account_free(gpointer data)
{
    FileAccount *account = data;

    order_free(account->order);
    g_free(account);
}

static FileAccount *
account_of(const Reading *reading, guint file)
{
    for (guint i = 0; i < reading->accounts->len; i++) {
        FileAccount *account = reading->accounts->pdata[i];

        if (account->file == file)
            return account;
    }
    return NULL;
}

static void
add_to_file(Reading *reading, Order *order, const StagePlace *place)
{
    FileAccount *account = account_of(reading, place->file);

    if (account != NULL) {
        import_merge_row(account->order, order, place->is_part);
        order_free(order);
        return;
    }
    account = g_new0(FileAccount, 1);
    account->order = order;
    account->file = place->file;
    g_ptr_array_add(reading->accounts, account);
}

static void
add_account(StagedOrder *staged, Order *order, MergeAge age)
{
    const MergeAges ages = merge_ages(age);

    if (staged->order == NULL) {
        staged->order = order;
        return;
    }
    (void)import_merge(staged->order, order, &ages); /* within one import the first holds */
    order_free(order);
}

/* Rows of files come before those of mails. */
static void
put_files_together(Reading *reading)
{
    StagedOrder *staged = reading->staged;

    for (guint i = 0; i < reading->accounts->len; i++) {
        FileAccount *account = reading->accounts->pdata[i];
        const ImportWritten *written =
            &g_array_index(reading->files, ImportFile, account->file).written;

        add_account(staged, g_steal_pointer(&account->order),
                    written_age(written, &staged->written));
        staged->written =
            staged->is_told ? *written : written_latest(&staged->written, written);
        staged->is_told = FALSE;
    }
    g_ptr_array_set_size(reading->accounts, 0);
}

/* A mail fills in; where it says otherwise, nobody knows which is right. */
static void
add_mail(StagedOrder *staged, Order *order, Instant told)
{
    if (staged->order != NULL)
        staged_add_conflicts(staged->conflicts, staged->order, order, told);
    staged->told = MAX(staged->told, told);
    add_account(staged, order, MERGE_OLDER);
}

static void
add_row(Reading *reading, const StageRow *row)
{
    g_autoptr(JsonDocument) data = json_read(row->json, strlen(row->json), "stage", NULL);

    switch (row->place.kind) {
    case STAGED_ORDER:
        add_to_file(reading, read_order(data, &row->place), &row->place);
        break;
    case STAGED_NOTE:
        keep_note(reading->staged, data);
        break;
    case STAGED_MAIL:
        put_files_together(reading);
        add_mail(reading->staged, read_order(data, &row->place), row->place.told);
        break;
    case STAGED_WORD:
        keep_word(reading->staged, data);
        break;
    case STAGED_EVENT:
        break; /* of no order */
    }
}

StagedOrder *
staged_order_read(const StageOrder *rows, const GArray *files)
{
    StagedOrder *staged = g_new0(StagedOrder, 1);
    g_autoptr(GPtrArray) accounts = g_ptr_array_new_with_free_func(account_free);
    Reading reading = { staged, files, accounts };

    staged->notes = g_ptr_array_new_with_free_func(note_free);
    staged->words = g_ptr_array_new_with_free_func(word_destroy);
    staged->conflicts = g_ptr_array_new_with_free_func(conflict_free);
    staged->is_told = TRUE;
    staged->told = INSTANT_UNKNOWN;
    staged->written = WRITTEN_UNKNOWN;
    for (guint i = 0; i < rows->n_rows; i++)
        add_row(&reading, &rows->rows[i]);
    put_files_together(&reading);
    return staged;
}
