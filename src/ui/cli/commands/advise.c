/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/watch/watch.h"
#include "services/orders/orders.h"
#include "ui/cli/call/claim-options.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/doc-tell.h"
#include "ui/cli/tell/order-words.h"
#include "ui/cli/tell/qr-tell.h"
#include "ui/doc/doc-advice.h"
#include "ui/words/words.h"

static const Option options[] = {
    CLAIM_OPTIONS,
    { "seller-agrees-return", NULL, N_("The seller agreed to take it back.") },
    { "offer", N_("MONEY|N%"), N_("What the seller offers: weighed against the claim.") },
    { "kept", N_("N%"), N_("How much of its value the item still has for you.") },
    { "qr", NULL, N_("Show the steps as a QR code, for the camera of a phone.") },
    { NULL },
};

/* The order that the advice is for: a tracked one with what the options change in it, or one
 * made of the options alone. ret_draft gets what its dispute says already. */
static Order *
take_order(Call *call, Dispute **ret_draft, GError **error)
{
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;
    const Dispute *dispute;

    if (call_operand_count(call) == 0) {
        *ret_draft = dispute_new("advice");
        return orders_draft(call->app);
    }
    id = orders_find(call->app, call->operands[0], error);
    view = id == NULL ? NULL : orders_show(call->app, id, error);
    if (view == NULL)
        return NULL;
    dispute = view->summary.next.dispute;
    *ret_draft =
        dispute != NULL ? dispute_copy(dispute) : disputes_copy_draft(call->app, view, NULL);
    return order_copy(view->order);
}

/* Nobody said what is wrong: the zero of a draft is "not received". */
static gboolean
is_supposed(const Call *call, const Dispute *draft)
{
    return !call_has(call, "reason") &&
           (draft->opened == INSTANT_UNKNOWN || draft->reason_unknown);
}

/* That a parcel never came is supposed of one that did not; everything else has to be said. */
static gboolean
has_reason(const Call *call, const Order *order, const Dispute *draft, GError **error)
{
    if (!is_supposed(call, draft) ||
        (order->facts[FACT_SHIPPED].is_true && !order_has_arrived(order)))
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("Add what is wrong: --reason not-received, wrong-item, damaged, defective, "
                 "not-as-described, missing-parts, counterfeit, wrong-size or changed-mind."));
    return FALSE;
}

static gboolean
take_offer(const Call *call, const Order *order, Circumstances *said, GError **error)
{
    const char *text = call_value(call, "offer");
    const char *refusal;

    if (text == NULL)
        return TRUE;
    if (!money_parse_share(text, &order->total, &said->offer, error)) {
        g_prefix_error(error, "--offer: ");
        return FALSE;
    }
    refusal = event_amount_refusal(order, NULL, EVENT_SELLER_OFFERED, &said->offer);
    if (refusal != NULL)
        error_set(error, RECOURSE_ERROR_USAGE, "--offer: %s.", _(refusal));
    return refusal == NULL;
}

static gboolean
read_kept(const Call *call, int *ret_kept, GError **error)
{
    const char *text = call_value(call, "kept");
    g_autofree char *digits = text == NULL ? NULL : g_strdelimit(g_strdup(text), "%", ' ');
    gint64 kept = 0;

    *ret_kept = KEPT_UNKNOWN;
    if (text == NULL)
        return TRUE;
    if (!g_ascii_string_to_signed(g_strstrip(digits), 10, 0, 100, &kept, NULL)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("--kept: give a share from 0 to 100, like 60%%."));
        return FALSE;
    }
    *ret_kept = (int)kept * 100; /* hundredths of a per cent */
    return TRUE;
}

