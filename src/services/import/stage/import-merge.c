/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-merge-private.h"

#include <string.h>

#include "services/import/format/format.h"

static void
fill_text(char **known, const char *found)
{
    if (*known == NULL)
        *known = g_strdup(found);
}

/* A network says more than a card, and any way to pay more than "other". */
static void
merge_payment(char **known, const char *found)
{
    if (found == NULL)
        return;
    if (*known == NULL || g_str_equal(*known, "other") ||
        (g_str_has_prefix(found, *known) && found[strlen(*known)] == ':')) {
        g_free(*known);
        *known = g_strdup(found);
    }
}

static gboolean
is_dated(const FactValue *value)
{
    return value->instant != INSTANT_UNKNOWN;
}

/* An instant that may fall on a date: exporters have been seen to write the day before. */
static gboolean
may_be_on(Instant instant, Instant date)
{
    return instant >= date - SECONDS_PER_DAY && instant < date + 2 * SECONDS_PER_DAY;
}

/* The exact one of two that may be the same, else the earlier: the earliest honest reading. */
static gboolean
is_closer(const FactValue *found, const FactValue *known)
{
    if (found->precision == PRECISION_INSTANT && known->precision == PRECISION_DATE &&
        may_be_on(found->instant, known->instant))
        return TRUE;
    if (found->precision == PRECISION_DATE && known->precision == PRECISION_INSTANT &&
        may_be_on(known->instant, found->instant))
        return FALSE;
    return found->instant < known->instant;
}

/* A page that is looked at later states its dates anew; a day's difference is how pages round.
 * Where nobody knows which came later, the earlier date counts. */
static gboolean
is_restated(const FactValue *found, const FactValue *known, MergeAge age)
{
    gint64 difference = found->instant - known->instant;

    if (age == MERGE_NEWER && ABS(difference) > SECONDS_PER_DAY)
        return TRUE;
    return age != MERGE_OLDER ? difference < 0
                              : difference < 0 && ABS(difference) <= SECONDS_PER_DAY;
}

static gboolean
says_more(Fact fact, const FactValue *found, const FactValue *known, const MergeAges *ages)
{
    if (!found->is_true || !known->is_true)
        return found->is_true;
    if (found->unchecked != known->unchecked)
        return known->unchecked;
    if (!is_dated(found) || !is_dated(known))
        return is_dated(found);
    if (fact == FACT_CLOSES)
        return is_restated(found, known, ages->of[MERGES_CLOSES]);
    if (fact == FACT_GUARANTEE)
        return is_restated(found, known, ages->of[MERGES_GUARANTEE]);
    return is_closer(found, known);
}

static void
merge_facts(Order *known, const Order *found, const MergeAges *ages)
{
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        const FactValue *value = &found->facts[fact];
        const Moment moment = { value->instant, value->precision, value->text, value->zone };

        if (!says_more(fact, value, &known->facts[fact], ages))
            continue;
        order_set_fact(known, fact, is_dated(value) ? &moment : NULL, 0, NULL);
        known->facts[fact].unchecked = value->unchecked;
    }
}

/* --- States ------------------------------------------------------------------------------ */

/* On the way from paying to having it. */
static gboolean
is_on_the_way(PageState state)
{
    return state >= PAGE_PAID && state <= PAGE_COMPLETED;
}

/* Nothing was bought by it in the end. */
static gboolean
is_void(PageState state)
{
    return state == PAGE_CANCELLED || state == PAGE_REFUNDED || state == PAGE_RETURNED;
}

PageState
import_state(const Order *order)
{
    const FactValue *facts = order->facts;

    if (order->page_state != PAGE_UNSAID)
        return order->page_state;
    if (order->is_cancelled)
        return PAGE_CANCELLED;
    if (order->is_closed)
        return PAGE_CLOSED;
    if (facts[FACT_CONFIRMED].is_true)
        return PAGE_COMPLETED;
    if (facts[FACT_MARKED_DELIVERED].is_true)
        return PAGE_DELIVERED;
    if (facts[FACT_SHIPPED].is_true)
        return PAGE_SHIPPED;
    return facts[FACT_PAID].is_true ? PAGE_PAID : PAGE_UNSAID;
}

