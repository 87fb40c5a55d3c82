/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice as lines for people. */
#pragma once

#include "domain/advice/advice.h"
#include "ui/cli/tell/output.h"

/* steps are those of dispute_steps(). */
void advice_say(const Call *call, const Advice *advice, const Order *order,
                const GArray *steps);
