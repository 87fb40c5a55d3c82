/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mcp: the server for assistants, by the Model Context Protocol: JSON-RPC 2.0 on standard input
 * and output, one message a line.
 *
 * A tool is a command of this program that looks. It is called as the command line would call
 * it, with --json, so that there is one truth; what its document says is then narrowed to what
 * the privacy setting allows.
 *
 *   lines       bytes to lines, none longer than a limit
 *   messages    a line to its answer, by JSON-RPC and the versions of the protocol
 *   tools       the table of tools, their schemas, and calling them
 *   withheld    what of a document is not told
 *
 * The case file is opened for looking only, unless --allow-drafts was given; then there is one
 * tool more, which begins or continues the draft of a dispute.
 */
#pragma once

#include "ui/cli/call/call.h"

extern const Command command_mcp;

/* TRUE for a call that may write nothing, whatever it is asked. */
gboolean mcp_looks_only(const Call *call);
