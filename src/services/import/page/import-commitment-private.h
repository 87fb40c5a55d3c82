/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page promises in words: "Refund if no delivery before Sep 3, 2026". */
#pragma once

#include "services/import/value/value.h"

/*
 * States the end of the delivery guarantee when the text (NULL is fine) names its date: the
 * start of that date, because pages have shown the same one a day apart (rules.md, first
 * principle 3). An earlier date that the order has already stays.
 */
void commitment_read(Order *order, const char *text, const ImportTask *task);
