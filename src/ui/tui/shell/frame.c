/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frame: header, banners and footer around the views. */
#include "base/text/text.h"
#include "ui/tui/shell/tui-private.h"
#include "ui/words/words.h"

#define BANNER_ROWS_MOST 3
#define MESSAGE_GAP 4      /* between what was said and the keys */
#define OFFER_FROM_ROWS 16 /* of the screen: below that orders have the row of a mere offer */

static gboolean
is_too_small(const Tui *tui)
{
    int rows, columns;

    term_size(tui->term, &rows, &columns);
    return rows < SMALLEST_ROWS || columns < SMALLEST_COLUMNS;
}

static Canvas
whole_screen(const Tui *tui)
{
    Canvas canvas = {
        .term = tui->term, .theme = &tui->theme, .spots = tui->spots, .owner = tui
    };

    term_size(tui->term, &canvas.rows, &canvas.columns);
    return canvas;
}

/* Not asked before the first screen is painted: answering takes longer than painting it. */
static char *
policy_problem(const Tui *tui)
{
    const GPtrArray *problems = tui->shop_zone != NULL ? app_policy_problems(tui->app) : NULL;

    return problems == NULL || problems->len == 0 ? NULL : g_strdup(problems->pdata[0]);
}

/* What is to be said about reminders: nothing of examples, and not before the first screen
 * either. */
static char *
reminding_text(Tui *tui, Role *ret_role)
{
    g_autofree char *greeting = NULL;

    if (tui->shop_zone == NULL || tui_shows_examples(tui))
        return NULL;
    reminding_look(tui->reminding, tui->data_version);
    greeting = reminding_greeting(tui->reminding);
    if (greeting != NULL)
        tui_say(tui, ROLE_GOOD, greeting);
    return reminding_banner(tui->reminding, ret_role);
}

char *
tui_key_here(Tui *tui, const char *name)
{
    const Keymap *keymap = tui_keymap(tui, tui_top(tui)->class);

    for (guint i = 0; i < keymap_count(keymap); i++) {
        const Action *action = keymap_action(keymap, i);

        if (g_str_equal(action->name, name))
            return keymap_label(keymap, action);
    }
    return NULL;
}

static char *
tutorial_line(Tui *tui)
{
    const TutorialStep *step = tutorial_step(tui->tutorial);
    g_autofree char *key =
        step == NULL || step->action == NULL ? NULL : tui_key_here(tui, step->action);

    return tutorial_text(tui->tutorial, key);
}

/* What holds for everything shown, in one line; NULL when there is nothing to say. */
static char *
banner_text(Tui *tui, Role *ret_role)
{
    CaseFileState state;
    char *text;

    *ret_role = ROLE_BANNER;
    if (tui->tutorial != TUTORIAL_OFF)
        return tutorial_line(tui);
    if (tui->is_missing)
        return g_strdup(
            _("Your case file is not there any more. Nothing is saved until it is back."));
    if (app_is_what_if(tui->app)) {
        g_autofree char *when = words_when(app_now(tui->app), app_zone(tui->app),
                                           app_recorded(tui->app), WHEN_BOTH);

        return text_fill(_("What if it were {time}? Dates are as they would be then."), "time",
                         when, NULL);
    }
    if (case_file_state(tui->app, &state, NULL) && state.is_look_only)
        return g_strdup(_("Looking only: this case file cannot be changed from here."));
    text = policy_problem(tui);
    return text != NULL ? text : reminding_text(tui, ret_role);
}

static void
look_for_banner(Tui *tui, Canvas screen)
{
    g_free(tui->banner);
    tui->banner = banner_text(tui, &tui->banner_role);
    if (tui->banner_role == ROLE_DIM && screen.rows < OFFER_FROM_ROWS)
        g_clear_pointer(&tui->banner, g_free);
}

/* The view that fills the screen below the sheets. */
static guint
first_visible(const Tui *tui)
{
    guint first = tui->views->len - 1;

    while (first > 0 && ((View *)g_ptr_array_index(tui->views, first))->class->sheet_rows > 0)
        first--;
    return first;
}

