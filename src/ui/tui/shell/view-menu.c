/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/view-menu.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define SHEET_ROWS 16
#define FIRST_ROW 2
#define DIGITS 9 /* the first entries are chosen by 1..9 */

typedef struct {
    char *label;
    char *detail;
} Entry;

typedef struct {
    View view;
    char *title;
    GPtrArray *entries; /* Entry */
    List list;
    MenuChoose choose;
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

static int
label_columns(const MenuView *menu)
{
    int widest = 0;

    for (guint i = 0; i < menu->entries->len; i++)
        widest = MAX(widest, text_columns(((Entry *)menu->entries->pdata[i])->label));
    return widest + 2;
}

static void
draw_entry(MenuView *menu, Canvas canvas, guint index, int widest)
{
    const Entry *entry = g_ptr_array_index(menu->entries, index);
    gboolean is_selected = index == menu->list.selected;
    Canvas line = canvas_select(canvas, is_selected);
    int row = FIRST_ROW + (int)(index - menu->list.first);
    char digit[] = { index < DIGITS ? (char)('1' + index) : ' ', '\0' };

    canvas_note_spot(canvas_part(canvas, row, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_clear_to_end(line, row, 0);
    canvas_put(line, row, 1, 1, ROLE_KEY, digit);
    canvas_put(line, row, 3, widest, ROLE_TEXT, entry->label);
    if (entry->detail != NULL)
        canvas_put(line, row, 3 + widest, canvas.columns, ROLE_DIM, entry->detail);
    if (is_selected)
        canvas_set_cursor(canvas, row, 3, FALSE);
}

static void
draw(View *view, Canvas canvas)
{
    MenuView *menu = menu_of(view);
    int widest = label_columns(menu);

    canvas_rule(canvas, 0);
    canvas_put(canvas, 1, 0, 1, ROLE_TEXT, "");
    canvas_put(canvas, 1, 1, canvas.columns - 1, ROLE_TITLE, menu->title);
    list_fit(&menu->list, menu->entries->len, (guint)MAX(canvas.rows - FIRST_ROW, 1));
    for (guint i = 0; i < menu->list.rows; i++) {
        if (menu->list.first + i < menu->list.count)
            draw_entry(menu, canvas, menu->list.first + i, widest);
        else
            canvas_clear_to_end(canvas, FIRST_ROW + (int)i, 0);
    }
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
    return key >= '1' && key <= '9' && key - '1' < menu_of(view)->entries->len;
}

static Reaction
type(View *view, Key key)
{
    (void)list_select(&menu_of(view)->list, key - '1');
    return choose_selected(view);
}

static void
menu_free(View *view)
{
    MenuView *menu = menu_of(view);

    if (menu->destroy != NULL)
        menu->destroy(menu->data);
    g_ptr_array_unref(menu->entries);
    g_free(menu->title);
    g_free(menu);
}

/* clang-format off */
static const Action actions[] = {
    { "choose", "enter", N_("choose"), N_("Take the selected entry."), IN_FOOTER, choose_selected },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, common_actions, NULL };

static const ViewClass menu_class = {
    .name = "menu",
    .title = N_("Menu"),
    .tables = tables,
    .sheet_rows = SHEET_ROWS,
    .draw = draw,
    .free = menu_free,
    .takes = takes,
    .type = type,
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

void
view_menu_add(View *view, const char *label, const char *detail)
{
    Entry *entry = g_new0(Entry, 1);

    entry->label = g_strdup(label);
    entry->detail = g_strdup(detail);
    g_ptr_array_add(menu_of(view)->entries, entry);
    menu_of(view)->list.count++; /* a key may come before the first drawing */
}

void
view_menu_select(View *view, guint index)
{
    (void)list_select(&menu_of(view)->list, index);
}
