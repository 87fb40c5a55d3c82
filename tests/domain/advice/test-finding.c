/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a date in a file contradicts, kind by kind, to the second; and what else is noticed. */
#include "domain/advice/advice.h"
#include "kit/domain-kit.h"

#define ADDED "2026-04-01T00:00:00Z"
#define DELIVERED "2026-03-10T00:00:00Z"
#define PLACED "2026-02-01T00:00:00Z"
#define SUBMITTED "2026-03-14T10:00:00Z"
#define SUBMITTED_DAY "2026-03-14T00:00:00Z"

/* clang-format off */
/* An unset date is not known. found: the tokens, with the seconds of the first. */
static const struct {
    const char *name;
    EvidenceKind kind;
    const char *earliest, *latest;
    const char *placed, *marked, *delivered, *submitted;
    gboolean is_day; /* of the submission nobody said the time */
    const char *found;
} cases[] = {
    { "at-the-delivery-it-may-be",       EVIDENCE_PHOTO_DAMAGE, DELIVERED, DELIVERED, "", "", DELIVERED, "", FALSE, "" },
    { "a-second-before-it-cannot",       EVIDENCE_PHOTO_DAMAGE, "2026-03-09T23:59:59Z", "2026-03-09T23:59:59Z", "", "", DELIVERED, "", FALSE, "before-delivery 1" },
    { "only-the-whole-span-contradicts", EVIDENCE_PHOTO_DAMAGE, "2026-03-09T00:00:00Z", "2026-03-10T00:00:00Z", "", "", DELIVERED, "", FALSE, "" },
    { "the-end-of-the-span-counts",      EVIDENCE_PHOTO_DAMAGE, "2026-03-07T00:00:00Z", "2026-03-08T00:00:00Z", "", "", DELIVERED, "", FALSE, "before-delivery 172800" },
    { "the-carrier-was-earlier",         EVIDENCE_PHOTO_DAMAGE, "2026-03-09T12:00:00Z", "2026-03-09T12:00:00Z", "", "2026-03-09T00:00:00Z", DELIVERED, "", FALSE, "" },
    { "the-carrier-alone",               EVIDENCE_UNBOXING_VIDEO, "2026-03-08T23:00:00Z", "2026-03-08T23:00:00Z", "", "2026-03-09T00:00:00Z", "", "", FALSE, "before-delivery 3600" },
    { "a-receipt-may-be-of-before",      EVIDENCE_RECEIPT, "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", "", "", DELIVERED, "", FALSE, "" },
    { "a-screen-may-be-of-before",       EVIDENCE_TRACKING_SCREENSHOT, "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", "", "", DELIVERED, "", FALSE, "" },
    { "without-a-delivery-the-order",    EVIDENCE_LABEL_PHOTO, "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", PLACED, "", "", "", FALSE, "before-order 86400" },
    { "behind-the-order-it-may-be",      EVIDENCE_LABEL_PHOTO, PLACED, PLACED, PLACED, "", "", "", FALSE, "" },
    { "the-delivery-says-more",          EVIDENCE_LABEL_PHOTO, "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", PLACED, "", DELIVERED, "", FALSE, "before-delivery 3283200" },
    { "at-the-submission-it-may-be",     EVIDENCE_PHOTO_DAMAGE, SUBMITTED, SUBMITTED, "", "", DELIVERED, SUBMITTED, FALSE, "" },
    { "behind-it-is-told",               EVIDENCE_PHOTO_DAMAGE, "2026-03-14T10:00:01Z", "2026-03-14T11:00:00Z", "", "", DELIVERED, SUBMITTED, FALSE, "after-submission 1" },
    { "a-day-lasts-to-its-end",          EVIDENCE_PHOTO_DAMAGE, "2026-03-14T23:59:59Z", "2026-03-14T23:59:59Z", "", "", DELIVERED, SUBMITTED_DAY, TRUE, "" },
    { "and-then-is-over",                EVIDENCE_PHOTO_DAMAGE, "2026-03-15T00:00:01Z", "2026-03-15T00:00:01Z", "", "", DELIVERED, SUBMITTED_DAY, TRUE, "after-submission 1" },
    { "a-late-snapshot",                 EVIDENCE_LISTING_SNAPSHOT, "2026-03-15T10:00:00Z", "2026-03-16T10:00:00Z", "", "", DELIVERED, SUBMITTED, FALSE, "snapshot-late 86400" },
    { "an-early-snapshot",               EVIDENCE_LISTING_SNAPSHOT, "2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z", "", "", DELIVERED, SUBMITTED, FALSE, "" },
    { "nothing-is-known-of-the-order",   EVIDENCE_PHOTO_DAMAGE, "2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z", "", "", "", "", FALSE, "" },
    { "a-clock-that-was-not-set",        EVIDENCE_PHOTO_DAMAGE, "1980-01-01T00:00:00Z", "1980-01-01T00:00:00Z", "", "", DELIVERED, "", FALSE, "clock-not-set 0" },
};
/* clang-format on */

static void
set_fact(Order *order, Fact fact, const char *instant)
{
    order->facts[fact].instant = at(instant);
    order->facts[fact].is_true = *instant != '\0';
}

