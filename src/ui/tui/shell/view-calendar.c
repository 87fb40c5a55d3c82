/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/view-calendar.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define DAYS_PER_WEEK 7
#define DAY_COLUMNS 4
#define LEFT_COLUMN 3
#define SIDE_COLUMN (LEFT_COLUMN + DAYS_PER_WEEK * DAY_COLUMNS + 4)
#define HEAD_ROWS 3 /* rule, title, weekdays */
#define WEEKS_MOST 6

typedef struct {
    View view;
    char *label;
    gint64 day; /* the selected one; days as in civil.h */
    gint64 today;
    int typed; /* the digits typed last, as a number; 0: none */
    CalendarChosen chosen;
    gpointer data;
} CalendarView;

static CalendarView *
calendar_of(View *view)
{
    return (CalendarView *)view;
}

static gint64
days_of(const WallTime *date)
{
    return civil_to_days(date->year, date->month, date->day);
}

/* The Monday on or before the first of the selected month. */
static gint64
first_monday(const CivilDate *date)
{
    gint64 first = civil_to_days(date->year, date->month, 1);

    return first - civil_weekday(first) + 1;
}

static gint64
first_monday_shown(const CalendarView *calendar)
{
    CivilDate date = civil_from_days(calendar->day);

    return first_monday(&date);
}

static char *
date_words(gint64 day)
{
    return words_when(day * SECONDS_PER_DAY, zone_utc(), INSTANT_FIRST, WHEN_DATE);
}

static char *
distance_words(const CalendarView *calendar)
{
    gint64 days = calendar->day - calendar->today;
    g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, ABS(days));
    const char *sentence = _("today");

    if (days > 0)
        sentence = ngettext("in {days} day", "in {days} days", (gulong)days);
    else if (days < 0)
        sentence = ngettext("{days} day ago", "{days} days ago", (gulong)-days);
    return text_fill(sentence, "days", number, NULL);
}

static void
draw_day(const CalendarView *calendar, Canvas canvas, int row, int column, gint64 day)
{
    gboolean is_selected = day == calendar->day;
    Canvas cell = canvas_part(canvas, row, column, 1, DAY_COLUMNS);
    g_autofree char *text = g_strdup_printf("%s%2d%s", is_selected ? "[" : " ",
                                            civil_from_days(day).day, is_selected ? "]" : " ");

    canvas_note_spot(cell, SPOT_ROW, (guint)(day - first_monday_shown(calendar)));
    canvas_put(canvas_select(cell, is_selected), 0, 0, DAY_COLUMNS,
               day == calendar->today ? ROLE_STRONG : ROLE_TEXT, text);
    if (is_selected)
        canvas_set_cursor(cell, 0, 1, FALSE);
}

static void
draw_week(const CalendarView *calendar, Canvas canvas, int row, gint64 monday)
{
    CivilDate shown = civil_from_days(calendar->day);

    canvas_clear_to_end(canvas, row, 0);
    for (int i = 0; i < DAYS_PER_WEEK; i++) {
        CivilDate date = civil_from_days(monday + i);

        if (date.month == shown.month && date.year == shown.year)
            draw_day(calendar, canvas, row, LEFT_COLUMN + i * DAY_COLUMNS, monday + i);
    }
}

static void
draw_head(const CalendarView *calendar, Canvas canvas)
{
    CivilDate date = civil_from_days(calendar->day);
    g_autofree char *year = g_strdup_printf("%04d", date.year);
    g_autofree char *title = text_fill(_("{field}: {month} {year}"), "field", calendar->label,
                                       "month", words_month(date.month), "year", year, NULL);

    canvas_rule(canvas, 0);
    canvas_put(canvas, 1, 1, canvas.columns - 1, ROLE_TITLE, title);
    canvas_clear_to_end(canvas, 2, 0);
    for (int i = 0; i < DAYS_PER_WEEK; i++)
        canvas_put_right(canvas, 2, LEFT_COLUMN + i * DAY_COLUMNS, DAY_COLUMNS - 1,
                         ROLE_HEADING, words_weekday(i + 1));
}

