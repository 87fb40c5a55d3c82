/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tally: outcomes added up: in all, by reason, seller, marketplace and month. Amounts of
 * different currencies stand beside each other and are never added.
 */
#pragma once

#include "domain/stats/outcome.h"

typedef struct {
    char currency[4];
    gint64 back, lost, open; /* in minor units */
} TallyMoney;

typedef struct {
    char
        *name; /* DisputeReason token, seller, marketplace or "2026-11"; "" where nobody said */
    guint cases;
    guint ends[OUTCOME_END_COUNT]; /* how many of them ended so */
    guint broken;                  /* promised another parcel that never came */
    GArray *money;                 /* TallyMoney, by currency */
} TallyGroup;

typedef enum {
    TALLY_BY_REASON,
    TALLY_BY_SELLER,
    TALLY_BY_MARKETPLACE,
    TALLY_BY_MONTH, /* in which the claim began */
    TALLY_BY_COUNT,
} TallyBy;

typedef struct Tally Tally;

/* Months are those of this zone. */
Tally *tally_new(const Zone *zone);
void tally_free(Tally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tally, tally_free)

/* One row of a claim; seller may be NULL. */
void tally_add(Tally *tally, const Outcome *outcome, const char *seller,
               const char *marketplace);

/* All of it; its name is "". */
const TallyGroup *tally_whole(const Tally *tally);

/* GPtrArray of TallyGroup: most cases first and by name, months by time. Owned by the caller,
 * the groups are borrowed. */
GPtrArray *tally_groups(const Tally *tally, TallyBy by);

/* The group of that name, or NULL. */
const TallyGroup *tally_find(const Tally *tally, TallyBy by, const char *name);

/* The median of the whole days from the beginning of a claim to its last money. FALSE: nothing
 * was paid yet. */
gboolean tally_days_to_money(const Tally *tally, guint *ret_days);

/* Why a seller is better avoided. */
typedef enum {
    SELLER_FINE,
    SELLER_BREAKS_PROMISES, /* a promised parcel never came */
    SELLER_NEVER_PAYS,      /* two claims or more ended, none of them with money */
} SellerVerdict;

SellerVerdict tally_seller_verdict(const TallyGroup *seller);
