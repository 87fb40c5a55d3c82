/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Calendar: a month over the lower part of the screen, to choose a day of for the field below.
 * Arrows go from day to day, Page Up and Page Down from month to month.
 */
#pragma once

#include "base/time/time.h"
#include "ui/tui/shell/view.h"

/* The day that was chosen; its time of day is 0. */
typedef void (*CalendarChosen)(gpointer data, const WallTime *date);

/* label says what the day is for, and is copied; data is borrowed. Begins at a date. */
View *view_calendar_new(Tui *tui, const char *label, const WallTime *begin,
                        const WallTime *today, CalendarChosen chosen, gpointer data);

/* What the field below holds becomes that day, with the time of day that it already says. */
char *calendar_text(const char *text, const MomentContext *meant, const WallTime *date);

/* The day that the field holds, or now's. */
WallTime calendar_begin(const char *text, const MomentContext *meant);
