/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lives at random: an order that is shipped, in a parcel or two, comes or does not, and one or
 * two disputes that go their way. Most are likely, so that the deep states are reached; some
 * hold what cannot be, because that, too, can be recorded.
 */
#include <string.h>

#include "domain/counsel/history.h"
#include "domain/words/words.h"

typedef struct {
    GRand *dice;
    History *words;
    int hour; /* of the newest event, since day 0 */
    const char *currency;
    int total; /* whole units; 0: not known */
    gboolean has_arrived;
    gboolean has_parcels; /* two of them */
    gboolean has_items;   /* two of them, too */
    const char *dispute;  /* that is told of; NULL: the first */
} Teller;

#define PARCELS "tracking=[LP00100000001;LP00200000002]"
static const char *const parcels[] = { "LP00100000001", "LP00200000002" };

#define PICK(teller, list) (list)[g_rand_int_range((teller)->dice, 0, G_N_ELEMENTS(list))]

static gboolean
chance(Teller *teller, int percent)
{
    return g_rand_int_range(teller->dice, 0, 100) < percent;
}

/* Mostly whole days: then dates meet. */
static void
later(Teller *teller, int days_at_most)
{
    teller->hour += 24 * g_rand_int_range(teller->dice, 0, days_at_most + 1);
    if (chance(teller, 30))
        teller->hour += g_rand_int_range(teller->dice, 0, 24);
}

static char *
time_at(int hour)
{
    return hour % 24 == 0 ? g_strdup_printf("%d", hour / 24)
                          : g_strdup_printf("%d.%02d", hour / 24, hour % 24);
}

/* "{part}" an amount up to the total, "{soon}" a day to come, "{place}" where money goes,
 * "{yes}" an answer, "{why}" the cause of a return; a member whose value is not known is left
 * out. */
static char *
value_for(Teller *teller, const char *name)
{
    static const char *const places[] = { "original", "balance", "coupon", "original" };
    static const char *const yes[] = { "yes", "no" };
    int amount;

    if (g_str_equal(name, "{why}"))
        return g_strdup(choice_token(
            &return_causes, (guint)g_rand_int_range(teller->dice, 0, RETURN_CAUSE_COUNT)));
    if (g_str_equal(name, "{soon}"))
        return time_at(teller->hour + 24 * g_rand_int_range(teller->dice, 1, 25));
    if (g_str_equal(name, "{place}"))
        return g_strdup(PICK(teller, places));
    if (g_str_equal(name, "{yes}"))
        return g_strdup(PICK(teller, yes));
    if (teller->total == 0)
        return NULL;
    amount = g_str_equal(name, "{all}") || chance(teller, 40)
                 ? teller->total
                 : g_rand_int_range(teller->dice, 1, teller->total + 1);
    return g_strdup_printf("%d.00%s", amount, teller->currency);
}

static void
add_member(Teller *teller, GString *word, const char *member)
{
    const char *hole = strchr(member, '{');
    g_autofree char *value = NULL;

    if (member[0] == '?' && chance(teller, 50)) /* often not said */
        return;
    member += member[0] == '?';
    if (hole == NULL) {
        g_string_append_printf(word, ",%s", member);
        return;
    }
    value = value_for(teller, hole);
    if (value != NULL)
        g_string_append_printf(word, ",%.*s%s", (int)(hole - member), member, value);
}

static void
tell(Teller *teller, const char *event, const char *members)
{
    g_autofree char *time = time_at(teller->hour);
    GString *word = g_string_new(event);
    g_auto(GStrv) list = g_strsplit(members == NULL ? "" : members, ",", -1);

    g_string_append_printf(word, "@%s", time);
    for (gsize i = 0; list[i] != NULL; i++) {
        if (*list[i] != '\0')
            add_member(teller, word, list[i]);
    }
    if (teller->dispute != NULL && event_is_of_dispute(event_type_parse(event)))
        g_string_append_printf(word, ",dispute=%s", teller->dispute);
    g_ptr_array_add(teller->words, g_string_free(word, FALSE));
}

/* --- The order -------------------------------------------------------------------------------
 */

