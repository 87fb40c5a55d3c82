/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui/glossary/glossary.h"
#include "ui/words/words-clock.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define MINUTES(n) ((n) * (gint64)SECONDS_PER_MINUTE)
#define HOURS(n) ((n) * (gint64)SECONDS_PER_HOUR)
#define DAYS(n) ((n) * (gint64)SECONDS_PER_DAY)

static Instant
instant(const char *text)
{
    Instant parsed;

    g_assert_true(instant_parse_rfc3339(text, &parsed));
    return parsed;
}

/* Takes the words over. */
static void
assert_words(char *words, const char *expected)
{
    g_autofree char *owned = words;

    g_assert_cmpstr(owned, ==, expected);
}

static const struct {
    gint64 seconds;
    const char *words;
} spans[] = {
    { -5, "0 s" },
    { 0, "0 s" },
    { 59, "59 s" },
    { 60, "1 min" },
    { HOURS(1) - 1, "59 min" },
    { HOURS(1), "1 h" },
    { HOURS(5) + MINUTES(12) + 59, "5 h 12 min" },
    { DAYS(1) - 1, "23 h 59 min" },
    { DAYS(1), "1 d" },
    { DAYS(2) + HOURS(4) + MINUTES(59), "2 d 4 h" },
    { DAYS(7) - 1, "6 d 23 h" },
    { DAYS(7), "7 d" },
    { DAYS(38) + HOURS(23), "38 d" },
};

static void
a_span_is_never_rounded_up(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(spans); i++)
        assert_words(words_span(spans[i].seconds), spans[i].words);
}

static void
what_is_over_is_ago(void)
{
    assert_words(words_until(HOURS(5), 0), "5 h");
    assert_words(words_until(0, DAYS(3) + HOURS(5)), "3 d ago");
    assert_words(words_until(0, HOURS(3) + MINUTES(5)), "3 h ago");
    assert_words(words_until(0, 0), "0 s ago");
}

static void
two_ends_are_said_as_a_range(void)
{
    assert_words(words_until_range(DAYS(3), DAYS(13), 0), "3–13 d");
    assert_words(words_until_range(DAYS(3), DAYS(13), DAYS(4)), "1 d ago");
    assert_words(words_until_range(HOURS(2), HOURS(26), 0), "2 h");
    assert_words(words_until_range(DAYS(9), DAYS(10), 0), "9 d");
    assert_words(words_until_range(DAYS(3), DAYS(13), DAYS(20)), "7 d ago");
    assert_words(words_until_range(HOURS(3), HOURS(3), 0), "3 h");
}

/* The text stays the same up to the instant that was named, and changes there. */
static void
a_countdown_says_when_it_changes(void)
{
    static const gint64 lefts[] = {
        -DAYS(3) - 7,
        -HOURS(5),
        -61,
        -5,
        -1,
        0,
        1,
        59,
        60,
        61,
        HOURS(1) - 1,
        HOURS(1),
        HOURS(5) + 30,
        DAYS(1) - 1,
        DAYS(1),
        DAYS(2) + 17,
        DAYS(7) - 1,
        DAYS(7),
        DAYS(40) + 3,
    };
    OrderSummary summary = { .window = WINDOW_OPEN, .status = ORDER_SHIPPED };
    Instant now = instant("2026-11-23T14:05:00Z");

    for (gsize i = 0; i < G_N_ELEMENTS(lefts); i++) {
        Instant change;
        g_autofree char *text = NULL;
        g_autofree char *before = NULL;
        g_autofree char *after = NULL;

        summary.closes_at = now + lefts[i];
        text = words_countdown(&summary, now, &change);
        g_assert_cmpint(change, >, now);
        before = words_countdown(&summary, change - 1, NULL);
        after = words_countdown(&summary, change, NULL);
        g_assert_cmpstr(before, ==, text);
        g_assert_cmpstr(after, !=, text);
    }
}

static void
a_countdown_without_a_date_says_why(void)
{
    OrderSummary summary = { .closes_at = INSTANT_UNKNOWN, .status = ORDER_PLACED };
    Instant change;

    assert_words(words_countdown(&summary, 0, &change), "not shipped");
    g_assert_cmpint(change, ==, INSTANT_NEVER);
    summary.status = ORDER_SHIPPED;
    assert_words(words_countdown(&summary, 0, NULL), "date unknown");
    summary.status = ORDER_CANCELLED;
    summary.closes_at = DAYS(3);
    summary.window = WINDOW_OPEN;
    assert_words(words_countdown(&summary, 0, NULL), "cancelled");
    summary.status = ORDER_DELIVERED;
    assert_words(words_countdown(&summary, DAYS(6), NULL), "closed 3 d ago");
}

