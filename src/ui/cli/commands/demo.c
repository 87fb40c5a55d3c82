/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "base/i18n.h"
#include "services/demo/demo.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words.h"

static gboolean
show_examples(Call *call, GError **error)
{
    if (call->screens != NULL && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) &&
        !output_is_json(call->output) && !call_has(call, "plain"))
        return call->screens(call->app, call_value(call, "color"), PLACE_ORDERS, NULL, error);
    return command_list.run(call, error);
}

static gboolean
run(Call *call, GError **error)
{
    g_autoptr(Demo) demo = demo_new(call->app, error);
    App *own = call->app;
    gboolean is_done;

    if (demo == NULL)
        return FALSE;
    call->app = demo_app(demo);
    is_done = show_examples(call, error);
    call->app = own;
    return is_done;
}

const Command command_demo = {
    .name = "demo",
    .operands = "",
    .needs_app = TRUE,
    .help = N_("Look around with examples; nothing is kept."),
    .run = run,
};
