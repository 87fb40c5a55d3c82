/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the header of a file that no format knows to a format of the person's own. */
#include <string.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/format.h"
#include "services/import/import.h"
#include "services/import/source/source.h"

#define HEAD_SIZE ((gsize)64 * 1024)
#define ROWS_LOOKED_AT 20
#define NAMES_TRIED 100

static void
column_free(gpointer data)
{
    ImportColumn *column = data;

    g_free(column->name);
    g_free(column->example[0]);
    g_free(column->example[1]);
    g_free(column);
}

void
import_columns_free(ImportColumns *columns)
{
    if (columns == NULL)
        return;
    g_free(columns->file);
    g_free(columns->marketplace);
    g_ptr_array_unref(columns->all);
    g_free(columns);
}

/* --- Reading ----------------------------------------------------------------------------- */

typedef struct {
    const ImportWords *words;
    ImportColumns *columns;
} ColumnsReading;

/* Of two columns that seem to mean the same the first does. */
static ColumnRole
role_of(const ColumnsReading *reading, const char *name)
{
    ColumnRole role;

    if (!import_words_column(reading->words, name, &role))
        return COLUMN_OTHER;
    for (guint i = 0; i < reading->columns->all->len; i++) {
        if (((const ImportColumn *)reading->columns->all->pdata[i])->role == role)
            return COLUMN_OTHER;
    }
    return role;
}

static void
take_names(ColumnsReading *reading, const CsvReader *reader)
{
    g_ptr_array_set_size(reading->columns->all, 0);
    for (guint i = 0; i < csv_count(reader); i++) {
        ImportColumn *column = g_new0(ImportColumn, 1);

        column->name = g_strstrip(g_strdup(csv_cell(reader, i)));
        column->role = role_of(reading, column->name);
        g_ptr_array_add(reading->columns->all, column);
    }
}

static void
take_examples(const ColumnsReading *reading, const CsvReader *reader)
{
    for (guint i = 0; i < reading->columns->all->len; i++) {
        ImportColumn *column = reading->columns->all->pdata[i];
        g_autofree char *cell = text_excerpt(csv_cell(reader, i));

        if (*cell == '\0' || g_strcmp0(cell, column->example[0]) == 0)
            continue;
        if (column->example[0] == NULL)
            column->example[0] = g_steal_pointer(&cell);
        else if (column->example[1] == NULL)
            column->example[1] = g_steal_pointer(&cell);
    }
}

static DocumentVerdict
refuse(const ImportSource *source, GError **error)
{
    error_set(
        error, RECOURSE_ERROR_USAGE,
        N_("%s: there is no header line with columns in it. Columns can be named of files "
           "with a comma, a semicolon or a TAB between cells, and of workbooks."),
        import_source_name(source));
    return DOCUMENT_UNKNOWN;
}

/* The first text that has columns. */
static DocumentVerdict
take_source(gpointer data, ImportSource *source, GError **error)
{
    ColumnsReading *reading = data;
    g_autoptr(CsvReader) reader = NULL;
    const char *head;
    gsize length;

    if (reading->columns->all->len > 0)
        return DOCUMENT_READ;
    if (!import_source_peek(source, HEAD_SIZE, &head, &length, error))
        return DOCUMENT_FAILED;
    length = MIN(length, HEAD_SIZE);
    reader = csv_reader_new(source, import_likely_separator(head, length), CSV_QUOTES);
    if (csv_read_header(reader, NULL) != CSV_ROW || csv_count(reader) < 2 ||
        strchr("[{", *csv_cell(reader, 0)) != NULL)
        return refuse(source, error);
    take_names(reading, reader);
    for (guint i = 0; i < ROWS_LOOKED_AT && csv_read(reader, NULL) == CSV_ROW; i++)
        take_examples(reading, reader);
    return DOCUMENT_READ;
}

static DocumentVerdict
take_mail(gpointer data, const ImportInput *input, FileKind kind, GError **error)
{
    (void)data;
    (void)input;
    (void)kind;
    (void)error;
    return DOCUMENT_UNKNOWN;
}

static void
take_note(gpointer data, const DocumentNote *note)
{
    (void)data;
    (void)note;
}

