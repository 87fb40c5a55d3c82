/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/demo/demo-example-private.h"

#include "services/orders/orders.h"

/* An order on its way into the case file. */
typedef struct {
    App *app;
    const Order *order;
    FieldContext context;
    char *dispute; /* the one that was drafted last, or NULL */
} Example;

/* Every member of the example is a field of order_fields in the words of the command line. */
static gboolean
fill_order(App *app, Order *order, const json_t *example, GError **error)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        const OrderField *field = &order_fields[i];
        const char *text = json_member_text(example, field->name);
        FieldContext context = orders_field_context(app, order->marketplace);

        if (text != NULL && !order_field_set(order, field, text, &context, error))
            return FALSE;
    }
    return TRUE;
}

/* A member that is not there leaves the moment as it is. */
static gboolean
read_time(const Example *example, const json_t *event, const char *member, Moment *ret_moment,
          GError **error)
{
    const char *text = json_member_text(event, member);
    const MomentContext meant = { .zone = example->context.zone, .now = example->context.now };

    return text == NULL || moment_parse(text, &meant, ret_moment, error);
}

static gboolean
draft_dispute(Example *example, const json_t *said, const Moment *at, GError **error)
{
    g_autoptr(OrderView) view = orders_show(example->app, example->order->id, error);
    g_autoptr(Dispute) draft = NULL;
    g_autoptr(Order) answered = NULL;
    Wizard wizard = { .policies = app_policies(example->app), .now = at->instant };

    if (view == NULL)
        return FALSE;
    draft = disputes_copy_draft(example->app, view, NULL);
    answered = order_copy(view->order);
    wizard.order = answered;
    wizard.draft = draft;
    if (!answers_take(&wizard, json_object_get(said, "answers"), error) ||
        !disputes_record_draft(example->app, answered, draft, at->instant, error))
        return FALSE;
    g_free(example->dispute);
    example->dispute = g_strdup(draft->id);
    return TRUE;
}

static gboolean
log_event(const Example *example, const json_t *said, const Moment *at, GError **error)
{
    const char *amount = json_member_text(said, "amount");
    g_auto(Moment) until = { 0 };
    LogEntry entry = {
        .type = event_type_parse(json_member_text(said, "event")),
        .at = *at,
        .text = json_member_text(said, "text"),
        .tracking = json_member_text(said, "tracking"),
        .to = json_member_text(said, "to"),
        .cause = json_member_text(said, "cause"),
        .returns = json_member_text(said, "return"),
        .channel = json_member_text(said, "channel"),
        .answer = json_member_text(said, "answer"),
    };

    if (event_is_of_dispute(entry.type))
        entry.dispute = example->dispute;
    if (!read_time(example, said, "until", &until, error) ||
        (amount != NULL &&
         !money_parse_share(amount, &example->order->total, &entry.amount, error)))
        return FALSE;
    entry.until = until;
    return orders_log(example->app, example->order->id, &entry, NULL, error);
}

static gboolean
add_event(Example *example, const json_t *said, GError **error)
{
    g_auto(Moment) at = { 0 };

    if (!read_time(example, said, "at", &at, error))
        return FALSE;
    if (json_object_get(said, "answers") != NULL)
        return draft_dispute(example, said, &at, error);
    return log_event(example, said, &at, error);
}

static gboolean
add_events(Example *example, const json_t *events, GError **error)
{
    for (gsize i = 0; i < json_array_size(events); i++) {
        if (!add_event(example, json_array_get(events, i), error))
            return FALSE;
    }
    return TRUE;
}

gboolean
demo_example_add(App *app, const json_t *example, GError **error)
{
    g_autoptr(Order) order = orders_draft(app);
    Example state = { .app = app, .order = order };
    gboolean is_added;

    if (!fill_order(app, order, example, error) || !orders_add(app, order, error))
        return FALSE;
    state.context = orders_field_context(app, order->marketplace);
    is_added = add_events(&state, json_object_get(example, "events"), error);
    g_free(state.dispute);
    return is_added;
}
