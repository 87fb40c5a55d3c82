/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/pages/doc-page.h"

#include "base/text/text.h"
#include "ui/tui/pages/doc-page-private.h"

#define INDENT 3
#define LABEL_COLUMNS 26 /* behind the longest name of a clock but two */
#define DATE_COLUMNS 21
#define ACTOR_COLUMN 21
#define EVENT_COLUMN 32 /* at least; behind longer names of marketplaces it is further */
#define CHECK_INDENT 6
#define CHECK_COLUMN 34 /* behind the longest kind of evidence */
#define QUESTION_COLUMN 5
#define AMOUNT_COLUMN 16
#define REMARK_COLUMN 30
#define VALUE_COLUMNS_LEAST 24
#define BESIDE_FROM 60 /* columns from which on a value stands beside its label */
#define TITLE_LINES 2  /* what is next stands below it, and has to be in sight */

/* clang-format off */
static const Role roles[TONE_COUNT] = {
    [TONE_USUAL] = ROLE_TEXT,   [TONE_DIM] = ROLE_DIM,       [TONE_STRONG] = ROLE_STRONG,
    [TONE_GOOD] = ROLE_GOOD,    [TONE_SOON] = ROLE_SOON,     [TONE_URGENT] = ROLE_URGENT,
    [TONE_HELD] = ROLE_PAUSED,  [TONE_DOUBTFUL] = ROLE_DOUBTFUL,
};
/* clang-format on */

static const char *
known(const char *text)
{
    return text == NULL ? "" : text;
}

/* Beside what the line has, or below it where that is too narrow; whole in either case. */
static void
add_beside(Page *page, int beside, int below, Role role, const char *value)
{
    gboolean is_narrow = page_columns(page) < MAX(BESIDE_FROM, beside + VALUE_COLUMNS_LEAST);

    if (is_narrow)
        page_line(page, role, "");
    page_add_wrapped(page, is_narrow ? below : beside, role, value);
}

static void
add_value(Page *page, Role role, const char *label, const char *value)
{
    int beside = MAX(INDENT + LABEL_COLUMNS, INDENT + text_columns(label) + 1);

    add_beside(page, beside, INDENT + 2, role, value);
}

/* A case is told from others by what it is about, what is asked, and of which order. */
static void
draw_title(Page *page, const Block *block)
{
    int columns = page_columns(page);
    gboolean is_narrow = columns < BESIDE_FROM;
    g_autofree char *title =
        text_line(known(block->text), TITLE_LINES * (columns - 1) - columns / 4);

    page_paragraph(page, 1, ROLE_TITLE, title);
    if (block->remark != NULL) {
        if (is_narrow)
            page_line(page, ROLE_STRONG, "");
        else
            page_add(page, 0, ROLE_TEXT, "·");
        page_add(page, 1, ROLE_STRONG, block->remark);
    }
    if (block->label == NULL)
        return;
    if (is_narrow)
        page_line(page, ROLE_DIM, "");
    page_add(page, 1, ROLE_DIM, block->label);
    page_add(page, 0, ROLE_TEXT, known(block->said));
}

static void
draw_heading(Page *page, const Block *block)
{
    Role role = block->tone == TONE_USUAL ? ROLE_HEADING : roles[block->tone];

    if (page_count(page) > 0 && !block->is_close)
        page_line(page, ROLE_TEXT, "");
    page_paragraph(page, 1, role, block->text);
}

/* Its name stands out, where all of it fits into a line. */
static void
draw_names(Page *page, const Block *block)
{
    g_autoptr(GString) rest = g_string_new(NULL);
    const char *name = block->parts->len > 0 ? block->parts->pdata[0] : "";
    g_autofree char *whole = NULL;

    for (guint i = 1; i < block->parts->len; i++)
        g_string_append_printf(rest, "%s%s", i == 1 ? "" : " · ",
                               (const char *)block->parts->pdata[i]);
    if (rest->len > 0)
        g_string_prepend(rest, "· ");
    whole = g_strdup_printf("%s %s", name, rest->str);
    if (!block->is_short && text_columns(whole) > page_columns(page) - 1) {
        page_paragraph(page, 1, ROLE_TEXT, whole);
        return;
    }
    page_line(page, ROLE_STRONG, "");
    page_add(page, 1, ROLE_STRONG, name);
    page_add(page, 0, ROLE_TEXT, rest->str);
}

