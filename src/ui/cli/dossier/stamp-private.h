/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time stamps of archives: two forms of a command, and what another one tells of them. */
#pragma once

#include "services/dossier/dossier.h"
#include "ui/cli/call/call.h"

/* "dossier stamp-query FOLDER" and "dossier stamp-add FOLDER FILE". */
gboolean stamp_query(Call *call, GError **error);
gboolean stamp_add(Call *call, GError **error);

/* problem: why it is unchecked or broken, or NULL. */
void stamp_tell(Call *call, const BagStamp *stamp, const char *problem);
