/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/value/words.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/words.h"
#include "services/app/app.h"
#include "services/import/value/builtin-words.h"

#define HEAD "words"
#define SAYS_NOTHING "nothing"
#define EVERYWHERE ""

/* A group of ways to pay. */
typedef struct {
    const char *token; /* borrowed from its key file */
    char **parts;      /* folded */
} PaymentGroup;

struct ImportWords {
    GHashTable *states;  /* marketplace ("": everywhere) to a table of import_words_read() */
    GPtrArray *payments; /* PaymentGroup, in their sequence */
    GHashTable *columns; /* normal name to its ColumnRole */
    char **before_dates; /* what stands between a word and its day: " on ", folded */
    GPtrArray *files;    /* OwnKeys */
};

char *
import_words_folder(const Paths *paths)
{
    return g_build_filename(paths->config, "words", NULL);
}

/* Folded, every run of blanks one, without a full stop behind it. */
static char *
normal_form(const char *word)
{
    g_autofree char *folded = text_fold(word);
    char *end = folded;
    gsize length;

    for (const char *at = folded; *at != '\0'; at++) {
        if (!g_ascii_isspace(*at) || (end > folded && end[-1] != ' '))
            *end++ = g_ascii_isspace(*at) ? ' ' : *at;
    }
    *end = '\0';
    length = strlen(folded);
    while (length > 0 && strchr(" .:!", folded[length - 1]) != NULL)
        folded[--length] = '\0';
    return g_steal_pointer(&folded);
}

static gboolean
state_of_group(const char *name, PageState *ret_state)
{
    guint state = PAGE_UNSAID;

    *ret_state = PAGE_UNSAID;
    if (g_str_equal(name, SAYS_NOTHING))
        return TRUE;
    if (!choice_parse(&page_states, name, &state) || state <= PAGE_UNKNOWN)
        return FALSE;
    *ret_state = (PageState)state;
    return TRUE;
}

/* One is added, so that it can be told from what is not there. */
static void
add_words(GHashTable *table, const char *list, PageState state)
{
    g_auto(GStrv) words = g_strsplit(list, ";", -1);

    for (guint i = 0; words[i] != NULL; i++) {
        g_autofree char *word = normal_form(words[i]);

        if (*word != '\0')
            g_hash_table_insert(table, g_steal_pointer(&word), GINT_TO_POINTER(state + 1));
    }
}

static void
add_group(GHashTable *table, const KeyGroup *group, PageState state)
{
    for (guint i = 0; i < group->lines->len; i++)
        add_words(table, g_array_index(group->lines, KeyLine, i).value, state);
}

static GHashTable *
table_new(void)
{
    return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static gboolean
refuse_group(const char *file, const char *group, GError **error)
{
    error_set(
        error, RECOURSE_ERROR_FAILED,
        N_("%s: group [%s] is not the state of an order. Use one of: unpaid, paid, shipped, "
           "delivered, completed, disputed, refunded, returned, closed, cancelled, "
           "nothing."),
        file, group);
    return FALSE;
}

gboolean
import_words_is_group(const char *name)
{
    PageState state;

    return state_of_group(name, &state);
}

static void
read_states(GHashTable *table, const KeyFile *keys)
{
    for (guint i = 0; i < keys->groups->len; i++) {
        const KeyGroup *group = keys->groups->pdata[i];
        PageState state;

        if (state_of_group(group->name, &state))
            add_group(table, group, state);
    }
}

GHashTable *
import_words_read(const KeyFile *keys)
{
    GHashTable *table = table_new();

    read_states(table, keys);
    return table;
}

static void
payment_group_free(gpointer data)
{
    PaymentGroup *group = data;

    g_strfreev(group->parts);
    g_free(group);
}

/* Most files are about states. */
static gboolean
is_about(const KeyFile *keys, const char *what)
{
    return g_strcmp0(key_group_value(key_file_group(keys, HEAD), "about"), what) == 0;
}

static gboolean
is_of_payments(const KeyFile *keys)
{
    return is_about(keys, "payment");
}

static gboolean
is_of_columns(const KeyFile *keys)
{
    return is_about(keys, "columns");
}

static const char *
token_of(const KeyGroup *group)
{
    const char *token = key_group_value(group, "token");

    return token != NULL ? token : group->name;
}

static gboolean
check_group(const KeyFile *keys, const KeyGroup *group, const char *file, GError **error)
{
    ColumnRole role;

    if (is_of_payments(keys)) {
        if (payment_find(token_of(group)) != NULL)
            return TRUE;
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("%s: group [%s]: “%s” is not a payment method."), file, group->name,
                  token_of(group));
        return FALSE;
    }
    if (is_of_columns(keys)) {
        if (column_role_parse(group->name, &role))
            return TRUE;
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("%s: group [%s] is not what a column can mean; recourse-formats(5) lists "
                     "that."),
                  file, group->name);
        return FALSE;
    }
    return import_words_is_group(group->name) || refuse_group(file, group->name, error);
}

