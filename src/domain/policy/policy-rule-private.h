/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one group of a policy file: a rule. */
#pragma once

#include "domain/policy/policy-keys.h"
#include "domain/policy/policy.h"

/* NULL with an error that names file, group, key and what was expected. */
Rule *rule_read(const Keys *keys, const char *policy_name, GError **error);
