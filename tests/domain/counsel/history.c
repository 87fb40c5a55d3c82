/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/counsel/history.h"

#include <string.h>

#include "domain/case/case.h"

#define DAY_0 G_GINT64_CONSTANT(1767603600) /* Mon 2026-01-05T09:00:00Z */

History *
history_parse(const char *line)
{
    History *history = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) words = g_strsplit(line, " ", -1);

    for (gsize i = 0; words[i] != NULL; i++) {
        if (*words[i] != '\0')
            g_ptr_array_add(history, g_strdup(words[i]));
    }
    g_assert_cmpuint(history->len, >=, 2);
    return history;
}

History *
history_copy(const History *history)
{
    g_autofree char *text = history_text(history);

    return history_parse(text);
}

void
history_free(History *history)
{
    g_ptr_array_unref(history);
}

char *
history_text(const History *history)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < history->len; i++)
        g_string_append_printf(text, "%s%s", i == 0 ? "" : " ",
                               (const char *)history->pdata[i]);
    return g_string_free(text, FALSE);
}

static gint64
number_of(const char *text)
{
    gint64 number = 0;

    g_assert_true(g_ascii_string_to_signed(text, 10, G_MININT32, G_MAXINT32, &number, NULL));
    return number;
}

Instant
history_time_parse(const char *text)
{
    g_auto(GStrv) parts = g_strsplit(text, ".", 2);
    g_autofree char *clock = g_strdup_printf("%s0000", parts[1] == NULL ? "00" : parts[1]);
    gint64 digits;

    clock[6] = '\0';
    digits = number_of(clock);
    return DAY_0 + number_of(parts[0]) * SECONDS_PER_DAY + digits / 10000 * SECONDS_PER_HOUR +
           digits / 100 % 100 * SECONDS_PER_MINUTE + digits % 100;
}

char *
history_time_text(Instant instant)
{
    gint64 days = (instant - DAY_0) / SECONDS_PER_DAY;
    gint64 rest = (instant - DAY_0) % SECONDS_PER_DAY;

    if (rest < 0) {
        days--;
        rest += SECONDS_PER_DAY;
    }
    if (rest == 0)
        return g_strdup_printf("%d", (int)days);
    if (rest % SECONDS_PER_HOUR == 0)
        return g_strdup_printf("%d.%02d", (int)days, (int)(rest / SECONDS_PER_HOUR));
    return g_strdup_printf("%d.%02d%02d%02d", (int)days, (int)(rest / SECONDS_PER_HOUR),
                           (int)(rest / SECONDS_PER_MINUTE % 60), (int)(rest % 60));
}

/* The instant of a word. */
static Instant
word_instant(const char *word)
{
    const char *from = strchr(word, '@');
    g_autofree char *text = NULL;

    g_assert_nonnull(from);
    text = g_strndup(from + 1, strcspn(from + 1, ","));
    return history_time_parse(text);
}

Instant
history_now(const History *history)
{
    return word_instant(history->pdata[history->len - 1]);
}

void
history_set_now(History *history, Instant now)
{
    g_autofree char *text = history_time_text(now);

    g_free(history->pdata[history->len - 1]);
    history->pdata[history->len - 1] = g_strdup_printf("now@%s", text);
}

History *
history_until(const History *history, Instant now)
{
    History *known = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *text = history_time_text(now);

    for (guint i = 0; i + 1 < history->len; i++) {
        if (i == 0 || word_instant(history->pdata[i]) <= now)
            g_ptr_array_add(known, g_strdup(history->pdata[i]));
    }
    g_ptr_array_add(known, g_strdup_printf("now@%s", text));
    return known;
}

static json_t *
texts_of(const char *value)
{
    g_autofree char *inner = g_strndup(value + 1, strlen(value) - 2);
    g_auto(GStrv) texts = g_strsplit(inner, ";", -1);
    json_t *array = json_array();

    for (gsize i = 0; texts[i] != NULL; i++)
        json_array_append_new(array, json_string(texts[i]));
    return array;
}

