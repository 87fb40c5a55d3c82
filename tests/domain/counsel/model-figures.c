/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/counsel/model-figures.h"

Instant
guarantee_end(const Order *order)
{
    Instant stated = order_fact(order, FACT_GUARANTEE);

    if (stated != INSTANT_UNKNOWN || order->guarantee_days == 0)
        return stated;
    return instant_add_days(order_fact(order, FACT_SHIPPED), order->guarantee_days);
}

/* When what a rule starts from happened. An order is paid when it is placed. */
static Instant
start_of(const Order *order, const Dispute *dispute, const char *token)
{
    EventType event = event_type_parse(token);
    Fact fact;

    if (fact_parse(token, &fact)) {
        if (fact == FACT_GUARANTEE)
            return guarantee_end(order);
        if (fact == FACT_PAID && order_fact(order, fact) == INSTANT_UNKNOWN)
            return order_fact(order, FACT_PLACED);
        return order_fact(order, fact);
    }
    if (dispute == NULL || event == EVENT_UNKNOWN || !dispute_has(dispute, event))
        return INSTANT_UNKNOWN;
    return dispute->happened[event];
}

/* What came on an unknown day came no earlier than the last that is known to be before it. */
static Instant
arrival_at_earliest(const Order *order)
{
    static const Fact before[] = { FACT_MARKED_DELIVERED, FACT_SHIPPED, FACT_PAID,
                                   FACT_PLACED };
    gboolean has_come = order->facts[FACT_DELIVERED].is_true ||
                        (order->facts[FACT_CONFIRMED].is_true && !order->completed_by_itself);

    for (gsize i = 0; has_come && i < G_N_ELEMENTS(before); i++) {
        if (order_fact(order, before[i]) != INSTANT_UNKNOWN)
            return order_fact(order, before[i]);
    }
    return INSTANT_UNKNOWN;
}

static void
add_reading(Figure *figure, const Rule *rule, const Calendar *calendar, Instant start,
            gboolean is_guessed)
{
    Instant early, late;

    if (start == INSTANT_UNKNOWN)
        return;
    rule_ends(rule, calendar, start, &early, &late, NULL);
    if (figure->early == INSTANT_UNKNOWN || early < figure->early) {
        figure->early = early;
        figure->starts = start;
        figure->rule = rule;
    }
    if (figure->late == INSTANT_UNKNOWN || late > figure->late)
        figure->late = late;
    if (is_guessed || rule->estimated || rule->trust == TRUST_DOUBTFUL)
        return;
    figure->is_doubtful = FALSE;
    figure->firm = MAX(figure->firm, late);
}

static gboolean
is_for_total(const Rule *rule, const Money *total)
{
    AmountRange range;

    return rule->amounts->len == 0 ||
           (money_is_known(total) && rule_amount(rule, total->currency, &range) &&
            total->minor >= range.low.minor && total->minor <= range.high.minor);
}

static gboolean
is_for_order(const Rule *rule, const Order *order, const char *reason)
{
    return rule_is_for_payment(rule, order->paid_with) && is_for_total(rule, &order->total) &&
           (rule->reasons == NULL || (reason != NULL && rule_is_for_reason(rule, reason)));
}

/* Of the rules that drive a clock, those for the order's way to pay set aside those for every
 * way. */
static gboolean
has_rule_for_payment(const GPtrArray *rules, const Order *order, gboolean estimated)
{
    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        if (rule->estimated == estimated && rule->methods != NULL &&
            rule_is_for_payment(rule, order->paid_with))
            return TRUE;
    }
    return FALSE;
}

typedef struct {
    const Order *order;
    const Dispute *dispute; /* or NULL: a clock of the order */
    const Policies *policies;
    const char *clock, *reason;
    Instant since; /* what happened in the dispute before it is past */
} Question;

/* Money that was promised for a day: "from the approval (earliest) or from the promised date
 * (latest)". */
static Instant
promised_day(const Question *question, const char *token)
{
    if (question->dispute == NULL || !g_str_equal(question->clock, "credit-not-processed-by"))
        return INSTANT_UNKNOWN;
    return question->dispute->until[event_type_parse(token)];
}

