/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loading the policies. The built-in ones and the holiday calendars are part of the program;
 * $XDG_CONFIG_HOME/recourse/policies/NAME.policy overrides the built-in NAME key by key, or
 * adds a policy.
 */
#pragma once

#include "base/file/file.h"
#include "domain/policy/policy.h"

/*
 * Never fails: a file of the user's that is wrong is left out as a whole, the built-in policy
 * stands, and ret_problems gets a sentence about it (GPtrArray of char *, never NULL, empty
 * when all is well). Looking goes on and shows the sentence; writing must be refused with it,
 * because the dates would not be those that the user asked for.
 *
 * paths may be NULL: the built-in policies alone. Both are parts that policies_new() takes.
 */
void policies_read(const Paths *paths, GPtrArray **ret_policies, GPtrArray **ret_holidays,
                   GPtrArray **ret_problems);

/*
 * What the files of the user's had better say otherwise, and is no error: sentences (char *)
 * about groups that have a new name, or no effect. Never a reason to refuse anything.
 */
GPtrArray *policies_notes(const Policies *policies, const Paths *paths);

/* The same of one policy, which was read from the file. */
void policy_add_notes(const Policy *policy, const char *file, GPtrArray *notes);

/* What policies_stamp() says of the set that would be loaded: much quicker than loading it. */
gint64 policies_stamp_files(const Paths *paths);

/* $XDG_CONFIG_HOME/recourse/policies. Owned by the caller. */
char *policies_folder(const Paths *paths);