static void
track(Teller *teller)
{
    static const char *const well_known[] = { "aliexpress", "aliexpress", "ebay",
                                              "amazon",     "etsy",       "temu" };
    static const char *const others[] = {
        "lampenladen", "dhgate", "shein",   "vinted",  "wallapop",      "allegro",
        "shopee",      "wish",   "alibaba", "walmart", "mercado-livre", "tiktok-shop",
    };
    static const char *const countries[] = { "PL", "DE", "ES", "FR", "GB",
                                             "US", "BR", "KR", "NZ" };
    static const char *const payments[] = {
        "credit-card:visa",
        "credit-card:visa",
        "credit-card:mastercard",
        "credit-card",
        "credit-card:amex",
        "debit-card",
        "debit-card:mastercard",
        "paypal",
        "klarna",
        "afterpay",
        "alipay",
        "pix",
        "balance",
        "bank-transfer",
    };
    static const char *const currencies[] = { "EUR", "USD", "GBP" };
    GString *word = g_string_new("order-tracked@0,placed=@0");

    teller->currency = PICK(teller, currencies);
    g_string_append_printf(word, ",marketplace=%s",
                           chance(teller, 75) ? PICK(teller, well_known)
                                              : PICK(teller, others));
    if (chance(teller, 85)) {
        teller->total = g_rand_int_range(teller->dice, 3, 240);
        g_string_append_printf(word, ",total=$%d.00%s", teller->total, teller->currency);
    }
    if (chance(teller, 80))
        g_string_append_printf(word, ",buyer_country=%s", PICK(teller, countries));
    if (chance(teller, 85))
        g_string_append_printf(word, ",paid_with=%s", PICK(teller, payments));
    if (chance(teller, 85))
        g_string_append(word, ",paid=@0");
    if (chance(teller, 12))
        g_string_append(word, ",free_return=true");
    if (chance(teller, 55))
        g_string_append_printf(word, ",guarantee=%d", g_rand_int_range(teller->dice, 5, 91));
    teller->has_parcels = chance(teller, 12);
    if (teller->has_parcels)
        g_string_append(word, "," PARCELS);
    teller->has_items = chance(teller, 15);
    if (teller->has_items)
        g_string_append_printf(word, ",lines=#1x1;2x%d", g_rand_int_range(teller->dice, 1, 4));
    g_ptr_array_add(teller->words, g_string_free(word, FALSE));
}

static void
tell_of_waiting(Teller *teller)
{
    static const char *const waits[] = {
        "customs-held",       "extension-requested", "messaged-seller,",  "completion-warned",
        "returned-to-sender", "window-extended",     "extension-refused", "checked",
    };

    while (chance(teller, 25)) {
        const char *event = PICK(teller, waits);
        g_autofree char *token = g_strndup(event, strcspn(event, ","));

        later(teller, 20);
        tell(teller, token,
             g_str_equal(token, "window-extended") || g_str_equal(token, "checked")
                 ? "?until=@{soon}"
             : g_str_equal(token, "returned-to-sender") ? "?cause={why}"
                                                        : NULL);
    }
    if (chance(teller, 6))
        tell(teller, "could-not-open", "cause=too-early,?until=@{soon}");
}

/* Each on its own way. */
static void
tell_of_parcels(Teller *teller)
{
    static const char *const ways[] = {
        "delivered",        "delivered",          "delivered",
        "marked-delivered", "returned-to-sender", "customs-held"
    };
    guint here = 0;

    for (gsize i = 0; i < G_N_ELEMENTS(parcels); i++) {
        const char *way = PICK(teller, ways);
        g_autofree char *members =
            g_strdup_printf("of_parcel=true,tracking=%s%s", parcels[i],
                            g_str_equal(way, "returned-to-sender") ? ",?cause={why}" : "");

        if (chance(teller, 20))
            continue;
        later(teller, 20);
        tell(teller, way, members);
        here += g_str_equal(way, "delivered");
    }
    teller->has_arrived = here == G_N_ELEMENTS(parcels);
}

static void
tell_of_arriving(Teller *teller)
{
    if (teller->has_parcels && chance(teller, 75)) {
        tell_of_parcels(teller);
        return;
    }
    if (chance(teller, 25)) {
        later(teller, 40);
        tell(teller, "marked-delivered", NULL);
    }
    if (chance(teller, 60)) {
        later(teller, 30);
        tell(teller, "delivered", chance(teller, 10) ? "until=@{soon}" : NULL);
        teller->has_arrived = TRUE;
    }
    if (chance(teller, 15)) {
        later(teller, 10);
        tell(teller, teller->has_arrived ? "confirmed" : "auto-completed", NULL);
    }
    if (chance(teller, 6))
        tell(teller, "all-well", NULL);
}

/* FALSE: it ends before it is shipped. */
static gboolean
tell_of_shipping(Teller *teller)
{
    if (chance(teller, 12)) {
        later(teller, 30);
        if (chance(teller, 40))
            tell(teller, "cancel-requested", NULL);
        if (chance(teller, 70))
            tell(teller, "cancelled", NULL);
        later(teller, 20);
        if (chance(teller, 35))
            tell(teller, "refunded", chance(teller, 70) ? "dispute=none,amount=${all}" : NULL);
        return FALSE;
    }
    if (chance(teller, 92)) {
        later(teller, 9);
        tell(teller, "shipped", chance(teller, 20) ? "until=@{soon}" : NULL);
    }
    return TRUE;
}

