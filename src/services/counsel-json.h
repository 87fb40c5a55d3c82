/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON of the contract (cli.md) for what counsel finds out. */
#pragma once

#include "base/json.h"
#include "domain/counsel/counsel.h"

/* NEXT: action, date, the sentence with its places filled, and the steps of its list. */
json_t *next_to_json(const NextStep *next);
