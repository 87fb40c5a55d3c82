/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading single values as exporters write them. A text that says nothing ("", "Not Available",
 * "undefined") says nothing and is no error. An error is the sentence that says why the row is
 * rejected.
 */
#pragma once

#include "services/import/value/import-parse.h"

/* More lines, parcels or tags than this no order has; what comes after them is not read. */
#define IMPORT_ITEMS_MOST 1000

gboolean import_is_blank(const char *text);

/* Replaces one of the order's texts when there is something to put there; cut at 2,000 bytes.
 */
void import_read_text(char **place, const char *text);

/* Checks the digits of the marketplaces whose numbers are known; the marketplace is already
 * set. */
gboolean import_read_number(Order *order, const char *text, const ImportTask *task,
                            GError **error);

/* For the format that has the number nowhere but in the name of its file. */
gboolean import_read_file_name(Order *order, const ImportTask *task, GError **error);

/* By name or alias ("Amazon.de"); one that no policy knows stays NULL. */
void import_read_marketplace(Order *order, const char *text, const ImportTask *task);

/* Of the order's marketplace. */
const Zone *import_zone(const Order *order, const ImportTask *task);

/*
 * A date or a time; without a zone it is one of the marketplace's. One on which it cannot have
 * been (centuries ago, or still to come for what has happened) is left out and noted.
 */
gboolean import_read_fact(Order *order, Fact fact, const char *text, DateOrder figures,
                          const ImportTask *task, GError **error);
void import_state_fact(Order *order, Fact fact, Instant instant);

/*
 * currency: a code, a sign ("€") or the letters before "$"; blank when the amount names its
 * own, else the one that the person said counts. An amount without any currency is not known
 * (MONEY_NONE), and no error.
 */
gboolean import_read_amount(const char *text, const char *currency, DecimalStyle decimals,
                            const ImportTask *task, Money *ret_money, GError **error);

/* "2", "2.00", "2,00", "1e3", "2 pieces"; 1 when blank. */
gboolean import_read_quantity(const char *text, DecimalStyle decimals, int *ret_quantity,
                              GError **error);

/* What the marketplace calls the order's state, and what that word means; own: the words of
 * the format, or NULL. A word that nobody knows is noted. */
void import_read_status(Order *order, const char *text, GHashTable *own,
                        const ImportTask *task);

/* Why it ended, where the state alone leaves that open. */
void import_read_end_reason(Order *order, const char *text, GHashTable *own,
                            const ImportTask *task);

/* Goes on from a state to a later one, never back. */
void import_reach_state(Order *order, PageState state);

/*
 * Behind the last cell: what has a parcel was sent, and a state that nobody told is unknown.
 * Undated facts that follow from the state are stated once all rows are together
 * (import_complete).
 */
void import_settle_state(Order *order);

/* The payment token; digits of a card are never kept. Words that nobody knows are noted. */
void import_read_payment(Order *order, const char *text, const ImportTask *task);

/* Two letters. */
void import_read_country(Order *order, const char *text);

/* Web addresses only; "//www..." becomes https. */
void import_read_address(Order *order, const char *text);

/* Adds what the order does not have yet. carrier and alias_of may be NULL. */
void import_read_parcel(Order *order, const char *number, const char *carrier,
                        const char *alias_of);
