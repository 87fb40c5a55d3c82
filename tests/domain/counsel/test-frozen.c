/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No deadline is later than in the release that was frozen. */
#include <string.h>

#include "domain/counsel/frozen.h"
#include "kit/domain-kit.h"

typedef struct {
    GPtrArray *clocks, *rules; /* by the row's number; owned texts */
    GHashTable *changed;       /* "NUMBER CLOCK RULE": what a row's deadlines may follow now */
    guint histories, deadlines, excused;
    GString *later; /* what is wrong */
} Frozen;

/* row NUMBER CLOCK RULE */
static void
take_row(Frozen *frozen, const char *line)
{
    g_auto(GStrv) parts = g_strsplit(line, " ", -1);

    g_assert_cmpuint(g_strv_length(parts), ==, 4);
    g_ptr_array_add(frozen->clocks, g_strdup(parts[2]));
    g_ptr_array_add(frozen->rules, g_strdup(parts[3]));
}

/* changed NUMBER CLOCK RULE WHY */
static void
take_change(Frozen *frozen, const char *line)
{
    g_auto(GStrv) parts = g_strsplit(line, " ", 5);

    g_assert_cmpuint(g_strv_length(parts), ==, 5);
    g_hash_table_add(frozen->changed,
                     g_strdup_printf("%s %s %s", parts[1], parts[2], parts[3]));
}

static const Clock *
find_clock(const GArray *clocks, const char *token)
{
    for (guint i = 0; i < clocks->len; i++) {
        const Clock *clock = &g_array_index(clocks, Clock, i);

        if (g_str_equal(clock_name(clock->id)->token, token))
            return clock;
    }
    return NULL;
}

/* Whether a clock that is there follows a rule that the row's deadlines may follow now. */
static gboolean
is_excused(const Frozen *frozen, const char *number, const GArray *clocks)
{
    for (guint i = 0; i < clocks->len; i++) {
        const Clock *clock = &g_array_index(clocks, Clock, i);
        g_autofree char *key = g_strdup_printf("%s %s %s", number, clock_name(clock->id)->token,
                                               frozen_rule(clock));

        if (g_hash_table_contains(frozen->changed, key))
            return TRUE;
    }
    return FALSE;
}

static void
tell_later(Frozen *frozen, guint64 number, Instant was, const Clock *clock, const char *history)
{
    g_autofree char *then = history_time_text(was);
    g_autofree char *now =
        clock == NULL ? g_strdup("gone") : history_time_text(clock->earliest);

    g_string_append_printf(frozen->later,
                           "row %u (%s, %s) ended on day %s, now %s (%s):\n  %s\n",
                           (guint)number, (const char *)frozen->clocks->pdata[number - 1],
                           (const char *)frozen->rules->pdata[number - 1], then, now,
                           clock == NULL ? "-" : frozen_rule(clock), history);
}

/* NUMBER@TIME */
static void
check_deadline(Frozen *frozen, const char *word, const GArray *clocks, const char *history)
{
    g_auto(GStrv) parts = g_strsplit(word, "@", 2);
    guint64 number = 0;
    const Clock *clock;
    Instant was;

    g_assert_true(
        g_ascii_string_to_unsigned(parts[0], 10, 1, frozen->rules->len, &number, NULL));
    was = history_time_parse(parts[1]);
    clock = find_clock(clocks, frozen->clocks->pdata[number - 1]);
    frozen->deadlines++;
    if (clock != NULL && clock->earliest <= was)
        return;
    if (is_excused(frozen, parts[0], clocks)) {
        frozen->excused++;
        return;
    }
    tell_later(frozen, number, was, clock, history);
}

static void
check_history(Frozen *frozen, const char *line, gint64 shift)
{
    g_auto(GStrv) parts = g_strsplit(line, " | ", 2);
    g_auto(GStrv) words = NULL;
    g_autoptr(History) history = history_parse(parts[0]);
    g_autoptr(Order) order = history_order(history);
    g_autoptr(GArray) clocks = frozen_clocks(history, order, kit_policies());

    g_assert_nonnull(parts[1]);
    words = g_strsplit(parts[1], " ", -1);
    for (guint i = 0; i < clocks->len; i++)
        g_array_index(clocks, Clock, i).earliest += shift;
    for (gsize i = 0; words[i] != NULL; i++)
        check_deadline(frozen, words[i], clocks, parts[0]);
    frozen->histories++;
}

static void
frozen_clear(Frozen *frozen)
{
    g_ptr_array_unref(frozen->clocks);
    g_ptr_array_unref(frozen->rules);
    g_hash_table_unref(frozen->changed);
    g_string_free(frozen->later, TRUE);
}

/* Compares with the file; shift: a planted fault, added to every deadline. */
static Frozen
compare(gint64 shift)
{
    Frozen frozen = { g_ptr_array_new_with_free_func(g_free),
                      g_ptr_array_new_with_free_func(g_free),
                      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                      0,
                      0,
                      0,
                      g_string_new(NULL) };
    g_autofree char *path = g_build_filename(g_getenv("TEST_SOURCE_DIR"), "tests", "domain",
                                             "counsel", "frozen.txt", NULL);
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    g_autoptr(GError) error = NULL;

    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    lines = g_strsplit(text, "\n", -1);
    for (gsize i = 0; lines[i] != NULL; i++) {
        if (g_str_has_prefix(lines[i], "row "))
            take_row(&frozen, lines[i]);
        else if (g_str_has_prefix(lines[i], "changed "))
            take_change(&frozen, lines[i]);
    }
    for (gsize i = 0; lines[i] != NULL; i++) {
        if (*lines[i] != '\0' && strstr(lines[i], " | ") != NULL)
            check_history(&frozen, lines[i], shift);
    }
    return frozen;
}

static void
test_none_is_later(void)
{
    Frozen frozen = compare(0);

    g_assert_cmpuint(frozen.histories, ==, 2000);
    g_assert_cmpuint(frozen.deadlines, >, 3500);
    g_test_message("%u deadlines of %u histories, %u by rules that changed", frozen.deadlines,
                   frozen.histories, frozen.excused);
    if (frozen.later->len > 0)
        g_test_message("%.8000s", frozen.later->str);
    g_assert_cmpuint(frozen.later->len, ==, 0);
    g_assert_cmpuint(frozen.excused * 4, <, frozen.deadlines);
    frozen_clear(&frozen);
}

static void
test_a_second_later_is_found(void)
{
    Frozen frozen = compare(1);

    g_assert_cmpuint(frozen.later->len, >, 0);
    frozen_clear(&frozen);
}

int
main(int argc, char *argv[])
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/frozen/none-is-later", test_none_is_later);
    g_test_add_func("/frozen/a-second-later-is-found", test_a_second_later_is_found);
    return g_test_run();
}
