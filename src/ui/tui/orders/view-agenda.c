/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/view-agenda.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define DAYS_AT_FIRST 14
#define DAYS_AT_MOST 400

#define STACKED_BELOW 60 /* columns: a row takes two lines, as in the list */
#define LEFT_COLUMN 3

/* A line of the view: a heading, or a clock, or where that takes two lines what it is of. */
typedef struct {
    const char *heading; /* NULL: it is a clock */
    guint row;
    gboolean is_second; /* of the row */
} Line;

typedef struct {
    View view;
    GPtrArray *rows; /* AgendaRow: acts before the others on each day */
    GArray *lines;
    List list; /* of the rows */
    guint first_line;
    gboolean is_stacked; /* the lines are laid for rows of two */
    int days;
    Instant read_at;
    OrderSummary current; /* of the selected row; strings are borrowed from it */
} AgendaView;

static AgendaView *
agenda_of(View *view)
{
    return (AgendaView *)view;
}

static const AgendaRow *
row_at(const AgendaView *agenda, guint index)
{
    return g_ptr_array_index(agenda->rows, index);
}

static void
add_line(AgendaView *agenda, const char *heading, guint row)
{
    Line line = { heading, row, FALSE };

    g_array_append_val(agenda->lines, line);
}

static void
add_row_lines(AgendaView *agenda, guint row)
{
    Line second = { NULL, row, TRUE };

    add_line(agenda, NULL, row);
    if (agenda->is_stacked)
        g_array_append_val(agenda->lines, second);
}

static void
lay_lines(AgendaView *agenda)
{
    const AgendaRow *before = NULL;

    g_array_set_size(agenda->lines, 0);
    for (guint i = 0; i < agenda->rows->len; i++) {
        const AgendaRow *row = row_at(agenda, i);

        if (before == NULL || row->day != before->day) {
            if (before != NULL)
                add_line(agenda, "", i);
            add_line(agenda, _(agenda_day_label(row->day)), i);
        }
        if (!row->is_act && (before == NULL || row->day != before->day || before->is_act))
            add_line(agenda, _("  what others owe, and what opens"), i);
        add_row_lines(agenda, i);
        before = row;
    }
}

static void
read_rows(AgendaView *agenda)
{
    App *app = tui_app(agenda->view.tui);
    GError *error = NULL;
    GPtrArray *rows = agenda_list(app, agenda->days * (gint64)SECONDS_PER_DAY, &error);

    agenda->read_at = app_now(app);
    if (rows == NULL) {
        tui_say_error(agenda->view.tui, error);
        return;
    }
    g_clear_pointer(&agenda->rows, g_ptr_array_unref);
    agenda->rows = rows;
    agenda_tell_once(rows);
    g_ptr_array_sort(rows, agenda_rows_compare);
    lay_lines(agenda);
    list_fit(&agenda->list, rows->len, 1);
}

static guint
line_of_row(const AgendaView *agenda, guint row)
{
    for (guint i = 0; i < agenda->lines->len; i++) {
        const Line *line = &g_array_index(agenda->lines, Line, i);

        if (line->heading == NULL && line->row == row)
            return i;
    }
    return 0;
}

/* Scrolls so that the selected row is in sight, with the heading of the first one. */
static void
follow(AgendaView *agenda, guint room)
{
    guint line = line_of_row(agenda, agenda->list.selected);

    if (line < agenda->first_line || agenda->list.selected == 0)
        agenda->first_line = agenda->list.selected == 0 ? 0 : line;
    if (agenda->is_stacked)
        line++; /* with its second line */
    if (line >= agenda->first_line + room)
        agenda->first_line = line - room + 1;
}

static Role
role_of(const AgendaRow *row)
{
    if (!row->is_act)
        return ROLE_DIM;
    switch (row->sign) {
    case SIGN_NOW:
        return ROLE_URGENT;
    case SIGN_SOON:
        return ROLE_SOON;
    case SIGN_PAUSED:
        return ROLE_PAUSED;
    default:
        return ROLE_TEXT;
    }
}

