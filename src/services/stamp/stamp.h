/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stamp: a time stamp (RFC 3161): a service signs a checksum together with the time, which
 * proves that the bytes were there by then. The program calls no service: it writes the
 * question, the person sends it, and the answer is checked here, by the program openssl.
 *
 * What is stamped and where the answer is kept is for others: a manifest in its archive
 * (services/dossier), a file of evidence in the log (services/evidence).
 */
#pragma once

#include "base/choice.h"

#define STAMP_ANSWER_MOST ((gsize)256 * 1024)

typedef enum {
    STAMP_NONE,
    STAMP_TRUSTED,          /* signed by a service that the user's authority vouches for */
    STAMP_SIGNER_UNCHECKED, /* of these bytes and whole, by whoever says so */
    STAMP_UNCHECKED,        /* openssl is not installed */
    STAMP_BROKEN,           /* not of these bytes, changed, or of another authority */
    STAMP_STATE_COUNT,
} StampState;
extern const ChoiceSet stamp_states;

typedef struct {
    StampState state;
    const char *file; /* of an archive: which of its files does not hold */
    char *time;       /* RFC 3339; NULL: not known */
    char *signer;     /* "CN=Time Stamping,O=Example", as its certificate says; or NULL */
} Stamp;

void stamp_clear(Stamp *stamp);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Stamp, stamp_clear)

/* Whether anything can be asked or checked on this machine. */
gboolean stamp_has_program(void);

/* Its time as people read it, "2026-12-01 02:55:37 UTC": it is checked anywhere, so in no zone
 * of somebody's and in no language. Owned by the caller. */
char *stamp_time_text(const char *time);

/* What a service is asked about a SHA-256: bytes, owned by the caller; NULL with the error. */
char *stamp_query(const char *sum, gsize *ret_length, GError **error);

/* What a service answered. Borrowed. */
typedef struct {
    const char *name; /* how it is called in sentences */
    const char *bytes;
    gsize length;
    const char *sum;     /* what it has to stamp */
    const char *foreign; /* a sentence: it stamps something else */
} StampAnswer;

/* Checks it. authority: a file of certificates, or NULL: the signer is told, and not checked.
 * FALSE with the error; the state is then left as it was. */
gboolean stamp_check(const StampAnswer *answer, const char *authority, Stamp *stamp,
                     GError **error);
