/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a vault is, copies put into it by several at once, damaged ones, and letting go of
 * them. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "kit/store-kit.h"
#include "store/vault/vault.h"

#define FILE_ID "01890000-0000-7000-8000-000000000001"
#define OTHER_ID "01890000-0000-7000-8000-000000000002"

/* A vault of FOLDER/case.db, begun to add. */
static Vault *
begin(const char *folder, const char *file_id)
{
    g_autofree char *path = g_build_filename(folder, "case.db", NULL);
    Vault *vault = vault_beside(path, file_id);

    g_assert_true(vault_begin(vault, VAULT_TO_ADD, NULL));
    return vault;
}

/* The name of the copy, owned. */
static char *
put(Vault *vault, const char *bytes, gboolean is_new)
{
    g_auto(VaultCopy) copy = { 0 };

    g_assert_cmpint(vault_put_bytes(vault, bytes, strlen(bytes), &copy), ==, VAULT_PUT);
    g_assert_cmpint(copy.is_new, ==, is_new);
    return g_strdup(copy.copy);
}

static guint
count(const Vault *vault)
{
    g_autoptr(GPtrArray) copies = vault_copies(vault);

    return copies->len;
}

/* Changes what is in it, as nobody should. */
static void
damage(const Vault *vault, const char *copy)
{
    g_autofree char *path = vault_path(vault, copy);

    g_assert_cmpint(g_unlink(path), ==, 0);
    g_assert_true(g_file_set_contents(path, "damaged", -1, NULL));
}

