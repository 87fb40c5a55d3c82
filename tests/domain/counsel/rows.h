/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows: every sentence of counsel, each with a history that leads to it. rows.txt has three
 * lines for each and an empty one: what is next, the history, the sentence.
 */
#pragma once

#include "domain/counsel/judge.h"

/* "seller-silent escalate 2026-02-12T09:00:00Z until=… amount=… rest=…"; "-": no date. Owned by
 * the caller. */
char *row_of_step(const NextStep *step);
