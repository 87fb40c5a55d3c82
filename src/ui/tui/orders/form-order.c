/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/form-order.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/words.h"
#include "services/orders/orders.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/words-stats.h"
#include "ui/words/words.h"

typedef struct {
    Tui *tui;    /* borrowed */
    Order *seen; /* as it was when typing began, or as last shown */
    gboolean is_new;
    GPtrArray *sellers; /* of other orders (char *); NULL: not asked for yet */
    GPtrArray *tags;
} OrderForm;

static void
order_form_free(gpointer data)
{
    OrderForm *form = data;

    order_free(form->seen);
    g_clear_pointer(&form->sellers, g_ptr_array_unref);
    g_clear_pointer(&form->tags, g_ptr_array_unref);
    g_free(form);
}

static OrderForm *
data_of(View *view)
{
    return view_form_data(view);
}

/* Lines are stated by importers only: the rows of the form are the fields before them. */
static gboolean
is_shown(const OrderField *field)
{
    return field->kind != FIELD_LINES;
}

static guint
row_of(const OrderField *wanted)
{
    guint row = 0;

    for (gsize i = 0; &order_fields[i] != wanted; i++)
        row += is_shown(&order_fields[i]) ? 1 : 0;
    return row;
}

static const OrderField *
field_of(guint row)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        if (is_shown(&order_fields[i]) && row-- == 0)
            return &order_fields[i];
    }
    return NULL;
}

/* As it is typed now. */
static const char *
marketplace_of(View *view)
{
    return view_form_text(view, row_of(order_field_find("marketplace")));
}

static FieldContext
context_of(View *view)
{
    return orders_typing_context(tui_app(view->tui), marketplace_of(view));
}

static gboolean
takes_time(View *view, guint row, FormTime *ret_time)
{
    const OrderField *field = field_of(row);

    ret_time->tense = fact_tense(field->fact);
    ret_time->marketplace = marketplace_of(view);
    return order_field_takes_time(field, view_form_text(view, row));
}

/* What a token stands for that people call by other names; NULL for any other field. */
static char *
words_of_token(const Order *order, const OrderField *field)
{
    if (field->kind == FIELD_PAYMENT && order->paid_with != NULL)
        return words_payment(order->paid_with);
    if (field->kind == FIELD_COUNTRY && order->buyer_country != NULL)
        return g_strdup(country_name(order->buyer_country));
    return NULL;
}

/* What other orders have in that field, read when it is first asked for. */
static const GPtrArray *
known_of(View *view, const OrderField *field)
{
    OrderForm *form = data_of(view);
    GPtrArray **known = field->kind == FIELD_TAGS ? &form->tags : &form->sellers;

    if (*known == NULL)
        *known = orders_known(tui_app(view->tui), field);
    return *known;
}

static GPtrArray *
list_known(View *view, const OrderField *field)
{
    GPtrArray *candidates = candidates_new();
    const GPtrArray *words = known_of(view, field);

    for (guint i = 0; i < words->len; i++)
        candidates_add(candidates, words->pdata[i], NULL, NULL);
    return candidates;
}

static GPtrArray *
list_choices(View *view, guint row, const char *typed)
{
    const OrderField *field = field_of(row);

    (void)typed;
    switch (field->kind) {
    case FIELD_MARKETPLACE:
        return candidates_of_marketplaces(app_policies(tui_app(view->tui)));
    case FIELD_PAYMENT:
        return candidates_of_payments();
    case FIELD_COUNTRY:
        return candidates_of_countries();
    case FIELD_FLAG:
        return candidates_of_yes_no();
    default:
        return list_known(view, field);
    }
}

static gboolean
choices(View *view, guint row, FormSource *ret_source)
{
    const OrderField *field = field_of(row);

    *ret_source = (FormSource){ .list = list_choices, .is_several = field->kind == FIELD_TAGS };
    return field->kind == FIELD_MARKETPLACE || field->kind == FIELD_PAYMENT ||
           field->kind == FIELD_COUNTRY || field->kind == FIELD_FLAG ||
           (orders_keep_known(field) && known_of(view, field)->len > 0);
}

/* What cannot be saved is said as soon as the field is left. */
static char *
check(View *view, guint row, gboolean *ret_is_wrong)
{
    FieldContext context = context_of(view);
    const char *text = view_form_text(view, row);
    g_autoptr(Order) typed = NULL;
    g_autoptr(GError) error = NULL;

    *ret_is_wrong = FALSE;
    if (!view_form_is_edited(view, row))
        return NULL;
    typed = order_copy(data_of(view)->seen);
    *ret_is_wrong = !order_field_set(typed, field_of(row), text, &context, &error);
    return *ret_is_wrong ? g_strdup(error->message) : words_of_token(typed, field_of(row));
}

/* The seen order with what was typed; NULL when a field refuses it, which then says so. */
static Order *
typed_order(View *view)
{
    FieldContext context = context_of(view);
    g_autoptr(Order) typed = order_copy(data_of(view)->seen);

    for (gsize i = 0; i < order_fields_count; i++) {
        g_autoptr(GError) error = NULL;
        guint row = row_of(&order_fields[i]);

        if (!is_shown(&order_fields[i]) || !view_form_is_edited(view, row))
            continue;
        if (!order_field_set(typed, &order_fields[i], view_form_text(view, row), &context,
                             &error)) {
            view_form_refuse(view, row, error->message);
            return NULL;
        }
    }
    return g_steal_pointer(&typed);
}

