/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/mail/page.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include "helpers/mail/microdata.h"

#define LINE_BYTES_MOST 4000
#define JSON_LD_BYTES_MOST (64 * 1024)
#define QUOTES_MOST 8

/* A text on its way to lines. */
typedef struct {
    json_t *lines, *links, *markup;
    GString *line;
    guint quotes;     /* how many quotations stand around it */
    guint skipped;    /* elements that are open since one that is left out; 0: nothing is */
    GString *json_ld; /* of the script at work; NULL: there is none */
    Microdata *microdata;
} Page;

static void
page_init(Page *page, json_t *markup)
{
    *page = (Page){ .lines = json_array(), .links = json_array(), .markup = markup };
    page->line = g_string_new(NULL);
    page->microdata = microdata_new(markup);
}

static void
page_clear(Page *page)
{
    json_decref(page->lines);
    json_decref(page->links);
    g_string_free(page->line, TRUE);
    if (page->json_ld != NULL)
        g_string_free(page->json_ld, TRUE);
    microdata_free(page->microdata);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Page, page_clear)

static void
end_line(Page *page)
{
    g_autoptr(GString) line = g_string_new(NULL);

    g_strstrip(page->line->str);
    page->line->len = strlen(page->line->str);
    if (page->line->len > 0 && json_array_size(page->lines) < PAGE_LINES_MOST) {
        for (guint i = 0; i < MIN(page->quotes, QUOTES_MOST); i++)
            g_string_append(line, "> ");
        g_string_append(line, page->line->str);
        json_array_append_new(page->lines, json_string(line->str));
    }
    g_string_truncate(page->line, 0);
}

/* Any blanks are one. */
static void
add_text(Page *page, const char *text, gsize length)
{
    for (gsize i = 0; i < length && page->line->len < LINE_BYTES_MOST; i++) {
        GString *line = page->line;

        if (!g_ascii_isspace(text[i]))
            g_string_append_c(line, text[i]);
        else if (line->len > 0 && line->str[line->len - 1] != ' ')
            g_string_append_c(line, ' ');
    }
}

static void
add_link(Page *page, const char *address)
{
    json_t *link;

    if (json_array_size(page->links) >= PAGE_LINKS_MOST ||
        strlen(address) > PAGE_LINK_BYTES_MOST || !g_utf8_validate(address, -1, NULL))
        return;
    link = json_object();
    json_object_set_new(link, "line", json_integer((json_int_t)json_array_size(page->lines)));
    json_set_text(link, "address", address);
    json_array_append_new(page->links, link);
}

static json_t *
page_to_json(Page *page, const char *kind)
{
    json_t *body = json_object();

    end_line(page);
    json_set_text(body, "kind", kind);
    json_object_set(body, "lines", page->lines);
    json_object_set(body, "links", page->links);
    return body;
}

/* --- HTML ----------------------------------------------------------------------------------
 */

/* Where they begin and end, a line does. */
static gboolean
breaks_line(const char *element)
{
    static const char *const names[] = {
        "address", "article", "blockquote", "body",   "br",     "center",  "dd",    "div",
        "dl",      "dt",      "fieldset",   "figure", "footer", "form",    "h1",    "h2",
        "h3",      "h4",      "h5",         "h6",     "header", "hr",      "li",    "main",
        "nav",     "ol",      "option",     "p",      "pre",    "section", "table", "tbody",
        "td",      "tfoot",   "th",         "thead",  "tr",     "ul",      NULL,
    };

    return g_strv_contains(names, element);
}

static const char *
attribute(const xmlChar **attributes, const char *name)
{
    for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        if (g_ascii_strcasecmp((const char *)attributes[i], name) == 0)
            return attributes[i + 1] == NULL ? "" : (const char *)attributes[i + 1];
    }
    return NULL;
}

static gboolean
is_hidden(const xmlChar **attributes)
{
    const char *style = attribute(attributes, "style");
    g_autofree char *lower = style == NULL ? NULL : g_ascii_strdown(style, -1);
    g_auto(GStrv) words = lower == NULL ? NULL : g_strsplit_set(lower, " \t\r\n", -1);
    g_autofree char *joined = words == NULL ? NULL : g_strjoinv("", words);

    return attribute(attributes, "hidden") != NULL ||
           (joined != NULL && (strstr(joined, "display:none") != NULL ||
                               strstr(joined, "visibility:hidden") != NULL));
}

static gboolean
is_left_out(const char *element, const xmlChar **attributes)
{
    static const char *const names[] = { "script", "style",  "title", "template",
                                         "select", "object", "svg",   NULL };

    return g_strv_contains(names, element) || is_hidden(attributes);
}

