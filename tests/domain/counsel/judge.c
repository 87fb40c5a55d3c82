/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/counsel/judge.h"

#include <stdarg.h>

#include "domain/case/case.h"
#include "kit/domain-kit.h"

Trial *
trial_new(const History *history, const Policies *policies)
{
    Trial *trial = g_new0(Trial, 1);
    Validity validity = validity_at(history_now(history));

    trial->history = history;
    trial->fold = order_fold;
    trial->order = history_order(history);
    trial->policies = policies;
    trial->now = validity.now;
    trial->clocks = clocks_compute(trial->order, policies, trial->now, &validity);
    trial->counsel = counsel_new(trial->order, policies, trial->clocks, &validity);
    trial->models = models_read(trial->order, policies, trial->now);
    return trial;
}

void
trial_free(Trial *trial)
{
    if (trial == NULL)
        return;
    g_ptr_array_unref(trial->models);
    counsel_free(trial->counsel);
    g_array_unref(trial->clocks);
    order_free(trial->order);
    g_free(trial);
}

/* --- Words for what is wrong -----------------------------------------------------------------
 */

static char *
time_or_none(Instant instant)
{
    return instant == INSTANT_UNKNOWN ? g_strdup("no date") : instant_to_rfc3339(instant);
}

static char *complain(const Trial *trial, const char *format, ...) G_GNUC_PRINTF(2, 3);

static char *
complain(const Trial *trial, const char *format, ...)
{
    const NextStep *next = &trial->counsel->next;
    g_autofree char *by = time_or_none(next->by);
    g_autofree char *what = NULL;
    va_list arguments;

    va_start(arguments, format);
    what = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return g_strdup_printf("%s; next is %s by %s (%s)", what, next_action_token(next->action),
                           by, next_reason_token(next->reason));
}

/* --- What an action is -----------------------------------------------------------------------
 */

#define DO(action) (G_GUINT64_CONSTANT(1) << ACTION_##action)

/* Duties come first, whatever is at stake. */
#define DUTIES                                                                        \
    (DO(ANSWER_BANK) | DO(SHIP_RETURN) | DO(SEND_EVIDENCE) | DO(CHECK_DISPUTE_PAGE) | \
     DO(REPORT_DOUBLE_PAYMENT) | DO(ANSWER_CUSTOMS) | DO(ANSWER_OFFER) | DO(COUNTER_OFFER))
/* Questions stand where nothing else does. */
#define QUESTIONS (DO(RECORD_FACT) | DO(CHECK_OLD_ORDERS))
#define LOOKS                                                                       \
    (DO(CHECK_CLOSE_DATE) | DO(CHECK_TRACKING) | DO(CHECK_DELIVERY) | DO(INSPECT) | \
     DO(CHECK_OLD_ORDERS) | DO(CHECK_DISPUTE_PAGE))

static gboolean
is_among(NextAction action, guint64 actions)
{
    return (actions >> action & 1) != 0;
}

/* The acts of a right, and the look that it may need first. */
static const guint64 acts_of[RIGHT_COUNT] = {
    [RIGHT_EXTENSION] = DO(ASK_SELLER),
    [RIGHT_CANCEL] = DO(CANCEL_ORDER),
    [RIGHT_DISPUTE] = DO(OPEN_DISPUTE) | DO(SUBMIT_DISPUTE) | DO(GATHER_EVIDENCE) |
                      DO(TRY_DISPUTE) | DO(ASK_SELLER) | LOOKS,
    [RIGHT_DISPUTE_AGAIN] = DO(OPEN_DISPUTE) | DO(SUBMIT_DISPUTE) | DO(TRY_DISPUTE) | LOOKS,
    [RIGHT_OFFER] = DO(ANSWER_OFFER) | DO(COUNTER_OFFER),
    [RIGHT_EVIDENCE] = DO(SEND_EVIDENCE) | DO(GATHER_EVIDENCE),
    [RIGHT_ESCALATE] = DO(ESCALATE) | DO(CHECK_DISPUTE_PAGE) | DO(COUNTER_OFFER),
    [RIGHT_APPEAL] = DO(APPEAL),
    [RIGHT_RETURN] = DO(SHIP_RETURN),
    [RIGHT_FREE_RETURN] = DO(ASK_SELLER) | DO(OPEN_DISPUTE) | DO(SHIP_RETURN),
    [RIGHT_CONTEST] = DO(CONTEST_DEDUCTION),
    [RIGHT_CHARGEBACK] = DO(FILE_CHARGEBACK) | DO(ASK_BANK) | DO(CHECK_OLD_ORDERS),
    [RIGHT_PAYMENT_CASE] = DO(OPEN_PAYMENT_CASE) | DO(CHECK_OLD_ORDERS),
    [RIGHT_PAYMENT_ESCALATION] = DO(ESCALATE_PAYMENT_CASE),
    [RIGHT_PAYMENT_APPEAL] = DO(APPEAL),
    [RIGHT_CREDIT] = DO(FILE_CHARGEBACK) | DO(ASK_BANK),
    [RIGHT_BILLING_NOTICE] = DO(FILE_CHARGEBACK) | DO(ASK_BANK),
    [RIGHT_WITHDRAWAL] = DO(ASK_SELLER) | DO(WRITE_TO_SELLER),
    [RIGHT_REJECT] = DO(CLAIM_BY_LAW) | DO(WRITE_TO_SELLER),
    [RIGHT_LAW] = DO(CLAIM_BY_LAW) | DO(WRITE_TO_SELLER),
    [RIGHT_OUT_OF_COURT] = DO(CLAIM_BY_LAW),
};

