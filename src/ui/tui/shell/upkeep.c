/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What screens do in quiet moments: orders computed under other rules are computed anew. */
#include "services/app/app.h"
#include "ui/tui/shell/tui-private.h"

#define QUIET_MS 500 /* nobody is about to press a key; less than a tick */

int
upkeep_in(const Tui *tui)
{
    return tui->upkeep_is_due ? QUIET_MS : -1;
}

/* What somebody plays through, or may only look at, is left as it was computed. */
static gboolean
may_write(Tui *tui)
{
    CaseFileState state;

    return case_file_state(tui->app, &state, NULL) && state.exists && !state.is_look_only &&
           !app_is_what_if(tui->app) && app_policy_problems(tui->app)->len == 0;
}

void
upkeep_step(Tui *tui)
{
    gboolean is_outdated = FALSE;
    gboolean is_left = FALSE;
    gboolean is_renewed;

    /* Whatever goes wrong here will be said when it matters: on the next change of the
     * person's. */
    tui->upkeep_is_due = FALSE;
    tui->is_in_background = TRUE;
    is_renewed = may_write(tui) && case_file_is_outdated(tui->app, &is_outdated, NULL) &&
                 is_outdated && case_file_refresh(tui->app, &is_left, NULL);
    tui->is_in_background = FALSE;
    if (!is_renewed)
        return;
    tui->upkeep_is_due = is_left;
    tui_changed(tui);
}
