/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All tables: the program's own with the user's over them. */
#include <string.h>

#include "domain/policy/policy.h"
#include "services/app/app.h"
#include "services/mail/builtin-mails.h"
#include "services/mail/table-private.h"

static void
table_destroy(gpointer table)
{
    mail_table_free(table);
}

char *
mail_tables_folder(const Paths *paths)
{
    return g_build_filename(paths->config, "mails", NULL);
}

/* The text of the program's own table of that file's name, or NULL. */
static const char *
builtin_text(const char *name)
{
    for (const Embedded *file = builtin_mails; file->name != NULL; file++) {
        if (g_str_equal(file->name, name))
            return file->bytes;
    }
    return NULL;
}

static void
add_table(MailTables *tables, const char *text, const char *file, const char *base,
          GPtrArray *problems)
{
    g_autoptr(GError) cause = NULL;
    MailTable *table = mail_table_parse(text, file, base, &cause);

    if (table != NULL)
        g_ptr_array_add(tables->all, table);
    else
        own_files_add_problem(problems, cause);
}

/* One that is wrong is left out, and the program's own stands. */
static void
add_own_file(MailTables *tables, const char *folder, const char *name, GPtrArray *texts,
             GPtrArray *problems)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autoptr(GError) cause = NULL;
    const char *base = builtin_text(name);
    char *text = own_file_read(path, &cause);
    guint before = tables->all->len;

    if (text == NULL) {
        own_files_add_problem(problems, cause);
    } else {
        add_table(tables, text, path, base, problems);
        g_ptr_array_add(texts, text);
    }
    if (tables->all->len == before && base != NULL)
        add_table(tables, base, name, NULL, problems);
}

static void
add_builtin(MailTables *tables, const GPtrArray *own, GPtrArray *texts, GPtrArray *problems)
{
    for (const Embedded *file = builtin_mails; file->name != NULL; file++) {
        g_ptr_array_add(texts, g_strdup(file->bytes));
        if (!g_ptr_array_find_with_equal_func((GPtrArray *)own, file->name, g_str_equal, NULL))
            add_table(tables, file->bytes, file->name, NULL, problems);
    }
}

MailTables *
mail_tables_load(const Paths *paths, GPtrArray *problems)
{
    MailTables *tables = g_new0(MailTables, 1);
    g_autofree char *folder = paths == NULL ? NULL : mail_tables_folder(paths);
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) own = NULL;

    tables->all = g_ptr_array_new_with_free_func(table_destroy);
    own = folder == NULL ? g_ptr_array_new()
                         : own_files_list(folder, MAIL_TABLE_SUFFIX, problems);
    add_builtin(tables, own, texts, problems);
    for (guint i = 0; i < own->len; i++)
        add_own_file(tables, folder, own->pdata[i], texts, problems);
    tables->stamp = policies_stamp_texts(texts);
    return tables;
}

void
mail_tables_free(MailTables *tables)
{
    if (tables == NULL)
        return;
    g_ptr_array_unref(tables->all);
    g_free(tables);
}

gint64
mail_stamp(const MailTables *tables, const char *const *servers)
{
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);

    g_ptr_array_add(texts, g_strdup_printf("%" G_GINT64_FORMAT, tables->stamp));
    for (gsize i = 0; servers[i] != NULL; i++)
        g_ptr_array_add(texts, g_strdup(servers[i]));
    return policies_stamp_texts(texts);
}

gboolean
mail_table_check(const char *name, const char *path, const char *text, GError **error)
{
    g_autoptr(MailTable) table = mail_table_parse(text, path, builtin_text(name), error);

    return table != NULL;
}
