/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/watched.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/tell/say.h"
#include "ui/words/calendar-words.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column columns[] = {
    { "file",    N_("Watched file"), CELL_TEXT,    20, 1 },
    { "format",  N_("Format"),       CELL_TEXT,    0,  0 },
    { "written", N_("Written"),      CELL_INSTANT, 0,  0 },
    { NULL },
};
/* clang-format on */

static void
say_problem(const WatchedFile *file)
{
    g_autofree char *text =
        text_fill(_("A watched file was not renewed. {why}"), "why", file->problem, NULL);

    say_warning(text);
}

void
watched_renew(Call *call, gint64 most, gboolean only_new)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) files = NULL;

    if (app_is_what_if(call->app))
        return;
    files = watched_files_renew(call->app, calendar_speak, call->app, most, &error);
    for (guint i = 0; files != NULL && i < files->len; i++) {
        const WatchedFile *file = files->pdata[i];

        if (file->problem != NULL && (file->is_new_problem || !only_new))
            say_problem(file);
    }
    if (error != NULL)
        say_warning(error->message);
}

json_t *
watched_to_json(const WatchedFile *file)
{
    json_t *row = json_object();

    json_set_text(row, "file", file->path);
    json_set_text(row, "format", file->format->token);
    json_set_instant(row, "written", file->written);
    json_set_text(row, "problem", file->problem);
    return row;
}

void
watched_put(Call *call, const GPtrArray *files)
{
    output_table_begin(call->output, "watched", columns);
    for (guint i = 0; i < files->len; i++) {
        const WatchedFile *file = files->pdata[i];

        output_row(call->output, watched_to_json(file),
                   file->problem == NULL ? ROW_USUAL : ROW_URGENT);
    }
    output_table_end(call->output);
    for (guint i = 0; i < files->len; i++) {
        const WatchedFile *file = files->pdata[i];

        if (file->problem != NULL)
            output_line(call->output, file->problem);
    }
}
