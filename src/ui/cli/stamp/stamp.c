/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/stamp/stamp.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

void
stamp_tell_query(Output *output, const char *path, const char *next)
{
    g_autofree char *at = g_strconcat("@", path, NULL);
    g_autofree char *quoted = g_shell_quote(at);
    g_autofree char *command =
        g_strdup_printf("curl -H 'Content-Type: application/timestamp-query' "
                        "--data-binary %s -o answer.tsr https://time-stamping.invalid/",
                        quoted);
    g_autofree char *written = text_fill(_("Written to {file}. It has only a checksum. Send it "
                                           "to a time-stamping service:"),
                                         "file", path, NULL);

    output_line(output, written);
    if (!output_is_json(output)) { /* to be copied: never wrapped */
        output_bytes(output, command, strlen(command));
        output_bytes(output, "\n", 1);
    }
    output_line(output, next);
    output_member(output, "file", json_string(path));
    output_member(output, "command", json_string(command));
}

static gboolean
holds(const Stamp *stamp)
{
    return stamp->state == STAMP_TRUSTED || stamp->state == STAMP_SIGNER_UNCHECKED;
}

json_t *
stamp_to_json(const Stamp *stamp, const char *problem)
{
    json_t *row = json_object();

    json_set_text(row, "status", choice_token(&stamp_states, stamp->state));
    json_set_text(row, "time", holds(stamp) ? stamp->time : NULL);
    json_set_text(row, "signer", holds(stamp) ? stamp->signer : NULL);
    json_set_text(row, "problem", problem);
    return row;
}

static char *
words_of(const Stamp *stamp)
{
    g_autofree char *time = stamp_time_text(stamp->time);

    return text_fill(stamp->state == STAMP_TRUSTED
                         ? _("Time stamp: {time}, signed by {signer}.")
                         : _("Time stamp: {time}, signed by {signer}. The signer is not "
                             "checked; --ca with the certificates of the service checks it."),
                     "time", time, "signer", stamp->signer, NULL);
}

void
stamp_tell(Output *output, const Stamp *stamp, const char *problem)
{
    g_autofree char *words = holds(stamp) ? words_of(stamp) : NULL;

    output_member(output, "stamp", stamp_to_json(stamp, problem));
    if (words != NULL)
        output_line(output, words);
    if (problem != NULL)
        output_line(output, problem);
}