static const char *
right_name(const Right *right)
{
    return choice_token(&right_ids, right->id);
}

static const char *
state_name(const Right *right)
{
    return choice_token(&right_states, right->state);
}

static gboolean
counts(const Right *right)
{
    return right->fits && !right->is_step && right_is_left(right);
}

#define EACH_RIGHT(right, trial)                                                               \
    const Right *right = (const Right *)(void *)(trial)->counsel->rights->data;                \
    right <                                                                                    \
        (const Right *)(void *)(trial)->counsel->rights->data + (trial)->counsel->rights->len; \
    right++

#define EACH_MODEL(model, trial)                                               \
    guint i_ = 0;                                                              \
    i_ < (trial)->models->len && (model = (trial)->models->pdata[i_]) != NULL; \
    i_++

/* The model of the part that the right belongs to; NULL: it was not read apart. */
static const Model *
model_of(const Trial *trial, const Right *right)
{
    const Model *model;

    for (EACH_MODEL(model, trial)) {
        if (model->dispute == right->dispute && g_strcmp0(model->parcel, right->parcel) == 0)
            return model;
    }
    return NULL;
}

static gboolean
are_of_one_part(const Right *a, const Right *b)
{
    return a->dispute == b->dispute && g_strcmp0(a->parcel, b->parcel) == 0;
}

static gboolean
is_step_of(const NextStep *step, const Right *right)
{
    return step->dispute == right->dispute && g_strcmp0(step->parcel, right->parcel) == 0;
}

static gboolean
is_settled(const Trial *trial)
{
    const Model *model;

    for (EACH_MODEL(model, trial)) {
        if (model->is_settled)
            return TRUE;
    }
    return FALSE;
}

/* --- L1 --------------------------------------------------------------------------------------
 */

/* "With no right behind it a debt is dropped 90 days after its latest end." */
static gboolean
is_unpaid(const Trial *trial, const Debt *debt)
{
    return debt->state == DEBT_RUNNING ||
           (debt->state == DEBT_LATE && debt->due.latest != INSTANT_UNKNOWN &&
            trial->now < instant_add_days(debt->due.latest, 90));
}

/* What the counsel itself knows to be left. with_delivery: also a parcel that nobody has. */
static char *
what_is_left(const Trial *trial, gboolean with_delivery)
{
    const GArray *debts = trial->counsel->debts;

    for (EACH_RIGHT(right, trial)) {
        if (counts(right))
            return g_strdup_printf("the right %s is %s", right_name(right), state_name(right));
    }
    for (guint i = 0; i < debts->len; i++) {
        const Debt *debt = &g_array_index(debts, Debt, i);

        if (is_unpaid(trial, debt) && (with_delivery || debt->id != DEBT_DELIVER))
            return g_strdup_printf("the debt %s is %s", choice_token(&debt_ids, debt->id),
                                   choice_token(&debt_states, debt->state));
    }
    return NULL;
}

/* What was broken off can still be chased. */
static gboolean
is_worth_chasing(const Trial *trial)
{
    const GArray *debts = trial->counsel->debts;

    for (guint i = 0; i < debts->len; i++) {
        if (g_array_index(debts, Debt, i).state == DEBT_BROKEN)
            return TRUE;
    }
    return FALSE;
}

/* "An unknown stake is fitted only by looking." */
static gboolean
is_worth_a_look(const Trial *trial)
{
    if (trial->counsel->stake.kind != STAKE_UNSAID)
        return FALSE;
    for (EACH_RIGHT(right, trial)) {
        if (!right->is_step && right_is_left(right))
            return TRUE;
    }
    return FALSE;
}

