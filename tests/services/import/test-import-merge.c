/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two accounts of one order become one. */
#include "kit/domain-kit.h"
#include "services/import/stage/import-identity-private.h"
#include "services/import/stage/import-merge-private.h"

/* "2026-02-20" is a date, "2026-02-20T10:00:00Z" an instant, "true" neither, "" not known. */
static void
say_fact(Order *order, Fact fact, const char *text)
{
    g_autofree char *start = g_strconcat(text, "T00:00:00Z", NULL);
    Moment moment = { 0 };

    if (g_str_equal(text, ""))
        return;
    if (g_str_equal(text, "true")) {
        order_set_fact(order, fact, NULL, 0, NULL);
        return;
    }
    moment.precision =
        instant_parse_rfc3339(text, &moment.instant) ? PRECISION_INSTANT : PRECISION_DATE;
    if (moment.precision == PRECISION_DATE)
        moment.instant = at(start);
    order_set_fact(order, fact, &moment, 0, NULL);
}

static char *
fact_text(const Order *order, Fact fact)
{
    const FactValue *value = &order->facts[fact];
    char *text;

    if (!value->is_true)
        return g_strdup("");
    if (value->instant == INSTANT_UNKNOWN)
        return g_strdup("true");
    text = instant_to_rfc3339(value->instant);
    if (value->precision == PRECISION_DATE)
        text[10] = '\0';
    return text;
}

/* clang-format off */
static const struct {
    const char *name;
    Fact fact;
    MergeAge age;
    const char *known, *found, *merged;
} facts[] = {
    { "what-is-new-is-taken",              FACT_PLACED,    MERGE_NEWER,     "",                     "2026-02-20",           "2026-02-20" },
    { "what-is-not-said-stays",            FACT_PLACED,    MERGE_NEWER,     "2026-02-20",           "",                     "2026-02-20" },
    { "a-date-beats-a-mere-fact",          FACT_SHIPPED,   MERGE_NEWER,     "true",                 "2026-02-20",           "2026-02-20" },
    { "a-mere-fact-takes-no-date-away",    FACT_SHIPPED,   MERGE_NEWER,     "2026-02-20",           "true",                 "2026-02-20" },
    { "an-instant-of-that-date-is-better", FACT_PLACED,    MERGE_NEWER,     "2026-02-20",           "2026-02-20T10:00:00Z", "2026-02-20T10:00:00Z" },
    { "an-instant-of-the-next-day-too",    FACT_PLACED,    MERGE_NEWER,     "2026-02-20",           "2026-02-21T10:00:00Z", "2026-02-21T10:00:00Z" },
    { "a-date-takes-no-instant-away",      FACT_PLACED,    MERGE_NEWER,     "2026-02-21T10:00:00Z", "2026-02-20",           "2026-02-21T10:00:00Z" },
    { "an-instant-of-another-week-is-later", FACT_PLACED,  MERGE_NEWER,     "2026-02-20",           "2026-02-27T10:00:00Z", "2026-02-20" },
    { "the-earlier-of-two-dates-counts",   FACT_PLACED,    MERGE_NEWER,     "2026-02-21",           "2026-02-20",           "2026-02-20" },
    { "whichever-comes-first",             FACT_PLACED,    MERGE_NEWER,     "2026-02-20",           "2026-02-21",           "2026-02-20" },
    { "a-guarantee-is-stated-anew",        FACT_GUARANTEE, MERGE_NEWER,     "2026-09-03",           "2026-10-03",           "2026-10-03" },
    { "a-guarantee-may-become-shorter",    FACT_GUARANTEE, MERGE_NEWER,     "2026-09-03",           "2026-08-03",           "2026-08-03" },
    { "a-day-is-how-pages-round",          FACT_GUARANTEE, MERGE_NEWER,     "2026-09-03",           "2026-09-04",           "2026-09-03" },
    { "rounded-down-counts",               FACT_GUARANTEE, MERGE_NEWER,     "2026-09-04",           "2026-09-03",           "2026-09-03" },
    { "in-one-file-the-earlier-guarantee-counts", FACT_GUARANTEE, MERGE_SAME_FILE, "2026-09-03",    "2026-10-03",           "2026-09-03" },
    { "an-older-guarantee-takes-none-back", FACT_GUARANTEE, MERGE_OLDER,    "2026-10-03",           "2026-09-03",           "2026-10-03" },
    { "an-older-guarantee-fills-the-gap",  FACT_GUARANTEE, MERGE_OLDER,     "",                     "2026-09-03",           "2026-09-03" },
    { "of-unsure-ages-the-earlier-counts", FACT_GUARANTEE, MERGE_UNSURE,    "2026-10-03",           "2026-09-03",           "2026-09-03" },
    { "and-the-earlier-stays",             FACT_GUARANTEE, MERGE_UNSURE,    "2026-09-03",           "2026-10-03",           "2026-09-03" },
    { "an-older-date-of-what-happened-is-one", FACT_PLACED, MERGE_OLDER,    "2026-02-21",           "2026-02-20",           "2026-02-20" },
};

