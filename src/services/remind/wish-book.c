/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/remind/wish-book.h"

#define EVERY ""

/* What is known of one scope. */
typedef struct {
    const ReminderWish *wish; /* borrowed from the rows */
    Ladder ladder;
    gboolean has_ladder;
} Entry;

struct WishBook {
    GPtrArray *rows;     /* ReminderWish */
    GHashTable *entries; /* ReminderScope of the wish -> Entry */
    Ladder usual;
    Ladder brief; /* of what rings twice at most */
    gint64 reach;
};

static guint
scope_hash(gconstpointer key)
{
    const ReminderScope *scope = key;

    return g_str_hash(scope->order) * 31 + g_str_hash(scope->clock);
}

static gboolean
scope_equal(gconstpointer a, gconstpointer b)
{
    const ReminderScope *first = a, *second = b;

    return g_str_equal(first->order, second->order) && g_str_equal(first->clock, second->clock);
}

/* A ladder that cannot be read (of a newer program) is as none. */
static void
add_entry(WishBook *book, ReminderWish *wish)
{
    Entry *entry = g_new0(Entry, 1);

    entry->wish = wish;
    entry->has_ladder =
        wish->ladder != NULL && ladder_parse(wish->ladder, &entry->ladder, NULL);
    if (entry->has_ladder)
        book->reach = MAX(book->reach, entry->ladder.steps[0]);
    g_hash_table_insert(book->entries, &wish->scope, entry);
}

WishBook *
wish_book_new(App *app, Db *db, GError **error)
{
    g_autoptr(WishBook) book = g_new0(WishBook, 1);

    (void)ladder_parse(settings_text(app_settings(app), SETTING_REMIND_AT), &book->usual,
                       NULL); /* checked when it was read */
    book->brief = ladder_brief(&book->usual);
    book->reach = book->usual.steps[0];
    book->entries = g_hash_table_new_full(scope_hash, scope_equal, NULL, g_free);
    book->rows = reminder_wishes(db, error);
    if (book->rows == NULL)
        return NULL;
    for (guint i = 0; i < book->rows->len; i++)
        add_entry(book, book->rows->pdata[i]);
    return g_steal_pointer(&book);
}

void
wish_book_free(WishBook *book)
{
    if (book == NULL)
        return;
    g_hash_table_unref(book->entries);
    g_clear_pointer(&book->rows, g_ptr_array_unref);
    g_free(book);
}

static const Entry *
find(const WishBook *book, const char *order, const char *clock)
{
    ReminderScope scope = { order, clock };

    return g_hash_table_lookup(book->entries, &scope);
}

/* From the closest to the widest. */
#define SCOPES 4

static const Entry *
find_at(const WishBook *book, int distance, const char *order, const char *clock)
{
    return find(book, distance < 2 ? order : EVERY, distance % 2 == 0 ? clock : EVERY);
}

const Ladder *
wish_book_ladder(const WishBook *book, const DueClock *due)
{
    const char *clock = clock_name(due->clock.id)->token;

    for (int i = 0; book->rows->len > 0 && i < SCOPES; i++) {
        const Entry *entry = find_at(book, i, due->order, clock);

        if (entry != NULL && entry->has_ladder)
            return &entry->ladder;
    }
    if (due->ring == RING_LISTED)
        return NULL;
    return due->ring == RING_BRIEFLY ? &book->brief : &book->usual;
}

gint64
wish_book_reach(const WishBook *book)
{
    return book->reach;
}

gboolean
wish_book_is_silent(const WishBook *book, const char *order, const char *clock, Instant now)
{
    for (int i = 0; book->rows->len > 0 && i < SCOPES; i++) {
        const Entry *entry = find_at(book, i, order, clock);

        if (entry != NULL && reminder_wish_is_silent(entry->wish, now))
            return TRUE;
    }
    return FALSE;
}

const ReminderWish *
wish_book_of_order(const WishBook *book, const char *order)
{
    const Entry *entry = book->rows->len == 0 ? NULL : find(book, order, EVERY);

    return entry == NULL ? NULL : entry->wish;
}

const GPtrArray *
wish_book_all(const WishBook *book)
{
    return book->rows;
}
