/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Policy: the rules of a marketplace, a payment route or a statute, as data.
 *
 * Every figure on which a right hangs stands in a file, never in code, so that it can be read,
 * checked against its source and corrected by the person whom it is wrong for. A policy is a
 * key file (recourse-policy(5)). Group [policy] describes it, every other group is a rule, and
 * every rule carries its source, a trust mark and the month it was checked.
 *
 * The program's own policies are part of it: a deadline must not depend on a file that an
 * installation can lose. A file of the user's with the same name overrides one key by key; a
 * rule that it changes is TRUST_STATED unless the file says otherwise. What is wrong in it is
 * told with file, group, key and what was expected, and leaves the program's own in force.
 *
 * A Policies set is immutable once loaded, and has a stamp that changes with every figure and
 * with the tz database: what was computed under another stamp is computed anew. A rule is read
 * from its text when it is first asked for, because a list needs few of them.
 *
 * Whoever asks for a rule names its group and the buyer's country, or the clock that it drives,
 * and gets what the marketplace says, or what the generic one says where it says nothing. Which
 * payment routes and which laws are the buyer's follows from how he paid and where he lives.
 * What a rule comes to on one order, and until when, is for domain/clocks.
 *
 * Business days are counted by calendar.h; key-file.h and policy-keys.h read the files, also
 * those of others that are written alike.
 */
#pragma once

#include "base/money/money.h"
#include "base/time/time.h"
#include "domain/policy/calendar.h"
#include "domain/policy/key-file.h"
#include "domain/policy/policy-keys.h"
#include "domain/words/words.h"

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

/* What a claim at the bank does to the marketplace's own case. */
typedef enum {
    FILING_UNKNOWN,
    FILING_ENDS,
    FILING_FREEZES,
    FILING_COUNT,
} Filing;
extern const ChoiceSet filings;

/* A threshold (both alike), or a usual range. */
typedef struct {
    Money low;
    Money high;
} AmountRange;

typedef struct {
    char *id;        /* "aliexpress/window-after-delivery@BR": policy name, slash, group */
    char *group;     /* "window-after-delivery": shared by its variants for countries */
    char **formerly; /* names that the group had in earlier versions, or NULL */
    char *clock;     /* token of the clock it drives (clock-names.h), or NULL */
    char *
        *starts; /* tokens of the facts or events it starts from, each of them alone; or NULL */
    Span span;
    gboolean before;        /* the span ends at the start instead of beginning there */
    int at_once_under_days; /* no wait when the delivery guarantee is shorter; 0: always wait */
    gboolean estimated;     /* a fallback where the marketplace shows a date of its own */
    GArray *amounts;        /* AmountRange, at most one a currency; never NULL */
    int count; /* how often something may be done; 0 when the rule says nothing of it */
    /*
     * Of the rule that closes a right. Both are the program's own choice, not the source's: how
     * long before its earliest end it becomes the next thing (at once: from the day it opens),
     * and how many days before its end it waits no longer for the marketplace's answer. The
     * reserve moves no date that is shown.
     */
    gboolean lead_at_once;
    Span lead; /* unit SPAN_NONE: not said */
    int reserve;
    Answer reopens; /* of a window: whether a withdrawn dispute can be opened again */
    Filing filing;
    char **countries;         /* ISO 3166 codes of the buyer it is for, or NULL: everybody */
    char **reasons;           /* dispute reasons it is for, or NULL: all */
    char **methods;           /* payment tokens it is for, or NULL: all */
    char **evidence_required; /* kinds of evidence: every one is needed; or NULL */
    char **evidence_one_of;   /* at least one is needed; or NULL */
    char **evidence_helps;    /* makes the case stronger; or NULL */
    char *text;               /* one sentence, msgid; may be NULL */
    Trust trust;
    char *source;  /* what says so, as people call it */
    char *where;   /* where that can be read; NULL where the source says it all */
    char *checked; /* "2026-11" */
} Rule;

typedef struct PolicyIndex PolicyIndex;

typedef struct {
    char *name;  /* "aliexpress": lower case, digits and dashes */
    char *title; /* "AliExpress" */
    PolicyKind kind;
    const Zone *zone;
    char **methods;     /* payment tokens it is for, or NULL: however the order was paid */
    char **countries;   /* of the buyer, or NULL: everywhere */
    char **aliases;     /* other names that importers meet ("Amazon.de"), or NULL */
    char *holidays;     /* name of a holiday calendar (calendar.h), or NULL */
    char *order_page;   /* address of an order's page with {number} in it, or NULL */
    guint weekend;      /* bit N set: ISO weekday N (1 Monday) is no business day */
    KeyFile *keys;      /* what it was made from: file and override merged */
    PolicyIndex *index; /* its rules (policy-index.c); NULL until one is asked for */
    GPtrArray *notes;   /* char *: what a person's file had better say otherwise, and is no
                           error; NULL: nothing */
} Policy;

typedef struct Policies Policies;

/*
 * Parses one file's text. file_name is the file's name or path: the policy is called as the
 * file is without ".policy". base, when not NULL, is the policy that it overrides key by key
 * and is left alone; a key with an empty value takes the base's away. A group that the base
 * knows under a new name (formerly) is read as that one, with a note. An error names file,
 * group, key and what was expected.
 */
Policy *policy_parse(const char *text, const char *file_name, const Policy *base,
                     GError **error);

/* The same of a text that is known to be right, as the program's own are (they are tested): its
 * rules are read as they are asked for. */
Policy *policy_open(const char *text, const char *file_name);
Policy *policy_new(void); /* no name, no rules; UTC, weekends off */
void policy_free(Policy *policy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Policy, policy_free)

Rule *rule_new(void);
void rule_free(Rule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Rule, rule_free)

