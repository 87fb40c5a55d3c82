/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/tui.h"

#include "ui/tui/case/case.h"
#include "ui/tui/case/record-private.h"
#include "ui/tui/orders/orders.h"
#include "ui/tui/reminders/reminders.h"
#include "ui/tui/shell/shell.h"
#include "ui/tui/term/term.h"
#include "ui/tui/wizard/wizard.h"

/* clang-format off */
static const PlaceFunction places[PLACE_END] = {
    [PLACE_ORDERS]    = view_orders_new,
    [PLACE_AGENDA]    = view_agenda_new,
    [PLACE_REMINDERS] = view_reminders_new,
    [PLACE_ADD]       = form_order_add,
    [PLACE_IMPORT]    = form_import_new,
    [PLACE_ORDER]     = view_order_new,
    [PLACE_CASE]      = view_case_new,
    [PLACE_WIZARD]    = view_wizard_new,
    [PLACE_CHANGE]    = view_wizard_change,
    [PLACE_STEPS]     = view_walk_new,
    [PLACE_RECORD]    = event_menu_new,
    [PLACE_NOTE]      = form_log_note,
    [PLACE_EDIT]      = form_order_edit,
    [PLACE_SNOOZE]    = form_snooze_new,
};
/* clang-format on */

gboolean
screens_run(App *app, const char *color, const char *order, gboolean asks, GError **error)
{
    const Subject first = { order, NULL };

    return tui_run(app, places, color, asks ? PLACE_WIZARD : PLACE_ORDER,
                   order == NULL ? NULL : &first, error);
}

void
screens_end_as_asked(void)
{
    term_signals_end();
}
