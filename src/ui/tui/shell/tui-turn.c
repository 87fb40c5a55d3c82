/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One turn of the screens: what keys, time and other processes' changes do. */
#include "base/text/text.h"
#include "base/time/time.h"
#include "ui/tui/shell/tui-private.h"
#include "ui/words/words.h"

#define LOOK_AGAIN_SECONDS 2
#define WHEEL_ROWS 3
#define DOUBLE_CLICK_MICROSECONDS 400000

static void react(Tui *tui, View *view, guint reaction);

/* Goes back to the view of that class, where one is open already. */
static gboolean
go_back_to(Tui *tui, const ViewClass *class)
{
    for (guint i = tui->views->len; i > 0; i--) {
        View *view = g_ptr_array_index(tui->views, i - 1);

        if (view->class != class)
            continue;
        g_ptr_array_set_size(tui->views, (gint)i);
        tui_leave_examples(tui);
        return TRUE;
    }
    return FALSE;
}

/* Names the key of the action in the view on top, or says why it can do nothing there yet. */
static void
name_key(Tui *tui, const Action *action)
{
    View *view = tui_top(tui);
    g_autofree char *key = keymap_label(tui_keymap(tui, view->class), action);
    g_autofree char *why = tui_why_not(view, action);
    g_autofree char *text = NULL;

    if (why == NULL)
        text = text_fill(_("Press {key} here: {action}"), "key", key, "action", _(action->help),
                         NULL);
    else
        text = text_fill(_("{action} Not yet: {why}"), "action", _(action->help), "why", why,
                         NULL);
    tui_say(tui, ROLE_STRONG, text);
}

/* Goes where the action is, and names its key there. */
static void
go_to_action(Tui *tui, Place place, const char *order, const Action *action)
{
    const Subject subject = { order, NULL };
    GError *error = NULL;

    if ((order != NULL || !go_back_to(tui, tui->places[place].class)) &&
        !tui_enter(tui, place, &subject, &error)) {
        if (error != NULL)
            tui_say_error(tui, error);
        return;
    }
    name_key(tui, action);
}

/* What the view that has left wanted done next. */
static void
do_next(Tui *tui)
{
    const Action *action = g_steal_pointer(&tui->next.action);
    g_autofree char *order = g_steal_pointer(&tui->next.order);
    View *below = tui_top(tui); /* it may open another view before it leaves */

    if (action == NULL)
        return;
    if (tui->next.place != PLACE_END)
        go_to_action(tui, tui->next.place, order, action);
    else
        react(tui, below, action->run(below));
}

/* Takes a view off the stack: the top one, or one that has opened another in its place. */
static void
leave(Tui *tui, View *view)
{
    if (tui->views->len < 2)
        return;
    (void)g_ptr_array_remove(tui->views, view);
    tui_leave_examples(tui);
    tui->damage |= REACTION_SCREEN;
    do_next(tui);
}

static void
react(Tui *tui, View *view, guint reaction)
{
    guint drawing =
        reaction & (REACTION_PART | REACTION_VIEW | REACTION_SCREEN | REACTION_FOOTER);

    if (reaction & REACTION_QUIT)
        tui->is_over = TRUE;
    if (drawing != 0 && view != tui_top(tui))
        drawing = REACTION_SCREEN; /* it lies under others */
    tui->damage |= drawing;
    if (reaction & REACTION_LEAVE)
        leave(tui, view);
}

/* Every view that comes or goes may change what the tutorial has to say. */
static void
note_for_tutorial(Tui *tui, const char *action)
{
    if (tui->tutorial == TUTORIAL_OFF)
        return;
    tui->tutorial = tutorial_after(tui->tutorial, action, tui_top(tui)->class->name);
    tui->damage |= REACTION_SCREEN;
}

static void
run_action(Tui *tui, View *view, const Action *action)
{
    g_autofree char *why = tui_why_not(view, action);

    if (why != NULL) {
        tui_say(tui, ROLE_ERROR, why);
        return;
    }
    react(tui, view, action->run(view));
    note_for_tutorial(tui, action->name);
}

/* Escape leaves the examples of the tutorial from their list before the first step and after
 * the last. Between them it is pressed until the list is seen, and may be pressed once more. */
static gboolean
leaves_tutorial(Tui *tui, Key key)
{
    if (tui->tutorial == TUTORIAL_OFF || key != PRESS_ESCAPE ||
        tui->views->len != tui->demo_depth + 1)
        return FALSE;
    if (tui->tutorial > 0 && tutorial_step(tui->tutorial) != NULL) {
        tui_say(tui, ROLE_DIM, _("q leaves the tutorial."));
        return FALSE;
    }
    react(tui, tui_top(tui), REACTION_LEAVE);
    return TRUE;
}

