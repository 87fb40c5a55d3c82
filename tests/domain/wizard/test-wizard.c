/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions of the wizard, and what they make of the draft. */
#include "base/error.h"
#include "domain/policy/policy.h"
#include "domain/wizard/wizard.h"

#define NOW G_GINT64_CONSTANT(1772582400) /* 2026-03-04T00:00:00Z */

typedef struct {
    Policies *policies;
    Order *order;
    Dispute *draft;
    Wizard wizard;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
    Moment delivered = { .instant = NOW - 3 * SECONDS_PER_DAY };

    (void)data;
    fixture->policies = builtin_policies_new();
    fixture->order = order_new("order");
    fixture->order->number = g_strdup("3069099405659913");
    fixture->order->marketplace = g_strdup("aliexpress");
    fixture->order->title = g_strdup("Lamp");
    fixture->order->total = (Money){ 9000, "EUR" };
    order_set_fact(fixture->order, FACT_DELIVERED, &delivered, 1, "change");
    fixture->draft = dispute_new("dispute");
    fixture->wizard = (Wizard){ fixture->order, fixture->policies, fixture->draft, NOW };
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    dispute_free(fixture->draft);
    order_free(fixture->order);
    policies_free(fixture->policies);
}

static void
answer(Fixture *fixture, const char *name, const char *text)
{
    g_autoptr(GError) error = NULL;

    g_assert_true(wizard_answer(&fixture->wizard, wizard_question_find(name), text, &error));
    g_assert_no_error(error);
}

/* The names of the questions that are asked, in their order. */
static char *
asked(const Fixture *fixture)
{
    GString *names = g_string_new(NULL);

    for (int i = wizard_next(&fixture->wizard, -1); i >= 0;
         i = wizard_next(&fixture->wizard, i))
        g_string_append_printf(names, "%s ", wizard_questions[i].name);
    return g_string_free(names, FALSE);
}

static void
test_reason_chooses_the_questions(Fixture *fixture, gconstpointer data)
{
    static const struct {
        const char *reason, *questions;
    } rows[] = {
        { "not-received", "reason tracking_shows evidence ask statement " },
        { "wrong-item", "reason difference evidence type ask statement " },
        { "damaged", "reason severity used evidence type ask statement " },
        { "wrong-size", "reason listing_matches evidence type ask statement " },
        { "changed-mind", "reason evidence ask statement " },
    };

    (void)data;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *names = NULL;

        answer(fixture, "reason", rows[i].reason);
        names = asked(fixture);
        g_assert_cmpstr(names, ==, rows[i].questions);
    }
}

