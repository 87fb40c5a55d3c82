/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Services of systemd's for this user, and what starts them. */
#include "services/app/app.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "services/app/builtin-units.h"
#include "services/app/helper.h"

#define COMMAND_PLACE "@command@"
#define PATHS_PLACE "@paths@"
#define CASE_FILE_KEY "X-CaseFile=" /* systemd leaves keys that begin with X- alone */
#define UNIT_LIMIT (64 * 1024)
#define SYSTEMCTL_MILLISECONDS 10000

static char *
unit_folder(void)
{
    return g_build_filename(g_get_user_config_dir(), "systemd", "user", NULL);
}

static char *
unit_path(const char *name)
{
    g_autofree char *folder = unit_folder();

    return g_build_filename(folder, name, NULL);
}

/* One word of ExecStart: quoted, without specifiers and variables. */
static void
append_word(GString *line, const char *word)
{
    g_string_append(line, line->len == 0 ? "\"" : " \"");
    for (; *word != '\0'; word++) {
        if (*word == '%' || *word == '$')
            g_string_append_c(line, *word);
        if (*word == '"' || *word == '\\')
            g_string_append_c(line, '\\');
        g_string_append_c(line, *word);
    }
    g_string_append_c(line, '"');
}

static const char *
builtin_unit(const char *name)
{
    for (const Embedded *unit = builtin_units; unit->name != NULL; unit++) {
        if (g_str_has_prefix(unit->name, name))
            return unit->bytes;
    }
    g_assert_not_reached(); /* data/local.mk names all of them */
}

static char *
service_text(const App *app, const Units *units)
{
    g_autofree char *program = helper_own_program();
    g_autoptr(GString) command = g_string_new(NULL);
    g_autoptr(GString) text = g_string_new(builtin_unit(units->service));

    append_word(command, program);
    append_word(command, "--db");
    append_word(command, app_db_path(app));
    for (const char *const *word = units->words; *word != NULL; word++)
        append_word(command, *word);
    g_string_replace(text, COMMAND_PLACE, command->str, 1);
    g_string_append_printf(text, "\n[X-Recourse]\n" CASE_FILE_KEY "%s\n", app_db_path(app));
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static char *
trigger_text(const Units *units, const char *paths)
{
    g_autoptr(GString) text = g_string_new(builtin_unit(units->trigger));

    if (paths != NULL)
        g_string_replace(text, PATHS_PLACE, paths, 1);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static gboolean
write_unit(const App *app, const char *name, const char *text, GError **error)
{
    g_autofree char *folder = unit_folder();
    g_autofree char *path = unit_path(name);
    GError *cause = NULL;
    gboolean is_done;

    if (!folder_create(folder, error))
        return FALSE;
    is_done = file_replace(path, text, strlen(text), &cause);
    return saved_settle(app_saved(app), is_done, cause, error);
}

static gboolean
remove_unit(const char *name, GError **error)
{
    g_autofree char *path = unit_path(name);

    if (unlink(path) == 0 || errno == ENOENT)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("%s cannot be removed: %s"), path,
              g_strerror(errno));
    return FALSE;
}

static gboolean
systemctl(const char *verb, const char *option, const char *unit, GError **error)
{
    const char *const argv[] = { "systemctl", "--user", verb, option, unit, NULL };
    HelperCall call = { .argv = argv, .milliseconds = SYSTEMCTL_MILLISECONDS };
    g_auto(HelperResult) result = { 0 };

    if (!helper_run(&call, &result, error))
        return FALSE;
    if (result.exit_status == 0)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("systemctl --user %s failed: %s"), verb,
              result.complaint);
    return FALSE;
}

/* A user manager is there and answers. */
static gboolean
has_systemd(void)
{
    return systemctl("show", "--property=Version", NULL, NULL);
}

static gboolean
write_units(const App *app, const Units *units, const char *paths, GError **error)
{
    g_autofree char *service = service_text(app, units);
    g_autofree char *trigger = trigger_text(units, paths);

    if (strchr(app_db_path(app), '\n') != NULL) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("A case file with a line break in its name cannot be written into a "
                     "systemd unit."));
        return FALSE;
    }
    return write_unit(app, units->service, service, error) &&
           write_unit(app, units->trigger, trigger, error);
}

gboolean
units_enable(const App *app, const Units *units, const char *paths, gboolean *ret_has_systemd,
             GError **error)
{
    *ret_has_systemd = has_systemd();
    if (!*ret_has_systemd)
        return TRUE;
    if (write_units(app, units, paths, error) &&
        systemctl("daemon-reload", NULL, NULL, error) &&
        systemctl("enable", "--now", units->trigger, error))
        return TRUE;
    saved_begin(app_saved(app));
    (void)remove_unit(units->trigger, NULL); /* the first error is the one to report */
    (void)remove_unit(units->service, NULL);
    return FALSE;
}

gboolean
units_disable(const Units *units, gboolean *ret_has_systemd, GError **error)
{
    *ret_has_systemd = has_systemd();
    if (!*ret_has_systemd)
        return TRUE;
    if (units_are_on(units) && !systemctl("disable", "--now", units->trigger, error))
        return FALSE;
    return remove_unit(units->trigger, error) && remove_unit(units->service, error) &&
           systemctl("daemon-reload", NULL, NULL, error);
}

gboolean
units_are_on(const Units *units)
{
    g_autofree char *folder = unit_folder();
    g_autofree char *link = g_build_filename(folder, units->wants, units->trigger, NULL);

    return g_file_test(link, G_FILE_TEST_IS_SYMLINK);
}

char *
units_case_file(const Units *units)
{
    g_autofree char *path = unit_path(units->service);
    g_autofree char *text = NULL;
    const char *place;
    gsize length;

    if (!units_are_on(units) || !g_file_test(path, G_FILE_TEST_IS_REGULAR))
        return NULL;
    text = file_read(path, UNIT_LIMIT, &length, NULL);
    place = text == NULL ? NULL : strstr(text, CASE_FILE_KEY);
    if (place == NULL)
        return NULL;
    place += strlen(CASE_FILE_KEY);
    return g_strndup(place, strcspn(place, "\n"));
}
