/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked in sheets over the dossier: where it is to be written, and an answer. */
#include <string.h>

#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/dossier/view-dossier-private.h"
#include "ui/tui/shell/view-ask.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/words.h"

#define SHORT_STEM "DOSSIER"
#define SHORT_DIGITS 8 /* with them it has a digit less than readers take, for its part */

enum {
    FIELD_FILE,
    FIELD_SPLIT,
};

/* While it is asked where. */
typedef struct {
    DossierView *dossier; /* borrowed: it lies below */
    gboolean may_be_changed;
} Where;

/* The number of an order as a part of a file's name. Owned. */
static char *
name_part(const char *number)
{
    return g_strcanon(g_strdup(number),
                      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", '-');
}

/* Some readers take short names in capital letters alone. Owned. */
static char *
short_name(const char *number)
{
    g_autoptr(GString) digits = g_string_new(NULL);

    for (const char *at = number; *at != '\0'; at++) {
        if (g_ascii_isdigit(*at))
            g_string_append_c(digits, *at);
    }
    return g_strconcat(
        SHORT_STEM, digits->str + (digits->len > SHORT_DIGITS ? digits->len - SHORT_DIGITS : 0),
        NULL);
}

/* In the home, by the order's number. Owned. */
static char *
usual_path(const DossierView *shown)
{
    const char *number = shown->shown->order->number;
    g_autofree char *safe = name_part(number);
    g_autofree char *name =
        shown->profile->short_name ? short_name(number) : g_strconcat("dossier-", safe, NULL);

    return g_strconcat("~/", name, shown->profile->form == PACK_BAG ? "" : ".pdf", NULL);
}

static char *
path_of(View *view)
{
    g_autofree char *typed = typed_path(view_form_text(view, FIELD_FILE));

    return path_absolute(typed);
}

static gboolean
has_split(const DossierView *shown)
{
    return shown->profile->form == PACK_DOCUMENT;
}

/* "" is no. FALSE: it is neither yes nor no, and is said so. */
static gboolean
read_split(View *view, gboolean *ret_split)
{
    const Where *where = view_form_data(view);
    guint answer = ANSWER_NO;
    const char *text = has_split(where->dossier) ? view_form_text(view, FIELD_SPLIT) : "";

    if (*text != '\0' && (!choice_parse(&answers, text, &answer) ||
                          (answer != ANSWER_YES && answer != ANSWER_NO))) {
        view_form_refuse(view, FIELD_SPLIT, _("Answer yes or no."));
        return FALSE;
    }
    *ret_split = answer == ANSWER_YES;
    return TRUE;
}

/* It is written once the form has left, so that the dossier can be read meanwhile. */
static void
wish(View *view, gboolean may_replace)
{
    const Where *where = view_form_data(view);
    DossierWish *wanted = &where->dossier->wish;
    gboolean may_split = FALSE;

    if (!read_split(view, &may_split))
        return;
    dossier_wish_clear(wanted);
    *wanted = (DossierWish){ .path = path_of(view),
                             .may_split = may_split,
                             .may_replace = may_replace,
                             .may_be_changed = where->may_be_changed };
}

static Reaction
replace(View *view)
{
    wish(view, TRUE);
    return REACTION_LEAVE;
}

static const Action replace_act = { .name = "replace-dossier", .run = replace };

static void
say_yes(Tui *tui, gpointer data)
{
    tui_run_below(tui, data);
}

static void
ask_to_replace(View *view, const char *path)
{
    g_autofree char *shown = path_for_people(path);
    g_autofree char *question = text_fill(
        _("{file} already exists. It is not an export, or it was changed since. Replace it?"),
        "file", shown, NULL);

    tui_open(view->tui,
             view_ask_new(view->tui, question, say_yes, (gpointer)&replace_act, NULL));
}

/* What this program wrote there is replaced without a question, as the command does. */
static FormVerdict
save(View *view)
{
    const Where *where = view_form_data(view);
    g_autofree char *path = path_of(view);
    g_autoptr(GError) error = NULL;
    UserFileVerdict verdict = USER_FILE_NEW;
    gboolean may_split;

    if (*view_form_text(view, FIELD_FILE) == '\0') {
        view_form_refuse(view, FIELD_FILE, _("Enter the name of a file."));
        return FORM_STAYS;
    }
    if (!read_split(view, &may_split))
        return FORM_STAYS;
    if (where->dossier->profile->form == PACK_DOCUMENT)
        verdict = user_file_look(tui_app(view->tui), path, NULL, &error);
    if (verdict == USER_FILE_REFUSED)
        view_form_refuse(view, FIELD_FILE, error->message);
    else if (verdict == USER_FILE_FOREIGN)
        ask_to_replace(view, path);
    else
        wish(view, FALSE);
    return where->dossier->wish.path != NULL ? FORM_LEAVES : FORM_STAYS;
}

static GPtrArray *
list_choices(View *view, guint index, const char *typed)
{
    (void)view;
    return index == FIELD_FILE ? candidates_of_path(typed) : candidates_of_yes_no();
}

static gboolean
choices(View *view, guint index, FormSource *ret_source)
{
    (void)view;
    *ret_source = (FormSource){ .list = list_choices, .is_path = index == FIELD_FILE };
    return TRUE;
}

static const FormClass where_class = {
    .title = N_("Write the dossier"),
    .is_sheet = TRUE,
    .choices = choices,
    .save = save,
    .destroy = g_free,
};

/* For whom, and what was measured. */
static Page *
notice_new(const DossierView *shown)
{
    Page *notice = page_new(76);

    page_paragraph(notice, 1, ROLE_STRONG,
                   shown->report != NULL ? shown->report->summary : shown->profile->title);
    return notice;
}

View *
form_dossier_new(DossierView *shown, gboolean may_be_changed)
{
    Where *where = g_new0(Where, 1);
    g_autofree char *usual = usual_path(shown);
    View *view;

    where->dossier = shown;
    where->may_be_changed = may_be_changed;
    view = view_form_new(shown->view.tui, &where_class, where);
    view_form_notice(view, notice_new(shown));
    view_form_add(view, has_split(shown) ? _("File") : _("Folder"),
                  has_split(shown) ? _("where to write it; a folder that is there, and a name")
                                   : _("a new folder for the archive"),
                  usual);
    if (has_split(shown))
        view_form_add(view, _("Split"),
                      _("yes: into several files where it is too large for one"), "");
    return view;
}

/* --- An answer -----------------------------------------------------------------------------
 */

typedef struct {
    DossierView *dossier; /* borrowed: it lies below */
    char *question;
} Answering;

static void
answering_free(gpointer data)
{
    g_free(((Answering *)data)->question);
    g_free(data);
}

static FormVerdict
save_answer(View *view)
{
    const Answering *answering = view_form_data(view);
    DossierView *shown = answering->dossier;
    const char *text = view_form_text(view, 0);
    gboolean is_taken_back = *text == '\0';
    g_autoptr(GError) error = NULL;

    if (!dossier_answer_record(tui_app(view->tui), shown->profiles, shown->order,
                               answering->question, text, &error)) {
        view_form_refuse(view, 0, error->message);
        return FORM_STAYS;
    }
    tui_changed(view->tui);
    tui_say(view->tui, ROLE_GOOD,
            is_taken_back ? _("Your answer was removed. u undoes it.")
                          : _("Your answer is recorded. u undoes it."));
    return FORM_LEAVES;
}

static const FormClass answer_class = {
    .title = N_("Answer a question"),
    .is_sheet = TRUE,
    .save = save_answer,
    .destroy = answering_free,
};

View *
form_answer_new(DossierView *shown, const DossierAnswer *answer)
{
    Answering *answering = g_new0(Answering, 1);
    Page *notice = page_new(76);
    View *view;

    answering->dossier = shown;
    answering->question = g_strdup(answer->question->id);
    page_paragraph(notice, 1, ROLE_STRONG, answer->ask);
    if (answer->source == ANSWER_IS_FACT)
        page_paragraph(notice, 1, ROLE_DIM, answer->answer);
    view = view_form_new(shown->view.tui, &answer_class, answering);
    view_form_notice(view, notice);
    view_form_add(view, _("Answer"), _("empty: the recorded facts answer, if they can"),
                  answer->source == ANSWER_IS_SAID ? answer->answer : "");
    return view;
}
