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

static void
put_findings(const Order *order, const Evidence *evidence, WordsNote put, gpointer data)
{
    g_autoptr(GArray) findings = evidence_findings(order, evidence);

    for (guint i = 0; i < findings->len; i++) {
        const EvidenceFinding *finding = &g_array_index(findings, EvidenceFinding, i);
        const char *editor = evidence->says.editor;
        g_autofree char *span = words_span(finding->seconds);
        g_autofree char *text = text_fill(_(finding->sentence), "span", span, "editor",
                                          editor != NULL ? editor : "", NULL);

        put(data, finding->token, text);
    }
}

void
words_evidence_notes(const Order *order, const Evidence *evidence, GHashTable *others,
                     WordsNote put, gpointer data)
{
    g_autofree char *lies = words_evidence_lies(evidence);
    const char *numbers = others == NULL ? NULL : g_hash_table_lookup(others, evidence->sha256);
    g_autofree char *shared =
        numbers == NULL
            ? NULL
            : text_fill(_("The same file is evidence of another order, too: {orders}."),
                        "orders", numbers, NULL);

    put_findings(order, evidence, put, data);
    if (evidence_is_contradicted(evidence))
        put(data, "kind-contradicted",
            _("It is not of this kind: its bytes are something else. It is kept, but does not "
              "count for the claim. Add the real file, or correct its kind."));
    if (lies != NULL)
        put(data, "name-lies", lies);
    if (shared != NULL)
        put(data, "other-order", shared);
}

char *
words_evidence_taken(App *app, const Evidence *evidence)
{
    const Captured *captured = &evidence->says.captured;
    g_autofree char *when = NULL;

    if (captured->text == NULL)
        return NULL;
    if (!captured_clock_is_set(captured, evidence->added))
        return text_fill(_("{when} (the date was not set)"), "when", captured->text, NULL);
    if (captured->offset != NULL) {
        when = words_when(captured->earliest, app_zone(app), app_now(app), WHEN_BOTH);
        return g_steal_pointer(&when);
    }
    return text_fill(captured->source == CAPTURED_BY_FILM
                         ? _("{when} (the film's date, perhaps of its last change; no zone)")
                         : _("{when} (camera's time, no zone)"),
                     "when", captured->text, NULL);
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

/* As it is seen, once it is turned. */
static void
put_size(const Facts *facts, const FileSays *says)
{
    gboolean is_across = says->orientation >= 5;
    g_autofree char *size = g_strdup_printf("%d × %d", is_across ? says->height : says->width,
                                            is_across ? says->width : says->height);
    g_autofree char *length = words_span(says->seconds);

    put_text(facts, _("Pixels"), says->width > 0 && says->height > 0 ? size : NULL);
    put_text(facts, _("Length"), says->seconds > 0 ? length : NULL);
}

static void
put_stamp(const Facts *facts, const EvidenceStamp *stamp)
{
    g_autofree char *time = stamp->answer == NULL ? NULL : stamp_time_text(stamp->time);
    g_autofree char *text = time == NULL ? NULL
                                         : text_fill(_("{time}, signed by {signer}"), "time",
                                                     time, "signer", stamp->signer, NULL);

    put_text(facts, _("Time stamp"), text);
}

void
words_evidence_facts(App *app, const EvidencePiece *piece, const EvidenceCheck *check,
                     WordsFact put, gpointer data)
{
    const Facts facts = { put, data };
    const Evidence *evidence = piece->evidence;
    g_autofree char *line = g_strdup_printf("%u", evidence->line);
    g_autofree char *size = words_bytes(evidence->size);
    g_autofree char *taken = words_evidence_taken(app, evidence);

    put_text(&facts, _("Order"), piece->view->order->number);
    put_text(&facts, _("Dispute"), evidence->dispute);
    put_text(&facts, _("Line"), evidence->line > 0 ? line : NULL);
    put_text(&facts, _("Kind"), _(choice_label(&evidence_kinds, evidence->kind)));
    put_text(&facts, _("Caption"), evidence->caption);
    put_text(&facts, _("Translation"), evidence->translation);
    put_text(&facts, _("Type"), _(choice_label(&media_types, evidence->type)));
    put_text(&facts, _("Size"), size);
    put_size(&facts, &evidence->says);
    put_text(&facts, _("Taken"), taken);
    put_instant(&facts, _("File written"), evidence->modified, app);
    put_instant(&facts, _("Added"), evidence->added, app);
    put_text(&facts, _("SHA-256"), evidence->sha256);
    put_text(&facts, _("Redacted copy of"), evidence->redacts);
    put_stamp(&facts, &evidence->stamp);
    put_text(&facts, _("State"), _(choice_label(&file_statuses, check->status)));
    put_path(&facts, _("File"), check->file);
    put_path(&facts, _("Came from"), evidence->path);
}
