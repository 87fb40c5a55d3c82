/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of what is next: who gets which, what they name, and what is left out of them. */
#include <string.h>

#include "domain/advice/advice.h"
#include "kit/domain-kit.h"

#define BY ((Instant)1)

static NextStep
step_of(NextAction action, const char *reason)
{
    NextStep step = {
        .action = action, .by = BY, .until = BY, .shop = "Shop", .payer = "your bank"
    };

    if (reason != NULL)
        g_assert_true(next_reason_parse(reason, &step.reason));
    return step;
}

static const struct {
    NextAction action;
    const char *reason;
    EventType done_by;
    guint known, unknown; /* how many steps are told when all is known, and when nothing is */
    const char *first, *any; /* how the first begins, and one that is among them */
} walks[] = {
    { ACTION_INSPECT, NULL, EVENT_UNKNOWN, 5, 5, "Film it in one take: label and closed parcel",
      "Then open it and count: that supports “Item arrived damaged” and “Parts or items missing”." },
    { ACTION_INSPECT, NULL, EVENT_UNKNOWN, 5, 5, "Film it in one take: label and closed parcel",
      "Film serial numbers and a test before use: the strongest proof of “Item does not work”." },
    { ACTION_ASK_BANK, "ask-bank", EVENT_CHECKED, 6, 6, "Find the payment on your statement",
      "Asking files nothing and ends nothing." },
    { ACTION_ANSWER_CUSTOMS, "customs-asked", EVENT_CHECKED, 6, 5,
      "Read what customs or the carrier asks for",
      "Do it by {by}. After that, the parcel goes back to the sender." },
    { ACTION_WRITE_TO_SELLER, "write-to-seller", EVENT_LAW_LETTER_SENT, 7, 5,
      "Write in the messages of the order", "Keep a copy. You can claim until {until}." },
    { ACTION_WRITE_TO_SELLER, "write-claim", EVENT_LAW_LETTER_SENT, 7, 5,
      "Write in the messages of the order",
      "Ask for what the law offers: a repair, a replacement, or your money back." },
    { ACTION_WRITE_TO_SELLER, "write-claim", EVENT_LAW_LETTER_SENT, 7, 5,
      "Write in the messages of the order",
      "Use the letter: Y in the screens, or “recourse claim --to seller”. It contains only recorded facts." },
    { ACTION_CLAIM_BY_LAW, "claim-by-law", EVENT_LAW_LETTER_SENT, 7, 6,
      "Collect the order page",
      "Their letters come from Y in the screens, or from “recourse claim --to authority” and “--to court”." },
    { ACTION_WRITE_TO_SELLER, "reject", EVENT_LAW_LETTER_SENT, 5, 4, "Write to the seller",
      "Send it by {by}. After that, you can no longer reject it." },
    { ACTION_WRITE_TO_SELLER, "letter-chase", EVENT_MESSAGED_SELLER, 4, 4,
      "Find your first letter", "Keep a copy, and record the message." },
    { ACTION_WRITE_TO_SELLER, "goods-chase", EVENT_MESSAGED_SELLER, 4, 3,
      "Ask the seller where the parcel is",
      "Record the message. It does not extend the deadline {by}." },
    { ACTION_WRITE_TO_SELLER, "cancel-chase", EVENT_MESSAGED_SELLER, 3, 3,
      "Open the order page and check whether the order is cancelled",
      "Ask {shop} whether it is cancelled, and when the refund is paid." },
    { ACTION_CHECK_DISPUTE_PAGE, "return-lapsed", EVENT_MESSAGED_SELLER, 3, 3,
      "Open the dispute page",
      "If the answer is yes, save that answer, and send the return with tracking." },
    { ACTION_CHECK_DISPUTE_PAGE, "agreed-return-lapsed", EVENT_MESSAGED_SELLER, 3, 3,
      "Open the dispute page",
      "Ask whether the refund would still be paid if you send it now. Wait for the answer before you send anything." },
    { ACTION_CLAIM_BY_LAW, "claim-by-law", EVENT_LAW_LETTER_SENT, 7, 6,
      "Collect the order page", "Do it by {by}. After that the claim ends." },
    { ACTION_CLAIM_BY_LAW, "out-of-court", EVENT_OUT_OF_COURT_FILED, 5, 4,
      "Ask your bank for its final answer",
      "Send it by {by}. After that it takes no complaint." },
    { ACTION_RECORD_FACT, "record-payment", EVENT_UNKNOWN, 3, 3, "Look up on the order page",
      "Record it in the order: the method, and the network of a card." },
    { ACTION_RECORD_FACT, "record-country", EVENT_UNKNOWN, 2, 2, "Record in the order",
      "Then Recourse shows what its law adds." },
    { ACTION_RECORD_FACT, "record-return-cause", EVENT_RETURNED_TO_SENDER, 3, 3,
      "Ask the carrier", "Record the return to the sender once more, with that cause." },
    { ACTION_RECORD_FACT, "record-place", EVENT_SETTLED, 3, 3, "Check what you got",
      "If you take it, record that you leave it at that." },
};

