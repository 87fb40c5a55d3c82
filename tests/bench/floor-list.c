/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that a curses list over an indexed table can do: the yardstick for first paint, key
 * latency and memory. Reads only the rows on screen, by keyset; j k, page keys, g G, q.
 *
 *   floor-list DATABASE [--once]      (--once leaves after the first paint, for counting
 * instructions)
 */
#include <curses.h>
#include <glib.h>
#include <locale.h>
#include <sqlite3.h>
#include <string.h>

#define ROWS_LIMIT 256

typedef struct {
    sqlite3_int64 due, key;
    char title[64], seller[24];
} Row;

typedef struct {
    sqlite3 *db;
    sqlite3_stmt *after, *before;
    Row rows[ROWS_LIMIT];
    int count, selected, height;
    gint64 now;
} Floor;

static sqlite3_stmt *
prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;

    g_assert(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK);
    return statement;
}

static int
read_rows(sqlite3_stmt *statement, sqlite3_int64 due, sqlite3_int64 key, int limit, Row *rows)
{
    int count = 0;

    sqlite3_bind_int64(statement, 1, due);
    sqlite3_bind_int64(statement, 2, key);
    sqlite3_bind_int(statement, 3, limit);
    for (; sqlite3_step(statement) == SQLITE_ROW; count++) {
        rows[count].due = sqlite3_column_int64(statement, 0);
        rows[count].key = sqlite3_column_int64(statement, 1);
        g_strlcpy(rows[count].title, (const char *)sqlite3_column_text(statement, 2), 64);
        g_strlcpy(rows[count].seller, (const char *)sqlite3_column_text(statement, 3), 24);
    }
    sqlite3_reset(statement);
    return count;
}

static void
reverse(Row *rows, int count)
{
    for (int i = 0; i < count / 2; i++) {
        Row row = rows[i];

        rows[i] = rows[count - 1 - i];
        rows[count - 1 - i] = row;
    }
}

static void
draw_row(const Floor *list, int i)
{
    const Row *row = &list->rows[i];
    gint64 left = ABS(row->due - list->now);

    attr_set(i == list->selected ? A_REVERSE : A_NORMAL, row->due < list->now ? 1 : 2, NULL);
    mvprintw(i + 1, 0, "%5d d %02d h  %-52.52s %-20.20s %8lld", (int)(left / 86400),
             (int)(left / 3600 % 24), row->title, row->seller, row->key);
    clrtoeol();
    attr_set(A_NORMAL, 0, NULL);
}

static void
draw(const Floor *list)
{
    mvprintw(0, 0, "%-12s %-52s %-20s %8s", "Closes in", "Title", "Seller", "Number");
    for (int i = 0; i < list->count; i++)
        draw_row(list, i);
    mvprintw(list->height + 1, 0, "ready");
}

static void
show_page(Floor *list, sqlite3_stmt *statement, const Row *from, gboolean backwards)
{
    Row rows[ROWS_LIMIT];
    int count = read_rows(statement, from->due, from->key, list->height, rows);

    if (count == 0)
        return;
    if (backwards)
        reverse(rows, count);
    memcpy(list->rows, rows, sizeof(Row) * count);
    list->count = count;
    list->selected = MIN(list->selected, count - 1);
    draw(list);
}

static void
move_down(Floor *list)
{
    if (list->selected < list->count - 1) {
        list->selected++;
        draw_row(list, list->selected - 1);
        draw_row(list, list->selected);
    } else if (read_rows(list->after, list->rows[list->count - 1].due,
                         list->rows[list->count - 1].key, 1, &list->rows[list->count]) == 1) {
        memmove(list->rows, list->rows + 1, sizeof(Row) * list->count);
        draw(list);
    }
}

static void
move_up(Floor *list)
{
    if (list->selected == 0)
        return;
    list->selected--;
    draw_row(list, list->selected + 1);
    draw_row(list, list->selected);
}

static void
press(Floor *list, int key)
{
    static const Row first = { .due = -1 }, last = { .due = G_MAXINT64 };

    switch (key) {
    case 'j':
        move_down(list);
        break;
    case 'k':
        move_up(list);
        break;
    case KEY_NPAGE:
        show_page(list, list->after, &list->rows[list->count - 1], FALSE);
        break;
    case KEY_PPAGE:
        show_page(list, list->before, &list->rows[0], TRUE);
        break;
    case 'g':
        show_page(list, list->after, &first, FALSE);
        break;
    case 'G':
        show_page(list, list->before, &last, TRUE);
        break;
    }
}

static void
start_screen(Floor *list)
{
    setlocale(LC_ALL, "");
    newterm(NULL, stdout, stdin);
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    start_color();
    use_default_colors();
    init_pair(1, COLOR_RED, -1);
    init_pair(2, COLOR_GREEN, -1);
    list->height = MIN(getmaxy(stdscr) - 2, ROWS_LIMIT - 1);
}

int
main(int argc, char **argv)
{
    static Floor list;
    gboolean once = argc > 2 && strcmp(argv[2], "--once") == 0;
    int key = 0;

    g_assert(argc > 1);
    g_assert(sqlite3_open_v2(argv[1], &list.db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK);
    list.now = g_get_real_time() / G_USEC_PER_SEC;
    list.after = prepare(list.db, "SELECT due, key, title, seller FROM item "
                                  "WHERE (due, key) > (?, ?) ORDER BY due, key LIMIT ?");
    list.before =
        prepare(list.db, "SELECT due, key, title, seller FROM item WHERE (due, key) < (?, ?) "
                         "ORDER BY due DESC, key DESC LIMIT ?");
    start_screen(&list);
    list.count = read_rows(list.after, -1, 0, list.height, list.rows);
    draw(&list);
    refresh();
    while (!once && (key = getch()) != ERR && key != 'q') {
        press(&list, key);
        move(list.selected + 1, 0);
        refresh();
    }
    endwin();
    return 0;
}
