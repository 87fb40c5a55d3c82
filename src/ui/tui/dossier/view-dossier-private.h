/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this room share. */
#pragma once

#include "services/dossier/dossier.h"
#include "ui/tui/dossier/view-dossier.h"
#include "ui/tui/parts/page.h"

#define DOSSIER_PARTS 5

/* A file that is to be written, and what was said to questions about it. */
typedef struct {
    char *path;              /* NULL: none is */
    gboolean may_split;      /* into several files */
    gboolean may_replace;    /* what is there */
    gboolean may_be_changed; /* with evidence that is not what it was */
} DossierWish;

typedef struct {
    View view;
    char *order;   /* id */
    char *dispute; /* id, or NULL: the one that is under way */
    char *reader;  /* name of a profile, or NULL: by the payment */
    char *spoken;  /* code of a language, or NULL: the reader's */
    DossierProfiles *profiles;
    OrderView *shown;
    const Dispute *about;          /* of shown */
    const Profile *profile;        /* of profiles */
    const ClaimLanguage *language; /* the app's */
    GPtrArray *answers;            /* DossierAnswer */
    DossierContents *contents;     /* NULL: not looked at yet */
    DossierReport *report;         /* NULL: not measured yet */
    char *trouble;                 /* why one of the two cannot be made, or NULL */
    DossierWish wish;
    GPtrArray *written; /* char *: paths of what was written last */
    Scroll scroll;
    guint parts[DOSSIER_PARTS]; /* the line where each begins; they grow */
    guint part_count;
    guint lines; /* of all parts */
} DossierView;

DossierView *dossier_of(View *view);

/* Reads everything anew, for another reader too. FALSE with the error: all stays as it was. */
gboolean dossier_reread(DossierView *shown, GError **error);

/* What is looked at and measured is so no longer. */
void dossier_forget(DossierView *shown);

void dossier_wish_clear(DossierWish *wish);

void dossier_draw(View *view, Canvas canvas);

/* The work of quiet moments, and the file that was asked for. */
int dossier_idle_in(View *view);
Reaction dossier_idle(View *view);

extern const Action dossier_acts[];
char *dossier_why_not(View *view, const Action *action);

/* Asks where it is to be written. may_be_changed: evidence that is not what it was has been
 * agreed to. */
View *form_dossier_new(DossierView *shown, gboolean may_be_changed);

/* Asks for the buyer's own answer to a question. */
View *form_answer_new(DossierView *shown, const DossierAnswer *answer);
