/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Vocabulary: the stable tokens of the contract (cli.md) that several domain files share, each
 * as an enum with one table of tokens and labels. Tokens never change; labels are translated by
 * the user interface. Every *_parse() is exact and returns FALSE for an unknown token.
 */
#pragma once

#include "base/choice.h"

/* How far a value is to be believed, weakest first (rules.md: C, B, A, entered by the user). */
typedef enum {
    TRUST_DOUBTFUL,
    TRUST_REPORTED,
    TRUST_OFFICIAL,
    TRUST_STATED,
} Trust;

const char *trust_token(Trust trust);
const char *trust_label(Trust trust);
gboolean trust_parse(const char *token, Trust *ret_trust);

/*
 * A point in an order's life that clocks start from. Facts are what is known now; several
 * events may have stated one (fold.h says which wins).
 */
typedef enum {
    FACT_PLACED,
    FACT_PAID,
    FACT_SHIPPED,
    FACT_GUARANTEE, /* the end of the delivery guarantee */
    FACT_MARKED_DELIVERED,
    FACT_DELIVERED,
    FACT_CONFIRMED,
    FACT_CLOSES, /* the close of the window as the page states it */
    FACT_COUNT,
} Fact;

const char *fact_token(Fact fact); /* "placed", "marked-delivered", ... */
const char *fact_label(Fact fact);
gboolean fact_parse(const char *token, Fact *ret_fact);

typedef enum {
    ORDER_PLACED,
    ORDER_SHIPPED,
    ORDER_DELIVERED,
    ORDER_CONFIRMED,
    ORDER_CLOSED,
    ORDER_CANCELLED,
    ORDER_STATUS_COUNT,
} OrderStatus;

extern const ChoiceSet order_statuses;
const char *order_status_token(OrderStatus status);
const char *order_status_label(OrderStatus status);

/*
 * What the page of the marketplace calls the order, as far as a file told it and its word was
 * understood; in the order in which they are reached, and behind them how an order ends aside.
 */
typedef enum {
    PAGE_UNSAID,  /* no file spoke of it, or something newer was recorded since */
    PAGE_UNKNOWN, /* a file did, without its state or with a word that is not understood */
    PAGE_UNPAID,
    PAGE_PAID,
    PAGE_SHIPPED,
    PAGE_DELIVERED,
    PAGE_COMPLETED,
    PAGE_DISPUTED,
    PAGE_REFUNDED,
    PAGE_RETURNED, /* the item went back */
    PAGE_CLOSED,   /* without more */
    PAGE_CANCELLED,
    PAGE_STATE_COUNT,
} PageState;
extern const ChoiceSet page_states;

/* Yes, no, or not known: the program asks instead of assuming. */
typedef enum {
    ANSWER_UNKNOWN,
    ANSWER_YES,
    ANSWER_NO,
    ANSWER_COUNT,
} Answer;
extern const ChoiceSet answers;

/* What the page shows instead of the button that opens a dispute. */
typedef enum {
    NO_BUTTON_OTHER,
    NO_BUTTON_TOO_EARLY,
    NO_BUTTON_COMPLETED,
    NO_BUTTON_COUNT,
} NoButton;
extern const ChoiceSet no_buttons;

/* Why a dispute was given up: whether anything is left to look after. */
typedef enum {
    WITHDRAWN_NOT_SAID,
    WITHDRAWN_FINE,     /* the problem is gone */
    WITHDRAWN_PROMISED, /* for what the seller promised */
    WITHDRAWN_MISTAKE,
    WITHDRAWAL_COUNT,
} Withdrawal;
extern const ChoiceSet withdrawal_causes;

/* Why a parcel goes back to the sender: whether anybody but the buyer answers for it. */
typedef enum {
    RETURNED_NOT_SAID,
    RETURNED_ADDRESS,       /* wrong or incomplete */
    RETURNED_NOT_COLLECTED, /* from the pick-up point, or nobody was at home */
    RETURNED_DUTY,          /* that the buyer did not pay */
    RETURNED_REFUSED,       /* by the buyer, at the door */
    RETURNED_CUSTOMS,       /* did not let it in */
    RETURNED_CARRIER,       /* lost its way, or was damaged there */
    RETURNED_UNCLEAR,       /* the buyer asked, and nobody knows */
    RETURN_CAUSE_COUNT,
} ReturnCause;
extern const ChoiceSet return_causes;

/* How somebody was written to or called, and what came back. */
typedef enum {
    CONTACT_NOT_SAID,
    CONTACT_CHAT,
    CONTACT_MAIL,
    CONTACT_PHONE,
    CONTACT_FORM,
    CONTACT_COUNT,
} ContactChannel;
extern const ChoiceSet contact_channels;

typedef enum {
    REPLY_NOT_SAID,
    REPLY_AGREED,
    REPLY_REFUSED,
    REPLY_PARTLY,
    REPLY_NONE,
    REPLY_COUNT,
} ContactReply;
extern const ChoiceSet contact_replies;

/* What the buyer does next (cli.md, next.action). */
typedef enum {
    ACTION_NOTHING,
    ACTION_CHECK_CLOSE_DATE,
    ACTION_CHECK_TRACKING,
    ACTION_CHECK_DELIVERY,
    ACTION_WAIT_FOR_SHIPPING,
    ACTION_WAIT_FOR_DELIVERY,
    ACTION_INSPECT,
    ACTION_OPEN_DISPUTE,
    ACTION_ASK_SELLER,
    ACTION_CANCEL_ORDER,
    ACTION_FILE_CHARGEBACK,
    ACTION_GATHER_EVIDENCE,
    ACTION_SUBMIT_DISPUTE,
    ACTION_WAIT_FOR_SELLER,
    ACTION_CHECK_DISPUTE_PAGE,
    ACTION_ANSWER_OFFER,
    ACTION_COUNTER_OFFER,
    ACTION_SEND_EVIDENCE,
    ACTION_ESCALATE,
    ACTION_WAIT_FOR_RULING,
    ACTION_APPEAL,
    ACTION_WAIT_FOR_APPEAL,
    ACTION_SHIP_RETURN,
    ACTION_WAIT_FOR_RETURN,
    ACTION_CONFIRM_RETURN_ARRIVAL,
    ACTION_WAIT_FOR_REFUND,
    ACTION_CHASE_REFUND,
    ACTION_CONTEST_DEDUCTION,
    ACTION_ESCALATE_PAYMENT_CASE,
    ACTION_ANSWER_BANK,
    ACTION_WAIT_FOR_BANK,
    ACTION_ASK_BANK,          /* for its last day: asking ends nothing */
    ACTION_OPEN_PAYMENT_CASE, /* PayPal, Klarna and their like */
    ACTION_RECORD_FACT,
    ACTION_CHECK_OLD_ORDERS,
    ACTION_TRY_DISPUTE, /* it may be open, or opens on that day: the page decides */
    ACTION_ANSWER_CUSTOMS,
    ACTION_WRITE_TO_SELLER,
    ACTION_CLAIM_BY_LAW,
    ACTION_REPORT_DOUBLE_PAYMENT,
    ACTION_COUNT,
} NextAction;

extern const ChoiceSet next_actions;
const char *next_action_token(NextAction action);
const char *next_action_label(NextAction action);   /* "Open the dispute now" */
gboolean next_action_is_waiting(NextAction action); /* somebody else's turn */
gboolean next_action_parse(const char *token, NextAction *ret_action);
