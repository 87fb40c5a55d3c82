/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the head of a case: the claim, the money, the evidence, the course. */
#include "ui/doc/doc-case.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/case/case.h"
#include "domain/clocks/clocks.h"
#include "domain/wizard/wizard.h"
#include "ui/doc/doc-advice.h"
#include "ui/doc/doc-case-private.h"
#include "ui/doc/doc-order.h"
#include "ui/doc/doc-private.h"
#include "ui/words/words-clock.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

static gboolean
is_of_case(const CaseContent *content, const Event *event)
{
    if (event->dispute != NULL)
        return g_str_equal(event->dispute, content->dispute->id);
    return event_kind(event->type)->class == EVENT_IS_HAPPENING;
}

static void
add_events(Doc *doc, const CaseContent *content)
{
    const GPtrArray *timeline = order_view_timeline(content->order);

    doc_add_heading(doc, TONE_USUAL, _("EVENTS"));
    for (guint i = 0; i < timeline->len; i++) {
        const Event *event = g_ptr_array_index(timeline, i);

        if (is_of_case(content, event) && !order_view_repeats(content->order, i))
            doc_order_event(doc, content->app, content->order, event);
    }
}

/* Of a fact, 0 is "not known". */
static gboolean
is_answered(const Dispute *dispute, const Question *question)
{
    if (question->kind != ASK_CHOICE || question->step != STEP_FACTS ||
        (question->reasons & ((guint32)1 << dispute->said.reason)) == 0)
        return FALSE;
    return G_STRUCT_MEMBER(guint, dispute, question->offset) != 0;
}

/* What the wizard was told: advice, claim and evidence follow from it. */
void
doc_case_answers(Doc *doc, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;

    doc_add_heading(doc, TONE_USUAL, _("WHAT YOU ANSWERED"));
    doc_add_fact(doc, _("What is wrong"), words_reason(dispute));
    for (guint i = 0; i < wizard_questions_count && !dispute->reason_unknown; i++) {
        const Question *question = &wizard_questions[i];

        if (is_answered(dispute, question))
            doc_add_fact(doc, _(question->label), words_answer(dispute, question));
    }
    if (dispute->said.seller_contests)
        doc_add_fact(doc, _("Seller contests"), _("yes"));
    if (dispute->said.seller_agrees_return)
        doc_add_fact(doc, _("Return possible"), _("yes, the seller agreed"));
    doc_add_fact(doc, _("Dispute"), dispute->id);
}

/* "1, 3"; "" for the whole order. Owned. */
static char *
line_numbers(const Dispute *dispute)
{
    g_autoptr(GString) numbers = g_string_new(NULL);

    for (guint i = 0; i < dispute->lines->len; i++)
        g_string_append_printf(numbers, "%s%d", i == 0 ? "" : ", ",
                               g_array_index(dispute->lines, DisputeLine, i).line);
    return g_string_free(g_steal_pointer(&numbers), FALSE);
}

static void
add_terms(Doc *doc, const Dispute *dispute)
{
    g_autofree char *lines = line_numbers(dispute);

    doc_add_heading(doc, TONE_USUAL, _("YOUR DISPUTE"));
    if (dispute->type != TYPE_NONE)
        doc_add_fact(doc, _("Type"), _(choice_label(&dispute_types, dispute->type)));
    doc_add_fact(doc, _("Items"), *lines != '\0' ? lines : _("all of them"));
    doc_add_fact(doc, _("Return number"), dispute->return_number);
}

/* remark: whose it is, or why; caution: where it goes that is not back; both may be NULL. */
static void
add_amount(Doc *doc, const CaseContent *content, const char *label, const Money *amount,
           const char *caution, const char *remark)
{
    g_autofree char *share = doc_share_text(offer_share(amount, &content->order->order->total));
    gboolean has_remark = remark != NULL && *remark != '\0';
    Block *block;

    if (!money_is_known(amount))
        return;
    block = doc_add(doc, BLOCK_AMOUNT, TONE_STRONG);
    block->label = g_strdup(label);
    block->text = words_money(amount);
    block->caution = caution == NULL || *caution == '\0' ? NULL : g_strdup(caution);
    block->remark = g_strdup_printf("%s%s%s", share, *share != '\0' && has_remark ? " · " : "",
                                    has_remark ? remark : "");
}

