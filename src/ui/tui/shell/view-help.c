/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/view-help.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/parts/line-editor.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define KEYS_COLUMNS 20
#define FIELD_ROW 0
#define FIRST_ROW 2

typedef struct {
    View view;
    View *about; /* borrowed */
    LineEditor *filter;
    GPtrArray *found; /* borrowed Action */
    List list;
} HelpView;

static HelpView *
help_of(View *view)
{
    return (HelpView *)view;
}

/* Name, label, help and keys in one folded text to look for words in. */
static char *
searchable(const Keymap *keymap, const Action *action)
{
    g_autofree char *keys = keymap_labels(keymap, action);
    g_autofree char *all =
        g_strjoin(" ", action->name, _(action->label), _(action->help), keys, NULL);

    return text_fold(all);
}

static gboolean
matches(const Keymap *keymap, const Action *action, char **words)
{
    g_autofree char *text = searchable(keymap, action);
    g_autofree char *first_key = keymap_label(keymap, action);

    if (words[0] != NULL && words[1] == NULL && g_str_equal(words[0], first_key))
        return TRUE;
    for (char **word = words; *word != NULL; word++) {
        if (strstr(text, *word) == NULL)
            return FALSE;
    }
    return TRUE;
}

static void
find(HelpView *help)
{
    const Keymap *keymap = tui_keymap(help->view.tui, help->about->class);
    g_autofree char *folded = text_fold(line_editor_text(help->filter));
    g_auto(GStrv) words = g_strsplit(g_strstrip(folded), " ", -1);

    g_ptr_array_set_size(help->found, 0);
    for (guint i = 0; i < keymap_count(keymap); i++) {
        const Action *action = keymap_action(keymap, i);

        if (matches(keymap, action, words))
            g_ptr_array_add(help->found, (gpointer)action);
    }
    list_fit(&help->list, help->found->len, help->list.rows);
}

static void
draw_row(HelpView *help, Canvas canvas, guint index)
{
    const Action *action = g_ptr_array_index(help->found, index);
    const Keymap *keymap = tui_keymap(help->view.tui, help->about->class);
    gboolean is_selected = index == help->list.selected;
    Canvas line = canvas_select(canvas, is_selected);
    int row = FIRST_ROW + (int)(index - help->list.first);
    int label_columns = canvas.columns >= 80 ? 16 : 12;
    g_autofree char *keys = keymap_labels(keymap, action);
    g_autofree char *why = tui_why_not(help->about, action);
    int column = 3 + KEYS_COLUMNS;

    canvas_note_spot(canvas_part(canvas, row, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_put(line, row, 0, 3, ROLE_TEXT, "");
    canvas_put(line, row, 3, KEYS_COLUMNS, ROLE_KEY, keys);
    canvas_put(line, row, column, label_columns, why == NULL ? ROLE_TEXT : ROLE_DIM,
               _(action->label));
    column += label_columns;
    canvas_put(line, row, column, canvas.columns - column, ROLE_DIM,
               why == NULL ? _(action->help) : why);
    if (is_selected)
        canvas_set_cursor(canvas, row, 3, FALSE);
}

static void
draw(View *view, Canvas canvas)
{
    HelpView *help = help_of(view);
    int column = canvas_write(canvas, FIELD_ROW, 3, ROLE_LABEL, _("What do you want to do?"));

    canvas_put(canvas, FIELD_ROW, 0, 3, ROLE_TEXT, "");
    canvas_put(canvas, FIELD_ROW, column, 1, ROLE_TEXT, "");
    list_fit(&help->list, help->found->len, (guint)MAX(canvas.rows - FIRST_ROW, 1));
    canvas_clear(canvas_part(canvas, FIELD_ROW + 1, 0, canvas.rows, canvas.columns));
    for (guint i = 0; i < help->list.rows && help->list.first + i < help->list.count; i++)
        draw_row(help, canvas, help->list.first + i);
    if (help->list.count == 0)
        canvas_put(canvas, FIRST_ROW, 3, canvas.columns - 3, ROLE_DIM,
                   _("Nothing is called that. Backspace widens the search."));
    column = line_editor_draw(help->filter, canvas, FIELD_ROW, column + 1,
                              canvas.columns - column - 4, ROLE_FIELD);
    canvas_set_cursor(canvas, FIELD_ROW, column, TRUE);
}

static gboolean
takes(View *view, Key key)
{
    (void)view;
    return line_editor_takes(key);
}

static Reaction
type(View *view, Key key)
{
    HelpView *help = help_of(view);

    (void)line_editor_press(help->filter, key);
    find(help);
    (void)list_select(&help->list, 0);
    return REACTION_VIEW;
}

static Reaction
paste(View *view, const char *text)
{
    line_editor_paste(help_of(view)->filter, text);
    find(help_of(view));
    return REACTION_VIEW;
}

static Reaction
run_selected(View *view)
{
    HelpView *help = help_of(view);
    const Action *action;
    g_autofree char *why = NULL;

    action = g_ptr_array_index(help->found, help->list.selected);
    why = tui_why_not(help->about, action);
    if (why != NULL) {
        tui_say(view->tui, ROLE_ERROR, why);
        return REACTION_VIEW;
    }
    tui_run_below(view->tui, action);
    return REACTION_LEAVE;
}

static char *
why_not(View *view, const Action *action)
{
    if (action->run != run_selected || help_of(view)->found->len > 0)
        return NULL;
    return g_strdup(_("No action is called that. Backspace takes letters away."));
}

static void
help_free(View *view)
{
    HelpView *help = help_of(view);

    line_editor_free(help->filter);
    g_ptr_array_unref(help->found);
    g_free(help);
}

/* clang-format off */
static const Action actions[] = {
    { "run", "enter", N_("do it"), N_("Run the selected action."), IN_FOOTER, run_selected },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, typing_actions, NULL };

static const ViewClass help_class = {
    .name = "help",
    .title = N_("Help"),
    .tables = tables,
    .draw = draw,
    .free = help_free,
    .takes = takes,
    .type = type,
    .paste = paste,
    .why_not = why_not,
};

View *
view_help_new(Tui *tui, View *about)
{
    HelpView *help = g_new0(HelpView, 1);

    help->view = (View){ &help_class, tui, .list = &help->list };
    help->about = about;
    help->filter = line_editor_new("");
    help->found = g_ptr_array_new();
    find(help);
    return &help->view;
}
