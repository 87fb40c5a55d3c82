/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/orders.h"

#include "base/i18n.h"
#include "ui/cli/commands/commands.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define AGENDA_WITHIN (7 * (gint64)SECONDS_PER_DAY)
#define DUE_WITHIN (3 * (gint64)SECONDS_PER_DAY)
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

/* The order in front, then what the details say. */
static json_t *
row_to_json(const AgendaRow *row, const json_t *details)
{
    json_t *object = json_object();

    json_set_text(object, "order", agenda_row_number(row));
    json_set_text(object, "id", agenda_row_order(row));
    json_set_text(object, "marketplace", agenda_row_marketplace(row));
    json_set_text(object, "title", agenda_row_title(row));
    json_object_update(object, (json_t *)details);
    return object;
}

static json_t *
row_for_machines(const AgendaRow *row)
{
    g_autoptr(JsonDocument) details =
        row->due != NULL ? clock_to_json(&row->due->clock) : next_to_json(&row->step->next);

    return row_to_json(row, details);
}

static RowStyle
style_of(const AgendaRow *row, Instant now)
{
    Instant earliest = agenda_row_earliest(row);

    if (!row->is_act || row->day == AGENDA_AT_LEISURE)
        return ROW_USUAL;
    if (row->is_held)
        return ROW_FAINT;
    if (earliest == INSTANT_UNKNOWN || earliest - now < SECONDS_PER_DAY)
        return ROW_URGENT;
    return earliest - now < 3 * (gint64)SECONDS_PER_DAY ? ROW_SOON : ROW_USUAL;
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
put_row(Call *call, const AgendaRow *row)
{
    const OutputOptions *shown = output_options(call->output);
    g_autofree char *in = words_agenda_left(row, shown->now);
    g_autofree char *when = words_agenda_when(row, shown->zone, shown->now);
    g_autofree char *number = words_number(agenda_row_number(row), NUMBER_COLUMNS);
    const char *cells[] = { sign_of(row, shown->now), in,     when,
                            _(agenda_row_label(row)), number, agenda_row_title(row) };

    G_STATIC_ASSERT(G_N_ELEMENTS(cells) == G_N_ELEMENTS(columns) - 1);
    output_texts(call->output, cells, style_of(row, shown->now));
}

/* The clocks among the rows, and the steps: a member of the document each. */
static void
put_for_machines(Call *call, const GPtrArray *rows)
{
    json_t *acts = json_array(), *looks = json_array();

    output_table_begin(call->output, "clocks", columns);
    for (guint i = 0; i < rows->len; i++) {
        const AgendaRow *row = rows->pdata[i];
        json_t *object = row_for_machines(row);

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
put_due_for_machines(Call *call, const GPtrArray *acts, const GPtrArray *clocks)
{
    json_t *steps = json_array();

    output_table_begin(call->output, "clocks", columns);
    for (guint i = 0; i < clocks->len; i++)
        output_row(call->output, row_for_machines(clocks->pdata[i]), ROW_USUAL);
    output_table_end(call->output);
    for (guint i = 0; i < acts->len; i++) {
        const AgendaRow row = { .step = acts->pdata[i] };

        json_array_append_new(steps, row_for_machines(&row));
    }
    output_member(call->output, "acts", steps);
}

static void
put_due_for_people(Call *call, const GPtrArray *acts, GPtrArray *clocks)
{
    output_table_begin(call->output, "due", columns);
    for (guint i = 0; i < acts->len; i++) {
        const AgendaRow row = { .step = acts->pdata[i], .day = AGENDA_TODAY, .is_act = TRUE };

        put_row(call, &row);
    }
    agenda_tell_once(clocks);
    for (guint i = 0; i < clocks->len; i++)
        put_row(call, clocks->pdata[i]);
    output_table_end(call->output);
}

static gboolean
run_due(Call *call, GError **error)
{
    g_autoptr(GPtrArray) acts = NULL;
    g_autoptr(GPtrArray) looks = NULL;
    g_autoptr(GPtrArray) clocks = NULL;
    gint64 within;

    if (!call_span(call, "within", DUE_WITHIN, &within, error))
        return FALSE;
    acts = agenda_acts(call->app, error);
    looks = acts == NULL ? NULL : agenda_at_leisure(call->app, error);
    clocks = looks == NULL ? NULL : agenda_due(call->app, acts, within, error);
    if (clocks == NULL)
        return FALSE;
    if (output_is_json(call->output))
        put_due_for_machines(call, acts, clocks);
    else
        put_due_for_people(call, acts, clocks);
    if (acts->len + clocks->len == 0)
        output_line(call->output, _("Nothing is due in that time."));
    else if (call_has(call, "exit-code"))
        call->status = STATUS_DUE;
    put_unknown(call, looks);
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
