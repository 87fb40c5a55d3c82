/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/vocabulary.h"

#include "base/i18n.h"

/* clang-format off */
static const Choice trusts[] = {
    [TRUST_DOUBTFUL] = { "doubtful", N_("doubtful")      },
    [TRUST_REPORTED] = { "reported", N_("reported")      },
    [TRUST_OFFICIAL] = { "official", N_("official")      },
    [TRUST_STATED]   = { "stated",   N_("stated by you") },
};

static const Choice facts[] = {
    [FACT_PLACED]           = { "placed",           N_("ordered")                           },
    [FACT_PAID]             = { "paid",             N_("paid")                              },
    [FACT_SHIPPED]          = { "shipped",          N_("shipped")                           },
    [FACT_GUARANTEE]        = { "guarantee",        N_("delivery guaranteed until")         },
    [FACT_MARKED_DELIVERED] = { "marked-delivered", N_("marked delivered by the carrier")   },
    [FACT_DELIVERED]        = { "delivered",        N_("delivered")                         },
    [FACT_CONFIRMED]        = { "confirmed",        N_("receipt confirmed")                 },
    [FACT_CLOSES]           = { "closes",           N_("window closes, as the page states") },
};

static const Choice statuses[] = {
    [ORDER_PLACED]    = { "placed",    N_("placed")    },
    [ORDER_SHIPPED]   = { "shipped",   N_("shipped")   },
    [ORDER_DELIVERED] = { "delivered", N_("delivered") },
    [ORDER_CONFIRMED] = { "confirmed", N_("confirmed") },
    [ORDER_CLOSED]    = { "closed",    N_("closed")    },
    [ORDER_CANCELLED] = { "cancelled", N_("cancelled") },
};

static const Choice actions[] = {
    [ACTION_NOTHING]           = { "nothing",           N_("Nothing to do")              },
    [ACTION_CHECK_CLOSE_DATE]  = { "check-close-date",  N_("Look up the close date")     },
    [ACTION_CHECK_TRACKING]    = { "check-tracking",    N_("Check the tracking")         },
    [ACTION_CHECK_DELIVERY]    = { "check-delivery",    N_("Find out where it went")     },
    [ACTION_WAIT_FOR_SHIPPING] = { "wait-for-shipping", N_("Wait for shipping")          },
    [ACTION_WAIT_FOR_DELIVERY] = { "wait-for-delivery", N_("Wait for delivery")          },
    [ACTION_INSPECT]           = { "inspect",           N_("Film the parcel, inspect")   },
    [ACTION_OPEN_DISPUTE]      = { "open-dispute",      N_("Open the dispute now")       },
    [ACTION_ASK_SELLER]        = { "ask-seller",        N_("Write to the seller")        },
    [ACTION_CANCEL_ORDER]      = { "cancel-order",      N_("Cancel the order")           },
    [ACTION_FILE_CHARGEBACK]   = { "file-chargeback",   N_("Claim your payment back")    },
    [ACTION_GATHER_EVIDENCE]   = { "gather-evidence",   N_("Collect the evidence")       },
    [ACTION_SUBMIT_DISPUTE]    = { "submit-dispute",    N_("Submit the dispute")         },
    [ACTION_WAIT_FOR_SELLER]   = { "wait-for-seller",   N_("Wait for the seller")        },
    [ACTION_CHECK_DISPUTE_PAGE] = { "check-dispute-page", N_("Check the dispute page")   },
    [ACTION_ANSWER_OFFER]      = { "answer-offer",      N_("Answer the offer")           },
    [ACTION_COUNTER_OFFER]     = { "counter-offer",     N_("Answer the seller")          },
    [ACTION_SEND_EVIDENCE]     = { "send-evidence",     N_("Send the evidence")          },
    [ACTION_ESCALATE]          = { "escalate",          N_("Escalate the dispute")       },
    [ACTION_WAIT_FOR_RULING]   = { "wait-for-ruling",   N_("Wait for the decision")      },
    [ACTION_APPEAL]            = { "appeal",            N_("Appeal the decision")        },
    [ACTION_WAIT_FOR_APPEAL]   = { "wait-for-appeal",   N_("Wait for the appeal")        },
    [ACTION_SHIP_RETURN]       = { "ship-return",       N_("Send the return")            },
    [ACTION_WAIT_FOR_RETURN]   = { "wait-for-return",   N_("Wait for the return")        },
    [ACTION_CONFIRM_RETURN_ARRIVAL] = { "confirm-return-arrival", N_("Get the return confirmed") },
    [ACTION_WAIT_FOR_REFUND]   = { "wait-for-refund",   N_("Wait for the refund")        },
    [ACTION_CHASE_REFUND]      = { "chase-refund",      N_("Chase the refund")           },
    [ACTION_CONTEST_DEDUCTION] = { "contest-deduction", N_("Contest the deduction")      },
    [ACTION_ESCALATE_PAYMENT_CASE] = { "escalate-payment-case", N_("Escalate the payment case") },
    [ACTION_ANSWER_BANK]       = { "answer-bank",       N_("Answer your bank")           },
    [ACTION_WAIT_FOR_BANK]     = { "wait-for-bank",     N_("Wait for your bank")         },
    [ACTION_ASK_BANK]          = { "ask-bank",          N_("Ask your bank for its deadline") },
    [ACTION_OPEN_PAYMENT_CASE] = { "open-payment-case", N_("Open a payment case")        },
    [ACTION_RECORD_FACT]       = { "record-fact",       N_("Record a missing fact")      },
    [ACTION_CHECK_OLD_ORDERS]  = { "check-old-orders",  N_("Check old orders once")      },
    [ACTION_TRY_DISPUTE]       = { "try-dispute",       N_("Try the dispute button")     },
    [ACTION_ANSWER_CUSTOMS]    = { "answer-customs",    N_("Answer customs")             },
    [ACTION_WRITE_TO_SELLER]   = { "write-to-seller",   N_("Send the seller a letter")   },
    [ACTION_CLAIM_BY_LAW]      = { "claim-by-law",      N_("Claim by law")               },
    [ACTION_REPORT_DOUBLE_PAYMENT] = { "report-double-payment", N_("Report the double refund") },
};

