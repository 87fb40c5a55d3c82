/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of an OrderList, for its scans. */
#pragma once

#include "store/lists/order-list.h"

struct OrderList {
    Db *db;
    OrderListing listing;
    GPtrArray
        *fresh; /* OrderSummary: rows of the overlay that belong in this list, in its order */
    Instant valid_until;
};
