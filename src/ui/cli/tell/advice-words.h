/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice as lines for people. */
#pragma once

#include "domain/advice/advice.h"
#include "ui/cli/tell/output.h"

/* steps are those of dispute_steps(). */
void advice_say(const Call *call, const Advice *advice, const Order *order,
                const GArray *steps);

/* The steps on the marketplace's screens, one a line, each value to copy on a line of its own.
 * Owned by the caller. */
char *advice_steps_text(const GArray *steps);
