/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why: all of the counsel on a question of the wizard, with where each piece of it comes from.
 */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/wizard/view-wizard-private.h"
#include "ui/words/words.h"

typedef struct {
    View view;
    const WizardView *wizard; /* borrowed: it lies below */
    gboolean with_addresses;
    Scroll scroll;
} WhyView;

static WhyView *
why_of(View *view)
{
    return (WhyView *)view;
}

static void
add_heading(Page *page, const char *text)
{
    if (page_count(page) > 0)
        page_line(page, ROLE_TEXT, "");
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, text);
}

/* Named by what it is and how far it can be relied on; where it can be read is told when asked
 * for. */
static void
add_source(const WhyView *why, Page *page, const Rule *rule)
{
    g_autofree char *line =
        text_fill(_("{source} ({trust}, checked {month})"), "source", rule->source, "trust",
                  _(trust_label(rule->trust)), "month", rule->checked, NULL);

    page_paragraph(page, 4, ROLE_DIM, line);
    if (why->with_addresses && rule->where != NULL)
        page_paragraph(page, 4, ROLE_DIM, rule->where);
}

static void
add_reason(const WhyView *why, Page *page, const Because *because)
{
    const Rule *rule = because->rule;
    g_autofree char *figure = rule == NULL ? g_strdup("") : words_rule_amount(rule);
    g_autofree char *line = *figure == '\0'
                                ? g_strdup(_(because->text))
                                : text_fill(_("{text} ({figure})"), "text", _(because->text),
                                            "figure", figure, NULL);

    page_paragraph(page, 2, ROLE_TEXT, line);
    if (rule != NULL)
        add_source(why, page, rule);
}

static void
add_question(const WizardView *wizard, Page *page)
{
    const Question *question = wizard_question(wizard);

    if (question == NULL)
        return;
    add_heading(page, _(question->prompt));
    page_paragraph(page, 2, ROLE_TEXT, _(question->help));
}

static void
add_warnings(Page *page, guint32 set)
{
    if (set != 0)
        add_heading(page, _("MIND"));
    for (guint warning = 0; warning < WARNING_COUNT; warning++) {
        if ((set & WARNING_BIT(warning)) != 0)
            page_paragraph(page, 2, ROLE_DOUBTFUL, _(choice_label(&warnings, warning)));
    }
}

static void
draw(View *view, Canvas canvas)
{
    WhyView *why = why_of(view);
    g_autoptr(Advice) previewed = wizard_preview(why->wizard);
    const Advice *advice = previewed != NULL ? previewed : why->wizard->advice;
    g_autofree char *outlook = wizard_outlook(advice);
    g_autoptr(Page) page = page_new(canvas.columns - 1);

    add_question(why->wizard, page);
    add_heading(page, _("WHAT IT LEADS TO"));
    page_paragraph(page, 2, ROLE_STRONG, outlook);
    if (advice->because->len > 0)
        add_heading(page, _("WHY"));
    for (guint i = 0; i < advice->because->len; i++)
        add_reason(why, page, &g_array_index(advice->because, Because, i));
    add_warnings(page, advice->warnings);
    page_draw_scrolled(page, canvas, &why->scroll);
    canvas_set_cursor(canvas, 0, 0, FALSE);
}

static Reaction
show_addresses(View *view)
{
    why_of(view)->with_addresses = !why_of(view)->with_addresses;
    return REACTION_VIEW;
}

static Reaction
leave(View *view)
{
    (void)view;
    return REACTION_LEAVE;
}

static void
why_free(View *view)
{
    g_free(view);
}

/* clang-format off */
static const Action actions[] = {
    { "addresses", "tab",                   N_("addresses"), N_("Show where each source can be read, or hide it."), IN_FOOTER, show_addresses },
    { "back",    "esc q enter f3 ctrl-o",   N_("back"),    N_("Go back to the question."),                         IN_FOOTER, leave          },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, common_actions, NULL };

static const ViewClass why_class = {
    .name = "why",
    .title = N_("Why"),
    .tables = tables,
    .draw = draw,
    .free = why_free,
};

View *
wizard_why_new(WizardView *wizard)
{
    WhyView *why = g_new0(WhyView, 1);

    why->view = (View){ &why_class, wizard->view.tui, .scroll = &why->scroll };
    why->wizard = wizard;
    return &why->view;
}
