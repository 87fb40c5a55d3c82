/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages: what the pages of a dossier are put together with; for the files of this room only. */
#pragma once

#include "services/dossier/pack-private.h"

/* What is being put together. */
typedef struct {
    Pack *pack;
    const PackLayout *layout;
    const ClaimLanguage *language;
    const Order *order;
    const Dispute *dispute;
    json_t *blocks;
} Pages;

/* A block at the end of what there is, of that kind. Borrowed. */
json_t *pages_block(Pages *pages, const char *kind);
void pages_heading(Pages *pages, int level, const char *text, gboolean begins_page);

/* style: "strong", "faint", "fixed", or NULL. */
void pages_paragraph(Pages *pages, const char *text, gint64 size, const char *style);

/* A table with its head, taken over; its rows, empty yet. Borrowed. */
json_t *pages_table(Pages *pages, const char *widths, json_t *head);

/* In the reader's language: words by their key, and who did something. Borrowed. */
const char *pages_words(const Pages *pages, const char *key);
const char *pages_actor(const Pages *pages, Actor actor);

/* A date, and an amount; NULL where it is not known. Owned by the caller. */
char *pages_date(const Pages *pages, Instant at);
char *pages_amount(const Pages *pages, const Money *money);

void pages_add_chronology(Pages *pages);
void pages_add_integrity(Pages *pages);
