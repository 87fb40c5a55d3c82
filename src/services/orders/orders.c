/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/orders.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "store/file/file.h"
#include "store/local/local.h"

FieldContext
orders_field_context(App *app, const char *marketplace)
{
    const char *usual = settings_text(app_settings(app), SETTING_DEFAULT_MARKETPLACE);
    const char *name = marketplace != NULL ? marketplace : usual;

    return (FieldContext){ .zone = app_typing_zone(app, name),
                           .now = app_now(app),
                           .dates = date_order_of_locale(),
                           .policies = app_policies(app) };
}

FieldContext
orders_typing_context(App *app, const char *marketplace)
{
    const MomentContext meant = app_typing_here(app, marketplace, TENSE_PAST);
    FieldContext context = orders_field_context(app, marketplace);

    context.zone = meant.zone;
    context.also = meant.also;
    context.called = CALLED_LABEL;
    return context;
}

static char *
default_text(App *app, SettingId id)
{
    const char *text = settings_text(app_settings(app), id);

    return *text == '\0' ? NULL : g_strdup(text);
}

Order *
orders_draft(App *app)
{
    g_autofree char *id = id_new(app_recorded(app));
    Order *order = order_new(id);

    order->marketplace = default_text(app, SETTING_DEFAULT_MARKETPLACE);
    order->buyer_country = default_text(app, SETTING_BUYER_COUNTRY);
    order->paid_with = default_text(app, SETTING_PAID_WITH);
    return order;
}

static gboolean
has_required_fields(const Order *order, GError **error)
{
    FieldContext context = { .zone = zone_utc() };

    for (gsize i = 0; i < order_fields_count; i++) {
        g_autofree char *text = NULL;

        if (!order_fields[i].required)
            continue;
        text = order_field_text(order, &order_fields[i], &context);
        if (*text != '\0')
            continue;
        error_set(error, RECOURSE_ERROR_USAGE, N_("%s is missing: %s."), order_fields[i].label,
                  order_fields[i].hint);
        return FALSE;
    }
    return TRUE;
}

static const OrderField *
field_of(Fact fact)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        if (order_fields[i].fact == fact)
            return &order_fields[i];
    }
    g_return_val_if_reached(NULL);
}

/* Dates that cannot be are refused, but those that stood so before: an import takes them. */
static gboolean
has_possible_dates(App *app, const Order *order, const Order *before, GError **error)
{
    const FactSequence *broken = order_find_impossible(order, before);
    FieldContext context = orders_field_context(app, order->marketplace);
    const OrderField *first, *second;
    g_autofree char *first_text = NULL;
    g_autofree char *second_text = NULL;

    if (broken == NULL)
        return TRUE;
    first = field_of(broken->first);
    second = field_of(broken->second);
    first_text = order_field_text(order, first, &context);
    second_text = order_field_text(order, second, &context);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("%s (%s) is before %s (%s), which cannot be. Correct one of the two dates."),
              error_words(second->label), second_text, error_words(first->label), first_text);
    return FALSE;
}

/* Refuses when another order has that number at that marketplace already. */
static gboolean
number_is_free(Db *db, const Order *order, GError **error)
{
    g_autoptr(GError) local_error = NULL;
    g_autofree char *other =
        order_find_number(db, order->marketplace, order->number, &local_error);
    g_autoptr(OrderRecord) record = NULL;
    g_autofree char *title = NULL;

    if (local_error != NULL) {
        g_propagate_error(error, g_steal_pointer(&local_error));
        return FALSE;
    }
    if (other == NULL || g_str_equal(other, order->id))
        return TRUE;
    record = order_load_required(db, other, error);
    if (record == NULL)
        return FALSE;
    title = text_fit(record->order->title, 40, FALSE);
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("Order %s is already tracked at %s: %s. “recourse edit %s” changes it."),
              order->number, order->marketplace, title, order->number);
    return FALSE;
}

/* Takes the data over. */
static Event *
statement_new(EventType type, const Writing *writing, const char *order, json_t *data)
{
    Event *event = event_new(type, order, writing->context.now);
    g_autoptr(JsonDocument) owned = data;

    if (owned != NULL)
        event_set_data(event, owned);
    return event;
}

gboolean
orders_add(App *app, const Order *order, GError **error)
{
    g_auto(Writing) writing = { 0 };
    Event *event;

    if (!has_required_fields(order, error) || !has_possible_dates(app, order, NULL, error) ||
        !writing_begin(&writing, app, error) || !number_is_free(writing.db, order, error))
        return FALSE;
    event =
        statement_new(EVENT_ORDER_TRACKED, &writing, order->id, statement_data(NULL, order));
    g_ptr_array_add(writing.events, event);
    return writing_save(&writing, error);
}

static GPtrArray *
differing_fields(const Order *a, const Order *b)
{
    GPtrArray *fields = g_ptr_array_new();

    for (gsize i = 0; i < order_fields_count; i++) {
        if (!order_field_is_same(a, b, &order_fields[i]))
            g_ptr_array_add(fields, (gpointer)&order_fields[i]);
    }
    return fields;
}

