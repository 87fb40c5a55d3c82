/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Footers on real screens: every key that one shows is pressed where it is shown, and does
 * something other than to type itself into a field. Each program has the spots of its part of
 * the screens, so that they are walked beside each other.
 */
#pragma once

#include "tests/terminal/case-fixture.h"

#define FOOTER_STEPS_MOST 12

/* What the case file holds when the screens open. */
typedef enum {
    WORLD_NEW,       /* nothing yet */
    WORLD_ON_WAY,    /* an order that has not arrived */
    WORLD_DELIVERED, /* one that has */
    WORLD_OFFERED,   /* its dispute is open, with an offer on the table */
    WORLD_PROVED,    /* one that has arrived, with a file as evidence */
    WORLD_PARTS,     /* nothing is known of price and delivery */
} World;

/* Somewhere with a footer: keys and what stands on the screen then, by turns, ended by NULL. */
typedef struct {
    World world;
    const char *way[2 * FOOTER_STEPS_MOST + 1];
} Spot;

/* Those of one world stand together. */
void footers_check(Fixture *fixture, const Spot *spots, gsize count);
