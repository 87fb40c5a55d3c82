/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Remind: telling people in time, once, by what works.
 *
 * A run looks at what is due now, claims it in one transaction, sends it by the first channel
 * that takes it, and marks what was delivered. It has no memory but the record of what was told
 * (store/local), so a suspended machine, a killed run or a clock that was wrong loses nothing
 * and tells nothing twice. Something else has to call it: a timer of the person's, a line of
 * cron, or the open screens.
 *
 *   reminder-run.h      one run
 *   reminder-status.h   what the screens want to know of the runs
 *   reminders-coming.h  what people will be told next
 *   reminder-item.h     one reminder about one order
 *   reminder-scan.h     what is due, read without changing anything
 *   notifier.h          the channels: desktop, hook, mail
 *   schedule.h          what runs the reminder while the program is closed
 *   wishes.h            what the person wants: silence for a while, or other times
 *   wish-book.h         the same as one look at it needs it
 *   heartbeat.h         the trace of the last run, and of the person before the screens
 *
 * What is said is put in words above (ui/words): a run gets them as functions. A run never
 * creates or migrates the case file; one that is missing, damaged, old or new makes one notice
 * that says so.
 */
#pragma once

#include "services/remind/heartbeat.h"
#include "services/remind/notifier.h"
#include "services/remind/reminder-item.h"
#include "services/remind/reminder-run.h"
#include "services/remind/reminder-scan.h"
#include "services/remind/reminder-status.h"
#include "services/remind/reminders-coming.h"
#include "services/remind/schedule.h"
#include "services/remind/wish-book.h"
#include "services/remind/wishes.h"
