/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence added while something happens to the file, and files of any size: what a shell
 * cannot time. What is said of each file is in tests/cli/evidence-vault.sh.
 */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/error.h"
#include "kit/domain-kit.h"
#include "services/evidence/evidence.h"

#define PIECE (256 * 1024) /* a pump asks after each */
#define SPARSE_BYTES ((off_t)4 << 30)
#define MEMORY_KIB (32 * 1024) /* that a file of any size may take */

typedef struct {
    char *folder;
    App *app;
    char *order;
    char *file;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
    AppOptions options = { .now = INSTANT_UNKNOWN };
    g_autoptr(Order) order = NULL;

    (void)data;
    fixture->folder = g_dir_make_tmp("evidence-XXXXXX", NULL);
    options.folder = fixture->folder;
    fixture->app = app_new(&options, NULL);
    order = orders_draft(fixture->app);
    order->number = g_strdup("11112222");
    order->title = g_strdup("Lamp");
    fixture->order = g_strdup(order->id);
    g_assert_true(orders_add(fixture->app, order, NULL));
    fixture->file = g_build_filename(fixture->folder, "film.bin", NULL);
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    app_free(fixture->app);
    g_free(fixture->folder);
    g_free(fixture->order);
    g_free(fixture->file);
}

static void
fill(const char *path, gsize bytes)
{
    g_autofree char *text = g_malloc(bytes);

    memset(text, 'x', bytes);
    g_assert_true(g_file_set_contents(path, text, (gssize)bytes, NULL));
}

static guint
count_copies(Fixture *fixture)
{
    g_autoptr(Vault) vault = copies_vault(fixture->app, NULL);
    g_autoptr(GPtrArray) copies = vault_copies(vault);

    return copies->len;
}

static guint
count_pieces(Fixture *fixture)
{
    g_autoptr(OrderView) view = orders_show(fixture->app, fixture->order, NULL);

    return view->order->evidence->len;
}

static gboolean
add(Fixture *fixture, gboolean no_copy, EvidenceGoesOn goes_on, GError **error)
{
    const char *const names[] = { fixture->file, NULL };
    const EvidenceAdding adding = { .kind = EVIDENCE_OTHER,
                                    .no_copy = no_copy,
                                    .watch = { goes_on, fixture } };
    g_auto(EvidenceAdded) added = { 0 };

    return evidence_add(fixture->app, fixture->order, &adding, names, &added, error);
}

/* --- What happens to it meanwhile ------------------------------------------------------------
 */

static gboolean
grow(gpointer data, gint64 done, gint64 total)
{
    const Fixture *fixture = data;
    int file = open(fixture->file, O_WRONLY | O_APPEND | O_CLOEXEC);

    (void)total;
    g_assert_cmpint(file, >=, 0);
    g_assert_true(done > 4 * PIECE || write(file, "y", 1) == 1);
    (void)close(file);
    return TRUE;
}

static gboolean
overwrite(gpointer data, gint64 done, gint64 total)
{
    const Fixture *fixture = data;
    int file = open(fixture->file, O_WRONLY | O_CLOEXEC);

    (void)done;
    (void)total;
    g_assert_true(file >= 0 && pwrite(file, "y", 1, 0) == 1);
    (void)close(file);
    return TRUE;
}

static gboolean
swap_for_link(gpointer data, gint64 done, gint64 total)
{
    const Fixture *fixture = data;

    (void)done;
    (void)total;
    (void)g_unlink(fixture->file);
    g_assert_cmpint(symlink("/etc/passwd", fixture->file), ==, 0);
    return TRUE;
}

static gboolean
take_away(gpointer data, gint64 done, gint64 total)
{
    const Fixture *fixture = data;

    (void)done;
    (void)total;
    (void)g_unlink(fixture->file);
    return TRUE;
}

static gboolean
stop(gpointer data, gint64 done, gint64 total)
{
    (void)data;
    (void)total;
    return done < PIECE;
}

typedef struct {
    const char *name;
    EvidenceGoesOn happens;
    RecourseError code;
    const char *said;
} Meanwhile;

