/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/doc/doc-dossier.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/doc/doc-private.h"
#include "ui/words/words.h"

/* clang-format off */
static const DocColumn exhibit_columns[] = {
    { N_("No."),   TRUE,  0,  0 },
    { N_("Shows"), FALSE, 14, 0 },
    { N_("File"),  FALSE, 10, 1 },
    { N_("State"), FALSE, 12, 2 },
    { NULL },
};

static const struct {
    FindingWeight weight;
    Tone tone;
    const char *heading;
} parts[] = {
    { FINDING_BLOCKS, TONE_URGENT, N_("IN THE WAY")             },
    { FINDING_WARNS,  TONE_SOON,   N_("MISSING TO BE STRONG")   },
    { FINDING_NOTE,   TONE_DIM,    N_("TO KNOW")                },
};

/* What each face can do about it. */
static const struct {
    const char *keys, *command;
} remedies[REMEDY_COUNT] = {
    [REMEDY_LEAVE_OUT] = { N_("Write it as several files."),
                           N_("Leave exhibits out with --only, or split it with --parts.") },
    [REMEDY_INSIST] = { N_("Written anyway, the dossier says so in their place."),
                        N_("Or add --force: then the dossier says so in their place.") },
    [REMEDY_RECORD_CONTACT] = { N_("Press l to record it."),
                                N_("Record it: “recourse log ORDER messaged-seller --channel chat "
                                   "--answer refused”.") },
    [REMEDY_ANSWER] = { N_("Press e to answer."), N_("“recourse dossier answer” records an answer.") },
    [REMEDY_ADD_EVIDENCE] = { N_("Press p to add photos."),
                              N_("Add photos with “recourse evidence add”.") },
};
/* clang-format on */

const char *
doc_dossier_command(Remedy remedy)
{
    const char *command = remedies[remedy].command;

    return command == NULL ? NULL : _(command);
}

static void
add_finding(Doc *doc, Tone tone, const DossierFinding *finding)
{
    const char *keys = remedies[finding->remedy].keys;

    doc_add_counsel(doc, tone, finding->sentence);
    if (keys != NULL)
        doc_add_hint(doc, _(keys), doc_dossier_command(finding->remedy));
}

/* What blocks comes first; a part without a finding is not there. */
void
doc_dossier_report(Doc *doc, const DossierReport *report)
{
    doc_add_counsel(doc, report->fits ? TONE_GOOD : TONE_URGENT, report->summary);
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        gboolean is_begun = FALSE;

        for (guint k = 0; k < report->findings->len; k++) {
            const DossierFinding *finding = report->findings->pdata[k];

            if (finding->weight != parts[i].weight)
                continue;
            if (!is_begun)
                doc_add_heading(doc, TONE_USUAL, _(parts[i].heading));
            is_begun = TRUE;
            add_finding(doc, parts[i].tone, finding);
        }
    }
}

static void
add_open(Doc *doc, guint open, const char *number)
{
    g_autofree char *count = g_strdup_printf("%u", open);
    g_autofree char *line = text_fill(ngettext("{count} needed answer is not known.",
                                               "{count} needed answers are not known.", open),
                                      "count", count, NULL);
    g_autofree char *command = text_fill(
        _("Answer: “recourse dossier answer {order} QUESTION TEXT”."), "order", number, NULL);

    doc_add_counsel(doc, TONE_SOON, line);
    doc_add_hint(doc, _("Press e to answer."), command);
}

static void
add_question(Doc *doc, const DossierAnswer *answer)
{
    gboolean is_open = answer->answer == NULL;
    gboolean is_needed = is_open && answer->question->required;
    Block *block = doc_add(doc, BLOCK_ASKED,
                           is_needed ? TONE_SOON
                           : is_open ? TONE_DIM
                                     : TONE_USUAL);

    block->mark = g_strdup(!is_open ? "[x]" : is_needed ? "[!]" : "[ ]");
    block->label = g_strdup(answer->question->id);
    block->text = text_sanitise(answer->ask, -1, TEXT_LINE, NULL);
    block->is_there = !is_open;
    block->said = is_needed ? g_strdup(_("Not known, and needed."))
                  : is_open ? g_strdup(_("Not known."))
                            : text_sanitise(answer->answer, -1, TEXT_LINE, NULL);
}

void
doc_dossier_questions(Doc *doc, const GPtrArray *said, const char *number)
{
    guint open = 0;

    for (guint i = 0; i < said->len; i++) {
        const DossierAnswer *answer = said->pdata[i];

        open += answer->answer == NULL && answer->question->required ? 1 : 0;
        add_question(doc, answer);
    }
    if (said->len == 0)
        doc_add_counsel(doc, TONE_DIM, _("This reader asks no questions."));
    if (open > 0)
        add_open(doc, open, number);
}

/* What is to be known of it besides. Owned. */
static char *
state_of(const DossierExhibit *exhibit)
{
    const EvidenceStamp *stamp = &exhibit->evidence->stamp;
    g_autofree char *time = stamp->answer == NULL ? NULL : stamp_time_text(stamp->time);

    if (exhibit->status != FILE_OK)
        return g_strdup(_(choice_label(&file_statuses, exhibit->status)));
    if (!exhibit->is_printed)
        return g_strdup(_("only named, not printed"));
    return time == NULL ? g_strdup("") : text_fill(_("time stamp {time}"), "time", time, NULL);
}

void
doc_dossier_exhibits(Doc *doc, const GPtrArray *exhibits)
{
    Block *table;

    if (exhibits->len == 0) {
        doc_add_counsel(doc, TONE_SOON, _("No exhibits yet."));
        return;
    }
    table = doc_add(doc, BLOCK_TABLE, TONE_USUAL);
    table->columns = exhibit_columns;
    for (guint i = 0; i < exhibits->len; i++) {
        const DossierExhibit *exhibit = exhibits->pdata[i];
        const Evidence *evidence = exhibit->evidence;
        g_autofree char *number = g_strdup_printf("%u", exhibit->number);
        const char *kind = _(choice_label(&evidence_kinds, evidence->kind));
        g_autofree char *shows = evidence->caption == NULL
                                     ? g_strdup(kind)
                                     : g_strdup_printf("%s: %s", kind, evidence->caption);
        g_autofree char *state = state_of(exhibit);
        const char *const cells[] = { number, shows, evidence->name, state };

        doc_add_row(table, cells);
    }
}

/* The cells of a row stand in one line, as far as it goes. */
static void
add_row(Doc *doc, const DossierText *text)
{
    g_autofree char *joined = g_strjoinv(" · ", text->cells);
    g_autofree char *line = text_sanitise(joined, -1, TEXT_LINE, NULL);

    doc_add_counsel(doc, TONE_USUAL, line);
}

void
doc_dossier_text(Doc *doc, const GPtrArray *text)
{
    for (guint i = 0; i < text->len; i++) {
        const DossierText *piece = text->pdata[i];
        g_autofree char *words = text_sanitise(piece->cells[0], -1, TEXT_KEEP_LINES, NULL);

        switch (piece->kind) {
        case DOSSIER_HEADING:
            doc_add_heading(doc, TONE_USUAL, words);
            break;
        case DOSSIER_PARAGRAPH:
            doc_add_counsel(doc, TONE_USUAL, words);
            break;
        case DOSSIER_FACT:
            doc_add_text(doc, words, piece->cells[1]);
            break;
        case DOSSIER_ROW:
        case DOSSIER_TEXT_COUNT:
            add_row(doc, piece);
            break;
        }
    }
}