static Order *
make_order(gsize i)
{
    Order *order = order_new("o");
    Dispute *dispute = dispute_new("d");

    set_fact(order, FACT_PLACED, cases[i].placed);
    set_fact(order, FACT_MARKED_DELIVERED, cases[i].marked);
    set_fact(order, FACT_DELIVERED, cases[i].delivered);
    dispute->happened[EVENT_SUBMITTED] = at(cases[i].submitted);
    g_ptr_array_add(order->disputes, dispute);
    if (cases[i].is_day) {
        const SaidDay day = { at(cases[i].submitted), zone_utc() };

        g_array_append_val(order->days, day);
    }
    return order;
}

static char *
found_in(const Order *order, const Evidence *evidence)
{
    g_autoptr(GArray) findings = evidence_findings(order, evidence);
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < findings->len; i++) {
        const EvidenceFinding *finding = &g_array_index(findings, EvidenceFinding, i);

        g_string_append_printf(text, "%s%s %" G_GINT64_FORMAT, i == 0 ? "" : " ",
                               finding->token, finding->seconds);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static Evidence *
make_evidence(EvidenceKind kind, const char *earliest, const char *latest)
{
    Evidence *evidence = g_new0(Evidence, 1);

    evidence->kind = kind;
    evidence->added = at(ADDED);
    evidence->says.look = LOOK_READ;
    evidence->says.captured.text = g_strdup("some day");
    evidence->says.captured.earliest = at(earliest);
    evidence->says.captured.latest = at(latest);
    return evidence;
}

static void
test_case(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = make_order(i);
    g_autoptr(Evidence) evidence =
        make_evidence(cases[i].kind, cases[i].earliest, cases[i].latest);
    g_autofree char *found = found_in(order, evidence);

    g_assert_cmpstr(found, ==, cases[i].found);
    g_assert_cmpint(evidence_is_doubtful(order, evidence), ==,
                    *found != '\0' && !g_str_has_prefix(found, "clock-not-set"));
}

/* The first of several parcels. */
static void
test_parcels(void)
{
    g_autoptr(Order) order = order_new("o");
    g_autoptr(Evidence) evidence =
        make_evidence(EVIDENCE_PHOTO_DAMAGE, "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z");
    Parcel *parcel = g_new0(Parcel, 1);
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;

    set_fact(order, FACT_DELIVERED, DELIVERED);
    parcel->number = g_strdup("LX1");
    parcel->delivered.instant = at("2026-03-02T00:00:00Z");
    parcel->delivered.is_true = TRUE;
    parcel->marked_delivered.instant = INSTANT_UNKNOWN;
    g_ptr_array_add(order->parcels, parcel);
    before = found_in(order, evidence);
    g_assert_cmpstr(before, ==, "before-delivery 86400");
    parcel->delivered.instant = at("2026-03-01T00:00:00Z");
    after = found_in(order, evidence);
    g_assert_cmpstr(after, ==, "");
}

/* A dispute of another matter says nothing of it. */
static void
test_which_dispute(void)
{
    g_autoptr(Order) order = order_new("o");
    g_autoptr(Evidence) evidence =
        make_evidence(EVIDENCE_PHOTO_DAMAGE, "2026-03-20T00:00:00Z", "2026-03-20T00:00:00Z");
    Dispute *first = dispute_new("first"), *second = dispute_new("second");
    g_autofree char *of_neither = NULL;
    g_autofree char *of_first = NULL;

    first->happened[EVENT_SUBMITTED] = at("2026-03-19T00:00:00Z");
    second->happened[EVENT_SUBMITTED] = at("2026-03-21T00:00:00Z");
    g_ptr_array_add(order->disputes, first);
    g_ptr_array_add(order->disputes, second);
    of_neither = found_in(order, evidence);
    g_assert_cmpstr(of_neither, ==, "");
    evidence->dispute = g_strdup("first");
    of_first = found_in(order, evidence);
    g_assert_cmpstr(of_first, ==, "after-submission 86400");
}

static void
test_all_else(void)
{
    g_autoptr(Order) order = order_new("o");
    g_autoptr(Evidence) evidence = g_new0(Evidence, 1);
    g_autofree char *nothing = found_in(order, evidence);
    g_autofree char *all = NULL;

    g_assert_cmpstr(nothing, ==, "");
    evidence->says.has_place = evidence->says.is_edited = TRUE;
    evidence->says.editor = g_strdup("GIMP");
    g_assert_false(evidence_is_doubtful(order, evidence));
    evidence->says.look = LOOK_DAMAGED;
    g_assert_true(evidence_is_doubtful(order, evidence));
    all = found_in(order, evidence);
    g_assert_cmpstr(all, ==, "damaged 0 gps 0 editor 0 edited 0");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/finding/%s", cases[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
    g_test_add_func("/finding/the-first-of-several-parcels", test_parcels);
    g_test_add_func("/finding/which-dispute", test_which_dispute);
    g_test_add_func("/finding/all-else", test_all_else);
    return g_test_run();
}
