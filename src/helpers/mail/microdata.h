/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Microdata: itemscope and itemprop on their way to the objects that they stand for, in the
 * form of JSON-LD: {"@type": "Order", "orderNumber": "...", ...}.
 */
#pragma once

#include "base/json/json.h"

typedef struct Microdata Microdata;

/* markup, an array, gets the objects; borrowed. */
Microdata *microdata_new(json_t *markup);
void microdata_free(Microdata *microdata);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Microdata, microdata_free)

/* An element begins, with its attributes (name, value, ..., NULL; a value may be NULL); a text;
 * the element ends. Every beginning has its end. */
void microdata_begin(Microdata *microdata, const char *const *attributes);
void microdata_text(Microdata *microdata, const char *text, gsize length);
void microdata_end(Microdata *microdata);
