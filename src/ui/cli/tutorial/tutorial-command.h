/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command of the tutorial. */
#pragma once

#include "ui/cli/call/call.h"

extern const Command command_tutorial;
