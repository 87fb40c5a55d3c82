/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "domain/claim.h"
#include "services/disputes.h"
#include "ui/cli/commands.h"
#include "ui/words.h"

static const Option options[] = {
    { "dispute", N_("ID"), N_("The dispute, where the order has several.") },
    { "lang", N_("LANGUAGE"), N_("en for English; else your own language.") },
    { NULL },
};

static const char *
in_english(const char *sentence, gpointer data)
{
    (void)data;
    return sentence;
}

static const char *
in_own_language(const char *sentence, gpointer data)
{
    (void)data;
    return _(sentence);
}

static gboolean
run(Call *call, GError **error)
{
    g_autofree char *id = orders_find(call->app, call->operands[0], error);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(call->app, id, error);
    const Dispute *dispute =
        view == NULL ? NULL : disputes_choose(view, call_value(call, "dispute"), error);
    gboolean english = g_strcmp0(call_value(call, "lang"), "en") == 0;
    g_autofree char *text = NULL;

    if (dispute == NULL)
        return FALSE;
    if (dispute->statement != NULL && !call_has(call, "lang"))
        text = g_strdup(dispute->statement);
    else
        text = claim_text(view->order, dispute, app_policies(call->app),
                          english ? in_english : in_own_language, NULL);
    output_line(call->output, text);
    output_member(call->output, "claim", json_string(text));
    return TRUE;
}

const Command command_claim = {
    .name = "claim",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Write the claim text, ready to paste."),
    .more = N_("It says what was entered and nothing else. Words of your own, given with "
               "“recourse dispute ORDER --statement TEXT”, are used as they are."),
    .run = run,
};
