/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/form-log-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/case/case.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-ask.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define NOTICE_COLUMNS 76
#define WHOLE_SHARE 10000 /* hundredths of a per cent */

static void
log_form_free(gpointer data)
{
    LogForm *form = data;

    g_free(form->order);
    g_free(form->marketplace);
    g_free(form->dispute);
    g_array_unref(form->lines);
    case_content_free(form->content);
    g_free(form);
}

/* What the offer on the table means when the item keeps such a share of its value. */
static char *
weigh_kept(LogForm *form, const char *text)
{
    App *app = tui_app(form->tui);
    g_autoptr(OrderView) order = orders_show(app, form->order, NULL);
    const Dispute *dispute =
        order == NULL ? NULL : order_find_dispute(order->order, form->dispute);
    Money offered = dispute == NULL ? MONEY_NONE : dispute_offered(dispute);
    OfferOutlook outlook;
    gint64 kept = 0;

    if (!money_is_known(&offered) || !g_ascii_string_to_signed(text, 10, 0, 100, &kept, NULL))
        return NULL;
    case_content_renew(&form->content, app, order, dispute);
    outlook = offer_weigh(order->order, form->content->advice, &offered, &dispute->asked,
                          (int)kept * (WHOLE_SHARE / 100));
    return g_strdup(_(choice_label(&offer_verdicts, outlook.verdict)));
}

static char *
check(View *view, guint row, gboolean *ret_is_wrong)
{
    LogForm *form = log_form_of(view);

    *ret_is_wrong = FALSE;
    return (int)row == form->rows[FIELD_KEPT] ? weigh_kept(form, view_form_text(view, row))
                                              : NULL;
}

static gboolean
takes_time(View *view, guint row, FormTime *ret_time)
{
    static const LogField times[] = { FIELD_AT, FIELD_UNTIL, FIELD_CLOSES };
    const LogForm *form = log_form_of(view);

    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        if (form->rows[times[i]] != (int)row)
            continue;
        ret_time->tense = log_form_tense(times[i]);
        ret_time->marketplace = form->marketplace;
        return TRUE;
    }
    return FALSE;
}

/* The items of the order by their numbers, or its tracking numbers. */
static GPtrArray *
list_of_order(const LogForm *form, LogField field)
{
    GPtrArray *candidates = candidates_new();
    g_autoptr(OrderView) order = orders_show(tui_app(form->tui), form->order, NULL);

    for (guint i = 0; order != NULL && field == FIELD_ITEMS && i < order->order->lines->len;
         i++) {
        const OrderLine *line = order->order->lines->pdata[i];
        g_autofree char *number = g_strdup_printf("%d", line->line);

        candidates_add(candidates, number, line->title, NULL);
    }
    for (guint i = 0; order != NULL && field == FIELD_NUMBER && i < order->order->parcels->len;
         i++) {
        const Parcel *parcel = order->order->parcels->pdata[i];

        candidates_add(candidates, parcel->number, NULL, NULL);
    }
    return candidates;
}

static LogField
field_at(const LogForm *form, guint row)
{
    LogField field = FIELD_AMOUNT;

    while (form->rows[field] != (int)row)
        field++;
    return field;
}

static GPtrArray *
list_choices(View *view, guint row, const char *typed)
{
    const LogForm *form = log_form_of(view);
    LogField field = field_at(form, row);
    const ChoiceSet *set = log_form_set(form, field);

    (void)typed;
    return set != NULL ? candidates_of_set(set) : list_of_order(form, field);
}

static gboolean
choices(View *view, guint row, FormSource *ret_source)
{
    const LogForm *form = log_form_of(view);
    LogField field = field_at(form, row);

    *ret_source = (FormSource){ .list = list_choices, .is_several = field == FIELD_ITEMS };
    return log_form_set(form, field) != NULL || (field == FIELD_ITEMS && form->has_items) ||
           (field == FIELD_NUMBER && event_asks(form->type, ASKS_PARCEL));
}

/* Whether it is the amount that cannot be right. */
static gboolean
is_about_amount(const LogForm *form, const Money *amount)
{
    g_autoptr(OrderView) order = orders_show(tui_app(form->tui), form->order, NULL);
    const Dispute *dispute =
        order == NULL ? NULL : order_find_dispute(order->order, form->dispute);

    return dispute != NULL &&
           event_amount_refusal(order->order, dispute, form->type, amount) != NULL;
}

