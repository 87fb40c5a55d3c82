/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/wizard/wizard.h"

#include "base/i18n.h"
#include "domain/advice/advice.h"
#include "domain/case/case.h"
#include "domain/claim/claim.h"

#define FOR(reason) ((guint32)1 << REASON_##reason)
#define EVERY_REASON G_MAXUINT32
#define ARRIVED                                                                \
    (FOR(WRONG_ITEM) | FOR(DAMAGED) | FOR(DEFECTIVE) | FOR(NOT_AS_DESCRIBED) | \
     FOR(MISSING_PARTS) | FOR(COUNTERFEIT) | FOR(WRONG_SIZE))
#define REACHED_CHECK "check" /* no question: behind all of them */
#define CHOSEN(member) G_STRUCT_OFFSET(Dispute, member)

static const char *const step_labels[STEP_COUNT] = {
    [STEP_WHAT] = N_("What happened"), [STEP_FACTS] = N_("The facts"),
    [STEP_EVIDENCE] = N_("Evidence"),  [STEP_AMOUNT] = N_("Amount"),
    [STEP_WORDS] = N_("Claim text"),   [STEP_CHECK] = N_("Check"),
    [STEP_SUBMIT] = N_("Submit"),
};

/* clang-format off */
const Question wizard_questions[] = {
    { "reason", STEP_WHAT, ASK_CHOICE, &reasons, N_("What is wrong"), N_("What is wrong?"),
      N_("Choose what describes it best. It decides which evidence is needed."),
      CHOSEN(said.reason), EVERY_REASON },
    { "lines", STEP_WHAT, ASK_LINES, NULL, N_("Items"), N_("Which items is it about?"),
      N_("Enter the item's number, or several with commas between. 2:1 is one of item 2. "
         "“all” means the whole order."),
      0, EVERY_REASON },
    { "tracking_shows", STEP_FACTS, ASK_CHOICE, &tracking_shows, N_("Tracking shows"), N_("What does the tracking show?"),
      N_("Open the tracking page now and keep a screenshot. For a parcel that never "
         "arrived, you need no other evidence."),
      CHOSEN(said.tracking), FOR(NOT_RECEIVED) },
    { "difference", STEP_FACTS, ASK_CHOICE, &differences, N_("Difference"), N_("How different is it from what you ordered?"),
      N_("Another colour or size is not a completely different item. Claim it as not as "
         "described."),
      CHOSEN(said.difference), FOR(WRONG_ITEM) },
    { "severity", STEP_FACTS, ASK_CHOICE, &severities, N_("Damage"), N_("How bad is the damage?"),
      N_("A scratch or a dent is minor. Significant means that it cannot be used as meant."),
      CHOSEN(said.severity), FOR(DAMAGED) },
    { "used", STEP_FACTS, ASK_CHOICE, &answers, N_("Used before photos"), N_("Did you use it before you photographed it?"),
      N_("Evidence made before any use is strongest. If you have not used it yet, take the "
         "photos first."),
      CHOSEN(said.used_before_documented), FOR(DAMAGED) | FOR(DEFECTIVE) | FOR(NOT_AS_DESCRIBED) },
    { "listing_matches", STEP_FACTS, ASK_CHOICE, &answers, N_("As the listing says"), N_("Is it as the listing says?"),
      N_("Compare it with the listing word by word. If it is as described, buyer "
         "protection does not cover it, and you need an agreement with the seller."),
      CHOSEN(said.listing_matches), FOR(NOT_AS_DESCRIBED) | FOR(WRONG_SIZE) },
    { "delivered", STEP_FACTS, ASK_DELIVERED, NULL, N_("Delivered"), N_("When did it come?"),
      N_("The days for a dispute, and for a return, count from there. A date is enough. "
         "Enter: skip."),
      0, ARRIVED | FOR(CHANGED_MIND) },
    { "total", STEP_FACTS, ASK_TOTAL, NULL, N_("Amount paid"), N_("What did you pay?"),
      N_("Enter the amount and currency. It decides what you can ask for and whether a "
         "return is worth it. Enter: skip."),
      0, EVERY_REASON },
    { "evidence", STEP_EVIDENCE, ASK_EVIDENCE, NULL, N_("Evidence"), N_("Which evidence do you have?"),
      N_("Decisions follow what can be seen. You can add more after you submit."),
      0, EVERY_REASON },
    { "type", STEP_AMOUNT, ASK_CHOICE, &dispute_types, N_("Type"), N_("Which kind of dispute?"),
      N_("Start with Refund Only: you keep the item. Return and Refund means that you send it back before you get the refund."),
      CHOSEN(type), ARRIVED },
    { "ask", STEP_AMOUNT, ASK_MONEY, NULL, N_("Asked"), N_("How much do you ask for?"),
      N_("An amount or a share of what you paid. You can lower it later. Asking for more "
         "is harder."),
      0, EVERY_REASON },
    { "statement", STEP_WORDS, ASK_TEXT, NULL, N_("Claim text"), N_("What do you want to say?"),
      N_("Facts, dates and what the files show. No threats and nothing you did not see."),
      0, EVERY_REASON },
};
/* clang-format on */

