/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Counsel as the JSON contract (recourse-json(5)) writes it: what is at stake, which ways are
 * left and until when, what others owe, and what else is to be done. Borrows; sets members.
 */
#pragma once

#include "base/json/json.h"
#include "domain/counsel/counsel.h"

/* NEXT: the step with its sentence filled in, in English. A new reference. */
json_t *next_to_json(const NextStep *next);

/* Sets "rights", "debts", "stake", "quiet" and "also". */
void json_set_counsel(json_t *object, const Counsel *counsel);
