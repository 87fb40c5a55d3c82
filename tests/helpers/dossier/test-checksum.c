/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the helper hashes with. */
#include <string.h>

#include "helpers/dossier/checksum.h"

/* The vectors of FIPS 180-2, and GLib's own of every length around a block. */
static void
checksum_is_sha256(void)
{
    static const char text[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    g_autofree char *empty = checksum_of("", 0);
    g_autofree char *abc = checksum_of("abc", 3);
    g_autofree char *two_blocks = checksum_of(text, strlen(text));
    g_autoptr(Checksum) pieces = checksum_new();
    guint8 bytes[200];

    g_assert_cmpstr(empty, ==,
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    g_assert_cmpstr(abc, ==,
                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    g_assert_cmpstr(two_blocks, ==,
                    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    for (gsize length = 0; length <= sizeof bytes; length++) {
        g_autofree char *found = NULL;
        g_autofree char *wanted = NULL;

        for (gsize i = 0; i < length; i++)
            bytes[i] = (guint8)(i * 7 + length);
        checksum_add(pieces, bytes, length / 3); /* which begins anew for each length */
        checksum_add(pieces, bytes + length / 3, length - length / 3);
        found = checksum_take(pieces);
        wanted = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, length);
        g_assert_cmpstr(found, ==, wanted);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/checksum/is-sha256", checksum_is_sha256);
    return g_test_run();
}