static void
refuse(View *view, const GError *error, const Money *amount)
{
    LogForm *form = log_form_of(view);
    g_autofree char *sentence = NULL;

    if (!g_error_matches(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED)) {
        log_form_refuse(view, FIELD_WORDS, error->message);
        return;
    }
    form->anyway = TRUE;
    sentence = g_strconcat(error->message, " ",
                           _("If it happened anyway, Ctrl-S once more records it."), NULL);
    log_form_refuse(view, is_about_amount(form, amount) ? FIELD_AMOUNT : FIELD_AT, sentence);
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
    LogForm *form = log_form_of(view);
    App *app = tui_app(form->tui);
    g_autoptr(OrderView) order = orders_show(app, form->order, NULL);
    g_autofree char *stake = order == NULL ? g_strdup("")
                                           : words_stake(order, form->type, form->dispute,
                                                         amount, app_zone(app), app_now(app));
    g_autofree char *question =
        text_fill(_("{stake} {weight} Record it?"), "weight", _(event_kind(form->type)->weight),
                  "stake", stake, NULL);

    tui_open(form->tui, view_ask_new(form->tui, question, confirm, form, NULL));
}

static FormVerdict
save(View *view)
{
    LogForm *form = log_form_of(view);
    g_auto(LogMoments) moments = { 0 };
    LogEntry entry = { .type = form->type,
                       .dispute = form->dispute,
                       .cause = form->cause,
                       .anyway = form->anyway };
    g_autoptr(GError) error = NULL;
    gboolean has_effect;

    if (!log_form_read(view, &entry, &moments))
        return FORM_STAYS;
    if (event_kind(form->type)->weight != NULL && !form->is_confirmed) {
        ask_again(view, &entry.amount);
        return FORM_STAYS;
    }
    if (!orders_log(tui_app(form->tui), form->order, &entry, &has_effect, &error)) {
        refuse(view, error, &entry.amount);
        return FORM_STAYS;
    }
    tui_changed(form->tui);
    tui_say_recorded(form->tui, form->order, &entry, has_effect);
    return FORM_LEAVES;
}

static const FormClass log_class = {
    .title = N_("Record what happened"),
    .is_sheet = TRUE,
    .check = check,
    .takes_time = takes_time,
    .choices = choices,
    .save = save,
    .destroy = log_form_free,
};

static void
add_field(View *view, LogField field, const char *label, const char *hint)
{
    LogForm *form = log_form_of(view);

    form->rows[field] = form->row_count++;
    view_form_add(view, label, hint, "");
}

static void
add_words(View *view)
{
    add_field(view, FIELD_WORDS, _("Words"), _("in your own words, or nothing"));
}

/* What is being recorded, above the fields. */
static Page *
notice_new(EventType type)
{
    Page *page = page_new(NOTICE_COLUMNS);

    page_paragraph(page, 1, ROLE_STRONG, _(event_kind(type)->label));
    return page;
}

/* What an event is asked for behind its dates: one row a field. */
/* clang-format off */
static const struct {
    EventAsks asks;
    LogField field;
    const char *label, *hint;
} asked[] = {
    { ASKS_PLACE,   FIELD_WHERE_TO, N_("Where to"),        N_("original, balance, coupon, or outside (the marketplace)") },
    { ASKS_RETURN,  FIELD_RETURN,   N_("Return asked"),    N_("yes or no: whether you must return the item")             },
    { ASKS_NUMBER,  FIELD_NUMBER,   N_("Tracking number"), N_("as the carrier writes it")                                },
    { ASKS_LINES,   FIELD_ITEMS,    N_("Items"),           N_("their numbers, such as 1, 3; or nothing for all")         },
    { ASKS_CONTACT, FIELD_CHANNEL,  N_("How"),             N_("chat, mail, phone or form")                               },
    { ASKS_CONTACT, FIELD_ANSWER,   N_("Answer"),          N_("agreed, refused, partly or none")                         },
};
/* clang-format on */

char *
form_log_asked(EventType type)
{
    g_autoptr(GString) labels = g_string_new(event_asks(type, ASKS_AMOUNT) ? _("Amount") : "");

    for (gsize i = 0; i < G_N_ELEMENTS(asked); i++) {
        if (event_asks(type, asked[i].asks))
            g_string_append_printf(labels, "%s%s", labels->len > 0 ? ", " : "",
                                   _(asked[i].label));
    }
    return labels->len > 0 ? g_string_free(g_steal_pointer(&labels), FALSE) : NULL;
}

/* Of several parcels one is meant. */
static gboolean
asks_for_parcel(const OrderView *order, EventType type)
{
    return event_asks(type, ASKS_PARCEL) && order_count_parcels(order->order) > 1;
}

