/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the case answers to the questions of a profile, in the reader's language. */
#include "base/text/text.h"
#include "domain/dossier/dossier.h"

static void
add(GString *text, const char *sentence)
{
    if (text->len > 0)
        g_string_append_c(text, ' ');
    g_string_append(text, sentence);
}

static char *
filled_date(const DossierFacts *facts, const char *sentence, Instant at)
{
    g_autofree char *date =
        claim_date(facts->language, at, order_zone_at(facts->order, at, facts->zone));

    return text_fill(sentence, "date", date, NULL);
}

/* A sentence of letters, with its date; nothing without one. */
static void
add_dated(GString *text, const DossierFacts *facts, const char *key, Instant at)
{
    g_autofree char *sentence =
        at == INSTANT_UNKNOWN ? NULL
                              : filled_date(facts, claim_sentence(facts->language, key), at);

    if (sentence != NULL)
        add(text, sentence);
}

/* A sentence of letters, with its amount; nothing without one. */
static void
add_amount(GString *text, const DossierFacts *facts, const char *key, const Money *money)
{
    g_autofree char *amount =
        money_is_known(money) ? claim_amount(facts->language, money) : NULL;
    g_autofree char *sentence = amount == NULL ? NULL
                                               : text_fill(claim_sentence(facts->language, key),
                                                           "amount", amount, NULL);

    if (sentence != NULL)
        add(text, sentence);
}

static void
answer_amount(GString *text, const DossierFacts *facts)
{
    const Money asked = claim_disputed(facts->order, facts->dispute);
    const Money *paid = &facts->order->total;
    const Money received = dispute_received(facts->dispute);
    g_autofree char *sum = NULL, *whole = NULL, *sentence = NULL;
    int order = 0;

    if (!money_is_known(&facts->dispute->asked) || !money_is_known(&asked) ||
        !money_is_known(paid) || !money_compare(&asked, paid, &order))
        return;
    sum = claim_amount(facts->language, &asked);
    whole = claim_amount(facts->language, paid);
    sentence = text_fill(
        claim_words(facts->language, order < 0 ? "answer-amount-part" : "answer-amount-full"),
        "amount", sum, "paid", whole, NULL);
    add(text, sentence);
    add_amount(text, facts, "approved", &facts->dispute->approved);
    add_amount(text, facts, "received", &received);
}

static void
answer_description(GString *text, const DossierFacts *facts)
{
    const Order *order = facts->order;

    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];
        g_autofree char *quantity = g_strdup_printf("%d", MAX(line->quantity, 1));
        g_autofree char *item =
            line->title == NULL ? NULL
                                : text_fill(claim_sentence(facts->language, "item"), "quantity",
                                            quantity, "title", line->title, NULL);

        if (item != NULL)
            g_string_append_printf(text, "%s%s", text->len == 0 ? "" : ", ", item);
    }
    if (text->len == 0 && order->title != NULL)
        add(text, order->title);
}

static void
answer_expected(GString *text, const DossierFacts *facts)
{
    add_dated(text, facts, "guaranteed-by", order_fact(facts->order, FACT_GUARANTEE));
}

static void
answer_received(GString *text, const DossierFacts *facts)
{
    Instant came = order_fact(facts->order, FACT_DELIVERED);

    if (came == INSTANT_UNKNOWN && facts->dispute->said.reason == REASON_NOT_RECEIVED &&
        !dispute_is_refuted(facts->order, facts->dispute))
        add(text, claim_words(facts->language, "answer-nothing-received"));
    else
        add_dated(text, facts, "delivered-on", came);
}

/* The order keeps one of the two: what was asked for, or that it was done. */
static void
answer_cancelled(GString *text, const DossierFacts *facts)
{
    const Order *order = facts->order;
    gboolean is_done = order->cancelled != INSTANT_UNKNOWN;
    Instant at = is_done ? order->cancelled : order->cancel_requested;
    g_autofree char *sentence = NULL;

    if (at == INSTANT_UNKNOWN)
        return;
    sentence = filled_date(
        facts,
        claim_words(facts->language, is_done ? "answer-cancelled" : "answer-cancel-requested"),
        at);
    add(text, sentence);
}

static void
answer_contact(GString *text, const DossierFacts *facts)
{
    const ClaimFacts claim = { facts->order, facts->dispute, facts->policies, facts->now,
                               facts->zone };
    g_autofree char *told = claim_contact(&claim, facts->language);

    if (*told != '\0')
        add(text, told);
}

static void
answer_return(GString *text, const DossierFacts *facts)
{
    const Dispute *dispute = facts->dispute;

    add_dated(text, facts, "event-return-shipped", dispute->happened[EVENT_RETURN_SHIPPED]);
    if (dispute->return_number != NULL) {
        g_autofree char *number = text_fill(claim_sentence(facts->language, "tracking-number"),
                                            "tracking", dispute->return_number, NULL);

        add(text, number);
    }
    add_dated(text, facts, "event-return-delivered", dispute->happened[EVENT_RETURN_DELIVERED]);
    add_dated(text, facts, "event-return-received", dispute->happened[EVENT_RETURN_RECEIVED]);
}