/* Only when an offer was named. */
static void
answer_offer(const Call *call, const Order *order, const Advice *advice, const Dispute *draft,
             int kept)
{
    g_autoptr(Doc) doc = doc_new();
    OfferOutlook outlook;

    if (!money_is_known(&draft->said.offer))
        return;
    outlook = offer_weigh(order, advice, &draft->said.offer, &draft->asked, kept);
    output_member(call->output, "offer", offer_to_json(&outlook));
    output_gap(call->output);
    doc_advice_offer(doc, advice, &outlook);
    doc_tell(call->output, doc);
}

static void
answer(Call *call, const Advice *advice, const Order *order, const Dispute *draft,
       const GArray *steps)
{
    gboolean supposed = is_supposed(call, draft);
    g_autoptr(Doc) doc = doc_new();

    if (output_is_json(call->output)) {
        json_t *object = advice_to_json(advice, steps);

        json_set_text(object, "reason", choice_token(&reasons, draft->said.reason));
        json_object_set_new(object, "reason_supposed", json_boolean(supposed));
        output_member(call->output, "advice", object);
        return;
    }
    if (supposed)
        output_line(call->output,
                    _("You did not say what is wrong. This advice is for an item "
                      "that has not arrived. For another problem, add --reason."));
    doc_advice(doc, call->app, advice, order, steps);
    doc_tell(call->output, doc);
}

static gboolean
show_code(const Call *call, const GArray *steps, GError **error)
{
    g_autofree char *text = doc_steps_text(steps);

    if (steps->len > 0)
        return qr_tell(call->output, text, error);
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("There are no steps to show as a QR code: you have nothing to do on the "
                 "marketplace's screens."));
    return FALSE;
}

/* How the advice is shown is nothing about the claim. */
static gboolean
says_nothing(const Call *call)
{
    for (gsize i = 0; options[i].name != NULL; i++) {
        if (strcmp(options[i].name, "qr") != 0 && call_has(call, options[i].name))
            return FALSE;
    }
    return TRUE;
}

/* Of a tracked order whose buyer says nothing more, what is next of it comes first, as in the
 * list: nothing is supposed of it. */
static void
take_next(const Call *call, const Order *order, const Dispute *draft, Advice *advice)
{
    OrderSummary summary;

    if (call_operand_count(call) == 0 || !is_supposed(call, draft) || !says_nothing(call))
        return;
    summary = order_summarise(order, app_policies(call->app), app_now(call->app), NULL);
    if (advice->first_step != summary.next.action)
        g_array_set_size(advice->because, 0); /* it was about another step */
    advice->first_step = summary.next.action;
    advice->by = summary.next.by;
}

static gboolean
run(Call *call, GError **error)
{
    g_autoptr(Dispute) draft = NULL;
    g_autoptr(Order) order = take_order(call, &draft, error);
    Wizard wizard = { order, app_policies(call->app), draft, app_now(call->app) };
    g_autoptr(Advice) advice = NULL;
    g_autoptr(GArray) steps = NULL;
    int kept = KEPT_UNKNOWN;

    if (order == NULL || !order_take_options(call, order, error) ||
        !claim_take_options(call, &wizard, error) || !has_reason(call, order, draft, error) ||
        !take_offer(call, order, &draft->said, error) || !read_kept(call, &kept, error))
        return FALSE;
    draft->said.seller_agrees_return = call_has(call, "seller-agrees-return");
    advice = wizard_advice(&wizard);
    take_next(call, order, draft, advice);
    steps = dispute_steps(advice, order, draft, draft->statement);
    if (call_has(call, "qr") && !show_code(call, steps, error))
        return FALSE;
    if (!call_has(call, "qr") || output_is_json(call->output))
        answer(call, advice, order, draft, steps);
    answer_offer(call, order, advice, draft, kept);
    return TRUE;
}

const Command command_advise = {
    .name = "advise",
    .operands = "[ORDER]",
    .most = 1,
    .options = options,
    .takes_fields = TRUE,
    .needs_app = TRUE,
    .help = N_("Show what to expect from a claim, what to do first and why."),
    .more = N_("With or without a tracked order; nothing is recorded."),
    .run = run,
};
