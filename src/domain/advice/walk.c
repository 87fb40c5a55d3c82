/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The short list of what to do for a next step. */
#include "domain/advice/advice.h"

#include "base/i18n.h"

static const char *const answer_offer[] = {
    N_("Read the offer on the dispute page: the amount, and whether you must return the item."),
    N_("Compare it with what you paid and with what a decision may bring."),
    N_("Reject it, make a counter-offer, or accept it. Accepting is final."),
    N_("Keep a screenshot of what you chose."),
    NULL,
};

static const char *const escalate[] = {
    N_("Open the dispute page and check whether the seller has answered."),
    N_("Add the evidence that is still missing: staff will review it now."),
    N_("Escalate the dispute on its page."),
    N_("Keep a screenshot of the confirmation."),
    NULL,
};

static const char *const ship_return[] = {
    N_("Read the return instructions of this order: who pays, which address, which label."),
    N_("Film the packing in one take: the item, its condition, the label on the parcel."),
    N_("Send it with tracking, to the address that the dispute page or the seller gives."),
    N_("Enter the tracking number on the dispute page. Without it, the seller is paid."),
    N_("For a return without a dispute, send the number to the seller in the messages of the order."),
    N_("Keep the receipt until the refund arrives."),
    NULL,
};

static const char *const ask_about_return[] = {
    N_("Open the dispute page and check whether it still asks for the return."),
    N_("Ask whether the refund would still be paid if you send it now. Wait for the answer before you send anything."),
    N_("If the answer is yes, save that answer, and send the return with tracking."),
    NULL,
};

static const char *const confirm_arrival[] = {
    N_("Save the tracking page that shows the delivery."),
    N_("Upload it to the dispute page and ask for the refund. Without a dispute, send it to the seller."),
    N_("If nobody answers, ask the marketplace's support with the same proof."),
    NULL,
};

static const char *const chase_refund[] = {
    N_("Check your statement, also under the payment date."),
    N_("Ask the marketplace for proof of the refund: amount, date, reference."),
    N_("Give that reference to {payer}."),
    NULL,
};

static const char *const contest_deduction[] = {
    N_("Ask on the dispute page what was deducted, and why."),
    N_("State that the seller is at fault: then you do not pay for the return."),
    N_("Appeal before the deadline. Then claim the rest from {payer}."),
    NULL,
};

static const char *const ask_for_decision[] = {
    N_("Have the number of your case ready, and the day on which you filed it."),
    N_("Ask whether anything of yours is missing, and on which day the case is decided."),
    N_("If you are asked for something, record that right away, with its date."),
    N_("Record that you checked."),
    NULL,
};

static const char *const ask_bank[] = {
    N_("Find the payment on your statement: its date, its amount, and the name that it shows."),
    N_("Call your bank, or write to it. Ask: until which date can you dispute this payment?"),
    N_("Explain what is wrong, and ask which documents the bank needs."),
    N_("Ask whether you must wait for the decision of {shop} first."),
    N_("Asking files nothing and ends nothing."),
    N_("Record that you checked, with the date that the bank named."),
    NULL,
};

static const char *const file_chargeback[] = {
    N_("Collect the order page, the dispute page as it is now, and your evidence."),
    N_("Use the letter: Y in the screens, or “recourse claim --to bank”. It contains only recorded facts."),
    N_("Send the claim to your bank, as it asks for it: in its app, on a form, or by letter."),
    N_("Note the reference, and watch for questions: they have a deadline."),
    NULL,
};

static const char *const open_payment_case[] = {
    N_("Collect the order page, the dispute page as it is now, and your evidence."),
    N_("Use the letter: Y in the screens, or “recourse claim --to paypal”. It contains only recorded facts."),
    N_("Open the case with {payer}, on its website or in its app, and upload your evidence."),
    N_("Note the reference, and watch for questions: they have a deadline."),
    NULL,
};

static const char *const check_delivery[] = {
    N_("Ask your neighbours, and look for a card or a pick-up code."),
    N_("Ask the carrier with the tracking number, and note the reference and the date."),
    N_("Ask for a letter saying that it was not delivered to your address."),
    N_("If it is not there, open the dispute as not received."),
    NULL,
};

static const char *const inspect[] = {
    N_("Film it in one take: label and closed parcel support “Item not received” and “Wrong item”."),
    N_("Then open it and count: that supports “Item arrived damaged” and “Parts or items missing”."),
    N_("Film serial numbers and a test before use: the strongest proof of “Item does not work”."),
    N_("Save the listing as it is now: its words decide about differences in quality."),
    N_("If anything is wrong, open the dispute. Do not confirm receipt to please the seller."),
    NULL,
};

