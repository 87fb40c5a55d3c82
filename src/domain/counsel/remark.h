/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Remark: what the policies say besides about the step that is next, in their own sentences:
 * who pays a return, how long an appeal takes, what a bank asks for. A remark changes nothing;
 * it is there so that a buyer knows what to expect, with its source and how far to trust it.
 */
#pragma once

#include "domain/counsel/counsel.h"

typedef struct {
    const Rule *rule; /* borrowed; its text is the sentence */
    Instant earliest; /* what its span comes to here; INSTANT_UNKNOWN: it has none that began */
    Instant latest;
} Remark;

/* In the order of the table; what is for another reason or way of payment is left out. A GArray
 * of Remark. */
GArray *remarks_find(const Order *order, const NextStep *step, const Policies *policies);
