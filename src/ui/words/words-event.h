/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an event said, in one line for people; raw: the output sanitises. */
#pragma once

#include "domain/case/case.h"

/* Owned by the caller. is_unfit: it moved nothing, and that is said too. */
char *event_words(const Event *event, gboolean is_unfit, const Zone *zone, Instant now);
