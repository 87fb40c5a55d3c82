/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Message: what the program asks the helper to show, as it came on standard input. */
#pragma once

#include <glib.h>

#include "base/json/json.h"

#define MESSAGE_ACTIONS_LIMIT 4

typedef struct {
    const char *key; /* "default" is what a click on the notification itself does */
    const char *label;
    char **argv;         /* what is started; owned; NULL where there is a problem */
    const char *problem; /* why it cannot be started, known before it was pressed; or NULL */
} MessageAction;

/* Texts are borrowed from the document unless said otherwise. */
typedef struct {
    JsonDocument *document;
    char *summary; /* sanitised, one line; owned */
    char *body;    /* sanitised, no markup; owned */
    const char *urgency;
    const char *category;
    const char *desktop_entry;
    const char *icon;
    const char *trace; /* the file that tells of an action that failed; or NULL */
    guint linger;      /* seconds to stay for the actions */
    MessageAction actions[MESSAGE_ACTIONS_LIMIT];
    guint action_count;
} Message;

/* A document of schema recourse/1. */
Message *message_parse(const char *text, gsize length, GError **error);
void message_free(Message *message);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Message, message_free)