static gboolean
is_json_ld(const char *element, const xmlChar **attributes)
{
    const char *type = g_str_equal(element, "script") ? attribute(attributes, "type") : NULL;

    return type != NULL && g_ascii_strncasecmp(type, "application/ld+json", 19) == 0;
}

static void
begin_element(void *data, const xmlChar *name, const xmlChar **attributes)
{
    Page *page = data;
    const char *element = (const char *)name;
    const char *address;

    microdata_begin(page->microdata, (const char *const *)attributes);
    if (page->skipped > 0) {
        page->skipped++;
        return;
    }
    if (breaks_line(element))
        end_line(page);
    if (is_left_out(element, attributes)) {
        page->skipped = 1;
        if (is_json_ld(element, attributes))
            page->json_ld = g_string_new(NULL);
        return;
    }
    if (g_str_equal(element, "blockquote"))
        page->quotes++;
    address = g_str_equal(element, "a") ? attribute(attributes, "href") : NULL;
    if (address != NULL)
        add_link(page, address);
}

/* A document, or a list of them; what is no JSON is nothing. */
static void
take_json_ld(Page *page)
{
    g_autoptr(JsonDocument) document =
        json_read(page->json_ld->str, page->json_ld->len, "json-ld", NULL);

    if (json_is_object(document)) {
        if (json_array_size(page->markup) < PAGE_MARKUP_MOST)
            json_array_append(page->markup, document);
    } else {
        for (gsize i = 0;
             i < json_array_size(document) && json_array_size(page->markup) < PAGE_MARKUP_MOST;
             i++)
            json_array_append(page->markup, json_array_get(document, i));
    }
    g_string_free(g_steal_pointer(&page->json_ld), TRUE);
}

static void
end_element(void *data, const xmlChar *name)
{
    Page *page = data;
    const char *element = (const char *)name;

    microdata_end(page->microdata);
    if (page->skipped > 0) {
        page->skipped--;
        if (page->skipped == 0 && page->json_ld != NULL)
            take_json_ld(page);
        return;
    }
    if (breaks_line(element))
        end_line(page);
    if (g_str_equal(element, "blockquote") && page->quotes > 0)
        page->quotes--;
}

static void
take_characters(void *data, const xmlChar *text, int length)
{
    Page *page = data;

    if (page->json_ld != NULL) {
        if (page->json_ld->len < JSON_LD_BYTES_MOST)
            g_string_append_len(page->json_ld, (const char *)text, length);
    } else if (page->skipped == 0) {
        add_text(page, (const char *)text, (gsize)length);
        microdata_text(page->microdata, (const char *)text, (gsize)length);
    }
}

json_t *
page_read_html(const char *text, gsize length, json_t *markup)
{
    xmlSAXHandler handler = {
        .startElement = begin_element,
        .endElement = end_element,
        .characters = take_characters,
        .cdataBlock = take_characters,
        .ignorableWhitespace = take_characters,
    };
    g_auto(Page) page;
    htmlParserCtxtPtr context;

    page_init(&page, markup);
    context = htmlCreatePushParserCtxt(&handler, &page, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (context == NULL)
        g_error("cannot read HTML: there is no memory");
    (void)htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                          HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                          HTML_PARSE_IGNORE_ENC); /* all of them are known */
    (void)htmlParseChunk(context, text, (int)length, 1); /* what can be read was read */
    if (context->myDoc != NULL)
        xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
    return page_to_json(&page, "html");
}

/* --- Plain text ----------------------------------------------------------------------------
 */

static void
add_plain_links(Page *page, const char *line)
{
    const char *at = line;

    while ((at = strstr(at, "http")) != NULL) {
        gsize length = strcspn(at, " \t<>\"");
        g_autofree char *address = g_strndup(at, length);

        if (g_str_has_prefix(address, "https://") || g_str_has_prefix(address, "http://"))
            add_link(page, address);
        at += length;
    }
}

json_t *
page_read_plain(const char *text)
{
    g_auto(Page) page;
    const char *end;

    page_init(&page, NULL);
    for (; *text != '\0'; text = *end == '\0' ? end : end + 1) {
        g_autofree char *line = NULL;

        end = text + strcspn(text, "\n");
        line = g_strndup(text, (gsize)(end - text));
        add_plain_links(&page, line);
        add_text(&page, line, strlen(line));
        end_line(&page);
    }
    return page_to_json(&page, "plain");
}
