/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dossier: what somebody who decides about a claim takes and asks, and what the case answers.
 *
 * Who reads a dossier (a card issuer, PayPal, a court) has limits of his own and questions of
 * his own. Both are data, a profile a file (recourse-profile(5)): figures with their source, a
 * trust mark and the month they were checked, as policies are. What is not known of a reader
 * is left empty, and then nothing is measured against it.
 *
 * A question names by what it is answered, out of a closed list; the answer is a sentence in
 * the reader's language, made from the order and its dispute and nothing else. What the case
 * does not say is not known: it is never guessed, and every blank has a name. What a person
 * answered by himself (order_said_answer()) comes before what the facts say.
 *
 * redact.h takes the numbers of cards and accounts out of texts, address.h what tells where
 * somebody lives.
 */
#pragma once

#include "domain/case/case.h"
#include "domain/claim/claim.h"
#include "domain/dossier/address.h"
#include "domain/dossier/redact.h"
#include "domain/policy/policy.h"

#define PROFILE_SUFFIX ".profile"

/* What can be measured. */
typedef enum {
    LIMIT_FILES,
    LIMIT_BYTES_FILE,
    LIMIT_BYTES_ALL,
    LIMIT_PAGES,
    LIMIT_PAGES_FILE,
    LIMIT_DPI,
    LIMIT_PIXELS,      /* of one picture */
    LIMIT_NAME_LENGTH, /* of a file, without its suffix */
    LIMIT_TYPES,
    LIMIT_COUNT,
} LimitId;
extern const ChoiceSet profile_limits;

typedef struct {
    gint64 most;    /* 0: not known, nothing is measured */
    gint64 advised; /* 0: nothing is */
    char **types;   /* of LIMIT_TYPES: "pdf", "jpeg"; or NULL */
    Trust trust;
    char *source; /* NULL where nothing is known */
    char *where;  /* that can be read; NULL where the source says it all */
    char *checked;
} Limit;

/* By what a question is answered. */
typedef enum {
    ASKS_ABOUT_AMOUNT,
    ASKS_ABOUT_DESCRIPTION,
    ASKS_ABOUT_EXPECTED,
    ASKS_ABOUT_EXPECTED_FIRST,
    ASKS_ABOUT_RECEIVED,
    ASKS_ABOUT_PLACE,
    ASKS_ABOUT_LATE,
    ASKS_ABOUT_CANCELLED,
    ASKS_ABOUT_CONTACT,
    ASKS_ABOUT_RETURN,
    ASKS_ABOUT_RETURN_REFUSED,
    ASKS_ABOUT_DIFFERENCE,
    ASKS_ABOUT_COUNTERFEIT,
    ASKS_ABOUT_CERTIFIED_BY,
    ASKS_ABOUT_NEGOTIATION,
    ASKS_ABOUT_REFUND_PROMISED,
    ASKS_ABOUT_OTHERS_SAME_MERCHANT,
    ASKS_ABOUT_STATEMENT,
    ASKS_ABOUT_COUNT,
} AsksAbout;
extern const ChoiceSet profile_answers;

typedef struct {
    char *id; /* "contact" */
    AsksAbout about;
    char *ask;       /* in the profile's own words and language; NULL: what the language says */
    guint32 reasons; /* a bit a DisputeReason that it is asked for */
    gboolean required;
    Trust trust;
    char *source;
    char *where; /* as of a limit */
    char *checked;
} ProfileQuestion;

typedef enum {
    PACK_DOCUMENT, /* a PDF */
    PACK_BAG,      /* a folder with the originals */
    PACK_FORM_COUNT,
} PackForm;

typedef enum {
    CARD_NUMBERS_KEEP,
    CARD_NUMBERS_LAST_4,
    CARD_NUMBERS_HIDE,
    CARD_NUMBERS_COUNT,
} CardNumbers;

typedef struct {
    char *name;  /* "issuer-visa": as its file is called */
    char *title; /* "Card issuer, Visa" */
    char **pays; /* payment tokens or patterns that it is chosen for, or NULL */
    PackForm form;
    guint pictures;      /* a page: 1, 2 or 4 */
    gint64 dpi;          /* that pictures are brought down to; 0: they stay as they are */
    gboolean short_name; /* of the file: A-Z and 0-9 alone */
    gboolean keeps_pixels;
    gboolean keeps_location; /* where pictures were taken */
    gboolean hides_address;
    CardNumbers card_numbers;
    char *language;                    /* "en" */
    char *codes[DISPUTE_REASON_COUNT]; /* what the reader calls the reason, or NULL */
    Limit limits[LIMIT_COUNT];
    GPtrArray *questions; /* ProfileQuestion, in the order of the file */
} Profile;

/* The keys of the profile of that name, or NULL. */
typedef const KeyFile *(*ProfileFinder)(gpointer data, const char *name);

/*
 * A profile out of its keys, laid over those that it extends. An error names file, group, key
 * and what was expected. find may be NULL: then nothing that it extends is looked for.
 */
Profile *profile_read(const KeyFile *keys, const char *file, ProfileFinder find, gpointer data,
                      GError **error);
void profile_free(Profile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Profile, profile_free)

/* Whether it is the one for what was paid so; exact: for that very token, not by a pattern. */
gboolean profile_is_for_payment(const Profile *profile, const char *paid_with, gboolean exact);

gboolean profile_question_is_asked(const ProfileQuestion *question, DisputeReason reason);

/* A value against a limit. */
typedef enum {
    FIT_UNKNOWN, /* nothing is known of the limit */
    FIT_WELL,
    FIT_BARELY, /* more than is advised */
    FIT_NOT,
} Fit;

Fit limit_fit(const Limit *limit, gint64 value);

/* Whether it takes such files; also where nothing is known. */
gboolean limit_takes_type(const Limit *limit, const char *type);

/* What answers are made from. Borrowed. */
typedef struct {
    const Order *order;
    const Dispute *dispute;
    const Policies *policies;
    const ClaimLanguage *language;
    const Zone *zone; /* the buyer's */
    Instant now;
    int others; /* claims of the same kind on the same seller within 30 days; -1: not known */
} DossierFacts;

typedef enum {
    ANSWER_IS_OPEN, /* not known */
    ANSWER_IS_FACT, /* made from what was recorded */
    ANSWER_IS_SAID, /* the buyer's own words */
} AnswerSource;

/* The answer in the language, owned by the caller; NULL: not known. */
char *dossier_answer(const DossierFacts *facts, const ProfileQuestion *question,
                     AnswerSource *ret_source);

/* The question in that language. Borrowed. */
const char *dossier_question(const Profile *profile, const ProfileQuestion *question,
                             const ClaimLanguage *language);
