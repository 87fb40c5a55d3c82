/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How history, undo and redo show a change. */
#pragma once

#include "services/app/app.h"
#include "ui/cli/tell/output.h"

/* The row of a change, for people and machines alike. */
json_t *change_to_json(App *app, const LoggedChange *change);

/* Says what was done with it ("Undone: {change}.") and adds "change" to the document. */
void change_say(Call *call, const LoggedChange *change, const char *sentence);
