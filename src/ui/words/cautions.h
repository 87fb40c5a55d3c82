/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cautions: what to be careful about with an order's parcels and free returns, in whole
 * sentences, for both user interfaces. Everything returned is owned by the caller and safe to
 * show.
 */
#pragma once

#include "services/orders/orders.h"

/* What is doubtful about the number by itself; NULL: nothing. */
char *caution_of_number(const char *number, const char *buyer_country);

/* The carrier as it was said, else whose form the number has: "YunExpress (official)"; "" when
 * nobody knows. */
char *parcel_carrier_words(const Parcel *parcel);

/* What is doubtful about all of them together (GPtrArray of char *). */
GPtrArray *cautions_of_parcels(App *app, const Order *order, const Others *others);

/* How many free returns are used, and what follows from it (GPtrArray of char *); empty where
 * no limit is known. */
GPtrArray *cautions_of_returns(App *app, const Others *others);
