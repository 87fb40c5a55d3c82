/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command of evidence: a word behind it says what is done. */
#pragma once

#include "ui/cli/call/call.h"

extern const Command command_evidence;