static gboolean
has_required_fields(View *view)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        guint row = row_of(&order_fields[i]);

        if (!order_fields[i].required || *view_form_text(view, row) != '\0')
            continue;
        view_form_refuse(view, row, _("An order needs this."));
        return FALSE;
    }
    return TRUE;
}

/* What somebody else has changed meanwhile, each as it was and as it is. */
static void
show_difference(View *view, const Order *current, const GPtrArray *differing)
{
    FieldContext context = context_of(view);
    const Order *seen = data_of(view)->seen;
    Page *page = page_new(76);

    page_paragraph(
        page, 1, ROLE_STRONG,
        _("This order was changed while you edited it. Ctrl-S overwrites that change."));
    for (guint i = 0; i < differing->len; i++) {
        const OrderField *field = g_ptr_array_index(differing, i);
        g_autofree char *before = order_field_text(seen, field, &context);
        g_autofree char *now = order_field_text(current, field, &context);
        g_autofree char *line = text_fill(_("{field}: was “{before}”, is “{now}” now"), "field",
                                          _(field->label), "before", before, "now", now, NULL);

        page_paragraph(page, 3, ROLE_DOUBTFUL, line);
        if (is_shown(field))
            view_form_renew(view, row_of(field), now);
    }
    view_form_notice(view, page);
}

static void
say_saved(OrderForm *form, const char *sentence)
{
    tui_changed(form->tui);
    tui_say(form->tui, ROLE_GOOD, sentence);
}

/* How to keep the listing, while that is still asked for, and what is known of the seller. */
static char *
added_sentence(App *app, const Order *order)
{
    g_autofree char *record = words_seller_record(app, order->seller);
    g_autoptr(OrderView) view = orders_show(app, order->id, NULL);
    gboolean asks = view != NULL && summary_asks_for_listing(&view->summary, view->order);
    const char *listing = _("Keep the listing before it changes: p.");

    if (record != NULL)
        return asks ? g_strdup_printf("%s %s %s", _("Added."), listing, record)
                    : g_strdup_printf("%s %s", _("Added."), record);
    return asks ? g_strdup_printf("%s %s", _("Added."), listing)
                : g_strdup(_("Added. Recourse watches its deadlines from now on."));
}

static FormVerdict
save_new(View *view, const Order *typed)
{
    OrderForm *form = data_of(view);
    g_autoptr(GError) error = NULL;
    g_autofree char *sentence = NULL;

    if (!orders_add(tui_app(form->tui), typed, &error)) {
        view_form_refuse(view, 0, error->message);
        return FORM_STAYS;
    }
    sentence = added_sentence(tui_app(form->tui), typed);
    say_saved(form, sentence);
    return FORM_LEAVES;
}

static FormVerdict
save_changes(View *view, const Order *typed)
{
    OrderForm *form = data_of(view);
    SaveVerdict verdict;
    g_autoptr(Order) current = NULL;
    g_autoptr(GPtrArray) differing = NULL;
    GError *error = NULL;

    if (!orders_edit(tui_app(form->tui), form->seen, typed, &verdict, &current, &differing,
                     &error)) {
        tui_say_error(form->tui, error);
        return FORM_STAYS;
    }
    if (verdict == SAVE_CHANGED_MEANWHILE) {
        show_difference(view, current, differing);
        order_free(form->seen);
        form->seen = g_steal_pointer(&current);
        return FORM_STAYS;
    }
    say_saved(form, verdict == SAVE_SAVED ? _("Saved.") : _("Nothing was changed."));
    return FORM_LEAVES;
}

static FormVerdict
save(View *view)
{
    g_autoptr(Order) typed = has_required_fields(view) ? typed_order(view) : NULL;

    if (typed == NULL)
        return FORM_STAYS;
    return data_of(view)->is_new ? save_new(view, typed) : save_changes(view, typed);
}

static const FormClass add_class = {
    .title = N_("Add an order"),
    .check = check,
    .takes_time = takes_time,
    .choices = choices,
    .save = save,
    .destroy = order_form_free,
};

static const FormClass edit_class = {
    .title = N_("Change the order"),
    .check = check,
    .takes_time = takes_time,
    .choices = choices,
    .save = save,
    .destroy = order_form_free,
};

/* Takes the order over. */
static View *
form_new(Tui *tui, Order *order, gboolean is_new)
{
    OrderForm *form = g_new0(OrderForm, 1);
    FieldContext context = orders_typing_context(tui_app(tui), order->marketplace);
    View *view;

    form->tui = tui;
    form->seen = order;
    form->is_new = is_new;
    view = view_form_new(tui, is_new ? &add_class : &edit_class, form);
    for (gsize i = 0; i < order_fields_count; i++) {
        const OrderField *field = &order_fields[i];
        g_autofree char *text = order_field_text(order, field, &context);

        if (is_shown(field))
            view_form_add(view, _(field->label), _(field->hint), text);
    }
    view_form_keep_as(view, is_new ? "add" : "edit", is_new ? NULL : order->id);
    return view;
}

View *
form_order_add(Tui *tui, const Subject *subject, GError **error)
{
    (void)subject; /* it is not there yet */
    (void)error;
    return form_new(tui, orders_draft(tui_app(tui)), TRUE);
}

View *
form_order_edit(Tui *tui, const Subject *subject, GError **error)
{
    g_autoptr(OrderView) order = orders_show(tui_app(tui), subject->order, error);

    return order == NULL ? NULL : form_new(tui, order_copy(order->order), FALSE);
}
