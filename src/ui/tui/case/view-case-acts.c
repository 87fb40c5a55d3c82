/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keys of a case do. */
#include "base/i18n.h"
#include "domain/advice/advice.h"
#include "domain/claim/claim.h"
#include "domain/clocks/clocks.h"
#include "services/app/app.h"
#include "ui/tui/case/event-record.h"
#include "ui/tui/case/view-case-private.h"
#include "ui/tui/copy/copy.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-ask.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

static Reaction
show_order(View *view)
{
    return tui_go(view->tui, PLACE_ORDER, case_of(view)->id);
}

static Reaction
show_other(View *view)
{
    CaseView *shown = case_of(view);

    shown->dispute = (shown->dispute + 1) % shown->order->order->disputes->len;
    shown->scroll.first = 0;
    return REACTION_SCREEN;
}

/* Of the dispute in sight, as the case file has it now. */
static Reaction
record(View *view, EventType type)
{
    App *app = tui_app(view->tui);
    const Dispute *dispute = case_dispute(case_of(view));
    LogEntry entry = { .type = type, .dispute = dispute->id };
    GError *error = NULL;
    OrderView *order = orders_show(app, case_of(view)->id, &error);
    g_autofree char *refusal = NULL;
    Refusal why;

    if (order == NULL) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    if (!disputes_may_log(app, order, &entry, &why))
        refusal = words_refusal(app, dispute, &why);
    event_record(view->tui, order, type, dispute->id, refusal);
    return REACTION_SCREEN;
}

static Reaction
reject(View *view)
{
    return record(view, EVENT_BUYER_REJECTED);
}

static Reaction
counter(View *view)
{
    return record(view, EVENT_BUYER_OFFERED);
}

static Reaction
accept(View *view)
{
    return record(view, EVENT_ACCEPTED);
}

/* What is said of the dispute in sight is changed as long as it can be; a draft is gone on
 * with, and where all is over one is begun. */
static Reaction
dispute(View *view)
{
    const CaseView *shown = case_of(view);
    const Dispute *in_sight = case_dispute(shown);
    const Dispute *current =
        dispute_is_open(in_sight) ? in_sight : disputes_find_current(shown->order->order);

    if (current == NULL || current->state == DISPUTE_DRAFT)
        return tui_go(view->tui, PLACE_WIZARD, shown->id);
    return tui_go_to_dispute(view->tui, PLACE_CHANGE, shown->id, current->id);
}

static void
begin_another(Tui *tui, gpointer data)
{
    (void)tui_go(tui, PLACE_WIZARD, data);
}

static Reaction
another(View *view)
{
    const char *id = case_of(view)->id;

    tui_open(
        view->tui,
        view_ask_new(view->tui,
                     _("A dispute about this order is open. Begin another one, about other "
                       "items or for another reason?"),
                     begin_another, g_strdup(id), g_free));
    return REACTION_SCREEN;
}

/* In the language that marketplaces read. */
static Reaction
copy_reply(View *view)
{
    const ClaimLanguage *english = claims_english(app_claim_languages(tui_app(view->tui)));

    return copy_text(view->tui, claim_keep_open(english));
}

/* Those of the dispute in sight. */
static Reaction
walk(View *view)
{
    return tui_go_to_dispute(view->tui, PLACE_STEPS, case_of(view)->id,
                             case_dispute(case_of(view))->id);
}

/* About the dispute in sight. */
static Reaction
letters(View *view)
{
    return tui_go_to_dispute(view->tui, PLACE_LETTERS, case_of(view)->id,
                             case_dispute(case_of(view))->id);
}

/* That of the dispute in sight. */
static Reaction
show_evidence(View *view)
{
    return tui_go_to_dispute(view->tui, PLACE_EVIDENCE, case_of(view)->id,
                             case_dispute(case_of(view))->id);
}

/* About the dispute in sight. */
static Reaction
show_dossier(View *view)
{
    return tui_go_to_dispute(view->tui, PLACE_DOSSIER, case_of(view)->id,
                             case_dispute(case_of(view))->id);
}

static gboolean
answers_an_offer(const Action *action)
{
    return action->run == reject || action->run == counter || action->run == accept;
}

char *
case_why_not(View *view, const Action *action)
{
    const CaseView *shown = case_of(view);
    const Dispute *dispute = case_dispute(shown);
    const Offer *offer;

    if (action->run == show_other && shown->order->order->disputes->len < 2)
        return g_strdup(_("This is the order's only dispute."));
    if (answers_an_offer(action) && !dispute_find_offer(dispute, &offer))
        return g_strdup(_("There is no offer to answer."));
    if (action->run == another && disputes_find_draft(shown->order->order) != NULL)
        return g_strdup(
            _("A draft already exists. Show it with Tab, then continue it with d."));
    if (action->run == another && disputes_find_current(shown->order->order) == NULL)
        return g_strdup(_("No dispute is open. d begins one."));
    if (action->run == walk && walk_find(order_view_next(shown->order, dispute->id)) == NULL)
        return g_strdup(_("What is next here needs no steps."));
    if (action->run == copy_reply && !resend_is_talked_of(dispute))
        return g_strdup(_("Nobody asked you to withdraw for a new parcel."));
    return NULL;
}

/* clang-format off */
const Action case_acts[] = {
    { "reject",  "r",       N_("reject"),  N_("Record that you rejected the offer on the table."),            NEEDS_WRITING | IN_FOOTER, reject     },
    { "counter", "C",       N_("counter"), N_("Record your own offer."),                                      NEEDS_WRITING | IN_FOOTER, counter    },
    { "accept",  "A",       N_("accept"),  N_("Record that you accepted the offer; it is final."),            NEEDS_WRITING | IN_FOOTER, accept     },
    { "reply",   "y",       N_("copy reply"), N_("Copy what to answer a seller who asks you to withdraw."),      IN_FOOTER,                 copy_reply },
    { "steps",   "w",       N_("steps"),   N_("Go through what to do next, step by step."),                   IN_FOOTER,                 walk       },
    { "letters", "Y",       N_("letters"), N_("Write to the marketplace, your bank, the seller, an authority or a court."), 0, letters },
    { "evidence", "p",      N_("evidence"), N_("See what proves this dispute: what is needed, which files there are; add more."), IN_FOOTER, show_evidence },
    { "dossier", "P",       N_("dossier"), N_("Write this dispute as one file for your bank, a payment service or a court. It shows the gaps first."), IN_FOOTER, show_dossier },
    { "order",   "enter",   N_("order"),   N_("Show everything known about the order."),                      IN_FOOTER,                 show_order },
    { "other",   "tab c",   N_("other"),   N_("Go to the order's other dispute."),                            IN_FOOTER,                 show_other },
    { "dispute", "d e",     N_("dispute"), N_("Change the open dispute, continue its draft, or begin one."),  NEEDS_WRITING | IN_FOOTER, dispute    },
    { "another", "+",       N_("another dispute"), N_("Begin another dispute about the order, beside the open one."), NEEDS_WRITING,     another    },
    { NULL },
};
/* clang-format on */