static void
add_cause(View *view, const ChoiceSet *causes)
{
    g_autofree char *words = choice_list(causes);
    g_autofree char *hint = text_fill(_("{words}; or nothing"), "words", words, NULL);

    add_field(view, FIELD_CAUSE, _("Why"), hint);
}

static void
add_asked(View *view, const OrderView *order, EventType type)
{
    for (gsize i = 0; i < G_N_ELEMENTS(asked); i++) {
        if (event_asks(type, asked[i].asks))
            add_field(view, asked[i].field, _(asked[i].label), _(asked[i].hint));
    }
    if (asks_for_parcel(order, type))
        add_field(view, FIELD_NUMBER, _("Tracking number"),
                  _("of the parcel that is meant; or nothing for all"));
    if (event_kind(type)->causes != NULL && log_form_of(view)->cause == NULL)
        add_cause(view, event_kind(type)->causes);
}

static View *
form_new(Tui *tui, const OrderView *order, EventType type, const char *cause)
{
    LogForm *form = g_new0(LogForm, 1);
    View *view = view_form_new(tui, &log_class, form);

    form->tui = tui;
    form->order = g_strdup(order->order->id);
    form->marketplace = g_strdup(order->order->marketplace);
    form->type = type;
    form->cause = cause;
    form->has_items = order->order->lines->len > 0;
    form->lines = g_array_new(FALSE, FALSE, sizeof(DisputeLine));
    view_form_notice(view, notice_new(type));
    for (int field = 0; field < LOG_FIELD_COUNT; field++)
        form->rows[field] = -1;
    if (event_asks(type, ASKS_AMOUNT))
        add_field(view, FIELD_AMOUNT, _("Amount"),
                  _("such as 18.00 EUR, or a share of what was paid: 20 %"));
    if (type == EVENT_NOTE)
        add_words(view);
    add_field(view, FIELD_AT, _("When"), _("empty: now; or a date, a time, “2 days ago”"));
    if (type != EVENT_NOTE)
        add_words(view);
    add_field(view, FIELD_UNTIL, _("Until"),
              _("a date or a time that the page states for it, or nothing"));
    if (event_asks(type, ASKS_CLOSE))
        add_field(view, FIELD_CLOSES, _("Window closes"),
                  _("the close date that the page shows, or nothing"));
    add_asked(view, order, type);
    return view;
}

/* Behind the last field. */
static View *
keep_typed(View *view)
{
    const LogForm *form = log_form_of(view);
    g_autofree char *name =
        g_strjoin(" ", "record", event_kind(form->type)->token,
                  form->dispute != NULL ? form->dispute : form->cause, NULL);

    view_form_keep_as(view, name, form->order);
    return view;
}

View *
form_log_note(Tui *tui, const Subject *subject, GError **error)
{
    g_autoptr(OrderView) order = orders_show(tui_app(tui), subject->order, error);

    return order == NULL ? NULL : keep_typed(form_new(tui, order, EVENT_NOTE, NULL));
}

View *
form_log_no_button(Tui *tui, const OrderView *order, NoButton shown)
{
    return keep_typed(
        form_new(tui, order, EVENT_COULD_NOT_OPEN, choice_token(&no_buttons, shown)));
}

/* The offer that is being answered, weighed. */
static void
add_weight(View *view, OrderView *order, const Dispute *dispute)
{
    LogForm *form = log_form_of(view);
    Money offered = dispute_offered(dispute);
    g_autoptr(Doc) doc = doc_new();
    Page *page;

    if (!money_is_known(&offered))
        return;
    page = notice_new(form->type);
    case_content_renew(&form->content, tui_app(view->tui), order, dispute);
    doc_case_weight(doc, form->content, &offered, KEPT_UNKNOWN);
    page_add_doc(page, doc);
    view_form_notice(view, page);
    add_field(
        view, FIELD_KEPT, _("Still worth, in %"),
        _("how much of its value the item still has for you: the offer is weighed with it"));
}

View *
form_log_dispute(Tui *tui, OrderView *order, EventType type, const char *dispute,
                 gboolean anyway)
{
    View *view = form_new(tui, order, type, NULL);
    LogForm *form = log_form_of(view);
    const Dispute *found;

    form->dispute = g_strdup(dispute);
    form->anyway = anyway;
    form->total = order->order->total;
    found = order_find_dispute(order->order, form->dispute);
    if (found != NULL && event_asks(type, ANSWERS_OFFER))
        add_weight(view, order, found);
    return keep_typed(view);
}
