/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keys of the wizard do. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "ui/tui/copy/copy.h"
#include "ui/tui/copy/view-qr.h"
#include "ui/tui/evidence/view-files.h"
#include "ui/tui/wizard/editor.h"
#include "ui/tui/wizard/view-wizard-private.h"
#include "ui/words/words.h"

static Reaction
refuse(WizardView *wizard, const char *sentence)
{
    g_free(wizard->wrong);
    wizard->wrong = g_strdup(sentence);
    wizard->is_read = FALSE;
    return REACTION_SCREEN;
}

/* Takes the answer, saves it and goes on; what is wrong with it is said below the question. */
static Reaction
answer(WizardView *wizard, const char *text)
{
    Wizard engine = wizard_engine(wizard);
    const ClaimLanguage *language = wizard_language(wizard);
    g_autoptr(GError) error = NULL;

    if (!wizard_answer(&engine, wizard_question(wizard), text, &error))
        return refuse(wizard, error->message);
    if (wizard_question(wizard)->kind != ASK_TEXT)
        wizard_renew_words(wizard, language);
    if (wizard->changed == NULL)
        wizard_note_reached(&engine, MIN(wizard_place_behind(wizard), AT_CHECK));
    if (!wizard_keep(wizard))
        return REACTION_SCREEN;
    return wizard_go_to(wizard,
                        wizard->changed == NULL ? wizard_place_behind(wizard) : AT_CHECK);
}

static Reaction
answer_choice(WizardView *wizard)
{
    const Question *question = wizard_question(wizard);
    guint value;

    if (!wizard_has_choice(wizard))
        return refuse(wizard, _("Choose what is wrong first: press its number."));
    value = wizard_choice_at(question, wizard->list.selected);
    return answer(wizard, choice_token(question->choices, value));
}

static Reaction
answer_words(WizardView *wizard)
{
    g_autofree char *words = wizard_words(wizard);

    return answer(wizard, words);
}

/* What is changed here has to be changed there. */
static Reaction
end_change(WizardView *wizard)
{
    tui_say(wizard->view.tui, ROLE_STRONG,
            wizard->change == NULL
                ? _("Nothing was changed.")
                : _("Changed here. Change it on the dispute page too: that is what counts."));
    return REACTION_LEAVE;
}

/* The check: a line leads back to its question, the last one on. */
static Reaction
leave_check(WizardView *wizard)
{
    Wizard engine = wizard_engine(wizard);
    const char *problem = wizard_problem(&engine);

    if (wizard->list.selected < wizard_asked_count(wizard))
        return wizard_go_to(wizard, wizard_asked_at(wizard, wizard->list.selected));
    if (problem != NULL && !wizard_is_agreement(wizard))
        return refuse(wizard, _(problem));
    return wizard->changed != NULL ? end_change(wizard) : wizard_go_to(wizard, AT_SUBMIT);
}

static Reaction
tick_step(WizardView *wizard)
{
    if (wizard->list.selected >= wizard->steps->len)
        return REACTION_NONE;
    wizard_tick(wizard->draft,
                g_array_index(wizard->steps, AdviceStep, wizard->list.selected).name);
    (void)wizard_keep(wizard); /* a failure has been said, and the tick is still to be seen */
    (void)list_move(&wizard->list, MOVE_DOWN);
    return REACTION_SCREEN;
}

static Reaction
go_next(View *view)
{
    WizardView *wizard = wizard_of(view);
    const Question *question = wizard_question(wizard);

    if (wizard->place == AT_CHECK)
        return leave_check(wizard);
    if (question == NULL)
        return tick_step(wizard);
    switch (question->kind) {
    case ASK_CHOICE:
        return answer_choice(wizard);
    case ASK_MONEY:
    case ASK_LINES:
    case ASK_DELIVERED:
    case ASK_TOTAL:
        return answer(wizard, line_editor_text(wizard->line));
    case ASK_TEXT:
        return answer_words(wizard);
    case ASK_EVIDENCE:
        return answer(wizard, "");
    }
    g_return_val_if_reached(REACTION_NONE);
}

/* The place before this one, or -1. */
static int
place_before(const WizardView *wizard)
{
    Wizard engine = wizard_engine(wizard);

    return wizard->place == AT_SUBMIT ? (int)AT_CHECK
                                      : wizard_previous(&engine, (int)wizard->place);
}

