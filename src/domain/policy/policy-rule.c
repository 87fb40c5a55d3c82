/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy/policy-rule-private.h"

#include <string.h>

#include "base/error.h"
#include "domain/case/case.h"
#include "domain/words/words.h"

#define SPAN_LIMIT 36500
#define COUNT_LIMIT 1000

static const char *const rule_keys[] = {
    "formerly",
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
    "lead",
    "reserve",
    "reopens",
    "filing",
    "reasons",
    "methods",
    "evidence-required",
    "evidence-one-of",
    "evidence-helps",
    "text",
    "trust",
    "source",
    "where",
    "checked",
    NULL,
};

typedef struct {
    SpanUnit unit;
    const char *one;
    const char *earliest;
    const char *latest;
} SpanNames;

static const SpanNames span_names[] = {
    { SPAN_HOURS, "hours", "hours-earliest", "hours-latest" },
    { SPAN_DAYS, "days", "days-earliest", "days-latest" },
    { SPAN_BUSINESS_DAYS, "business-days", "business-days-earliest", "business-days-latest" },
};

static const struct {
    const char *name;
    SpanUnit unit;
} lead_units[] = {
    { "h", SPAN_HOURS },
    { "d", SPAN_DAYS },
    { "bd", SPAN_BUSINESS_DAYS },
};

/* The buyer's deadline, or when money usually comes, wherever it is from. */
static gboolean
is_deadline(const char *token)
{
    ClockId clock;

    return clock_parse(token, &clock) &&
           (clock_name(clock)->kind == CLOCK_ACT_BY || clock == CLOCK_REFUND_EXPECTED);
}

/* A fact, something that happened, or a deadline. */
static gboolean
is_start(const char *token)
{
    Fact fact;
    EventType type = event_type_parse(token);

    return fact_parse(token, &fact) || is_deadline(token) ||
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
read_both_ends(const Keys *keys, const char *earliest, const char *latest, Span *ret_span,
               GError **error)
{
    const char *expected = "both ends, -earliest and -latest";

    if (!key_is_given(keys, earliest))
        return key_error(keys, earliest, expected, error);
    if (!key_is_given(keys, latest))
        return key_error(keys, latest, expected, error);
    if (!key_read_number(keys, earliest, SPAN_LIMIT, &ret_span->earliest, error) ||
        !key_read_number(keys, latest, SPAN_LIMIT, &ret_span->latest, error))
        return FALSE;
    return ret_span->earliest <= ret_span->latest ||
           key_error(keys, latest, "no less than the earliest end", error);
}

/* "days", or "days-earliest" and "days-latest". */
static gboolean
read_span_of(const Keys *keys, const SpanNames *names, Span *ret_span, GError **error)
{
    gboolean has_one = key_is_given(keys, names->one);
    gboolean has_ends =
        key_is_given(keys, names->earliest) || key_is_given(keys, names->latest);

    if (!has_one && !has_ends)
        return TRUE;
    if (has_one && has_ends)
        return key_error(keys, names->one, "either one number or both ends", error);
    if (ret_span->unit != SPAN_NONE)
        return key_error(keys, has_one ? names->one : names->earliest,
                         "only one of hours, days and business-days", error);
    ret_span->unit = names->unit;
    if (has_ends)
        return read_both_ends(keys, names->earliest, names->latest, ret_span, error);
    if (!key_read_number(keys, names->one, SPAN_LIMIT, &ret_span->earliest, error))
        return FALSE;
    ret_span->latest = ret_span->earliest;
    return TRUE;
}

static gboolean
read_span(const Keys *keys, Span *ret_span, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(span_names); i++) {
        if (!read_span_of(keys, &span_names[i], ret_span, error))
            return FALSE;
    }
    return TRUE;
}

