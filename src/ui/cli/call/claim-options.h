/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a buyer says of a claim as options, for `advise` and `dispute`: the wizard's answers. */
#pragma once

#include "domain/wizard/wizard.h"
#include "ui/cli/call/call.h"

/* The rows to put at the head of a command's options. */
/* clang-format off */
#define CLAIM_OPTIONS                                                                                     \
    { "reason",              N_("REASON"),  N_("What is wrong: not-received, wrong-item, damaged, ...")  }, \
    { "tracking-shows",      N_("WORD"),    N_("no-scan, moving, stuck, delivered, returned or customs.") }, \
    { "before-use",          N_("yes|no"),  N_("Whether photos were taken before any use.")              }, \
    { "severity",            N_("WORD"),    N_("How bad damage is: minor or significant.")               }, \
    { "difference",          N_("WORD"),    N_("How different it is: total, variant or detail.")         }, \
    { "listing-matches",     NULL,          N_("It is as the listing says.")                             }, \
    { "seller-contests",     NULL,          N_("The seller contests the claim.")                         }, \
    { "seller-evidence",     NULL,          N_("The seller contests with evidence.")                     }, \
    { "evidence",            N_("KIND"),    N_("Evidence that you have; may be given several times.")    }
/* clang-format on */

/* Puts what was given into the wizard's draft. */
gboolean claim_take_options(const Call *call, Wizard *wizard, GError **error);