static json_t *
items_of(const char *value)
{
    g_auto(GStrv) items = g_strsplit(value + 1, ";", -1);
    json_t *array = json_array();

    for (gsize i = 0; items[i] != NULL; i++) {
        g_auto(GStrv) parts = g_strsplit(items[i], "x", 2);

        json_array_append_new(array, json_pack("{s:I, s:I}", "line", number_of(parts[0]),
                                               "quantity", number_of(parts[1])));
    }
    return array;
}

static json_t *
amount_of(const char *value)
{
    gsize digits = strspn(value, "0123456789.");
    g_autofree char *amount = g_strndup(value, digits);

    return json_pack("{s:s, s:s}", "amount", amount, "currency", value + digits);
}

static json_t *
value_of(const char *value)
{
    g_autofree char *at = NULL;

    switch (*value) {
    case '@':
        at = instant_to_rfc3339(history_time_parse(value + 1));
        return json_string(at);
    case '$':
        return amount_of(value + 1);
    case '[':
        return texts_of(value);
    case '#':
        return items_of(value);
    default:
        if (g_str_equal(value, "null"))
            return json_null();
        if (g_str_equal(value, "true") || g_str_equal(value, "false"))
            return json_boolean(*value == 't');
        if (strspn(value, "0123456789") == strlen(value) && strlen(value) < 9)
            return json_integer(number_of(value));
        return json_string(value);
    }
}

static EventType
word_type(const char *word)
{
    g_autofree char *token = g_strndup(word, strcspn(word, "@"));
    EventType type = event_type_parse(token);

    if (type == EVENT_UNKNOWN)
        g_error("%s is no event", token);
    return type;
}

/* What is dealt with directly belongs to no dispute until there is one. */
static Event *
word_event(const char *word, gint64 counter, gboolean *has_dispute)
{
    g_auto(GStrv) parts = g_strsplit(word, ",", -1);
    Event *event = event_new(word_type(word), "order", word_instant(word));
    g_autoptr(JsonDocument) data = json_object();
    EventSubject about = event_kind(event->type)->about;
    const char *dispute =
        about == ABOUT_DISPUTE || about == ABOUT_CASE || (about == ABOUT_EITHER && *has_dispute)
            ? "1"
            : "none";

    *has_dispute = *has_dispute || about == ABOUT_DISPUTE || about == ABOUT_CASE;
    event->device = g_strdup("device");
    event->seq = counter;
    event->counter = counter;
    event->change = g_strdup_printf("change-%d", (int)counter);
    for (gsize i = 1; parts[i] != NULL; i++) {
        char *value = strchr(parts[i], '=');

        g_assert_nonnull(value);
        *value++ = '\0';
        if (g_str_equal(parts[i], "dispute"))
            dispute = value;
        else
            json_object_set_new(data, parts[i], value_of(value));
    }
    if (!g_str_equal(dispute, "none"))
        event->dispute = g_strdup(dispute);
    event_set_data(event, data);
    return event;
}

GPtrArray *
history_events(const History *history)
{
    GPtrArray *events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    gboolean has_dispute = FALSE;

    for (guint i = 0; i + 1 < history->len; i++)
        g_ptr_array_add(events, word_event(history->pdata[i], i + 1, &has_dispute));
    return events;
}

Order *
history_order(const History *history)
{
    g_autoptr(GPtrArray) events = history_events(history);
    Order *order = order_fold(events, NULL);

    if (order->number == NULL)
        order->number = g_strdup(HISTORY_NUMBER);
    return order;
}

/* --- What a person types to record it --------------------------------------------------------
 */

/* "--line 1:2 --line 2:1", "--tracking A --tracking B". (The items of an order itself come by
 * an import, and of no command.) */
static void
add_each(GString *text, const char *option, const char *value)
{
    g_auto(GStrv) items = g_strsplit_set(value + 1, ";]", -1);

    for (gsize i = 0; items[i] != NULL; i++) {
        if (*value == '#')
            g_strdelimit(items[i], "x", ':');
        if (*items[i] != '\0')
            g_string_append_printf(text, " --%s %s", option, items[i]);
    }
}

