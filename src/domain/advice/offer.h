/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Offer: what accepting an amount would cost against what the claim is likely to bring: from
 * what was paid, how much of its value the item still has, and what sending it back costs.
 * Never a forecast: both ends of what the advice expects, and where the offer lies between
 * them.
 */
#pragma once

#include "domain/advice/advice.h"

#define KEPT_UNKNOWN (-1)

typedef enum {
    OFFER_UNKNOWN,        /* nothing to compare it with */
    OFFER_OTHER_CURRENCY, /* nobody guesses a rate */
    OFFER_TOO_LOW,
    OFFER_WITHIN, /* between what is likely at least and at most */
    OFFER_AS_GOOD,
    OFFER_VERDICT_COUNT,
} OfferVerdict;
extern const ChoiceSet offer_verdicts;

typedef struct {
    Money offer;
    Money paid;
    int share; /* of what was paid, in hundredths of a per cent, rounded down; -1: not known */
    Money least;    /* what the claim is likely to bring, less a return that you might pay */
    Money most;     /* MONEY_NONE: not known, in each of these */
    Money given_up; /* most - offer, never below nothing */
    OfferVerdict verdict;
} OfferOutlook;

/* The share of a whole in hundredths of a per cent; -1 when they cannot be compared. */
int offer_share(const Money *part, const Money *whole);

/*
 * asked: what the claim asks for (MONEY_NONE: what was paid). kept: how much of its value the
 * item still has for the buyer, in hundredths of a per cent, or KEPT_UNKNOWN.
 */
OfferOutlook offer_weigh(const Order *order, const Advice *advice, const Money *offer,
                         const Money *asked, int kept);
