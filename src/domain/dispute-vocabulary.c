/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/dispute-vocabulary.h"

#include "base/i18n.h"

typedef struct {
    const char *token;
    const char *label;
} Word;

/* clang-format off */
static const Word reasons[REASON_COUNT] = {
    [REASON_NOT_RECEIVED]     = { "not-received",     N_("It never arrived") },
    [REASON_WRONG_ITEM]       = { "wrong-item",       N_("A different item arrived") },
    [REASON_DAMAGED]          = { "damaged",          N_("It arrived damaged") },
    [REASON_DEFECTIVE]        = { "defective",        N_("It does not work") },
    [REASON_NOT_AS_DESCRIBED] = { "not-as-described", N_("It is not as the listing says") },
    [REASON_MISSING_PARTS]    = { "missing-parts",    N_("Something is missing") },
    [REASON_COUNTERFEIT]      = { "counterfeit",      N_("It is a counterfeit") },
    [REASON_WRONG_SIZE]       = { "wrong-size",       N_("It does not fit") },
    [REASON_CHANGED_MIND]     = { "changed-mind",     N_("I no longer want it") },
};

static const Word evidence_kinds[EVIDENCE_KIND_COUNT] = {
    [EVIDENCE_PHOTO_RECEIVED]      = { "photo-received",      N_("photo of what arrived") },
    [EVIDENCE_PHOTO_DAMAGE]        = { "photo-damage",        N_("photo of the damage") },
    [EVIDENCE_VIDEO_DAMAGE]        = { "video-damage",        N_("video of the damage") },
    [EVIDENCE_VIDEO_DEFECT]        = { "video-defect",        N_("video of the defect") },
    [EVIDENCE_UNBOXING_VIDEO]      = { "unboxing-video",      N_("video of the unboxing") },
    [EVIDENCE_LISTING_SNAPSHOT]    = { "listing-snapshot",    N_("snapshot of the listing") },
    [EVIDENCE_TRACKING_SCREENSHOT] = { "tracking-screenshot", N_("screenshot of the tracking") },
    [EVIDENCE_LABEL_PHOTO]         = { "label-photo",         N_("photo of the parcel's label") },
    [EVIDENCE_MEASUREMENT_PHOTO]   = { "measurement-photo",   N_("photo with a ruler") },
    [EVIDENCE_SERIAL_PHOTO]        = { "serial-photo",        N_("photo of the serial number") },
    [EVIDENCE_CHAT_LOG]            = { "chat-log",            N_("chat with the seller") },
    [EVIDENCE_CARRIER_LETTER]      = { "carrier-letter",      N_("letter of the carrier") },
    [EVIDENCE_CUSTOMS_DOCUMENT]    = { "customs-document",    N_("customs document") },
    [EVIDENCE_DISPUTE_SCREEN]      = { "dispute-screen",      N_("screenshot of the dispute") },
    [EVIDENCE_PACKING_VIDEO]       = { "packing-video",       N_("video of packing the return") },
    [EVIDENCE_RETURN_LABEL]        = { "return-label",        N_("label of the return") },
    [EVIDENCE_RETURN_RECEIPT]      = { "return-receipt",      N_("postage receipt of the return") },
    [EVIDENCE_PROOF_OF_DELIVERY]   = { "proof-of-delivery",   N_("proof that the return arrived") },
    [EVIDENCE_BANK_STATEMENT]      = { "bank-statement",      N_("bank statement") },
    [EVIDENCE_RECEIPT]             = { "receipt",             N_("receipt") },
    [EVIDENCE_OTHER]               = { "other",               N_("something else") },
};
/* clang-format on */

/* The row of a token, or -1. */
static int
find_word(const Word *words, int count, const char *token)
{
    for (int i = 0; i < count; i++) {
        if (g_strcmp0(words[i].token, token) == 0)
            return i;
    }
    return -1;
}

const char *
reason_token(Reason reason)
{
    g_return_val_if_fail((guint)reason < REASON_COUNT, NULL);
    return reasons[reason].token;
}

const char *
reason_label(Reason reason)
{
    g_return_val_if_fail((guint)reason < REASON_COUNT, NULL);
    return reasons[reason].label;
}

gboolean
reason_parse(const char *token, Reason *ret_reason)
{
    int found = find_word(reasons, REASON_COUNT, token);

    if (found < 0)
        return FALSE;
    *ret_reason = found;
    return TRUE;
}

const char *
evidence_kind_token(EvidenceKind kind)
{
    g_return_val_if_fail((guint)kind < EVIDENCE_KIND_COUNT, NULL);
    return evidence_kinds[kind].token;
}

const char *
evidence_kind_label(EvidenceKind kind)
{
    g_return_val_if_fail((guint)kind < EVIDENCE_KIND_COUNT, NULL);
    return evidence_kinds[kind].label;
}

gboolean
evidence_kind_parse(const char *token, EvidenceKind *ret_kind)
{
    int found = find_word(evidence_kinds, EVIDENCE_KIND_COUNT, token);

    if (found < 0)
        return FALSE;
    *ret_kind = found;
    return TRUE;
}
