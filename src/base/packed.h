/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packed: a structure and the strings it points to in one block, for rows that come by the
 * page. */
#pragma once

#include <glib.h>

/*
 * A copy of the structure of that size whose strings (members of type const char * at the
 * offsets; may be NULL) stand behind it in the same block. Freed with g_free().
 */
gpointer packed_copy(gconstpointer structure, gsize size, const gsize *offsets,
                     gsize n_offsets);
