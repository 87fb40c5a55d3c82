/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rules of one policy, found by group and by clock. A rule is read from its group when it
 * is first asked for: a command needs few of them, and reading all takes longer than all it
 * does.
 */
#pragma once

#include "domain/policy/policy.h"

#define POLICY_GROUP "policy" /* what describes the policy; every other group is a rule */

/* Borrows the policy, whose key file must stay as it is. */
PolicyIndex *policy_index_new(const Policy *policy);
void policy_index_free(PolicyIndex *index);

/* Reads every rule that has not been read. FALSE with an error that names file. */
gboolean policy_index_read(PolicyIndex *index, const char *file, GError **error);
