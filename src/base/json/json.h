/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON in and out by way of jansson, with the caps of the contract: depth 64, 64 MiB, duplicate
 * keys and lone surrogates refused. Our own documents carry amounts as strings; a number with a
 * fraction in somebody else's is read by json_number_text(), which never rounds.
 */
#pragma once

#include <jansson.h>

#include "base/money/money.h"
#include "base/time/instant.h"

#define JSON_BYTES_LIMIT (64 * 1024 * 1024)
#define JSON_DEPTH_LIMIT 64

/*
 * The document (an object or an array; a byte order mark before it is fine), or NULL with a
 * sentence that names the place (name:line:column).
 */
json_t *json_read(const char *text, gsize length, const char *name, GError **error);

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
