/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Export: orders out of the case file, in pieces as they are made, so that many take no more
 * memory than few.
 *
 * json carries the orders with their events as they were written: importing it into an empty
 * case file and exporting again gives the same bytes. csv is for people. ics holds one event
 * for every date by which the buyer must act.
 */
#pragma once

#include "services/orders/orders.h"

/* FALSE: nobody takes it any more; the export ends without an error. */
typedef gboolean (*ExportWrite)(gpointer data, const char *bytes, gsize length);

/* One export at work. */
typedef struct {
    App *app;
    Instant now;
    ExportWrite write;
    gpointer data;
    gboolean is_over;    /* nobody takes it any more */
    gboolean is_partial; /* some orders, not all of them */
    GHashTable *changes; /* of a partial export: the changes that its events belong to */
    gint64 count;        /* orders so far */
} Export;

/* One row a format; the functions write one order, and what stands around them all. */
typedef struct {
    const char *token; /* of --format */
    const char *label; /* N_() */
    void (*begin)(Export *export);
    gboolean (*order)(Export *export, const OrderView *view, GError **error);
    gboolean (*end)(Export *export, GError **error);
} ExportFormat;

extern const ExportFormat export_formats[];
extern const gsize export_formats_count;

/* NULL with an error that names those there are. */
const ExportFormat *export_format_find(const char *token, GError **error);

/* ids: the orders to export (NULL-ended), or NULL for all of them, archived ones too. */
gboolean export_orders(App *app, const ExportFormat *format, const char *const *ids,
                       ExportWrite write, gpointer data, GError **error);

/* For the formats. */
void export_put(Export *export, const char *text);
