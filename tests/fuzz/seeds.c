/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seeds of a fuzz target, each as it is, cut off at every length, and with every byte
 * changed. */
#include <stdint.h>
#include <string.h>

#include <glib.h>

/* A long seed is not cut at each of its bytes. */
#define STEPS 400

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* What libFuzzer would do: a copy, with nothing behind it. */
static void
try(const char *bytes, gsize length)
{
    g_autofree char *copy = g_memdup2(bytes, length);

    (void)LLVMFuzzerTestOneInput((const uint8_t *)(copy == NULL ? "" : copy), length);
}

static void
try_all(const char *bytes, gsize length)
{
    g_autofree char *changed = g_memdup2(bytes, length);
    gsize step = length / STEPS + 1;

    try(bytes, length);
    for (gsize i = 0; i < length; i += step) {
        try(bytes, i);
        changed[i] ^= 0x55;
        try(changed, length);
        changed[i] ^= 0x55;
    }
}

static void
seeds_do_no_harm(void)
{
    g_autofree char *folder =
        g_test_build_filename(G_TEST_DIST, "tests", "fuzz", "seeds", SEEDS, NULL);
    g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
    const char *name;
    guint count = 0;

    g_assert_nonnull(entries);
    while ((name = g_dir_read_name(entries)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_autofree char *bytes = NULL;
        gsize length;

        g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
        try_all(bytes, length);
        count++;
    }
    g_assert_cmpuint(count, >=, 6);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/seeds/" SEEDS, seeds_do_no_harm);
    return g_test_run();
}
