/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of the question that is asked. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "ui/tui/shell/view-form.h"
#include "ui/tui/wizard/view-wizard-private.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define MARK_COLUMN 2 /* behind the digit */
#define ITEM_COLUMN 6
#define NEED_COLUMN 34        /* behind the longest kind of evidence */
#define ANSWER_COLUMN 24      /* behind the longest name of an answer */
#define ANSWER_BESIDE_FROM 56 /* columns, with fewer of which a long one stands below */
#define NEED_BELOW 44         /* columns, with fewer of which it stands right behind its own */

/* Whole: what is to be done, and what is selected; of the others their beginning in a line is
 * told, so that as many as possible are in sight. */
static void
begin_item(const WizardView *wizard, Sheet *sheet, guint item, const char *mark, Role role,
           const char *label)
{
    int column = mark != NULL ? ITEM_COLUMN : MARK_COLUMN;
    char digit[] = { item < 9 ? (char)('1' + item) : ' ', '\0' };

    sheet_begin_item(sheet);
    page_line(sheet->page, role, "");
    page_add(sheet->page, 0, ROLE_KEY, mark == NULL ? digit : " ");
    if (mark != NULL)
        page_add(sheet->page, MARK_COLUMN, role, mark);
    if (mark != NULL || item == wizard->list.selected)
        page_add_wrapped(sheet->page, column, role, label);
    else
        page_add(sheet->page, column, role, label);
}

static void
add_choices(const WizardView *wizard, Sheet *sheet, const Question *question)
{
    for (guint item = 0; item < wizard->list.count; item++) {
        guint value = wizard_choice_at(question, item);

        begin_item(wizard, sheet, item, NULL, ROLE_TEXT,
                   _(choice_label(question->choices, value)));
    }
}

/* The files of one kind, each on a line of its own: name, then caption. */
static void
add_files(const WizardView *wizard, Sheet *sheet, EvidenceKind kind)
{
    const GPtrArray *files = wizard->order->order->evidence;
    App *app = tui_app(wizard->view.tui);

    for (guint i = 0; i < files->len; i++) {
        const Evidence *evidence = files->pdata[i];
        const char *name = evidence->name;
        g_autofree char *when =
            words_when(evidence->modified, app_zone(app), app_now(app), WHEN_BOTH);

        if (evidence->kind != kind ||
            (evidence->dispute != NULL && !g_str_equal(evidence->dispute, wizard->draft->id)))
            continue;
        page_line(sheet->page, ROLE_DIM, "");
        page_add(sheet->page, ITEM_COLUMN + 2, ROLE_DIM, when);
        page_add(sheet->page, 0, ROLE_TEXT, name);
        if (evidence->caption != NULL)
            page_add(sheet->page, 0, ROLE_DIM, evidence->caption);
    }
}

/* Behind its kind, or below it where there is no room for it. */
static void
add_need(Sheet *sheet, const char *kind, Role role, const char *need)
{
    int columns = page_columns(sheet->page);
    int behind = ITEM_COLUMN + text_columns(kind) + 1;

    if (columns < NEED_BELOW && behind + text_columns(need) > columns)
        page_paragraph(sheet->page, ITEM_COLUMN, role, need);
    else
        page_add(sheet->page, columns < NEED_BELOW ? 0 : NEED_COLUMN, role, need);
}

static void
add_evidence(const WizardView *wizard, Sheet *sheet)
{
    const GArray *items = wizard->advice->evidence;

    for (guint i = 0; i < items->len; i++) {
        const EvidenceItem *item = &g_array_index(items, EvidenceItem, i);

        const char *kind = _(choice_label(&evidence_kinds, item->kind));

        begin_item(wizard, sheet, i, item->have ? "[x]" : "[ ]", ROLE_TEXT, kind);
        add_need(sheet, kind, advice_misses(wizard->advice, item) ? ROLE_SOON : ROLE_DIM,
                 _(choice_label(&evidence_needs, item->need)));
        add_files(wizard, sheet, item->kind);
    }
    begin_item(wizard, sheet, items->len, "[ ]", ROLE_DIM, _("something else"));
    add_files(wizard, sheet, EVIDENCE_OTHER);
}

