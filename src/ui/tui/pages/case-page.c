/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/pages/case-page.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/case/case.h"
#include "domain/clocks/clocks.h"
#include "ui/tui/pages/order-detail.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define OFFER_COLUMNS 14
#define NEED_COLUMN 34 /* behind the longest kind */

static void
add_heading(Page *page, const char *text)
{
    page_line(page, ROLE_TEXT, "");
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, text);
}

static gboolean
is_of_case(const CaseContent *content, const Event *event)
{
    if (event->dispute != NULL)
        return g_str_equal(event->dispute, content->dispute->id);
    return event_kind(event->type)->class == EVENT_IS_HAPPENING;
}

/* "AliExpress": the marketplace is called by its name. Owned. */
static char *
marketplace_name(const CaseContent *content)
{
    return words_marketplace(content->order->order->marketplace, app_policies(content->app));
}

void
case_add_events(Page *page, const CaseContent *content)
{
    const GPtrArray *timeline = order_view_timeline(content->order);

    add_heading(page, _("EVENTS"));
    for (guint i = 0; i < timeline->len; i++) {
        const Event *event = g_ptr_array_index(timeline, i);

        if (is_of_case(content, event) && !order_view_repeats(content->order, i))
            detail_add_event(page, content->app, content->order, event);
    }
}

static char *
offerer(const CaseContent *content, Turn by)
{
    if (by == TURN_PLATFORM)
        return marketplace_name(content);
    return g_strdup(by == TURN_SELLER ? _("seller") : _("you"));
}

static void
add_amount(Page *page, const CaseContent *content, const char *who, const Money *amount)
{
    g_autofree char *money = words_money(amount);
    g_autofree char *share =
        case_share_text(offer_share(amount, &content->order->order->total));

    page_line(page, ROLE_TEXT, "");
    page_add(page, 2, ROLE_TEXT, who);
    page_add(page, 2 + OFFER_COLUMNS, ROLE_STRONG, money);
    page_add(page, 2 + OFFER_COLUMNS + 14, ROLE_DIM, share);
}

