/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/copies-tell.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words.h"

void
copies_tell(App *app, const GPtrArray *copies)
{
    for (guint i = 0; i < copies->len; i++) {
        g_autofree char *path = copies_path(app, copies->pdata[i]);
        g_autofree char *shown = path == NULL ? NULL : path_for_people(path);
        g_autofree char *text = text_fill(_("To be deleted: {file}"), "file",
                                          shown != NULL ? shown : copies->pdata[i], NULL);

        say_notice(text);
    }
}
