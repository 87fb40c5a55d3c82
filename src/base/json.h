/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON in and out by way of jansson, with the caps of the contract: depth 64, 64 MiB, duplicate
 * keys and lone surrogates refused, and never a double where an amount is meant (a number with
 * a fraction is kept as the text it was written with where the reader asks for raw numbers).
 */
#pragma once

#include <jansson.h>

#include "base/instant.h"
#include "base/money.h"

#define JSON_BYTES_LIMIT (64 * 1024 * 1024)
#define JSON_DEPTH_LIMIT 64

/* The document, or NULL with a sentence that names the place (name:line:column). */
json_t *json_read(const char *text, gsize length, const char *name, GError **error);

/* ASCII, everything else \u escaped; members in the order they were set. pretty indents by two.
 */
char *json_write(const json_t *document, gboolean pretty);

/* Members of an object; NULL, INSTANT_UNKNOWN, MONEY_NONE when absent or of another type. */
const char *json_member_text(const json_t *object, const char *name);
Instant json_member_instant(const json_t *object, const char *name);
Money json_member_money(const json_t *object, const char *name);
gint64 json_member_integer(const json_t *object, const char *name, gint64 otherwise);
gboolean json_member_flag(const json_t *object, const char *name);

/* Set a member; unknown becomes null. */
void json_set_text(json_t *object, const char *name, const char *text);
void json_set_instant(json_t *object, const char *name, Instant instant);
void json_set_money(json_t *object, const char *name, const Money *money);

typedef json_t JsonDocument;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonDocument, json_decref)
