/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stage: from what was found in files to the log.
 *
 * Every file is read and checked before anything is written. Until then what was found stands
 * in a temporary database (store/local), sorted by order, so that an import needs little memory
 * however large it is. Then the accounts of each order are put together, compared with what
 * earlier imports said of it, and what is new becomes one statement; what the person has said
 * himself stays, whatever a file says. Events of this program's own exports are merged as they
 * were written.
 *
 *   import-staging.h   where parsers put what they find
 *   import-apply.h     what was staged becomes events, in the caller's transaction
 *   written.h          how old a file is, as far as it tells
 *   proposals.h        payments of accounts, and the orders that they may have been for
 *   import-result.h    what came of it: counts, and what was rejected and why
 */
#pragma once

#include "services/import/stage/import-apply.h"
#include "services/import/stage/import-result.h"
#include "services/import/stage/import-staging.h"
#include "services/import/stage/proposals.h"
#include "services/import/stage/written.h"
