/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a statement says about an order, as data and back. */
#include "domain/case/event.h"

#include "domain/case/field-forms.h"

#define MEMBER_SIZE 32

/* What only importers state: it has no option and stands in no form. */
static const OrderField imported_fields[] = {
    { "imported-status", FIELD_TEXT, offsetof(Order, imported_status), FACT_COUNT },
    { "cancelled", FIELD_FLAG, offsetof(Order, is_cancelled), FACT_COUNT },
    { "closed", FIELD_FLAG, offsetof(Order, is_closed), FACT_COUNT },
    { "page-state", FIELD_PAGE_STATE, offsetof(Order, page_state), FACT_COUNT },
    { "total-is-sum", FIELD_FLAG, offsetof(Order, total_is_sum), FACT_COUNT },
    { "lines", FIELD_LINES, offsetof(Order, lines), FACT_COUNT },
};

const OrderField *
order_stated_field(gsize index)
{
    if (index < order_fields_count)
        return &order_fields[index];
    index -= order_fields_count;
    return index < G_N_ELEMENTS(imported_fields) ? &imported_fields[index] : NULL;
}

/* "paid-with" is the option, "paid_with" the member. */
static const char *
member_name(const OrderField *field, char *buffer)
{
    g_strlcpy(buffer, field->name, MEMBER_SIZE);
    return g_strdelimit(buffer, "-", '_');
}

/* The same moment in other words is the same; so is a fact that is only said to be true again.
 */
static gboolean
fact_says_more(const FactValue *before, const FactValue *now)
{
    if (!now->is_true || !before->is_true)
        return now->is_true != before->is_true;
    if (now->unchecked != before->unchecked)
        return before->unchecked;
    if (now->instant == INSTANT_UNKNOWN)
        return FALSE;
    return now->instant != before->instant || now->precision != before->precision;
}

/* Everything that is set. */
static json_t *
everything(const Order *order)
{
    json_t *data = json_object();
    char member[MEMBER_SIZE];
    const OrderField *field;

    for (gsize i = 0; (field = order_stated_field(i)) != NULL; i++)
        field_write(order, field, data, member_name(field, member));
    return data;
}

static gboolean
field_differs(const OrderField *field, const Order *before, const Order *now, const json_t *old,
              const json_t *value)
{
    if (field->fact != FACT_COUNT && now->facts[field->fact].is_true)
        return fact_says_more(&before->facts[field->fact], &now->facts[field->fact]);
    return old == NULL || value == NULL ? old != value : !json_equal(old, value);
}

static json_t *
difference(const Order *before, const Order *now, gboolean blank_what_is_missing)
{
    g_autoptr(JsonDocument) old = everything(before);
    g_autoptr(JsonDocument) new = everything(now);
    g_autoptr(JsonDocument) data = json_object();
    char buffer[MEMBER_SIZE];
    const OrderField *field;

    for (gsize i = 0; (field = order_stated_field(i)) != NULL; i++) {
        const char *member = member_name(field, buffer);
        json_t *value = json_object_get(new, member);

        if (value == NULL && !blank_what_is_missing)
            continue;
        if (field_differs(field, before, now, json_object_get(old, member), value))
            json_object_set(data, member, value == NULL ? json_null() : value);
    }
    return json_object_size(data) > 0 ? g_steal_pointer(&data) : NULL;
}

json_t *
statement_data(const Order *before, const Order *now)
{
    json_t *data;

    if (before != NULL)
        return difference(before, now, TRUE);
    data = everything(now);
    if (json_object_size(data) > 0)
        return data;
    json_decref(data);
    return NULL;
}

json_t *
statement_additions(const Order *before, const Order *found)
{
    return difference(before, found, FALSE);
}

void
statement_apply(Order *order, const json_t *data, gint64 said, const char *change)
{
    char buffer[MEMBER_SIZE];
    const OrderField *field;

    for (gsize i = 0; (field = order_stated_field(i)) != NULL; i++) {
        const Saying saying = { data, member_name(field, buffer), said, change };

        if (json_object_get(data, saying.member) != NULL)
            field_read(order, field, &saying);
    }
}
