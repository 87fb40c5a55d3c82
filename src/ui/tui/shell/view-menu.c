/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/view-menu.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/parts/line-editor.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define SHEET_ROWS 16
#define SHEET_ROWS_LEAST 8 /* rather than a row of what lies below */
#define FIRST_ROW 2
#define LABEL_COLUMN 3
#define DIGITS 9 /* the first entries are chosen by 1..9 */
#define DETAIL_COLUMNS_LEAST 24
#define DETAIL_LINES_MOST 4
#define TYPED_COLUMNS_LEAST 16 /* beside a note */
#define LIST_ROWS_LEAST 3      /* beside lines of detail */

typedef struct {
    char *label;
    char *detail;
    guint digit; /* 1 to 9; 0: none */
    gboolean is_unfit;
} Entry;

typedef struct {
    View view;
    char *title;
    char *note;         /* at the right of it, or NULL */
    GPtrArray *entries; /* Entry */
    List list;
    MenuChoose choose;
    LineEditor *typed; /* what is found by, or NULL: nothing is typed here */
    MenuFind find;
    MenuDigits digits;
    gpointer data;
    GDestroyNotify destroy;
} MenuView;

static MenuView *
menu_of(View *view)
{
    return (MenuView *)view;
}

static void
entry_free(gpointer data)
{
    Entry *entry = data;

    g_free(entry->label);
    g_free(entry->detail);
    g_free(entry);
}

static const Entry *
entry_at(const MenuView *menu, guint index)
{
    return g_ptr_array_index(menu->entries, index);
}

static int
label_columns(const MenuView *menu)
{
    int widest = 0;

    for (guint i = 0; i < menu->entries->len; i++)
        widest = MAX(widest, text_columns(entry_at(menu, i)->label));
    return widest + 2;
}

/* The entry that has this digit; FALSE: none that is shown. */
static gboolean
find_digit(const MenuView *menu, Key key, guint *ret_index)
{
    for (guint i = 0; key >= '1' && key <= '9' && i < menu->entries->len; i++) {
        if (entry_at(menu, i)->digit == (guint)(key - '0')) {
            *ret_index = i;
            return TRUE;
        }
    }
    return FALSE;
}