/* --- The dispute -----------------------------------------------------------------------------
 */

typedef struct {
    char from, to;
    int weight, days_at_most;
    const char *event, *members;
} Move;

/* d draft, s asking, o an offer stands, e escalated, r ruled, l lost, a appealed, w withdrawn,
 * n to be returned, t posted, v there again, p money promised, q a part of it came, z all came,
 * g agreement, b bank, L bank lost, W bank won, c closed. */
/* clang-format off */
static const Move moves[] = {
    { 'd', 's', 80,  6, "submitted", NULL },
    { 'd', 'g',  4,  6, "return-agreed", "?until=@{soon}" },
    { 'd', 'w',  2,  6, "withdrawn", "?cause=promised" },
    { 'd', 'd',  3,  9, "law-letter-sent", "?until=@{soon}" },
    { 'd', 'd',  3,  9, "seller-promised-refund", "?amount=${part},?until=@{soon}" },
    { 'd', 'b',  6, 60, "chargeback-filed", NULL },
    { 's', 'o', 22,  8, "seller-offered", "amount=${part},?return={yes},?until=@{soon}" },
    { 's', 's', 14,  8, "seller-rejected", NULL },
    { 's', 's',  5,  8, "seller-evidence", NULL },
    { 's', 's',  4,  8, "messaged-seller", NULL },
    { 's', 's',  4,  8, "evidence-requested", "?until=@{soon}" },
    { 's', 's',  4,  8, "resend-promised", "?until=@{soon}" },
    { 's', 's',  3,  8, "seller-asked-withdraw", NULL },
    { 's', 's',  3,  8, "checked", "?until=@{soon}" },
    { 's', 's',  3,  8, "seller-promised-refund", "?amount=${part},?until=@{soon}" },
    { 's', 'p',  6, 16, "seller-timeout", NULL },
    { 's', 'e', 16, 16, "escalated", NULL },
    { 's', 'e',  6,  9, "platform-stepped-in", NULL },
    { 's', 'w',  6,  9, "withdrawn", "?cause=promised" },
    { 's', 'w',  2,  9, "withdrawn", "cause=fine" },
    { 's', 'n',  5,  9, "return-required", "?until=@{soon}" },
    { 's', 'b',  3, 60, "chargeback-filed", NULL },
    { 's', 'c',  1,  9, "dispute-closed", NULL },
    { 'o', 'p', 20,  6, "accepted", NULL },
    { 'o', 's', 15,  6, "buyer-rejected", NULL },
    { 'o', 's', 15,  6, "buyer-offered", "amount=${part}" },
    { 'o', 'e',  8, 14, "escalated", NULL },
    { 'o', 'l',  2, 14, "ruled-for-seller", NULL },
    { 'e', 'l', 24, 12, "ruled-for-seller", NULL },
    { 'e', 'r', 24, 12, "ruled-for-buyer", "amount=${all}" },
    { 'e', 'r',  8, 12, "ruled-partial", "amount=${part}" },
    { 'e', 'o',  6, 12, "platform-offered", "amount=${part},?return={yes}" },
    { 'e', 'n', 10, 12, "return-required", "?until=@{soon}" },
    { 'e', 'e',  4, 12, "evidence-requested", "?until=@{soon}" },
    { 'e', 'e',  4,  3, "evidence-sent", NULL },
    { 'e', 'w',  2,  3, "withdrawn", NULL },
    { 'r', 'p', 20, 10, "refund-approved", "?amount=${part}" },
    { 'r', 'z', 20, 20, "refunded", "amount=${all}" },
    { 'r', 'n', 10, 10, "return-required", "?until=@{soon}" },
    { 'l', 'a', 20,  9, "appealed", NULL },
    { 'l', 'b', 20, 60, "chargeback-filed", NULL },
    { 'l', 'b',  8, 60, "payment-case-opened", NULL },
    { 'l', 'l',  6, 20, "law-letter-sent", "?until=@{soon}" },
    { 'l', 'l',  3, 40, "messaged-seller", NULL },
    { 'l', 'c',  6, 20, "settled", NULL },
    { 'a', 'r', 10, 12, "appeal-won", NULL },
    { 'a', 'l', 20, 12, "appeal-lost", NULL },
    { 'n', 't', 40, 12, "return-shipped", "tracking=RR123456785CN" },
    { 'n', 'n',  8, 12, "return-shipped", NULL },
    { 'n', 'n',  6,  6, "return-required", "until=@{soon}" },
    { 't', 'v', 30, 30, "return-delivered", NULL },
    { 't', 'p', 10, 30, "return-received", NULL },
    { 'v', 'p', 20, 12, "return-received", NULL },
    { 'v', 'e',  8, 12, "return-refused", NULL },
    { 'v', 'p', 10, 12, "refund-approved", "?amount=${part}" },
    { 'p', 'z', 20, 30, "refunded", "?amount=${all},?to={place}" },
    { 'p', 'q', 12, 30, "refund-part", "amount=${part},?to={place}" },
    { 'p', 'p',  6, 30, "refund-failed", NULL },
    { 'p', 'p',  6, 30, "refund-approved", "?amount=${part}" },
    { 'p', 'b',  6, 90, "chargeback-filed", NULL },
    { 'p', 'p',  8, 40, "messaged-seller", NULL },
    { 'p', 'p',  6, 40, "checked", "?until=@{soon}" },
    { 'p', 'n',  4, 10, "return-agreed", "?until=@{soon}" },
    { 'q', 'z', 20, 30, "refunded", "amount=${part}" },
    { 'q', 'b',  6, 60, "chargeback-filed", NULL },
    { 'q', 'c',  6, 60, "settled", NULL },
    { 'z', 'p', 10, 30, "refund-failed", NULL },
    { 'z', 'n',  5, 30, "return-required", "?until=@{soon}" },
    { 'w', 's', 20, 12, "submitted", NULL },
    { 'w', 'w', 10, 12, "resend-shipped", NULL },
    { 'w', 'w', 10, 40, "checked", NULL },
    { 'w', 'w', 10, 20, "seller-promised-refund", "?amount=${part},?until=@{soon}" },
    { 'w', 'c',  6, 40, "settled", NULL },
    { 'g', 't', 20, 12, "return-shipped", "tracking=RR123456785CN" },
    { 'b', 'b', 14, 30, "bank-asked", "?until=@{soon}" },
    { 'b', 'b', 14, 12, "bank-answered", NULL },
    { 'b', 'b', 10, 20, "payment-case-escalated", NULL },
    { 'b', 'L', 20, 60, "chargeback-lost", NULL },
    { 'b', 'W', 20, 60, "chargeback-won", "?amount=${all}" },
    { 'b', 'z',  6, 60, "refunded", "amount=${all}" },
    { 'L', 'b',  6, 10, "appealed", NULL },
    { 'W', 'W',  6, 20, "refunded", "amount=${all}" },
};
/* clang-format on */

