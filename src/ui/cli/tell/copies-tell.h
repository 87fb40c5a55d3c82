/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of evidence, named before they are deleted. */
#pragma once

#include "services/app/app.h"

/* On standard error, a line each. */
void copies_tell(App *app, const GPtrArray *copies);
