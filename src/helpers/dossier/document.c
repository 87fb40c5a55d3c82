/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/dossier/document.h"

#include <string.h>

#include "base/text/text.h"

/* A4, in points. */
#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.890
#define MARGIN 56.0
#define MARGIN_TOP 54.0
#define MARGIN_BOTTOM 64.0
#define FOOT_Y (PAGE_HEIGHT - 44.0)
#define FOOT_SIZE 8.5
#define LINES_TOGETHER 5
#define LINE_SPACING 1.15
#define MISSING_SHOWN 24
#define FAMILY "Noto Sans, DejaVu Sans, Droid Sans Fallback, Noto Sans CJK SC, sans-serif"
#define FAMILY_FIXED "Noto Sans Mono, DejaVu Sans Mono, monospace"

struct Document {
    DocumentCall call;
    cairo_surface_t *surface;
    cairo_t *cr;
    double y;
    gboolean is_begun; /* something stands on the page */
    gboolean is_stopped;
    Places *places;
    GPtrArray *outline; /* ids of the bookmarks above, by level */
    GString *missing;
    guint missing_count;
};

static void
bookmark_free(gpointer data)
{
    g_free(((Bookmark *)data)->text);
    g_free(data);
}

Places *
places_new(void)
{
    Places *places = g_new0(Places, 1);

    places->bookmarks = g_ptr_array_new_with_free_func(bookmark_free);
    places->pages = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    places->count = 1;
    return places;
}

void
places_free(Places *places)
{
    if (places == NULL)
        return;
    g_ptr_array_unref(places->bookmarks);
    g_hash_table_unref(places->pages);
    g_free(places);
}

/* Names and bookmarks come in one order: their pages are all that can differ. */
gboolean
places_equal(const Places *a, const Places *b)
{
    GHashTableIter it;
    gpointer name, page;

    if (a->count != b->count || a->bookmarks->len != b->bookmarks->len)
        return FALSE;
    for (guint i = 0; i < a->bookmarks->len; i++) {
        if (((Bookmark *)a->bookmarks->pdata[i])->page !=
            ((Bookmark *)b->bookmarks->pdata[i])->page)
            return FALSE;
    }
    g_hash_table_iter_init(&it, a->pages);
    while (g_hash_table_iter_next(&it, &name, &page)) {
        if (g_hash_table_lookup(b->pages, name) != page)
            return FALSE;
    }
    return TRUE;
}

static void
set_metadata(Document *document)
{
    const json_t *about = document->call.about;
    const char *title = json_member_text(about, "title");
    const char *created = json_member_text(about, "created");

    cairo_pdf_surface_restrict_to_version(document->surface, CAIRO_PDF_VERSION_1_5);
    if (title != NULL)
        cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATOR, "Recourse");
    /* Without it cairo takes the time of day, and no two files are the same. */
    cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   created != NULL ? created : "2000-01-01T00:00:00Z");
}

Document *
document_new(const DocumentCall *call)
{
    Document *document = g_new0(Document, 1);

    document->call = *call;
    document->surface =
        cairo_pdf_surface_create_for_stream(call->write, call->data, PAGE_WIDTH, PAGE_HEIGHT);
    set_metadata(document);
    document->cr = cairo_create(document->surface);
    document->y = MARGIN_TOP;
    document->places = places_new();
    document->outline = g_ptr_array_new();
    document->missing = g_string_new(NULL);
    cairo_tag_begin(document->cr, "Document", NULL);
    return document;
}

cairo_t *
document_cairo(Document *document)
{
    return document->cr;
}

gboolean
document_counts(const Document *document)
{
    return document->call.write == NULL;
}

double
document_left(const Document *document)
{
    (void)document;
    return MARGIN;
}

double
document_width(const Document *document)
{
    (void)document;
    return PAGE_WIDTH - 2 * MARGIN;
}

double
document_y(const Document *document)
{
    return document->y;
}

double
document_room(const Document *document)
{
    return PAGE_HEIGHT - MARGIN_BOTTOM - document->y;
}

double
document_height(const Document *document)
{
    (void)document;
    return PAGE_HEIGHT - MARGIN_BOTTOM - MARGIN_TOP;
}

void
document_down(Document *document, double points)
{
    document->y += points;
    document->is_begun = TRUE;
}

static void
draw_at(Document *document, PangoLayout *layout, double x, double y)
{
    cairo_move_to(document->cr, x, y);
    pango_cairo_show_layout(document->cr, layout);
}