/* Who made it: the marketplace is called by its name. Owned. */
static char *
offerer(const CaseContent *content, Turn by)
{
    if (by == TURN_PLATFORM)
        return words_marketplace(content->order->order->marketplace,
                                 app_policies(content->app));
    return g_strdup(by == TURN_SELLER ? _("seller") : _("you"));
}

static void
add_offers(Doc *doc, const CaseContent *content)
{
    const GArray *offers = content->dispute->offers;

    for (guint i = 0; i < offers->len; i++) {
        const Offer *offer = &g_array_index(offers, Offer, i);
        g_autofree char *who = offerer(content, offer->by);

        add_amount(doc, content, _("Offered"), &offer->amount,
                   offer->place == PLACE_ORIGINAL
                       ? NULL
                       : _(choice_label(&money_places, offer->place)),
                   who);
    }
}

/* With why it was kept, or where it went. */
static void
add_payments(Doc *doc, const CaseContent *content, const char *label, const GArray *payments)
{
    for (guint i = 0; i < payments->len; i++) {
        const Payment *payment = &g_array_index(payments, Payment, i);
        const char *place = words_place(payment->words);

        add_amount(doc, content, label, &payment->amount,
                   *place != '\0' ? place : payment->words, NULL);
    }
}

static void
add_money(Doc *doc, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;
    Money missing = dispute_short(dispute);

    add_amount(doc, content, _("Asked"), &dispute->asked, NULL, NULL);
    add_offers(doc, content);
    add_amount(doc, content, _("Promised"), &dispute->promised, NULL, NULL);
    add_amount(doc, content, _("Approved"), &dispute->approved, NULL, NULL);
    add_payments(doc, content, _("Kept back"), dispute->deducted);
    add_payments(doc, content, _("Received"), dispute->received);
    if (dispute->received->len > 0 && missing.minor > 0)
        add_amount(doc, content, _("Missing"), &missing, NULL, NULL);
}

static guint
count_files(const CaseContent *content, EvidenceKind kind)
{
    const GPtrArray *files = content->order->order->evidence;
    guint count = 0;

    for (guint i = 0; i < files->len; i++) {
        const Evidence *evidence = files->pdata[i];

        count +=
            evidence->kind == kind &&
            (evidence->dispute == NULL || g_str_equal(evidence->dispute, content->dispute->id));
    }
    return count;
}

static void
add_evidence_item(Doc *doc, const CaseContent *content, const EvidenceItem *item)
{
    const Advice *advice = content->advice;
    gboolean is_missing =
        dispute_takes_evidence(content->dispute) && advice_misses(advice, item);
    guint files = count_files(content, item->kind);
    g_autofree char *count = g_strdup_printf("%u", files);
    Block *check = doc_add(doc, BLOCK_CHECK,
                           item->have   ? TONE_GOOD
                           : is_missing ? TONE_SOON
                                        : TONE_DIM);

    check->is_there = item->have;
    check->mark = g_strdup(item->have ? "[x]" : is_missing ? "[!]" : "[ ]");
    check->label = g_strdup(_(choice_label(&evidence_kinds, item->kind)));
    check->text = g_strdup(
        _(choice_label(&evidence_needs, item->have || is_missing ? item->need : NEED_HELPS)));
    if (files > 0)
        check->remark =
            text_fill(ngettext("{count} file", "{count} files", files), "count", count, NULL);
    else if (item->have)
        check->remark = g_strdup(_("no file"));
}

static void
add_evidence(Doc *doc, const CaseContent *content)
{
    const Advice *advice = content->advice;
    g_autofree char *missing = words_evidence_missing(advice);

    if (content->dispute->reason_unknown)
        return;
    doc_add_heading(doc, TONE_USUAL, _("EVIDENCE"));
    for (guint i = 0; i < advice->evidence->len; i++)
        add_evidence_item(doc, content, &g_array_index(advice->evidence, EvidenceItem, i));
    if (dispute_takes_evidence(content->dispute))
        doc_add_fact(doc, _("Still needed"), missing);
}

void
doc_case_claim(Doc *doc, const CaseContent *content)
{
    add_terms(doc, content->dispute);
    doc_add_heading(doc, TONE_USUAL, _("OFFERS"));
    add_money(doc, content);
    add_evidence(doc, content);
}

