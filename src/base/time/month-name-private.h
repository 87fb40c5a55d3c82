/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Month names as exporters write them, in the languages of the marketplaces. */
#pragma once

#include <glib.h>

/*
 * 1..12 for a name or an abbreviation, in any case, with or without accents and a full stop at
 * its end; 0 for any other word.
 */
int month_of_name(const char *word);
