/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/call/call.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "base/time/time.h"
#include "domain/case/case.h"

typedef struct {
    const char *option;
    char *value;
} Given;

typedef enum {
    VALUE_NONE,
    VALUE_NEEDED,
    VALUE_OPTIONAL, /* only behind "=" */
} ValueNeed;

static void
given_free(gpointer data)
{
    Given *given = data;

    g_free(given->value);
    g_free(given);
}

Call *
call_new(const Command *const *commands, const Option *options)
{
    Call *call = g_new0(Call, 1);

    call->commands = commands;
    call->options = options;
    call->given = g_ptr_array_new_with_free_func(given_free);
    call->operands = g_new0(char *, 1);
    return call;
}

void
call_free(Call *call)
{
    if (call == NULL)
        return;
    g_ptr_array_unref(call->given);
    g_strfreev(call->operands);
    app_free(call->app);
    g_free(call);
}

/* The option's name as a table spells it, and whether it takes a value; NULL: there is none. */
static const char *
find_option(const Call *call, const char *name, ValueNeed *ret_need)
{
    const Command *command = call->command;
    const Option *option = option_find(command == NULL ? NULL : command->options, name);
    const OrderField *field = NULL;

    if (option == NULL)
        option = option_find(call->options, name);
    if (option != NULL) {
        *ret_need = option->value == NULL ? VALUE_NONE : VALUE_NEEDED;
        return option->name;
    }
    if (command != NULL && command->takes_fields)
        field = option_find_field(name);
    if (field == NULL)
        return NULL;
    *ret_need = field->kind == FIELD_FLAG ? VALUE_OPTIONAL : VALUE_NEEDED;
    return field->name;
}

static void
refuse_option(const Command *command, const char *word, GError **error)
{
    g_autofree char *excerpt = text_excerpt(word);

    if (command == NULL)
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("There is no option “%s”. “recourse help” lists all commands."), excerpt);
    else
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” has no option “%s”. “recourse help %s” shows its options; put a "
                     "word that begins with a dash after “--”."),
                  command->name, excerpt, command->name);
}

/* Takes the value over. */
static void
add_given(Call *call, const char *option, char *value)
{
    Given *given = g_new0(Given, 1);

    given->option = option;
    given->value = value;
    g_ptr_array_add(call->given, given);
}

/* "--name", "--name=value" or "--name value"; moves on past a value in the next word. */
static gboolean
take_option(Call *call, const char *const **words, GError **error)
{
    const char *word = **words;
    const char *equals = strchr(word, '=');
    g_autofree char *name =
        equals == NULL ? g_strdup(word + 2) : g_strndup(word + 2, (gsize)(equals - word) - 2);
    ValueNeed need = VALUE_NONE;
    const char *option = find_option(call, name, &need);

    if (option == NULL) {
        refuse_option(call->command, word, error);
        return FALSE;
    }
    if (equals != NULL && need == VALUE_NONE) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("--%s takes no value."), name);
        return FALSE;
    }
    if (equals == NULL && need == VALUE_NEEDED) {
        (*words)++;
        if (**words == NULL) {
            error_set(error, RECOURSE_ERROR_USAGE, N_("--%s needs a value after it."), name);
            return FALSE;
        }
        add_given(call, option, g_strdup(**words));
        return TRUE;
    }
    add_given(call, option, g_strdup(equals == NULL ? "" : equals + 1));
    return TRUE;
}

static gboolean
take_command(Call *call, const char *word, GError **error)
{
    const Command *guess;
    g_autofree char *excerpt = NULL;

    call->command = command_find(call->commands, word);
    if (call->command != NULL)
        return TRUE;
    excerpt = text_excerpt(word);
    guess = command_guess(call->commands, word);
    if (guess == NULL)
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("There is no command “%s”. “recourse help” lists all commands."), excerpt);
    else
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("There is no command “%s”. Did you mean “%s”? “recourse help” lists "
                     "all commands."),
                  excerpt, guess->name);
    return FALSE;
}

/* -h and -V, as everywhere. */
static gboolean
take_letter(Call *call, const char *word, GError **error)
{
    if (strcmp(word, "-h") == 0) {
        add_given(call, "help", g_strdup(""));
        return TRUE;
    }
    if (strcmp(word, "-V") == 0) {
        add_given(call, "version", g_strdup(""));
        return TRUE;
    }
    refuse_option(call->command, word, error);
    return FALSE;
}