/* Every group is a way to pay, what a column means, or a state. */
static gboolean
check_groups(const KeyFile *keys, const char *file, GError **error)
{
    for (guint i = 0; i < keys->groups->len; i++) {
        const KeyGroup *group = keys->groups->pdata[i];

        if (!g_str_equal(group->name, HEAD) && !check_group(keys, group, file, error))
            return FALSE;
    }
    return TRUE;
}

/* What exporters call a column: with blanks for what stands between words. */
static char *
column_form(const char *name)
{
    g_autofree char *blank = g_strdelimit(g_strdup(name), "_-/.#:*", ' ');
    g_autofree char *cut = g_strndup(blank, strcspn(blank, "(["));
    char *form = normal_form(*cut == '\0' ? blank : cut);

    return g_strstrip(form);
}

static void
add_columns(GHashTable *columns, const KeyFile *keys)
{
    for (guint i = 0; i < keys->groups->len; i++) {
        const KeyGroup *group = keys->groups->pdata[i];
        ColumnRole role;

        if (!column_role_parse(group->name, &role))
            continue;
        for (guint k = 0; k < group->lines->len; k++) {
            g_auto(GStrv) names =
                g_strsplit(g_array_index(group->lines, KeyLine, k).value, ";", -1);

            for (guint n = 0; names[n] != NULL; n++)
                g_hash_table_insert(columns, column_form(names[n]), GINT_TO_POINTER(role));
        }
    }
}

static void
add_payments(GPtrArray *payments, const KeyFile *keys)
{
    for (guint i = 0; i < keys->groups->len; i++) {
        const KeyGroup *group = keys->groups->pdata[i];
        const char *part = key_group_value(group, "part");
        g_autofree char *folded = text_fold(part == NULL ? "" : part);
        PaymentGroup *payment;

        if (g_str_equal(group->name, HEAD))
            continue;
        payment = g_new0(PaymentGroup, 1);
        payment->token = token_of(group);
        payment->parts = g_strsplit(folded, ";", -1);
        g_ptr_array_add(payments, payment);
    }
}

static GHashTable *
table_of(ImportWords *words, const KeyFile *keys)
{
    const char *of = key_group_value(key_file_group(keys, HEAD), "marketplace");
    const char *marketplace = of == NULL ? EVERYWHERE : of;
    GHashTable *table = g_hash_table_lookup(words->states, marketplace);

    if (table == NULL) {
        table = table_new();
        g_hash_table_insert(words->states, g_strdup(marketplace), table);
    }
    return table;
}

/* The last file that says it counts. */
static void
take_joints(ImportWords *words, const KeyFile *keys)
{
    const char *joints = key_group_value(key_file_group(keys, HEAD), "before-date");
    g_autofree char *folded = joints == NULL ? NULL : text_fold(joints);

    if (folded == NULL)
        return;
    g_strfreev(words->before_dates);
    words->before_dates = g_strsplit(folded, ";", -1);
}

ImportWords *
import_words_load(const Paths *paths, GPtrArray *problems)
{
    ImportWords *words = g_new0(ImportWords, 1);
    g_autofree char *folder = paths == NULL ? NULL : import_words_folder(paths);

    words->states = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify)g_hash_table_unref);
    words->payments = g_ptr_array_new_with_free_func(payment_group_free);
    words->columns = table_new();
    words->files = own_files_laid(builtin_words, folder, WORDS_SUFFIX, check_groups, problems);
    for (guint i = 0; i < words->files->len; i++) {
        const KeyFile *keys = ((const OwnKeys *)words->files->pdata[i])->keys;

        if (is_of_payments(keys))
            add_payments(words->payments, keys);
        else if (is_of_columns(keys))
            add_columns(words->columns, keys);
        else
            read_states(table_of(words, keys), keys);
        take_joints(words, keys);
    }
    return words;
}

