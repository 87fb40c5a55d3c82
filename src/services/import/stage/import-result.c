/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-result.h"

static void
rejection_free(gpointer data)
{
    ImportRejection *rejection = data;

    g_free(rejection->file);
    g_free(rejection->why);
    g_free(rejection);
}

ImportNote *
import_note_copy(const ImportNote *note)
{
    ImportNote *copy = g_memdup2(note, sizeof *note);

    copy->file = g_strdup(note->file);
    copy->value = g_strdup(note->value);
    copy->other = g_strdup(note->other);
    copy->column = g_strdup(note->column);
    copy->marketplace = g_strdup(note->marketplace);
    copy->order = g_strdup(note->order);
    return copy;
}

void
import_note_free(gpointer data)
{
    ImportNote *note = data;

    if (note == NULL)
        return;
    g_free(note->file);
    g_free(note->value);
    g_free(note->other);
    g_free(note->column);
    g_free(note->marketplace);
    g_free(note->order);
    g_free(note);
}

static void
candidate_free(gpointer data)
{
    ImportCandidate *candidate = data;

    g_free(candidate->id);
    g_free(candidate->number);
    g_free(candidate->title);
    g_free(candidate);
}

static void
proposal_free(gpointer data)
{
    ImportProposal *proposal = data;

    g_free(proposal->file);
    moment_clear(&proposal->at);
    g_free(proposal->name);
    g_free(proposal->paid_with);
    g_ptr_array_unref(proposal->candidates);
    g_free(proposal);
}

ImportResult *
import_result_new(void)
{
    ImportResult *result = g_new0(ImportResult, 1);

    result->rejections = g_ptr_array_new_with_free_func(rejection_free);
    result->notes = g_ptr_array_new_with_free_func(import_note_free);
    result->proposals = g_ptr_array_new_with_free_func(proposal_free);
    result->problems = g_ptr_array_new_with_free_func(g_free);
    return result;
}

void
import_result_free(ImportResult *result)
{
    if (result == NULL)
        return;
    g_ptr_array_unref(result->rejections);
    g_ptr_array_unref(result->notes);
    g_ptr_array_unref(result->proposals);
    g_ptr_array_unref(result->problems);
    mail_report_free(result->mail);
    g_free(result);
}

gboolean
import_result_is_empty(const ImportResult *result)
{
    return result->rejected > 0 && !result->has_news && result->payments == 0 &&
           result->mail == NULL && result->added + result->updated + result->unchanged == 0;
}

void
import_result_reject(ImportResult *result, const char *file, gint64 line, const char *why)
{
    ImportRejection *rejection;

    if (++result->rejected > IMPORT_REJECTIONS_KEPT)
        return;
    rejection = g_new0(ImportRejection, 1);
    rejection->file = g_strdup(file);
    rejection->line = line;
    rejection->why = g_strdup(why);
    g_ptr_array_add(result->rejections, rejection);
}

/* A word, or a question, is told once for all the rows of its file that have it. */
static gboolean
is_told_by(const ImportNote *note, const ImportNote *told)
{
    if (note->kind != told->kind || g_strcmp0(note->file, told->file) != 0)
        return FALSE;
    switch (note->kind) {
    case NOTE_UNKNOWN_STATE:
    case NOTE_UNKNOWN_PAYMENT:
        return g_strcmp0(note->value, told->value) == 0 &&
               g_strcmp0(note->marketplace, told->marketplace) == 0;
    case NOTE_ASKS_CURRENCY:
        return TRUE;
    default:
        return FALSE;
    }
}

void
import_result_note(ImportResult *result, const ImportNote *note)
{
    ImportNote *copy;

    for (guint i = 0; i < result->notes->len; i++) {
        ImportNote *told = result->notes->pdata[i];

        if (is_told_by(note, told)) {
            told->count++;
            return;
        }
    }
    if (result->notes->len >= IMPORT_NOTES_KEPT)
        return;
    copy = import_note_copy(note);
    copy->count = 1;
    g_ptr_array_add(result->notes, copy);
}

void
import_result_payment(ImportResult *result, const char *file, const ImportPayment *payment)
{
    ImportProposal *proposal;

    if (++result->payments > IMPORT_REJECTIONS_KEPT)
        return;
    proposal = g_new0(ImportProposal, 1);
    proposal->file = g_strdup(file);
    proposal->line = payment->line;
    proposal->at = moment_copy(&payment->at);
    proposal->amount = payment->amount;
    proposal->name = g_strdup(payment->name);
    proposal->paid_with = g_strdup(payment->paid_with);
    proposal->candidates = g_ptr_array_new_with_free_func(candidate_free);
    g_ptr_array_add(result->proposals, proposal);
}
