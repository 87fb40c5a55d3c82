/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The policies and holiday calendars that are part of the program (data/local.mk): a deadline
 * must not depend on a file that an installation can lose. They are tested, so reading them
 * cannot fail.
 */
#pragma once

#include "domain/policy.h"

/* Policy with policy_free(), and Holidays with holidays_free(): new arrays, as policies_new()
 * takes them. */
GPtrArray *builtin_read_policies(void);
GPtrArray *builtin_read_holidays(void);

/* A set of them alone. */
Policies *builtin_policies_new(void);

/* Names and contents of the files (char *), for policies_stamp_texts(). */
void builtin_add_texts(GPtrArray *texts);
