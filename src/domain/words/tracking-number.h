/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tracking number: what its form says: whose it is, how far it can be followed, and whether it
 * can be right. A doubt warns and never refuses: carriers invent forms faster than lists of
 * them.
 */
#pragma once

#include "base/choice.h"
#include "domain/words/vocabulary.h"

/* One form of number that is known. */
typedef struct {
    const char *token;
    const char *form;    /* a regular expression over capitals and digits */
    const char *meaning; /* N_() */
    gboolean is_postal;  /* S10 of the postal union: a check digit, and a country at the end */
    gboolean is_untracked;
    Trust trust;
    const char *source;
} NumberPattern;

/* NULL when nobody knows its form. Blanks, dashes and small letters do not matter. */
const NumberPattern *number_pattern(const char *number);

/*
 * The gravest doubt about it: a token and a whole sentence with {number} in it; NULL: none.
 * buyer_country (ISO 3166, NULL: not known) is where the parcel is sent: nobody wonders about a
 * number from there, or from where most are sent; without it nobody wonders about any country.
 */
const Choice *number_doubt(const char *number, const char *buyer_country);
