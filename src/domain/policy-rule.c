/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy-rule.h"

#include <string.h>

#include "base/error.h"
#include "domain/clock-names.h"
#include "domain/dispute-words.h"
#include "domain/event.h"
#include "domain/payment.h"

#define SPAN_LIMIT 36500
#define COUNT_LIMIT 1000

static const char *const rule_keys[] = {
    "clock",
    "starts",
    "before",
    "hours",
    "hours-earliest",
    "hours-latest",
    "days",
    "days-earliest",
    "days-latest",
    "business-days",
    "business-days-earliest",
    "business-days-latest",
    "at-once-if-guarantee-under-days",
    "estimated",
    "amount",
    "amount-high",
    "count",
    "reasons",
    "methods",
    "evidence-required",
    "evidence-one-of",
    "evidence-helps",
    "text",
    "trust",
    "source",
    "checked",
    NULL,
};

static const struct {
    const char *name;
    SpanUnit unit;
} span_units[] = {
    { "hours", SPAN_HOURS },
    { "days", SPAN_DAYS },
    { "business-days", SPAN_BUSINESS_DAYS },
};

/* A fact, something that happened, or the close of the window, wherever it is from. */
static gboolean
is_start(const char *token)
{
    Fact fact;
    EventType type = event_type_parse(token);

    return fact_parse(token, &fact) ||
           g_str_equal(token, clock_name(CLOCK_WINDOW_CLOSES)->token) ||
           (type != EVENT_UNKNOWN && event_kind(type)->class == EVENT_IS_HAPPENING);
}

static gboolean
is_reason(const char *token)
{
    guint reason = 0;

    return choice_parse(&reasons, token, &reason);
}

static gboolean
is_evidence(const char *token)
{
    guint kind = 0;

    return choice_parse(&evidence_kinds, token, &kind);
}

/* YYYY-MM */
static gboolean
is_month(const char *text)
{
    static const char *const months[] = { "01", "02", "03", "04", "05", "06", "07",
                                          "08", "09", "10", "11", "12", NULL };

    return strspn(text, "0123456789") == 4 && text[4] == '-' &&
           g_strv_contains(months, text + 5);
}

static gboolean
read_span_of(const KeyGroup *group, const char *name, Span *ret_span, GError **error)
{
    g_autofree char *earliest = g_strconcat(name, "-earliest", NULL);
    g_autofree char *latest = g_strconcat(name, "-latest", NULL);
    gboolean has_one = key_is_given(group, name);
    Span span = *ret_span;

    if (has_one && (key_is_given(group, earliest) || key_is_given(group, latest)))
        return key_error(group, name, "either one number or both ends", error);
    if (!has_one && !key_is_given(group, earliest))
        return key_error(group, earliest, "both ends, -earliest and -latest", error);
    if (!has_one && !key_is_given(group, latest))
        return key_error(group, latest, "both ends, -earliest and -latest", error);
    if (!key_read_number(group, has_one ? name : earliest, SPAN_LIMIT, &span.earliest, error) ||
        !key_read_number(group, has_one ? name : latest, SPAN_LIMIT, &span.latest, error))
        return FALSE;
    if (span.earliest > span.latest)
        return key_error(group, latest, "no less than the earliest end", error);
    *ret_span = span;
    return TRUE;
}

static gboolean
has_span_of(const KeyGroup *group, const char *name)
{
    g_autofree char *earliest = g_strconcat(name, "-earliest", NULL);
    g_autofree char *latest = g_strconcat(name, "-latest", NULL);

    return key_is_given(group, name) || key_is_given(group, earliest) ||
           key_is_given(group, latest);
}

static gboolean
read_span(const KeyGroup *group, Span *ret_span, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(span_units); i++) {
        if (!has_span_of(group, span_units[i].name))
            continue;
        if (ret_span->unit != SPAN_NONE)
            return key_error(group, span_units[i].name,
                             "only one of hours, days and business-days", error);
        ret_span->unit = span_units[i].unit;
        if (!read_span_of(group, span_units[i].name, ret_span, error))
            return FALSE;
    }
    return TRUE;
}

/* Each amount in a currency of its own. */
static gboolean
read_amounts(const KeyGroup *group, const char *key, GArray *ret_amounts, GError **error)
{
    const char *expected = "amounts such as 50.00 USD, with \";\" between currencies";
    g_auto(GStrv) texts = NULL;

    if (!key_read_list(group, key, is_any_word, expected, &texts, error))
        return FALSE;
    for (gsize i = 0; texts != NULL && texts[i] != NULL; i++) {
        Money amount;

        if (!money_parse(texts[i], NULL, &amount, NULL) || amount.minor < 0)
            return key_error(group, key, expected, error);
        for (guint earlier = 0; earlier < ret_amounts->len; earlier++) {
            if (g_str_equal(g_array_index(ret_amounts, Money, earlier).currency,
                            amount.currency))
                return key_error(group, key, "one amount a currency", error);
        }
        g_array_append_val(ret_amounts, amount);
    }
    return TRUE;
}

/* Raises the high end of the range in the amount's currency; FALSE when there is none or it is
 * lower. */
static gboolean
raise_range(GArray *ranges, const Money *high)
{
    for (guint i = 0; i < ranges->len; i++) {
        AmountRange *range = &g_array_index(ranges, AmountRange, i);
        int order;

        if (money_compare(&range->low, high, &order)) {
            range->high = *high;
            return order <= 0;
        }
    }
    return FALSE;
}

