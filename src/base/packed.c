/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/packed.h"

#include <string.h>

gpointer
packed_copy(gconstpointer structure, gsize size, const gsize *offsets, gsize n_offsets)
{
    gsize total = size;
    gpointer copy;
    char *end;

    for (gsize i = 0; i < n_offsets; i++) {
        const char *text = G_STRUCT_MEMBER(const char *, structure, offsets[i]);

        total += text != NULL ? strlen(text) + 1 : 0;
    }
    copy = g_malloc(total);
    memcpy(copy, structure, size);
    end = (char *)copy + size;
    for (gsize i = 0; i < n_offsets; i++) {
        const char **text = &G_STRUCT_MEMBER(const char *, copy, offsets[i]);

        if (*text == NULL)
            continue;
        total = strlen(*text) + 1;
        *text = memcpy(end, *text, total);
        end += total;
    }
    return copy;
}
