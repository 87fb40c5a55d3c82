/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what stands in a mail to the facts and words of its orders; for reading.c alone. */
#pragma once

#include "services/mail/blocks-private.h"
#include "services/mail/reading-private.h"

/* One mail at work. Borrowed. */
typedef struct {
    const MailMessage *message;
    const MailContext *context;
    MailReading *reading;
    const GMatchInfo *subject; /* NULL: no table has it */
} FactsWork;

/* What a block says of one of its orders; what the order has already stays. */
void facts_take_block(MailOrder *order, const MailBlock *block, const FactsWork *work);

/* The schema.org mark-up, which beats the text. called gives the order of a number; NULL: there
 * are too many. */
typedef MailOrder *(*CalledFunction)(MailReading *reading, const char *number,
                                     const char *ending);
void facts_take_markup(const FactsWork *work, CalledFunction called);

/* What the kind of mail says, of each of its orders. */
void facts_take_kind(const FactsWork *work);

/* The same where it names no order. */
void facts_take_loose(const FactsWork *work);