/* Never asks whether what stands here is right. */
static Reaction
go_back(View *view)
{
    WizardView *wizard = wizard_of(view);

    return wizard_go_to(wizard, (guint)place_before(wizard));
}

/* What is not attached as a file can still be said to be there. */
static Reaction
toggle(View *view)
{
    WizardView *wizard = wizard_of(view);
    const Question *question = wizard_question(wizard);
    const ClaimLanguage *language = wizard_language(wizard);

    if (wizard->place == AT_SUBMIT)
        return tick_step(wizard);
    if (question == NULL || question->kind != ASK_EVIDENCE)
        return REACTION_NONE;
    wizard->draft->said.evidence ^=
        EVIDENCE_BIT(wizard_evidence_at(wizard, wizard->list.selected));
    wizard_forget_ticks(wizard->draft);
    wizard_renew_words(wizard, language);
    (void)wizard_keep(wizard);
    wizard_renew_advice(wizard);
    return REACTION_SCREEN;
}

/* The draft, of the kind that is selected. */
static Adding
adding_of(const WizardView *wizard, const EvidenceKind *kind)
{
    return (Adding){ .order = wizard->id, .dispute = wizard->draft->id, .kind = kind };
}

/* The file belongs to a draft that is there, so that it is kept first. */
static Reaction
attach(View *view)
{
    WizardView *wizard = wizard_of(view);
    EvidenceKind kind = wizard_evidence_at(wizard, wizard->list.selected);
    GError *error = NULL;
    Adding adding;
    View *files;

    if (!wizard_keep(wizard))
        return REACTION_SCREEN;
    adding = adding_of(wizard, &kind);
    files = view_files_new(view->tui, &adding, &error);
    if (files == NULL)
        tui_say_error(view->tui, error);
    else
        tui_open(view->tui, files);
    return REACTION_SCREEN;
}

/* Files that were dropped here. */
static Reaction
paste_files(WizardView *wizard, const char *text)
{
    EvidenceKind kind = wizard_evidence_at(wizard, wizard->list.selected);
    Adding adding;

    if (!wizard_keep(wizard))
        return REACTION_SCREEN;
    adding = adding_of(wizard, &kind);
    return form_adding_paste(wizard->view.tui, &adding, text, NULL);
}

static void
set_words(WizardView *wizard, const char *words)
{
    g_free(wizard->draft->statement);
    wizard->draft->statement = g_strdup(words);
    (void)wizard_keep(wizard);
    wizard_renew_advice(wizard);
}

static Reaction
edit_words(View *view)
{
    WizardView *wizard = wizard_of(view);
    g_autofree char *words = wizard_words(wizard);
    g_autofree char *edited = NULL;
    gboolean is_converted = FALSE;
    GError *error = NULL;

    term_leave(tui_term(view->tui));
    edited = editor_edit(words, &is_converted, &error);
    term_return(tui_term(view->tui));
    if (edited == NULL)
        tui_say_error(view->tui, error);
    else if (*edited != '\0')
        set_words(wizard, edited);
    if (is_converted)
        tui_say(view->tui, ROLE_SOON,
                _("Check the accents: the editor's text was not UTF-8, so Windows-1252 was "
                  "assumed."));
    return REACTION_SCREEN;
}

static void
make_words(WizardView *wizard, const ClaimLanguage *language)
{
    g_autofree char *made = wizard_claim(wizard, language);

    set_words(wizard, made);
}

/* In their language; a person's own words give way to English ones. */
static Reaction
remake_words(View *view)
{
    WizardView *wizard = wizard_of(view);
    const GPtrArray *languages = app_claim_languages(tui_app(view->tui));
    const ClaimLanguage *language = wizard_language(wizard);

    make_words(wizard, language != NULL ? language : claims_english(languages));
    return REACTION_SCREEN;
}

static void
say_language(Tui *tui, const ClaimLanguage *language)
{
    const GPtrArray *problems = app_claim_problems(tui_app(tui));

    if (problems->len > 0)
        tui_say(tui, ROLE_DOUBTFUL, problems->pdata[0]);
    else
        tui_say(tui, ROLE_GOOD, language->name);
}

