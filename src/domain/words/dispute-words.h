/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The stable tokens of disputes and advice (cli.md), each set beside its enum.
 */
#pragma once

#include "base/choice.h"
#include "domain/words/vocabulary.h"

typedef enum {
    REASON_NOT_RECEIVED,
    REASON_WRONG_ITEM,
    REASON_DAMAGED,
    REASON_DEFECTIVE,
    REASON_NOT_AS_DESCRIBED,
    REASON_MISSING_PARTS,
    REASON_COUNTERFEIT,
    REASON_WRONG_SIZE,
    REASON_CHANGED_MIND,
    DISPUTE_REASON_COUNT,
} DisputeReason;
extern const ChoiceSet reasons;

typedef enum {
    TYPE_REFUND_ONLY,
    TYPE_RETURN_AND_REFUND,
    TYPE_NONE, /* advice only: this is no dispute */
    TYPE_COUNT,
} DisputeType;
extern const ChoiceSet dispute_types;

typedef enum {
    EVIDENCE_PHOTO_RECEIVED,
    EVIDENCE_PHOTO_DAMAGE,
    EVIDENCE_VIDEO_DAMAGE,
    EVIDENCE_VIDEO_DEFECT,
    EVIDENCE_UNBOXING_VIDEO,
    EVIDENCE_LISTING_SNAPSHOT,
    EVIDENCE_TRACKING_SCREENSHOT,
    EVIDENCE_LABEL_PHOTO,
    EVIDENCE_MEASUREMENT_PHOTO,
    EVIDENCE_SERIAL_PHOTO,
    EVIDENCE_CHAT_LOG,
    EVIDENCE_CARRIER_LETTER,
    EVIDENCE_CUSTOMS_DOCUMENT,
    EVIDENCE_DISPUTE_SCREEN,
    EVIDENCE_PACKING_VIDEO,
    EVIDENCE_RETURN_LABEL,
    EVIDENCE_RETURN_RECEIPT,
    EVIDENCE_PROOF_OF_DELIVERY,
    EVIDENCE_BANK_STATEMENT,
    EVIDENCE_RECEIPT,
    EVIDENCE_OTHER,
    EVIDENCE_COUNT,
} EvidenceKind;
extern const ChoiceSet evidence_kinds;

/* A set of evidence kinds, one bit each. */
typedef guint32 EvidenceSet;
#define EVIDENCE_BIT(kind) ((EvidenceSet)1 << (kind))

/* Where money went, or is offered to go. */
typedef enum {
    PLACE_ORIGINAL, /* back the way it was paid */
    PLACE_BALANCE,
    PLACE_COUPON,
    PLACE_OUTSIDE, /* outside the marketplace, where nothing protects it */
    PLACE_COUNT,
} MoneyPlace;
extern const ChoiceSet money_places;

typedef enum {
    TRACKING_UNKNOWN,
    TRACKING_NO_SCAN,
    TRACKING_MOVING,
    TRACKING_STUCK,
    TRACKING_DELIVERED,
    TRACKING_RETURNED,
    TRACKING_CUSTOMS,
    TRACKING_COUNT,
} TrackingShows;
extern const ChoiceSet tracking_shows;

typedef enum {
    SEVERITY_UNKNOWN,
    SEVERITY_MINOR,
    SEVERITY_SIGNIFICANT,
    SEVERITY_COUNT,
} Severity;
extern const ChoiceSet severities;

typedef enum {
    DIFFERENCE_UNKNOWN,
    DIFFERENCE_TOTAL,
    DIFFERENCE_VARIANT,
    DIFFERENCE_DETAIL,
    DIFFERENCE_COUNT,
} Difference;
extern const ChoiceSet differences;

typedef enum {
    REFUND_FULL,
    REFUND_FULL_OR_PARTIAL,
    REFUND_PARTIAL,
    REFUND_BY_AGREEMENT,
    REFUND_NONE,
    REFUND_COUNT,
} RefundOutlook;
extern const ChoiceSet refund_outlooks;

typedef enum {
    RETURN_NOT_REQUIRED,
    RETURN_MAY_BE_REQUIRED,
    RETURN_BY_AGREEMENT,
    RETURN_COUNT,
} ReturnOutlook;
extern const ChoiceSet return_outlooks;

typedef enum {
    PAID_BY_NOBODY,
    PAID_BY_SELLER,
    PAID_BY_PLATFORM_OR_SELLER,
    PAID_BY_BUYER,
    PAID_BY_UNKNOWN, /* nobody says; null in JSON */
    PAID_BY_COUNT,
} ReturnPayer;
extern const ChoiceSet return_payers;

typedef enum {
    STRENGTH_CLEAR_CUT,
    STRENGTH_CONTESTED,
    STRENGTH_WEAK,
    STRENGTH_COUNT,
} Strength;
extern const ChoiceSet strengths;

typedef enum {
    NEED_REQUIRED,
    NEED_ONE_OF,
    NEED_HELPS,
    NEED_COUNT,
} EvidenceNeed;
extern const ChoiceSet evidence_needs;

/* What the person is warned of; the label is the whole sentence. */
typedef enum {
    WARNING_MESSAGE_DOES_NOT_PAUSE,
    WARNING_DRAFT_NOT_SUBMITTED,
    WARNING_WINDOW_CLOSED,
    WARNING_WINDOW_UNKNOWN,
    WARNING_WINDOW_ESTIMATED,
    WARNING_TOO_EARLY,
    WARNING_THRESHOLD_NOT_COMPARABLE,
    WARNING_RETURN_COSTS_MORE_THAN_ITEM,
    WARNING_RETURN_NOT_WORTH_IT,
    WARNING_RETURN_COST_MAY_BE_DEDUCTED,
    WARNING_READ_RETURN_INSTRUCTIONS,
    WARNING_TRACKING_SAYS_DELIVERED,
    WARNING_USED_BEFORE_DOCUMENTED,
    WARNING_VARIANT_NOT_WRONG_ITEM,
    WARNING_MINOR_DAMAGE,
    WARNING_OFFER_BELOW_ASKED,
    WARNING_ACCEPTING_IS_FINAL,
    WARNING_WITHDRAW_LOSES_WINDOW,
    WARNING_RESEND_TOO_LATE,
    WARNING_OFF_PLATFORM_REFUND,
    WARNING_CHARGEBACK_MAY_CLOSE_CASE,
    WARNING_CHARGEBACK_DATE_NEAR,
    WARNING_KEEP_ITEM_UNTIL_REFUNDED,
    WARNING_REFUND_SHORT,
    WARNING_STATUTORY_RIGHT,
    WARNING_FREE_RETURN_AVAILABLE,
    WARNING_NAME_THE_ITEMS,
    WARNING_COUNT,
} Warning;
extern const ChoiceSet warnings;
#define WARNING_BIT(warning) ((guint32)1 << (warning))
