/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminder concern: whether a clock that is due is worth a reminder of this order. */
#pragma once

#include "services/app.h"
#include "store/due.h"

/*
 * That disputes can be opened concerns who has something to dispute, and that the bank can be
 * asked who has nobody else to ask: every order comes to both points, few people care.
 */
gboolean reminder_concerns(App *app, Db *db, const DueClock *due, Instant now,
                           gboolean *ret_concerns, GError **error);
