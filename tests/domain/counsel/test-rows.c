/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every sentence of counsel is asserted with its action and its day, and every right and debt
 * with its days, in a history that leads to it. */
#include <string.h>

#include "domain/counsel/rows.h"
#include "kit/domain-kit.h"

static char **
read_lines(void)
{
    g_autofree char *path = g_build_filename(g_getenv("TEST_SOURCE_DIR"), "tests", "domain",
                                             "counsel", "rows.txt", NULL);
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;

    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    return g_strsplit(text, "\n", -1);
}

/* The three lines of a row. */
static void
check_row(char **lines)
{
    g_autoptr(History) history = history_parse(lines[1]);
    g_autoptr(Trial) trial = trial_new(history, kit_policies());
    g_autoptr(GPtrArray) rows = rows_of_trial(trial);
    const Row *row = rows_find(rows, lines[2]);
    const Row *next = rows->pdata[0];

    if (row != NULL && g_str_equal(row->found, lines[0]))
        return;
    g_test_message("%s\n  %s\n  was %s\n  is  %s", lines[1], lines[2], lines[0],
                   row != NULL ? row->found : "not found");
    if (row == NULL)
        g_test_message("next is %s\n  %s", next->found, next->key);
    g_test_fail();
}

static void
test_each_row(void)
{
    g_auto(GStrv) lines = read_lines();
    guint rows = 0;

    for (gsize i = 0; lines[i] != NULL; i++) {
        if (*lines[i] == '\0' || *lines[i] == '#')
            continue;
        g_assert_nonnull(lines[i + 1]);
        g_assert_nonnull(lines[i + 2]);
        check_row(&lines[i]);
        rows++;
        i += 2;
    }
    g_assert_cmpuint(rows, >=, next_reason_count() / 2);
}

/* A row of the table that no history of the file leads to is asserted by nobody: "# without
 * TOKEN WHY" excuses one. */
static void
test_no_row_is_missing(void)
{
    g_auto(GStrv) lines = read_lines();
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (gsize i = 0; lines[i] != NULL; i++) {
        const char *from = g_str_has_prefix(lines[i], "# without ")
                               ? lines[i] + strlen("# without ")
                               : lines[i];

        g_hash_table_add(told, g_strndup(from, strcspn(from, " ")));
    }
    for (NextReason reason = 0; reason < next_reason_count(); reason++) {
        const char *token = next_reason_token(reason);

        if (token != NULL && !g_hash_table_contains(told, token)) {
            g_test_message("nobody asserts %s", token);
            g_test_fail();
        }
    }
}

/* The days that are the program's own choice, a second before and at their end. */
static void
test_days_of_ours_end_when_they_should(void)
{
    static const struct {
        const char *before, *after;
        NextAction action, then;
    } ends[] = {
        { "order-tracked@0,placed=@0,marketplace=temu dispute-drafted@3.03 now@87.235959",
          "order-tracked@0,placed=@0,marketplace=temu dispute-drafted@3.03 now@88",
          ACTION_GATHER_EVIDENCE, ACTION_SUBMIT_DISPUTE },
        { "order-tracked@0,paid_with=balance,buyer_country=NZ,paid=@0 cancelled@5 "
          "now@124.235959",
          "order-tracked@0,paid_with=balance,buyer_country=NZ,paid=@0 cancelled@5 now@125",
          ACTION_CHASE_REFUND, ACTION_NOTHING },
        { "order-tracked@0,marketplace=aliexpress,guarantee=5 shipped@2.23 now@367.225959",
          "order-tracked@0,marketplace=aliexpress,guarantee=5 shipped@2.23 now@367.23",
          ACTION_CHECK_OLD_ORDERS, ACTION_NOTHING },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        g_autoptr(History) before = history_parse(ends[i].before);
        g_autoptr(History) after = history_parse(ends[i].after);
        g_autoptr(Trial) then = trial_new(before, kit_policies());
        g_autoptr(Trial) now = trial_new(after, kit_policies());

        g_assert_cmpint(then->counsel->next.action, ==, ends[i].action);
        g_assert_cmpint(now->counsel->next.action, ==, ends[i].then);
    }
}

/* Days that no sentence says at both ends: after an agreement AliExpress's page gives three to
 * fifteen business days (Monday, 2 February, to Thursday, and to the Monday three weeks later),
 * for an appeal seven to ten days. */
static void
test_both_ends_are_known(void)
{
    static const struct {
        const char *history, *key, *found;
    } debts[] = {
        { "order-tracked@0,marketplace=aliexpress,paid_with=credit-card:visa delivered@10 "
          "dispute-drafted@11,reason=damaged submitted@12 seller-timeout@28 now@29",
          "debt pay running", "platform due 2026-02-05T09:00:00Z to 2026-02-23T09:00:00Z" },
        { "order-tracked@0,marketplace=aliexpress delivered@10 dispute-drafted@11 submitted@12 "
          "ruled-for-seller@28 appealed@30 now@31",
          "debt decide running", "platform due 2026-02-11T09:00:00Z to 2026-02-14T09:00:00Z" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(debts); i++) {
        g_autoptr(History) history = history_parse(debts[i].history);
        g_autoptr(Trial) trial = trial_new(history, kit_policies());
        g_autoptr(GPtrArray) rows = rows_of_trial(trial);

        g_assert_nonnull(rows_find(rows, debts[i].key));
        g_assert_cmpstr(rows_find(rows, debts[i].key)->found, ==, debts[i].found);
    }
}

/* A figure is the policy's, and a name is the marketplace's: no sentence has one of its own. */
static void
test_no_sentence_has_a_figure_or_a_name(void)
{
    const GPtrArray *policies = policies_all(kit_policies());
    const Money some = { 100, "EUR" };

    for (NextReason reason = 0; reason < next_reason_count(); reason++) {
        for (guint known = 0; known < 8; known++) {
            NextStep step = { .reason = reason, .shop = "Shop", .payer = "your bank" };
            const char *why;

            if (next_reason_token(reason) == NULL)
                continue;
            step.by = (known & 1) != 0 ? 1 : INSTANT_UNKNOWN;
            step.until = (known & 2) != 0 ? 1 : INSTANT_UNKNOWN;
            step.amount = step.rest = (known & 4) != 0 ? some : MONEY_NONE;
            why = next_reason_sentence(reason, &step);
            g_assert_nonnull(why);
            if (strpbrk(why, "0123456789") != NULL)
                g_error("%s has a figure: %s", next_reason_token(reason), why);
            for (guint i = 0; i < policies->len; i++) {
                const Policy *policy = policies->pdata[i];

                if (policy->kind == POLICY_MARKETPLACE && strstr(why, policy->title) != NULL)
                    g_error("%s names %s: %s", next_reason_token(reason), policy->title, why);
            }
        }
    }
}

int
main(int argc, char *argv[])
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/rows/each-is-right", test_each_row);
    g_test_add_func("/rows/none-is-missing", test_no_row_is_missing);
    g_test_add_func("/rows/days-of-ours-end", test_days_of_ours_end_when_they_should);
    g_test_add_func("/rows/both-ends-are-known", test_both_ends_are_known);
    g_test_add_func("/rows/no-figure-and-no-name", test_no_sentence_has_a_figure_or_a_name);
    return g_test_run();
}
