/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/words-evidence.h"

#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

char *
words_bytes(gint64 bytes)
{
    return g_format_size_full((guint64)bytes, G_FORMAT_SIZE_IEC_UNITS);
}

char *
words_evidence_lies(const Evidence *evidence)
{
    if (!evidence_name_lies(evidence))
        return NULL;
    return text_fill(_("{file} is {type}, although its name says otherwise."), "file",
                     evidence->name, "type", _(choice_label(&media_types, evidence->type)),
                     NULL);
}

/* Where facts go. */
typedef struct {
    WordsFact put;
    gpointer data;
} Facts;

/* NULL: it is not known, and nothing is said. */
static void
put_text(const Facts *facts, const char *label, const char *value)
{
    if (value != NULL)
        facts->put(facts->data, label, value);
}

static void
put_path(const Facts *facts, const char *label, const char *path)
{
    g_autofree char *shown = path == NULL ? NULL : path_for_people(path);

    put_text(facts, label, shown);
}

static void
put_instant(const Facts *facts, const char *label, Instant at, App *app)
{
    g_autofree char *when = words_when(at, app_zone(app), app_now(app), WHEN_BOTH);

    put_text(facts, label, at == INSTANT_UNKNOWN ? NULL : when);
}

void
words_evidence_facts(App *app, const EvidencePiece *piece, const EvidenceCheck *check,
                     WordsFact put, gpointer data)
{
    const Facts facts = { put, data };
    const Evidence *evidence = piece->evidence;
    g_autofree char *line = g_strdup_printf("%u", evidence->line);
    g_autofree char *size = words_bytes(evidence->size);

    put_text(&facts, _("Order"), piece->view->order->number);
    put_text(&facts, _("Dispute"), evidence->dispute);
    put_text(&facts, _("Line"), evidence->line > 0 ? line : NULL);
    put_text(&facts, _("Kind"), _(choice_label(&evidence_kinds, evidence->kind)));
    put_text(&facts, _("Type"), _(choice_label(&media_types, evidence->type)));
    put_text(&facts, _("Size"), size);
    put_instant(&facts, _("File written"), evidence->modified, app);
    put_instant(&facts, _("Added"), evidence->added, app);
    put_text(&facts, _("SHA-256"), evidence->sha256);
    put_text(&facts, _("State"), _(choice_label(&file_statuses, check->status)));
    put_path(&facts, _("File"), check->file);
    put_path(&facts, _("Came from"), evidence->path);
    put_text(&facts, _("Caption"), evidence->caption);
    put_text(&facts, _("Translation"), evidence->translation);
}
