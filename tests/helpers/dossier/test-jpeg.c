/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is taken out of a picture, that its pixels stay, and what is no whole picture. */
#include <string.h>
#include <unistd.h>

#include "helpers/dossier/jpeg.h"

#define WIDTH 320
#define HEIGHT 200

/* As make-picture writes it: turned so, with a place, a comment and a film behind its end. */
static GByteArray *
picture(int orientation)
{
    g_autofree char *program = g_build_filename(g_getenv("TEST_BUILD_DIR"), "tests", "helpers",
                                                "dossier", "make-picture", NULL);
    g_autofree char *turned = g_strdup_printf("%d", orientation);
    char *argv[] = { program, (char *)"jpeg", (char *)"320", (char *)"200", turned, NULL };
    g_autoptr(GError) error = NULL;
    GByteArray *bytes = g_byte_array_new();
    guint8 piece[4096];
    gssize count;
    int output;

    (void)g_spawn_async_with_pipes(NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                                   &output, NULL, &error);
    g_assert_no_error(error);
    while ((count = read(output, piece, sizeof piece)) > 0)
        g_byte_array_append(bytes, piece, (guint)count);
    g_assert_cmpint(close(output), ==, 0);
    return bytes;
}

static gboolean
holds(const GByteArray *bytes, const char *word)
{
    return memmem(bytes->data, bytes->len, word, strlen(word)) != NULL;
}

static void
assert_same(const GByteArray *a, const GByteArray *b)
{
    g_assert_nonnull(a);
    g_assert_nonnull(b);
    g_assert_cmpmem(a->data, a->len, b->data, b->len);
}

static void
test_strip(void)
{
    for (int orientation = 1; orientation <= 8; orientation++) {
        g_autoptr(GByteArray) whole = picture(orientation);
        g_autoptr(GByteArray) stripped = NULL;
        g_autoptr(GByteArray) before = NULL;
        g_autoptr(GByteArray) after = NULL;
        JpegFacts facts;

        g_assert_true(holds(whole, "GPSGPS") && holds(whole, "FILMFILM") &&
                      holds(whole, "COMMENTED"));
        g_assert_true(jpeg_look(whole->data, whole->len, &facts));
        g_assert_cmpint(facts.orientation, ==, orientation);
        g_assert_cmpint(facts.width, ==, WIDTH);
        g_assert_cmpint(facts.height, ==, HEIGHT);

        stripped = jpeg_strip(whole->data, whole->len, orientation);
        g_assert_false(holds(stripped, "GPSGPS") || holds(stripped, "FILMFILM") ||
                       holds(stripped, "COMMENTED"));
        g_assert_true(jpeg_look(stripped->data, stripped->len, &facts));
        g_assert_cmpint(facts.orientation, ==, orientation);

        /* What is decoded from both is the same. */
        before = jpeg_reduce(whole->data, whole->len, WIDTH, HEIGHT, orientation);
        after = jpeg_reduce(stripped->data, stripped->len, WIDTH, HEIGHT, orientation);
        assert_same(before, after);
    }
}

static void
test_reduce(void)
{
    g_autoptr(GByteArray) whole = picture(6);
    g_autoptr(GByteArray) small = jpeg_reduce(whole->data, whole->len, 77, 48, 6);
    JpegFacts facts;

    g_assert_true(jpeg_look(small->data, small->len, &facts));
    g_assert_cmpint(facts.width, ==, 77);
    g_assert_cmpint(facts.height, ==, 48);
    g_assert_cmpint(facts.orientation, ==, 6);
    g_assert_false(holds(small, "GPSGPS"));
}

/* Cut at any place before its end it is no whole picture. */
static void
test_cut(void)
{
    g_autoptr(GByteArray) whole = picture(1);
    gsize end = (gsize)((guint8 *)memmem(whole->data, whole->len,
                                         "\xff\xd9"
                                         "FILM",
                                         6) -
                        whole->data);
    JpegFacts facts;

    for (gsize length = 0; length <= end; length += 1 + end / 40)
        g_assert_false(jpeg_look(whole->data, length, &facts));
    g_assert_false(jpeg_look(whole->data, end, &facts));
    g_assert_true(jpeg_look(whole->data, end + 2, &facts));
    g_assert_null(jpeg_strip(whole->data, end, 1));
}

/* The head says what decoding all of it does; of less than the head nothing is known. */
static void
test_head(void)
{
    for (int orientation = 1; orientation <= 8; orientation++) {
        g_autoptr(GByteArray) whole = picture(orientation);
        const guint8 *scan = memmem(whole->data, whole->len, "\xff\xda", 2);
        gsize end = (gsize)(scan - whole->data) + 2;
        JpegFacts facts, of_head;

        end += (gsize)whole->data[end] << 8 | whole->data[end + 1];
        g_assert_true(jpeg_look(whole->data, whole->len, &facts));
        g_assert_true(jpeg_head(whole->data, end, &of_head));
        g_assert_cmpint(of_head.width, ==, WIDTH);
        g_assert_cmpint(of_head.height, ==, HEIGHT);
        g_assert_cmpint(of_head.components, ==, facts.components);
        g_assert_cmpint(of_head.orientation, ==, orientation);
        for (gsize length = 0; length < end; length += 1 + end / 40)
            g_assert_false(jpeg_head(whole->data, length, &of_head));
        g_assert_false(jpeg_head(whole->data, end - 1, &of_head));
    }
}

/* 65,500 by 65,500 pixels in a few bytes. */
static void
test_bomb(void)
{
    g_autoptr(GByteArray) bytes = picture(1);
    guint8 *frame = memmem(bytes->data, bytes->len, "\xff\xc0\x00\x11\x08", 5);
    JpegFacts facts;

    g_assert_nonnull(frame);
    memcpy(frame + 5, "\xff\xdc\xff\xdc", 4);
    g_assert_false(jpeg_look(bytes->data, bytes->len, &facts));
    g_assert_false(jpeg_head(bytes->data, bytes->len, &facts));
}

static void
test_other_bytes(void)
{
    /* \105 is E, which behind \xff would be read as one more digit of it */
    static const char *const texts[] = { "", "\xff\xd8", "\xff\xd8\xff\xd9",
                                         "\xff\xd8\xff\xe1\xff\xff\105xif",
                                         "no picture at all" };
    JpegFacts facts;

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_assert_false(jpeg_look((const guint8 *)texts[i], strlen(texts[i]), &facts));
        g_assert_false(jpeg_head((const guint8 *)texts[i], strlen(texts[i]), &facts));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jpeg/strip", test_strip);
    g_test_add_func("/jpeg/reduce", test_reduce);
    g_test_add_func("/jpeg/cut", test_cut);
    g_test_add_func("/jpeg/head", test_head);
    g_test_add_func("/jpeg/bomb", test_bomb);
    g_test_add_func("/jpeg/other-bytes", test_other_bytes);
    return g_test_run();
}
