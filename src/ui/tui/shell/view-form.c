/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/view-form-private.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define SHEET_ROWS 12
#define SHEET_ROWS_LEAST 8 /* rather than a row of what lies below */
#define LABEL_COLUMN 3
#define HINT_COLUMNS_LEAST 36

FormView *
view_form_of(View *view)
{
    return (FormView *)view;
}

Field *
view_form_field(const FormView *form, guint index)
{
    return g_ptr_array_index(form->fields, index);
}

Field *
view_form_active(const FormView *form)
{
    return view_form_field(form, form->list.selected);
}

static void
field_free(gpointer data)
{
    Field *field = data;

    g_free(field->label);
    g_free(field->hint);
    g_free(field->before);
    g_free(field->wrong);
    line_editor_free(field->editor);
    g_free(field);
}

static int
label_columns(const FormView *form, int columns)
{
    int widest = 0;

    for (guint i = 0; i < form->fields->len; i++)
        widest = MAX(widest, text_columns(view_form_field(form, i)->label));
    return MIN(widest, columns / 2 - LABEL_COLUMN) + 2;
}

/* What there is to say about the active field, after its label where that has no room beside
 * what is typed. While it is being typed it cannot be wrong. */
static Page *
compose_hint(FormView *form, int columns, int column, int labels)
{
    const Field *field = view_form_active(form);
    gboolean is_wrong = FALSE;
    g_autofree char *checked = field->wrong == NULL ? view_form_check(form, &is_wrong) : NULL;
    const char *hint = checked != NULL && !is_wrong ? checked : field->hint;
    Page *page = page_new(columns - 1);

    if (text_columns(field->label) > labels)
        page_paragraph(page, column, ROLE_LABEL, field->label);
    page_paragraph(page, column, field->wrong != NULL ? ROLE_ERROR : ROLE_DIM,
                   field->wrong != NULL ? field->wrong : hint);
    return page;
}

/* Below what is typed, or from the left where there is little room. */
static int
hint_column(Canvas canvas, int field_column)
{
    return canvas.columns - field_column < HINT_COLUMNS_LEAST ? LABEL_COLUMN : field_column;
}

static void
draw_fields(FormView *form, Canvas canvas)
{
    int labels = label_columns(form, canvas.columns);
    int column = LABEL_COLUMN + labels;
    g_autoptr(Page) hint =
        compose_hint(form, canvas.columns, hint_column(canvas, column), labels);
    int row = 0;
    int lines;

    lines = MIN((int)page_count(hint), MAX(canvas.rows - 1, 0)); /* beside the field itself */
    list_fit(&form->list, form->fields->len, (guint)MAX(canvas.rows - lines, 1));
    for (guint i = form->list.first; i < form->fields->len && row < canvas.rows; i++) {
        Field *field = view_form_field(form, i);
        int cursor;

        canvas_note_spot(canvas_part(canvas, row, 0, 1, canvas.columns), SPOT_ROW, i);
        canvas_clear_to_end(canvas, row, 0);
        canvas_put(canvas, row, LABEL_COLUMN, labels, field->wrong ? ROLE_ERROR : ROLE_LABEL,
                   field->label);
        cursor = line_editor_draw(field->editor, canvas, row, column,
                                  canvas.columns - column - 2, ROLE_FIELD);
        if (i == form->list.selected) {
            canvas_set_cursor(canvas, row, cursor, TRUE);
            page_draw(hint, canvas_part(canvas, row + 1, 0, lines, canvas.columns), 0);
            row += 1 + lines;
        } else {
            row++;
        }
    }
    canvas_clear(canvas_part(canvas, row, 0, canvas.rows, canvas.columns));
}

/*
 * The title, unless the header says it, and whose clock is meant: beside it, or below it where
 * the canvas is narrow; in its place where it is low too. Returns the row behind them.
 */
static int
draw_head(FormView *form, Canvas canvas, int row)
{
    g_autofree char *zone =
        view_form_has_time(form) ? view_form_zone(form->view.tui) : g_strdup("");
    const char *title = form->class->is_sheet ? _(form->class->title) : "";
    int columns = text_columns(zone);
    gboolean is_narrow = text_columns(title) + columns + 4 > canvas.columns;

    canvas_clear_to_end(canvas, row, 0);
    if (*zone == '\0' || !is_narrow || canvas.rows >= SHEET_ROWS_LEAST)
        canvas_put(canvas, row, 1, canvas.columns - 1, ROLE_TITLE, title);
    if (*zone != '\0' && is_narrow && *title != '\0' && canvas.rows >= SHEET_ROWS_LEAST)
        canvas_clear_to_end(canvas, ++row, 0);
    if (*zone != '\0')
        canvas_put(canvas, row, MAX(canvas.columns - columns - 1, 1), canvas.columns - 1,
                   ROLE_DIM, zone);
    return row + 1;
}

