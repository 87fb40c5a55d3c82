/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tell: what commands answer and ask. A command speaks through this room alone: a table is
 * described once and becomes text, facts a line (--plain) or JSON, and everything shown is
 * sanitised here.
 *
 *   output.h    the answer: tables, lines, facts, members of the document
 *   say.h       what goes to standard error: errors, warnings, and questions of weight
 *
 * and what several commands tell alike:
 *
 *   order-words.h, dispute-say.h, event-words.h, change-words.h, advice-words.h
 *   remind-look.h, watched.h, mail-tell.h
 *   wizard-prompts.h  the questions of a dispute, line by line
 */
#pragma once

#include "ui/cli/tell/advice-words.h"
#include "ui/cli/tell/change-words.h"
#include "ui/cli/tell/dispute-say.h"
#include "ui/cli/tell/event-words.h"
#include "ui/cli/tell/mail-tell.h"
#include "ui/cli/tell/order-words.h"
#include "ui/cli/tell/output.h"
#include "ui/cli/tell/remind-look.h"
#include "ui/cli/tell/say.h"
#include "ui/cli/tell/watched.h"
#include "ui/cli/tell/wizard-prompts.h"
