/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archive and remove: orders that are no longer to be listed. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option archive_options[] = {
    { "back", NULL, N_("Unarchive them.")                     },
    { NULL },
};
/* clang-format on */

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
marked_sentence(OrderMark mark, guint count)
{
    switch (mark) {
    case MARK_ARCHIVED:
        return ngettext("{count} order archived.", "{count} orders archived.", count);
    case MARK_UNARCHIVED:
        return ngettext("{count} order unarchived.", "{count} orders unarchived.", count);
    case MARK_REMOVED:
        return ngettext("{count} order removed. “recourse undo” restores it.",
                        "{count} orders removed. “recourse undo” restores them.", count);
    }
    g_assert_not_reached();
}

/* Every order among the operands, in one change. */
static gboolean
mark_orders(Call *call, OrderMark mark, GError **error)
{
    g_auto(GStrv) ids = find_all(call, error);
    g_autofree char *number = NULL;
    g_autofree char *line = NULL;
    guint marked;

    if (ids == NULL || !orders_mark(call->app, (const char *const *)ids, mark, &marked, error))
        return FALSE;
    number = g_strdup_printf("%u", marked);
    line = text_fill(marked_sentence(mark, marked), "count", number, NULL);
    output_line(call->output, line);
    output_member(call->output, "changed", json_integer(marked));
    return TRUE;
}

static gboolean
run_archive(Call *call, GError **error)
{
    return mark_orders(call, call_has(call, "back") ? MARK_UNARCHIVED : MARK_ARCHIVED, error);
}

static gboolean
run_remove(Call *call, GError **error)
{
    guint count = call_operand_count(call);
    g_autofree char *number = g_strdup_printf("%u", count);
    g_autofree char *question =
        text_fill(ngettext("Remove {count} order?", "Remove {count} orders?", count), "count",
                  number, NULL);

    if (count > 1 && !say_ask(question, call_has(call, "yes"), error))
        return FALSE;
    return mark_orders(call, MARK_REMOVED, error);
}

const Command command_archive = {
    .name = "archive",
    .operands = "ORDER...",
    .least = 1,
    .most = -1,
    .options = archive_options,
    .needs_app = TRUE,
    .help = N_("Archive orders: keep them, but hide them from the list."),
    .run = run_archive,
};

const Command command_remove = {
    .name = "remove",
    .operands = "ORDER...",
    .least = 1,
    .most = -1,
    .needs_app = TRUE,
    .help = N_("Remove orders. “recourse undo” restores them."),
    .run = run_remove,
};