/* What the document is on the left, the number of the page on the right. */
static void
draw_foot(Document *document)
{
    const TextStyle style = { .size = FOOT_SIZE, .is_faint = TRUE };
    const char *foot = json_member_text(document->call.about, "foot");
    const char *words = json_member_text(document->call.about, "page_words");
    g_autofree char *page = g_strdup_printf("%d", document->places->count);
    g_autofree char *pages =
        g_strdup_printf("%d", document->call.before == NULL ? 1 : document->call.before->count);
    g_autofree char *number =
        text_fill(words == NULL ? "{page}" : words, "page", page, "pages", pages, NULL);
    const double width = document_width(document);
    g_autoptr(PangoLayout) left =
        document_layout(document, foot == NULL ? "" : foot, &style, width * 0.7);
    g_autoptr(PangoLayout) right = document_layout(document, number, &style, width * 0.3);

    cairo_pdf_surface_set_page_label(document->surface, page);
    pango_layout_set_height(left, -1);
    pango_layout_set_ellipsize(left, PANGO_ELLIPSIZE_END);
    pango_layout_set_auto_dir(right, FALSE);
    pango_layout_set_alignment(right, PANGO_ALIGN_RIGHT);
    cairo_set_source_rgb(document->cr, 0.35, 0.35, 0.35);
    draw_at(document, left, MARGIN, FOOT_Y);
    draw_at(document, right, MARGIN + width * 0.7, FOOT_Y);
    cairo_set_source_rgb(document->cr, 0, 0, 0);
}

static void
end_page(Document *document)
{
    draw_foot(document);
    if (document->call.done != NULL && !document->is_stopped)
        document->is_stopped = !document->call.done(
            document->call.done_data, document->places->count,
            document->call.before == NULL ? 0 : document->call.before->count);
}

void
document_break(Document *document)
{
    if (!document->is_begun)
        return;
    end_page(document);
    cairo_show_page(document->cr);
    document->places->count++;
    document->y = MARGIN_TOP;
    document->is_begun = FALSE;
}

void
document_need(Document *document, double points)
{
    if (points > document_room(document))
        document_break(document);
}

Places *
document_finish(Document *document, cairo_status_t *ret_status)
{
    Places *places = document->places;
    gboolean is_empty = !document->is_begun && places->count > 1;

    if (!is_empty)
        end_page(document);
    cairo_tag_end(document->cr, "Document");
    if (is_empty)
        places->count--;
    else
        cairo_show_page(document->cr);
    *ret_status = cairo_status(document->cr);
    cairo_destroy(document->cr);
    cairo_surface_finish(document->surface);
    if (*ret_status == CAIRO_STATUS_SUCCESS)
        *ret_status = cairo_surface_status(document->surface);
    cairo_surface_destroy(document->surface);
    g_ptr_array_unref(document->outline);
    g_string_free(document->missing, TRUE);
    g_free(document);
    return places;
}

const char *
document_missing(const Document *document, guint *ret_count)
{
    *ret_count = document->missing_count;
    return document->missing->str;
}

/* Which letters of the layout have no font: asked one by one, for there are few. */
static void
note_missing(Document *document, PangoLayout *layout)
{
    g_autoptr(PangoLayout) one = pango_layout_copy(layout);
    const char *text = pango_layout_get_text(layout);

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        g_autofree char *letter = g_strndup(at, (gsize)(g_utf8_next_char(at) - at));

        if (strstr(document->missing->str, letter) != NULL)
            continue;
        pango_layout_set_attributes(one, NULL);
        pango_layout_set_text(one, letter, -1);
        if (pango_layout_get_unknown_glyphs_count(one) == 0)
            continue;
        document->missing_count++;
        if (document->missing_count <= MISSING_SHOWN)
            g_string_append(document->missing, letter);
    }
}

/* The same sign is drawn in one way in Japan and in another in China. */
static const char *
language_of(const char *text)
{
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        switch (g_unichar_get_script(g_utf8_get_char(at))) {
        case G_UNICODE_SCRIPT_HIRAGANA:
        case G_UNICODE_SCRIPT_KATAKANA:
            return "ja";
        case G_UNICODE_SCRIPT_HANGUL:
            return "ko";
        default:
            break;
        }
    }
    return "zh-cn";
}

static gboolean
is_east_asian(gunichar letter)
{
    GUnicodeScript script = g_unichar_get_script(letter);

    return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
           script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HANGUL;
}

static void
set_languages(PangoLayout *layout, const char *text, const char *whole)
{
    PangoAttrList *list = pango_attr_list_new();
    PangoLanguage *language = pango_language_from_string(language_of(text));

    /* A checksum that is broken has no hyphen in it. */
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
    if (whole != NULL)
        pango_attr_list_insert(list,
                               pango_attr_language_new(pango_language_from_string(whole)));

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        PangoAttribute *attribute;

        if (!is_east_asian(g_utf8_get_char(at)))
            continue;
        attribute = pango_attr_language_new(language);
        attribute->start_index = (guint)(at - text);
        attribute->end_index = (guint)(g_utf8_next_char(at) - text);
        pango_attr_list_change(list, attribute);
    }
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

