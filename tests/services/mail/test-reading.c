/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a mail to what it says: each mail of tests/fixtures/mail says what expected.txt there
 * has of it, in the words of mail_kit_describe(); and each of the samples that lie beside the
 * project, where they do, what expected.json has.
 */
#include <string.h>

#include "kit/mail-kit.h"

#define SERVER_OF_SAMPLES "mx.mailbox.example"

/* --- Fixtures ------------------------------------------------------------------------------
 */

static GHashTable *
expectations(void)
{
    g_autofree char *path = mail_kit_fixture("expected.txt");
    g_autofree char *text = NULL;
    g_auto(GStrv) sections = NULL;
    GHashTable *expected = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    sections = g_strsplit(text, "== ", -1);
    for (guint i = 1; sections[i] != NULL; i++) {
        char *end = strchr(sections[i], '\n');

        g_hash_table_insert(expected, g_strndup(sections[i], (gsize)(end - sections[i])),
                            g_strdup(end + 1));
    }
    return expected;
}

static gboolean
is_mail(const char *name)
{
    return g_str_has_suffix(name, ".eml") || g_str_has_suffix(name, ".mbox");
}

/* One a line of `ls`: a file that nobody expects anything of fails, and the reverse. */
static void
test_each_fixture(void)
{
    g_autoptr(GHashTable) expected = expectations();
    g_autofree char *folder = mail_kit_fixture(".");
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name(files)) != NULL) {
        MailContext context = mail_kit_context();
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_autofree char *said = NULL;
        const char *wanted;

        if (!is_mail(name))
            continue;
        context.is_forwarded = strstr(name, "forwarded") != NULL;
        said = mail_kit_read_file(path, &context);
        g_test_message("%s", name);
        wanted = g_hash_table_lookup(expected, name);
        g_assert_cmpstr(said, ==, wanted);
        g_hash_table_remove(expected, name);
    }
    g_assert_cmpuint(g_hash_table_size(expected), ==, 0);
}

static void
test_a_mail_forwarded_by_hand_is_no_mail_unless_asked(void)
{
    MailContext context = mail_kit_context();
    g_autofree char *path = mail_kit_fixture("23-forwarded.eml");
    g_autofree char *said = mail_kit_read_file(path, &context);

    g_assert_cmpstr(said, ==, "stranger unverified\n");
}

/* Without a server whose word counts nothing is authenticated; that a check failed counts all
 * the same, for nobody says so of himself. */
static void
test_without_a_server_nothing_is_checked(void)
{
    static const char *const nobody[] = { NULL };
    MailContext context = mail_kit_context();
    g_autofree char *good = mail_kit_fixture("08-ali-en-closed.eml");
    g_autofree char *forged = mail_kit_fixture("18-ali-forged.eml");
    g_autofree char *said = NULL;
    g_autofree char *of_forged = NULL;

    context.servers = nobody;
    said = mail_kit_read_file(good, &context);
    of_forged = mail_kit_read_file(forged, &context);
    g_assert_true(g_str_has_prefix(said, "read unverified aliexpress/closed\n"));
    g_assert_cmpstr(of_forged, ==, "failed-authentication failed aliexpress\n");
}

/* --- Samples -------------------------------------------------------------------------------
 */

/* "3091000200030011 placed=2026-10-05 total=17.48 USD": what of the order expected.json has. */
static char *
expected_line(const json_t *order)
{
    GString *line = g_string_new(json_member_text(order, "number"));
    const json_t *facts = json_object_get(order, "facts");

    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        const char *when = json_member_text(facts, fact_token(fact));

        if (when != NULL)
            g_string_append_printf(line, " %s=%s", fact_token(fact),
                                   g_str_equal(when, "undated") ? "?" : when);
    }
    if (json_member_text(order, "total") != NULL)
        g_string_append_printf(line, " total=%s", json_member_text(order, "total"));
    for (gsize i = 0; i < json_array_size(json_object_get(order, "parcels")); i++)
        g_string_append_printf(
            line, " parcel=%s",
            json_string_value(json_array_get(json_object_get(order, "parcels"), i)));
    if (json_member_text(order, "seller") != NULL)
        g_string_append_printf(line, " seller=%s", json_member_text(order, "seller"));
    return g_string_free(line, FALSE);
}

