/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/mail/template-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"

#define NO_WORD_BEFORE "(?<![\\p{L}\\p{N}])"
#define NO_WORD_BEHIND "(?![\\p{L}\\p{N}])"

#define DAY "[0-9]{1,2}"
#define YEAR "[0-9]{4}"
#define MONTH "\\p{L}{3,12}\\.?"

/* 24/10/2026, 2026-10-24, 24. Oktober 2026, 24 de octubre de 2026, Oct 24,2026, Feb. 2, 2. März
 */
#define DATE                                                                        \
    "(?:[0-9]{1,4}[./-]" DAY "[./-](?:" YEAR "|" DAY ")|" DAY "\\.? (?:de )?" MONTH \
    "(?:,? (?:de )?" YEAR ")?|" MONTH " " DAY "(?:, ?" YEAR "| " YEAR ")?)"
#define TIME "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]\\.?m\\.?)?"
#define AMOUNT "(?:[0-9]{1,3}(?:[., '][0-9]{3})+|[0-9]+)(?:[.,][0-9]{1,3})?"
#define CURRENCY "(?:\\p{L}{0,3} ?\\p{Sc}|\\p{L}{1,3}\\.?)"
#define MONEY "(?:" CURRENCY " ?" AMOUNT "(?: ?" CURRENCY ")?|" AMOUNT "(?: ?" CURRENCY ")?)"

/* clang-format off */
static const struct {
    const char *place;
    const char *expression; /* NULL: a form of the table */
    gsize form;             /* its offset in MailForms */
} places[] = {
    { "order",  NULL,                            offsetof(MailForms, order) },
    { "parcel", NULL,                            offsetof(MailForms, parcel) },
    { "case",   NULL,                            offsetof(MailForms, case_number) },
    { "count",  "[0-9]{1,3}",                    0 },
    { "days",   "[0-9]{1,3}",                    0 },
    { "date",   DATE,                            0 },
    { "moment", DATE "(?:,? ?(?:at |um )?" TIME ")?", 0 },
    { "money",  MONEY,                           0 },
    { "any",    ".*?",                           0 },
};
/* clang-format on */

static gboolean
refuse_place(const char *words, const char *place, gboolean is_known, GError **error)
{
    if (is_known)
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("“%s” has {%s}, but the table does not say how that is written."), words,
                  place);
    else
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("“%s” has {%s}, which is unknown. Use order, parcel, case, count, "
                     "days, date, moment, money or any."),
                  words, place);
    return FALSE;
}

static gboolean
append_place(GString *pattern, const char *words, const char *place, const MailForms *forms,
             GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        const char *expression = places[i].expression;

        if (!g_str_equal(places[i].place, place))
            continue;
        if (expression == NULL)
            expression = G_STRUCT_MEMBER(const char *, forms, places[i].form);
        if (expression == NULL)
            return refuse_place(words, place, TRUE, error);
        g_string_append_printf(pattern, "(?<%s>%s)", place, expression);
        return TRUE;
    }
    return refuse_place(words, place, FALSE, error);
}

static void
append_words(GString *pattern, const char *words, gsize length)
{
    g_autofree char *escaped = g_regex_escape_string(words, (gint)length);

    g_string_append(pattern, escaped);
}

static gboolean
append_all(GString *pattern, const char *words, const MailForms *forms, GError **error)
{
    const char *at = words;

    while (*at != '\0') {
        gsize length = strcspn(at, "{");
        const char *end = at[length] == '\0' ? NULL : strchr(at + length, '}');
        g_autofree char *place = NULL;

        append_words(pattern, at, length);
        if (end == NULL)
            return TRUE;
        place = g_strndup(at + length + 1, (gsize)(end - at) - length - 1);
        if (!append_place(pattern, words, place, forms, error))
            return FALSE;
        at = end + 1;
    }
    return TRUE;
}

static MailTemplate *
compile(const char *pattern, GError **error)
{
    return g_regex_new(pattern,
                       G_REGEX_CASELESS | G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES | G_REGEX_DOTALL,
                       0, error);
}

MailTemplate *
mail_template_new(const char *words, const MailForms *forms, TemplateReach reach,
                  GError **error)
{
    g_autofree char *form = text_match_form(words);
    g_autoptr(GString) pattern = g_string_new(reach == TEMPLATE_WHOLE ? "^" : NO_WORD_BEFORE);

    if (!append_all(pattern, form, forms, error))
        return NULL;
    g_string_append(pattern, reach == TEMPLATE_WHOLE ? "$" : NO_WORD_BEHIND);
    return compile(pattern->str, error);
}

GMatchInfo *
mail_template_match(const MailTemplate *template, const char *form)
{
    GMatchInfo *match = NULL;

    if (g_regex_match(template, form, 0, &match))
        return match;
    g_match_info_free(match);
    return NULL;
}

char *
mail_template_place(const GMatchInfo *match, const char *place)
{
    g_autofree char *text = g_match_info_fetch_named(match, place);

    return text == NULL || *text == '\0' ? NULL : g_steal_pointer(&text);
}

/* Letters, digits and "-" may stand in a form as themselves. */
static gboolean
is_plain(char character)
{
    return g_ascii_isalnum(character) || character == '-';
}

/* Behind "[0-9A-Z]"; NULL when it is no class. */
static const char *
behind_class(const char *at)
{
    const char *start = ++at;

    while (is_plain(*at))
        at++;
    return at > start && *at == ']' ? at + 1 : NULL;
}

/* Behind "{16}" or "{10,30}"; NULL when it is neither. */
static const char *
behind_count(const char *at)
{
    gsize digits = strspn(++at, "0123456789");

    if (digits == 0 || digits > 2)
        return NULL;
    at += digits;
    if (*at == ',') {
        digits = strspn(++at, "0123456789");
        if (digits == 0 || digits > 2)
            return NULL;
        at += digits;
    }
    return *at == '}' ? at + 1 : NULL;
}

gboolean
mail_form_check(const char *form, GError **error)
{
    g_autoptr(GRegex) expression = NULL;
    const char *at = form;

    while (at != NULL && *at != '\0') {
        if (*at == '[')
            at = behind_class(at);
        else
            at = is_plain(*at) ? at + 1 : NULL;
        if (at != NULL && *at == '{')
            at = behind_count(at);
        if (at != NULL && *at == '|' && at[1] != '\0')
            at++;
    }
    if (at != NULL && at != form)
        expression = g_regex_new(form, 0, 0, NULL);
    if (expression != NULL)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("“%s” is not a form of a number. Write one like [0-9]{16} or "
                 "PP-[A-Z]{1,3}-[0-9]{9}, with | between alternatives."),
              form);
    return FALSE;
}

MailTemplate *
mail_form_new(const char *form)
{
    g_autofree char *pattern =
        g_strconcat(NO_WORD_BEFORE "(?:", form, ")" NO_WORD_BEHIND, NULL);

    return compile(pattern, NULL); /* the form was checked */
}