static const Move *
next_move(Teller *teller, char state)
{
    int sum = 0;
    int left;

    for (gsize i = 0; i < G_N_ELEMENTS(moves); i++)
        sum += moves[i].from == state ? moves[i].weight : 0;
    if (sum == 0)
        return NULL;
    left = g_rand_int_range(teller->dice, 0, sum);
    for (gsize i = 0; i < G_N_ELEMENTS(moves); i++) {
        left -= moves[i].from == state ? moves[i].weight : 0;
        if (left < 0)
            return &moves[i];
    }
    return NULL;
}

/* Which items it is about; nothing for the whole order. */
static const char *
items_of_draft(const Teller *teller)
{
    if (!teller->has_items)
        return "";
    return teller->dispute == NULL ? ",lines=#1x1" : ",lines=#2x1";
}

static void
draft(Teller *teller)
{
    static const char *const came[] = {
        "wrong-item", "damaged",       "damaged",     "defective",  "not-as-described",
        "wrong-item", "missing-parts", "counterfeit", "wrong-size", "changed-mind",
    };
    static const char *const shows[] = { "no-scan", "moving", "stuck", "delivered" };
    g_autofree char *members = NULL;

    later(teller, 12);
    if (!teller->has_arrived && chance(teller, 85))
        members = g_strdup_printf("reason=not-received,tracking_shows=%s,?ask=${part}%s",
                                  PICK(teller, shows), items_of_draft(teller));
    else
        members = g_strdup_printf("reason=%s,?type=return-and-refund,?ask=${part}%s",
                                  PICK(teller, came), items_of_draft(teller));
    tell(teller, "dispute-drafted", members);
}

static void
tell_of_dispute(Teller *teller)
{
    char state = 'd';
    const Move *move;

    draft(teller);
    while (chance(teller, 84) && (move = next_move(teller, state)) != NULL) {
        later(teller, move->days_at_most);
        tell(teller, move->event, move->members);
        state = move->to;
    }
}

