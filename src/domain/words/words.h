/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words: the closed lists that the rest of the domain is written in.
 *
 * A marketplace, a policy file, a case file and a command line all have to mean the same by
 * "marked-delivered". So every closed list of the field stands here once, as an enum beside one
 * table of its tokens and labels:
 *
 *   vocabulary.h       trust in a figure, facts of an order, its status, what is next, how
 *                      somebody was written to and what came back
 *   dispute-words.h    reasons and types of claims, evidence, warnings, outlooks, where money
 *                      goes
 *   clock-names.h      the clocks, and whether one is the buyer's or somebody else's
 *   event-names.h      what people call what happens
 *   order-number.h     how marketplaces write the numbers of orders
 *   payment.h          how an order was paid, with its card's network, and what people call it
 *   country.h          countries, and what people call them
 *   act-names.h        by which words buyers look for what they can do
 *   tracking-number.h  the forms of tracking numbers, and what is doubtful about one
 *
 * A token never changes: it is stored, written by people into policies, and promised to those
 * who read our JSON. A new word stands at the end where its number is stored (tests/store
 * holds the numbers fast). Labels are marked with N_() and translated above the domain.
 *
 * Every *_parse() is exact, and FALSE or unknown for a token of a newer program: what reads
 * somebody's data goes on without it.
 *
 * Nothing here knows an order, a date or a rule. What an event is stands with the case
 * (domain/case/event.h), because its row says what it does there.
 */
#pragma once

#include "domain/words/act-names.h"
#include "domain/words/clock-names.h"
#include "domain/words/country.h"
#include "domain/words/dispute-words.h"
#include "domain/words/event-names.h"
#include "domain/words/order-number.h"
#include "domain/words/payment.h"
#include "domain/words/tracking-number.h"
#include "domain/words/vocabulary.h"