/* With why it was kept, or where it went. */
static void
add_payment(Page *page, const CaseContent *content, const char *what, const Payment *payment)
{
    const char *place = words_place(payment->words);

    add_amount(page, content, what, &payment->amount);
    if (payment->words != NULL)
        page_add(page, 0, ROLE_DIM, *place != '\0' ? place : payment->words);
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
add_term(Page *page, const char *label, const char *value)
{
    page_line(page, ROLE_TEXT, "");
    page_add(page, 2, ROLE_TEXT, label);
    page_add_wrapped(page, 2 + OFFER_COLUMNS, ROLE_TEXT, value);
}

void
case_add_terms(Page *page, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;
    g_autofree char *lines = line_numbers(dispute);

    add_heading(page, _("YOUR DISPUTE"));
    if (dispute->type != TYPE_NONE)
        add_term(page, _("Type"), _(choice_label(&dispute_types, dispute->type)));
    add_term(page, _("Items"), *lines != '\0' ? lines : _("all of them"));
    if (dispute->return_number != NULL)
        add_term(page, _("Return number"), dispute->return_number);
}

void
case_add_offers(Page *page, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;

    add_heading(page, _("OFFERS"));
    if (money_is_known(&dispute->asked))
        add_amount(page, content, _("you ask"), &dispute->asked);
    for (guint i = 0; i < dispute->offers->len; i++) {
        const Offer *offer = &g_array_index(dispute->offers, Offer, i);
        g_autofree char *who = offerer(content, offer->by);

        add_amount(page, content, who, &offer->amount);
        if (offer->place != PLACE_ORIGINAL)
            page_add(page, 0, ROLE_SOON, _(choice_label(&money_places, offer->place)));
    }
    if (money_is_known(&dispute->approved))
        add_amount(page, content, _("approved"), &dispute->approved);
    for (guint i = 0; i < dispute->deducted->len; i++)
        add_payment(page, content, _("kept back"),
                    &g_array_index(dispute->deducted, Payment, i));
    for (guint i = 0; i < dispute->received->len; i++)
        add_payment(page, content, _("received"),
                    &g_array_index(dispute->received, Payment, i));
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
add_evidence_item(Page *page, const CaseContent *content, const Advice *advice,
                  const EvidenceItem *item)
{
    gboolean is_missing =
        dispute_takes_evidence(content->dispute) && advice_misses(advice, item);
    guint files = count_files(content, item->kind);
    g_autofree char *count = g_strdup_printf("%u", files);
    g_autofree char *words =
        text_fill(ngettext("{count} file", "{count} files", files), "count", count, NULL);

    page_line(page, ROLE_TEXT, "");
    page_add(page, 2,
             item->have   ? ROLE_GOOD
             : is_missing ? ROLE_SOON
                          : ROLE_DIM,
             item->have   ? "[x]"
             : is_missing ? "[!]"
                          : "[ ]");
    page_add(page, 6, ROLE_TEXT, _(choice_label(&evidence_kinds, item->kind)));
    if (files > 0)
        page_add(page, NEED_COLUMN, ROLE_DIM, words);
    else if (item->have)
        page_add(page, NEED_COLUMN, ROLE_DIM, _("no file"));
    else
        page_add(page, NEED_COLUMN, ROLE_DIM,
                 _(choice_label(&evidence_needs, is_missing ? item->need : NEED_HELPS)));
}

void
case_add_evidence(Page *page, const CaseContent *content)
{
    const Advice *advice = content->advice;

    add_heading(page, _("EVIDENCE"));
    for (guint i = 0; i < advice->evidence->len; i++)
        add_evidence_item(page, content, advice,
                          &g_array_index(advice->evidence, EvidenceItem, i));
}

/* If nobody agrees and it goes the whole way. */
void
case_add_forecast(Page *page, const CaseContent *content)
{
    Instant now = app_now(content->app);
    const GArray *stations = content->stations;

    if (stations->len > 0)
        add_heading(page, dispute_may_be_agreed(content->dispute)
                              ? _("FROM HERE, IF NOBODY AGREES")
                              : _("FROM HERE"));
    for (guint i = 0; i < stations->len; i++) {
        const Station *station = &g_array_index(stations, Station, i);
        g_autofree char *days =
            words_days(station->earliest, station->latest, app_zone(content->app), now);
        g_autofree char *told =
            g_strdup_printf("%s (%s)", days, _(trust_label(station->trust)));

        detail_add_label(page, _(clock_name(station->clock)->label), told);
    }
}

void
case_add_clocks(Page *page, const CaseContent *content)
{
    const GArray *clocks = content->order->clocks;

    add_heading(page, _("CLOCKS"));
    for (guint i = 0; i < clocks->len; i++) {
        const Clock *clock = &g_array_index(clocks, Clock, i);

        if (clock_name(clock->id)->with_disputes ||
            g_strcmp0(clock->dispute, content->dispute->id) == 0)
            detail_add_clock(page, content->app, clock, FALSE);
    }
}

void
case_add_notes(Page *page, const CaseContent *content)
{
    const Order *order = content->order->order;
    const GPtrArray *timeline = order_view_timeline(content->order);
    guint before;

    add_heading(page, _("YOUR WORDS AND NOTES"));
    before = page_count(page);
    if (content->dispute->statement != NULL)
        page_paragraph(page, 2, ROLE_TEXT, content->dispute->statement);
    if (order->note != NULL)
        page_paragraph(page, 2, ROLE_TEXT, order->note);
    for (guint i = 0; i < timeline->len; i++) {
        const Event *event = g_ptr_array_index(timeline, i);
        g_autoptr(JsonDocument) data = event->type == EVENT_NOTE ? event_data(event) : NULL;

        if (data != NULL && json_member_text(data, "text") != NULL)
            page_paragraph(page, 2, ROLE_TEXT, json_member_text(data, "text"));
    }
    if (page_count(page) == before)
        page_paragraph(page, 2, ROLE_DIM, _("none yet; n writes a note"));
}