static gboolean
go_on(gpointer data, gint64 done, gint64 total, GError **error)
{
    (void)data;
    (void)done;
    (void)total;
    (void)error;
    return TRUE;
}

static const char *
known_encoding(const char *encoding, gboolean *ret_is_known)
{
    const char *known = encoding == NULL ? NULL : encoding_find(encoding);

    *ret_is_known = encoding == NULL || known != NULL;
    return known;
}

ImportColumns *
import_columns_read(App *app, const char *file, const char *encoding, GError **error)
{
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(ImportWords) words = import_words_load(app_paths(app), problems);
    g_autoptr(ImportColumns) columns = g_new0(ImportColumns, 1);
    ColumnsReading reading = { words, columns };
    gboolean is_known;
    const DocumentsTask task = {
        .path = file,
        .encoding = known_encoding(encoding, &is_known),
        .folder = app_paths(app)->state,
        .patience = { go_on, NULL },
        .take = take_source,
        .take_mail = take_mail,
        .note = take_note,
        .data = &reading,
    };

    columns->file = g_strdup(file);
    columns->all = g_ptr_array_new_with_free_func(column_free);
    if (!is_known) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("There is no encoding “%s” on this system."),
                  encoding);
        return NULL;
    }
    return documents_read(&task, error) ? g_steal_pointer(&columns) : NULL;
}

/* --- The format -------------------------------------------------------------------------- */

static gboolean
has_role(const ImportColumns *columns, ColumnRole role)
{
    for (guint i = 0; i < columns->all->len; i++) {
        if (((const ImportColumn *)columns->all->pdata[i])->role == role)
            return TRUE;
    }
    return FALSE;
}

TableSubject
import_columns_subject(const ImportColumns *columns)
{
    if (has_role(columns, COLUMN_NUMBER))
        return TABLE_OF_ORDERS;
    if ((has_role(columns, COLUMN_PAID) || has_role(columns, COLUMN_PLACED)) &&
        (has_role(columns, COLUMN_TOTAL) || has_role(columns, COLUMN_AMOUNT_OUT)))
        return TABLE_OF_PAYMENTS;
    return has_role(columns, COLUMN_TRACKING) ? TABLE_OF_PARCELS : TABLE_OF_ORDERS;
}

gboolean
import_columns_are_enough(const ImportColumns *columns)
{
    return import_columns_subject(columns) != TABLE_OF_ORDERS ||
           has_role(columns, COLUMN_NUMBER);
}

gboolean
import_columns_name_no_marketplace(const ImportColumns *columns)
{
    return import_columns_subject(columns) == TABLE_OF_ORDERS && columns->marketplace == NULL &&
           !has_role(columns, COLUMN_WEBSITE);
}

/* The day of an account's entry is the day on which it was paid. */
static ColumnRole
role_in_table(const ImportColumns *columns, ColumnRole role)
{
    return role == COLUMN_PLACED && import_columns_subject(columns) == TABLE_OF_PAYMENTS &&
                   !has_role(columns, COLUMN_PAID)
               ? COLUMN_PAID
               : role;
}

/* What cannot stand in a list of a key file. */
static gboolean
can_be_named(const char *name)
{
    return *name != '\0' && strpbrk(name, ";\r\n") == NULL;
}

static void
add_line(GString *text, const char *key, const char *value)
{
    g_string_append_printf(text, "%s=%s\n", key, value);
}

static void
add_examples(GString *text, const ImportColumn *column)
{
    if (column->example[0] == NULL)
        return;
    g_string_append_printf(text, "# %s", column->example[0]);
    if (column->example[1] != NULL)
        g_string_append_printf(text, " | %s", column->example[1]);
    g_string_append_c(text, '\n');
}

static void
add_columns_not_read(GString *text, const ImportColumns *columns)
{
    g_autoptr(GString) list = g_string_new(NULL);

    for (guint i = 0; i < columns->all->len; i++) {
        const ImportColumn *column = columns->all->pdata[i];

        if (column->role != COLUMN_OTHER || !can_be_named(column->name))
            continue;
        g_string_append_printf(text, "# %s:", column->name);
        add_examples(g_string_append_c(text, '\n'), column);
        g_string_append_printf(list, "%s%s", list->len > 0 ? ";" : "", column->name);
    }
    if (list->len > 0)
        add_line(text, "not-read", list->str);
}

