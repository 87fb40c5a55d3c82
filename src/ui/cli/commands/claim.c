/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/claim/claim.h"
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/doc-tell.h"
#include "ui/cli/tell/qr-tell.h"
#include "ui/cli/tell/say.h"
#include "ui/doc/doc-letter.h"
#include "ui/words/words.h"

static const Option options[] = {
    { "dispute", N_("ID"), N_("The dispute, where the order has several.") },
    { "to", N_("marketplace|bank|paypal|seller|authority|court|data"),
      N_("The dispute's text field (the default), or a letter to somebody else.") },
    { "lang", N_("LANGUAGE"), N_("The language by its code, such as en, de or fr.") },
    { "qr", NULL, N_("Show the text as a QR code, for the camera of a phone.") },
    { NULL },
};

static gboolean
read_recipient(const Call *call, ClaimRecipient *ret_to, GError **error)
{
    const char *text = call_value(call, "to");
    g_autofree char *excerpt = NULL;
    g_autofree char *list = NULL;
    guint to = CLAIM_TO_MARKETPLACE;

    *ret_to = CLAIM_TO_MARKETPLACE;
    if (text == NULL || g_str_equal(text, "shop")) /* its older name */
        return TRUE;
    if (choice_parse(&claim_recipients, text, &to)) {
        *ret_to = (ClaimRecipient)to;
        return TRUE;
    }
    excerpt = text_excerpt(text);
    list = choice_list(&claim_recipients);
    error_set(error, RECOURSE_ERROR_USAGE, N_("--to: “%s” is unknown. Use one of: %s."),
              excerpt, list);
    return FALSE;
}

/* NULL is written when none was asked for. */
static gboolean
read_language(const Call *call, const ClaimLanguage **ret_language, GError **error)
{
    const GPtrArray *languages = app_claim_languages(call->app);
    const char *code = call_value(call, "lang");
    g_autofree char *excerpt = NULL;
    g_autofree char *list = NULL;

    *ret_language = code == NULL ? NULL : claim_language_find(languages, code);
    if (code == NULL || *ret_language != NULL)
        return TRUE;
    excerpt = text_excerpt(code);
    list = claim_language_list(languages);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--lang: claims are not written in “%s”. Use one of: %s."), excerpt, list);
    return FALSE;
}

/* For scripts: the steps as texts, and the rule that the letter rests on. */
static void
put_members(Output *output, const Doc *doc, const Rule *rule)
{
    json_t *steps = json_array();

    for (guint i = 0; i < doc_count(doc); i++) {
        const Block *block = doc_block(doc, i);
        g_autofree char *step = doc_with_hint(block, block->command);

        if (block->kind == BLOCK_STEP)
            json_array_append_new(steps, json_string(step));
    }
    output_member(output, "law", rule == NULL ? json_null() : json_string(rule->text));
    output_member(output, "source", rule == NULL ? json_null() : json_string(rule->source));
    output_member(output, "trust",
                  rule == NULL ? json_null() : json_string(trust_token(rule->trust)));
    output_member(output, "steps", steps);
}

static void
tell_steps(Call *call, const ClaimFacts *facts, ClaimRecipient to)
{
    g_autoptr(Doc) doc = doc_new();

    doc_letter_steps(doc, facts, to);
    output_gap(call->output);
    doc_tell(call->output, doc);
    put_members(call->output, doc, claim_law_rule(facts, to));
}

/* The text stays as it was claimed; nobody reads it any more. Beside it, so that it can be
 * pasted. */
static void
say_that_it_is_decided(const Dispute *dispute, ClaimRecipient to)
{
    const DisputeStates decided = IN(LOST) | IN(RULED) | IN(PART_REFUNDED) | IN(REFUNDED) |
                                  IN(CHARGEBACK_LOST) | IN(CHARGEBACK_WON);

    if (to == CLAIM_TO_MARKETPLACE && dispute_is_in(dispute, decided))
        say_notice(
            _("This dispute was decided: nobody reads this text any more. An appeal needs "
              "what is new, in your own words. --to bank writes to whoever took the "
              "payment."));
}

static gboolean
answer(Call *call, const OrderView *view, const Dispute *dispute, ClaimRecipient to,
       const ClaimLanguage *language, GError **error)
{
    const ClaimFacts facts = { view->order, dispute, app_policies(call->app),
                               app_now(call->app), app_zone(call->app) };
    g_autofree char *text = doc_letter_text(call->app, view, dispute, to, &language, error);

    if (text == NULL)
        return FALSE;
    say_that_it_is_decided(dispute, to);
    if (!call_has(call, "qr"))
        output_line(call->output, text);
    else if (!qr_tell(call->output, text, error))
        return FALSE;
    output_member(call->output, "claim", json_string(text));
    output_member(call->output, "language",
                  language == NULL ? json_null() : json_string(language->code));
    if (claim_law_group(to, dispute) != NULL)
        tell_steps(call, &facts, to);
    return TRUE;
}

/* nobodys: what stands in for a dispute where none is needed and the order has none. */
static const Dispute *
choose_dispute(const Call *call, const OrderView *view, ClaimRecipient to,
               const Dispute *nobodys, GError **error)
{
    const char *reference = call_value(call, "dispute");
    gboolean is_none = view->order->disputes->len == 0 || to == CLAIM_TO_DATA;

    if (!doc_letter_needs_dispute(to) && is_none && reference == NULL)
        return nobodys;
    return disputes_choose(view, reference, error);
}

static gboolean
run(Call *call, GError **error)
{
    ClaimRecipient to;
    const ClaimLanguage *language;
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;
    g_autoptr(Dispute) nobodys = dispute_new("");
    const Dispute *dispute;

    if (!read_recipient(call, &to, error) || !read_language(call, &language, error))
        return FALSE;
    id = orders_find(call->app, call->operands[0], error);
    view = id == NULL ? NULL : orders_show(call->app, id, error);
    nobodys->reason_unknown = TRUE;
    dispute = view == NULL ? NULL : choose_dispute(call, view, to, nobodys, error);
    if (dispute == NULL)
        return FALSE;
    return answer(call, view, dispute, to, language, error);
}

const Command command_claim = {
    .name = "claim",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Write the claim text, ready to paste."),
    .more =
        N_("It contains only recorded facts. Without --lang you get the text stored "
           "with the dispute (“recourse dispute ORDER --statement TEXT”). If none is "
           "stored, it is in your language, or in English. Letters beyond the bank leave "
           "blanks in brackets for what is not recorded. What to do with them follows, with "
           "the source of each fact."),
    .run = run,
};
