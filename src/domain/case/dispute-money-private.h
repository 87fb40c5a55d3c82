/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an event does to the money of a dispute: offers, what was granted, kept and received.
 * For dispute-fold.c only. */
#pragma once

#include "domain/case/dispute.h"

/* Total: an amount that does not fit (another currency, none) leaves things as they are. */
void dispute_take_money(Dispute *dispute, const Event *event, const json_t *data);