/* Beside what is asked, or below it where that is too narrow. */
static void
add_answer(Sheet *sheet, const Block *block)
{
    int columns = page_columns(sheet->page);

    if (columns >= ANSWER_BESIDE_FROM ||
        (text_columns(block->label) < ANSWER_COLUMN - MARK_COLUMN &&
         ANSWER_COLUMN + text_columns(block->text) <= columns))
        page_add_wrapped(sheet->page, ANSWER_COLUMN, ROLE_TEXT, block->text);
    else
        page_paragraph(sheet->page, ITEM_COLUMN, ROLE_TEXT, block->text);
}

/* The document of the draft, each answer of which can be chosen. */
static void
add_check(const WizardView *wizard, Sheet *sheet)
{
    Wizard engine = wizard_engine(wizard);
    const DraftContent content = wizard_content(wizard, &engine, wizard->advice, wizard->words);
    g_autoptr(Doc) doc = doc_new();
    guint item = 0;

    doc_draft_answers(doc, &content);
    for (guint i = 0; i < doc_count(doc); i++) {
        const Block *block = doc_block(doc, i);

        if (block->kind != BLOCK_FACT) {
            page_paragraph(sheet->page, MARK_COLUMN, ROLE_DOUBTFUL, block->text);
            continue;
        }
        begin_item(wizard, sheet, item++, NULL, ROLE_LABEL, block->label);
        add_answer(sheet, block);
    }
    begin_item(wizard, sheet, item, NULL, ROLE_STRONG,
               wizard->changed != NULL       ? _("Done: change it on the dispute page too")
               : wizard_is_agreement(wizard) ? _("Continue: how to agree with the seller")
                                             : _("Continue: submit it on the marketplace"));
}

/* Every value stands on lines of its own, without a frame, so that it can be copied by hand. */
static void
add_values(Sheet *sheet, const char *copy)
{
    if (copy != NULL)
        page_paragraph(sheet->page, ITEM_COLUMN, ROLE_STRONG, copy);
}

/* What a change of mind costs, as far as it is known. Owned. */
static char *
cost_text(const Order *order)
{
    g_autofree char *cost = words_money(&order->return_cost);
    g_autofree char *paid = words_money(&order->total);

    if (*cost == '\0')
        return g_strdup(_("2. Ask what the return costs before you agree: you pay for it."));
    return text_fill(_("2. You pay for the return: {cost}. You get back {paid} at most."),
                     "cost", cost, "paid", paid, NULL);
}

static void
add_agreement(const WizardView *wizard, Sheet *sheet)
{
    g_autofree char *cost = cost_text(wizard->order->order);
    gboolean is_right = (wizard->advice->warnings & WARNING_BIT(WARNING_STATUTORY_RIGHT)) != 0;

    page_paragraph(
        sheet->page, 0, ROLE_TEXT,
        is_right ? _("1. Before the deadline, write to the seller on the marketplace that "
                     "you cancel the purchase. Keep a copy with its date.")
                 : _("1. Write to the seller on the marketplace, never elsewhere: ask whether "
                     "you may send it back, and where to."));
    page_paragraph(sheet->page, 0, ROLE_STRONG, cost);
    page_paragraph(
        sheet->page, 0, ROLE_TEXT,
        is_right
            ? _("3. Press Ctrl-S once you have written it. The days to send the return count from then.")
            : _("3. Press Ctrl-S once the seller has agreed in writing. The days to send the "
                "return count from then."));
}

static void
add_submit(const WizardView *wizard, Sheet *sheet)
{
    for (guint i = 0; i < wizard->steps->len; i++) {
        const AdviceStep *step = &g_array_index(wizard->steps, AdviceStep, i);
        gboolean is_ticked = wizard_is_ticked(wizard->draft, step->name);
        g_autofree char *label = g_strdup_printf("%s: %s", _(step->screen), _(step->act));

        begin_item(wizard, sheet, i, is_ticked ? "[x]" : "[ ]",
                   is_ticked ? ROLE_DIM : ROLE_TEXT, label);
        add_values(sheet, step->copy);
    }
}

/* Who has to agree, if anybody. N_() */
static const char *
agreement_prompt(const Advice *advice)
{
    if ((advice->warnings & WARNING_BIT(WARNING_FREE_RETURN_AVAILABLE)) != 0)
        return N_("Ask for the free return on the marketplace");
    if ((advice->warnings & WARNING_BIT(WARNING_STATUTORY_RIGHT)) != 0)
        return N_("Cancel by law: nobody has to agree");
    return N_("The seller has to agree");
}

