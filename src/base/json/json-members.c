/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of an object, each read as one kind of value. */
#include "base/json/json.h"

#include <string.h>

const char *
json_member_text(const json_t *object, const char *name)
{
    return json_string_value(json_object_get(object, name));
}

Instant
json_member_instant(const json_t *object, const char *name)
{
    Instant instant;

    if (!instant_parse_rfc3339(json_member_text(object, name), &instant))
        return INSTANT_UNKNOWN;
    return instant;
}

Money
json_member_money(const json_t *object, const char *name)
{
    const json_t *value = json_object_get(object, name);
    Money money;

    if (!money_from_amount(json_member_text(value, "amount"),
                           json_member_text(value, "currency"), &money, NULL))
        return MONEY_NONE;
    return money;
}

gint64
json_member_integer(const json_t *object, const char *name, gint64 otherwise)
{
    const json_t *value = json_object_get(object, name);

    return json_is_integer(value) ? json_integer_value(value) : otherwise;
}

gboolean
json_member_flag(const json_t *object, const char *name)
{
    return json_is_true(json_object_get(object, name));
}

static void
set_member(json_t *object, const char *name, json_t *value)
{
    /* Names are ours and values are fresh, so only memory can have run out. */
    if (json_object_set_new(object, name, value) != 0)
        g_error("cannot set the JSON member %s", name);
}

static json_t *
text_value(const char *text)
{
    g_autofree char *valid = NULL;

    if (g_utf8_validate(text, -1, NULL))
        return json_string(text);
    valid = g_utf8_make_valid(text, -1);
    return json_string(valid);
}

void
json_set_text(json_t *object, const char *name, const char *text)
{
    set_member(object, name, text != NULL ? text_value(text) : json_null());
}

void
json_set_instant(json_t *object, const char *name, Instant instant)
{
    g_autofree char *text = NULL;

    if (instant != INSTANT_UNKNOWN && instant != INSTANT_NEVER)
        text = instant_to_rfc3339(instant);
    json_set_text(object, name, text);
}

void
json_set_money(json_t *object, const char *name, const Money *money)
{
    g_autofree char *amount = NULL;
    json_t *value;

    if (!money_is_known(money)) {
        set_member(object, name, json_null());
        return;
    }
    amount = money_amount_text(money);
    value = json_object();
    json_set_text(value, "amount", amount);
    json_set_text(value, "currency", money->currency);
    set_member(object, name, value);
}
