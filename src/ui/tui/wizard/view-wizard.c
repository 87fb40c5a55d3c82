/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "ui/tui/wizard/view-wizard-private.h"
#include "ui/words/words.h"

static gboolean
read_order(WizardView *wizard, GError **error)
{
    OrderView *order = orders_show(tui_app(wizard->view.tui), wizard->id, error);

    if (order == NULL)
        return FALSE;
    order_view_unref(wizard->order);
    order_free(wizard->answered);
    wizard->order = order;
    wizard->answered = order_copy(order->order);
    return TRUE;
}

/* What somebody else made of the draft meanwhile is what it is now. */
static void
read_draft(WizardView *wizard)
{
    const Order *order = wizard->order->order;
    const Dispute *draft = wizard->changed == NULL ? disputes_find_draft(order)
                                                   : order_find_dispute(order, wizard->changed);

    if (draft == NULL && wizard->draft != NULL)
        return;
    dispute_free(wizard->draft);
    wizard->draft = disputes_copy_draft(tui_app(wizard->view.tui), wizard->order, draft);
}

/* A draft that somebody has submitted meanwhile is an open dispute: from now on it is changed.
 */
static gboolean
note_submission(WizardView *wizard)
{
    const Dispute *now = order_find_dispute(wizard->order->order, wizard->draft->id);

    if (wizard->changed != NULL || now == NULL || now->state == DISPUTE_DRAFT)
        return FALSE;
    wizard->changed = g_strdup(now->id);
    return TRUE;
}

static Reaction
reload(View *view)
{
    WizardView *wizard = wizard_of(view);
    guint selected = wizard->list.selected;
    const ClaimLanguage *language = wizard_language(wizard);
    g_autofree char *words = wizard_words(wizard);
    gboolean is_submitted = FALSE;

    if (!read_order(wizard, NULL)) /* removed meanwhile: what is known here stays */
        return REACTION_NONE;
    if (!wizard->is_own_change) {
        is_submitted = note_submission(wizard);
        read_draft(wizard);
    }
    if (g_strcmp0(wizard->draft->statement, words) == 0)
        wizard_renew_words(wizard, language);
    wizard_renew_advice(wizard);
    wizard->list.count = wizard_item_count(wizard);
    (void)list_select(&wizard->list, selected);
    return is_submitted ? wizard_go_to(wizard, AT_CHECK) : REACTION_VIEW;
}

/* Whether there is more to read in this direction before another item is selected. */
static gboolean
reads_on(const WizardView *wizard, Move move)
{
    if (wizard->list.count == 0)
        return TRUE;
    if (wizard->list.selected == LIST_NONE || wizard->end - wizard->begin <= wizard->room)
        return FALSE;
    return move == MOVE_DOWN || move == MOVE_PAGE_DOWN
               ? wizard->end > wizard->first + wizard->room
               : (move == MOVE_UP || move == MOVE_PAGE_UP) && wizard->begin < wizard->first;
}

static Reaction
read_on(WizardView *wizard, Scroll scroll)
{
    wizard->first = scroll.first;
    wizard->is_read = TRUE;
    return REACTION_VIEW;
}

static Reaction
move(View *view, Move move)
{
    WizardView *wizard = wizard_of(view);
    Scroll scroll = { wizard->first, wizard->room };

    if (reads_on(wizard, move)) {
        scroll_move(&scroll, move);
        return read_on(wizard, scroll);
    }
    wizard->is_read = FALSE;
    (void)list_move(&wizard->list, move);
    return REACTION_VIEW;
}

static Reaction
wheel(View *view, int rows)
{
    WizardView *wizard = wizard_of(view);
    Scroll scroll = { wizard->first, wizard->room };

    if (reads_on(wizard, rows < 0 ? MOVE_UP : MOVE_DOWN)) {
        scroll_by(&scroll, rows);
        return read_on(wizard, scroll);
    }
    wizard->is_read = FALSE;
    list_scroll(&wizard->list, rows);
    return REACTION_VIEW;
}

static Instant
holds_until(View *view)
{
    Instant change = INSTANT_NEVER;

    g_free(words_countdown(&wizard_of(view)->order->summary, app_now(tui_app(view->tui)),
                           &change));
    return change;
}

static Reaction
tick(View *view)
{
    wizard_renew_advice(wizard_of(view));
    return REACTION_VIEW;
}

static char *
headline(View *view)
{
    return g_strdup(wizard_of(view)->order->order->number);
}

static void
wizard_free(View *view)
{
    WizardView *wizard = wizard_of(view);

    order_view_unref(wizard->order);
    order_free(wizard->answered);
    dispute_free(wizard->draft);
    advice_free(wizard->advice);
    g_free(wizard->words);
    if (wizard->steps != NULL)
        g_array_unref(wizard->steps);
    line_editor_free(wizard->line);
    g_free(wizard->wrong);
    g_free(wizard->change);
    g_free(wizard->id);
    g_free(wizard->changed);
    g_free(wizard);
}

static const Action *const tables[] = { wizard_acts, movement_actions, common_actions, NULL };

const ViewClass wizard_class = {
    .name = "wizard",
    .title = N_("Dispute"),
    .tables = tables,
    .draw = wizard_draw,
    .free = wizard_free,
    .move = move,
    .wheel = wheel,
    .takes = wizard_takes,
    .type = wizard_type,
    .paste = wizard_paste,
    .why_not = wizard_why_not,
    .headline = headline,
    .reload = reload,
    .holds_until = holds_until,
    .tick = tick,
    .keep = wizard_keep_typing,
};

static WizardView *
wizard_new(Tui *tui, const char *order, const char *changed, GError **error)
{
    WizardView *wizard = g_new0(WizardView, 1);

    wizard->view = (View){ &wizard_class, tui, .list = &wizard->list };
    wizard->id = g_strdup(order);
    wizard->changed = g_strdup(changed);
    if (!read_order(wizard, error)) {
        wizard_free(&wizard->view);
        return NULL;
    }
    read_draft(wizard);
    return wizard;
}

View *
view_wizard_new(Tui *tui, const Subject *subject, GError **error)
{
    WizardView *wizard = wizard_new(tui, subject->order, NULL, error);
    Wizard engine;

    if (wizard == NULL)
        return NULL;
    engine = wizard_engine(wizard);
    (void)wizard_go_to(wizard, wizard_resume(&engine));
    return &wizard->view;
}

/* Everything was answered: what is to be changed is chosen from the answers. */
View *
view_wizard_change(Tui *tui, const Subject *subject, GError **error)
{
    WizardView *wizard = wizard_new(tui, subject->order, subject->dispute, error);

    if (wizard == NULL)
        return NULL;
    (void)wizard_go_to(wizard, AT_CHECK);
    return &wizard->view;
}
