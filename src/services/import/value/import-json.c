/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/value/import-json.h"

#define MILLISECONDS 1000

char *
import_json_text(const json_t *object, const char *name)
{
    const json_t *value = json_object_get(object, name);
    char *number;

    if (json_is_string(value))
        return g_strdup(json_string_value(value));
    if (!json_is_number(value))
        return NULL;
    number = json_number_text(value);
    /* Digits were lost before it came here: shown as what it is, so that it is refused. */
    return number != NULL ? number : g_strdup_printf("%.2e", json_number_value(value));
}

void
import_json_read_text(char **place, const json_t *object, const char *name)
{
    g_autofree char *text = import_json_text(object, name);

    import_read_text(place, text);
}

gboolean
import_json_read_number(Order *order, const json_t *object, const char *name,
                        const ImportTask *task, GError **error)
{
    g_autofree char *text = import_json_text(object, name);

    return import_read_number(order, text, task, error);
}

gboolean
import_json_read_fact(Order *order, Fact fact, const json_t *object, const char *name,
                      const ImportTask *task, GError **error)
{
    g_autofree char *text = import_json_text(object, name);

    return import_read_fact(order, fact, text, DATE_ORDER_UNSAID, task, error);
}

gboolean
import_json_read_amount(Money *money, const json_t *object, const char *name, const char *other,
                        const char *currency, const ImportTask *task, GError **error)
{
    g_autofree char *text = import_json_text(object, name);

    if (import_is_blank(text)) {
        g_free(text);
        text = import_json_text(object, other);
    }
    if (import_is_blank(text))
        return TRUE;
    return import_read_amount(text, currency, DECIMALS_UNSAID, task, money, error);
}

Instant
import_json_milliseconds(const json_t *object, const char *name)
{
    g_autofree char *text = import_json_text(object, name);
    gint64 milliseconds;

    if (text == NULL ||
        !g_ascii_string_to_signed(text, 10, 1, G_MAXINT64 / 2, &milliseconds, NULL))
        return INSTANT_UNKNOWN;
    return milliseconds / MILLISECONDS;
}

gboolean
import_json_flag(const json_t *object, const char *name)
{
    const json_t *value = json_object_get(object, name);
    const char *text = json_string_value(value);

    return json_is_true(value) || json_integer_value(value) == 1 ||
           (text != NULL && (g_ascii_strcasecmp(text, "true") == 0 || g_str_equal(text, "1")));
}
