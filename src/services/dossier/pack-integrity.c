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

/* A sentence with a number that is known only once everything is put together. */
static void
set_count(const Pages *pages, json_t *block, const char *key, guint count)
{
    g_autofree char *number = g_strdup_printf("%u", count);
    g_autofree char *text = text_fill(pages_words(pages, key), "count", number, NULL);

    json_set_text(block, "text", text);
}

static json_t *
add_count(Pages *pages)
{
    pages_paragraph(pages, "", 10, NULL);
    return json_array_get(pages->blocks, json_array_size(pages->blocks) - 1);
}

void
pages_add_integrity(Pages *pages)
{
    const Pack *pack = pages->pack;
    gboolean hides_numbers = pack->task->profile->card_numbers != CARD_NUMBERS_KEEP;
    g_autofree char *reduced = reduction_words(pages);
    g_autofree char *head = text_fill(pages_words(pages, "integrity-head"), "hash",
                                      pack->head == NULL ? "" : pack->head, NULL);
    json_t *numbers = NULL, *addresses = NULL;

    pages_heading(pages, 1, pages_words(pages, "heading-integrity"), FALSE);
    if (pack->exhibits->len > 0) {
        pages_paragraph(pages, pages_words(pages, "integrity-files"), 10, NULL);
        pages_paragraph(pages, reduced, 10, NULL);
        pages_paragraph(pages, pages_words(pages, "integrity-how"), 10, NULL);
    }
    if (hides_numbers) {
        numbers = add_count(pages);
        pages_paragraph(pages, pages_words(pages, "integrity-pictures"), 10, NULL);
    }
    if (pack->address != NULL) {
        addresses = add_count(pages);
        pages_paragraph(pages, pages_words(pages, "integrity-address-pictures"), 10, NULL);
    }
    pages_paragraph(pages, head, 10, NULL);
    add_files_table(pages);
    if (numbers != NULL)
        set_count(pages, numbers, "integrity-redacted", pack->redacted);
    if (addresses != NULL)
        set_count(pages, addresses, "integrity-address", pack->hidden);
}
