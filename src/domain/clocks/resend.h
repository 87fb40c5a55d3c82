/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Resend: whether a parcel that the seller promises instead of the money can be there before
 * the window's original close. Until it is in the buyer's hands a withdrawn dispute is a lost
 * one.
 */
#pragma once

#include "domain/case/dispute.h"
#include "domain/clocks/clocks.h"

typedef enum {
    RESEND_STATED,     /* the seller or the page names the day */
    RESEND_LIKE_FIRST, /* as long as the order's own parcel took */
    RESEND_BY_RULE,    /* as long as parcels take before they count as lost */
    RESEND_UNKNOWN,
} ResendBasis;

typedef struct {
    ResendBasis basis;
    const Rule *rule; /* of RESEND_BY_RULE, borrowed; else NULL */
    Instant arrives;  /* by when it may be expected; INSTANT_UNKNOWN with RESEND_UNKNOWN */
    Instant closes;   /* the original close, its earliest reading; INSTANT_UNKNOWN: not known */
    gboolean is_too_late; /* it is not sure to be there in time; so too when nobody can know */
} Resend;

/* The seller promised or sent a new parcel, or asked to withdraw for one. */
gboolean resend_is_talked_of(const Dispute *dispute);

/* The same, where the window can still matter for it: in an open dispute, before any, and after
 * it was withdrawn. */
gboolean resend_matters(const Dispute *dispute);

/* clocks are those of the order. What is not on its way yet counts from now. */
Resend resend_expect(const Order *order, const Dispute *dispute, const Policies *policies,
                     const GArray *clocks, Instant now);
