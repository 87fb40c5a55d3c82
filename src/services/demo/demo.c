/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/demo/demo.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/json/json.h"
#include "services/demo/builtin-demo.h"
#include "services/demo/demo-example-private.h"

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

static gboolean
fill(App *app, GError **error)
{
    const Embedded *file = &builtin_demo[0];
    g_autoptr(JsonDocument) document = json_read(file->bytes, file->length, file->name, error);
    json_t *examples = json_object_get(document, "orders");

    if (document == NULL)
        return FALSE;
    for (gsize i = 0; i < json_array_size(examples); i++) {
        if (!demo_example_add(app, json_array_get(examples, i), error))
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
    app_look_as(demo->app, app);
    return g_steal_pointer(&demo);
}

App *
demo_app(Demo *demo)
{
    return demo->app;
}