/* Each amount in a currency of its own. */
static gboolean
read_amounts(const Keys *keys, const char *key, GArray *ret_amounts, GError **error)
{
    const char *expected = "amounts such as 50.00 USD, with \";\" between currencies";
    g_auto(GStrv) texts = NULL;

    if (!key_read_list(keys, key, is_any_word, expected, &texts, error))
        return FALSE;
    for (gsize i = 0; texts != NULL && texts[i] != NULL; i++) {
        Money amount;

        if (!money_parse(texts[i], NULL, &amount, NULL) || amount.minor < 0)
            return key_error(keys, key, expected, error);
        for (guint earlier = 0; earlier < ret_amounts->len; earlier++) {
            if (g_str_equal(g_array_index(ret_amounts, Money, earlier).currency,
                            amount.currency))
                return key_error(keys, key, "one amount a currency", error);
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
read_ranges(const Keys *keys, GArray *ret_ranges, GError **error)
{
    g_autoptr(GArray) lows = g_array_new(FALSE, FALSE, sizeof(Money));
    g_autoptr(GArray) highs = g_array_new(FALSE, FALSE, sizeof(Money));

    if (!read_amounts(keys, "amount", lows, error) ||
        !read_amounts(keys, "amount-high", highs, error))
        return FALSE;
    for (guint i = 0; i < lows->len; i++) {
        Money low = g_array_index(lows, Money, i);
        AmountRange range = { low, low };

        g_array_append_val(ret_ranges, range);
    }
    for (guint i = 0; i < highs->len; i++) {
        if (!raise_range(ret_ranges, &g_array_index(highs, Money, i)))
            return key_error(keys, "amount-high",
                             "no less than the amount in the same currency", error);
    }
    return TRUE;
}

/* "5bd": a number and h, d or bd. */
static gboolean
parse_lead(const char *text, Span *ret_span)
{
    gsize digits = strspn(text, "0123456789");
    g_autofree char *number = g_strndup(text, digits);
    guint64 length;

    if (!g_ascii_string_to_unsigned(number, 10, 0, SPAN_LIMIT, &length, NULL))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(lead_units); i++) {
        if (g_str_equal(text + digits, lead_units[i].name)) {
            *ret_span = (Span){ lead_units[i].unit, (int)length, (int)length };
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
read_lead(const Keys *keys, Rule *rule, GError **error)
{
    g_autofree char *text = NULL;

    key_read_text(keys, "lead", &text);
    rule->lead_at_once = g_strcmp0(text, "at-once") == 0;
    return text == NULL || rule->lead_at_once || parse_lead(text, &rule->lead) ||
           key_error(keys, "lead", "at-once, or a time such as 48h, 3d or 5bd", error);
}

/* What the program makes of a right, beside what its source says. */
static gboolean
read_counsel(const Keys *keys, Rule *rule, GError **error)
{
    guint reopens = rule->reopens;
    guint filing = rule->filing;

    if (!read_lead(keys, rule, error) ||
        !key_read_number(keys, "reserve", SPAN_LIMIT, &rule->reserve, error) ||
        !key_read_choice(keys, "reopens", &answers, &reopens, error) ||
        !key_read_choice(keys, "filing", &filings, &filing, error))
        return FALSE;
    rule->reopens = (Answer)reopens;
    rule->filing = (Filing)filing;
    return TRUE;
}

static gboolean
read_trust(const Keys *keys, Rule *rule, GError **error)
{
    const char *expected = "official, reported, doubtful or stated";
    g_autofree char *text = NULL;

    if (!key_require_text(keys, "trust", expected, &text, error))
        return FALSE;
    return trust_parse(text, &rule->trust) || key_error(keys, "trust", expected, error);
}

static gboolean
read_provenance(const Keys *keys, Rule *rule, GError **error)
{
    const char *expected = "the month it was checked, as 2026-11";

    if (!key_require_text(keys, "source", "where the rule is from", &rule->source, error) ||
        !read_trust(keys, rule, error) ||
        !key_require_text(keys, "checked", expected, &rule->checked, error))
        return FALSE;
    key_read_text(keys, "where", &rule->where);
    return is_month(rule->checked) || key_error(keys, "checked", expected, error);
}

/* What a rule is for. */
static gboolean
read_scope(const Keys *keys, Rule *rule, GError **error)
{
    const char *kinds_expected = "kinds of evidence with \";\" between them";

    return key_read_list(keys, "reasons", is_reason, "dispute reasons with \";\" between them",
                         &rule->reasons, error) &&
           key_read_list(keys, "methods", payment_is_pattern,
                         "payment tokens with \";\" between them", &rule->methods, error) &&
           key_read_list(keys, "evidence-required", is_evidence, kinds_expected,
                         &rule->evidence_required, error) &&
           key_read_list(keys, "evidence-one-of", is_evidence, kinds_expected,
                         &rule->evidence_one_of, error) &&
           key_read_list(keys, "evidence-helps", is_evidence, kinds_expected,
                         &rule->evidence_helps, error);
}

static gboolean
read_figures(const Keys *keys, Rule *rule, GError **error)
{
    key_read_text(keys, "clock", &rule->clock);
    key_read_text(keys, "text", &rule->text);
    return key_read_list(keys, "formerly", is_policy_word,
                         "names of groups with \";\" between them", &rule->formerly, error) &&
           key_read_list(keys, "starts", is_start,
                         "facts or events that clocks start from, with \";\" between them",
                         &rule->starts, error) &&
           read_span(keys, &rule->span, error) &&
           key_read_flag(keys, "before", &rule->before, error) &&
           key_read_number(keys, "at-once-if-guarantee-under-days", SPAN_LIMIT,
                           &rule->at_once_under_days, error) &&
           key_read_flag(keys, "estimated", &rule->estimated, error) &&
           read_ranges(keys, rule->amounts, error) &&
           key_read_number(keys, "count", COUNT_LIMIT, &rule->count, error) &&
           read_counsel(keys, rule, error);
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
check_rule(const Keys *keys, const Rule *rule, GError **error)
{
    ClockId clock;

    if (rule->clock != NULL && !clock_parse(rule->clock, &clock))
        return key_error(keys, "clock", "the name of a clock (see recourse-policy(5))", error);
    if (rule->clock != NULL && rule->starts == NULL)
        return key_error(keys, "starts", "what the clock starts from", error);
    if (rule->clock != NULL && rule->span.unit == SPAN_NONE)
        return key_error(keys, "days", "how long the clock runs", error);
    if (rule->before && (rule->starts == NULL || rule->span.unit == SPAN_NONE ||
                         rule->span.unit == SPAN_BUSINESS_DAYS))
        return key_error(keys, "before", "hours or days and what they lie before", error);
    if (!says_something(rule))
        return key_error(keys, "text", "a sentence, when the rule has no figure", error);
    return TRUE;
}

/* "window-after-delivery@BR" is a rule for one country. */
static gboolean
read_group_name(const Keys *keys, const char *policy_name, Rule *rule, GError **error)
{
    g_auto(GStrv) parts = g_strsplit(keys->group->name, "@", 2);

    if (!is_policy_word(parts[0]) || (parts[1] != NULL && !is_country_code(parts[1]))) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: group [%s]: write lower-case letters, digits and dashes. Add @ and a "
                  "country code for a rule of one country.",
                  keys->file, keys->group->name);
        return FALSE;
    }
    rule->id = g_strdup_printf("%s/%s", policy_name, keys->group->name);
    rule->group = g_strdup(parts[0]);
    rule->countries = parts[1] != NULL ? g_strdupv(parts + 1) : NULL;
    return TRUE;
}

Rule *
rule_read(const Keys *keys, const char *policy_name, GError **error)
{
    g_autoptr(Rule) rule = rule_new();

    if (!read_group_name(keys, policy_name, rule, error) ||
        !key_names_check(keys, rule_keys, error) || !read_figures(keys, rule, error) ||
        !read_scope(keys, rule, error) || !read_provenance(keys, rule, error) ||
        !check_rule(keys, rule, error))
        return NULL;
    return g_steal_pointer(&rule);
}
