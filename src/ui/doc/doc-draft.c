/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/doc/doc-draft.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/doc/doc-advice.h"
#include "ui/doc/doc-private.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

/* Where a draft stands; what is said of each is a row below. */
typedef enum {
    NOTICE_CHANGED,
    NOTICE_OTHER_OPEN,
    NOTICE_PAID_BACK,
    NOTICE_UNPROTECTED,
    NOTICE_TOO_LATE,
    NOTICE_CLOSING,
    NOTICE_DRAFT,
    NOTICE_COUNT,
} Notice;

/* {shop}: the marketplace; {time}: until the window closes */
/* clang-format off */
static const struct {
    const char *text, *short_text; /* N_() */
} notices[NOTICE_COUNT] = {
    [NOTICE_CHANGED]     = { N_("The dispute is open. Change it on the dispute page too: that is what counts."),
                             N_("Change it on the dispute page too.") },
    [NOTICE_OTHER_OPEN]  = { N_("Another dispute about this order is open. This one is a draft, not submitted to {shop} yet."),
                             N_("A draft. Another dispute is open.") },
    [NOTICE_PAID_BACK]   = { N_("You were refunded in full already. Open a further dispute only for something new."),
                             N_("You were refunded in full already.") },
    [NOTICE_UNPROTECTED] = { N_("Saved only here. With these answers, {shop} takes no dispute. What you can do stands below."),
                             N_("A draft. Nothing to submit so far.") },
    [NOTICE_TOO_LATE]    = { N_("Saved only here. Not submitted to {shop}."),
                             N_("A draft. Not submitted.") },
    [NOTICE_CLOSING]     = { N_("{time} left, and not submitted to {shop} yet. Submit now with what you have. You can add evidence later."),
                             N_("Submit today: evidence can follow.") },
    [NOTICE_DRAFT]       = { N_("Saved only here. Not submitted to {shop} yet. The deadline does not wait."),
                             N_("A draft. Not submitted yet.") },
};
/* clang-format on */

gboolean
doc_draft_is_closing(const DraftContent *content)
{
    const OrderSummary *summary = &content->view->summary;
    Instant now = app_now(content->app);

    return summary->window == WINDOW_OPEN && summary->closes_at > now &&
           summary->closes_at - now < SECONDS_PER_DAY;
}

static gboolean
has_open_dispute(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        if (dispute_is_open(order->disputes->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

static Notice
notice_of(const DraftContent *content)
{
    if (content->wizard->draft->state != DISPUTE_DRAFT)
        return NOTICE_CHANGED;
    if (has_open_dispute(content->view->order))
        return NOTICE_OTHER_OPEN;
    if (order_is_paid_back(content->view->order))
        return NOTICE_PAID_BACK;
    if (!content->advice->is_protected)
        return NOTICE_UNPROTECTED;
    if (advice_is_too_late(content->advice))
        return NOTICE_TOO_LATE;
    return doc_draft_is_closing(content) ? NOTICE_CLOSING : NOTICE_DRAFT;
}

void
doc_draft_notice(Doc *doc, const DraftContent *content, gboolean is_short)
{
    Notice notice = notice_of(content);
    g_autofree char *shop =
        words_marketplace(content->view->order->marketplace, app_policies(content->app));
    g_autofree char *left =
        words_until(content->view->summary.closes_at, app_now(content->app));
    g_autofree char *text =
        text_fill(is_short ? _(notices[notice].short_text) : _(notices[notice].text), "shop",
                  shop, "time", left, NULL);

    doc_add_counsel(doc, notice == NOTICE_CLOSING ? TONE_URGENT : TONE_DOUBTFUL, text);
}

/* The kinds that are there, attached or said. Owned. */
static char *
evidence_text(const Advice *advice)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < advice->evidence->len; i++) {
        const EvidenceItem *item = &g_array_index(advice->evidence, EvidenceItem, i);

        if (item->have)
            g_string_append_printf(text, "%s%s", text->len > 0 ? ", " : "",
                                   _(choice_label(&evidence_kinds, item->kind)));
    }
    return g_strdup(text->len > 0 ? text->str
                                  : _("nothing yet: it can be added after submitting"));
}

/* Owned. */
static char *
answer_text(const DraftContent *content, const Question *question)
{
    switch (question->kind) {
    case ASK_CHOICE:
        return g_strdup(wizard_is_unanswered(content->wizard, question)
                            ? ""
                            : words_answer(content->wizard->draft, question));
    case ASK_EVIDENCE:
        return evidence_text(content->advice);
    case ASK_TEXT:
        return g_strdup(content->words);
    case ASK_MONEY:
    case ASK_LINES:
    case ASK_DELIVERED:
    case ASK_TOTAL:
        break;
    }
    return wizard_answer_text(content->wizard, question);
}

void
doc_draft_answers(Doc *doc, const DraftContent *content)
{
    const Wizard *wizard = content->wizard;
    const char *problem = wizard_problem(wizard);

    for (int i = wizard_next(wizard, -1); i >= 0; i = wizard_next(wizard, i)) {
        const Question *question = &wizard_questions[i];
        g_autofree char *text = answer_text(content, question);

        doc_add_text(doc, _(question->label),
                     text == NULL || *text == '\0' ? _("nothing yet") : text);
    }
    if (wizard->draft->state == DISPUTE_DRAFT && problem != NULL)
        doc_add_counsel(doc, TONE_DOUBTFUL, _(problem));
}

void
doc_draft(Doc *doc, const DraftContent *content, const GArray *steps)
{
    doc_draft_notice(doc, content, FALSE);
    doc_add_heading(doc, TONE_USUAL, _("WHAT YOU ANSWERED"));
    doc_draft_answers(doc, content);
    doc_add_heading(doc, TONE_USUAL, _("WHAT IT LEADS TO"));
    doc_advice(doc, content->app, content->advice, content->view->order, steps);
}
