/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/mail/microdata.h"

#include <string.h>

#include "helpers/mail/page.h"

#define DEPTH_MOST 32
#define VALUE_BYTES_MOST 2000

/* An element that means something: an object, or a value of the one around it. */
typedef struct {
    guint depth;    /* of the element */
    char *property; /* of the object around it; NULL: it belongs to none */
    json_t *object; /* NULL: a value */
    GString *text;  /* of a value that is what the element says; NULL: it is known */
} Open;

struct Microdata {
    json_t *markup;
    guint depth;
    GArray *open; /* Open, the innermost last */
};

static void
open_clear(gpointer data)
{
    Open *open = data;

    g_free(open->property);
    json_decref(open->object);
    if (open->text != NULL)
        g_string_free(open->text, TRUE);
}

Microdata *
microdata_new(json_t *markup)
{
    Microdata *microdata = g_new0(Microdata, 1);

    microdata->markup = markup;
    microdata->open = g_array_new(FALSE, FALSE, sizeof(Open));
    g_array_set_clear_func(microdata->open, open_clear);
    return microdata;
}

void
microdata_free(Microdata *microdata)
{
    if (microdata == NULL)
        return;
    g_array_unref(microdata->open);
    g_free(microdata);
}

static const char *
attribute(const char *const *attributes, const char *name)
{
    for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        if (g_ascii_strcasecmp(attributes[i], name) == 0)
            return attributes[i + 1] == NULL ? "" : attributes[i + 1];
    }
    return NULL;
}

/* The innermost object; NULL: there is none. */
static json_t *
around(const Microdata *microdata)
{
    for (guint i = microdata->open->len; i > 0; i--) {
        const Open *open = &g_array_index(microdata->open, Open, i - 1);

        if (open->object != NULL)
            return open->object;
    }
    return NULL;
}

/* "http://schema.org/Order" is an Order. */
static json_t *
new_object(const char *type)
{
    json_t *object = json_object();
    const char *slash = type == NULL ? NULL : strrchr(type, '/');

    if (type != NULL)
        json_set_text(object, "@type", slash == NULL ? type : slash + 1);
    return object;
}

/* What an element says besides by its text. */
static const char *
stated_value(const char *const *attributes)
{
    static const char *const names[] = { "content", "datetime", "href", "src" };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        const char *value = attribute(attributes, names[i]);

        if (value != NULL)
            return value;
    }
    return NULL;
}

/* The first of several values counts. */
static void
set_value(json_t *object, const char *property, const char *text)
{
    g_autofree char *value = g_strstrip(g_strndup(text, VALUE_BYTES_MOST));

    if (json_object_get(object, property) == NULL)
        json_set_text(object, property, value);
}

static void
open_object(Microdata *microdata, const char *property, const char *type)
{
    Open open = { microdata->depth, NULL, new_object(type), NULL };
    json_t *outer = around(microdata);

    if (outer != NULL && property != NULL)
        json_object_set(outer, property, open.object);
    else if (json_array_size(microdata->markup) < PAGE_MARKUP_MOST)
        json_array_append(microdata->markup, open.object);
    g_array_append_val(microdata->open, open);
}

void
microdata_begin(Microdata *microdata, const char *const *attributes)
{
    const char *property = attribute(attributes, "itemprop");
    json_t *outer = around(microdata);
    const char *value;

    microdata->depth++;
    if (microdata->open->len >= DEPTH_MOST)
        return;
    if (attribute(attributes, "itemscope") != NULL) {
        open_object(microdata, property, attribute(attributes, "itemtype"));
        return;
    }
    if (property == NULL || outer == NULL)
        return;
    value = stated_value(attributes);
    if (value != NULL) {
        set_value(outer, property, value);
    } else {
        Open open = { microdata->depth, g_strdup(property), NULL, g_string_new(NULL) };

        g_array_append_val(microdata->open, open);
    }
}

void
microdata_text(Microdata *microdata, const char *text, gsize length)
{
    for (guint i = 0; i < microdata->open->len; i++) {
        Open *open = &g_array_index(microdata->open, Open, i);

        if (open->text != NULL && open->text->len < VALUE_BYTES_MOST)
            g_string_append_len(open->text, text, (gssize)length);
    }
}

void
microdata_end(Microdata *microdata)
{
    Open *open = microdata->open->len == 0
                     ? NULL
                     : &g_array_index(microdata->open, Open, microdata->open->len - 1);

    if (open != NULL && open->depth == microdata->depth) {
        json_t *outer = around(microdata);

        if (open->text != NULL && outer != NULL)
            set_value(outer, open->property, open->text->str);
        g_array_set_size(microdata->open, microdata->open->len - 1);
    }
    if (microdata->depth > 0)
        microdata->depth--;
}
