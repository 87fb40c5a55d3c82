/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/counsel/model.h"

#include "domain/case/case.h"
#include "domain/counsel/model-figures.h"

#define DAYS(count) ((gint64)(count)*SECONDS_PER_DAY)

typedef struct {
    const Order *order;
    const Dispute *dispute;
    const Policies *policies;
    Instant now;
    const char *reason;    /* NULL: nothing is known to be wrong */
    gboolean page_refused; /* to take a dispute, and it alone knew */
    Model *model;
} Reader;

/* --- The ways that are left ------------------------------------------------------------------
 */

typedef struct {
    ChanceKind kind;
    Way way;
    const char *closes; /* clock */
    gboolean at_once;
    int lead, reserve; /* where the rule has none of its own: the tables of the design */
} ChanceRow;

static const ChanceRow payment_rows[] = {
    { CHANCE_BANK, WAY_PAYMENT, "chargeback-by", FALSE, 21, 7 },
    { CHANCE_PAYMENT_CASE, WAY_PAYMENT, "paypal-open-by", FALSE, 14, 3 },
    { CHANCE_PAYMENT_CASE, WAY_PAYMENT, "payment-case-open-by", FALSE, 14, 3 },
};
static const ChanceRow notice_row = { CHANCE_NOTICE, WAY_PAYMENT, "billing-notice-by",
                                      FALSE,         21,          10 };
static const ChanceRow law_rows[] = {
    { CHANCE_LAW, WAY_LAW, "statutory-claim-by", FALSE, 60, 30 },
    { CHANCE_REJECT, WAY_LAW, "reject-by", FALSE, 10, 3 },
};

static void
add_chance(Reader *reader, const ChanceRow *row, const Figure *closes, Instant opens)
{
    const Rule *rule = closes->rule;
    Chance chance = {
        row->kind,           row->way,     opens,
        closes->early,       closes->late, closes->is_doubtful ? closes->late : closes->firm,
        closes->is_doubtful, row->at_once, row->lead,
        row->reserve,        rule
    };

    if (closes->early == INSTANT_UNKNOWN)
        return;
    if (rule != NULL && rule->lead_at_once)
        chance.at_once = TRUE;
    else if (rule != NULL && rule->lead.unit == SPAN_DAYS)
        chance.lead = rule->lead.earliest;
    if (rule != NULL && rule->reserve > 0)
        chance.reserve = rule->reserve;
    /* "Never more than half the right's span." */
    chance.lead =
        MIN(chance.lead, (int)((closes->early - MAX(opens, closes->starts)) / DAYS(2)));
    g_array_append_val(reader->model->chances, chance);
}

/* "It ends by what the page said": completed, or no button where nobody but the page knew. */
static gboolean
page_refused(const Reader *reader, const Figure *window)
{
    const Order *order = reader->order;
    const Dispute *dispute = reader->dispute;

    if (order->no_button_at == INSTANT_UNKNOWN || order->no_button == NO_BUTTON_TOO_EARLY)
        return FALSE;
    if (dispute != NULL && dispute->state == DISPUTE_WITHDRAWN)
        return order->no_button_at >= dispute->happened[EVENT_WITHDRAWN] &&
               (order->no_button == NO_BUTTON_COMPLETED ||
                !shop_reopens(order, reader->policies));
    return order->no_button == NO_BUTTON_COMPLETED || window->early == INSTANT_UNKNOWN ||
           order->no_button_at >= window->early;
}

static void
add_window(Reader *reader)
{
    Figure window = figure_of_window(reader->order, reader->policies);
    Figure opens =
        figure_of_market(reader->order, reader->policies, "dispute-opens", reader->reason);
    Figure defect = figure_of_market(reader->order, reader->policies, "defect-window-closes",
                                     reader->reason);
    ChanceRow row = { CHANCE_DISPUTE, WAY_MARKETPLACE, NULL, FALSE, 5, 0 };

    /* With a problem named, at once; what is absent, five days before. */
    row.at_once = reader->reason != NULL && !g_str_equal(reader->reason, "not-received");
    if (reader->order->opens != INSTANT_UNKNOWN)
        opens.early = reader->order->opens;
    if (order_has_arrived(reader->order))
        opens.early = INSTANT_UNKNOWN;
    /* A longer window for this problem alone takes the place of the one for all; where each is
     * the longer one by one of its ends, who knows. */
    if (defect.late != INSTANT_UNKNOWN && defect.early > window.early &&
        defect.late < window.late)
        return;
    if (defect.late != INSTANT_UNKNOWN &&
        (defect.late > window.late || defect.early > window.early))
        window = defect;
    reader->page_refused = page_refused(reader, &window);
    if (!reader->page_refused)
        add_chance(reader, &row, &window, opens.early);
}

