/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of dossiers and archives. */
#pragma once

#include "ui/cli/call/call.h"

extern const Command command_dossier;
extern const Command command_verify;
