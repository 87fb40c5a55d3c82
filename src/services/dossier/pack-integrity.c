/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a reader of a dossier checks it: the checksums of its files, and what was done to them.
 */
#include "base/text/text.h"
#include "services/dossier/pages-private.h"

/* What was done to pictures for this file. */
static char *
reduction_words(const Pages *pages)
{
    const DossierTask *task = pages->pack->task;
    g_autofree char *dpi = g_strdup_printf("%" G_GINT64_FORMAT, pages->layout->dpi);

    if (task->whole_bytes || task->profile->keeps_location)
        return g_strdup(pages_words(pages, "integrity-whole"));
    if (pages->layout->dpi == 0)
        return g_strdup(pages_words(pages, "integrity-stripped"));
    return text_fill(pages_words(pages, "integrity-reduced"), "dpi", dpi, NULL);
}

static void
add_files_table(Pages *pages)
{
    const GPtrArray *exhibits = pages->pack->exhibits;
    gboolean is_split = pages->layout->parts > 1;
    json_t *rows;

    if (exhibits->len == 0)
        return;
    rows = pages_table(pages, "[9,80,7]",
                       json_pack("[sss]", pages_words(pages, "column-exhibit"),
                                 pages_words(pages, "column-file"),
                                 pages_words(pages, "column-page")));
    for (guint i = 0; i < exhibits->len; i++) {
        const Exhibit *exhibit = exhibits->pdata[i];
        g_autofree char *number = g_strdup_printf("%u", exhibit->number);
        g_autofree char *name = g_strdup_printf("exhibit-%u", exhibit->number);
        g_autofree char *caption = exhibit_caption(pages->pack, exhibit);
        g_autofree char *file = exhibit_file(pages->pack, exhibit);
        g_autofree char *redacted = exhibit_redacted(pages->pack, exhibit);
        g_autofree char *all =
            g_strdup_printf("%s\n%s\n%s%s%s", caption, file, exhibit->evidence->sha256,
                            redacted == NULL ? "" : "\n", redacted == NULL ? "" : redacted);

        if (is_split && exhibit->part != pages->layout->part) {
            g_autofree char *part = g_strdup_printf("(%u)", exhibit->part);

            json_array_append_new(rows, json_pack("[sss]", number, all, part));
        } else {
            json_array_append_new(rows, json_pack("[ss{ss}]", number, all, "page", name));
        }
    }
}

void
pages_add_integrity(Pages *pages)
{
    g_autofree char *reduced = reduction_words(pages);
    g_autofree char *count = g_strdup_printf("%u", pages->pack->redacted);
    g_autofree char *redacted =
        text_fill(pages_words(pages, "integrity-redacted"), "count", count, NULL);
    g_autofree char *head = text_fill(pages_words(pages, "integrity-head"), "hash",
                                      pages->pack->head == NULL ? "" : pages->pack->head, NULL);

    pages_heading(pages, 1, pages_words(pages, "heading-integrity"), FALSE);
    if (pages->pack->exhibits->len > 0) {
        pages_paragraph(pages, pages_words(pages, "integrity-files"), 10, NULL);
        pages_paragraph(pages, reduced, 10, NULL);
        pages_paragraph(pages, pages_words(pages, "integrity-how"), 10, NULL);
    }
    if (pages->pack->task->profile->card_numbers != CARD_NUMBERS_KEEP) {
        pages_paragraph(pages, redacted, 10, NULL);
        pages_paragraph(pages, pages_words(pages, "integrity-pictures"), 10, NULL);
    }
    pages_paragraph(pages, head, 10, NULL);
    add_files_table(pages);
}