static char *
judge_nothing(const Trial *trial)
{
    const Counsel *counsel = trial->counsel;
    const char *because = NULL;
    Verdict verdict = models_verdict(trial->models, &because);
    NextAction action = counsel->next.action;
    /* What is absent when its window is over is asked for once, instead of chased. */
    gboolean is_absent = counsel->stake.kind == STAKE_ABSENT || counsel->steps->len > 1;
    g_autofree char *left = what_is_left(trial, action != ACTION_NOTHING || !is_absent);

    if (action == ACTION_NOTHING && left != NULL && !counsel->quiet && !is_settled(trial) &&
        counsel->stake.kind != STAKE_NOTHING)
        return complain(trial, "nothing is next, but %s", left);
    if (action != ACTION_NOTHING && !is_among(action, DUTIES | QUESTIONS) &&
        (counsel->quiet ||
         (left == NULL && !(is_among(action, LOOKS) && is_worth_a_look(trial)) &&
          !is_worth_chasing(trial))))
        return complain(trial, "nothing is left%s", counsel->quiet ? ": it is quiet" : "");
    if (action == ACTION_NOTHING && counsel->also->len > 0 && !counsel->quiet &&
        !is_settled(trial))
        return complain(trial, "nothing is next, but %s also",
                        next_action_token(g_array_index(counsel->also, NextStep, 0).action));
    if (action == ACTION_NOTHING && verdict == IS_SOMETHING)
        return complain(trial, "the model says: %s", because);
    if (action != ACTION_NOTHING && verdict == IS_NOTHING)
        return complain(trial, "the model says nothing: %s", because);
    return NULL;
}

/* --- L2 --------------------------------------------------------------------------------------
 */

static Instant
earlier(Instant a, Instant b)
{
    return a == INSTANT_UNKNOWN ? b : b == INSTANT_UNKNOWN ? a : MIN(a, b);
}

/* Whether another right of its kind, or the marketplace's for the law's, may stand in for it.
 */
static gboolean
may_be_stood_in_for(const Trial *trial, const Right *member)
{
    for (EACH_RIGHT(right, trial)) {
        if (right == member || !are_of_one_part(right, member) || !counts(right) ||
            right->state == RIGHT_PERHAPS)
            continue;
        if (right->kind != member->kind &&
            !(member->kind == RIGHT_OF_LAW && right->kind == RIGHT_OF_MARKETPLACE))
            continue;
        if (right->closes.earliest == INSTANT_UNKNOWN ||
            right->closes.earliest > member->closes.earliest)
            return TRUE;
    }
    return FALSE;
}

/* A payment's or a law's way waits while the marketplace's answer is due in time. */
static gboolean
may_wait_for_the_marketplace(const Trial *trial, const Right *member)
{
    const Model *model = model_of(trial, member);

    return member->kind != RIGHT_OF_MARKETPLACE && (model == NULL || model->market_waits);
}

static gboolean
is_in_the_set(const Trial *trial, const Right *right)
{
    return counts(right) && right->is_inside && !may_be_stood_in_for(trial, right) &&
           !may_wait_for_the_marketplace(trial, right);
}

/* By the counsel's own rights: what is next of a part. */
static char *
judge_set_of(const Trial *trial, const NextStep *next)
{
    Instant by = INSTANT_UNKNOWN;
    guint64 acts = 0;
    const Right *first = NULL;

    for (EACH_RIGHT(right, trial)) {
        if (!is_step_of(next, right))
            continue;
        if (counts(right) && right->is_inside)
            acts |= acts_of[right->id];
        if (!is_in_the_set(trial, right))
            continue;
        if (first == NULL)
            first = right;
        if (right->closes.earliest != INSTANT_UNKNOWN && right->closes.earliest > trial->now &&
            earlier(by, right->closes.earliest) == right->closes.earliest) {
            by = right->closes.earliest;
            first = right;
        }
    }
    if (first == NULL)
        return NULL;
    if (!is_among(next->action, acts | DUTIES | LOOKS))
        return complain(trial, "the right %s (%s) has to be used now", right_name(first),
                        state_name(first));
    if (by != INSTANT_UNKNOWN && next->by != INSTANT_UNKNOWN && next->by > by)
        return complain(trial, "the right %s closes before that", right_name(first));
    if (by != INSTANT_UNKNOWN && next->by == INSTANT_UNKNOWN && !is_among(next->action, DUTIES))
        return complain(trial, "the right %s has a last day", right_name(first));
    return NULL;
}

