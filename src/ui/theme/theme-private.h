/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this room share. */
#pragma once

#include "ui/theme/theme.h"

/* -1: there is no such role. */
int role_find(const char *name);
