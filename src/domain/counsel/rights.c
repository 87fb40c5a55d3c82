/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the buyer may do in a part: one table, a row a right. */
#include "domain/counsel/rights-private.h"

/* --- Grounds -------------------------------------------------------------------------------
 */

static gboolean
always(const Part *part)
{
    (void)part;
    return TRUE;
}

static gboolean
never(const Part *part)
{
    (void)part;
    return FALSE;
}

static gboolean
has_stake(const Part *part)
{
    return part->stake.kind != STAKE_NOTHING;
}

/* Something is wrong with it that protection is for. */
static gboolean
has_problem(const Part *part)
{
    return has_stake(part) && part->stake.kind != STAKE_UNSAID && !part_is_remorse(part);
}

/* The promise is a ground, whatever the buyer's was. */
static gboolean
is_promised(const Part *part)
{
    return has_stake(part) && part->stake.kind != STAKE_UNSAID;
}

static gboolean
is_named(const Part *part)
{
    return has_problem(part) && part->stake.kind != STAKE_ABSENT;
}

static gboolean
is_named_goods(const Part *part)
{
    return is_named(part) && !part->is_absent && !part->order->is_cancelled;
}

static gboolean
is_disputable(const Part *part)
{
    return !part->order->is_cancelled && !part_is_in(part, IN(WITHDRAWN)) && has_stake(part) &&
           (part->dispute != NULL || order_is_underway(part->order) ||
            order_has_arrived(part->order) || !part->is_absent ||
            part_clock(part, CLOCK_WINDOW_CLOSES) != NULL);
}

static gboolean
is_submitted(const Part *part)
{
    return part->dispute != NULL && dispute_has(part->dispute, EVENT_SUBMITTED);
}

/* What is not there fits without a word; what came only when a fault was named. */
static gboolean
dispute_fits(const Part *part)
{
    return has_problem(part) && !is_submitted(part);
}

static gboolean
can_be_extended(const Part *part)
{
    return part->dispute == NULL && part->is_absent && has_stake(part) &&
           part_clock(part, CLOCK_ASK_FOR_EXTENSION) != NULL;
}

static gboolean
extension_was_asked(const Part *part)
{
    return part->order->extension_asked != INSTANT_UNKNOWN || part->order->extension_refused;
}

static gboolean
can_be_cancelled(const Part *part)
{
    return part_find_debt(part, DEBT_SHIP) != NULL;
}

static gboolean
cancel_was_asked(const Part *part)
{
    return part->order->cancel_requested != INSTANT_UNKNOWN;
}

static gboolean
was_withdrawn(const Part *part)
{
    return part_is_in(part, IN(WITHDRAWN));
}

static gboolean
is_asking(const Part *part)
{
    return part_is_asking(part);
}

/* The item is back, and the marketplace's rules say when it steps in. */
static gboolean
can_be_escalated(const Part *part)
{
    return part_is_asking(part) || (part_is_in(part, IN(RETURN_DELIVERED)) &&
                                    part_clock(part, CLOCK_ESCALATE_FROM) != NULL);
}

static gboolean
is_negotiable(const Part *part)
{
    const Offer *offer;

    return part->said != NULL && dispute_find_offer(part->said, &offer);
}

/* For less than was asked, or nothing, and not yet appealed. */
static gboolean
is_appealable(const Part *part)
{
    return part_is_in(part, IN(LOST) | IN(RULED) | IN(PART_REFUNDED)) &&
           !part_has(part, EVENT_APPEALED) && part_clock(part, CLOCK_APPEAL_BY) != NULL;
}

static gboolean
appeal_fits(const Part *part)
{
    const Dispute *dispute = part->dispute;
    int order = 0;

    return has_stake(part) &&
           (part_is_in(part, IN(LOST)) ||
            !money_compare(&dispute->approved, &dispute->asked, &order) || order < 0);
}

/* A buyer who changed his mind has to ask, where no free return and no law help him. */
static gboolean
needs_goodwill(const Part *part)
{
    const Clock *free_return = part_clock(part, CLOCK_FREE_RETURN_BY);
    const Clock *withdrawal = part_clock(part, CLOCK_WITHDRAWAL_BY);

    return part_is_in(part, IN(DRAFT)) && part_is_remorse(part) &&
           (free_return == NULL || free_return->status != CLOCK_RUNNING) &&
           (withdrawal == NULL || withdrawal->status != CLOCK_RUNNING);
}

static gboolean
owes_return(const Part *part)
{
    return part->said != NULL && dispute_owes_return(part->said);
}

static gboolean
return_is_possible(const Part *part)
{
    return owes_return(part) || needs_goodwill(part);
}

