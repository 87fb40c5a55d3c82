/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/words-dispute.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/words/words-clock.h"
#include "ui/words/words.h"

char *
words_days(Instant earliest, Instant latest, const Zone *zone, Instant now)
{
    g_autofree char *first = words_when(earliest, zone, now, WHEN_DATE);
    g_autofree char *last = words_when(latest, zone, now, WHEN_DATE);

    if (g_str_equal(first, last))
        return g_steal_pointer(&first);
    return text_fill(_("{first} to {last}"), "first", first, "last", last, NULL);
}

char *
words_agenda_left(const AgendaRow *row, Instant now)
{
    Instant earliest = agenda_row_earliest(row);

    if (row->due != NULL)
        return words_clock_left(&row->due->clock, now);
    if (earliest == INSTANT_UNKNOWN)
        return g_strdup(row->day == AGENDA_AT_LEISURE ? "" : _("today"));
    return words_until(earliest, now);
}

char *
words_agenda_when(const AgendaRow *row, const Zone *zone, Instant now)
{
    Instant earliest = agenda_row_earliest(row);

    if (row->due != NULL)
        return words_clock_when(&row->due->clock, zone, NULL, now);
    if (earliest == INSTANT_UNKNOWN)
        return g_strdup("");
    return words_when(earliest, zone, now, WHEN_BOTH);
}

static char *
arrival_words(const Resend *resend, const Zone *zone, Instant now)
{
    g_autofree char *date = NULL;

    if (resend->basis == RESEND_UNKNOWN)
        return g_strdup(_("Nobody knows when a new parcel would arrive."));
    date = words_when(resend->arrives, zone, now, WHEN_DATE);
    switch (resend->basis) {
    case RESEND_STATED:
        return text_fill(_("The new parcel should arrive on {date}."), "date", date, NULL);
    case RESEND_LIKE_FIRST:
        return text_fill(_("If a new parcel takes as long as the first, it is here on {date}."),
                         "date", date, NULL);
    default:
        return text_fill(_("A new parcel may need until {date}."), "date", date, NULL);
    }
}

/* An open dispute is kept; where none is open, a promise extends nothing. */
static const char *
resend_verdict(const Resend *resend, gboolean is_open, Instant now)
{
    if (resend->closes == INSTANT_UNKNOWN)
        return is_open ? _("Your close date is not known: do not withdraw. Answer: “I will "
                           "close it when the new parcel is here.”")
                       : _("Your close date is not known. A promise does not extend it: open a "
                           "dispute first.");
    if (resend->closes <= now && now < resend->may_close)
        return is_open
                   ? _("Your window may have closed on {date}, and only this dispute holds it: "
                       "do not withdraw. Answer: “I will close it when the new parcel is "
                       "here.”")
                   : _("Your window may have closed on {date}. Check the order page: it may "
                       "still let you open a dispute.");
    if (resend->closes <= now)
        return is_open
                   ? _("Your window closed on {date}, and only this dispute holds it: do "
                       "not withdraw. Answer: “I will close it when the new parcel is "
                       "here.”")
                   : _("Your window closed on {date}. Check the order page: it may still let "
                       "you open a dispute.");
    if (resend->is_too_late)
        return is_open ? _("Your window closes on {date}: do not withdraw. Answer: “I will "
                           "close it when the new parcel is here.”")
                       : _("Your window closes on {date}. A promise does not extend it: open a "
                           "dispute before then.");
    return is_open
               ? _("Your window closes on {date}, after that. Keep the dispute open anyway "
                   "until you hold the parcel.")
               : _("Your window closes on {date}, after that. If the parcel does not arrive, "
                   "open a dispute before then.");
}

char *
words_resend(const Resend *resend, gboolean is_open, const Zone *zone, Instant now)
{
    g_autofree char *arrives = arrival_words(resend, zone, now);
    g_autofree char *closes = NULL;
    g_autofree char *verdict = NULL;

    closes = resend->closes == INSTANT_UNKNOWN
                 ? g_strdup("")
                 : words_when(resend->closes, zone, now, WHEN_BOTH);
    verdict = text_fill(resend_verdict(resend, is_open, now), "date", closes, NULL);
    return g_strconcat(arrives, " ", verdict, NULL);
}

