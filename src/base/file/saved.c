/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/saved.h"

#include "base/error.h"
#include "base/i18n.h"

void
saved_begin(Saved *saved)
{
    if (saved == NULL)
        return;
    saved->is_saved = FALSE;
    g_clear_pointer(&saved->doubt, g_free);
}

void
saved_doubt(Saved *saved, const GError *cause)
{
    if (saved == NULL)
        return;
    g_free(saved->doubt);
    saved->doubt = g_strdup(cause->message);
}

gboolean
saved_settle(Saved *saved, gboolean is_done, GError *cause, GError **error)
{
    saved_begin(saved);
    if (!is_done && !g_error_matches(cause, RECOURSE_ERROR, RECOURSE_ERROR_SAVED)) {
        g_propagate_error(error, cause);
        return FALSE;
    }
    if (!is_done)
        saved_doubt(saved, cause);
    if (saved != NULL)
        saved->is_saved = TRUE;
    g_clear_error(&cause);
    return TRUE;
}

gboolean
saved_explain(const Saved *saved, GError **error)
{
    GError *explained = NULL;

    if (!saved->is_saved)
        return FALSE;
    error_set(&explained, RECOURSE_ERROR_SAVED,
              N_("It is saved. Something failed afterwards. %s"), (*error)->message);
    g_clear_error(error);
    *error = explained;
    return TRUE;
}

char *
saved_take_doubt(Saved *saved)
{
    g_autofree char *doubt = g_steal_pointer(&saved->doubt);
    g_autoptr(GError) told = NULL;

    if (!saved->is_saved || doubt == NULL)
        return NULL;
    error_set(&told, RECOURSE_ERROR_SAVED,
              N_("It is saved, but it may not survive a power cut. Check the disk. %s"), doubt);
    return g_strdup(told->message);
}