/* "The order's next is the most urgent of its parts." */
static char *
judge_set(const Trial *trial)
{
    const Counsel *counsel = trial->counsel;
    char *wrong = NULL;

    for (guint i = 0; wrong == NULL && i < counsel->steps->len; i++) {
        const NextStep *step = &g_array_index(counsel->steps, NextStep, i);

        wrong = next_step_urgency(step) < next_step_urgency(&counsel->next)
                    ? complain(trial, "%s is more urgent", next_action_token(step->action))
                    : judge_set_of(trial, step);
    }
    return wrong;
}

static const char *const chance_names[CHANCE_COUNT] = {
    [CHANCE_DISPUTE] = "dispute",
    [CHANCE_ESCALATE] = "escalating",
    [CHANCE_APPEAL] = "appeal",
    [CHANCE_BANK] = "chargeback",
    [CHANCE_PAYMENT_CASE] = "payment case",
    [CHANCE_PAYMENT_ESCALATE] = "escalating the payment case",
    [CHANCE_PAYMENT_APPEAL] = "appeal at the payment service",
    [CHANCE_CREDIT] = "missing credit",
    [CHANCE_NOTICE] = "billing notice",
    [CHANCE_LAW] = "law",
    [CHANCE_REJECT] = "rejecting by law",
    [CHANCE_FREE_RETURN] = "free return",
};

/* By the model's: whatever presses is next, or something that ends before it. */
static char *
judge_pressing(const Trial *trial, const Model *model)
{
    const NextStep *next = &trial->counsel->next;

    for (guint i = 0; i < model->chances->len; i++) {
        const Chance *chance = &g_array_index(model->chances, Chance, i);
        g_autofree char *ends = time_or_none(chance->ends);

        if (!chance_presses(model, chance, trial->now))
            continue;
        if (next->action == ACTION_NOTHING || next_action_is_waiting(next->action))
            return complain(trial, "the model's %s ends %s", chance_names[chance->kind], ends);
        if (chance->ends > trial->now && next->by != INSTANT_UNKNOWN && next->by > chance->ends)
            return complain(trial, "the model's %s ends before that, %s",
                            chance_names[chance->kind], ends);
    }
    return NULL;
}

static char *
judge_closing(const Trial *trial)
{
    char *wrong = judge_set(trial);
    const Model *model;

    for (EACH_MODEL(model, trial)) {
        if (wrong == NULL)
            wrong = judge_pressing(trial, model);
    }
    return wrong;
}

/* --- Readings --------------------------------------------------------------------------------
 */

/* An unknown opening has come, an unknown close has not. */
static gboolean
has_come(Instant instant, Instant now)
{
    return instant != INSTANT_UNKNOWN && now >= instant;
}

/* The page offered no dispute, and not because it is too early. */
static gboolean
page_refused(const Trial *trial, const Right *right)
{
    return (right->id == RIGHT_DISPUTE || right->id == RIGHT_DISPUTE_AGAIN) &&
           trial->order->no_button_at != INSTANT_UNKNOWN &&
           trial->order->no_button != NO_BUTTON_TOO_EARLY;
}

static char *
judge_state(const Trial *trial, const Right *right)
{
    const Reading *opens = &right->opens;
    const Reading *closes = &right->closes;
    Instant now = trial->now;
    gboolean fits = TRUE;

    if (opens->earliest > opens->latest || closes->earliest > closes->latest)
        return complain(trial, "the readings of %s are the wrong way round", right_name(right));
    switch (right->state) {
    case RIGHT_NOT_YET:
        fits = opens->earliest != INSTANT_UNKNOWN && now < opens->earliest;
        break;
    case RIGHT_OPEN:
        fits = (opens->latest == INSTANT_UNKNOWN || now >= opens->latest) &&
               !has_come(closes->earliest, now);
        break;
    case RIGHT_PERHAPS: /* also where it would open when it has closed */
        fits = opens->earliest == INSTANT_UNKNOWN || now >= opens->earliest ||
               (closes->earliest != INSTANT_UNKNOWN && opens->earliest >= closes->earliest);
        break;
    case RIGHT_UNLIKELY:
        fits = closes->earliest == INSTANT_UNKNOWN ||
               has_come(instant_add_days(closes->earliest, 14), now);
        break;
    case RIGHT_OVER:
        fits = has_come(closes->latest, now) || page_refused(trial, right);
        break;
    default:
        break;
    }
    return fits ? NULL
                : complain(trial, "the right %s is %s, but not by its readings",
                           right_name(right), state_name(right));
}

static gboolean
closes_alike(const Right *right, const Chance *chance)
{
    return right->closes.earliest == chance->ends && right->closes.latest == chance->ends_late;
}

/* The right of the counsel that a chance of the model is; of several the one that closes when
 * it does. */
