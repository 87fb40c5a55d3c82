/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of what claims came to. */
#pragma once

#include "domain/policy/policy.h"
#include "services/stats/stats.h"
#include "ui/doc/doc.h"

/* Totals, then a table by reason, seller, marketplace and month, and how many claims began in
 * each of the last months. */
void doc_stats(Doc *doc, const Stats *stats, const Policies *policies);