/* A title that is there besides is not wrong; "~" only says what the first line says too. */
static gboolean
has_line(const char *said, const char *wanted)
{
    g_auto(GStrv) parts = g_strsplit(said, "~", -1);
    g_autofree char *bare = g_strjoinv("", parts);
    g_autofree char *begin = g_strconcat("\n  ", wanted, NULL);
    const char *found = strstr(bare, begin);

    return found != NULL &&
           (found[strlen(begin)] == '\n' || strncmp(found + strlen(begin), " title=", 7) == 0 ||
            strncmp(found + strlen(begin), " remark=", 8) == 0 ||
            strncmp(found + strlen(begin), " says=", 6) == 0);
}

static void
assert_order(const char *said, const json_t *order)
{
    g_autofree char *wanted = expected_line(order);
    const json_t *remarks = json_object_get(order, "remarks");

    if (g_strcmp0(json_member_text(order, "status"), "confirmed") == 0) {
        /* Whether it may be stated is decided where the order is known. */
        g_assert_nonnull(strstr(said, " says=confirmed@"));
        *strstr(wanted, " confirmed=") = '\0';
        g_assert_nonnull(strstr(said, wanted));
        return;
    }
    g_test_message("wanted %s", wanted);
    g_assert_true(has_line(said, wanted));
    for (gsize i = 0; i < json_array_size(remarks); i++)
        g_assert_nonnull(strstr(said, json_string_value(json_array_get(remarks, i))));
}

static void
assert_sample(const char *folder, const json_t *sample)
{
    static const char *const servers[] = { SERVER_OF_SAMPLES, NULL };
    MailContext context = mail_kit_context();
    const json_t *orders = json_object_get(sample, "orders");
    const char *ignored = json_member_text(sample, "ignored");
    g_autofree char *path = g_build_filename(folder, json_member_text(sample, "file"), NULL);
    g_autofree char *begin = NULL;
    g_autofree char *said = NULL;

    context.servers = servers;
    said = mail_kit_read_file(path, &context);
    begin = g_strdup_printf("%s %s", ignored == NULL ? "read" : ignored,
                            json_member_text(sample, "trust"));
    g_test_message("%s: %s", path, said);
    g_assert_true(g_str_has_prefix(said, begin));
    for (gsize i = 0; i < json_array_size(orders); i++)
        assert_order(said, json_array_get(orders, i));
}

static void
test_each_sample(void)
{
    g_autofree char *folder =
        g_test_build_filename(G_TEST_DIST, "..", "shared", "samples", "mails", "made", NULL);
    g_autofree char *path = g_build_filename(folder, "expected.json", NULL);
    g_autofree char *text = NULL;
    g_autoptr(JsonDocument) expected = NULL;
    gsize length;

    if (!g_file_get_contents(path, &text, &length, NULL)) {
        g_test_skip("the samples do not lie beside the project");
        return;
    }
    expected = json_read(text, length, path, NULL);
    g_assert_cmpuint(json_array_size(expected), >, 0);
    for (gsize i = 0; i < json_array_size(expected); i++)
        assert_sample(folder, json_array_get(expected, i));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/reading/each-fixture", test_each_fixture);
    g_test_add_func("/reading/forwarded-by-hand",
                    test_a_mail_forwarded_by_hand_is_no_mail_unless_asked);
    g_test_add_func("/reading/without-a-server", test_without_a_server_nothing_is_checked);
    g_test_add_func("/reading/each-sample", test_each_sample);
    return g_test_run();
}
