/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Profiles: what a reader of a dossier takes and asks, out of key files. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "domain/dossier/dossier.h"

#define ABOUT "profile"
#define CODES "codes"
#define LIMIT_PREFIX "limit-"
#define QUESTION_PREFIX "question-"
#define DEPTH_MOST 8 /* of profiles that extend one another */
#define ALL_REASONS ((1u << DISPUTE_REASON_COUNT) - 1)

/* clang-format off */
static const Choice limit_choices[LIMIT_COUNT] = {
    [LIMIT_FILES]       = { "files",       N_("files") },
    [LIMIT_BYTES_FILE]  = { "bytes-file",  N_("MB a file") },
    [LIMIT_BYTES_ALL]   = { "bytes-all",   N_("MB") },
    [LIMIT_PAGES]       = { "pages",       N_("pages") },
    [LIMIT_PAGES_FILE]  = { "pages-file",  N_("pages a file") },
    [LIMIT_DPI]         = { "dpi",         N_("dots an inch") },
    [LIMIT_PIXELS]      = { "pixels",      N_("pixels a picture") },
    [LIMIT_NAME_LENGTH] = { "name-length", N_("letters of a file name") },
    [LIMIT_TYPES]       = { "types",       N_("types of files") },
};
const ChoiceSet profile_limits = { limit_choices, LIMIT_COUNT };

static const Choice answer_choices[ASKS_ABOUT_COUNT] = {
    [ASKS_ABOUT_AMOUNT]               = { "amount",               NULL },
    [ASKS_ABOUT_DESCRIPTION]          = { "description",          NULL },
    [ASKS_ABOUT_EXPECTED]             = { "expected",             NULL },
    [ASKS_ABOUT_EXPECTED_FIRST]       = { "expected-first",       NULL },
    [ASKS_ABOUT_RECEIVED]             = { "received",             NULL },
    [ASKS_ABOUT_PLACE]                = { "place",                NULL },
    [ASKS_ABOUT_LATE]                 = { "late",                 NULL },
    [ASKS_ABOUT_CANCELLED]            = { "cancelled",            NULL },
    [ASKS_ABOUT_CONTACT]              = { "contact",              NULL },
    [ASKS_ABOUT_RETURN]               = { "return",               NULL },
    [ASKS_ABOUT_RETURN_REFUSED]       = { "return-refused",       NULL },
    [ASKS_ABOUT_DIFFERENCE]           = { "difference",           NULL },
    [ASKS_ABOUT_COUNTERFEIT]          = { "counterfeit",          NULL },
    [ASKS_ABOUT_CERTIFIED_BY]         = { "certified-by",         NULL },
    [ASKS_ABOUT_NEGOTIATION]          = { "negotiation",          NULL },
    [ASKS_ABOUT_REFUND_PROMISED]      = { "refund-promised",      NULL },
    [ASKS_ABOUT_OTHERS_SAME_MERCHANT] = { "others-same-merchant", NULL },
    [ASKS_ABOUT_STATEMENT]            = { "statement",            NULL },
};
const ChoiceSet profile_answers = { answer_choices, ASKS_ABOUT_COUNT };

static const Choice form_choices[PACK_FORM_COUNT] = {
    [PACK_DOCUMENT] = { "document", NULL },
    [PACK_BAG]      = { "bag",      NULL },
};
static const ChoiceSet forms = { form_choices, PACK_FORM_COUNT };

static const Choice card_number_choices[CARD_NUMBERS_COUNT] = {
    [CARD_NUMBERS_KEEP]   = { "keep",   NULL },
    [CARD_NUMBERS_LAST_4] = { "last-4", NULL },
    [CARD_NUMBERS_HIDE]   = { "hide",   NULL },
};
static const ChoiceSet card_numbers = { card_number_choices, CARD_NUMBERS_COUNT };

static const Choice picture_choices[] = { { "1", NULL }, { "2", NULL }, { "4", NULL } };
static const ChoiceSet pictures = { picture_choices, G_N_ELEMENTS(picture_choices) };