static const Meanwhile meanwhiles[] = {
    { "it-grows", grow, RECOURSE_ERROR_FAILED, "it changed while it was read" },
    { "it-is-overwritten", overwrite, RECOURSE_ERROR_FAILED, "it changed while it was read" },
    { "a-link-takes-its-place", swap_for_link, RECOURSE_ERROR_FAILED,
      "it changed while it was read" },
    { "it-is-deleted", take_away, RECOURSE_ERROR_FAILED, "it changed while it was read" },
    { "the-person-stops-it", stop, RECOURSE_ERROR_CANCELLED, "Stopped. Nothing was changed." },
};

static void
happens_meanwhile(Fixture *fixture, const Meanwhile *meanwhile, gboolean no_copy)
{
    g_autoptr(GError) error = NULL;

    (void)g_unlink(fixture->file);
    fill(fixture->file, 3 * PIECE);
    g_assert_false(add(fixture, no_copy, meanwhile->happens, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)meanwhile->code);
    g_assert_nonnull(strstr(error->message, meanwhile->said));
    g_assert_cmpuint(count_pieces(fixture), ==, 0);
    g_assert_cmpuint(count_copies(fixture), ==, 0);
}

static void
test_meanwhile(Fixture *fixture, gconstpointer data)
{
    g_autoptr(Vault) vault = NULL;

    happens_meanwhile(fixture, data, FALSE);
    happens_meanwhile(fixture, data, TRUE);
    vault = copies_vault(fixture->app, NULL);
    g_assert_cmpint(vault_state(vault), ==, VAULT_NONE); /* not even the folder */
    g_assert_false(g_file_test(vault_folder(vault), G_FILE_TEST_EXISTS));
}

