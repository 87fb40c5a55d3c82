/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a dossier will say, as texts: the blocks of its pages without the pages, so that they
 * can be read where nothing sets them. */
#include "services/dossier/pack-private.h"

/* clang-format off */
static const Choice kind_choices[DOSSIER_TEXT_COUNT] = {
    [DOSSIER_HEADING]   = { "heading",   NULL },
    [DOSSIER_PARAGRAPH] = { "paragraph", NULL },
    [DOSSIER_FACT]      = { "fact",      NULL },
    [DOSSIER_ROW]       = { "row",       NULL },
};
/* clang-format on */
const ChoiceSet dossier_text_kinds = { kind_choices, DOSSIER_TEXT_COUNT };

static void
text_free(gpointer data)
{
    DossierText *text = data;

    g_strfreev(text->cells);
    g_free(text);
}

void
dossier_contents_free(DossierContents *contents)
{
    if (contents == NULL)
        return;
    g_clear_pointer(&contents->answers, g_ptr_array_unref);
    g_clear_pointer(&contents->exhibits, g_ptr_array_unref);
    g_clear_pointer(&contents->text, g_ptr_array_unref);
    g_free(contents);
}

/* Nothing for "" and what is no text. */
static void
add_text(GPtrArray *all, DossierTextKind kind, const char *words)
{
    DossierText *text;

    if (words == NULL || *words == '\0')
        return;
    text = g_new0(DossierText, 1);
    text->kind = kind;
    text->cells = g_new0(char *, 2);
    text->cells[0] = g_strdup(words);
    g_ptr_array_add(all, text);
}

/* A cell is a text, one with its language, or the page of something, which nobody knows yet. */
static const char *
cell_text(const json_t *cell)
{
    const char *text =
        json_is_object(cell) ? json_member_text(cell, "text") : json_string_value(cell);

    return text == NULL ? "" : text;
}

static void
add_row(GPtrArray *all, DossierTextKind kind, const json_t *cells)
{
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    DossierText *text;
    const json_t *cell;
    gsize i;
    guint filled = 0;

    json_array_foreach(cells, i, cell)
    {
        const char *words = cell_text(cell);

        if (*words == '\0')
            continue;
        g_strv_builder_add(builder, words);
        filled++;
    }
    if (filled == 0)
        return;
    text = g_new0(DossierText, 1);
    text->kind = kind == DOSSIER_FACT && filled != 2 ? DOSSIER_ROW : kind;
    text->cells = g_strv_builder_end(builder);
    g_ptr_array_add(all, text);
}

static void
add_rows(GPtrArray *all, DossierTextKind kind, const json_t *rows)
{
    const json_t *row;
    gsize i;

    json_array_foreach(rows, i, row) add_row(all, kind, row);
}

/* What is told of it, and what it says itself or why it is not shown. */
static void
add_item(GPtrArray *all, const json_t *item)
{
    const json_t *fact;
    gsize i;

    add_text(all, DOSSIER_HEADING, json_member_text(item, "heading"));
    add_text(all, DOSSIER_PARAGRAPH, json_member_text(item, "caption"));
    json_array_foreach(json_object_get(item, "facts"), i, fact)
        add_text(all, DOSSIER_PARAGRAPH, json_string_value(fact));
    add_text(all, DOSSIER_PARAGRAPH, json_member_text(item, "note"));
    add_text(all, DOSSIER_PARAGRAPH, json_member_text(item, "text"));
    add_rows(all, DOSSIER_ROW, json_object_get(json_object_get(item, "table"), "rows"));
}

/* A block of the pages, by what it has. */
static void
add_block(GPtrArray *all, const json_t *block)
{
    const char *kind = json_member_text(block, "kind");
    const json_t *item;
    gsize i;

    /* The list of contents is made of pages, and so its heading has nothing below it. */
    if (g_strcmp0(kind, "contents") == 0 && all->len > 0)
        g_ptr_array_set_size(all, (gint)all->len - 1);
    add_text(all, g_strcmp0(kind, "heading") == 0 ? DOSSIER_HEADING : DOSSIER_PARAGRAPH,
             json_member_text(block, "text"));
    add_text(all, DOSSIER_HEADING, json_member_text(block, "title"));
    add_rows(all, g_strcmp0(kind, "facts") == 0 ? DOSSIER_FACT : DOSSIER_ROW,
             json_object_get(block, "rows"));
    json_array_foreach(json_object_get(block, "items"), i, item) add_item(all, item);
}

static GPtrArray *
texts_of(Pack *pack)
{
    const DossierTask *task = pack->task;
    const PackLayout layout = { .dpi = task->whole_bytes || task->profile->keeps_pixels
                                           ? 0
                                           : task->profile->dpi,
                                .per_page = task->profile->pictures,
                                .part = 1,
                                .parts = 1 };
    g_autoptr(JsonDocument) pages = pack_to_json(pack, &layout, NULL);
    GPtrArray *all = g_ptr_array_new_with_free_func(text_free);
    const json_t *block;
    gsize i;

    json_array_foreach(json_object_get(pages, "blocks"), i, block) add_block(all, block);
    return all;
}

static GPtrArray *
exhibits_of(const Pack *pack)
{
    GPtrArray *all = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; i < pack->exhibits->len; i++) {
        const Exhibit *exhibit = pack->exhibits->pdata[i];
        DossierExhibit *shown = g_new0(DossierExhibit, 1);

        shown->evidence = exhibit->evidence;
        shown->number = exhibit->number;
        shown->status = exhibit->status;
        shown->is_printed = exhibit->form != EXHIBIT_OTHER;
        g_ptr_array_add(all, shown);
    }
    return all;
}

DossierContents *
dossier_look(App *app, const DossierTask *task, GError **error)
{
    g_auto(Pack) pack = { 0 };
    DossierContents *contents;

    if (!pack_fill(&pack, app, task, error))
        return NULL;
    contents = g_new0(DossierContents, 1);
    contents->text = texts_of(&pack);
    contents->exhibits = exhibits_of(&pack);
    contents->answers = g_steal_pointer(&pack.answers);
    return contents;
}
