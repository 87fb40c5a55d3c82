/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Judge: whether what the program counsels about an order keeps the laws that hold for every
 * history. A law is judged twice where it can be: by what the counsel itself says of rights and
 * debts (its next step has to follow from them), and by the second model, which knows nothing
 * of it.
 */
#pragma once

#include "domain/counsel/counsel.h"
#include "domain/counsel/history.h"
#include "domain/counsel/model.h"

/* One order at one moment: what was found out about it. */
typedef struct {
    const History *history; /* borrowed */
    Order *order;
    const Policies *policies;
    Instant now;
    GArray *clocks;
    Counsel *counsel;
    GPtrArray *models;                                        /* Model, a part each */
    Order *(*fold)(GPtrArray *events, GPtrArray **ret_unfit); /* order_fold() */
} Trial;

Trial *trial_new(const History *history, const Policies *policies);
void trial_free(Trial *trial);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Trial, trial_free)

typedef enum {
    LAW_NOTHING,  /* "nothing" exactly when nothing is left */
    LAW_CLOSING,  /* what closes first is what is next, and by its earliest day */
    LAW_READINGS, /* rights close when the figures say, and their states follow from that */
    LAW_GUARDS,   /* a guard refuses only what is certainly too late or too early */
    LAW_TAKEN,    /* what is recorded changes the order, or is told not to */
    LAW_SILENCE,  /* what is over, used or given up is not asked for, what is stands in due */
    LAW_RINGS,    /* no clock rings whose right is over, used, given up or parked */
    LAW_COUNT,
} Law;

const char *law_name(Law law);

/* NULL when it is kept; else what is wrong, in words. Owned by the caller. */
char *trial_breaks(const Trial *trial, Law law);

/* The same of one clock that rings. */
char *trial_ring_breaks(const Trial *trial, const Clock *clock);
