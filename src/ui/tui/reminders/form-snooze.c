/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/reminders/form-snooze.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/watch/watch.h"
#include "services/orders/orders.h"
#include "services/remind/remind.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

#define NOTICE_COLUMNS 76
#define END_WORD "off"

enum {
    FIELD_UNTIL,
    FIELD_BEFORE,
};

typedef struct {
    Tui *tui;    /* borrowed */
    char *order; /* id */
    char *marketplace;
    char *confirmed; /* what was asked about once more, or NULL */
} SnoozeForm;

static void
snooze_form_free(gpointer data)
{
    SnoozeForm *form = data;

    g_free(form->order);
    g_free(form->marketplace);
    g_free(form->confirmed);
    g_free(form);
}

static ReminderScope
scope_of(const SnoozeForm *form)
{
    return (ReminderScope){ form->order, "" };
}

static gboolean
takes_time(View *view, guint index, FormTime *ret_time)
{
    const SnoozeForm *form = view_form_data(view);

    if (index != FIELD_UNTIL || g_str_equal(view_form_text(view, index), END_WORD))
        return FALSE;
    ret_time->tense = TENSE_FUTURE;
    ret_time->marketplace = form->marketplace;
    return TRUE;
}

static char *
check(View *view, guint index, gboolean *ret_is_wrong)
{
    const char *text = view_form_text(view, index);
    g_autoptr(GError) error = NULL;
    Ladder ladder;

    *ret_is_wrong =
        index == FIELD_BEFORE && *text != '\0' && !ladder_parse(text, &ladder, &error);
    return *ret_is_wrong ? g_strdup(error->message) : NULL;
}

/* A snooze that outlasts a deadline loses it, so that takes a second Enter. */
static gboolean
ask_whether_lost(View *view, const char *text, Instant until, GError **error)
{
    SnoozeForm *form = view_form_data(view);
    App *app = tui_app(form->tui);
    ReminderScope scope = scope_of(form);
    g_autofree char *when = NULL;
    g_autofree char *sentence = NULL;
    gboolean is_lost;
    Clock clock;

    if (!wishes_lost_by_snooze(app, &scope, until, &clock, &is_lost, error))
        return FALSE;
    if (!is_lost || g_strcmp0(form->confirmed, text) == 0)
        return TRUE;
    g_free(form->confirmed);
    form->confirmed = g_strdup(text);
    when = words_when(clock.earliest, app_zone(app), app_now(app), WHEN_BOTH);
    sentence = text_fill(_("This deadline passes before the next reminder: {clock}, "
                           "{when}. Save again to snooze anyway."),
                         "clock", _(clock_name(clock.id)->label), "when", when, NULL);
    view_form_refuse(view, FIELD_UNTIL, sentence);
    return FALSE;
}

/* FALSE: the form or the error says why. */
static gboolean
save_until(View *view, GError **error)
{
    SnoozeForm *form = view_form_data(view);
    const char *text = view_form_text(view, FIELD_UNTIL);
    ReminderScope scope = scope_of(form);
    Snooze snooze = { INSTANT_UNKNOWN, NULL };
    g_auto(Moment) until = { 0 };

    if (*text == '\0')
        return TRUE;
    if (!g_str_equal(text, END_WORD)) {
        const FormTime time = { .tense = TENSE_FUTURE, .marketplace = form->marketplace };
        const MomentContext meant = view_form_typing(form->tui, &time);

        if (!moment_parse(text, &meant, &until, error))
            return FALSE;
        snooze.until = until.instant;
        if (until.instant <= app_now(tui_app(form->tui))) {
            view_form_refuse(view, FIELD_UNTIL, _("That is in the past. Enter a future time."));
            return FALSE;
        }
        if (!ask_whether_lost(view, text, until.instant, error))
            return FALSE;
    }
    return wishes_snooze(tui_app(form->tui), &scope, &snooze, error);
}

static gboolean
before_is_good(View *view, GError **error)
{
    const char *text = view_form_text(view, FIELD_BEFORE);
    Ladder ladder;

    return *text == '\0' || ladder_parse(text, &ladder, error);
}

static gboolean
save_before(View *view, GError **error)
{
    SnoozeForm *form = view_form_data(view);
    const char *text = view_form_text(view, FIELD_BEFORE);
    ReminderScope scope = scope_of(form);

    return !view_form_is_edited(view, FIELD_BEFORE) ||
           wishes_set_ladder(tui_app(form->tui), &scope, *text == '\0' ? NULL : text, error);
}

/* Nothing is written before both fields are good. */
static FormVerdict
save(View *view)
{
    SnoozeForm *form = view_form_data(view);
    g_autoptr(GError) error = NULL;
    gboolean is_good = before_is_good(view, &error);

    if (is_good && save_until(view, &error) && save_before(view, &error)) {
        tui_pass_undo(form->tui);
        tui_changed(form->tui);
        tui_say(form->tui, ROLE_GOOD, _("Saved. R shows what you will be reminded of."));
        return FORM_LEAVES;
    }
    if (error != NULL)
        view_form_refuse(view, is_good ? FIELD_UNTIL : FIELD_BEFORE, error->message);
    return FORM_STAYS;
}

static const FormClass snooze_class = {
    .title = N_("Reminders of this order"),
    .is_sheet = TRUE,
    .check = check,
    .takes_time = takes_time,
    .save = save,
    .destroy = snooze_form_free,
};

static void
add_notice(View *view, App *app, const WishNote *note)
{
    g_autofree char *words = reminder_wish_words(note, app_zone(app), app_now(app));
    Page *page = page_new(NOTICE_COLUMNS);

    page_paragraph(page, 1, ROLE_TEXT, words);
    view_form_notice(view, page);
}

View *
form_snooze_new(Tui *tui, const Subject *subject, GError **error)
{
    g_autoptr(OrderView) order = orders_show(tui_app(tui), subject->order, error);
    g_autoptr(WishNote) note = NULL;
    SnoozeForm *form;
    View *view;

    if (order == NULL)
        return NULL;
    note = wishes_of_order(tui_app(tui), subject->order, NULL); /* else as if there were none */
    form = g_new0(SnoozeForm, 1);
    form->tui = tui;
    form->order = g_strdup(subject->order);
    form->marketplace = g_strdup(order->order->marketplace);
    view = view_form_new(tui, &snooze_class, form);
    view_form_add(view, _("Silent until"),
                  _("a time such as +6h or fri 18:00; off: remind as before"), "");
    view_form_add(view, _("Reminded"), _("before the end, such as 7d 1d 2h; empty: as usual"),
                  note == NULL || note->wish->ladder == NULL ? "" : note->wish->ladder);
    if (note != NULL)
        add_notice(view, tui_app(tui), note);
    view_form_keep_as(view, "snooze", subject->order);
    return view;
}
