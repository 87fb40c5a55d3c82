/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/doc-tell.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

#define TABLE_COLUMNS_MOST 10

/* clang-format off */
static const Column event_columns[] = {
    { "when", N_("When"), CELL_TEXT, 0,  0 },
    { "who",  N_("Who"),  CELL_TEXT, 0,  0 },
    { "what", N_("What"), CELL_TEXT, 0,  0 },
    { "said", N_("Said"), CELL_TEXT, 20, 0 },
    { NULL },
};

static const Column check_columns[] = {
    { "mark",     "",             CELL_TEXT, 0, 0 },
    { "evidence", "",             CELL_TEXT, 0, 0 },
    { "need",     "",             CELL_TEXT, 0, 0 },
    { NULL },
};

static const Column question_columns[] = {
    { "question", N_("Question"), CELL_TEXT, 0,  0 },
    { "words",    N_("Answer"),   CELL_TEXT, 20, 0 },
    { NULL },
};

static const RowStyle styles[TONE_COUNT] = {
    [TONE_URGENT] = ROW_URGENT, [TONE_SOON] = ROW_SOON, [TONE_DIM] = ROW_FAINT,
};
/* clang-format on */

static gboolean
is_plain(const Output *output)
{
    return output_options(output)->form == OUTPUT_FACTS;
}

static const char *
known(const char *text)
{
    return text == NULL ? "" : text;
}

static char *
join(const Block *block, const char *joint)
{
    g_autoptr(GString) line = g_string_new(NULL);

    for (guint i = 0; i < block->parts->len; i++)
        g_string_append_printf(line, "%s%s", i > 0 ? joint : "",
                               (const char *)block->parts->pdata[i]);
    return g_string_free(g_steal_pointer(&line), FALSE);
}

/* What it is called; the number and the item stand above it. */
static void
tell_title(Output *output, const Block *block)
{
    g_autofree char *line = NULL;

    if (block->text == NULL)
        return;
    line = block->remark == NULL ? g_strdup(block->text)
                                 : g_strdup_printf("%s · %s", block->text, block->remark);
    output_heading(output, line, ROW_USUAL);
}

static void
tell_heading(Output *output, const Block *block)
{
    output_heading(output, block->text, styles[block->tone]);
}

static void
tell_names(Output *output, const Block *block)
{
    g_autofree char *line = join(block, " · ");

    output_line(output, line);
}

static void
tell_counsel(Output *output, const Block *block)
{
    g_autofree char *line = doc_with_hint(block, block->command);

    output_line(output, line);
}

static void
tell_step(Output *output, const Block *block)
{
    g_autofree char *text = doc_with_hint(block, block->command);
    g_autofree char *line = g_strdup_printf("%u. %s", block->number, text);

    output_line(output, line);
    if (block->said != NULL)
        output_line(output, block->said);
}

/* "Mon 23 Nov 19:17, 5 h 12 min: delivered + 15 days, ...; date only: ..." */
static void
tell_clock(Output *output, const Block *block)
{
    const char *remark = known(block->remark);
    g_autofree char *line = g_strdup_printf("%s, %s: %s%s%s", block->when, block->left,
                                            block->text, *remark != '\0' ? "; " : "", remark);

    output_fact(output, block->label, line);
}

/* "20.00 EUR (outside the marketplace) · 16 % · seller" */
static void
tell_amount(Output *output, const Block *block)
{
    const char *remark = known(block->remark);
    g_autofree char *place =
        block->caution == NULL ? g_strdup("") : g_strdup_printf(" (%s)", block->caution);
    g_autofree char *line =
        g_strdup_printf("%s%s%s%s", block->text, place, *remark != '\0' ? " · " : "", remark);

    output_fact(output, block->label, line);
}

/* A line a milestone: what is to come is told from what was by its mark. */
static void
tell_course(Output *output, const Block *block)
{
    for (guint i = 0; i < block->parts->len; i++) {
        gboolean is_past = i < block->is_past;
        const char *part = block->parts->pdata[i];
        g_autofree char *line = g_strdup_printf("%s %s", is_past ? "●" : "○", part);

        if (is_plain(output))
            output_fact(output, is_past ? _("Happened") : _("Expected"), part);
        else
            output_line(output, line);
    }
}

/* One fact a line: what it is, how much it is needed, and whether it is there. */
static void
tell_check_fact(Output *output, const Block *block)
{
    g_autofree char *said = text_fill(block->is_there ? _("{kind}: {need}, there")
                                                      : _("{kind}: {need}, not there yet"),
                                      "kind", block->label, "need", block->text, NULL);
    g_autofree char *line = block->remark == NULL
                                ? g_strdup(said)
                                : g_strdup_printf("%s (%s)", said, block->remark);

    output_fact(output, _("Evidence"), line);
}

