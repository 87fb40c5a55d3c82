/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/page/page.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include "base/text/text.h"
#include "helpers/opening/opening.h"
#include "helpers/page/json-pieces.h"
#include "helpers/page/microdata.h"
#include "helpers/page/tree.h"

#define HEAD 4096 /* where a page says in what letters it is */
#define NAME_MOST 40

typedef xmlDoc HtmlDocument;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HtmlDocument, xmlFreeDoc)

/* What stands behind "charset=" in the head; NULL when this system has no such encoding. Where
 * nothing does, it stays as it is. */
static void
read_stated_encoding(const char *bytes, gsize length, const char **encoding)
{
    g_autofree char *head = g_ascii_strdown(bytes, (gssize)MIN(length, HEAD));
    const char *found = strstr(head, "charset=");
    g_autofree char *name = NULL;

    if (found == NULL)
        return;
    found += strlen("charset=");
    found += strspn(found, "\"' ");
    name = g_strndup(found, MIN(strcspn(found, "\"' ;/>"), NAME_MOST));
    *encoding = encoding_find(name);
}

/* Valid UTF-8 is UTF-8, whatever a page says that was saved in other letters than it was sent.
 * NULL: nobody can tell. */
static const char *
encoding_of(const Opening *opening, const char *bytes, gsize length)
{
    const char *encoding = opening->encoding;

    if (encoding == NULL)
        encoding = encoding_of_bytes(bytes, length);
    if (opening->encoding == NULL && g_strcmp0(encoding, ENCODING_UTF_8) != 0)
        read_stated_encoding(bytes, length, &encoding);
    return encoding;
}

static HtmlDocument *
parse(const char *text, gsize length)
{
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                        HTML_PARSE_NONET | HTML_PARSE_COMPACT;

    return length > G_MAXINT ? NULL
                             : htmlReadMemory(text, (int)length, NULL, ENCODING_UTF_8, options);
}

typedef struct {
    Opening *opening;
    const char *name;
    ContainedKind kind;
} Destination;

static gboolean
put_piece(gpointer data, const char *bytes, gsize length, GError **error)
{
    const Destination *to = data;

    return opening_out(
        to->opening,
        &(Contained){ .kind = to->kind, .name = to->name, .bytes = bytes, .length = length },
        error);
}

static gboolean
is_json_ld(const xmlNode *script)
{
    g_autofree char *type = tree_attribute(script, "type");

    return type != NULL && g_ascii_strncasecmp(type, "application/ld+json", 19) == 0;
}

/* All scripts of one kind. */
static gboolean
put_scripts(xmlNode *root, const Destination *to, GError **error)
{
    for (xmlNode *node = root; node != NULL; node = tree_next(node, root)) {
        g_autofree char *text = NULL;

        if (!tree_is(node, "script") || is_json_ld(node) != (to->kind == CONTAINED_JSON_LD))
            continue;
        text = tree_text(node);
        if (!json_pieces(text, put_piece, (gpointer)to, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
put_items(xmlNode *root, const Destination *to, GError **error)
{
    for (xmlNode *node = root; node != NULL; node = tree_next(node, root)) {
        g_autofree char *text = microdata_json(node);

        if (text != NULL && !put_piece((gpointer)to, text, strlen(text), error))
            return FALSE;
    }
    return TRUE;
}

gboolean
page_read(Opening *opening, const char *name, const char *bytes, gsize length, GError **error)
{
    const char *encoding = encoding_of(opening, bytes, length);
    const Contained page = { .kind = CONTAINED_PAGE, .name = name, .encoding = encoding };
    gsize text_length = 0;
    g_autofree char *text =
        encoding == NULL ? NULL : encoding_decode(encoding, bytes, length, &text_length, NULL);
    g_autoptr(HtmlDocument) document = text == NULL ? NULL : parse(text, text_length);
    xmlNode *root;

    if (text == NULL)
        return why_set(CONTAINER_ENCODING, name, error);
    root = document == NULL ? NULL : xmlDocGetRootElement(document);
    return opening_out(opening, &page, error) &&
           put_scripts(root, &(Destination){ opening, name, CONTAINED_DATA }, error) &&
           put_scripts(root, &(Destination){ opening, name, CONTAINED_JSON_LD }, error) &&
           put_items(root, &(Destination){ opening, name, CONTAINED_MICRODATA }, error);
}
