/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/cell.h"

#include <string.h>

#include "base/text/text.h"
#include "services/evidence/evidence.h"
#include "ui/words/words.h"

/* Amounts without decimals leave room where the others have theirs, so that points align. */
#define USUAL_DECIMALS 2

static const json_t *
find_member(const json_t *row, const char *path)
{
    g_auto(GStrv) names = NULL;
    const json_t *value = row;

    if (strchr(path, '.') == NULL)
        return json_object_get(row, path);
    names = g_strsplit(path, ".", -1);
    for (char **name = names; *name != NULL; name++)
        value = json_object_get(value, *name);
    return value;
}

static char *
money_cell(const json_t *row, const char *member)
{
    Money money = json_member_money(row, member);
    g_autofree char *amount = NULL;

    if (!money_is_known(&money))
        return g_strdup("");
    amount = money_amount_text(&money);
    if (money_exponent(money.currency) != 0)
        return g_strdup_printf("%s %s", amount, money.currency);
    return g_strdup_printf("%s%*s %s", amount, USUAL_DECIMALS + 1, "", money.currency);
}

static char *
instant_cell(const json_t *value, const OutputOptions *options)
{
    Instant instant;

    if (!json_is_string(value) || !instant_parse_rfc3339(json_string_value(value), &instant))
        return g_strdup("");
    return words_when(instant, options->zone, options->now, WHEN_BOTH);
}

static char *
list_cell(const json_t *value)
{
    GString *text = g_string_new(NULL);

    for (gsize i = 0; i < json_array_size(value); i++) {
        const char *item = json_string_value(json_array_get(value, i));

        if (item != NULL)
            g_string_append_printf(text, "%s%s", text->len == 0 ? "" : ", ", item);
    }
    return g_string_free(text, FALSE);
}

static char *
plain_cell(const json_t *value)
{
    if (json_is_string(value))
        return g_strdup(json_string_value(value));
    if (json_is_integer(value))
        return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    if (json_is_boolean(value))
        return g_strdup(json_is_true(value) ? _("yes") : _("no"));
    return g_strdup("");
}

/* A part of a text; "" where there is none. */
static char *
part_cell(CellKind kind, const char *text)
{
    if (text == NULL)
        return g_strdup("");
    if (kind == CELL_HASH)
        return g_strndup(text, EVIDENCE_ID_SHOWN);
    return kind == CELL_NAME ? g_path_get_basename(text) : g_path_get_dirname(text);
}

static gboolean
is_part(CellKind kind)
{
    return kind == CELL_HASH || kind == CELL_NAME || kind == CELL_FOLDER;
}

char *
cell_text(const Column *column, const json_t *row, const OutputOptions *options)
{
    const json_t *value = find_member(row, column->member);
    g_autofree char *text = NULL;

    if (column->kind == CELL_MONEY)
        text = money_cell(row, column->member);
    else if (column->kind == CELL_INSTANT)
        text = instant_cell(value, options);
    else if (column->kind == CELL_LIST)
        text = list_cell(value);
    else if (is_part(column->kind))
        text = part_cell(column->kind, json_string_value(value));
    else
        text = plain_cell(value);
    return text_sanitise(text, -1, TEXT_LINE, NULL);
}
