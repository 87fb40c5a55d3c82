/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loading the policies. The built-in ones and the holiday calendars are part of the program;
 * $XDG_CONFIG_HOME/recourse/policies/NAME.policy overrides the built-in NAME key by key, or
 * adds a policy.
 */
#pragma once

#include "base/paths.h"
#include "domain/policy.h"

/*
 * For looking: a file of the user's that is wrong is left out as a whole, the built-in policy
 * stands, and ret_problems gets a sentence (GPtrArray of char *, never NULL, empty when all is
 * well). Never NULL. paths may be NULL: the built-in ones alone.
 */
Policies *policies_look(const Paths *paths, GPtrArray **ret_problems);

/*
 * For writing: a file of the user's that is wrong is an error, because the dates that would be
 * written are not those that the user asked for.
 */
Policies *policies_load(const Paths *paths, GError **error);

/* $XDG_CONFIG_HOME/recourse/policies. Owned by the caller. */
char *policies_folder(const Paths *paths);