/* What is not known of the order is asked for, and what is known is left as it is. */
static void
test_what_is_not_known_is_asked(Fixture *fixture, gconstpointer data)
{
    g_autoptr(Order) current = NULL;
    g_autoptr(Order) filled = NULL;
    g_autofree char *names = NULL;
    g_autoptr(GError) error = NULL;

    (void)data;
    order_clear_fact(fixture->order, FACT_DELIVERED);
    fixture->order->total = MONEY_NONE;
    current = order_copy(fixture->order);
    answer(fixture, "reason", "damaged");
    names = asked(fixture);
    g_assert_cmpstr(names, ==,
                    "reason severity used delivered total evidence type ask statement ");
    g_assert_false(wizard_answer(&fixture->wizard, wizard_question_find("delivered"),
                                 "2026-03-05", &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    answer(fixture, "delivered", "2026-03-01");
    answer(fixture, "total", "90.00 EUR");
    g_assert_cmpint(fixture->draft->asked.minor, ==, 9000);
    filled = wizard_fill(current, fixture->order);
    g_assert_cmpint(filled->total.minor, ==, 9000);
    g_assert_cmpint(filled->facts[FACT_DELIVERED].precision, ==, PRECISION_DATE);
    order_free(filled);
    current->total = (Money){ 1200, "USD" };
    filled = wizard_fill(current, fixture->order);
    g_assert_cmpint(filled->total.minor, ==, 1200);
}

static void
test_back_goes_the_same_way(Fixture *fixture, gconstpointer data)
{
    (void)data;
    answer(fixture, "reason", "damaged");
    for (int i = wizard_next(&fixture->wizard, -1), before = -1; i >= 0;
         before = i, i = wizard_next(&fixture->wizard, i))
        g_assert_cmpint(wizard_previous(&fixture->wizard, i), ==, before);
}

static void
test_answers_are_read_and_shown_alike(Fixture *fixture, gconstpointer data)
{
    static const struct {
        const char *name, *typed, *shown;
    } rows[] = {
        { "reason", "damaged", "damaged" },
        { "severity", "significant", "significant" },
        { "used", "no", "no" },
        { "evidence", "photo-damage,video-damage", "photo-damage, video-damage" },
        { "ask", "50 %", "45.00 EUR" },
        { "ask", "61,25", "61.25 EUR" },
        { "statement", "It is broken.", "It is broken." },
    };

    (void)data;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *shown = NULL;

        answer(fixture, rows[i].name, rows[i].typed);
        shown = wizard_answer_text(&fixture->wizard, wizard_question_find(rows[i].name));
        g_assert_cmpstr(shown, ==, rows[i].shown);
    }
}

static void
test_wrong_answers_change_nothing(Fixture *fixture, gconstpointer data)
{
    static const struct {
        const char *name, *typed;
    } rows[] = {
        { "reason", "broken" }, { "used", "perhaps" }, { "evidence", "photo-damage selfie" },
        { "ask", "101 %" },     { "ask", "% 50" },     { "ask", "a lot" },
        { "ask", "." },
    };

    (void)data;
    answer(fixture, "reason", "damaged");
    answer(fixture, "ask", "10.00 EUR");
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;

        g_assert_false(wizard_answer(&fixture->wizard, wizard_question_find(rows[i].name),
                                     rows[i].typed, &error));
        g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    }
    g_assert_cmpint(fixture->draft->said.reason, ==, REASON_DAMAGED);
    g_assert_cmpint(fixture->draft->said.evidence, ==, 0);
    g_assert_cmpint(fixture->draft->asked.minor, ==, 1000);
}

static void
test_missing_evidence_never_blocks(Fixture *fixture, gconstpointer data)
{
    (void)data;
    answer(fixture, "reason", "damaged");
    g_assert_nonnull(wizard_problem(&fixture->wizard)); /* no amount yet */
    answer(fixture, "ask", "100%");
    g_assert_null(wizard_problem(&fixture->wizard));
    answer(fixture, "reason", "changed-mind");
    g_assert_nonnull(wizard_problem(&fixture->wizard));
}

/* The name of the question to go on with, or "check". */
static const char *
resumed(const Fixture *fixture)
{
    guint question = wizard_resume(&fixture->wizard);

    return question < wizard_questions_count ? wizard_questions[question].name : "check";
}

static void
test_goes_on_where_it_was_left(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpstr(resumed(fixture), ==, "reason");
    answer(fixture, "reason", "damaged");
    wizard_note_reached(&fixture->wizard, wizard_questions_count);
    g_assert_cmpstr(resumed(fixture), ==, "severity"); /* facts that are not known yet */
    answer(fixture, "severity", "minor");
    answer(fixture, "used", "no");
    g_assert_cmpstr(resumed(fixture), ==, "check");
    wizard_note_reached(&fixture->wizard, 1); /* going back takes nothing away */
    g_assert_cmpstr(resumed(fixture), ==, "check");
    answer(fixture, "reason", "wrong-item"); /* which asks for another fact */
    g_assert_cmpstr(resumed(fixture), ==, "difference");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function) \
    g_test_add("/wizard/" name, Fixture, NULL, set_up, function, tear_down)
    ADD("the-reason-chooses-the-questions", test_reason_chooses_the_questions);
    ADD("what-is-not-known-is-asked", test_what_is_not_known_is_asked);
    ADD("back-goes-the-same-way", test_back_goes_the_same_way);
    ADD("answers-are-read-and-shown-alike", test_answers_are_read_and_shown_alike);
    ADD("wrong-answers-change-nothing", test_wrong_answers_change_nothing);
    ADD("missing-evidence-never-blocks", test_missing_evidence_never_blocks);
    ADD("it-goes-on-where-it-was-left", test_goes_on_where_it_was_left);
#undef ADD
    return g_test_run();
}
