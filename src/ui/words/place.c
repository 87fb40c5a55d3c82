/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/place.h"

#include "base/i18n.h"

/* clang-format off */
static const Choice choices[PLACE_ORDER] = {
    [PLACE_ORDERS]     = { "orders",     N_("The list of orders")         },
    [PLACE_AGENDA]     = { "agenda",     N_("What is due, day by day")    },
    [PLACE_REMINDERS]  = { "reminders",  N_("Past and future reminders")  },
    [PLACE_MAIL]       = { "mail",       N_("Mails to review")            },
    [PLACE_CHANGES]    = { "changes",    N_("Every change")               },
    [PLACE_STATISTICS] = { "statistics", N_("What disputes recovered")    },
    [PLACE_ADD]        = { "add",        N_("The form for a new order")   },
    [PLACE_IMPORT]     = { "import",     N_("The form to import orders")  },
    [PLACE_THEMES]     = { "themes",     N_("The colours to choose from") },
    [PLACE_TUTORIAL]   = { "tutorial",   N_("The tutorial, on examples")  },
};
/* clang-format on */

const ChoiceSet place_names = { choices, G_N_ELEMENTS(choices) };
