/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Policy: the rules of a marketplace, a payment route or a statute, as data.
 *
 * A policy is a key file (recourse-policy(5)). Group [policy] describes it, every other group is
 * a rule, and every rule carries its source, a trust mark and the month it was checked. A file of
 * the user's with the same name overrides it key by key; what it changes is marked TRUST_STATED
 * unless the file says otherwise. A Policies set is immutable once loaded.
 */
#pragma once

#include "base/instant.h"
#include "base/money.h"
#include "domain/vocabulary.h"

typedef enum {
    POLICY_MARKETPLACE,
    POLICY_PAYMENT, /* applies by how the order was paid */
    POLICY_STATUTE, /* applies by the buyer's country */
} PolicyKind;

typedef enum {
    SPAN_NONE, /* the rule has no span: it is a figure or a statement */
    SPAN_HOURS,
    SPAN_DAYS, /* elapsed: N x 86,400 s */
    SPAN_BUSINESS_DAYS,
} SpanUnit;

/* Both ends where sources differ; equal when they agree. 0..36500. */
typedef struct {
    SpanUnit unit;
    int earliest;
    int latest;
} Span;

typedef struct {
    char *id;    /* "aliexpress/window-after-delivery": policy name, slash, group */
    char *clock; /* token of the clock it drives (clocks.h), or NULL */
    char *starts; /* token of the fact or event it starts from, or NULL */
    Span span;
    gboolean estimated; /* a fallback where the marketplace shows a date of its own */
    Money amount;       /* a threshold, or the low end of a range; MONEY_NONE when it has none */
    Money amount_high;  /* the high end, or MONEY_NONE */
    char **countries;   /* ISO 3166 codes of the buyer it is for, or NULL: everybody */
    char **reasons;     /* dispute reasons it is for, or NULL: all */
    char *text;         /* one sentence, msgid; may be NULL */
    Trust trust;
    char *source;
    char *checked; /* "2026-11" */
} Rule;

typedef struct {
    char *name;  /* "aliexpress": lower case, digits and dashes */
    char *title; /* "AliExpress" */
    PolicyKind kind;
    const Zone *zone;
    char **methods;   /* payment tokens it is for ("credit-card:visa", "paypal"), or NULL */
    char **countries; /* of a statute, or NULL */
    char **aliases;   /* other names that importers meet ("Amazon.de"), or NULL */
    char *holidays;   /* name of a holiday calendar (calendar.h), or NULL */
    guint weekend;    /* bit N set: ISO weekday N (1 Monday) is no business day */
    GPtrArray *rules; /* Rule, in file order */
} Policy;

typedef struct Policies Policies;

/*
 * Parses one file's text. base, when not NULL, is the policy that it overrides key by key and is
 * left alone. An error names file, group, key and what was expected.
 */
Policy *policy_parse(const char *text, const char *file_name, const Policy *base, GError **error);
void policy_free(Policy *policy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Policy, policy_free)

/* Takes the policies over (GPtrArray of Policy with policy_free). */
Policies *policies_new(GPtrArray *policies);
void policies_free(Policies *policies);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Policies, policies_free)

const GPtrArray *policies_all(const Policies *policies);

/* By exact name or alias; NULL when there is none. */
const Policy *policies_find(const Policies *policies, const char *name);

/* The marketplace's policy, or "generic" for one that is not known. Never NULL. */
const Policy *policies_marketplace(const Policies *policies, const char *name);

/*
 * Changes whenever anything in the set or the tz database changes: what was computed under
 * another stamp is out of date. Never 0.
 */
gint64 policies_stamp(const Policies *policies);

/*
 * The rule of a group, or NULL. The one whose countries name the buyer's wins over the one for
 * everybody (group "window-after-delivery@BR" is the Brazilian variant of "window-after-delivery").
 */
const Rule *policy_rule(const Policy *policy, const char *group, const char *country);

/* The rules that drive a clock for a buyer of that country (NULL: not known), in file order. */
GPtrArray *policy_rules_for_clock(const Policy *policy, const char *clock, const char *country);

/* Whether a payment policy is for this payment token: "credit-card:visa" matches a policy for
 * "credit-card:visa" and, when that card's network is not known, none. */
gboolean policy_is_for_payment(const Policy *policy, const char *paid_with);
gboolean policy_is_for_country(const Policy *policy, const char *country);
