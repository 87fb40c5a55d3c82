/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "services/app/app.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column columns[] = {
    { "what",   N_("What"),   CELL_TEXT, 0,  0 },
    { "where",  N_("Where"),  CELL_TEXT, 12, 0 },
    { "cause",  N_("Cause"),  CELL_TEXT, 30, 0 },
    { "remedy", N_("Remedy"), CELL_TEXT, 30, 0 },
    { NULL },
};

static const Option options[] = {
    { "rebuild", NULL, N_("Compute everything again from the log of events first.")       },
    { NULL },
};
/* clang-format on */

/* For people every finding stands in full: nothing of it is cut to fit. */
static void
say_finding(Call *call, const Finding *finding)
{
    output_heading(call->output, finding->where, ROW_URGENT);
    output_fact(call->output, _("What"), finding->what);
    output_fact(call->output, _("Cause"), finding->cause);
    output_fact(call->output, _("Remedy"), finding->remedy);
}

static void
put_finding(Call *call, const Finding *finding)
{
    json_t *row;

    if (!output_is_json(call->output)) {
        say_finding(call, finding);
        return;
    }
    row = json_object();
    json_set_text(row, "what", finding->what);
    json_set_text(row, "where", finding->where);
    json_set_text(row, "cause", finding->cause);
    json_set_text(row, "remedy", finding->remedy);
    output_row(call->output, row, ROW_USUAL);
}

static void
say_older(App *app)
{
    CaseFileState state;

    if (case_file_state(app, &state, NULL) && state.needs_migration)
        say_notice(_("An older version of Recourse wrote this file. The next change computes "
                     "again what it computed, so that is not compared."));
}

static gboolean
run(Call *call, GError **error)
{
    g_autoptr(GPtrArray) findings = NULL;

    if (call_has(call, "rebuild") && !case_file_rebuild(call->app, error))
        return FALSE;
    findings = case_file_check(call->app, error);
    if (findings == NULL)
        return FALSE;
    say_older(call->app);
    output_table_begin(call->output, "findings", columns);
    for (guint i = 0; i < findings->len; i++)
        put_finding(call, findings->pdata[i]);
    output_table_end(call->output);
    if (findings->len == 0)
        output_line(call->output, _("Everything is as it should be."));
    else
        call->status = STATUS_FINDINGS;
    return TRUE;
}

const Command command_check = {
    .name = "check",
    .operands = "",
    .options = options,
    .needs_app = TRUE,
    .help = N_("Check the case file from end to end."),
    .more = N_("Exits with 5 when something was found."),
    .run = run,
};