static gboolean
has_free_return(const Part *part)
{
    return part->order->free_return && has_stake(part) && !part->is_absent &&
           !part->order->is_cancelled;
}

/* Whatever the fault; without one when the buyer asked for it. */
static gboolean
is_draft_of_item(const Part *part)
{
    return part_is_in(part, IN(DRAFT)) && !part->is_absent;
}

static gboolean
is_draft_of_remorse(const Part *part)
{
    return part_is_in(part, IN(DRAFT)) && part_is_remorse(part);
}

static gboolean
is_short(const Part *part)
{
    return part_is_in(part, IN(PART_REFUNDED));
}

static gboolean
has_come_or_not(const Part *part)
{
    return has_stake(part) && !part->is_absent;
}

static gboolean
is_with_bank(const Part *part)
{
    return part_is_in(part, IN_BANK);
}

/* A case that has to be escalated, or is lost. */
static gboolean
has_payment_case(const Part *part)
{
    return part_is_at_payment_service(part);
}

static gboolean
was_escalated_there(const Part *part)
{
    return part_has(part, EVENT_PAYMENT_CASE_ESCALATED);
}

static gboolean
was_lost_there(const Part *part)
{
    return part_is_in(part, IN(CHARGEBACK_LOST));
}

static gboolean
was_appealed(const Part *part)
{
    return part_has(part, EVENT_APPEALED);
}

static gboolean
letter_was_sent(const Part *part)
{
    return part->order->law_letter != INSTANT_UNKNOWN;
}

static gboolean
out_of_court_was_filed(const Part *part)
{
    return part->order->out_of_court != INSTANT_UNKNOWN;
}

static gboolean
data_was_asked(const Part *part)
{
    return part->order->data_requested != INSTANT_UNKNOWN;
}

#define AT_THE_SHOP                                                                          \
    (RIGHT_BIT(RIGHT_DISPUTE) | RIGHT_BIT(RIGHT_DISPUTE_AGAIN) | RIGHT_BIT(RIGHT_ESCALATE) | \
     RIGHT_BIT(RIGHT_APPEAL))

