/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keys of the dossier do. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/copy/copy.h"
#include "ui/tui/dossier/view-dossier-private.h"
#include "ui/tui/parts/candidates.h"
#include "ui/tui/shell/view-ask.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words.h"

/* What is measured and written for one reader says nothing of another. */
static Reaction
read_for_another(DossierView *shown)
{
    GError *error = NULL;

    g_ptr_array_set_size(shown->written, 0);
    if (!dossier_reread(shown, &error) && error != NULL)
        tui_say_error(shown->view.tui, error);
    shown->scroll.first = 0;
    return REACTION_SCREEN;
}

/* --- Lists to choose from ------------------------------------------------------------------
 */

/* Some of the things that there are; what is found of them is listed. */
typedef struct {
    DossierView *dossier; /* borrowed: it lies below */
    GPtrArray *all;       /* Candidate */
    GPtrArray *found;     /* borrowed Candidate */
} Choosing;

static void
choosing_free(gpointer data)
{
    Choosing *choosing = data;

    g_ptr_array_unref(choosing->found);
    g_ptr_array_unref(choosing->all);
    g_free(choosing);
}

static void
find(View *menu, const char *typed, gpointer data)
{
    Choosing *choosing = data;

    g_ptr_array_unref(choosing->found);
    choosing->found = candidates_find(choosing->all, typed);
    for (guint i = 0; i < choosing->found->len; i++) {
        const Candidate *candidate = choosing->found->pdata[i];

        view_menu_add(menu, candidate->label != NULL ? candidate->label : candidate->text,
                      candidate->label != NULL ? candidate->text : NULL);
    }
}

static guint
place_of(const GPtrArray *all, const char *text)
{
    guint place = 0;

    while (place < all->len && !g_str_equal(((const Candidate *)all->pdata[place])->text, text))
        place++;
    return place < all->len ? place : 0;
}

/* all is taken over. chosen: what it is now. */
static Reaction
choose_from(DossierView *shown, GPtrArray *all, const char *chosen, const char *title,
            MenuChoose choose)
{
    Choosing *choosing = g_new0(Choosing, 1);
    View *menu;

    choosing->dossier = shown;
    choosing->all = all;
    choosing->found = g_ptr_array_new();
    menu = view_menu_new(shown->view.tui, title, choose, choosing, choosing_free);
    view_menu_find(menu, "", MENU_DIGITS_CHOOSE, find);
    view_menu_select(menu, place_of(all, chosen));
    tui_open(shown->view.tui, menu);
    return REACTION_SCREEN;
}

static void
choose_reader(Tui *tui, guint index, gpointer data)
{
    const Choosing *choosing = data;
    const Candidate *candidate = choosing->found->pdata[index];

    (void)tui;
    g_free(choosing->dossier->reader);
    choosing->dossier->reader = g_strdup(candidate->text);
    (void)read_for_another(choosing->dossier); /* the menu leaves, and all is drawn */
}

static Reaction
ask_reader(View *view)
{
    DossierView *shown = dossier_of(view);
    GPtrArray *all = candidates_new();

    for (guint i = 0; i < shown->profiles->profiles->len; i++) {
        const Profile *profile = shown->profiles->profiles->pdata[i];

        candidates_add(all, profile->name, profile->title, NULL);
    }
    return choose_from(shown, all, shown->profile->name, _("Who reads it?"), choose_reader);
}

static void
choose_language(Tui *tui, guint index, gpointer data)
{
    const Choosing *choosing = data;
    const Candidate *candidate = choosing->found->pdata[index];

    (void)tui;
    g_free(choosing->dossier->spoken);
    choosing->dossier->spoken = g_strdup(candidate->text);
    (void)read_for_another(choosing->dossier); /* as above */
}

static Reaction
ask_language(View *view)
{
    DossierView *shown = dossier_of(view);
    const GPtrArray *languages = app_claim_languages(tui_app(view->tui));
    GPtrArray *all = candidates_new();

    for (guint i = 0; i < languages->len; i++) {
        const ClaimLanguage *language = languages->pdata[i];

        candidates_add(all, language->code, language->name, NULL);
    }
    return choose_from(shown, all, shown->language->code, _("In which language?"),
                       choose_language);
}

static const DossierAnswer *
find_answer(const DossierView *shown, const char *question)
{
    for (guint i = 0; i < shown->answers->len; i++) {
        const DossierAnswer *answer = shown->answers->pdata[i];

        if (g_str_equal(answer->question->id, question))
            return answer;
    }
    return NULL;
}

static void
choose_question(Tui *tui, guint index, gpointer data)
{
    const Choosing *choosing = data;
    const Candidate *candidate = choosing->found->pdata[index];

    tui_open(tui, form_answer_new(choosing->dossier,
                                  find_answer(choosing->dossier, candidate->text)));
}

