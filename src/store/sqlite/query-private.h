/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prepared statements that a connection keeps, for the connection alone. */
#pragma once

#include "store/sqlite/query.h"

void query_free(Query *query);