/* Beside the month, or in its title's line where there is no room. */
static void
draw_choice(const CalendarView *calendar, Canvas canvas)
{
    g_autofree char *date = date_words(calendar->day);
    g_autofree char *distance = distance_words(calendar);
    g_autofree char *both = g_strconcat(date, " · ", distance, NULL);
    int columns = text_columns(both);

    if (SIDE_COLUMN + columns <= canvas.columns)
        canvas_put(canvas, HEAD_ROWS, SIDE_COLUMN, canvas.columns - SIDE_COLUMN, ROLE_STRONG,
                   both);
}

static void
draw(View *view, Canvas canvas)
{
    const CalendarView *calendar = calendar_of(view);
    gint64 monday = first_monday_shown(calendar);
    int rows = MAX(canvas.rows - HEAD_ROWS, 1);
    int week = (int)(calendar->day - monday) / DAYS_PER_WEEK;
    int first = CLAMP(week - rows + 1, 0, MAX(WEEKS_MOST - rows, 0));

    draw_head(calendar, canvas);
    for (int row = 0; row < rows; row++) {
        if (first + row < WEEKS_MOST)
            draw_week(calendar, canvas, HEAD_ROWS + row,
                      monday + (first + row) * DAYS_PER_WEEK);
        else
            canvas_clear_to_end(canvas, HEAD_ROWS + row, 0);
    }
    draw_choice(calendar, canvas);
}

/* Within the years that there are. */
static Reaction
go_to(View *view, gint64 day)
{
    gint64 first = civil_to_days(CIVIL_YEAR_MIN, 1, DAYS_PER_WEEK);
    gint64 last = civil_to_days(CIVIL_YEAR_MAX, 12, 24);

    calendar_of(view)->day = CLAMP(day, first, last);
    calendar_of(view)->typed = 0;
    return REACTION_VIEW;
}

/* The same day so many months later, or the last one of a shorter month. */
static Reaction
go_months(View *view, int months)
{
    CivilDate date = civil_from_days(calendar_of(view)->day);
    int month = date.year * 12 + date.month - 1 + months;
    int year = CLAMP(month / 12, CIVIL_YEAR_MIN, CIVIL_YEAR_MAX);
    int days = civil_days_in_month(year, month % 12 + 1);

    return go_to(view, civil_to_days(year, month % 12 + 1, MIN(date.day, days)));
}

static Reaction
move(View *view, Move move)
{
    gint64 day = calendar_of(view)->day;
    CivilDate date = civil_from_days(day);

    switch (move) {
    case MOVE_UP:
        return go_to(view, day - DAYS_PER_WEEK);
    case MOVE_DOWN:
        return go_to(view, day + DAYS_PER_WEEK);
    case MOVE_PAGE_UP:
        return go_months(view, -1);
    case MOVE_PAGE_DOWN:
        return go_months(view, 1);
    case MOVE_FIRST:
        return go_to(view, day - date.day + 1);
    case MOVE_LAST:
        return go_to(view, day - date.day + civil_days_in_month(date.year, date.month));
    }
    g_return_val_if_reached(REACTION_NONE);
}

/* Days are counted from the first Monday in sight. */
static Reaction
point(View *view, const Spot *spot, gboolean *ret_again)
{
    const CalendarView *calendar = calendar_of(view);
    gint64 day = first_monday_shown(calendar) + spot->value;

    *ret_again = day == calendar->day;
    return go_to(view, day);
}

/* A month at a time. */
static Reaction
wheel(View *view, int rows)
{
    return go_months(view, rows < 0 ? -1 : 1);
}

static Reaction
go_back_a_day(View *view)
{
    return go_to(view, calendar_of(view)->day - 1);
}

