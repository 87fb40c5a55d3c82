/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Spots: what on the screen can be pointed at, noted while it is drawn. What a click means is
 * looked up here: no text is read again, and nothing has to be measured twice.
 */
#pragma once

#include <glib.h>

typedef enum {
    SPOT_ROW, /* one of those that its owner chooses from */
    SPOT_KEY, /* a Key that stands there with what it does */
    SPOT_OWN, /* whatever else its owner knows by a number */
} SpotKind;

typedef struct {
    gconstpointer owner; /* compared, never followed */
    SpotKind kind;
    guint value;
    int row, column, rows, columns; /* on the screen */
} Spot;

typedef struct Spots Spots;

Spots *spots_new(void);
void spots_free(Spots *spots);

/* The owner's are drawn anew; NULL: everybody's. */
void spots_forget(Spots *spots, gconstpointer owner);

/* Stands over what was there before; the same cells again take its place. */
void spots_add(Spots *spots, const Spot *spot);

/* What stands there; NULL: nothing. Borrowed until the next change. */
const Spot *spots_find(const Spots *spots, int row, int column);