/* Between its two readings the window has not closed for certain. */
static void
a_promise_past_the_earliest_close_is_not_past_the_latest(void)
{
    const Zone *zone = zone_find("UTC", NULL);
    Resend resend = { .basis = RESEND_UNKNOWN,
                      .closes = instant("2026-05-02T08:00:00Z"),
                      .may_close = instant("2026-05-18T08:00:00Z") };

    assert_words(words_resend(&resend, FALSE, zone, instant("2026-05-18T07:59:59Z")),
                 "Nobody knows when a new parcel would arrive. Your window may have closed on "
                 "Sat 2 May 08:00. Check the order page: it may still let you open a "
                 "dispute.");
    assert_words(words_resend(&resend, FALSE, zone, instant("2026-05-18T08:00:00Z")),
                 "Nobody knows when a new parcel would arrive. Your window closed on Sat 2 "
                 "May 08:00. Check the order page: it may still let you open a dispute.");
}

/* Once the window is over the day of what is next counts. */
static void
a_closed_window_gives_way_to_what_is_next(void)
{
    OrderSummary summary = { .closes_at = DAYS(3),
                             .status = ORDER_DELIVERED,
                             .window = WINDOW_CLOSED };

    summary.next.action = ACTION_OPEN_PAYMENT_CASE;
    summary.next.by = DAYS(14);
    assert_words(words_countdown(&summary, DAYS(6), NULL), "bank 8 d");
    summary.next.action = ACTION_ASK_BANK;
    assert_words(words_countdown(&summary, DAYS(6), NULL), "bank 8 d");
    summary.next.action = ACTION_CLAIM_BY_LAW;
    assert_words(words_countdown(&summary, DAYS(6), NULL), "you 8 d");
    summary.next.action = ACTION_NOTHING;
    summary.next.by = INSTANT_UNKNOWN;
    assert_words(words_countdown(&summary, DAYS(6), NULL), "closed 3 d ago");
}

/* "closes in" is said of the window's time, and never joined with whose turn it is. */
static void
only_a_window_closes_in_a_time(void)
{
    OrderSummary summary = { .closes_at = DAYS(3),
                             .status = ORDER_DELIVERED,
                             .window = WINDOW_OPEN };

    summary.next.action = ACTION_SUBMIT_DISPUTE;
    summary.next.by = DAYS(3);
    assert_words(words_closes_in(&summary, DAYS(1)), "closes in 2 d");
    summary.next.action = ACTION_SHIP_RETURN;
    summary.next.by = DAYS(12);
    assert_words(words_closes_in(&summary, DAYS(1)), "you 11 d");
    summary.next.action = ACTION_OPEN_DISPUTE;
    summary.window = WINDOW_CLOSED;
    summary.next.by = INSTANT_UNKNOWN;
    assert_words(words_closes_in(&summary, DAYS(6)), "closed 3 d ago");
}

static void
times_are_said_in_both_zones(void)
{
    const Zone *berlin = zone_find("Europe/Berlin", NULL);
    const Zone *shop = zone_find("America/Los_Angeles", NULL);
    Instant now = instant("2026-11-23T13:05:00Z");
    Instant close = instant("2026-11-23T18:17:00Z");

    assert_words(words_when(close, berlin, now, WHEN_BOTH), "Mon 23 Nov 19:17");
    assert_words(words_when(close, berlin, now, WHEN_CLOCK), "19:17");
    assert_words(words_when(instant("2027-03-08T12:00:00Z"), berlin, now, WHEN_DATE),
                 "Mon 8 Mar 2027");
    assert_words(words_when_both(close, berlin, shop, now),
                 "Mon 23 Nov 19:17 (10:17 marketplace time)");
    assert_words(words_when_both(instant("2026-11-23T02:00:00Z"), berlin, shop, now),
                 "Mon 23 Nov 03:00 (Sun 22 Nov 18:00 marketplace time)");
    assert_words(words_when_both(close, shop, shop, now), "Mon 23 Nov 10:17");
}