static const Choice no_button_choices[NO_BUTTON_COUNT] = {
    [NO_BUTTON_OTHER]     = { "other",     N_("something else")                         },
    [NO_BUTTON_TOO_EARLY] = { "too-early", N_("it is too early")                        },
    [NO_BUTTON_COMPLETED] = { "completed", N_("the order is completed, or too old")     },
};

static const Choice withdrawal_choices[WITHDRAWAL_COUNT] = {
    [WITHDRAWN_NOT_SAID] = { "unknown",  N_("not said")                     },
    [WITHDRAWN_FINE]     = { "fine",     N_("everything is fine now")       },
    [WITHDRAWN_PROMISED] = { "promised", N_("the seller promised something") },
    [WITHDRAWN_MISTAKE]  = { "mistake",  N_("by mistake")                   },
};

static const Choice return_cause_choices[RETURN_CAUSE_COUNT] = {
    [RETURNED_NOT_SAID]      = { "not-said",      N_("not said")                              },
    [RETURNED_ADDRESS]       = { "address",       N_("the address was wrong or incomplete")   },
    [RETURNED_NOT_COLLECTED] = { "not-collected", N_("nobody collected it")                   },
    [RETURNED_DUTY]          = { "duty",          N_("the duty was not paid")                 },
    [RETURNED_REFUSED]       = { "refused",       N_("you refused it")                        },
    [RETURNED_CUSTOMS]       = { "customs",       N_("customs did not let it in")             },
    [RETURNED_CARRIER]       = { "carrier",       N_("a mistake of the carrier")              },
    [RETURNED_UNCLEAR]       = { "unclear",       N_("nobody knows why")                      },
};

static const Choice channel_choices[CONTACT_COUNT] = {
    [CONTACT_NOT_SAID] = { "unknown", N_("not said")     },
    [CONTACT_CHAT]     = { "chat",  N_("in the chat")  },
    [CONTACT_MAIL]     = { "mail",  N_("by mail")      },
    [CONTACT_PHONE]    = { "phone", N_("by phone")     },
    [CONTACT_FORM]     = { "form",  N_("with a form")  },
};

