/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Units: a service of systemd's for this user and what starts it (a timer, a path), which the
 * program carries in itself, writes when it is asked to, and takes away again. The absolute
 * paths of the program and of the case file stand in the service.
 */
#pragma once

#include "services/app/app.h"

typedef struct {
    const char *service; /* "recourse-remind.service" */
    const char *trigger; /* "recourse-remind.timer" */
    const char *wants;   /* where systemd links a trigger that is on: "timers.target.wants" */
    const char *const *words; /* of the command, behind --db FILE; NULL-ended */
} Units;

/*
 * Writes both and starts the trigger. paths stands where the trigger has @paths@; NULL: it has
 * none. *ret_has_systemd FALSE: there is no user manager to talk to, and nothing was done.
 */
gboolean units_enable(const App *app, const Units *units, const char *paths,
                      gboolean *ret_has_systemd, GError **error);

/* Stops the trigger and takes both away. */
gboolean units_disable(const Units *units, gboolean *ret_has_systemd, GError **error);

/* The trigger is switched on. Cheap: asks no other program. */
gboolean units_are_on(const Units *units);

/* The case file that the service works on; NULL: not switched on. Owned by the caller. */
char *units_case_file(const Units *units);