static const char *const check_tracking[] = {
    N_("Open the tracking page with the number, at the carrier's site and at a second one."),
    N_("Check the last scan: days without a scan mean stuck, not slow."),
    N_("Keep a screenshot that shows the date."),
    N_("If it is stuck or was never scanned, open the dispute as not received."),
    NULL,
};

static const char *const check_close_date[] = {
    N_("Open the order page on the marketplace."),
    N_("Find until which date you are protected, or can open a dispute."),
    N_("Record that date here as the close date."),
    NULL,
};

static const char *const open_dispute[] = {
    N_("Collect your evidence now: photos before any use, or a screenshot of the tracking."),
    N_("Draft the dispute here: the questions lead to reason, evidence, amount and text."),
    N_("Submit it on the marketplace, then record that here. Only then are you protected."),
    NULL,
};

static const char *const counter_offer[] = {
    N_("Read what the seller says, and the evidence for it."),
    N_("Answer on the dispute page with your own evidence: the listing beside your photos."),
    N_("Offer an amount you can accept, or keep yours. Do not withdraw."),
    NULL,
};

static const char *const send_evidence[] = {
    N_("Read on the dispute page what exactly you are asked for, and the deadline."),
    N_("Upload it there. Split or compress a large video."),
    N_("Keep a screenshot that shows what you sent."),
    NULL,
};

static const char *const appeal[] = {
    N_("Read the decision: which evidence did it miss?"),
    N_("Collect what is new. An appeal is usually reviewed once."),
    N_("Appeal on the dispute page, and keep a screenshot."),
    N_("Check the deadline of {payer}: it does not wait for the appeal."),
    NULL,
};

static const char *const answer_bank[] = {
    N_("Read what {payer} asks for, and by when."),
    N_("Send the order page, the dispute page, the decision and your evidence, each with one sentence."),
    N_("Keep the confirmation that it arrived."),
    NULL,
};

static const char *const tell_bank[] = {
    N_("Find both payments: from {payer}, and from the marketplace."),
    N_("Tell {payer} that the marketplace has paid too, with its date and amount."),
    N_("Keep the answer, and record that you answered."),
    NULL,
};

static const char *const escalate_payment_case[] = {
    N_("Open your case with {payer}, on its website or in its app."),
    N_("Escalate it to a claim. Otherwise it closes and cannot be reopened."),
    N_("Upload the evidence there too, and keep a screenshot."),
    NULL,
};

static const char *const cancel_order[] = {
    N_("Open the order page and ask for the cancellation there."),
    N_("Choose a reason that is the seller's: it was not shipped in time."),
    N_("Check that the refund arrives. It goes to the same payment method."),
    N_("If the marketplace is gone or does not answer, claim the payment from {payer}."),
    NULL,
};

static const char *const answer_customs[] = {
    N_("Read what customs or the carrier asks for: an invoice, proof of payment, or a duty."),
    N_("Send the order page and the proof of payment. State the price that you really paid."),
    N_("Pay a duty only on the official page of customs or the carrier. Never follow a link in a message."),
    N_("Do it by {by}. After that, the parcel goes back to the sender."),
    N_("If you refuse the parcel or its duty, you may get no refund."),
    N_("Keep the receipt, and record that you checked."),
    NULL,
};

static const char *const write_to_seller[] = {
    N_("Write in the messages of the order, and by e-mail if you have an address."),
    N_("Use the letter: Y in the screens, or “recourse claim --to seller”. It contains only recorded facts."),
    N_("Name the order, the day of delivery, and the problem. Attach your photos."),
    N_("Ask for what the law offers: a repair, a replacement, or your money back."),
    N_("Set a date for the answer. Send the letter by {by}: waiting weakens the claim."),
    N_("Keep a copy. You can claim until {until}."),
    N_("Record that you sent a legal notice, with the date that you set."),
    NULL,
};

static const char *const write_for_delivery[] = {
    N_("Write in the messages of the order, and by e-mail if you have an address."),
    N_("Use the letter: Y in the screens, or “recourse claim --to seller”. It contains only recorded facts."),
    N_("Name the order, and say that nothing was delivered to you. The risk is the seller's until you hold the item."),
    N_("Set a last date for delivery. State that you cancel after it and want your money back."),
    N_("Keep a copy. Without delivery or money: ask a consumer centre, then claim in court."),
    N_("Record that you sent a legal notice, with the date that you set."),
    NULL,
};