PangoLayout *
document_layout(Document *document, const char *text, const TextStyle *style, double width)
{
    PangoLayout *layout = pango_cairo_create_layout(document->cr);
    PangoFontDescription *font = pango_font_description_new();

    pango_font_description_set_family(font, style->is_fixed ? FAMILY_FIXED : FAMILY);
    pango_font_description_set_absolute_size(font, style->size * PANGO_SCALE);
    if (style->is_strong)
        pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout, LINE_SPACING);
    pango_layout_set_text(layout, text, -1);
    set_languages(layout, text, style->language);
    if (pango_layout_get_unknown_glyphs_count(layout) > 0)
        note_missing(document, layout);
    return layout;
}

double
layout_height(PangoLayout *layout)
{
    PangoRectangle logical;

    pango_layout_get_extents(layout, NULL, &logical);
    return (double)logical.height / PANGO_SCALE;
}

int
document_draw_lines(Document *document, PangoLayout *layout, const TextStyle *style, double x,
                    double y, double bottom, int first, double *ret_used)
{
    PangoLayoutIter *it = pango_layout_get_iter(layout);
    double top = 0, used = 0;
    int line = 0, next = -1;
    gboolean is_more = TRUE;

    if (style->is_faint)
        cairo_set_source_rgb(document->cr, 0.35, 0.35, 0.35);
    for (; is_more; is_more = pango_layout_iter_next_line(it), line++) {
        PangoRectangle logical;
        double height;
        int from, until;

        if (line < first)
            continue;
        pango_layout_iter_get_line_extents(it, NULL, &logical);
        pango_layout_iter_get_line_yrange(it, &from, &until);
        if (line == first)
            top = (double)from / PANGO_SCALE;
        height = (double)until / PANGO_SCALE - top;
        /* The first line of a page always fits, or nothing ever would. */
        if (y + height > bottom && line > first) {
            next = line;
            break;
        }
        used = height;
        cairo_move_to(document->cr, x + (double)logical.x / PANGO_SCALE,
                      y + (double)pango_layout_iter_get_baseline(it) / PANGO_SCALE - top);
        pango_cairo_show_layout_line(document->cr, pango_layout_iter_get_line_readonly(it));
    }
    if (style->is_faint)
        cairo_set_source_rgb(document->cr, 0, 0, 0);
    pango_layout_iter_free(it);
    *ret_used = used;
    return next;
}

void
document_text(Document *document, const char *text, const TextStyle *style)
{
    g_autoptr(PangoLayout) layout =
        document_layout(document, text, style, document_width(document));
    int line = 0;

    /* A few lines stay together: one alone on the next page is easily missed. */
    document_need(document, pango_layout_get_line_count(layout) <= LINES_TOGETHER
                                ? layout_height(layout)
                                : style->size * 2);
    while (line >= 0) {
        double used;

        line = document_draw_lines(document, layout, style, MARGIN, document->y,
                                   document->y + document_room(document), line, &used);
        document_down(document, used);
        if (line >= 0)
            document_break(document);
    }
}

/* Below the last one of the level above. */
static void
add_outline(Document *document, const char *text, int level)
{
    g_autofree char *page = g_strdup_printf("page=%d", document->places->count);
    int parent = CAIRO_PDF_OUTLINE_ROOT;
    int id;

    if (level > 1 && (int)document->outline->len >= level - 1)
        parent = GPOINTER_TO_INT(document->outline->pdata[level - 2]);
    id = cairo_pdf_surface_add_outline(document->surface, parent, text, page,
                                       CAIRO_PDF_OUTLINE_FLAG_OPEN);
    g_ptr_array_set_size(document->outline, level);
    document->outline->pdata[level - 1] = GINT_TO_POINTER(id);
}

void
document_mark(Document *document, const char *name, const char *text, int level)
{
    Bookmark *bookmark;

    if (name != NULL)
        g_hash_table_insert(document->places->pages, g_strdup(name),
                            GINT_TO_POINTER(document->places->count));
    if (level <= 0)
        return;
    bookmark = g_new0(Bookmark, 1);
    bookmark->text = g_strdup(text);
    bookmark->level = level;
    bookmark->page = document->places->count;
    g_ptr_array_add(document->places->bookmarks, bookmark);
    add_outline(document, text, level);
}

int
document_page_of(const Document *document, const char *name)
{
    const Places *before = document->call.before;

    return before == NULL ? 0 : GPOINTER_TO_INT(g_hash_table_lookup(before->pages, name));
}

const GPtrArray *
document_bookmarks_before(const Document *document)
{
    return document->call.before == NULL ? NULL : document->call.before->bookmarks;
}

/* Without a paragraph around it cairo writes a damaged table of objects. */
void
document_link(Document *document, int page, double x, double y, double width, double height)
{
    g_autofree char *attributes = g_strdup_printf("rect=[%d %d %d %d] page=%d", (int)x, (int)y,
                                                  (int)width, (int)height, page);

    cairo_tag_begin(document->cr, "P", NULL);
    cairo_tag_begin(document->cr, CAIRO_TAG_LINK, attributes);
    cairo_tag_end(document->cr, CAIRO_TAG_LINK);
    cairo_tag_end(document->cr, "P");
}