/* "All of the money, costs no more": it stands in for a dispute about what is faulty. */
static void
add_free_return(Reader *reader)
{
    const ChanceRow row = { CHANCE_FREE_RETURN, WAY_MARKETPLACE, NULL, FALSE, 3, 0 };
    Figure closes =
        figure_of_market(reader->order, reader->policies, "free-return-by", reader->reason);

    if (reader->order->free_return && !g_str_equal(reader->reason, "not-received"))
        add_chance(reader, &row, &closes, INSTANT_UNKNOWN);
}

/* By the buyer's way to pay: the bank's or the service's own case. */
static void
add_payment(Reader *reader)
{
    for (gsize i = 0; i < G_N_ELEMENTS(payment_rows); i++) {
        const ChanceRow *row = &payment_rows[i];
        Figure closes = figure_of_buyer(reader->order, reader->policies, POLICY_PAYMENT,
                                        row->closes, reader->reason);
        Figure opens = figure_of_buyer(reader->order, reader->policies, POLICY_PAYMENT,
                                       "chargeback-from", reader->reason);

        add_chance(reader, row, &closes,
                   row->kind == CHANCE_BANK ? opens.early : INSTANT_UNKNOWN);
    }
}

static void
add_notice(Reader *reader)
{
    Figure closes = figure_of_buyer(reader->order, reader->policies, POLICY_STATUTE,
                                    notice_row.closes, reader->reason);

    add_chance(reader, &notice_row, &closes, INSTANT_UNKNOWN);
}

/* Once it is written the claim waits, silent, for its last weeks. */
static void
add_law(Reader *reader)
{
    gboolean is_written = reader->order->law_letter != INSTANT_UNKNOWN;

    /* What was rejected in writing is rejected. */
    for (gsize i = 0; i < G_N_ELEMENTS(law_rows); i++) {
        Figure closes = figure_of_buyer(reader->order, reader->policies, POLICY_STATUTE,
                                        law_rows[i].closes, reader->reason);

        if (!is_written || (law_rows[i].kind == CHANCE_LAW &&
                            reader->now >= instant_add_days(closes.early, -law_rows[i].lead)))
            add_chance(reader, &law_rows[i], &closes, INSTANT_UNKNOWN);
    }
}

static void
add_of_dispute(Reader *reader, const ChanceRow *row, EventType stated_by)
{
    Figure closes = figure_of_dispute(reader->order, reader->dispute, reader->policies,
                                      row->closes, stated_by, INSTANT_UNKNOWN);

    add_chance(reader, row, &closes, INSTANT_UNKNOWN);
}

/* Money that was promised in writing and is not there. */
static void
add_credit(Reader *reader)
{
    static const ChanceRow credit = { CHANCE_CREDIT, WAY_PAYMENT, "credit-not-processed-by",
                                      FALSE,         21,          7 };

    add_of_dispute(reader, &credit, EVENT_UNKNOWN);
}

/* What somebody else owes, where there is a figure for it. */
static void
add_owed(Reader *reader, OwedKind kind, const char *clock, EventType stated_by, Instant since)
{
    Figure due = figure_of_dispute(reader->order, reader->dispute, reader->policies, clock,
                                   stated_by, since);
    Owed owed = { kind, due.early, due.late };

    if (due.early != INSTANT_UNKNOWN)
        g_array_append_val(reader->model->owed, owed);
}

const Chance *
model_chance(const Model *model, ChanceKind kind)
{
    for (guint i = 0; i < model->chances->len; i++) {
        const Chance *chance = &g_array_index(model->chances, Chance, i);

        if (chance->kind == kind)
            return chance;
    }
    return NULL;
}

/* A doubtful figure's last day is the last but for two weeks of perhaps. */
static Instant
given_up_at(const Chance *chance)
{
    return chance->is_doubtful || chance->ends_late > chance->ends_firm
               ? instant_add_days(chance->ends_late, 14)
               : chance->ends_late;
}

gboolean
chance_may_be_left(const Chance *chance, Instant now)
{
    return now < given_up_at(chance);
}

/* "A right stands in for another of its own kind, the marketplace's also for the law's, if it
 * is not doubtful and closes later by more than its own lead." */