/* Those that are needed and open stand first. */
static Reaction
answer(View *view)
{
    DossierView *shown = dossier_of(view);
    GPtrArray *all = candidates_new();

    for (int pass = 0; pass < 2; pass++) {
        for (guint i = 0; i < shown->answers->len; i++) {
            const DossierAnswer *one = shown->answers->pdata[i];
            gboolean is_first = one->answer == NULL && one->question->required;

            if (is_first == (pass == 0))
                candidates_add(all, one->question->id, one->ask, NULL);
        }
    }
    return choose_from(shown, all, "", _("Answer which question?"), choose_question);
}

/* --- Writing -------------------------------------------------------------------------------
 */

static void
write_although_changed(Tui *tui, gpointer data)
{
    tui_open(tui, form_dossier_new(data, TRUE));
}

static Reaction
write_it(View *view)
{
    DossierView *shown = dossier_of(view);

    if (shown->report == NULL || !shown->report->is_changed)
        tui_open(view->tui, form_dossier_new(shown, FALSE));
    else
        tui_open(view->tui,
                 view_ask_new(view->tui,
                              _("Some exhibits have changed or are missing. Write it anyway? "
                                "It then says so in their place."),
                              write_although_changed, shown, NULL));
    return REACTION_SCREEN;
}

/* By the desktop; it is a file that this program has just written. */
static Reaction
open_written(View *view)
{
    const DossierView *shown = dossier_of(view);
    const char *argv[] = { "xdg-open", shown->written->pdata[0], NULL };
    GError *error = NULL;

    if (!helper_leave(argv, &error))
        tui_say_error(view->tui, error);
    else
        tui_say(view->tui, ROLE_GOOD, _("Handed to your desktop's program."));
    return REACTION_PART;
}

/* The path of what was written; before that the command that writes it. */
static Reaction
copy(View *view)
{
    const DossierView *shown = dossier_of(view);
    const char *number = tui_shows_examples(view->tui) ? "ORDER" : shown->shown->order->number;
    g_autofree char *command =
        g_strdup_printf("recourse dossier %s --for %s", number, shown->profile->name);

    return copy_text(view->tui, shown->written->len > 0 ? shown->written->pdata[0] : command);
}

static Reaction
measure_again(View *view)
{
    dossier_forget(dossier_of(view));
    return REACTION_VIEW;
}

/* The beginning of the next part; behind the last one the first. */
static Reaction
go_to_next_part(View *view)
{
    DossierView *shown = dossier_of(view);
    guint room = shown->scroll.room, first = 0;
    gboolean is_at_end = shown->scroll.first + room >= shown->lines;

    for (guint i = shown->part_count; i > 0 && !is_at_end; i--) {
        if (shown->parts[i - 1] > shown->scroll.first)
            first = shown->parts[i - 1];
    }
    shown->scroll.first = first;
    return REACTION_VIEW;
}

char *
dossier_why_not(View *view, const Action *action)
{
    const DossierView *shown = dossier_of(view);

    if (action->run == open_written && shown->written->len == 0)
        return g_strdup(_("Nothing is written yet. Enter writes it."));
    if (action->run == go_to_next_part && shown->lines > 0 &&
        shown->lines <= shown->scroll.room)
        return g_strdup(_("All of it is on the screen."));
    if (action->run == answer && shown->answers->len == 0)
        return g_strdup(_("This reader asks no questions."));
    return NULL;
}

/* clang-format off */
const Action dossier_acts[] = {
    { "write",     "enter", N_("write"),     N_("Write the dossier to a file; you choose where."),                          IN_FOOTER,                 write_it        },
    { "reader",    "F",     N_("reader"),    N_("Choose who reads it: your bank, a payment service, a court, an archive."), IN_FOOTER,                 ask_reader      },
    { "answer",    "e",     N_("answer"),    N_("Answer a question of the reader in your own words."),                      NEEDS_WRITING | IN_FOOTER, answer          },
    { "next-part", "tab",   N_("next part"), N_("Go to the next part: questions, exhibits, what the pages say."),           IN_FOOTER,                 go_to_next_part },
    { "language",  "L",     N_("language"),  N_("Choose the language of the dossier."),                                     IN_FOOTER,                 ask_language    },
    { "open-file", "o",     N_("open"),      N_("Open the file that was written with the desktop's program."),              IN_FOOTER,                 open_written    },
    { "copy",      "y",     N_("copy"),      N_("Copy the path of the file that was written, or before that the command."), IN_FOOTER,                 copy            },
    { "dossier",   "P",     N_("measure"),   N_("Read the evidence and measure the dossier again."),                        0,                         measure_again   },
    { NULL },
};
/* clang-format on */
