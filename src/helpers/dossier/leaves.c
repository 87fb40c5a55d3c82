/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/dossier/leaves.h"

#ifdef HAVE_POPPLER
#include <poppler.h>

struct Leaves {
    PopplerDocument *document;
};

LeavesResult
leaves_open(GByteArray *bytes, Leaves **ret_leaves)
{
    g_autoptr(GBytes) whole = g_byte_array_free_to_bytes(bytes);
    g_autoptr(GError) error = NULL;
    PopplerDocument *document = poppler_document_new_from_bytes(whole, NULL, &error);

    *ret_leaves = NULL;
    if (document == NULL)
        return g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? LEAVES_ENCRYPTED
                                                                              : LEAVES_DAMAGED;
    if (poppler_document_get_n_pages(document) < 1) {
        g_object_unref(document);
        return LEAVES_DAMAGED;
    }
    *ret_leaves = g_new0(Leaves, 1);
    (*ret_leaves)->document = document;
    return LEAVES_READ;
}

void
leaves_free(Leaves *leaves)
{
    if (leaves == NULL)
        return;
    g_object_unref(leaves->document);
    g_free(leaves);
}

int
leaves_count(const Leaves *leaves)
{
    return leaves == NULL ? 0 : poppler_document_get_n_pages(leaves->document);
}

void
leaves_size(const Leaves *leaves, int i, double *ret_width, double *ret_height)
{
    PopplerPage *page = poppler_document_get_page(leaves->document, i);

    *ret_width = *ret_height = 1;
    if (page == NULL)
        return;
    poppler_page_get_size(page, ret_width, ret_height);
    g_object_unref(page);
}

gboolean
leaves_draw(const Leaves *leaves, int i, cairo_t *cr, double x, double y, double width,
            double height)
{
    PopplerPage *page = poppler_document_get_page(leaves->document, i);
    double across = 0, down = 0, share;

    if (page == NULL)
        return FALSE;
    poppler_page_get_size(page, &across, &down);
    share = MIN(MIN(width / MAX(across, 1), height / MAX(down, 1)), 1);
    cairo_save(cr);
    cairo_translate(cr, x + (width - across * share) / 2, y);
    cairo_scale(cr, share, share);
    cairo_rectangle(cr, 0, 0, across, down);
    cairo_clip(cr);
    poppler_page_render_for_printing(page, cr);
    cairo_restore(cr);
    g_object_unref(page);
    return TRUE;
}
#else
LeavesResult
leaves_open(GByteArray *bytes, Leaves **ret_leaves)
{
    g_byte_array_unref(bytes);
    *ret_leaves = NULL;
    return LEAVES_NO_READER;
}

void
leaves_free(Leaves *leaves)
{
    (void)leaves; /* there are none */
}

int
leaves_count(const Leaves *leaves)
{
    (void)leaves;
    return 0;
}

void
leaves_size(const Leaves *leaves, int i, double *ret_width, double *ret_height)
{
    (void)leaves;
    (void)i;
    *ret_width = *ret_height = 1;
}

gboolean
leaves_draw(const Leaves *leaves, int i, cairo_t *cr, double x, double y, double width,
            double height)
{
    (void)leaves;
    (void)i;
    (void)cr;
    (void)x;
    (void)y;
    (void)width;
    (void)height;
    return FALSE;
}
#endif
