/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mailbox: cuts a file into messages: one message, or an mbox with many. It goes through the
 * bytes once, so standard input is as good as a file, and holds one message at most.
 */
#pragma once

#include "helpers/mail/bytes.h"

/* Headers that take more than this are no mail; of a longer message what is behind is left out:
 * text stands before what is attached. */
#define MAILBOX_HEADERS_MOST ((gsize)512 * 1024)
#define MAILBOX_MESSAGE_MOST ((gsize)16 * 1024 * 1024)

typedef enum {
    MAILBOX_HEADERS, /* the headers alone; TRUE from the function: it wants the whole message */
    MAILBOX_WHOLE,
    MAILBOX_HUGE_HEADERS, /* nothing of it is handed over */
} MailboxPiece;

typedef struct {
    MailboxPiece piece;
    gint64 number;   /* of the message in the file, from 1 */
    gint64 position; /* in bytes: how far the file was read */
    const char *bytes;
    gsize length;
    gboolean is_cut; /* it is longer than MAILBOX_MESSAGE_MOST */
} MailboxMessage;

typedef gboolean (*MailboxFunction)(const MailboxMessage *message, gpointer data);

/*
 * Hands over each message in turn. FALSE with a sentence when reading failed, or when the file
 * begins with neither a header nor the first line of an mbox.
 */
gboolean mailbox_each(int descriptor, MailboxFunction function, gpointer data, GError **error);

/* Whether bytes can be the beginning of a mail or of an mbox. */
gboolean mailbox_begins(const char *bytes, gsize length);