static void
what_was_understood_names_zone_and_utc(void)
{
    const Zone *shop = zone_find("America/Los_Angeles", NULL);
    Moment date = { instant("2026-12-01T08:00:00Z"), PRECISION_DATE, NULL, NULL };
    Moment exact = { instant("2026-03-01T08:00:00Z"), PRECISION_INSTANT, NULL,
                     (char *)"Europe/Berlin" };

    assert_words(
        words_understood(&date, shop),
        "Tue 1 Dec 2026 00:00 America/Los_Angeles (2026-12-01T08:00:00Z), date only: may "
        "run up to a day longer");
    assert_words(words_understood(&exact, shop),
                 "Sun 1 Mar 2026 09:00 Europe/Berlin (2026-03-01T08:00:00Z)");
}

static void
what_is_typed_is_said_by_both_clocks(void)
{
    const Zone *berlin = zone_find("Europe/Berlin", NULL);
    const Zone *shop = zone_find("America/Los_Angeles", NULL);
    Moment exact = { instant("2026-12-05T12:43:00Z"), PRECISION_INSTANT, NULL,
                     (char *)"Asia/Tokyo" };
    Moment early = { instant("2026-12-05T05:00:00Z"), PRECISION_INSTANT, NULL, NULL };
    Moment date = { instant("2026-12-04T23:00:00Z"), PRECISION_DATE, NULL, NULL };

    assert_words(words_typed(&exact, berlin, shop, "AliExpress"),
                 "Sat 5 Dec 2026 13:43 your time · 04:43 at AliExpress");
    assert_words(words_typed(&early, berlin, shop, "AliExpress"),
                 "Sat 5 Dec 2026 06:00 your time · Fri 4 Dec 21:00 at AliExpress");
    assert_words(words_typed(&exact, berlin, berlin, "AliExpress"),
                 "Sat 5 Dec 2026 13:43 your time");
    assert_words(words_typed(&exact, berlin, NULL, "cornershop"),
                 "Sat 5 Dec 2026 13:43 your time");
    assert_words(words_typed(&date, berlin, shop, "AliExpress"),
                 "Sat 5 Dec 2026 00:00 your time · Fri 4 Dec 15:00 at AliExpress, date only: "
                 "from where that day starts first");
    assert_words(words_typed(&date, berlin, berlin, "AliExpress"),
                 "Sat 5 Dec 2026 00:00 your time, date only: may run up to a day longer");
}

static void
a_number_keeps_its_end(void)
{
    assert_words(words_number("3069099405659913", 8), "…5659913");
    assert_words(words_number("12345678", 8), "12345678");
    assert_words(words_number("a\033[31mb", 8), "a␛[31mb");
}

static void
payments_and_shops_have_their_names(void)
{
    assert_words(words_payment("credit-card:visa"), "Credit card, Visa");
    assert_words(words_payment("paypal"), "PayPal");
    assert_words(words_payment("credit-card:zz\033"), "credit-card:zz␛");
    assert_words(words_marketplace("my-shop", NULL), "my-shop");
}

static void
rules_say_their_span(void)
{
    Rule rule = { .span = { SPAN_DAYS, 15, 15 } };

    assert_words(words_rule_span(&rule), "15 days");
    rule.span = (Span){ SPAN_DAYS, 1, 1 };
    assert_words(words_rule_span(&rule), "1 day");
    rule.span = (Span){ SPAN_BUSINESS_DAYS, 3, 7 };
    assert_words(words_rule_span(&rule), "3 to 7 business days");
    rule.span = (Span){ SPAN_HOURS, 48, 48 };
    assert_words(words_rule_span(&rule), "48 hours");
    rule.span = (Span){ SPAN_NONE, 0, 0 };
    g_assert_null(words_rule_span(&rule));
}

static void
a_clock_says_where_its_end_comes_from(void)
{
    Rule rule = { .span = { SPAN_DAYS, 15, 15 },
                  .source = (char *)"AliExpress help text",
                  .checked = (char *)"2026-11" };
    Clock clock = { .rule = &rule, .starts_from = FACT_DELIVERED, .trust = TRUST_OFFICIAL };

    assert_words(words_clock_reason(&clock),
                 "delivered + 15 days, AliExpress help text (official, checked 2026-11)");
    clock.rule = NULL;
    assert_words(words_clock_reason(&clock), "as the order page states");
    clock.id = CLOCK_WINDOW_CLOSES;
    clock.latest = clock.earliest + 2 * SECONDS_PER_DAY;
    assert_words(words_clock_reason(&clock),
                 "as the order page states; later only if that day ends the delivery time");
}

#define PRINTED 20000

