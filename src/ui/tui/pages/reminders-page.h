/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders page: what the screens tell of reminders, line by line. */
#pragma once

#include "services/remind/remind.h"
#include "ui/tui/parts/page.h"

typedef struct {
    App *app;
    const ReminderStatus *status;
    Instant away_since; /* what was sent since is new; INSTANT_UNKNOWN: nothing is */
    const char
        *cron; /* the line for cron, once it turned out that there is no systemd; or NULL */
} RemindersContent;

/* Whether it runs by itself, when it ran, what came of it. */
void reminders_add_timer(Page *page, const RemindersContent *content);

/* What nobody could deliver, and why; what was sent; what will be. */
void reminders_add_undelivered(Page *page, const RemindersContent *content);
void reminders_add_sent(Page *page, const RemindersContent *content);
void reminders_add_coming(Page *page, const RemindersContent *content);

/* What the person wished of an order or a clock, and the settings for the rest. */
void reminders_add_wishes(Page *page, const RemindersContent *content);
void reminders_add_settings(Page *page, const RemindersContent *content);

/* The files that are kept up to date, and what is wrong with them. */
void reminders_add_watched(Page *page, const RemindersContent *content);

/* A group's heading, and a fact below it whose text is wrapped. */
void reminders_add_heading(Page *page, const char *heading);
void reminders_add_fact(Page *page, const char *label, Role role, const char *text);
