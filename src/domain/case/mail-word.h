/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MailWord: something that a mail says has happened to an order, and what it may do.
 *
 * A mail may start a clock or end one earlier; it never silences one. What would end an order,
 * a dispute or a debt therefore waits until the person has looked: it is folded into the
 * order's mail_words and moves nothing. Nobody but this file decides so, whatever a table of
 * mails says.
 */
#pragma once

#include "domain/case/event.h"

/* Remarks that the program itself makes; tables have more (mail_remark_text()). */
#define MAIL_REMARK_OTHER_WINDOW "other-window-says-mail"
#define MAIL_REMARK_CLOSED "closed-says-mail" /* of tables, and known to the fold */
#define MAIL_REMARK_DIFFERS "mail-differs"
#define MAIL_REMARK_TOO_EARLY "completion-warned-too-early"

typedef struct {
    EventType type;     /* EVENT_NOTE: a remark */
    Moment at;          /* .instant INSTANT_UNKNOWN: on a day that is not known */
    Moment until;       /* a day that is stated with it; .instant INSTANT_UNKNOWN: none */
    Money amount;       /* MONEY_NONE: none */
    char *remark;       /* of a remark: its word; else NULL */
    char *mail;         /* the id of the mail */
    gboolean unchecked; /* nobody has checked that it comes from whom it names */
} MailWord;

/* Undated. mail may be NULL. */
MailWord *mail_word_new(EventType type, const char *mail, gboolean unchecked);
void mail_word_free(MailWord *word);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailWord, mail_word_free)

typedef enum {
    MAIL_MAY_STATE,  /* it becomes a fact of the order */
    MAIL_MAY_RECORD, /* it becomes the event */
    MAIL_MAY_REMARK, /* it becomes a note */
    MAIL_MUST_WAIT,  /* for the person */
} MailPower;

/* order: as it is known, with the facts that the same mails state. */
MailPower mail_word_power(const MailWord *word, const Order *order);

/* What a remark says, N_(); the word itself where the program does not know it. */
const char *mail_remark_text(const char *remark);

/*
 * {"says", "at", "until", "amount", "remark", "mail", "unchecked"}: in event data of what waits
 * (EVENT_MAIL_SAID), and of an event that was recorded for a mail. New reference; NULL from the
 * second when the data says nothing.
 */
json_t *mail_word_to_json(const MailWord *word);
MailWord *mail_word_from_json(const json_t *data);

/* What waits: what a mail says, until it is recorded, set aside, or taken back. */
typedef struct {
    MailWord *word;
    gint64 said; /* logical counter of the event that said it */
} MailSaying;

MailSaying *mail_saying_new(MailWord *word, gint64 said);
void mail_saying_free(MailSaying *saying);
