/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What counsel says differs between marketplaces only as their policies do: a shop under
 * another name with the same rules is counselled the same, and policies without figures leave
 * none.
 */
#include <string.h>

#include "domain/counsel/judge.h"
#include "domain/policy/policy.h"
#include "kit/domain-kit.h"

#define HISTORIES 1500

/* What becomes of a line of a policy; NULL: it is left out. */
typedef char *(*ChangeLine)(const char *line);

static char *
kept(const char *line)
{
    return g_strdup(line);
}

/* Another name: also in the words that the program must not take from there. */
static char *
renamed(const char *line)
{
    if (g_str_has_prefix(line, "title="))
        return g_strdup("title=Twin");
    if (g_str_has_prefix(line, "aliases="))
        return NULL;
    return g_strdup(line);
}

/* A rule that drives no clock gives no day. */
static char *
emptied(const char *line)
{
    return g_str_has_prefix(line, "clock=") ? NULL : g_strdup(line);
}

/* What the program chooses where a payment's or a law's rules say no lead; those of a shop's
 * window differ by what is at stake and stay. */
static char *
without_leads(const char *line)
{
    static gboolean is_shop;

    if (g_str_equal(line, "[policy]"))
        is_shop = FALSE;
    if (g_str_equal(line, "kind=marketplace"))
        is_shop = TRUE;
    return !is_shop && g_str_has_prefix(line, "lead=") ? NULL : g_strdup(line);
}

static Policy *
read_policy(const char *name, const char *called, ChangeLine change)
{
    g_autofree char *path =
        g_build_filename(g_getenv("TEST_SOURCE_DIR"), "data", "policies", name, NULL);
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) changed = g_string_new(NULL);
    Policy *policy;

    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    lines = g_strsplit(text, "\n", -1);
    for (gsize i = 0; lines[i] != NULL; i++) {
        g_autofree char *line = change(lines[i]);

        if (line != NULL)
            g_string_append_printf(changed, "%s\n", line);
    }
    policy = policy_parse(changed->str, called, NULL, &error);
    g_assert_no_error(error);
    return policy;
}

/* All policies of the program, changed; with a twin of AliExpress where it is asked for. */
static Policies *
policies_changed(ChangeLine change, gboolean with_twin)
{
    g_autofree char *folder =
        g_build_filename(g_getenv("TEST_SOURCE_DIR"), "data", "policies", NULL);
    g_autoptr(GDir) listing = g_dir_open(folder, 0, NULL);
    GPtrArray *all = g_ptr_array_new_with_free_func((GDestroyNotify)policy_free);
    const char *name;

    g_assert_nonnull(listing);
    while ((name = g_dir_read_name(listing)) != NULL)
        g_ptr_array_add(all, read_policy(name, name, change));
    if (with_twin)
        g_ptr_array_add(all, read_policy("aliexpress.policy", "twin.policy", renamed));
    return policies_new(all, builtin_read_holidays());
}

/* The same life at another shop. */
static History *
moved(const History *history, const char *from, const char *to)
{
    g_autofree char *text = history_text(history);
    g_auto(GStrv) parts = g_strsplit(text, from, -1);
    g_autofree char *there = g_strjoinv(to, parts);

    return history_parse(there);
}

static char *
counsel_text(const Counsel *counsel)
{
    GString *text = g_string_new(NULL);

    g_string_append_printf(text, "%s %" G_GINT64_FORMAT " %s %d %d\n",
                           next_action_token(counsel->next.action), counsel->next.by,
                           counsel->next.why, counsel->quiet, counsel->stake.kind);
    for (guint i = 0; i < counsel->rights->len; i++) {
        const Right *right = &g_array_index(counsel->rights, Right, i);

        g_string_append_printf(text, "%s %s %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                               choice_token(&right_ids, right->id),
                               choice_token(&right_states, right->state), right->is_inside,
                               right->closes.earliest, right->closes.latest);
    }
    for (guint i = 0; i < counsel->debts->len; i++) {
        const Debt *debt = &g_array_index(counsel->debts, Debt, i);

        g_string_append_printf(text, "%s %s %" G_GINT64_FORMAT "\n",
                               choice_token(&debt_ids, debt->id),
                               choice_token(&debt_states, debt->state), debt->due.latest);
    }
    return g_string_free(text, FALSE);
}

static void
test_a_twin_is_counselled_alike(void)
{
    g_autoptr(Policies) policies = policies_changed(kept, TRUE);
    guint compared = 0;

    for (guint32 number = 0; number < HISTORIES; number++) {
        g_autoptr(History) history = history_random(number);
        g_autoptr(History) twin = moved(history, "marketplace=aliexpress", "marketplace=twin");
        g_autoptr(Trial) here = trial_new(history, policies);
        g_autoptr(Trial) there = trial_new(twin, policies);
        g_autofree char *said = counsel_text(here->counsel);
        g_autofree char *said_there = counsel_text(there->counsel);

        if (!g_str_equal(said, said_there)) {
            g_autofree char *text = history_text(history);

            g_test_message("%s\n%s\nbut at the twin\n%s", text, said, said_there);
            g_test_fail();
            return;
        }
        compared += strstr(history->pdata[0], "aliexpress") != NULL;
    }
    g_assert_cmpuint(compared, >, HISTORIES / 5);
}

