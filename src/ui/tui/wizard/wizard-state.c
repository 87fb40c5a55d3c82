/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the wizard stands, and what follows from the draft as it is. */
#include "domain/advice/advice.h"
#include "domain/claim/claim.h"
#include "services/app/app.h"
#include "ui/tui/shell/view-form.h"
#include "ui/tui/wizard/view-wizard-private.h"
#include "ui/words/words.h"

WizardView *
wizard_of(View *view)
{
    return (WizardView *)view;
}

Wizard
wizard_engine(const WizardView *wizard)
{
    App *app = tui_app(wizard->view.tui);
    const MomentContext meant = app_typing_here(app, wizard->answered->marketplace, TENSE_PAST);

    return (Wizard){ .order = wizard->answered,
                     .policies = app_policies(app),
                     .draft = wizard->draft,
                     .now = meant.now,
                     .zone = meant.zone,
                     .dates = meant.dates,
                     .also = meant.also };
}

DraftContent
wizard_content(const WizardView *wizard, const Wizard *engine, const Advice *advice,
               const char *words)
{
    return (DraftContent){ tui_app(wizard->view.tui), wizard->order, engine, advice, words };
}

const Question *
wizard_question(const WizardView *wizard)
{
    return wizard->place < wizard_questions_count ? &wizard_questions[wizard->place] : NULL;
}

gboolean
wizard_is_agreement(const WizardView *wizard)
{
    return circumstances_are_remorse(&wizard->draft->said);
}

guint
wizard_asked_count(const WizardView *wizard)
{
    Wizard engine = wizard_engine(wizard);
    guint count = 0;

    for (int i = wizard_next(&engine, -1); i >= 0; i = wizard_next(&engine, i))
        count++;
    return count;
}

guint
wizard_asked_at(const WizardView *wizard, guint item)
{
    Wizard engine = wizard_engine(wizard);
    int question = wizard_next(&engine, -1);

    while (item-- > 0)
        question = wizard_next(&engine, question);
    return (guint)question;
}

static guint
choice_count(const Question *question)
{
    return question->choices == &dispute_types ? TYPE_NONE : question->choices->count;
}

guint
wizard_item_count(const WizardView *wizard)
{
    const Question *question = wizard_question(wizard);

    if (wizard->place == AT_SUBMIT)
        return wizard->steps->len;
    if (question == NULL)
        return wizard_asked_count(wizard) + 1;
    switch (question->kind) {
    case ASK_CHOICE:
        return choice_count(question);
    case ASK_EVIDENCE:
        return wizard->advice->evidence->len + 1;
    default:
        return 0;
    }
}

EvidenceKind
wizard_evidence_at(const WizardView *wizard, guint item)
{
    if (item < wizard->advice->evidence->len)
        return g_array_index(wizard->advice->evidence, EvidenceItem, item).kind;
    return EVIDENCE_OTHER;
}

static ClaimFacts
facts_of(const WizardView *wizard)
{
    App *app = tui_app(wizard->view.tui);

    return (ClaimFacts){ wizard->order->order, wizard->draft, app_policies(app), app_now(app),
                         app_zone(app) };
}

const ClaimLanguage *
wizard_language(const WizardView *wizard)
{
    const GPtrArray *languages = app_claim_languages(tui_app(wizard->view.tui));
    ClaimFacts facts = facts_of(wizard);

    if (wizard->draft->statement == NULL)
        return claims_english(languages);
    return claim_language_of(&facts, languages, wizard->draft->statement);
}

char *
wizard_claim(const WizardView *wizard, const ClaimLanguage *language)
{
    ClaimFacts facts = facts_of(wizard);

    return claim_text(&facts, language);
}

char *
wizard_words(const WizardView *wizard)
{
    return wizard->draft->statement != NULL ? g_strdup(wizard->draft->statement)
                                            : wizard_claim(wizard, wizard_language(wizard));
}

void
wizard_renew_words(WizardView *wizard, const ClaimLanguage *language)
{
    if (wizard->draft->statement == NULL || language == NULL)
        return;
    g_free(wizard->draft->statement);
    wizard->draft->statement = wizard_claim(wizard, language);
}

void
wizard_renew_advice(WizardView *wizard)
{
    Wizard engine = wizard_engine(wizard);

    g_free(wizard->words);
    wizard->words = wizard_words(wizard);
    advice_free(wizard->advice);
    wizard->advice = wizard_advice(&engine);
    if (wizard->steps != NULL)
        g_array_unref(wizard->steps);
    wizard->steps =
        dispute_steps(wizard->advice, wizard->order->order, wizard->draft, wizard->words);
}

static guint
selected_choice(const WizardView *wizard, const Question *question)
{
    guint value = G_STRUCT_MEMBER(guint, wizard->draft, question->offset);

    for (guint item = 0; item < choice_count(question); item++) {
        if (wizard_choice_at(question, item) == value)
            return item;
    }
    return 0;
}

