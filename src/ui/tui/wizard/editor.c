/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/wizard/editor.h"

#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"

#define TEXT_BYTES_LIMIT 65536
#define FALLBACK "vi"

static const char *
chosen_editor(void)
{
    const char *visual = g_getenv("VISUAL");
    const char *editor = g_getenv("EDITOR");

    if (visual != NULL && *visual != '\0')
        return visual;
    return editor != NULL && *editor != '\0' ? editor : FALLBACK;
}

/* The editor's words with the file behind them. */
static char **
command_line(const char *path, GError **error)
{
    g_auto(GStrv) words = NULL;
    g_autoptr(GError) cause = NULL;
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();

    if (!g_shell_parse_argv(chosen_editor(), NULL, &words, &cause)) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("$VISUAL or $EDITOR cannot be read: %s"),
                  cause->message);
        return NULL;
    }
    g_strv_builder_addv(builder, (const char **)words);
    g_strv_builder_add(builder, path);
    return g_strv_builder_end(builder);
}

static gboolean
run_editor(const char *path, GError **error)
{
    g_auto(GStrv) argv = command_line(path, error);
    g_autoptr(GError) cause = NULL;
    int status = 0;

    if (argv == NULL)
        return FALSE;
    if (g_spawn_sync(NULL, argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_CHILD_INHERITS_STDIN, NULL,
                     NULL, NULL, NULL, &status, &cause) &&
        g_spawn_check_wait_status(status, &cause))
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("The editor did not work: %s. Set $VISUAL or $EDITOR; nothing was changed."),
              cause->message);
    return FALSE;
}

static char *
edit_file(const char *path, const char *text, gboolean *ret_is_converted, GError **error)
{
    g_autofree char *edited = NULL;
    gsize length = 0;

    if (!g_file_set_contents_full(path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, error) ||
        !run_editor(path, error))
        return NULL;
    edited = file_read(path, TEXT_BYTES_LIMIT, &length, error);
    if (edited == NULL)
        return NULL;
    return g_strchomp(text_to_utf8(edited, length, ret_is_converted));
}

char *
editor_edit(const char *text, gboolean *ret_is_converted, GError **error)
{
    g_autofree char *folder = g_dir_make_tmp("recourse-XXXXXX", error); /* 0700 */
    g_autofree char *path = NULL;
    char *edited;

    if (folder == NULL)
        return NULL;
    path = g_build_filename(folder, "words.txt", NULL);
    edited = edit_file(path, text, ret_is_converted, error);
    (void)unlink(path);  /* gone, or never there */
    (void)rmdir(folder); /* what an editor left beside it stays private */
    return edited;
}
