/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Opening: one file that is being opened, with all that is in it: how much may still come out
 * of it, and where it goes. Everything happens in memory; names of members are labels and never
 * paths.
 */
#pragma once

#include "base/file/file.h"

/* Of all members together, however deep. */
#define OPENING_BYTES ((gsize)200 * 1000 * 1000)
#define OPENING_MEMBERS 1000

typedef struct {
    const char *encoding; /* of pages, where the person says it; or NULL */
    gsize bytes_left;     /* that may be unpacked */
    gsize output_left;    /* that may come out */
    guint members_left;
    void (*out)(gpointer data, const Contained *out);
    gpointer data;
} Opening;

/* Takes so much from what is left; FALSE with the reason. */
gboolean opening_take_bytes(Opening *opening, gsize count, const char *name, GError **error);
gboolean opening_take_member(Opening *opening, GError **error);
gboolean opening_out(Opening *opening, const Contained *out, GError **error);

/* Why something cannot be opened, as an error: its code is a ContainerProblem, its message the
 * name of the member, or "". */
#define WHY (why_quark())

GQuark why_quark(void);

/* Always FALSE. name: NULL for the file itself. */
gboolean why_set(ContainerProblem problem, const char *name, GError **error);
