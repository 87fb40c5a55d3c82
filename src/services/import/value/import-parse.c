/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/value/import-parse.h"

gint64
import_line(const ImportTask *task, gint64 record)
{
    if (task->lines == NULL || task->lines->len == 0)
        return record;
    return g_array_index(task->lines, gint64, CLAMP(record, 1, task->lines->len) - 1);
}

gboolean
import_reject(const ImportTask *task, gint64 line, const char *why, GError **error)
{
    return task->sink->reject(task->sink->data, import_line(task, line), why, error);
}

gboolean
import_reject_error(const ImportTask *task, gint64 line, GError *reason, GError **error)
{
    gboolean goes_on = import_reject(task, line, reason->message, error);

    g_error_free(reason);
    return goes_on;
}

gboolean
import_found(const ImportTask *task, gint64 line, Order *order, GError **error)
{
    const ImportFound found = { .line = import_line(task, line), .order = order };

    return task->sink->found(task->sink->data, &found, error);
}

void
import_note(const ImportTask *task, const ImportFoundNote *note)
{
    if (task->sink != NULL)
        task->sink->note(task->sink->data, note);
}

void
import_dated(const ImportTask *task, Instant instant)
{
    if (task->sink != NULL)
        task->sink->dated(task->sink->data, instant);
}