static const char *const claim_from_issuer[] = {
    N_("Write to the card issuer, not to the seller. State that it is liable beside the seller."),
    N_("Name the payment, the order, and what went wrong: not delivered, or not as agreed."),
    N_("Attach the order page, what you and the seller wrote, and the answer to your chargeback."),
    N_("A marketplace between you and the seller may break the claim. Let the issuer decide that."),
    N_("Keep a copy, and record that you sent a legal notice."),
    NULL,
};

static const char *const reject_item[] = {
    N_("Write to the seller, in the messages of the order and by e-mail."),
    N_("Name the order and the fault. State that you reject the item and want your money back."),
    N_("Send it by {by}. After that, you can no longer reject it."),
    N_("Stop using the item, and ask how to return it at the seller's cost."),
    N_("Keep a copy, and record that you sent a legal notice."),
    NULL,
};

static const char *const write_again[] = {
    N_("Find your first letter, and the date that you set in it."),
    N_("Write once more: name that date, and set a new one."),
    N_("State what you do next if there is no answer: claim from {payer}, or by law."),
    N_("Keep a copy, and record the message."),
    NULL,
};

static const char *const chase_goods[] = {
    N_("Ask the seller where the parcel is, and for its tracking number."),
    N_("Set a date by which it must arrive. State that you want your money back after it."),
    N_("Ask the carrier too, and keep its answer."),
    N_("Record the message. It does not extend the deadline {by}."),
    NULL,
};

static const char *const chase_cancelling[] = {
    N_("Open the order page and check whether the order is cancelled."),
    N_("Ask {shop} whether it is cancelled, and when the refund is paid."),
    N_("Keep the answer, and record it here."),
    NULL,
};

static const char *const claim_by_law[] = {
    N_("Collect the order page, the payment, your photos, and what you and the seller wrote."),
    N_("Ask a consumer centre in your country. It knows which law applies."),
    N_("Send the seller the claim in writing, with the amount and a date. Keep proof of sending."),
    N_("Do it by {by}. After that the claim ends."),
    N_("If the seller does not pay: complain to an out-of-court body, or go to court."),
    N_("Their letters come from Y in the screens, or from “recourse claim --to authority” and “--to court”."),
    N_("Record that you sent a legal notice, or filed a complaint."),
    NULL,
};

static const char *const complain_about_bank[] = {
    N_("Ask your bank for its final answer in writing, with its date."),
    N_("Fill in the ombudsman's form: what you paid, what you claimed, and what the bank answered."),
    N_("Attach the bank's answer, the order page and your evidence."),
    N_("Send it by {by}. After that it takes no complaint."),
    N_("Record that you filed a complaint."),
    NULL,
};

static const char *const record_payment[] = {
    N_("Look up on the order page or your statement how you paid."),
    N_("Record it in the order: the method, and the network of a card."),
    N_("Then Recourse shows by which day to claim your payment back."),
    NULL,
};

static const char *const record_problem[] = {
    N_("Draft the dispute here: its first question asks what is wrong. Nothing is sent."),
    N_("Then Recourse shows what the law lets you claim, and by when."),
    NULL,
};

static const char *const record_country[] = {
    N_("Record in the order the country you live in."),
    N_("Then Recourse shows what its law adds."),
    NULL,
};

static const char *const record_return_cause[] = {
    N_("Ask the carrier with the tracking number why the parcel goes back."),
    N_("Record the return to the sender once more, with that cause."),
    N_("Keep the carrier's answer as evidence."),
    NULL,
};

static const char *const record_place[] = {
    N_("Check what you got: balance or a coupon can usually be spent only on {shop}."),
    N_("If you take it, record that you leave it at that."),
    N_("If you want your money instead, record that the refund failed, and ask for it."),
    NULL,
};

