/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/form-log.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "domain/event-asks.h"
#include "domain/offer.h"
#include "domain/transition.h"
#include "ui/tui/case-page.h"
#include "ui/tui/tui.h"
#include "ui/tui/view-ask.h"
#include "ui/tui/view-form.h"
#include "ui/words-dispute.h"
#include "ui/words.h"

#define NOTICE_COLUMNS 76
#define WHOLE_SHARE 10000 /* hundredths of a per cent */

typedef enum {
    FIELD_AMOUNT,
    FIELD_WORDS,
    FIELD_AT,
    FIELD_UNTIL,
    FIELD_WHERE_TO,
    FIELD_NUMBER,
    FIELD_KEPT,
    LOG_FIELD_COUNT,
} LogField;

typedef struct {
    Tui *tui; /* borrowed */
    char *order;
    char *marketplace;
    char *dispute; /* id, or NULL */
    EventType type;
    const char *cause;         /* token of no_buttons, or NULL */
    Money total;               /* of the order */
    int rows[LOG_FIELD_COUNT]; /* of each field in the form; -1: it is not asked for */
    int row_count;
    gboolean anyway;       /* a guard refused; the next save records it all the same */
    gboolean is_confirmed; /* the second yes to an act of weight */
} LogForm;

static void
log_form_free(gpointer data)
{
    LogForm *form = data;

    g_free(form->order);
    g_free(form->marketplace);
    g_free(form->dispute);
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
    App *app = tui_app(form->tui);

    return event_is_of_bank(form->type) ? app_zone(app)
                                        : app_typing_zone(app, form->marketplace);
}

/* What a field holds; "" when it is not asked for. */
static const char *
text_of(View *view, LogField field)
{
    int row = data_of(view)->rows[field];

    return row < 0 ? "" : view_form_text(view, (guint)row);
}

static const char *
text_or_null(View *view, LogField field)
{
    const char *text = text_of(view, field);

    return *text == '\0' ? NULL : text;
}

static void
refuse_field(View *view, LogField field, const char *sentence)
{
    view_form_refuse(view, (guint)MAX(data_of(view)->rows[field], 0), sentence);
}

/* What the offer on the table means when the item keeps such a share of its value. */
static char *
weigh_kept(const LogForm *form, const char *text)
{
    App *app = tui_app(form->tui);
    g_autoptr(OrderView) order = orders_show(app, form->order, NULL);
    const Dispute *dispute =
        order == NULL ? NULL : order_find_dispute(order->order, form->dispute);
    CaseContent content = { app, order, dispute };
    Money offered = dispute == NULL ? MONEY_NONE : dispute_offered(dispute);
    g_autoptr(Advice) advice = NULL;
    OfferOutlook outlook;
    gint64 kept = 0;

    if (!money_is_known(&offered) || !g_ascii_string_to_signed(text, 10, 0, 100, &kept, NULL))
        return NULL;
    advice = case_advice(&content);
    outlook = offer_weigh(order->order, advice, &offered, &dispute->asked,
                          (int)kept * (WHOLE_SHARE / 100));
    return g_strdup(_(choice_label(&offer_verdicts, outlook.verdict)));
}

static char *
check(View *view, guint row, gboolean *ret_is_wrong)
{
    const LogForm *form = data_of(view);
    const char *text = view_form_text(view, row);
    g_auto(Moment) moment = { 0 };

    *ret_is_wrong = FALSE;
    if (*text == '\0')
        return NULL;
    if ((int)row == form->rows[FIELD_KEPT])
        return weigh_kept(form, text);
    if (((int)row != form->rows[FIELD_AT] && (int)row != form->rows[FIELD_UNTIL]) ||
        !moment_parse(text, zone_of(form), app_now(tui_app(form->tui)), &moment, NULL))
        return NULL;
    return words_understood(&moment, zone_of(form));
}

/* An empty field leaves the moment as it is. */
static gboolean
read_moment(View *view, LogField field, Moment *moment)
{
    const LogForm *form = data_of(view);
    const char *text = text_of(view, field);
    g_autoptr(GError) error = NULL;

    if (*text == '\0' ||
        moment_parse(text, zone_of(form), app_now(tui_app(form->tui)), moment, &error))
        return TRUE;
    refuse_field(view, field, error->message);
    return FALSE;
}

