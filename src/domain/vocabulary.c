/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/vocabulary.h"

#include "base/i18n.h"

typedef struct {
    const char *token;
    const char *label;
} Word;

/* clang-format off */
static const Word trusts[] = {
    [TRUST_DOUBTFUL] = { "doubtful", N_("doubtful")      },
    [TRUST_REPORTED] = { "reported", N_("reported")      },
    [TRUST_OFFICIAL] = { "official", N_("official")      },
    [TRUST_STATED]   = { "stated",   N_("stated by you") },
};

static const Word facts[] = {
    [FACT_PLACED]           = { "placed",           N_("ordered")                           },
    [FACT_PAID]             = { "paid",             N_("paid")                              },
    [FACT_SHIPPED]          = { "shipped",          N_("shipped")                           },
    [FACT_GUARANTEE]        = { "guarantee",        N_("delivery guaranteed until")         },
    [FACT_MARKED_DELIVERED] = { "marked-delivered", N_("marked delivered by the carrier")   },
    [FACT_DELIVERED]        = { "delivered",        N_("delivered")                         },
    [FACT_CONFIRMED]        = { "confirmed",        N_("receipt confirmed")                 },
    [FACT_CLOSES]           = { "closes",           N_("window closes, as the page states") },
};

static const Word statuses[] = {
    [ORDER_PLACED]    = { "placed",    N_("placed")    },
    [ORDER_SHIPPED]   = { "shipped",   N_("shipped")   },
    [ORDER_DELIVERED] = { "delivered", N_("delivered") },
    [ORDER_CONFIRMED] = { "confirmed", N_("confirmed") },
    [ORDER_CLOSED]    = { "closed",    N_("closed")    },
    [ORDER_CANCELLED] = { "cancelled", N_("cancelled") },
};

static const Word actions[] = {
    [ACTION_NOTHING]           = { "nothing",           N_("Nothing to do")              },
    [ACTION_CHECK_CLOSE_DATE]  = { "check-close-date",  N_("Look up the close date")     },
    [ACTION_CHECK_TRACKING]    = { "check-tracking",    N_("Check the tracking")         },
    [ACTION_CHECK_DELIVERY]    = { "check-delivery",    N_("Find out where it went")     },
    [ACTION_WAIT_FOR_SHIPPING] = { "wait-for-shipping", N_("Wait for shipping")          },
    [ACTION_WAIT_FOR_DELIVERY] = { "wait-for-delivery", N_("Wait for delivery")          },
    [ACTION_INSPECT]           = { "inspect",           N_("Film the parcel, inspect")   },
    [ACTION_OPEN_DISPUTE]      = { "open-dispute",      N_("Open the dispute now")       },
    [ACTION_ASK_SELLER]        = { "ask-seller",        N_("Ask for an extension")       },
    [ACTION_CANCEL_ORDER]      = { "cancel-order",      N_("Cancel the order")           },
    [ACTION_FILE_CHARGEBACK]   = { "file-chargeback",   N_("Claim through your payment") },
};
/* clang-format on */

G_STATIC_ASSERT(G_N_ELEMENTS(facts) == FACT_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(statuses) == ORDER_STATUS_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(actions) == ACTION_COUNT);

static gboolean
find_word(const Word *words, gsize count, const char *token, gsize *ret_index)
{
    for (gsize i = 0; i < count; i++) {
        if (g_strcmp0(words[i].token, token) == 0) {
            *ret_index = i;
            return TRUE;
        }
    }
    return FALSE;
}

const char *
trust_token(Trust trust)
{
    return trusts[trust].token;
}

const char *
trust_label(Trust trust)
{
    return trusts[trust].label;
}

gboolean
trust_parse(const char *token, Trust *ret_trust)
{
    gsize index;

    if (!find_word(trusts, G_N_ELEMENTS(trusts), token, &index))
        return FALSE;
    *ret_trust = (Trust)index;
    return TRUE;
}

const char *
fact_token(Fact fact)
{
    return facts[fact].token;
}

const char *
fact_label(Fact fact)
{
    return facts[fact].label;
}

gboolean
fact_parse(const char *token, Fact *ret_fact)
{
    gsize index;

    if (!find_word(facts, G_N_ELEMENTS(facts), token, &index))
        return FALSE;
    *ret_fact = (Fact)index;
    return TRUE;
}

const char *
order_status_token(OrderStatus status)
{
    return statuses[status].token;
}

const char *
order_status_label(OrderStatus status)
{
    return statuses[status].label;
}

gboolean
order_status_parse(const char *token, OrderStatus *ret_status)
{
    gsize index;

    if (!find_word(statuses, G_N_ELEMENTS(statuses), token, &index))
        return FALSE;
    *ret_status = (OrderStatus)index;
    return TRUE;
}

const char *
next_action_token(NextAction action)
{
    return actions[action].token;
}

const char *
next_action_label(NextAction action)
{
    return actions[action].label;
}

gboolean
next_action_parse(const char *token, NextAction *ret_action)
{
    gsize index;

    if (!find_word(actions, G_N_ELEMENTS(actions), token, &index))
        return FALSE;
    *ret_action = (NextAction)index;
    return TRUE;
}
