/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wizard: the questions that lead from "something is wrong" to a submitted dispute. One engine
 * for the screens, the line prompts and the answers file: it knows which question comes next,
 * reads and checks answers and keeps them in the draft. It asks nobody itself and stores
 * nothing.
 */
#pragma once

#include "domain/advice/advice.h"
#include "domain/case/case.h"

typedef enum {
    STEP_WHAT,     /* what happened */
    STEP_FACTS,    /* tracking, use, listing */
    STEP_EVIDENCE, /* what is attached */
    STEP_AMOUNT,
    STEP_WORDS,
    STEP_CHECK,
    STEP_SUBMIT,
    STEP_COUNT,
} WizardStep;

/* N_() */
const char *wizard_step_label(WizardStep step);

typedef enum {
    ASK_CHOICE,
    ASK_EVIDENCE, /* any number of kinds, separated by blanks or commas */
    ASK_MONEY,    /* an amount, or a share of what was paid: "50 %" */
    ASK_TEXT,
    ASK_LINES,     /* which items: "1, 2:3", or "all" */
    ASK_DELIVERED, /* when it came; of the order, asked while that is not known */
    ASK_TOTAL,     /* what was paid; likewise */
} QuestionKind;

typedef struct {
    const char *name; /* of the answer in an answers file */
    WizardStep step;
    QuestionKind kind;
    const ChoiceSet *choices; /* of ASK_CHOICE */
    const char *label;        /* N_(): what the answer is, where it stands among others */
    const char *prompt;       /* N_() */
    const char *help;         /* N_() */
    gsize offset;             /* in Dispute, of the enum that ASK_CHOICE sets */
    guint32 reasons;          /* for which reasons it is asked, one bit each */
} Question;

extern const Question wizard_questions[];
extern const guint wizard_questions_count;

typedef struct {
    Order *order;             /* borrowed; a copy: what is answered about the order goes here */
    const Policies *policies; /* borrowed */
    Dispute *draft;           /* borrowed; the other answers go here */
    Instant now;
    const Zone *zone; /* in which times are read; NULL: the marketplace's */
    DateOrder dates;  /* in which 05/06/2026 is read */
    const Zone *also; /* where a date alone may be meant too, as in a MomentContext */
} Wizard;

/* The choices in the order in which they are offered: what is not known comes last. */
guint wizard_choice_at(const Question *question, guint place);

/* Whether the question is asked, given the answers so far. The reason always is. */
gboolean wizard_asks(const Wizard *wizard, guint question);

/* Nobody has said yet what is wrong: the reason that the draft begins with is no answer. */
gboolean wizard_is_unanswered(const Wizard *wizard, const Question *question);

/* The next question after this one (-1: the first) that is asked; -1 at the end. */
int wizard_next(const Wizard *wizard, int question);
int wizard_previous(const Wizard *wizard, int question);

/* Where to go on: the first question without an answer, or wizard_questions_count when only the
 * check is left. */
guint wizard_resume(const Wizard *wizard);

/* Remembers in the draft that everything before this question (wizard_questions_count: every
 * question) was answered; going back takes nothing away. */
void wizard_note_reached(const Wizard *wizard, guint question);

/* TRUE while a line is typed for the answer: no choice and no list of evidence. */
gboolean wizard_is_typed(const Question *question);

/* The order as it is, with what was answered about it where it is still not known. Owned by the
 * caller. */
Order *wizard_fill(const Order *current, const Order *answered);

/* How the wizard reads a time: in whose zone, and of the past. */
MomentContext wizard_typing(const Wizard *wizard);

const Question *wizard_question_find(const char *name);

/* Reads an answer into the draft. RECOURSE_ERROR_USAGE says what was expected; the draft is as
 * it was then. An empty text keeps what is there. */
gboolean wizard_answer(Wizard *wizard, const Question *question, const char *text,
                       GError **error);

/* What the draft holds for a question, as it could be typed. Owned by the caller. */
char *wizard_answer_text(const Wizard *wizard, const Question *question);

/* Of the marketplace's screens (AdviceStep.name) those that are done: kept in the draft, and
 * forgotten where an answer changes, since what was entered there is not what is said now. */
gboolean wizard_is_ticked(const Dispute *draft, const char *step);
void wizard_tick(Dispute *draft, const char *step); /* or not any more */
void wizard_forget_ticks(Dispute *draft);

/* What keeps the draft from being submitted, N_(), or NULL. Missing evidence only warns: it
 * never blocks submitting in time. */
const char *wizard_problem(const Wizard *wizard);

Advice *wizard_advice(const Wizard *wizard);