static void
draw_counsel(Page *page, const Block *block)
{
    g_autofree char *text = doc_with_hint(block, block->keys);

    page_paragraph(page, 1, roles[block->tone], text);
}

static void
draw_step(Page *page, const Block *block)
{
    g_autofree char *number = g_strdup_printf("%u.", block->number);
    g_autofree char *text = doc_with_hint(block, block->keys);

    page_line(page, ROLE_TEXT, "");
    page_add(page, INDENT, ROLE_TEXT, number);
    page_add_wrapped(page, 2 * INDENT, ROLE_TEXT, text);
    if (block->said != NULL)
        page_paragraph(page, 2 * INDENT, ROLE_STRONG, block->said);
}

/* What counts most stands first; what has no room is cut. */
static void
draw_short_clock(Page *page, const Block *block)
{
    page_add(page, INDENT + LABEL_COLUMNS, roles[block->tone], block->when);
    page_add(page, INDENT + LABEL_COLUMNS + DATE_COLUMNS + 1, ROLE_DIM, known(block->basis));
}

static void
draw_clock(Page *page, const Block *block)
{
    const char *remark = known(block->remark);
    int column = page_columns(page) >= BESIDE_FROM ? INDENT + LABEL_COLUMNS : INDENT + 2;
    g_autofree char *short_label = text_line(block->label, LABEL_COLUMNS - 1);
    gboolean is_too_wide = text_columns(block->label) >= LABEL_COLUMNS;
    g_autofree char *end = NULL;
    g_autofree char *basis = NULL;

    page_line(page, roles[block->tone], "");
    page_add(page, 1, roles[block->tone], block->mark);
    page_add(page, INDENT, roles[block->tone], block->is_short ? short_label : block->label);
    if (block->is_short) {
        draw_short_clock(page, block);
        return;
    }
    if (is_too_wide && page_columns(page) >= BESIDE_FROM)
        page_line(page, roles[block->tone],
                  ""); /* the ends stand below each other all the same */
    end = g_strdup_printf("%s · %s", block->when, block->left);
    basis = g_strdup_printf("%s%s%s", block->text, *remark != '\0' ? "; " : "", remark);
    if (column + text_columns(end) <= page_columns(page)) {
        add_value(page, roles[block->tone], "", end);
    } else {
        add_value(page, roles[block->tone], "", block->when);
        page_paragraph(page, column, roles[block->tone], block->left);
    }
    page_paragraph(page, column, ROLE_DIM, basis);
}

/* Where it is narrow a value that fits stands beside its label, too. */
static void
draw_fact(Page *page, const Block *block)
{
    int behind = MAX(AMOUNT_COLUMN, INDENT + text_columns(block->label) + 2);

    page_line(page, ROLE_LABEL, "");
    page_add(page, INDENT, ROLE_LABEL, block->label);
    if (page_columns(page) < BESIDE_FROM &&
        behind + text_columns(block->text) <= page_columns(page))
        page_add(page, behind, roles[block->tone], block->text);
    else
        add_value(page, roles[block->tone], block->label, block->text);
}

static void
draw_amount(Page *page, const Block *block)
{
    page_line(page, ROLE_TEXT, "");
    page_add(page, INDENT, ROLE_LABEL, block->label);
    page_add(page, AMOUNT_COLUMN, roles[block->tone], block->text);
    page_add(page, REMARK_COLUMN, ROLE_DIM, known(block->remark));
    if (block->caution != NULL)
        page_paragraph(page, AMOUNT_COLUMN, ROLE_SOON, block->caution);
}

