/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What commands answer about mail. */
#pragma once

#include "services/mailbox/mailbox.h"
#include "ui/cli/tell/output.h"

/* What reading came to: lines, and the member "mail". */
void mail_tell_report(Output *output, const MailReport *report);

/* The same as an object. */
json_t *mail_report_to_json(const MailReport *report);

/* What waits, as a table. */
void mail_tell_waiting(Output *output, App *app, const GPtrArray *waiting);
