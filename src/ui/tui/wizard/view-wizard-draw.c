/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the wizard looks: head, steps at the left, the question, and what it leads to. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/tui/wizard/view-wizard-private.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define STEPS_FROM 64 /* columns from which on the steps stand at the left */
#define STEPS_COLUMNS 18
#define NAMED_STEPS_FROM 56  /* columns from which on the head names the step */
#define NOTICE_LINES_FROM 14 /* rows from which on the notice may take two */
#define OUTLOOK_FROM 14      /* rows from which on what it leads to stands below */
#define COUNSEL_LINES_MOST 3 /* of it: the rest is told by F3 */

static WizardStep
step_of(const WizardView *wizard)
{
    const Question *question = wizard_question(wizard);

    if (question != NULL)
        return question->step;
    return wizard->place == AT_CHECK ? STEP_CHECK : STEP_SUBMIT;
}

/* Without its name where there is no room for it. */
static char *
step_text(const WizardView *wizard, gboolean is_named)
{
    WizardStep step = step_of(wizard);
    g_autofree char *number = g_strdup_printf("%d", step + 1);
    g_autofree char *count = g_strdup_printf("%d", STEP_COUNT);

    return text_fill(
        is_named ? _("Step {number} of {count}: {step}") : _("Step {number} of {count}"),
        "number", number, "count", count, "step", _(wizard_step_label(step)), NULL);
}

static Role
countdown_role(const WizardView *wizard)
{
    Sign sign = summary_sign(&wizard->order->summary, app_now(tui_app(wizard->view.tui)));

    if (sign == SIGN_NOW)
        return ROLE_URGENT;
    return sign == SIGN_SOON ? ROLE_SOON : ROLE_TEXT;
}

static void
draw_head(const WizardView *wizard, Canvas line)
{
    const Order *order = wizard->order->order;
    g_autofree char *number = words_number(order->number, 8);
    g_autofree char *title = g_strdup_printf("%s  %s", number, order->title);
    g_autofree char *countdown =
        words_closes_in(&wizard->order->summary, app_now(tui_app(wizard->view.tui)));
    g_autofree char *step = step_text(wizard, line.columns >= NAMED_STEPS_FROM);
    int steps = line.columns - text_columns(step) - 1;
    int left = steps - text_columns(countdown) - 3;

    canvas_clear_to_end(line, 0, 0);
    if (left > 12)
        canvas_put(line, 0, 1, left - 2, ROLE_TITLE, title);
    canvas_put(line, 0, MAX(left, 1), text_columns(countdown), countdown_role(wizard),
               countdown);
    canvas_put(line, 0, MAX(steps, left + text_columns(countdown) + 2), line.columns,
               ROLE_STRONG, step);
}

/* What must not be overlooked, in as many words as there are rows for. */
static int
draw_notice(const WizardView *wizard, const Advice *advice, Canvas canvas)
{
    Wizard engine = wizard_engine(wizard);
    const DraftContent content = wizard_content(wizard, &engine, advice, NULL);
    g_autoptr(Page) page = page_new(canvas.columns - 1);
    g_autoptr(Doc) doc = doc_new();
    int lines;

    doc_draft_notice(doc, &content, canvas.rows <= 1);
    page_add_doc(page, doc);
    lines = MIN((int)page_count(page), canvas.rows);
    page_draw(page, canvas_part(canvas, 0, 0, lines, canvas.columns), 0);
    return lines;
}

/* Ctrl-S leads past questions: those are not done. */
static gboolean
was_walked(const WizardView *wizard, int step)
{
    Wizard engine = wizard_engine(wizard);
    guint next = wizard->changed != NULL ? wizard_questions_count : wizard_resume(&engine);

    return step < (int)step_of(wizard) &&
           (next >= wizard_questions_count || step < (int)wizard_questions[next].step);
}

