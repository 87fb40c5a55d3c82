/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the time stamp of an archive, and keeps it. The program itself calls no service. */
#include "ui/cli/stamp/stamp.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/dossier.h"
#include "ui/cli/dossier/stamp-private.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words.h"

gboolean
dossier_run_stamp_query(Call *call, GError **error)
{
    const char *folder = call->operands[1];
    g_autofree char *path = bag_stamp_query(folder, error);
    g_autofree char *shown = g_shell_quote(folder);
    g_autofree char *next = NULL;

    if (path == NULL)
        return FALSE;
    next = text_fill(_("Write the address of your service instead of the last word. Then keep "
                       "the answer: recourse dossier stamp-add {folder} answer.tsr"),
                     "folder", shown, NULL);
    stamp_tell_query(call->output, path, next);
    return TRUE;
}

gboolean
dossier_run_stamp_add(Call *call, GError **error)
{
    g_auto(Stamp) stamp = { 0 };

    if (!bag_stamp_add(call->operands[1], call->operands[2], call_value(call, "ca"), &stamp,
                       error))
        return FALSE;
    stamp_tell(call->output, &stamp, NULL);
    output_line(call->output, _("It is kept in the archive. “recourse verify” checks it "
                                "again."));
    return TRUE;
}
