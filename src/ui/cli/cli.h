/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cli: the command line, from its words to an exit status. */
#pragma once

#include "services/app/app.h"
#include "ui/cli/call/call.h"

/*
 * Does what the words ask for and returns the exit status. The process has been prepared
 * (main.c). Without a command: the screens at a terminal, else the list of orders.
 */
int cli_run(int argc, char **argv, ScreensFunction screens);
