/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of an import share. */
#pragma once

#include "services/import/import.h"

/* Empty. */
ImportResult *import_result_new(void);