static void
draw(View *view, Canvas canvas)
{
    FormView *form = view_form_of(view);
    int row = 0;

    if (form->class->is_sheet)
        canvas_rule(canvas, row++);
    row = draw_head(form, canvas, row);
    if (form->notice != NULL) {
        int lines = MIN((int)page_count(form->notice), canvas.rows / 2);

        page_draw(form->notice, canvas_part(canvas, row, 0, lines, canvas.columns), 0);
        row += lines;
    }
    draw_fields(form, canvas_part(canvas, row, 0, canvas.rows, canvas.columns));
}

void
view_form_note_typing(FormView *form)
{
    g_clear_pointer(&view_form_active(form)->wrong, g_free);
    form->has_warned = FALSE;
    form->has_typed = TRUE;
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
    FormView *form = view_form_of(view);

    (void)line_editor_press(view_form_active(form)->editor, key);
    view_form_note_typing(form);
    return REACTION_VIEW;
}

static Reaction
paste(View *view, const char *text)
{
    FormView *form = view_form_of(view);

    line_editor_paste(view_form_active(form)->editor, text);
    view_form_note_typing(form);
    return REACTION_VIEW;
}

static Reaction
save(View *view)
{
    return view_form_of(view)->class->save(view) == FORM_LEAVES ? REACTION_LEAVE
                                                                : REACTION_VIEW;
}

/* Finds out whether what was typed into the field that is left is wrong; its label shows it. */
static gboolean
is_left_wrong(FormView *form)
{
    Field *field = view_form_active(form);
    gboolean is_wrong = FALSE;
    g_autofree char *sentence = NULL;

    if (view_form_is_edited(&form->view, form->list.selected))
        sentence = view_form_check(form, &is_wrong);
    if (is_wrong) {
        g_free(field->wrong);
        field->wrong = g_steal_pointer(&sentence);
    }
    return is_wrong;
}

static Reaction
go(View *view, Move move)
{
    FormView *form = view_form_of(view);

    (void)is_left_wrong(form);
    (void)list_move(&form->list, move);
    return REACTION_VIEW;
}

/* A click goes to the field, and never on from it. */
static Reaction
point(View *view, const Spot *spot, gboolean *ret_again)
{
    FormView *form = view_form_of(view);

    *ret_again = FALSE;
    if (spot->value >= form->fields->len || spot->value == form->list.selected)
        return REACTION_NONE;
    (void)is_left_wrong(form);
    (void)list_select(&form->list, spot->value);
    return REACTION_VIEW;
}

static Reaction
go_next(View *view)
{
    return go(view, MOVE_DOWN);
}

static Reaction
go_previous(View *view)
{
    return go(view, MOVE_UP);
}

static Reaction
complete_or_go(View *view)
{
    return view_form_complete(view) ? REACTION_SCREEN : go_next(view);
}

static Reaction
choose(View *view)
{
    return view_form_takes_time(view_form_of(view)) ? view_form_calendar(view)
                                                    : view_form_list(view);
}

static char *
why_not(View *view, const Action *action)
{
    FormView *form = view_form_of(view);

    if (action->run != choose || view_form_takes_time(form) || view_form_has_choices(form))
        return NULL;
    return g_strdup(_("This field has nothing to choose from. Type into it."));
}

/* Enter goes on when nothing is wrong, and saves behind the last field. */
static Reaction
enter(View *view)
{
    FormView *form = view_form_of(view);

    if (form->list.selected + 1 >= form->fields->len)
        return save(view);
    return is_left_wrong(form) ? REACTION_VIEW : go_next(view);
}

static gboolean
has_edits(FormView *form)
{
    for (guint i = 0; i < form->fields->len; i++) {
        if (view_form_is_edited(&form->view, i))
            return TRUE;
    }
    return FALSE;
}

static Reaction
leave(View *view)
{
    FormView *form = view_form_of(view);

    if (!has_edits(form) || form->has_warned)
        return REACTION_LEAVE;
    form->has_warned = TRUE;
    tui_say(view->tui, ROLE_STRONG,
            _("Esc once more throws away what you typed. Ctrl-S saves it."));
    return REACTION_VIEW;
}

