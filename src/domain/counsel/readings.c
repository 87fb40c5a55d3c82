/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a right opens and closes, when it gets urgent, and what state that makes of it. */
#include "domain/clocks/clocks.h"
#include "domain/counsel/rights-private.h"

/* A perhaps is unlikely so long after the last day that its doubtful figure gives, and where it
 * has none so long after the last dated fact. */
#define UNLIKELY_AFTER_DAYS 14
#define UNLIKELY_UNDATED_DAYS 365

/* A window that is no longer than this is used at once. */
#define SHORT_WINDOW_DAYS 3
#define HOURS_PER_DAY 24

/* --- Readings ------------------------------------------------------------------------------
 */

static void
read_close(Right *right, const Clock *clock)
{
    right->clock = clock->id;
    right->rule = clock->rule;
    right->trust = clock->estimated || clock->check_page ? TRUST_DOUBTFUL : clock->trust;
    right->closes = (Reading){ clock->earliest, clock->latest };
}

static void
read_open(Right *right, const Clock *clock)
{
    right->opens = (Reading){ clock->earliest, clock->latest };
    if (right->rule == NULL)
        right->rule = clock->rule;
}

/* What is not there is "not received", also before anybody says so. */
static gboolean
is_for_reason(const Part *part, const Clock *clock)
{
    DisputeReason reason =
        part->dispute != NULL ? part->dispute->said.reason : REASON_NOT_RECEIVED;

    return clock->rule == NULL || clock->rule->reasons == NULL ||
           ((part->dispute != NULL || part->is_absent) &&
            rule_is_for_reason(clock->rule, choice_token(&reasons, reason)));
}

/* The date that the bank itself stated wins. */
static void
take_answer_of_bank(const Part *part, Right *right)
{
    const Checked *check = order_last_check(part->order, ACTION_ASK_BANK);

    if (check == NULL || check->until == INSTANT_UNKNOWN || !right_is_of_card(right))
        return;
    right->closes = (Reading){ check->until, check->until };
    right->trust = TRUST_STATED;
}

static void
read_closes(const Part *part, const RightRow *row, Right *right)
{
    for (int i = 0; i < CLOCKS_OF_RIGHT && row->closes[i] != NO_CLOCK; i++) {
        const Clock *clock = part_clock(part, row->closes[i]);

        if (clock == NULL || !is_for_reason(part, clock))
            continue;
        read_close(right, clock);
        break;
    }
    take_answer_of_bank(part, right);
}

/* What the buyer says never came is claimed from the seller once he had his time. When that
 * claim ends no source says. */
static void
read_claim_for_delivery(const Part *part, Right *right)
{
    const Order *order = part->order;
    Clock opens = clock_unknown(CLOCK_COUNT);
    g_autoptr(GPtrArray) sources =
        policies_for_buyer(part->policies, order->paid_with, order->buyer_country);

    if (right->clock != NO_CLOCK || part->dispute == NULL || part->dispute->reason_unknown ||
        !part->is_absent || order->is_cancelled)
        return;
    for (guint i = 0; i < sources->len && right->rule == NULL; i++) {
        const Policy *policy = sources->pdata[i];
        const Calendar calendar = policies_calendar(part->policies, policy);
        const Rule *rule = policy->kind == POLICY_STATUTE
                               ? policy_rule(policy, "non-delivery", order->buyer_country)
                               : NULL;

        if (rule == NULL)
            continue;
        clock_add_readings(&opens, rule, &calendar, order);
        read_open(right, &opens);
        right->rule = rule;
        right->trust = rule->trust;
    }
}

/* A window of its own for some faults, where it lasts longer than that for any. */
static void
read_window_for_defects(const Part *part, Right *right)
{
    const Clock *clock = part_clock(part, CLOCK_DEFECT_WINDOW_CLOSES);

    if (clock != NULL && part->dispute != NULL && is_for_reason(part, clock) &&
        clock->earliest > right->closes.earliest)
        read_close(right, clock);
}