/* Rows of one order: it has arrived when all of it has; a dispute about a part is one. */
static PageState
state_of_rows(PageState a, PageState b)
{
    gboolean a_ends = is_void(a) || a == PAGE_CLOSED, b_ends = is_void(b) || b == PAGE_CLOSED;

    if (a == PAGE_UNSAID || b == PAGE_UNSAID)
        return MAX(a, b);
    if (a_ends != b_ends)
        return a_ends ? b : a;
    if (is_on_the_way(a) && is_on_the_way(b))
        return MIN(a, b) >= PAGE_DELIVERED ? MIN(a, b) : MIN(MAX(a, b), PAGE_SHIPPED);
    return MAX(a, b);
}

/* What is known to be on its way goes on, whoever speaks. */
static PageState
later_state(PageState older, PageState newer)
{
    if (newer == PAGE_UNSAID || (newer == PAGE_UNKNOWN && older > PAGE_PAID) ||
        (newer == PAGE_UNPAID && is_on_the_way(older)))
        return older;
    if (is_on_the_way(older) && is_on_the_way(newer))
        return MAX(older, newer);
    return newer;
}

/* The same word, which may have been learnt since. */
static gboolean
is_same_word(const Order *known, const Order *found)
{
    return g_strcmp0(known->imported_status, found->imported_status) == 0;
}

static gboolean
contradict(PageState a, PageState b)
{
    return (a > PAGE_COMPLETED && is_on_the_way(b)) || (b > PAGE_COMPLETED && is_on_the_way(a));
}

static void
take_status(Order *known, const Order *found)
{
    if (found->imported_status == NULL)
        return;
    g_free(known->imported_status);
    known->imported_status = g_strdup(found->imported_status);
}

/* Nobody speaks for the page: what ends the order was said by a person. */
static gboolean
add_ends(Order *known, const Order *found)
{
    known->is_cancelled = known->is_cancelled || found->is_cancelled;
    known->is_closed = known->is_closed || found->is_closed;
    if (known->imported_status == NULL)
        take_status(known, found);
    return TRUE;
}

static const struct {
    PageState state;
    Fact fact;
} facts_of_states[] = {
    { PAGE_PAID, FACT_PAID },
    { PAGE_SHIPPED, FACT_SHIPPED },
    { PAGE_DELIVERED, FACT_MARKED_DELIVERED },
    { PAGE_COMPLETED, FACT_CONFIRMED },
};

/* A state that the order has passed was true: it stays so without a day, from which file ever
 * it is known. */
static void
leave_trace(Order *known, PageState passed)
{
    for (gsize i = 0; i < G_N_ELEMENTS(facts_of_states); i++) {
        if (facts_of_states[i].state == passed && passed != known->page_state &&
            !known->facts[facts_of_states[i].fact].is_true)
            order_set_fact(known, facts_of_states[i].fact, NULL, 0, NULL);
    }
}

static gboolean
merge_state(Order *known, const Order *found, MergeAge age)
{
    PageState old = import_state(known), new = import_state(found);

    if (known->page_state == PAGE_UNSAID && found->page_state == PAGE_UNSAID)
        return add_ends(known, found);
    switch (age) {
    case MERGE_SAME_FILE:
        known->page_state = state_of_rows(old, new);
        if (known->imported_status == NULL || (known->page_state == new &&new != old))
            take_status(known, found);
        return TRUE;
    case MERGE_NEWER:
        known->page_state = later_state(old, new);
        take_status(known, found);
        leave_trace(known, old);
        leave_trace(known, new);
        return TRUE;
    case MERGE_OLDER:
        known->page_state = later_state(new, old);
        if (known->imported_status == NULL)
            take_status(known, found);
        leave_trace(known, old);
        leave_trace(known, new);
        return TRUE;
    case MERGE_UNSURE:
        break;
    }
    if (contradict(old, new) && !is_same_word(known, found))
        return FALSE;
    known->page_state = is_same_word(known, found) && new > PAGE_UNKNOWN ? new : MAX(old, new);
    if (known->imported_status == NULL || known->page_state != old)
        take_status(known, found);
    return TRUE;
}