/* The marketplace's first, then the payment's, then the law's; in each the cheapest first. */
/* clang-format off */
static const RightRow rows[] = {
    { RIGHT_EXTENSION, RIGHT_OF_MARKETPLACE, ACTION_ASK_SELLER, TRUE,
      can_be_extended, always, extension_was_asked, NO_CLOCK, { CLOCK_WINDOW_CLOSES, NO_CLOCK }, LEAD_DAYS, 7, 0 },
    { RIGHT_CANCEL, RIGHT_OF_MARKETPLACE, ACTION_CANCEL_ORDER, FALSE,
      can_be_cancelled, always, cancel_was_asked, NO_CLOCK, { NO_CLOCK }, LEAD_NONE, 0, 0 },
    { RIGHT_FREE_RETURN, RIGHT_OF_MARKETPLACE, ACTION_SHIP_RETURN, FALSE,
      has_free_return, is_draft_of_item, owes_return, NO_CLOCK, { CLOCK_FREE_RETURN_BY, NO_CLOCK }, LEAD_DAYS, 3, 0, TRUE },
    { RIGHT_DISPUTE, RIGHT_OF_MARKETPLACE, ACTION_OPEN_DISPUTE, FALSE,
      is_disputable, dispute_fits, is_submitted, CLOCK_DISPUTE_OPENS, { CLOCK_WINDOW_CLOSES, NO_CLOCK }, LEAD_BY_STAKE, 5, 0 },
    { RIGHT_DISPUTE_AGAIN, RIGHT_OF_MARKETPLACE, ACTION_OPEN_DISPUTE, FALSE,
      was_withdrawn, has_problem, never, NO_CLOCK, { CLOCK_WINDOW_CLOSES, NO_CLOCK }, LEAD_AT_ONCE, 0, 0 },
    { RIGHT_OFFER, RIGHT_OF_MARKETPLACE, ACTION_ANSWER_OFFER, TRUE,
      is_negotiable, always, never, NO_CLOCK, { CLOCK_ANSWER_OFFER_BY, NO_CLOCK }, LEAD_NONE, 0, AT_THE_SHOP },
    { RIGHT_EVIDENCE, RIGHT_OF_MARKETPLACE, ACTION_SEND_EVIDENCE, TRUE,
      is_asking, always, never, NO_CLOCK, { NO_CLOCK }, LEAD_NONE, 0, 0 },
    { RIGHT_ESCALATE, RIGHT_OF_MARKETPLACE, ACTION_ESCALATE, FALSE,
      can_be_escalated, has_stake, never, CLOCK_ESCALATE_FROM, { CLOCK_REQUEST_LAPSES_BY, NO_CLOCK }, LEAD_DAYS, 7, 0 },
    { RIGHT_APPEAL, RIGHT_OF_MARKETPLACE, ACTION_APPEAL, FALSE,
      is_appealable, appeal_fits, was_appealed, NO_CLOCK, { CLOCK_APPEAL_BY, NO_CLOCK }, LEAD_AT_ONCE, 0, 0 },
    { RIGHT_CONTEST, RIGHT_OF_MARKETPLACE, ACTION_CONTEST_DEDUCTION, FALSE,
      is_short, has_problem, was_appealed, NO_CLOCK, { NO_CLOCK }, LEAD_NONE, 0, 0 },
    { RIGHT_RETURN, RIGHT_OF_MARKETPLACE, ACTION_ASK_SELLER, FALSE,
      return_is_possible, needs_goodwill, owes_return, NO_CLOCK, { NO_CLOCK }, LEAD_NONE, 0, 0 },
    { RIGHT_CREDIT, RIGHT_OF_PAYMENT, ACTION_FILE_CHARGEBACK, FALSE,
      has_stake, is_promised, is_with_bank, CLOCK_CREDIT_NOT_PROCESSED_FROM, { CLOCK_CREDIT_NOT_PROCESSED_BY, NO_CLOCK }, LEAD_DAYS, 21, AT_THE_SHOP },
    { RIGHT_CHARGEBACK, RIGHT_OF_PAYMENT, ACTION_FILE_CHARGEBACK, FALSE,
      has_stake, has_problem, is_with_bank, CLOCK_CHARGEBACK_FROM, { CLOCK_CHARGEBACK_BY, NO_CLOCK }, LEAD_DAYS, 21, AT_THE_SHOP },
    { RIGHT_PAYMENT_CASE, RIGHT_OF_PAYMENT, ACTION_OPEN_PAYMENT_CASE, FALSE,
      has_stake, has_problem, is_with_bank, NO_CLOCK, { CLOCK_PAYPAL_OPEN_BY, CLOCK_PAYMENT_CASE_OPEN_BY, NO_CLOCK }, LEAD_DAYS, 14, AT_THE_SHOP },
    { RIGHT_BILLING_NOTICE, RIGHT_OF_PAYMENT, ACTION_FILE_CHARGEBACK, FALSE,
      has_stake, is_named, is_with_bank, NO_CLOCK, { CLOCK_BILLING_NOTICE_BY, NO_CLOCK }, LEAD_DAYS, 21, 0 },
    { RIGHT_PAYMENT_ESCALATION, RIGHT_OF_PAYMENT, ACTION_ESCALATE_PAYMENT_CASE, FALSE,
      has_payment_case, always, was_escalated_there, NO_CLOCK, { CLOCK_PAYPAL_ESCALATE_BY, NO_CLOCK }, LEAD_DAYS, 7, 0 },
    { RIGHT_PAYMENT_APPEAL, RIGHT_OF_PAYMENT, ACTION_APPEAL, FALSE,
      was_lost_there, has_stake, never, NO_CLOCK, { CLOCK_PAYMENT_APPEAL_BY, NO_CLOCK }, LEAD_AT_ONCE, 0, 0 },
    { RIGHT_WITHDRAWAL, RIGHT_OF_LAW, ACTION_ASK_SELLER, FALSE,
      has_come_or_not, is_draft_of_remorse, owes_return, NO_CLOCK, { CLOCK_WITHDRAWAL_BY, NO_CLOCK }, LEAD_DAYS, 3, 0, TRUE },
    { RIGHT_REJECT, RIGHT_OF_LAW, ACTION_WRITE_TO_SELLER, FALSE,
      has_come_or_not, is_named_goods, letter_was_sent, NO_CLOCK, { CLOCK_REJECT_BY, NO_CLOCK }, LEAD_DAYS, 10, 0 },
    { RIGHT_LAW, RIGHT_OF_LAW, ACTION_CLAIM_BY_LAW, FALSE,
      has_stake, is_named, never, NO_CLOCK, { CLOCK_STATUTORY_CLAIM_BY, NO_CLOCK }, LEAD_DAYS, 60, 0 },
    { RIGHT_OUT_OF_COURT, RIGHT_OF_LAW, ACTION_CLAIM_BY_LAW, FALSE,
      was_lost_there, has_stake, out_of_court_was_filed, NO_CLOCK, { CLOCK_OMBUDSMAN_BY, NO_CLOCK }, LEAD_DAYS, 30, 0 },
    { RIGHT_DATA, RIGHT_OF_LAW, ACTION_WRITE_TO_SELLER, TRUE,
      data_was_asked, never, data_was_asked, NO_CLOCK, { CLOCK_DATA_ANSWER_BY, NO_CLOCK }, LEAD_NONE, 0, 0 },
};
/* clang-format on */