/* Of the other item, beside the first or after it; else once more of the whole order. */
static void
tell_of_second(Teller *teller)
{
    int hour = teller->hour;

    teller->dispute = "2";
    if (teller->has_items && chance(teller, 50))
        teller->hour = MAX(0, hour - 24 * g_rand_int_range(teller->dice, 0, 60));
    tell_of_dispute(teller);
    teller->hour = MAX(hour, teller->hour);
    teller->dispute = NULL;
}

/* What happens without a dispute, or beside it. */
static void
tell_aside(Teller *teller)
{
    static const char *const asides[] = {
        "messaged-seller",    "checked",        "seller-promised-refund",
        "law-letter-sent",    "could-not-open", "settled",
        "all-well",           "customs-asked",  "resend-promised",
        "seller-offered",     "data-requested", "reminder-answered",
        "out-of-court-filed",
    };
    const char *event = PICK(teller, asides);

    later(teller, 10);
    if (g_str_equal(event, "resend-promised"))
        tell(teller, event, "dispute=none,?until=@{soon}");
    else if (g_str_equal(event, "seller-offered"))
        tell(teller, event, "dispute=none,amount=${part},?return={yes},?until=@{soon}");
    else if (g_str_equal(event, "could-not-open"))
        tell(teller, event, chance(teller, 30) ? "cause=completed" : NULL);
    else if (teller->has_items && chance(teller, 60) &&
             (g_str_equal(event, "all-well") || g_str_equal(event, "settled")))
        tell(teller, event, chance(teller, 50) ? "lines=#1x1" : "lines=#2x1");
    else
        tell(teller, event, chance(teller, 30) ? "until=@{soon}" : NULL);
}

/* Anything at all, where it may not fit. */
static void
tell_nonsense(Teller *teller)
{
    EventType type = g_rand_int_range(teller->dice, EVENT_SHIPPED, EVENT_TYPE_COUNT);

    later(teller, 10);
    tell(teller, event_kind(type)->token, "?amount=${part},?until=@{soon}");
}

static void
tell_now(Teller *teller)
{
    static const int spans[] = { 2, 10, 10, 40, 40, 120, 400, 1000 };

    later(teller, PICK(teller, spans));
    tell(teller, "now", NULL);
}

History *
history_random(guint32 number)
{
    Teller teller = { .dice = g_rand_new_with_seed(number),
                      .words = g_ptr_array_new_with_free_func(g_free) };

    track(&teller);
    if (tell_of_shipping(&teller)) {
        tell_of_waiting(&teller);
        tell_of_arriving(&teller);
    }
    if (chance(&teller, 8))
        tell_aside(&teller);
    if (chance(&teller, 60)) {
        tell_of_dispute(&teller);
        if (chance(&teller, teller.has_items ? 60 : 8))
            tell_of_second(&teller);
    }
    while (chance(&teller, 8))
        tell_aside(&teller);
    if (chance(&teller, 5))
        tell_nonsense(&teller);
    tell_now(&teller);
    g_rand_free(teller.dice);
    return teller.words;
}

/* --- A faultless life ------------------------------------------------------------------------
 */

/* Sooner than the shortest promise of any marketplace, and well before the shortest window. */
static void
tell_of_good_delivery(Teller *teller)
{
    later(teller, 2);
    tell(teller, "shipped", NULL);
    later(teller, 3);
    if (teller->has_parcels) {
        for (gsize i = 0; i < G_N_ELEMENTS(parcels); i++) {
            g_autofree char *members =
                g_strdup_printf("of_parcel=true,tracking=%s", parcels[i]);

            later(teller, 1);
            tell(teller, "delivered", members);
        }
        return;
    }
    if (chance(teller, 40))
        tell(teller, "marked-delivered", NULL);
    later(teller, 1);
    if (chance(teller, 85))
        tell(teller, "delivered", NULL);
    else
        tell(teller, chance(teller, 50) ? "confirmed" : "auto-completed", NULL);
}

History *
history_faultless(guint32 number)
{
    Teller teller = { .dice = g_rand_new_with_seed(number),
                      .words = g_ptr_array_new_with_free_func(g_free) };

    track(&teller);
    tell_of_good_delivery(&teller);
    if (chance(&teller, 20)) {
        later(&teller, 3);
        tell(&teller, "confirmed", NULL);
    }
    if (chance(&teller, 20)) {
        later(&teller, 4);
        tell(&teller, "all-well", NULL);
    }
    tell_now(&teller);
    g_rand_free(teller.dice);
    return teller.words;
}
