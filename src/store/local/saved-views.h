/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved views: lists that the person keeps by name (local state of this file). */
#pragma once

#include "store/db.h"

/* One row; its strings stand in the same block: freed with g_free(). */
typedef struct {
    const char *name;
    const char *filter; /* its words, or "" */
    const char *sort;   /* OrderSort, as its token */
    gboolean reverse;
    gboolean archived;
} SavedView;

/* GPtrArray of SavedView, by name. A file of an older version has none. */
GPtrArray *saved_views(Db *db, GError **error);

/* In the caller's transaction. Replaces the one of that name. */
gboolean saved_view_put(Db *db, const SavedView *view, GError **error);
gboolean saved_view_delete(Db *db, const char *name, GError **error);
