/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/case.h"
#include "kit/domain-kit.h"

#define MAIL "aa11"

static const struct {
    const char *name, *order;
    const char *says, *at; /* "": on a day that nobody knows */
    gboolean unchecked;
    MailPower power;
} powers[] = {
    { "a-remark-is-a-note", "{}", "note", "2026-03-01T00:00:00Z", TRUE, MAIL_MAY_REMARK },
    { "a-checked-receipt-counts", "{\"marked_delivered\":\"2026-02-01T00:00:00Z\"}",
      "confirmed", "2026-03-01T00:00:00Z", FALSE, MAIL_MAY_STATE },
    { "an-unchecked-one-where-nothing-arrived", "{\"shipped\":\"2026-02-01T00:00:00Z\"}",
      "confirmed", "2026-03-01T00:00:00Z", TRUE, MAIL_MAY_STATE },
    { "an-unchecked-one-after-a-delivery-waits",
      "{\"marked_delivered\":\"2026-02-01T00:00:00Z\"}", "confirmed", "2026-03-01T00:00:00Z",
      TRUE, MAIL_MUST_WAIT },
    { "a-warning-counts", "{\"placed\":\"2026-02-01T00:00:00Z\"}", "completion-warned",
      "2026-02-04T00:00:00Z", TRUE, MAIL_MAY_RECORD },
    { "a-warning-two-days-after-the-order-is-none", "{\"placed\":\"2026-02-01T00:00:00Z\"}",
      "completion-warned", "2026-02-03T23:59:59Z", FALSE, MAIL_MAY_REMARK },
    { "nor-one-that-has-no-day", "{}", "completion-warned", "", FALSE, MAIL_MAY_REMARK },
    { "a-warning-for-an-order-without-a-day", "{}", "completion-warned", "2026-02-03T00:00:00Z",
      FALSE, MAIL_MAY_RECORD },
    { "what-ends-an-order-waits", "{}", "cancelled", "2026-02-03T00:00:00Z", FALSE,
      MAIL_MUST_WAIT },
    { "and-what-ends-a-debt", "{}", "refunded", "2026-02-03T00:00:00Z", FALSE, MAIL_MUST_WAIT },
    { "and-what-ends-a-dispute", "{}", "withdrawn", "2026-02-03T00:00:00Z", FALSE,
      MAIL_MUST_WAIT },
    { "even-what-seems-harmless", "{}", "window-extended", "2026-02-03T00:00:00Z", FALSE,
      MAIL_MUST_WAIT },
};

static void
test_power(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = kit_order(powers[i].order, NULL, NULL);
    g_autoptr(MailWord) word =
        mail_word_new(event_type_parse(powers[i].says), MAIL, powers[i].unchecked);

    if (*powers[i].at != '\0')
        g_assert_true(instant_parse_rfc3339(powers[i].at, &word->at.instant));
    g_assert_cmpint(mail_word_power(word, order), ==, powers[i].power);
}

/* An order with these events, recorded one after the other: "TOKEN DATA;...". */
static Order *
order_after(const char *events)
{
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_auto(GStrv) words = g_strsplit(events, ";", -1);

    g_ptr_array_add(
        all, kit_event(EVENT_ORDER_TRACKED, 1, "2026-01-01T00:00:00Z", "{\"number\":\"1\"}"));
    for (guint i = 0; words[i] != NULL; i++) {
        g_auto(GStrv) parts = g_strsplit(words[i], " ", 2);

        if (parts[0] != NULL)
            g_ptr_array_add(all, kit_event(event_type_parse(parts[0]), (gint64)i + 2,
                                           "2026-03-01T00:00:00Z", parts[1]));
    }
    return order_fold(all, NULL);
}

static const struct {
    const char *name, *events, *waiting;
} foldings[] = {
    { "nothing-waits-without-a-mail", "note {\"text\":\"x\"}", "" },
    { "what-a-mail-says-waits", "mail-said {\"says\":\"refunded\",\"mail\":\"a\"}",
      "refunded" },
    { "two-wait",
      "mail-said {\"says\":\"refunded\",\"mail\":\"a\"};mail-said {\"says\":\"cancelled\",\"mail\":\"b\"}",
      "refunded cancelled" },
    { "until-it-is-recorded-by-hand",
      "mail-said {\"says\":\"cancelled\",\"mail\":\"a\"};cancelled {}", "" },
    { "but-what-was-recorded-before-says-nothing-of-it",
      "cancelled {};mail-said {\"says\":\"cancelled\",\"mail\":\"a\"}", "cancelled" },
    { "unless-it-was-recorded-for-this-mail",
      "cancelled {\"mail\":\"a\"};mail-said {\"says\":\"cancelled\",\"mail\":\"a\"}", "" },
    { "or-set-aside",
      "mail-said {\"says\":\"cancelled\",\"mail\":\"a\"};mail-set-aside {\"says\":\"cancelled\",\"mail\":\"a\"}",
      "" },
    { "of-another-mail-it-waits-still",
      "mail-said {\"says\":\"cancelled\",\"mail\":\"a\"};mail-set-aside {\"says\":\"cancelled\",\"mail\":\"b\"}",
      "cancelled" },
    { "what-another-version-says-is-passed-by", "mail-said {\"says\":\"eaten\",\"mail\":\"a\"}",
      "" },
};

