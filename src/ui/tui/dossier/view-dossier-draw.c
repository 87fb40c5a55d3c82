/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dossier on the screen: one page, whose parts are those of the command's documents. */
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/doc/doc-dossier.h"
#include "ui/tui/dossier/view-dossier-private.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/words/words.h"

/* "Card issuer, Visa, by how you paid". Owned. */
static char *
reader_words(const DossierView *shown)
{
    return shown->reader != NULL ? g_strdup(shown->profile->title)
                                 : text_fill(_("{reader} (by how you paid)"), "reader",
                                             shown->profile->title, NULL);
}

static void
begin_part(DossierView *shown, Page *page, const char *heading)
{
    if (page_count(page) > 0)
        page_line(page, ROLE_TEXT, "");
    g_assert(shown->part_count < DOSSIER_PARTS);
    shown->parts[shown->part_count++] = page_count(page);
    page_paragraph(page, 1, ROLE_HEADING, heading);
}

/* What was written last, where it is. */
static void
add_written(DossierView *shown, Page *page)
{
    if (shown->written->len == 0)
        return;
    begin_part(shown, page, _("WRITTEN"));
    for (guint i = 0; i < shown->written->len; i++) {
        g_autofree char *path = path_for_people(shown->written->pdata[i]);

        page_paragraph(page, 1, ROLE_GOOD, path);
    }
    page_paragraph(page, 1, ROLE_DIM, _("Press o to open it, y to copy its path."));
}

static void
add_report(DossierView *shown, Page *page)
{
    g_autoptr(Doc) doc = doc_new();

    begin_part(shown, page, _("PREFLIGHT"));
    if (shown->report != NULL)
        doc_dossier_report(doc, shown->report);
    page_add_doc(page, doc);
    if (shown->report == NULL)
        page_paragraph(page, 1, shown->trouble != NULL ? ROLE_ERROR : ROLE_DIM,
                       shown->trouble != NULL    ? shown->trouble
                       : shown->contents == NULL ? _("Reading the evidence …")
                                                 : _("Measuring it against the reader's "
                                                     "limits …"));
}

static void
add_contents(DossierView *shown, Page *page)
{
    g_autoptr(Doc) questions = doc_new();
    g_autoptr(Doc) exhibits = doc_new();
    g_autoptr(Doc) text = doc_new();
    g_autofree char *heading = text_fill(_("WHAT ITS PAGES SAY ({language})"), "language",
                                         shown->language->code, NULL);

    begin_part(shown, page, _("QUESTIONS"));
    doc_dossier_questions(questions, shown->answers, shown->shown->order->number);
    page_add_doc(page, questions);
    if (shown->contents == NULL)
        return;
    begin_part(shown, page, _("EXHIBITS"));
    doc_dossier_exhibits(exhibits, shown->contents->exhibits);
    page_add_doc(page, exhibits);
    begin_part(shown, page, heading);
    doc_dossier_text(text, shown->contents->text);
    page_add_doc(page, text);
}

void
dossier_draw(View *view, Canvas canvas)
{
    DossierView *shown = dossier_of(view);
    g_autoptr(Page) page = page_new(canvas.columns - 1);
    g_autofree char *reader = reader_words(shown);
    g_autofree char *head = text_fill(_("For: {reader}"), "reader", reader, NULL);

    canvas_clear(canvas);
    canvas_put(canvas, 0, 1, canvas.columns - 2, ROLE_TITLE, head);
    page_set_ascii(page, term_is_ascii(canvas.term));
    shown->part_count = 0;
    add_written(shown, page);
    add_report(shown, page);
    add_contents(shown, page);
    shown->lines = page_count(page);
    page_draw_scrolled(page, canvas_part(canvas, 1, 0, canvas.rows - 1, canvas.columns),
                       &shown->scroll);
    canvas_set_cursor(canvas, 1, 0, FALSE);
}
