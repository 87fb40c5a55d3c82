/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marked orders: the same event of each of them that can take it. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/tui/marked/marked.h"
#include "ui/tui/shell/view-form.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words.h"

#define COUNTED_ORDERS 200 /* up to so many orders the menu says how many an event fits */
#define REASONS_SAID 2
#define NUMBER_COLUMNS 8

/* Why an event is recorded of one order at a time; N_(), or NULL. */
static const char *
alone_because(EventType type)
{
    if (type == EVENT_COULD_NOT_OPEN)
        return N_("each page shows something else");
    if (event_asks(type, NEEDS_AMOUNT))
        return N_("each order has its own amount");
    return event_kind(type)->weight != NULL ? N_("it is final, so it is asked of each order")
                                            : NULL;
}

/* --- What cannot be recorded of some -------------------------------------------------------
 */

/* Sorts the orders: those that take it, and the others with why not. */
typedef struct {
    GStrvBuilder *fitting; /* ids */
    guint fitting_count;
    GPtrArray *reasons; /* "…5659913 (it was …)", of those that do not */
} Fit;

static void
fit_clear(Fit *fit)
{
    g_strv_builder_unref(fit->fitting);
    g_ptr_array_unref(fit->reasons);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Fit, fit_clear)

static char *
reason_of(App *app, const char *id, const char *refusal)
{
    g_autoptr(OrderRecord) record = orders_load(app, id, NULL);
    g_autofree char *number =
        words_number(record == NULL ? "" : record->order->number, NUMBER_COLUMNS);

    return g_strdup_printf("%s (%s)", number, refusal);
}

static gboolean
find_fit(App *app, const Marked *marked, const LogEntry *entry, Fit *fit, GError **error)
{
    for (guint i = 0; i < marked->count; i++) {
        g_autofree char *refusal = NULL;

        if (!orders_may_log(app, marked->ids[i], entry, &refusal, error))
            return FALSE;
        if (refusal != NULL) {
            g_ptr_array_add(fit->reasons, reason_of(app, marked->ids[i], refusal));
            continue;
        }
        g_strv_builder_add(fit->fitting, marked->ids[i]);
        fit->fitting_count++;
    }
    return TRUE;
}

/* The first of them, and how many more there are. */
static char *
reasons_text(const Fit *fit)
{
    guint said = MIN(fit->reasons->len, REASONS_SAID);
    guint rest = fit->reasons->len - said;
    g_autofree char *more = g_strdup_printf("%u", rest);
    g_autoptr(GString) list = g_string_new(NULL);

    for (guint i = 0; i < said; i++)
        g_string_append_printf(list, "%s%s", i > 0 ? ", " : "",
                               (const char *)fit->reasons->pdata[i]);
    if (rest == 0)
        return g_string_free(g_steal_pointer(&list), FALSE);
    return text_fill(ngettext("{orders} and {count} more", "{orders} and {count} more", rest),
                     "orders", list->str, "count", more, NULL);
}

/* --- The form ------------------------------------------------------------------------------
 */

enum {
    ROW_WORDS,
    ROW_AT,
    ROW_UNTIL,
    ROW_CLOSES,
    ROW_COUNT,
};

typedef struct {
    Marked *marked;
    EventType type;
    Moment at, until, closes; /* as they were typed when it was asked */
    char **fitting;           /* the orders that it was asked of */
} EventForm;

static void
clear_typed(EventForm *form)
{
    moment_clear(&form->at);
    moment_clear(&form->until);
    moment_clear(&form->closes);
    g_clear_pointer(&form->fitting, g_strfreev);
}

static void
event_form_free(gpointer data)
{
    EventForm *form = data;

    clear_typed(form);
    marked_free(form->marked);
    g_free(form);
}

static guint
row_count(EventType type)
{
    return event_asks(type, ASKS_CLOSE) ? ROW_COUNT : ROW_CLOSES;
}

static Tense
tense_of(guint row)
{
    return row == ROW_AT ? TENSE_PAST : TENSE_FUTURE;
}

static gboolean
takes_time(View *view, guint row, FormTime *ret_time)
{
    if (row == ROW_WORDS)
        return FALSE;
    *ret_time = marked_time(((const EventForm *)view_form_data(view))->marked, tense_of(row));
    return TRUE;
}

static LogEntry
entry_of(View *view)
{
    const EventForm *form = view_form_data(view);
    const char *words = view_form_text(view, ROW_WORDS);

    return (LogEntry){ .type = form->type,
                       .at = form->at,
                       .until = form->until,
                       .closes = form->closes,
                       .text = *words == '\0' ? NULL : words };
}

