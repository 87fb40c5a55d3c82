/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The id of an order that is tracked by an import follows from its marketplace and number: two
 * machines that import the same order speak of one order, and an order that was removed is
 * recognised when its file is imported again.
 */
#pragma once

#include <glib.h>

/* A UUID of version 8; ids sort as the numbers do, which keeps the indexes of the store in
 * sequence. Owned by the caller. */
char *import_order_id(const char *marketplace, const char *number);
