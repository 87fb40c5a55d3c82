/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/app/claims.h"

#include <string.h>

#include "services/app/builtin-claims.h"
#include "services/app/own-files.h"

#define ENGLISH 0 /* the first of the files that are built in */

char *
claims_folder(const Paths *paths)
{
    return g_build_filename(paths->config, "claims", NULL);
}

/* The program's own files are tested: they are right. */
static GPtrArray *
load_builtin(void)
{
    GPtrArray *languages = g_ptr_array_new_with_free_func((GDestroyNotify)claim_language_free);

    for (const Embedded *file = builtin_claims; file->name != NULL; file++) {
        const ClaimLanguage *english = languages->len == 0 ? NULL : claims_english(languages);
        ClaimLanguage *language = claim_language_parse(file->bytes, file->name, english, NULL);

        g_assert(language != NULL);
        g_ptr_array_add(languages, language);
    }
    return languages;
}

static ClaimLanguage *
read_file(const GPtrArray *builtin, const char *folder, const char *name, GError **error)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *text = own_file_read(path, error);
    g_autofree char *code = g_strndup(name, strlen(name) - strlen(CLAIM_SUFFIX));
    const ClaimLanguage *base = claim_language_find(builtin, code);

    if (text == NULL)
        return NULL;
    return claim_language_parse(text, path, base != NULL ? base : claims_english(builtin),
                                error);
}

/* What the user's files make of the languages; all of them lie over those built in. */
static GPtrArray *
read_own(const GPtrArray *builtin, const Paths *paths, GPtrArray *problems)
{
    g_autofree char *folder = claims_folder(paths);
    g_autoptr(GPtrArray) names = own_files_list(folder, CLAIM_SUFFIX, problems);
    GPtrArray *own = g_ptr_array_new();

    for (guint i = 0; i < names->len; i++) {
        g_autoptr(GError) cause = NULL;
        ClaimLanguage *language = read_file(builtin, folder, names->pdata[i], &cause);

        if (language != NULL)
            g_ptr_array_add(own, language);
        else
            own_files_add_problem(problems, cause);
    }
    return own;
}

/* Takes the language over, in the place of the one with its code. */
static void
put_language(GPtrArray *languages, ClaimLanguage *language)
{
    const ClaimLanguage *known = claim_language_find(languages, language->code);
    guint place;

    if (known == NULL || !g_ptr_array_find(languages, known, &place)) {
        g_ptr_array_add(languages, language);
        return;
    }
    claim_language_free(languages->pdata[place]);
    languages->pdata[place] = language;
}

static void
put_own_second(GPtrArray *languages)
{
    const ClaimLanguage *own = claims_own(languages);
    guint place;

    if (g_ptr_array_find(languages, own, &place) && place > ENGLISH)
        g_ptr_array_insert(languages, ENGLISH + 1, g_ptr_array_steal_index(languages, place));
}

GPtrArray *
claims_load(const Paths *paths, GPtrArray **ret_problems)
{
    GPtrArray *languages = load_builtin();
    g_autoptr(GPtrArray) own = NULL;

    *ret_problems = g_ptr_array_new_with_free_func(g_free);
    own = read_own(languages, paths, *ret_problems);
    for (guint i = 0; i < own->len; i++)
        put_language(languages, own->pdata[i]);
    put_own_second(languages);
    return languages;
}

const ClaimLanguage *
claims_english(const GPtrArray *languages)
{
    return languages->pdata[ENGLISH];
}

/* "de_DE.UTF-8", "de_DE", "de": a file is named "de-de" or "de". */
const ClaimLanguage *
claims_own(const GPtrArray *languages)
{
    const char *const *names = g_get_language_names_with_category("LC_MESSAGES");

    for (; *names != NULL; names++) {
        g_autofree char *code = g_ascii_strdown(*names, -1);
        const ClaimLanguage *language;

        g_strdelimit(code, "_", '-');
        language = claim_language_find(languages, code);
        if (language != NULL)
            return language;
    }
    return claims_english(languages);
}
