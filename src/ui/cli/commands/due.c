/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/orders.h"

#include "base/i18n.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/agenda-tell.h"
#include "ui/words/words.h"

#define WITHIN (3 * (gint64)SECONDS_PER_DAY)

/* clang-format off */
static const Option options[] = {
    { "within",    N_("SPAN"), N_("How far to look (default: 3d).")            },
    { "exit-code", NULL,       N_("Exit with 10 when something is due.")       },
    { NULL },
};
/* clang-format on */

/* Nothing hurries these, but without a date nothing can: somebody has to look it up. */
static void
put_unknown(Call *call, const GPtrArray *looks)
{
    json_t *numbers = json_array();

    for (guint i = 0; i < looks->len; i++) {
        const OrderSummary *look = looks->pdata[i];
        g_autofree char *line = g_strdup_printf("  %s  %s", look->number, look->title);

        if (look->next.action != ACTION_CHECK_CLOSE_DATE || look->next.by != INSTANT_UNKNOWN)
            continue;
        if (json_array_size(numbers) == 0)
            output_heading(call->output, _("Look up the close date of"), ROW_USUAL);
        output_line(call->output, line);
        json_array_append_new(numbers, json_string(look->number));
    }
    output_member(call->output, "unknown", numbers);
}

static void
put_for_machines(Call *call, const GPtrArray *acts, const GPtrArray *clocks)
{
    json_t *steps = json_array();

    output_table_begin(call->output, "clocks", agenda_columns);
    for (guint i = 0; i < clocks->len; i++)
        output_row(call->output, agenda_row_tell_json(clocks->pdata[i]), ROW_USUAL);
    output_table_end(call->output);
    for (guint i = 0; i < acts->len; i++) {
        const AgendaRow row = { .step = acts->pdata[i] };

        json_array_append_new(steps, agenda_row_tell_json(&row));
    }
    output_member(call->output, "acts", steps);
}

static void
put_for_people(Call *call, GPtrArray *acts, GPtrArray *rows)
{
    output_table_begin(call->output, "due", agenda_columns);
    agenda_join(call->app, rows, acts);
    for (guint i = 0; i < rows->len; i++)
        agenda_row_tell(call->output, rows->pdata[i]);
    output_table_end(call->output);
}

static gboolean
run(Call *call, GError **error)
{
    g_autoptr(GPtrArray) acts = NULL;
    g_autoptr(GPtrArray) looks = NULL;
    g_autoptr(GPtrArray) clocks = NULL;
    gboolean is_due;
    gint64 within;

    if (!call_span(call, "within", WITHIN, &within, error))
        return FALSE;
    acts = agenda_acts(call->app, error);
    looks = acts == NULL ? NULL : agenda_at_leisure(call->app, error);
    clocks = looks == NULL ? NULL : agenda_due(call->app, acts, within, error);
    if (clocks == NULL)
        return FALSE;
    is_due = acts->len + clocks->len > 0;
    if (output_is_json(call->output))
        put_for_machines(call, acts, clocks);
    else
        put_for_people(call, acts, clocks);
    if (!is_due)
        output_line(call->output, _("Nothing is due in that time."));
    else if (call_has(call, "exit-code"))
        call->status = STATUS_DUE;
    put_unknown(call, looks);
    return TRUE;
}

const Command command_due = {
    .name = "due",
    .operands = "",
    .options = options,
    .lists = TRUE,
    .needs_app = TRUE,
    .help = N_("List what you must do in the next days."),
    .run = run,
};