const guint wizard_questions_count = G_N_ELEMENTS(wizard_questions);

const char *
wizard_step_label(WizardStep step)
{
    return step_labels[step];
}

guint
wizard_choice_at(const Question *question, guint place)
{
    return question->step == STEP_FACTS ? (place + 1) % question->choices->count : place;
}

gboolean
wizard_asks(const Wizard *wizard, guint question)
{
    const Question *asked = &wizard_questions[question];

    if (asked->kind == ASK_LINES && !order_has_choice_of_lines(wizard->order))
        return FALSE;
    if (asked->kind == ASK_DELIVERED && wizard->order->facts[FACT_DELIVERED].is_true)
        return FALSE;
    if (asked->kind == ASK_TOTAL && money_is_known(&wizard->order->total))
        return FALSE;
    return (asked->reasons & ((guint32)1 << wizard->draft->said.reason)) != 0;
}

gboolean
wizard_is_unanswered(const Wizard *wizard, const Question *question)
{
    return question == &wizard_questions[0] && wizard->draft->reached == NULL &&
           wizard->draft->opened == INSTANT_UNKNOWN;
}

gboolean
wizard_is_typed(const Question *question)
{
    return question->kind != ASK_CHOICE && question->kind != ASK_EVIDENCE &&
           question->kind != ASK_TEXT;
}

int
wizard_next(const Wizard *wizard, int question)
{
    for (guint i = (guint)(question + 1); i < wizard_questions_count; i++) {
        if (wizard_asks(wizard, i))
            return (int)i;
    }
    return -1;
}

int
wizard_previous(const Wizard *wizard, int question)
{
    for (int i = question - 1; i >= 0; i--) {
        if (wizard_asks(wizard, (guint)i))
            return i;
    }
    return -1;
}

/* How far the person came; a draft of another origin says at least what is wrong. */
static guint
reached(const Wizard *wizard)
{
    const char *name = wizard->draft->reached;

    if (name == NULL)
        return wizard->draft->opened == INSTANT_UNKNOWN ? 0 : 1;
    for (guint i = 0; i < wizard_questions_count; i++) {
        if (g_str_equal(wizard_questions[i].name, name))
            return i;
    }
    return wizard_questions_count;
}

/* Of the facts, 0 is "not known". */
static gboolean
is_open_fact(const Wizard *wizard, const Question *question)
{
    return question->step == STEP_FACTS && question->kind == ASK_CHOICE &&
           G_STRUCT_MEMBER(guint, wizard->draft, question->offset) == 0;
}

guint
wizard_resume(const Wizard *wizard)
{
    guint from = reached(wizard);

    for (guint i = 0; i < wizard_questions_count; i++) {
        if (wizard_asks(wizard, i) && (i >= from || is_open_fact(wizard, &wizard_questions[i])))
            return i;
    }
    return wizard_questions_count;
}

void
wizard_note_reached(const Wizard *wizard, guint question)
{
    if (wizard->draft->reached != NULL && question <= reached(wizard))
        return;
    g_free(wizard->draft->reached);
    wizard->draft->reached = g_strdup(
        question < wizard_questions_count ? wizard_questions[question].name : REACHED_CHECK);
}

const Question *
wizard_question_find(const char *name)
{
    for (guint i = 0; i < wizard_questions_count; i++) {
        if (g_str_equal(wizard_questions[i].name, name))
            return &wizard_questions[i];
    }
    return NULL;
}

const char *
wizard_problem(const Wizard *wizard)
{
    if (circumstances_are_remorse(&wizard->draft->said))
        return N_("Buyer protection does not cover this. Write to the seller, and record the "
                  "agreement when you have one.");
    if (dispute_is_refuted(wizard->order, wizard->draft))
        return N_("You recorded that the item arrived, so “not received” would be false. "
                  "Choose another reason.");
    if (!money_is_known(&wizard->draft->asked))
        return N_("Enter how much you ask for.");
    return NULL;
}

Advice *
wizard_advice(const Wizard *wizard)
{
    return dispute_advise(wizard->order, wizard->draft, wizard->policies, wizard->now);
}
