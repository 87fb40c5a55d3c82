/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands about reminders have in common: which order and which clock they mean. */
#pragma once

#include "domain/case/case.h"
#include "services/remind/remind.h"
#include "ui/cli/call/call.h"

typedef struct {
    char *id;            /* of the order; "" of every order */
    char *number;        /* of the order, or NULL */
    char *marketplace;   /* likewise */
    ReminderScope scope; /* borrows the id and the option's value */
} RemindScope;

void remind_scope_clear(RemindScope *scope);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RemindScope, remind_scope_clear)

/* order: as typed, or NULL for every order; the clock is that of --clock, or every one. */
gboolean remind_scope_read(Call *call, const char *order, RemindScope *ret_scope,
                           GError **error);
