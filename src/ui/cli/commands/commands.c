/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/commands/commands.h"

#include <string.h>

#include "base/i18n.h"

const Command *const commands[] = {
    &command_add,     &command_edit,    &command_log,      &command_advise,
    &command_dispute, &command_claim,   &command_evidence, &command_archive,
    &command_remove,  &command_list,    &command_show,     &command_open,
    &command_due,     &command_agenda,  &command_remind,   &command_snooze,
    &command_import,  &command_export,  &command_undo,     &command_redo,
    &command_history, &command_purge,   &command_init,     &command_check,
    &command_backup,  &command_restore, &command_policy,   &command_paths,
    &command_demo,    &command_help,    &command_version,  NULL,
};

const Option global_options[] = {
    { "db", N_("FILE"), N_("Use this case file.") },
    { "now", N_("TIME"), N_("Act as though the clock showed TIME.") },
    { "local", NULL, N_("Times without a zone are in your own zone.") },
    { "allow-network-filesystem", NULL, N_("Open a case file on a network drive.") },
    { "json", NULL, N_("Answer with one JSON document.") },
    { "color", N_("WHEN"), N_("Use colour: auto, always or never.") },
    { "yes", NULL, N_("Say yes to the second question.") },
    { "plain", NULL, N_("No screens; one fact a line.") },
    { "help", NULL, N_("Show help.") },
    { "version", NULL, N_("Show the version.") },
    { NULL },
};

const Command *
command_find(const char *name)
{
    for (const Command *const *command = commands; *command != NULL; command++) {
        if (strcmp((*command)->name, name) == 0)
            return *command;
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
command_guess(const char *word)
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