/* FALSE: a time cannot be read, which is said under its field. */
static gboolean
read_typed(View *view)
{
    EventForm *form = view_form_data(view);
    Moment *const moments[ROW_COUNT] = { NULL, &form->at, &form->until, &form->closes };

    clear_typed(form);
    for (guint row = ROW_AT; row < row_count(form->type); row++) {
        const FormTime time = marked_time(form->marked, tense_of(row));
        const MomentContext meant = view_form_typing(view->tui, &time);
        g_autoptr(GError) error = NULL;

        if (*view_form_text(view, row) == '\0' ||
            moment_parse(view_form_text(view, row), &meant, moments[row], &error))
            continue;
        view_form_refuse(view, row, error->message);
        return FALSE;
    }
    return TRUE;
}

static Reaction
record(View *view)
{
    const EventForm *form = view_form_data(view);
    const LogEntry entry = entry_of(view);
    const char *after = event_kind(form->type)->after;
    guint n = g_strv_length(form->fitting);
    g_autofree char *count = g_strdup_printf("%u", n);
    g_autofree char *sentence = NULL;
    g_autofree char *said = NULL;
    GError *error = NULL;

    if (!orders_log_each(tui_app(view->tui), (const char *const *)form->fitting, &entry,
                         &error)) {
        tui_say_error(view->tui, error);
        return REACTION_VIEW;
    }
    sentence = text_fill(ngettext("{event}: recorded for {count} order. u undoes it.",
                                  "{event}: recorded for {count} orders. u undoes it.", n),
                         "event", _(event_kind(form->type)->label), "count", count, NULL);
    said = after == NULL ? g_strdup(sentence) : g_strdup_printf("%s %s", sentence, _(after));
    marked_done(form->marked, said);
    return REACTION_LEAVE;
}

static const Action record_act = { .name = "record-marked", .run = record };

static char *
question_of(View *view, const Fit *fit)
{
    const EventForm *form = view_form_data(view);
    g_autofree char *why = reasons_text(fit);
    g_autofree char *left = g_strdup_printf("%u", fit->reasons->len);
    g_autofree char *omission = NULL;
    g_autofree char *question = marked_sentence(
        tui_app(view->tui), form->fitting,
        ngettext("Record “{event}” for {count} order: {orders}?",
                 "Record “{event}” for {count} orders: {orders}?", fit->fitting_count),
        "event", _(event_kind(form->type)->label));

    if (fit->reasons->len == 0)
        return g_steal_pointer(&question);
    omission = text_fill(ngettext("{count} order cannot take it and is left out: {orders}.",
                                  "{count} orders cannot take it and are left out: {orders}.",
                                  fit->reasons->len),
                         "count", left, "orders", why, NULL);
    return g_strdup_printf("%s %s", omission, question);
}

static FormVerdict
save(View *view)
{
    EventForm *form = view_form_data(view);
    g_auto(Fit) fit = { g_strv_builder_new(), 0, g_ptr_array_new_with_free_func(g_free) };
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    LogEntry entry;

    if (!read_typed(view))
        return FORM_STAYS;
    entry = entry_of(view);
    if (event_asks(form->type, NEEDS_WORDS) && entry.text == NULL) {
        view_form_refuse(view, ROW_WORDS, _("A note needs its words."));
        return FORM_STAYS;
    }
    if (!find_fit(tui_app(view->tui), form->marked, &entry, &fit, &error)) {
        view_form_refuse(view, ROW_WORDS, error->message);
        return FORM_STAYS;
    }
    if (fit.fitting_count == 0) {
        g_autofree char *why = reasons_text(&fit);

        text = text_fill(_("None of the marked orders can take it: {orders}."), "orders", why,
                         NULL);
        view_form_refuse(view, ROW_AT, text);
        return FORM_STAYS;
    }
    form->fitting = g_strv_builder_end(fit.fitting);
    text = question_of(view, &fit);
    marked_ask(view, text, &record_act);
    return FORM_STAYS;
}

static const FormClass event_class = {
    .title = N_("Record of the marked orders"),
    .is_sheet = TRUE,
    .takes_time = takes_time,
    .save = save,
    .destroy = event_form_free,
};

/* Takes the marked orders over. */
static void
open_form(Tui *tui, Marked *marked, EventType type)
{
    EventForm *form = g_new0(EventForm, 1);
    View *view = view_form_new(tui, &event_class, form);
    Page *notice = page_new(76);
    g_autofree char *name = g_strjoin(" ", "record each", event_kind(type)->token, NULL);
    g_autofree char *orders = marked_names(tui_app(tui), marked->ids);

    marked_begin_typing(tui_app(tui), marked);
    form->marked = marked;
    form->type = type;
    page_paragraph(notice, 1, ROLE_STRONG, _(event_kind(type)->label));
    page_paragraph(notice, 1, ROLE_DIM, orders);
    view_form_notice(view, notice);
    view_form_add(view, _("Words"), _("in your own words, or nothing"), "");
    view_form_add(view, _("When"), _("empty: now; or a date, a time, “2 days ago”"), "");
    view_form_add(view, _("Until"),
                  _("a date or a time that the page states for it, or nothing"), "");
    if (row_count(type) > ROW_CLOSES)
        view_form_add(view, _("Window closes"),
                      _("the close date that the page shows, or nothing"), "");
    view_form_keep_as(view, name, NULL);
    tui_open(tui, view);
}

