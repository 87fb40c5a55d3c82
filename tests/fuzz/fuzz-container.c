/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes into the helper that opens containers (libFuzzer; make fuzz): archives, workbooks,
 * pages. What comes out is within its limits, and all of it but files is UTF-8.
 */
#include <stdint.h>

#include <libxml/parser.h>

#include "helpers/container/unpack.h"
#include "helpers/opening/opening.h"

/* Less than the helper's own, so that a run is short. */
#define BYTES_MOST ((gsize)4 * 1000 * 1000)

static void
take_out(gpointer data, const Contained *out)
{
    gsize *total = data;

    *total += out->length;
    g_assert_cmpuint(*total, <=, BYTES_MOST);
    g_assert_true(out->name == NULL || g_utf8_validate(out->name, -1, NULL));
    g_assert_true(out->part == NULL || g_utf8_validate(out->part, -1, NULL));
    g_assert_true(out->kind == CONTAINED_FILE || out->length == 0 ||
                  g_utf8_validate(out->bytes, (gssize)out->length, NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    gsize total = 0;
    Opening opening = { NULL, BYTES_MOST, BYTES_MOST, OPENING_MEMBERS, take_out, &total };
    g_autoptr(GError) error = NULL;

    xmlInitParser();
    if (!unpack_read(&opening, NULL, (const char *)bytes, size, 0, &error))
        g_assert_nonnull(choice_token(&container_problems, (guint)error->code));
    return 0;
}
