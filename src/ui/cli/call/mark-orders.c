/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/call/mark-orders.h"

#include "base/text/text.h"
#include "ui/words/words.h"

/* The ids, each once, NULL-ended; NULL when one is not found. */
static char **
find_all(Call *call, GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);

    for (char **word = call->operands; *word != NULL; word++) {
        g_autofree char *id = orders_find(call->app, *word, error);

        if (id == NULL)
            return NULL;
        if (!g_ptr_array_find_with_equal_func(ids, id, g_str_equal, NULL))
            g_ptr_array_add(ids, g_steal_pointer(&id));
    }
    g_ptr_array_add(ids, NULL);
    return (char **)g_ptr_array_steal(ids, NULL);
}

static const char *
sentence(OrderMark mark, guint count)
{
    switch (mark) {
    case MARK_ARCHIVED:
        return ngettext("{count} order archived.", "{count} orders archived.", count);
    case MARK_UNARCHIVED:
        return ngettext("{count} order taken out of the archive.",
                        "{count} orders taken out of the archive.", count);
    case MARK_REMOVED:
        return ngettext("{count} order removed. “recourse undo” brings it back.",
                        "{count} orders removed. “recourse undo” brings them back.", count);
    }
    g_assert_not_reached();
}

gboolean
mark_orders(Call *call, OrderMark mark, GError **error)
{
    g_auto(GStrv) ids = find_all(call, error);
    g_autofree char *number = NULL;
    g_autofree char *line = NULL;
    guint marked;

    if (ids == NULL || !orders_mark(call->app, (const char *const *)ids, mark, &marked, error))
        return FALSE;
    number = g_strdup_printf("%u", marked);
    line = text_fill(sentence(mark, marked), "count", number, NULL);
    output_line(call->output, line);
    output_member(call->output, "changed", json_integer(marked));
    return TRUE;
}
