/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/view-filter.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/orders/view-orders.h"
#include "ui/tui/parts/candidates.h"
#include "ui/tui/parts/line-editor.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/filter-words.h"
#include "ui/words/words.h"

#define SHEET_ROWS 3   /* the rule, the field, and what is to be known of it */
#define CHOICES_ROWS 5 /* more would cover the list that is filtered */
#define COLUMN 3
#define VALUES_FROM 3 /* letters, from which on values are offered without their name */

typedef struct {
    View view;
    View *orders; /* borrowed */
    char *before; /* what Esc goes back to */
    LineEditor *editor;
    GError *error;      /* why the words typed last are not in force, or NULL */
    GPtrArray *words;   /* FilterWord: what could stand for the word that is typed */
    GPtrArray *choices; /* Candidate of each, or NULL */
    GPtrArray *found;   /* of them those that are meant: the list is open while there are any */
    char *typed;        /* all that stood there before a choice was put into it */
    List list;
    gboolean is_chosen; /* the selected choice stands in the field */
} FilterView;

static FilterView *
filter_of(View *view)
{
    return (FilterView *)view;
}

static gboolean
is_open(const FilterView *filter)
{
    return filter->found->len > 0;
}

static void
close_list(FilterView *filter)
{
    g_ptr_array_set_size(filter->found, 0);
    filter->list = (List){ 0 };
    filter->is_chosen = FALSE;
}

/* --- Drawing -------------------------------------------------------------------------------
 */

static int
widest_choice(const FilterView *filter)
{
    int widest = 0;

    for (guint i = 0; i < filter->found->len; i++)
        widest = MAX(widest, text_columns(((const Candidate *)filter->found->pdata[i])->text));
    return widest + 2;
}

