/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminder ways: tries the ways of reminding one by one, and says what works here and why not.
 */
#pragma once

#include "services/remind/remind.h"
#include "ui/words/terminal-notice.h"

typedef enum {
    WAY_IS_OFF, /* the settings do not ask for it, or nothing is known of it */
    WAY_WORKS,
    WAY_FAILS,
} WayVerdict;

/* Sends a test by that channel. A sentence, owned by the caller. */
char *reminder_try(Notifier *notifier, ChannelId id, WayVerdict *ret_verdict);

/* What open screens do on this terminal. A sentence, owned by the caller. */
char *reminder_terminal_words(TerminalNotice notice);

/* Whether it runs by itself. A sentence, borrowed. */
const char *reminder_timer_words(gboolean is_on);