/* A step that was passed; evidence is not done while something that is needed is missing. */
static const char *
done_mark(const WizardView *wizard, int step, gboolean is_ascii)
{
    const GArray *evidence = wizard->advice->evidence;

    for (guint i = 0; step == STEP_EVIDENCE && i < evidence->len; i++) {
        if (advice_misses(wizard->advice, &g_array_index(evidence, EvidenceItem, i)))
            return "!";
    }
    return is_ascii ? "x" : "✓";
}

static void
draw_steps(const WizardView *wizard, Canvas canvas)
{
    WizardStep now = step_of(wizard);
    gboolean is_ascii = term_is_ascii(canvas.term);

    canvas_clear(canvas);
    for (int step = 0; step < STEP_COUNT; step++) {
        gboolean is_done = was_walked(wizard, step);
        const char *mark = is_done ? done_mark(wizard, step, is_ascii) : is_ascii ? "." : "·";
        Role role = (int)now == step ? ROLE_STRONG : is_done ? ROLE_TEXT : ROLE_DIM;

        canvas_put(canvas, step, 1, 1, role, (int)now == step ? (is_ascii ? ">" : "▸") : mark);
        canvas_put(canvas, step, 3, canvas.columns - 3, role, _(wizard_step_label(step)));
    }
}

/* Puts the selected item, or the line that is typed into, into sight; what is wrong stands at
 * the end. Where the person reads on, it stays there. */
static void
follow(WizardView *wizard, const Sheet *sheet, guint room)
{
    guint count = page_count(sheet->page);

    wizard->room = room;
    sheet_lines(sheet, wizard->list.selected, &wizard->begin, &wizard->end);
    if (wizard->is_read) {
        wizard->first = MIN(wizard->first, count > room ? count - room : 0);
        return;
    }
    if (wizard->line != NULL)
        sheet_show_field(sheet, room, &wizard->first);
    else
        sheet_show_item(sheet, wizard->list.selected, room, &wizard->first);
    if (wizard->wrong != NULL)
        wizard->first = count > room ? count - room : 0;
}

static void
draw_line_editor(WizardView *wizard, const Sheet *sheet, Canvas canvas)
{
    int row = CLAMP((int)sheet->field - (int)wizard->first, 0, canvas.rows - 1);
    int column =
        line_editor_draw(wizard->line, canvas, row, 0, MIN(canvas.columns - 1, 32), ROLE_FIELD);

    canvas_set_cursor(canvas, row, column, TRUE);
}

/* The question stays in sight, and what it asks about scrolls below it. */
static void
draw_sheet(WizardView *wizard, Canvas canvas)
{
    g_auto(Sheet) sheet = { 0 };
    guint kept;
    Canvas rest;

    sheet_init(&sheet, canvas.columns - 1);
    wizard_compose(wizard, &sheet, FALSE);
    if ((int)page_count(sheet.page) > canvas.rows) { /* the answers come first */
        sheet_clear(&sheet);
        sheet_init(&sheet, canvas.columns - 1);
        wizard_compose(wizard, &sheet, TRUE);
    }
    kept = MIN(sheet.head, (guint)MAX(canvas.rows / 2, 0));
    rest = canvas_part(canvas, (int)kept, 0, MAX(canvas.rows - (int)kept, 1), canvas.columns);
    follow(wizard, &sheet, (guint)MAX(rest.rows, 1));
    wizard->first = MAX(wizard->first, kept);
    page_draw(sheet.page, canvas_part(canvas, 0, 0, (int)kept, canvas.columns), 0);
    sheet_draw(&sheet, rest, wizard->first, wizard->list.selected);
    if (wizard->line != NULL)
        draw_line_editor(wizard, &sheet, rest);
}

char *
wizard_outlook(const Advice *advice)
{
    const char *sentence =
        advice_is_too_late(advice)
            ? _("The window has closed: a dispute has no effect any more.")
        : advice->return_outlook == RETURN_NOT_REQUIRED
            ? _("So far: {strength}. Expect: {refund}, {return}.")
            : _("So far: {strength}. Expect: {refund}, {return}, paid by {payer}.");

    g_autofree char *strength = words_strength(advice);
    g_autofree char *refund = words_refund(advice);

    return text_fill(sentence, "strength", strength, "refund", refund, "return",
                     _(choice_label(&return_outlooks, advice->return_outlook)), "payer",
                     _(choice_label(&return_payers, advice->return_paid_by)), NULL);
}