/* Of several rows of an action the first that is for its reason, or for any. */
/* clang-format off */
static const Walk walks[] = {
    { ACTION_ANSWER_OFFER,           NULL,                  EVENT_BUYER_REJECTED,         answer_offer      },
    { ACTION_ESCALATE,               NULL,                  EVENT_ESCALATED,              escalate          },
    { ACTION_SHIP_RETURN,            NULL,                  EVENT_RETURN_SHIPPED,         ship_return       },
    { ACTION_CHECK_DISPUTE_PAGE,     "return-lapsed",       EVENT_MESSAGED_SELLER,        ask_about_return  },
    { ACTION_CHECK_DISPUTE_PAGE,     "agreed-return-lapsed", EVENT_MESSAGED_SELLER,       ask_about_return  },
    { ACTION_CONFIRM_RETURN_ARRIVAL, NULL,                  EVENT_RETURN_RECEIVED,        confirm_arrival   },
    { ACTION_CHASE_REFUND,           NULL,                  EVENT_REFUNDED,               chase_refund      },
    { ACTION_CONTEST_DEDUCTION,      NULL,                  EVENT_APPEALED,               contest_deduction },
    { ACTION_ASK_BANK,               "bank-late",           EVENT_CHECKED,                ask_for_decision  },
    { ACTION_ASK_BANK,               NULL,                  EVENT_CHECKED,                ask_bank          },
    { ACTION_FILE_CHARGEBACK,        NULL,                  EVENT_CHARGEBACK_FILED,       file_chargeback   },
    { ACTION_OPEN_PAYMENT_CASE,      NULL,                  EVENT_PAYMENT_CASE_OPENED,    open_payment_case },
    { ACTION_CHECK_DELIVERY,         NULL,                  EVENT_DELIVERED,              check_delivery    },
    { ACTION_INSPECT,                NULL,                  EVENT_UNKNOWN,                inspect           },
    { ACTION_CHECK_TRACKING,         NULL,                  EVENT_UNKNOWN,                check_tracking    },
    { ACTION_CHECK_CLOSE_DATE,       NULL,                  EVENT_UNKNOWN,                check_close_date  },
    { ACTION_OPEN_DISPUTE,           NULL,                  EVENT_UNKNOWN,                open_dispute      },
    { ACTION_TRY_DISPUTE,            NULL,                  EVENT_UNKNOWN,                open_dispute      },
    { ACTION_COUNTER_OFFER,          NULL,                  EVENT_BUYER_OFFERED,          counter_offer     },
    { ACTION_SEND_EVIDENCE,          NULL,                  EVENT_EVIDENCE_SENT,          send_evidence     },
    { ACTION_APPEAL,                 NULL,                  EVENT_APPEALED,               appeal            },
    { ACTION_REPORT_DOUBLE_PAYMENT,  NULL,                  EVENT_BANK_ANSWERED,          tell_bank         },
    { ACTION_ANSWER_BANK,            NULL,                  EVENT_BANK_ANSWERED,          answer_bank       },
    { ACTION_ESCALATE_PAYMENT_CASE,  NULL,                  EVENT_PAYMENT_CASE_ESCALATED, escalate_payment_case },
    { ACTION_CANCEL_ORDER,           NULL,                  EVENT_CANCEL_REQUESTED,       cancel_order      },
    { ACTION_ANSWER_CUSTOMS,         NULL,                  EVENT_CHECKED,                answer_customs    },
    { ACTION_WRITE_TO_SELLER,        "reject",              EVENT_LAW_LETTER_SENT,        reject_item       },
    { ACTION_WRITE_TO_SELLER,        "letter-chase",        EVENT_MESSAGED_SELLER,        write_again       },
    { ACTION_WRITE_TO_SELLER,        "goods-chase",         EVENT_MESSAGED_SELLER,        chase_goods       },
    { ACTION_WRITE_TO_SELLER,        "cancel-chase",        EVENT_MESSAGED_SELLER,        chase_cancelling  },
    { ACTION_WRITE_TO_SELLER,        "write-not-received",  EVENT_LAW_LETTER_SENT,        write_for_delivery },
    { ACTION_WRITE_TO_SELLER,        NULL,                  EVENT_LAW_LETTER_SENT,        write_to_seller   },
    { ACTION_CLAIM_BY_LAW,           "out-of-court",        EVENT_OUT_OF_COURT_FILED,     complain_about_bank },
    { ACTION_CLAIM_BY_LAW,           "claim-issuer",        EVENT_LAW_LETTER_SENT,        claim_from_issuer },
    { ACTION_CLAIM_BY_LAW,           NULL,                  EVENT_LAW_LETTER_SENT,        claim_by_law      },
    { ACTION_RECORD_FACT,            "record-payment",      EVENT_UNKNOWN,                record_payment    },
    { ACTION_RECORD_FACT,            "record-payment-case", EVENT_UNKNOWN,                record_payment    },
    { ACTION_RECORD_FACT,            "record-country",      EVENT_UNKNOWN,                record_country    },
    { ACTION_RECORD_FACT,            "record-problem",      EVENT_UNKNOWN,                record_problem    },
    { ACTION_RECORD_FACT,            "record-return-cause", EVENT_RETURNED_TO_SENDER,     record_return_cause },
    { ACTION_RECORD_FACT,            "record-place",        EVENT_SETTLED,                record_place      },
};
/* clang-format on */

const Walk *
walk_find(const NextStep *next)
{
    const char *reason = next_reason_token(next->reason);

    for (gsize i = 0; i < G_N_ELEMENTS(walks); i++) {
        if (walks[i].action == next->action &&
            (walks[i].reason == NULL || g_strcmp0(walks[i].reason, reason) == 0))
            return &walks[i];
    }
    return NULL;
}