static const Right *
right_of_chance(const Trial *trial, const Model *model, const Chance *chance)
{
    static const RightId ids[CHANCE_COUNT][2] = {
        [CHANCE_DISPUTE] = { RIGHT_DISPUTE, RIGHT_DISPUTE_AGAIN },
        [CHANCE_ESCALATE] = { RIGHT_ESCALATE, RIGHT_ESCALATE },
        [CHANCE_APPEAL] = { RIGHT_APPEAL, RIGHT_APPEAL },
        [CHANCE_BANK] = { RIGHT_CHARGEBACK, RIGHT_CHARGEBACK },
        [CHANCE_PAYMENT_CASE] = { RIGHT_PAYMENT_CASE, RIGHT_PAYMENT_CASE },
        [CHANCE_PAYMENT_ESCALATE] = { RIGHT_PAYMENT_ESCALATION, RIGHT_PAYMENT_ESCALATION },
        [CHANCE_PAYMENT_APPEAL] = { RIGHT_PAYMENT_APPEAL, RIGHT_PAYMENT_APPEAL },
        [CHANCE_CREDIT] = { RIGHT_CREDIT, RIGHT_CREDIT },
        [CHANCE_NOTICE] = { RIGHT_BILLING_NOTICE, RIGHT_BILLING_NOTICE },
        [CHANCE_LAW] = { RIGHT_LAW, RIGHT_LAW },
        [CHANCE_REJECT] = { RIGHT_REJECT, RIGHT_REJECT },
        [CHANCE_FREE_RETURN] = { RIGHT_FREE_RETURN, RIGHT_FREE_RETURN },
    };
    const Right *found = NULL;

    for (EACH_RIGHT(right, trial)) {
        if ((right->id == ids[chance->kind][0] || right->id == ids[chance->kind][1]) &&
            right->dispute == model->dispute && g_strcmp0(right->parcel, model->parcel) == 0 &&
            (found == NULL || closes_alike(right, chance)))
            found = right;
    }
    return found;
}

static char *
judge_chance(const Trial *trial, const Model *model, const Chance *chance)
{
    const Right *right = right_of_chance(trial, model, chance);
    g_autofree char *ends = time_or_none(chance->ends);
    g_autofree char *ends_late = time_or_none(chance->ends_late);
    g_autofree char *closes = NULL;

    if (right == NULL)
        return chance_may_be_left(chance, trial->now)
                   ? complain(trial, "the right %s is missing", chance_names[chance->kind])
                   : NULL;
    if (closes_alike(right, chance))
        return NULL;
    closes = time_or_none(right->closes.earliest == chance->ends ? right->closes.latest
                                                                 : right->closes.earliest);
    return complain(trial, "the right %s closes %s, by the model %s or %s", right_name(right),
                    closes, ends, ends_late);
}

static char *
judge_owed(const Trial *trial, const Model *model, const Owed *owed)
{
    static const DebtId ids[] = {
        [OWED_ANSWER] = DEBT_ANSWER,
        [OWED_DECISION] = DEBT_DECIDE,
        [OWED_MONEY] = DEBT_PAY,
    };
    const GArray *debts = trial->counsel->debts;
    const char *name = choice_token(&debt_ids, ids[owed->kind]);
    g_autofree char *due = time_or_none(owed->due);
    g_autofree char *due_late = time_or_none(owed->due_late);

    for (guint i = 0; i < debts->len; i++) {
        const Debt *debt = &g_array_index(debts, Debt, i);

        if (debt->id != ids[owed->kind] || debt->dispute != model->dispute)
            continue;
        return debt->due.earliest == owed->due && debt->due.latest == owed->due_late
                   ? NULL
                   : complain(trial, "the debt %s is due otherwise, by the model %s or %s",
                              name, due, due_late);
    }
    return trial->now < owed->due_late ? complain(trial, "the debt %s is missing", name) : NULL;
}

static char *
judge_model(const Trial *trial, const Model *model)
{
    char *wrong = NULL;

    for (guint i = 0; wrong == NULL && i < model->chances->len; i++)
        wrong = judge_chance(trial, model, &g_array_index(model->chances, Chance, i));
    for (guint i = 0; wrong == NULL && i < model->owed->len; i++)
        wrong = judge_owed(trial, model, &g_array_index(model->owed, Owed, i));
    return wrong;
}

static char *
judge_readings(const Trial *trial)
{
    const Model *model;

    for (EACH_RIGHT(right, trial)) {
        char *wrong = judge_state(trial, right);

        if (wrong != NULL)
            return wrong;
    }
    for (EACH_MODEL(model, trial)) {
        char *wrong = judge_model(trial, model);

        if (wrong != NULL)
            return wrong;
    }
    return NULL;
}

