/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/field-forms.h"

#include "domain/case/event.h"

#define GUARANTEE_DAYS_LIMIT 36500
#define QUANTITY_LIMIT 1000000

typedef struct {
    /* Sets the member when the order has a value; else does nothing. */
    void (*write)(const Order *order, const OrderField *field, json_t *data,
                  const char *member);
    void (*read)(Order *order, const OrderField *field, const Saying *saying);
} FieldForm;

static const json_t *
said_value(const Saying *saying)
{
    return json_object_get(saying->data, saying->member);
}

/* Bytes that are not UTF-8 cannot stand in JSON; they are replaced rather than lost. */
static json_t *
text_to_json(const char *text)
{
    g_autofree char *valid = NULL;
    json_t *value = json_string(text);

    if (value != NULL || text == NULL)
        return value;
    valid = g_utf8_make_valid(text, -1);
    return json_string(valid);
}

static void
set_known_text(json_t *object, const char *name, const char *text)
{
    if (text != NULL)
        json_object_set_new(object, name, text_to_json(text));
}

static void
write_text(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    set_known_text(data, member, G_STRUCT_MEMBER(const char *, order, field->offset));
}

static void
read_text(Order *order, const OrderField *field, const Saying *saying)
{
    const json_t *value = said_value(saying);
    char **place = G_STRUCT_MEMBER_P(order, field->offset);

    if (json_is_string(value) || json_is_null(value)) {
        g_free(*place);
        *place = g_strdup(json_string_value(value));
    }
}

static void
write_money(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    const Money *money = G_STRUCT_MEMBER_P(order, field->offset);

    if (money_is_known(money))
        json_set_money(data, member, money);
}

static void
read_money(Order *order, const OrderField *field, const Saying *saying)
{
    G_STRUCT_MEMBER(Money, order, field->offset) =
        json_member_money(saying->data, saying->member);
}

static void
write_flag(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    if (G_STRUCT_MEMBER(gboolean, order, field->offset))
        json_object_set_new(data, member, json_true());
}

static void
read_flag(Order *order, const OrderField *field, const Saying *saying)
{
    G_STRUCT_MEMBER(gboolean, order, field->offset) = json_is_true(said_value(saying));
}

/* An exact moment, and one that is not known, as objects too: {"at": "..."} and {}. */
static json_t *
as_object(json_t *value)
{
    json_t *object;

    if (json_is_object(value))
        return value;
    object = json_object();
    if (json_is_string(value))
        json_object_set(object, "at", value);
    json_decref(value);
    return object;
}

static gboolean
says_undated(const json_t *value)
{
    return json_is_true(value) ||
           (json_is_object(value) && json_object_get(value, "at") == NULL);
}

static void
write_time(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    const FactValue *fact = &order->facts[field->fact];
    Moment moment = { fact->instant, fact->precision, fact->text, fact->zone };

    json_t *value;

    if (!fact->is_true)
        return;
    value = fact->instant == INSTANT_UNKNOWN ? json_true() : moment_to_json(&moment);
    if (fact->unchecked) {
        value = as_object(value);
        json_object_set_new(value, "unchecked", json_true());
    }
    json_object_set_new(data, member, value);
}

static void
read_time(Order *order, const OrderField *field, const Saying *saying)
{
    const json_t *value = said_value(saying);
    Fact fact = field->fact;
    g_auto(Moment) moment = { 0 };

    if (moment_from_json(value, &moment)) {
        order_set_fact(order, fact, &moment, saying->said, saying->change);
        order->facts[fact].unchecked = json_member_flag(value, "unchecked");
    } else if (json_is_null(value)) {
        order_clear_fact(order, fact);
        order->facts[fact].said = saying->said;
    } else if (says_undated(value) && !order->facts[fact].is_true) {
        order_set_fact(order, fact, NULL, saying->said, saying->change);
        order->facts[fact].unchecked = json_member_flag(value, "unchecked");
    } else if (says_undated(value) && !json_member_flag(value, "unchecked")) {
        order->facts[fact].unchecked = FALSE;
    }
}

static void
write_guarantee(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    if (order->facts[field->fact].is_true)
        write_time(order, field, data, member);
    else if (order->guarantee_days > 0)
        json_object_set_new(data, member, json_integer(order->guarantee_days));
}

static void
read_guarantee(Order *order, const OrderField *field, const Saying *saying)
{
    const json_t *value = said_value(saying);
    json_int_t days = json_integer_value(value);

    if (json_is_integer(value)) {
        if (days <= 0 || days > GUARANTEE_DAYS_LIMIT)
            return;
        order->guarantee_days = (int)days;
        order_clear_fact(order, field->fact);
        order->facts[field->fact].said = saying->said;
    } else if (!json_is_true(value)) {
        read_time(order, field, saying);
        if (json_is_null(value) || order->facts[field->fact].is_true)
            order->guarantee_days = 0;
    }
}

static void
write_tags(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    json_t *array;

    (void)field; /* an order has one list of tags */
    if (order->tags[0] == NULL)
        return;
    array = json_array();
    for (gsize i = 0; order->tags[i] != NULL; i++)
        json_array_append_new(array, text_to_json(order->tags[i]));
    json_object_set_new(data, member, array);
}

static void
read_tags(Order *order, const OrderField *field, const Saying *saying)
{
    const json_t *value = said_value(saying);
    g_autoptr(GPtrArray) tags = g_ptr_array_new();

    (void)field; /* an order has one list of tags */
    for (gsize i = 0; i < json_array_size(value); i++) {
        const char *tag = json_string_value(json_array_get(value, i));

        if (tag != NULL)
            g_ptr_array_add(tags, (gpointer)tag);
    }
    g_ptr_array_add(tags, NULL);
    order_set_tags(order, (const char *const *)tags->pdata);
}