/* An instant of which the program writes the year with four digits. */
static Instant
random_instant(GRand *random, Instant around)
{
    gint64 reach = DAYS(g_rand_int_range(random, 1, g_rand_boolean(random) ? 500 : 1000000));

    return around + (gint64)(g_rand_double_range(random, -1, 1) * (double)reach);
}

static Instant
read_again(const char *text, const MomentContext *context, Precision precision)
{
    g_auto(Moment) moment = { 0 };
    g_autoptr(GError) error = NULL;

    g_test_message("%s", text);
    g_assert_true(moment_parse(text, context, &moment, &error));
    g_assert_no_error(error);
    g_assert_cmpint(moment.precision, ==, precision);
    return moment.instant;
}

/* An hour that occurs twice when clocks are put back looks the same both times, and the first
 * one is read. */
static void
assert_same_clock(Instant read, Instant printed, const Zone *zone)
{
    WallTime wall = instant_to_wall(printed, zone);
    Instant first;

    wall.second = 0;
    g_assert_true(instant_from_wall(&wall, zone, &first));
    g_assert_cmpint(read, ==, first);
    if (read != printed - printed % SECONDS_PER_MINUTE)
        g_assert_cmpint(printed - read, <, HOURS(2));
}

static void
what_is_shown_as_a_date_reads_back(void)
{
    static const char *const zones[] = { "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata",
                                         "America/Sao_Paulo", "UTC" };
    g_autoptr(GRand) random = g_rand_new_with_seed(20261123);

    for (int i = 0; i < PRINTED; i++) {
        const Zone *zone = zone_find(zones[i % G_N_ELEMENTS(zones)], NULL);
        MomentContext context = {
            .zone = zone,
            .now = random_instant(random, instant("2026-11-23T14:05:00Z")),
            .tense = i % 2 == 0 ? TENSE_PAST : TENSE_FUTURE,
        };
        Instant shown = random_instant(random, context.now);
        g_autofree char *date = NULL;
        g_autofree char *both = NULL;

        /* Seconds of a zone before standard time came are not shown. */
        if (shown < instant("1920-01-01T00:00:00Z") || shown > instant("9900-01-01T00:00:00Z"))
            continue;
        date = words_when(shown, zone, context.now, WHEN_DATE);
        both = words_when(shown, zone, context.now, WHEN_BOTH);
        g_assert_cmpint(read_again(date, &context, PRECISION_DATE), ==,
                        instant_start_of_day(shown, zone, 0));
        assert_same_clock(read_again(both, &context, PRECISION_INSTANT), shown, zone);
    }
}

/* As far as it is shown: never later than it was. */
static void
what_is_shown_as_a_span_reads_back(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(20261124);
    MomentContext context = { .zone = zone_utc(), .now = instant("2026-11-23T14:05:00Z") };

    for (int i = 0; i < PRINTED; i++) {
        gint64 span = g_rand_int_range(random, 1, i % 2 == 0 ? (int)DAYS(9) : (int)DAYS(400));
        g_autofree char *left = words_until(context.now + span, context.now);
        g_autofree char *ago = words_until(context.now - span, context.now);
        gint64 read = read_again(left, &context, PRECISION_INSTANT) - context.now;

        g_assert_cmpint(read, <=, span);
        g_assert_cmpint(span - read, <, DAYS(1));
        read = context.now - read_again(ago, &context, PRECISION_INSTANT);
        g_assert_cmpint(read, <=, span);
        g_assert_cmpint(span - read, <, DAYS(1));
    }
}

