/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Standing: what everything that is read from a case file rests on. Between two looks with the
 * same mark, the second of them before the first one's until, no order has changed: neither
 * because something was said nor because time has passed.
 */
#pragma once

#include "store/file/file.h"

typedef struct {
    char *mark;    /* of the log and of what a purge has blanked in it */
    Instant until; /* INSTANT_NEVER: time alone changes nothing */
    gint64 orders;
} Standing;

/* A look of its own; what was computed under other policies is not seen. */
gboolean standing_read(Db *db, const Policies *policies, Instant now, Standing *ret_standing,
                       GError **error);
void standing_clear(Standing *standing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Standing, standing_clear)
