/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which tracked orders the payments of an account may have been for, or paid back: by amount
 * and day, and by the name where it is one that is known. Only proposed: nobody but the person
 * knows.
 */
#pragma once

#include "domain/policy/policy.h"
#include "services/import/stage/import-result.h"

/* Fills in the candidates of each proposal, and drops those that no order fits. */
gboolean import_propose(Db *db, const Policies *policies, GPtrArray *proposals, GError **error);
