/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-parse.h"

gboolean
import_reject(const ImportTask *task, gint64 line, const char *why, GError **error)
{
    return task->sink->reject(task->sink->data, line, why, error);
}

gboolean
import_reject_error(const ImportTask *task, gint64 line, GError *reason, GError **error)
{
    gboolean goes_on = import_reject(task, line, reason->message, error);

    g_error_free(reason);
    return goes_on;
}

gboolean
import_found(const ImportTask *task, gint64 line, const Order *order, GError **error)
{
    const ImportFound found = { .line = line, .order = order };

    return task->sink->found(task->sink->data, &found, error);
}
