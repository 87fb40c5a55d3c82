/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the buyer has looked at, asked and chased already. */
#include "domain/counsel/counsel-private.h"

/* Where the law's policy has no figure of its own for the answer to a letter. */
#define LETTER_ANSWER_DAYS 30

gboolean
part_rests(const Part *part, NextAction action)
{
    const Checked *check = order_last_check(part->order, action);

    return check != NULL &&
           !part_has_passed(part, instant_add_days(check->at, LOOK_RESTS_DAYS));
}

gboolean
right_rests(const Part *part, const Right *right)
{
    return (right->id == RIGHT_DISPUTE || right->id == RIGHT_DISPUTE_AGAIN) &&
           right->state == RIGHT_PERHAPS && part_rests(part, ACTION_TRY_DISPUTE);
}

Instant
part_letter_answer_due(const Part *part)
{
    const Clock *answer = part_clock(part, CLOCK_LAW_ANSWER_BY);

    if (part->order->law_letter == INSTANT_UNKNOWN)
        return INSTANT_UNKNOWN;
    return answer != NULL ? answer->latest
                          : instant_add_days(part->order->law_letter, LETTER_ANSWER_DAYS);
}

/* The last time that the buyer wrote or called, or did what this asks for. */
static Instant
last_word(const Part *part, NextAction action)
{
    const GArray *contacts = part->order->contacts;
    const Checked *check = order_last_check(part->order, action);
    Instant last = check == NULL ? INSTANT_UNKNOWN : check->at;

    if (contacts->len > 0)
        last = MAX(last, g_array_index(contacts, Contact, contacts->len - 1).at);
    return last;
}

gboolean
part_letter_was_chased(const Part *part)
{
    Instant due = part_letter_answer_due(part);

    return due != INSTANT_UNKNOWN && last_word(part, ACTION_WRITE_TO_SELLER) >= due;
}

gboolean
part_was_chased(const Part *part, NextAction action, Instant since)
{
    Instant last = last_word(part, action);

    return last != INSTANT_UNKNOWN && last >= since &&
           part_has_passed(part, instant_add_days(last, CHASE_RESTS_DAYS));
}
