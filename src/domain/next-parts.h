/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that next_step() is put together from; for next*.c only. */
#pragma once

#include "domain/next.h"

/* The step of the dispute that needs the buyer most; FALSE when there is none that matters. */
gboolean next_step_of_disputes(const Order *order, const Policies *policies,
                               const GArray *clocks, Validity *validity, NextStep *ret_step);