/* TRUE when somebody has changed what the form shows since it was opened. */
static gboolean
is_changed_meanwhile(const Order *seen, const Order *current, Order **ret_current,
                     GPtrArray **ret_differing)
{
    g_autoptr(GPtrArray) differing = NULL;

    if (ret_differing == NULL)
        return FALSE;
    differing = differing_fields(seen, current);
    if (differing->len == 0)
        return FALSE;
    *ret_current = order_copy(current);
    *ret_differing = g_steal_pointer(&differing);
    return TRUE;
}

gboolean
orders_edit(App *app, const Order *seen, const Order *edited, SaveVerdict *ret_verdict,
            Order **ret_current, GPtrArray **ret_differing, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(OrderRecord) record = NULL;
    g_autoptr(JsonDocument) data = statement_data(seen, edited);

    *ret_verdict = SAVE_UNCHANGED;
    if (data == NULL)
        return TRUE;
    if (!has_required_fields(edited, error) || !has_possible_dates(app, edited, seen, error) ||
        !writing_begin(&writing, app, error))
        return FALSE;
    record = order_load_required(writing.db, seen->id, error);
    if (record == NULL || !number_is_free(writing.db, edited, error))
        return FALSE;
    if (is_changed_meanwhile(seen, record->order, ret_current, ret_differing)) {
        *ret_verdict = SAVE_CHANGED_MEANWHILE;
        return TRUE;
    }
    g_ptr_array_add(writing.events, statement_new(EVENT_ORDER_EDITED, &writing, seen->id,
                                                  g_steal_pointer(&data)));
    if (!writing_save(&writing, error))
        return FALSE;
    *ret_verdict = SAVE_SAVED;
    return TRUE;
}

static gboolean
add_edits(Writing *writing, const char *id, const FieldEdit *edits, gsize count, GError **error)
{
    g_autoptr(OrderRecord) record = order_load_required(writing->db, id, error);
    g_autoptr(Order) edited = NULL;
    FieldContext context;
    json_t *data;

    if (record == NULL)
        return FALSE;
    edited = order_copy(record->order);
    context = orders_typing_context(writing->app, record->order->marketplace);
    for (gsize i = 0; i < count; i++) {
        if (!order_field_set(edited, edits[i].field, edits[i].text, &context, error))
            return FALSE;
    }
    if (!has_required_fields(edited, error) ||
        !has_possible_dates(writing->app, edited, record->order, error) ||
        !number_is_free(writing->db, edited, error))
        return FALSE;
    data = statement_data(record->order, edited);
    if (data != NULL)
        g_ptr_array_add(writing->events, statement_new(EVENT_ORDER_EDITED, writing, id, data));
    return TRUE;
}

gboolean
orders_edit_each(App *app, const char *const *ids, const FieldEdit *edits, gsize count,
                 guint *ret_changed, GError **error)
{
    g_auto(Writing) writing = { 0 };

    if (!writing_begin(&writing, app, error))
        return FALSE;
    for (gsize i = 0; ids[i] != NULL; i++) {
        if (!add_edits(&writing, ids[i], edits, count, error))
            return FALSE;
    }
    *ret_changed = writing.events->len;
    return writing.events->len == 0 || writing_save(&writing, error);
}

static gboolean
is_marked(const Order *order, OrderMark mark)
{
    if (mark == MARK_ARCHIVED)
        return order->archived;
    return mark == MARK_UNARCHIVED && !order->archived;
}

gboolean
orders_mark(App *app, const char *const *ids, OrderMark mark, guint *ret_marked, GError **error)
{
    static const EventType types[] = {
        [MARK_ARCHIVED] = EVENT_ORDER_ARCHIVED,
        [MARK_UNARCHIVED] = EVENT_ORDER_UNARCHIVED,
        [MARK_REMOVED] = EVENT_ORDER_REMOVED,
    };
    g_auto(Writing) writing = { 0 };

    if (!writing_begin(&writing, app, error))
        return FALSE;
    for (gsize i = 0; ids[i] != NULL; i++) {
        g_autoptr(OrderRecord) record = order_load_required(writing.db, ids[i], error);

        if (record == NULL)
            return FALSE;
        if (!is_marked(record->order, mark))
            g_ptr_array_add(writing.events,
                            event_new(types[mark], ids[i], writing.context.now));
    }
    *ret_marked = writing.events->len;
    return writing.events->len == 0 || writing_save(&writing, error);
}

gboolean
orders_purge(App *app, const char *id, GError **error)
{
    g_auto(Writing) writing = { 0 };
    guint events;

    if (!writing_begin(&writing, app, error) ||
        !log_purge(writing.db, &writing.context, id, &events, error) ||
        !mail_offers_purge(writing.db, id, error) || !writing_commit(&writing, error))
        return FALSE;
    crumbs_sweep(app); /* they hold all of it, too */
    typed_forget_order(app, id);
    return TRUE;
}