/* Two words each, of which the second says yes. */
static const Choice keep_or_strip[] = { { "strip", NULL }, { "keep", NULL } };
static const Choice reduce_or_keep[] = { { "reduce", NULL }, { "keep", NULL } };
static const Choice keep_or_hide[] = { { "keep", NULL }, { "hide", NULL } };
static const Choice any_or_short[] = { { "any", NULL }, { "short", NULL } };

static const char *const about_keys[] = { "title", "extends", "pays", "form", "pictures", "dpi", "names", "pixels", "location",
                                          "address", "card-numbers", "language", NULL };
static const char *const limit_keys[] = { "most", "advised", "types", "trust", "source", "where", "checked", NULL };
static const char *const question_keys[] = { "answer", "ask", "reasons", "required", "trust", "source", "where", "checked", NULL };
/* clang-format on */

static void
question_free(gpointer data)
{
    ProfileQuestion *question = data;

    g_free(question->id);
    g_free(question->ask);
    g_free(question->source);
    g_free(question->where);
    g_free(question->checked);
    g_free(question);
}

void
profile_free(Profile *profile)
{
    if (profile == NULL)
        return;
    g_free(profile->name);
    g_free(profile->title);
    g_strfreev(profile->pays);
    g_free(profile->language);
    for (gsize i = 0; i < G_N_ELEMENTS(profile->codes); i++)
        g_free(profile->codes[i]);
    for (gsize i = 0; i < G_N_ELEMENTS(profile->limits); i++) {
        g_strfreev(profile->limits[i].types);
        g_free(profile->limits[i].source);
        g_free(profile->limits[i].where);
        g_free(profile->limits[i].checked);
    }
    g_ptr_array_unref(profile->questions);
    g_free(profile);
}

static gboolean
is_reason(const char *word)
{
    guint reason;

    return g_str_equal(word, "all") || choice_parse(&reasons, word, &reason);
}

static gboolean
read_trust(const Keys *keys, Trust *ret_trust, GError **error)
{
    g_autofree char *word = NULL;

    key_read_text(keys, "trust", &word);
    if (word == NULL || trust_parse(word, ret_trust))
        return TRUE;
    return key_error(keys, "trust", "official, reported, doubtful or stated", error);
}

/* What is said of a figure has to be said with it. */
static gboolean
read_source(const Keys *keys, Trust *ret_trust, char **ret_source, char **ret_where,
            char **ret_checked, GError **error)
{
    g_clear_pointer(ret_where, g_free); /* of the profile that is extended */
    key_read_text(keys, "where", ret_where);
    key_read_text(keys, "checked", ret_checked);
    return read_trust(keys, ret_trust, error) &&
           key_require_text(keys, "source", "who says so", ret_source, error);
}

/* "none" takes away what the profile that is extended says. */
static gboolean
read_number(const Keys *keys, const char *key, gint64 *ret_number, GError **error)
{
    int number = 0;

    if (g_strcmp0(key_group_value(keys->group, key), "none") == 0)
        return TRUE;
    if (!key_read_number(keys, key, G_MAXINT, &number, error))
        return FALSE;
    *ret_number = number;
    return TRUE;
}

static gboolean
read_limit(Profile *profile, const Keys *keys, GError **error)
{
    guint id = 0;
    Limit *limit;

    if (!choice_parse(&profile_limits, keys->group->name + strlen(LIMIT_PREFIX), &id)) {
        g_autofree char *list = choice_list(&profile_limits);

        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: group [%s] is unknown. A limit is one of: %s.", keys->file,
                  keys->group->name, list);
        return FALSE;
    }
    limit = &profile->limits[id];
    if (!key_names_check(keys, limit_keys, error) ||
        !read_number(keys, "most", &limit->most, error) ||
        !read_number(keys, "advised", &limit->advised, error) ||
        !key_read_list(keys, "types", is_policy_word, "types such as pdf;jpeg", &limit->types,
                       error))
        return FALSE;
    if (limit->advised > limit->most)
        return key_error(keys, "advised", "no more than most", error);
    if (limit->most == 0 && limit->types == NULL)
        return TRUE; /* nothing is known */
    return read_source(keys, &limit->trust, &limit->source, &limit->where, &limit->checked,
                       error);
}

