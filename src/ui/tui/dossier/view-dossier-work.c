/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What takes long: reading the evidence, measuring, writing. The first two are given up for a
 * key and begun again when it is quiet; nothing rests on them. */
#include <poll.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "base/time/time.h"
#include "ui/tui/dossier/view-dossier-private.h"
#include "ui/tui/term/term-signals.h"
#include "ui/words/words.h"

#define QUIET_MILLISECONDS 150
#define BETWEEN_SHOWINGS 100000 /* microseconds */

static DossierTask
task_of(const DossierView *shown)
{
    return (DossierTask){ .view = shown->shown,
                          .dispute = shown->about,
                          .profile = shown->profile,
                          .language = shown->language };
}

/* No key and no signal waits. */
static gboolean
is_quiet(gpointer data, int page, int pages)
{
    Term *term = data;
    struct pollfd signals = { .fd = term_signal_descriptor(term), .events = POLLIN };

    (void)page;
    (void)pages;
    return !term_has_key_waiting(term) && poll(&signals, 1, 0) <= 0;
}

/* One of the two; what was stopped is tried again. */
static Reaction
work(DossierView *shown)
{
    App *app = tui_app(shown->view.tui);
    DossierTask task = task_of(shown);
    g_autoptr(GError) error = NULL;

    task.goes_on = is_quiet;
    task.data = tui_term(shown->view.tui);
    if (shown->contents == NULL)
        shown->contents = dossier_look(app, &task, &error);
    else
        shown->report = dossier_make(app, &task, NULL, &error);
    if (g_error_matches(error, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED))
        return REACTION_NONE;
    if (error != NULL)
        shown->trouble = g_strdup(error->message);
    return REACTION_VIEW;
}

/* A file under way, on the screen. */
typedef struct {
    Tui *tui;
    gint64 shown_at;
} Progress;

static gboolean
goes_on(gpointer data, int page, int pages)
{
    Progress *show = data;
    gint64 now = now_monotonic();
    g_autofree char *at = g_strdup_printf("%d", page);
    g_autofree char *of = g_strdup_printf("%d", pages);
    g_autofree char *line = text_fill(
        pages == 0 ? _("Writing. Esc stops it; nothing is kept then.")
                   : _("Writing page {page} of {pages}. Esc stops it; nothing is kept then."),
        "page", at, "pages", of, NULL);

    if (!tui_attend(show->tui, line))
        return FALSE;
    if (now - show->shown_at < BETWEEN_SHOWINGS)
        return TRUE;
    show->shown_at = now;
    tui_say(show->tui, ROLE_TEXT, line);
    tui_show(show->tui);
    return TRUE;
}

static void
say_written(const DossierView *shown)
{
    g_autofree char *path = path_for_people(shown->written->pdata[0]);
    g_autofree char *count = g_strdup_printf("%u", shown->written->len);
    g_autofree char *text =
        shown->written->len == 1
            ? text_fill(_("Written to {file}. o opens it, y copies its path."), "file", path,
                        NULL)
            : text_fill(ngettext("Written as {count} file. The first is {file}.",
                                 "Written as {count} files. The first is {file}.",
                                 shown->written->len),
                        "count", count, "file", path, NULL);

    tui_say(shown->view.tui, ROLE_GOOD, text);
}

/* What blocks stands first among the findings. */
static void
say_blocked(const DossierView *shown)
{
    const DossierFinding *finding =
        shown->report->findings->len == 0 ? NULL : shown->report->findings->pdata[0];
    g_autofree char *text =
        text_fill(_("Nothing was written. {why}"), "why",
                  finding == NULL ? shown->report->summary : finding->sentence, NULL);

    tui_say(shown->view.tui, ROLE_ERROR, text);
}

static void
take_written(DossierView *shown, DossierReport *report)
{
    g_clear_pointer(&shown->report, dossier_report_free);
    shown->report = report;
    shown->scroll.first = 0;
    if (!report->fits) {
        say_blocked(shown);
        return;
    }
    g_ptr_array_set_size(shown->written, 0);
    for (guint i = 0; i < report->files->len; i++)
        g_ptr_array_add(shown->written, g_strdup(report->files->pdata[i]));
    say_written(shown);
}

/* Complete or not at all. */
static Reaction
write_file(DossierView *shown)
{
    Tui *tui = shown->view.tui;
    Progress show = { tui, 0 };
    DossierTask task = task_of(shown);
    DossierWish wish = shown->wish;
    GError *error = NULL;
    DossierReport *report;

    shown->wish = (DossierWish){ 0 };
    task.may_split = wish.may_split;
    task.may_replace = wish.may_replace;
    task.is_insisted = wish.may_be_changed;
    task.goes_on = goes_on;
    task.data = &show;
    report = dossier_make(tui_app(tui), &task, wish.path, &error);
    dossier_wish_clear(&wish);
    if (report != NULL)
        take_written(shown, report);
    else
        tui_say_error(tui, error);
    return REACTION_SCREEN;
}

int
dossier_idle_in(View *view)
{
    const DossierView *shown = dossier_of(view);

    if (shown->wish.path != NULL)
        return 0;
    return shown->trouble == NULL && (shown->contents == NULL || shown->report == NULL)
               ? QUIET_MILLISECONDS
               : -1;
}

Reaction
dossier_idle(View *view)
{
    DossierView *shown = dossier_of(view);

    return shown->wish.path != NULL ? write_file(shown) : work(shown);
}
