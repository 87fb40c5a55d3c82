/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Messages: one line of a client's to its answer, by JSON-RPC 2.0 and the Model Context
 * Protocol. No message depends on one before it: a client that begins with initialize and one
 * that names the version in each request are answered alike.
 */
#pragma once

#include "base/json/json.h"

/* Who has the tools. */
typedef struct {
    json_t *(*list)(gpointer data); /* the array of tools/list */
    /* The result of tools/call; NULL: there is no such tool. */
    json_t *(*call)(const char *name, const json_t *arguments, gpointer data);
    gpointer data;
} MessageTools;

/* Takes a piece of an answer: ASCII without line breaks. */
typedef void (*PutAnswer)(const char *text, gpointer data);

/*
 * Puts the answer, and a line break behind it; nothing for what wants no answer. line NULL: one
 * that was too long to be read.
 */
void message_answer(const MessageTools *tools, const char *line, gsize length, PutAnswer put,
                    gpointer data);