static gboolean
read_amount(View *view, Money *ret_amount)
{
    const char *text = text_of(view, FIELD_AMOUNT);
    g_autoptr(GError) error = NULL;

    if (*text == '\0' || money_parse_share(text, &data_of(view)->total, ret_amount, &error))
        return TRUE;
    refuse_field(view, FIELD_AMOUNT, error->message);
    return FALSE;
}

static gboolean
read_destination(View *view, const char **ret_to)
{
    g_autofree char *expected = NULL;
    g_autofree char *sentence = NULL;
    guint place = 0;

    *ret_to = text_or_null(view, FIELD_WHERE_TO);
    if (*ret_to == NULL || choice_parse(&money_places, *ret_to, &place))
        return TRUE;
    expected = choice_list(&money_places);
    sentence = text_fill(_("Write one of {places}."), "places", expected, NULL);
    refuse_field(view, FIELD_WHERE_TO, sentence);
    return FALSE;
}

/* Accepting is typed, not only pressed: the amount has to be the one on the table. */
static gboolean
is_offer_typed(View *view, const Money *amount)
{
    const LogForm *form = data_of(view);
    g_autoptr(OrderView) order = orders_show(tui_app(form->tui), form->order, NULL);
    const Dispute *dispute =
        order == NULL ? NULL : order_find_dispute(order->order, form->dispute);
    Money offered = dispute == NULL ? MONEY_NONE : dispute_offered(dispute);
    g_autofree char *money = words_money(&offered);
    g_autofree char *sentence = NULL;
    int difference = 0;

    if (form->type != EVENT_ACCEPTED || !money_is_known(&offered) ||
        (money_is_known(amount) && money_compare(amount, &offered, &difference) &&
         difference == 0))
        return TRUE;
    sentence = text_fill(_("Type the amount that you accept: {offer} is on the table."),
                         "offer", money, NULL);
    refuse_field(view, FIELD_AMOUNT, sentence);
    return FALSE;
}

static void
refuse(View *view, const GError *error)
{
    LogForm *form = data_of(view);
    g_autofree char *sentence = NULL;

    if (!g_error_matches(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED)) {
        refuse_field(view, FIELD_WORDS, error->message);
        return;
    }
    form->anyway = TRUE;
    sentence =
        g_strconcat(error->message, " ",
                    _("If it happened all the same, Ctrl-S once more records it."), NULL);
    refuse_field(view, FIELD_AT, sentence);
}

static FormVerdict save(View *view);

static Reaction
save_confirmed(View *view)
{
    return save(view) == FORM_LEAVES ? REACTION_LEAVE : REACTION_VIEW;
}

static const Action save_again = { .name = "save-again", .run = save_confirmed };

static void
confirm(Tui *tui, gpointer data)
{
    ((LogForm *)data)->is_confirmed = TRUE;
    tui_run_below(tui, &save_again);
}

/* The second question of an act of weight. */
static void
ask_again(View *view, const Money *amount)
{
    LogForm *form = data_of(view);
    App *app = tui_app(form->tui);
    g_autoptr(OrderView) order = orders_show(app, form->order, NULL);
    g_autofree char *stake =
        order == NULL ? g_strdup("")
                      : words_stake(order, form->type, amount, app_zone(app), app_now(app));
    g_autofree char *question =
        text_fill(_("{weight} {stake} Record it?"), "weight", _(transition_weight(form->type)),
                  "stake", stake, NULL);

    tui_open(form->tui, view_ask_new(form->tui, question, confirm, form, NULL));
}

static gboolean
read_entry(View *view, LogEntry *entry, Moment *at, Moment *until)
{
    if (!read_amount(view, &entry->amount) || !read_moment(view, FIELD_AT, at) ||
        !read_moment(view, FIELD_UNTIL, until) || !read_destination(view, &entry->to) ||
        !is_offer_typed(view, &entry->amount))
        return FALSE;
    entry->at = *at;
    entry->until = *until;
    entry->text = text_or_null(view, FIELD_WORDS);
    entry->tracking = text_or_null(view, FIELD_NUMBER);
    return TRUE;
}

