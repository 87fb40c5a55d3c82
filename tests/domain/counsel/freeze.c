/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes what this build counts down to, for 2,000 histories (`make freeze`). */
#include <stdio.h>
#include <string.h>

#include "domain/counsel/frozen.h"
#include "kit/domain-kit.h"

#define HISTORIES 2000
#define LONGEST 250 /* bytes of a line: the file is kept in the tree */

/* The number of the clock's row; a new one is announced first. */
static guint
row_of(GHashTable *rows, const Clock *clock)
{
    char *key = g_strdup_printf("%s %s", clock_name(clock->id)->token, frozen_rule(clock));
    guint number = GPOINTER_TO_UINT(g_hash_table_lookup(rows, key));

    if (number > 0) {
        g_free(key);
        return number;
    }
    number = g_hash_table_size(rows) + 1;
    printf("row %u %s\n", number, key);
    g_hash_table_insert(rows, key, GUINT_TO_POINTER(number));
    return number;
}

/* FALSE: nothing to act by. */
static gboolean
freeze(const History *history, const char *text, GHashTable *rows)
{
    g_autoptr(Order) order = history_order(history);
    g_autoptr(GArray) clocks = frozen_clocks(history, order, kit_policies());
    GString *line = g_string_new(text);

    g_string_append(line, " |");
    for (guint i = 0; i < clocks->len; i++) {
        const Clock *clock = &g_array_index(clocks, Clock, i);
        g_autofree char *time = history_time_text(clock->earliest);

        g_string_append_printf(line, " %u@%s", row_of(rows, clock), time);
    }
    if (clocks->len > 0)
        printf("%s\n", line->str);
    g_string_free(line, TRUE);
    return clocks->len > 0;
}

int
main(void)
{
    GHashTable *rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    int left = HISTORIES;

    for (guint32 number = 1; left > 0; number++) {
        g_autoptr(History) history = history_random(number);
        g_autofree char *text = history_text(history);

        if (strlen(text) <= LONGEST && (number % 5 == 0 || strstr(text, "submitted") != NULL) &&
            freeze(history, text, rows))
            left--;
    }
    g_hash_table_unref(rows);
    return 0;
}