void
import_words_free(ImportWords *words)
{
    if (words == NULL)
        return;
    g_hash_table_unref(words->states);
    g_hash_table_unref(words->columns);
    g_ptr_array_unref(words->payments);
    g_ptr_array_unref(words->files);
    g_strfreev(words->before_dates);
    g_free(words);
}

gboolean
import_words_column(const ImportWords *words, const char *name, ColumnRole *ret_role)
{
    g_autofree char *form = column_form(name);
    gpointer role;

    if (!g_hash_table_lookup_extended(words->columns, form, NULL, &role))
        return FALSE;
    *ret_role = (ColumnRole)GPOINTER_TO_INT(role);
    return TRUE;
}

static gboolean
look_up(GHashTable *table, const char *word, PageState *ret_state)
{
    int found = table == NULL ? 0 : GPOINTER_TO_INT(g_hash_table_lookup(table, word));

    if (found != 0)
        *ret_state = (PageState)(found - 1);
    return found != 0;
}

static gboolean
find_state(const ImportWords *words, const char *normal, const WordsPlace *place,
           PageState *ret_state)
{
    GHashTable *of_shop = place->marketplace == NULL
                              ? NULL
                              : g_hash_table_lookup(words->states, place->marketplace);

    return look_up(place->own, normal, ret_state) || look_up(of_shop, normal, ret_state) ||
           look_up(g_hash_table_lookup(words->states, EVERYWHERE), normal, ret_state);
}

/* Whether a date is all that stands there: figures, and no more than the words of one. */
static gboolean
looks_like_date(const char *text)
{
    guint words = 1;

    for (const char *at = text; *at != '\0'; at++)
        words += *at == ' ';
    return strpbrk(text, "0123456789") != NULL && words <= 5;
}

/* "delivered on jul 3": the word without its day. NULL: no day stands behind it. */
static char *
without_date(const ImportWords *words, const char *normal)
{
    for (char **joint = words->before_dates; joint != NULL && *joint != NULL; joint++) {
        g_autofree char *between = g_strdup_printf(" %s ", *joint);
        const char *found = strstr(normal, between);

        if (found != NULL && looks_like_date(found + strlen(between)))
            return g_strndup(normal, (gsize)(found - normal));
    }
    return NULL;
}

gboolean
import_words_state(const ImportWords *words, const char *word, const WordsPlace *place,
                   PageState *ret_state)
{
    g_autofree char *normal = normal_form(word);
    g_autofree char *shorter = NULL;

    if (find_state(words, normal, place, ret_state))
        return TRUE;
    shorter = without_date(words, normal);
    return shorter != NULL && find_state(words, shorter, place, ret_state);
}

/* Of what no file has a part for, the names that people use may be known. */
static char *
payment_of_part(const ImportWords *words, const char *part)
{
    for (guint i = 0; i < words->payments->len; i++) {
        const PaymentGroup *group = words->payments->pdata[i];

        for (guint k = 0; group->parts[k] != NULL; k++) {
            if (*group->parts[k] != '\0' && strstr(part, group->parts[k]) != NULL)
                return g_strdup(group->token);
        }
    }
    return payment_read(part);
}

/* A card can be charged back, a payment service takes cases; what was left as credit cannot be
 * claimed from anybody. */
static int
strength(const char *token)
{
    if (payment_find(token)->is_card)
        return 3;
    return g_str_equal(token, "gift-card") || g_str_equal(token, "balance") ? 1 : 2;
}

char *
import_words_payment(const ImportWords *words, const char *text)
{
    static const char *const joints[] = {
        " and ", " & ", " + ", " und ", " et ", " y ", " e "
    };
    g_autofree char *folded = text_fold(text);
    g_autoptr(GString) marked = g_string_new(folded);
    g_auto(GStrv) parts = NULL;
    g_autofree char *best = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(joints); i++)
        g_string_replace(marked, joints[i], ";", 0);
    parts = g_strsplit_set(marked->str, ";,|+", -1);
    for (guint i = 0; parts[i] != NULL; i++) {
        g_autofree char *token = payment_of_part(words, parts[i]);

        if (token != NULL && (best == NULL || strength(token) > strength(best))) {
            g_free(best);
            best = g_steal_pointer(&token);
        }
    }
    return g_steal_pointer(&best);
}
