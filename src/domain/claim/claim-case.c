/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with an order, when things happened, and what shows it. */
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/claim/claim-private.h"
#include "domain/clocks/clocks.h"

static gboolean
is_not_received(const Claim *claim)
{
    return claim->dispute->said.reason == REASON_NOT_RECEIVED;
}

static void
say_opening(Claim *claim)
{
    const char *reason = claim->dispute->reason_unknown
                             ? "unknown" /* who writes the letter says what is wrong */
                             : choice_token(&reasons, claim->dispute->said.reason);
    const char *sentence;
    g_autofree char *title = NULL;

    if (dispute_is_refuted(claim->order, claim->dispute))
        return;
    sentence = claim->is_withdrawal ? claim_sentence(claim->language, "withdrawal")
                                    : claim_sentence_of(claim->language, "opening", reason);

    title = text_sanitise(claim->order->title, -1, TEXT_LINE, NULL);
    claim_say_filled(claim,
                     text_fill(sentence, "number", claim->order->number, "title", title, NULL));
}

static const OrderLine *
find_line(const Order *order, int number)
{
    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];

        if (line->line == number)
            return line;
    }
    return NULL;
}

/* Only whole: a part of the lines would say that the dispute is about less. */
static void
say_lines(Claim *claim)
{
    const GArray *disputed = claim->dispute->lines;
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; i < disputed->len; i++) {
        const DisputeLine *about = &g_array_index(disputed, DisputeLine, i);
        const OrderLine *line = find_line(claim->order, about->line);
        g_autofree char *quantity = g_strdup_printf("%d", about->quantity);
        g_autofree char *title = NULL;

        if (line == NULL || line->title == NULL)
            return;
        title = text_sanitise(line->title, -1, TEXT_LINE, NULL);
        g_ptr_array_add(items, text_fill(claim_sentence(claim->language, "item"), "quantity",
                                         quantity, "title", title, NULL));
    }
    claim_say_list(claim, "lines", "items", items);
}

/* A number that a parcel got later is told with the parcel's first one alone. */
static void
say_parcels(Claim *claim)
{
    g_autoptr(GPtrArray) numbers = g_ptr_array_new();

    for (guint i = 0; i < claim->order->parcels->len; i++) {
        const Parcel *parcel = claim->order->parcels->pdata[i];

        if (parcel->alias_of == NULL)
            g_ptr_array_add(numbers, parcel->number);
    }
    claim_say_list(claim, numbers->len > 1 ? "tracking-numbers" : "tracking-number", "tracking",
                   numbers);
}

/* A day that was guaranteed is over when the next one begins. */
static void
say_guarantee(Claim *claim)
{
    Start end;
    Instant over;

    if (!start_find(claim->order, FACT_GUARANTEE, &end) || end.guessed)
        return;
    over = end.precision == PRECISION_DATE ? instant_add_days(end.instant, 1) : end.instant;
    if (over <= claim->now)
        claim_say_date(claim, "guaranteed-by", end.instant);
}

static void
say_dates(Claim *claim)
{
    claim_say_date(claim, "placed-on", order_fact(claim->order, FACT_PLACED));
    claim_say_date(claim, "shipped-on", order_fact(claim->order, FACT_SHIPPED));
    if (is_not_received(claim)) {
        say_parcels(claim);
        say_guarantee(claim);
    }
    if (!is_not_received(claim) || dispute_is_refuted(claim->order, claim->dispute))
        claim_say_date(claim, "delivered-on", order_fact(claim->order, FACT_DELIVERED));
}

/* What was answered; "unknown" is the first answer of each set, and nothing is said of it. */
static void
say_answer(Claim *claim, const char *family, const ChoiceSet *set, guint answer)
{
    if (answer != 0)
        claim_say(claim, claim_sentence_of(claim->language, family, choice_token(set, answer)));
}

static void
say_tracking(Claim *claim)
{
    TrackingShows shows = claim->dispute->said.tracking;
    Instant marked = order_fact(claim->order, FACT_MARKED_DELIVERED);

    if (shows == TRACKING_DELIVERED && marked != INSTANT_UNKNOWN)
        claim_say_date(claim, "tracking-delivered-on", marked);
    else
        say_answer(claim, "tracking", &tracking_shows, shows);
}

/* What is known of an item that came. The openings of two reasons speak of the listing. */
static void
say_item(Claim *claim)
{
    const Circumstances *said = &claim->dispute->said;

    if (said->reason == REASON_WRONG_ITEM || said->reason == REASON_NOT_AS_DESCRIBED)
        say_answer(claim, "difference", &differences, said->difference);
    if (said->reason == REASON_DAMAGED)
        say_answer(claim, "severity", &severities, said->severity);
    if (said->listing_matches == ANSWER_NO && said->reason != REASON_NOT_AS_DESCRIBED)
        claim_say(claim, claim_sentence(claim->language, "listing-differs"));
    if (said->used_before_documented == ANSWER_NO)
        claim_say(claim, claim_sentence(claim->language, "before-use"));
}

void
claim_say_case(Claim *claim)
{
    say_opening(claim);
    say_lines(claim);
    say_dates(claim);
    if (claim->dispute->reason_unknown)
        return;
    if (!is_not_received(claim))
        say_item(claim);
    else if (!dispute_is_refuted(claim->order, claim->dispute))
        say_tracking(claim);
}

void
claim_say_evidence(Claim *claim, EvidenceSet wanted)
{
    g_autoptr(GPtrArray) kinds = g_ptr_array_new();
    EvidenceSet set = wanted & dispute_circumstances(claim->order, claim->dispute).evidence;

    for (guint kind = 0; kind < EVIDENCE_COUNT; kind++) {
        if ((set & EVIDENCE_BIT(kind)) != 0)
            g_ptr_array_add(kinds,
                            (gpointer)claim_sentence_of(claim->language, "evidence",
                                                        choice_token(&evidence_kinds, kind)));
    }
    claim_say_list(claim, "evidence", "evidence", kinds);
}
