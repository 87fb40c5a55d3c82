/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks an archive that somebody was given: without a case file, against what lies in it. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/dossier.h"
#include "ui/cli/dossier/dossier.h"
#include "ui/cli/stamp/stamp.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column columns[] = {
    { "status", N_("State"), CELL_TEXT, 0,  0 },
    { "path",   N_("File"),  CELL_TEXT, 20, 0 },
    { NULL },
};

static const Option options[] = {
    { "ca", N_("PEM"), N_("Certificates that vouch for the time-stamping service.") },
    { NULL },
};
/* clang-format on */

static void
tell_file(Call *call, const char *path, BagStatus status)
{
    json_t *row = json_object();

    json_set_text(row, "status",
                  output_is_json(call->output) ? choice_token(&bag_statuses, status)
                                               : _(choice_label(&bag_statuses, status)));
    json_set_text(row, "path", path);
    output_row(call->output, row, status == BAG_OK ? ROW_USUAL : ROW_URGENT);
}

static gboolean
run(Call *call, GError **error)
{
    g_autoptr(GPtrArray) findings = bag_verify(call->operands[0], error);
    g_autofree char *line = NULL;
    g_autofree char *number = NULL;
    g_auto(Stamp) stamp = { 0 };
    g_autoptr(GError) problem = NULL;
    guint wrong = 0;

    if (findings == NULL)
        return FALSE;
    bag_stamp_check(call->operands[0], call_value(call, "ca"), &stamp, &problem);
    output_table_begin(call->output, "files", columns);
    for (guint i = 0; i < findings->len; i++) {
        const BagFinding *finding = findings->pdata[i];

        tell_file(call, finding->path, finding->status);
        wrong += finding->status == BAG_OK ? 0 : 1;
    }
    if (stamp.state == STAMP_BROKEN) {
        tell_file(call, stamp.file, BAG_BROKEN);
        wrong++;
    }
    output_table_end(call->output);
    output_member(call->output, "ok", json_boolean(wrong == 0));
    number = g_strdup_printf("%u", wrong);
    line = wrong == 0
               ? g_strdup(_("The archive is as it was written."))
               : text_fill(ngettext("The archive is not as it was written: {count} finding.",
                                    "The archive is not as it was written: {count} findings.",
                                    wrong),
                           "count", number, NULL);
    output_line(call->output, line);
    stamp_tell(call->output, &stamp, problem == NULL ? NULL : problem->message);
    if (wrong > 0)
        call->status = STATUS_FINDINGS;
    return TRUE;
}

const Command command_verify = {
    .name = "verify",
    .operands = "FOLDER",
    .least = 1,
    .most = 1,
    .options = options,
    .help = N_("Check an archive that “recourse dossier --for archive” wrote."),
    .more = N_(
        "It needs no case file. It compares every file with its checksum, names files "
        "that were added, and checks the recorded events and the time stamp. It exits with 5 when "
        "something is wrong."),
    .run = run,
};