static const Choice reply_choices[REPLY_COUNT] = {
    [REPLY_NOT_SAID] = { "unknown", N_("not said")           },
    [REPLY_AGREED]   = { "agreed",  N_("they agreed")        },
    [REPLY_REFUSED]  = { "refused", N_("they refused")       },
    [REPLY_PARTLY]   = { "partly",  N_("they agreed partly") },
    [REPLY_NONE]     = { "none",    N_("no answer")          },
};

static const Choice page_state_choices[PAGE_STATE_COUNT] = {
    [PAGE_UNSAID]    = { "unsaid",    N_("not said")          },
    [PAGE_UNKNOWN]   = { "unknown",   N_("not known")         },
    [PAGE_UNPAID]    = { "unpaid",    N_("not paid yet")      },
    [PAGE_PAID]      = { "paid",      N_("paid, not sent")    },
    [PAGE_SHIPPED]   = { "shipped",   N_("on its way")        },
    [PAGE_DELIVERED] = { "delivered", N_("delivered")         },
    [PAGE_COMPLETED] = { "completed", N_("completed")         },
    [PAGE_DISPUTED]  = { "disputed",  N_("in dispute")        },
    [PAGE_REFUNDED]  = { "refunded",  N_("refunded")          },
    [PAGE_RETURNED]  = { "returned",  N_("sent back")         },
    [PAGE_CLOSED]    = { "closed",    N_("closed")            },
    [PAGE_CANCELLED] = { "cancelled", N_("cancelled")         },
};
/* clang-format on */

G_STATIC_ASSERT(G_N_ELEMENTS(facts) == FACT_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(statuses) == ORDER_STATUS_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(actions) == ACTION_COUNT);

static const ChoiceSet trust_marks = { trusts, G_N_ELEMENTS(trusts) };
static const ChoiceSet order_facts = { facts, G_N_ELEMENTS(facts) };
const ChoiceSet order_statuses = { statuses, G_N_ELEMENTS(statuses) };
const ChoiceSet page_states = { page_state_choices, PAGE_STATE_COUNT };
const ChoiceSet no_buttons = { no_button_choices, NO_BUTTON_COUNT };
const ChoiceSet withdrawal_causes = { withdrawal_choices, WITHDRAWAL_COUNT };
const ChoiceSet return_causes = { return_cause_choices, RETURN_CAUSE_COUNT };
const ChoiceSet contact_channels = { channel_choices, CONTACT_COUNT };
const ChoiceSet contact_replies = { reply_choices, REPLY_COUNT };
const ChoiceSet next_actions = { actions, G_N_ELEMENTS(actions) };

const char *
trust_token(Trust trust)
{
    return choice_token(&trust_marks, trust);
}

const char *
trust_label(Trust trust)
{
    return choice_label(&trust_marks, trust);
}

gboolean
trust_parse(const char *token, Trust *ret_trust)
{
    guint value;

    if (!choice_parse(&trust_marks, token, &value))
        return FALSE;
    *ret_trust = (Trust)value;
    return TRUE;
}

const char *
fact_token(Fact fact)
{
    return choice_token(&order_facts, fact);
}

const char *
fact_label(Fact fact)
{
    return choice_label(&order_facts, fact);
}

gboolean
fact_parse(const char *token, Fact *ret_fact)
{
    guint value;

    if (!choice_parse(&order_facts, token, &value))
        return FALSE;
    *ret_fact = (Fact)value;
    return TRUE;
}

const char *
order_status_token(OrderStatus status)
{
    return choice_token(&order_statuses, status);
}

const char *
order_status_label(OrderStatus status)
{
    return choice_label(&order_statuses, status);
}

const char *
next_action_token(NextAction action)
{
    return choice_token(&next_actions, action);
}

const char *
next_action_label(NextAction action)
{
    return choice_label(&next_actions, action);
}

/* The tokens of the contract say so themselves. */
gboolean
next_action_is_waiting(NextAction action)
{
    return g_str_has_prefix(next_action_token(action), "wait-for-");
}

gboolean
next_action_parse(const char *token, NextAction *ret_action)
{
    guint value;

    if (!choice_parse(&next_actions, token, &value))
        return FALSE;
    *ret_action = (NextAction)value;
    return TRUE;
}
