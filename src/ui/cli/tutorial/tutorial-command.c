/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens the screens at their tutorial, and says afterwards what comes next. */
#include "ui/cli/tutorial/tutorial-command.h"

#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words.h"

static gboolean
run(Call *call, GError **error)
{
    if (call->screens == NULL || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) ||
        output_is_json(call->output) || call_has(call, "plain")) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("The tutorial needs a terminal. “man recourse-tutorial” tells the same."));
        return FALSE;
    }
    if (!call->screens(call->app, call_value(call, "color"), PLACE_TUTORIAL, NULL, error))
        return FALSE;
    output_line(call->output, _("Import your orders: recourse import FILE"));
    output_line(call->output, _("Be reminded of deadlines: recourse remind --enable"));
    output_line(call->output, _("See what to do next: recourse"));
    return TRUE;
}

const Command command_tutorial = {
    .name = "tutorial",
    .operands = "",
    .needs_app = TRUE,
    .help = N_("Learn the screens in eight steps, on example orders."),
    .more = N_("Nothing is kept. Esc leaves at any time. In the screens F6 starts it."),
    .run = run,
};
