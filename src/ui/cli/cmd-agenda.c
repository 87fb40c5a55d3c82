/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/agenda.h"

#include "base/i18n.h"
#include "services/order-json.h"
#include "ui/cli/commands.h"
#include "ui/words.h"

#define AGENDA_WITHIN (7 * (gint64)SECONDS_PER_DAY)
#define DUE_WITHIN (3 * (gint64)SECONDS_PER_DAY)
#define UNKNOWN_LISTED 100
#define NUMBER_COLUMNS 8

/* clang-format off */
static const Column columns[] = {
    { "sign",  "",          CELL_TEXT,    0,  0 },
    { "in",    N_("In"),    CELL_TEXT,    0,  0 },
    { "when",  N_("When"),  CELL_TEXT,    0,  2 },
    { "clock", N_("What"),  CELL_TEXT,    0,  0 },
    { "short", N_("Order"), CELL_NUMBER,  0,  0 },
    { "title", N_("Item"),  CELL_TEXT,    12, 1 },
    { NULL },
};

static const Option agenda_options[] = {
    { "within", N_("SPAN"), N_("How far to look: 7d when not given.") },
    { NULL },
};

static const Option due_options[] = {
    { "within",    N_("SPAN"), N_("How far to look: 3d when not given.")       },
    { "exit-code", NULL,       N_("Exit with 10 when something is due.")       },
    { NULL },
};
/* clang-format on */

static json_t *
row_for_machines(const AgendaRow *row)
{
    const DueClock *due = row->due;
    json_t *object = json_object();
    g_autoptr(JsonDocument) clock = clock_to_json(&due->clock);

    json_set_text(object, "order", due->number);
    json_set_text(object, "id", due->order);
    json_set_text(object, "marketplace", due->marketplace);
    json_set_text(object, "title", due->title);
    json_object_update(object, clock);
    return object;
}

static RowStyle
style_of(const AgendaRow *row, Instant now)
{
    gint64 left = row->due->clock.earliest - now;

    if (!row->is_act)
        return ROW_USUAL;
    if (row->is_held)
        return ROW_FAINT;
    if (left < SECONDS_PER_DAY)
        return ROW_URGENT;
    return left < 3 * (gint64)SECONDS_PER_DAY ? ROW_SOON : ROW_USUAL;
}

static const char *
sign_of(const AgendaRow *row, Instant now)
{
    RowStyle style = style_of(row, now);

    if (style == ROW_FAINT)
        return sign_text(SIGN_PAUSED);
    return sign_text(style == ROW_URGENT ? SIGN_NOW
                     : style == ROW_SOON ? SIGN_SOON
                                         : SIGN_NONE);
}

/* In the order of the columns. */
static void
put_row_for_people(Call *call, const AgendaRow *row)
{
    const DueClock *due = row->due;
    const Clock *clock = &due->clock;
    const OutputOptions *shown = output_options(call->output);
    g_autofree char *in = words_until_range(clock->earliest, clock->latest, shown->now);
    g_autofree char *when = words_when(clock->earliest, shown->zone, shown->now, WHEN_BOTH);
    g_autofree char *number = words_number(due->number, NUMBER_COLUMNS);
    const char *cells[] = { sign_of(row, shown->now),        in,     when,
                            _(clock_name(clock->id)->label), number, due->title };

    G_STATIC_ASSERT(G_N_ELEMENTS(cells) == G_N_ELEMENTS(columns) - 1);
    output_texts(call->output, cells, style_of(row, shown->now));
}

static void
put_row(Call *call, const AgendaRow *row)
{
    if (output_is_json(call->output))
        output_row(call->output, row_for_machines(row), ROW_USUAL);
    else
        put_row_for_people(call, row);
}

static void
put_machine_rows(Call *call, const GPtrArray *rows)
{
    output_table_begin(call->output, "clocks", columns);
    for (guint i = 0; i < rows->len; i++)
        put_row(call, rows->pdata[i]);
    output_table_end(call->output);
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
            output_table_begin(call->output, "clocks", columns);
        }
        is_begun = TRUE;
        put_row(call, row);
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
run_agenda(Call *call, GError **error)
{
    g_autoptr(GPtrArray) rows = NULL;
    gint64 within;

    if (!call_span(call, "within", AGENDA_WITHIN, &within, error))
        return FALSE;
    rows = agenda_list(call->app, within, error);
    if (rows == NULL)
        return FALSE;
    if (output_is_json(call->output))
        put_machine_rows(call, rows);
    else
        put_days(call, rows);
    if (rows->len == 0)
        output_line(call->output, _("Nothing runs out in that time."));
    return TRUE;
}

/* Orders without a date are due all the same: somebody has to look it up. */
static void
put_unknown(Call *call, const GPtrArray *unknown)
{
    json_t *numbers = json_array();

    if (unknown->len > 0)
        output_heading(call->output, _("Look up the close date of"), ROW_USUAL);
    for (guint i = 0; i < unknown->len; i++) {
        const OrderSummary *summary = unknown->pdata[i];
        g_autofree char *line = g_strdup_printf("  %s  %s", summary->number, summary->title);

        json_array_append_new(numbers, json_string(summary->number));
        output_line(call->output, line);
    }
    output_member(call->output, "unknown", numbers);
}

static gboolean
run_due(Call *call, GError **error)
{
    g_autoptr(GPtrArray) rows = NULL;
    g_autoptr(GPtrArray) unknown = NULL;
    gint64 within;

    if (!call_span(call, "within", DUE_WITHIN, &within, error))
        return FALSE;
    rows = agenda_due(call->app, within, error);
    unknown = rows == NULL ? NULL : agenda_unknown(call->app, UNKNOWN_LISTED, error);
    if (unknown == NULL)
        return FALSE;
    put_machine_rows(call, rows);
    put_unknown(call, unknown);
    if (rows->len + unknown->len == 0)
        output_line(call->output, _("Nothing is due in that time."));
    else if (call_has(call, "exit-code"))
        call->status = STATUS_DUE;
    return TRUE;
}

const Command command_agenda = {
    .name = "agenda",
    .operands = "",
    .options = agenda_options,
    .lists = TRUE,
    .needs_app = TRUE,
    .help = N_("List what runs out in the next days, day by day."),
    .run = run_agenda,
};

const Command command_due = {
    .name = "due",
    .operands = "",
    .options = due_options,
    .lists = TRUE,
    .needs_app = TRUE,
    .help = N_("List what you must do in the next days."),
    .run = run_due,
};
