/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/claim/claim-language.h"

#include <string.h>

#include "base/choice.h"
#include "base/error.h"
#include "base/text/text.h"
#include "domain/policy/policy.h"

#define ABOUT "claim"
#define SENTENCES "sentences"
#define FORMATS "formats"
#define DOSSIER "dossier"

void
claim_language_free(ClaimLanguage *language)
{
    if (language == NULL)
        return;
    g_free(language->code);
    g_free(language->name);
    key_file_free(language->keys);
    g_free(language);
}

/* A place that nothing fills would be sent to the marketplace as it is. */
static gboolean
has_only_places_of(const char *sentence, const char *reference)
{
    for (const char *place = strchr(sentence, '{'); place != NULL;
         place = strchr(place + 1, '{')) {
        const char *end = strchr(place, '}');
        g_autofree char *whole =
            end == NULL ? NULL : g_strndup(place, (gsize)(end - place) + 1);

        if (whole == NULL || strstr(reference, whole) == NULL)
            return FALSE;
    }
    return TRUE;
}

static gboolean
check_line(const Keys *keys, const KeyLine *line, const KeyGroup *reference, GError **error)
{
    const char *sentence = key_group_value(reference, line->key);
    g_autofree char *expected = NULL;

    if (sentence == NULL)
        return key_error(keys, line->key, "a key that recourse-claim(5) names", error);
    if (*line->value == '\0')
        return key_error(keys, line->key, "some words", error);
    if (has_only_places_of(line->value, sentence))
        return TRUE;
    expected = g_strdup_printf("no other places than those of “%s”", sentence);
    return key_error(keys, line->key, expected, error);
}

static gboolean
check_keys(const KeyFile *own, const char *file, const KeyFile *reference, GError **error)
{
    for (guint i = 0; i < own->groups->len; i++) {
        Keys keys = { own->groups->pdata[i], file };
        const KeyGroup *group = key_file_group(reference, keys.group->name);

        for (guint j = 0; j < keys.group->lines->len; j++) {
            if (!check_line(&keys, &g_array_index(keys.group->lines, KeyLine, j), group, error))
                return FALSE;
        }
    }
    return TRUE;
}

/* A language that is added must not call itself English. */
static gboolean
read_name(ClaimLanguage *language, const KeyFile *own, const char *file,
          const ClaimLanguage *base, GError **error)
{
    const char *name = key_group_value(key_file_group(own, ABOUT), "language");

    if (name == NULL && base != NULL && g_str_equal(base->code, language->code))
        name = base->name;
    if (name == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: expected a group [claim] with what the language calls itself: "
                  "language=Deutsch.",
                  file);
        return FALSE;
    }
    language->name = g_strdup(name);
    return TRUE;
}

ClaimLanguage *
claim_language_parse(const char *text, const char *file, const ClaimLanguage *base,
                     GError **error)
{
    g_autoptr(ClaimLanguage) language = g_new0(ClaimLanguage, 1);
    g_autoptr(KeyFile) own = key_file_read(text, file, error);

    if (own == NULL || !key_read_file_name(file, CLAIM_SUFFIX, &language->code, error) ||
        !read_name(language, own, file, base, error))
        return NULL;
    if (base != NULL && !check_keys(own, file, base->keys, error))
        return NULL;
    language->keys = base == NULL ? g_steal_pointer(&own) : key_file_merge(base->keys, own);
    return g_steal_pointer(&language);
}

static const char *
find_sentence(const ClaimLanguage *language, const char *key)
{
    return key_group_value(key_file_group(language->keys, SENTENCES), key);
}

gboolean
claim_has_sentence(const ClaimLanguage *language, const char *key)
{
    return find_sentence(language, key) != NULL;
}

const char *
claim_sentence(const ClaimLanguage *language, const char *key)
{
    const char *sentence = find_sentence(language, key);

    g_assert(sentence != NULL);
    return sentence;
}