/* --- L3 --------------------------------------------------------------------------------------
 */

typedef struct {
    EventType event;
    ChanceKind chance;
} GuardedEvent;

/* What the guard says of an event now, in the dispute as it is. */
static gboolean
is_refused(const Trial *trial, const Dispute *dispute, EventType event)
{
    Refusal refusal;
    DisputeState to;

    return dispute != NULL && transition_find(dispute->state, event, &to) &&
           !event_is_allowed(trial->order, dispute, event, trial->clocks, trial->now, &refusal);
}

static gboolean
is_too_early(const Trial *trial, const Chance *chance)
{
    return chance->opens != INSTANT_UNKNOWN && trial->now < chance->opens;
}

static char *
judge_guards_of(const Trial *trial, const Model *model)
{
    static const GuardedEvent guarded[] = {
        { EVENT_SUBMITTED, CHANCE_DISPUTE },
        { EVENT_CHARGEBACK_FILED, CHANCE_BANK },
        { EVENT_PAYMENT_CASE_OPENED, CHANCE_PAYMENT_CASE },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(guarded); i++) {
        const Chance *chance = model_chance(model, guarded[i].chance);
        const char *token = event_kind(guarded[i].event)->token;

        if (chance == NULL || !is_refused(trial, model->dispute, guarded[i].event))
            continue;
        if (is_too_early(trial, chance))
            continue;
        if (chance->is_doubtful)
            return complain(trial, "%s is refused by a doubtful figure", token);
        if (trial->now < chance->ends_late)
            return complain(trial, "%s is refused, but it may not be too late", token);
    }
    return NULL;
}

static char *
judge_guards(const Trial *trial)
{
    const Model *model;
    char *wrong = NULL;

    for (EACH_MODEL(model, trial)) {
        if (wrong == NULL)
            wrong = judge_guards_of(trial, model);
    }
    return wrong;
}

/* --- L4 --------------------------------------------------------------------------------------
 */

/* All that is known of an order and its disputes. */
static char *
state_text(const Order *order)
{
    g_autofree char *text = kit_order_text(order);
    GString *all = g_string_new(text);

    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];
        g_autoptr(JsonDocument) statement = dispute_statement(dispute);
        g_autofree char *said = json_write(statement, FALSE);

        g_string_append_printf(all, "%s %d %u %u %s\n", dispute->id, dispute->state,
                               dispute->received->len, dispute->offers->len, said);
        for (EventType type = 0; type < EVENT_TYPE_COUNT; type++)
            g_string_append_printf(all, "%u %" G_GINT64_FORMAT ",", dispute->sequence[type],
                                   dispute->until[type]);
    }
    return g_string_free(all, FALSE);
}

/* Recorded now, whatever the guards say. */
static Event *
recorded_now(const Trial *trial, EventType type, guint counter)
{
    Event *event = event_new(type, "order", trial->now);
    g_autoptr(JsonDocument) data = json_pack("{s:b, s:b}", "override", 1, "takes_effect", 1);

    event->device = g_strdup("device");
    event->seq = counter;
    event->counter = counter;
    event->change = g_strdup_printf("change-%u", counter);
    event->dispute = g_strdup("1");
    event_set_data(event, data);
    return event;
}

static char *
judge_taken(const Trial *trial)
{
    g_autoptr(GPtrArray) as_it_is = history_events(trial->history);
    g_autoptr(Order) folded = order_fold(as_it_is, NULL);
    g_autofree char *before = state_text(folded);

    if (trial->order->disputes->len == 0)
        return NULL;
    for (EventType type = EVENT_DISPUTE_DRAFTED; type < EVENT_TYPE_COUNT; type++) {
        g_autoptr(GPtrArray) events = history_events(trial->history);
        g_autoptr(GPtrArray) unfit = NULL;
        g_autoptr(Order) order = NULL;
        g_autofree char *after = NULL;
        Event *event;

        if (!event_is_of_dispute(type) || !event_kind(type)->loggable)
            continue;
        event = recorded_now(trial, type, events->len + 1);
        g_ptr_array_add(events, event);
        order = trial->fold(events, &unfit);
        after = state_text(order);
        if (g_str_equal(before, after) && !g_ptr_array_find(unfit, event, NULL))
            return complain(trial, "%s changes nothing, and nothing says so",
                            event_kind(type)->token);
    }
    return NULL;
}

/* --- L5 --------------------------------------------------------------------------------------
 */

static gboolean
is_silent(const Right *right)
{
    return !right_is_left(right);
}

