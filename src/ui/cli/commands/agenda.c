/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/orders.h"

#include "base/i18n.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/agenda-tell.h"
#include "ui/words/words.h"

#define WITHIN (7 * (gint64)SECONDS_PER_DAY)

/* clang-format off */
static const Option options[] = {
    { "within", N_("SPAN"), N_("How far to look (default: 7d).")      },
    { NULL },
};
/* clang-format on */

/* The clocks among the rows, and the steps: a member of the document each. */
static void
put_for_machines(Call *call, const GPtrArray *rows)
{
    json_t *acts = json_array(), *looks = json_array();

    output_table_begin(call->output, "clocks", agenda_columns);
    for (guint i = 0; i < rows->len; i++) {
        const AgendaRow *row = rows->pdata[i];
        json_t *object = agenda_row_tell_json(row);

        if (row->due != NULL)
            output_row(call->output, object, ROW_USUAL);
        else
            json_array_append_new(row->day == AGENDA_AT_LEISURE ? looks : acts, object);
    }
    output_table_end(call->output);
    output_member(call->output, "acts", acts);
    output_member(call->output, "at_leisure", looks);
}

/* The rows of one day that are acts, or that are not, under a heading. */
static void
put_group(Call *call, const GPtrArray *rows, AgendaDay day, gboolean acts, const char *heading)
{
    gboolean is_begun = FALSE;

    for (guint i = 0; i < rows->len; i++) {
        const AgendaRow *row = rows->pdata[i];

        if (row->day != day || row->is_act != acts)
            continue;
        if (!is_begun) {
            output_heading(call->output, heading, ROW_USUAL);
            output_table_begin(call->output, "clocks", agenda_columns);
        }
        is_begun = TRUE;
        agenda_row_tell(call->output, row);
    }
    if (!is_begun)
        return;
    output_table_end(call->output);
    output_gap(call->output);
}

static void
put_days(Call *call, const GPtrArray *rows)
{
    for (AgendaDay day = 0; day < AGENDA_DAY_COUNT; day++) {
        const char *label = _(agenda_day_label(day));
        g_autofree char *others =
            g_strdup_printf("%s: %s", label, _("what others owe, and what opens"));

        put_group(call, rows, day, TRUE, label);
        put_group(call, rows, day, FALSE, others);
    }
}

static gboolean
run(Call *call, GError **error)
{
    g_autoptr(GPtrArray) rows = NULL;
    gint64 within;

    if (!call_span(call, "within", WITHIN, &within, error))
        return FALSE;
    rows = agenda_list(call->app, within, error);
    if (rows == NULL)
        return FALSE;
    if (output_is_json(call->output)) {
        put_for_machines(call, rows);
    } else {
        agenda_tell_once(rows);
        put_days(call, rows);
    }
    if (rows->len == 0)
        output_line(call->output, _("Nothing runs out in that time."));
    return TRUE;
}

const Command command_agenda = {
    .name = "agenda",
    .operands = "",
    .options = options,
    .lists = TRUE,
    .needs_app = TRUE,
    .help = N_("List what runs out in the next days, day by day."),
    .run = run,
};
