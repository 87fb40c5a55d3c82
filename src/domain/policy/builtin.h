/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The policies and holiday calendars that are part of the program (data/local.mk): a deadline
 * must not depend on a file that an installation can lose. They are tested, so reading them
 * cannot fail.
 */
#pragma once

#include "domain/policy/policy.h"

/* Policy with policy_free(), and Holidays with holidays_free(): new arrays, as policies_new()
 * takes them. */
GPtrArray *builtin_read_policies(void);
GPtrArray *builtin_read_holidays(void);

/* A set of them alone. */
Policies *builtin_policies_new(void);

/* FALSE with a sentence that names tzdata where a zone that they name is not installed. */
gboolean builtin_can_be_read(GError **error);

/* Adds a sentence (char *) for every group of the policy that is at work nowhere: it drives no
 * clock, asks for no evidence, and no built-in policy has such a group. */
void builtin_note_idle_groups(const Policy *policy, const char *file, GPtrArray *notes);

/* Names and contents of the files (char *), for policies_stamp_texts(). */
void builtin_add_texts(GPtrArray *texts);