static void
draw_choice(const FilterView *filter, Canvas canvas, int row, guint index, int widest)
{
    const Candidate *choice = filter->found->pdata[index];
    gboolean is_selected = filter->is_chosen && index == filter->list.selected;
    Canvas line = canvas_select(canvas, is_selected);

    canvas_note_spot(canvas_part(canvas, row, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_clear_to_end(line, row, 0);
    canvas_put(line, row, COLUMN, canvas.columns - COLUMN, ROLE_TEXT, choice->text);
    if (choice->label != NULL)
        canvas_put(line, row, COLUMN + widest, canvas.columns - COLUMN - widest, ROLE_DIM,
                   choice->label);
}

static void
draw_choices(FilterView *filter, Canvas canvas)
{
    int widest = widest_choice(filter);

    list_fit(&filter->list, filter->found->len, (guint)MAX(canvas.rows, 1));
    for (int row = 0; row < canvas.rows; row++) {
        guint index = filter->list.first + (guint)row;

        if (index < filter->found->len)
            draw_choice(filter, canvas, row, index, widest);
        else
            canvas_clear_to_end(canvas, row, 0);
    }
}

/* How many choices there are below those in sight. Owned. */
static char *
more_words(const FilterView *filter)
{
    guint seen = filter->list.first + filter->list.rows;
    guint more = filter->found->len > seen ? filter->found->len - seen : 0;
    g_autofree char *number = g_strdup_printf("%u", more);

    return more == 0 ? g_strdup("")
                     : text_fill(ngettext("and {number} more", "and {number} more", more),
                                 "number", number, NULL);
}

/* The last row: how many more choices there are, or what is wrong (a word that is still chosen
 * is not), or what could be typed. */
static void
draw_last(const FilterView *filter, Canvas canvas, int row)
{
    g_autofree char *more = is_open(filter) ? more_words(filter) : NULL;
    gboolean is_wrong = more == NULL && filter->error != NULL;
    const char *text = more != NULL ? more
                       : is_wrong
                           ? filter->error->message
                           : _("words, or Tab: state:shipped  due<3d  tag:x  >50usd  -word");

    canvas_clear_to_end(canvas, row, 0);
    canvas_put(canvas, row, COLUMN, canvas.columns - COLUMN, is_wrong ? ROLE_ERROR : ROLE_DIM,
               text);
}

static void
draw(View *view, Canvas canvas)
{
    FilterView *filter = filter_of(view);
    int choices = is_open(filter) ? MAX(canvas.rows - SHEET_ROWS, 0) : 0;
    int column;

    canvas_rule(canvas, 0);
    canvas_clear_to_end(canvas, 1, 0);
    canvas_put(canvas, 1, 0, COLUMN, ROLE_KEY, " /");
    column =
        line_editor_draw(filter->editor, canvas, 1, COLUMN, canvas.columns - 5, ROLE_FIELD);
    draw_choices(filter, canvas_part(canvas, 2, 0, choices, canvas.columns));
    draw_last(filter, canvas, 2 + choices);
    canvas_set_cursor(canvas, 1, column, TRUE);
}

static int
sheet_needs(View *view, int columns)
{
    (void)columns;
    return SHEET_ROWS + (int)MIN(filter_of(view)->found->len, CHOICES_ROWS);
}

/* --- Choices -------------------------------------------------------------------------------
 */

/* "state:" is the beginning of a word, and none that could be wrong. */
static gboolean
is_begun(const FilterView *filter, const char *word)
{
    for (guint i = 0; filter->words != NULL && i < filter->words->len; i++) {
        const FilterWord *one = filter->words->pdata[i];

        if (one->is_begun && g_str_equal(one->word, word))
            return TRUE;
    }
    return FALSE;
}

/* What stands in the field narrows the list; a last word that cannot be read does not yet. */
static void
use(FilterView *filter)
{
    const char *text = line_editor_text(filter->editor);
    gsize last = filter_words_last(text);
    g_autofree char *before = g_strndup(text, last);

    g_clear_error(&filter->error);
    if (is_begun(filter, text + last) ||
        !view_orders_set_filter(filter->orders, text, &filter->error))
        (void)view_orders_set_filter(filter->orders, before, NULL);
}

static void
list_words(FilterView *filter, const char *word)
{
    const char *bare = word + (*word == '-' ? 1 : 0);

    g_clear_pointer(&filter->choices, g_ptr_array_unref);
    g_clear_pointer(&filter->words, g_ptr_array_unref);
    filter->words = filter_words_list(tui_app(filter->view.tui), word,
                                      g_utf8_strlen(bare, -1) >= VALUES_FROM);
    filter->choices = candidates_new();
    for (guint i = 0; i < filter->words->len; i++) {
        const FilterWord *one = filter->words->pdata[i];

        candidates_add(filter->choices, one->word, one->meaning, one->names);
    }
}

/* What could be meant by the last word; a word that is whole needs nothing. Owned. */
static GPtrArray *
find_choices(FilterView *filter)
{
    const char *text = line_editor_text(filter->editor);
    const char *word = text + filter_words_last(text);
    GPtrArray *found;

    list_words(filter, word);
    found = candidates_find(filter->choices, word);
    if (found->len == 1 && g_str_equal(((const Candidate *)found->pdata[0])->text, word))
        g_ptr_array_set_size(found, 0);
    return found;
}

static void
offer(FilterView *filter)
{
    GPtrArray *found = find_choices(filter);

    g_ptr_array_unref(filter->found);
    filter->found = found;
    filter->list = (List){ .count = found->len };
    filter->is_chosen = FALSE;
    g_free(filter->typed);
    filter->typed = g_strdup(line_editor_text(filter->editor));
}

static Reaction
typed(FilterView *filter)
{
    const char *text = line_editor_text(filter->editor);

    if (text[filter_words_last(text)] == '\0')
        close_list(filter); /* a word that nobody has begun asks for nothing */
    else
        offer(filter);
    use(filter);
    return REACTION_SCREEN;
}

static void
put_text(FilterView *filter, const char *text)
{
    line_editor_free(filter->editor);
    filter->editor = line_editor_new(text);
}

/* The selected choice stands in the field, or what was typed where none is. */
static void
put_choice(FilterView *filter)
{
    const Candidate *choice = filter->found->pdata[filter->list.selected];
    g_autofree char *before = g_strndup(filter->typed, filter_words_last(filter->typed));
    g_autofree char *text = g_strconcat(before, choice->text, NULL);

    put_text(filter, filter->is_chosen ? text : filter->typed);
    use(filter);
}

/* The list goes on with what can follow; behind a whole word the next one may be typed. */
static Reaction
take(View *view)
{
    FilterView *filter = filter_of(view);
    const char *text;
    g_autofree char *whole = NULL;

    if (!is_open(filter)) {
        offer(filter);
        return REACTION_SCREEN;
    }
    filter->is_chosen = TRUE;
    put_choice(filter);
    text = line_editor_text(filter->editor);
    if (is_begun(filter, text + filter_words_last(text))) {
        offer(filter);
        return REACTION_SCREEN;
    }
    close_list(filter);
    whole = g_strconcat(text, " ", NULL);
    put_text(filter, whole);
    return REACTION_SCREEN;
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
    FilterView *filter = filter_of(view);

    (void)line_editor_press(filter->editor, key);
    return typed(filter);
}

static Reaction
paste(View *view, const char *text)
{
    line_editor_paste(filter_of(view)->editor, text);
    return typed(filter_of(view));
}

/* Arrows and pages move among the choices, above which is what was typed; without choices in
 * the list of orders. */
static Reaction
move(View *view, Move move)
{
    FilterView *filter = filter_of(view);

    if (!is_open(filter)) {
        (void)view_move(filter->orders, move);
        return REACTION_SCREEN;
    }
    if (!filter->is_chosen)
        filter->is_chosen = move == MOVE_DOWN || move == MOVE_PAGE_DOWN || move == MOVE_LAST;
    else if (filter->list.selected == 0 && move == MOVE_UP)
        filter->is_chosen = FALSE;
    else
        (void)list_move(&filter->list, move);
    put_choice(filter);
    return REACTION_SCREEN;
}

static Reaction
wheel(View *view, int rows)
{
    FilterView *filter = filter_of(view);

    if (is_open(filter))
        list_scroll(&filter->list, rows);
    else
        (void)view_wheel(filter->orders, rows);
    return REACTION_SCREEN;
}

/* A click takes a choice. */
static Reaction
point(View *view, const Spot *spot, gboolean *ret_again)
{
    FilterView *filter = filter_of(view);

    *ret_again = FALSE;
    if (spot->kind != SPOT_ROW || spot->value >= filter->found->len)
        return REACTION_NONE;
    (void)list_select(&filter->list, spot->value);
    return take(view);
}

static Reaction
keep(View *view)
{
    FilterView *filter = filter_of(view);

    if (filter->error == NULL)
        return REACTION_LEAVE;
    tui_say(view->tui, ROLE_ERROR, filter->error->message);
    return REACTION_VIEW;
}

/* The list goes first, and what it put into the field with it. */
static Reaction
give_up(View *view)
{
    FilterView *filter = filter_of(view);

    if (is_open(filter)) {
        filter->is_chosen = FALSE;
        put_choice(filter);
        close_list(filter);
        return REACTION_SCREEN;
    }
    (void)view_orders_set_filter(filter->orders, filter->before, NULL); /* was in force */
    return REACTION_LEAVE;
}

static char *
why_not(View *view, const Action *action)
{
    FilterView *filter = filter_of(view);
    g_autoptr(GPtrArray) found = NULL;

    if (action->run != take || is_open(filter))
        return NULL;
    found = find_choices(filter);
    return found->len > 0 ? NULL : g_strdup(_("No word of filters begins like that."));
}

static void
filter_view_free(View *view)
{
    FilterView *filter = filter_of(view);

    line_editor_free(filter->editor);
    g_clear_pointer(&filter->words, g_ptr_array_unref);
    g_clear_pointer(&filter->choices, g_ptr_array_unref);
    g_ptr_array_unref(filter->found);
    g_clear_error(&filter->error);
    g_free(filter->typed);
    g_free(filter->before);
    g_free(filter);
}

/* clang-format off */
static const Action actions[] = {
    { "keep",  "enter", N_("keep"), N_("Keep the filter and go to the list."),                                 IN_FOOTER, keep    },
    { "take",  "tab",   N_("take"), N_("Take the choice below the field, or list what can be typed there."),   IN_FOOTER, take    },
    { "leave", "esc",   N_("back"), N_("Close the choices; without them, show what was shown before."),        IN_FOOTER, give_up },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, typing_actions, NULL };

static const ViewClass filter_class = {
    .name = "filter",
    .title = N_("Filter"),
    .tables = tables,
    .sheet_rows = SHEET_ROWS,
    .sheet_needs = sheet_needs,
    .draw = draw,
    .free = filter_view_free,
    .move = move,
    .wheel = wheel,
    .point = point,
    .takes = takes,
    .type = type,
    .paste = paste,
    .why_not = why_not,
};

View *
view_filter_new(Tui *tui, View *orders)
{
    FilterView *filter = g_new0(FilterView, 1);

    filter->view = (View){ &filter_class, tui };
    filter->orders = orders;
    filter->before = g_strdup(view_orders_filter(orders));
    filter->editor = line_editor_new(filter->before);
    filter->found = g_ptr_array_new();
    return &filter->view;
}
