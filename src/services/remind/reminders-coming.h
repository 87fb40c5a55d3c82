/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders coming: what people will be reminded of next, when nothing changes until then. */
#pragma once

#include "services/app/app.h"
#include "store/lists/lists.h"

typedef struct {
    DueClock *due;       /* NULL: a snooze ends */
    OrderSummary *order; /* whose snooze ends then; NULL: a step of the clock */
    Instant at;          /* before quiet hours have their say */
    gint64 step;
} ComingReminder;

/*
 * GPtrArray of ComingReminder, the soonest first: at most limit, of the 500 clocks that end
 * soonest, and of the snoozes that end. What the person has silenced until then is left out.
 */
GPtrArray *reminders_coming(App *app, guint limit, GError **error);

/* How many orders the next run has to speak of: what is due and was not delivered yet. */
gboolean reminders_due(App *app, guint *ret_count, GError **error);
