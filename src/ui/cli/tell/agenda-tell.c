/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/agenda-tell.h"

#include "base/i18n.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define NUMBER_COLUMNS 8

/* clang-format off */
const Column agenda_columns[] = {
    { "sign",  "",          CELL_TEXT,    0,  0 },
    { "in",    N_("In"),    CELL_TEXT,    0,  0 },
    { "when",  N_("When"),  CELL_TEXT,    0,  2 },
    { "clock", N_("What"),  CELL_TEXT,    0,  0 },
    { "short", N_("Order"), CELL_NUMBER,  0,  0 },
    { "title", N_("Item"),  CELL_TEXT,    12, 1 },
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

json_t *
agenda_row_tell_json(const AgendaRow *row)
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
void
agenda_row_tell(Output *output, const AgendaRow *row)
{
    const OutputOptions *shown = output_options(output);
    g_autofree char *in = words_agenda_left(row, shown->now);
    g_autofree char *when = words_agenda_when(row, shown->zone, shown->now);
    g_autofree char *number = words_number(agenda_row_number(row), NUMBER_COLUMNS);
    const char *cells[] = { sign_of(row, shown->now), in,     when,
                            _(agenda_row_label(row)), number, agenda_row_title(row) };

    G_STATIC_ASSERT(G_N_ELEMENTS(cells) == G_N_ELEMENTS(agenda_columns) - 1);
    output_texts(output, cells, style_of(row, shown->now));
}
