/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/claim/claim-language.h"

#include <string.h>

#include "base/choice.h"
#include "base/error.h"
#include "domain/policy/policy.h"

#define ABOUT "claim"
#define SENTENCES "sentences"

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
