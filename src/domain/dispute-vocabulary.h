/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words of disputes that policies use too: reasons and kinds of evidence, with their stable
 * tokens and labels. Every *_parse() is exact and returns FALSE for an unknown token.
 */
#pragma once

#include <glib.h>

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
    REASON_COUNT,
} Reason;

const char *reason_token(Reason reason);
const char *reason_label(Reason reason); /* N_(): "It arrived damaged" */
gboolean reason_parse(const char *token, Reason *ret_reason);

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
    EVIDENCE_KIND_COUNT,
} EvidenceKind;

const char *evidence_kind_token(EvidenceKind kind);
const char *evidence_kind_label(EvidenceKind kind); /* N_(): "photo of the damage" */
gboolean evidence_kind_parse(const char *token, EvidenceKind *ret_kind);
