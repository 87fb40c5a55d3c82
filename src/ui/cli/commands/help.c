/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "domain/words/words.h"
#include "ui/cli/commands/commands.h"
#include "ui/glossary/glossary.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column command_columns[] = {
    { "name", N_("Command"), CELL_TEXT, 0,  0 },
    { "help", N_("What it does"), CELL_TEXT, 0,  0 },
    { NULL },
};

static const Column term_columns[] = {
    { "term",    N_("Word"),          CELL_TEXT, 0,  0 },
    { "meaning", N_("What it means"), CELL_TEXT, 0,  0 },
    { NULL },
};

static const Column option_columns[] = {
    { "option", N_("Option"), CELL_TEXT, 0,  0 },
    { "help",   N_("What it does"), CELL_TEXT, 0,  0 },
    { NULL },
};
/* clang-format on */

/* Takes the name over. */
static void
put_row(Output *output, const char *member, char *name, const char *help)
{
    g_autofree char *owned = name;
    json_t *row = json_object();

    json_set_text(row, member, owned);
    json_set_text(row, "help", help);
    output_row(output, row, ROW_USUAL);
}

/* What the word means, where it is one of the field. */
static guint
list_terms(Output *output, const char *word)
{
    g_autoptr(GPtrArray) terms = glossary_find(word);

    if (terms->len == 0)
        return 0;
    output_list_begin(output, "terms", term_columns);
    for (guint i = 0; i < terms->len; i++) {
        const GlossaryTerm *term = terms->pdata[i];
        json_t *row = json_object();

        json_set_text(row, "term", _(term->name));
        json_set_text(row, "meaning", _(term->meaning));
        output_row(output, row, ROW_USUAL);
    }
    output_table_end(output);
    output_gap(output);
    return terms->len;
}

static char *
usage_of(const char *name, const char *operands)
{
    return *operands == '\0' ? g_strdup(name) : g_strdup_printf("%s %s", name, operands);
}

/* Every word there is about the command. */
static char *
words_about(const Command *command)
{
    GString *words = g_string_new(command->name);

    g_string_append_printf(words, " %s %s", _(command->help),
                           command->more == NULL ? "" : _(command->more));
    for (const Option *option = command->options; option != NULL && option->name != NULL;
         option++)
        g_string_append_printf(words, " --%s %s", option->name, _(option->help));
    for (gsize i = 0; command->takes_fields && i < order_fields_count; i++)
        g_string_append_printf(words, " --%s %s", order_field_option(&order_fields[i]),
                               _(order_fields[i].hint));
    return g_string_free(words, FALSE);
}

static gboolean
speaks_of(const Command *command, const char *word)
{
    g_autofree char *text = words_about(command);
    g_autofree char *folded = text_fold(text);

    return strstr(folded, word) != NULL;
}

static guint
list_if(Output *output, const char *word, gboolean is_looked_for)
{
    g_autofree char *folded = text_fold(word);
    guint found = 0;

    for (const Command *const *command = commands; *command != NULL; command++) {
        if (act_is_looked_for((*command)->name, word) != is_looked_for ||
            (!is_looked_for && !speaks_of(*command, folded)))
            continue;
        put_row(output, "name", usage_of((*command)->name, (*command)->operands),
                _((*command)->help));
        found++;
    }
    return found;
}

/* Every command for ""; else those that buyers look for by the word, and then those in whose
 * words it is found. */
static guint
list_commands(Output *output, const char *word)
{
    guint found;

    output_list_begin(output, "commands", command_columns);
    found = list_if(output, word, TRUE);
    found += list_if(output, word, FALSE);
    output_table_end(output);
    return found;
}

static char *
option_usage(const char *name, const char *value)
{
    return value == NULL ? g_strdup_printf("--%s", name)
                         : g_strdup_printf("--%s %s", name, value);
}

static const char *
field_value_name(const OrderField *field)
{
    switch (field->kind) {
    case FIELD_FLAG:
        return NULL;
    case FIELD_TIME:
        return _("TIME");
    case FIELD_MONEY:
        return _("MONEY");
    default:
        return _("TEXT");
    }
}

static void
list_options(Output *output, const Option *options)
{
    for (const Option *option = options; option != NULL && option->name != NULL; option++)
        put_row(output, "option",
                option_usage(option->name, option->value == NULL ? NULL : _(option->value)),
                _(option->help));
}

static void
list_fields(Output *output)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        const OrderField *field = &order_fields[i];
        g_autofree char *help = text_fill(_("{field}: {hint}"), "field", _(field->label),
                                          "hint", _(field->hint), NULL);

        put_row(output, "option",
                option_usage(order_field_option(field), field_value_name(field)), help);
    }
}

static void
explain(Output *output, const Command *command)
{
    g_autofree char *usage = usage_of(command->name, command->operands);
    g_autofree char *line = g_strconcat("recourse ", usage, NULL);

    output_heading(output, line, ROW_USUAL);
    output_gap(output);
    output_line(output, _(command->help));
    if (command->more != NULL) {
        output_gap(output);
        output_line(output, _(command->more));
    }
    output_member(output, "command", json_string(command->name));
    output_gap(output);
    output_list_begin(output, "options", option_columns);
    list_options(output, command->options);
    if (command->takes_fields)
        list_fields(output);
    list_options(output, global_options);
    output_table_end(output);
    if (command->explain == NULL)
        return;
    output_gap(output);
    command->explain(output);
}

static gboolean
explain_all(Output *output)
{
    output_heading(output, _("recourse [OPTIONS] [COMMAND [ARGUMENTS]]"), ROW_USUAL);
    output_gap(output);
    output_line(output, _("Without a command, and at a terminal, the screens open."));
    output_gap(output);
    (void)list_commands(output, "");
    output_gap(output);
    output_list_begin(output, "options", option_columns);
    list_options(output, global_options);
    output_table_end(output);
    output_gap(output);
    output_line(output,
                _("“recourse help COMMAND” shows its options; recourse(1) says it all."));
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    const char *word = call->operands[0];
    const Command *command = call->command == &command_help ? NULL : call->command;
    g_autofree char *excerpt = NULL;
    guint terms = 0, found;

    if (command == NULL && word == NULL)
        return explain_all(call->output);
    if (command == NULL) {
        terms = list_terms(call->output, word);
        command = command_find(commands, word);
    }
    if (command != NULL) {
        explain(call->output, command);
        return TRUE;
    }
    found = list_commands(call->output, word);
    if (found > 0) {
        output_gap(call->output);
        output_line(call->output, _("“recourse help COMMAND” shows its options."));
    }
    if (terms + found > 0)
        return TRUE;
    excerpt = text_excerpt(word);
    error_set(error, RECOURSE_ERROR_NOT_FOUND,
              N_("No help for “%s”. “recourse help” lists all topics."), excerpt);
    return FALSE;
}

const Command command_help = {
    .name = "help",
    .operands = "[WORD]",
    .most = 1,
    .help = N_("Show every command, one command's options, or the help on a word."),
    .run = run,
};
