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

static void
note_free(gpointer data)
{
    ImportNote *note = data;

    g_free(note->file);
    g_free(note->value);
    g_free(note->text);
    g_free(note);
}

ImportResult *
import_result_new(void)
{
    ImportResult *result = g_new0(ImportResult, 1);

    result->rejections = g_ptr_array_new_with_free_func(rejection_free);
    result->notes = g_ptr_array_new_with_free_func(note_free);
    return result;
}

void
import_result_free(ImportResult *result)
{
    if (result == NULL)
        return;
    g_ptr_array_unref(result->rejections);
    g_ptr_array_unref(result->notes);
    mail_report_free(result->mail);
    g_free(result);
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