static void
read_policy(Figure *figure, const Question *question, const Policy *policy, gboolean estimated)
{
    const Order *order = question->order;
    const Calendar calendar = policies_calendar(question->policies, policy);
    g_autoptr(GPtrArray) rules =
        policy_rules_for_clock(policy, question->clock, order->buyer_country);
    gboolean own_only =
        question->dispute != NULL && has_rule_for_payment(rules, order, estimated);

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        if (rule->estimated != estimated || !is_for_order(rule, order, question->reason) ||
            (own_only && rule->methods == NULL))
            continue;
        for (gsize k = 0; rule->starts != NULL && rule->starts[k] != NULL; k++) {
            Instant start = start_of(order, question->dispute, rule->starts[k]);

            if (start == INSTANT_UNKNOWN && g_str_equal(rule->starts[k], "delivered"))
                add_reading(figure, rule, &calendar, arrival_at_earliest(order), TRUE);
            else if (start != INSTANT_UNKNOWN && start >= question->since)
                add_reading(figure, rule, &calendar, start, FALSE);
            start = promised_day(question, rule->starts[k]);
            if (start != INSTANT_UNKNOWN)
                add_reading(figure, rule, &calendar, start, FALSE);
        }
    }
}

Figure
figure_of_market(const Order *order, const Policies *policies, const char *clock,
                 const char *reason)
{
    const Question question = { order, NULL, policies, clock, reason, INSTANT_UNKNOWN };
    const Policy *shop = policies_marketplace(policies, order->marketplace);
    Figure figure = NO_FIGURE;

    read_policy(&figure, &question, shop, FALSE);
    read_policy(&figure, &question, shop, TRUE);
    return figure;
}

Figure
figure_of_buyer(const Order *order, const Policies *policies, PolicyKind kind,
                const char *clock, const char *reason)
{
    const Question question = { order, NULL, policies, clock, reason, INSTANT_UNKNOWN };
    Figure figure = NO_FIGURE;
    g_autoptr(GPtrArray) open =
        policies_for_buyer(policies, order->paid_with, order->buyer_country);

    for (int estimated = FALSE; estimated <= TRUE && figure.early == INSTANT_UNKNOWN;
         estimated++) {
        for (guint i = 0; i < open->len; i++) {
            const Policy *policy = open->pdata[i];

            if (policy->kind == kind)
                read_policy(&figure, &question, policy, estimated);
        }
    }
    return figure;
}

Figure
figure_of_dispute(const Order *order, const Dispute *dispute, const Policies *policies,
                  const char *clock, EventType stated_by, Instant since)
{
    const Question question = {
        order, dispute, policies, clock, choice_token(&reasons, dispute->said.reason), since
    };
    const Policy *shop = policies_marketplace(policies, order->marketplace);
    Instant stated = dispute->until[stated_by];
    Figure figure = NO_FIGURE;
    g_autoptr(GPtrArray) open =
        policies_for_buyer(policies, order->paid_with, order->buyer_country);

    if (stated != INSTANT_UNKNOWN)
        return (Figure){ dispute->happened[stated_by], stated, stated, stated, FALSE, NULL };
    for (int estimated = FALSE; estimated <= TRUE && figure.early == INSTANT_UNKNOWN;
         estimated++) {
        read_policy(&figure, &question, shop, estimated);
        for (guint i = 0; i < open->len; i++)
            read_policy(&figure, &question, open->pdata[i], estimated);
    }
    return figure;
}

