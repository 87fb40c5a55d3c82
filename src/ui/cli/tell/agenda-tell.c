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
style_of(Sign sign)
{
    switch (sign) {
    case SIGN_NOW:
        return ROW_URGENT;
    case SIGN_SOON:
        return ROW_SOON;
    case SIGN_PAUSED:
        return ROW_FAINT;
    default:
        return ROW_USUAL;
    }
}

/* In the order of the columns. */
void
agenda_row_tell(Output *output, const AgendaRow *row)
{
    const OutputOptions *shown = output_options(output);
    g_autofree char *in = words_agenda_left(row, shown->now);
    g_autofree char *when = words_agenda_when(row, shown->zone, shown->now);
    g_autofree char *number = words_number(agenda_row_number(row), NUMBER_COLUMNS);
    const char *cells[] = { sign_text(row->sign),     in,     when,
                            _(agenda_row_label(row)), number, agenda_row_title(row) };

    G_STATIC_ASSERT(G_N_ELEMENTS(cells) == G_N_ELEMENTS(agenda_columns) - 1);
    output_texts(output, cells, style_of(row->sign));
}
