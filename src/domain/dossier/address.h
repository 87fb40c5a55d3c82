/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Address: takes out of texts what tells where somebody lives.
 *
 * No order has a field for it. What is taken out is the address as the buyer has written it in
 * an answer, wherever its pieces stand, and whatever stands behind a label of addresses
 * ("Ship to: ..."), as chats, mails and tracking pages write them.
 */
#pragma once

#include <glib.h>

/* The pieces of an address in a text, as they are looked for elsewhere ("lindenweg 12"): a
 * number with the names beside it. Dates are none. GPtrArray of char *. */
GPtrArray *address_pieces(const char *text);

/* The text with with in the place of what tells the address. ret_count (or NULL) gets how often
 * that was, added to what is there. Owned by the caller. */
char *address_hide(const char *text, const GPtrArray *pieces, const char *with,
                   guint *ret_count);
