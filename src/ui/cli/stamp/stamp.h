/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of time stamps, whatever was stamped. */
#pragma once

#include "base/json/json.h"
#include "services/stamp/stamp.h"
#include "ui/cli/tell/output.h"

/* A question was written to path: the line that sends it, and what to do then (a sentence). */
void stamp_tell_query(Output *output, const char *path, const char *next);

/* problem: why it is unchecked or broken, or NULL. */
json_t *stamp_to_json(const Stamp *stamp, const char *problem);

/* The same for people, and in JSON as the member "stamp". */
void stamp_tell(Output *output, const Stamp *stamp, const char *problem);
