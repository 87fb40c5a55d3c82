/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Body: what the parts of a message say, as UTF-8. Attachments are left alone. */
#pragma once

#include <gmime/gmime.h>

#include "base/json/json.h"

/* Deeper and more than this is no mail that a marketplace sends. */
#define BODY_DEPTH_MOST 32
#define BODY_PARTS_MOST 200
#define BODY_TEXT_BYTES_MOST ((gsize)2 * 1024 * 1024)

typedef struct {
    json_t *bodies;      /* array: one text after the other (page.h) */
    json_t *markup;      /* array: what stands in them for programs */
    GPtrArray *attached; /* GMimeMessage, borrowed: mails that were forwarded as they are */
    guint parts;
} Body;

void body_init(Body *body);
void body_clear(Body *body);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Body, body_clear)

void body_read(Body *body, GMimeMessage *message);

/* Bytes in the charset that they are said to be in (NULL: it is not said), as valid UTF-8. */
char *body_to_utf8(const char *bytes, gsize length, const char *charset);
