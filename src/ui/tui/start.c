/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/start.h"

#include "ui/tui/case/event-menu.h"
#include "ui/tui/case/form-log.h"
#include "ui/tui/case/view-case.h"
#include "ui/tui/case/view-letter.h"
#include "ui/tui/case/view-walk.h"
#include "ui/tui/changes/view-changes.h"
#include "ui/tui/dossier/view-dossier.h"
#include "ui/tui/evidence/view-evidence.h"
#include "ui/tui/mail/view-mail.h"
#include "ui/tui/orders/form-import.h"
#include "ui/tui/orders/form-order.h"
#include "ui/tui/orders/view-agenda.h"
#include "ui/tui/orders/view-order.h"
#include "ui/tui/orders/view-orders.h"
#include "ui/tui/orders/view-stats.h"
#include "ui/tui/reminders/form-snooze.h"
#include "ui/tui/reminders/view-reminders.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/term/term-signals.h"
#include "ui/tui/themes/view-themes.h"
#include "ui/tui/wizard/view-wizard.h"

/* clang-format off */
static const PlaceRow places[PLACE_END] = {
    [PLACE_ORDERS]     = { view_orders_new,    &orders_class,    FALSE },
    [PLACE_AGENDA]     = { view_agenda_new,    &agenda_class,    FALSE },
    [PLACE_REMINDERS]  = { view_reminders_new, &reminders_class, FALSE },
    [PLACE_MAIL]       = { view_mail_new,      &mail_class,      FALSE },
    [PLACE_CHANGES]    = { view_changes_new,   &changes_class,   FALSE },
    [PLACE_STATISTICS] = { view_stats_new,     &stats_class,     FALSE },
    [PLACE_ADD]        = { form_order_add,     NULL,             FALSE },
    [PLACE_IMPORT]     = { form_import_new,    NULL,             FALSE },
    [PLACE_THEMES]     = { view_themes_new,    &themes_class,    FALSE },
    [PLACE_TUTORIAL]   = { tui_begin_tutorial, NULL,             FALSE },
    [PLACE_ORDER]      = { view_order_new,     &order_class,     TRUE  },
    [PLACE_CASE]       = { view_case_new,      &case_class,      TRUE  },
    [PLACE_EVIDENCE]   = { view_evidence_new,  &evidence_class,  TRUE  },
    [PLACE_DOSSIER]    = { view_dossier_new,   &dossier_class,   TRUE  },
    [PLACE_WIZARD]     = { view_wizard_new,    &wizard_class,    TRUE  },
    [PLACE_CHANGE]     = { view_wizard_change, NULL,             TRUE  },
    [PLACE_STEPS]      = { view_walk_new,      &walk_class,      TRUE  },
    [PLACE_LETTERS]    = { view_letters_new,   NULL,             TRUE  },
    [PLACE_RECORD]     = { event_menu_new,     NULL,             TRUE  },
    [PLACE_NOTE]       = { form_log_note,      NULL,             TRUE  },
    [PLACE_EDIT]       = { form_order_edit,    NULL,             TRUE  },
    [PLACE_SNOOZE]     = { form_snooze_new,    NULL,             TRUE  },
};
/* clang-format on */

gboolean
screens_run(App *app, const char *color, Place first, const char *order, GError **error)
{
    const Subject about = { order, NULL };

    return tui_run(app, places, color, first, &about, error);
}

void
screens_end_as_asked(void)
{
    term_signals_end();
}
