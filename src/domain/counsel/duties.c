/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a buyer has to do whatever is at stake: one table, a row a duty. */
#include "domain/counsel/counsel-private.h"

/* Who posts a return so long after its day may pay for a refund that is lost: he asks first,
 * and after a time he is not told of it any more. Ours: no source. */
#define RETURN_LAPSES_DAYS 14
#define RETURN_DROPPED_DAYS 90

typedef struct {
    gboolean (*is_due)(const Part *part);
    NextAction action;
    ClockId clock;
    Why (*why)(const Part *part);
    Why late; /* past its date; WHY_COUNT: the same sentence, without a date */
} DutyRow;

static gboolean
bank_waits(const Part *part)
{
    return part->said != NULL && dispute_bank_waits(part->said);
}

static Why
bank_asked(const Part *part)
{
    (void)part;
    return WHY_BANK_ASKED;
}

static gboolean
evidence_is_asked(const Part *part)
{
    return part_is_in(part, IN_ASKED) &&
           dispute_waits_for(part->dispute, EVENT_EVIDENCE_REQUESTED, EVENT_EVIDENCE_SENT);
}

static Why
evidence_asked(const Part *part)
{
    (void)part;
    return WHY_EVIDENCE_ASKED;
}

/* Money that came before the item went back can be taken again. */
static gboolean
is_paid_in_advance(const Part *part)
{
    return part_has(part, EVENT_REFUNDED) || part_has(part, EVENT_REFUND_PART);
}

/* It was posted, and not asked for again since. */
static gboolean
return_lacks_number(const Part *part)
{
    return part_has(part, EVENT_RETURN_SHIPPED) && part->said->return_number == NULL &&
           !part_waits_for(part, EVENT_RETURN_REQUIRED, EVENT_RETURN_SHIPPED) &&
           !part_waits_for(part, EVENT_RETURN_AGREED, EVENT_RETURN_SHIPPED);
}

/* So many days after the day by which it was to be posted, with nothing to lose but postage. */
static gboolean
return_is_past(const Part *part, int days)
{
    const Clock *clock = part_clock(part, CLOCK_RETURN_SHIP_BY);

    return clock != NULL && clock->status != CLOCK_DONE && !is_paid_in_advance(part) &&
           !return_lacks_number(part) &&
           part_has_passed(part, instant_add_days(clock->latest, days));
}

static gboolean
return_is_owed(const Part *part)
{
    return part->said != NULL && dispute_owes_return(part->said) &&
           !return_is_past(part, RETURN_DROPPED_DAYS);
}

static Why
return_owed(const Part *part)
{
    gboolean is_sent = return_lacks_number(part);

    if (dispute_is_by_agreement(part->said))
        return is_sent ? WHY_AGREED_NUMBER : WHY_AGREED_DUE;
    if (is_sent)
        return WHY_RETURN_NUMBER;
    return is_paid_in_advance(part) ? WHY_RETURN_AFTER_REFUND : WHY_RETURN_DUE;
}

static gboolean
claim_is_untrue(const Part *part)
{
    return part_is_in(part, IN_OPEN) && dispute_is_refuted(part->order, part->dispute);
}

static Why
untrue_claim(const Part *part)
{
    (void)part;
    return WHY_IT_ARRIVED;
}

/* And the bank has not been told since the last of the two payments. */
static gboolean
is_paid_twice(const Part *part)
{
    return part->said != NULL && dispute_is_paid_twice(part->said) &&
           (part_waits_for(part, EVENT_CHARGEBACK_WON, EVENT_BANK_ANSWERED) ||
            part_waits_for(part, EVENT_REFUNDED, EVENT_BANK_ANSWERED) ||
            part_waits_for(part, EVENT_REFUND_PART, EVENT_BANK_ANSWERED));
}

static Why
paid_twice(const Part *part)
{
    (void)part;
    return WHY_PAID_TWICE;
}

/* And the buyer has not said since that he dealt with it. */
static gboolean
customs_ask(const Part *part)
{
    const Checked *done = order_last_check(part->order, ACTION_ANSWER_CUSTOMS);

    return part->order->customs_asked != INSTANT_UNKNOWN && !part->order->is_cancelled &&
           (done == NULL || done->at < part->order->customs_asked);
}