static const struct {
    const char *name;
    MergeAge age;
    PageState known, found, merged;
    gboolean is_contradiction;
} states[] = {
    { "an-order-goes-on",                MERGE_NEWER,  PAGE_PAID,      PAGE_SHIPPED,   PAGE_SHIPPED,   FALSE },
    { "an-order-never-goes-back",        MERGE_NEWER,  PAGE_COMPLETED, PAGE_SHIPPED,   PAGE_COMPLETED, FALSE },
    { "it-is-cancelled-later",           MERGE_NEWER,  PAGE_SHIPPED,   PAGE_CANCELLED, PAGE_CANCELLED, FALSE },
    { "cancelled-comes-off-again",       MERGE_NEWER,  PAGE_CANCELLED, PAGE_SHIPPED,   PAGE_SHIPPED,   FALSE },
    { "an-older-word-cancels-nothing",   MERGE_OLDER,  PAGE_SHIPPED,   PAGE_CANCELLED, PAGE_SHIPPED,   FALSE },
    { "an-older-word-takes-no-end-off",  MERGE_OLDER,  PAGE_CANCELLED, PAGE_SHIPPED,   PAGE_CANCELLED, FALSE },
    { "of-unsure-ages-an-end-is-asked",  MERGE_UNSURE, PAGE_SHIPPED,   PAGE_CANCELLED, PAGE_SHIPPED,   TRUE  },
    { "and-so-is-going-on-from-it",      MERGE_UNSURE, PAGE_CANCELLED, PAGE_SHIPPED,   PAGE_CANCELLED, TRUE  },
    { "of-unsure-ages-the-farther-is-later", MERGE_UNSURE, PAGE_SHIPPED, PAGE_DELIVERED, PAGE_DELIVERED, FALSE },
    { "a-dispute-may-end",               MERGE_NEWER,  PAGE_DISPUTED,  PAGE_COMPLETED, PAGE_COMPLETED, FALSE },
    { "no-word-says-nothing",            MERGE_NEWER,  PAGE_SHIPPED,   PAGE_UNSAID,    PAGE_SHIPPED,   FALSE },
    { "a-word-not-understood-hides-no-step", MERGE_NEWER, PAGE_SHIPPED, PAGE_UNKNOWN,  PAGE_SHIPPED,   FALSE },
    { "but-after-paying-all-is-open",    MERGE_NEWER,  PAGE_PAID,      PAGE_UNKNOWN,   PAGE_UNKNOWN,   FALSE },
    { "rows-of-one-file-have-all-arrived", MERGE_SAME_FILE, PAGE_DELIVERED, PAGE_COMPLETED, PAGE_DELIVERED, FALSE },
    { "or-are-still-on-their-way",       MERGE_SAME_FILE, PAGE_DELIVERED, PAGE_SHIPPED, PAGE_SHIPPED,  FALSE },
    { "an-item-sent-of-two-ordered",     MERGE_SAME_FILE, PAGE_PAID,   PAGE_DELIVERED, PAGE_SHIPPED,   FALSE },
    { "one-item-cancelled-leaves-the-other", MERGE_SAME_FILE, PAGE_CANCELLED, PAGE_DELIVERED, PAGE_DELIVERED, FALSE },
    { "all-items-cancelled-are-the-order", MERGE_SAME_FILE, PAGE_CANCELLED, PAGE_CANCELLED, PAGE_CANCELLED, FALSE },
};
/* clang-format on */

static gboolean
merge_as(Order *known, const Order *found, MergeAge age)
{
    const MergeAges ages = merge_ages(age);

    return import_merge(known, found, &ages);
}

static void
test_fact(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) known = order_new(NULL);
    g_autoptr(Order) found = order_new(NULL);
    g_autofree char *merged = NULL;

    say_fact(known, facts[i].fact, facts[i].known);
    say_fact(found, facts[i].fact, facts[i].found);
    merge_as(known, found, facts[i].age);
    merged = fact_text(known, facts[i].fact);
    g_assert_cmpstr(merged, ==, facts[i].merged);
}

