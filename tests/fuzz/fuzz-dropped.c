/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as what a terminal types for dropped files, and as the beginning of one (libFuzzer;
 * make fuzz). */
#include <stdint.h>
#include <string.h>

#include "base/file/file.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    g_autofree char *text = g_strndup((const char *)bytes, size);
    g_auto(GStrv) paths = dropped_paths(text, "/home/robin");
    gsize length = 0;

    for (guint i = 0; paths[i] != NULL; i++) {
        g_assert_cmpuint(strlen(paths[i]), >, 0);
        length += strlen(paths[i]);
    }
    g_assert_cmpuint(length, <=, strlen(text) * strlen("/home/robin"));
    g_assert_cmpuint(media_type_of((const char *)bytes, size), <, MEDIA_TYPE_COUNT);
    return 0;
}
