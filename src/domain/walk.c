/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/walk.h"

#include "base/i18n.h"

static const char *const answer_offer[] = {
    N_("Read the offer on the dispute page: the amount, and whether a return is part of it."),
    N_("Compare it with what you paid and with what the ruling may bring."),
    N_("Reject it, make an offer of your own, or accept it. Accepting is final."),
    N_("Keep a screenshot of what you chose."),
    NULL,
};

static const char *const escalate[] = {
    N_("Open the dispute page and look whether the seller has answered."),
    N_("Add the evidence that is still missing: people will look at it now."),
    N_("Tap Escalate Dispute."),
    N_("Keep a screenshot of the confirmation."),
    NULL,
};

static const char *const ship_return[] = {
    N_("Read the return instructions of this order: who pays, which address, which label."),
    N_("Film the packing in one take: the item, its state, the label on the parcel."),
    N_("Post it tracked, to the address on the dispute page."),
    N_("Enter the tracking number on the dispute page. Without it the seller is paid."),
    N_("Keep the receipt until the money is in."),
    NULL,
};

static const char *const confirm_arrival[] = {
    N_("Save the tracking page that shows the delivery."),
    N_("Upload it to the dispute page and ask for the refund."),
    N_("If nobody answers, ask the marketplace's support with the same proof."),
    NULL,
};

static const char *const chase_refund[] = {
    N_("Look at your statement, under the date of the payment too."),
    N_("Ask the marketplace for proof of the refund: amount, date, reference."),
    N_("Give your bank that reference."),
    N_("If it stays away, go to your bank before its last day."),
    NULL,
};

static const char *const contest_deduction[] = {
    N_("Ask on the dispute page what was kept, and why."),
    N_("Claim the seller's fault: then the return is not yours to pay."),
    N_("Appeal while its time runs, then go to your bank for what is missing."),
    NULL,
};

static const char *const file_chargeback[] = {
    N_("Collect the order page, the dispute page with its ruling, and your evidence."),
    N_("Use the letter of “recourse claim --to bank”: it says what is known and nothing else."),
    N_("Call your card's issuer, or open the case in PayPal, before the last day."),
    N_("Write down the reference, and watch for questions: they have a date."),
    NULL,
};

static const char *const check_delivery[] = {
    N_("Ask neighbours and look for a card or a pick-up code."),
    N_("Ask the carrier with the tracking number, and note the reference and the date."),
    N_("Ask for a letter that it did not come to your address."),
    N_("If it is not there, open the dispute as not received."),
    NULL,
};

/* clang-format off */
static const Walk walks[] = {
    { ACTION_ANSWER_OFFER,           EVENT_BUYER_REJECTED,         answer_offer      },
    { ACTION_ESCALATE,               EVENT_ESCALATED,              escalate          },
    { ACTION_SHIP_RETURN,            EVENT_RETURN_SHIPPED,         ship_return       },
    { ACTION_CONFIRM_RETURN_ARRIVAL, EVENT_RETURN_RECEIVED,        confirm_arrival   },
    { ACTION_CHASE_REFUND,           EVENT_REFUNDED,               chase_refund      },
    { ACTION_CONTEST_DEDUCTION,      EVENT_APPEALED,               contest_deduction },
    { ACTION_FILE_CHARGEBACK,        EVENT_CHARGEBACK_FILED,       file_chargeback   },
    { ACTION_CHECK_DELIVERY,         EVENT_DELIVERED,              check_delivery    },
};
/* clang-format on */

const Walk *
walk_find(NextAction action)
{
    for (gsize i = 0; i < G_N_ELEMENTS(walks); i++) {
        if (walks[i].action == action)
            return &walks[i];
    }
    return NULL;
}
