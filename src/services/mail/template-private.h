/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MailTemplate: words of a table with places in them, "Bestellung {order}: versandfertig".
 * Letter case, blanks and the width of characters do not matter (text_match_form()).
 *
 * Places: {order} {parcel} {case} as the table has their forms; {count} {days} numbers;
 * {date} a day, {moment} a day with a time, {money} an amount, {any} whatever is there.
 */
#pragma once

#include <glib.h>

/* What {order}, {parcel} and {case} stand for, as regular expressions; NULL: nothing does. */
typedef struct {
    char *order;
    char *parcel;
    char *case_number;
} MailForms;

typedef GRegex MailTemplate;

typedef enum {
    TEMPLATE_WHOLE, /* the whole line */
    TEMPLATE_PART,  /* anywhere in it, between words */
} TemplateReach;

/* An error names a place that is unknown, or for which the table has no form. */
MailTemplate *mail_template_new(const char *words, const MailForms *forms, TemplateReach reach,
                                GError **error);

/* The places in a text in form; NULL when it does not fit. Free with g_match_info_free(). */
GMatchInfo *mail_template_match(const MailTemplate *template, const char *form);

/* What stands in a place; NULL: the template has none of that name. Owned by the caller. */
char *mail_template_place(const GMatchInfo *match, const char *place);

/*
 * A form of numbers: letters, digits, dashes, [classes] of such, each with {n} or {m,n} behind
 * it, and "|" between alternatives. FALSE with the error for anything else.
 */
gboolean mail_form_check(const char *form, GError **error);

/* A form alone, wherever it stands with neither a letter nor a digit around it. */
MailTemplate *mail_form_new(const char *form);
