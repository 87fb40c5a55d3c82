/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archives, honest and hostile. */
#include <string.h>

#include "helpers/container/opened.h"
#include "helpers/opening/opening.h"
#include "kit/pack-kit.h"

#define MEGABYTE ((gsize)1000 * 1000)

/* clang-format off */
static const struct {
    const char *name;
    PackKind kind;
    PackMember members[4];
    const char *out;
} cases[] = {
    { "members-come-out-in-their-sequence", PACK_ZIP,
      { { "b.csv", "b,1\n", -1 }, { "a.csv", "a,1\n", -1 } },
      "file b.csv\nb,1\nfile a.csv\na,1\n" },
    { "of-a-tar-as-well", PACK_TAR,
      { { "orders.csv", "a,1\n", -1 } },
      "file orders.csv\na,1\n" },
    { "of-a-compressed-one-too", PACK_TAR_GZIP,
      { { "2026/orders.csv", "a,1\n", -1 } },
      "file 2026/orders.csv\na,1\n" },
    { "a-compressed-file-has-no-name-of-its-own", PACK_GZIP,
      { { "x", "a,1\n", -1 } },
      "file -\na,1\n" },
    { "names-are-labels-and-lead-nowhere", PACK_ZIP,
      { { "../../etc/passwd", "a,1\n", -1 }, { "/abs/b.csv", "b,1\n", -1 } },
      "file ../../etc/passwd\na,1\nfile /abs/b.csv\nb,1\n" },
    { "what-holds-no-text-is-named", PACK_ZIP,
      { { "a.png", "\x89PNG\r\n", -1 }, { "b.pdf", "%PDF-1.7", -1 }, { "c.csv", "c,1\n", -1 } },
      "other a.png\nother b.pdf\nfile c.csv\nc,1\n" },
    { "mails-come-out-as-they-are", PACK_ZIP,
      { { "a.eml", "From: a@example.com\nTo: b@example.com\nSubject: x\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nMessage-ID: <1@example.com>\n\nHello\n", -1 } },
      "file a.eml\nFrom: a@example.com\nTo: b@example.com\nSubject: x\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nMessage-ID: <1@example.com>\n\nHello\n" },
    { "what-desktops-leave-behind-is-not", PACK_ZIP,
      { { "__MACOSX/._a.csv", "x", -1 }, { "data/.DS_Store", "x", -1 }, { "a.csv", "a,1\n", -1 } },
      "file a.csv\na,1\n" },
    { "an-empty-member-is-one", PACK_ZIP,
      { { "a.csv", "", -1 } },
      "file a.csv\n" },
    { "an-empty-archive-has-none", PACK_ZIP, { { NULL } }, "" },
    { "a-sheet-of-libreoffice-is-known", PACK_ZIP,
      { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", -1 }, { "content.xml", "<a/>", -1 } },
      "failed open-document \n" },
};
/* clang-format on */

static void
test_case(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *out = opened_of(pack(cases[i].kind, cases[i].members));

    g_assert_cmpstr(out, ==, cases[i].out);
}

/* An archive in an archive, so many times. */
static char *
nested(int depth)
{
    GByteArray *bytes = pack(PACK_ZIP, (PackMember[]){ { "a.csv", "a,1\n", -1 }, { NULL } });

    for (int i = 1; i < depth; i++) {
        const PackMember members[] = { { "in.zip", (const char *)bytes->data, bytes->len },
                                       { NULL } };
        GByteArray *outer = pack(PACK_ZIP, members);

        g_byte_array_unref(bytes);
        bytes = outer;
    }
    return opened_of(bytes);
}

static void
four_deep_is_opened_and_no_deeper(void)
{
    g_autofree char *four = nested(4);
    g_autofree char *five = nested(5);

    g_assert_cmpstr(four, ==, "file in.zip/in.zip/in.zip/a.csv\na,1\n");
    g_assert_cmpstr(five, ==, "failed too-deep in.zip/in.zip/in.zip/in.zip\n");
}

static char *
many(guint count)
{
    g_autoptr(GArray) members = g_array_new(TRUE, TRUE, sizeof(PackMember));
    const PackMember member = { "a.csv", "", 0 };

    for (guint i = 0; i < count; i++)
        g_array_append_val(members, member);
    return opened_of(pack(PACK_ZIP, (const PackMember *)(gpointer)members->data));
}

static void
a_thousand_members_and_no_more(void)
{
    g_autofree char *thousand = many(1000);
    g_autofree char *more = many(1001);

    g_assert_cmpuint(strlen(thousand), ==, 1000 * strlen("file a.csv\n"));
    g_assert_cmpstr(more, ==, "failed too-many \n");
}

/* Members of those that are in it count as well. */
static void
archives_in_it_count_together(void)
{
    g_autoptr(GArray) inner = g_array_new(TRUE, TRUE, sizeof(PackMember));
    const PackMember member = { "a.csv", "", 0 };
    g_autoptr(GByteArray) half = NULL;
    g_autofree char *out = NULL;

    for (guint i = 0; i < 600; i++)
        g_array_append_val(inner, member);
    half = pack(PACK_ZIP, (const PackMember *)(gpointer)inner->data);
    out = opened_of(pack(PACK_ZIP, (PackMember[]){ { "1.zip", (char *)half->data, half->len },
                                                   { "2.zip", (char *)half->data, half->len },
                                                   { NULL } }));
    g_assert_true(g_str_has_suffix(out, "failed too-many \n"));
}

/* Compressed again and again, so that it is quick to make: gzip members follow one another. */
static GByteArray *
gzip_bomb(gsize megabytes)
{
    g_autofree char *zeros = g_strnfill(MEGABYTE, '0');
    const PackMember members[] = { { "x", zeros, (gssize)MEGABYTE }, { NULL } };
    g_autoptr(GByteArray) one = pack(PACK_GZIP, members);
    GByteArray *bytes = g_byte_array_new();

    for (gsize i = 0; i < megabytes; i++)
        g_byte_array_append(bytes, one->data, one->len);
    return bytes;
}

static void
two_hundred_megabytes_and_no_more(void)
{
    g_autoptr(GByteArray) bomb = gzip_bomb(201);
    g_autofree char *out = opened((const char *)bomb->data, bomb->len, NULL);

    g_assert_cmpuint(bomb->len, <, MEGABYTE);
    g_assert_cmpstr(out, ==, "failed too-large \n");
}

static void
what_is_unpacked_on_the_way_counts_too(void)
{
    g_autoptr(GByteArray) bomb = gzip_bomb(101);
    const PackMember members[] = { { "1.gz", (char *)bomb->data, bomb->len },
                                   { "2.gz", (char *)bomb->data, bomb->len },
                                   { NULL } };
    g_autofree char *out = opened_of(pack(PACK_ZIP, members));

    g_assert_true(g_str_has_suffix(out, "failed too-large 2.gz\n"));
}

/* Whatever is cut off at the end, it is seen. */
static void
check_cut(PackKind kind)
{
    const PackMember members[] = { { "a.csv", "a,b\n1,2\n", -1 },
                                   { "b.csv", "c,d\n3,4\n", -1 },
                                   { NULL } };
    g_autoptr(GByteArray) whole = pack(kind, members);

    for (guint length = 4; length < whole->len; length++) {
        g_autofree char *out = opened((const char *)whole->data, length, NULL);

        if (strstr(out, "failed damaged") == NULL)
            g_error("cut at %u of %u: %s", length, whole->len, out);
    }
}

static void
a_zip_that_is_cut_off_is_damaged(void)
{
    check_cut(PACK_ZIP);
}

static void
a_compressed_archive_that_is_cut_off_is_damaged(void)
{
    check_cut(PACK_TAR_GZIP);
}

/* Of what is compressed and of what is stored: the sum says so, or the compression does. */
static void
every_changed_byte_of_a_member_is_damage(void)
{
    const char *text = "Order,Title,Price\n1,Lamp,2.50\n2,Chair,9.00\n";
    g_autoptr(GByteArray) bytes =
        pack(PACK_GZIP, (PackMember[]){ { "a.csv", text, -1 }, { NULL } });

    for (guint i = 10; i < bytes->len; i++) {
        g_autofree char *out = NULL;

        bytes->data[i] ^= 1;
        out = opened((const char *)bytes->data, bytes->len, NULL);
        bytes->data[i] ^= 1;
        g_assert_cmpstr(out, ==, "failed damaged \n");
    }
}

static void
the_sum_of_a_member_is_looked_at(void)
{
    g_autofree char *noise = g_compute_checksum_for_string(G_CHECKSUM_SHA512, "a", -1);
    g_autoptr(GByteArray) bytes =
        pack(PACK_ZIP, (PackMember[]){ { "a.csv", noise, -1 }, { NULL } });
    const guint in_the_member = 60;
    g_autofree char *out = NULL;

    bytes->data[in_the_member] ^= 1;
    out = opened((const char *)bytes->data, bytes->len, NULL);
    g_assert_cmpstr(out, ==, "failed damaged a.csv\n");
}

static void
files_compressed_one_after_the_other_are_one(void)
{
    g_autoptr(GByteArray) bytes =
        pack(PACK_GZIP, (PackMember[]){ { "a", "a,1\n", -1 }, { NULL } });
    g_autoptr(GByteArray) more =
        pack(PACK_GZIP, (PackMember[]){ { "b", "b,1\n", -1 }, { NULL } });
    static const guint8 zeros[100];
    g_autofree char *out = NULL;

    g_byte_array_append(bytes, more->data, more->len);
    g_byte_array_append(bytes, zeros, sizeof zeros);
    out = opened((const char *)bytes->data, bytes->len, NULL);
    g_assert_cmpstr(out, ==, "file -\na,1\nb,1\n");
}

/* The bit that says so, in the header in front of the member and in the list at the end. */
static void
a_password_is_named(void)
{
    g_autoptr(GByteArray) bytes =
        pack(PACK_ZIP, (PackMember[]){ { "a.csv", "a,b\n", -1 }, { NULL } });
    g_autofree char *out = NULL;

    for (guint i = 0; i + 4 < bytes->len; i++) {
        if (memcmp(bytes->data + i, "PK\x03\x04", 4) == 0)
            bytes->data[i + 6] |= 1;
        if (memcmp(bytes->data + i, "PK\x01\x02", 4) == 0)
            bytes->data[i + 8] |= 1;
    }
    out = opened((const char *)bytes->data, bytes->len, NULL);
    g_assert_cmpstr(out, ==, "failed encrypted a.csv\n");
}

/* A link in a tar leads out of it; there is nothing to read behind it. */
static void
links_are_passed_over(void)
{
    g_autoptr(GByteArray) bytes = pack(
        PACK_TAR, (PackMember[]){ { "a.csv", "", -1 }, { "b.csv", "b,1\n", -1 }, { NULL } });
    guint sum = 0;
    g_autofree char *out = NULL;

    bytes->data[156] = '2';
    memcpy(bytes->data + 157, "/etc/passwd", 11);
    memset(bytes->data + 148, ' ', 8);
    for (guint i = 0; i < 512; i++)
        sum += bytes->data[i];
    (void)g_snprintf((char *)bytes->data + 148, 8, "%06o", sum);
    out = opened((const char *)bytes->data, bytes->len, NULL);
    g_assert_cmpstr(out, ==, "file b.csv\nb,1\n");
}

/* Old programs write names in the letters of their country. */
static void
names_in_other_letters_are_labels_too(void)
{
    g_autofree char *out = opened_of(pack(PACK_ZIP, (PackMember[]){ { "Bestell\xfc"
                                                                      "bersicht.csv",
                                                                      "a,1\n", -1 },
                                                                    { NULL } }));

    g_assert_cmpstr(out, ==, "file Bestellübersicht.csv\na,1\n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/archive/", cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
    g_test_add_func("/archive/four-deep-is-opened-and-no-deeper",
                    four_deep_is_opened_and_no_deeper);
    g_test_add_func("/archive/a-thousand-members-and-no-more", a_thousand_members_and_no_more);
    g_test_add_func("/archive/archives-in-it-count-together", archives_in_it_count_together);
    g_test_add_func("/archive/two-hundred-megabytes-and-no-more",
                    two_hundred_megabytes_and_no_more);
    g_test_add_func("/archive/what-is-unpacked-on-the-way-counts-too",
                    what_is_unpacked_on_the_way_counts_too);
    g_test_add_func("/archive/a-zip-that-is-cut-off-is-damaged",
                    a_zip_that_is_cut_off_is_damaged);
    g_test_add_func("/archive/a-compressed-archive-that-is-cut-off-is-damaged",
                    a_compressed_archive_that_is_cut_off_is_damaged);
    g_test_add_func("/archive/every-changed-byte-of-a-member-is-damage",
                    every_changed_byte_of_a_member_is_damage);
    g_test_add_func("/archive/the-sum-of-a-member-is-looked-at",
                    the_sum_of_a_member_is_looked_at);
    g_test_add_func("/archive/files-compressed-one-after-the-other-are-one",
                    files_compressed_one_after_the_other_are_one);
    g_test_add_func("/archive/a-password-is-named", a_password_is_named);
    g_test_add_func("/archive/links-are-passed-over", links_are_passed_over);
    g_test_add_func("/archive/names-in-other-letters-are-labels-too",
                    names_in_other_letters_are_labels_too);
    return g_test_run();
}
