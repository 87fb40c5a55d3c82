/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reminder wishes: when the person wants to be reminded otherwise than the settings say, and
 * when not at all (local state of this file).
 */
#pragma once

#include "store/db.h"

/* What a wish is about. */
typedef struct {
    const char *order; /* id, or "" of every order */
    const char *clock; /* token, or "" of every clock */
} ReminderScope;

/* How long nothing is said; neither: no longer. */
typedef struct {
    Instant until;     /* INSTANT_UNKNOWN: not until an instant */
    const char *event; /* until an event of this type (token) is recorded, or NULL */
} Snooze;

/* One row; its strings stand in the same block: freed with g_free(). */
typedef struct {
    ReminderScope scope;
    Snooze snooze;
    gboolean waits;     /* for an event that has not been recorded yet */
    const char *ladder; /* NULL: as a wider scope or the settings say */
} ReminderWish;

/* It asks for silence now. */
gboolean reminder_wish_is_silent(const ReminderWish *wish, Instant now);

/* GPtrArray of ReminderWish. */
GPtrArray *reminder_wishes(Db *db, GError **error);

/* In a transaction of its own. Replaces an earlier snooze of the same scope. */
gboolean reminder_wish_snooze(Db *db, const ReminderScope *scope, const Snooze *snooze,
                              GError **error);

/* The same of each of these orders (ids, NULL-ended), of all of them or of none. */
gboolean reminder_wish_snooze_orders(Db *db, const char *const *orders, const Snooze *snooze,
                                     GError **error);

/* The same; ladder NULL: as a wider scope or the settings say. */
gboolean reminder_wish_ladder(Db *db, const ReminderScope *scope, const char *ladder,
                              GError **error);
