/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A Doc as the answer of a command: text for people, or a fact a line. */
#pragma once

#include "ui/cli/tell/output.h"
#include "ui/doc/doc.h"

/* Nothing in JSON, which has a form of its own. */
void doc_tell(Output *output, const Doc *doc);
