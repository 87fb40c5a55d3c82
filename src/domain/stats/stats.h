/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stats: what claims came to.
 *
 *   outcome.h  what became of each claim about one order: how it ended, and what came back, was
 *              lost or is still open
 *   tally.h    outcomes added up, in all and by reason, seller, marketplace and month
 *
 * Amounts of different currencies are never added: every sum has a currency of its own. Nothing
 * here depends on a policy or on the time of the look.
 */
#pragma once

#include "domain/stats/outcome.h"
#include "domain/stats/tally.h"
