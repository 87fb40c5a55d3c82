/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JsonPieces: the JSON that stands in a script: whatever is an object or an array of JSON by
 * itself, as large as it can be, wherever it stands ("window.data = {...};").
 */
#pragma once

#include <glib.h>

typedef gboolean (*JsonPieceFunction)(gpointer data, const char *bytes, gsize length,
                                      GError **error);

gboolean json_pieces(const char *script, JsonPieceFunction function, gpointer data,
                     GError **error);
