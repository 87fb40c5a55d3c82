/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking for the words of a table in the lines and links of a mail. */
#include <string.h>

#include "services/mail/blocks-private.h"
#include "services/mail/forwarded-private.h"

/* A number that was cut short is still longer than this. */
#define ENDING_LEAST 8

/* Where a template fits at a line; the text it was found in is kept with it. */
typedef struct {
    GMatchInfo *match; /* NULL: it does not */
    char *joined;      /* the line with the one below it; NULL: the line alone */
} Fit;

static void
fit_clear(Fit *fit)
{
    g_match_info_free(fit->match);
    g_free(fit->joined);
}

static const char *
form_at(const MailBody *body, guint line)
{
    return ((const MailLine *)body->lines->pdata[line])->form;
}

/* It has to reach from the one line into the other: else it is found where it stands. */
static gboolean
spans(const GMatchInfo *match, gsize length)
{
    int start, end;

    return g_match_info_fetch_pos(match, 0, &start, &end) && (gsize)start < length &&
           (gsize)end > length;
}

static Fit
fit_at(const MailBody *body, guint line, guint end, const MailTemplate *template)
{
    const char *form = form_at(body, line);
    Fit fit = { mail_template_match(template, form), NULL };

    if (fit.match != NULL || line + 1 >= end)
        return fit;
    fit.joined = g_strconcat(form, " ", form_at(body, line + 1), NULL);
    fit.match = mail_template_match(template, fit.joined);
    if (fit.match != NULL && !spans(fit.match, strlen(form)))
        g_clear_pointer(&fit.match, g_match_info_free);
    return fit;
}

char *
mail_body_place(const MailBody *body, guint line, guint end, const GPtrArray *templates,
                const char *place, guint *ret_last)
{
    char *text = NULL;

    for (guint i = 0; text == NULL && i < templates->len; i++) {
        Fit fit = fit_at(body, line, end, templates->pdata[i]);

        if (fit.match != NULL)
            text = mail_template_place(fit.match, place);
        if (text != NULL && ret_last != NULL)
            *ret_last = line + (fit.joined != NULL ? 1 : 0);
        fit_clear(&fit);
    }
    return text;
}

char *
mail_body_find(const MailBody *body, guint end, const GPtrArray *templates, const char *place)
{
    char *text = NULL;

    for (guint line = 0; text == NULL && line < end; line++)
        text = mail_body_place(body, line, end, templates, place, NULL);
    return text;
}

static gboolean
fits_at(const MailBody *body, guint line, guint end, const GPtrArray *templates)
{
    gboolean fits = FALSE;

    for (guint i = 0; !fits && i < templates->len; i++) {
        Fit fit = fit_at(body, line, end, templates->pdata[i]);

        fits = fit.match != NULL;
        fit_clear(&fit);
    }
    return fits;
}

gboolean
mail_body_has(const MailBody *body, guint begin, guint end, const GPtrArray *templates)
{
    for (guint line = begin; line < end; line++) {
        if (fits_at(body, line, end, templates))
            return TRUE;
    }
    return FALSE;
}

guint
mail_body_end(const MailBody *body, const MailTable *table)
{
    for (guint line = 0; line < body->lines->len; line++) {
        const MailLine *text = body->lines->pdata[line];

        if (text->form[0] == '>' || mail_line_begins_quote(text) ||
            fits_at(body, line, line + 1, table->ends))
            return line;
    }
    return body->lines->len;
}

gboolean
mail_is_order_number(const MailTable *table, const char *text)
{
    g_autofree char *whole =
        table->forms.order == NULL ? NULL : g_strconcat("^(?:", table->forms.order, ")$", NULL);

    return whole != NULL && g_regex_match_simple(whole, text, G_REGEX_CASELESS, 0);
}

void
mail_add_number(GPtrArray *numbers, const char *number)
{
    g_autofree char *upper = g_ascii_strup(number, -1);

    if (!g_ptr_array_find_with_equal_func(numbers, upper, g_str_equal, NULL))
        g_ptr_array_add(numbers, g_steal_pointer(&upper));
}

static void
add_value(const char *value, const MailTable *table, GPtrArray *numbers, GPtrArray *endings)
{
    g_autofree char *plain = g_uri_unescape_string(value, NULL);
    g_auto(GStrv) parts = g_strsplit(plain == NULL ? "" : plain, ",", -1);

    for (guint i = 0; parts[i] != NULL; i++) {
        const char *number = g_strstrip(parts[i]);
        gsize digits = strspn(number, "0123456789");

        if (mail_is_order_number(table, number))
            mail_add_number(numbers, number);
        else if (digits >= ENDING_LEAST && number[digits] == '\0')
            mail_add_number(endings, number);
    }
}

static gboolean
is_parameter(const MailTable *table, const char *name)
{
    g_autofree char *lower = g_ascii_strdown(name, -1);

    return table->links != NULL && g_strv_contains((const char *const *)table->links, lower);
}

void
mail_link_numbers(const MailLink *link, const MailTable *table, GPtrArray *numbers,
                  GPtrArray *endings)
{
    g_auto(GStrv) parts = g_strsplit_set(link->address, "?&#;", -1);

    for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++) {
        char *equals = strchr(parts[i], '=');

        if (equals == NULL)
            continue;
        *equals = '\0';
        if (is_parameter(table, parts[i]))
            add_value(equals + 1, table, numbers, endings);
    }
}
