/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "domain/claim.h"
#include "services/disputes.h"
#include "ui/cli/commands.h"
#include "ui/words.h"

static const Option options[] = {
    { "dispute", N_("ID"), N_("The dispute, where the order has several.") },
    { "to", N_("WHOM"), N_("shop (the dispute's text field) or bank (a letter).") },
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
read_recipient(const Call *call, gboolean *ret_bank, GError **error)
{
    const char *text = call_value(call, "to");
    g_autofree char *excerpt = NULL;

    *ret_bank = g_strcmp0(text, "bank") == 0;
    if (text == NULL || *ret_bank || g_str_equal(text, "shop"))
        return TRUE;
    excerpt = text_excerpt(text);
    error_set(error, RECOURSE_ERROR_USAGE, N_("--to: “%s” is neither shop nor bank."), excerpt);
    return FALSE;
}

static char *
write_claim(const Call *call, const OrderView *view, const Dispute *dispute, gboolean to_bank)
{
    ClaimTranslate translate =
        g_strcmp0(call_value(call, "lang"), "en") == 0 ? in_english : in_own_language;
    const Policies *policies = app_policies(call->app);

    if (to_bank)
        return claim_letter(view->order, dispute, policies, translate, NULL);
    if (dispute->statement != NULL && !call_has(call, "lang"))
        return g_strdup(dispute->statement);
    return claim_text(view->order, dispute, policies, translate, NULL);
}

static gboolean
run(Call *call, GError **error)
{
    gboolean to_bank;
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;
    const Dispute *dispute;
    g_autofree char *text = NULL;

    if (!read_recipient(call, &to_bank, error))
        return FALSE;
    id = orders_find(call->app, call->operands[0], error);
    view = id == NULL ? NULL : orders_show(call->app, id, error);
    dispute = view == NULL ? NULL : disputes_choose(view, call_value(call, "dispute"), error);
    if (dispute == NULL)
        return FALSE;
    text = write_claim(call, view, dispute, to_bank);
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