/* widest: of the labels; 0: the detail stands below the list. */
static void
draw_entry(MenuView *menu, Canvas canvas, guint index, int widest)
{
    const Entry *entry = entry_at(menu, index);
    gboolean is_selected = index == menu->list.selected;
    Canvas line = canvas_select(canvas, is_selected);
    int row = FIRST_ROW + (int)(index - menu->list.first);
    char sign[] = { entry->digit > 0 ? (char)('0' + entry->digit) : ' ', '\0' };

    canvas_note_spot(canvas_part(canvas, row, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_clear_to_end(line, row, 0);
    canvas_put(line, row, 1, 1, entry->is_unfit ? ROLE_DIM : ROLE_KEY,
               entry->is_unfit ? "–" : sign);
    canvas_put(line, row, LABEL_COLUMN, widest > 0 ? widest : canvas.columns - LABEL_COLUMN,
               entry->is_unfit ? ROLE_DIM : ROLE_TEXT, entry->label);
    if (entry->detail != NULL && widest > 0)
        canvas_put(line, row, LABEL_COLUMN + widest, canvas.columns, ROLE_DIM, entry->detail);
    if (is_selected)
        canvas_set_cursor(canvas, row, LABEL_COLUMN, FALSE);
}

/* Whether details stand below the list, since there is no room for them beside the labels. */
static gboolean
is_narrow(Canvas canvas, int widest)
{
    return LABEL_COLUMN + widest + DETAIL_COLUMNS_LEAST > canvas.columns;
}

/* What of the selected entry has no room in its row, to be read below the list; NULL: all of it
 * is in sight. */
static char **
lines_below(const MenuView *menu, Canvas canvas, int widest)
{
    const Entry *entry = menu->entries->len > 0 ? entry_at(menu, menu->list.selected) : NULL;
    const char *label = entry == NULL ? "" : entry->label;
    const char *detail = entry == NULL || entry->detail == NULL ? "" : entry->detail;
    int room = canvas.columns - LABEL_COLUMN;
    g_autofree char *text = NULL;
    g_autofree char *safe = NULL;

    if (!is_narrow(canvas, widest) && widest + text_columns(detail) <= room)
        return NULL;
    text = is_narrow(canvas, widest) && text_columns(label) > room
               ? g_strdup_printf("%s\n%s", label, detail)
               : g_strdup(detail);
    safe = text_sanitise(text, -1, TEXT_KEEP_LINES, NULL);
    return text_wrap(g_strchomp(safe), MAX(room - 1, 1));
}

/* How many there are below what is in sight. */
static char *
more_words(const MenuView *menu)
{
    guint seen = menu->list.first + menu->list.rows;
    guint more = menu->entries->len > seen ? menu->entries->len - seen : 0;
    g_autofree char *number = g_strdup_printf("%u", more);

    return more == 0 ? NULL
                     : text_fill(ngettext("and {number} more", "and {number} more", more),
                                 "number", number, NULL);
}

/* Returns the row behind them. */
static int
draw_list(MenuView *menu, Canvas canvas, int rows, int widest)
{
    int row = FIRST_ROW;
    int list_rows = rows;
    g_autofree char *more = NULL;

    if ((int)menu->entries->len > rows)
        list_rows--; /* the last line says how many are below */
    list_fit(&menu->list, menu->entries->len, (guint)MAX(list_rows, 1));
    for (guint i = menu->list.first; i < menu->list.first + menu->list.rows; i++, row++) {
        if (i < menu->list.count)
            draw_entry(menu, canvas, i, widest);
        else
            canvas_clear_to_end(canvas, row, 0);
    }
    more = more_words(menu);
    if (row < FIRST_ROW + rows) {
        canvas_clear_to_end(canvas, row, 0);
        canvas_put(canvas, row++, LABEL_COLUMN, canvas.columns - LABEL_COLUMN, ROLE_DIM,
                   more != NULL ? more : "");
    }
    if (menu->entries->len == 0)
        canvas_put(canvas, FIRST_ROW, LABEL_COLUMN, canvas.columns - LABEL_COLUMN, ROLE_DIM,
                   _("Nothing is called that."));
    return row;
}

static void
draw_head(const MenuView *menu, Canvas canvas)
{
    int note = menu->note == NULL ? 0 : text_columns(menu->note) + 2;
    int least = menu->typed == NULL ? 0 : TYPED_COLUMNS_LEAST;
    int column;

    canvas_rule(canvas, 0);
    canvas_clear_to_end(canvas, 1, 0);
    column = canvas_write(canvas, 1, 1, ROLE_TITLE, menu->title);
    if (column + 4 + least + note > canvas.columns)
        note = 0;
    if (note > 0)
        canvas_put_right(canvas, 1, canvas.columns - note, note - 1, ROLE_DIM, menu->note);
    if (menu->typed == NULL)
        return;
    column = line_editor_draw(menu->typed, canvas, 1, column + 2,
                              MAX(canvas.columns - note - column - 4, 1), ROLE_FIELD);
    canvas_set_cursor(canvas, 1, column, TRUE);
}

static void
draw(View *view, Canvas canvas)
{
    MenuView *menu = menu_of(view);
    int widest = label_columns(menu);
    g_auto(GStrv) lines = lines_below(menu, canvas, widest);
    int below = lines == NULL ? 0 : MIN((int)g_strv_length(lines), DETAIL_LINES_MOST);
    int rows = canvas.rows - FIRST_ROW;
    int row;

    if (rows - below < LIST_ROWS_LEAST)
        below = MAX(rows - LIST_ROWS_LEAST, 0);
    row = draw_list(menu, canvas, rows - below, is_narrow(canvas, widest) ? 0 : widest);
    for (int i = 0; i < below; i++) {
        canvas_clear_to_end(canvas, row, 0);
        canvas_put(canvas, row++, LABEL_COLUMN, canvas.columns - LABEL_COLUMN, ROLE_DIM,
                   lines[i]);
    }
    draw_head(menu, canvas); /* the cursor stands where one types */
}

static void
find(MenuView *menu)
{
    g_ptr_array_set_size(menu->entries, 0);
    menu->list.count = 0;
    menu->find(&menu->view, line_editor_text(menu->typed), menu->data);
    list_fit(&menu->list, menu->entries->len, MAX(menu->list.rows, 1));
    (void)list_select(&menu->list, 0);
}

static Reaction
choose_selected(View *view)
{
    MenuView *menu = menu_of(view);

    if (menu->entries->len > 0)
        menu->choose(view->tui, menu->list.selected, menu->data);
    return REACTION_LEAVE;
}

static gboolean
takes(View *view, Key key)
{
    const MenuView *menu = menu_of(view);
    guint index;

    if (find_digit(menu, key, &index) || menu->typed == NULL)
        return find_digit(menu, key, &index);
    return line_editor_takes(key) &&
           !(menu->digits == MENU_DIGITS_CHOOSE && key >= '0' && key <= '9');
}

static Reaction
type(View *view, Key key)
{
    MenuView *menu = menu_of(view);
    guint index;

    if (find_digit(menu, key, &index)) {
        (void)list_select(&menu->list, index);
        return choose_selected(view);
    }
    (void)line_editor_press(menu->typed, key);
    find(menu);
    return REACTION_VIEW;
}

static Reaction
paste(View *view, const char *text)
{
    MenuView *menu = menu_of(view);

    line_editor_paste(menu->typed, text);
    find(menu);
    return REACTION_VIEW;
}

static Reaction
leave(View *view)
{
    MenuView *menu = menu_of(view);

    if (menu->digits == MENU_DIGITS_ARE_TYPED || *line_editor_text(menu->typed) == '\0')
        return REACTION_LEAVE;
    line_editor_free(menu->typed);
    menu->typed = line_editor_new("");
    find(menu);
    return REACTION_VIEW;
}

static char *
why_not(View *view, const Action *action)
{
    return action->run == choose_selected && menu_of(view)->entries->len == 0
               ? g_strdup(_("Nothing is called that. Backspace widens the search."))
               : NULL;
}

static void
menu_free(View *view)
{
    MenuView *menu = menu_of(view);

    if (menu->destroy != NULL)
        menu->destroy(menu->data);
    line_editor_free(menu->typed);
    g_ptr_array_unref(menu->entries);
    g_free(menu->note);
    g_free(menu->title);
    g_free(menu);
}

/* clang-format off */
static const Action actions[] = {
    { "choose", "enter", N_("choose"), N_("Take the selected entry."), IN_FOOTER, choose_selected },
    { NULL },
};

static const Action finding_actions[] = {
    { "choose", "enter", N_("choose"), N_("Take the selected entry."),                              IN_FOOTER, choose_selected },
    { "leave",  "esc",   N_("back"),   N_("Clear what you typed; with nothing typed, go back."),    IN_FOOTER, leave           },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, common_actions, NULL };
static const Action *const finding_tables[] = { finding_actions, movement_actions,
                                                typing_actions, NULL };

static int
sheet_needs(View *view, int columns)
{
    (void)view;
    (void)columns;
    return SHEET_ROWS_LEAST;
}

static const ViewClass menu_class = {
    .name = "menu",
    .title = N_("Menu"),
    .tables = tables,
    .sheet_rows = SHEET_ROWS,
    .sheet_needs = sheet_needs,
    .draw = draw,
    .free = menu_free,
    .takes = takes,
    .type = type,
};

static const ViewClass finding_class = {
    .name = "menu",
    .title = N_("Menu"),
    .tables = finding_tables,
    .sheet_rows = SHEET_ROWS,
    .sheet_needs = sheet_needs,
    .draw = draw,
    .free = menu_free,
    .takes = takes,
    .type = type,
    .paste = paste,
    .why_not = why_not,
};

View *
view_menu_new(Tui *tui, const char *title, MenuChoose choose, gpointer data,
              GDestroyNotify destroy)
{
    MenuView *menu = g_new0(MenuView, 1);

    menu->view = (View){ &menu_class, tui, .list = &menu->list };
    menu->title = g_strdup(title);
    menu->entries = g_ptr_array_new_with_free_func(entry_free);
    menu->choose = choose;
    menu->data = data;
    menu->destroy = destroy;
    return &menu->view;
}

static void
add(View *view, const char *label, const char *detail, guint digit, gboolean is_unfit)
{
    Entry *entry = g_new0(Entry, 1);

    entry->label = g_strdup(label);
    entry->detail = g_strdup(detail);
    entry->digit = digit;
    entry->is_unfit = is_unfit;
    g_ptr_array_add(menu_of(view)->entries, entry);
    menu_of(view)->list.count++; /* a key may come before the first drawing */
}

void
view_menu_add(View *view, const char *label, const char *detail)
{
    const MenuView *menu = menu_of(view);
    guint next = menu->entries->len + 1;

    add(view, label, detail, menu->typed == NULL && next <= DIGITS ? next : 0, FALSE);
}

void
view_menu_add_numbered(View *view, const char *label, const char *detail, guint digit)
{
    add(view, label, detail, digit, FALSE);
}

void
view_menu_add_unfit(View *view, const char *label, const char *why)
{
    add(view, label, why, 0, TRUE);
}

void
view_menu_select(View *view, guint index)
{
    (void)list_select(&menu_of(view)->list, index);
    menu_of(view)->list.first = 0; /* the drawing brings it into sight */
}

void
view_menu_note(View *view, const char *note)
{
    MenuView *menu = menu_of(view);

    g_free(menu->note);
    menu->note = text_sanitise(note, -1, TEXT_LINE, NULL);
}

void
view_menu_find(View *view, const char *typed, MenuDigits digits, MenuFind find_entries)
{
    MenuView *menu = menu_of(view);

    view->class = &finding_class;
    menu->typed = line_editor_new(typed);
    menu->digits = digits;
    menu->find = find_entries;
    find(menu);
}
