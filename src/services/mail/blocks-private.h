/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MailBlock: what a mail says of one order, found by the table's words in its lines. A mail of
 * several orders has a block for each; titles and amounts count for the block that they stand
 * in alone.
 */
#pragma once

#include "services/mail/message-private.h"
#include "services/mail/table-private.h"

/* Texts are as they are written; NULL where there is none. */
typedef struct {
    GPtrArray *numbers; /* char *: orders that the block names */
    GPtrArray *endings; /* char *: the last digits of such */
    char *placed;
    char *seller;
    char *title;
    char *total;
    guint facts; /* bits, 1 << Fact: a state of its own */
} MailBlock;

/* MailBlock, in the order of the text; kind may be NULL. */
GPtrArray *mail_blocks_read(const MailBody *body, const MailTable *table, const MailKind *kind);

/* How many lines there are before what the table calls the end, or what is quoted. */
guint mail_body_end(const MailBody *body, const MailTable *table);

/*
 * What stands in a place of the first of the templates that fits at a line, alone or together
 * with the line below it. end: the lines that count. *ret_last gets the last line that was
 * taken; may be NULL. NULL: none fits. Owned by the caller.
 */
char *mail_body_place(const MailBody *body, guint line, guint end, const GPtrArray *templates,
                      const char *place, guint *ret_last);

/* The same in the first line where one fits. */
char *mail_body_find(const MailBody *body, guint end, const GPtrArray *templates,
                     const char *place);

/* TRUE when one of the templates fits somewhere from line begin on, before end. */
gboolean mail_body_has(const MailBody *body, guint begin, guint end,
                       const GPtrArray *templates);

/* The order numbers in the parameters of a link; what is too short for one goes to endings. */
void mail_link_numbers(const MailLink *link, const MailTable *table, GPtrArray *numbers,
                       GPtrArray *endings);

/* TRUE when the text is exactly a number of the marketplace's form. */
gboolean mail_is_order_number(const MailTable *table, const char *text);

/* Unless it is there. */
void mail_add_number(GPtrArray *numbers, const char *number);