static gboolean
take_word(Call *call, const char *const **words, GPtrArray *operands, GError **error)
{
    const char *word = **words;

    if (g_str_has_prefix(word, "--"))
        return take_option(call, words, error);
    if (word[0] == '-' && word[1] != '\0')
        return take_letter(call, word, error);
    if (call->command == NULL)
        return take_command(call, word, error);
    g_ptr_array_add(operands, g_strdup(word));
    return TRUE;
}

static gboolean
check_operands(const Call *call, GError **error)
{
    const Command *command = call->command;
    int count = (int)call_operand_count(call);

    if (command == NULL || call_has(call, "help") ||
        (count >= command->least && (command->most < 0 || count <= command->most)))
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              count < command->least ? N_("Something is missing: recourse %s %s")
                                     : N_("That is too much: recourse %s %s"),
              command->name, command->operands);
    return FALSE;
}

/* Everything that is stored, found or written as JSON is UTF-8; nothing is guessed. */
static gboolean
check_words(const char *const *words, GError **error)
{
    for (int i = 0; words[i] != NULL; i++) {
        g_autofree char *excerpt = NULL;

        if (g_utf8_validate(words[i], -1, NULL))
            continue;
        excerpt = text_excerpt(words[i]);
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("Write argument %d in UTF-8: not every byte of “%s” is. Rename a file whose "
               "name is not."),
            i + 1, excerpt);
        return FALSE;
    }
    return TRUE;
}

gboolean
call_parse(Call *call, const char *const *words, GError **error)
{
    g_autoptr(GPtrArray) operands = g_ptr_array_new_with_free_func(g_free);
    const char *const *word = words;

    if (!check_words(words, error))
        return FALSE;
    for (; *word != NULL && strcmp(*word, "--") != 0; word++) {
        if (!take_word(call, &word, operands, error))
            return FALSE;
    }
    if (*word != NULL)
        word++;
    for (; *word != NULL; word++) {
        if (call->command == NULL && !take_command(call, *word, error))
            return FALSE;
        g_ptr_array_add(operands, g_strdup(*word));
    }
    g_ptr_array_add(operands, NULL);
    g_strfreev(call->operands);
    call->operands = (char **)g_ptr_array_steal(operands, NULL);
    return check_operands(call, error);
}

const char *
call_value(const Call *call, const char *option)
{
    const char *value = NULL;

    for (guint i = 0; i < call->given->len; i++) {
        const Given *given = call->given->pdata[i];

        if (strcmp(given->option, option) == 0)
            value = given->value;
    }
    return value;
}

gboolean
call_has(const Call *call, const char *option)
{
    return call_value(call, option) != NULL;
}

GPtrArray *
call_values(const Call *call, const char *option)
{
    GPtrArray *values = g_ptr_array_new();

    for (guint i = 0; i < call->given->len; i++) {
        const Given *given = call->given->pdata[i];

        if (strcmp(given->option, option) == 0)
            g_ptr_array_add(values, given->value);
    }
    return values;
}

guint
call_operand_count(const Call *call)
{
    return g_strv_length(call->operands);
}

gboolean
call_span(const Call *call, const char *option, gint64 otherwise, gint64 *ret_seconds,
          GError **error)
{
    const char *text = call_value(call, option);
    g_autofree char *excerpt = NULL;

    *ret_seconds = otherwise;
    if (text == NULL || span_parse(text, SPAN_MOST, ret_seconds))
        return TRUE;
    excerpt = text_excerpt(text);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--%s: “%s” is not a span. Write a whole number and min, h, d or w, for "
                 "example 3d."),
              option, excerpt);
    return FALSE;
}

gboolean
call_count(const Call *call, const char *option, guint otherwise, guint *ret_count,
           GError **error)
{
    const char *text = call_value(call, option);
    guint64 number;

    *ret_count = otherwise;
    if (text == NULL)
        return TRUE;
    if (!g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT32, &number, NULL)) {
        g_autofree char *excerpt = text_excerpt(text);

        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("--%s: “%s” is not a count. Write a whole number, 1 or more."), option,
                  excerpt);
        return FALSE;
    }
    *ret_count = (guint)number;
    return TRUE;
}