/* By the strongest fact that has a date and that the marketplace counts from. */
static Figure
computed_window(const Order *order, const Policies *policies)
{
    static const Fact strongest_first[] = {
        FACT_CONFIRMED, FACT_DELIVERED, FACT_MARKED_DELIVERED, FACT_GUARANTEE,
        FACT_SHIPPED,   FACT_PAID,      FACT_PLACED,
    };
    const Policy *shop = policies_marketplace(policies, order->marketplace);
    const Calendar calendar = policies_calendar(policies, shop);
    g_autoptr(GPtrArray) rules =
        policy_rules_for_clock(shop, "window-closes", order->buyer_country);
    Figure figure = NO_FIGURE;

    for (gsize f = 0; f < G_N_ELEMENTS(strongest_first); f++) {
        Fact fact = strongest_first[f];
        Instant marked = order_fact(order, FACT_MARKED_DELIVERED);

        for (guint i = 0; i < rules->len; i++) {
            const Rule *rule = rules->pdata[i];

            if (rule->reasons != NULL)
                continue;
            if (rule_starts_from(rule, fact_token(fact)))
                add_reading(&figure, rule, &calendar, start_of(order, NULL, fact_token(fact)),
                            FALSE);
            if (fact == FACT_DELIVERED && rule_starts_from(rule, "marked-delivered"))
                add_reading(&figure, rule, &calendar, marked, FALSE);
        }
        if (figure.early != INSTANT_UNKNOWN)
            break;
    }
    return figure;
}

/* The page's date yields where a later record says that it came. */
static gboolean
is_overtaken(const Order *order)
{
    static const Fact arrivals[] = { FACT_DELIVERED, FACT_MARKED_DELIVERED, FACT_CONFIRMED };
    const FactValue *closes = &order->facts[FACT_CLOSES];

    for (gsize i = 0; i < G_N_ELEMENTS(arrivals); i++) {
        const FactValue *arrival = &order->facts[arrivals[i]];

        if (arrival->is_true && arrival->said >= closes->said &&
            g_strcmp0(arrival->change, closes->change) != 0)
            return TRUE;
    }
    return FALSE;
}

/* "A close stated while nothing has arrived is the end of the delivery time: the policy's days
 * after it are its latest reading." */
static void
add_days_after_delivery_time(Figure *figure, const Order *order, const Policies *policies)
{
    const Policy *shop = policies_marketplace(policies, order->marketplace);
    const Calendar calendar = policies_calendar(policies, shop);
    g_autoptr(GPtrArray) rules =
        policy_rules_for_clock(shop, "window-closes", order->buyer_country);

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];
        Instant early, late;

        if (rule->reasons != NULL || !rule_starts_from(rule, "closes"))
            continue;
        rule_ends(rule, &calendar, figure->early, &early, &late, NULL);
        figure->late = MAX(figure->late, late);
        figure->firm = figure->late;
    }
}

Figure
figure_of_window(const Order *order, const Policies *policies)
{
    Instant stated = order_fact(order, FACT_CLOSES);
    Figure computed = computed_window(order, policies);
    Figure figure = { stated, stated, stated, stated, FALSE, NULL };

    if (stated == INSTANT_UNKNOWN)
        return computed;
    if (!order_has_arrived(order))
        add_days_after_delivery_time(&figure, order, policies);
    else if (is_overtaken(order) && computed.early != INSTANT_UNKNOWN) {
        figure.early = MIN(figure.early, computed.early);
        figure.late = MAX(figure.late, computed.late);
        figure.firm = MAX(figure.firm, computed.firm);
        figure.rule = computed.rule;
    }
    return figure;
}

Figure
figure_of_window_from(const Order *order, const Policies *policies, Instant start)
{
    const Policy *shop = policies_marketplace(policies, order->marketplace);
    const Calendar calendar = policies_calendar(policies, shop);
    g_autoptr(GPtrArray) rules =
        policy_rules_for_clock(shop, "window-closes", order->buyer_country);
    Figure figure = NO_FIGURE;

    for (guint i = 0; i < rules->len; i++) {
        if (((const Rule *)rules->pdata[i])->reasons == NULL)
            add_reading(&figure, rules->pdata[i], &calendar, start, FALSE);
    }
    return figure;
}

gboolean
shop_reopens(const Order *order, const Policies *policies)
{
    const Policy *shop = policies_marketplace(policies, order->marketplace);
    g_autoptr(GPtrArray) rules =
        policy_rules_for_clock(shop, "window-closes", order->buyer_country);

    for (guint i = 0; i < rules->len; i++) {
        if (((const Rule *)rules->pdata[i])->reopens != ANSWER_UNKNOWN)
            return ((const Rule *)rules->pdata[i])->reopens == ANSWER_YES;
    }
    return FALSE;
}
