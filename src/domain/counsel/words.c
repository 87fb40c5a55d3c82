/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokens of the JSON contract and the labels of what counsel finds out. */
#include "base/i18n.h"
#include "domain/counsel/counsel.h"

/* clang-format off */
static const Choice right_choices[RIGHT_COUNT] = {
    [RIGHT_EXTENSION]          = { "extension",            N_("Extension of the window")             },
    [RIGHT_CANCEL]             = { "cancel",               N_("Cancelling the order")                },
    [RIGHT_DISPUTE]            = { "dispute",              N_("Dispute")                             },
    [RIGHT_DISPUTE_AGAIN]      = { "dispute-again",        N_("Dispute, opened again")               },
    [RIGHT_OFFER]              = { "offer",                N_("Answer to the offer")                 },
    [RIGHT_EVIDENCE]           = { "evidence",             N_("More evidence")                       },
    [RIGHT_ESCALATE]           = { "escalate",             N_("Escalating")                          },
    [RIGHT_APPEAL]             = { "appeal",               N_("Appeal")                              },
    [RIGHT_RETURN]             = { "return",               N_("Return")                              },
    [RIGHT_FREE_RETURN]        = { "free-return",          N_("Free return")                         },
    [RIGHT_CONTEST]            = { "contest",              N_("Contesting a deduction")              },
    [RIGHT_CHARGEBACK]         = { "chargeback",           N_("Chargeback")                          },
    [RIGHT_PAYMENT_CASE]       = { "payment-case",         N_("Payment case")                        },
    [RIGHT_PAYMENT_ESCALATION] = { "payment-escalation",   N_("Escalating the payment case")         },
    [RIGHT_PAYMENT_APPEAL]     = { "payment-appeal",       N_("Appeal at the payment service")       },
    [RIGHT_CREDIT]             = { "credit-not-processed", N_("Chargeback for a promised refund")    },
    [RIGHT_BILLING_NOTICE]     = { "billing-notice",       N_("Notice to the card issuer")           },
    [RIGHT_WITHDRAWAL]         = { "withdrawal",           N_("Cancelling the purchase by law")      },
    [RIGHT_REJECT]             = { "reject",               N_("Rejecting the item by law")           },
    [RIGHT_LAW]                = { "law",                  N_("Claim by law")                        },
    [RIGHT_OUT_OF_COURT]       = { "out-of-court",         N_("Out-of-court body")                   },
    [RIGHT_DATA]               = { "data-request",         N_("Data request")                        },
};

static const Choice right_kind_choices[RIGHT_KIND_COUNT] = {
    [RIGHT_OF_MARKETPLACE] = { "marketplace", N_("marketplace")             },
    [RIGHT_OF_PAYMENT]     = { "payment",     N_("bank or payment service") },
    [RIGHT_OF_LAW]         = { "law",         N_("law")                     },
};

static const Choice right_state_choices[RIGHT_STATE_COUNT] = {
    [RIGHT_NOT_YET]  = { "not-yet",  N_("not yet")           },
    [RIGHT_OPEN]     = { "open",     N_("open")              },
    [RIGHT_PERHAPS]  = { "perhaps",  N_("perhaps open")      },
    [RIGHT_UNLIKELY] = { "unlikely", N_("hardly open still") },
    [RIGHT_OVER]     = { "over",     N_("closed")            },
    [RIGHT_USED]     = { "used",     N_("used")              },
    [RIGHT_GIVEN_UP] = { "given-up", N_("given up")          },
    [RIGHT_PARKED]   = { "parked",   N_("waiting")           },
};

static const Choice debt_choices[DEBT_COUNT] = {
    [DEBT_SHIP]           = { "ship",           N_("ship the order")       },
    [DEBT_DELIVER]        = { "deliver",        N_("deliver the order")    },
    [DEBT_ANSWER]         = { "answer",         N_("answer you")           },
    [DEBT_DECIDE]         = { "decide",         N_("decide")               },
    [DEBT_CONFIRM_RETURN] = { "confirm-return", N_("confirm the return")   },
    [DEBT_PAY]            = { "pay",            N_("pay the refund")       },
    [DEBT_PAY_BACK]       = { "pay-back",       N_("pay back the order")   },
};

static const Choice debtor_choices[DEBTOR_COUNT] = {
    [DEBTOR_SELLER]   = { "seller",   N_("the seller")                   },
    [DEBTOR_CARRIER]  = { "carrier",  N_("the carrier")                  },
    [DEBTOR_PLATFORM] = { "platform", N_("the marketplace")              },
    [DEBTOR_BANK]     = { "bank",     N_("your bank or payment service") },
    [DEBTOR_CUSTOMS]  = { "customs",  N_("customs")                      },
};

static const Choice debt_state_choices[DEBT_STATE_COUNT] = {
    [DEBT_RUNNING] = { "running", N_("running")      },
    [DEBT_LATE]    = { "late",    N_("late")         },
    [DEBT_PAID]    = { "paid",    N_("done")         },
    [DEBT_BROKEN]  = { "broken",  N_("will not come") },
};

static const Choice stake_choices[STAKE_COUNT] = {
    [STAKE_NOTHING] = { "nothing", N_("nothing")               },
    [STAKE_UNSAID]  = { "unsaid",  N_("not checked yet")       },
    [STAKE_ABSENT]  = { "absent",  N_("not reported as arrived") },
    [STAKE_GOODS]   = { "goods",   N_("an item with a problem") },
    [STAKE_AMOUNT]  = { "amount",  N_("an amount")             },
};
/* clang-format on */

const ChoiceSet right_ids = { right_choices, RIGHT_COUNT };
const ChoiceSet right_kinds = { right_kind_choices, RIGHT_KIND_COUNT };
const ChoiceSet right_states = { right_state_choices, RIGHT_STATE_COUNT };
const ChoiceSet debt_ids = { debt_choices, DEBT_COUNT };
const ChoiceSet debtors = { debtor_choices, DEBTOR_COUNT };
const ChoiceSet debt_states = { debt_state_choices, DEBT_STATE_COUNT };
const ChoiceSet stake_kinds = { stake_choices, STAKE_COUNT };