static Reaction
go_on_a_day(View *view)
{
    return go_to(view, calendar_of(view)->day + 1);
}

static Reaction
go_to_today(View *view)
{
    return go_to(view, calendar_of(view)->today);
}

static Reaction
choose(View *view)
{
    const CalendarView *calendar = calendar_of(view);
    CivilDate date = civil_from_days(calendar->day);
    WallTime chosen = { .year = date.year, .month = date.month, .day = date.day };

    calendar->chosen(calendar->data, &chosen);
    return REACTION_LEAVE;
}

static gboolean
takes(View *view, Key key)
{
    (void)view;
    return key >= '0' && key <= '9';
}

/* A day of the month that is typed: a second digit belongs to the first where the month has
 * such a day, else it begins another one. */
static Reaction
type(View *view, Key key)
{
    CalendarView *calendar = calendar_of(view);
    CivilDate date = civil_from_days(calendar->day);
    int digit = (int)(key - '0');
    int day = calendar->typed * 10 + digit;

    if (day > civil_days_in_month(date.year, date.month))
        day = digit;
    if (day > 0)
        (void)go_to(view, calendar->day - date.day + day);
    calendar->typed = day; /* going anywhere begins anew */
    return REACTION_VIEW;
}

static char *
why_not(View *view, const Action *action)
{
    const CalendarView *calendar = calendar_of(view);

    return action->run == go_to_today && calendar->day == calendar->today
               ? g_strdup(_("This is today."))
               : NULL;
}

static void
calendar_free(View *view)
{
    g_free(calendar_of(view)->label);
    g_free(view);
}

/* clang-format off */
static const Action actions[] = {
    { "choose", "enter", N_("take it"),  N_("Take this day."),           IN_FOOTER, choose        },
    { "before", "left",  N_("day before"), N_("Go to the day before."),    IN_FOOTER, go_back_a_day },
    { "behind", "right", N_("next day"), N_("Go to the next day."),      IN_FOOTER, go_on_a_day   },
    { "today",  ".",     N_("today"),    N_("Go to today."),             IN_FOOTER, go_to_today   },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, typing_actions, NULL };

static const ViewClass calendar_class = {
    .name = "calendar",
    .title = N_("Calendar"),
    .tables = tables,
    .sheet_rows = HEAD_ROWS + WEEKS_MOST,
    .draw = draw,
    .free = calendar_free,
    .move = move,
    .point = point,
    .wheel = wheel,
    .takes = takes,
    .type = type,
    .why_not = why_not,
};

View *
view_calendar_new(Tui *tui, const char *label, const WallTime *begin, const WallTime *today,
                  CalendarChosen chosen, gpointer data)
{
    CalendarView *calendar = g_new0(CalendarView, 1);

    calendar->view = (View){ &calendar_class, tui };
    calendar->label = g_strdup(label);
    calendar->today = days_of(today);
    calendar->chosen = chosen;
    calendar->data = data;
    (void)go_to(&calendar->view, days_of(begin));
    return &calendar->view;
}

char *
calendar_text(const char *text, const MomentContext *meant, const WallTime *date)
{
    g_auto(Moment) moment = { 0 };
    WallTime wall;

    if (!moment_parse(text, meant, &moment, NULL) || moment.precision == PRECISION_DATE)
        return g_strdup_printf("%04d-%02d-%02d", date->year, date->month, date->day);
    wall = instant_to_wall(moment.instant, meant->zone);
    return g_strdup_printf("%04d-%02d-%02d %02d:%02d", date->year, date->month, date->day,
                           wall.hour, wall.minute);
}

WallTime
calendar_begin(const char *text, const MomentContext *meant)
{
    g_auto(Moment) moment = { 0 };

    if (moment_parse(text, meant, &moment, NULL))
        return instant_to_wall(moment.instant, meant->zone);
    return instant_to_wall(meant->now, meant->zone);
}
