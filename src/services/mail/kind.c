/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The groups of a table that say what a kind of mail states. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/mail/parsing-private.h"

static void
step_free(gpointer data)
{
    MailStep *step = data;

    g_ptr_array_unref(step->words);
    g_free(step);
}

static MailKind *
kind_new(const char *name)
{
    MailKind *kind = g_new0(MailKind, 1);

    kind->name = g_strdup(name);
    kind->events = g_array_new(FALSE, FALSE, sizeof(EventType));
    kind->dated = g_array_new(FALSE, FALSE, sizeof(MailDated));
    kind->subjects = table_templates_new();
    kind->needs = table_templates_new();
    kind->stated = table_templates_new();
    kind->until = table_templates_new();
    kind->amounts = table_templates_new();
    kind->window_days = table_templates_new();
    kind->steps = g_ptr_array_new_with_free_func(step_free);
    return kind;
}

void
kind_free(gpointer data)
{
    MailKind *kind = data;

    g_free(kind->name);
    g_free(kind->remark);
    g_free(kind->blocks);
    g_array_unref(kind->events);
    g_array_unref(kind->dated);
    g_ptr_array_unref(kind->subjects);
    g_ptr_array_unref(kind->needs);
    g_ptr_array_unref(kind->stated);
    g_ptr_array_unref(kind->until);
    g_ptr_array_unref(kind->amounts);
    g_ptr_array_unref(kind->window_days);
    g_ptr_array_unref(kind->steps);
    g_free(kind);
}

/* What a mail may state as a fact; all the rest it says. */
static const struct {
    const char *token;
    Fact fact;
} facts[] = {
    { "placed", FACT_PLACED },
    { "paid", FACT_PAID },
    { "shipped", FACT_SHIPPED },
    { "marked-delivered", FACT_MARKED_DELIVERED },
};

/* FALSE when it is none. */
static gboolean
read_fact_token(const char *token, guint *ret_facts)
{
    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++) {
        if (!g_str_equal(facts[i].token, token))
            continue;
        *ret_facts |= 1U << facts[i].fact;
        return TRUE;
    }
    return FALSE;
}

static gboolean
read_said(MailKind *kind, const char *token)
{
    EventType event = event_type_parse(token);

    if (g_str_has_prefix(token, "remark ")) {
        g_free(kind->remark);
        kind->remark = g_strstrip(g_strdup(token + strlen("remark ")));
        return *kind->remark != '\0';
    }
    if (*token == '\0' || g_str_equal(token, "nothing") || read_fact_token(token, &kind->facts))
        return TRUE;
    if (event == EVENT_UNKNOWN || !event_kind(event)->loggable)
        return FALSE;
    g_array_append_val(kind->events, event);
    return TRUE;
}

static gboolean
read_says(const TableParsing *parsing, MailKind *kind, const KeyLine *line, GError **error)
{
    g_auto(GStrv) parts = table_list(line->value);

    for (guint i = 0; parts[i] != NULL; i++) {
        if (!read_said(kind, parts[i]))
            return table_refuse(
                parsing, line->key,
                N_("A mail says events as “recourse log” names them, placed, paid, "
                   "nothing, or remark and a word."),
                error);
    }
    return TRUE;
}

static gboolean
read_dated(const TableParsing *parsing, MailKind *kind, const KeyLine *line, GError **error)
{
    static const char *const tokens[] = {
        [DATED_MARKUP] = "markup",
        [DATED_STATED] = "stated",
        [DATED_MAIL] = "mail",
        [DATED_NOT] = "undated",
    };
    g_auto(GStrv) parts = table_list(line->value);

    for (guint i = 0; parts[i] != NULL; i++) {
        guint dated = DATED_MARKUP;

        while (dated <= DATED_NOT && !g_str_equal(tokens[dated], parts[i]))
            dated++;
        if (dated > DATED_NOT)
            return table_refuse(parsing, line->key,
                                N_("A day is taken from markup, stated, mail, or is undated."),
                                error);
        g_array_append_val(kind->dated, dated);
    }
    return TRUE;
}

/* "step.delivered=Paquete entregado": what a part with these words says. */
static gboolean
read_step(const TableParsing *parsing, MailKind *kind, const KeyLine *line, GError **error)
{
    const char *token = line->key + strlen("step.");
    MailStep *step = g_new0(MailStep, 1);

    step->words = table_templates_new();
    g_ptr_array_add(kind->steps, step);
    if (!read_fact_token(token, &step->facts))
        return table_refuse(parsing, line->key,
                            N_("A part says placed, paid, shipped or marked-delivered."),
                            error);
    return table_add_templates(parsing, step->words, line, TEMPLATE_PART, "", error);
}

#define IN_KIND(member) offsetof(MailKind, member)

/* clang-format off */
static const struct {
    const char *key; /* a language may follow: "subject.de" */
    gsize offset;
    TemplateReach reach;
} kind_words[] = {
    { "subject",     IN_KIND(subjects),    TEMPLATE_WHOLE },
    { "needs",       IN_KIND(needs),       TEMPLATE_PART },
    { "stated",      IN_KIND(stated),      TEMPLATE_PART },
    { "until",       IN_KIND(until),       TEMPLATE_PART },
    { "amount",      IN_KIND(amounts),     TEMPLATE_PART },
    { "window-days", IN_KIND(window_days), TEMPLATE_PART },
};
/* clang-format on */

static gboolean
is_key(const char *key, const char *name)
{
    gsize length = strlen(name);

    return strncmp(key, name, length) == 0 && (key[length] == '\0' || key[length] == '.');
}

static gboolean
read_kind_key(const TableParsing *parsing, MailKind *kind, const KeyLine *line, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(kind_words); i++) {
        if (is_key(line->key, kind_words[i].key))
            return table_add_templates(parsing,
                                       G_STRUCT_MEMBER(GPtrArray *, kind, kind_words[i].offset),
                                       line, kind_words[i].reach, "", error);
    }
    if (g_str_equal(line->key, "says"))
        return read_says(parsing, kind, line, error);
    if (g_str_equal(line->key, "dated"))
        return read_dated(parsing, kind, line, error);
    if (g_str_has_prefix(line->key, "step."))
        return read_step(parsing, kind, line, error);
    if (g_str_equal(line->key, "blocks")) {
        kind->blocks = g_strdup(line->value);
        return TRUE;
    }
    return g_str_equal(line->key, "trust") || g_str_equal(line->key, "source") ||
           g_str_equal(line->key, "checked") ||
           table_refuse(parsing, line->key, N_("There is no such key."), error);
}

gboolean
kind_parse(const TableParsing *parsing, GError **error)
{
    MailKind *kind = kind_new(parsing->group->name);

    g_ptr_array_add(parsing->table->kinds, kind);
    for (guint i = 0; i < parsing->group->lines->len; i++) {
        const KeyLine *line = &g_array_index(parsing->group->lines, KeyLine, i);

        if (!read_kind_key(parsing, kind, line, error))
            return FALSE;
    }
    if (kind->subjects->len == 0)
        g_ptr_array_remove(parsing->table->kinds, kind);
    else if (key_group_value(parsing->group, "says") == NULL)
        return table_refuse(parsing, "says", N_("It is missing."), error);
    return TRUE;
}

const MailKind *
mail_table_find_kind(const MailTable *table, const char *subject)
{
    for (guint i = 0; i < table->kinds->len; i++) {
        const MailKind *kind = table->kinds->pdata[i];

        for (guint k = 0; k < kind->subjects->len; k++) {
            if (g_regex_match(kind->subjects->pdata[k], subject, 0, NULL))
                return kind;
        }
    }
    return NULL;
}