static guint
count_told(const Walk *walk, const NextStep *step)
{
    guint count = 0;

    for (int i = 0; walk->steps[i] != NULL; i++)
        count += next_step_can_say(step, walk->steps[i]);
    return count;
}

static gboolean
has_step(const Walk *walk, const char *sentence)
{
    for (int i = 0; walk->steps[i] != NULL; i++) {
        if (g_str_equal(walk->steps[i], sentence))
            return TRUE;
    }
    return FALSE;
}

static void
each_reason_has_steps_of_its_own(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(walks); i++) {
        NextStep step = step_of(walks[i].action, walks[i].reason);
        const Walk *walk = walk_find(&step);

        g_test_message("%s", walks[i].any);
        g_assert_nonnull(walk);
        g_assert_cmpint(walk->done_by, ==, walks[i].done_by);
        g_assert_true(g_str_has_prefix(walk->steps[0], walks[i].first));
        g_assert_true(has_step(walk, walks[i].any));
        g_assert_cmpuint(count_told(walk, &step), ==, walks[i].known);
        step.by = step.until = INSTANT_UNKNOWN;
        g_assert_cmpuint(count_told(walk, &step), ==, walks[i].unknown);
    }
}

/* What a step of inspecting says it supports is a reason as the screens name it. */
static void
inspecting_names_reasons(void)
{
    NextStep step = step_of(ACTION_INSPECT, NULL);
    const Walk *walk = walk_find(&step);
    guint named = 0;

    g_assert_nonnull(walk);
    for (int i = 0; walk->steps[i] != NULL; i++) {
        const char *at = walk->steps[i];

        while ((at = strstr(at, "“")) != NULL) {
            gsize length = strcspn(at += strlen("“"), "\xe2");
            gboolean is_reason = FALSE;

            for (guint reason = 0; reason < DISPUTE_REASON_COUNT; reason++) {
                const char *label = choice_label(&reasons, reason);

                is_reason =
                    is_reason || (strlen(label) == length && strncmp(label, at, length) == 0);
            }
            g_assert_true(is_reason);
            named++;
        }
    }
    g_assert_cmpuint(named, ==, 5);
}

/* The wizard walks a draft; what is asked of a seller, and the rest, is said in a sentence. */
static const NextAction without[] = {
    ACTION_NOTHING,    ACTION_GATHER_EVIDENCE,    ACTION_SUBMIT_DISPUTE,
    ACTION_ASK_SELLER, ACTION_CHECK_DISPUTE_PAGE, ACTION_CHECK_OLD_ORDERS,
};

static void
every_act_has_steps(void)
{
    for (NextAction action = 0; action < ACTION_COUNT; action++) {
        NextStep step = step_of(action, action == ACTION_RECORD_FACT ? "record-payment" : NULL);
        gboolean has_none = next_action_is_waiting(action);

        for (gsize i = 0; i < G_N_ELEMENTS(without); i++)
            has_none = has_none || without[i] == action;
        if ((walk_find(&step) == NULL) != has_none)
            g_error("%s", next_action_token(action));
    }
}

/* A figure is the policy's, and a name is the marketplace's. */
static void
no_step_has_a_figure_or_a_name(void)
{
    const GPtrArray *policies = policies_all(kit_policies());

    for (NextReason reason = 0; reason < next_reason_count(); reason++) {
        for (NextAction action = 0; action < ACTION_COUNT; action++) {
            NextStep step = { .action = action, .reason = reason };
            const Walk *walk = walk_find(&step);

            for (int i = 0; walk != NULL && walk->steps[i] != NULL; i++) {
                g_assert_null(strpbrk(walk->steps[i], "0123456789"));
                for (guint k = 0; k < policies->len; k++)
                    g_assert_true(
                        ((const Policy *)policies->pdata[k])->kind != POLICY_MARKETPLACE ||
                        strstr(walk->steps[i], ((const Policy *)policies->pdata[k])->title) ==
                            NULL);
            }
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/walk/each-reason-has-steps-of-its-own", each_reason_has_steps_of_its_own);
    g_test_add_func("/walk/inspecting-names-reasons", inspecting_names_reasons);
    g_test_add_func("/walk/every-act-has-steps", every_act_has_steps);
    g_test_add_func("/walk/no-step-has-a-figure-or-a-name", no_step_has_a_figure_or_a_name);
    return g_test_run();
}
