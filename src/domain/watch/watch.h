/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Watch: what is looked at from afar, across many orders.
 *
 * A list of a million orders does not fold one of them for every row. Watch says what is kept
 * of an order for that, and how lists and reminders use it:
 *
 *   summary.h   one row of a list: the order's names and money, its window, what is next, where
 *               it stands among others, and the span of now in which all that holds
 *   filter.h    the words that narrow a list ("due<3d shop:ebay -archived"), and whether a row
 *               is one of those
 *   said.h      what a search finds an order by beyond that row
 *   ladder.h    how long before an end people are reminded of it, and the hours in which they
 *               are left in peace
 *   reminder.h  which steps of which clocks people must be told now, given what they were told
 *               before
 *
 * A summary is computed where an order is written, and stored with its span of validity; who
 * reads it after that span computes it anew. So time passes without anybody writing. A reminder
 * has no memory of its own: what is due follows from the clocks, now and the record of what
 * was told, so that a suspended machine or a killed run loses nothing.
 *
 * Everything here is a function of its arguments. Who stores the rows is store/rows, who sends
 * is services/remind.
 */
#pragma once

#include "domain/watch/filter.h"
#include "domain/watch/ladder.h"
#include "domain/watch/reminder.h"
#include "domain/watch/said.h"
#include "domain/watch/summary.h"