static FormVerdict
save(View *view)
{
    LogForm *form = data_of(view);
    g_auto(Moment) at = { 0 };
    g_auto(Moment) until = { 0 };
    LogEntry entry = { .type = form->type,
                       .dispute = form->dispute,
                       .cause = form->cause,
                       .anyway = form->anyway };
    g_autoptr(GError) error = NULL;
    const char *after = event_kind(form->type)->after;

    if (!read_entry(view, &entry, &at, &until))
        return FORM_STAYS;
    if (transition_weight(form->type) != NULL && !form->is_confirmed) {
        ask_again(view, &entry.amount);
        return FORM_STAYS;
    }
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

static void
add_field(View *view, LogField field, const char *label, const char *hint)
{
    LogForm *form = data_of(view);

    form->rows[field] = form->row_count++;
    view_form_add(view, label, hint, "");
}

/* What is being recorded, above the fields. */
static Page *
notice_new(EventType type)
{
    Page *page = page_new(NOTICE_COLUMNS);

    page_paragraph(page, 1, ROLE_STRONG, _(event_kind(type)->label));
    return page;
}

static View *
form_new(Tui *tui, const char *order, const char *marketplace, EventType type)
{
    LogForm *form = g_new0(LogForm, 1);
    View *view = view_form_new(tui, &log_class, form);

    form->tui = tui;
    form->order = g_strdup(order);
    form->marketplace = g_strdup(marketplace);
    form->type = type;
    view_form_notice(view, notice_new(type));
    for (int field = 0; field < LOG_FIELD_COUNT; field++)
        form->rows[field] = -1;
    if (event_asks_for_amount(type))
        add_field(view, FIELD_AMOUNT, _("Amount"),
                  _("such as 18.00 EUR, or a share of what was paid: 20 %"));
    add_field(view, FIELD_WORDS, _("Words"), _("in your own words, or nothing"));
    add_field(view, FIELD_AT, _("When"),
              _("nothing means now; or a date, a time, “2 days ago”"));
    add_field(view, FIELD_UNTIL, _("Until"),
              _("a date that the page states for it, or nothing"));
    if (event_asks_for_place(type))
        add_field(view, FIELD_WHERE_TO, _("Where to"),
                  _("original, balance, coupon, or outside (the marketplace)"));
    if (event_asks_for_number(type))
        add_field(view, FIELD_NUMBER, _("Tracking number"), _("as the carrier writes it"));
    return view;
}

View *
form_log_new(Tui *tui, const OrderSummary *order, EventType type)
{
    return form_new(tui, order->id, order->marketplace, type);
}

View *
form_log_no_button(Tui *tui, const OrderView *order, NoButton shown)
{
    View *view =
        form_new(tui, order->order->id, order->order->marketplace, EVENT_COULD_NOT_OPEN);

    data_of(view)->cause = choice_token(&no_buttons, shown);
    return view;
}

/* The offer that is being answered, weighed. */
static void
add_weight(View *view, const OrderView *order, const Dispute *dispute)
{
    Money offered = dispute_offered(dispute);
    CaseContent content = { tui_app(view->tui), order, dispute };
    Page *page;

    if (!money_is_known(&offered))
        return;
    page = notice_new(data_of(view)->type);
    case_add_offer_weight(page, 1, &content, &offered, KEPT_UNKNOWN);
    view_form_notice(view, page);
    add_field(
        view, FIELD_KEPT, _("Still worth, in %"),
        _("how much of its value the item still has for you: the offer is weighed with it"));
}

View *
form_log_dispute(Tui *tui, const OrderView *order, EventType type, const char *dispute,
                 gboolean anyway)
{
    View *view = form_new(tui, order->order->id, order->order->marketplace, type);
    LogForm *form = data_of(view);
    const Dispute *found;

    form->dispute = g_strdup(dispute);
    form->anyway = anyway;
    form->total = order->order->total;
    found = order_find_dispute(order->order, form->dispute);
    if (found != NULL && event_answers_an_offer(type))
        add_weight(view, order, found);
    return view;
}
