/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/import-show.h"

#include "base/text/text.h"
#include "base/time/time.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define BETWEEN_SHOWINGS 100000 /* microseconds */

ImportShow
import_show_begin(Tui *tui)
{
    return (ImportShow){ tui, now_monotonic() };
}

gboolean
import_show_take(gpointer data, ImportPhase phase, gint64 done, gint64 total)
{
    ImportShow *show = data;
    gint64 now = now_monotonic();
    g_autofree char *percent = NULL;
    g_autofree char *line = NULL;

    if (now - show->shown_at < BETWEEN_SHOWINGS)
        return TRUE;
    show->shown_at = now;
    percent = g_strdup_printf("%d", total > 0 ? (int)(MIN(done, total) * 100 / total) : 0);
    line = text_fill(total == 0 ? _("Reading. Esc stops it; nothing is kept then.")
                     : phase == IMPORT_READING
                         ? _("Reading {percent} %. Esc stops it; nothing is kept then.")
                         : _("Writing {percent} %. Esc stops it; nothing is kept then."),
                     "percent", percent, NULL);
    tui_say(show->tui, ROLE_TEXT, line);
    tui_show(show->tui);
    return !term_is_interrupted(tui_term(show->tui));
}
