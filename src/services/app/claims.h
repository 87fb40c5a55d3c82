/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loading the languages of claims. Those of the program are part of it;
 * $XDG_CONFIG_HOME/recourse/claims/LL.claim overrides LL key by key, or adds a language.
 */
#pragma once

#include "base/file/file.h"
#include "domain/claim/claim.h"

/*
 * Never fails: a file of the user's that is wrong is left out as a whole, and ret_problems gets
 * a sentence about it (GPtrArray of char *, never NULL). Of the languages (GPtrArray of
 * ClaimLanguage) English comes first, then claims_own().
 */
GPtrArray *claims_load(const Paths *paths, GPtrArray **ret_problems);

/* What marketplaces read. */
const ClaimLanguage *claims_english(const GPtrArray *languages);

/* The first of the user's languages, by the environment, that is there; else English. */
const ClaimLanguage *claims_own(const GPtrArray *languages);

/* $XDG_CONFIG_HOME/recourse/claims. Owned by the caller. */
char *claims_folder(const Paths *paths);
