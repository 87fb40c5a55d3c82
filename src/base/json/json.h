/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON in and out by way of jansson, with the caps of the contract.
 *
 * Documents come from strangers: depth is at most 64, length at most 64 MiB, a key that is
 * there twice and a lone surrogate are refused, and every refusal names file, line and column.
 * What is written is ASCII with members in the order in which they were set, so that two runs
 * give the same bytes and a diff shows what changed.
 *
 * Our own documents carry amounts as strings and instants as RFC 3339 in UTC; unknown is null.
 * A number with a fraction in somebody else's document is read by json_number_text(), which
 * gives its digits as they were written and never goes through a double.
 *
 * Reading a member never fails: one that is absent or of another type reads as what is not
 * known (NULL, INSTANT_UNKNOWN, MONEY_NONE), because data of another version has members that
 * this one does not know, and lacks some that it does. What must be there is checked by whoever
 * needs it, with a sentence of his own.
 *
 * Only this room includes jansson's header; the rest of the program gets json_t from here, and
 * frees documents by g_autoptr(JsonDocument).
 */
#pragma once

#include <jansson.h>

#include "base/money/money.h"
#include "base/time/time.h"

#define JSON_BYTES_LIMIT (64 * 1024 * 1024)
#define JSON_DEPTH_LIMIT 64

/*
 * The document (an object or an array; a byte order mark before it is fine), or NULL with a
 * sentence that names the place (name:line:column).
 */
json_t *json_read(const char *text, gsize length, const char *name, GError **error);

/* The same, also of a text, a number, true, false or null alone: what is JSON, but no document.
 */
json_t *json_read_value(const char *text, gsize length, const char *name, GError **error);

/* ASCII, all else \u escaped; members in the order they were set; pretty indents by two. Any
 * value can be written, not only documents. */
char *json_write(const json_t *value, gboolean pretty);

/* Members of an object; NULL, INSTANT_UNKNOWN, MONEY_NONE when absent or of another type. */
const char *json_member_text(const json_t *object, const char *name);
Instant json_member_instant(const json_t *object, const char *name);
Money json_member_money(const json_t *object, const char *name);
gint64 json_member_integer(const json_t *object, const char *name, gint64 otherwise);
gboolean json_member_flag(const json_t *object, const char *name);

/*
 * A JSON number in plain digits as it was written, but without zeros at the end of its
 * decimals: 120.9 for 120.90. NULL for anything that is no number, or that was written with
 * more than the 15 digits which a double keeps, or so small or large that it takes an exponent.
 * Owned by the caller.
 */
char *json_number_text(const json_t *value);

/* Set a member; unknown, never and NULL become null. What is no UTF-8 becomes U+FFFD. */
void json_set_text(json_t *object, const char *name, const char *text);
void json_set_instant(json_t *object, const char *name, Instant instant);
void json_set_money(json_t *object, const char *name, const Money *money);

typedef json_t JsonDocument;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonDocument, json_decref)
