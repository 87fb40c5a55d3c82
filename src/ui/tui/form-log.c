/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/form-log.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "services/orders.h"
#include "ui/tui/tui.h"
#include "ui/tui/view-form.h"
#include "ui/tui/view-menu.h"
#include "ui/words.h"

enum {
    ROW_WORDS,
    ROW_AT,
    ROW_UNTIL,
    ROW_TRACKING
};

typedef struct {
    Tui *tui; /* borrowed */
    char *order;
    char *marketplace;
    EventType type;
    gboolean anyway; /* a guard refused; the next save records it all the same */
} LogForm;

static void
log_form_free(gpointer data)
{
    LogForm *form = data;

    g_free(form->order);
    g_free(form->marketplace);
    g_free(form);
}

static LogForm *
data_of(View *view)
{
    return view_form_data(view);
}

static const Zone *
zone_of(const LogForm *form)
{
    return app_typing_zone(tui_app(form->tui), form->marketplace);
}

static char *
check(View *view, guint row, gboolean *ret_is_wrong)
{
    const LogForm *form = data_of(view);
    const char *text = view_form_text(view, row);
    g_auto(Moment) moment = { 0 };

    *ret_is_wrong = FALSE;
    if ((row != ROW_AT && row != ROW_UNTIL) || *text == '\0' ||
        !moment_parse(text, zone_of(form), app_now(tui_app(form->tui)), &moment, NULL))
        return NULL;
    return words_understood(&moment, zone_of(form));
}

/* An empty row leaves the moment as it is. */
static gboolean
read_moment(View *view, guint row, Moment *moment)
{
    const LogForm *form = data_of(view);
    const char *text = view_form_text(view, row);
    g_autoptr(GError) error = NULL;

    if (*text == '\0' ||
        moment_parse(text, zone_of(form), app_now(tui_app(form->tui)), moment, &error))
        return TRUE;
    view_form_refuse(view, row, error->message);
    return FALSE;
}

static void
refuse(View *view, const GError *error)
{
    LogForm *form = data_of(view);
    g_autofree char *sentence = NULL;

    if (!g_error_matches(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED)) {
        view_form_refuse(view, ROW_WORDS, error->message);
        return;
    }
    form->anyway = TRUE;
    sentence =
        g_strconcat(error->message, " ",
                    _("If it happened all the same, Ctrl-S once more records it."), NULL);
    view_form_refuse(view, ROW_AT, sentence);
}

static FormVerdict
save(View *view)
{
    LogForm *form = data_of(view);
    g_auto(Moment) at = { 0 };
    g_auto(Moment) until = { 0 };
    LogEntry entry = { .type = form->type, .anyway = form->anyway };
    g_autoptr(GError) error = NULL;
    const char *after = event_kind(form->type)->after;

    if (!read_moment(view, ROW_AT, &at) || !read_moment(view, ROW_UNTIL, &until))
        return FORM_STAYS;
    entry.at = at;
    entry.until = until;
    entry.text =
        *view_form_text(view, ROW_WORDS) != '\0' ? view_form_text(view, ROW_WORDS) : NULL;
    if (form->type == EVENT_SHIPPED && *view_form_text(view, ROW_TRACKING) != '\0')
        entry.tracking = view_form_text(view, ROW_TRACKING);
    if (!orders_log(tui_app(form->tui), form->order, &entry, &error)) {
        refuse(view, error);
        return FORM_STAYS;
    }
    tui_changed(form->tui);
    tui_say(form->tui, ROLE_GOOD, after != NULL ? _(after) : _("Recorded."));
    return FORM_LEAVES;
}

static const FormClass log_class = {
    .title = N_("Record what happened"),
    .is_sheet = TRUE,
    .check = check,
    .save = save,
    .destroy = log_form_free,
};

static LogForm *
data_new(Tui *tui, const OrderSummary *order, EventType type)
{
    LogForm *form = g_new0(LogForm, 1);

    form->tui = tui;
    form->order = g_strdup(order->id);
    form->marketplace = g_strdup(order->marketplace);
    form->type = type;
    return form;
}

static View *
form_new(LogForm *form)
{
    View *view = view_form_new(form->tui, &log_class, form);

    view_form_add(view, _(event_kind(form->type)->label), _("in your own words, or nothing"),
                  "");
    view_form_add(view, _("When"), _("nothing means now; or a date, a time, “2 days ago”"), "");
    view_form_add(view, _("Until"), _("a date that the order page states for it, or nothing"),
                  "");
    if (form->type == EVENT_SHIPPED)
        view_form_add(view, _("Tracking number"), _("as the carrier writes it"), "");
    return view;
}

View *
form_log_new(Tui *tui, const OrderSummary *order, EventType type)
{
    return form_new(data_new(tui, order, type));
}

/* The nth type that people may record. */
static EventType
loggable(guint index)
{
    for (EventType type = EVENT_UNKNOWN; type < EVENT_TYPE_COUNT; type++) {
        if (event_kind(type)->loggable && index-- == 0)
            return type;
    }
    return EVENT_NOTE;
}

static void
choose(Tui *tui, guint index, gpointer data)
{
    const LogForm *about = data;
    LogForm *form = g_memdup2(about, sizeof *about);

    form->order = g_strdup(about->order);
    form->marketplace = g_strdup(about->marketplace);
    form->type = loggable(index);
    tui_open(tui, form_new(form));
}

View *
form_log_choose(Tui *tui, const OrderSummary *order)
{
    View *menu = view_menu_new(tui, _("What happened?"), choose,
                               data_new(tui, order, EVENT_NOTE), log_form_free);

    for (EventType type = EVENT_UNKNOWN; type < EVENT_TYPE_COUNT; type++) {
        if (event_kind(type)->loggable)
            view_menu_add(menu, _(event_kind(type)->label), event_kind(type)->token);
    }
    return menu;
}