/* Never more than half of what the right lasts. */
static Instant
lead_start(const Part *part, const RightRow *row, const Right *right)
{
    const Clock *clock = right->clock == NO_CLOCK ? NULL : part_clock(part, right->clock);
    Span span = { SPAN_DAYS, row->lead_days, row->lead_days };
    Rule lead = { .before = TRUE };
    Calendar calendar = policies_calendar(part->policies, part->market);
    Instant end = right->closes.earliest;
    Instant begin = right->opens.earliest;
    Instant starts;
    Instant latest;

    lead.span =
        right->rule != NULL && right->rule->lead.unit != SPAN_NONE ? right->rule->lead : span;
    rule_ends(&lead, &calendar, end, &starts, &latest, NULL);
    if (begin == INSTANT_UNKNOWN && clock != NULL)
        begin = clock->starts_at;
    return begin != INSTANT_UNKNOWN && begin < end ? MAX(starts, end - (end - begin) / 2)
                                                   : starts;
}

/* With scans that go on a parcel counts as slow, and a dispute opens only when the delivery
 * time is over. Where the window may close in that very moment, the two readings leave no time
 * between them: it is tried from its lead on. */
static void
wait_while_it_moves(const Part *part, const RightRow *row, Right *right)
{
    const Rule *rule =
        policy_rule(part->market, "dispute-opens-while-moving", part->order->buyer_country);
    const Debt *delivery = part_find_debt(part, DEBT_DELIVER);
    Instant opens;

    if (rule == NULL || delivery == NULL || !part_is_in(part, IN(DRAFT)) ||
        part->dispute->said.tracking != TRACKING_MOVING)
        return;
    opens = delivery->due.earliest;
    if (right->closes.earliest != INSTANT_UNKNOWN && opens >= right->closes.earliest)
        opens = lead_start(part, row, right);
    right->opens.latest = MAX(right->opens.latest, delivery->due.earliest);
    right->opens.earliest = MAX(right->opens.earliest, opens);
}

static void
mend_dispute(const Part *part, const RightRow *row, Right *right)
{
    read_window_for_defects(part, right);
    if (!part->is_absent) {
        right->opens = (Reading){ INSTANT_UNKNOWN, INSTANT_UNKNOWN };
        return;
    }
    wait_while_it_moves(part, row, right);
}

/* Where no rule says when you can escalate, it does when the seller's time to answer has ended;
 * at the latest when the refusal begins to close it. */
static void
mend_escalation(const Part *part, Right *right)
{
    const Debt *answer = part_find_debt(part, DEBT_ANSWER);

    if (part_was_left_unanswered(part)) {
        right->opens = (Reading){ INSTANT_UNKNOWN, INSTANT_UNKNOWN };
        return;
    }
    if (right->opens.earliest != INSTANT_UNKNOWN || answer == NULL)
        return;
    if (right->closes.earliest == INSTANT_UNKNOWN ||
        answer->due.earliest < right->closes.earliest)
        right->opens = answer->due;
}

static void
mend(const Part *part, const RightRow *row, Right *right)
{
    const Debt *ship;

    switch (right->id) {
    case RIGHT_DISPUTE:
        mend_dispute(part, row, right);
        break;
    case RIGHT_DISPUTE_AGAIN:
        read_window_for_defects(part, right);
        break;
    case RIGHT_ESCALATE:
        mend_escalation(part, right);
        break;
    case RIGHT_CANCEL:
        ship = part_find_debt(part, DEBT_SHIP);
        right->opens = (Reading){ ship->due.latest, ship->due.latest };
        break;
    case RIGHT_LAW:
        read_claim_for_delivery(part, right);
        break;
    case RIGHT_CHARGEBACK: /* a bank's waiting time refuses nothing */
    case RIGHT_CREDIT:
        right->opens.latest = right->opens.earliest;
        break;
    default:
        break;
    }
}

/* --- State ---------------------------------------------------------------------------------
 */

static Answer
reopens(const Part *part)
{
    g_autoptr(GPtrArray) rules = policy_rules_for_clock(
        part->market, clock_name(CLOCK_WINDOW_CLOSES)->token, part->order->buyer_country);

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        if (rule->reopens != ANSWER_UNKNOWN)
            return rule->reopens;
    }
    return ANSWER_UNKNOWN;
}

/* Whether it is open still only the page knows, and what it showed then is its answer. */
static gboolean
was_in_doubt(const Part *part, const Right *right)
{
    if (right->id == RIGHT_DISPUTE_AGAIN)
        return reopens(part) != ANSWER_YES;
    return right->closes.earliest == INSTANT_UNKNOWN ||
           part->order->no_button_at >= right->closes.earliest;
}