const char *
claim_sentence_of(const ClaimLanguage *language, const char *family, const char *member)
{
    g_autofree char *key = g_strconcat(family, "-", member, NULL);

    return claim_sentence(language, key);
}

const char *
claim_words(const ClaimLanguage *language, const char *key)
{
    const char *words = key_group_value(key_file_group(language->keys, DOSSIER), key);

    g_assert(words != NULL);
    return words;
}

const char *
claim_words_of(const ClaimLanguage *language, const char *family, const char *member)
{
    g_autofree char *key = g_strconcat(family, "-", member, NULL);

    return key_group_value(key_file_group(language->keys, DOSSIER), key);
}

static const char *
format_of(const ClaimLanguage *language, const char *key)
{
    const char *format = key_group_value(key_file_group(language->keys, FORMATS), key);

    return format == NULL ? "" : format;
}

/* The word at a place of a list with ";" between its words. */
static char *
word_at(const char *list, int place)
{
    g_auto(GStrv) words = g_strsplit(list, ";", -1);

    return place < (int)g_strv_length(words) ? g_strdup(words[place]) : g_strdup("");
}

char *
claim_date(const ClaimLanguage *language, Instant instant, const Zone *zone)
{
    WallTime wall = instant_to_wall(instant, zone);
    g_autofree char *month = word_at(format_of(language, "months"), wall.month - 1);
    g_autofree char *year = g_strdup_printf("%04d", wall.year);
    g_autofree char *day = wall.day == 1 ? g_strdup(format_of(language, "first-day"))
                                         : g_strdup_printf("%d", wall.day);

    return text_fill(format_of(language, "date"), "day", day, "month", month, "year", year,
                     NULL);
}

/* "1 234" of "1234": the language's mark between groups of three, from so many digits on. */
static char *
grouped(const ClaimLanguage *language, const char *digits)
{
    const char *mark = format_of(language, "group");
    gsize length = strlen(digits);
    gsize least = (gsize)g_ascii_strtoull(format_of(language, "group-from"), NULL, 10);
    GString *text = g_string_new(NULL);

    for (gsize i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0 && length >= MAX(least, 4))
            g_string_append(text, g_str_equal(mark, "space") ? "\u202f" : mark);
        g_string_append_c(text, digits[i]);
    }
    return g_string_free(text, FALSE);
}

char *
claim_amount(const ClaimLanguage *language, const Money *money)
{
    g_autofree char *plain = money_amount_text(money);
    char *point = strchr(plain, '.');
    gboolean is_negative = *plain == '-';
    g_autofree char *whole = NULL;
    g_autofree char *number = NULL;

    if (point != NULL)
        *point = '\0';
    whole = grouped(language, plain + is_negative);
    number = g_strconcat(is_negative ? "\u2212" : "", whole,
                         point == NULL ? "" : format_of(language, "decimal"),
                         point == NULL ? "" : point + 1, NULL);
    return text_fill(format_of(language, "amount"), "number", number, "currency",
                     money->currency, NULL);
}

const ClaimLanguage *
claim_language_find(const GPtrArray *languages, const char *code)
{
    for (guint i = 0; i < languages->len; i++) {
        const ClaimLanguage *language = languages->pdata[i];

        if (g_str_equal(language->code, code))
            return language;
    }
    return NULL;
}

const ClaimLanguage *
claim_language_after(const GPtrArray *languages, const ClaimLanguage *language)
{
    for (guint i = 0; i + 1 < languages->len; i++) {
        if (languages->pdata[i] == language)
            return languages->pdata[i + 1];
    }
    return languages->pdata[0];
}

char *
claim_language_list(const GPtrArray *languages)
{
    g_autofree Choice *choices = g_new0(Choice, languages->len);
    ChoiceSet set = { choices, languages->len };

    for (guint i = 0; i < languages->len; i++) {
        const ClaimLanguage *language = languages->pdata[i];

        choices[i] = (Choice){ language->code, language->name };
    }
    return choice_list(&set);
}
