/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Said: what is said of an order beyond the row that a list shows, for a search to find it by:
 * its note, items and tracking numbers, the claims, the captions of its evidence, and the words
 * of everything that was recorded.
 */
#pragma once

#include "domain/case/case.h"

/* One line a text, folded (text_fold()); NULL when there is none. events: GPtrArray of Event,
 * those that count. */
char *order_said(const Order *order, const GPtrArray *events);