/* "Mon 23 Nov 14:05 · shop time 06:05"; the shop's only where there is room for it. */
static char *
time_text(const Tui *tui, gboolean with_shop)
{
    Instant now = app_now(tui->app);
    g_autofree char *here = words_when(now, app_zone(tui->app), now, WHEN_BOTH);
    g_autofree char *there = NULL;

    if (tui->shop_zone == NULL || !with_shop)
        return g_steal_pointer(&here);
    there = words_when(now, tui->shop_zone, now, WHEN_CLOCK);
    if (g_str_has_suffix(here, there))
        return g_steal_pointer(&here);
    return text_fill(_("{here} · marketplace time {there}"), "here", here, "there", there,
                     NULL);
}

static void
draw_time(const Tui *tui, Canvas line, int from)
{
    for (int with_shop = 1; with_shop >= 0; with_shop--) {
        g_autofree char *when = time_text(tui, with_shop);
        int column = line.columns - text_columns(when) - 1;

        if (column <= from + 2)
            continue;
        (void)canvas_write(line, 0, column, ROLE_DIM, when);
        return;
    }
}

/* That these are examples: whole, where the rest of the line leaves room for that. */
static int
draw_examples(const Tui *tui, Canvas line, int column, const char *headline)
{
    g_autofree char *when = time_text(tui, FALSE);
    const char *words = _("example orders, nothing is kept");
    int rest = text_columns(headline) + text_columns(when) + 7; /* with the gaps between them */

    if (!tui_shows_examples(tui))
        return column;
    if (column + 3 + text_columns(words) + rest > line.columns)
        words = _("examples");
    return canvas_write(line, 0, column + 3, ROLE_BANNER, words);
}

static void
draw_header(Tui *tui, Canvas line)
{
    View *view = g_ptr_array_index(tui->views, first_visible(tui));
    g_autofree char *headline = view_headline(view);
    int column;

    canvas_clear_to_end(line, 0, 0);
    column = canvas_write(line, 0, 1, ROLE_TITLE, _("Recourse"));
    column = draw_examples(tui, line, column, headline);
    if (*headline != '\0')
        column = canvas_write(line, 0, column + 3, ROLE_TEXT, headline);
    draw_time(tui, line, column);
}

/* Draws "key label" when it fits before the limit; returns the column behind it. A click there
 * presses the key. */
static int
draw_act(Canvas line, int column, int limit, Key key, const char *label)
{
    g_autofree char *name = key_label(key);
    int needed = text_columns(name) + 1 + text_columns(label);

    if (column + needed > limit)
        return column;
    canvas_note_spot(canvas_part(line, 0, column, 1, needed), SPOT_KEY, key);
    column = canvas_write(line, 0, column, ROLE_KEY, name);
    column = canvas_write(line, 0, column + 1, ROLE_TEXT, label);
    return column + 3;
}

/* One act of the footer, when it has a key and makes sense now. */
static int
draw_action(View *view, Canvas line, int column, int limit, const Action *action)
{
    g_autofree char *why = tui_why_not(view, action);
    Key key = keymap_key_now(tui_keymap(view->tui, view->class), action, view);

    if (why != NULL || key == PRESS_NONE)
        return column;
    return draw_act(line, column, limit, key, _(action->label));
}

/* The last one of the footer's acts is help: there is always room for it behind what was said,
 * or it is left out, too. */
static void
draw_acts(Tui *tui, View *view, Canvas line, int column, int limit)
{
    const Keymap *keymap = tui_keymap(tui, view->class);
    const Action *last = NULL;
    int kept;

    for (guint i = 0; i < keymap_count(keymap); i++) {
        const Action *action = keymap_action(keymap, i);

        if (action->needs & IN_FOOTER)
            last = action;
    }
    if (last == NULL)
        return;
    kept = text_columns(_(last->label)) + 6;
    for (guint i = 0; keymap_action(keymap, i) != last; i++) {
        const Action *action = keymap_action(keymap, i);

        if (action->needs & IN_FOOTER)
            column = draw_action(view, line, column, limit - kept, action);
    }
    (void)draw_action(view, line, column, limit, last);
}