static void
test_folding(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = order_after(foldings[i].events);
    g_autoptr(GString) waiting = g_string_new(NULL);

    for (guint k = 0; k < order->mail_says->len; k++)
        g_string_append_printf(
            waiting, "%s%s", k == 0 ? "" : " ",
            event_kind(((const MailSaying *)order->mail_says->pdata[k])->word->type)->token);
    g_assert_cmpstr(waiting->str, ==, foldings[i].waiting);
}

static void
what_waits_moves_nothing(void)
{
    g_autoptr(Order) order = order_after("mail-said {\"says\":\"cancelled\",\"mail\":\"a\"}");

    g_assert_false(order->is_cancelled);
    g_assert_cmpint(order_status(order), ==, ORDER_PLACED);
}

static void
the_date_of_a_return_is_watched_while_it_waits(void)
{
    const char *said = "mail-said {\"says\":\"return-agreed\",\"mail\":\"a\","
                       "\"until\":\"2026-03-20T00:00:00Z\"}";
    g_autofree char *answered = g_strconcat(said, ";return-agreed {\"mail\":\"a\"}", NULL);
    g_autoptr(Order) waits = order_after(said);
    g_autoptr(Order) is_answered = order_after(answered);
    Instant until;

    g_assert_true(instant_parse_rfc3339("2026-03-20T00:00:00Z", &until));
    g_assert_cmpint(waits->mail_return_until, ==, until);
    g_assert_cmpint(is_answered->mail_return_until, ==, INSTANT_UNKNOWN);
}

static void
a_word_comes_back_as_it_was(void)
{
    g_autoptr(MailWord) word = mail_word_new(EVENT_REFUND_APPROVED, MAIL, TRUE);
    g_autoptr(JsonDocument) data = NULL;
    g_autoptr(MailWord) back = NULL;

    word->at = (Moment){ 1791158400, PRECISION_DATE, g_strdup("2026-10-05"),
                         g_strdup("America/Los_Angeles") };
    g_assert_true(money_parse("17.48 USD", NULL, &word->amount, NULL));
    data = mail_word_to_json(word);
    back = mail_word_from_json(data);
    g_assert_cmpint(back->type, ==, EVENT_REFUND_APPROVED);
    g_assert_cmpint(back->at.instant, ==, 1791158400);
    g_assert_cmpint(back->at.precision, ==, PRECISION_DATE);
    g_assert_cmpstr(back->at.text, ==, "2026-10-05");
    g_assert_cmpint(back->until.instant, ==, INSTANT_UNKNOWN);
    g_assert_cmpint(back->amount.minor, ==, 1748);
    g_assert_cmpstr(back->mail, ==, MAIL);
    g_assert_true(back->unchecked);
}

static void
every_remark_of_a_table_is_a_sentence(void)
{
    g_assert_cmpstr(mail_remark_text("closed-says-mail"), ==,
                    "A mail says that the order is closed, without a reason. Check the order "
                    "page.");
    g_assert_cmpstr(mail_remark_text("in a user's own words"), ==, "in a user's own words");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(powers); i++) {
        g_autofree char *path = g_strdup_printf("/mail-word/power/%s", powers[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_power);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(foldings); i++) {
        g_autofree char *path = g_strdup_printf("/mail-word/folding/%s", foldings[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_folding);
    }
    g_test_add_func("/mail-word/what-waits-moves-nothing", what_waits_moves_nothing);
    g_test_add_func("/mail-word/the-date-of-a-return-is-watched",
                    the_date_of_a_return_is_watched_while_it_waits);
    g_test_add_func("/mail-word/a-word-comes-back-as-it-was", a_word_comes_back_as_it_was);
    g_test_add_func("/mail-word/every-remark-is-a-sentence",
                    every_remark_of_a_table_is_a_sentence);
    return g_test_run();
}
