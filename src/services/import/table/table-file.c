/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A format's file as an ImportTable. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "domain/words/words.h"
#include "services/import/table/import-table.h"

#define HEAD "format"
#define COLUMNS "columns"
#define NOT_READ "not-read"

typedef struct {
    const char *value;
    int meaning;
} Word;

/* clang-format off */
static const Word quotings[] = { { "strict", CSV_QUOTES }, { "lenient", CSV_LENIENT_QUOTES }, { "none", CSV_NO_QUOTES }, { NULL, 0 } };
static const Word decimal_styles[] = { { "point", DECIMALS_BEHIND_POINT }, { "comma", DECIMALS_BEHIND_COMMA }, { NULL, 0 } };
static const Word date_orders[] = { { "dmy", DATE_ORDER_DMY }, { "mdy", DATE_ORDER_MDY }, { "ymd", DATE_ORDER_YMD }, { NULL, 0 } };
static const Word amounts[] = { { "units", FALSE }, { "cents", TRUE }, { NULL, 0 } };
static const Word number_places[] = { { "column", FALSE }, { "file-name", TRUE }, { NULL, 0 } };
static const Word subjects[] = { { "orders", TABLE_OF_ORDERS }, { "payments", TABLE_OF_PAYMENTS }, { "parcels", TABLE_OF_PARCELS }, { NULL, 0 } };
static const Word signs[] = { { "below-zero", FALSE }, { "above-zero", TRUE }, { NULL, 0 } };

/* A key of [format] is a text that is kept, or one of a few words. */
static const struct {
    const char *key;
    gsize offset;
    const Word *words; /* NULL: a text */
} head_keys[] = {
    { "label",       G_STRUCT_OFFSET(ImportTable, label),               NULL           },
    { "marketplace", G_STRUCT_OFFSET(ImportTable, marketplace),         NULL           },
    { "currency",    G_STRUCT_OFFSET(ImportTable, currency),            NULL           },
    { "paid-with",   G_STRUCT_OFFSET(ImportTable, paid_with),           NULL           },
    { "quotes",      G_STRUCT_OFFSET(ImportTable, quoting),             quotings       },
    { "decimal",     G_STRUCT_OFFSET(ImportTable, decimals),            decimal_styles },
    { "dates",       G_STRUCT_OFFSET(ImportTable, dates),               date_orders    },
    { "amounts",     G_STRUCT_OFFSET(ImportTable, is_in_cents),         amounts        },
    { "number",      G_STRUCT_OFFSET(ImportTable, number_is_file_name), number_places  },
    { "rows",        G_STRUCT_OFFSET(ImportTable, subject),             subjects       },
    { "spent",       G_STRUCT_OFFSET(ImportTable, is_spent_above_zero), signs          },
    { "needs",       G_STRUCT_OFFSET(ImportTable, needs),               NULL           },
    { "skip",        G_STRUCT_OFFSET(ImportTable, skip),                NULL           },
};
/* clang-format on */

static void
column_clear(gpointer data)
{
    g_free(((TableColumn *)data)->name);
}

void
import_table_free(ImportTable *table)
{
    if (table == NULL)
        return;
    g_free(table->label);
    g_free(table->marketplace);
    g_free(table->currency);
    g_free(table->paid_with);
    g_free(table->needs);
    g_free(table->skip);
    g_clear_pointer(&table->columns, g_array_unref);
    g_clear_pointer(&table->words, g_hash_table_unref);
    g_free(table);
}

static gboolean
refuse_key(const char *file, const char *group, const KeyLine *line, GError **error)
{
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("%s: group [%s], key %s: “%s” is not a value that recourse-formats(5) names."),
              file, group, line->key, line->value);
    return FALSE;
}

