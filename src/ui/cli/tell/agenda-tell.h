/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the command line tells rows of the agenda: what has to be done, and what runs out. */
#pragma once

#include "services/orders/orders.h"
#include "ui/cli/tell/output.h"

/* Ends with a column without a name. */
extern const Column agenda_columns[];

/* Owned by the caller. */
json_t *agenda_row_tell_json(const AgendaRow *row);

/* A row of a table with those columns. */
void agenda_row_tell(Output *output, const AgendaRow *row);
