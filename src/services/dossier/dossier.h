/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dossier: a case as one file that whoever decides about it takes at once, or as an archive.
 *
 *   profiles    who reads it: the program's own, and the user's laid over them
 *   questions   what he asks, what the case answers, and what the buyer answers by himself
 */
#pragma once

#include "domain/dossier/dossier.h"
#include "services/app/app.h"
#include "services/orders/orders.h"

/* Where the user's own profiles are. Owned by the caller. */
char *dossier_profiles_folder(const Paths *paths);

typedef struct {
    GPtrArray *profiles; /* Profile, the program's own first */
    GPtrArray *problems; /* char *: what is wrong with files of the user's, left out */
} DossierProfiles;

/* paths NULL: the program's own alone. */
DossierProfiles *dossier_profiles_load(const Paths *paths);
void dossier_profiles_free(DossierProfiles *profiles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DossierProfiles, dossier_profiles_free)

/*
 * The profile of a name ("issuer:visa", "paypal", "my-bank"), or (NULL) the one for how the
 * order was paid, else the marketplace's. "issuer:NETWORK" of a network without a profile of
 * its own is any issuer's. No such name is an error that lists them. Borrowed.
 */
const Profile *dossier_profile_find(const DossierProfiles *profiles, const char *name,
                                    const Order *order, GError **error);

/* Checks one file of the user's by its path; FALSE with what is wrong. */
gboolean dossier_profile_check(const Paths *paths, const char *path, GError **error);

/* What answers are made from: of the order and one of its disputes, in that language. */
gboolean dossier_facts(App *app, const OrderView *view, const Dispute *dispute,
                       const ClaimLanguage *language, DossierFacts *ret_facts, GError **error);

/* One question, answered or open. */
typedef struct {
    const ProfileQuestion *question; /* borrowed from the profile */
    char *ask;
    char *answer; /* NULL: not known */
    AnswerSource source;
} DossierAnswer;

/* Those that the profile asks for the dispute's reason: GPtrArray of DossierAnswer. */
GPtrArray *dossier_answers(const Profile *profile, const DossierFacts *facts);

/* Records the buyer's own answer, as one change; text "" takes it back. An unknown question is
 * an error that names those that there are. */
gboolean dossier_answer_record(App *app, const DossierProfiles *profiles, const char *order,
                               const char *question, const char *text, GError **error);