static guint32
reason_bits(char *const *words)
{
    guint32 bits = 0;

    for (; words != NULL && *words != NULL; words++) {
        guint reason = 0;

        if (g_str_equal(*words, "all"))
            return ALL_REASONS;
        if (choice_parse(&reasons, *words, &reason))
            bits |= 1u << reason;
    }
    return bits;
}

static gboolean
fill_question(ProfileQuestion *question, const Keys *keys, GError **error)
{
    g_auto(GStrv) words = NULL;
    guint about = ASKS_ABOUT_COUNT;

    if (!key_names_check(keys, question_keys, error) ||
        !key_read_choice(keys, "answer", &profile_answers, &about, error) ||
        !key_read_list(keys, "reasons", is_reason, "reasons such as damaged;defective, or all",
                       &words, error) ||
        !key_read_flag(keys, "required", &question->required, error))
        return FALSE;
    if (about == ASKS_ABOUT_COUNT)
        return key_error(keys, "answer", "by what it is answered", error);
    if (words == NULL)
        return key_error(keys, "reasons", "reasons such as damaged;defective, or all", error);
    question->about = about;
    question->reasons = reason_bits(words);
    key_read_text(keys, "ask", &question->ask);
    return read_source(keys, &question->trust, &question->source, &question->where,
                       &question->checked, error);
}

static gboolean
read_question(Profile *profile, const Keys *keys, GError **error)
{
    ProfileQuestion *question = g_new0(ProfileQuestion, 1);

    question->id = g_strdup(keys->group->name + strlen(QUESTION_PREFIX));
    g_ptr_array_add(profile->questions, question);
    return fill_question(question, keys, error);
}

static gboolean
read_codes(Profile *profile, const Keys *keys, GError **error)
{
    for (guint i = 0; i < keys->group->lines->len; i++) {
        const KeyLine *line = &g_array_index(keys->group->lines, KeyLine, i);
        guint reason = 0;

        if (!choice_parse(&reasons, line->key, &reason)) {
            g_autofree char *list = choice_list(&reasons);

            return key_error(keys, line->key, list, error);
        }
        profile->codes[reason] = g_strdup(line->value);
    }
    return TRUE;
}

/* One of two words. */
static gboolean
read_either(const Keys *keys, const char *key, const Choice words[2], gboolean *ret_second,
            GError **error)
{
    const ChoiceSet set = { words, 2 };
    guint value = *ret_second;

    if (!key_read_choice(keys, key, &set, &value, error))
        return FALSE;
    *ret_second = value == 1;
    return TRUE;
}

static gboolean
read_looks(Profile *profile, const Keys *keys, GError **error)
{
    guint form = PACK_DOCUMENT, cards = CARD_NUMBERS_LAST_4, picture = 1;

    if (!key_read_choice(keys, "form", &forms, &form, error) ||
        !key_read_choice(keys, "card-numbers", &card_numbers, &cards, error) ||
        !key_read_choice(keys, "pictures", &pictures, &picture, error) ||
        !read_number(keys, "dpi", &profile->dpi, error) ||
        !read_either(keys, "pixels", reduce_or_keep, &profile->keeps_pixels, error) ||
        !read_either(keys, "location", keep_or_strip, &profile->keeps_location, error) ||
        !read_either(keys, "address", keep_or_hide, &profile->hides_address, error) ||
        !read_either(keys, "names", any_or_short, &profile->short_name, error))
        return FALSE;
    profile->form = form;
    profile->card_numbers = cards;
    profile->pictures = 1u << picture;
    return TRUE;
}

static gboolean
read_about(Profile *profile, const Keys *keys, GError **error)
{
    if (!key_names_check(keys, about_keys, error) ||
        !key_require_text(keys, "title", "what people call the reader", &profile->title,
                          error) ||
        !key_read_list(keys, "pays", payment_is_pattern, "ways to pay such as credit-card:visa",
                       &profile->pays, error) ||
        !read_looks(profile, keys, error))
        return FALSE;
    key_read_text(keys, "language", &profile->language);
    if (profile->language == NULL)
        profile->language = g_strdup("en");
    return TRUE;
}