/* --- Lines ------------------------------------------------------------------------------- */

static void
fill_line(OrderLine *known, const OrderLine *found, MergeAge age)
{
    gboolean is_newer = age == MERGE_NEWER;

    fill_text(&known->id, found->id);
    fill_text(&known->title, found->title);
    fill_text(&known->product, found->product);
    if (money_is_known(&found->price) &&
        (!money_is_known(&known->price) || is_newer || age == MERGE_SAME_FILE)) {
        known->price = found->price;
        known->quantity = found->quantity;
    }
    if (known->quantity == 0)
        known->quantity = found->quantity;
    if (is_newer || age == MERGE_UNSURE)
        known->is_cancelled =
            is_newer ? found->is_cancelled : known->is_cancelled || found->is_cancelled;
}

static void
append_line(Order *known, const OrderLine *found)
{
    OrderLine *line;

    if (known->lines->len >= IMPORT_ITEMS_MOST)
        return;
    line = order_line_new();
    line->line = (int)known->lines->len + 1;
    line->quantity = found->quantity;
    line->is_cancelled = found->is_cancelled;
    fill_line(line, found, MERGE_SAME_FILE);
    g_ptr_array_add(known->lines, line);
}

typedef gboolean (*SameLine)(const OrderLine *a, const OrderLine *b);

static gboolean
has_same_id(const OrderLine *a, const OrderLine *b)
{
    return a->id != NULL && g_strcmp0(a->id, b->id) == 0;
}

static gboolean
has_same_title(const OrderLine *a, const OrderLine *b)
{
    return (a->id == NULL || b->id == NULL) && a->title != NULL &&
           g_strcmp0(a->title, b->title) == 0;
}

static gboolean
has_same_product(const OrderLine *a, const OrderLine *b)
{
    return (a->id == NULL || b->id == NULL) && a->product != NULL &&
           g_strcmp0(a->product, b->product) == 0;
}

/* For lines of which nothing else is left: titles come in the language of the page. */
static gboolean
is_left_over(const OrderLine *a, const OrderLine *b)
{
    return a->id == NULL || b->id == NULL;
}

/* Lines of both orders that have no counterpart yet. */
typedef struct {
    GPtrArray *known;
    GPtrArray *found;
} Unpaired;

static void
pair_lines(Unpaired *unpaired, SameLine is_same, MergeAge age)
{
    for (guint i = 0; i < unpaired->found->len;) {
        guint j = 0;

        while (j < unpaired->known->len &&
               !is_same(unpaired->known->pdata[j], unpaired->found->pdata[i]))
            j++;
        if (j == unpaired->known->len) {
            i++;
            continue;
        }
        fill_line(unpaired->known->pdata[j], unpaired->found->pdata[i], age);
        g_ptr_array_remove_index(unpaired->known, j);
        g_ptr_array_remove_index(unpaired->found, i);
    }
}

static void
merge_lines(Order *known, const Order *found, MergeAge age)
{
    g_autoptr(GPtrArray) known_lines = g_ptr_array_new();
    g_autoptr(GPtrArray) found_lines = g_ptr_array_new();
    Unpaired unpaired = { known_lines, found_lines };

    if (known->lines->len >= IMPORT_ITEMS_MOST)
        return;
    g_ptr_array_extend(known_lines, known->lines, NULL, NULL);
    g_ptr_array_extend(found_lines, found->lines, NULL, NULL);
    pair_lines(&unpaired, has_same_id, age);
    if (age != MERGE_SAME_FILE) {
        pair_lines(&unpaired, has_same_title, age);
        pair_lines(&unpaired, has_same_product, age);
        if (known_lines->len == found_lines->len)
            pair_lines(&unpaired, is_left_over, age);
    }
    for (guint i = 0; i < found_lines->len; i++)
        append_line(known, found_lines->pdata[i]);
}