static gboolean
read_ranges(const KeyGroup *group, GArray *ret_ranges, GError **error)
{
    g_autoptr(GArray) lows = g_array_new(FALSE, FALSE, sizeof(Money));
    g_autoptr(GArray) highs = g_array_new(FALSE, FALSE, sizeof(Money));

    if (!read_amounts(group, "amount", lows, error) ||
        !read_amounts(group, "amount-high", highs, error))
        return FALSE;
    for (guint i = 0; i < lows->len; i++) {
        Money low = g_array_index(lows, Money, i);
        AmountRange range = { low, low };

        g_array_append_val(ret_ranges, range);
    }
    for (guint i = 0; i < highs->len; i++) {
        if (!raise_range(ret_ranges, &g_array_index(highs, Money, i)))
            return key_error(group, "amount-high",
                             "no less than the amount in the same currency", error);
    }
    return TRUE;
}

static gboolean
read_trust(const KeyGroup *group, Rule *rule, GError **error)
{
    const char *expected = "official, reported, doubtful or stated";
    g_autofree char *text = NULL;

    if (!key_require_text(group, "trust", expected, &text, error))
        return FALSE;
    return trust_parse(text, &rule->trust) || key_error(group, "trust", expected, error);
}

static gboolean
read_provenance(const KeyGroup *group, Rule *rule, GError **error)
{
    const char *expected = "the month it was checked, as 2026-11";

    if (!key_require_text(group, "source", "where the rule is from", &rule->source, error) ||
        !read_trust(group, rule, error) ||
        !key_require_text(group, "checked", expected, &rule->checked, error))
        return FALSE;
    return is_month(rule->checked) || key_error(group, "checked", expected, error);
}

/* What a rule is for. */
static gboolean
read_scope(const KeyGroup *group, Rule *rule, GError **error)
{
    const char *kinds_expected = "kinds of evidence with \";\" between them";

    return key_read_list(group, "reasons", is_reason, "dispute reasons with \";\" between them",
                         &rule->reasons, error) &&
           key_read_list(group, "methods", payment_is_pattern,
                         "payment tokens with \";\" between them", &rule->methods, error) &&
           key_read_list(group, "evidence-required", is_evidence, kinds_expected,
                         &rule->evidence_required, error) &&
           key_read_list(group, "evidence-one-of", is_evidence, kinds_expected,
                         &rule->evidence_one_of, error) &&
           key_read_list(group, "evidence-helps", is_evidence, kinds_expected,
                         &rule->evidence_helps, error);
}

static gboolean
read_figures(const KeyGroup *group, Rule *rule, GError **error)
{
    return key_read_text(group, "clock", &rule->clock, error) &&
           key_read_list(group, "starts", is_start,
                         "facts or events that clocks start from, with \";\" between them",
                         &rule->starts, error) &&
           read_span(group, &rule->span, error) &&
           key_read_flag(group, "before", &rule->before, error) &&
           key_read_number(group, "at-once-if-guarantee-under-days", SPAN_LIMIT,
                           &rule->at_once_under_days, error) &&
           key_read_flag(group, "estimated", &rule->estimated, error) &&
           read_ranges(group, rule->amounts, error) &&
           key_read_number(group, "count", COUNT_LIMIT, &rule->count, error) &&
           key_read_text(group, "text", &rule->text, error);
}

static gboolean
says_something(const Rule *rule)
{
    return rule->text != NULL || rule->span.unit != SPAN_NONE || rule->amounts->len > 0 ||
           rule->count > 0 || rule->evidence_required != NULL ||
           rule->evidence_one_of != NULL || rule->evidence_helps != NULL;
}

/* What no single key can tell. */
static gboolean
check_rule(const KeyGroup *group, const Rule *rule, GError **error)
{
    ClockId clock;

    if (rule->clock != NULL && !clock_parse(rule->clock, &clock))
        return key_error(group, "clock", "the name of a clock (see recourse-policy(5))", error);
    if (rule->clock != NULL && rule->starts == NULL)
        return key_error(group, "starts", "what the clock starts from", error);
    if (rule->clock != NULL && rule->span.unit == SPAN_NONE)
        return key_error(group, "days", "how long the clock runs", error);
    if (rule->before && (rule->starts == NULL || rule->span.unit == SPAN_NONE ||
                         rule->span.unit == SPAN_BUSINESS_DAYS))
        return key_error(group, "before", "hours or days and what they lie before", error);
    if (!says_something(rule))
        return key_error(group, "text", "a sentence, when the rule has no figure", error);
    return TRUE;
}

/* "window-after-delivery@BR" is a rule for one country. */
static gboolean
read_group_name(const KeyGroup *group, const char *policy_name, Rule *rule, GError **error)
{
    g_auto(GStrv) parts = g_strsplit(group->group, "@", 2);

    if (!is_policy_word(parts[0]) || (parts[1] != NULL && !is_country_code(parts[1]))) {
        error_set(
            error, RECOURSE_ERROR_FAILED,
            "%s: group [%s]: expected lower-case letters, digits and dashes, and @ with a "
            "country's code behind them where the rule is for that country.",
            group->file, group->group);
        return FALSE;
    }
    rule->id = g_strdup_printf("%s/%s", policy_name, group->group);
    rule->countries = parts[1] != NULL ? g_strdupv(parts + 1) : NULL;
    return TRUE;
}

Rule *
rule_read(const KeyGroup *group, const char *policy_name, GError **error)
{
    g_autoptr(Rule) rule = rule_new();

    if (!read_group_name(group, policy_name, rule, error) ||
        !key_names_check(group, rule_keys, error) || !read_figures(group, rule, error) ||
        !read_scope(group, rule, error) || !read_provenance(group, rule, error) ||
        !check_rule(group, rule, error))
        return NULL;
    return g_steal_pointer(&rule);
}
