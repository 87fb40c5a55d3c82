/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/advice-words.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column evidence_columns[] = {
    { "have", "",                CELL_TEXT, 0,  0 },
    { "kind", N_("Evidence"),    CELL_TEXT, 0,  0 },
    { "need", "",                CELL_TEXT, 0,  0 },
    { NULL },
};
/* clang-format on */

/* The date is the one on which a dispute opens, not one by which to act. */
static gboolean
is_opening(const Advice *advice)
{
    return (advice->warnings & WARNING_BIT(WARNING_TOO_EARLY)) != 0;
}

static void
say_outlook(const Call *call, const Advice *advice, const Order *order)
{
    Output *output = call->output;
    Instant now = app_now(call->app);
    g_autofree char *strength = NULL;

    output_fact(output, _("First"), _(advice_first_label(advice)));
    if (advice->by != INSTANT_UNKNOWN) {
        g_autofree char *by = words_when_both(
            advice->by, app_zone(call->app), app_shop_zone(call->app, order->marketplace), now);
        g_autofree char *left = words_until(advice->by, now);
        g_autofree char *text = g_strdup_printf("%s (%s)", by, left);

        output_fact(output, is_opening(advice) ? _("From") : _("By"), text);
    }
    output_fact(output, _("Type"), _(advice_type_label(advice)));
    if (advice_is_too_late(advice))
        return;
    output_fact(output, _("Expect"), _(choice_label(&refund_outlooks, advice->refund)));
    output_fact(output, _("Return"), _(choice_label(&return_outlooks, advice->return_outlook)));
    output_fact(output, _("Paid by"), _(choice_label(&return_payers, advice->return_paid_by)));
    strength = words_strength(advice);
    output_fact(output, _("Strength"), strength);
}

/* One fact a line: what it is, how much it is needed, and whether it is there. */
static void
say_evidence_facts(const Call *call, const Advice *advice)
{
    for (guint i = 0; i < advice->evidence->len; i++) {
        const EvidenceItem *item = &g_array_index(advice->evidence, EvidenceItem, i);
        g_autofree char *line = text_fill(
            item->have ? _("{kind}: {need}, there") : _("{kind}: {need}, not there yet"),
            "kind", _(choice_label(&evidence_kinds, item->kind)), "need",
            _(choice_label(&evidence_needs, item->need)), NULL);

        output_fact(call->output, _("Evidence"), line);
    }
}

static void
say_evidence(const Call *call, const Advice *advice)
{
    if (advice->evidence->len == 0)
        return;
    output_gap(call->output);
    if (output_options(call->output)->form == OUTPUT_FACTS) {
        say_evidence_facts(call, advice);
        return;
    }
    output_table_begin(call->output, "evidence", evidence_columns);
    for (guint i = 0; i < advice->evidence->len; i++) {
        const EvidenceItem *item = &g_array_index(advice->evidence, EvidenceItem, i);
        json_t *row = json_object();

        json_set_text(row, "have", item->have ? "[x]" : "[ ]");
        json_set_text(row, "kind", _(choice_label(&evidence_kinds, item->kind)));
        json_set_text(row, "need", _(choice_label(&evidence_needs, item->need)));
        output_row(call->output, row, ROW_USUAL);
    }
    output_table_end(call->output);
}

static void
say_warnings(const Call *call, guint32 set)
{
    if (set != 0)
        output_gap(call->output);
    for (guint warning = 0; warning < WARNING_COUNT; warning++) {
        g_autofree char *line = NULL;

        if ((set & WARNING_BIT(warning)) == 0)
            continue;
        line = g_strdup_printf("! %s", _(choice_label(&warnings, warning)));
        output_line(call->output, line);
    }
}

/* With the rule's figure, where it has one: the threshold, the usual cost. Owned. */
static char *
because_words(const Because *because)
{
    g_autofree char *figure =
        because->rule == NULL ? g_strdup("") : words_rule_amount(because->rule);

    if (because->rule == NULL)
        return g_strdup(_(because->text));
    return g_strdup_printf("%s (%s%s%s, %s %s)", _(because->text), figure,
                           *figure == '\0' ? "" : "; ", because->rule->id,
                           _(trust_label(because->rule->trust)), because->rule->checked);
}

static void
say_because(const Call *call, const Advice *advice)
{
    output_gap(call->output);
    for (guint i = 0; i < advice->because->len; i++) {
        const Because *because = &g_array_index(advice->because, Because, i);
        g_autofree char *line = because_words(because);

        output_line(call->output, line);
    }
}

char *
advice_steps_text(const GArray *steps)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < steps->len; i++) {
        const AdviceStep *step = &g_array_index(steps, AdviceStep, i);

        g_string_append_printf(text, "%s%u. %s: %s", i == 0 ? "" : "\n", i + 1, _(step->screen),
                               _(step->act));
        if (step->copy != NULL)
            g_string_append_printf(text, "\n%s", step->copy);
    }
    return g_string_free(text, FALSE);
}

static void
say_steps(const Call *call, const GArray *steps)
{
    g_autofree char *text = advice_steps_text(steps);

    if (steps->len == 0)
        return;
    output_gap(call->output);
    output_line(call->output, text);
}

void
advice_say(const Call *call, const Advice *advice, const Order *order, const GArray *steps)
{
    say_outlook(call, advice, order);
    say_evidence(call, advice);
    say_steps(call, steps);
    say_warnings(call, advice->warnings);
    say_because(call, advice);
}