/* What else is to be known of a clock; a clock that is over needs no meaning of its dates. */
static void
a_clock_says_what_its_dates_mean(void)
{
    static const struct {
        ClockId id;
        gint64 days;
        ClockStatus status;
        Precision precision;
        gboolean estimated, check_page;
        const char *says;
    } rows[] = {
        { CLOCK_SELLER_ANSWERS_BY, 0, CLOCK_RUNNING, PRECISION_INSTANT, FALSE, FALSE, "" },
        { CLOCK_SELLER_ANSWERS_BY, 1, CLOCK_RUNNING, PRECISION_INSTANT, FALSE, FALSE, "" },
        { CLOCK_SELLER_ANSWERS_BY, 10, CLOCK_RUNNING, PRECISION_INSTANT, FALSE, FALSE,
          "two dates: it may come from the first, and is late after the second" },
        { CLOCK_ESCALATE_FROM, 10, CLOCK_RUNNING, PRECISION_INSTANT, FALSE, FALSE,
          "two dates: from the first if the page offers it, from the second in any case" },
        { CLOCK_WINDOW_CLOSES, 10, CLOCK_RUNNING, PRECISION_DATE, FALSE, FALSE,
          "two dates: act by the first, because the second is not certain" },
        { CLOCK_SELLER_ANSWERS_BY, 10, CLOCK_DONE, PRECISION_INSTANT, FALSE, FALSE, "" },
        { CLOCK_WINDOW_CLOSES, 0, CLOCK_PAUSED, PRECISION_INSTANT, TRUE, TRUE,
          "an estimate: check the order page; two dates disagree: check the order page; held "
          "while the dispute is open" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Clock clock = { .id = rows[i].id,
                        .status = rows[i].status,
                        .precision = rows[i].precision,
                        .estimated = rows[i].estimated,
                        .check_page = rows[i].check_page,
                        .earliest = 0,
                        .latest = DAYS(rows[i].days) };

        assert_words(words_clock_remarks(&clock), rows[i].says);
    }
}

/* In the zone of who reads, and with what a date alone means. */
static void
a_moment_is_told_in_the_reader_s_zone(void)
{
    const Zone *berlin = zone_find("Europe/Berlin", NULL);
    Moment moment = { .instant = instant("2026-12-01T08:00:00Z"),
                      .precision = PRECISION_DATE,
                      .zone = (char *)"America/Los_Angeles" };

    g_assert_nonnull(berlin);
    assert_words(words_moment(&moment, berlin, instant("2026-11-01T00:00:00Z")),
                 "Tue 1 Dec 09:00, date only: may run up to a day longer");
    moment.precision = PRECISION_INSTANT;
    assert_words(words_moment(&moment, berlin, instant("2027-01-01T00:00:00Z")),
                 "Tue 1 Dec 2026 09:00");
}

/* Both ends are told from a day and a second apart, and what each of them means. */
static const struct {
    NextAction action;
    const char *why;
    gint64 apart;
    const char *words;
} waits[] = {
    { ACTION_WAIT_FOR_SELLER, "Wait until {by}.", DAYS(10),
      "Wait until Thu 3 Dec 10:00. It may take until Sun 13 Dec 10:00." },
    { ACTION_WAIT_FOR_SELLER, "Wait until {by}.", DAYS(1) + 1,
      "Wait until Thu 3 Dec 10:00. It may take until Fri 4 Dec 10:00." },
    { ACTION_WAIT_FOR_SELLER, "Wait until {by}.", DAYS(1), "Wait until Thu 3 Dec 10:00." },
    { ACTION_WAIT_FOR_SELLER, "Wait until {by}.", 0, "Wait until Thu 3 Dec 10:00." },
    { ACTION_WAIT_FOR_SELLER, "From {by} to {until}.", DAYS(10),
      "From Thu 3 Dec 10:00 to Sun 13 Dec 10:00." },
    { ACTION_OPEN_DISPUTE, "Open it by {by}.", DAYS(10), "Open it by Thu 3 Dec 10:00." },
};

static void
both_ends_of_a_wait_are_said(void)
{
    Instant by = instant("2026-12-03T10:00:00Z");
    Instant now = instant("2026-11-30T10:00:00Z");

    for (gsize i = 0; i < G_N_ELEMENTS(waits); i++) {
        NextStep step = { .action = waits[i].action,
                          .by = by,
                          .until = by + waits[i].apart,
                          .why = waits[i].why,
                          .shop = "AliExpress",
                          .payer = "your bank",
                          .amount = MONEY_NONE,
                          .rest = MONEY_NONE };

        assert_words(words_why(&step, zone_utc(), now), waits[i].words);
        step.until = INSTANT_UNKNOWN;
        g_assert_null(next_step_ends_sentence(&step));
    }
}

static void
both_ends_of_a_clock_are_said(void)
{
    Instant by = instant("2026-12-03T10:00:00Z");
    Clock clock = { .id = CLOCK_CANCEL_ANSWERED_BY, .earliest = by, .latest = by + DAYS(10) };

    assert_words(words_clock_ends(&clock, zone_utc(), NULL, by),
                 "Thu 3 Dec at the earliest, Sun 13 Dec at the latest");
    clock.latest = by + DAYS(1) + 1;
    assert_words(words_clock_ends(&clock, zone_utc(), NULL, by),
                 "Thu 3 Dec at the earliest, Fri 4 Dec at the latest");
    clock.latest = by + DAYS(1);
    assert_words(words_clock_ends(&clock, zone_utc(), NULL, by), "Thu 3 Dec 10:00");
}

/* What is typed, and the words that are explained, with commas between. */
static const struct {
    const char *typed, *names;
} explained[] = {
    { "", "" },
    { "re", "" }, /* too little */
    { "chargeback", "chargeback" },
    { "CHARGEB", "chargeback" },
    { "charge back", "chargeback" },
    { "Rückbuchung", "chargeback" },
    { "ruckbuchung", "chargeback" },
    { "refund", "refund" }, /* and no word that only begins so */
    { "refu", "refund,refund only" },
    { "window", "protection window" },
    { "opposed", "contested" },
    { "bank", "issuer" },
    { "late", "" }, /* "later" would not help */
    { "e", "" },
    { "...", "" },
    { "zzzz", "" },
};

static void
a_word_is_explained_by_its_names(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(explained); i++) {
        g_autoptr(GPtrArray) found = glossary_find(explained[i].typed);
        g_autoptr(GString) names = g_string_new(NULL);

        for (guint t = 0; t < found->len; t++)
            g_string_append_printf(names, "%s%s", t > 0 ? "," : "",
                                   ((const GlossaryTerm *)found->pdata[t])->name);
        g_test_message("%s", explained[i].typed);
        g_assert_cmpstr(names->str, ==, explained[i].names);
    }
}