/* TRUE when the key did something here in an earlier version: which key does it now is told. */
static gboolean
tell_of_moved(Tui *tui, View *view, Key key)
{
    const Keymap *keymap = tui_keymap(tui, view->class);
    const Action *action = keymap_moved(keymap, view->class, key);
    g_autofree char *label = NULL;
    g_autofree char *text = NULL;

    if (action == NULL)
        return FALSE;
    label = keymap_label(keymap, action);
    text = text_fill(_("This key has moved. Press {key}: {action}"), "key", label, "action",
                     _(action->help), NULL);
    tui_say(tui, ROLE_DIM, text);
    return TRUE;
}

/* TRUE when the key means something in the top view. */
static gboolean
press(Tui *tui, Key key)
{
    View *view = tui_top(tui);
    const Action *action;

    if (leaves_tutorial(tui, key))
        return TRUE;
    if (view_takes(view, key)) {
        react(tui, view, view->class->type(view, key));
        return TRUE;
    }
    action = keymap_find(tui_keymap(tui, view->class), key);
    if (action != NULL)
        run_action(tui, view, action);
    return action != NULL || tell_of_moved(tui, view, key);
}

/* Over a slow line Escape and the next key arrive together, which reads as that key with Alt.
 */
static void
press_as_meant(Tui *tui, const Input *input)
{
    if (press(tui, input->key) || !input->may_be_two)
        return;
    (void)press(tui, PRESS_ESCAPE);
    if (!tui->is_over)
        (void)press(tui, input->key & ~(Key)PRESS_ALT);
}

static void
clear_message(Tui *tui)
{
    int rows = frame_message_rows(tui);

    if (tui->message == NULL || !tui->message_is_seen)
        return; /* the key was pressed before it was shown */
    g_clear_pointer(&tui->message, g_free);
    tui->damage |= rows == frame_message_rows(tui) ? REACTION_FOOTER : REACTION_SCREEN;
}

static void
take_paste(Tui *tui, View *view, const Input *input)
{
    if (view->class->paste == NULL)
        return;
    react(tui, view, view->class->paste(view, input->text));
    if (input->is_cut)
        tui_say(tui, ROLE_ERROR, _("That was too long: only the first megabyte was pasted."));
}

/* It is told instead of that it is saved. */
static void
say_doubt(Tui *tui)
{
    g_autofree char *doubt = saved_take_doubt(app_saved(tui->app));

    if (doubt != NULL)
        tui_say(tui, ROLE_ERROR, doubt);
}

/* The second half of a double click whose first one has brought another view in sight: it was
 * not meant for what stands there now. */
static gboolean
is_left_over(Tui *tui, const Input *input)
{
    const Spot before = tui->clicked;
    gint64 now = now_monotonic();
    gboolean is_double = tui->clicked_at != 0 &&
                         now - tui->clicked_at < DOUBLE_CLICK_MICROSECONDS &&
                         before.row == input->row && before.column == input->column;

    if (is_double && before.owner != tui_top(tui))
        return TRUE;
    tui->clicked = (Spot){ .owner = tui_top(tui), .row = input->row, .column = input->column };
    tui->clicked_at = now;
    return FALSE;
}

/* A row goes there, and is opened when it is selected already; a key is pressed; what lies
 * under the top view is out of reach. */
static void
click(Tui *tui, const Spot *spot)
{
    View *view = tui_top(tui);
    gboolean is_again = FALSE;

    if (spot->kind == SPOT_KEY)
        (void)press(tui, spot->value);
    else
        react(tui, view, view_point(view, spot, &is_again));
    if (is_again)
        (void)press(tui, PRESS_ENTER);
}

/* What is on the screen is pointed at: it is drawn first where it is not what it was. */
static void
take_mouse(Tui *tui, const Input *input)
{
    gboolean is_read = tui->message_is_seen;
    const Spot *found;
    Spot spot = { .kind = SPOT_OWN };

    if (tui->damage != REACTION_NONE)
        frame_draw(tui);
    found = spots_find(tui->spots, input->row, input->column);
    if (found != NULL)
        spot = *found;
    if (is_read)
        clear_message(tui);
    if (input->key == PRESS_UP || input->key == PRESS_DOWN)
        react(tui, tui_top(tui),
              view_wheel(tui_top(tui), input->key == PRESS_UP ? -WHEEL_ROWS : WHEEL_ROWS));
    else if (!is_left_over(tui, input) && (spot.owner == tui || spot.owner == tui_top(tui)))
        click(tui, &spot);
}

static void
take_input(Tui *tui, const Input *input)
{
    View *view = tui_top(tui);

    if (input->kind == INPUT_RESIZE) {
        tui->damage |= REACTION_SCREEN;
        return;
    }
    if (input->kind != INPUT_MOUSE)
        clear_message(tui);
    saved_begin(app_saved(tui->app));
    if (input->kind == INPUT_KEY)
        press_as_meant(tui, input);
    else if (input->kind == INPUT_PASTE)
        take_paste(tui, view, input);
    else if (input->kind == INPUT_MOUSE)
        take_mouse(tui, input);
    say_doubt(tui);
}