static gboolean
read_word(ImportTable *table, gsize offset, const Word *words, const char *value)
{
    for (; words->value != NULL; words++) {
        if (g_str_equal(words->value, value)) {
            G_STRUCT_MEMBER(int, table, offset) = words->meaning;
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
read_head_line(ImportTable *table, const KeyLine *line)
{
    for (gsize i = 0; i < G_N_ELEMENTS(head_keys); i++) {
        if (!g_str_equal(head_keys[i].key, line->key))
            continue;
        if (head_keys[i].words != NULL)
            return read_word(table, head_keys[i].offset, head_keys[i].words, line->value);
        G_STRUCT_MEMBER(char *, table, head_keys[i].offset) = g_strdup(line->value);
        return TRUE;
    }
    return FALSE;
}

static gboolean
values_are_known(const ImportTable *table)
{
    return (table->currency == NULL || money_exponent(table->currency) >= 0) &&
           (table->paid_with == NULL || payment_find(table->paid_with) != NULL);
}

static gboolean
read_head(ImportTable *table, const KeyGroup *group, const char *file, GError **error)
{
    for (guint i = 0; group != NULL && i < group->lines->len; i++) {
        const KeyLine *line = &g_array_index(group->lines, KeyLine, i);

        if (!read_head_line(table, line) || !values_are_known(table))
            return refuse_key(file, HEAD, line, error);
    }
    return TRUE;
}

static void
add_names(ImportTable *table, ColumnRole role, const char *list)
{
    g_auto(GStrv) names = g_strsplit(list, ";", -1);

    for (guint i = 0; names[i] != NULL; i++) {
        TableColumn column = { g_strstrip(g_strdup(names[i])), role };

        if (*column.name != '\0')
            g_array_append_val(table->columns, column);
        else
            g_free(column.name);
    }
}

static gboolean
has_column(const ImportTable *table, ColumnRole role)
{
    for (guint i = 0; i < table->columns->len; i++) {
        if (g_array_index(table->columns, TableColumn, i).role == role)
            return TRUE;
    }
    return FALSE;
}

/* What no row can be placed without. */
static gboolean
has_what_rows_need(const ImportTable *table, const char *file, GError **error)
{
    switch (table->subject) {
    case TABLE_OF_PAYMENTS:
        if (has_column(table, COLUMN_PAID) &&
            (has_column(table, COLUMN_TOTAL) || has_column(table, COLUMN_AMOUNT_OUT)))
            return TRUE;
        error_set(
            error, RECOURSE_ERROR_FAILED,
            N_("%s: group [columns]: a list of payments needs the keys paid and total (or "
               "amount-out)."),
            file);
        return FALSE;
    case TABLE_OF_PARCELS:
        if (has_column(table, COLUMN_TRACKING))
            return TRUE;
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("%s: group [columns]: a list of parcels needs the key tracking."), file);
        return FALSE;
    case TABLE_OF_ORDERS:
        break;
    }
    if (table->number_is_file_name || has_column(table, COLUMN_NUMBER))
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("%s: group [columns]: the key number is missing. Without the order number, no "
                 "row belongs to an order."),
              file);
    return FALSE;
}

static gboolean
read_columns(ImportTable *table, const KeyGroup *group, const char *file, GError **error)
{
    for (guint i = 0; group != NULL && i < group->lines->len; i++) {
        const KeyLine *line = &g_array_index(group->lines, KeyLine, i);
        ColumnRole role = COLUMN_OTHER;

        if (!g_str_equal(line->key, NOT_READ) && !column_role_parse(line->key, &role))
            return refuse_key(file, COLUMNS, line, error);
        add_names(table, role, line->value);
    }
    return has_what_rows_need(table, file, error);
}

static gboolean
has_only_known_groups(const KeyFile *keys, const char *file, GError **error)
{
    for (guint i = 0; i < keys->groups->len; i++) {
        const KeyGroup *group = keys->groups->pdata[i];

        if (!g_str_equal(group->name, HEAD) && !g_str_equal(group->name, COLUMNS) &&
            !import_words_is_group(group->name)) {
            error_set(error, RECOURSE_ERROR_FAILED,
                      N_("%s: group [%s] is not known. A format has [format], [columns] and a "
                         "group for each state that it has words for."),
                      file, group->name);
            return FALSE;
        }
    }
    return TRUE;
}

ImportTable *
import_table_read(const KeyFile *keys, const char *file, GError **error)
{
    g_autoptr(ImportTable) table = g_new0(ImportTable, 1);

    table->columns = g_array_new(FALSE, FALSE, sizeof(TableColumn));
    g_array_set_clear_func(table->columns, column_clear);
    if (!has_only_known_groups(keys, file, error) ||
        !read_head(table, key_file_group(keys, HEAD), file, error) ||
        !read_columns(table, key_file_group(keys, COLUMNS), file, error))
        return NULL;
    table->words = import_words_read(keys);
    return g_steal_pointer(&table);
}