static void
form_free(View *view)
{
    FormView *form = view_form_of(view);

    view_form_forget(form);
    g_free(form->name);
    g_free(form->order);
    g_free(form->listed);
    if (form->class->destroy != NULL)
        form->class->destroy(form->data);
    g_ptr_array_unref(form->fields);
    page_free(form->notice);
    g_free(form);
}

static char *
headline(View *view)
{
    return g_strdup(_(view_form_of(view)->class->title));
}

/* clang-format off */
static const Action actions[] = {
    { "enter",    "enter",             N_("next"),     N_("Go to the next field. After the last one: save."),  IN_FOOTER, enter       },
    { "save",     "ctrl-s f2",         N_("save"),     N_("Save the form."),                                   IN_FOOTER, save        },
    { "choose",   "f4 ctrl-t",         N_("choose"),   N_("Choose the day from a month, or what fits from a list."), IN_FOOTER, choose },
    { "leave",    "esc",               N_("leave"),    N_("Leave without saving."),                            IN_FOOTER, leave       },
    { "complete", "tab",               N_("complete"), N_("Complete a path, a number or a word; else go to the next field."), 0, complete_or_go },
    { "next",     "down ctrl-n",       N_("next"),     N_("Go to the next field."),                            0,         go_next     },
    { "previous", "backtab up ctrl-p", N_("previous"), N_("Go to the field before."),                          0,         go_previous },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, typing_actions, NULL };

static int
sheet_needs(View *view, int columns)
{
    (void)view;
    (void)columns;
    return SHEET_ROWS_LEAST;
}

static const ViewClass screen_class = {
    .name = "form",
    .title = N_("Form"),
    .tables = tables,
    .draw = draw,
    .free = form_free,
    .takes = takes,
    .type = type,
    .paste = paste,
    .point = point,
    .why_not = why_not,
    .headline = headline,
    .keep = view_form_keep,
    .idle_in = view_form_keep_in,
    .idle = view_form_keep_idle,
};

static const ViewClass sheet_class = {
    .name = "form",
    .title = N_("Form"),
    .tables = tables,
    .sheet_rows = SHEET_ROWS,
    .sheet_needs = sheet_needs,
    .draw = draw,
    .free = form_free,
    .takes = takes,
    .type = type,
    .paste = paste,
    .point = point,
    .why_not = why_not,
    .keep = view_form_keep,
    .idle_in = view_form_keep_in,
    .idle = view_form_keep_idle,
};

View *
view_form_new(Tui *tui, const FormClass *class, gpointer data)
{
    FormView *form = g_new0(FormView, 1);

    form->view = (View){ class->is_sheet ? &sheet_class : &screen_class, tui };
    form->class = class;
    form->data = data;
    form->fields = g_ptr_array_new_with_free_func(field_free);
    return &form->view;
}

gpointer
view_form_data(View *view)
{
    return view_form_of(view)->data;
}

void
view_form_add(View *view, const char *label, const char *hint, const char *text)
{
    Field *field = g_new0(Field, 1);

    field->label = g_strdup(label);
    field->hint = g_strdup(hint);
    field->editor = line_editor_new(text);
    field->before = g_strdup(line_editor_text(field->editor));
    g_ptr_array_add(view_form_of(view)->fields, field);
    view_form_of(view)->list.count++; /* a key may come before the first drawing */
}

const char *
view_form_text(View *view, guint index)
{
    return line_editor_text(view_form_field(view_form_of(view), index)->editor);
}

gboolean
view_form_is_edited(View *view, guint index)
{
    const Field *field = view_form_field(view_form_of(view), index);

    return !g_str_equal(field->before, line_editor_text(field->editor));
}

void
view_form_renew(View *view, guint index, const char *text)
{
    Field *field = view_form_field(view_form_of(view), index);
    gboolean was_edited = view_form_is_edited(view, index);
    LineEditor *renewed = line_editor_new(text);

    g_free(field->before);
    field->before = g_strdup(line_editor_text(renewed));
    if (was_edited) {
        line_editor_free(renewed);
    } else {
        line_editor_free(field->editor);
        field->editor = renewed;
    }
}

void
view_form_refuse(View *view, guint index, const char *sentence)
{
    FormView *form = view_form_of(view);

    g_free(view_form_field(form, index)->wrong);
    view_form_field(form, index)->wrong = g_strdup(sentence);
    (void)list_select(&form->list, index);
}

void
view_form_accept(View *view, guint index)
{
    g_clear_pointer(&view_form_field(view_form_of(view), index)->wrong, g_free);
}

void
view_form_notice(View *view, Page *page)
{
    FormView *form = view_form_of(view);

    page_free(form->notice);
    form->notice = page;
}
