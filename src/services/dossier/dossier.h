/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dossier: a case as one file that whoever decides about it takes at once, or as an archive.
 *
 *   profiles    who reads it: the program's own, and the user's laid over them
 *   questions   what he asks, what the case answers, and what the buyer answers by himself
 *   pack        what goes in: the words, the exhibits, what is taken out of texts
 *   look        the same as texts, to be read before it is set
 *   bag         the archive: the originals, every event, and how to check them
 *   make        measured against the limits of who reads it, made smaller, written
 */
#pragma once

#include "domain/dossier/dossier.h"
#include "services/app/app.h"
#include "services/evidence/evidence.h"
#include "services/orders/orders.h"
#include "services/stamp/stamp.h"

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
 * order was paid, else the marketplace's. "bank" is the one for how it was paid, else any
 * issuer's. "issuer:NETWORK" of a network without a profile of
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

/* What is to be written. Everything is borrowed. */
typedef struct {
    const OrderView *view;
    const Dispute *dispute;
    const Profile *profile;
    const ClaimLanguage *language;
    const char *only;     /* numbers of exhibits, "1,3-5"; NULL: all */
    gboolean whole_bytes; /* pictures with all that they tell */
    gboolean may_split;   /* into several files */
    gboolean is_insisted; /* over a file of somebody's, and with evidence that changed */
    gboolean may_replace; /* a file of somebody's, and nothing else */
    /* Asked again and again: FALSE stops it. pages 0: not known yet. Or NULL. */
    gboolean (*goes_on)(gpointer data, int page, int pages);
    gpointer data;
} DossierTask;

typedef enum {
    FINDING_BLOCKS,
    FINDING_WARNS,
    FINDING_NOTE,
    FINDING_COUNT,
} FindingWeight;
extern const ChoiceSet finding_weights;

/* What can be done about a finding; how, each face says by itself. */
typedef enum {
    REMEDY_NONE,
    REMEDY_LEAVE_OUT, /* exhibits, or split it */
    REMEDY_INSIST,    /* then it says that evidence changed */
    REMEDY_RECORD_CONTACT,
    REMEDY_ANSWER, /* questions */
    REMEDY_ADD_EVIDENCE,
    REMEDY_COUNT,
} Remedy;

typedef struct {
    FindingWeight weight;
    char *sentence; /* translated */
    Remedy remedy;
} DossierFinding;

/* What was measured. */
typedef struct {
    char *summary; /* "Card issuer, Visa: fits: 1 of 2 files, 0.4 of 4.0 MB, 7 of 19 pages" */
    GPtrArray *findings; /* DossierFinding, what blocks first */
    GPtrArray *files;    /* char *: what was written, or would be */
    guint pages;         /* of the longest file */
    gint64 bytes;        /* of all files */
    gint64 dpi;          /* that pictures were brought down to; 0: they were not */
    gboolean fits;       /* nothing blocks */
    gboolean is_changed; /* evidence is missing or not what it was */
} DossierReport;

void dossier_report_free(DossierReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DossierReport, dossier_report_free)

/* An exhibit that goes in. */
typedef struct {
    const Evidence *evidence; /* borrowed from the order */
    guint number;             /* of all that the order has */
    FileStatus status;        /* by all its bytes */
    gboolean is_printed;      /* FALSE: only named */
} DossierExhibit;

/* A piece of what its pages say. */
typedef enum {
    DOSSIER_HEADING,
    DOSSIER_PARAGRAPH,
    DOSSIER_FACT, /* what it is called, and what it is */
    DOSSIER_ROW,  /* of a table: its cells */
    DOSSIER_TEXT_COUNT,
} DossierTextKind;
extern const ChoiceSet dossier_text_kinds;

typedef struct {
    DossierTextKind kind;
    char **cells; /* one or several, NULL-ended; one may have several lines */
} DossierText;

/* What stands in a dossier. */
typedef struct {
    GPtrArray *answers;  /* DossierAnswer */
    GPtrArray *exhibits; /* DossierExhibit, in their order */
    GPtrArray *text;     /* DossierText, in the reader's language, as it will stand there */
} DossierContents;

void dossier_contents_free(DossierContents *contents);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DossierContents, dossier_contents_free)

/* What would be written, before it is set: all of evidence's bytes are read for it. NULL with
 * an error; RECOURSE_ERROR_CANCELLED where the task's goes_on stopped it. */
DossierContents *dossier_look(App *app, const DossierTask *task, GError **error);

/*
 * Measures a dossier against its reader, or (path not NULL) writes it there where nothing
 * blocks: complete or not at all. What does not fit is made smaller step by step, and every
 * step is told. NULL with an error where it could not be made.
 */
DossierReport *dossier_make(App *app, const DossierTask *task, const char *path,
                            GError **error);

/*
 * An archive that was written so, or by anybody (RFC 8493).
 */

typedef enum {
    BAG_OK,
    BAG_CHANGED,
    BAG_MISSING,
    BAG_ADDED,  /* no manifest names it */
    BAG_BROKEN, /* something that has to hold does not: a seal, a sum of sizes */
    BAG_STATUS_COUNT,
} BagStatus;
extern const ChoiceSet bag_statuses;

typedef struct {
    char *path; /* in the bag */
    BagStatus status;
} BagFinding;

/* Every file, and what does not hold: GPtrArray of BagFinding. NULL with an error when it is no
 * archive, or its manifest cannot be read. */
GPtrArray *bag_verify(const char *folder, GError **error);

/*
 * Its time stamp (RFC 3161): a service signs the checksum of its manifest with the time. The
 * files lie beside the manifest, named by no other.
 */
#define BAG_MANIFEST "manifest-sha256.txt"
#define BAG_STAMP_QUERY "manifest-sha256.tsq"
#define BAG_STAMP_ANSWER "manifest-sha256.tsr"

/* Writes the question for a service into the archive, and tells where. Owned by the caller. */
char *bag_stamp_query(const char *folder, GError **error);

/* Checks an answer, and keeps it in the archive. authority: a file of certificates, or NULL:
 * the signer is told, and not checked. */
gboolean bag_stamp_add(const char *folder, const char *path, const char *authority,
                       Stamp *ret_stamp, GError **error);

/* Checks what is kept. The error says why it is unchecked or broken. */
void bag_stamp_check(const char *folder, const char *authority, Stamp *ret_stamp,
                     GError **error);