static void
add_prompt(const WizardView *wizard, Sheet *sheet, gboolean is_short)
{
    const Question *question = wizard_question(wizard);
    const char *prompt;
    const char *help;

    if (question != NULL) {
        prompt = _(question->prompt);
        help = _(question->help);
    } else if (wizard->place == AT_CHECK) {
        prompt = _("Is everything right?");
        help = _("Enter on a line changes it.");
    } else if (wizard_is_agreement(wizard)) {
        prompt = _(agreement_prompt(wizard->advice));
        help =
            _("The item is as described, so buyer protection does not cover this. Press Ctrl-S "
              "when it is done.");
    } else {
        prompt = _("Now on the marketplace, screen by screen");
        help = _("Space ticks a step off, y copies its value. Press Ctrl-S when you see the "
                 "confirmation there.");
    }
    page_paragraph(sheet->page, 0, ROLE_STRONG, prompt);
    sheet->head = page_count(sheet->page);
    if (is_short)
        return;
    page_paragraph(sheet->page, 0, ROLE_DIM, help);
    page_line(sheet->page, ROLE_TEXT, "");
}

/* The items to choose from, each with its number. */
static void
add_lines(const WizardView *wizard, Sheet *sheet)
{
    const GPtrArray *lines = wizard->order->order->lines;

    for (guint i = 0; i < lines->len; i++) {
        const OrderLine *line = lines->pdata[i];
        g_autofree char *number = g_strdup_printf("%d", line->line);
        g_autofree char *quantity = g_strdup_printf("%d ×", line->quantity);
        g_autofree char *price = words_money(&line->price);

        page_line(sheet->page, ROLE_TEXT, "");
        page_add(sheet->page, 0, ROLE_KEY, number);
        page_add(sheet->page, ITEM_COLUMN - 2, ROLE_DIM, quantity);
        page_add(sheet->page, 0, ROLE_TEXT, line->title != NULL ? line->title : "");
        page_add(sheet->page, 0, ROLE_DIM, price);
    }
}

static void
add_field(Sheet *sheet)
{
    sheet->field = page_count(sheet->page);
    page_line(sheet->page, ROLE_TEXT, "");
}

/* How the time that stands there is read. */
static void
add_understood(const WizardView *wizard, Sheet *sheet)
{
    Wizard engine = wizard_engine(wizard);
    const MomentContext meant = wizard_typing(&engine);
    g_autofree char *zone = view_form_zone(wizard->view.tui);
    g_auto(Moment) moment = { 0 };
    g_autofree char *words = NULL;

    page_paragraph(sheet->page, 0, ROLE_DIM, zone);
    if (!moment_parse(line_editor_text(wizard->line), &meant, &moment, NULL))
        return;
    words = view_form_understood(wizard->view.tui, &moment, wizard->answered->marketplace);
    page_paragraph(sheet->page, 0, ROLE_DIM, words);
}

static void
add_question(const WizardView *wizard, Sheet *sheet, const Question *question)
{
    g_autofree char *words = NULL;

    switch (question->kind) {
    case ASK_CHOICE:
        add_choices(wizard, sheet, question);
        break;
    case ASK_EVIDENCE:
        add_evidence(wizard, sheet);
        break;
    case ASK_LINES:
        add_lines(wizard, sheet);
        add_field(sheet);
        break;
    case ASK_DELIVERED:
        add_field(sheet);
        add_understood(wizard, sheet);
        break;
    case ASK_TOTAL:
    case ASK_MONEY:
        add_field(sheet);
        break;
    case ASK_TEXT:
        words = wizard_words(wizard);
        add_values(sheet, words);
        break;
    }
}

void
wizard_compose(const WizardView *wizard, Sheet *sheet, gboolean is_short)
{
    const Question *question = wizard_question(wizard);

    add_prompt(wizard, sheet, is_short);
    if (question != NULL)
        add_question(wizard, sheet, question);
    else if (wizard->place == AT_CHECK)
        add_check(wizard, sheet);
    else if (wizard->steps->len == 0 && wizard_is_agreement(wizard))
        add_agreement(wizard, sheet);
    else
        add_submit(wizard, sheet);
    if (wizard->wrong != NULL)
        page_paragraph(sheet->page, 0, ROLE_ERROR, wizard->wrong);
}