/* So that at least a row of what it is about stays in sight. */
static int
rows_for_text(const char *text, Canvas screen)
{
    g_auto(GStrv) lines = text_wrap(text, MAX(screen.columns - 2, 1));

    return CLAMP((int)g_strv_length(lines), 1, MAX(screen.rows - 4, 1));
}

int
frame_message_rows(const Tui *tui)
{
    if (tui->message == NULL || tui->term == NULL)
        return 1;
    return rows_for_text(tui->message, whole_screen(tui));
}

/* A text over as many lines as the canvas has. */
static void
draw_text(Canvas canvas, Role role, const char *text)
{
    g_auto(GStrv) lines = text_wrap(text, MAX(canvas.columns - 2, 1));

    for (int i = 0; i < canvas.rows; i++) {
        canvas_clear_to_end(canvas, i, 0);
        if (lines[i] == NULL)
            break;
        canvas_put(canvas, i, 1, canvas.columns - 2, role, lines[i]);
    }
}

static void
draw_footer(Tui *tui, Canvas line)
{
    View *view = tui_top(tui);
    g_autofree char *aside = view->class->aside != NULL ? view->class->aside(view) : NULL;
    int limit = line.columns - 1;

    spots_forget(tui->spots, tui);
    if (tui->message != NULL) {
        draw_text(line, tui->message_role, tui->message);
        tui->message_is_seen = TRUE;
        if (line.rows == 1)
            draw_acts(tui, view, line, text_columns(tui->message) + 1 + MESSAGE_GAP, limit);
        return;
    }
    canvas_clear_to_end(line, 0, 0);
    if (aside != NULL && text_columns(aside) < line.columns / 3) {
        limit -= text_columns(aside) + 2;
        (void)canvas_write(line, 0, limit + 2, ROLE_DIM, aside);
    }
    draw_acts(tui, view, line, 1, limit);
}

static void
draw_too_small(Canvas screen)
{
    g_autofree char *size = g_strdup_printf("%d × %d", screen.columns, screen.rows);
    g_autofree char *text =
        text_fill(_("This window is {size}. Please make it 40 × 10 or larger; q quits."),
                  "size", size, NULL);
    g_auto(GStrv) lines = text_wrap(text, MAX(screen.columns, 1));

    canvas_clear(screen);
    for (int i = 0; lines[i] != NULL; i++)
        canvas_put(screen, i, 0, screen.columns, ROLE_TEXT, lines[i]);
    canvas_set_cursor(screen, 0, 0, FALSE);
}

/* What needs all the room has it; else a row of what lies below stays in sight. */
static int
sheet_rows(View *view, Canvas body)
{
    const ViewClass *class = view->class;
    int needed = class->sheet_needs == NULL ? 0 : class->sheet_needs(view, body.columns);

    return MAX(MIN(class->sheet_rows, body.rows - 1), MIN(needed, body.rows));
}

static void
draw_view(View *view, Canvas body, gboolean is_part)
{
    const ViewClass *class = view->class;
    Canvas place = body;

    body.owner = place.owner = view;
    if (!is_part)
        spots_forget(view->tui->spots, view);
    if (class->sheet_rows > 0) {
        int rows = sheet_rows(view, body);

        place = canvas_part(body, body.rows - rows, 0, rows, body.columns);
    }
    if (is_part && class->draw_part != NULL)
        class->draw_part(view, place);
    else
        class->draw(view, place);
}

static void
draw_body(Tui *tui, Canvas body)
{
    if (tui->damage & REACTION_SCREEN) {
        for (guint i = first_visible(tui); i < tui->views->len; i++)
            draw_view(g_ptr_array_index(tui->views, i), body, FALSE);
        return;
    }
    if (tui->damage & (REACTION_VIEW | REACTION_PART))
        draw_view(tui_top(tui), body, !(tui->damage & REACTION_VIEW));
}

