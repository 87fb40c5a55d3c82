/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading members of somebody else's JSON, where the same value is a string on one page and a
 * number on the next. All of it can be missing.
 */
#pragma once

#include "base/json/json.h"
#include "services/import/value/import-read.h"

/* A string, or a number as a text; NULL when it is neither. Owned by the caller. */
char *import_json_text(const json_t *object, const char *name);

/* Puts the member there when it says something. */
void import_json_read_text(char **place, const json_t *object, const char *name);

/* The following find nothing to read when the member is missing. */
gboolean import_json_read_number(Order *order, const json_t *object, const char *name,
                                 const ImportTask *task, GError **error);
gboolean import_json_read_fact(Order *order, Fact fact, const json_t *object, const char *name,
                               const ImportTask *task, GError **error);

/* The first of the two members that is there. */
gboolean import_json_read_amount(Money *money, const json_t *object, const char *name,
                                 const char *other, const char *currency,
                                 const ImportTask *task, GError **error);

/* TRUE, or what live pages write for it: "true", 1. */
gboolean import_json_flag(const json_t *object, const char *name);

/* Milliseconds since the epoch; INSTANT_UNKNOWN when there are none. */
Instant import_json_milliseconds(const json_t *object, const char *name);