static void
add_option(GString *text, const char *name, const char *value)
{
    g_autofree char *option = g_strdup(name);
    g_autofree char *at = NULL;
    gsize digits;

    g_strdelimit(option, "_", '-');
    if (*value == '#' || *value == '[') {
        add_each(text, *value == '#' ? "line" : option, value);
        return;
    }
    if (g_str_equal(name, "of_parcel"))
        return; /* the number says so */
    g_string_append_printf(text, " --%s", option);
    switch (*value) {
    case '@':
        at = instant_to_rfc3339(history_time_parse(value + 1));
        g_string_append_printf(text, " %s", at);
        break;
    case '$':
        digits = strspn(value + 1, "0123456789.");
        g_string_append_printf(text, " \"%.*s %s\"", (int)digits, value + 1,
                               value + 1 + digits);
        break;
    default:
        if (!g_str_equal(value, "true"))
            g_string_append_printf(text, " %s%s", value,
                                   g_str_equal(name, "guarantee") ? "d" : "");
    }
}

static void
add_command(GString *text, const char *word)
{
    g_autofree char *at = instant_to_rfc3339(word_instant(word));
    g_autofree char *token = g_strndup(word, strcspn(word, "@"));
    g_auto(GStrv) parts = g_strsplit(word, ",", -1);

    g_string_append_printf(text, "recourse --now %s --yes ", at);
    if (g_str_equal(token, "order-tracked"))
        g_string_append(text, "add --title Lamp --number " HISTORY_NUMBER);
    else if (g_str_equal(token, "order-edited"))
        g_string_append(text, "edit " HISTORY_NUMBER);
    else if (g_str_equal(token, "dispute-drafted"))
        g_string_append(text, "dispute " HISTORY_NUMBER);
    else if (g_str_equal(token, "now"))
        g_string_append(text, "show " HISTORY_NUMBER);
    else
        g_string_append_printf(text, "log " HISTORY_NUMBER " %s --anyway", token);
    for (gsize i = 1; parts[i] != NULL; i++) {
        char *value = strchr(parts[i], '=');

        *value++ = '\0';
        add_option(text, parts[i], value);
    }
    g_string_append_c(text, '\n');
}

char *
history_commands(const History *history)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < history->len; i++)
        add_command(text, history->pdata[i]);
    return g_string_free(text, FALSE);
}

/* --- The smallest one that has it ------------------------------------------------------------
 */

/* Without the member that stands at this place of the word; NULL when it has no more. */
static char *
without_member(const char *word, guint place)
{
    g_auto(GStrv) parts = g_strsplit(word, ",", -1);
    GString *less = g_string_new(parts[0]);

    if (place + 1 >= g_strv_length(parts)) {
        g_string_free(less, TRUE);
        return NULL;
    }
    for (gsize i = 1; parts[i] != NULL; i++) {
        if (i != place + 1)
            g_string_append_printf(less, ",%s", parts[i]);
    }
    return g_string_free(less, FALSE);
}

static gboolean
drop_a_word(History **history, HistoryHas has, gpointer data)
{
    for (guint i = 1; i + 1 < (*history)->len; i++) {
        g_autoptr(History) less = history_copy(*history);

        g_ptr_array_remove_index(less, i);
        if (has(less, data)) {
            history_free(*history);
            *history = g_steal_pointer(&less);
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
drop_a_member(History **history, HistoryHas has, gpointer data)
{
    for (guint i = 0; i + 1 < (*history)->len; i++) {
        char *word;

        for (guint place = 0; (word = without_member((*history)->pdata[i], place)) != NULL;
             place++) {
            g_autoptr(History) less = history_copy(*history);

            g_free(less->pdata[i]);
            less->pdata[i] = word;
            if (has(less, data)) {
                history_free(*history);
                *history = g_steal_pointer(&less);
                return TRUE;
            }
        }
    }
    return FALSE;
}

History *
history_shrink(const History *history, HistoryHas has, gpointer data)
{
    History *small = history_copy(history);

    while (drop_a_word(&small, has, data) || drop_a_member(&small, has, data))
        ;
    return small;
}