/* "orders" of "/tmp/Orders (2).csv": the name of the format. */
static char *
name_of(const char *file)
{
    g_autofree char *base = g_path_get_basename(file);
    g_autofree char *folded = NULL;
    GString *name = g_string_new(NULL);
    char *dot = strrchr(base, '.');

    if (dot != NULL && dot != base)
        *dot = '\0';
    folded = g_ascii_strdown(base, -1);
    for (const char *at = folded; *at != '\0'; at++) {
        if (g_ascii_isalnum(*at))
            g_string_append_c(name, *at);
        else if (name->len > 0 && name->str[name->len - 1] != '-')
            g_string_append_c(name, '-');
    }
    while (name->len > 0 && name->str[name->len - 1] == '-')
        g_string_truncate(name, name->len - 1);
    if (name->len == 0)
        g_string_append(name, "own");
    return g_string_free(name, FALSE);
}

/* Of the key rows; orders need not be said. */
static const char *const subjects[] = {
    [TABLE_OF_ORDERS] = NULL,
    [TABLE_OF_PAYMENTS] = "payments",
    [TABLE_OF_PARCELS] = "parcels",
};

char *
import_columns_text(const ImportColumns *columns)
{
    GString *text = g_string_new("[format]\n");
    g_autofree char *name = name_of(columns->file);

    add_line(text, "label", name);
    if (subjects[import_columns_subject(columns)] != NULL)
        add_line(text, "rows", subjects[import_columns_subject(columns)]);
    if (columns->marketplace != NULL)
        add_line(text, "marketplace", columns->marketplace);
    g_string_append(text, "\n[columns]\n");
    for (guint i = 0; i < columns->all->len; i++) {
        const ImportColumn *column = columns->all->pdata[i];

        if (column->role == COLUMN_OTHER || !can_be_named(column->name))
            continue;
        add_examples(text, column);
        add_line(text, column_roles[role_in_table(columns, column->role)].token, column->name);
    }
    add_columns_not_read(text, columns);
    return g_string_free(text, FALSE);
}

char *
import_columns_folder(const App *app)
{
    return import_formats_folder(app_paths(app));
}

/* A name that is free, or whose file says the same already. */
static char *
free_path(App *app, const ImportColumns *columns, const char *text)
{
    g_autofree char *folder = import_columns_folder(app);
    g_autofree char *name = name_of(columns->file);
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(ImportFormats) formats = import_formats_load(app_paths(app), problems);

    for (guint i = 1; i <= NAMES_TRIED; i++) {
        g_autofree char *token = i == 1 ? g_strdup(name) : g_strdup_printf("%s-%u", name, i);
        g_autofree char *base = g_strconcat(token, FORMAT_SUFFIX, NULL);
        g_autofree char *path = g_build_filename(folder, base, NULL);
        g_autofree char *there = own_file_read(path, NULL);

        if (g_strcmp0(there, text) == 0 || (!g_file_test(path, G_FILE_TEST_EXISTS) &&
                                            import_formats_find(formats, token) == NULL))
            return g_steal_pointer(&path);
    }
    return NULL;
}

gboolean
import_columns_keep(App *app, const ImportColumns *columns, char **ret_file, GError **error)
{
    g_autofree char *text = import_columns_text(columns);
    g_autofree char *folder = import_columns_folder(app);
    g_autoptr(KeyFile) keys = key_file_read(text, columns->file, error);
    g_autoptr(ImportTable) table =
        keys == NULL ? NULL : import_table_read(keys, columns->file, error);
    g_autofree char *path = NULL;

    if (table == NULL || !folder_create(folder, error))
        return FALSE;
    path = free_path(app, columns, text);
    if (path == NULL) {
        error_set(error, RECOURSE_ERROR_REFUSED, N_("%s has too many formats of that name."),
                  folder);
        return FALSE;
    }
    if (!file_replace(path, text, strlen(text), error))
        return FALSE;
    *ret_file = g_steal_pointer(&path);
    return TRUE;
}