/* The rights of this act: all of them silent, and at least one there. */
static gboolean
is_asked_in_vain(const Trial *trial, const NextStep *step, const char **ret_name)
{
    gboolean found = FALSE;

    for (EACH_RIGHT(right, trial)) {
        if (right->action != step->action || !is_step_of(step, right))
            continue;
        if (!is_silent(right))
            return FALSE;
        found = TRUE;
        *ret_name = right_name(right);
    }
    return found;
}

static char *
judge_step(const Trial *trial, const NextStep *step)
{
    const char *name = NULL;

    if (!next_action_is_waiting(step->action) &&
        !is_among(step->action, DUTIES | LOOKS | DO(WRITE_TO_SELLER)) &&
        is_asked_in_vain(trial, step, &name))
        return complain(trial, "%s is asked for, but the right %s is not left",
                        next_action_token(step->action), name);
    return NULL;
}

/* The look serves a right whose close is past at its earliest: today. */
static gboolean
serves_a_close(const Trial *trial)
{
    for (EACH_RIGHT(right, trial)) {
        if (right->kind == RIGHT_OF_MARKETPLACE && right_is_left(right) &&
            right->closes.latest != INSTANT_UNKNOWN)
            return TRUE;
    }
    return FALSE;
}

/* A letter by law without a date of its own is due with the claim that it serves. */
static gboolean
serves_the_law(const Trial *trial)
{
    if (trial->counsel->next.action != ACTION_WRITE_TO_SELLER)
        return FALSE;
    for (EACH_RIGHT(right, trial)) {
        if (right->kind == RIGHT_OF_LAW && right_is_left(right) &&
            right->closes.earliest != INSTANT_UNKNOWN)
            return TRUE;
    }
    return FALSE;
}

/* "Without a date an act, or a look inside a dispute or bank case, is due today; a question and
 * any other look stands in the agenda." */
static char *
judge_due(const Trial *trial)
{
    const NextStep *next = &trial->counsel->next;
    gboolean is_idle = next->action == ACTION_NOTHING || next_action_is_waiting(next->action);
    gboolean is_for_the_agenda =
        is_among(next->action, QUESTIONS) ||
        (is_among(next->action, LOOKS) && next->dispute == NULL && !serves_a_close(trial));

    if (is_idle && next->is_inside)
        return complain(trial, "it is somebody else's turn, and stands in due");
    if (is_idle || next->by != INSTANT_UNKNOWN)
        return NULL;
    if (is_for_the_agenda && next->is_inside)
        return complain(trial, "a look or a question without a date stands in due");
    if (!is_among(next->action, QUESTIONS | LOOKS) && !serves_the_law(trial) &&
        !next->is_inside)
        return complain(trial, "an act without a date is due today, and does not stand in due");
    return NULL;
}

/* What has to be used now stands in due. */
static char *
judge_lead(const Trial *trial)
{
    const NextStep *next = &trial->counsel->next;

    for (EACH_RIGHT(right, trial)) {
        if (is_in_the_set(trial, right) && right->action == next->action &&
            is_step_of(next, right) && !next->is_inside)
            return complain(trial, "the right %s is inside its lead, and not in due",
                            right_name(right));
    }
    return NULL;
}

static char *
judge_silence(const Trial *trial)
{
    const Counsel *counsel = trial->counsel;
    char *wrong = judge_step(trial, &counsel->next);

    for (guint i = 0; wrong == NULL && i < counsel->also->len; i++)
        wrong = judge_step(trial, &g_array_index(counsel->also, NextStep, i));
    if (wrong == NULL && counsel->quiet && counsel->next.is_inside &&
        !is_among(counsel->next.action, DUTIES))
        wrong = complain(trial, "it is quiet, and stands in due");
    if (wrong == NULL)
        wrong = judge_due(trial);
    return wrong != NULL ? wrong : judge_lead(trial);
}

/* --- L5: rings -------------------------------------------------------------------------------
 */

/* The clocks that close the ways which the model knows. */
static const struct {
    ClockId clock;
    ChanceKind chance;
} closed_by[] = {
    { CLOCK_WINDOW_CLOSES, CHANCE_DISPUTE },
    { CLOCK_REQUEST_LAPSES_BY, CHANCE_ESCALATE },
    { CLOCK_APPEAL_BY, CHANCE_APPEAL },
    { CLOCK_CHARGEBACK_BY, CHANCE_BANK },
    { CLOCK_PAYPAL_OPEN_BY, CHANCE_PAYMENT_CASE },
    { CLOCK_PAYMENT_CASE_OPEN_BY, CHANCE_PAYMENT_CASE },
    { CLOCK_PAYPAL_ESCALATE_BY, CHANCE_PAYMENT_ESCALATE },
    { CLOCK_PAYMENT_APPEAL_BY, CHANCE_PAYMENT_APPEAL },
    { CLOCK_CREDIT_NOT_PROCESSED_BY, CHANCE_CREDIT },
    { CLOCK_BILLING_NOTICE_BY, CHANCE_NOTICE },
    { CLOCK_STATUTORY_CLAIM_BY, CHANCE_LAW },
    { CLOCK_REJECT_BY, CHANCE_REJECT },
    { CLOCK_FREE_RETURN_BY, CHANCE_FREE_RETURN },
};

