/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wishes: the use cases of what the person wants of reminders: to be left in peace for a while,
 * and to be told at other times.
 */
#pragma once

#include "domain/clocks/clocks.h"
#include "services/app/app.h"
#include "store/local/local.h"

/* A wish that is in force. */
typedef struct {
    ReminderWish *wish;
    char *number; /* of the order; NULL: of every order */
} WishNote;

void wish_note_free(WishNote *note);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WishNote, wish_note_free)

/* GPtrArray of WishNote. */
GPtrArray *wishes_list(App *app, GError **error);

/* The wish about the order (id) as a whole, when one is in force; else NULL, also on error. */
WishNote *wishes_of_order(App *app, const char *order, GError **error);

/* The orders of which nothing is said now: id -> its ReminderWish. A snooze of every order is
 * not among them. */
GHashTable *wishes_silenced(App *app, GError **error);

/* Replaces an earlier snooze of the same scope. */
gboolean wishes_snooze(App *app, const ReminderScope *scope, const Snooze *snooze,
                       GError **error);

/* The same of each of these orders (ids, NULL-ended), of all of them or of none. */
gboolean wishes_snooze_orders(App *app, const char *const *orders, const Snooze *snooze,
                              GError **error);

/*
 * The first clock of the scope by whose end the buyer must act that would run out unsaid before
 * until (INSTANT_NEVER: nobody knows how long it lasts); FALSE in *ret_is_found when none does.
 */
gboolean wishes_lost_by_snooze(App *app, const ReminderScope *scope, Instant until,
                               Clock *ret_clock, gboolean *ret_is_found, GError **error);

/* When the scope is to be reminded of (ladder.h); NULL: as a wider one or the settings say. */
gboolean wishes_set_ladder(App *app, const ReminderScope *scope, const char *ladder,
                           GError **error);
