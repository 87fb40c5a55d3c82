/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the table of rights, and what is read of the clocks for it; for rights.c and
 * readings.c only. */
#pragma once

#include "domain/counsel/counsel-private.h"

#define NO_CLOCK CLOCK_COUNT
#define CLOCKS_OF_RIGHT 3

typedef enum {
    LEAD_NONE, /* no end that it could be near to */
    LEAD_AT_ONCE,
    LEAD_DAYS,
    LEAD_BY_STAKE, /* the dispute: the worse it stands, the sooner */
} LeadKind;

typedef struct {
    RightId id;
    RightKind kind;
    NextAction action;
    gboolean is_step;
    gboolean (*exists)(const Part *part);
    gboolean (*fits)(const Part *part);
    gboolean (*is_used)(const Part *part);
    ClockId opens; /* NO_CLOCK: it is open from the beginning */
    ClockId
        closes[CLOCKS_OF_RIGHT]; /* the first that is known; NO_CLOCK first: it never closes */
    LeadKind lead;
    int lead_days; /* where the policy has no lead of its own */
    guint32 may_end;
    gboolean needs_no_fault;
} RightRow;

/* Fills opens, closes, rule, trust, clock, lead_from and is_inside. */
void right_read_clocks(const Part *part, const RightRow *row, Right *right);

/* What the readings and what was recorded make of it now. */
RightState right_state(const Part *part, const RightRow *row, const Right *right);
