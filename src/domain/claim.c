/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/claim.h"

#include "base/i18n.h"
#include "base/text.h"
#include "domain/evidence.h"

typedef struct {
    const Order *order;
    const Dispute *dispute;
    const Zone *zone;
    ClaimTranslate translate;
    gpointer data;
    GString *text;
} Claim;

/* clang-format off */
static const char *const openings[DISPUTE_REASON_COUNT] = {
    [REASON_NOT_RECEIVED]     = N_("I have not received order {number} ({title})."),
    [REASON_WRONG_ITEM]       = N_("I ordered {title} (order {number}) and received a different item."),
    [REASON_DAMAGED]          = N_("The item of order {number} ({title}) arrived damaged."),
    [REASON_DEFECTIVE]        = N_("The item of order {number} ({title}) does not work."),
    [REASON_NOT_AS_DESCRIBED] = N_("The item of order {number} ({title}) is not as the listing describes it."),
    [REASON_MISSING_PARTS]    = N_("Order {number} ({title}) arrived incomplete."),
    [REASON_COUNTERFEIT]      = N_("The item of order {number} ({title}) is not genuine."),
    [REASON_WRONG_SIZE]       = N_("The size of the item of order {number} ({title}) differs from the listing."),
    [REASON_CHANGED_MIND]     = N_("I would like to return the item of order {number} ({title})."),
};

static const char *const tracking_sentences[TRACKING_COUNT] = {
    [TRACKING_NO_SCAN]   = N_("The tracking shows no scan of the parcel."),
    [TRACKING_MOVING]    = N_("The tracking shows that the parcel has not been delivered."),
    [TRACKING_STUCK]     = N_("The tracking has not changed for a long time."),
    [TRACKING_DELIVERED] = N_("The tracking says delivered, but the parcel did not come to my address."),
    [TRACKING_RETURNED]  = N_("The tracking shows that the parcel is going back to the sender."),
    [TRACKING_CUSTOMS]   = N_("The tracking shows that the parcel is held by customs."),
};

static const char *const difference_sentences[DIFFERENCE_COUNT] = {
    [DIFFERENCE_TOTAL]   = N_("It is a completely different product."),
    [DIFFERENCE_VARIANT] = N_("It is another variant than the one I ordered."),
    [DIFFERENCE_DETAIL]  = N_("It differs in details from the listing."),
};

static const char *const severity_sentences[SEVERITY_COUNT] = {
    [SEVERITY_MINOR]       = N_("The damage can be seen clearly."),
    [SEVERITY_SIGNIFICANT] = N_("With this damage it cannot be used as it is meant to be."),
};
/* clang-format on */

static char *
date_text(const Claim *claim, Instant instant)
{
    WallTime wall = instant_to_wall(instant, claim->zone);

    return g_strdup_printf("%04d-%02d-%02d", wall.year, wall.month, wall.day);
}

/* Takes the sentence over. */
static void
append(Claim *claim, char *sentence)
{
    if (claim->text->len > 0)
        g_string_append_c(claim->text, ' ');
    g_string_append(claim->text, sentence);
    g_free(sentence);
}

static void
say(Claim *claim, const char *sentence)
{
    if (sentence != NULL)
        append(claim, g_strdup(claim->translate(sentence, claim->data)));
}

static void
say_date(Claim *claim, const char *sentence, Instant instant)
{
    g_autofree char *date = NULL;

    if (instant == INSTANT_UNKNOWN)
        return;
    date = date_text(claim, instant);
    append(claim, text_fill(claim->translate(sentence, claim->data), "date", date, NULL));
}

static void
say_opening(Claim *claim)
{
    append(claim,
           text_fill(claim->translate(openings[claim->dispute->said.reason], claim->data),
                     "number", claim->order->number, "title", claim->order->title, NULL));
}

static void
say_dates(Claim *claim)
{
    say_date(claim, N_("It was ordered on {date}."), order_fact(claim->order, FACT_PLACED));
    say_date(claim, N_("It was shipped on {date}."), order_fact(claim->order, FACT_SHIPPED));
    if (claim->dispute->said.reason != REASON_NOT_RECEIVED)
        say_date(claim, N_("It was delivered on {date}."),
                 order_fact(claim->order, FACT_DELIVERED));
}