static json_t *
parcel_to_json(const Parcel *parcel)
{
    json_t *value;

    if (parcel->carrier == NULL && parcel->alias_of == NULL)
        return text_to_json(parcel->number);
    value = json_object();
    set_known_text(value, "number", parcel->number);
    set_known_text(value, "carrier", parcel->carrier);
    set_known_text(value, "alias_of", parcel->alias_of);
    return value;
}

static Parcel *
parcel_from_json(const json_t *value)
{
    const char *number =
        json_is_object(value) ? json_member_text(value, "number") : json_string_value(value);
    Parcel *parcel;

    if (number == NULL)
        return NULL;
    parcel = parcel_new(number);
    if (json_is_object(value)) {
        parcel->carrier = g_strdup(json_member_text(value, "carrier"));
        parcel->alias_of = g_strdup(json_member_text(value, "alias_of"));
    }
    return parcel;
}

static void
write_parcels(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    const GPtrArray *parcels = G_STRUCT_MEMBER(GPtrArray *, order, field->offset);
    json_t *array;

    if (parcels->len == 0)
        return;
    array = json_array();
    for (guint i = 0; i < parcels->len; i++)
        json_array_append_new(array, parcel_to_json(parcels->pdata[i]));
    json_object_set_new(data, member, array);
}

static void
read_parcels(Order *order, const OrderField *field, const Saying *saying)
{
    const json_t *value = said_value(saying);
    GPtrArray *parcels = G_STRUCT_MEMBER(GPtrArray *, order, field->offset);

    g_ptr_array_set_size(parcels, 0);
    for (gsize i = 0; i < json_array_size(value); i++) {
        Parcel *parcel = parcel_from_json(json_array_get(value, i));

        if (parcel != NULL)
            g_ptr_array_add(parcels, parcel);
    }
}

static json_t *
line_to_json(const OrderLine *line)
{
    json_t *value = json_object();

    json_object_set_new(value, "line", json_integer(line->line));
    set_known_text(value, "id", line->id);
    set_known_text(value, "title", line->title);
    set_known_text(value, "product", line->product);
    json_object_set_new(value, "quantity", json_integer(line->quantity));
    if (money_is_known(&line->price))
        json_set_money(value, "price", &line->price);
    if (line->is_cancelled)
        json_object_set_new(value, "cancelled", json_true());
    return value;
}

static OrderLine *
line_from_json(const json_t *value, int position)
{
    OrderLine *line = order_line_new();

    line->line = (int)CLAMP(json_member_integer(value, "line", position), 1, QUANTITY_LIMIT);
    line->id = g_strdup(json_member_text(value, "id"));
    line->title = g_strdup(json_member_text(value, "title"));
    line->product = g_strdup(json_member_text(value, "product"));
    line->quantity = (int)CLAMP(json_member_integer(value, "quantity", 1), 0, QUANTITY_LIMIT);
    line->price = json_member_money(value, "price");
    line->is_cancelled = json_member_flag(value, "cancelled");
    return line;
}

static void
write_lines(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    const GPtrArray *lines = G_STRUCT_MEMBER(GPtrArray *, order, field->offset);
    json_t *array;

    if (lines->len == 0)
        return;
    array = json_array();
    for (guint i = 0; i < lines->len; i++)
        json_array_append_new(array, line_to_json(lines->pdata[i]));
    json_object_set_new(data, member, array);
}

static void
read_lines(Order *order, const OrderField *field, const Saying *saying)
{
    const json_t *value = said_value(saying);
    GPtrArray *lines = G_STRUCT_MEMBER(GPtrArray *, order, field->offset);

    g_ptr_array_set_size(lines, 0);
    for (gsize i = 0; i < json_array_size(value); i++) {
        const json_t *line = json_array_get(value, i);

        if (json_is_object(line))
            g_ptr_array_add(lines, line_from_json(line, (int)MIN(i, QUANTITY_LIMIT) + 1));
    }
}

static void
write_page_state(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    (void)field; /* an order has one */
    if (order->page_state != PAGE_UNSAID)
        json_set_text(data, member, choice_token(&page_states, order->page_state));
}

static void
read_page_state(Order *order, const OrderField *field, const Saying *saying)
{
    const char *token = json_string_value(said_value(saying));
    guint state = PAGE_UNSAID;

    (void)field; /* an order has one */
    if (token != NULL)
        (void)choice_parse(&page_states, token, &state); /* of a newer program: not said */
    order->page_state = (PageState)state;
}

static const FieldForm forms[] = {
    [FIELD_TEXT] = { write_text, read_text },
    [FIELD_ADDRESS] = { write_text, read_text },
    [FIELD_IDENTIFIER] = { write_text, read_text },
    [FIELD_MARKETPLACE] = { write_text, read_text },
    [FIELD_MONEY] = { write_money, read_money },
    [FIELD_TIME] = { write_time, read_time },
    [FIELD_GUARANTEE] = { write_guarantee, read_guarantee },
    [FIELD_PAYMENT] = { write_text, read_text },
    [FIELD_COUNTRY] = { write_text, read_text },
    [FIELD_FLAG] = { write_flag, read_flag },
    [FIELD_TAGS] = { write_tags, read_tags },
    [FIELD_PARCELS] = { write_parcels, read_parcels },
    [FIELD_LINES] = { write_lines, read_lines },
    [FIELD_PAGE_STATE] = { write_page_state, read_page_state },
};

void
field_write(const Order *order, const OrderField *field, json_t *data, const char *member)
{
    forms[field->kind].write(order, field, data, member);
}

void
field_read(Order *order, const OrderField *field, const Saying *saying)
{
    forms[field->kind].read(order, field, saying);
}
