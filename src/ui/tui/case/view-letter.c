/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/view-letter.h"

#include "base/error.h"
#include "base/i18n.h"
#include "ui/doc/doc-letter.h"
#include "ui/tui/copy/copy.h"
#include "ui/tui/copy/view-qr.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words.h"

typedef struct {
    View view;
    ClaimRecipient to;
    char *text;
    Doc *doc; /* what to do with it */
    Scroll scroll;
} LetterView;

/* Of which dispute the letters are. */
typedef struct {
    char *order;
    char *dispute;
} Letters;

static LetterView *
letter_of(View *view)
{
    return (LetterView *)view;
}

static void
draw(View *view, Canvas canvas)
{
    LetterView *letter = letter_of(view);
    g_autoptr(Page) page = page_new(canvas.columns - 1);

    page_paragraph(page, 1, ROLE_STRONG, _(choice_label(&claim_recipients, letter->to)));
    page_line(page, ROLE_TEXT, "");
    page_paragraph(page, 1, ROLE_TEXT, letter->text);
    if (doc_count(letter->doc) > 0) {
        page_line(page, ROLE_TEXT, "");
        page_add_doc(page, letter->doc);
    }
    page_draw_scrolled(page, canvas, &letter->scroll);
}

static Reaction
copy(View *view)
{
    return copy_text(view->tui, letter_of(view)->text);
}

static Reaction
show_code(View *view)
{
    return qr_show(view->tui, letter_of(view)->text);
}

static void
letter_free(View *view)
{
    LetterView *letter = letter_of(view);

    g_free(letter->text);
    doc_free(letter->doc);
    g_free(letter);
}

/* clang-format off */
static const Action actions[] = {
    { "copy", "y", N_("copy"),    N_("Copy the text to the clipboard."),                         IN_FOOTER, copy      },
    { "qr",   "Q", N_("QR code"), N_("Show the text as a QR code, for the camera of a phone."), IN_FOOTER, show_code },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, common_actions, NULL };

static const ViewClass letter_class = {
    .name = "letter",
    .title = N_("Letter"),
    .tables = tables,
    .draw = draw,
    .free = letter_free,
};

/* Takes the text over. */
static View *
letter_new(Tui *tui, const ClaimFacts *facts, ClaimRecipient to, char *text)
{
    LetterView *letter = g_new0(LetterView, 1);

    letter->view = (View){ &letter_class, tui, .scroll = &letter->scroll };
    letter->to = to;
    letter->text = text;
    letter->doc = doc_new();
    doc_letter_steps(letter->doc, facts, to);
    return &letter->view;
}

static void
letters_free(gpointer data)
{
    Letters *letters = data;

    g_free(letters->order);
    g_free(letters->dispute);
    g_free(letters);
}

/* As disputes_choose(), but what to do is said in the words of the screens. */
static const Dispute *
choose_dispute(const OrderView *order, const char *reference, GError **error)
{
    guint count = order->order->disputes->len;

    if (reference != NULL || count == 1)
        return disputes_choose(order, reference, error);
    if (count == 0)
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("The order has no dispute yet. Press d to draft one, then Y again."));
    else
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("The order has several disputes. Press c, choose one of them with Tab, then "
               "press Y there."));
    return NULL;
}

static void
choose(Tui *tui, guint index, gpointer data)
{
    const Letters *letters = data;
    App *app = tui_app(tui);
    const ClaimLanguage *language = NULL;
    GError *error = NULL;
    g_autoptr(OrderView) order = orders_show(app, letters->order, &error);
    const Dispute *dispute =
        order == NULL ? NULL : choose_dispute(order, letters->dispute, &error);
    char *text =
        dispute == NULL ? NULL : doc_letter_text(app, order, dispute, index, &language, &error);

    if (text == NULL) {
        tui_say_error(tui, error);
    } else {
        const ClaimFacts facts = { order->order, dispute, app_policies(app), app_now(app),
                                   app_zone(app) };

        tui_open(tui, letter_new(tui, &facts, index, text));
    }
}

View *
view_letters_new(Tui *tui, const Subject *subject, GError **error)
{
    g_autoptr(OrderView) order = orders_show(tui_app(tui), subject->order, error);
    const Dispute *dispute =
        order == NULL ? NULL : choose_dispute(order, subject->dispute, error);
    Letters *letters;
    View *menu;

    if (dispute == NULL)
        return NULL;
    letters = g_new0(Letters, 1);
    letters->order = g_strdup(subject->order);
    letters->dispute = g_strdup(dispute->id);
    menu = view_menu_new(tui, _("Who reads it?"), choose, letters, letters_free);
    for (guint to = 0; to < claim_recipients.count; to++)
        view_menu_add(menu, _(choice_label(&claim_recipients, to)), NULL);
    return menu;
}
