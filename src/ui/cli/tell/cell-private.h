/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cell: what one column says of one row, as text that is safe to show. */
#pragma once

#include "ui/cli/tell/output.h"

/* Owned by the caller; "" for what is not there. */
char *cell_text(const Column *column, const json_t *row, const OutputOptions *options);
