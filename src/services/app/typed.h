/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Typed: what was typed into forms and has not been saved, kept beside the other traces in the
 * state folder until its form is saved or left. It survives a hangup and a crash.
 */
#pragma once

#include "services/app/app.h"

/* Which form of the case file it is: its name, and the id of the order it is about or NULL. */
typedef struct {
    const char *name;
    const char *order;
} TypedForm;

/* texts: what each field holds (char *), NULL for one that was not changed. */
gboolean typed_keep(const App *app, const TypedForm *form, const GPtrArray *texts,
                    GError **error);

/* As it was kept (owned texts); NULL when nothing was. */
GPtrArray *typed_load(const App *app, const TypedForm *form);

void typed_forget(const App *app, const TypedForm *form);

/* Everything that was typed about an order: it is purged. */
void typed_forget_order(const App *app, const char *order);

/* How many forms something is kept of. */
guint typed_count(const App *app);
