/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Table: files of rows and columns. What a column means and how its cells are written is data
 * (recourse-formats(5)); one engine reads all of them. How a column is written is looked for in
 * all of its cells before any is read: one that reads only one way settles it for the others.
 *
 *   import-table.h   a format of rows as data, and reading a file by it
 *   import-row.h     one row on its way to an order
 */
#pragma once

#include "services/import/table/import-row.h"
#include "services/import/table/import-table.h"