/* --- Together ------------------------------------------------------------------------------
 */

/* Known to the policies, recorded, or something that needs no figure. */
static gboolean
is_known(const Part *part, const RightRow *row, const Right *right)
{
    if (row->closes[0] == NO_CLOCK || right->clock != NO_CLOCK || row->is_used(part))
        return TRUE;
    if (row->id == RIGHT_LAW)
        return right->rule != NULL; /* for what never came, it names no end */
    if (row->id == RIGHT_PAYMENT_ESCALATION)
        return part->order->paid_with == NULL; /* perhaps it has to be */
    return row->id == RIGHT_DISPUTE || row->id == RIGHT_DISPUTE_AGAIN ||
           row->id == RIGHT_ESCALATE || row->id == RIGHT_OFFER;
}

/* While nobody has granted anything, what needs no fault can bring all of the money back, also
 * where a fault is claimed and may be denied. Of an item that nobody complained of, the
 * marketplace's window is watched besides, and nothing else. */
static gboolean
is_watched(const Part *part, const RightRow *row, const Right *right)
{
    if (part->is_quiet || row->is_step)
        return FALSE;
    if (row->needs_no_fault &&
        (part->dispute == NULL || part_is_in(part, IN(DRAFT)) || part_is_asking(part)))
        return TRUE;
    if (part->stake.kind == STAKE_UNSAID)
        return row->id == RIGHT_DISPUTE;
    return right->fits;
}

static Right
right_read(const Part *part, const RightRow *row)
{
    Right right = {
        .id = row->id,
        .kind = row->kind,
        .opens = { INSTANT_UNKNOWN, INSTANT_UNKNOWN },
        .closes = { INSTANT_UNKNOWN, INSTANT_UNKNOWN },
        .lead_from = INSTANT_UNKNOWN,
        .trust = TRUST_OFFICIAL,
        .clock = NO_CLOCK,
        .action = row->action,
        .may_bring = part->stake.amount,
        .may_end = row->may_end,
        .is_step = row->is_step,
        .needs_no_fault = row->needs_no_fault,
        .dispute = part->dispute,
        .parcel = part->parcel,
        .stake = part->stake.kind,
    };

    right_read_clocks(part, row, &right);
    right.fits = !part->is_quiet && row->fits(part);
    right.is_watched = is_watched(part, row, &right);
    right.state = right_state(part, row, &right);
    if (part->dispute != NULL && part->dispute->lines->len == 1)
        right.line = g_array_index(part->dispute->lines, DisputeLine, 0).line;
    return right;
}

void
part_find_rights(Part *part)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Right right;

        if (!rows[i].exists(part))
            continue;
        right = right_read(part, &rows[i]);
        if (is_known(part, &rows[i], &right))
            g_array_append_val(part->rights, right);
    }
}

const Right *
part_right(const Part *part, RightId id)
{
    for (guint i = 0; i < part->rights->len; i++) {
        const Right *right = &g_array_index(part->rights, Right, i);

        if (right->id == id)
            return right;
    }
    return NULL;
}

gboolean
part_has_way(const Part *part)
{
    for (guint i = 0; i < part->rights->len; i++) {
        const Right *right = &g_array_index(part->rights, Right, i);

        if (right->fits && !right->is_step && right_is_left(right))
            return TRUE;
    }
    return FALSE;
}

Instant
part_bank_until(const Part *part)
{
    Instant until = INSTANT_UNKNOWN;

    for (guint i = 0; i < part->rights->len; i++) {
        const Right *right = &g_array_index(part->rights, Right, i);
        Instant end = right->closes.earliest;

        if (right->kind == RIGHT_OF_PAYMENT && (right->fits || part->is_quiet) &&
            right_is_left(right) && end != INSTANT_UNKNOWN && !part_has_passed(part, end) &&
            (until == INSTANT_UNKNOWN || end < until))
            until = end;
    }
    return until;
}

gboolean
right_is_left(const Right *right)
{
    return right->state == RIGHT_OPEN || right->state == RIGHT_PERHAPS ||
           right->state == RIGHT_NOT_YET;
}

gboolean
right_is_of_card(const Right *right)
{
    return right->id == RIGHT_CHARGEBACK || right->id == RIGHT_CREDIT;
}

Instant
right_safe_day(const Right *right)
{
    int reserve = right->rule == NULL ? 0 : right->rule->reserve;

    if (right->closes.earliest == INSTANT_UNKNOWN)
        return INSTANT_UNKNOWN;
    return instant_add_days(right->closes.earliest, -reserve);
}