static void
draw_check(Page *page, const Block *block)
{
    const char *said = block->remark != NULL ? block->remark : block->text;
    gboolean is_narrow = page_columns(page) < BESIDE_FROM;
    int behind = is_narrow ? CHECK_INDENT + text_columns(block->label) + 1 : CHECK_COLUMN;
    gboolean is_below = behind + text_columns(said) > page_columns(page);

    page_line(page, ROLE_TEXT, "");
    page_add(page, 2, roles[block->tone], block->mark);
    page_add_wrapped(page, CHECK_INDENT, ROLE_TEXT, block->label);
    if (is_below)
        page_paragraph(page, CHECK_INDENT, ROLE_DIM, said);
    else
        page_add(page, behind, ROLE_DIM, said);
}

/* The answer stands below what is asked. */
static void
draw_question(Page *page, const Block *block)
{
    g_autofree char *asked = g_strdup_printf("%s: %s", block->label, block->text);

    page_line(page, roles[block->tone], "");
    page_add(page, 1, block->is_there ? ROLE_GOOD : roles[block->tone], block->mark);
    page_add_wrapped(page, QUESTION_COLUMN, ROLE_LABEL, asked);
    page_paragraph(page, QUESTION_COLUMN, roles[block->tone], block->said);
}

static void
draw_event(Page *page, const Block *block, int column)
{
    g_autofree char *words = *known(block->said) == '\0'
                                 ? g_strdup(block->text)
                                 : g_strdup_printf("%s: %s", block->text, block->said);

    page_line(page, ROLE_DIM, "");
    page_add(page, INDENT, ROLE_DIM, block->when);
    page_add(page, ACTOR_COLUMN, ROLE_DIM, known(block->label));
    add_beside(page, column, INDENT + 2, roles[block->tone], words);
}

/* As many beside each other as there is room for; none is broken that fits into a line. */
static void
draw_course(Page *page, const Block *block)
{
    int room = page_columns(page) - 1;
    int column = room;

    for (guint i = 0; i < block->parts->len; i++) {
        g_autofree char *text =
            g_strdup_printf("%s%s %s", i == 0 ? "" : "── ", i < block->is_past ? "●" : "○",
                            (const char *)block->parts->pdata[i]);
        int columns = text_columns(text);

        if (i > 0 && column + columns <= room) {
            page_add(page, 0, roles[block->tone], text);
            column += columns + 1;
        } else {
            page_paragraph(page, 1, roles[block->tone], text);
            column = 1 + columns + 1;
        }
    }
}

/* clang-format off */
static void (*const drawers[BLOCK_COUNT])(Page *page, const Block *block) = {
    [BLOCK_TITLE]  = draw_title,  [BLOCK_HEADING] = draw_heading, [BLOCK_NAMES] = draw_names,
    [BLOCK_COUNSEL] = draw_counsel, [BLOCK_STEP]  = draw_step,    [BLOCK_CLOCK] = draw_clock,
    [BLOCK_FACT]   = draw_fact,   [BLOCK_LINK]    = draw_fact,    [BLOCK_AMOUNT] = draw_amount,
    [BLOCK_CHECK]  = draw_check,  [BLOCK_COURSE]  = draw_course,  [BLOCK_TABLE]  = page_add_doc_table,
    [BLOCK_SERIES] = page_add_doc_series, [BLOCK_ASKED] = draw_question,
};
/* clang-format on */

void
page_add_doc(Page *page, const Doc *doc)
{
    /* Behind whoever acted, however long his name is. */
    int column = MAX(EVENT_COLUMN, ACTOR_COLUMN + doc_actor_columns(doc) + 2);

    for (guint i = 0; i < doc_count(doc); i++) {
        const Block *block = doc_block(doc, i);

        if (block->kind == BLOCK_EVENT)
            draw_event(page, block, column);
        else
            drawers[block->kind](page, block);
    }
}
