/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agenda: the clocks of all orders by the day on which they run out, what the buyer must do
 * apart from what others owe; and `due`, the acts that fall into the next days.
 */
#pragma once

#include "domain/clocks.h"
#include "domain/next.h"
#include "services/app.h"

typedef enum {
    AGENDA_OVERDUE,
    AGENDA_TODAY,
    AGENDA_TOMORROW,
    AGENDA_THIS_WEEK, /* within seven days of today */
    AGENDA_LATER,
    AGENDA_DAY_COUNT,
} AgendaDay;

const char *agenda_day_label(AgendaDay day); /* N_() */

typedef struct {
    char *order_id;
    char *number;
    char *title;
    char *marketplace;
    Clock clock;
    AgendaDay day;
    gboolean
        is_act; /* the buyer must act (act-by, advice); else somebody owes or a step opens */
} AgendaRow;

void agenda_row_free(AgendaRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AgendaRow, agenda_row_free)

/*
 * AgendaRow, soonest first: every running clock of orders that are not archived whose earliest
 * reading lies before now + within seconds; act-by clocks that ran out stay for a day.
 */
GPtrArray *agenda_list(App *app, gint64 within, GError **error);

/* The orders whose next act falls into the next so many seconds, or is overdue: OrderSummary
 * with summary_free(), most urgent first. */
GPtrArray *agenda_due(App *app, gint64 within, GError **error);