Reaction
marked_note(View *list)
{
    open_form(list->tui, marked_new(list), EVENT_NOTE);
    return REACTION_SCREEN;
}

/* --- The menu ------------------------------------------------------------------------------
 */

typedef struct {
    EventType type;
    guint fits; /* so many orders, as far as they were counted */
} Row;

typedef struct {
    Marked *marked;
    gboolean is_counted;
    GArray *rows; /* Row */
} EventMenu;

static void
event_menu_free(gpointer data)
{
    EventMenu *menu = data;

    if (menu->marked != NULL)
        marked_free(menu->marked);
    g_array_unref(menu->rows);
    g_free(menu);
}

static void
choose(Tui *tui, guint index, gpointer data)
{
    EventMenu *menu = data;
    const Row *row = &g_array_index(menu->rows, Row, index);
    const char *because = alone_because(row->type);
    g_autofree char *sentence = NULL;

    if (because == NULL) {
        open_form(tui, g_steal_pointer(&menu->marked), row->type);
        return;
    }
    sentence =
        text_fill(_("“{event}” is recorded for one order at a time: {why}. Esc takes the "
                    "marks away."),
                  "event", _(event_kind(row->type)->label), "why", _(because), NULL);
    tui_say(tui, ROLE_ERROR, sentence);
}

typedef enum {
    ROWS_OF_ORDERS,
    ROWS_OF_DISPUTES,
    ROWS_UNFIT,
    ROWS_ALONE,
} RowGroup;

static RowGroup
group_of(const EventMenu *menu, const Row *row)
{
    if (alone_because(row->type) != NULL)
        return ROWS_ALONE;
    if (menu->is_counted && row->fits == 0)
        return ROWS_UNFIT;
    return event_is_of_dispute(row->type) ? ROWS_OF_DISPUTES : ROWS_OF_ORDERS;
}

/* In each group what fits most orders comes first. */
static int
compare_rows(gconstpointer a, gconstpointer b, gpointer menu)
{
    const Row *left = a, *right = b;
    int groups = (int)group_of(menu, left) - (int)group_of(menu, right);

    if (groups != 0 || left->fits == right->fits)
        return groups != 0 ? groups : (int)left->type - (int)right->type;
    return left->fits > right->fits ? -1 : 1;
}

static gboolean
count_fits(App *app, EventMenu *menu, GError **error)
{
    for (guint i = 0; i < menu->marked->count; i++) {
        for (guint r = 0; r < menu->rows->len; r++) {
            Row *row = &g_array_index(menu->rows, Row, r);
            const LogEntry entry = { .type = row->type };
            g_autofree char *refusal = NULL;

            if (!orders_may_log(app, menu->marked->ids[i], &entry, &refusal, error))
                return FALSE;
            row->fits += refusal == NULL ? 1 : 0;
        }
    }
    return TRUE;
}

static char *
detail_of(const EventMenu *menu, const Row *row)
{
    const char *because = alone_because(row->type);
    g_autofree char *fits = g_strdup_printf("%u", row->fits);
    g_autofree char *count = g_strdup_printf("%u", menu->marked->count);

    if (because != NULL)
        return text_fill(_("one order at a time: {why}"), "why", _(because), NULL);
    if (!menu->is_counted)
        return NULL;
    return text_fill(_("fits {fits} of {count}"), "fits", fits, "count", count, NULL);
}

Reaction
marked_record(View *list)
{
    EventMenu *menu = g_new0(EventMenu, 1);
    GError *error = NULL;
    View *view;

    menu->marked = marked_new(list);
    menu->rows = g_array_new(FALSE, FALSE, sizeof(Row));
    menu->is_counted = menu->marked->count <= COUNTED_ORDERS;
    for (EventType type = EVENT_UNKNOWN; type < EVENT_TYPE_COUNT; type++) {
        const Row row = { type, 0 };

        if (event_kind(type)->loggable)
            g_array_append_val(menu->rows, row);
    }
    if (menu->is_counted && !count_fits(tui_app(list->tui), menu, &error)) {
        tui_say_error(list->tui, error);
        event_menu_free(menu);
        return REACTION_SCREEN;
    }
    g_array_sort_with_data(menu->rows, compare_rows, menu);
    view = view_menu_new(list->tui, _("What happened to all of them?"), choose, menu,
                         event_menu_free);
    for (guint i = 0; i < menu->rows->len; i++) {
        const Row *row = &g_array_index(menu->rows, Row, i);
        g_autofree char *detail = detail_of(menu, row);

        view_menu_add(view, _(event_kind(row->type)->label), detail);
    }
    tui_open(list->tui, view);
    return REACTION_SCREEN;
}
