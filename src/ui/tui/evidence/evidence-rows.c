/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/evidence-rows.h"

/* What was found of the bytes of a piece, and when. */
typedef struct {
    EvidenceCheck check;
    Instant at;
    char *stamp_problem; /* or NULL */
} Found;

static void
found_free(gpointer data)
{
    Found *found = data;

    evidence_check_clear(&found->check);
    g_free(found->stamp_problem);
    g_free(found);
}

static void
row_free(gpointer data)
{
    EvidenceRow *row = data;

    evidence_check_clear(&row->check);
    g_free(row->stamp_problem);
    g_free(row);
}

char *
evidence_row_name(const Evidence *evidence)
{
    return g_strdup_printf("%s/%" G_GINT64_FORMAT, evidence->device, evidence->seq);
}

EvidenceRows *
evidence_rows_new(void)
{
    EvidenceRows *rows = g_new0(EvidenceRows, 1);

    rows->rows = g_ptr_array_new_with_free_func(row_free);
    rows->found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, found_free);
    return rows;
}

void
evidence_rows_free(EvidenceRows *rows)
{
    g_ptr_array_unref(rows->rows);
    g_hash_table_unref(rows->found);
    g_clear_pointer(&rows->others, g_hash_table_unref);
    order_view_unref(rows->order);
    g_free(rows);
}

static EvidenceCheck
check_copy(const EvidenceCheck *check)
{
    EvidenceCheck copy = *check;

    copy.file = g_strdup(check->file);
    copy.found = g_strdup(check->found);
    return copy;
}

/* What is of another kind than it was added as is no file of this one. */
static gboolean
has_file(const EvidenceRows *rows, EvidenceKind kind)
{
    const GPtrArray *files = rows->order->order->evidence;

    for (guint i = 0; i < files->len; i++) {
        const Evidence *file = files->pdata[i];

        if (file->kind == kind && !evidence_is_contradicted(file) &&
            (file->dispute == NULL || g_str_equal(file->dispute, rows->dispute->id)))
            return TRUE;
    }
    return FALSE;
}

static Wanted
wanted_of(const EvidenceRows *rows, const Advice *advice, const EvidenceItem *item)
{
    if (item->have)
        return WANTED_FILE;
    if (!dispute_takes_evidence(rows->dispute) || !advice_misses(advice, item))
        return WANTED_HELPS;
    return item->need == NEED_REQUIRED ? WANTED_REQUIRED
           : item->need == NEED_ONE_OF ? WANTED_ONE_OF
                                       : WANTED_HELPS;
}

static void
add_wanted(EvidenceRows *rows, const Advice *advice, Wanted wanted)
{
    guint count = 0;

    for (guint i = 0; i < advice->evidence->len; i++) {
        const EvidenceItem *item = &g_array_index(advice->evidence, EvidenceItem, i);
        EvidenceRow *row;

        if (has_file(rows, item->kind) || wanted_of(rows, advice, item) != wanted)
            continue;
        row = g_new0(EvidenceRow, 1);
        row->kind = item->kind;
        row->wanted = wanted;
        g_ptr_array_add(rows->rows, row);
        count++;
    }
    if (wanted == WANTED_REQUIRED)
        rows->missing += count;
    else if (wanted == WANTED_ONE_OF)
        rows->missing += MIN(count, 1);
    else if (wanted == WANTED_FILE)
        rows->said += count;
}

static void
add_file(EvidenceRows *rows, App *app, const EvidenceChecked *checked, const Evidence *file)
{
    g_autofree char *name = evidence_row_name(file);
    const Found *found = g_hash_table_lookup(rows->found, name);
    EvidenceRow *row = g_new0(EvidenceRow, 1);

    row->kind = file->kind;
    row->file = file;
    row->checked = found == NULL ? evidence_checked_at(checked, file) : found->at;
    row->is_read = found != NULL;
    if (found == NULL)
        evidence_look(app, file, &row->check);
    else
        row->check = check_copy(&found->check);
    if (found != NULL)
        row->stamp_problem = g_strdup(found->stamp_problem);
    g_ptr_array_add(rows->rows, row);
}

static const Dispute *
choose_dispute(const Order *order, const char *id)
{
    const Dispute *dispute = order_find_dispute(order, id);

    if (dispute == NULL)
        dispute = evidence_dispute(order);
    if (dispute == NULL && order->disputes->len > 0)
        dispute = order->disputes->pdata[order->disputes->len - 1];
    return dispute;
}

gboolean
evidence_rows_read(EvidenceRows *rows, App *app, const char *order, const char *dispute,
                   GError **error)
{
    OrderView *view = orders_show(app, order, error);
    g_autoptr(Advice) advice = NULL;
    g_autoptr(EvidenceChecked) checked = NULL;

    if (view == NULL)
        return FALSE;
    checked = evidence_checked_load(app);
    g_ptr_array_set_size(rows->rows, 0);
    order_view_unref(rows->order);
    rows->order = view;
    rows->dispute = choose_dispute(view->order, dispute);
    rows->missing = rows->said = 0;
    g_clear_pointer(&rows->others, g_hash_table_unref);
    rows->others = evidence_other_orders(app, view->order);
    if (rows->dispute != NULL)
        advice = disputes_advise(app, view, rows->dispute, NULL);
    for (Wanted wanted = 0; advice != NULL && wanted < WANTED_COUNT; wanted++)
        add_wanted(rows, advice, wanted);
    for (guint i = 0; i < view->order->evidence->len; i++)
        add_file(rows, app, checked, view->order->evidence->pdata[i]);
    return TRUE;
}

/* A sentence; NULL where the stamp holds, there is none, or nothing here can check it. Owned.
 */
static char *
problem_of_stamp(const Evidence *file)
{
    g_auto(Stamp) stamp = { 0 };
    g_autoptr(GError) error = NULL;

    evidence_stamp_check(file, NULL, &stamp, &error);
    return stamp.state == STAMP_BROKEN && error != NULL ? g_strdup(error->message) : NULL;
}

void
evidence_rows_note(EvidenceRows *rows, EvidenceRow *row, EvidenceCheck *check, Instant now)
{
    Found *found = g_new0(Found, 1);

    evidence_check_clear(&row->check);
    row->check = *check;
    row->checked = now;
    row->is_read = TRUE;
    g_free(row->stamp_problem);
    row->stamp_problem = problem_of_stamp(row->file);
    *check = (EvidenceCheck){ 0 };
    found->check = check_copy(&row->check);
    found->at = now;
    found->stamp_problem = g_strdup(row->stamp_problem);
    g_hash_table_replace(rows->found, evidence_row_name(row->file), found);
}

void
evidence_rows_forget(EvidenceRows *rows)
{
    g_hash_table_remove_all(rows->found);
}
