/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/evidence-show.h"

EvidenceShow
evidence_show_begin(Tui *tui, gint64 total)
{
    return (EvidenceShow){ .show = import_show_begin(tui), .total = total };
}

gboolean
evidence_show_take(gpointer data, gint64 done, gint64 total)
{
    EvidenceShow *show = data;

    return import_show_take(&show->show, IMPORT_READING, done, total);
}

gboolean
evidence_show_pump(gpointer data, gint64 so_far)
{
    EvidenceShow *show = data;

    return evidence_show_take(show, show->before + so_far, show->total);
}