const char *
words_offer_caution(MoneyPlace place)
{
    switch (place) {
    case PLACE_OUTSIDE:
        return _("The offer is for money outside the marketplace, where nothing protects it: "
                 "ask for the same amount in the dispute.");
    case PLACE_COUPON:
        return _("A coupon is not money: it buys only there, and often only for a while. Ask "
                 "for the same amount as a refund to your payment method.");
    default:
        return NULL;
    }
}

/* What was asked for, less the amount; "" when it is not known or nothing. Owned. */
static char *
given_up_words(const Order *order, const Dispute *dispute, const Money *amount)
{
    Money rest = money_is_known(&dispute->asked) ? dispute->asked : order->total;

    if (!money_is_known(&rest) || !money_subtract(&rest, amount, &rest) || rest.minor <= 0)
        return g_strdup("");
    return words_money(&rest);
}

/* Without an amount of its own it is the one on the table. */
static char *
accepted_words(const Order *order, const Dispute *dispute, const Money *amount)
{
    Money offered = dispute_offered(dispute);
    const Money *accepted = money_is_known(amount) ? amount : &offered;
    g_autofree char *money = words_money(accepted);
    g_autofree char *paid = words_money(&order->total);
    g_autofree char *rest = NULL;

    if (*money == '\0')
        return g_strdup("");
    if (*paid == '\0')
        return text_fill(_("You accept {amount}."), "amount", money, NULL);
    rest = given_up_words(order, dispute, accepted);
    return text_fill(*rest == '\0'
                         ? _("You accept {amount} of {paid} paid.")
                         : _("You accept {amount} of {paid} paid and give up {rest}."),
                     "amount", money, "paid", paid, "rest", rest, NULL);
}

/* With the way back, where the item has to go for it. */
static char *
return_words(const Order *order, const Offer *offer, const char *accepted)
{
    g_autofree char *cost = words_money(&order->return_cost);

    if (offer->returns != ANSWER_YES)
        return g_strdup(accepted);
    return text_fill(*cost == '\0'
                         ? _("{accepted} You must send the item back.")
                         : _("{accepted} You must send the item back, which costs you {cost}."),
                     "accepted", accepted, "cost", cost, NULL);
}

/* With what is lost where the money is not paid back the way it was paid. */
static char *
acceptance_words(const Order *order, const Dispute *dispute, const Money *amount)
{
    g_autofree char *taken = accepted_words(order, dispute, amount);
    g_autofree char *accepted = NULL;
    const Offer *offer;

    if (!dispute_find_offer(dispute, &offer))
        return g_steal_pointer(&taken);
    accepted = return_words(order, offer, taken);
    if (offer->place == PLACE_OUTSIDE)
        return text_fill(
            _("{accepted} It is paid outside the marketplace: if it does not arrive, "
              "nothing protects you any more."),
            "accepted", accepted, NULL);
    if (offer->place == PLACE_COUPON)
        return text_fill(_("{accepted} It is a coupon, not money."), "accepted", accepted,
                         NULL);
    return g_steal_pointer(&accepted);
}

static char *
withdrawn_words(const OrderSummary *summary, const Zone *zone, Instant now)
{
    g_autofree char *when = NULL;

    if (summary->closes_at == INSTANT_UNKNOWN)
        return g_strdup(_("Your close date is not known: it may have passed already."));
    when = words_when(summary->closes_at, zone, now, WHEN_BOTH);
    return text_fill(
        summary->closes_at <= now
            ? _("The window closed on {date}. You may not be able to open the dispute again.")
            : _("After {date} you cannot open the dispute again."),
        "date", when, NULL);
}

