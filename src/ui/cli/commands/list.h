/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other commands share with `list`. */
#pragma once

#include "domain/watch/watch.h"
#include "ui/cli/tell/output.h"

/* How urgent a row looks. */
RowStyle summary_style(const OrderSummary *summary, Instant now);