/* The page says that it is too late; or it offers no dispute where only it knew. */
static gboolean
page_says_over(const Part *part, const Right *right)
{
    const Order *order = part->order;

    if ((right->id != RIGHT_DISPUTE && right->id != RIGHT_DISPUTE_AGAIN) ||
        order->no_button_at == INSTANT_UNKNOWN || order->no_button == NO_BUTTON_TOO_EARLY)
        return FALSE;
    if (right->id == RIGHT_DISPUTE_AGAIN &&
        order->no_button_at < part->dispute->happened[EVENT_WITHDRAWN])
        return FALSE;
    return order->no_button == NO_BUTTON_COMPLETED || was_in_doubt(part, right);
}

/* And when it says that it is too early without a day, the rules are only a guess. */
static gboolean
page_says_too_early(const Part *part, const Right *right)
{
    return right->id == RIGHT_DISPUTE && part->order->no_button_at != INSTANT_UNKNOWN &&
           part->order->no_button == NO_BUTTON_TOO_EARLY &&
           part->order->opens == INSTANT_UNKNOWN;
}

/* A doubtful figure ends nothing: what it gives is perhaps open, and later hardly so. It may
 * stand for the earlier end alone. */
static RightState
state_past_close(const Part *part, const Right *right)
{
    const Clock *clock = right->clock == NO_CLOCK ? NULL : part_clock(part, right->clock);
    gboolean is_firm =
        clock != NULL && !clock->estimated && clock->firm >= right->closes.latest;

    if (right->trust != TRUST_DOUBTFUL || is_firm)
        return RIGHT_OVER;
    return part_has_passed(part, instant_add_days(right->closes.latest, UNLIKELY_AFTER_DAYS))
               ? RIGHT_UNLIKELY
               : RIGHT_PERHAPS;
}

/* Its earliest day is past, and only an upper bound says that it may be open. */
static RightState
state_between_closes(const Part *part, const Right *right)
{
    const Clock *clock = right->clock == NO_CLOCK ? NULL : part_clock(part, right->clock);
    Instant sure =
        right->kind == RIGHT_OF_PAYMENT && clock != NULL ? clock->firm : INSTANT_UNKNOWN;

    return sure != INSTANT_UNKNOWN &&
                   part_has_passed(part, instant_add_days(sure, UNLIKELY_AFTER_DAYS))
               ? RIGHT_UNLIKELY
               : RIGHT_PERHAPS;
}

static RightState
state_without_close(const Part *part)
{
    return part_has_passed(part, instant_add_days(part->last, UNLIKELY_UNDATED_DAYS))
               ? RIGHT_UNLIKELY
               : RIGHT_PERHAPS;
}

static RightState
state_by_readings(const Part *part, const RightRow *row, const Right *right)
{
    gboolean can_close = row->closes[0] != NO_CLOCK;

    if (part_has_passed(part, right->closes.latest))
        return state_past_close(part, right);
    if (right->opens.earliest != INSTANT_UNKNOWN &&
        !part_has_passed(part, right->opens.earliest))
        return RIGHT_NOT_YET;
    if (can_close && right->closes.earliest == INSTANT_UNKNOWN && row->id != RIGHT_ESCALATE)
        return state_without_close(part);
    if (right->opens.latest != INSTANT_UNKNOWN && !part_has_passed(part, right->opens.latest))
        return RIGHT_PERHAPS;
    if (part_has_passed(part, right->closes.earliest))
        return state_between_closes(part, right);
    return can_close && right->trust == TRUST_DOUBTFUL && right->clock != NO_CLOCK
               ? RIGHT_PERHAPS
               : RIGHT_OPEN;
}

/* The letter was written and chased: nothing more until the claim's last weeks. */
static gboolean
is_parked(const Part *part, const Right *right)
{
    return right->id == RIGHT_LAW && !right->is_inside && part_letter_was_chased(part);
}