static void
answer_return_refused(GString *text, const DossierFacts *facts)
{
    add_dated(text, facts, "event-return-refused",
              facts->dispute->happened[EVENT_RETURN_REFUSED]);
}

/* What was answered; "unknown" is the first of each set. */
static void
add_said(GString *text, const DossierFacts *facts, const char *family, const ChoiceSet *set,
         guint value)
{
    if (value != 0)
        add(text, claim_sentence_of(facts->language, family, choice_token(set, value)));
}

static void
answer_difference(GString *text, const DossierFacts *facts)
{
    const Circumstances *said = &facts->dispute->said;

    add_said(text, facts, "difference", &differences, said->difference);
    if (said->reason == REASON_DAMAGED)
        add_said(text, facts, "severity", &severities, said->severity);
    if (said->listing_matches == ANSWER_NO)
        add(text, claim_sentence(facts->language, "listing-differs"));
    if (said->used_before_documented == ANSWER_NO)
        add(text, claim_sentence(facts->language, "before-use"));
}

/* An instant that is not known is before all others. */
static Instant
first_of(Instant since, Instant at)
{
    return since == INSTANT_UNKNOWN || (at != INSTANT_UNKNOWN && at < since) ? at : since;
}

static Instant
first_offer(Instant since, const Dispute *dispute)
{
    for (guint i = 0; dispute != NULL && i < dispute->offers->len; i++)
        since = first_of(since, g_array_index(dispute->offers, Offer, i).at);
    return since;
}

/* The first word to the seller, the first offer, or the dispute itself. */
static void
answer_negotiation(GString *text, const DossierFacts *facts)
{
    Instant since = first_offer(facts->dispute->happened[EVENT_SUBMITTED], facts->dispute);
    g_autofree char *sentence = NULL;

    for (guint i = 0; i < facts->order->contacts->len; i++) {
        const Contact *contact = &g_array_index(facts->order->contacts, Contact, i);

        if (contact->is_to_seller)
            since = first_of(since, contact->at);
    }
    since = first_offer(since, facts->order->direct);
    if (since == INSTANT_UNKNOWN)
        return;
    sentence = filled_date(facts, claim_words(facts->language, "answer-since"), since);
    add(text, sentence);
}

static void
answer_refund_promised(GString *text, const DossierFacts *facts)
{
    const Dispute *dispute = facts->dispute;

    add_dated(text, facts, "event-seller-promised-refund",
              dispute->happened[EVENT_SELLER_PROMISED_REFUND]);
    add_dated(text, facts, "event-refund-approved", dispute->happened[EVENT_REFUND_APPROVED]);
    add_amount(text, facts, "approved", &dispute->approved);
}

static void
answer_others(GString *text, const DossierFacts *facts)
{
    g_autofree char *count = g_strdup_printf("%d", facts->others);
    g_autofree char *sentence = NULL;

    if (facts->others < 0)
        return;
    sentence = text_fill(claim_words(facts->language, "answer-others"), "count", count, NULL);
    add(text, sentence);
}

static void
answer_statement(GString *text, const DossierFacts *facts)
{
    if (facts->dispute->statement != NULL)
        add(text, facts->dispute->statement);
}

/* What is only known to the buyer has none. */
static void (*const answerers[ASKS_ABOUT_COUNT])(GString *text, const DossierFacts *facts) = {
    [ASKS_ABOUT_AMOUNT] = answer_amount,
    [ASKS_ABOUT_DESCRIPTION] = answer_description,
    [ASKS_ABOUT_EXPECTED] = answer_expected,
    [ASKS_ABOUT_RECEIVED] = answer_received,
    [ASKS_ABOUT_CANCELLED] = answer_cancelled,
    [ASKS_ABOUT_CONTACT] = answer_contact,
    [ASKS_ABOUT_RETURN] = answer_return,
    [ASKS_ABOUT_RETURN_REFUSED] = answer_return_refused,
    [ASKS_ABOUT_DIFFERENCE] = answer_difference,
    [ASKS_ABOUT_NEGOTIATION] = answer_negotiation,
    [ASKS_ABOUT_REFUND_PROMISED] = answer_refund_promised,
    [ASKS_ABOUT_OTHERS_SAME_MERCHANT] = answer_others,
    [ASKS_ABOUT_STATEMENT] = answer_statement,
};

char *
dossier_answer(const DossierFacts *facts, const ProfileQuestion *question,
               AnswerSource *ret_source)
{
    const char *said = order_said_answer(facts->order, question->id);
    g_autoptr(GString) text = g_string_new(NULL);

    if (said != NULL) {
        *ret_source = ANSWER_IS_SAID;
        return g_strdup(said);
    }
    if (answerers[question->about] != NULL)
        answerers[question->about](text, facts);
    *ret_source = text->len > 0 ? ANSWER_IS_FACT : ANSWER_IS_OPEN;
    return text->len > 0 ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

const char *
dossier_question(const Profile *profile, const ProfileQuestion *question,
                 const ClaimLanguage *language)
{
    if (question->ask != NULL && g_str_equal(profile->language, language->code))
        return question->ask;
    return claim_words_of(language, "ask", choice_token(&profile_answers, question->about));
}
