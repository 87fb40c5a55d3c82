/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scan watch: when it is time to look whether a parcel moves at all. The program sees no scans;
 * it knows what the buyer said of the tracking, and for how long nobody said anything.
 */
#pragma once

#include "domain/case/order.h"
#include "domain/clocks/validity.h"
#include "domain/policy/policy.h"

/*
 * The rule ("no-scan") whose time has passed since the order was shipped, while it has a
 * tracking number, has not arrived, and nothing that was recorded shows the parcel moving;
 * NULL: there is nothing to look at. Borrowed from the policies.
 */
const Rule *scan_is_missed(const Order *order, const Policies *policies, Validity *validity);
