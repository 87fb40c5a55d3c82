/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/dispute-words.h"

#include "base/i18n.h"

/* clang-format off */
static const Choice reason_choices[DISPUTE_REASON_COUNT] = {
    [REASON_NOT_RECEIVED]     = { "not-received",     N_("Item not received")       },
    [REASON_WRONG_ITEM]       = { "wrong-item",       N_("Wrong item")              },
    [REASON_DAMAGED]          = { "damaged",          N_("Item arrived damaged")    },
    [REASON_DEFECTIVE]        = { "defective",        N_("Item does not work")      },
    [REASON_NOT_AS_DESCRIBED] = { "not-as-described", N_("Item not as described")   },
    [REASON_MISSING_PARTS]    = { "missing-parts",    N_("Parts or items missing")  },
    [REASON_COUNTERFEIT]      = { "counterfeit",      N_("Counterfeit")             },
    [REASON_WRONG_SIZE]       = { "wrong-size",       N_("Wrong size or fit")       },
    [REASON_CHANGED_MIND]     = { "changed-mind",     N_("Change of mind")          },
};

static const Choice type_choices[TYPE_COUNT] = {
    [TYPE_REFUND_ONLY]       = { "refund-only",       N_("Refund Only")       },
    [TYPE_RETURN_AND_REFUND] = { "return-and-refund", N_("Return and Refund") },
    [TYPE_NONE]              = { "none",              N_("No dispute")        },
};

static const Choice evidence_choices[EVIDENCE_COUNT] = {
    [EVIDENCE_PHOTO_RECEIVED]      = { "photo-received",      N_("photo of what arrived")            },
    [EVIDENCE_PHOTO_DAMAGE]        = { "photo-damage",        N_("photo of the damage")              },
    [EVIDENCE_VIDEO_DAMAGE]        = { "video-damage",        N_("video of the damage")              },
    [EVIDENCE_VIDEO_DEFECT]        = { "video-defect",        N_("video of the defect")              },
    [EVIDENCE_UNBOXING_VIDEO]      = { "unboxing-video",      N_("video of the unboxing")            },
    [EVIDENCE_LISTING_SNAPSHOT]    = { "listing-snapshot",    N_("snapshot of the listing")          },
    [EVIDENCE_TRACKING_SCREENSHOT] = { "tracking-screenshot", N_("screenshot of the tracking")       },
    [EVIDENCE_LABEL_PHOTO]         = { "label-photo",         N_("photo of the shipping label")      },
    [EVIDENCE_MEASUREMENT_PHOTO]   = { "measurement-photo",   N_("photo with a ruler")               },
    [EVIDENCE_SERIAL_PHOTO]        = { "serial-photo",        N_("photo of the serial number")       },
    [EVIDENCE_CHAT_LOG]            = { "chat-log",            N_("messages with the seller")         },
    [EVIDENCE_CARRIER_LETTER]      = { "carrier-letter",      N_("letter from the carrier")          },
    [EVIDENCE_CUSTOMS_DOCUMENT]    = { "customs-document",    N_("document from customs")            },
    [EVIDENCE_DISPUTE_SCREEN]      = { "dispute-screen",      N_("screenshot of the dispute page")   },
    [EVIDENCE_PACKING_VIDEO]       = { "packing-video",       N_("video of packing the return")      },
    [EVIDENCE_RETURN_LABEL]        = { "return-label",        N_("label of the return")              },
    [EVIDENCE_RETURN_RECEIPT]      = { "return-receipt",      N_("receipt for sending the return")   },
    [EVIDENCE_PROOF_OF_DELIVERY]   = { "proof-of-delivery",   N_("proof of delivery of the return")  },
    [EVIDENCE_BANK_STATEMENT]      = { "bank-statement",      N_("bank or card statement")           },
    [EVIDENCE_RECEIPT]             = { "receipt",             N_("receipt or order confirmation")    },
    [EVIDENCE_OTHER]               = { "other",               N_("something else")                   },
};

static const Choice place_choices[PLACE_COUNT] = {
    [PLACE_ORIGINAL] = { "original", N_("back the way it was paid")     },
    [PLACE_BALANCE]  = { "balance",  N_("to the marketplace's balance") },
    [PLACE_COUPON]   = { "coupon",   N_("as a coupon")                  },
    [PLACE_OUTSIDE]  = { "outside",  N_("outside the marketplace")      },
};

static const Choice answer_choices[ANSWER_COUNT] = {
    [ANSWER_UNKNOWN] = { "unknown", N_("Not sure")      },
    [ANSWER_YES]     = { "yes",     N_("Yes")           },
    [ANSWER_NO]      = { "no",      N_("No")            },
};

