/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why: all of the counsel on a question of the wizard, with where each piece of it comes from.
 */
#include "base/i18n.h"
#include "ui/doc/doc-advice.h"
#include "ui/tui/pages/doc-page.h"
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

static void
add_question(const WizardView *wizard, Page *page)
{
    const Question *question = wizard_question(wizard);

    if (question == NULL)
        return;
    add_heading(page, _(question->prompt));
    page_paragraph(page, 1, ROLE_TEXT, _(question->help));
}

static void
draw(View *view, Canvas canvas)
{
    WhyView *why = why_of(view);
    g_autoptr(Advice) previewed = wizard_preview(why->wizard);
    const Advice *advice = previewed != NULL ? previewed : why->wizard->advice;
    g_autofree char *outlook = wizard_outlook(advice);
    g_autoptr(Page) page = page_new(canvas.columns - 1);
    g_autoptr(Doc) doc = doc_new();

    add_question(why->wizard, page);
    if (wizard_has_choice(why->wizard)) {
        add_heading(page, _("WHAT IT LEADS TO"));
        page_paragraph(page, 1, ROLE_STRONG, outlook);
        doc_advice_reasons(doc, advice, why->with_addresses);
        doc_advice_seller(doc, advice, why->with_addresses);
        doc_advice_warnings(doc, advice);
        page_add_doc(page, doc);
    }
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
