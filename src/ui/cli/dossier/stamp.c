/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the time stamp of an archive, and keeps it. The program itself calls no service. */
#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/dossier/stamp-private.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words.h"

gboolean
stamp_query(Call *call, GError **error)
{
    const char *folder = call->operands[1];
    g_autofree char *path = bag_stamp_query(folder, error);
    g_autofree char *at = path == NULL ? NULL : g_strconcat("@", path, NULL);
    g_autofree char *quoted = at == NULL ? NULL : g_shell_quote(at);
    g_autofree char *shown = g_shell_quote(folder);
    g_autofree char *command = NULL, *written = NULL, *next = NULL;

    if (path == NULL)
        return FALSE;
    command = g_strdup_printf("curl -H 'Content-Type: application/timestamp-query' "
                              "--data-binary %s -o answer.tsr https://time-stamping.invalid/",
                              quoted);
    written = text_fill(_("Written to {file}. It has only a checksum. Send it to a "
                          "time-stamping service:"),
                        "file", path, NULL);
    next = text_fill(_("Write the address of your service instead of the last word. Then keep "
                       "the answer: recourse dossier stamp-add {folder} answer.tsr"),
                     "folder", shown, NULL);
    output_line(call->output, written);
    if (!output_is_json(call->output)) { /* to be copied: never wrapped */
        output_bytes(call->output, command, strlen(command));
        output_bytes(call->output, "\n", 1);
    }
    output_line(call->output, next);
    output_member(call->output, "file", json_string(path));
    output_member(call->output, "command", json_string(command));
    return TRUE;
}

/* "2026-12-01 02:55:37 UTC": an archive is checked anywhere, so no zone of somebody's. */
static char *
time_words(const char *time)
{
    g_auto(GStrv) parts = g_strsplit_set(time, "TZ", 3);

    return g_strdup_printf("%s %s UTC", parts[0], parts[1]);
}

static char *
stamp_words(const BagStamp *stamp)
{
    g_autofree char *time = time_words(stamp->time);

    return text_fill(stamp->state == STAMP_TRUSTED
                         ? _("Time stamp: {time}, signed by {signer}.")
                         : _("Time stamp: {time}, signed by {signer}. The signer is not "
                             "checked; --ca with the certificates of the service checks it."),
                     "time", time, "signer", stamp->signer, NULL);
}

void
stamp_tell(Call *call, const BagStamp *stamp, const char *problem)
{
    gboolean holds = stamp->state == STAMP_TRUSTED || stamp->state == STAMP_SIGNER_UNCHECKED;
    g_autofree char *words = holds ? stamp_words(stamp) : NULL;
    json_t *row = json_object();

    json_set_text(row, "status", choice_token(&stamp_states, stamp->state));
    json_set_text(row, "time", holds ? stamp->time : NULL);
    json_set_text(row, "signer", holds ? stamp->signer : NULL);
    json_set_text(row, "problem", problem);
    output_member(call->output, "stamp", row);
    if (words != NULL)
        output_line(call->output, words);
    if (problem != NULL)
        output_line(call->output, problem);
}

gboolean
stamp_add(Call *call, GError **error)
{
    g_auto(BagStamp) stamp = { 0 };

    if (!bag_stamp_add(call->operands[1], call->operands[2], call_value(call, "ca"), &stamp,
                       error))
        return FALSE;
    stamp_tell(call, &stamp, NULL);
    output_line(call->output, _("It is kept in the archive. “recourse verify” checks it "
                                "again."));
    return TRUE;
}
