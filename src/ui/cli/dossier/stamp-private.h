/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time stamps of archives: two forms of a command. */
#pragma once

#include "ui/cli/call/call.h"

/* "dossier stamp-query FOLDER" and "dossier stamp-add FOLDER FILE". */
gboolean dossier_run_stamp_query(Call *call, GError **error);
gboolean dossier_run_stamp_add(Call *call, GError **error);
