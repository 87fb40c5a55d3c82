/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wish book: what the person wants of reminders, as one look at it needs it: of an order and a
 * clock the closest wish counts (that of the order's clock, of the order, of the clock on every
 * order, then the settings).
 */
#pragma once

#include "domain/watch/watch.h"
#include "services/app/app.h"
#include "store/lists/lists.h"
#include "store/local/local.h"

typedef struct WishBook WishBook;

/* What has no wish is as the settings say. */
WishBook *wish_book_new(App *app, Db *db, GError **error);
void wish_book_free(WishBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WishBook, wish_book_free)

/* When that clock is reminded of; one that rings briefly at fewer steps, and one that is only
 * listed not at all (NULL), unless the person said otherwise. */
const Ladder *wish_book_ladder(const WishBook *book, const DueClock *due);

/* The furthest step that any ladder has, in seconds. */
gint64 wish_book_reach(const WishBook *book);

/* Nothing is said of that clock of that order now. */
gboolean wish_book_is_silent(const WishBook *book, const char *order, const char *clock,
                             Instant now);

/* The wish about the order as a whole, or NULL. */
const ReminderWish *wish_book_of_order(const WishBook *book, const char *order);

/* Every one of them: ReminderWish. */
const GPtrArray *wish_book_all(const WishBook *book);
