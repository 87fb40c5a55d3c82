/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked about an event when it is recorded, beyond when and in what words. */
#pragma once

#include "domain/event.h"

gboolean event_asks_for_amount(EventType type);

/* A tracking number. */
gboolean event_asks_for_number(EventType type);

/* It is the buyer's answer to the offer on the table. */
gboolean event_answers_an_offer(EventType type);
