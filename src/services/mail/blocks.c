/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/mail/blocks-private.h"

#include <string.h>

/* A text on its way to blocks. */
typedef struct {
    const MailBody *body;
    const MailTable *table;
    guint end;         /* lines that count */
    GPtrArray *blocks; /* MailBlock; the last one is at work */
    gint64 rank;       /* of the last order in a list */
} Reading;

static void
block_free(gpointer data)
{
    MailBlock *block = data;

    g_ptr_array_unref(block->numbers);
    g_ptr_array_unref(block->endings);
    g_free(block->placed);
    g_free(block->seller);
    g_free(block->title);
    g_free(block->total);
    g_free(block);
}

static MailBlock *
begin_block(Reading *reading)
{
    MailBlock *block = g_new0(MailBlock, 1);

    block->numbers = g_ptr_array_new_with_free_func(g_free);
    block->endings = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(reading->blocks, block);
    return block;
}

static MailBlock *
current(const Reading *reading)
{
    return reading->blocks->pdata[reading->blocks->len - 1];
}

static gboolean
is_figure(const Reading *reading, guint line)
{
    const MailTable *table = reading->table;
    g_autofree char *total =
        mail_body_place(reading->body, line, reading->end, table->totals, "money", NULL);
    g_autofree char *number =
        mail_body_place(reading->body, line, reading->end, table->numbers, "order", NULL);

    return total != NULL || number != NULL;
}

/* Who sells, or what: where a mail leaves that out, what is told next stands in its place.
 * NULL: nothing. Owned by the caller. */
static char *
name_at(const Reading *reading, guint line)
{
    if (line >= reading->end || is_figure(reading, line))
        return NULL;
    return g_strdup(((const MailLine *)reading->body->lines->pdata[line])->shown);
}

/* "Bestellung 13091000200030029": the first of a list, its number right behind the count. What
 * is counted otherwise than by rank is no list. */
static gboolean
take_list(Reading *reading, guint line)
{
    for (guint i = 0; i < reading->table->list->len; i++) {
        const char *form = ((const MailLine *)reading->body->lines->pdata[line])->form;
        GMatchInfo *match = mail_template_match(reading->table->list->pdata[i], form);
        g_autofree char *count = match == NULL ? NULL : mail_template_place(match, "count");
        g_autofree char *number = match == NULL ? NULL : mail_template_place(match, "order");
        MailBlock *block;

        g_match_info_free(match);
        if (count == NULL || number == NULL ||
            g_ascii_strtoll(count, NULL, 10) != reading->rank + 1)
            continue;
        reading->rank++;
        block = begin_block(reading);
        mail_add_number(block->numbers, number);
        if (reading->table->has_title_below)
            block->title = name_at(reading, line + 1);
        return TRUE;
    }
    return FALSE;
}

/* The line with the order's date begins a block, unless nothing was said before it. */
static gboolean
take_placed(Reading *reading, guint line)
{
    const MailTable *table = reading->table;
    MailBlock *block = current(reading);
    guint last = line;
    g_autofree char *placed =
        mail_body_place(reading->body, line, reading->end, table->placed, "moment", &last);

    if (placed == NULL)
        return FALSE;
    if (block->placed != NULL || block->numbers->len > 0)
        block = begin_block(reading);
    block->placed = g_steal_pointer(&placed);
    if (table->has_seller_below)
        block->seller = name_at(reading, last + 1);
    if (block->seller != NULL && table->has_title_below)
        block->title = name_at(reading, last + 2);
    return TRUE;
}

static void
take_number(Reading *reading, guint line)
{
    MailBlock *block = current(reading);
    g_autofree char *number = mail_body_place(reading->body, line, reading->end,
                                              reading->table->numbers, "order", NULL);

    if (number == NULL)
        return;
    if (block->numbers->len > 0 && !g_str_equal(block->numbers->pdata[0], number))
        block = begin_block(reading);
    mail_add_number(block->numbers, number);
}

static void
take_total(Reading *reading, guint line)
{
    MailBlock *block = current(reading);

    if (block->total == NULL)
        block->total = mail_body_place(reading->body, line, reading->end,
                                       reading->table->totals, "money", NULL);
}

static void
read_lines(Reading *reading)
{
    (void)begin_block(reading); /* what stands before any other */
    for (guint line = 0; line < reading->end; line++) {
        if (take_list(reading, line) || take_placed(reading, line))
            continue;
        take_number(reading, line);
        take_total(reading, line);
    }
}

/* --- Parts that begin with a link -----------------------------------------------------------
 */

/* What the lines of a part say of its parcel. */
static void
weigh_part(const Reading *reading, MailBlock *block, const MailKind *kind, guint begin,
           guint end)
{
    for (guint i = 0; i < kind->steps->len; i++) {
        const MailStep *step = kind->steps->pdata[i];

        if (mail_body_has(reading->body, begin, MIN(end, reading->end), step->words))
            block->facts |= step->facts;
    }
}

static gboolean
begins_part(const MailLink *link, const MailKind *kind)
{
    return strstr(link->address, kind->blocks) != NULL;
}

/* Several links of one part name the same orders. */
static gboolean
says_the_same(const MailBlock *block, const MailBlock *other)
{
    if (block->numbers->len != other->numbers->len ||
        block->endings->len != other->endings->len)
        return FALSE;
    for (guint i = 0; i < block->numbers->len; i++) {
        if (!g_str_equal(block->numbers->pdata[i], other->numbers->pdata[i]))
            return FALSE;
    }
    for (guint i = 0; i < block->endings->len; i++) {
        if (!g_str_equal(block->endings->pdata[i], other->endings->pdata[i]))
            return FALSE;
    }
    return TRUE;
}

static void
read_parts(Reading *reading, const MailKind *kind)
{
    g_autoptr(GArray) begins = g_array_new(FALSE, FALSE, sizeof(guint));

    for (guint i = 0; i < reading->body->links->len; i++) {
        const MailLink *link = reading->body->links->pdata[i];
        MailBlock *block;

        if (!begins_part(link, kind) || link->line >= reading->end)
            continue;
        block = begin_block(reading);
        mail_link_numbers(link, reading->table, block->numbers, block->endings);
        if (reading->blocks->len > 1 &&
            says_the_same(block, reading->blocks->pdata[reading->blocks->len - 2]))
            g_ptr_array_set_size(reading->blocks, (gint)reading->blocks->len - 1);
        else
            g_array_append_val(begins, link->line);
    }
    for (guint i = 0; i < begins->len; i++)
        weigh_part(reading, reading->blocks->pdata[i], kind, g_array_index(begins, guint, i),
                   i + 1 < begins->len ? g_array_index(begins, guint, i + 1) : reading->end);
}

GPtrArray *
mail_blocks_read(const MailBody *body, const MailTable *table, const MailKind *kind)
{
    Reading reading = { body, table, mail_body_end(body, table), NULL, 0 };

    reading.blocks = g_ptr_array_new_with_free_func(block_free);
    if (kind != NULL && kind->blocks != NULL)
        read_parts(&reading, kind);
    else
        read_lines(&reading);
    return reading.blocks;
}