/* What was there before an act that fails stays. */
static void
test_a_failed_act_leaves_what_was_there(Fixture *fixture, gconstpointer data)
{
    g_autofree char *other = g_build_filename(fixture->folder, "none", NULL);
    const char *const names[] = { fixture->file, other, NULL };
    const EvidenceAdding adding = { .kind = EVIDENCE_RECEIPT };
    g_auto(EvidenceAdded) added = { 0 };
    g_autoptr(GError) error = NULL;

    (void)data;
    fill(fixture->file, 10);
    g_assert_true(add(fixture, FALSE, NULL, NULL));
    g_assert_cmpuint(count_copies(fixture), ==, 1);
    g_assert_false(evidence_add(fixture->app, fixture->order, &adding, names, &added, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
    g_assert_cmpuint(count_copies(fixture), ==, 1);
    g_assert_cmpuint(count_pieces(fixture), ==, 1);
}

/* Asked often, it says yes, and then no. */
static gboolean
stop_later(gpointer data, gint64 done, gint64 total)
{
    static guint asked;

    (void)data;
    (void)done;
    (void)total;
    return ++asked < 5;
}

/* The program that reads what a picture says hangs: the person need not wait for it. */
static void
test_a_helper_that_hangs_is_stopped(Fixture *fixture, gconstpointer data)
{
    g_autofree char *helper = g_build_filename(fixture->folder, "picture", NULL);
    g_autoptr(GError) error = NULL;

    (void)data;
    g_assert_true(g_file_set_contents(helper, "#!/bin/sh\nexec sleep 1000\n", -1, NULL));
    g_assert_cmpint(g_chmod(helper, 0700), ==, 0);
    g_assert_true(g_file_set_contents(fixture->file, "\xff\xd8\xff\xe0", 4, NULL));
    g_setenv("RECOURSE_HELPERS", fixture->folder, TRUE);
    g_assert_false(add(fixture, FALSE, stop_later, &error));
    g_unsetenv("RECOURSE_HELPERS");
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED);
    g_assert_cmpuint(count_pieces(fixture), ==, 0);
    g_assert_cmpuint(count_copies(fixture), ==, 0);
}

/* --- Any size
 * ---------------------------------------------------------------------------------- */

static glong
peak_kib(void)
{
    struct rusage usage;

    g_assert_cmpint(getrusage(RUSAGE_SELF, &usage), ==, 0);
    return usage.ru_maxrss;
}

/* Above the limit, so it is referenced: read once, in pieces. */
static void
test_a_file_of_4_gib(Fixture *fixture, gconstpointer data)
{
    int file = open(fixture->file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    g_autoptr(OrderView) view = NULL;
    const Evidence *piece;
    glong before;

    (void)data;
    if (kit_is_again()) {
        (void)close(file);
        g_test_skip("a file of 4 GiB was read when the tests ran whole");
        return;
    }
    g_assert_cmpint(ftruncate(file, SPARSE_BYTES), ==, 0);
    (void)close(file);
    before = peak_kib();
    g_assert_true(add(fixture, FALSE, NULL, NULL));
    g_assert_cmpint(peak_kib() - before, <, MEMORY_KIB);
    view = orders_show(fixture->app, fixture->order, NULL);
    piece = view->order->evidence->pdata[0];
    g_assert_cmpint(piece->size, ==, SPARSE_BYTES);
    g_assert_null(piece->copy);
    g_assert_cmpuint(count_copies(fixture), ==, 0);
    (void)g_unlink(fixture->file);
}

/* --- How many
 * ------------------------------------------------------------------------------------ */

static void
fill_folder(const char *folder, guint count)
{
    g_assert_cmpint(g_mkdir(folder, 0700), ==, 0);
    for (guint i = 0; i < count; i++) {
        g_autofree char *name = g_strdup_printf("%s/%u.txt", folder, i);
        g_autofree char *text = g_strdup_printf("file %u", i);

        g_assert_true(g_file_set_contents(name, text, -1, NULL));
    }
}

static void
test_at_most_2000_files(Fixture *fixture, gconstpointer data)
{
    g_autofree char *folder = g_build_filename(fixture->folder, "many", NULL);
    g_autofree char *last = g_build_filename(folder, "2000.txt", NULL);
    const char *const names[] = { folder, NULL };
    const EvidenceAdding adding = { .kind = EVIDENCE_OTHER, .no_copy = TRUE };
    g_auto(EvidenceAdded) added = { 0 };
    g_autoptr(GError) error = NULL;

    (void)data;
    fill_folder(folder, EVIDENCE_FILES_MOST + 1);
    g_assert_false(evidence_add(fixture->app, fixture->order, &adding, names, &added, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
    g_assert_nonnull(strstr(error->message, "2001 files are more than can be added at once"));
    g_assert_cmpint(g_unlink(last), ==, 0);
    g_assert_true(evidence_add(fixture->app, fixture->order, &adding, names, &added, NULL));
    g_assert_cmpuint(added.added->len, ==, EVIDENCE_FILES_MOST);
    g_assert_cmpuint(count_pieces(fixture), ==, EVIDENCE_FILES_MOST);
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    g_assert_cmpuint(count_pieces(fixture), ==, 0);
}

static const Evidence *
piece_at(const OrderView *view, guint index)
{
    g_assert_cmpuint(view->order->evidence->len, >, index);
    return view->order->evidence->pdata[index];
}

static void
test_each_its_own_kind_in_one_change(Fixture *fixture, gconstpointer data)
{
    static const EvidenceSaid each[] = { { EVIDENCE_PHOTO_DAMAGE, "the crack" },
                                         { EVIDENCE_RECEIPT, NULL } };
    g_autofree char *second = g_build_filename(fixture->folder, "bill.txt", NULL);
    const char *const names[] = { fixture->file, second, NULL };
    const EvidenceAdding adding = { .kind = EVIDENCE_OTHER, .caption = "of all", .each = each };
    g_auto(EvidenceAdded) added = { 0 };
    g_autoptr(OrderView) view = NULL;

    (void)data;
    fill(fixture->file, 20);
    fill(second, 30);
    g_assert_true(evidence_add(fixture->app, fixture->order, &adding, names, &added, NULL));
    view = orders_show(fixture->app, fixture->order, NULL);
    g_assert_cmpuint(view->order->evidence->len, ==, 2);
    g_assert_cmpint(piece_at(view, 0)->kind, ==, EVIDENCE_PHOTO_DAMAGE);
    g_assert_cmpstr(piece_at(view, 0)->caption, ==, "the crack");
    g_assert_cmpint(piece_at(view, 1)->kind, ==, EVIDENCE_RECEIPT);
    g_assert_cmpstr(piece_at(view, 1)->caption, ==, NULL);
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    g_assert_cmpuint(count_pieces(fixture), ==, 0);
}

static void
add_two(Fixture *fixture)
{
    g_autofree char *second = g_build_filename(fixture->folder, "bill.txt", NULL);
    const char *const names[] = { fixture->file, second, NULL };
    const EvidenceAdding adding = { .kind = EVIDENCE_OTHER };
    g_auto(EvidenceAdded) added = { 0 };

    fill(fixture->file, 20);
    fill(second, 30);
    g_assert_true(evidence_add(fixture->app, fixture->order, &adding, names, &added, NULL));
}

static void
test_several_are_edited_as_one(Fixture *fixture, gconstpointer data)
{
    const EvidenceKind kind = EVIDENCE_RECEIPT;
    const guint none = 3;
    const EvidenceEdit edit = { .kind = &kind };
    const EvidenceEdit wrong = { .line = &none };
    g_autoptr(OrderView) before = NULL;
    g_autoptr(OrderView) view = NULL;
    g_autoptr(GError) error = NULL;
    guint changed = 0;

    (void)data;
    add_two(fixture);
    before = orders_show(fixture->app, fixture->order, NULL);
    g_assert_false(evidence_edit_each(fixture->app, before->order, before->order->evidence,
                                      &wrong, &changed, &error));
    g_assert_nonnull(strstr(error->message, "The order has no line 3"));
    g_assert_true(evidence_edit_each(fixture->app, before->order, before->order->evidence,
                                     &edit, &changed, NULL));
    g_assert_cmpuint(changed, ==, 2);
    view = orders_show(fixture->app, fixture->order, NULL);
    g_assert_cmpint(piece_at(view, 0)->kind, ==, EVIDENCE_RECEIPT);
    g_assert_cmpint(piece_at(view, 1)->kind, ==, EVIDENCE_RECEIPT);
    g_assert_true(evidence_edit_each(fixture->app, view->order, view->order->evidence, &edit,
                                     &changed, NULL));
    g_assert_cmpuint(changed, ==, 0);
    g_assert_true(evidence_remove_each(fixture->app, view->order, view->order->evidence, NULL));
    g_assert_cmpuint(count_pieces(fixture), ==, 0);
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    g_assert_cmpuint(count_pieces(fixture), ==, 2);
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    order_view_unref(g_steal_pointer(&view));
    view = orders_show(fixture->app, fixture->order, NULL);
    g_assert_cmpint(piece_at(view, 0)->kind, ==, EVIDENCE_OTHER);
}

static void
test_the_last_folder_is_known_while_it_is_there(Fixture *fixture, gconstpointer data)
{
    g_autofree char *folder = g_build_filename(fixture->folder, "pictures", NULL);
    g_autofree char *none = evidence_last_folder(fixture->app);
    g_autofree char *last = NULL;
    g_autofree char *gone = NULL;

    (void)data;
    g_assert_cmpstr(none, ==, NULL);
    g_assert_cmpint(g_mkdir(folder, 0700), ==, 0);
    evidence_note_folder(fixture->app, folder);
    last = evidence_last_folder(fixture->app);
    g_assert_cmpstr(last, ==, folder);
    g_assert_cmpint(g_rmdir(folder), ==, 0);
    gone = evidence_last_folder(fixture->app);
    g_assert_cmpstr(gone, ==, NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(meanwhiles); i++) {
        g_autofree char *path = g_strconcat("/evidence/", meanwhiles[i].name, NULL);

        g_test_add(path, Fixture, &meanwhiles[i], set_up, test_meanwhile, tear_down);
    }
    g_test_add("/evidence/a-failed-act-leaves-what-was-there", Fixture, NULL, set_up,
               test_a_failed_act_leaves_what_was_there, tear_down);
    g_test_add("/evidence/a-helper-that-hangs-is-stopped", Fixture, NULL, set_up,
               test_a_helper_that_hangs_is_stopped, tear_down);
    g_test_add("/evidence/a-file-of-4-gib", Fixture, NULL, set_up, test_a_file_of_4_gib,
               tear_down);
    g_test_add("/evidence/at-most-2000-files", Fixture, NULL, set_up, test_at_most_2000_files,
               tear_down);
    g_test_add("/evidence/each-its-own-kind-in-one-change", Fixture, NULL, set_up,
               test_each_its_own_kind_in_one_change, tear_down);
    g_test_add("/evidence/several-are-edited-as-one", Fixture, NULL, set_up,
               test_several_are_edited_as_one, tear_down);
    g_test_add("/evidence/the-last-folder", Fixture, NULL, set_up,
               test_the_last_folder_is_known_while_it_is_there, tear_down);
    return g_test_run();
}