char *
words_stake(const OrderView *order, EventType event, const char *dispute, const Money *amount,
            const Zone *zone, Instant now)
{
    const Dispute *meant = order_find_dispute(order->order, dispute);

    if (event == EVENT_ACCEPTED && meant != NULL)
        return acceptance_words(order->order, meant, amount);
    if (event == EVENT_WITHDRAWN)
        return withdrawn_words(&order->summary, zone, now);
    return g_strdup("");
}

/* The missing kinds of one need, with commas between; "" for none. Owned. */
static char *
missing_kinds(const Advice *advice, EvidenceNeed need)
{
    g_autoptr(GString) list = g_string_new(NULL);

    for (guint i = 0; i < advice->evidence->len; i++) {
        const EvidenceItem *item = &g_array_index(advice->evidence, EvidenceItem, i);

        if (item->need == need && advice_misses(advice, item))
            g_string_append_printf(list, "%s%s", list->len > 0 ? ", " : "",
                                   _(choice_label(&evidence_kinds, item->kind)));
    }
    return g_string_free(g_steal_pointer(&list), FALSE);
}

char *
words_evidence_missing(const Advice *advice)
{
    g_autofree char *all = missing_kinds(advice, NEED_REQUIRED);
    g_autofree char *some = missing_kinds(advice, NEED_ONE_OF);
    g_autofree char *one = NULL;

    if (*some == '\0')
        return g_steal_pointer(&all);
    one = text_fill(_("one of these: {kinds}"), "kinds", some, NULL);
    return *all == '\0' ? g_steal_pointer(&one) : g_strdup_printf("%s; %s", all, one);
}

static char *
kinds_of(guint32 set)
{
    GString *list = g_string_new(NULL);

    for (guint kind = 0; kind < EVIDENCE_COUNT; kind++) {
        if ((set & EVIDENCE_BIT(kind)) != 0)
            g_string_append_printf(list, "%s%s", list->len == 0 ? "" : ", ",
                                   _(choice_label(&evidence_kinds, kind)));
    }
    return g_string_free(list, FALSE);
}

char *
words_refund(const Advice *advice)
{
    const char *now = _(choice_label(&refund_outlooks, advice->refund));

    if (advice->refund_with == advice->refund)
        return g_strdup(now);
    return text_fill(_("{now} (at best: {with})"), "now", now, "with",
                     _(choice_label(&refund_outlooks, advice->refund_with)), NULL);
}

char *
words_strength(const Advice *advice)
{
    const char *now = _(choice_label(&strengths, advice->strength));
    g_autofree char *lacks = kinds_of(advice->lacks);

    if (advice->strength_with == advice->strength)
        return g_strdup(now);
    if (advice->is_open) /* evidence alone does not do it: the reasons name the answer */
        return text_fill(_("{now} (at best: {with})"), "now", now, "with",
                         _(choice_label(&strengths, advice->strength_with)), NULL);
    return text_fill(_("{now} ({with} with: {evidence})"), "now", now, "with",
                     _(choice_label(&strengths, advice->strength_with)), "evidence", lacks,
                     NULL);
}

char *
words_submitted_without(App *app, const OrderView *order, const char *id)
{
    const Dispute *dispute = order_find_dispute(order->order, id);
    g_autoptr(Advice) advice = NULL;
    g_autofree char *missing = NULL;

    if (dispute == NULL)
        return NULL;
    advice = disputes_advise(app, order, dispute, NULL);
    missing = words_evidence_missing(advice);
    if (*missing == '\0')
        return NULL;
    return text_fill(
        _("What it still needs ({missing}) can be added on the dispute page. Add it soon: "
          "decisions follow what can be seen."),
        "missing", missing, NULL);
}

/* What the page shows decides what can be done about it. */
static const char *
no_button_words(const char *cause)
{
    guint shown = 0;

    if (!choice_parse(&no_buttons, cause, &shown))
        return NULL;
    switch (shown) {
    case NO_BUTTON_TOO_EARLY:
        return _("Try again on the day it opens.");
    case NO_BUTTON_COMPLETED:
        return _("Try the order's after-sales page, then the bank.");
    default:
        return NULL;
    }
}