static gboolean
is_clock_of(const Clock *clock, const Dispute *dispute)
{
    return clock->dispute == NULL ||
           (dispute != NULL && g_strcmp0(dispute->id, clock->dispute) == 0);
}

/* What the buyer owes somebody rings whatever is at stake. */
static gboolean
is_of_a_duty(const Clock *clock)
{
    return clock->id == CLOCK_RETURN_SHIP_BY || clock->id == CLOCK_EVIDENCE_BY ||
           clock->id == CLOCK_BANK_EVIDENCE_BY || clock->id == CLOCK_CUSTOMS_ANSWER_BY ||
           clock->id == CLOCK_ANSWER_OFFER_BY;
}

/* By the second model: a part for which this clock counts has the way still, or nobody knows.
 */
static gboolean
may_ring(const Trial *trial, const Clock *clock, ChanceKind kind)
{
    const Model *model;

    for (EACH_MODEL(model, trial)) {
        const Chance *chance = model_chance(model, kind);

        if (!is_clock_of(clock, model->dispute) && model->dispute != NULL)
            continue;
        if (chance == NULL ? model->verdict != IS_NOTHING
                           : chance_may_be_left(chance, trial->now))
            return TRUE;
    }
    return FALSE;
}

/* By the counsel's own rights and debts. */
static gboolean
is_for_something(const Trial *trial, const Clock *clock)
{
    const GArray *debts = trial->counsel->debts;
    ClockKind kind = clock_name(clock->id)->kind;

    for (EACH_RIGHT(right, trial)) {
        gboolean is_its = kind == CLOCK_NOT_BEFORE ? right->opens.earliest == clock->earliest
                                                   : right->clock == clock->id;

        if (is_its && right_is_left(right) && is_clock_of(clock, right->dispute))
            return TRUE;
    }
    for (guint i = 0; i < debts->len; i++) {
        const Debt *debt = &g_array_index(debts, Debt, i);

        if (debt->clock == clock->id && is_clock_of(clock, debt->dispute) &&
            debt->state != DEBT_PAID && debt->state != DEBT_BROKEN)
            return TRUE;
    }
    return FALSE;
}

char *
trial_ring_breaks(const Trial *trial, const Clock *clock)
{
    const char *name = clock_name(clock->id)->token;

    if (is_of_a_duty(clock))
        return NULL;
    if (trial->counsel->quiet)
        return complain(trial, "%s rings, and it is quiet", name);
    if (!is_for_something(trial, clock))
        return complain(trial, "%s rings, and nothing is left that it would end", name);
    for (gsize i = 0; i < G_N_ELEMENTS(closed_by); i++) {
        if (closed_by[i].clock == clock->id && !may_ring(trial, clock, closed_by[i].chance))
            return complain(trial, "%s rings, and the model's %s is over", name,
                            chance_names[closed_by[i].chance]);
    }
    return NULL;
}

static char *
judge_rings(const Trial *trial)
{
    for (guint i = 0; i < trial->clocks->len; i++) {
        const Clock *clock = &g_array_index(trial->clocks, Clock, i);
        char *wrong = counsel_ring(trial->counsel, clock) == RING_NEVER
                          ? NULL
                          : trial_ring_breaks(trial, clock);

        if (wrong != NULL)
            return wrong;
    }
    return NULL;
}

/* --- All of them -----------------------------------------------------------------------------
 */

static const struct {
    const char *name;
    char *(*judge)(const Trial *trial);
} laws[LAW_COUNT] = {
    [LAW_NOTHING] = { "nothing", judge_nothing },
    [LAW_CLOSING] = { "closing", judge_closing },
    [LAW_READINGS] = { "readings", judge_readings },
    [LAW_GUARDS] = { "guards", judge_guards },
    [LAW_TAKEN] = { "taken", judge_taken },
    [LAW_SILENCE] = { "silence", judge_silence },
    [LAW_RINGS] = { "rings", judge_rings },
};

const char *
law_name(Law law)
{
    return laws[law].name;
}

char *
trial_breaks(const Trial *trial, Law law)
{
    return laws[law].judge(trial);
}