static gboolean
is_stood_in_for(const Model *model, const Chance *chance, Instant now)
{
    for (guint i = 0; i < model->chances->len; i++) {
        const Chance *other = &g_array_index(model->chances, Chance, i);

        if (other != chance && !other->is_doubtful && now < other->ends &&
            (other->way == chance->way ||
             (other->way == WAY_MARKETPLACE && chance->way == WAY_LAW)) &&
            other->ends > instant_add_days(chance->ends, other->lead))
            return TRUE;
    }
    return FALSE;
}

gboolean
chance_presses(const Model *model, const Chance *chance, Instant now)
{
    int days = chance->lead;
    Instant from = instant_add_days(chance->ends, -days);

    if (now >= chance->ends_firm || is_stood_in_for(model, chance, now))
        return FALSE;
    if (chance->way != WAY_MARKETPLACE && model->market_waits)
        from = MAX(from, instant_add_days(chance->ends, -chance->reserve));
    if (chance->at_once)
        from = chance->opens;
    return now >= from && (chance->opens == INSTANT_UNKNOWN || now >= chance->opens);
}

/* Nobody is late yet. */
static gboolean
any_is_awaited(const Model *model, Instant now)
{
    for (guint i = 0; i < model->owed->len; i++) {
        if (now < g_array_index(model->owed, Owed, i).due_late)
            return TRUE;
    }
    return FALSE;
}

static gboolean
any_is_left(const Model *model, Instant now, gboolean even_doubtful)
{
    for (guint i = 0; i < model->chances->len; i++) {
        const Chance *chance = &g_array_index(model->chances, Chance, i);

        if (even_doubtful ? chance_may_be_left(chance, now)
                          : !chance->is_doubtful && now < chance->ends_firm)
            return TRUE;
    }
    return FALSE;
}

/* The item is as it should be, and unwanted: no bank pays for that. */
static gboolean
is_remorse(const char *reason)
{
    return g_str_equal(reason, "changed-mind") || g_str_equal(reason, "wrong-size");
}

/* --- Nothing, or something -------------------------------------------------------------------
 */

static void
say(Model *model, Verdict verdict, const char *because)
{
    model->verdict = verdict;
    model->because = because;
}

/* Of the marketplace's way, and of the payment's, an end is known. */
static gboolean
has_an_end(const Reader *reader)
{
    const Model *model = reader->model;

    return (model_chance(model, CHANCE_DISPUTE) != NULL ||
            dispute_has(reader->dispute, EVENT_RULED_FOR_SELLER) || reader->page_refused) &&
           (model_chance(model, CHANCE_BANK) != NULL ||
            model_chance(model, CHANCE_PAYMENT_CASE) != NULL);
}

