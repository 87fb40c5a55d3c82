/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/line-editor.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/words.h"
#include "ui/glossary/glossary.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-help.h"
#include "ui/words/words.h"

#define KEYS_COLUMN 3
#define LABEL_COLUMN 23
#define HELP_COLUMN 39
#define NARROW_HELP_COLUMN 5 /* of what goes on below, where there is no room beside */
#define NARROWER_THAN 72
#define FIELD_ROW 0
#define FIRST_ROW 2

/* How well an action fits what was typed; the best come first. */
typedef enum {
    FIT_KEY,  /* the key itself was typed */
    FIT_NAME, /* its name, label or keys have the word */
    FIT_WORD, /* buyers look for it by the word */
    FIT_HELP, /* the word stands in its sentence */
    FIT_NONE,
} Fit;

typedef struct {
    const GlossaryTerm *term; /* what a word means; nothing is run there. Else NULL, and: */
    const Action *action;
    Place place; /* where it is; PLACE_END: in the view below */
    guint rank;
} Found;

typedef struct {
    View view;
    View *about; /* borrowed */
    LineEditor *filter;
    GArray *found; /* Found: what the words mean, then the actions, the best first */
    guint terms;   /* how many of them are terms */
    List list;
    gboolean is_just_found; /* nothing was chosen yet of what was found */
} HelpView;

static HelpView *
help_of(View *view)
{
    return (HelpView *)view;
}

static const Keymap *
keymap_of(const HelpView *help, Place place)
{
    const ViewClass *class =
        place == PLACE_END ? help->about->class : tui_place(help->view.tui, place)->class;

    return tui_keymap(help->view.tui, class);
}

static Fit
fit_of_word(const Keymap *keymap, const Action *action, const char *word)
{
    g_autofree char *keys = keymap_labels(keymap, action);
    g_autofree char *names = g_strjoin(" ", action->name, _(action->label), keys, NULL);
    g_autofree char *folded_names = text_fold(names);
    g_autofree char *folded_help = text_fold(_(action->help));

    if (strstr(folded_names, word) != NULL)
        return FIT_NAME;
    if (act_is_looked_for(action->name, word))
        return FIT_WORD;
    return strstr(folded_help, word) != NULL ? FIT_HELP : FIT_NONE;
}

/* What was typed, as it was and as words to look for. */
typedef struct {
    const char *typed;
    char **words;
} Sought;

/* As its worst word does. */
static Fit
fit_of(const Keymap *keymap, const Action *action, const Sought *sought)
{
    g_autofree char *first_key = keymap_label(keymap, action);
    Fit worst = FIT_NAME;

    if (g_str_equal(sought->typed, first_key))
        return FIT_KEY;
    for (char **word = sought->words; *word != NULL; word++) {
        if (**word != '\0')
            worst = MAX(worst, fit_of_word(keymap, action, *word));
    }
    return worst;
}

/* Labels are short, and other acts on other things have the same. */
static gboolean
is_alike(const Action *action, const Action *other)
{
    return g_str_equal(action->name, other->name) || g_str_equal(action->help, other->help);
}

/* What the view below can do itself, or another place before, is not told of once more. */
static gboolean
is_known(const HelpView *help, const Action *action)
{
    const Keymap *here = keymap_of(help, PLACE_END);

    for (guint i = 0; i < keymap_count(here); i++) {
        if (is_alike(keymap_action(here, i), action))
            return TRUE;
    }
    for (guint i = help->terms; i < help->found->len; i++) {
        if (is_alike(g_array_index(help->found, Found, i).action, action))
            return TRUE;
    }
    return FALSE;
}

static void
find_at(HelpView *help, Place place, const Sought *sought)
{
    const Keymap *keymap = keymap_of(help, place);

    for (guint i = 0; i < keymap_count(keymap); i++) {
        const Action *action = keymap_action(keymap, i);
        Fit fit = fit_of(keymap, action, sought);
        Found found = { .action = action,
                        .place = place,
                        .rank = 1 + fit + (place == PLACE_END ? 0 : FIT_NONE) };

        if (fit != FIT_NONE && (place == PLACE_END || !is_known(help, action)))
            g_array_append_val(help->found, found);
    }
}

static int
compare_found(gconstpointer a, gconstpointer b)
{
    return (int)((const Found *)a)->rank - (int)((const Found *)b)->rank;
}