/* The leads of payments and laws are those of the program's own table: a person's policy that
 * says none is not counselled later. */
static gboolean
is_counselled_alike(const History *history, const Policies *policies)
{
    g_autoptr(Trial) with = trial_new(history, kit_policies());
    g_autoptr(Trial) without = trial_new(history, policies);
    g_autofree char *said = counsel_text(with->counsel);
    g_autofree char *said_without = counsel_text(without->counsel);

    if (!g_str_equal(said, said_without)) {
        g_autofree char *text = history_text(history);

        g_test_message("%s\n%s\nbut without leads\n%s", text, said, said_without);
        return FALSE;
    }
    return TRUE;
}

/* At the moments at which counsel changes, and a second before each. */
static void
check_leads(History *history, const Policies *policies)
{
    for (int moment = 0; moment < 6; moment++) {
        g_autoptr(Trial) trial = trial_new(history, kit_policies());
        Instant changes_at = trial->counsel->changes_at;

        g_assert_true(is_counselled_alike(history, policies));
        if (changes_at == INSTANT_NEVER)
            break;
        history_set_now(history, changes_at - 1);
        g_assert_true(is_counselled_alike(history, policies));
        history_set_now(history, changes_at);
    }
}

static void
test_leads_need_not_be_said(void)
{
    static const char *const seldom[] = {
        "order-tracked@0,paid_with=paypal,paid=@0 payment-case-opened@2 now@3",
        "order-tracked@0,buyer_country=GB,paid_with=debit-card:mastercard,paid=@0 "
        "chargeback-filed@29 chargeback-lost@80 now@81",
    };
    g_autoptr(Policies) policies = policies_changed(without_leads, FALSE);

    for (gsize i = 0; i < G_N_ELEMENTS(seldom); i++) {
        g_autoptr(History) history = history_parse(seldom[i]);

        check_leads(history, policies);
    }
    for (guint32 number = 0; number < HISTORIES; number++) {
        g_autoptr(History) history = history_random(number);

        check_leads(history, policies);
    }
}

/* Shops differ where their rules do: else the twin would show nothing. */
static void
test_another_shop_is_counselled_otherwise(void)
{
    guint differ = 0;

    for (guint32 number = 0; number < 200; number++) {
        g_autoptr(History) history = history_random(number);
        g_autoptr(History) other = moved(history, "marketplace=aliexpress", "marketplace=ebay");
        g_autoptr(Trial) here = trial_new(history, kit_policies());
        g_autoptr(Trial) there = trial_new(other, kit_policies());
        g_autofree char *said = counsel_text(here->counsel);
        g_autofree char *said_there = counsel_text(there->counsel);

        differ += !g_str_equal(said, said_there);
    }
    g_assert_cmpuint(differ, >, 20);
}

/* A moment that the page stated, or at which something happened. */
static gboolean
is_of_history(const History *history, Instant instant)
{
    g_autofree char *time = history_time_text(instant);
    g_autofree char *at = g_strdup_printf("@%s", time);
    const char *found;
    g_autofree char *text = history_text(history);

    for (found = strstr(text, at); found != NULL; found = strstr(found + 1, at)) {
        char after = found[strlen(at)];

        if (after == ',' || after == ' ' || after == '\0')
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_a_figure(const History *history, const Order *order, Instant instant)
{
    return instant != INSTANT_UNKNOWN && !is_of_history(history, instant) &&
           (order->guarantee_days == 0 ||
            instant !=
                instant_add_days(order_fact(order, FACT_SHIPPED), order->guarantee_days));
}

static void
test_no_figure_is_left(void)
{
    g_autoptr(Policies) policies = policies_changed(emptied, FALSE);

    for (guint32 number = 0; number < HISTORIES; number++) {
        g_autoptr(History) history = history_random(number);
        g_autoptr(Trial) trial = trial_new(history, policies);

        for (guint i = 0; i < trial->counsel->rights->len; i++) {
            const Right *right = &g_array_index(trial->counsel->rights, Right, i);
            g_autofree char *text = history_text(history);

            if (!has_a_figure(history, trial->order, right->closes.earliest))
                continue;
            g_test_message("the right %s has a last day of its own: %s",
                           choice_token(&right_ids, right->id), text);
            g_test_fail();
            return;
        }
    }
}

int
main(int argc, char *argv[])
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/shops/a-twin-is-counselled-alike", test_a_twin_is_counselled_alike);
    g_test_add_func("/shops/another-shop-otherwise", test_another_shop_is_counselled_otherwise);
    g_test_add_func("/shops/no-figure-is-left", test_no_figure_is_left);
    g_test_add_func("/shops/leads-need-not-be-said", test_leads_need_not_be_said);
    return g_test_run();
}
