/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agenda: what the buyer must do, by the day: the steps that the counsel of each order asks
 * for, and the clocks that concern him, apart from what others owe; and `due`, what falls into
 * the next days. Both read the stored counsel of the orders and judge nothing themselves.
 */
#pragma once

#include "domain/watch/watch.h"
#include "services/app/app.h"
#include "store/lists/lists.h"

typedef enum {
    AGENDA_OVERDUE,
    AGENDA_TODAY,
    AGENDA_TOMORROW,
    AGENDA_THIS_WEEK, /* within seven days of today */
    AGENDA_LATER,
    AGENDA_AT_LEISURE, /* questions, and looks that nothing hurries */
    AGENDA_DAY_COUNT,
} AgendaDay;

const char *agenda_day_label(AgendaDay day); /* N_() */

/* A step or a clock: one of the two is there, and owned. */
typedef struct {
    OrderSummary *step; /* its order with what is next */
    DueClock *due;
    AgendaDay day;
    gboolean is_held; /* by an open dispute: nothing is to be done about it now */
    gboolean is_act;  /* the buyer must act; else somebody owes something or a step opens */
    gboolean is_told; /* a clock that the listed step of its order is about */
    Sign sign;        /* SIGN_NOW, SIGN_SOON, SIGN_PAUSED or SIGN_NONE, as the list marks it */
} AgendaRow;

void agenda_row_free(AgendaRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AgendaRow, agenda_row_free)

/* Of both kinds. A step without a date has INSTANT_UNKNOWN for both ends: today. */
Instant agenda_row_earliest(const AgendaRow *row);
Instant agenda_row_latest(const AgendaRow *row);
const char *agenda_row_label(const AgendaRow *row); /* N_() */
const char *agenda_row_order(const AgendaRow *row); /* id */
const char *agenda_row_number(const AgendaRow *row);
const char *agenda_row_marketplace(const AgendaRow *row);
const char *agenda_row_title(const AgendaRow *row);

/* A GCompareFunc for pointers to rows: by day, the person's own acts first, then the soonest.
 */
int agenda_rows_compare(gconstpointer a, gconstpointer b);

/*
 * AgendaRow of orders that are not archived: every step that is due now or at leisure, and
 * every clock that concerns the buyer and whose earliest reading lies before now + within
 * seconds; by day, steps first. Acts that were missed within the last day stay, as
 * AGENDA_OVERDUE, and so does, up to a month, what others owe once its latest reading is past.
 */
GPtrArray *agenda_list(App *app, gint64 within, GError **error);

/* Takes out the clocks that are told by a step: people read a fact once. */
void agenda_tell_once(GPtrArray *rows);

/* The steps that are due now (OrderSummary), the most urgent first. */
GPtrArray *agenda_acts(App *app, GError **error);

/* The orders with a question, or a look that nothing hurries (OrderSummary). */
GPtrArray *agenda_at_leisure(App *app, GError **error);

/*
 * The clocks (act-by, that nothing holds) that fall into the next so many seconds: AgendaRow,
 * soonest first. acts: those of agenda_acts().
 */
GPtrArray *agenda_due(App *app, const GPtrArray *acts, gint64 within, GError **error);

/* Puts the steps of agenda_acts(), taken over, among the clocks of agenda_due() that they do
 * not tell: what is marked for now first, then by the date, what has none last. */
void agenda_join(App *app, GPtrArray *rows, GPtrArray *acts);
