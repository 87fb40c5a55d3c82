/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names of months and weekdays as people and exporters write them: the months in the languages
 * of the marketplaces, the weekdays in eight of them.
 */
#pragma once

#include <glib.h>

/*
 * 1..12 for a name or an abbreviation, in any case, with or without accents and a full stop at
 * its end; 0 for any other word.
 */
int month_of_name(const char *word);

/* Likewise 1 for Monday .. 7 for Sunday. */
int weekday_of_name(const char *word);