static Parcel *
parcel_called(Order *order, const char *number)
{
    Parcel *parcel;

    for (guint i = 0; i < order->parcels->len; i++) {
        parcel = order->parcels->pdata[i];
        if (strcmp(parcel->number, number) == 0)
            return parcel;
    }
    parcel = parcel_new(number);
    g_ptr_array_add(order->parcels, parcel);
    return parcel;
}

static void
merge_parcels(Order *known, const Order *found)
{
    for (guint i = 0; i < found->parcels->len && known->parcels->len < IMPORT_ITEMS_MOST; i++) {
        const Parcel *other = found->parcels->pdata[i];
        Parcel *parcel = parcel_called(known, other->number);

        fill_text(&parcel->carrier, other->carrier);
        fill_text(&parcel->alias_of, other->alias_of);
    }
}

static void
merge_tags(Order *known, const Order *found)
{
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    g_auto(GStrv) tags = NULL;

    g_strv_builder_addv(builder, (const char **)known->tags);
    for (guint i = 0; found->tags[i] != NULL; i++) {
        if (!g_strv_contains((const char *const *)known->tags, found->tags[i]))
            g_strv_builder_add(builder, found->tags[i]);
    }
    tags = g_strv_builder_end(builder);
    order_set_tags(known, (const char *const *)tags);
}

/* --- All of it --------------------------------------------------------------------------- */

MergeAges
merge_ages(MergeAge age)
{
    MergeAges ages;

    for (guint i = 0; i < MERGES_COUNT; i++)
        ages.of[i] = age;
    return ages;
}

static void
merge_text(char **known, const char *found, MergeAge age)
{
    if (found != NULL && (*known == NULL || age == MERGE_NEWER)) {
        g_free(*known);
        *known = g_strdup(found);
    }
}

/* What the page states beats what its lines add up to. */
static gboolean
replaces_total(const Order *known, const Order *found, MergeAge age)
{
    if (!money_is_known(&found->total) || !money_is_known(&known->total))
        return money_is_known(&found->total);
    if (known->total_is_sum != found->total_is_sum)
        return known->total_is_sum;
    return age == MERGE_NEWER;
}

gboolean
import_merge(Order *known, const Order *found, const MergeAges *ages)
{
    merge_text(&known->title, found->title, ages->of[MERGES_TEXTS]);
    merge_text(&known->seller, found->seller, ages->of[MERGES_TEXTS]);
    fill_text(&known->url, found->url);
    fill_text(&known->buyer_country, found->buyer_country);
    fill_text(&known->note, found->note);
    if (!money_is_known(&known->return_cost))
        known->return_cost = found->return_cost;
    merge_payment(&known->paid_with, found->paid_with);
    if (replaces_total(known, found, ages->of[MERGES_TOTAL])) {
        known->total = found->total;
        known->total_is_sum = found->total_is_sum;
    }
    known->free_return = known->free_return || found->free_return;
    known->archived = known->archived || found->archived;
    if (known->guarantee_days == 0)
        known->guarantee_days = found->guarantee_days;
    merge_facts(known, found, ages);
    merge_lines(known, found, ages->of[MERGES_LINES]);
    merge_parcels(known, found);
    if (found->tags[0] != NULL)
        merge_tags(known, found);
    return merge_state(known, found, ages->of[MERGES_STATE]);
}

static void
cancel_lines(Order *order)
{
    for (guint i = 0; i < order->lines->len; i++)
        ((OrderLine *)order->lines->pdata[i])->is_cancelled = TRUE;
}

