/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The case file below the screens: it changes, is replaced, gives way to the examples, and is
 * kept up in quiet moments. */
#include "base/text/text.h"
#include "services/demo/demo.h"
#include "ui/tui/shell/tui-private.h"
#include "ui/words/words.h"

#define QUIET_MS 500 /* nobody is about to press a key; less than a tick */

static void
reload_views(Tui *tui)
{
    for (guint i = 0; i < tui->views->len; i++)
        (void)view_reload(g_ptr_array_index(tui->views, i));
    tui->damage |= REACTION_SCREEN;
}

void
tui_remember_version(Tui *tui)
{
    tui->data_version = case_file_data_version(tui->app);
}

void
tui_watch_case_file(Tui *tui)
{
    const GPtrArray *known = case_file_names(tui->own);
    g_autoptr(GPtrArray) names = g_ptr_array_new();

    g_ptr_array_add(names, (gpointer)app_db_path(tui->own));
    for (guint i = 0; known != NULL && i < known->len; i++)
        g_ptr_array_add(names, known->pdata[i]);
    loop_watch(tui->loop, names);
}

/*
 * Opens what stands in the place of a case file that was moved, removed or replaced, and says
 * so. TRUE when something else is to be shown now.
 */
static gboolean
follow_case_file(Tui *tui)
{
    gboolean was_missing = tui->is_missing;
    CaseFileState state;
    GError *error = NULL;

    if (!app_let_go_of_moved(tui->own) && !was_missing)
        return FALSE;
    tui->is_missing = !case_file_state(tui->own, &state, &error);
    if (tui->is_missing && was_missing) {
        g_error_free(error);
        return FALSE;
    }
    tui_watch_case_file(tui);
    reminding_forget(tui->reminding);
    tui_remember_version(tui);
    reload_views(tui);
    if (tui->is_missing)
        tui_say_error(tui, error);
    else if (was_missing)
        tui_say(tui, ROLE_GOOD, _("Your case file is back. This is what it holds now."));
    else
        tui_say(tui, ROLE_STRONG,
                _("Your case file was replaced. This is what the new one holds."));
    return TRUE;
}

void
tui_changed(Tui *tui)
{
    tui_watch_case_file(tui); /* the folder may be new */
    if (follow_case_file(tui))
        return;
    tui_remember_version(tui);
    reload_views(tui);
}

void
tui_look_for_changes(Tui *tui)
{
    gint64 before = tui->data_version;
    guint serial = app_db_serial(tui->app);

    if (!follow_case_file(tui)) {
        tui_remember_version(tui);
        if (tui->data_version == before && app_db_serial(tui->app) == serial)
            return;
        reload_views(tui);
    }
    tui->upkeep_is_due = TRUE; /* whoever wrote may know other rules */
}

void
tui_show_examples(Tui *tui)
{
    const Subject nothing = { NULL, NULL };
    GError *error = NULL;

    if (tui_shows_examples(tui)) {
        tui_say(tui, ROLE_DIM, _("These are the examples already."));
        return;
    }
    tui->demo = demo_new(tui->own, &error);
    if (tui->demo != NULL) {
        tui->app = demo_app(tui->demo);
        tui->demo_depth = tui->views->len;
    }
    if (tui->demo != NULL && tui_enter(tui, PLACE_ORDERS, &nothing, &error)) {
        tui_remember_version(tui);
        tui_say(tui, ROLE_DIM, _("q goes back to your orders."));
        return;
    }
    tui_say_error(tui, error);
    tui_leave_examples(tui);
}

View *
tui_begin_tutorial(Tui *tui, const Subject *subject, GError **error)
{
    (void)subject; /* it has orders of its own */
    (void)error;   /* said where the examples are made */
    tui_show_examples(tui);
    if (tui->demo != NULL)
        tui->tutorial = tui->tutorial_left;
    tui->damage |= REACTION_SCREEN;
    return NULL;
}

/* Whoever leaves it before its end finds the step again, and is told how. */
static void
leave_tutorial(Tui *tui)
{
    gboolean is_left = tutorial_step(tui->tutorial) != NULL;
    g_autofree char *step = g_strdup_printf("%d", tui->tutorial + 1);
    g_autofree char *count = g_strdup_printf("%d", tutorial_count());
    g_autofree char *key = tui_key_here(tui, "tutorial");
    g_autofree char *line = NULL;

    tui->tutorial_left = is_left ? tui->tutorial : 0;
    tui->tutorial = TUTORIAL_OFF;
    if (!is_left)
        return;
    line = text_fill(
        key == NULL ? _("You left the tutorial at step {step} of {count}.")
                    : _("You left the tutorial at step {step} of {count}. {key} continues it."),
        "step", step, "count", count, "key", key == NULL ? "" : key, NULL);
    tui_say(tui, ROLE_DIM, line);
}

void
tui_leave_examples(Tui *tui)
{
    if (tui->demo == NULL || tui->views->len > tui->demo_depth)
        return;
    tui->app = tui->own;
    g_clear_pointer(&tui->demo, demo_free);
    tui->shop_zone = NULL; /* of an example */
    tui_remember_version(tui);
    reload_views(tui);
    if (tui->tutorial != TUTORIAL_OFF)
        leave_tutorial(tui);
}

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