static void
tell_event(Output *output, const Block *block)
{
    const char *const cells[] = { block->when, known(block->label), block->text,
                                  known(block->said) };

    output_texts(output, cells, ROW_USUAL);
}

/* "Do you dispute the full amount? The full amount: 90.00 EUR." */
static void
tell_question(Output *output, const Block *block)
{
    g_autofree char *words = g_strdup_printf("%s %s", block->text, block->said);
    json_t *row = json_object();

    json_set_text(row, "question", block->label);
    json_set_text(row, "words", words);
    output_row(output, row, block->tone == TONE_SOON ? ROW_URGENT : ROW_USUAL);
}

/* A list, so that no answer is cut. Returns how many there are. */
static guint
tell_questions(Output *output, const Doc *doc, guint first)
{
    guint i = first;

    output_list_begin(output, "rows", question_columns);
    for (; i < doc_count(doc) && doc_block(doc, i)->kind == BLOCK_ASKED; i++)
        tell_question(output, doc_block(doc, i));
    output_table_end(output);
    return i - first;
}

static void
tell_check(Output *output, const Block *block)
{
    const char *const cells[] = { block->mark, block->label,
                                  block->remark != NULL ? block->remark : block->text };

    output_texts(output, cells, ROW_USUAL);
}

/* All blocks of a kind that follow each other are the rows of one table. Returns how many. */
static guint
tell_run(Output *output, const Doc *doc, guint first, const Column *columns,
         void (*tell)(Output *output, const Block *block))
{
    BlockKind kind = doc_block(doc, first)->kind;
    guint i = first;

    output_table_begin(output, "rows", columns);
    for (; i < doc_count(doc) && doc_block(doc, i)->kind == kind; i++)
        tell(output, doc_block(doc, i));
    output_table_end(output);
    return i - first;
}

/* A row's note is one cell more. */
static void
tell_table(Output *output, const Block *block)
{
    Column columns[TABLE_COLUMNS_MOST + 2] = { { 0 } };
    guint count = 0;

    for (; block->columns[count].label != NULL; count++) {
        const DocColumn *column = &block->columns[count];

        g_assert(count < TABLE_COLUMNS_MOST);
        columns[count] =
            (Column){ column->label, column->label, column->is_number ? CELL_NUMBER : CELL_TEXT,
                      column->least, column->yields };
    }
    columns[count] = (Column){ "note", "", CELL_TEXT, 0, 1 };
    output_table_begin(output, "rows", columns);
    for (guint i = 0; i < block->rows->len; i++) {
        const DocRow *row = block->rows->pdata[i];
        const char *cells[TABLE_COLUMNS_MOST + 1] = { NULL };

        for (guint k = 0; k < count; k++)
            cells[k] = row->cells[k];
        cells[count] = known(row->note);
        output_texts(output, cells, ROW_USUAL);
    }
    output_table_end(output);
}

static void
tell_fact(Output *output, const Block *block)
{
    output_fact(output, block->label, block->text);
}

static void
tell_link(Output *output, const Block *block)
{
    output_link(output, block->label, block->text);
}

/* clang-format off */
static void (*const tellers[BLOCK_COUNT])(Output *output, const Block *block) = {
    [BLOCK_HEADING] = tell_heading,  [BLOCK_NAMES] = tell_names,   [BLOCK_COUNSEL] = tell_counsel,
    [BLOCK_STEP]    = tell_step,     [BLOCK_CLOCK] = tell_clock,   [BLOCK_FACT]    = tell_fact,
    [BLOCK_LINK]    = tell_link,     [BLOCK_AMOUNT] = tell_amount, [BLOCK_COURSE]  = tell_course,
    [BLOCK_TABLE]   = tell_table,    [BLOCK_CHECK] = tell_check_fact,
};
/* clang-format on */

static gboolean
begins_part(const Block *block)
{
    return (block->kind == BLOCK_HEADING && !block->is_close) || block->kind == BLOCK_TITLE;
}

void
doc_tell(Output *output, const Doc *doc)
{
    if (output_is_json(output))
        return;
    for (guint i = 0; i < doc_count(doc); i++) {
        const Block *block = doc_block(doc, i);

        if (i > 0 && begins_part(block))
            output_gap(output);
        if (block->kind == BLOCK_TITLE)
            tell_title(output, block);
        else if (block->kind == BLOCK_EVENT)
            i += tell_run(output, doc, i, event_columns, tell_event) - 1;
        else if (block->kind == BLOCK_ASKED)
            i += tell_questions(output, doc, i) - 1;
        else if (block->kind == BLOCK_SERIES)
            continue; /* a table has told it */
        else if (block->kind == BLOCK_CHECK && !is_plain(output))
            i += tell_run(output, doc, i, check_columns, tell_check) - 1;
        else
            tellers[block->kind](output, block);
    }
}
