/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The short list of what to do for a next step. */
#include "domain/advice/advice.h"

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
    N_("Post it tracked, to the address that the dispute page or the seller gives."),
    N_("Enter the tracking number on the dispute page: without it the seller is paid. For a "
       "return without a dispute, send it to the seller in the messages of the order."),
    N_("Keep the receipt until the money is in."),
    NULL,
};

static const char *const confirm_arrival[] = {
    N_("Save the tracking page that shows the delivery."),
    N_("Upload it to the dispute page, or send it to the seller where there is none, and ask for "
       "the refund."),
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
    N_("Collect the order page, the dispute page as it stands, and your evidence."),
    N_("Use the letter of “recourse claim --to bank”: it says what is known and nothing else."),
    N_("Ask those you paid through, before their last day: your card's issuer, or PayPal."),
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

static const char *const inspect[] = {
    N_("Film it in one take: the label readable, the parcel still closed, then opening it."),
    N_("Lay out everything that came and compare it with the order, item by item."),
    N_("Save the listing as it is now: its words decide about differences in quality."),
    N_("Test everything before you use it; a flaw shown before any use is worth most."),
    N_("If anything is wrong, open the dispute; do not confirm receipt to please the seller."),
    NULL,
};

static const char *const check_tracking[] = {
    N_("Open the tracking page with the number, at the carrier's and at a second site."),
    N_("Look when it was scanned last: days without a scan mean stuck, not slow."),
    N_("Keep a screenshot that shows the date."),
    N_("If it is stuck or was never scanned, open the dispute as not received."),
    NULL,
};

static const char *const check_close_date[] = {
    N_("Open the order's page at the marketplace."),
    N_("Find how long you are protected, or until when a dispute can be opened."),
    N_("Enter that date here: e, then the close date."),
    NULL,
};

static const char *const open_dispute[] = {
    N_("Take what shows it now: photos before any use, or a screenshot of the tracking."),
    N_("Press d: the questions lead to reason, evidence, amount and words."),
    N_("Submit it at the marketplace, and record that. Only then does the window hold."),
    NULL,
};

static const char *const counter_offer[] = {
    N_("Read what the seller says, and which evidence stands with it."),
    N_("Answer on the dispute page with evidence of your own: the listing beside your photos."),
    N_("Offer an amount that you could live with, or stay with yours. Do not withdraw."),
    NULL,
};

static const char *const send_evidence[] = {
    N_("Read on the dispute page what exactly is asked for, and until when."),
    N_("Upload it there; a large video is split or packed."),
    N_("Keep a screenshot that shows what you sent."),
    NULL,
};

static const char *const appeal[] = {
    N_("Read the ruling: which evidence did it miss?"),
    N_("Collect what is new; an appeal is looked at once."),
    N_("Appeal on the dispute page, and keep a screenshot."),
    N_("Look up your bank's last day: it does not wait for the appeal."),
    NULL,
};

static const char *const answer_bank[] = {
    N_("Read what your bank asks for, and until when."),
    N_("Send order page, dispute page, ruling and evidence, each with one sentence."),
    N_("Keep the confirmation that it arrived."),
    NULL,
};

static const char *const tell_bank[] = {
    N_("Find both payments on your statements: the bank's and the marketplace's."),
    N_("Tell the bank that the marketplace has paid too, with its date and amount."),
    N_("Keep the bank's answer; it takes its own money back."),
    NULL,
};

static const char *const escalate_payment_case[] = {
    N_("Open the case at PayPal."),
    N_("Escalate it to a claim: without that it closes for good."),
    N_("Upload the evidence there too, and keep a screenshot."),
    NULL,
};

static const char *const cancel_order[] = {
    N_("Open the order's page and ask for the cancellation there."),
    N_("Choose a reason that is the seller's: it was not shipped in time."),
    N_("Look whether the money is on its way; it goes back the way you paid."),
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
    { ACTION_OPEN_PAYMENT_CASE,      EVENT_PAYMENT_CASE_OPENED,    file_chargeback   },
    { ACTION_CHECK_DELIVERY,         EVENT_DELIVERED,              check_delivery    },
    { ACTION_INSPECT,                EVENT_UNKNOWN,                inspect           },
    { ACTION_CHECK_TRACKING,         EVENT_UNKNOWN,                check_tracking    },
    { ACTION_CHECK_CLOSE_DATE,       EVENT_UNKNOWN,                check_close_date  },
    { ACTION_OPEN_DISPUTE,           EVENT_UNKNOWN,                open_dispute      },
    { ACTION_TRY_DISPUTE,            EVENT_UNKNOWN,                open_dispute      },
    { ACTION_COUNTER_OFFER,          EVENT_BUYER_OFFERED,          counter_offer     },
    { ACTION_SEND_EVIDENCE,          EVENT_EVIDENCE_SENT,          send_evidence     },
    { ACTION_APPEAL,                 EVENT_APPEALED,               appeal            },
    { ACTION_REPORT_DOUBLE_PAYMENT,  EVENT_BANK_ANSWERED,          tell_bank         },
    { ACTION_ANSWER_BANK,            EVENT_BANK_ANSWERED,          answer_bank       },
    { ACTION_ESCALATE_PAYMENT_CASE,  EVENT_PAYMENT_CASE_ESCALATED, escalate_payment_case },
    { ACTION_CANCEL_ORDER,           EVENT_CANCEL_REQUESTED,       cancel_order      },
};
/* clang-format on */

const Walk *
walk_find(const NextStep *next)
{
    for (gsize i = 0; i < G_N_ELEMENTS(walks); i++) {
        if (walks[i].action == next->action)
            return &walks[i];
    }
    return NULL;
}
