/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/mail/parsing-private.h"

#define ABOUT_SENDER "mail"
#define ABOUT_RELAY "relay"

static void
template_unref(gpointer template)
{
    g_regex_unref(template);
}

GPtrArray *
table_templates_new(void)
{
    return g_ptr_array_new_with_free_func(template_unref);
}

static MailTable *
table_new(const char *file)
{
    MailTable *table = g_new0(MailTable, 1);
    g_autofree char *base = g_path_get_basename(file);

    table->name = g_strndup(base, strcspn(base, "."));
    table->list = table_templates_new();
    table->numbers = table_templates_new();
    table->placed = table_templates_new();
    table->totals = table_templates_new();
    table->tracking = table_templates_new();
    table->ends = table_templates_new();
    table->kinds = g_ptr_array_new_with_free_func(kind_free);
    return table;
}

void
mail_table_free(MailTable *table)
{
    if (table == NULL)
        return;
    g_free(table->name);
    g_free(table->marketplace);
    g_free(table->payment);
    g_strfreev(table->senders);
    g_strfreev(table->ignored_senders);
    g_strfreev(table->signed_by);
    g_strfreev(table->relays);
    g_strfreev(table->relays_signed_by);
    g_strfreev(table->links);
    g_free(table->forms.order);
    g_free(table->forms.parcel);
    g_free(table->forms.case_number);
    if (table->order != NULL)
        g_regex_unref(table->order);
    g_ptr_array_unref(table->list);
    g_ptr_array_unref(table->numbers);
    g_ptr_array_unref(table->placed);
    g_ptr_array_unref(table->totals);
    g_ptr_array_unref(table->tracking);
    g_ptr_array_unref(table->ends);
    g_ptr_array_unref(table->kinds);
    g_free(table);
}

/* --- Values --------------------------------------------------------------------------------
 */

gboolean
table_refuse(const TableParsing *parsing, const char *key, const char *why, GError **error)
{
    error_set(error, RECOURSE_ERROR_FAILED, "%s: group [%s], key %s: %s", parsing->file,
              parsing->group->name, key, error_words(why));
    return FALSE;
}

char **
table_list(const char *value)
{
    char **parts = g_strsplit(value, ";", -1);

    for (guint i = 0; parts[i] != NULL; i++)
        g_strstrip(parts[i]);
    return parts;
}

/* A list in lower case, without what is empty. */
static void
read_names(char ***place, const char *value)
{
    g_auto(GStrv) parts = table_list(value);
    g_autoptr(GStrvBuilder) names = g_strv_builder_new();

    for (guint i = 0; parts[i] != NULL; i++) {
        g_autofree char *lower = g_utf8_strdown(parts[i], -1);

        if (*lower != '\0')
            g_strv_builder_add(names, lower);
    }
    g_strfreev(*place);
    *place = g_strv_builder_end(names);
}

static gboolean
add_template(const TableParsing *parsing, GPtrArray *templates, const char *words,
             const char *key, TemplateReach reach, GError **error)
{
    g_autoptr(GError) cause = NULL;
    MailTemplate *template = mail_template_new(words, &parsing->table->forms, reach, &cause);

    if (template == NULL)
        return table_refuse(parsing, key, cause->message, error);
    g_ptr_array_add(templates, template);
    return TRUE;
}

