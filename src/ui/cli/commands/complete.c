/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the completions of shells ask (data/completions/): they know nothing themselves. */
#include <string.h>

#include "base/i18n.h"
#include "domain/case/case.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/completion/completion.h"
#include "ui/words/words.h"

/* On a line of its own where names of files belong, too. No word begins with a colon. */
#define FILES_LINE ":files\n"

static void
add_option(CompleteWords *words, const char *name, const char *help)
{
    g_autofree char *word = g_strconcat("--", name, NULL);

    complete_words_add(words, word, _(help));
}

static void
add_options(CompleteWords *words, const Option *options)
{
    for (const Option *option = options; option != NULL && option->name != NULL; option++)
        add_option(words, option->name, option->help);
}

static void
add_every_option(CompleteWords *words, const Command *command)
{
    if (command != NULL)
        add_options(words, command->options);
    for (gsize i = 0; command != NULL && command->takes_fields && i < order_fields_count; i++)
        add_option(words, order_field_option(&order_fields[i]), order_fields[i].hint);
    add_options(words, global_options);
}

static void
add_commands(CompleteWords *words)
{
    for (const Command *const *command = commands; *command != NULL; command++)
        complete_words_add(words, (*command)->name, _((*command)->help));
}

/* "--option=" stays before each word, as shells replace the whole. */
static void
tell(Output *output, const CompleteWords *words, const char *prefix)
{
    for (guint i = 0; i < words->words->len; i++) {
        const CompleteWord *word = words->words->pdata[i];
        g_autofree char *line =
            g_strdup_printf("%s%s\t%s\n", prefix, word->word, word->meaning);

        output_bytes(output, line, strlen(line));
    }
    if (words->with_files)
        output_bytes(output, FILES_LINE, strlen(FILES_LINE));
}

static gboolean
run(Call *call, GError **error)
{
    const char *const nothing[] = { "", NULL };
    const char *const *typed = (const char *const *)call->operands;
    g_auto(Completion) completion = { 0 };
    g_auto(CompleteWords) words = { 0 };
    g_autofree char *prefix = NULL;

    (void)error;
    completion_read(commands, global_options, *typed == NULL ? nothing : typed, &completion);
    complete_words_init(&words, commands, completion.typed);
    switch (completion.kind) {
    case COMPLETE_COMMAND:
        add_commands(&words);
        break;
    case COMPLETE_OPTION:
        add_every_option(&words, completion.command);
        break;
    case COMPLETE_VALUE:
    case COMPLETE_OPERAND:
        complete_place(&words, call->app, completion.option, completion.place,
                       completion.field);
        break;
    case COMPLETE_NOTHING:
        break;
    }
    prefix = g_strndup(completion.typed - completion.prefix, (gsize)completion.prefix);
    tell(call->output, &words, prefix);
    return TRUE;
}

const Command command_complete = {
    .name = "complete",
    .operands = "[ARGUMENT]...",
    .most = -1,
    .needs_app = TRUE,
    .forgives_settings = TRUE,
    .needs_no_dates = TRUE,
    .help = N_("List what could be typed next. For shells: “complete -- WORD...”."),
    .more = N_("A line is a word, a tab, and what the word means. The line “:files” stands for "
               "names of files. The last WORD is what is typed so far, and may be empty."),
    .run = run,
};