gboolean
wizard_has_choice(const WizardView *wizard)
{
    Wizard engine = wizard_engine(wizard);
    const Question *question = wizard_question(wizard);

    return question == NULL || wizard->list.selected != LIST_NONE ||
           !wizard_is_unanswered(&engine, question);
}

/* The first kind that is needed and not there yet. */
static guint
missing_evidence(const WizardView *wizard)
{
    for (guint i = 0; i < wizard->advice->evidence->len; i++) {
        if (!g_array_index(wizard->advice->evidence, EvidenceItem, i).have)
            return i;
    }
    return 0;
}

static guint
first_item(const WizardView *wizard)
{
    const Question *question = wizard_question(wizard);
    Wizard engine = wizard_engine(wizard);

    if (question != NULL && wizard_is_unanswered(&engine, question))
        return LIST_NONE; /* nobody said anything that could be shown as the answer */
    if (wizard->place == AT_CHECK)
        return wizard_item_count(wizard) - 1; /* go on */
    if (question == NULL || (question->kind != ASK_CHOICE && question->kind != ASK_EVIDENCE))
        return 0;
    return question->kind == ASK_CHOICE ? selected_choice(wizard, question)
                                        : missing_evidence(wizard);
}

static TypedForm
typed_form(const WizardView *wizard, const Question *question)
{
    return (TypedForm){ question->name, wizard->id };
}

/* What stood in the line when the screens ended: it is typed again now. */
static void
resume_typing(WizardView *wizard, const Question *question)
{
    App *app = tui_app(wizard->view.tui);
    TypedForm form = typed_form(wizard, question);
    g_autoptr(GPtrArray) texts = typed_load(app, &form);

    if (texts == NULL || texts->len != 1 || texts->pdata[0] == NULL)
        return;
    line_editor_free(wizard->line);
    wizard->line = line_editor_new(texts->pdata[0]);
    typed_forget(app, &form);
    tui_say(wizard->view.tui, ROLE_STRONG,
            _("You typed this before the screens ended. Enter takes it."));
}

void
wizard_keep_typing(View *view)
{
    const WizardView *wizard = wizard_of(view);
    const Question *question = wizard_question(wizard);
    Wizard engine = wizard_engine(wizard);
    g_autoptr(GPtrArray) texts = g_ptr_array_new();
    g_autofree char *answer = NULL;
    TypedForm form;

    if (wizard->line == NULL || question == NULL || tui_shows_examples(view->tui))
        return;
    answer = wizard_answer_text(&engine, question);
    if (g_strcmp0(answer, line_editor_text(wizard->line)) == 0)
        return;
    form = typed_form(wizard, question);
    g_ptr_array_add(texts, (gpointer)line_editor_text(wizard->line));
    (void)typed_keep(tui_app(view->tui), &form, texts, NULL); /* there is nobody to tell */
}

Reaction
wizard_go_to(WizardView *wizard, guint place)
{
    const Question *question;

    wizard->place = place;
    wizard->first = 0;
    wizard->is_read = FALSE;
    g_clear_pointer(&wizard->wrong, g_free);
    g_clear_pointer(&wizard->line, line_editor_free);
    wizard_renew_advice(wizard);
    question = wizard_question(wizard);
    if (question != NULL && wizard_is_typed(question)) {
        Wizard engine = wizard_engine(wizard);
        g_autofree char *text = wizard_answer_text(&engine, question);

        wizard->line = line_editor_new(text);
        resume_typing(wizard, question);
    }
    wizard->list = (List){ .count = wizard_item_count(wizard) };
    (void)list_select(&wizard->list, first_item(wizard));
    return REACTION_SCREEN;
}

/* A change that changes nothing would look like an answer to the seller. */
static gboolean
is_unchanged(const WizardView *wizard)
{
    const Dispute *before = order_find_dispute(wizard->order->order, wizard->changed);
    g_autoptr(JsonDocument) was = before == NULL ? NULL : dispute_statement(before);
    g_autoptr(JsonDocument) is = dispute_statement(wizard->draft);

    return was != NULL && json_equal(was, is) &&
           money_is_known(&wizard->order->order->total) ==
               money_is_known(&wizard->answered->total);
}

void
wizard_changed(WizardView *wizard)
{
    wizard->is_own_change = TRUE;
    tui_changed(wizard->view.tui);
    wizard->is_own_change = FALSE;
}

gboolean
wizard_keep(WizardView *wizard)
{
    Tui *tui = wizard->view.tui;
    GError *error = NULL;

    if (is_unchanged(wizard))
        return TRUE;
    if (!disputes_keep_draft(tui_app(tui), wizard->answered, wizard->draft, &wizard->change,
                             &error)) {
        tui_say_error(tui, error);
        return FALSE;
    }
    wizard_changed(wizard);
    return TRUE;
}

guint
wizard_place_behind(const WizardView *wizard)
{
    Wizard engine = wizard_engine(wizard);
    int next;

    if (wizard->place >= AT_CHECK)
        return AT_SUBMIT;
    next = wizard_next(&engine, (int)wizard->place);
    return next < 0 ? AT_CHECK : (guint)next;
}