/* FALSE when the rule has no figure in that currency: then nothing can be compared. */
gboolean rule_amount(const Rule *rule, const char *currency, AmountRange *ret_range);

/* The lead as a policy says it ("at-once", "5bd"); NULL when the rule has none. Owned by the
 * caller. */
char *rule_lead_text(const Rule *rule);

gboolean rule_starts_from(const Rule *rule, const char *token);
gboolean rule_is_for_reason(const Rule *rule, const char *reason);
gboolean rule_is_for_payment(const Rule *rule, const char *paid_with);

/*
 * Both ends of the rule's span from start, earliest first. calendar is the policy's
 * (policies_calendar()). A rule without a span ends where it starts. ret_uncertain, if not
 * NULL, says that a holiday nobody has listed may lie between.
 */
void rule_ends(const Rule *rule, const Calendar *calendar, Instant start, Instant *ret_earliest,
               Instant *ret_latest, gboolean *ret_uncertain);

/*
 * Takes both over: policies (Policy with policy_free) and holidays (Holidays with
 * holidays_free, or NULL: none).
 */
Policies *policies_new(GPtrArray *policies, GPtrArray *holidays);

/*
 * A set that is loaded when it is first asked for anything: a list whose rows all stand as
 * stored needs no policy, and starts the sooner. The loader gives both arrays away.
 */
typedef void (*PoliciesLoader)(gpointer data, GPtrArray **ret_policies,
                               GPtrArray **ret_holidays);

/* What policies_stamp() says of it without loading it: policies_stamp_texts() of its files. */
typedef gint64 (*PoliciesStamper)(gpointer data);
Policies *policies_new_lazy(PoliciesLoader loader, PoliciesStamper stamper, gpointer data);

/* The stamp of a set that is made from these texts (char *): names and contents of files. */
gint64 policies_stamp_texts(const GPtrArray *texts);

void policies_free(Policies *policies);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Policies, policies_free)

const GPtrArray *policies_all(const Policies *policies);

/* Any name of one line: a policy's, or one that no policy has. */
gboolean marketplace_is_valid(const char *name);

/* By name or alias, letter case aside; NULL when there is none. */
const Policy *policies_find(const Policies *policies, const char *name);

/* The marketplace's policy, or "generic" for one that is not known. Never NULL. */
const Policy *policies_marketplace(const Policies *policies, const char *name);

/* Whether it stands for marketplaces that are not known: then its zone is nobody's. */
gboolean policy_is_generic(const Policy *policy);

/* The address of the page of the order with that number; NULL: the policy names none, or it can
 * be no number of that marketplace. Owned by the caller. */
char *policy_order_page(const Policy *policy, const char *number);

/*
 * The payment routes and statutes that are open to a buyer (GPtrArray of borrowed Policy).
 * paid_with may be NULL (not known: no route), so may country (not known: no statute). A card
 * whose network no policy knows counts as a card without one.
 */
GPtrArray *policies_for_buyer(const Policies *policies, const char *paid_with,
                              const char *country);

/* Business days as the policy counts them; borrows from both. */
Calendar policies_calendar(const Policies *policies, const Policy *policy);

/*
 * Changes whenever anything in the set or the tz database changes: what was computed under
 * another stamp is out of date. Never 0.
 */
gint64 policies_stamp(const Policies *policies);

/*
 * The rule of a group, or NULL. The one whose countries name the buyer's wins over the one for
 * everybody (group "window-after-delivery@BR" is the Brazilian variant of
 * "window-after-delivery").
 */
const Rule *policy_rule(const Policy *policy, const char *group, const char *country);

/* Whether there is a rule of that group, for whatever country. */
gboolean policy_has_group(const Policy *policy, const char *group);

/* By its group with the country ("window-after-delivery@BR"); NULL when there is none. */
const Rule *policy_rule_by_name(const Policy *policy, const char *name);

/* All of them (GPtrArray of borrowed Rule), in file order. */
GPtrArray *policy_rules(const Policy *policy);

/* By its id ("aliexpress/window-after-delivery@BR"); NULL when no policy has it. */
const Rule *policies_rule_by_id(const Policies *policies, const char *id);

/* As policy_rule(); where the policy says nothing of it, what the generic marketplace says. */
const Rule *policies_rule(const Policies *policies, const Policy *policy, const char *group,
                          const char *country);

/* The rules that drive a clock for a buyer of that country (NULL: not known), in file order. */
GPtrArray *policy_rules_for_clock(const Policy *policy, const char *clock, const char *country);

/*
 * A method matches its own token only, so that "credit-card" is a card whose network is not
 * known; "credit-card:*" matches that one and every network's.
 */
gboolean policy_is_for_payment(const Policy *policy, const char *paid_with);
gboolean policy_is_for_country(const Policy *policy, const char *country);

/*
 * The policies and holiday calendars that are part of the program (data/local.mk): a deadline
 * must not depend on a file that an installation can lose. They are tested, so reading them
 * cannot fail.
 */

/* Policy with policy_free(), and Holidays with holidays_free(): new arrays, as policies_new()
 * takes them. */
GPtrArray *builtin_read_policies(void);
GPtrArray *builtin_read_holidays(void);

/* A set of them alone. */
Policies *builtin_policies_new(void);

/* FALSE with a sentence that names tzdata where a zone that they name is not installed. */
gboolean builtin_can_be_read(GError **error);

/* Adds a sentence (char *) for every group of the policy that is at work nowhere: it drives no
 * clock, asks for no evidence, and no built-in policy has such a group. */
void builtin_note_idle_groups(const Policy *policy, const char *file, GPtrArray *notes);

/* Adds names and contents of the files (char *, the program's own), for policies_stamp_texts().
 */
void builtin_add_texts(GPtrArray *texts);
