/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this room share: a part of an order, and the steps of the derivation. */
#pragma once

#include "domain/case/case.h"
#include "domain/counsel/counsel.h"
#include "domain/counsel/reasons-private.h"

/* A look that was recorded rests so long, and a chase is left behind after so long. */
#define LOOK_RESTS_DAYS 3
#define CHASE_RESTS_DAYS 10

/* What belongs together: a dispute with its lines, or what no dispute is about (of one parcel,
 * where the order has several and they differ). */
typedef struct {
    const Order *order; /* as this part sees it */
    const Policies *policies;
    const Policy *market;
    const GArray *clocks;
    Validity *validity;
    const char *shop;       /* the marketplace's name; borrowed from the whole order */
    const Dispute *dispute; /* NULL: none is about it */
    const char *parcel;     /* its number, where several went different ways; borrowed */
    const Dispute *said;    /* the dispute, or what was dealt with directly; may be NULL */
    Stake stake;
    Instant named;       /* when a problem was recorded; INSTANT_UNKNOWN: none was */
    gboolean is_absent;  /* the parcel is not there, as far as was recorded */
    gboolean is_settled; /* the buyer leaves it at that */
    gboolean is_unclear; /* balance or a coupon came, and he has not said whether he takes it */
    gboolean is_quiet;   /* said to be all well, or nobody complained while it could matter */
    gboolean is_old;     /* absent, and its window has closed for certain */
    gboolean is_for_page; /* only its page tells how it stands: order_is_unclear() */
    Instant last;         /* the last dated fact */
    GArray *rights;       /* Right */
    GArray *debts;        /* Debt */
    Order *own_order;     /* owned: the order as this part sees it (views.c), and */
    GArray *own_clocks;   /* its clocks; NULL: the order is one part */
} Part;

void part_free(Part *part);

/* views.c: the order as a dispute sees it, or what no dispute of those holds (of that parcel;
 * NULL: of all): owned by the caller; and its clocks. */
Order *view_of_dispute(const Order *order, const Dispute *dispute);
Order *view_of_rest(const Order *order, const Parcel *parcel, const GPtrArray *held);
GArray *view_clocks(const Order *view, const Policies *policies, Validity *validity);

/* How many of the line these disputes leave. */
int view_lines_left(const OrderLine *line, const GPtrArray *held);

/* stakes.c: what is at stake in the part. */
void part_weigh(Part *part);

/* All that was asked for, or granted, has come. */
gboolean part_is_all_back(const Part *part);

/* When the seller named a problem himself; INSTANT_UNKNOWN: he did not. */
Instant dispute_named_by_seller(const Dispute *dispute);

/* parts.c: the parts of an order (GPtrArray of Part, owned), each with its stake. Never empty.
 */
GPtrArray *parts_find(const Order *order, const Policies *policies, const GArray *clocks,
                      Validity *validity);

/* The part's own clock, else the order's; NULL when it is not known. */
const Clock *part_clock(const Part *part, ClockId id);
gboolean part_has_passed(const Part *part, Instant instant);

/* What was said of it has happened, in the dispute or without one. */
gboolean part_has(const Part *part, EventType event);
gboolean part_waits_for(const Part *part, EventType question, EventType answer);
gboolean part_is_in(const Part *part, DisputeStates states);

/* The seller let his time pass where no rule of the marketplace says that silence grants what
 * was asked for. */
gboolean part_was_left_unanswered(const Part *part);

/* It is asked for still: nobody has granted or decided it. */
gboolean part_is_asking(const Part *part);

/* The item is as described and the buyer would rather not keep it; not once it went back and
 * the seller refuses it. */
gboolean part_is_remorse(const Part *part);

/* A case there, whoever it is, is undecided. */
gboolean part_is_at_payment_service(const Part *part);

/* The marketplace's rule of that group, else the generic one; NULL: there is none. */
const Rule *part_rule(const Part *part, const char *group);

/* TRUE while a look that this action asks for rests, for it was recorded a few days ago. */
gboolean part_rests(const Part *part, NextAction action);

/* TRUE while a dispute that is perhaps open is not tried again: the page was looked at. */
gboolean right_rests(const Part *part, const Right *right);

/* TRUE when the buyer has chased since then, and that was long enough ago to do something else.
 */
gboolean part_was_chased(const Part *part, NextAction action, Instant since);

/* TRUE when the seller was reminded of a letter by law whose answer was late. */
gboolean part_letter_was_chased(const Part *part);
Instant part_letter_answer_due(const Part *part); /* INSTANT_UNKNOWN: none was written */

/* debts.c: what others owe, after which rights.c: what the buyer may do. */
void part_find_debts(Part *part);
void part_find_rights(Part *part);

/* The debt that, kept, would end the matter; NULL when nobody owes anything that is not broken
 * or paid. */
const Debt *part_debt(const Part *part);
const Debt *part_find_debt(const Part *part, DebtId id);
const Right *part_right(const Part *part, RightId id);

/* Any right that would end the matter is left. */
gboolean part_has_way(const Part *part);

/* Until when the bank, or who else took the payment, is sure to take a claim: the earliest
 * close still to come. INSTANT_UNKNOWN: none. */
Instant part_bank_until(const Part *part);

/* The rule is a card's, whose issuer can be asked for its own last day. */
gboolean right_is_of_card(const Right *right);

/* The last day on which the bank is not yet to be gone to for want of time. */
Instant right_safe_day(const Right *right);

/* duties.c: what is to be done whatever is at stake: the most urgent; FALSE when there is none.
 * The others follow in also (NextStep). */
gboolean part_find_duty(const Part *part, NextStep *ret_step, GArray *also);
gboolean part_has_duty(const Part *part); /* of its dispute */

/* acts.c: a right, or the look that serves it, as a step. by: what the closing set says;
 * INSTANT_UNKNOWN: the right's own close counts. */
NextStep act_make(const Part *part, NextAction action, NextReason reason, Instant by,
                  ClockId clock);
NextStep act_by(const Part *part, const Right *right, NextAction action, Why why, Instant by);
NextStep act_of_right(const Part *part, const Right *right, Instant by);
NextStep act_of_card(const Part *part, const Right *right, Instant by);
NextStep act_of_law(const Part *part, const Right *right, Instant by);

/* The look that serves a dispute about what arrived: at the item, or at the page for the close.
 */
NextStep act_look(const Part *part, const Right *right);

/* The close is unknown, or it is near and only an estimate: look at the page. */
gboolean act_needs_close(const Part *part, const Right *right);
NextStep act_look_for_close(const Part *part, const Right *right, Instant by);

/* The bank was asked for its own date. */
gboolean act_bank_was_asked(const Part *part);

/* What waiting for the bank is, by what filing does to the marketplace's case. */
Why act_why_filed(const Part *part);

/* debt-steps.c: what the buyer does about what others owe; FALSE: nothing any more, the rights
 * that are left come next. */
gboolean part_step_of_debts(const Part *part, NextStep *ret_step);

/* choose.c: what is next of a part, and what else is open in it. */
NextStep part_choose(const Part *part, GArray *also);
