/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/change-words.h"
#include "ui/words/words.h"

#define USUAL_LIMIT 50
#define PAGE_ROWS 100

/* clang-format off */
static const Column columns[] = {
    { "recorded", N_("When"),   CELL_INSTANT, 0,  0 },
    { "what",     N_("What"),   CELL_TEXT,    0,  0 },
    { "mark",     "",           CELL_TEXT,    0,  0 },
    { "order",    N_("Order"),  CELL_TEXT,    0,  2 },
    { "title",    N_("Item"),   CELL_TEXT,    12, 1 },
    { "id",       N_("Change"), CELL_TEXT,    0,  0 },
    { NULL },
};

static const Option options[] = {
    { "limit", N_("COUNT"), N_("List at most N changes (default: 50).")            },
    { NULL },
};
/* clang-format on */

static void
put_change(Call *call, const LoggedChange *change)
{
    json_t *row;

    /* An undo shows as the mark of what it took back. */
    if (!output_is_json(call->output) && change->retracts != NULL)
        return;
    row = change_to_json(call->app, change);
    if (!output_is_json(call->output) && change->retracted)
        json_set_text(row, "mark", _("undone"));
    output_row(call->output, row, change->retracted ? ROW_FAINT : ROW_USUAL);
}

static gboolean
put_changes(Call *call, const char *order, guint limit, GError **error)
{
    gint64 before = 0;
    guint wanted = MIN(limit, PAGE_ROWS);

    while (wanted > 0 && !output_is_over(call->output)) {
        g_autoptr(GPtrArray) page = changes_list(call->app, order, before, wanted, error);

        if (page == NULL)
            return FALSE;
        for (guint i = 0; i < page->len; i++) {
            const LoggedChange *change = page->pdata[i];

            put_change(call, change);
            before = change->key;
        }
        limit -= page->len;
        wanted = page->len < wanted ? 0 : MIN(limit, PAGE_ROWS);
    }
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    g_autofree char *id = NULL;
    guint limit;

    if (!call_count(call, "limit", USUAL_LIMIT, &limit, error))
        return FALSE;
    if (call->operands[0] != NULL) {
        id = orders_find(call->app, call->operands[0], error);
        if (id == NULL)
            return FALSE;
    }
    output_table_begin(call->output, "changes", columns);
    if (!put_changes(call, id, limit, error))
        return FALSE;
    output_table_end(call->output);
    return TRUE;
}

const Command command_history = {
    .name = "history",
    .operands = "[ORDER]",
    .most = 1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("List what was done, newest first; of one order or of all."),
    .run = run,
};
