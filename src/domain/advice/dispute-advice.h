/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Advice on a dispute: what advice.h makes of what was said in it, with what has come of it
 * since: an offer on the table, a promised parcel, money that is short, the bank's own date.
 */
#pragma once

#include "domain/advice/advice.h"
#include "domain/case/dispute.h"

/* What the dispute knows: what was said, what is attached, what was offered and ruled. */
Circumstances dispute_circumstances(const Order *order, const Dispute *dispute);

/*
 * The way through the marketplace's screens (advice_steps()) with every value that is to be
 * copied there: the amount, the paths of the files that the claim needs (one a line), the
 * words. A GArray of AdviceStep that owns its copies.
 */
GArray *dispute_steps(const Advice *advice, const Order *order, const Dispute *dispute,
                      const char *words);

/* The dispute need not be among the order's: a draft may not be saved yet. */
Advice *dispute_advise(const Order *order, const Dispute *dispute, const Policies *policies,
                       Instant now);
