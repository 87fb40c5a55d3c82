/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed into forms and has not been saved. */
#include "services/app/app.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/file/file.h"
#include "base/json/json.h"

#define FILE_LIMIT (16 * 1024 * 1024)
#define NAME_LENGTH 16 /* of the checksum of the case file's path */

/* STATE/typed/CHECKSUM.json */
static char *
file_path(const App *app)
{
    g_autofree char *sum =
        g_compute_checksum_for_string(G_CHECKSUM_SHA256, app_db_path(app), -1);
    g_autofree char *name = g_strdup_printf("%.*s.json", NAME_LENGTH, sum);

    return g_build_filename(app_paths(app)->state, "typed", name, NULL);
}

/* Never NULL: what cannot be read is as if nothing had been kept. */
static json_t *
load(const App *app)
{
    g_autofree char *path = file_path(app);
    g_autofree char *text = NULL;
    json_t *document = NULL;
    gsize length = 0;

    if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
        text = file_read(path, FILE_LIMIT, &length, NULL);
    if (text != NULL)
        document = json_read(text, length, path, NULL);
    if (json_is_array(json_object_get(document, "forms")))
        return document;
    json_decref(document);
    document = json_object();
    json_set_text(document, "schema", "recourse/1");
    json_set_text(document, "case_file", app_db_path(app));
    json_object_set_new(document, "forms", json_array());
    return document;
}

static gboolean
save(const App *app, const json_t *document, GError **error)
{
    g_autofree char *path = file_path(app);
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *text = NULL;

    if (json_array_size(json_object_get(document, "forms")) == 0) {
        (void)g_unlink(path); /* there may be none */
        return TRUE;
    }
    text = json_write(document, TRUE);
    return folder_create(folder, error) && file_replace(path, text, strlen(text), error);
}

static gboolean
is_of_form(const json_t *kept, const TypedForm *form)
{
    return g_strcmp0(json_member_text(kept, "form"), form->name) == 0 &&
           g_strcmp0(json_member_text(kept, "order"), form->order) == 0;
}

/* Where it stands; the number of forms when it is not there. */
static gsize
find(const json_t *forms, const TypedForm *form)
{
    gsize index = 0;

    while (index < json_array_size(forms) && !is_of_form(json_array_get(forms, index), form))
        index++;
    return index;
}

gboolean
typed_keep(const App *app, const TypedForm *form, const GPtrArray *texts, GError **error)
{
    g_autoptr(JsonDocument) document = load(app);
    json_t *forms = json_object_get(document, "forms");
    json_t *kept = json_object();
    json_t *values = json_array();

    (void)json_array_remove(forms, find(forms, form)); /* it may not be there */
    json_set_text(kept, "form", form->name);
    json_set_text(kept, "order", form->order);
    json_set_instant(kept, "at", app_recorded(app));
    for (guint i = 0; i < texts->len; i++)
        json_array_append_new(values, texts->pdata[i] == NULL ? json_null()
                                                              : json_string(texts->pdata[i]));
    json_object_set_new(kept, "texts", values);
    json_array_append_new(forms, kept);
    return save(app, document, error);
}

GPtrArray *
typed_load(const App *app, const TypedForm *form)
{
    g_autoptr(JsonDocument) document = load(app);
    const json_t *forms = json_object_get(document, "forms");
    const json_t *kept = json_array_get(forms, find(forms, form));
    const json_t *values = json_object_get(kept, "texts");
    GPtrArray *texts;

    if (kept == NULL)
        return NULL;
    texts = g_ptr_array_new_with_free_func(g_free);
    for (gsize i = 0; i < json_array_size(values); i++)
        g_ptr_array_add(texts, g_strdup(json_string_value(json_array_get(values, i))));
    return texts;
}

void
typed_forget(const App *app, const TypedForm *form)
{
    g_autoptr(JsonDocument) document = load(app);
    json_t *forms = json_object_get(document, "forms");

    if (json_array_remove(forms, find(forms, form)) == 0)
        (void)save(app, document, NULL); /* then it is offered once more */
}

void
typed_forget_order(const App *app, const char *order)
{
    g_autoptr(JsonDocument) document = load(app);
    json_t *forms = json_object_get(document, "forms");
    gsize before = json_array_size(forms);

    for (gsize i = before; i > 0; i--) {
        if (g_strcmp0(json_member_text(json_array_get(forms, i - 1), "order"), order) == 0)
            (void)json_array_remove(forms, i - 1);
    }
    if (json_array_size(forms) < before)
        (void)save(app, document, NULL); /* the purge itself went well */
}

guint
typed_count(const App *app)
{
    g_autoptr(JsonDocument) document = load(app);

    return (guint)json_array_size(json_object_get(document, "forms"));
}
