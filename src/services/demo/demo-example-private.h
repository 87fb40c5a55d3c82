/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Demo example: one order of the examples, with what happened to it. It is said in the words of
 * the command line and goes the way that they go, so an example that could not be typed cannot
 * be shown.
 *
 * Members are options of `add`; "events" is an array of objects: "event", "at", "until",
 * "amount", "to", "text" and "tracking" as `log` takes them, or "answers" and "at" for the
 * draft of a dispute, which the events behind it are about.
 */
#pragma once

#include "base/json/json.h"
#include "services/app/app.h"

gboolean demo_example_add(App *app, const json_t *example, GError **error);