static void
test_state(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) known = order_new(NULL);
    g_autoptr(Order) found = order_new(NULL);

    known->page_state = states[i].known;
    found->page_state = states[i].found;
    known->imported_status = g_strdup("old");
    found->imported_status = g_strdup("new");
    g_assert_cmpint(merge_as(known, found, states[i].age), ==, !states[i].is_contradiction);
    g_assert_cmpstr(choice_token(&page_states, known->page_state), ==,
                    choice_token(&page_states, states[i].merged));
}

/* A word that meant nothing then may mean something now. */
static void
test_same_word(void)
{
    g_autoptr(Order) known = order_new(NULL);
    g_autoptr(Order) found = order_new(NULL);

    known->page_state = PAGE_UNKNOWN;
    known->imported_status = g_strdup("Storniert");
    found->page_state = PAGE_CANCELLED;
    found->imported_status = g_strdup("Storniert");
    g_assert_true(merge_as(known, found, MERGE_UNSURE));
    g_assert_cmpint(known->page_state, ==, PAGE_CANCELLED);
}

static void
add_line(Order *order, const char *id, const char *title, gint64 price)
{
    OrderLine *line = order_line_new();

    line->id = g_strdup(id);
    line->title = g_strdup(title);
    line->price = (Money){ price, "USD" };
    g_ptr_array_add(order->lines, line);
}

/* The titles, in their sequence. */
static char *
titles(const Order *order)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];

        g_string_append_printf(text, "%d%s%s ", line->line, line->title,
                               line->id == NULL ? "" : line->id);
    }
    return g_string_free(text, FALSE);
}

static void
expect_lines(const Order *known, const Order *found, MergeAge age, const char *expected)
{
    g_autoptr(Order) merged = order_new(NULL);
    g_autofree char *text = NULL;

    (void)merge_as(merged, known, MERGE_SAME_FILE);
    (void)merge_as(merged, found, age);
    text = titles(merged);
    g_assert_cmpstr(text, ==, expected);
}

static void
test_lines(void)
{
    g_autoptr(Order) plain = order_new(NULL);
    g_autoptr(Order) with_ids = order_new(NULL);
    g_autoptr(Order) german = order_new(NULL);
    g_autoptr(Order) one = order_new(NULL);

    add_line(plain, NULL, "Lamp", 100);
    add_line(plain, NULL, "Chair", 200);
    add_line(with_ids, "8", "Chair", 200);
    add_line(with_ids, "7", "Lamp", 100);
    add_line(german, NULL, "Lampe", 100);
    add_line(german, NULL, "Stuhl", 200);
    add_line(one, "9", "Table", 300);
    expect_lines(plain, plain, MERGE_NEWER, "1Lamp 2Chair ");
    expect_lines(plain, plain, MERGE_SAME_FILE, "1Lamp 2Chair 3Lamp 4Chair ");
    expect_lines(plain, with_ids, MERGE_NEWER, "1Lamp7 2Chair8 ");
    expect_lines(with_ids, with_ids, MERGE_SAME_FILE, "1Chair8 2Lamp7 ");
    expect_lines(plain, german, MERGE_NEWER, "1Lamp 2Chair ");
    expect_lines(plain, one, MERGE_NEWER, "1Lamp 2Chair 3Table9 ");
    expect_lines(with_ids, one, MERGE_NEWER, "1Chair8 2Lamp7 3Table9 ");
}

static void
test_total_of_lines(void)
{
    g_autoptr(Order) order = order_new(NULL);
    Money total = MONEY_NONE;
    OrderLine *line;

    g_assert_false(import_lines_total(order, &total));
    add_line(order, NULL, "Lamp", 100);
    add_line(order, NULL, "Chair", 200);
    line = order->lines->pdata[1];
    line->quantity = 3;
    g_assert_true(import_lines_total(order, &total));
    g_assert_cmpint(total.minor, ==, 700);
    line->price.minor = MONEY_LIMIT;
    g_assert_false(import_lines_total(order, &total));
    line->price = (Money){ 200, "EUR" };
    g_assert_false(import_lines_total(order, &total));
    line->is_cancelled = TRUE;
    g_assert_true(import_lines_total(order, &total));
    g_assert_cmpint(total.minor, ==, 100);
    line->is_cancelled = FALSE;
    line->price = MONEY_NONE;
    g_assert_false(import_lines_total(order, &total));
}

