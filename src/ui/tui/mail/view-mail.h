/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mail: what mails say and that waits for the person, from where mail is read, and when. */
#pragma once

#include "ui/tui/shell/tui.h"

/* The first thing about the subject's order is selected. */
View *view_mail_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass mail_class;
