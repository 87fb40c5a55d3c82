/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time stamps of single files: of the checksum that was recorded when each was added. */
#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/evidence/evidence-private.h"

#define ANSWER_MOST ((gsize)64 * 1024) /* it goes into the log, with everything else */

/* For people it is enough digits; for a file's name as well. */
static char *
usual_path(const Evidence *evidence)
{
    return g_strdup_printf("%.*s.tsq", EVIDENCE_ID_SHOWN, evidence->sha256);
}

char *
evidence_stamp_query(App *app, const Evidence *evidence, const char *path, GError **error)
{
    g_autofree char *place = path == NULL ? usual_path(evidence) : g_strdup(path);
    gsize length = 0;
    g_autofree char *query = stamp_query(evidence->sha256, &length, error);

    if (query == NULL || !user_file_write(app, place, query, length, FALSE, error))
        return NULL;
    return g_steal_pointer(&place);
}

static gboolean
check_bytes(const Evidence *evidence, const char *name, const char *bytes, gsize length,
            const char *authority, Stamp *stamp, GError **error)
{
    g_autofree char *foreign = text_fill(
        error_words(N_("{answer} does not belong to {file}: it stamps something else.")),
        "answer", name, "file", evidence->name, NULL);
    const StampAnswer answer = { name, bytes, length, evidence->sha256, foreign };

    return stamp_check(&answer, authority, stamp, error);
}

static gboolean
record(App *app, const EvidencePiece *piece, const char *bytes, gsize length,
       const Stamp *stamp, GError **error)
{
    g_autoptr(Evidence) now = evidence_copy(piece->evidence);

    now->stamp.answer = g_base64_encode((const guchar *)bytes, length);
    now->stamp.time = g_strdup(stamp->time);
    now->stamp.signer = g_strdup(stamp->signer);
    return evidence_say_edit(app, piece, now, error);
}

gboolean
evidence_stamp_add(App *app, const EvidencePiece *piece, const char *path,
                   const char *authority, Stamp *ret_stamp, GError **error)
{
    g_autofree char *shown = text_excerpt(path);
    g_autofree char *bytes = NULL;
    gsize length = 0;

    if (piece->evidence->stamp.answer != NULL) {
        error_set(
            error, RECOURSE_ERROR_REFUSED,
            N_("%s has a time stamp already, of %s. “recourse undo” takes the change back "
               "that added it."),
            piece->evidence->name, piece->evidence->stamp.time);
        return FALSE;
    }
    bytes = file_read(path, ANSWER_MOST, &length, error);
    return bytes != NULL &&
           check_bytes(piece->evidence, shown, bytes, length, authority, ret_stamp, error) &&
           record(app, piece, bytes, length, ret_stamp, error);
}

void
evidence_stamp_check(const Evidence *evidence, const char *authority, Stamp *ret_stamp,
                     GError **error)
{
    g_autofree char *name =
        text_fill(error_words(N_("The time stamp of {file}")), "file", evidence->name, NULL);
    g_autofree guchar *bytes = NULL;
    gsize length = 0;

    *ret_stamp = (Stamp){ .state = STAMP_NONE };
    if (evidence->stamp.answer == NULL)
        return;
    bytes = g_base64_decode(evidence->stamp.answer, &length);
    if (!check_bytes(evidence, name, (const char *)bytes, length, authority, ret_stamp, error))
        ret_stamp->state = stamp_has_program() ? STAMP_BROKEN : STAMP_UNCHECKED;
}