/* The meaning of a word comes before whatever can be done about it. */
static void
find_terms(HelpView *help, const char *typed)
{
    g_autoptr(GPtrArray) terms = glossary_find(typed);

    for (guint i = 0; i < terms->len; i++) {
        const Found found = { .term = terms->pdata[i] };

        g_array_append_val(help->found, found);
    }
    help->terms = terms->len;
}

/* The first that can be run. */
static void
select_first(HelpView *help)
{
    (void)list_select(&help->list, help->terms < help->found->len ? help->terms : 0);
    help->is_just_found = TRUE;
}

/* Every action of the view below; and what is looked for by words, in every view. */
static void
find(HelpView *help)
{
    g_autofree char *typed = g_strstrip(g_strdup(line_editor_text(help->filter)));
    g_autofree char *folded = text_fold(typed);
    g_auto(GStrv) words = g_strsplit(folded, " ", -1);
    const Sought sought = { typed, words };

    g_array_set_size(help->found, 0);
    find_terms(help, typed);
    find_at(help, PLACE_END, &sought);
    for (Place place = 0; *typed != '\0' && place < PLACE_END; place++) {
        if (tui_place(help->view.tui, place)->class != NULL)
            find_at(help, place, &sought);
    }
    g_array_sort(help->found, compare_found);
    list_fit(&help->list, help->found->len, help->list.rows);
    select_first(help);
}

/* Why Enter does nothing there (owned), or NULL. */
static char *
why_not_found(const HelpView *help, const Found *found)
{
    if (found->place == PLACE_END)
        return tui_why_not(help->about, found->action);
    if (tui_place(help->view.tui, found->place)->is_of_order &&
        view_current(help->about) == NULL)
        return g_strdup(_("There is no order here to do that with."));
    return NULL;
}

/* What it does, and where that is not here, where it is. Owned. */
static char *
sentence_of(const HelpView *help, const Found *found)
{
    if (found->place == PLACE_END)
        return g_strdup(_(found->action->help));
    return text_fill(_("{help} On the screen “{screen}”. Enter goes there."), "help",
                     _(found->action->help), "screen",
                     _(tui_place(help->view.tui, found->place)->class->title), NULL);
}

/* Goes on at the column, or below where the line reaches further already. Returns where the
 * text ends. */
static int
put(Page *page, int column, int end, Role role, const char *text)
{
    if (end >= column)
        page_line(page, role, "");
    page_add_wrapped(page, column, role, text);
    return column + text_columns(text);
}

/* "chargeback  Your card issuer gets the payment back ...", beside it or below. */
static Page *
term_page(const GlossaryTerm *term, int columns)
{
    Page *page = page_new(columns);
    const char *name = _(term->name);

    page_line(page, ROLE_STRONG, "");
    page_add_wrapped(page, KEYS_COLUMN, ROLE_STRONG, name);
    (void)put(page, columns < NARROWER_THAN ? NARROW_HELP_COLUMN : LABEL_COLUMN,
              KEYS_COLUMN + text_columns(name), ROLE_TEXT, _(term->meaning));
    return page;
}

/* All of a row, in as many lines as it takes. Owned. */
static Page *
row_page(const HelpView *help, const Found *found, int columns)
{
    Page *page = found->term != NULL ? term_page(found->term, columns) : page_new(columns);
    gboolean is_narrow = columns < NARROWER_THAN;
    g_autofree char *keys = NULL;
    g_autofree char *why = NULL;
    g_autofree char *sentence = NULL;
    int end;

    if (found->term != NULL)
        return page;
    keys = keymap_labels(keymap_of(help, found->place), found->action);
    why = why_not_found(help, found);
    sentence = why == NULL ? sentence_of(help, found) : g_strdup(why);
    page_line(page, ROLE_KEY, "");
    page_add_wrapped(page, KEYS_COLUMN, ROLE_KEY, keys);
    end = put(page, LABEL_COLUMN, KEYS_COLUMN + text_columns(keys),
              why == NULL ? ROLE_TEXT : ROLE_DIM, _(found->action->label));
    (void)put(page, is_narrow ? NARROW_HELP_COLUMN : HELP_COLUMN, end, ROLE_DIM, sentence);
    return page;
}

static int
row_height(const HelpView *help, guint index, int columns)
{
    g_autoptr(Page) page = row_page(help, &g_array_index(help->found, Found, index), columns);

    return (int)page_count(page);
}

