/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pack: what goes into a dossier, before it is set; for the files of this room only. */
#pragma once

#include "base/file/file.h"
#include "services/dossier/dossier.h"
#include "services/evidence/evidence.h"

typedef enum {
    EXHIBIT_PICTURE,
    EXHIBIT_TEXT,
    EXHIBIT_OTHER, /* kept and named, not printed */
} ExhibitForm;

/* What the helper says of a picture. */
typedef enum {
    EXHIBIT_SHOWN,
    EXHIBIT_CHANGED, /* since its checksum was looked at */
    EXHIBIT_DAMAGED,
    EXHIBIT_NO_LOADER, /* nothing on this machine reads its type */
    EXHIBIT_TOO_LARGE,
    EXHIBIT_ENCRYPTED,
} ExhibitState;

extern const ChoiceSet exhibit_states;

/* What reads files of a type. */
typedef struct {
    MediaType type;
    const char *name;    /* "WebP" */
    const char *package; /* "webp-pixbuf-loader" */
} PictureReader;

/* NULL: it is drawn as it is. */
const PictureReader *picture_reader_of(MediaType type);

/* It is shown as a few pictures of it. */
gboolean media_is_film(MediaType type);

typedef struct {
    const Evidence *evidence; /* borrowed from the order */
    const Evidence *original; /* of which it is a copy with parts hidden; or NULL */
    char *path;               /* where its bytes are */
    gboolean is_unread;       /* they are hashed only by who draws them */
    guint number;             /* 1.. of all that the order has */
    FileStatus status;
    ExhibitForm form;
    MediaType type;     /* by how its bytes begin */
    ExhibitState state; /* of EXHIBIT_PICTURE, in the last dossier that was made */
    char *text;         /* of EXHIBIT_TEXT, made safe to print */
    gint64 bytes;       /* that it takes in the last dossier that was made */
    guint part;         /* 1.. */
} Exhibit;

/* What is made for whom, and what was found on the way. */
typedef struct {
    App *app;
    const DossierTask *task;
    DossierFacts facts;
    gboolean is_drawn;       /* whoever draws its pictures hashes them */
    const Zone *zone;        /* the buyer's */
    GPtrArray *exhibits;     /* Exhibit, those that go in */
    guint all;               /* exhibits there are */
    GPtrArray *answers;      /* DossierAnswer */
    char **kept;             /* digits that are no card's */
    guint redacted;          /* numbers taken out, */
    guint redacted_in_files; /* of them out of exhibits */
    GPtrArray *address;      /* pieces of it (address.h); NULL: it may be told */
    guint hidden;            /* places where it was taken out, */
    guint hidden_in_files;   /* of them in exhibits */
    Instant created;         /* of the newest event */
    char *head;              /* its checksum in the log, in hexadecimal digits */
} Pack;

gboolean pack_fill(Pack *pack, App *app, const DossierTask *task, GError **error);

/* Reads those that are said to have changed by who drew them, to the last byte and wherever
 * they may be. ret_other: the bytes of one lie elsewhere, where they are whole. FALSE: stopped.
 */
gboolean pack_read_changed(Pack *pack, gboolean *ret_other, GError **error);
void pack_clear(Pack *pack);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Pack, pack_clear)

/* Any text of somebody's, as it may stand in the pack. Owned by the caller. */
char *pack_text(Pack *pack, const char *text);

/* What a file shows, in the pack's language: "photo of the damage". Owned by the caller. */
char *pack_kind(const Pack *pack, EvidenceKind kind);

/* What was paid with, in the pack's language: "credit card, Visa"; NULL: not known. Owned by
 * the caller. */
char *pack_payment(const Pack *pack);

/* How pictures get in. */
typedef struct {
    gint64 dpi;     /* 0: their pixels stay */
    guint per_page; /* 1, 2 or 4 */
    guint part;     /* 1.. */
    guint parts;
} PackLayout;

/* How an exhibit is called, "Exhibit 3 of 9"; its kind, with what the buyer wrote below it; and
 * its file, with the size. Owned by the caller. */
char *exhibit_title(const Pack *pack, const Exhibit *exhibit);
char *exhibit_caption(Pack *pack, const Exhibit *exhibit);
char *exhibit_file(Pack *pack, const Exhibit *exhibit);

/* What is said of one with parts hidden, with the checksum of the original; else NULL. Owned by
 * the caller. */
char *exhibit_redacted(const Pack *pack, const Exhibit *exhibit);

/* Those of a part, as a block of the helper; NULL: it has none. */
json_t *exhibits_to_json(Pack *pack, const PackLayout *layout);

/* A file that was made and has only a passing name yet. */
typedef struct {
    char *path;
    int held; /* descriptor: while it is open nobody sweeps the file up */
    char *sha256;
    gint64 bytes;
    guint pages;
} MadeFile;

/* Makes them, in the folder (NULL: anywhere), as small as the reader's limits ask; files
 * (MadeFile) are removed with the array. FALSE with an error where it could not be done at all.
 */
gboolean pack_make(Pack *pack, const char *folder, GPtrArray **ret_files,
                   DossierReport **ret_report, GError **error);

/* The bag, with the dossier that was made (MadeFile; NULL: none could be). */
gboolean bag_write(Pack *pack, const char *path, GPtrArray *files, GError **error);

/* Removes from the folder what bag_write() has left that was killed. */
void bag_sweep(const char *folder);

/* The pages as the helper takes them; output NULL: they are only counted. */
json_t *pack_to_json(Pack *pack, const PackLayout *layout, const char *output);

/* What was made, against each limit. */
typedef struct {
    gint64 values[LIMIT_COUNT];
    guint missing; /* letters without a font */
    char *missing_letters;
    guint damaged; /* pictures that are no whole ones */
} Measure;

/* What is to be said of it: measured so, and made so. */
DossierReport *report_new(Pack *pack, const Measure *measure, const PackLayout *layout);

/* Whether its reader takes a file of that name. */
void report_judge_name(const Pack *pack, const char *path, DossierReport *report);
