/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * PagesWatch: what a person sees of a dossier that takes long, and how he ends it: progress on
 * standard error, and the keys and signals that end a program.
 */
#pragma once

#include <signal.h>

#include <glib.h>

#define PAGES_WATCH_SIGNALS 3

typedef struct {
    gboolean is_shown_at_all; /* somebody is watching */
    gboolean is_shown;
    gint64 shown_at; /* or when it began */
    struct sigaction before[PAGES_WATCH_SIGNALS];
} PagesWatch;

void pages_watch_begin(PagesWatch *watch);

/* FALSE once the person wants it to end. */
gboolean pages_watch_take(PagesWatch *watch, int page, int pages);
void pages_watch_end(PagesWatch *watch);
