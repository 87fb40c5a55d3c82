/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What mails say, as text. */
#pragma once

#include "services/mail/reading-private.h"

/* The tables of the program, and the moment at which mails are read: 1 November 2026. */
const MailTables *mail_kit_tables(void);
MailContext mail_kit_context(void);

/* The server that vouches in fixtures. */
#define MAIL_KIT_SERVER "mx.mail.example"

/*
 * "read authenticated aliexpress/order-confirmed", then a line an order: "3090000000000015
 * placed=2026-10-05 paid=? total=17.48 USD parcel=AP0099 seller=Harbour Lights title=...
 * remark=closed says=refund-approved@2026-10-05 17.48 USD until=...". Dates of facts that are
 * no more than a day are days, "?" is a fact without a date, "~" stands behind what nobody
 * checked. A number that is cut short begins with "…".
 */
char *mail_kit_describe(const MailReading *reading);

/* The same of what the helper prints of a file: one after the other. NULL: the program is built
 * without the helper. */
char *mail_kit_read_file(const char *path, const MailContext *context);

/* A fixture in tests/fixtures/mail. */
char *mail_kit_fixture(const char *name);