Advice *
wizard_preview(const WizardView *wizard)
{
    const Question *question = wizard_question(wizard);
    Wizard engine = wizard_engine(wizard);
    Advice *advice;
    guint *answer;
    guint before;

    if (question == NULL || question->kind != ASK_CHOICE || !wizard_has_choice(wizard))
        return NULL;
    answer = G_STRUCT_MEMBER_P(wizard->draft, question->offset);
    before = *answer;
    *answer = wizard_choice_at(question, wizard->list.selected);
    advice = *answer == before ? NULL : wizard_advice(&engine);
    *answer = before;
    return advice;
}

/* Only as a whole: half a sentence of counsel is none. */
static void
add_if_it_fits(Page *page, Role role, const char *text)
{
    g_auto(GStrv) lines = text_wrap(text, MAX(page_columns(page) - 1, 1));

    if (page_count(page) + g_strv_length(lines) <= COUNSEL_LINES_MOST)
        page_paragraph(page, 1, role, text);
}

static void
add_warnings(Page *page, guint32 set)
{
    for (guint warning = 0; warning < WARNING_COUNT; warning++) {
        g_autofree char *line = NULL;

        if ((set & WARNING_BIT(warning)) == 0)
            continue;
        line = g_strdup_printf("! %s", _(choice_label(&warnings, warning)));
        add_if_it_fits(page, ROLE_DOUBTFUL, line);
    }
}

/* What the answers lead to so far, and what counts most of why: the rest is a key away. */
static int
draw_outlook(const WizardView *wizard, const Advice *advice, Canvas canvas)
{
    g_autoptr(Page) page = page_new(canvas.columns - 1);
    g_autofree char *outlook = wizard_outlook(advice);
    int rows;

    if (canvas.rows < OUTLOOK_FROM || !wizard_has_choice(wizard))
        return 0;
    page_paragraph(page, 1, ROLE_TEXT, outlook);
    if (!advice->is_protected)
        add_warnings(page, advice->warnings); /* what it costs comes first then */
    for (guint i = 0; i < advice->because->len; i++)
        add_if_it_fits(page, ROLE_DIM, _(g_array_index(advice->because, Because, i).text));
    if (advice->is_protected)
        add_warnings(page, advice->warnings);
    rows = (int)page_count(page);
    canvas_rule(canvas, canvas.rows - rows - 1);
    page_draw(page, canvas_part(canvas, canvas.rows - rows, 0, rows, canvas.columns), 0);
    return rows + 1;
}

void
wizard_draw(View *view, Canvas canvas)
{
    WizardView *wizard = wizard_of(view);
    g_autoptr(Advice) previewed = wizard_preview(wizard);
    const Advice *advice = previewed != NULL ? previewed : wizard->advice;
    int left = canvas.columns >= STEPS_FROM ? STEPS_COLUMNS : 0;
    int top, bottom;

    canvas_clear(canvas);
    draw_head(wizard, canvas_part(canvas, 0, 0, 1, canvas.columns));
    top = 1 + draw_notice(wizard, advice,
                          canvas_part(canvas, 1, 0, canvas.rows >= NOTICE_LINES_FROM ? 2 : 1,
                                      canvas.columns));
    bottom = draw_outlook(wizard, advice, canvas);
    if (canvas.rows - top - bottom > 12)
        top++;
    if (left > 0)
        draw_steps(wizard, canvas_part(canvas, top, 0, canvas.rows - top - bottom, left));
    draw_sheet(wizard, canvas_part(canvas, top, left + 1, canvas.rows - top - bottom,
                                   canvas.columns - left - 1));
}
