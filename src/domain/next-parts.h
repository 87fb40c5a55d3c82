/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that next_step() is put together from; for next*.c only. */
#pragma once

#include "domain/next.h"

/* Whether so long before an end as a rule says has come: the marketplace's, else the generic
 * one of that group. */
gboolean next_is_near(const Order *order, const Policies *policies, const char *group,
                      Instant end, Validity *validity);

/* Of two ways back through the payment the one that runs and ends first; NULL: neither. */
const Clock *next_payment_route(const GArray *clocks);

/* What is next in one dispute; FALSE for a withdrawn one: what is next is what it would be
 * without it. */
gboolean next_step_of_dispute(const Order *order, const struct Dispute *dispute,
                              const Policies *policies, const GArray *clocks,
                              Validity *validity, NextStep *ret_step);

/* The step of the dispute that needs the buyer most; FALSE when there is none that matters. */
gboolean next_step_of_disputes(const Order *order, const Policies *policies,
                               const GArray *clocks, Validity *validity, NextStep *ret_step);