static void
draw_row(AgendaView *agenda, Canvas canvas, int at, guint index)
{
    const AgendaRow *row = row_at(agenda, index);
    App *app = tui_app(agenda->view.tui);
    gboolean is_selected = index == agenda->list.selected;
    Canvas line = canvas_select(canvas, is_selected);
    Role role = role_of(row);
    gboolean is_wide = canvas.columns >= 100;
    Instant now = app_now(app);
    g_autofree char *left = words_agenda_left(row, now);
    g_autofree char *when = words_agenda_when(row, app_zone(app), now);
    int column = LEFT_COLUMN;

    canvas_note_spot(canvas_part(canvas, at, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_clear_to_end(line, at, 0);
    canvas_put(line, at, 0, 2, role, sign_text(row->sign));
    canvas_put(line, at, column, 14, role, left);
    column += 15;
    if (is_wide) {
        canvas_put(line, at, column, 24, ROLE_DIM, when);
        column += 25;
    }
    canvas_put(line, at, column, agenda->is_stacked ? canvas.columns - column - 1 : 25,
               row->is_act ? ROLE_TEXT : ROLE_DIM, _(agenda_row_label(row)));
    column += 26;
    if (!agenda->is_stacked)
        canvas_put(line, at, column, canvas.columns - column - 1, ROLE_TEXT,
                   agenda_row_title(row));
    if (is_selected)
        canvas_set_cursor(canvas, at, LEFT_COLUMN, FALSE);
}

/* Which order it is of. */
static void
draw_second(AgendaView *agenda, Canvas canvas, int at, guint index)
{
    Canvas line = canvas_select(canvas, index == agenda->list.selected);

    canvas_note_spot(canvas_part(canvas, at, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_clear_to_end(line, at, 0);
    canvas_put(line, at, LEFT_COLUMN, canvas.columns - LEFT_COLUMN - 1, ROLE_TEXT,
               agenda_row_title(row_at(agenda, index)));
}

static void
draw_empty(const AgendaView *agenda, Canvas canvas)
{
    g_autoptr(Page) page = page_new(canvas.columns - 3);
    g_autofree char *days = g_strdup_printf("%d", agenda->days);
    g_autofree char *sentence = text_fill(
        _("No dates in the next {days} days. + looks further ahead."), "days", days, NULL);

    page_line(page, ROLE_TEXT, "");
    page_paragraph(page, 3, ROLE_TEXT, sentence);
    page_draw(page, canvas, 0);
}

/* The lines are laid anew when the width asks for other ones. */
static void
fit_width(AgendaView *agenda, int columns)
{
    gboolean is_stacked = columns < STACKED_BELOW;

    if (is_stacked == agenda->is_stacked)
        return;
    agenda->is_stacked = is_stacked;
    lay_lines(agenda);
}

static void
draw(View *view, Canvas canvas)
{
    AgendaView *agenda = agenda_of(view);

    if (agenda->rows == NULL || agenda->rows->len == 0) {
        draw_empty(agenda, canvas);
        canvas_set_cursor(canvas, 0, 0, FALSE);
        return;
    }
    fit_width(agenda, canvas.columns);
    agenda->list.rows = (guint)MAX(canvas.rows / (agenda->is_stacked ? 2 : 1), 1);
    follow(agenda, (guint)canvas.rows);
    for (int at = 0; at < canvas.rows; at++) {
        guint index = agenda->first_line + (guint)at;
        const Line *line = NULL;

        canvas_clear_to_end(canvas, at, 0);
        if (index >= agenda->lines->len)
            continue;
        line = &g_array_index(agenda->lines, Line, index);
        if (line->is_second)
            draw_second(agenda, canvas, at, line->row);
        else if (line->heading == NULL)
            draw_row(agenda, canvas, at, line->row);
        else
            (void)canvas_write(canvas, at, 1, *line->heading == ' ' ? ROLE_DIM : ROLE_TITLE,
                               line->heading);
    }
}

static Reaction
reload(View *view)
{
    read_rows(agenda_of(view));
    return REACTION_VIEW;
}

/* What is left is said to the minute: once a minute is enough. */
static Instant
holds_until(View *view)
{
    return agenda_of(view)->read_at + SECONDS_PER_MINUTE;
}

static const OrderSummary *
current(View *view)
{
    AgendaView *agenda = agenda_of(view);
    const AgendaRow *row;
    const DueClock *due;

    if (agenda->rows == NULL || agenda->rows->len == 0)
        return NULL;
    row = row_at(agenda, agenda->list.selected);
    if (row->step != NULL) {
        agenda->current = *row->step;
        return &agenda->current;
    }
    due = row->due;
    agenda->current = (OrderSummary){ .key = due->key,
                                      .id = due->order,
                                      .number = due->number,
                                      .marketplace = due->marketplace,
                                      .title = due->title,
                                      .seller = due->seller };
    return &agenda->current;
}

static Reaction
open_order(View *view)
{
    return tui_go(view->tui, PLACE_ORDER, current(view)->id);
}

static Reaction
look_further(View *view)
{
    AgendaView *agenda = agenda_of(view);

    agenda->days = MIN(agenda->days * 2, DAYS_AT_MOST);
    read_rows(agenda);
    return REACTION_SCREEN;
}

static Reaction
look_nearer(View *view)
{
    AgendaView *agenda = agenda_of(view);

    agenda->days = MAX(agenda->days / 2, 1);
    read_rows(agenda);
    return REACTION_SCREEN;
}

static Reaction
go_back(View *view)
{
    (void)view;
    return REACTION_LEAVE;
}

static char *
headline(View *view)
{
    g_autofree char *days = g_strdup_printf("%d", agenda_of(view)->days);

    return text_fill(_("Agenda · the next {days} days"), "days", days, NULL);
}

static void
agenda_free(View *view)
{
    AgendaView *agenda = agenda_of(view);

    if (agenda->rows != NULL)
        g_ptr_array_unref(agenda->rows);
    g_array_unref(agenda->lines);
    g_free(agenda);
}

/* clang-format off */
static const Action actions[] = {
    { "open",   "enter right", N_("open"),    N_("Show everything known about the order."), NEEDS_ORDER | IN_FOOTER, open_order   },
    { "more",   "+",           N_("further"), N_("Show twice as many days."),               IN_FOOTER,               look_further },
    { "less",   "-",           N_("nearer"),  N_("Show half as many days."),                0,                       look_nearer  },
    { "orders", "tab 1",       N_("orders"),  N_("Back to the list of orders."),            IN_FOOTER,               go_back      },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions,          order_acts,     undo_acts, list_acts,
                                        movement_actions, common_actions, NULL };

const ViewClass agenda_class = {
    .name = "agenda",
    .title = N_("Agenda"),
    .tables = tables,
    .draw = draw,
    .free = agenda_free,
    .headline = headline,
    .current = current,
    .reload = reload,
    .holds_until = holds_until,
};

View *
view_agenda_new(Tui *tui, const Subject *subject, GError **error)
{
    AgendaView *agenda = g_new0(AgendaView, 1);

    (void)subject; /* every order */
    (void)error;   /* it is said below, and what can be shown is */
    agenda->view = (View){ &agenda_class, tui, .list = &agenda->list };
    agenda->lines = g_array_new(FALSE, FALSE, sizeof(Line));
    agenda->days = DAYS_AT_FIRST;
    read_rows(agenda);
    return &agenda->view;
}
