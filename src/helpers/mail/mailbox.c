/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/mail/mailbox.h"

#include <errno.h>
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

typedef struct {
    Bytes *bytes;
    MailboxFunction function;
    gpointer data;
    GByteArray *message;
    gboolean is_mbox;
    gint64 number;
} Reading;

static gboolean
has_digits(const char *text, gsize length, gsize wanted)
{
    gsize count = 0;

    for (gsize i = 0; i < length && count < wanted; i++)
        count = g_ascii_isdigit(text[i]) ? count + 1 : 0;
    return count == wanted;
}

/* "From robin@mail.example Mon Oct  5 16:21:09 2026": words alone are a sentence of somebody's.
 */
static gboolean
is_separator(const char *text, gsize length)
{
    const gsize word = strlen("From ");

    return length > word && memcmp(text, "From ", word) == 0 &&
           memchr(text, ':', length) != NULL && has_digits(text + word, length - word, 4);
}

/* "Subject:", as RFC 5322 lets fields be called. */
static gboolean
is_field(const char *text, gsize length)
{
    gsize i = 0;

    while (i < length && text[i] > ' ' && text[i] < 127 && text[i] != ':')
        i++;
    while (i < length && (text[i] == ' ' || text[i] == '\t'))
        i++;
    return i > 0 && i < length && text[i] == ':';
}

gboolean
mailbox_begins(const char *bytes, gsize length)
{
    const char *end = memchr(bytes, '\n', length);
    gsize line = end == NULL ? length : (gsize)(end - bytes);

    return is_separator(bytes, line) || is_field(bytes, line);
}

static gboolean
is_blank(const BytesLine *line)
{
    return line->is_begun &&
           (line->text[0] == '\n' || (line->length == 2 && line->text[0] == '\r'));
}

static gboolean
hand_over(Reading *reading, MailboxPiece piece, gboolean is_cut)
{
    const MailboxMessage message = {
        .piece = piece,
        .number = reading->number,
        .position = bytes_position(reading->bytes),
        .bytes = (const char *)reading->message->data,
        .length = reading->message->len,
        .is_cut = is_cut,
    };

    return reading->function(&message, reading->data);
}

/* An mbox has one ">" more before each line that begins with "From ". */
static void
append(GByteArray *message, const BytesLine *line, gboolean is_mbox)
{
    gsize quotes = 0;

    while (is_mbox && line->is_begun && quotes < line->length && line->text[quotes] == '>')
        quotes++;
    if (quotes > 0 && line->length - quotes >= 5 &&
        memcmp(line->text + quotes, "From ", 5) == 0)
        g_byte_array_append(message, (const guint8 *)line->text + 1, (guint)line->length - 1);
    else
        g_byte_array_append(message, (const guint8 *)line->text, (guint)line->length);
}

/* Up to the empty line behind them. FALSE: there is too much of them. */
static gboolean
read_headers(Reading *reading)
{
    BytesLine line;

    while (bytes_next(reading->bytes, &line)) {
        if (reading->message->len + line.length > MAILBOX_HEADERS_MOST)
            return FALSE;
        append(reading->message, &line, FALSE);
        if (is_blank(&line))
            break;
    }
    return TRUE;
}

/* Up to the next message. keep: what of it fits is kept. TRUE: something did not fit. */
static gboolean
read_body(Reading *reading, gboolean keep)
{
    gboolean is_cut = FALSE, was_blank = TRUE;
    BytesLine line;

    while (bytes_next(reading->bytes, &line)) {
        if (reading->is_mbox && was_blank && line.is_begun &&
            is_separator(line.text, line.length)) {
            bytes_put_back(reading->bytes);
            break;
        }
        was_blank = is_blank(&line);
        is_cut = is_cut || reading->message->len + line.length > MAILBOX_MESSAGE_MOST;
        if (keep && !is_cut)
            append(reading->message, &line, reading->is_mbox);
    }
    return is_cut;
}

static void
read_message(Reading *reading)
{
    gboolean is_cut;

    reading->number++;
    g_byte_array_set_size(reading->message, 0);
    if (!read_headers(reading)) {
        g_byte_array_set_size(reading->message, 0);
        (void)hand_over(reading, MAILBOX_HUGE_HEADERS, FALSE);
        (void)read_body(reading, FALSE);
    } else if (hand_over(reading, MAILBOX_HEADERS, FALSE)) {
        is_cut = read_body(reading, TRUE);
        (void)hand_over(reading, MAILBOX_WHOLE, is_cut);
    } else {
        (void)read_body(reading, FALSE);
    }
}

/* The line before a message of an mbox; FALSE at the end. */
static gboolean
pass_separator(Reading *reading)
{
    BytesLine line;

    while (bytes_next(reading->bytes, &line)) {
        if (line.is_begun && is_separator(line.text, line.length))
            return TRUE;
    }
    return FALSE;
}

static gboolean
begin(Reading *reading, GError **error)
{
    BytesLine line;

    do {
        if (!bytes_next(reading->bytes, &line)) {
            if (!bytes_has_failed(reading->bytes))
                error_set(error, RECOURSE_ERROR_FAILED, N_("The file is empty."));
            return FALSE;
        }
    } while (is_blank(&line));
    reading->is_mbox = is_separator(line.text, line.length);
    if (!reading->is_mbox && !is_field(line.text, line.length)) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("It does not begin like a mail or an mbox."));
        return FALSE;
    }
    bytes_put_back(reading->bytes);
    return TRUE;
}

static gboolean
read_all(Reading *reading, GError **error)
{
    if (!begin(reading, error))
        return FALSE;
    if (!reading->is_mbox)
        read_message(reading);
    while (reading->is_mbox && pass_separator(reading))
        read_message(reading);
    return TRUE;
}

gboolean
mailbox_each(int descriptor, MailboxFunction function, gpointer data, GError **error)
{
    g_autoptr(Bytes) bytes = bytes_new(descriptor);
    g_autoptr(GByteArray) message = g_byte_array_new();
    Reading reading = { bytes, function, data, message, FALSE, 0 };
    gboolean is_done = read_all(&reading, error);

    if (!bytes_has_failed(bytes))
        return is_done;
    g_clear_error(error);
    error_set(error, RECOURSE_ERROR_FAILED, N_("Reading failed: %s."), g_strerror(errno));
    return FALSE;
}