/* The next language; what a person wrote is never replaced by it. */
static Reaction
change_language(View *view)
{
    WizardView *wizard = wizard_of(view);
    const GPtrArray *languages = app_claim_languages(tui_app(view->tui));
    const ClaimLanguage *language = wizard_language(wizard);

    if (language == NULL) {
        tui_say(view->tui, ROLE_DOUBTFUL,
                _("You edited this text. u: rewrite it from the facts."));
        return REACTION_PART;
    }
    language = claim_language_after(languages, language);
    make_words(wizard, language);
    say_language(view->tui, language);
    return REACTION_SCREEN;
}

/* What the selected line of the marketplace's screens takes, or NULL. */
static const char *
step_value(const WizardView *wizard)
{
    return wizard->steps->len == 0
               ? NULL
               : g_array_index(wizard->steps, AdviceStep, wizard->list.selected).copy;
}

static Reaction
copy(View *view)
{
    WizardView *wizard = wizard_of(view);
    g_autofree char *words = wizard_words(wizard);

    return copy_text(view->tui, wizard->place == AT_SUBMIT ? step_value(wizard) : words);
}

static Reaction
show_code(View *view)
{
    WizardView *wizard = wizard_of(view);
    g_autofree char *words = wizard_words(wizard);

    return qr_show(view->tui, words);
}

/* What stands in the line is an answer too; FALSE, with what is wrong with it, when it is none.
 * The words that were shown are the ones that are submitted. */
static gboolean
take_what_is_shown(WizardView *wizard)
{
    const ClaimLanguage *language = wizard_language(wizard);
    Wizard engine = wizard_engine(wizard);
    g_autofree char *before = NULL;
    g_autoptr(GError) error = NULL;

    if (wizard->line != NULL) {
        const Question *question = wizard_question(wizard);

        before = wizard_answer_text(&engine, question);
        if (g_strcmp0(before, line_editor_text(wizard->line)) != 0) {
            if (!wizard_answer(&engine, question, line_editor_text(wizard->line), &error)) {
                (void)refuse(wizard, error->message);
                return FALSE;
            }
            wizard_renew_words(wizard, language);
        }
    }
    if (wizard->draft->statement == NULL && !wizard_is_agreement(wizard))
        wizard->draft->statement = wizard_words(wizard);
    return TRUE;
}

/* From a question: to the marketplace's screens, whatever is still open; from there: done. */
static Reaction
submit(View *view)
{
    WizardView *wizard = wizard_of(view);
    Wizard engine = wizard_engine(wizard);
    const char *problem;

    if (!take_what_is_shown(wizard))
        return REACTION_SCREEN;
    problem = wizard_problem(&engine);
    if (!wizard_keep(wizard))
        return REACTION_SCREEN;
    if (problem != NULL && !wizard_is_agreement(wizard))
        return refuse(wizard, _(problem));
    if (wizard->place != AT_SUBMIT)
        return wizard_go_to(wizard, AT_SUBMIT);
    tui_open(view->tui, wizard_submitted_new(wizard));
    return REACTION_SCREEN;
}

static Reaction
show_why(View *view)
{
    tui_open(view->tui, wizard_why_new(wizard_of(view)));
    return REACTION_SCREEN;
}

gboolean
wizard_takes(View *view, Key key)
{
    const WizardView *wizard = wizard_of(view);
    const Question *question = wizard_question(wizard);

    if (wizard->line != NULL)
        return line_editor_takes(key);
    return question != NULL && question->kind == ASK_CHOICE && key >= '1' && key <= '9' &&
           key - '1' < wizard->list.count;
}

Reaction
wizard_type(View *view, Key key)
{
    WizardView *wizard = wizard_of(view);

    if (wizard->line != NULL) {
        (void)line_editor_press(wizard->line, key);
        g_clear_pointer(&wizard->wrong, g_free);
        wizard->is_read = FALSE;
        return REACTION_VIEW;
    }
    (void)list_select(&wizard->list, key - '1');
    return answer_choice(wizard);
}

Reaction
wizard_paste(View *view, const char *text)
{
    WizardView *wizard = wizard_of(view);
    const Question *question = wizard_question(wizard);

    if (wizard->line != NULL)
        line_editor_paste(wizard->line, text);
    else if (question != NULL && question->kind == ASK_TEXT && *text != '\0')
        set_words(wizard, text);
    else if (question != NULL && question->kind == ASK_EVIDENCE)
        return paste_files(wizard, text);
    return REACTION_SCREEN;
}