static Why
customs_asked(const Part *part)
{
    (void)part;
    return WHY_CUSTOMS_ASKED;
}

/* clang-format off */
static const DutyRow rows[] = {
    { bank_waits,        ACTION_ANSWER_BANK,           CLOCK_BANK_EVIDENCE_BY,  bank_asked,     WHY_COUNT         },
    { evidence_is_asked, ACTION_SEND_EVIDENCE,         CLOCK_EVIDENCE_BY,       evidence_asked, WHY_EVIDENCE_LATE },
    { return_is_owed,    ACTION_SHIP_RETURN,           CLOCK_RETURN_SHIP_BY,    return_owed,    WHY_RETURN_LATE   },
    { customs_ask,       ACTION_ANSWER_CUSTOMS,        CLOCK_CUSTOMS_ANSWER_BY, customs_asked,  WHY_COUNT         },
    { claim_is_untrue,   ACTION_CHECK_DISPUTE_PAGE,    CLOCK_WINDOW_CLOSES,     untrue_claim,   WHY_COUNT         },
    { is_paid_twice,     ACTION_REPORT_DOUBLE_PAYMENT, CLOCK_COUNT,             paid_twice,     WHY_COUNT         },
};
/* clang-format on */

static Why
late_words(const Part *part, const DutyRow *row, Why why)
{
    gboolean is_agreed = part->said != NULL && dispute_is_by_agreement(part->said);

    if (row->late == WHY_COUNT || why == WHY_RETURN_NUMBER || why == WHY_AGREED_NUMBER)
        return why;
    if (row->late != WHY_RETURN_LATE)
        return row->late;
    if (return_is_past(part, RETURN_LAPSES_DAYS))
        return is_agreed ? WHY_AGREED_LAPSED : WHY_RETURN_LAPSED;
    return is_agreed ? WHY_AGREED_LATE : WHY_RETURN_LATE;
}

static NextStep
step_of(const Part *part, const DutyRow *row)
{
    const Clock *clock = row->clock == CLOCK_COUNT ? NULL : part_clock(part, row->clock);
    gboolean is_dated = clock != NULL && clock->status != CLOCK_DONE;
    gboolean is_late = is_dated && part_has_passed(part, clock->earliest);
    Why why = row->why(part);
    NextStep step;

    step = act_make(part, row->action, is_late ? late_words(part, row, why) : why,
                    is_dated && !is_late ? clock->earliest : INSTANT_UNKNOWN,
                    is_dated ? clock->id : CLOCK_COUNT);
    step.is_inside = TRUE;
    if (row->is_due == customs_ask)
        step.dispute = NULL; /* they ask about the parcel, whatever is claimed of it */
    if (is_late) {
        if (step.reason == WHY_RETURN_LAPSED || step.reason == WHY_AGREED_LAPSED) {
            step.action = ACTION_CHECK_DISPUTE_PAGE;
            step.is_inside = part->dispute != NULL;
        }
        step.until = clock->latest;
        step.look = clock->earliest;
        step.why = next_reason_sentence(step.reason, &step);
    }
    return step;
}

/* A date comes before none. */
static gboolean
is_sooner(const NextStep *a, const NextStep *b)
{
    if (a->by == INSTANT_UNKNOWN)
        return FALSE;
    return b->by == INSTANT_UNKNOWN || a->by < b->by;
}

gboolean
part_has_duty(const Part *part)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (rows[i].is_due != customs_ask && rows[i].is_due(part))
            return TRUE;
    }
    return FALSE;
}

gboolean
part_find_duty(const Part *part, NextStep *ret_step, GArray *also)
{
    gboolean found = FALSE;

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        NextStep step;

        if (!rows[i].is_due(part))
            continue;
        step = step_of(part, &rows[i]);
        if (found && is_sooner(&step, ret_step)) {
            g_array_append_val(also, *ret_step);
            *ret_step = step;
        } else if (found) {
            g_array_append_val(also, step);
        } else {
            *ret_step = step;
        }
        found = TRUE;
    }
    return found;
}
