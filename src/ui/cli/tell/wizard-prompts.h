/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The wizard as line prompts: one question a line, for screen readers and plain terminals. The
 * same engine as on the screen (domain/wizard/wizard.h); every answer is saved at once.
 */
#pragma once

#include "domain/wizard/wizard.h"
#include "ui/cli/tell/output.h"

/*
 * Asks from the first open question on, until all are answered or the input ends (then the
 * draft is kept as far as it came, and ret_is_done is FALSE). FALSE only when an answer could
 * not be saved.
 */
gboolean wizard_prompts_run(const Call *call, Wizard *wizard, gboolean *ret_is_done,
                            GError **error);

/* Asks when it was submitted (or agreed on) and records that; an empty line leaves the draft.
 */
void wizard_prompts_submit(const Call *call, const Wizard *wizard);
