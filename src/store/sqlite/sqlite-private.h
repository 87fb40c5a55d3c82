/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a connection needs of its neighbours: the statements that it keeps. */
#pragma once

#include "store/sqlite/sqlite.h"

void query_free(Query *query);
