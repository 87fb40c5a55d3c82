/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Worker: a process of the helper's own in which each message is taken apart. A message that
 * crashes, hangs or fills it costs that message alone: the next one gets a new worker.
 */
#pragma once

#include "helpers/mail/message.h"

typedef struct Worker Worker;

/* wish is borrowed. What a message comes to is printed on standard output, a line each. */
Worker *worker_new(const MessageWish *wish);
void worker_free(Worker *worker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Worker, worker_free)

/*
 * Lets the worker read the headers; TRUE: it wants the whole message. place: what is printed
 * with it, an object. FALSE as well when the worker died of them, which is printed.
 */
gboolean worker_take_headers(Worker *worker, const json_t *place, const char *bytes,
                             gsize length);

/* Lets it read the message whose headers it took last. */
void worker_take_whole(Worker *worker, const json_t *place, const char *bytes, gsize length);