/* Who refused the parcel, or its duty, is promised nothing. */
static const char *
returned_words(const char *cause)
{
    guint why = RETURNED_NOT_SAID;

    if (!choice_parse(&return_causes, cause, &why) || why == RETURNED_NOT_SAID)
        return _(event_kind(EVENT_RETURNED_TO_SENDER)->after);
    if (why == RETURNED_DUTY || why == RETURNED_REFUSED)
        return _("You may get no refund for it. Open a dispute for not received anyway.");
    return _("Open a dispute for not received, with the tracking as evidence.");
}

/* What a withdrawal leaves: nothing to look after, or the way back. */
static const char *
left_by_withdrawing(const LogEntry *entry, const OrderView *order, Instant now)
{
    Instant closes = order->summary.closes_at;

    if (g_strcmp0(entry->cause, choice_token(&withdrawal_causes, WITHDRAWN_FINE)) == 0)
        return _("Good. Record a problem here if one appears.");
    if (closes != INSTANT_UNKNOWN && closes <= now)
        return _("The window has closed: it cannot be opened again.");
    return _(event_kind(EVENT_WITHDRAWN)->after);
}

/* How long what was recorded usually takes, by the policy in force; without a figure nothing is
 * said. */

static const Clock *
clock_started_by(const OrderView *order, const LogEntry *entry, ClockId id)
{
    for (guint i = 0; i < order->clocks->len; i++) {
        const Clock *clock = &g_array_index(order->clocks, Clock, i);

        if (clock->id == id && clock->rule != NULL && !clock->estimated &&
            clock->started_by == entry->type)
            return clock;
    }
    return NULL;
}

/* NULL when the policy has no figure for it. Owned. */
static char *
duration_words(const LogEntry *entry, const OrderView *order)
{
    const EventClock *runs = &event_kind(entry->type)->runs;
    const Clock *clock =
        runs->sentence == NULL ? NULL : clock_started_by(order, entry, runs->clock);
    g_autofree char *span = clock == NULL ? NULL : words_rule_span(clock->rule);

    return span == NULL ? NULL : text_fill(_(runs->sentence), "span", span, NULL);
}

/* What was asked for last has no date of its own. */
static gboolean
date_is_of_no_use(const LogEntry *entry, const Order *order)
{
    const GArray *checks = order->checks;

    return entry->type == EVENT_CHECKED && entry->until.text != NULL && checks->len > 0 &&
           !checked_date_counts(g_array_index(checks, Checked, checks->len - 1).about);
}

static gboolean
has_bank_case(const Dispute *dispute)
{
    return dispute_has(dispute, EVENT_CHARGEBACK_FILED) ||
           dispute_has(dispute, EVENT_PAYMENT_CASE_OPENED);
}

/* Money may come twice only where a bank, or a payment service, was gone to as well. */
static const char *
refunded_words(const Order *order)
{
    gboolean is_at_bank = order->direct != NULL && has_bank_case(order->direct);

    for (guint i = 0; i < order->disputes->len; i++)
        is_at_bank = is_at_bank || has_bank_case(order->disputes->pdata[i]);
    return is_at_bank ? _("Did your bank pay too? Tell the bank: only one of the two is yours.")
                      : NULL;
}

