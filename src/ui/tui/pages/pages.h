/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pages: data to a page of text, and nothing else: no key is pressed here and nothing is read
 * or written but what is handed over.
 *
 *   order-detail.h    one order: what counts now, and everything
 *   case-page.h       one dispute, with what is worked out for it once
 *   reminders-page.h  what reminds, what was sent and what comes
 */
#pragma once

#include "ui/tui/pages/case-page.h"
#include "ui/tui/pages/order-detail.h"
#include "ui/tui/pages/reminders-page.h"
