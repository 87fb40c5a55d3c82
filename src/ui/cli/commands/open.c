/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/commands/commands.h"
#include "ui/words/place.h"

/* clang-format off */
static const Option options[] = {
    { "at", N_("PLACE"), N_("Open the screens there instead of on an order.") },
    { NULL },
};
/* clang-format on */

/* An order or a place, and not both. */
static gboolean
names_one(const Call *call, GError **error)
{
    gboolean has_order = call_operand_count(call) > 0;
    gboolean has_place = call_has(call, "at");

    if (has_order != has_place)
        return TRUE;
    if (has_order)
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("An order and --at were both given. Use one of them."));
    else
        error_set(error, RECOURSE_ERROR_USAGE, N_("Name an order, or a place with --at."));
    return FALSE;
}

gboolean
open_place(const Call *call, Place *ret_place, GError **error)
{
    const char *token = call_value(call, "at");
    g_autofree char *excerpt = NULL;
    g_autofree char *expected = NULL;
    guint place = PLACE_ORDER;

    *ret_place = PLACE_ORDER;
    if (!names_one(call, error))
        return FALSE;
    if (token != NULL && !choice_parse(&place_names, token, &place)) {
        excerpt = text_excerpt(token);
        expected = choice_list(&place_names);
        error_set(error, RECOURSE_ERROR_USAGE, N_("--at: “%s” is not a place. Use one of: %s."),
                  excerpt, expected);
        return FALSE;
    }
    *ret_place = (Place)place;
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    Place place;

    if (!open_place(call, &place, error))
        return FALSE;
    if (place == PLACE_ORDER)
        return command_show.run(call, error);
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("--at opens the screens: use a terminal, without --json and --plain."));
    return FALSE;
}

/* At a terminal the screens open instead (cli.c). */
const Command command_open = {
    .name = "open",
    .operands = "[ORDER]",
    .least = 0,
    .most = 1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Open the screens on one order, or at a place."),
    .more = N_("Without a terminal an order is shown as “show” does."),
    .run = run,
};
