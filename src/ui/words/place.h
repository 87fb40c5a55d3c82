/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Place: where one can go in the screens, by name. The command line opens the screens at one;
 * what stands there is made by the table of ui/tui/start.c.
 */
#pragma once

#include "base/choice.h"

/* A view, a form or a menu. Views know each other by the names of these alone. */
typedef enum {
    PLACE_ORDERS,
    PLACE_AGENDA,
    PLACE_REMINDERS,
    PLACE_MAIL, /* what is said about an order first, where one is named */
    PLACE_CHANGES,
    PLACE_STATISTICS,
    PLACE_ADD,
    PLACE_IMPORT,
    PLACE_THEMES,
    PLACE_TUTORIAL, /* the examples, and what to press there */
    /* About an order; the names end here. */
    PLACE_ORDER,
    PLACE_CASE,
    PLACE_EVIDENCE,
    PLACE_DOSSIER,
    PLACE_WIZARD,  /* goes on with the draft, or begins one */
    PLACE_CHANGE,  /* changes what an open dispute of it says */
    PLACE_STEPS,   /* what to do next, step by step: of its dispute, or of what matters most */
    PLACE_LETTERS, /* of its dispute */
    PLACE_RECORD,
    PLACE_NOTE,
    PLACE_EDIT,
    PLACE_SNOOZE,
    PLACE_END,
} Place;

/* The places at which the screens can be opened, by what `open --at` takes: those before
 * PLACE_ORDER, which need no order. */
extern const ChoiceSet place_names;
