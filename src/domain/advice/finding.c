/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/advice/finding.h"

#include "base/i18n.h"

/* clang-format off */
/* What can only be taken of a parcel that is there. */
#define OF_WHAT_CAME (EVIDENCE_BIT(EVIDENCE_PHOTO_RECEIVED) | EVIDENCE_BIT(EVIDENCE_PHOTO_DAMAGE) | \
                      EVIDENCE_BIT(EVIDENCE_VIDEO_DAMAGE) | EVIDENCE_BIT(EVIDENCE_VIDEO_DEFECT) | \
                      EVIDENCE_BIT(EVIDENCE_UNBOXING_VIDEO) | EVIDENCE_BIT(EVIDENCE_LABEL_PHOTO) | \
                      EVIDENCE_BIT(EVIDENCE_MEASUREMENT_PHOTO) | EVIDENCE_BIT(EVIDENCE_SERIAL_PHOTO))
/* clang-format on */

/* The earlier of two instants of which either may be unknown. */
static Instant
earlier(Instant a, Instant b)
{
    if (a == INSTANT_UNKNOWN || b == INSTANT_UNKNOWN)
        return a == INSTANT_UNKNOWN ? b : a;
    return MIN(a, b);
}

/* What a fact can have been first: a date without a time is the start of its day, in a zone
 * that is known. */
static Instant
fact_at(const FactValue *fact)
{
    return fact->is_true ? fact->instant : INSTANT_UNKNOWN;
}

/* The first of several parcels, and the carrier's word where it is earlier than the buyer's. */
static Instant
delivered_first(const Order *order, const Evidence *evidence)
{
    Instant first = earlier(fact_at(&order->facts[FACT_DELIVERED]),
                            fact_at(&order->facts[FACT_MARKED_DELIVERED]));

    (void)evidence;
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];

        first = earlier(
            first, earlier(fact_at(&parcel->delivered), fact_at(&parcel->marked_delivered)));
    }
    return first;
}

/* Only where no delivery says more. */
static Instant
placed_alone(const Order *order, const Evidence *evidence)
{
    return delivered_first(order, evidence) == INSTANT_UNKNOWN
               ? fact_at(&order->facts[FACT_PLACED])
               : INSTANT_UNKNOWN;
}

/* A day that was said without a time may have been its last second. */
static Instant
end_of_said(const Order *order, Instant at)
{
    for (guint i = 0; i < order->days->len; i++) {
        const SaidDay *day = &g_array_index(order->days, SaidDay, i);

        if (day->start == at)
            return instant_start_of_day(at, day->zone, 1);
    }
    return at;
}

/* Of the dispute that it is for; of the order's only one where it is for the whole order. */
static Instant
submitted_at(const Order *order, const Evidence *evidence)
{
    const Dispute *dispute = order_find_dispute(order, evidence->dispute);

    if (dispute == NULL && evidence->dispute == NULL && order->disputes->len == 1)
        dispute = order->disputes->pdata[0];
    return dispute == NULL ? INSTANT_UNKNOWN
                           : end_of_said(order, dispute->happened[EVENT_SUBMITTED]);
}

/* clang-format off */
/* kinds x rule x sentence: what a date in a file cannot be before, or is behind. */
static const struct {
    const char *token;
    EvidenceSet kinds;
    gboolean is_before; /* else behind */
    Instant (*at)(const Order *order, const Evidence *evidence);
    const char *sentence;
} rules[] = {
    { "before-delivery",  OF_WHAT_CAME, TRUE, delivered_first,
      N_("Taken {span} before the delivery, if its date is right: it cannot be of this parcel.") },
    { "before-order",     OF_WHAT_CAME, TRUE, placed_alone,
      N_("Taken {span} before the order, if its date is right: it cannot be of this parcel.") },
    { "after-submission", OF_WHAT_CAME, FALSE, submitted_at,
      N_("Taken {span} after the dispute was submitted, if its date is right: it was not submitted with it.") },
    { "snapshot-late",    EVIDENCE_BIT(EVIDENCE_LISTING_SNAPSHOT), FALSE, submitted_at,
      N_("Taken {span} after the dispute was submitted, if its date is right: the listing may have changed before.") },
};
/* clang-format on */

static void
add(GArray *findings, const char *token, const char *sentence, gint64 seconds,
    gboolean is_grave)
{
    const EvidenceFinding finding = { token, sentence, seconds, is_grave };

    g_array_append_val(findings, finding);
}

/* So long before or behind, at the least; 0: it need not be. */
static gint64
contradiction(const Captured *captured, Instant at, gboolean is_before)
{
    if (at == INSTANT_UNKNOWN)
        return 0;
    return MAX(is_before ? at - captured->latest : captured->earliest - at, 0);
}

static void
find_contradictions(GArray *findings, const Order *order, const Evidence *evidence)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rules); i++) {
        gint64 seconds;

        if ((rules[i].kinds & EVIDENCE_BIT(evidence->kind)) == 0)
            continue;
        seconds = contradiction(&evidence->says.captured, rules[i].at(order, evidence),
                                rules[i].is_before);
        if (seconds > 0)
            add(findings, rules[i].token, rules[i].sentence, seconds, TRUE);
    }
}

GArray *
evidence_findings(const Order *order, const Evidence *evidence)
{
    GArray *findings = g_array_new(FALSE, FALSE, sizeof(EvidenceFinding));
    const FileSays *says = &evidence->says;

    if (captured_is_known(&says->captured, evidence->added))
        find_contradictions(findings, order, evidence);
    if (says->look == LOOK_DAMAGED)
        add(findings, "damaged", N_("The file is damaged, or parts of it are missing."), 0,
            TRUE);
    if (!captured_clock_is_set(&says->captured, evidence->added))
        add(findings, "clock-not-set",
            N_("The camera's date was not set: it does not show when this was taken."), 0,
            FALSE);
    if (says->has_place)
        add(findings, "gps", N_("The file contains the place where it was taken (GPS)."), 0,
            FALSE);
    if (says->editor != NULL)
        add(findings, "editor", N_("The file names a program that edits: {editor}."), 0, FALSE);
    if (says->is_edited)
        add(findings, "edited", N_("The file says that it was changed after it was taken."), 0,
            FALSE);
    return findings;
}

gboolean
evidence_is_doubtful(const Order *order, const Evidence *evidence)
{
    g_autoptr(GArray) findings = evidence_findings(order, evidence);

    for (guint i = 0; i < findings->len; i++) {
        if (g_array_index(findings, EvidenceFinding, i).is_grave)
            return TRUE;
    }
    return FALSE;
}
