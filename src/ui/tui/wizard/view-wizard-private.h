/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files view-wizard*.c share. */
#pragma once

#include "domain/claim/claim.h"
#include "domain/wizard/wizard.h"
#include "services/orders/orders.h"
#include "ui/doc/doc-draft.h"
#include "ui/tui/parts/line-editor.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/parts/sheet.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/wizard/view-wizard.h"

/* Where the person is: a question, or one of the two steps behind the last question. */
#define AT_CHECK (wizard_questions_count)
#define AT_SUBMIT (wizard_questions_count + 1)

typedef struct {
    View view;
    char *id;      /* of the order */
    char *changed; /* of the open dispute that is changed; NULL: a draft is written */
    OrderView *order;
    Order *answered; /* a copy, with what was answered about the order */
    Dispute *draft;
    Advice *advice; /* on the draft as it is */
    char *words;    /* the claim then: the buyer's own, or what is written for him */
    GArray *steps;  /* AdviceStep: the marketplace's screens, with what to copy there */
    char *change;   /* that the answers of this run are kept in, or NULL */
    guint place;
    List list;        /* the items of the place */
    LineEditor *line; /* while an amount is asked for, else NULL */
    char *wrong;      /* what is wrong with the answer, or NULL */
    guint first;      /* the first line in sight */
    guint room;       /* so many lines of what scrolls are in sight */
    guint begin, end; /* the lines of what is selected; of all of it, where nothing can be */
    gboolean
        is_read; /* first was chosen by the person, and holds until something is selected */
    gboolean is_own_change;
} WizardView;

WizardView *wizard_of(View *view);
Wizard wizard_engine(const WizardView *wizard);

/* What is told of the draft, with this advice on it; engine and words are borrowed. */
DraftContent wizard_content(const WizardView *wizard, const Wizard *engine,
                            const Advice *advice, const char *words);

/* NULL at the check and at the marketplace's screens. */
const Question *wizard_question(const WizardView *wizard);

/* FALSE: what is wrong was not said, and no line is selected that would say it. */
gboolean wizard_has_choice(const WizardView *wizard);

/* How many things can be selected at this place, and which evidence one stands for.
 */
guint wizard_item_count(const WizardView *wizard);
EvidenceKind wizard_evidence_at(const WizardView *wizard, guint item);

/* The questions that are asked, by their place at the check. */
guint wizard_asked_at(const WizardView *wizard, guint item);
guint wizard_asked_count(const WizardView *wizard);

/* TRUE when this leads to the seller's agreement instead of a dispute. */
gboolean wizard_is_agreement(const WizardView *wizard);

/* The person's words, or the claim as it would be written from the facts. Owned. */
char *wizard_words(const WizardView *wizard);

/* Something was written from here: views reload, and the draft here is the newest. */
void wizard_changed(WizardView *wizard);

/* Saves the draft, or an open dispute where it is not what it was; FALSE when that failed,
 * which has been said then. */
gboolean wizard_keep(WizardView *wizard);

/*
 * The language that the words were made in, English when there are none yet; NULL when they are
 * the person's own.
 */
const ClaimLanguage *wizard_language(const WizardView *wizard);

/* The claim as it would be written from the facts. Owned. */
char *wizard_claim(const WizardView *wizard, const ClaimLanguage *language);

/*
 * Words that were made from the facts are made anew when the facts change. language is what
 * wizard_language() said before; NULL leaves them alone.
 */
void wizard_renew_words(WizardView *wizard, const ClaimLanguage *language);

/* After anything in draft or order has changed. */
void wizard_renew_advice(WizardView *wizard);

/* Keeps what stands in the line and is not yet an answer, for when the question is asked again.
 */
void wizard_keep_typing(View *view);

Reaction wizard_go_to(WizardView *wizard, guint place);
guint wizard_place_behind(const WizardView *wizard);

extern const Action wizard_acts[];
gboolean wizard_takes(View *view, Key key);
Reaction wizard_type(View *view, Key key);
Reaction wizard_paste(View *view, const char *text);
char *wizard_why_not(View *view, const Action *action);

void wizard_draw(View *view, Canvas canvas);

/* What it would be with the selected answer, before it is taken. Owned; NULL: as it is. */
Advice *wizard_preview(const WizardView *wizard);

/* How strong it is and what to expect, in a sentence or two. Owned. */
char *wizard_outlook(const Advice *advice);

/* All of the counsel on the question in sight, with where it comes from. */
View *wizard_why_new(WizardView *wizard);

/* Fills a new sheet with the question, its answers and what is wrong with them; is_short leaves
 * out what explains it. */
void wizard_compose(const WizardView *wizard, Sheet *sheet, gboolean is_short);

/* The sheet over it that asks when it was submitted. */
View *wizard_submitted_new(WizardView *wizard);

/* Whether the question is answered with a time, and the action that opens its calendar. */
gboolean wizard_asks_time(const WizardView *wizard);
Reaction wizard_calendar(View *view);
