/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agenda: the clocks of all orders by the day on which they run out, what the buyer must do
 * apart from what others owe; and `due`, the acts that fall into the next days.
 */
#pragma once

#include "domain/summary.h"
#include "services/app.h"
#include "store/due.h"

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
    DueClock *due; /* owned */
    AgendaDay day;
    gboolean is_held; /* by an open dispute: nothing is to be done about it now */
    gboolean is_act;  /* the buyer must act; else somebody owes something or a step opens */
} AgendaRow;

void agenda_row_free(AgendaRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AgendaRow, agenda_row_free)

/*
 * AgendaRow, soonest first: every clock of orders that are not archived that runs or is paused
 * and whose earliest reading lies before now + within seconds. Acts that were missed within the
 * last day stay, as AGENDA_OVERDUE, and so does what others owe since up to a month.
 */
GPtrArray *agenda_list(App *app, gint64 within, GError **error);

/*
 * The acts among them (act-by clocks that nothing holds) that fall into the next so many
 * seconds: AgendaRow.
 */
GPtrArray *agenda_due(App *app, gint64 within, GError **error);

/*
 * The orders whose close date nobody knows (next step check-close-date without a date): as
 * urgent as what is due, though no clock says so. OrderSummary, at most limit.
 */
GPtrArray *agenda_unknown(App *app, guint limit, GError **error);