/* The header shows minutes. */
static void
note_header_time(Tui *tui)
{
    Instant now = app_recorded(tui->app);

    tui->header_until = app_is_what_if(tui->app)
                            ? INSTANT_NEVER
                            : now - now % SECONDS_PER_MINUTE + SECONDS_PER_MINUTE;
}

/* It stands where other text does; one that must be seen fills its lines. */
static void
draw_banner(const Tui *tui, Canvas canvas)
{
    g_auto(GStrv) lines = text_wrap(tui->banner, MAX(canvas.columns - 2, 1));

    for (int i = 0; i < canvas.rows && lines[i] != NULL; i++) {
        canvas_clear_to_end(canvas, i, 0);
        canvas_put(canvas, i, 0, 1, tui->banner_role, "");
        canvas_put(canvas, i, 1, canvas.columns - 1, tui->banner_role, lines[i]);
    }
}

static int
banner_rows(const Tui *tui, Canvas screen)
{
    return tui->banner == NULL ? 0 : MIN(rows_for_text(tui->banner, screen), BANNER_ROWS_MOST);
}

static void
draw_around(Tui *tui, Canvas screen)
{
    int foot = frame_message_rows(tui);

    if (tui->damage & REACTION_SCREEN) {
        note_header_time(tui);
        draw_header(tui, canvas_part(screen, 0, 0, 1, screen.columns));
        if (tui->banner != NULL)
            draw_banner(tui,
                        canvas_part(screen, 1, 0, banner_rows(tui, screen), screen.columns));
    }
    if (tui->damage & (REACTION_FOOTER | REACTION_VIEW | REACTION_SCREEN))
        draw_footer(tui, canvas_part(screen, screen.rows - foot, 0, foot, screen.columns));
}

/* What has to be whole takes the rows of the title and of the footer too. */
static gboolean
is_alone(const Tui *tui)
{
    return tui_top(tui)->class->is_alone && tui->message == NULL;
}

static void
draw_all(Tui *tui, Canvas screen)
{
    int top, foot;

    if (is_alone(tui)) {
        draw_body(tui, screen);
        return;
    }
    if (tui->damage & REACTION_SCREEN)
        look_for_banner(tui, screen);
    top = 1 + banner_rows(tui, screen);
    foot = frame_message_rows(tui);
    draw_around(tui, screen);
    draw_body(tui,
              canvas_part(screen, top, 0, MAX(screen.rows - top - foot, 1), screen.columns));
}

void
frame_draw(Tui *tui)
{
    Canvas screen = whole_screen(tui);

    if (tui->damage == REACTION_NONE)
        return;
    tui->waited = -1;
    if (tui->damage & REACTION_SCREEN) {
        term_erase(tui->term);
        spots_forget(tui->spots, NULL);
    }
    if (is_too_small(tui))
        draw_too_small(screen);
    else
        draw_all(tui, screen);
    term_flush(tui->term);
    tui->damage = tui->waited < 0 ? REACTION_NONE : REACTION_SCREEN; /* that was drawn over */
}

void
tui_show(Tui *tui)
{
    frame_draw(tui);
}

void
frame_show_waiting(Tui *tui, int seconds)
{
    Canvas screen = whole_screen(tui);
    g_autofree char *count = g_strdup_printf("%d", seconds);
    g_autofree char *text = text_fill(
        _("Waiting: another program is writing to your case file ({seconds} s). What you press "
          "is kept. Esc gives up."),
        "seconds", count, NULL);
    int rows = rows_for_text(text, screen);

    if (seconds == tui->waited)
        return;
    tui->waited = seconds;
    tui->damage |= REACTION_SCREEN;
    draw_text(canvas_part(screen, screen.rows - rows, 0, rows, screen.columns), ROLE_STRONG,
              text);
    term_flush(tui->term);
}
