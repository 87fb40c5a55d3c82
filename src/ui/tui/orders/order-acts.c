/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/order-acts.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "services/orders/orders.h"
#include "ui/tui/copy/copy.h"
#include "ui/tui/marked/marked.h"
#include "ui/tui/shell/opener.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-ask.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words-import.h"
#include "ui/words/words.h"

static Reaction
go(View *view, Place place)
{
    return tui_go(view->tui, place, view_current(view)->id);
}

static gboolean
is_alive(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        if (dispute_is_alive(order->disputes->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

/* An open dispute is shown first: there it is changed. */
static Reaction
dispute(View *view)
{
    GError *error = NULL;
    g_autoptr(OrderView) order =
        orders_show(tui_app(view->tui), view_current(view)->id, &error);

    if (order == NULL) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    if (!is_alive(order->order) || disputes_find_draft(order->order) != NULL)
        return go(view, PLACE_WIZARD);
    tui_say(view->tui, ROLE_STRONG,
            _("A dispute is open. l records what happened. d changes what it says."));
    return go(view, PLACE_CASE);
}

static Reaction
show_case(View *view)
{
    return go(view, PLACE_CASE);
}

static Reaction
show_evidence(View *view)
{
    return go(view, PLACE_EVIDENCE);
}

static Reaction
go_through_steps(View *view)
{
    return go(view, PLACE_STEPS);
}

static Reaction
letters(View *view)
{
    return go(view, PLACE_LETTERS);
}

static Reaction
note(View *view)
{
    return view_means_others(view) ? marked_note(view) : go(view, PLACE_NOTE);
}

static Reaction
record(View *view)
{
    return view_means_others(view) ? marked_record(view) : go(view, PLACE_RECORD);
}

static Reaction
edit(View *view)
{
    return view_means_others(view) ? marked_edit(view) : go(view, PLACE_EDIT);
}

static Reaction
snooze(View *view)
{
    return view_means_others(view) ? marked_snooze(view) : go(view, PLACE_SNOOZE);
}

static Reaction
add(View *view)
{
    return tui_go(view->tui, PLACE_ADD, NULL);
}

static Reaction
import(View *view)
{
    return tui_go(view->tui, PLACE_IMPORT, NULL);
}

static Reaction
copy(View *view)
{
    return copy_text(view->tui, view_current(view)->number);
}

static Reaction
show_dossier(View *view)
{
    return go(view, PLACE_DOSSIER);
}

static void
open_address(Tui *tui, const char *address)
{
    GError *error = NULL;

    if (!opener_open(address, &error))
        tui_say_error(tui, error);
    else
        tui_say(tui, ROLE_GOOD, _("Handed to your browser."));
}

static Reaction
open_page(View *view)
{
    App *app = tui_app(view->tui);
    GError *error = NULL;
    g_autoptr(OrderView) order = orders_show(app, view_current(view)->id, &error);
    g_autofree char *address = order == NULL ? NULL : orders_page(app, order->order);

    if (order == NULL)
        tui_say_error(view->tui, error);
    else if (address == NULL)
        tui_say(view->tui, ROLE_DIM, _("No address is known for this order. e enters it."));
    else
        open_address(view->tui, address);
    return REACTION_PART;
}

static char *
marking_sentence(OrderMark mark, guint n)
{
    g_autofree char *count = g_strdup_printf("%u", n);
    const char *sentence;

    if (mark == MARK_ARCHIVED)
        sentence =
            ngettext("Archived. u undoes it.", "{count} orders archived. u undoes it.", n);
    else if (mark == MARK_UNARCHIVED)
        sentence =
            ngettext("Unarchived. u undoes it.", "{count} orders unarchived. u undoes it.", n);
    else
        sentence =
            ngettext("Removed. u restores it.", "{count} orders removed. u restores them.", n);
    return text_fill(sentence, "count", count, NULL);
}

static gboolean
mark_orders(Tui *tui, char **ids, OrderMark mark)
{
    guint n = 0;
    GError *error = NULL;
    g_autofree char *sentence = NULL;

    if (!orders_mark(tui_app(tui), (const char *const *)ids, mark, &n, &error)) {
        tui_say_error(tui, error);
        return FALSE;
    }
    sentence = marking_sentence(mark, n);
    tui_changed(tui);
    tui_say(tui, ROLE_GOOD, sentence);
    return TRUE;
}

/* An act of many, while the question before it is open. */
typedef struct {
    Marked *marked;
    OrderMark mark;
} Marking;

static void
marking_free(gpointer data)
{
    Marking *marking = data;

    marked_free(marking->marked);
    g_free(marking);
}

static void
mark_many(Tui *tui, gpointer data)
{
    const Marking *marking = data;

    if (mark_orders(tui, marking->marked->ids, marking->mark))
        view_release(marking->marked->list);
}

static const char *
marking_question(OrderMark mark, guint n)
{
    if (mark == MARK_ARCHIVED)
        return ngettext("Archive {count} order: {orders}?", "Archive {count} orders: {orders}?",
                        n);
    if (mark == MARK_UNARCHIVED)
        return ngettext("Unarchive {count} order: {orders}?",
                        "Unarchive {count} orders: {orders}?", n);
    return ngettext("Remove {count} order: {orders}? Nothing is lost: u restores it.",
                    "Remove {count} orders: {orders}? Nothing is lost: u restores them.", n);
}

/* Many are asked about; of one alone u is the answer. */
static Reaction
mark(View *view, OrderMark mark)
{
    g_auto(GStrv) ids = view_chosen(view);
    g_autofree char *question = NULL;
    Marking *marking;

    if (!view_means_others(view)) {
        if (mark_orders(view->tui, ids, mark))
            view_release(view);
        return REACTION_SCREEN;
    }
    marking = g_new0(Marking, 1);
    marking->marked = marked_new(view);
    marking->mark = mark;
    question = marked_sentence(tui_app(view->tui), ids,
                               marking_question(mark, marking->marked->count), NULL, NULL);
    tui_open(view->tui, view_ask_new(view->tui, question, mark_many, marking, marking_free));
    return REACTION_SCREEN;
}

static Reaction
archive(View *view)
{
    return mark(view, view_current(view)->archived ? MARK_UNARCHIVED : MARK_ARCHIVED);
}

static Reaction
remove_orders(View *view)
{
    return mark(view, MARK_REMOVED);
}

static Reaction
show_statistics(View *view)
{
    return tui_go(view->tui, PLACE_STATISTICS, NULL);
}

/* clang-format off */
const Action order_acts[] = {
    { "dispute", "d",   N_("dispute"), N_("Start a dispute, or continue its draft."),                    NEEDS_ORDER | NEEDS_ONE | NEEDS_WRITING | IN_FOOTER, dispute          },
    { "case",    "c",   N_("case"),    N_("Show the order's dispute: turn, events, offers, evidence."),  NEEDS_ORDER | NEEDS_ONE,                             show_case        },
    { "evidence", "p",  N_("evidence"), N_("See what proves the case: what is needed, which files there are; add more."), NEEDS_ORDER | NEEDS_ONE,    show_evidence    },
    { "steps",   "w",   N_("steps"),   N_("Go through what to do next, step by step."),                   NEEDS_ORDER | NEEDS_ONE,                             go_through_steps },
    { "letters", "Y",   N_("letters"), N_("Write to the marketplace, your bank, the seller, an authority or a court."), NEEDS_ORDER | NEEDS_ONE, letters },
    { "dossier", "P",   N_("dossier"), N_("Write the case as one file for your bank, a payment service or a court. It shows the gaps first."), NEEDS_ORDER | NEEDS_ONE, show_dossier },
    { "note",    "n",   N_("note"),    N_("Write a note on the order, or on the marked ones."),                        NEEDS_ORDER | NEEDS_WRITING | IN_FOOTER, note             },
    { "log",     "l",   N_("record"),  N_("Record what happened to the order, or the marked ones."),     NEEDS_ORDER | NEEDS_WRITING | IN_FOOTER, record           },
    { "edit",    "e",   N_("edit"),    N_("Change the facts of the order, or of the marked ones."),        NEEDS_ORDER | NEEDS_WRITING | IN_FOOTER, edit             },
    { "snooze",  "S",   N_("snooze"),  N_("Be reminded later of the order, or the marked ones."),         NEEDS_ORDER | NEEDS_WRITING,             snooze        },
    { "copy",    "y",   N_("copy"),    N_("Copy the order number to the clipboard."),                     NEEDS_ORDER | NEEDS_ONE,                             copy          },
    { "browse",  "o",   N_("browse"),  N_("Open the order's page on the marketplace in the browser."),                       NEEDS_ORDER | NEEDS_ONE,                             open_page     },
    { "archive", "z",   N_("archive"), N_("Archive or unarchive the order, or the marked ones."),         NEEDS_ORDER | NEEDS_WRITING,             archive       },
    { "remove",  "D delete", N_("remove"), N_("Remove the order, or the marked ones. u restores them."),  NEEDS_ORDER | NEEDS_WRITING,             remove_orders },
    { "export",  "E",   N_("export"), N_("Write the order, or the marked ones, to a file."), NEEDS_ORDER, marked_export },
    { NULL },
};

const Action list_acts[] = {
    { "add",  "a",      N_("add"),  N_("Add an order by hand."),                 NEEDS_WRITING | IN_FOOTER, add  },
    { "import", "i",    N_("import"), N_("Import orders from a file."),            NEEDS_WRITING,             import },
    { "statistics", "t", N_("statistics"), N_("See what disputes recovered, by reason and seller."),    0,      show_statistics },
    { NULL },
};
/* clang-format on */