/* If nobody agrees and it goes the whole way; nothing when nothing can be said. */
static void
add_forecast(Doc *doc, const CaseContent *content)
{
    Instant now = app_now(content->app);
    const GArray *stations = content->stations;
    gboolean has_two_dates = FALSE;

    if (stations->len > 0)
        doc_add_heading(doc, TONE_USUAL,
                        dispute_may_be_agreed(content->dispute)
                            ? _("FROM HERE, IF NOBODY AGREES")
                            : _("FROM HERE"));
    for (guint i = 0; i < stations->len; i++) {
        const Station *station = &g_array_index(stations, Station, i);
        g_autofree char *days =
            words_days(station->earliest, station->latest, app_zone(content->app), now);
        g_autofree char *line = text_fill(_("{days} ({trust})"), "days", days, "trust",
                                          _(trust_label(station->trust)), NULL);

        doc_add_fact(doc, _(clock_name(station->clock)->label), line);
        has_two_dates = has_two_dates || station->latest - station->earliest > SECONDS_PER_DAY;
    }
    if (has_two_dates)
        doc_add_counsel(doc, TONE_DIM, words_ends_meaning(CLOCK_EXPECT_BY));
}

static void
add_clocks(Doc *doc, const CaseContent *content)
{
    const GArray *clocks = content->order->clocks;

    doc_add_heading(doc, TONE_USUAL, _("CLOCKS"));
    for (guint i = 0; i < clocks->len; i++) {
        const Clock *clock = &g_array_index(clocks, Clock, i);

        if (clock_name(clock->id)->with_disputes ||
            g_strcmp0(clock->dispute, content->dispute->id) == 0)
            doc_order_clock(doc, content->app, content->order->order, clock, FALSE);
    }
}

static void
add_notes(Doc *doc, const CaseContent *content)
{
    const Order *order = content->order->order;
    const GPtrArray *timeline = order_view_timeline(content->order);
    guint before;

    doc_add_heading(doc, TONE_USUAL, _("YOUR WORDS AND NOTES"));
    before = doc_count(doc);
    doc_add_counsel(doc, TONE_USUAL, content->dispute->statement);
    doc_add_counsel(doc, TONE_USUAL, order->note);
    for (guint i = 0; i < timeline->len; i++) {
        const Event *event = g_ptr_array_index(timeline, i);
        g_autoptr(JsonDocument) data = event->type == EVENT_NOTE ? event_data(event) : NULL;

        if (data != NULL)
            doc_add_counsel(doc, TONE_USUAL, json_member_text(data, "text"));
    }
    if (doc_count(doc) > before)
        return;
    doc_add_counsel(doc, TONE_DIM, _("none yet"));
}

void
doc_case_course(Doc *doc, const CaseContent *content)
{
    add_events(doc, content);
    add_forecast(doc, content);
    add_clocks(doc, content);
    doc_order_remarks(doc, content->app, content->order);
    add_notes(doc, content);
}

/* Its events and clocks stand among those of the order. */
static void
add_case(Doc *doc, const CaseContent *content)
{
    const Dispute *next = content->order->summary.next.dispute;
    gboolean is_next = next != NULL && g_str_equal(next->id, content->dispute->id);

    doc_case_head(doc, content, !is_next);
    doc_case_claim(doc, content);
    doc_case_answers(doc, content);
    add_forecast(doc, content);
    if (content->dispute->statement == NULL)
        return;
    doc_add_heading(doc, TONE_USUAL, _("YOUR WORDS"));
    doc_add_counsel(doc, TONE_USUAL, content->dispute->statement);
}

static void
add_direct(Doc *doc, App *app, OrderView *order)
{
    const Dispute *direct = order->order->direct;
    CaseContent content = { .app = app, .order = order, .dispute = direct };
    Block *title = doc_add(doc, BLOCK_TITLE, TONE_USUAL);

    title->text = direct->state == DISPUTE_DRAFT
                      ? g_strdup(_("Without a dispute"))
                      : g_strdup_printf("%s · %s", _("Without a dispute"),
                                        _(choice_label(&dispute_states, direct->state)));
    add_money(doc, &content);
    doc_case_resend(doc, &content);
}

void
doc_cases(Doc *doc, App *app, OrderView *order, gboolean with_disputes)
{
    g_autoptr(CaseContent) content = NULL;

    if (order->order->direct != NULL)
        add_direct(doc, app, order);
    for (guint i = 0; with_disputes && i < order->order->disputes->len; i++) {
        case_content_renew(&content, app, order, order->order->disputes->pdata[i]);
        add_case(doc, content);
    }
}