RightState
right_state(const Part *part, const RightRow *row, const Right *right)
{
    RightState state;

    if (row->is_used(part))
        return RIGHT_USED;
    if (part->is_settled)
        return RIGHT_GIVEN_UP;
    if (part_is_in(part, IN(CHARGEBACK_FILED)) && right->kind == RIGHT_OF_MARKETPLACE)
        return RIGHT_USED;
    if (page_says_over(part, right))
        return RIGHT_OVER;
    state = state_by_readings(part, row, right);
    if (right->id == RIGHT_DISPUTE_AGAIN && state == RIGHT_OPEN)
        return reopens(part) == ANSWER_YES  ? RIGHT_OPEN
               : reopens(part) == ANSWER_NO ? RIGHT_OVER
                                            : RIGHT_PERHAPS;
    if (state == RIGHT_OPEN && page_says_too_early(part, right))
        return RIGHT_PERHAPS;
    return (state == RIGHT_OPEN || state == RIGHT_PERHAPS) && is_parked(part, right)
               ? RIGHT_PARKED
               : state;
}

/* --- Lead ----------------------------------------------------------------------------------
 */

/* The bank refused, and the marketplace was never asked about the problem. */
static gboolean
is_all_that_is_left(const Part *part)
{
    return part_is_in(part, IN(CHARGEBACK_LOST)) && !part->dispute->reason_unknown;
}

/* The dispute is urgent when something is wrong, or the promised day is past; not while the
 * seller takes the item back by agreement. */
static LeadKind
lead_by_stake(const Part *part)
{
    const Debt *delivery = part_find_debt(part, DEBT_DELIVER);

    if (part->dispute != NULL && dispute_is_by_agreement(part->dispute))
        return LEAD_DAYS;
    if (part->stake.kind == STAKE_GOODS || is_all_that_is_left(part) ||
        part->order->completion_warned != INSTANT_UNKNOWN)
        return LEAD_AT_ONCE;
    return delivery != NULL && delivery->state == DEBT_LATE ? LEAD_AT_ONCE : LEAD_DAYS;
}

static gboolean
is_short_window(const Right *right)
{
    const Span *span = right->clock == NO_CLOCK || right->rule == NULL
                           ? NULL /* it never closes */
                           : &right->rule->span;
    gint64 most = SHORT_WINDOW_DAYS * (gint64)SECONDS_PER_DAY;

    if (right->opens.earliest != INSTANT_UNKNOWN &&
        right->closes.earliest > right->opens.earliest &&
        right->closes.earliest - right->opens.earliest <= most)
        return TRUE;
    if (span == NULL || span->latest == 0)
        return FALSE;
    return (span->unit == SPAN_DAYS && span->latest <= SHORT_WINDOW_DAYS) ||
           (span->unit == SPAN_HOURS && span->latest <= SHORT_WINDOW_DAYS * HOURS_PER_DAY);
}

static LeadKind
lead_kind(const Part *part, const RightRow *row, const Right *right)
{
    LeadKind kind = row->lead == LEAD_BY_STAKE ? lead_by_stake(part) : row->lead;

    if (kind == LEAD_DAYS && row->lead != LEAD_BY_STAKE && right->rule != NULL &&
        right->rule->lead_at_once)
        return LEAD_AT_ONCE;
    return kind == LEAD_DAYS && is_short_window(right) ? LEAD_AT_ONCE : kind;
}

/* When its lead begins; where that is at once, when it opens. */
static void
read_lead(const Part *part, const RightRow *row, Right *right)
{
    switch (lead_kind(part, row, right)) {
    case LEAD_AT_ONCE:
        right->lead_from = right->opens.earliest;
        right->is_inside =
            right->lead_from == INSTANT_UNKNOWN || part_has_passed(part, right->lead_from);
        break;
    case LEAD_DAYS:
        if (right->closes.earliest == INSTANT_UNKNOWN)
            break;
        right->lead_from = right->id == RIGHT_EXTENSION
                               ? part_clock(part, CLOCK_ASK_FOR_EXTENSION)->earliest
                               : lead_start(part, row, right);
        right->is_inside = part_has_passed(part, right->lead_from);
        break;
    default:
        break;
    }
}

void
right_read_clocks(const Part *part, const RightRow *row, Right *right)
{
    const Clock *opens = row->opens == NO_CLOCK ? NULL : part_clock(part, row->opens);

    read_closes(part, row, right);
    if (opens != NULL)
        read_open(right, opens);
    mend(part, row, right);
    read_lead(part, row, right);
}
