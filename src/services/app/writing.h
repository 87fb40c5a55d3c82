/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing: one change on its way into the case file. What was not saved when it goes out of
 * scope was not done.
 *
 *     g_auto(Writing) writing = { 0 };
 *     if (!writing_begin(&writing, app, error))
 *         return FALSE;
 *     g_ptr_array_add(writing.events, event);
 *     return writing_save(&writing, error);
 */
#pragma once

#include "domain/case/event.h"
#include "services/app/app.h"
#include "store/sqlite/transaction.h"

typedef struct {
    App *app; /* borrowed, and the Db with it */
    Db *db;
    Context context;
    Transaction *transaction;
    GPtrArray *events; /* Event, of this change */
} Writing;

gboolean writing_begin(Writing *writing, App *app, GError **error);

/* Appends the events as one change, brings overdue rows up to date in passing, and commits. */
gboolean writing_save(Writing *writing, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same as a part of that change: an id of id_new(), or of the newest change. */
gboolean writing_save_as(Writing *writing, const char *change,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Commits what was done through the store's own functions. */
gboolean writing_commit(Writing *writing, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void writing_clear(Writing *writing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Writing, writing_clear)
