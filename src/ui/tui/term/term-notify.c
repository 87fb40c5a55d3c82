/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notices that the terminal shows (OSC 9, 99 and 777). */
#include "ui/tui/term/term-private.h"

#include <string.h>

#include "base/text/text.h"

#define TEXT_BYTES_LIMIT 400 /* what a line of a notification can hold */

/* One line without what ends a sequence or parts its fields. */
static char *
plain_line(const char *text)
{
    g_autofree char *line = text_sanitise(text, -1, TEXT_LINE, NULL);

    g_strdelimit(line, ";", ',');
    if (strlen(line) > TEXT_BYTES_LIMIT)
        *g_utf8_find_prev_char(line, line + TEXT_BYTES_LIMIT) = '\0';
    return g_steal_pointer(&line);
}

/* A message that begins with a number and a semicolon is a command to some: the name keeps it
 * from that. */
static void
send_9(const char *title, const char *body)
{
    g_autofree char *sequence = g_strdup_printf("9;%s: %s. %s", PACKAGE_NAME, title, body);

    term_send_osc(sequence);
}

static void
send_777(const char *title, const char *body)
{
    g_autofree char *sequence = g_strdup_printf("777;notify;%s;%s", title, body);

    term_send_osc(sequence);
}

/* Base64, so that no character of the text has a meaning. */
static void
send_99_part(const char *part, gboolean is_last, const char *text)
{
    g_autofree char *base64 = g_base64_encode((const guchar *)text, strlen(text));
    g_autofree char *sequence =
        g_strdup_printf("99;i=" PACKAGE ":d=%d:e=1:p=%s;%s", is_last ? 1 : 0, part, base64);

    term_send_osc(sequence);
}

static void
send_99(const char *title, const char *body)
{
    send_99_part("title", FALSE, title);
    send_99_part("body", TRUE, body);
}

void
term_notify(Term *term, TerminalNotice notice, const char *title, const char *body)
{
    static void (*const senders[TERMINAL_NOTICE_COUNT])(const char *title, const char *body) = {
        [TERMINAL_NOTICE_9] = send_9,
        [TERMINAL_NOTICE_777] = send_777,
        [TERMINAL_NOTICE_99] = send_99,
    };
    g_autofree char *safe_title = plain_line(title);
    g_autofree char *safe_body = plain_line(body);

    (void)term;
    if (senders[notice] != NULL)
        senders[notice](safe_title, safe_body);
}