static const Choice tracking_choices[TRACKING_COUNT] = {
    [TRACKING_UNKNOWN]   = { "unknown",   N_("not checked yet")                      },
    [TRACKING_NO_SCAN]   = { "no-scan",   N_("no scan at all")                       },
    [TRACKING_MOVING]    = { "moving",    N_("it is still moving")                   },
    [TRACKING_STUCK]     = { "stuck",     N_("no movement for a long time")          },
    [TRACKING_DELIVERED] = { "delivered", N_("marked as delivered")                  },
    [TRACKING_RETURNED]  = { "returned",  N_("going back to the sender")             },
    [TRACKING_CUSTOMS]   = { "customs",   N_("held by customs")                      },
};

static const Choice severity_choices[SEVERITY_COUNT] = {
    [SEVERITY_UNKNOWN]     = { "unknown",     N_("hard to say")                      },
    [SEVERITY_MINOR]       = { "minor",       N_("minor: a scratch or a dent")       },
    [SEVERITY_SIGNIFICANT] = { "significant", N_("significant: it cannot be used as meant") },
};

static const Choice difference_choices[DIFFERENCE_COUNT] = {
    [DIFFERENCE_UNKNOWN] = { "unknown", N_("hard to say")                            },
    [DIFFERENCE_TOTAL]   = { "total",   N_("a completely different item")            },
    [DIFFERENCE_VARIANT] = { "variant", N_("the right item in another colour or size") },
    [DIFFERENCE_DETAIL]  = { "detail",  N_("the right item with a detail that differs") },
};

static const Choice refund_choices[REFUND_COUNT] = {
    [REFUND_FULL]            = { "full",            N_("full refund")            },
    [REFUND_FULL_OR_PARTIAL] = { "full-or-partial", N_("full or partial refund") },
    [REFUND_PARTIAL]         = { "partial",         N_("partial refund")         },
    [REFUND_BY_AGREEMENT]    = { "by-agreement",    N_("refund by agreement")    },
    [REFUND_NONE]            = { "none",            N_("no refund")              },
};

static const Choice return_choices[RETURN_COUNT] = {
    [RETURN_NOT_REQUIRED]    = { "not-required",    N_("no return")              },
    [RETURN_MAY_BE_REQUIRED] = { "may-be-required", N_("a return may be asked")  },
    [RETURN_BY_AGREEMENT]    = { "by-agreement",    N_("return by agreement")    },
};

static const Choice payer_choices[PAID_BY_COUNT] = {
    [PAID_BY_NOBODY]             = { "nobody",             N_("nobody: nothing is sent")       },
    [PAID_BY_SELLER]             = { "seller",             N_("the seller")                    },
    [PAID_BY_PLATFORM_OR_SELLER] = { "platform-or-seller", N_("the marketplace or the seller") },
    [PAID_BY_BUYER]              = { "buyer",              N_("you")                           },
    [PAID_BY_UNKNOWN]            = { NULL,                 N_("unknown until you ask")         },
};

static const Choice strength_choices[STRENGTH_COUNT] = {
    [STRENGTH_CLEAR_CUT] = { "clear-cut", N_("clear-cut") },
    [STRENGTH_CONTESTED] = { "contested", N_("contested") },
    [STRENGTH_WEAK]      = { "weak",      N_("weak")      },
};

static const Choice need_choices[NEED_COUNT] = {
    [NEED_REQUIRED] = { "required", N_("needed")            },
    [NEED_ONE_OF]   = { "one-of",   N_("one of these")      },
    [NEED_HELPS]    = { "helps",    N_("helps")             },
};