/* Rows of one order that each carry their share: what was cancelled or came back is none. */
static void
test_shares(void)
{
    static const struct {
        PageState known, found;
        gint64 total; /* of 500 and 300 */
    } rows[] = {
        { PAGE_SHIPPED, PAGE_SHIPPED, 800 },    { PAGE_SHIPPED, PAGE_CANCELLED, 500 },
        { PAGE_CANCELLED, PAGE_SHIPPED, 300 },  { PAGE_CANCELLED, PAGE_CANCELLED, 800 },
        { PAGE_DELIVERED, PAGE_RETURNED, 500 }, { PAGE_REFUNDED, PAGE_UNKNOWN, 300 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Order) known = order_new(NULL);
        g_autoptr(Order) found = order_new(NULL);

        add_line(known, NULL, "Lamp", 500);
        add_line(found, NULL, "Chair", 300);
        known->page_state = rows[i].known;
        found->page_state = rows[i].found;
        known->total = (Money){ 500, "USD" };
        found->total = (Money){ 300, "USD" };
        import_merge_row(known, found, TRUE);
        g_assert_cmpint(known->total.minor, ==, rows[i].total);
        g_assert_cmpuint(known->lines->len, ==, 2);
    }
}

/* A total is the page's, or else the sum of the lines, and is then said to be that. */
static void
test_complete(void)
{
    g_autoptr(Order) order = order_new(NULL);

    add_line(order, NULL, "Lamp", 100);
    order->page_state = PAGE_SHIPPED;
    order->seller = g_strdup("Lamp Store");
    import_complete(order);
    g_assert_cmpstr(order->title, ==, "Lamp Store");
    g_assert_cmpint(order->total.minor, ==, 100);
    g_assert_true(order->total_is_sum);
    g_assert_true(order->facts[FACT_SHIPPED].is_true);
    g_assert_false(order->facts[FACT_PAID].is_true);
    import_uncomplete(order);
    g_assert_null(order->title);
    g_assert_false(money_is_known(&order->total));
    g_assert_false(order->facts[FACT_SHIPPED].is_true);
    order->total = (Money){ 90, "USD" };
    import_complete(order);
    g_assert_cmpint(order->total.minor, ==, 90);
    g_assert_false(order->total_is_sum);
}

static void
test_payment(void)
{
    static const struct {
        const char *known, *found, *merged;
    } cases[] = {
        { NULL, "paypal", "paypal" },
        { "credit-card", "credit-card:visa", "credit-card:visa" },
        { "credit-card:visa", "credit-card", "credit-card:visa" },
        { "other", "klarna", "klarna" },
        { "paypal", "other", "paypal" },
        { "paypal", NULL, "paypal" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Order) known = order_new(NULL);
        g_autoptr(Order) found = order_new(NULL);

        known->paid_with = g_strdup(cases[i].known);
        found->paid_with = g_strdup(cases[i].found);
        (void)merge_as(known, found, MERGE_NEWER);
        g_assert_cmpstr(known->paid_with, ==, cases[i].merged);
    }
}

static void
test_ids(void)
{
    static const char *const numbers[] = { "3064617543729913", "3065094845459913",
                                           "3069099405659913", "8012345678901234" };
    g_autofree char *elsewhere = import_order_id("temu", numbers[0]);
    g_autofree char *odd = import_order_id("temu", "PO");
    g_autofree char *last = g_strdup("");

    g_assert_true(g_uuid_string_is_valid(odd));
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_autofree char *id = import_order_id("aliexpress", numbers[i]);
        g_autofree char *again = import_order_id("aliexpress", numbers[i]);

        g_assert_true(g_uuid_string_is_valid(id));
        g_assert_cmpstr(again, ==, id);
        g_assert_cmpstr(id, >, last);
        g_assert_cmpstr(id, !=, elsewhere);
        g_free(last);
        last = g_strdup(id);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++) {
        g_autofree char *path = g_strconcat("/import-merge/", facts[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_fact);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(states); i++) {
        g_autofree char *path = g_strconcat("/import-merge/", states[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_state);
    }
    g_test_add_func("/import-merge/a-word-that-was-learnt-since-counts", test_same_word);
    g_test_add_func("/import-merge/shares-of-what-was-cancelled-do-not-count", test_shares);
    g_test_add_func("/import-merge/what-is-missing-is-made-up-and-said-so", test_complete);
    g_test_add_func("/import-merge/lines-find-their-counterparts", test_lines);
    g_test_add_func("/import-merge/lines-have-a-total-when-all-prices-are-known",
                    test_total_of_lines);
    g_test_add_func("/import-merge/a-network-says-more-than-a-card", test_payment);
    g_test_add_func("/import-merge/an-id-follows-from-the-number-and-sorts-like-it", test_ids);
    return g_test_run();
}