/* Of two rows one counts and the other does not: it is void, and the other says otherwise. */
static gboolean
one_is_void(const Order *a, const Order *b)
{
    return a->page_state != PAGE_UNSAID && b->page_state != PAGE_UNSAID &&
           is_void(a->page_state) != is_void(b->page_state);
}

/* The share of the row that counts; of two that do, or do not, the sum: none of two currencies.
 */
static Money
sum_of_shares(const Order *known, const Order *found)
{
    Money sum = MONEY_NONE;

    if (one_is_void(known, found))
        return is_void(known->page_state) ? found->total : known->total;
    (void)money_add(&known->total, &found->total, &sum);
    return sum;
}

void
import_merge_row(Order *known, const Order *found, gboolean total_is_part)
{
    const MergeAges ages = merge_ages(MERGE_SAME_FILE);
    g_autoptr(Order) row = order_copy(found);
    Money sum = sum_of_shares(known, found);

    if (one_is_void(known, found))
        cancel_lines(is_void(known->page_state) ? known : row);
    (void)import_merge(known, row, &ages); /* rows of one file do not contradict each other */
    if (total_is_part)
        known->total = sum;
}

static gboolean
line_total(const OrderLine *line, Money *ret_total)
{
    Money total = line->price;

    if (!money_is_known(&total) || line->quantity < 1 ||
        __builtin_mul_overflow(total.minor, (gint64)line->quantity, &total.minor))
        return FALSE;
    *ret_total = total;
    return TRUE;
}

gboolean
import_lines_total(const Order *order, Money *ret_total)
{
    Money sum = MONEY_NONE;

    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *one = order->lines->pdata[i];
        Money line = MONEY_NONE, zero = MONEY_NONE;

        if (one->is_cancelled)
            continue;
        if (!line_total(one, &line))
            return FALSE;
        memcpy(zero.currency, line.currency, sizeof zero.currency);
        if (!money_add(money_is_known(&sum) ? &sum : &zero, &line, &sum)) /* keeps the limit */
            return FALSE;
    }
    if (!money_is_known(&sum) || order->lines->len >= IMPORT_ITEMS_MOST)
        return FALSE; /* lines were left out */
    *ret_total = sum;
    return TRUE;
}

const char *
import_stand_in_title(const Order *order)
{
    return order->seller != NULL ? order->seller : order->number;
}

/* What an order's page says ends it; nobody else's word is touched. */
static void
state_ends(Order *order)
{
    if (order->page_state == PAGE_UNSAID)
        return;
    order->is_cancelled = order->page_state == PAGE_CANCELLED;
    order->is_closed = order->page_state == PAGE_CLOSED;
}

void
import_complete(Order *order)
{
    if (order->title == NULL)
        order->title = g_strdup(import_stand_in_title(order));
    if (!money_is_known(&order->total))
        order->total_is_sum = import_lines_total(order, &order->total);
    for (gsize i = 0; i < G_N_ELEMENTS(facts_of_states); i++) {
        if (order->page_state == facts_of_states[i].state &&
            !order->facts[facts_of_states[i].fact].is_true)
            order_set_fact(order, facts_of_states[i].fact, NULL, 0, NULL);
    }
    state_ends(order);
}

void
import_uncomplete(Order *order)
{
    if (g_strcmp0(order->title, import_stand_in_title(order)) == 0)
        g_clear_pointer(&order->title, g_free);
    if (order->total_is_sum)
        order->total = MONEY_NONE;
    order->total_is_sum = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(facts_of_states); i++) {
        if (order->page_state == facts_of_states[i].state &&
            order_fact(order, facts_of_states[i].fact) == INSTANT_UNKNOWN)
            order_clear_fact(order, facts_of_states[i].fact);
    }
    if (order->page_state != PAGE_UNSAID)
        order->is_cancelled = order->is_closed = FALSE;
}
