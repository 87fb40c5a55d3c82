/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the marketplace's screens are done: their names in the draft, with blanks between.
 */
#include "domain/wizard/wizard.h"

gboolean
wizard_is_ticked(const Dispute *draft, const char *step)
{
    g_auto(GStrv) ticked = draft->ticked == NULL ? NULL : g_strsplit(draft->ticked, " ", -1);

    return ticked != NULL && g_strv_contains((const char *const *)ticked, step);
}

void
wizard_tick(Dispute *draft, const char *step)
{
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    g_auto(GStrv) before = g_strsplit(draft->ticked == NULL ? "" : draft->ticked, " ", -1);
    g_auto(GStrv) after = NULL;
    gboolean was_ticked = FALSE;

    for (gsize i = 0; before[i] != NULL; i++) {
        if (g_str_equal(before[i], step))
            was_ticked = TRUE;
        else if (*before[i] != '\0')
            g_strv_builder_add(builder, before[i]);
    }
    if (!was_ticked)
        g_strv_builder_add(builder, step);
    after = g_strv_builder_end(builder);
    g_free(draft->ticked);
    draft->ticked = g_strjoinv(" ", after);
}

void
wizard_forget_ticks(Dispute *draft)
{
    if (draft->ticked == NULL)
        return;
    g_free(draft->ticked);
    draft->ticked = g_strdup(""); /* said, so that it takes the place of what was stored */
}