static void
test_in_memory_there_is_none(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(Vault) vault = vault_find(db);
    g_autoptr(GError) error = NULL;
    g_autofree char *path = vault_path(vault, "x");

    g_assert_cmpint(vault_state(vault), ==, VAULT_NOWHERE);
    g_assert_null(path);
    g_assert_cmpuint(count(vault), ==, 0);
    g_assert_false(vault_holds(vault, "/"));
    g_assert_false(vault_begin(vault, VAULT_TO_ADD, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
}

static void
test_it_is_of_one_case_file(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = g_build_filename(folder, "case.db", NULL);
    g_autoptr(Vault) none = vault_beside(path, FILE_ID);
    g_autoptr(Vault) made = NULL;
    g_autoptr(Vault) own = NULL;
    g_autoptr(Vault) foreign = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_cmpint(vault_state(none), ==, VAULT_NONE);
    g_assert_true(vault_begin(none, VAULT_TO_DROP, NULL)); /* nothing to drop, nothing made */
    g_assert_false(g_file_test(vault_folder(none), G_FILE_TEST_EXISTS));
    made = begin(folder, FILE_ID);
    g_assert_cmpint(vault_state(made), ==, VAULT_THERE);
    own = vault_beside(path, FILE_ID);
    g_assert_cmpint(vault_state(own), ==, VAULT_THERE);
    foreign = vault_beside(path, OTHER_ID);
    g_assert_cmpint(vault_state(foreign), ==, VAULT_FOREIGN);
    g_assert_false(vault_begin(foreign, VAULT_TO_ADD, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
}

/* Earlier versions kept mails in a folder that said nothing of whose it is. */
static void
test_an_unclaimed_folder_is_taken_with_what_is_in_it(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = g_build_filename(folder, "case.db", NULL);
    g_autofree char *inside = g_strconcat(path, VAULT_SUFFIX, NULL);
    g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, "mail", -1);
    g_autofree char *copy = g_strconcat(hash, ".eml", NULL);
    g_autofree char *mail = g_build_filename(inside, copy, NULL);
    g_autofree char *found = NULL;
    g_autoptr(Vault) vault = vault_beside(path, FILE_ID);

    g_assert_cmpint(g_mkdir(inside, 0700), ==, 0);
    g_assert_true(g_file_set_contents(mail, "mail", -1, NULL));
    g_clear_pointer(&vault, vault_free);
    vault = vault_beside(path, FILE_ID);
    g_assert_cmpint(vault_state(vault), ==, VAULT_UNCLAIMED);
    found = vault_path(vault, copy);
    g_assert_cmpstr(found, ==, mail);
    g_assert_true(vault_begin(vault, VAULT_TO_ADD, NULL));
    g_assert_cmpint(vault_state(vault), ==, VAULT_THERE);
    g_assert_cmpuint(count(vault), ==, 1);
}

static void
test_the_same_bytes_are_there_once(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Vault) vault = begin(folder, FILE_ID);
    g_autofree char *first = put(vault, "bytes", TRUE);
    g_autofree char *again = put(vault, "bytes", FALSE);
    g_autofree char *path = vault_path(vault, first);
    struct stat state;

    g_assert_cmpstr(first, ==, again);
    g_assert_true(g_str_has_suffix(first, ".txt"));
    g_assert_cmpuint(count(vault), ==, 1);
    g_assert_cmpint(stat(path, &state), ==, 0);
    g_assert_cmpint(state.st_mode & 0777, ==, 0400);
    g_assert_true(vault_holds(vault, path));
    g_assert_false(vault_holds(vault, folder));
    g_assert_true(vault_settle(vault, NULL));
}

static void
test_a_damaged_copy_is_kept_aside(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Vault) vault = begin(folder, FILE_ID);
    g_autofree char *copy = put(vault, "bytes", TRUE);
    g_autofree char *path = vault_path(vault, copy);
    g_autofree char *aside = g_strconcat(path, ".damaged", NULL);
    g_autofree char *again = NULL;
    g_autofree char *text = NULL;
    g_autofree char *kept = NULL;

    damage(vault, copy);
    again = put(vault, "bytes", TRUE);
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_assert_cmpstr(text, ==, "bytes");
    g_assert_true(g_file_get_contents(aside, &kept, NULL, NULL));
    g_assert_cmpstr(kept, ==, "damaged");
    g_assert_cmpuint(count(vault), ==, 1);
    g_assert_true(vault_drop(vault, copy, NULL)); /* and both go together */
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    g_assert_false(g_file_test(aside, G_FILE_TEST_EXISTS));
}

static void
test_nobody_drops_while_somebody_adds(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = g_build_filename(folder, "case.db", NULL);
    g_autoptr(Vault) adding = begin(folder, FILE_ID);
    g_autoptr(Vault) adding_too = begin(folder, FILE_ID);
    g_autofree char *copy = put(adding, "bytes", TRUE);
    g_autoptr(Vault) dropping = vault_beside(path, FILE_ID);
    g_autoptr(GError) error = NULL;

    g_assert_false(vault_begin(dropping, VAULT_TO_DROP, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY);
    vault_forget(adding); /* the other one may be about to name it */
    g_assert_cmpuint(count(adding), ==, 1);
    g_clear_pointer(&adding, vault_free);
    g_clear_pointer(&adding_too, vault_free);
    g_clear_pointer(&dropping, vault_free);
    dropping = vault_beside(path, FILE_ID);
    g_assert_true(vault_begin(dropping, VAULT_TO_DROP, NULL));
    g_assert_true(vault_drop(dropping, copy, NULL));
    g_assert_true(vault_drop(dropping, copy, NULL)); /* it is gone already */
    g_assert_cmpuint(count(dropping), ==, 0);
}

static gboolean
is_the_named_one(gpointer data, const char *copy)
{
    return g_str_equal(copy, data);
}

static void
test_only_what_is_new_and_unnamed_is_taken_back(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Vault) before = begin(folder, FILE_ID);
    g_autofree char *there = put(before, "there", TRUE);
    g_autoptr(Vault) vault = NULL;
    g_autofree char *again = NULL;
    g_autofree char *named = NULL;
    g_autofree char *unnamed = NULL;
    g_autofree char *path = NULL;

    g_clear_pointer(&before, vault_free);
    vault = begin(folder, FILE_ID);
    again = put(vault, "there", FALSE);
    named = put(vault, "named", TRUE);
    unnamed = put(vault, "unnamed", TRUE);
    path = vault_path(vault, unnamed);
    vault_take_back(vault, is_the_named_one, named);
    g_assert_cmpuint(count(vault), ==, 2);
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    g_assert_cmpint(vault_state(vault), ==, VAULT_THERE);
}

static void
test_what_is_damaged_is_not_brought(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *backup = g_build_filename(folder, "copy.db", NULL);
    g_autoptr(Vault) from = begin(folder, FILE_ID);
    g_autofree char *sound = put(from, "sound", TRUE);
    g_autofree char *broken = put(from, "broken", TRUE);
    g_autoptr(Vault) to = vault_beside(backup, FILE_ID);
    g_autofree char *brought_to = NULL;
    guint brought = 0, damaged = 0;

    damage(from, broken);
    g_assert_true(vault_begin(to, VAULT_TO_ADD, NULL));
    g_assert_true(vault_bring(to, from, NULL, &brought, &damaged, NULL));
    g_assert_cmpuint(brought, ==, 1);
    g_assert_cmpuint(damaged, ==, 1);
    g_assert_cmpuint(count(to), ==, 1);
    brought_to = vault_path(to, sound);
    g_assert_true(g_file_test(brought_to, G_FILE_TEST_EXISTS));
    g_assert_true(vault_bring(to, from, NULL, &brought, &damaged, NULL));
    g_assert_cmpuint(brought, ==, 0); /* it is there */
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/vault/in-memory-there-is-none", test_in_memory_there_is_none);
    g_test_add_func("/vault/it-is-of-one-case-file", test_it_is_of_one_case_file);
    g_test_add_func("/vault/an-unclaimed-folder-is-taken-with-what-is-in-it",
                    test_an_unclaimed_folder_is_taken_with_what_is_in_it);
    g_test_add_func("/vault/the-same-bytes-are-there-once", test_the_same_bytes_are_there_once);
    g_test_add_func("/vault/a-damaged-copy-is-kept-aside", test_a_damaged_copy_is_kept_aside);
    g_test_add_func("/vault/nobody-drops-while-somebody-adds",
                    test_nobody_drops_while_somebody_adds);
    g_test_add_func("/vault/only-what-is-new-and-unnamed-is-taken-back",
                    test_only_what_is_new_and_unnamed_is_taken_back);
    g_test_add_func("/vault/what-is-damaged-is-not-brought",
                    test_what_is_damaged_is_not_brought);
    return g_test_run();
}
