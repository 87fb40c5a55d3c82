/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets of the states of a dispute, one bit each, for the tables of disputes: IN(DRAFT) |
 * IN(LOST). */
#pragma once

#include "domain/case/dispute.h"

typedef guint32 DisputeStates;

#define IN(state) ((DisputeStates)1 << DISPUTE_##state)
#define IN_ASKING (IN(SUBMITTED) | IN(NEGOTIATING))
#define IN_OPEN (IN_ASKING | IN(ESCALATED))
#define IN_RETURNING (IN(RETURN_DUE) | IN(RETURN_SENT) | IN(RETURN_DELIVERED))
/* The marketplace can still ask for something. */
#define IN_ASKED (IN_OPEN | IN_RETURNING | IN(RULED) | IN(APPEALED))
#define IN_PAYING (IN(REFUND_PENDING) | IN(PART_REFUNDED))
#define IN_BANK (IN(CHARGEBACK_FILED) | IN(CHARGEBACK_WON) | IN(CHARGEBACK_LOST))
#define IN_ANY ((DisputeStates)((1u << DISPUTE_STATE_COUNT) - 1))

/* Everything but a draft: money can come from any of these, however it ended. */
#define IN_SUBMITTED (IN_ANY & ~IN(DRAFT))

static inline gboolean
dispute_is_in(const Dispute *dispute, DisputeStates states)
{
    return (states & ((DisputeStates)1 << dispute->state)) != 0;
}
