/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a command by its name, also where that was typed wrongly, and an option. */
#include "ui/cli/call/call.h"

#include <string.h>

const Command *
command_find(const Command *const *commands, const char *name)
{
    for (const Command *const *command = commands; *command != NULL; command++) {
        if (strcmp((*command)->name, name) == 0)
            return *command;
    }
    return NULL;
}

const Option *
option_find(const Option *options, const char *name)
{
    for (const Option *option = options; option != NULL && option->name != NULL; option++) {
        if (strcmp(option->name, name) == 0)
            return option;
    }
    return NULL;
}

const OrderField *
option_find_field(const char *name)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        const OrderField *field = &order_fields[i];

        if (strcmp(order_field_option(field), name) == 0 || strcmp(field->name, name) == 0)
            return field;
    }
    return NULL;
}

/* How many letters were typed wrongly at most for a word still to be recognised. */
#define SLIPS_MOST 2
#define WORD_MOST 16

/* Letters to insert, leave out or change (or to swap, as two) to make one word the other. */
static int
slips_between(const char *a, const char *b)
{
    int row[WORD_MOST + 1];
    int length = (int)strlen(b);

    if (length > WORD_MOST)
        return SLIPS_MOST + 1;
    for (int j = 0; j <= length; j++)
        row[j] = j;
    for (int i = 1; a[i - 1] != '\0'; i++) {
        int diagonal = row[0];

        row[0] = i;
        for (int j = 1; j <= length; j++) {
            int changed = diagonal + (a[i - 1] != b[j - 1]);

            diagonal = row[j];
            row[j] = MIN(changed, MIN(row[j - 1], diagonal) + 1);
        }
    }
    return row[length];
}

/* Among equally many slips the word with the same first letter wins. */
static int
strangeness(const char *name, const char *word)
{
    return 2 * slips_between(name, word) + (name[0] != word[0]);
}

const Command *
command_guess(const Command *const *commands, const char *word)
{
    const Command *best = NULL;
    int least = 2 * SLIPS_MOST + 1;

    for (const Command *const *command = commands; *command != NULL; command++) {
        int strange = strangeness((*command)->name, word);

        if (strange < least) {
            least = strange;
            best = *command;
        }
    }
    return best;
}