static gboolean
read_group(Profile *profile, const Keys *keys, GError **error)
{
    const char *name = keys->group->name;

    if (g_str_equal(name, ABOUT))
        return read_about(profile, keys, error);
    if (g_str_equal(name, CODES))
        return read_codes(profile, keys, error);
    if (g_str_has_prefix(name, LIMIT_PREFIX))
        return read_limit(profile, keys, error);
    if (g_str_has_prefix(name, QUESTION_PREFIX))
        return read_question(profile, keys, error);
    error_set(error, RECOURSE_ERROR_FAILED,
              "%s: group [%s] is unknown. Use one of: profile, codes, limit-…, question-….",
              keys->file, name);
    return FALSE;
}

/* The keys, and behind them those of all that they extend, each by the one before it. NULL with
 * an error. */
static GPtrArray *
find_chain(const KeyFile *keys, const char *file, ProfileFinder find, gpointer data,
           GError **error)
{
    g_autoptr(GPtrArray) chain = g_ptr_array_new();
    const KeyFile *at = keys;

    while (TRUE) {
        const Keys about = { key_file_group(at, ABOUT), file };
        const char *name = key_group_value(about.group, "extends");

        g_ptr_array_add(chain, (gpointer)at);
        if (find == NULL || name == NULL)
            return g_steal_pointer(&chain);
        at = chain->len < DEPTH_MOST ? find(data, name) : NULL;
        if (at == NULL) {
            (void)key_error(&about, "extends", "a profile that there is, and no circle", error);
            return NULL;
        }
    }
}

/* The last of the chain is the ground. What it is paid with is said by each for itself. */
static KeyFile *
lay_all(const GPtrArray *chain)
{
    KeyFile *laid = key_file_new();

    for (guint i = chain->len; i > 0; i--) {
        KeyGroup *about = key_file_group(laid, ABOUT);
        KeyFile *before = laid;

        if (about != NULL)
            key_group_set(laid, about, "pays", "");
        laid = key_file_merge(before, chain->pdata[i - 1]);
        key_file_free(before);
    }
    return laid;
}

Profile *
profile_read(const KeyFile *keys, const char *file, ProfileFinder find, gpointer data,
             GError **error)
{
    g_autoptr(GPtrArray) chain = find_chain(keys, file, find, data, error);
    g_autoptr(KeyFile) laid = NULL;
    g_autoptr(Profile) profile = NULL;

    if (chain == NULL)
        return NULL;
    laid = lay_all(chain);
    profile = g_new0(Profile, 1);
    profile->questions = g_ptr_array_new_with_free_func(question_free);
    if (!key_read_file_name(file, PROFILE_SUFFIX, &profile->name, error))
        return NULL;
    if (key_file_group(laid, ABOUT) == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED, "%s: expected a group [profile] with a title.",
                  file);
        return NULL;
    }
    for (guint i = 0; i < laid->groups->len; i++) {
        const Keys group = { laid->groups->pdata[i], file };

        if (!read_group(profile, &group, error))
            return NULL;
    }
    return g_steal_pointer(&profile);
}

gboolean
profile_is_for_payment(const Profile *profile, const char *paid_with, gboolean exact)
{
    for (guint i = 0; profile->pays != NULL && profile->pays[i] != NULL; i++) {
        if (exact ? g_str_equal(profile->pays[i], paid_with)
                  : payment_matches(profile->pays[i], paid_with))
            return TRUE;
    }
    return FALSE;
}

gboolean
profile_question_is_asked(const ProfileQuestion *question, DisputeReason reason)
{
    return (question->reasons & 1u << reason) != 0;
}

Fit
limit_fit(const Limit *limit, gint64 value)
{
    if (limit->most == 0)
        return FIT_UNKNOWN;
    if (value > limit->most)
        return FIT_NOT;
    return limit->advised > 0 && value > limit->advised ? FIT_BARELY : FIT_WELL;
}

gboolean
limit_takes_type(const Limit *limit, const char *type)
{
    return limit->types == NULL || g_strv_contains((const char *const *)limit->types, type);
}
