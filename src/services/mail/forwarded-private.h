/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A mail that a person forwarded by hand: the lines of its header stand in the text, in the
 * words of the person's mail program.
 */
#pragma once

#include "services/mail/message-private.h"

/* The mail inside, which nobody can have checked; NULL where no header is found. */
MailMessage *mail_forwarded_open(const MailMessage *message);

/* TRUE for the line before what somebody answers to: "On Monday Robin wrote:". */
gboolean mail_line_begins_quote(const MailLine *line);
