/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Claim: the words that a buyer sends, made from what was entered and nothing else.
 *
 * There are three of them: the factual statement that goes into the dispute's text field, the
 * letter to a card's issuer or a payment service, and the answer to a seller who asks to
 * withdraw for a new parcel. Each says what is known: a fact that was not entered is left out,
 * and what is not true any more is not said. A claim that turns out false costs the case, so
 * nothing is filled in for the sake of a better sentence.
 *
 * A claim is written in the language of who reads it, the marketplace's or the buyer's, which
 * need not be that of the screens. gettext has one language a process; so the sentences of
 * claims are data (claim-language.h), with places for dates, amounts and numbers. A date
 * that was said without a time is that day in every one of them; an instant is told by the
 * buyer's clock. A claim has dates as YYYY-MM-DD, which reads one way everywhere; a letter has
 * dates and amounts as its language writes them.
 *
 * Nobody stores in which language a claim was made: words that are what the facts make in one
 * of the languages (claim_language_of()) are made anew when the facts change, and all other
 * words are the buyer's own and stay.
 */
#pragma once

#include "domain/case/case.h"
#include "domain/claim/claim-language.h"

/* What a claim is made from. Borrowed. */
typedef struct {
    const Order *order;
    const Dispute *dispute;
    const Policies *policies;
    Instant now;      /* a guaranteed date is told when it is over */
    const Zone *zone; /* the buyer's */
} ClaimFacts;

/* Says nothing that is not true any more (dispute_is_refuted()). Owned by the caller. */
char *claim_text(const ClaimFacts *facts, const ClaimLanguage *language);

/*
 * The letter to a card's issuer or a payment service: what was paid, what is wrong, what the
 * marketplace did about it, what is asked for. Owned by the caller.
 */
char *claim_letter(const ClaimFacts *facts, const ClaimLanguage *language);

/* Who reads what the buyer writes. */
typedef enum {
    CLAIM_TO_MARKETPLACE,
    CLAIM_TO_BANK,
    CLAIM_TO_PAYPAL, /* the same letter as to a bank */
    CLAIM_TO_SELLER,
    CLAIM_TO_AUTHORITY,
    CLAIM_TO_COURT,
    CLAIM_TO_DATA,
} ClaimRecipient;

extern const ChoiceSet claim_recipients;

/*
 * The group of the laws that a letter beyond the bank rests on, and the rule of it that the
 * buyer's country has. NULL: this letter rests on none, or no source is known for that country,
 * or the country is not.
 */
const char *claim_law_group(ClaimRecipient to, const Dispute *dispute);
const Rule *claim_law_rule(const ClaimFacts *facts, ClaimRecipient to);

/*
 * The letter to a seller, an out-of-court body, a court or whoever stores data. A law is named
 * only where claim_law_rule() knows one. What was not recorded is a blank in brackets. Owned by
 * the caller.
 */
char *claim_law_letter(const ClaimFacts *facts, const ClaimLanguage *language,
                       ClaimRecipient to);

/*
 * The one amount that is disputed, and asked for at the end of that letter: what is missing of
 * what is due, else what was asked for, else all that was paid. MONEY_NONE when nothing is
 * missing any more.
 */
Money claim_disputed(const Order *order, const Dispute *dispute);

/* What of that letter is about the case itself: what is wrong, and what is asked for. */
char *claim_summary(const ClaimFacts *facts, const ClaimLanguage *language);

/*
 * What of that letter is about the seller: when he was written to and by what, what he
 * answered, offered and refused. Owned by the caller; "" when nothing of it was recorded.
 */
char *claim_contact(const ClaimFacts *facts, const ClaimLanguage *language);

/* What to answer a seller who asks to withdraw for a new parcel. Borrowed. */
const char *claim_keep_open(const ClaimLanguage *language);

/*
 * The language in which these words are what claim_text() makes of the facts; NULL when they
 * are somebody's own. words may be NULL.
 */
const ClaimLanguage *claim_language_of(const ClaimFacts *facts, const GPtrArray *languages,
                                       const char *words);
