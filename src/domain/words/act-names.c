/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/act-names.h"

#include "base/text/text.h"
#include "domain/words/aliases-private.h"

/* Made when it is first asked for, of what is in the program. */
static const Aliases *
acts(void)
{
    static gsize made = 0;

    if (g_once_init_enter(&made))
        g_once_init_leave(&made, (gsize)aliases_new("acts.names"));
    return (const Aliases *)made;
}

gboolean
act_is_looked_for(const char *name, const char *word)
{
    g_autofree char *piece = text_fold_words(word);

    return *piece != '\0' && aliases_begin_so(acts(), name, piece);
}
