/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could be typed next, at every kind of place; and every place of the tables is known. */
#include <glib.h>

#include "domain/case/case.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/completion/completion.h"

typedef struct {
    const char *words; /* with blanks between; one at the end: the last word is empty */
    CompletionKind kind;
    const char *option;
    const char *place;
    const char *typed;
    int prefix;
} Row;

static const Row rows[] = {
    { "", COMPLETE_COMMAND, NULL, NULL, "", 0 },
    { "sh", COMPLETE_COMMAND, NULL, NULL, "sh", 0 },
    { "--yes ", COMPLETE_COMMAND, NULL, NULL, "", 0 },
    { "--db x.db li", COMPLETE_COMMAND, NULL, NULL, "li", 0 },
    { "--db=x.db li", COMPLETE_COMMAND, NULL, NULL, "li", 0 },
    { "--db x", COMPLETE_VALUE, "db", "FILE", "x", 0 },
    { "--db=x", COMPLETE_VALUE, "db", "FILE", "x", 5 },
    { "--", COMPLETE_OPTION, NULL, NULL, "--", 0 },
    { "-", COMPLETE_OPTION, NULL, NULL, "-", 0 },
    { "unknown ", COMPLETE_NOTHING, NULL, NULL, "", 0 },
    { "unknown 1 ", COMPLETE_NOTHING, NULL, NULL, "", 0 },
    { "list --so", COMPLETE_OPTION, NULL, NULL, "--so", 0 },
    { "list --sort ", COMPLETE_VALUE, "sort", "ORDER", "", 0 },
    { "list --reverse ", COMPLETE_OPERAND, NULL, "FILTER", "", 0 },
    { "list --unknown ", COMPLETE_OPERAND, NULL, "FILTER", "", 0 },
    { "list --reverse=", COMPLETE_VALUE, "reverse", NULL, "", 10 },
    { "list --unknown=", COMPLETE_NOTHING, NULL, NULL, "--unknown=", 0 },
    { "list -- -", COMPLETE_OPERAND, NULL, "FILTER", "-", 0 },
    { "log ", COMPLETE_OPERAND, NULL, "ORDER", "", 0 },
    { "log 8123 sub", COMPLETE_OPERAND, NULL, "EVENT", "sub", 0 },
    { "log 8123 submitted ", COMPLETE_NOTHING, NULL, NULL, "", 0 },
    { "log --at now 8123 ", COMPLETE_OPERAND, NULL, "EVENT", "", 0 },
    { "log --return=y", COMPLETE_VALUE, "return", "yes|no", "y", 9 },
    { "archive 1 2 3", COMPLETE_OPERAND, NULL, "ORDER", "3", 0 },
    { "add 1 a b", COMPLETE_OPERAND, NULL, "ITEM", "b", 0 },
    { "export 1 2", COMPLETE_OPERAND, NULL, "ORDER", "2", 0 },
    { "policy show ", COMPLETE_OPERAND, NULL, "NAME|FILE", "", 0 },
    { "dossier ", COMPLETE_OPERAND, NULL, "questions|answer|stamp-query|stamp-add|ORDER|FOLDER",
      "", 0 },
    { "dossier questions ", COMPLETE_OPERAND, NULL, "ORDER|FOLDER", "", 0 },
    { "dossier stamp-add bag ", COMPLETE_OPERAND, NULL, "QUESTION|FILE", "", 0 },
    { "evidence ", COMPLETE_OPERAND, NULL,
      "add|list|show|verify|open|edit|keep|relocate|redact|remove|stamp-query|stamp-add|drop-copies",
      "", 0 },
    { "evidence show ", COMPLETE_OPERAND, NULL, "ID", "", 0 },
    { "evidence show abcdef ", COMPLETE_NOTHING, NULL, NULL, "", 0 },
    { "evidence --order 8 open a", COMPLETE_OPERAND, NULL, "ID", "a", 0 },
    { "evidence add ", COMPLETE_OPERAND, NULL, "ORDER", "", 0 },
    { "evidence add 8 a b", COMPLETE_OPERAND, NULL, "FILE", "b", 0 },
    { "evidence verify ", COMPLETE_OPERAND, NULL, "ORDER", "", 0 },
    { "evidence relocate abcdef ", COMPLETE_OPERAND, NULL, "FILE", "", 0 },
    { "evidence drop-copies ", COMPLETE_NOTHING, NULL, NULL, "", 0 },
    { "evidence unknown ", COMPLETE_OPERAND, NULL, "ORDER|ID", "", 0 },
    { "verify --ca ", COMPLETE_VALUE, "ca", "PEM", "", 0 },
    { "add --marketplace ", COMPLETE_VALUE, "marketplace", NULL, "", 0 },
    { "add --free-return ", COMPLETE_OPERAND, NULL, "NUMBER", "", 0 },
    { "version ", COMPLETE_NOTHING, NULL, NULL, "", 0 },
};

static void
test_places(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Row *row = &rows[i];
        g_auto(GStrv) words = g_strsplit(row->words, " ", -1);
        const char *const nothing[] = { "", NULL };
        g_auto(Completion) completion = { 0 };

        g_test_message("%s", row->words);
        completion_read(commands, global_options,
                        *words == NULL ? nothing : (const char *const *)words, &completion);
        g_assert_cmpint(completion.kind, ==, row->kind);
        g_assert_cmpstr(completion.option, ==, row->option);
        g_assert_cmpstr(completion.place, ==, row->place);
        g_assert_cmpstr(completion.typed, ==, row->typed);
        g_assert_cmpint(completion.prefix, ==, row->prefix);
    }
}

static void
assert_options(const Option *options)
{
    for (const Option *option = options; option != NULL && option->name != NULL; option++) {
        g_test_message("--%s %s", option->name, option->value);
        g_assert_true(option->value == NULL || complete_knows(option->name, option->value));
    }
}

/* Whoever adds an option or an operand says there, too, what can stand for it. */
static void
test_every_place_is_known(void)
{
    assert_options(global_options);
    for (const Command *const *command = commands; *command != NULL; command++) {
        g_auto(GStrv) places = g_strsplit((*command)->operands, " ", -1);

        assert_options((*command)->options);
        for (char **place = places; *place != NULL; place++) {
            g_strstrip(g_strdelimit(*place, "[].", ' '));
            g_test_message("%s: %s", (*command)->name, *place);
            g_assert_true(complete_knows(NULL, *place));
        }
    }
}

static void
test_only_what_begins_so(void)
{
    g_auto(CompleteWords) words = { 0 };
    const CompleteWord *word;

    complete_words_init(&words, commands, "sub");
    complete_words_add(&words, "submitted", "You submitted\nthe dispute");
    complete_words_add(&words, "refunded", "It is back");
    g_assert_cmpuint(words.words->len, ==, 1);
    word = words.words->pdata[0];
    g_assert_cmpstr(word->word, ==, "submitted");
    g_assert_cmpstr(word->meaning, ==, "You submitted the dispute");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/completion/places", test_places);
    g_test_add_func("/completion/every-place-is-known", test_every_place_is_known);
    g_test_add_func("/completion/only-what-begins-so", test_only_what_begins_so);
    return g_test_run();
}
