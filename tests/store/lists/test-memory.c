/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * SQLite runs out of memory at each of its allocations in turn: the operation is done or says
 * that it is not, and then nothing was changed.
 */
#include <sqlite3.h>
#include <string.h>

#include "kit/store-kit.h"
#include "store/file/file-private.h"
#include "store/lists/lists.h"
#include "store/log/log.h"
#include "store/sqlite/sqlite.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"
#define LATER "2026-03-20T12:00:00Z"

static sqlite3_mem_methods real;
static int left = -1; /* allocations that still succeed; -1: all */

static gboolean
runs_out(void)
{
    if (left < 0)
        return FALSE;
    if (left == 0)
        return TRUE; /* from now on nothing can be had */
    left--;
    return FALSE;
}

static void *
limited_malloc(int size)
{
    return runs_out() ? NULL : real.xMalloc(size);
}

static void *
limited_realloc(void *memory, int size)
{
    return runs_out() ? NULL : real.xRealloc(memory, size);
}

static void
limit_memory(void)
{
    sqlite3_mem_methods limited;

    g_assert_cmpint(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real), ==, SQLITE_OK);
    limited = real;
    limited.xMalloc = limited_malloc;
    limited.xRealloc = limited_realloc;
    g_assert_cmpint(sqlite3_config(SQLITE_CONFIG_MALLOC, &limited), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

typedef gboolean (*Operation)(Db *db, const char *order, GError **error);

static gboolean
append(Db *db, const char *order, GError **error)
{
    Context context = store_kit_context(LATER);
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autoptr(Transaction) transaction = transaction_begin(db, error);
    g_autofree char *change = id_new(at(LATER));

    g_ptr_array_add(events, event_new(EVENT_SHIPPED, order, at(NOW)));
    return transaction != NULL && log_append(db, &context, change, events, error) &&
           transaction_commit(transaction, error);
}

static gboolean
undo(Db *db, const char *order, GError **error)
{
    Context context = store_kit_context(LATER);
    g_autoptr(Transaction) transaction = transaction_begin(db, error);
    g_autoptr(LoggedChange) change = NULL;
    UndoVerdict verdict;

    (void)order;
    return transaction != NULL && history_undo(db, &context, NULL, &verdict, &change, error) &&
           verdict == UNDO_DONE && transaction_commit(transaction, error);
}

static gboolean
purge(Db *db, const char *order, GError **error)
{
    Context context = store_kit_context(LATER);
    g_autoptr(Transaction) transaction = transaction_begin(db, error);
    guint events;

    return transaction != NULL && log_purge(db, &context, order, &events, error) &&
           transaction_commit(transaction, error);
}

static gboolean
list(Db *db, const char *order, GError **error)
{
    OrderListing listing = { .policies = kit_policies(), .now = at(LATER) };
    OrderPage page = { PAGE_FORWARD, NULL, FALSE, 20 };
    g_autoptr(OrderList) orders = order_list_new(db, &listing, error);
    g_autoptr(GPtrArray) rows = orders != NULL ? order_list_page(orders, &page, error) : NULL;

    (void)order;
    g_assert_true(rows == NULL || rows->len == 6);
    return rows != NULL;
}

static gboolean
find(Db *db, const char *order, GError **error)
{
    g_autoptr(GPtrArray) found = NULL;
    FindVerdict verdict = FIND_NONE;

    (void)order;
    if (!order_find(db, "000003", NULL, &verdict, &found, error))
        return FALSE;
    g_assert_cmpint(verdict, ==, FIND_FOUND);
    return TRUE;
}

static gboolean
due(Db *db, const char *order, GError **error)
{
    DueSpan span = { kit_policies(), at(LATER), at(NOW), at("2027-01-01T00:00:00Z") };
    g_autoptr(DueList) clocks = due_list_new(db, &span, error);
    g_autoptr(GPtrArray) rows = clocks != NULL ? due_list_page(clocks, NULL, 50, error) : NULL;

    (void)order;
    return rows != NULL;
}

/* A case file with six orders, as bytes: the schema is made once and not at every try. */
typedef struct {
    guchar *bytes;
    sqlite3_int64 size;
    char *device;
} Template;

static const Template *template(void)
{
    static Template filled;

    if (filled.bytes == NULL) {
        g_autoptr(Db) db = store_kit_memory();

        store_kit_fill(db, NOW, 6);
        filled.bytes = sqlite3_serialize(db->handle, "main", &filled.size, 0);
        filled.device = g_strdup(db->device);
        g_assert_nonnull(filled.bytes);
    }
    return &filled;
}

static Db *
filled_db(void)
{
    const Template *from = template();
    Db *db = g_new0(Db, 1);
    guchar *copy = sqlite3_malloc64(from->size);

    memcpy(copy, from->bytes, from->size);
    g_assert_true(connection_open(db, NULL, NULL));
    g_assert_cmpint(
        sqlite3_deserialize(db->handle, "main", copy, from->size, from->size,
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE),
        ==, SQLITE_OK);
    g_assert_true(connection_run(db, SQL_CONNECTION_WRITES, NULL));
    g_assert_true(connection_identify(db, NULL));
    db->exists = db->writable = TRUE;
    db->device = g_strdup(from->device);
    return db;
}

/* Tries with more and more memory until it suffices. */
static void
test_out_of_memory(gconstpointer data)
{
    Operation operation = *(const Operation *)data;
    g_autoptr(Db) whole = filled_db(); /* every try begins as this one is */
    g_autofree char *before = store_kit_projections(whole);
    g_autofree char *order = store_kit_rows(whole, "SELECT id FROM purchase LIMIT 1");
    gboolean done = FALSE;
    guint tries = 0;

    order[strlen(order) - 2] = '\0';
    for (int allowed = 0; !done; allowed += kit_is_again() ? 4 : 1) {
        g_autoptr(Db) db = filled_db();
        g_autoptr(GError) error = NULL;

        left = allowed;
        done = operation(db, order, &error);
        left = -1;
        g_assert_true(done == (error == NULL));
        if (!done) {
            g_autofree char *after = store_kit_projections(db);

            g_assert_cmpstr(after, ==, before);
        }
        if (!done && tries++ % 16 == 0)
            store_kit_assert_sound(db, NOW);
    }
}

static const struct {
    const char *name;
    Operation operation;
} operations[] = {
    { "appending", append }, { "undoing", undo }, { "purging", purge },
    { "listing", list },     { "finding", find }, { "what-is-due", due },
};

int
main(int argc, char **argv)
{
    limit_memory();
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(operations); i++) {
        g_autofree char *name =
            g_strconcat("/memory/", operations[i].name, "-is-done-or-changes-nothing", NULL);

        g_test_add_data_func(name, &operations[i].operation, test_out_of_memory);
    }
    return g_test_run();
}
