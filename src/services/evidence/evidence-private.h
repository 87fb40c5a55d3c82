/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files evidence*.c share. */
#pragma once

#include <sys/stat.h>

#include "services/evidence/evidence.h"

/* A file that is to be added. */
typedef struct {
    char *path;         /* absolute; NULL: standard input */
    gboolean is_listed; /* it stands in a folder or fits a pattern: nobody named it */
    guint name;         /* which of the names it comes from */
} EvidenceSource;

/* EvidenceSource; NULL with the error for too many, and for a folder without any. */
GPtrArray *evidence_sources(const char *const *names, GError **error);

/* A watch over several files, as each of them asks it. */
typedef struct {
    const EvidenceWatch *watch;
    gint64 before; /* bytes of the files before this one */
    gint64 total;
    gint64 limit; /* bytes of this one at which it is stopped; 0: none */
} EvidenceCount;

gboolean evidence_goes_on(gpointer count, gint64 so_far);

/* What the file says of itself, by a helper program: type says what it is, and nothing is read
 * of types that say nothing. FALSE with the error: it is not known; or it was stopped. */
gboolean evidence_read_facts(int file, MediaType type, EvidenceCount *count, FileSays *says,
                             GError **error);

/* Opens the original where it has the size; -1 otherwise. */
int evidence_open_sized(App *app, const Evidence *evidence, const char *path,
                        EvidencePlace *ret_place);

/* Sets the error that every act that was stopped ends with. Always FALSE. */
gboolean evidence_refuse_stopped(GError **error);

/* Records what now says otherwise of the piece, as one change; nothing where it says the same.
 */
gboolean evidence_say_edit(App *app, const EvidencePiece *piece, const Evidence *now,
                           GError **error);

/* FALSE with the error: the order has no such line. 0 is none in particular. */
gboolean evidence_is_line(const Order *order, guint line, GError **error);

/* The event that says that it was added. */
Event *evidence_event(const Evidence *evidence, const char *order, Instant now);

/* Whether the same bytes are there as the same kind, for everything that it would be for; and
 * the error that says so, always FALSE. */
gboolean evidence_is_known(const GPtrArray *known, const Evidence *evidence);
gboolean evidence_refuse_known(const Evidence *evidence, GError **error);
