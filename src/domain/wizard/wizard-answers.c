/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed for an answer, and what it makes of the draft and of the order. */
#include "base/error.h"
#include "base/i18n.h"
#include "domain/case/case.h"
#include "domain/wizard/wizard.h"

static gboolean
answer_choice(Wizard *wizard, const Question *question, const char *text, GError **error)
{
    g_autofree char *expected = NULL;
    guint value = 0;

    if (choice_parse(question->choices, text, &value)) {
        *(guint *)G_STRUCT_MEMBER_P(wizard->draft, question->offset) = value;
        return TRUE;
    }
    expected = choice_list(question->choices);
    error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” is not an answer here. Enter %s."), text,
              expected);
    return FALSE;
}

static gboolean
answer_evidence(Wizard *wizard, const char *text, GError **error)
{
    g_auto(GStrv) words = g_strsplit_set(text, ", ", -1);
    EvidenceSet set = 0;

    for (gsize i = 0; words[i] != NULL; i++) {
        g_autofree char *expected = NULL;
        guint kind = 0;

        if (words[i][0] == '\0')
            continue;
        if (choice_parse(&evidence_kinds, words[i], &kind)) {
            set |= EVIDENCE_BIT(kind);
            continue;
        }
        expected = choice_list(&evidence_kinds);
        error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” is not a kind of evidence. Enter %s."),
                  words[i], expected);
        return FALSE;
    }
    wizard->draft->said.evidence = set;
    return TRUE;
}

static gboolean
answer_money(Wizard *wizard, const char *text, GError **error)
{
    Money asked = MONEY_NONE;
    const char *refusal;

    if (!money_parse_share(text, &wizard->order->total, &asked, error))
        return FALSE;
    refusal = asked_amount_refusal(wizard->order, &asked);
    if (refusal != NULL) {
        g_autofree char *paid = money_text(&wizard->order->total);

        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” cannot be asked for: %s. You paid %s. Enter an amount or a "
                     "share of that."),
                  text, refusal, paid);
        return FALSE;
    }
    wizard->draft->asked = asked;
    return TRUE;
}

/* The claim goes on asking for all of what it is about, unless another amount was chosen. */
static gboolean
answer_lines(Wizard *wizard, const char *text, GError **error)
{
    Dispute *draft = wizard->draft;
    Money before = dispute_value(wizard->order, draft);
    int order = 0;
    gboolean asks_for_all = !money_is_known(&draft->asked) ||
                            (money_compare(&draft->asked, &before, &order) && order == 0);

    if (!dispute_lines_parse(wizard->order, text, draft->lines, error))
        return FALSE;
    if (asks_for_all)
        draft->asked = dispute_value(wizard->order, draft);
    return TRUE;
}

MomentContext
wizard_typing(const Wizard *wizard)
{
    const char *marketplace = wizard->order->marketplace;
    const Zone *zone = wizard->zone;

    if (zone == NULL)
        zone = policies_marketplace(wizard->policies, marketplace)->zone;
    return (MomentContext){ zone, wizard->now, TENSE_PAST, wizard->dates, wizard->also };
}

static gboolean
take_delivered(Wizard *wizard, const Moment *moment, GError **error)
{
    g_autoptr(Order) after = order_copy(wizard->order);
    const FactSequence *broken;

    order_set_fact(after, FACT_DELIVERED, moment, 0, NULL);
    broken = order_find_impossible(after, wizard->order);
    if (broken == NULL) {
        order_set_fact(wizard->order, FACT_DELIVERED, moment, 0, NULL);
        return TRUE;
    }
    error_set(error, RECOURSE_ERROR_USAGE, N_("%s That cannot be. Enter a later date."),
              error_words(broken->doubt));
    return FALSE;
}

static gboolean
answer_delivered(Wizard *wizard, const char *text, GError **error)
{
    const MomentContext meant = wizard_typing(wizard);
    g_auto(Moment) moment = { 0 };

    if (!moment_parse(text, &meant, &moment, error))
        return FALSE;
    if (moment.instant > wizard->now) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” is in the future."), text);
        return FALSE;
    }
    return take_delivered(wizard, &moment, error);
}

static gboolean
answer_total(Wizard *wizard, const char *text, GError **error)
{
    if (!money_parse(text, NULL, &wizard->order->total, error))
        return FALSE;
    if (!money_is_known(&wizard->draft->asked))
        wizard->draft->asked = wizard->order->total;
    return TRUE;
}

Order *
wizard_fill(const Order *current, const Order *answered)
{
    Order *filled = order_copy(current);
    const FactValue *delivered = &answered->facts[FACT_DELIVERED];

    if (!money_is_known(&filled->total))
        filled->total = answered->total;
    if (!filled->facts[FACT_DELIVERED].is_true && delivered->is_true) {
        Moment moment = { delivered->instant, delivered->precision, delivered->text,
                          delivered->zone };

        order_set_fact(filled, FACT_DELIVERED, &moment, 0, NULL);
    }
    return filled;
}

static gboolean
take_answer(Wizard *wizard, const Question *question, const char *text, GError **error)
{
    switch (question->kind) {
    case ASK_CHOICE:
        return answer_choice(wizard, question, text, error);
    case ASK_EVIDENCE:
        return answer_evidence(wizard, text, error);
    case ASK_MONEY:
        return answer_money(wizard, text, error);
    case ASK_LINES:
        return answer_lines(wizard, text, error);
    case ASK_DELIVERED:
        return answer_delivered(wizard, text, error);
    case ASK_TOTAL:
        return answer_total(wizard, text, error);
    case ASK_TEXT:
        g_free(wizard->draft->statement);
        wizard->draft->statement = g_strdup(text);
        return TRUE;
    }
    g_return_val_if_reached(FALSE);
}

gboolean
wizard_answer(Wizard *wizard, const Question *question, const char *text, GError **error)
{
    g_autoptr(JsonDocument) before = dispute_statement(wizard->draft);
    g_autoptr(JsonDocument) after = NULL;

    if (text[0] == '\0')
        return TRUE;
    if (!take_answer(wizard, question, text, error))
        return FALSE;
    after = dispute_statement(wizard->draft);
    if (!json_equal(before, after))
        wizard_forget_ticks(wizard->draft);
    return TRUE;
}

static char *
evidence_text(EvidenceSet set)
{
    GString *text = g_string_new(NULL);

    for (guint kind = 0; kind < EVIDENCE_COUNT; kind++) {
        if ((set & EVIDENCE_BIT(kind)) == 0)
            continue;
        if (text->len > 0)
            g_string_append(text, ", ");
        g_string_append(text, choice_token(&evidence_kinds, kind));
    }
    return g_string_free(text, FALSE);
}

char *
wizard_answer_text(const Wizard *wizard, const Question *question)
{
    const Dispute *draft = wizard->draft;

    switch (question->kind) {
    case ASK_CHOICE:
        return g_strdup(
            choice_token(question->choices, G_STRUCT_MEMBER(guint, draft, question->offset)));
    case ASK_EVIDENCE:
        return evidence_text(draft->said.evidence);
    case ASK_MONEY:
        return money_is_known(&draft->asked) ? money_text(&draft->asked) : g_strdup("");
    case ASK_LINES:
        return dispute_lines_text(draft);
    case ASK_DELIVERED: /* asked only while they are not known */
    case ASK_TOTAL:
        return g_strdup("");
    case ASK_TEXT:
        return g_strdup(draft->statement != NULL ? draft->statement : "");
    }
    g_return_val_if_reached(NULL);
}