static char *
why_not_at_marketplace(const WizardView *wizard, const Action *action)
{
    if ((action->run == toggle || action->run == go_next) && wizard->steps->len == 0)
        return g_strdup(_("There is nothing to tick here."));
    if (action->run == copy && step_value(wizard) == NULL)
        return g_strdup(_("There is nothing to copy on this line."));
    return NULL;
}

char *
wizard_why_not(View *view, const Action *action)
{
    const WizardView *wizard = wizard_of(view);
    const Question *question = wizard_question(wizard);
    gboolean asks_evidence = question != NULL && question->kind == ASK_EVIDENCE;
    gboolean asks_words = question != NULL && question->kind == ASK_TEXT;

    if (action->run == attach && !asks_evidence)
        return text_fill(_("Files are attached in the step “{step}”."), "step",
                         _(wizard_step_label(STEP_EVIDENCE)), NULL);
    if ((action->run == edit_words || action->run == remake_words ||
         action->run == change_language) &&
        !asks_words)
        return text_fill(_("This text is edited in the step “{step}”."), "step",
                         _(wizard_step_label(STEP_WORDS)), NULL);
    if (action->run == wizard_calendar && !wizard_asks_time(wizard))
        return g_strdup(_("This question takes no date."));
    if (action->run == submit && wizard->changed != NULL)
        return g_strdup(_("This dispute is submitted already. Esc ends the change."));
    if (action->run == submit && !wizard_has_choice(wizard))
        return g_strdup(_("Choose what is wrong first: press its number."));
    if (wizard->place == AT_SUBMIT)
        return why_not_at_marketplace(wizard, action);
    if (action->run == toggle && !asks_evidence)
        return g_strdup(_("There is nothing to tick here."));
    if (action->run == copy && !asks_words)
        return g_strdup(_("There is nothing to copy here."));
    if (action->run == go_back && place_before(wizard) < 0)
        return g_strdup(_("This is the first question. Esc keeps the draft and leaves."));
    return NULL;
}

static Reaction
leave(View *view)
{
    if (wizard_of(view)->changed != NULL)
        return end_change(wizard_of(view));
    tui_say(view->tui, ROLE_GOOD,
            _("Saved only here. Not submitted to the marketplace yet. d continues the draft."));
    return REACTION_LEAVE;
}

/* clang-format off */
const Action wizard_acts[] = {
    { "next",   "enter",        N_("next"),   N_("Take the answer and continue. At the check: change the selected line."), IN_FOOTER,                 go_next      },
    { "attach", "a",            N_("attach"), N_("Attach a file to the selected kind of evidence."),                    NEEDS_WRITING | IN_FOOTER, attach       },
    { "tick",   "space",        N_("tick"),   N_("Mark that you have it, or that this step is done."),                  IN_FOOTER,                 toggle       },
    { "words",  "e",            N_("edit"),   N_("Edit the text in your editor."),                                      NEEDS_WRITING | IN_FOOTER, edit_words   },
    { "remake", "u",            N_("remake"), N_("Rewrite the text from the facts."),                                   NEEDS_WRITING,             remake_words },
    { "calendar", "f4 ctrl-t",  N_("calendar"), N_("Choose the day from a month."),                                     IN_FOOTER,                 wizard_calendar },
    { "language", "L",          N_("language"), N_("Rewrite the text in the next language: English, your own, others."), NEEDS_WRITING,             change_language },
    { "copy",   "y",            N_("copy"),   N_("Copy the value of the line, or the text, to the clipboard."),         IN_FOOTER,                 copy         },
    { "qr",     "Q",            N_("QR code"), N_("Show the text as a QR code, for the camera of a phone."),        0,                         show_code    },
    { "submit", "ctrl-s f2", N_("how to submit"), N_("Go to the steps on the marketplace. There: record that you submitted it. Recourse sends nothing."), NEEDS_WRITING | IN_FOOTER, submit    },
    { "back",   "backtab",      N_("back"),   N_("Go back one question. Nothing is checked."),                          IN_FOOTER,                 go_back      },
    { "why",    "f3 ctrl-o",    N_("why"),    N_("Show all of the counsel on this question, and where it comes from."), IN_FOOTER,              show_why     },
    { "leave",  "esc q",        N_("leave"),  N_("Keep the draft and leave."),                                          IN_FOOTER,                 leave        },
    { NULL },
};
/* clang-format on */