/* The law lets claim what never came, and no source says until when. */
static gboolean
may_claim_delivery(const Reader *reader)
{
    const Order *order = reader->order;
    g_autoptr(GPtrArray) open =
        policies_for_buyer(reader->policies, order->paid_with, order->buyer_country);

    for (guint i = 0; i < open->len; i++) {
        const Policy *policy = open->pdata[i];

        if (policy->kind == POLICY_STATUTE && g_strcmp0(reader->reason, "not-received") == 0 &&
            policy_rule(policy, "non-delivery", order->buyer_country) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* Something while any way is left for sure; nothing once all are over and nobody has to be
 * asked for the country or how it was paid. */
static void
say_by_chances(Reader *reader, const char *left, const char *over)
{
    Model *model = reader->model;

    if (any_is_left(model, reader->now, FALSE))
        say(model, IS_SOMETHING, left);
    else if (!any_is_left(model, reader->now, TRUE) && reader->order->paid_with != NULL &&
             reader->order->buyer_country != NULL && has_an_end(reader) &&
             reader->order->law_letter == INSTANT_UNKNOWN && !may_claim_delivery(reader))
        say(model, IS_NOTHING, over);
}

/* "Watched by the marketplace's window for any problem alone; after that window's latest close
 * it is quiet." */
static void
read_unsaid(Reader *reader)
{
    const Order *order = reader->order;
    Figure window = figure_of_window(order, reader->policies);
    const Fact came[] = { FACT_CONFIRMED, FACT_DELIVERED, FACT_MARKED_DELIVERED, FACT_SHIPPED };
    const ChanceRow row = { CHANCE_DISPUTE, WAY_MARKETPLACE, NULL, FALSE, 3, 0 };
    Instant last = INSTANT_UNKNOWN;

    add_chance(reader, &row, &window, INSTANT_UNKNOWN);
    for (gsize i = 0; i < G_N_ELEMENTS(came); i++)
        last = MAX(last, order_fact(order, came[i]));
    if (window.early == INSTANT_UNKNOWN)
        window = figure_of_window_from(reader->order, reader->policies, last);
    if (window.early != INSTANT_UNKNOWN) {
        if (reader->now < window.late)
            say(reader->model, IS_SOMETHING, "it came, and the window is not over");
        else
            say(reader->model, IS_NOTHING, "it came, and the window is over");
        return;
    }
    if (last == INSTANT_UNKNOWN)
        return;
    if (reader->now >= instant_add_days(last, 30))
        say(reader->model, IS_NOTHING, "it came 30 days ago and no window is known");
    else
        say(reader->model, IS_SOMETHING, "it came, and no window is known");
}

/* Until the payment's way is over there is a question at least. */
static void
read_absent(Reader *reader)
{
    reader->reason = "not-received";
    add_window(reader);
    add_payment(reader);
    reader->model->is_fitted = TRUE;
    if (any_is_left(reader->model, reader->now, FALSE))
        say(reader->model, IS_SOMETHING, "it did not come, and a way is open");
    else if (!any_is_left(reader->model, reader->now, TRUE) &&
             order_is_underway(reader->order) && /* else it can be cancelled still */
             model_chance(reader->model, CHANCE_DISPUTE) != NULL &&
             (model_chance(reader->model, CHANCE_BANK) != NULL ||
              model_chance(reader->model, CHANCE_PAYMENT_CASE) != NULL))
        say(reader->model, IS_NOTHING, "it did not come, and every way is over");
}

static void
read_cancelled(Reader *reader)
{
    reader->reason = "not-received";
    if (order_is_paid_back(reader->order)) {
        say(reader->model, IS_NOTHING, "cancelled and paid back");
        return;
    }
    if (!reader->order->facts[FACT_PAID].is_true)
        return;
    add_payment(reader);
    reader->model->is_fitted = TRUE;
    reader->model->market_waits = TRUE;
    if (any_is_left(reader->model, reader->now, FALSE))
        say(reader->model, IS_SOMETHING, "cancelled, and the money is not back");
}

/* The bank and the marketplace both paid, and the bank does not know since the second did. */
static gboolean
owes_one_back(const Dispute *dispute)
{
    guint second =
        MAX(dispute->sequence[EVENT_CHARGEBACK_WON],
            MAX(dispute->sequence[EVENT_REFUNDED], dispute->sequence[EVENT_REFUND_PART]));

    return dispute_is_paid_twice(dispute) && dispute->sequence[EVENT_BANK_ANSWERED] < second;
}

/* Balance or a coupon, and nothing says that he took it. */
static gboolean
is_otherwise(const Reader *reader, const Payment *payment)
{
    const Dispute *dispute = reader->dispute;
    const char *to = payment->words;

    return (g_strcmp0(to, "balance") == 0 || g_strcmp0(to, "coupon") == 0) &&
           g_strcmp0(reader->order->paid_with, "balance") != 0 &&
           !(dispute_has(dispute, EVENT_ACCEPTED) &&
             g_str_equal(choice_token(&money_places, dispute->approved_to), to));
}

/* As money, and as anything else. */
static Money
came(const Reader *reader, gboolean otherwise)
{
    Money sum = MONEY_NONE;

    for (guint i = 0; i < reader->dispute->received->len; i++) {
        const Payment *payment = &g_array_index(reader->dispute->received, Payment, i);

        if (is_otherwise(reader, payment) == otherwise &&
            (!money_is_known(&sum) || !money_add(&sum, &payment->amount, &sum)))
            sum = payment->amount;
    }
    return sum;
}

static gboolean
is_as_much(const Money *came, const Money *whole)
{
    int less = 0;

    return money_compare(came, whole, &less) && less >= 0;
}

/* What has not come back, as far as that can be said. */
static gboolean
all_came_back(const Reader *reader)
{
    const Dispute *dispute = reader->dispute;
    const Money *whole = money_is_known(&dispute->due)     ? &dispute->due
                         : money_is_known(&dispute->asked) ? &dispute->asked
                                                           : &reader->order->total;
    Money back = came(reader, FALSE);

    return is_as_much(&back, whole) && !dispute_is_paid_twice(dispute);
}

static void
read_draft(Reader *reader)
{
    if (is_remorse(reader->reason))
        return; /* no dispute: a free return, the law's, or the seller's goodwill */
    add_window(reader);
    add_free_return(reader);
    add_payment(reader);
    add_credit(reader);
    add_notice(reader);
    add_law(reader);
    reader->model->is_fitted = TRUE;
    say_by_chances(reader, "a problem is named, and a way is open",
                   "a problem is named, and every way is over");
}

/* Nobody escalated it, and it was closed. */
static gboolean
has_lapsed(const Reader *reader)
{
    const Chance *chance = model_chance(reader->model, CHANCE_ESCALATE);

    return chance != NULL && reader->now >= chance->ends_late;
}

/* What brought it before the marketplace last. */
static EventType
handed_over_by(const Dispute *dispute)
{
    return dispute->sequence[EVENT_PLATFORM_STEPPED_IN] > dispute->sequence[EVENT_ESCALATED]
               ? EVENT_PLATFORM_STEPPED_IN
               : EVENT_ESCALATED;
}

/* While the marketplace works on it, somebody owes an answer or the money. */
static void
read_under_way(Reader *reader)
{
    static const ChanceRow escalate = {
        CHANCE_ESCALATE, WAY_MARKETPLACE, "request-lapses-by", FALSE, 5, 0
    };
    Model *model = reader->model;
    const Dispute *dispute = reader->dispute;

    model->market_waits = TRUE;
    if (dispute_is_in(dispute, IN_ASKING))
        add_of_dispute(reader, &escalate, EVENT_UNKNOWN);
    if (dispute->state == DISPUTE_SUBMITTED)
        add_owed(reader, OWED_ANSWER, "seller-answers-by", EVENT_SUBMITTED, INSTANT_UNKNOWN);
    else if (dispute->state == DISPUTE_ESCALATED)
        add_owed(reader, OWED_DECISION, "ruling-expected", handed_over_by(dispute),
                 dispute->since);
    else if (dispute->state == DISPUTE_REFUND_PENDING &&
             !dispute_has(dispute, EVENT_REFUND_FAILED) &&
             !dispute_has(dispute, EVENT_SELLER_PROMISED_REFUND))
        add_owed(reader, OWED_MONEY, "refund-expected", EVENT_REFUND_APPROVED, INSTANT_UNKNOWN);
    if (!is_remorse(reader->reason))
        add_payment(reader);
    add_credit(reader);
    if (dispute_has(dispute, EVENT_REFUNDED))
        return; /* as much as was asked for, or less? */
    if (any_is_left(model, reader->now, FALSE))
        say(model, IS_SOMETHING, "the dispute is not over, and a way is open");
    else if (any_is_awaited(model, reader->now))
        say(model, IS_SOMETHING, "the dispute is not over, and something is awaited");
    else if (reader->now < instant_add_days(dispute->since, 30) && !has_lapsed(reader) &&
             !dispute_has(dispute, EVENT_REFUND_FAILED))
        say(model, IS_SOMETHING, "the dispute is not over");
}

static void
read_lost(Reader *reader)
{
    static const ChanceRow appeal = { CHANCE_APPEAL, WAY_MARKETPLACE, "appeal-by", TRUE, 0, 0 };

    if (is_remorse(reader->reason))
        return;
    if (!dispute_has(reader->dispute, EVENT_APPEALED))
        add_of_dispute(reader, &appeal, EVENT_RULED_FOR_SELLER);
    add_payment(reader);
    add_credit(reader);
    add_notice(reader);
    add_law(reader);
    reader->model->is_fitted = TRUE;
    say_by_chances(reader, "it is lost, and a way is open",
                   "it is lost, and every way is over");
}

static void
read_withdrawn(Reader *reader)
{
    if (is_remorse(reader->reason))
        return;
    reader->model->market_waits = dispute_has(reader->dispute, EVENT_SELLER_PROMISED_REFUND);
    if (!dispute_has(reader->dispute, EVENT_SUBMITTED) &&
        !dispute_has(reader->dispute, EVENT_SELLER_PROMISED_REFUND))
        return; /* a draft that was thrown away */
    add_window(reader);
    add_payment(reader);
    add_credit(reader);
    add_law(reader);
    reader->model->is_fitted = TRUE;
    if (any_is_left(reader->model, reader->now, FALSE))
        say(reader->model, IS_SOMETHING, "withdrawn, and a way is open");
}

static void
read_at_bank(Reader *reader)
{
    static const ChanceRow escalate = {
        CHANCE_PAYMENT_ESCALATE, WAY_PAYMENT, "paypal-escalate-by", FALSE, 7, 0
    };
    const Dispute *dispute = reader->dispute;

    if (dispute_has(dispute, EVENT_PAYMENT_CASE_OPENED) &&
        !dispute_has(dispute, EVENT_PAYMENT_CASE_ESCALATED))
        add_of_dispute(reader, &escalate, EVENT_PAYMENT_CASE_OPENED);
    if (reader->now < instant_add_days(dispute->since, 30))
        say(reader->model, IS_SOMETHING, "the bank decides");
}

static void
read_lost_at_bank(Reader *reader)
{
    static const ChanceRow appeal = {
        CHANCE_PAYMENT_APPEAL, WAY_PAYMENT, "payment-appeal-by", TRUE, 0, 0
    };

    add_of_dispute(reader, &appeal, EVENT_CHARGEBACK_LOST);
    add_law(reader);
    reader->model->is_fitted = TRUE;
    if (any_is_left(reader->model, reader->now, FALSE))
        say(reader->model, IS_SOMETHING, "the bank refused, and a way is open");
}

/* Nobody is told to post a return that was due so long ago. */
static gboolean
return_was_dropped(const Reader *reader)
{
    const Dispute *dispute = reader->dispute;
    Instant late = dispute->return_by;

    if (late == INSTANT_UNKNOWN)
        late = figure_of_dispute(reader->order, dispute, reader->policies, "return-ship-by",
                                 EVENT_UNKNOWN, INSTANT_UNKNOWN)
                   .late;
    return late != INSTANT_UNKNOWN && reader->now >= instant_add_days(late, 90);
}

/* "Duties first, also after settled." */
static void
read_settled(Reader *reader)
{
    const Dispute *dispute = reader->dispute;

    reader->model->is_settled = TRUE;
    if (dispute_owes_return(dispute))
        say(reader->model, return_was_dropped(reader) ? IS_UNSURE : IS_SOMETHING,
            "settled, but a return is owed");
    else if (dispute_bank_waits(dispute) ||
             dispute_waits_for(dispute, EVENT_EVIDENCE_REQUESTED, EVENT_EVIDENCE_SENT) ||
             dispute_is_paid_twice(dispute))
        return;
    else
        say(reader->model, IS_NOTHING, "settled");
}

/* Until the day that was stated with it; without one for as long as nobody answers. */
static gboolean
is_offered(const Reader *reader)
{
    const Dispute *dispute = reader->dispute;
    EventType by =
        dispute->sequence[EVENT_PLATFORM_OFFERED] > dispute->sequence[EVENT_SELLER_OFFERED]
            ? EVENT_PLATFORM_OFFERED
            : EVENT_SELLER_OFFERED;
    const Offer *offer;

    return dispute_find_offer(dispute, &offer) &&
           (dispute->until[by] == INSTANT_UNKNOWN || reader->now < dispute->until[by]);
}

/* All of the dispute's own items have this mark. */
static gboolean
lines_are(const Reader *reader, LineMarkKind mark)
{
    const GArray *lines = reader->dispute->lines;

    for (guint i = 0; i < lines->len; i++) {
        if (order_line_mark(reader->order, g_array_index(lines, DisputeLine, i).line) != mark)
            return FALSE;
    }
    return lines->len > 0 || order_line_mark(reader->order, 0) == mark;
}

static void
read_dispute(Reader *reader)
{
    const Dispute *dispute = reader->dispute;
    Money otherwise = came(reader, TRUE);

    reader->reason = choice_token(&reasons, dispute->said.reason);
    if (dispute->settled != INSTANT_UNKNOWN || lines_are(reader, MARK_SETTLED))
        read_settled(reader);
    else if (lines_are(reader, MARK_ALL_WELL))
        return; /* of what comes before the claim, or after it? */
    else if (dispute_bank_waits(dispute))
        say(reader->model, IS_SOMETHING, "the bank asks");
    else if (dispute->state == DISPUTE_WITHDRAWN && dispute->withdrawal == WITHDRAWN_FINE)
        say(reader->model, IS_NOTHING, "withdrawn, and fine");
    else if (dispute->state == DISPUTE_RETURN_DUE || dispute_owes_return(dispute))
        say(reader->model, return_was_dropped(reader) ? IS_UNSURE : IS_SOMETHING,
            "a return is to be posted");
    else if (owes_one_back(dispute))
        say(reader->model, IS_SOMETHING, "both paid");
    else if (dispute_is_paid_twice(dispute) && dispute->state == DISPUTE_CHARGEBACK_WON)
        say(reader->model, IS_NOTHING, "both paid, and the bank knows");
    else if (all_came_back(reader))
        say(reader->model, dispute->state == DISPUTE_REFUNDED ? IS_NOTHING : IS_UNSURE,
            "all came back");
    else if (is_offered(reader) && dispute->state != DISPUTE_REFUNDED)
        say(reader->model, IS_SOMETHING, "somebody asks");
    else if (dispute->state == DISPUTE_REFUNDED)
        say(reader->model, money_is_known(&otherwise) ? IS_SOMETHING : IS_UNSURE,
            "it came as balance or a coupon");
    else if (dispute->state == DISPUTE_DRAFT)
        read_draft(reader);
    else if (dispute_is_in(dispute, IN_OPEN | IN(RULED) | IN_RETURNING | IN(REFUND_PENDING) |
                                        IN(APPEALED)))
        read_under_way(reader);
    else if (dispute->state == DISPUTE_LOST)
        read_lost(reader);
    else if (dispute->state == DISPUTE_WITHDRAWN)
        read_withdrawn(reader);
    else if (dispute->state == DISPUTE_CHARGEBACK_FILED)
        read_at_bank(reader);
    else if (dispute->state == DISPUTE_CHARGEBACK_LOST)
        read_lost_at_bank(reader);
}

/* --- The parts -------------------------------------------------------------------------------
 */

static void
read_rest(Reader *reader)
{
    const Order *order = reader->order;

    reader->model->is_settled = order_line_mark(order, 0) == MARK_SETTLED;
    if (order->disputes->len > 0 && order->marks->len > 0)
        return; /* of the others, or of these? */
    if (order_line_mark(order, 0) == MARK_ALL_WELL)
        say(reader->model, IS_NOTHING, "all is well");
    else if (reader->model->is_settled)
        say(reader->model, IS_NOTHING, "settled");
    else if (order->is_cancelled)
        read_cancelled(reader);
    else if (order->no_button_at != INSTANT_UNKNOWN || order->is_returned_to_sender)
        return; /* a problem is named, but not which */
    else if (order_has_arrived(order) || order->facts[FACT_CONFIRMED].is_true)
        read_unsaid(reader);
    else
        read_absent(reader);
}

static void
free_model(gpointer data)
{
    Model *model = data;

    order_free(model->own_order);
    g_array_unref(model->chances);
    g_array_unref(model->owed);
    g_free(model);
}

static Model *
add_model(GPtrArray *models, const Dispute *dispute)
{
    Model *model = g_new0(Model, 1);

    model->chances = g_array_new(FALSE, FALSE, sizeof(Chance));
    model->owed = g_array_new(FALSE, FALSE, sizeof(Owed));
    model->dispute = dispute;
    say(model, IS_UNSURE, "not understood");
    g_ptr_array_add(models, model);
    return model;
}

/* Whether it is left at that can be said of every order. */
static void
add_unsure(GPtrArray *models, const Order *order, const Dispute *dispute, const Dispute *said)
{
    Model *model = add_model(models, dispute);

    model->market_waits = TRUE;
    model->is_settled = order_line_mark(order, 0) == MARK_SETTLED ||
                        (said != NULL && said->settled != INSTANT_UNKNOWN);
}

/* What is dealt with without a dispute, or at customs, or a cancelled order's dispute: that is
 * for the counsel alone. */
static gboolean
is_understood(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (dispute->state == DISPUTE_DRAFT && dispute_is_refuted(order, dispute))
            return FALSE; /* it came, after all */
    }
    return !order->removed && order->direct == NULL &&
           order->customs_asked == INSTANT_UNKNOWN &&
           !(order->is_cancelled && order->disputes->len > 0);
}

/* Given up, or closed: the item may be as if nobody had complained of it. */
static gboolean
is_dropped(const Dispute *dispute)
{
    return dispute_is_in(dispute, IN(WITHDRAWN) | IN(CLOSED));
}

/* Items that no dispute has, as far as that is sure. */
static gboolean
has_other_items(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        if (((const Dispute *)order->disputes->pdata[i])->lines->len == 0)
            return FALSE;
    }
    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];
        int left = MAX(line->quantity, 1);

        for (guint k = 0; k < order->disputes->len; k++)
            left -= dispute_quantity(order->disputes->pdata[k], line);
        if (left > 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_apart(const Parcel *parcel)
{
    return parcel->delivered.is_true || parcel->marked_delivered.is_true ||
           parcel->returned != INSTANT_UNKNOWN || parcel->held != INSTANT_UNKNOWN;
}

static gboolean
parcels_differ(const Order *order)
{
    for (guint i = 0; order->parcels->len > 1 && i < order->parcels->len; i++) {
        if (is_apart(order->parcels->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

static void
read_parcels(GPtrArray *models, const Reader *all)
{
    const Order *order = all->order;
    gboolean do_differ = parcels_differ(order);

    for (guint i = 0; i < order->parcels->len && do_differ; i++) {
        Reader reader = *all;

        reader.model = add_model(models, NULL);
        reader.model->parcel = ((const Parcel *)order->parcels->pdata[i])->number;
        reader.order = reader.model->own_order =
            order_of_parcel(order, order->parcels->pdata[i]);
        read_rest(&reader);
    }
    if (!do_differ || order->parcels->len == 0) {
        Reader reader = *all;

        reader.model = add_model(models, NULL);
        read_rest(&reader);
    }
}

/* Which of them is asked about which of the items is not for a small model to say. */
static gboolean
is_told_apart(const Order *order)
{
    guint whole = 0;

    for (guint i = 0; i < order->disputes->len; i++)
        whole += ((const Dispute *)order->disputes->pdata[i])->lines->len == 0;
    return order->disputes->len < 2 || whole == 0;
}

/* The parcel that the dispute is about, where only one can be; FALSE: who knows. */
static gboolean
find_parcel(const Order *order, const Dispute *dispute, const Parcel **ret_parcel)
{
    gboolean is_missing = dispute->said.reason == REASON_NOT_RECEIVED;

    *ret_parcel = NULL;
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];
        gboolean is_here = parcel->delivered.is_true;

        if (!is_missing)
            is_here = is_here || parcel->marked_delivered.is_true;
        if (is_here == is_missing)
            continue;
        if (*ret_parcel != NULL)
            return FALSE;
        *ret_parcel = parcel;
    }
    return *ret_parcel != NULL && !dispute->reason_unknown;
}

static void
read_disputes(GPtrArray *models, const Reader *all)
{
    const GPtrArray *disputes = all->order->disputes;

    for (guint i = 0; i < disputes->len; i++) {
        Reader reader = *all;
        const Parcel *parcel = NULL;

        reader.dispute = disputes->pdata[i];
        if (parcels_differ(all->order) && !find_parcel(all->order, reader.dispute, &parcel)) {
            add_unsure(models, all->order, reader.dispute, reader.dispute);
            continue;
        }
        reader.model = add_model(models, reader.dispute);
        if (parcel != NULL)
            reader.order = reader.model->own_order = order_of_parcel(all->order, parcel);
        read_dispute(&reader);
        if (disputes->len > 1 && is_dropped(reader.dispute) &&
            reader.model->verdict == IS_NOTHING)
            say(reader.model, IS_UNSURE, "is another begun in its place?");
    }
}

static gboolean
any_is_dropped(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        if (is_dropped(order->disputes->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

static void
add_all_unsure(GPtrArray *models, const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++)
        add_unsure(models, order, order->disputes->pdata[i], order->disputes->pdata[i]);
    add_unsure(models, order, NULL, order->direct);
}

GPtrArray *
models_read(const Order *order, const Policies *policies, Instant now)
{
    GPtrArray *models = g_ptr_array_new_with_free_func(free_model);
    const Reader all = { order, NULL, policies, now, NULL, FALSE, NULL };

    if (!is_understood(order) || !is_told_apart(order)) {
        add_all_unsure(models, order);
        return models;
    }
    read_disputes(models, &all);
    if (any_is_dropped(order) && order->disputes->len + order->lines->len > 1)
        add_model(models, NULL); /* are its items among the rest again? */
    else if (order->disputes->len == 0 || has_other_items(order))
        read_parcels(models, &all);
    return models;
}

Verdict
models_verdict(const GPtrArray *models, const char **ret_because)
{
    Verdict verdict = IS_NOTHING;

    for (guint i = 0; i < models->len; i++) {
        const Model *model = models->pdata[i];

        *ret_because = model->because;
        if (model->verdict == IS_SOMETHING)
            return IS_SOMETHING;
        if (model->verdict == IS_UNSURE)
            verdict = IS_UNSURE;
    }
    return verdict;
}