static void
take_all_input(Tui *tui)
{
    while (!tui->is_over) {
        g_auto(Input) input = term_read(tui->term);

        if (input.kind == INPUT_NONE)
            break;
        if (input.kind == INPUT_GONE)
            tui->is_gone = tui->is_over = TRUE;
        else
            take_input(tui, &input);
    }
}

static gboolean
is_movement(const Action *action)
{
    for (const Action *row = movement_actions; row->name != NULL; row++) {
        if (row == action)
            return TRUE;
    }
    return FALSE;
}

/* FALSE: the work is to stop. */
static gboolean
attend_to(Tui *tui, const Input *input, const char *busy)
{
    View *view = tui_top(tui);
    const Action *action =
        input->kind == INPUT_KEY ? keymap_find(tui_keymap(tui, view->class), input->key) : NULL;

    if (input->kind == INPUT_GONE || (input->kind == INPUT_KEY && input->key == PRESS_ESCAPE) ||
        (input->kind == INPUT_KEY && input->may_be_two))
        return FALSE;
    if (input->kind == INPUT_RESIZE)
        tui->damage |= REACTION_SCREEN;
    else if (input->kind == INPUT_MOUSE && input->key == PRESS_UP)
        react(tui, view, view_wheel(view, -WHEEL_ROWS));
    else if (input->kind == INPUT_MOUSE && input->key == PRESS_DOWN)
        react(tui, view, view_wheel(view, WHEEL_ROWS));
    else if (action != NULL && is_movement(action))
        react(tui, view, action->run(view));
    else
        tui_say(tui, ROLE_SOON, busy);
    return TRUE;
}

gboolean
tui_attend(Tui *tui, const char *busy)
{
    gboolean goes_on = TRUE;

    while (goes_on) {
        g_auto(Input) input = term_read(tui->term);

        if (input.kind == INPUT_NONE)
            break;
        goes_on = attend_to(tui, &input, busy);
    }
    if (tui->damage != REACTION_NONE)
        tui_show(tui);
    return goes_on;
}

/* A case file that is gone is looked for again and again: no notice tells of a mount. */
static Instant
wake_at(const Tui *tui)
{
    Instant earliest = tui->header_until;

    if (tui->is_missing)
        earliest = MIN(earliest, app_recorded(tui->app) + LOOK_AGAIN_SECONDS);

    for (guint i = 0; i < tui->views->len; i++) {
        Instant at = view_wake_at(g_ptr_array_index(tui->views, i));

        earliest = MIN(earliest, at);
    }
    return earliest;
}

static void
tick(Tui *tui)
{
    tui->damage |= REACTION_PART;
    if (app_recorded(tui->app) >= tui->header_until)
        tui->damage |= REACTION_SCREEN;
    for (guint i = 0; i < tui->views->len; i++) {
        View *view = g_ptr_array_index(tui->views, i);

        react(tui, view, view_tick(view));
    }
    tui_look_for_changes(tui);
}

/* The topmost view that has something to do in a quiet moment. */
static View *
idle_view(const Tui *tui, int *ret_milliseconds)
{
    for (guint i = tui->views->len; i > 0; i--) {
        View *view = g_ptr_array_index(tui->views, i - 1);

        if (view->class->idle_in != NULL &&
            (*ret_milliseconds = view->class->idle_in(view)) >= 0)
            return view;
    }
    *ret_milliseconds = -1;
    return NULL;
}

void
tui_turn(Tui *tui)
{
    int milliseconds = -1;
    int typing = term_read_in(tui->term);
    View *idle = idle_view(tui, &milliseconds);
    guint woke;

    if (idle == NULL)
        milliseconds = upkeep_in(tui);
    if (tui->damage != REACTION_NONE)
        return; /* what was shown of waiting is over */
    if (typing >= 0)
        milliseconds = typing; /* nobody is quiet in the middle of a key */
    woke = loop_wait(tui->loop, wake_at(tui), milliseconds);
    if (woke == 0 && typing >= 0)
        woke = WOKE_INPUT;

    if (woke & WOKE_GONE)
        tui->is_gone = tui->is_over = TRUE;
    if ((woke & WOKE_INPUT) && !tui->is_over)
        take_all_input(tui);
    if ((woke & WOKE_FILE) && !tui->is_over)
        tui_look_for_changes(tui);
    if ((woke & WOKE_TIME) && !tui->is_over)
        tick(tui);
    if (woke == 0 && idle != NULL)
        react(tui, idle, idle->class->idle(idle));
    else if (woke == 0)
        upkeep_step(tui);
}
