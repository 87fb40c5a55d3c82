/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Export: orders out of the case file, in pieces as they are made, so that many take no more
 * memory than few.
 *
 * json carries the orders with their events as they were written: importing it into an empty
 * case file and exporting again gives the same bytes. csv is for people, and is read back with
 * all that it holds. ics holds one event for every date by which the buyer must act.
 */
#pragma once

#include "services/orders/orders.h"

/* FALSE: nobody takes it any more; the export ends without an error. */
typedef gboolean (*ExportWrite)(gpointer data, const char *bytes, gsize length);

/* What a calendar says of a date, as much as the privacy setting allows. Texts are translated
 * and owned. */
typedef struct {
    char *summary;
    char *description;
    gboolean is_anonymous; /* nothing else may tell which order it is either */
} CalendarEntry;

/* The words belong to a layer above. */
typedef CalendarEntry (*CalendarSpeak)(gpointer words, const OrderView *view,
                                       const Clock *clock);

typedef struct ExportFormat ExportFormat;

typedef struct {
    const ExportFormat *format;
    const char *const *ids; /* NULL-ended; NULL: all orders, archived ones too */
    gboolean has_bom;       /* of csv: begins with the mark by which spreadsheets know UTF-8 */
    CalendarSpeak speak;    /* of ics */
    gpointer words;
} ExportOptions;

/* One export at work. */
typedef struct {
    App *app;
    Instant now;
    const ExportOptions *options;
    ExportWrite write;
    gpointer data;
    gboolean is_over;    /* nobody takes it any more */
    GHashTable *changes; /* of some orders only: the changes that their events belong to */
    gint64 count;        /* orders so far */
    gpointer own;        /* the format's, freed with free_own */
    GDestroyNotify free_own;
} Export;

/* One row a format; the functions write one order, and what stands around them all. */
struct ExportFormat {
    const char *token;  /* of --format */
    const char *label;  /* N_() */
    gboolean tells_now; /* it is another one each time it is made */
    gboolean (*begin)(Export *export, GError **error);
    gboolean (*order)(Export *export, const OrderView *view, GError **error);
    gboolean (*end)(Export *export, GError **error);
};

extern const ExportFormat export_formats[];
extern const gsize export_formats_count;

/* NULL with an error that names those there are. */
const ExportFormat *export_format_find(const char *token, GError **error);

gboolean export_orders(App *app, const ExportOptions *options, ExportWrite write, gpointer data,
                       GError **error);

/* For the formats. */
void export_put(Export *export, const char *text);