static void
say_facts(Claim *claim)
{
    const Circumstances *said = &claim->dispute->said;

    switch (said->reason) {
    case REASON_NOT_RECEIVED:
        say(claim, tracking_sentences[said->tracking]);
        break;
    case REASON_WRONG_ITEM:
        say(claim, difference_sentences[said->difference]);
        break;
    case REASON_DAMAGED:
        say(claim, severity_sentences[said->severity]);
        break;
    default:
        break;
    }
    if (said->used_before_documented == ANSWER_NO)
        say(claim, N_("The evidence was made before any use."));
}

static void
say_evidence(Claim *claim)
{
    g_autoptr(GString) list = g_string_new(NULL);
    EvidenceSet set =
        claim->dispute->said.evidence | evidence_kinds_of(claim->order, claim->dispute->id);

    for (guint kind = 0; kind < EVIDENCE_COUNT; kind++) {
        if ((set & EVIDENCE_BIT(kind)) == 0)
            continue;
        if (list->len > 0)
            g_string_append(list, ", ");
        g_string_append(list,
                        claim->translate(choice_label(&evidence_kinds, kind), claim->data));
    }
    if (list->len > 0)
        append(claim, text_fill(claim->translate(N_("I attach: {evidence}."), claim->data),
                                "evidence", list->str, NULL));
}

static void
say_request(Claim *claim)
{
    g_autofree char *amount = NULL;

    if (!money_is_known(&claim->dispute->asked))
        return;
    amount = money_text(&claim->dispute->asked);
    append(claim,
           text_fill(claim->translate(N_("I ask for a refund of {amount}."), claim->data),
                     "amount", amount, NULL));
}

static Claim
claim_begin(const Order *order, const Dispute *dispute, const Policies *policies,
            ClaimTranslate translate, gpointer data)
{
    return (Claim){
        .order = order,
        .dispute = dispute,
        .zone = policies_marketplace(policies, order->marketplace)->zone,
        .translate = translate,
        .data = data,
        .text = g_string_new(NULL),
    };
}

char *
claim_text(const Order *order, const Dispute *dispute, const Policies *policies,
           ClaimTranslate translate, gpointer data)
{
    Claim claim = claim_begin(order, dispute, policies, translate, data);

    say_opening(&claim);
    say_dates(&claim);
    say_facts(&claim);
    say_evidence(&claim);
    say_request(&claim);
    return g_string_free(claim.text, FALSE);
}

static void
say_payment(Claim *claim, const char *shop)
{
    g_autofree char *amount = NULL;

    if (!money_is_known(&claim->order->total))
        return;
    amount = money_text(&claim->order->total);
    append(claim, text_fill(claim->translate(N_("I dispute the payment of {amount} to {shop}."),
                                             claim->data),
                            "amount", amount, "shop", shop, NULL));
    say_date(claim, N_("It was paid on {date}."), order_fact(claim->order, FACT_PAID));
}

/* What the marketplace did, as far as it was recorded. */
static void
say_platform(Claim *claim)
{
    const Instant *happened = claim->dispute->happened;

    say_date(claim, N_("I opened a dispute with the marketplace on {date}."),
             happened[EVENT_SUBMITTED]);
    say_date(claim, N_("It was escalated to the marketplace on {date}."),
             MAX(happened[EVENT_ESCALATED], happened[EVENT_PLATFORM_STEPPED_IN]));
    if (claim->dispute->ruled_for_seller)
        say_date(claim, N_("It was decided for the seller on {date}."),
                 MAX(happened[EVENT_RULED_FOR_SELLER], happened[EVENT_APPEAL_LOST]));
    say_date(claim, N_("A refund was approved on {date} and has not arrived in full."),
             happened[EVENT_REFUND_APPROVED]);
}

char *
claim_letter(const Order *order, const Dispute *dispute, const Policies *policies,
             ClaimTranslate translate, gpointer data)
{
    Claim claim = claim_begin(order, dispute, policies, translate, data);

    say_payment(&claim, policies_marketplace(policies, order->marketplace)->title);
    say_opening(&claim);
    say_dates(&claim);
    say_facts(&claim);
    say_platform(&claim);
    say_evidence(&claim);
    return g_string_free(claim.text, FALSE);
}
