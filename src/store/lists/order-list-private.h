/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of an OrderList, for its scans. */
#pragma once

#include "store/lists/order-list.h"

/* What is said of the order beyond its row; ret_said is owned, and NULL where nothing is. */
gboolean said_of_order(Db *db, gint64 key, char **ret_said, GError **error);

struct OrderList {
    Db *db;
    OrderListing listing;
    GPtrArray
        *fresh; /* OrderSummary: rows of the overlay that belong in this list, in its order */
    Instant valid_until;
};
