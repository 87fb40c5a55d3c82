/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order number: how marketplaces write theirs, where it is always the same way. */
#pragma once

#include <glib.h>

/*
 * The letters and digits of a number in the groups in which the marketplace writes them
 * ("113-5550001-5550002" at Amazon), where it was stored without them. NULL: it is written some
 * way already, or the marketplace has no such groups. Owned by the caller.
 */
char *order_number_grouped(const char *number, const char *marketplace);

/* Whether it can be a number of that marketplace; TRUE where nothing is known of its numbers.
 */
gboolean order_number_fits(const char *number, const char *marketplace);
