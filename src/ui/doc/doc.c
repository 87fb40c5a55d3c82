/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/doc/doc.h"

#include "base/text/text.h"
#include "ui/doc/doc-private.h"

struct Doc {
    GPtrArray *blocks; /* of Block */
};

static void
row_free(gpointer data)
{
    DocRow *row = data;

    g_strfreev(row->cells);
    g_free(row->note);
    g_free(row);
}

static void
block_free(gpointer data)
{
    Block *block = data;
    char *const texts[] = { block->mark,    block->label, block->text,   block->when,
                            block->left,    block->basis, block->said,   block->remark,
                            block->caution, block->keys,  block->command };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
    g_clear_pointer(&block->parts, g_ptr_array_unref);
    g_clear_pointer(&block->rows, g_ptr_array_unref);
    g_clear_pointer(&block->counts, g_array_unref);
    g_free(block);
}

Doc *
doc_new(void)
{
    Doc *doc = g_new0(Doc, 1);

    doc->blocks = g_ptr_array_new_with_free_func(block_free);
    return doc;
}

void
doc_free(Doc *doc)
{
    if (doc == NULL)
        return;
    g_ptr_array_unref(doc->blocks);
    g_free(doc);
}

guint
doc_count(const Doc *doc)
{
    return doc->blocks->len;
}

const Block *
doc_block(const Doc *doc, guint index)
{
    return g_ptr_array_index(doc->blocks, index);
}

static Block *
last_block(Doc *doc)
{
    return g_ptr_array_index(doc->blocks, doc->blocks->len - 1);
}

char *
doc_with_hint(const Block *block, const char *hint)
{
    return hint == NULL ? g_strdup(block->text) : g_strdup_printf("%s %s", block->text, hint);
}

int
doc_actor_columns(const Doc *doc)
{
    int widest = 0;

    for (guint i = 0; i < doc->blocks->len; i++) {
        const Block *block = doc_block(doc, i);

        if (block->kind == BLOCK_EVENT && block->label != NULL)
            widest = MAX(widest, text_columns(block->label));
    }
    return widest;
}

Block *
doc_add(Doc *doc, BlockKind kind, Tone tone)
{
    Block *block = g_new0(Block, 1);

    block->kind = kind;
    block->tone = tone;
    if (kind == BLOCK_NAMES || kind == BLOCK_COURSE)
        block->parts = g_ptr_array_new_with_free_func(g_free);
    if (kind == BLOCK_TABLE)
        block->rows = g_ptr_array_new_with_free_func(row_free);
    if (kind == BLOCK_SERIES)
        block->counts = g_array_new(FALSE, FALSE, sizeof(guint));
    g_ptr_array_add(doc->blocks, block);
    return block;
}

void
doc_add_heading(Doc *doc, Tone tone, const char *text)
{
    doc_add(doc, BLOCK_HEADING, tone)->text = g_strdup(text);
}

void
doc_bring_close(Doc *doc)
{
    last_block(doc)->is_close = TRUE;
}

void
doc_add_counsel(Doc *doc, Tone tone, const char *text)
{
    if (text != NULL && *text != '\0')
        doc_add(doc, BLOCK_COUNSEL, tone)->text = g_strdup(text);
}

void
doc_add_hint(Doc *doc, const char *keys, const char *command)
{
    Block *block = last_block(doc);

    block->keys = g_strdup(keys);
    block->command = g_strdup(command);
}

void
doc_add_step(Doc *doc, const char *text)
{
    const Block *before = doc->blocks->len == 0 ? NULL : doc_block(doc, doc->blocks->len - 1);
    guint number = before != NULL && before->kind == BLOCK_STEP ? before->number + 1 : 1;
    Block *step = doc_add(doc, BLOCK_STEP, TONE_USUAL);

    step->number = number;
    step->text = g_strdup(text);
}

void
doc_add_value(Doc *doc, const char *value)
{
    last_block(doc)->said = g_strdup(value);
}

static void
add_labelled(Doc *doc, const char *label, char *value)
{
    Block *fact = doc_add(doc, BLOCK_FACT, TONE_USUAL);

    fact->label = g_strdup(label);
    fact->text = value;
}

void
doc_add_fact(Doc *doc, const char *label, const char *value)
{
    if (value != NULL && *value != '\0')
        add_labelled(doc, label, text_sanitise(value, -1, TEXT_LINE, NULL));
}

void
doc_add_toned(Doc *doc, Tone tone, const char *label, const char *value)
{
    guint before = doc_count(doc);

    doc_add_fact(doc, label, value);
    if (doc_count(doc) > before)
        last_block(doc)->tone = tone;
}

void
doc_add_text(Doc *doc, const char *label, const char *value)
{
    if (value != NULL && *value != '\0')
        add_labelled(doc, label, text_sanitise(value, -1, TEXT_KEEP_LINES, NULL));
}

void
doc_make_link(Doc *doc)
{
    last_block(doc)->kind = BLOCK_LINK;
}

void
doc_add_part(Block *block, char *part)
{
    if (part != NULL && *part != '\0')
        g_ptr_array_add(block->parts, text_sanitise(part, -1, TEXT_LINE, NULL));
    g_free(part);
}

DocRow *
doc_add_row(Block *table, const char *const *cells)
{
    DocRow *row = g_new0(DocRow, 1);
    guint count = 0;

    while (table->columns[count].label != NULL)
        count++;
    row->cells = g_new0(char *, count + 1);
    for (guint i = 0; i < count; i++)
        row->cells[i] = text_sanitise(cells[i] == NULL ? "" : cells[i], -1, TEXT_LINE, NULL);
    g_ptr_array_add(table->rows, row);
    return row;
}
