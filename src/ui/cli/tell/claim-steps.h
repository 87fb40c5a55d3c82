/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to do with a letter beyond the bank: step by step, with the source of what it rests on.
 */
#pragma once

#include "domain/claim/claim.h"
#include "ui/cli/tell/output.h"

void claim_steps_tell(Output *output, const ClaimFacts *facts, ClaimRecipient to);
