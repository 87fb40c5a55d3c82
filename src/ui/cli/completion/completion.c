/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/completion/completion.h"

#include <string.h>

#include "domain/case/case.h"

typedef struct {
    const Option *options; /* of every command */
    guint operands;        /* how many there are before the last word */
    const char *first;     /* of them, or NULL */
    gboolean are_options_over;
    gboolean is_unknown; /* what stands for the command is none */
} WordsBefore;

/* Finds the option that a word names, up to its "="; takes_value tells whether it needs one. */
static gboolean
find_option(const WordsBefore *reading, const char *word, Completion *completion,
            gboolean *ret_takes_value)
{
    const Command *command = completion->command;
    g_autofree char *name = g_strndup(word + 2, strcspn(word + 2, "="));
    const Option *option = option_find(command == NULL ? NULL : command->options, name);

    if (option == NULL)
        option = option_find(reading->options, name);
    if (option != NULL) {
        completion->option = option->name;
        completion->place = g_strdup(option->value);
        *ret_takes_value = option->value != NULL;
        return TRUE;
    }
    if (command == NULL || !command->takes_fields)
        return FALSE;
    completion->field = option_find_field(name);
    if (completion->field == NULL)
        return FALSE;
    completion->option = order_field_option(completion->field);
    *ret_takes_value = completion->field->kind != FIELD_FLAG;
    return TRUE;
}

static void
forget_option(Completion *completion)
{
    completion->option = NULL;
    completion->field = NULL;
    g_clear_pointer(&completion->place, g_free);
}

/* The words before the last one. TRUE when the last one is the value of an option. */
static gboolean
read_before(WordsBefore *reading, const Command *const *commands, const char *const *words,
            Completion *completion)
{
    for (; words[1] != NULL; words++) {
        gboolean takes_value = FALSE;

        if (reading->are_options_over || **words != '-' || (*words)[1] == '\0') {
            if (completion->command == NULL && !reading->is_unknown) {
                completion->command = command_find(commands, *words);
                reading->is_unknown = completion->command == NULL;
            } else {
                reading->first = reading->first == NULL ? *words : reading->first;
                reading->operands++;
            }
        } else if (strcmp(*words, "--") == 0) {
            reading->are_options_over = TRUE;
        } else if (find_option(reading, *words, completion, &takes_value)) {
            if (takes_value && strchr(*words, '=') == NULL) {
                if (words[2] == NULL)
                    return TRUE;
                words++;
            }
            forget_option(completion);
        }
    }
    return FALSE;
}

/* Without what says that it may be left out or repeated. Takes the place over. */
static char *
without_marks(char *place)
{
    g_auto(GStrv) parts = g_strsplit_set(place, "[].", -1);

    g_free(place);
    return g_strjoinv("", parts);
}

/* Words that may stand before an operand, or be left out: "[questions|answer] ORDER". */
static gboolean
may_be_left_out(const char *place)
{
    return *place == '[' && g_ascii_islower(place[1]);
}

/* What help calls the operand at this place: "[ORDER] [FILE...]" has ORDER, then FILE for ever.
 * NULL behind the last one. */
static char *
operand_place(const char *operands, guint index)
{
    g_auto(GStrv) places = g_strsplit(operands, " ", -1);
    guint count = g_strv_length(places);
    gboolean is_endless = g_str_has_suffix(operands, "...") ||
                          g_str_has_suffix(operands, "...]") ||
                          g_str_has_suffix(operands, "...]]");
    char *place;

    if (count == 0 || (index >= count && !is_endless))
        return NULL;
    index = MIN(index, count - 1);
    place = may_be_left_out(places[index]) && index + 1 < count
                ? g_strjoin("|", places[index], places[index + 1], NULL)
                : g_strdup(places[index]);
    return without_marks(place);
}

/* A command whose first operand says what follows is asked for that. */
static char *
place_of_next(const WordsBefore *reading, const Command *command)
{
    const char *behind = command->behind == NULL || reading->first == NULL
                             ? NULL
                             : command->behind(reading->first);

    return behind != NULL ? operand_place(behind, reading->operands - 1)
                          : operand_place(command->operands, reading->operands);
}

/* "--option=" with the beginning of a value behind it. */
static void
read_value_behind(const WordsBefore *reading, const char *word, Completion *completion)
{
    gboolean takes_value = FALSE;

    if (!find_option(reading, word, completion, &takes_value))
        return;
    completion->kind = COMPLETE_VALUE;
    completion->prefix = (int)(strchr(word, '=') - word) + 1;
    completion->typed = word + completion->prefix;
}

void
completion_read(const Command *const *commands, const Option *options, const char *const *words,
                Completion *ret_completion)
{
    WordsBefore reading = { .options = options };
    Completion *completion = ret_completion;
    const char *last = words[g_strv_length((char **)words) - 1];

    *completion = (Completion){ .typed = last };
    if (read_before(&reading, commands, words, completion)) {
        completion->kind = COMPLETE_VALUE;
    } else if (*last == '-' && !reading.are_options_over) {
        if (strchr(last, '=') != NULL && g_str_has_prefix(last, "--"))
            read_value_behind(&reading, last, completion);
        else
            completion->kind = COMPLETE_OPTION;
    } else if (completion->command != NULL) {
        completion->place = place_of_next(&reading, completion->command);
        completion->kind = completion->place == NULL ? COMPLETE_NOTHING : COMPLETE_OPERAND;
    } else if (!reading.is_unknown) {
        completion->kind = COMPLETE_COMMAND;
    }
}

void
completion_clear(Completion *completion)
{
    forget_option(completion);
}