char *
words_after(const LogEntry *entry, const OrderView *order, gboolean has_effect, Instant now)
{
    const char *after = event_kind(entry->type)->after;
    g_autofree char *duration = NULL;

    if (!has_effect && (entry->type != EVENT_NOTE || entry->anyway))
        return g_strdup(
            entry->type == EVENT_NOTE
                ? _("Kept in the timeline, changes nothing: a note is only for you.")
                : _("Kept in the timeline, changes nothing: what was recorded before counts."));
    if (date_is_of_no_use(entry, order->order))
        return g_strdup(
            _("The date is kept in the history and moves no deadline. For the close date, "
              "use “edit --closes”."));
    if (entry->type == EVENT_COULD_NOT_OPEN && entry->cause != NULL)
        after = no_button_words(entry->cause);
    else if (entry->type == EVENT_WITHDRAWN)
        after = left_by_withdrawing(entry, order, now);
    else if (entry->type == EVENT_RETURNED_TO_SENDER)
        after = returned_words(entry->cause);
    else if (entry->type == EVENT_REFUNDED)
        after = refunded_words(order->order);
    else if (after != NULL)
        after = _(after);
    duration = duration_words(entry, order);
    if (after == NULL || duration == NULL)
        return g_strdup(after != NULL ? after : duration);
    return g_strconcat(after, " ", duration, NULL);
}

/* Owned; NULL: there is nothing to mind. */
static char *
recorded_caution(App *app, const LogEntry *entry, const OrderView *order)
{
    const Dispute *dispute = order_find_dispute(order->order, entry->dispute);
    const Offer *offer;

    if (dispute == NULL)
        return NULL;
    if (entry->type == EVENT_SUBMITTED)
        return words_submitted_without(app, order, entry->dispute);
    if (event_asks(entry->type, NEEDS_AMOUNT) && dispute_find_offer(dispute, &offer))
        return g_strdup(words_offer_caution(offer->place));
    return NULL;
}

char *
words_recorded(App *app, const LogEntry *entry, const OrderView *order, gboolean has_effect,
               gboolean *ret_is_caution)
{
    char *caution = order == NULL ? NULL : recorded_caution(app, entry, order);
    char *after;

    *ret_is_caution = caution != NULL;
    if (caution != NULL)
        return caution;
    after = order == NULL ? NULL : words_after(entry, order, has_effect, app_now(app));
    return after != NULL ? after : g_strdup(_("Recorded."));
}

char *
words_refusal(const App *app, const Dispute *dispute, const Refusal *refusal)
{
    g_autofree char *date =
        refusal->date == INSTANT_UNKNOWN
            ? g_strdup("")
            : words_when(refusal->date, app_zone(app), app_now(app), WHEN_BOTH);
    DisputeState state = dispute == NULL ? DISPUTE_DRAFT : dispute->state;
    g_autofree char *why = text_fill(_(refusal->why), "date", date, "state",
                                     _(choice_label(&dispute_states, state)), NULL);
    g_autofree char *basis = NULL;

    if (!refusal->is_by_clock)
        return g_steal_pointer(&why);
    basis = words_clock_reason(&refusal->clock);
    return text_fill(_("{why} ({basis})"), "why", why, "basis", basis, NULL);
}

const char *
words_reason(const Dispute *dispute)
{
    return dispute->reason_unknown ? _("No reason recorded")
                                   : _(choice_label(&reasons, dispute->said.reason));
}

char *
words_remark(const Remark *remark, const Zone *zone, Instant now)
{
    const char *trust = _(trust_label(remark->rule->trust));
    g_autofree char *days = NULL;

    if (remark->earliest == INSTANT_UNKNOWN)
        days = words_rule_span(remark->rule);
    else
        days = words_days(remark->earliest, remark->latest, zone, now);
    if (days == NULL)
        return text_fill(_("{text} ({trust}, checked {month})"), "text", _(remark->rule->text),
                         "trust", trust, "month", remark->rule->checked, NULL);
    return text_fill(_("{text} ({days}; {trust}, checked {month})"), "text",
                     _(remark->rule->text), "days", days, "trust", trust, "month",
                     remark->rule->checked, NULL);
}

const char *
words_place(const char *token)
{
    guint place = 0;

    return choice_parse(&money_places, token, &place) ? _(choice_label(&money_places, place))
                                                      : "";
}

const char *
words_answer(const Dispute *dispute, const Question *question)
{
    return _(
        choice_label(question->choices, G_STRUCT_MEMBER(guint, dispute, question->offset)));
}
