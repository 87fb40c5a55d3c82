/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Document: pages from top to bottom, with a foot, bookmarks and links.
 *
 * It is made several times over: where something stands is known only once everything before
 * it is drawn, and the contents stand in front. A pass that draws nowhere counts; when two
 * passes agree, the last one is written.
 */
#pragma once

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "base/json/json.h"

typedef struct {
    double size; /* points */
    gboolean is_strong;
    gboolean is_faint;
    gboolean is_fixed;    /* every letter as wide as the others */
    const char *language; /* as in "de"; NULL: not known */
} TextStyle;

/* A heading that the contents list. */
typedef struct {
    char *text;
    int level; /* 1.. */
    int page;
} Bookmark;

/* What a pass found out for the next one. */
typedef struct {
    GPtrArray *bookmarks; /* Bookmark */
    GHashTable *pages;    /* of what has a name (char *), GINT_TO_POINTER */
    int count;
} Places;

Places *places_new(void);
void places_free(Places *places);
gboolean places_equal(const Places *a, const Places *b);

typedef struct Document Document;

/* What it says of a page that is done; FALSE stops. */
typedef gboolean (*PageDone)(gpointer data, int page, int pages);

/* Where it goes, and what holds on every page. */
typedef struct {
    cairo_write_func_t write; /* NULL: a pass that counts */
    gpointer data;
    const json_t *about;  /* "title", "author", "created", "foot", "page_words" */
    const Places *before; /* of the pass before; NULL: the first */
    PageDone done;        /* or NULL */
    gpointer done_data;
} DocumentCall;

Document *document_new(const DocumentCall *call);

/* Ends the last page. The places are the caller's; the status is cairo's, at the end of all. */
Places *document_finish(Document *document, cairo_status_t *ret_status);

cairo_t *document_cairo(Document *document);
gboolean document_counts(const Document *document); /* nothing is drawn */
double document_left(const Document *document);
double document_width(const Document *document);
double document_y(const Document *document);
double document_room(const Document *document);   /* down to the foot */
double document_height(const Document *document); /* of a whole page */
void document_down(Document *document, double points);
void document_break(Document *document); /* unless the page is still empty */
void document_need(Document *document, double points);

/* Characters that no font has: each once, in the order in which they were met. */
const char *document_missing(const Document *document, guint *ret_count);

/* A text laid out to a width. */
PangoLayout *document_layout(Document *document, const char *text, const TextStyle *style,
                             double width);
double layout_height(PangoLayout *layout);

/* Draws the layout's lines from the first on, down to the bottom; returns the next line, or -1
 * at the end. ret_used gets how far down it came. */
int document_draw_lines(Document *document, PangoLayout *layout, const TextStyle *style,
                        double x, double y, double bottom, int first, double *ret_used);

/* A text in paragraphs, over as many pages as it takes. */
void document_text(Document *document, const char *text, const TextStyle *style);

/* Names this place, and puts it into the contents and the bookmarks unless the level is 0. */
void document_mark(Document *document, const char *name, const char *text, int level);

/* The page of what has that name, as the pass before says; 0: not known. */
int document_page_of(const Document *document, const char *name);
const GPtrArray *document_bookmarks_before(const Document *document);

/* Makes a box lead to a page. */
void document_link(Document *document, int page, double x, double y, double width,
                   double height);
