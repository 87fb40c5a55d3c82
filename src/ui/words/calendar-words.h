/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar words: what a calendar says of a date, as much of it as the privacy setting allows:
 * calendars travel to phones and servers, and show what reminders show. */
#pragma once

#include "services/export/export.h"

/* For ExportOptions; words is the App. */
CalendarEntry calendar_speak(gpointer words, const OrderView *view, const Clock *clock);