/* One plain sentence each, and in the order of the alphabet. */
static void
every_word_has_one_sentence(void)
{
    for (const GlossaryTerm *term = glossary; term->name != NULL; term++) {
        g_test_message("%s", term->name);
        g_assert_true(g_str_has_suffix(term->meaning, "."));
        g_assert_null(strstr(term->meaning, ". "));
        g_assert_null(strchr(term->meaning, ';'));
        if (term > glossary)
            g_assert_cmpint(strcmp(term[-1].name, term->name), <, 0);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/words/a-span-is-never-rounded-up", a_span_is_never_rounded_up);
    g_test_add_func("/words/what-is-over-is-ago", what_is_over_is_ago);
    g_test_add_func("/words/both-ends-of-a-wait-are-said", both_ends_of_a_wait_are_said);
    g_test_add_func("/words/both-ends-of-a-clock-are-said", both_ends_of_a_clock_are_said);
    g_test_add_func("/words/two-ends-are-said-as-a-range", two_ends_are_said_as_a_range);
    g_test_add_func("/words/a-countdown-says-when-it-changes",
                    a_countdown_says_when_it_changes);
    g_test_add_func("/words/a-countdown-without-a-date-says-why",
                    a_countdown_without_a_date_says_why);
    g_test_add_func("/words/a-promise-past-the-earliest-close-is-not-past-the-latest",
                    a_promise_past_the_earliest_close_is_not_past_the_latest);
    g_test_add_func("/words/a-closed-window-gives-way-to-what-is-next",
                    a_closed_window_gives_way_to_what_is_next);
    g_test_add_func("/words/only-a-window-closes-in-a-time", only_a_window_closes_in_a_time);
    g_test_add_func("/words/times-are-said-in-both-zones", times_are_said_in_both_zones);
    g_test_add_func("/words/what-was-understood-names-zone-and-utc",
                    what_was_understood_names_zone_and_utc);
    g_test_add_func("/words/what-is-typed-is-said-by-both-clocks",
                    what_is_typed_is_said_by_both_clocks);
    g_test_add_func("/words/what-is-shown-as-a-date-reads-back",
                    what_is_shown_as_a_date_reads_back);
    g_test_add_func("/words/what-is-shown-as-a-span-reads-back",
                    what_is_shown_as_a_span_reads_back);
    g_test_add_func("/words/a-number-keeps-its-end", a_number_keeps_its_end);
    g_test_add_func("/words/payments-and-shops-have-their-names",
                    payments_and_shops_have_their_names);
    g_test_add_func("/words/rules-say-their-span", rules_say_their_span);
    g_test_add_func("/words/a-clock-says-where-its-end-comes-from",
                    a_clock_says_where_its_end_comes_from);
    g_test_add_func("/words/a-clock-says-what-its-dates-mean",
                    a_clock_says_what_its_dates_mean);
    g_test_add_func("/words/a-moment-is-told-in-the-reader-s-zone",
                    a_moment_is_told_in_the_reader_s_zone);
    g_test_add_func("/words/a-word-is-explained-by-its-names",
                    a_word_is_explained_by_its_names);
    g_test_add_func("/words/every-word-has-one-sentence", every_word_has_one_sentence);
    return g_test_run();
}
