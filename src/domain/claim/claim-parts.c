/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A claim put together sentence by sentence, with its dates and amounts filled in. */
#include "domain/claim/claim-private.h"

#include "base/text/text.h"

Claim
claim_begin(const ClaimFacts *facts, const ClaimLanguage *language)
{
    return (Claim){
        .order = facts->order,
        .dispute = facts->dispute,
        .policies = facts->policies,
        .language = language,
        .zone = facts->zone,
        .now = facts->now,
        .text = g_string_new(NULL),
    };
}

void
claim_say(Claim *claim, const char *sentence)
{
    if (claim->text->len > 0)
        g_string_append_c(claim->text, ' ');
    g_string_append(claim->text, sentence);
}

void
claim_say_filled(Claim *claim, char *sentence)
{
    claim_say(claim, sentence);
    g_free(sentence);
}

static void
say_with(Claim *claim, const char *key, const char *place, const char *value)
{
    claim_say_filled(claim,
                     text_fill(claim_sentence(claim->language, key), place, value, NULL));
}

char *
claim_date_text(const Claim *claim, Instant instant)
{
    const Zone *zone = order_zone_at(claim->order, instant, claim->zone);
    WallTime wall;

    if (claim->is_letter)
        return claim_date(claim->language, instant, zone);
    wall = instant_to_wall(instant, zone);
    return g_strdup_printf("%04d-%02d-%02d", wall.year, wall.month, wall.day);
}

void
claim_say_date(Claim *claim, const char *key, Instant instant)
{
    g_autofree char *date = NULL;

    if (instant == INSTANT_UNKNOWN)
        return;
    date = claim_date_text(claim, instant);
    say_with(claim, key, "date", date);
}

void
claim_say_amount(Claim *claim, const char *key, const Money *amount)
{
    g_autofree char *text = NULL;

    if (!money_is_known(amount))
        return;
    text = claim->is_letter ? claim_amount(claim->language, amount) : money_text(amount);
    say_with(claim, key, "amount", text);
}

void
claim_say_list(Claim *claim, const char *key, const char *place, const GPtrArray *items)
{
    g_autoptr(GString) list = g_string_new(NULL);

    if (items->len == 0)
        return;
    for (guint i = 0; i < items->len; i++) {
        if (i > 0)
            g_string_append(list, ", ");
        g_string_append(list, items->pdata[i]);
    }
    say_with(claim, key, place, list->str);
}
