/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Message: one mail as the JSON that the program is given (mail.c says what is in it). */
#pragma once

#include "base/json/json.h"

typedef struct {
    char **senders; /* patterns of addresses, in lower case; NULL: every sender is read */
    gboolean raw;   /* the bytes go along, in base64 */
} MessageWish;

typedef enum {
    MESSAGE_WHOLE,    /* its text is wanted */
    MESSAGE_ATTACHED, /* its sender is not, but mails of others may be attached to it */
    MESSAGE_DONE,     /* the headers say all that is wanted */
} MessageNeed;

/* Puts what the headers say into facts. */
MessageNeed message_read_headers(const char *bytes, gsize length, const MessageWish *wish,
                                 json_t *facts);

/* Puts what the whole of it says into facts; need as the headers had it. */
void message_read_whole(const char *bytes, gsize length, const MessageWish *wish,
                        MessageNeed need, json_t *facts);