static const Choice warning_choices[WARNING_COUNT] = {
    [WARNING_MESSAGE_DOES_NOT_PAUSE] = { "message-does-not-pause",
        N_("A message does not extend the deadline and does not count as a claim. Only a "
           "submitted dispute does.") },
    [WARNING_DRAFT_NOT_SUBMITTED] = { "draft-not-submitted",
        N_("This draft is not submitted yet, and the deadline does not wait.") },
    [WARNING_WINDOW_CLOSED] = { "window-closed",
        N_("The protection window has closed. A dispute can no longer be opened there.") },
    [WARNING_WINDOW_UNKNOWN] = { "window-unknown",
        N_("The close date is not known. Open the order page and copy it.") },
    [WARNING_WINDOW_ESTIMATED] = { "window-estimated",
        N_("The close date is an estimate. Open the order page and copy the real one.") },
    [WARNING_TOO_EARLY] = { "too-early",
        N_("A dispute cannot be opened yet. The date it opens is shown.") },
    [WARNING_THRESHOLD_NOT_COMPARABLE] = { "threshold-not-comparable",
        N_("The amounts are in different currencies and cannot be compared.") },
    [WARNING_RETURN_COSTS_MORE_THAN_ITEM] = { "return-costs-more-than-item",
        N_("Sending it back costs more than it is worth.") },
    [WARNING_RETURN_NOT_WORTH_IT] = { "return-not-worth-it",
        N_("A return at your own cost is rarely worth it for an amount like this.") },
    [WARNING_RETURN_COST_MAY_BE_DEDUCTED] = { "return-cost-may-be-deducted",
        N_("The cost of the return may be taken off the refund.") },
    [WARNING_READ_RETURN_INSTRUCTIONS] = { "read-return-instructions",
        N_("Read the return instructions of this order before you send anything.") },
    [WARNING_TRACKING_SAYS_DELIVERED] = { "tracking-says-delivered",
        N_("The tracking says delivered. Ask neighbours, the pick-up point and the carrier, and get it in writing.") },
    [WARNING_USED_BEFORE_DOCUMENTED] = { "used-before-documented",
        N_("The item was used before it was documented. That weakens the claim.") },
    [WARNING_VARIANT_NOT_WRONG_ITEM] = { "variant-not-wrong-item",
        N_("Another colour or size is not a completely different item. Claim it as not as described.") },
    [WARNING_MINOR_DAMAGE] = { "minor-damage",
        N_("A small flaw is not significant damage. Expect a partial refund, not a full one.") },
    [WARNING_OFFER_BELOW_ASKED] = { "offer-below-asked",
        N_("The offer is less than what you paid.") },
    [WARNING_ACCEPTING_IS_FINAL] = { "accepting-is-final",
        N_("Accepting an offer is final. The dispute cannot be opened again.") },
    [WARNING_WITHDRAW_LOSES_WINDOW] = { "withdraw-loses-window",
        N_("A withdrawn dispute can be opened again only before the window closes.") },
    [WARNING_RESEND_TOO_LATE] = { "resend-too-late",
        N_("A new parcel cannot arrive before the window closes. Do not withdraw for it.") },
    [WARNING_OFF_PLATFORM_REFUND] = { "off-platform-refund",
        N_("Money outside the marketplace is not protected. Keep the refund there.") },
    [WARNING_CHARGEBACK_MAY_CLOSE_CASE] = { "chargeback-may-close-case",
        N_("A chargeback can close the marketplace's own case. Use it last, but before its date.") },
    [WARNING_CHARGEBACK_DATE_NEAR] = { "chargeback-date-near",
        N_("Your bank's deadline may come before the refund. Do not let it pass while you wait.") },
    [WARNING_KEEP_ITEM_UNTIL_REFUNDED] = { "keep-item-until-refunded",
        N_("Keep the item until the refund arrives.") },
    [WARNING_REFUND_SHORT] = { "refund-short",
        N_("The refund is less than you were due. Contest the deduction.") },
    [WARNING_STATUTORY_RIGHT] = { "statutory-right",
        N_("The law of your country gives you a further right here.") },
    [WARNING_FREE_RETURN_AVAILABLE] = { "free-return-available",
        N_("This order has a free return. Use it before its date.") },
    [WARNING_NAME_THE_ITEMS] = { "name-the-items",
        N_("The claim names no missing item and asks for the whole order. Choose the items.") },
};
/* clang-format on */

const ChoiceSet reasons = { reason_choices, DISPUTE_REASON_COUNT };
const ChoiceSet dispute_types = { type_choices, TYPE_COUNT };
const ChoiceSet evidence_kinds = { evidence_choices, EVIDENCE_COUNT };
const ChoiceSet money_places = { place_choices, PLACE_COUNT };
const ChoiceSet answers = { answer_choices, ANSWER_COUNT };
const ChoiceSet tracking_shows = { tracking_choices, TRACKING_COUNT };
const ChoiceSet severities = { severity_choices, SEVERITY_COUNT };
const ChoiceSet differences = { difference_choices, DIFFERENCE_COUNT };
const ChoiceSet refund_outlooks = { refund_choices, REFUND_COUNT };
const ChoiceSet return_outlooks = { return_choices, RETURN_COUNT };
const ChoiceSet return_payers = { payer_choices, PAID_BY_COUNT };
const ChoiceSet strengths = { strength_choices, STRENGTH_COUNT };
const ChoiceSet evidence_needs = { need_choices, NEED_COUNT };
const ChoiceSet warnings = { warning_choices, WARNING_COUNT };