/* Rows are as high as what they say: the list learns how many of them fit from its first on,
 * and begins further down where the selected one does not. */
static void
fit_rows(HelpView *help, Canvas canvas)
{
    List *list = &help->list;
    guint first = MIN(list->first, list->selected);
    guint index = list->selected;
    int room = canvas.rows;

    list_fit(list, help->found->len, MAX(list->rows, 1));
    if (list->count == 0)
        return;
    for (room -= row_height(help, index, canvas.columns); index > first && room > 0; index--) {
        room -= row_height(help, index - 1, canvas.columns);
        if (room < 0)
            break;
    }
    list->first = index;
    list->rows = list->selected - index + 1;
    while (room > 0 && list->first + list->rows < list->count) {
        room -= row_height(help, list->first + list->rows, canvas.columns);
        if (room >= 0)
            list->rows++;
    }
}

static void
draw_rows(HelpView *help, Canvas canvas)
{
    int row = 0;

    fit_rows(help, canvas);
    if (help->is_just_found && help->terms > 0 && help->list.first > 0) {
        (void)list_select(&help->list, 0); /* no room for both: the meaning is read first */
        fit_rows(help, canvas);
    }
    help->is_just_found = FALSE;
    for (guint i = 0; i < help->list.rows && help->list.first + i < help->list.count; i++) {
        guint index = help->list.first + i;
        g_autoptr(Page) page =
            row_page(help, &g_array_index(help->found, Found, index), canvas.columns);
        gboolean is_selected = index == help->list.selected;
        int rows = MIN((int)page_count(page), canvas.rows - row);

        canvas_note_spot(canvas_part(canvas, row, 0, rows, canvas.columns), SPOT_ROW, index);

        page_draw(page,
                  canvas_select(canvas_part(canvas, row, 0, rows, canvas.columns), is_selected),
                  0);
        if (is_selected)
            canvas_set_cursor(canvas, row, KEYS_COLUMN, FALSE);
        row += rows;
    }
}

static void
draw_nothing_found(Canvas canvas)
{
    g_autoptr(Page) page = page_new(canvas.columns);

    page_paragraph(page, KEYS_COLUMN, ROLE_DIM,
                   _("No action is called that. Backspace widens the search."));
    page_draw(page, canvas, 0);
}

static void
draw(View *view, Canvas canvas)
{
    HelpView *help = help_of(view);
    Canvas rows =
        canvas_part(canvas, FIRST_ROW, 0, MAX(canvas.rows - FIRST_ROW, 1), canvas.columns);
    int column;

    canvas_clear(canvas);
    column =
        canvas_write(canvas, FIELD_ROW, KEYS_COLUMN, ROLE_LABEL, _("What do you want to do?"));
    if (help->found->len == 0)
        draw_nothing_found(rows);
    else
        draw_rows(help, rows);
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
    const Found *found = &g_array_index(help->found, Found, help->list.selected);
    const OrderSummary *order = view_current(help->about);
    g_autofree char *why = found->term != NULL ? NULL : why_not_found(help, found);

    if (found->term != NULL) {
        select_first(help); /* on to what can be done about it */
        help->is_just_found = FALSE;
        return REACTION_VIEW;
    }
    if (why != NULL) {
        tui_say(view->tui, ROLE_ERROR, why);
        return REACTION_VIEW;
    }
    if (found->place == PLACE_END)
        tui_run_below(view->tui, found->action);
    else
        tui_go_below(view->tui, found->place,
                     tui_place(view->tui, found->place)->is_of_order ? order->id : NULL,
                     found->action);
    return REACTION_LEAVE;
}

static char *
why_not(View *view, const Action *action)
{
    const HelpView *help = help_of(view);

    if (action->run != run_selected || help->found->len > help->terms)
        return NULL;
    return g_strdup(help->terms == 0
                        ? _("No action is called that. Backspace widens the search.")
                        : _("No action is called that; only the word is explained."));
}

static void
help_free(View *view)
{
    HelpView *help = help_of(view);

    line_editor_free(help->filter);
    g_array_unref(help->found);
    g_free(help);
}

/* clang-format off */
static const Action actions[] = {
    { "run", "enter", N_("do it"), N_("Run the selected action, or go where it is."), IN_FOOTER, run_selected },
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
    help->found = g_array_new(FALSE, FALSE, sizeof(Found));
    find(help);
    return &help->view;
}
