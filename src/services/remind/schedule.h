/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Schedule: what runs the reminder while the program is closed: a systemd user timer that the
 * person switches on, with the case file's absolute path and the program's in it. Where there
 * is no systemd, a line for cron.
 */
#pragma once

#include "services/app/app.h"

typedef enum {
    SCHEDULE_DONE,
    SCHEDULE_NO_SYSTEMD, /* there is no user manager to talk to: use cron */
} ScheduleVerdict;

/* Writes the units of this user and starts the timer. */
gboolean schedule_enable(const App *app, ScheduleVerdict *ret_verdict, GError **error);

/* Stops the timer and takes the units away. */
gboolean schedule_disable(ScheduleVerdict *ret_verdict, GError **error);

/* The timer is switched on. Cheap: asks no other program. */
gboolean schedule_is_on(void);

/* The case file that the timer reminds of; NULL: not switched on. Owned by the caller. */
char *schedule_case_file(void);

/* The same as a line of a crontab. Owned by the caller. */
char *schedule_cron_line(const App *app);
