/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Why: for what reason something cannot be opened, as an error: its code is a ContainerProblem,
 * its message the name of the member, or "".
 */
#pragma once

#include "base/file/file.h"

#define WHY (why_quark())

GQuark why_quark(void);

/* Always FALSE. name: NULL for the file itself. */
gboolean why_set(ContainerProblem problem, const char *name, GError **error);