gboolean
table_add_templates(const TableParsing *parsing, GPtrArray *templates, const KeyLine *line,
                    TemplateReach reach, const char *ending, GError **error)
{
    g_auto(GStrv) parts = table_list(line->value);

    for (guint i = 0; parts[i] != NULL; i++) {
        g_autofree char *words = g_strconcat(parts[i], ending, NULL);

        if (*parts[i] != '\0' &&
            !add_template(parsing, templates, words, line->key, reach, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
read_form(const TableParsing *parsing, char **place, const KeyLine *line, GError **error)
{
    g_autoptr(GError) cause = NULL;

    if (!mail_form_check(line->value, &cause))
        return table_refuse(parsing, line->key, cause->message, error);
    g_free(*place);
    *place = g_strdup(line->value);
    return TRUE;
}

static gboolean
read_choice(const TableParsing *parsing, gboolean *place, const KeyLine *line, const char *no,
            const char *yes, GError **error)
{
    *place = g_str_equal(line->value, yes);
    return *place || g_str_equal(line->value, no) ||
           table_refuse(parsing, line->key, N_("A table has no such word."), error);
}

/* --- [mail] --------------------------------------------------------------------------------
 */

typedef enum {
    VALUE_NAME,   /* a word */
    VALUE_NAMES,  /* words */
    VALUE_FORM,   /* of a number */
    VALUE_WORDS,  /* templates, found anywhere in a line */
    VALUE_LABELS, /* the same, with the number behind them */
    VALUE_DATES,
    VALUE_ANYWHERE,
    VALUE_SELLER,
    VALUE_TITLE,
    VALUE_REMARK, /* for who reads the file */
} ValueKind;

#define AT(member) offsetof(MailTable, member)

/* Forms before what has them in it. */
/* clang-format off */
static const struct {
    const char *key;
    ValueKind kind;
    gsize offset;
} sender_keys[] = {
    { "order",           VALUE_FORM,     AT(forms.order) },
    { "parcel",          VALUE_FORM,     AT(forms.parcel) },
    { "case",            VALUE_FORM,     AT(forms.case_number) },
    { "marketplace",     VALUE_NAME,     AT(marketplace) },
    { "payment",         VALUE_NAME,     AT(payment) },
    { "senders",         VALUE_NAMES,    AT(senders) },
    { "ignored-senders", VALUE_NAMES,    AT(ignored_senders) },
    { "signed-by",       VALUE_NAMES,    AT(signed_by) },
    { "links",           VALUE_NAMES,    AT(links) },
    { "order-anywhere",  VALUE_ANYWHERE, 0 },
    { "dates",           VALUE_DATES,    0 },
    { "list",            VALUE_WORDS,    AT(list) },
    { "number-below",    VALUE_LABELS,   AT(numbers) },
    { "placed",          VALUE_WORDS,    AT(placed) },
    { "seller-below",    VALUE_SELLER,   0 },
    { "title-below",     VALUE_TITLE,    0 },
    { "total",           VALUE_WORDS,    AT(totals) },
    { "tracking",        VALUE_WORDS,    AT(tracking) },
    { "ends",            VALUE_WORDS,    AT(ends) },
    { "source",          VALUE_REMARK,   0 },
    { "checked",         VALUE_REMARK,   0 },
};
/* clang-format on */

static gboolean
read_anywhere(const TableParsing *parsing, const KeyLine *line, GError **error)
{
    gboolean is_anywhere;

    if (!read_choice(parsing, &is_anywhere, line, "no", "yes", error))
        return FALSE;
    if (is_anywhere && parsing->table->forms.order == NULL)
        return table_refuse(parsing, line->key, N_("The key order is missing."), error);
    if (is_anywhere && parsing->table->order == NULL)
        parsing->table->order = mail_form_new(parsing->table->forms.order);
    return TRUE;
}

static gboolean
read_sender_key(const TableParsing *parsing, ValueKind kind, gsize offset, const KeyLine *line,
                GError **error)
{
    MailTable *table = parsing->table;
    gpointer place = G_STRUCT_MEMBER_P(table, offset);

    switch (kind) {
    case VALUE_NAME:
        *(char **)place = g_strdup(line->value);
        return TRUE;
    case VALUE_NAMES:
        read_names(place, line->value);
        return TRUE;
    case VALUE_FORM:
        return read_form(parsing, place, line, error);
    case VALUE_WORDS:
        return table_add_templates(parsing, *(GPtrArray **)place, line, TEMPLATE_PART, "",
                                   error);
    case VALUE_LABELS:
        return table_add_templates(parsing, *(GPtrArray **)place, line, TEMPLATE_PART,
                                   " {order}", error);
    case VALUE_DATES:
        return read_choice(parsing, &table->is_month_first, line, "day-first", "month-first",
                           error);
    case VALUE_ANYWHERE:
        return read_anywhere(parsing, line, error);
    case VALUE_SELLER:
        return read_choice(parsing, &table->has_seller_below, line, "no", "placed", error);
    case VALUE_TITLE:
        return read_choice(parsing, &table->has_title_below, line, "no", "yes", error);
    case VALUE_REMARK:
        return TRUE;
    }
    g_assert_not_reached(); /* every kind is named */
}

static gboolean
check_sender_keys(const TableParsing *parsing, GError **error)
{
    for (guint i = 0; i < parsing->group->lines->len; i++) {
        const KeyLine *line = &g_array_index(parsing->group->lines, KeyLine, i);
        gboolean is_known = FALSE;

        for (gsize k = 0; k < G_N_ELEMENTS(sender_keys) && !is_known; k++)
            is_known = g_str_equal(sender_keys[k].key, line->key);
        if (!is_known)
            return table_refuse(parsing, line->key, N_("There is no such key."), error);
    }
    return TRUE;
}

/* "order-update@amazon.*": with each ending that the domains in signed-by have. */
static void
expand_senders(MailTable *table)
{
    g_autoptr(GStrvBuilder) senders = g_strv_builder_new();

    for (guint i = 0; table->senders[i] != NULL; i++) {
        const char *sender = table->senders[i];
        g_autofree char *local = g_strndup(sender, strcspn(sender, "@"));
        g_autofree char *domain = NULL;

        if (!g_str_has_suffix(sender, ".*")) {
            g_strv_builder_add(senders, sender);
            continue;
        }
        domain = g_strndup(strchr(sender, '@') + 1, strcspn(strchr(sender, '@') + 1, "*"));
        for (guint k = 0; table->signed_by != NULL && table->signed_by[k] != NULL; k++) {
            g_autofree char *address = g_strconcat(local, "@", table->signed_by[k], NULL);

            if (g_str_has_prefix(table->signed_by[k], domain))
                g_strv_builder_add(senders, address);
        }
    }
    g_strfreev(table->senders);
    table->senders = g_strv_builder_end(senders);
}

/* Each is an address; the only thing that may be left open is the end of its domain. */
static gboolean
check_senders(const TableParsing *parsing, GError **error)
{
    char **senders = parsing->table->senders;

    if (senders == NULL || senders[0] == NULL)
        return table_refuse(parsing, "senders", N_("It has no address."), error);
    for (guint i = 0; senders[i] != NULL; i++) {
        const char *at = strchr(senders[i], '@');
        const char *star = strchr(senders[i], '*');

        if (at == NULL || at == senders[i] || at[1] == '\0' ||
            (star != NULL && (star[1] != '\0' || star[-1] != '.' || star < at)))
            return table_refuse(parsing, "senders",
                                N_("Each sender is an address. Only the end of its domain may "
                                   "be *."),
                                error);
    }
    return TRUE;
}

static gboolean
parse_sender(TableParsing *parsing, GError **error)
{
    MailTable *table = parsing->table;

    if (!check_sender_keys(parsing, error))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(sender_keys); i++) {
        const KeyLine line = { sender_keys[i].key,
                               key_group_value(parsing->group, sender_keys[i].key) };

        if (line.value != NULL &&
            !read_sender_key(parsing, sender_keys[i].kind, sender_keys[i].offset, &line, error))
            return FALSE;
    }
    if (!check_senders(parsing, error))
        return FALSE;
    if ((table->marketplace == NULL) == (table->payment == NULL))
        return table_refuse(parsing, "marketplace",
                            N_("Name either a marketplace or a way of payment (payment)."),
                            error);
    if (table->signed_by == NULL)
        return table_refuse(parsing, "signed-by", N_("It is missing."), error);
    expand_senders(table);
    return TRUE;
}

static gboolean
parse_relay(const TableParsing *parsing, GError **error)
{
    for (guint i = 0; i < parsing->group->lines->len; i++) {
        const KeyLine *line = &g_array_index(parsing->group->lines, KeyLine, i);

        if (g_str_equal(line->key, "senders"))
            read_names(&parsing->table->relays, line->value);
        else if (g_str_equal(line->key, "signed-by"))
            read_names(&parsing->table->relays_signed_by, line->value);
        else
            return table_refuse(parsing, line->key, N_("There is no such key."), error);
    }
    return TRUE;
}

/* --- Together ------------------------------------------------------------------------------
 */

static gboolean
parse_groups(TableParsing *parsing, const KeyFile *keys, GError **error)
{
    parsing->group = key_file_group(keys, ABOUT_SENDER);
    if (parsing->group == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("%s: the group [mail], which says who sends the mails, is missing."),
                  parsing->file);
        return FALSE;
    }
    if (!parse_sender(parsing, error))
        return FALSE;
    for (guint i = 0; i < keys->groups->len; i++) {
        parsing->group = keys->groups->pdata[i];
        if (g_str_equal(parsing->group->name, ABOUT_SENDER))
            continue;
        if (!(g_str_equal(parsing->group->name, ABOUT_RELAY) ? parse_relay(parsing, error)
                                                             : kind_parse(parsing, error)))
            return FALSE;
    }
    return TRUE;
}

MailTable *
mail_table_parse(const char *text, const char *file, const char *base, GError **error)
{
    g_autoptr(KeyFile) own = key_file_read(text, file, error);
    g_autoptr(KeyFile) below = NULL;
    g_autoptr(KeyFile) merged = NULL;
    g_autoptr(MailTable) table = table_new(file);
    TableParsing parsing = { file, NULL, table };

    if (own == NULL)
        return NULL;
    if (base != NULL) {
        below = key_file_read(base, file, error);
        merged = below == NULL ? NULL : key_file_merge(below, own);
        if (merged == NULL)
            return NULL;
    }
    if (!parse_groups(&parsing, merged != NULL ? merged : own, error))
        return NULL;
    return g_steal_pointer(&table);
}
