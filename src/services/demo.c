/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/demo.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/builtin-demo.h"
#include "services/orders.h"

struct Demo {
    char *folder;
    App *app;
};

/* Follows no link: what a link points to is not ours. */
static void
remove_tree(const char *path)
{
    g_autoptr(GDir) dir = NULL;
    struct stat status;
    const char *name;

    if (lstat(path, &status) != 0)
        return;
    if (!S_ISDIR(status.st_mode)) {
        (void)unlink(path); /* a file left in the temporary folder harms nobody */
        return;
    }
    dir = g_dir_open(path, 0, NULL);
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *child = g_build_filename(path, name, NULL);

        remove_tree(child);
    }
    (void)rmdir(path);
}

void
demo_free(Demo *demo)
{
    if (demo == NULL)
        return;
    app_free(demo->app);
    if (demo->folder != NULL)
        remove_tree(demo->folder);
    g_free(demo->folder);
    g_free(demo);
}

/* Every member of the example is a field of order_fields in the words of the command line. */
static gboolean
fill_order(App *app, Order *order, json_t *example, GError **error)
{
    for (gsize i = 0; i < order_fields_count; i++) {
        const OrderField *field = &order_fields[i];
        const char *text = json_member_text(example, field->name);
        FieldContext context = orders_field_context(app, order->marketplace);

        if (text != NULL && !order_field_set(order, field, text, &context, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
log_events(App *app, const Order *order, const json_t *events, GError **error)
{
    FieldContext context = orders_field_context(app, order->marketplace);

    for (gsize i = 0; i < json_array_size(events); i++) {
        const json_t *example = json_array_get(events, i);
        g_auto(Moment) at = { 0 };
        LogEntry entry = { .type = event_type_parse(json_member_text(example, "event")),
                           .text = json_member_text(example, "text") };

        if (!moment_parse(json_member_text(example, "at"), context.zone, context.now, &at,
                          error))
            return FALSE;
        entry.at = at;
        if (!orders_log(app, order->id, &entry, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
add_example(App *app, json_t *example, GError **error)
{
    g_autoptr(Order) order = orders_draft(app);

    return fill_order(app, order, example, error) && orders_add(app, order, error) &&
           log_events(app, order, json_object_get(example, "events"), error);
}

static gboolean
fill(App *app, GError **error)
{
    const Embedded *file = &builtin_demo[0];
    g_autoptr(JsonDocument) document = json_read(file->bytes, file->length, file->name, error);
    json_t *examples = json_object_get(document, "orders");

    if (document == NULL)
        return FALSE;
    for (gsize i = 0; i < json_array_size(examples); i++) {
        if (!add_example(app, json_array_get(examples, i), error))
            return FALSE;
    }
    return TRUE;
}

Demo *
demo_new(const App *app, GError **error)
{
    g_autoptr(Demo) demo = g_new0(Demo, 1);
    g_autoptr(GError) cause = NULL;
    AppOptions options = {
        .now = app_is_what_if(app) ? app_now(app) : INSTANT_UNKNOWN,
        .in_memory = TRUE,
    };

    demo->folder = g_dir_make_tmp("recourse-demo-XXXXXX", &cause);
    if (demo->folder == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("There is no room for the examples: %s. TMPDIR names the folder for "
                     "temporary files."),
                  cause->message);
        return NULL;
    }
    options.folder = demo->folder;
    demo->app = app_new(&options, error);
    if (demo->app == NULL || !fill(demo->app, error))
        return NULL;
    return g_steal_pointer(&demo);
}

App *
demo_app(Demo *demo)
{
    return demo->app;
}
