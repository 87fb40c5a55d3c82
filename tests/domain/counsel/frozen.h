/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Frozen deadlines: what a release counted down to, as lines of a file.
 *
 *   row NUMBER CLOCK RULE           a rule that ends something; RULE is "-" for the page
 *   changed NUMBER CLOCK RULE WHY   what its deadlines may follow now, although that is later
 *   HISTORY | NUMBER@TIME ...       each clock of it that a buyer has to act by, at its
 * earliest
 *
 * A later release may not count down to a later day, but by a row that says what changed and
 * why.
 */
#pragma once

#include "domain/clocks/clocks.h"
#include "domain/counsel/history.h"

/* The clocks of a history at its now that a buyer has to act by (GArray of Clock); order keeps
 * what they borrow. */
GArray *frozen_clocks(const History *history, Order *order, const Policies *policies);

/* "aliexpress/window-after-delivery", or "-". */
const char *frozen_rule(const Clock *clock);
