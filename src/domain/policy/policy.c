/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy/policy.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/policy/policy-index-private.h"
#include "domain/words/words.h"

static const Choice filing_choices[FILING_COUNT] = {
    [FILING_UNKNOWN] = { "unknown", N_("not known") },
    [FILING_ENDS] = { "ends", N_("ends the dispute") },
    [FILING_FREEZES] = { "freezes", N_("freezes the order") },
};
const ChoiceSet filings = { filing_choices, FILING_COUNT };

Rule *
rule_new(void)
{
    Rule *rule = g_new0(Rule, 1);

    rule->amounts = g_array_new(FALSE, FALSE, sizeof(AmountRange));
    return rule;
}

void
rule_free(Rule *rule)
{
    if (rule == NULL)
        return;
    g_free(rule->id);
    g_free(rule->group);
    g_strfreev(rule->formerly);
    g_free(rule->clock);
    g_strfreev(rule->starts);
    g_array_unref(rule->amounts);
    g_strfreev(rule->countries);
    g_strfreev(rule->reasons);
    g_strfreev(rule->methods);
    g_strfreev(rule->evidence_required);
    g_strfreev(rule->evidence_one_of);
    g_strfreev(rule->evidence_helps);
    g_free(rule->text);
    g_free(rule->source);
    g_free(rule->where);
    g_free(rule->checked);
    g_free(rule);
}

Policy *
policy_new(void)
{
    Policy *policy = g_new0(Policy, 1);

    policy->zone = zone_utc();
    policy->weekend = CALENDAR_SATURDAY | CALENDAR_SUNDAY;
    policy->keys = key_file_new();
    return policy;
}

void
policy_free(Policy *policy)
{
    if (policy == NULL)
        return;
    g_free(policy->name);
    g_free(policy->title);
    g_strfreev(policy->methods);
    g_strfreev(policy->countries);
    g_strfreev(policy->aliases);
    g_free(policy->holidays);
    g_free(policy->order_page);
    if (policy->notes != NULL)
        g_ptr_array_unref(policy->notes);
    policy_index_free(policy->index);
    key_file_free(policy->keys);
    g_free(policy);
}

static gboolean
has_token(char *const *tokens, const char *token)
{
    return token != NULL && g_strv_contains((const char *const *)tokens, token);
}

static gboolean
is_for_payment(char *const *patterns, const char *paid_with)
{
    if (patterns == NULL)
        return TRUE;
    for (gsize i = 0; paid_with != NULL && patterns[i] != NULL; i++) {
        if (payment_matches(patterns[i], paid_with))
            return TRUE;
    }
    return FALSE;
}

gboolean
rule_amount(const Rule *rule, const char *currency, AmountRange *ret_range)
{
    for (guint i = 0; i < rule->amounts->len; i++) {
        const AmountRange *range = &g_array_index(rule->amounts, AmountRange, i);

        if (g_str_equal(range->low.currency, currency)) {
            *ret_range = *range;
            return TRUE;
        }
    }
    return FALSE;
}

char *
rule_lead_text(const Rule *rule)
{
    static const char *const units[] = {
        [SPAN_HOURS] = "h",
        [SPAN_DAYS] = "d",
        [SPAN_BUSINESS_DAYS] = "bd",
    };

    if (rule->lead_at_once)
        return g_strdup("at-once");
    return rule->lead.unit == SPAN_NONE
               ? NULL
               : g_strdup_printf("%d%s", rule->lead.earliest, units[rule->lead.unit]);
}

gboolean
rule_starts_from(const Rule *rule, const char *token)
{
    return rule->starts != NULL && has_token(rule->starts, token);
}

gboolean
rule_is_for_reason(const Rule *rule, const char *reason)
{
    return rule->reasons == NULL || has_token(rule->reasons, reason);
}

gboolean
rule_is_for_payment(const Rule *rule, const char *paid_with)
{
    return is_for_payment(rule->methods, paid_with);
}

gboolean
policy_is_for_payment(const Policy *policy, const char *paid_with)
{
    return is_for_payment(policy->methods, paid_with);
}

gboolean
policy_is_for_country(const Policy *policy, const char *country)
{
    return policy->countries == NULL || has_token(policy->countries, country);
}

char *
policy_order_page(const Policy *policy, const char *number)
{
    g_autofree char *grouped = NULL;
    g_autofree char *escaped = NULL;

    if (policy->order_page == NULL || number == NULL ||
        !order_number_fits(number, policy->name))
        return NULL;
    grouped = order_number_grouped(number, policy->name);
    escaped = g_uri_escape_string(grouped != NULL ? grouped : number, NULL, FALSE);
    return text_fill(policy->order_page, "number", escaped, NULL);
}

static Instant
add_hours(Instant start, int hours)
{
    Instant end;

    if (start == INSTANT_UNKNOWN || start == INSTANT_NEVER)
        return start;
    if (__builtin_add_overflow(start, (gint64)hours * SECONDS_PER_HOUR, &end))
        return INSTANT_NEVER;
    return end;
}

static Instant
add_span(const Span *span, int length, const Calendar *calendar, Instant start,
         gboolean *ret_uncertain)
{
    switch (span->unit) {
    case SPAN_HOURS:
        return add_hours(start, length);
    case SPAN_DAYS:
        return instant_add_days(start, length);
    case SPAN_BUSINESS_DAYS:
        return calendar_add_business_days(calendar, start, length, ret_uncertain);
    case SPAN_NONE:
        break;
    }
    return start;
}

void
rule_ends(const Rule *rule, const Calendar *calendar, Instant start, Instant *ret_earliest,
          Instant *ret_latest, gboolean *ret_uncertain)
{
    const Span *span = &rule->span;
    int earliest = rule->before ? -span->latest : span->earliest;
    int latest = rule->before ? -span->earliest : span->latest;

    if (ret_uncertain != NULL)
        *ret_uncertain = FALSE;
    *ret_earliest = add_span(span, earliest, calendar, start, NULL);
    *ret_latest = add_span(span, latest, calendar, start, ret_uncertain);
}
