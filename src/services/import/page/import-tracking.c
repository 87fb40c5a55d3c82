/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/page/import-tracking.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/import/page/import-commitment-private.h"

#define MARKETPLACE "aliexpress"

/* The first prefix that fits decides. AE_GWMS_* happens in the warehouse, before shipping. */
static const struct {
    const char *prefix;
    ParcelStep step;
} milestones[] = {
    { "ORDER_PLACED", STEP_PLACED },
    { "ORDER_PAID", STEP_PAID },
    { "GTMS_SIGNED", STEP_DELIVERED },
    { "GOT", STEP_MOVES },
    { "SC_", STEP_MOVES },
    { "CC_", STEP_MOVES },
    { "LH_", STEP_MOVES },
    { "GTMS_", STEP_MOVES },
};

/* At the pick-up point: signed for by the station, not by the buyer. */
static gboolean
is_at_station(const char *code)
{
    return code != NULL &&
           (strstr(code, "STA_SIGNED") != NULL || strstr(code, "GSTA_") != NULL);
}

ParcelStep
parcel_step(const char *code, const char *second_code)
{
    if (code == NULL)
        return STEP_SAYS_NOTHING;
    if (is_at_station(code) || is_at_station(second_code))
        return STEP_MOVES;
    if (g_str_has_suffix(code, "_FAIL") || g_str_has_suffix(code, "_FAILURE"))
        return STEP_SAYS_NOTHING;
    if (g_str_has_prefix(code, "AE_"))
        code += strlen("AE_");
    for (gsize i = 0; i < G_N_ELEMENTS(milestones); i++) {
        if (g_str_has_prefix(code, milestones[i].prefix))
            return milestones[i].step;
    }
    return STEP_SAYS_NOTHING;
}

static Order *
new_order(void)
{
    Order *order = order_new(NULL);

    order->marketplace = g_strdup(MARKETPLACE);
    return order;
}

/* The earliest instant of each kind of step. */
typedef struct {
    Instant instants[STEP_DELIVERED + 1];
} ParcelSteps;

static ParcelSteps
no_steps(void)
{
    ParcelSteps steps;

    for (gsize i = 0; i < G_N_ELEMENTS(steps.instants); i++)
        steps.instants[i] = INSTANT_UNKNOWN;
    return steps;
}

static void
add_step(ParcelSteps *steps, ParcelStep step, Instant instant)
{
    Instant *earliest = &steps->instants[step];

    if (instant != INSTANT_UNKNOWN && (*earliest == INSTANT_UNKNOWN || instant < *earliest))
        *earliest = instant;
}

static ParcelSteps
read_steps(const json_t *details, const char *code, const char *second_code)
{
    ParcelSteps steps = no_steps();

    for (gsize i = 0; i < json_array_size(details); i++) {
        const json_t *detail = json_array_get(details, i);

        add_step(
            &steps,
            parcel_step(json_member_text(detail, code), json_member_text(detail, second_code)),
            import_json_milliseconds(detail, "time"));
    }
    return steps;
}

static void
state_fact(Order *order, Fact fact, Instant instant)
{
    const FactValue *known = &order->facts[fact];

    if (instant != INSTANT_UNKNOWN &&
        (known->instant == INSTANT_UNKNOWN || instant < known->instant))
        import_state_fact(order, fact, instant);
}

/* What was paid and has not moved was not sent. */
static void
state_steps(Order *order, const ParcelSteps *steps)
{
    state_fact(order, FACT_PLACED, steps->instants[STEP_PLACED]);
    state_fact(order, FACT_PAID, steps->instants[STEP_PAID]);
    if (steps->instants[STEP_PAID] != INSTANT_UNKNOWN)
        import_reach_state(order, PAGE_PAID);
    state_fact(order, FACT_SHIPPED, steps->instants[STEP_MOVES]);
    state_fact(order, FACT_MARKED_DELIVERED, steps->instants[STEP_DELIVERED]);
    import_settle_state(order);
}

static const json_t *
packages_of(const json_t *document)
{
    const json_t *data = json_object_get(document, "data");

    return json_object_get(json_object_get(data, "module"), "trackingDetailLineList");
}

gboolean
tracking_is_aliexpress(const json_t *document)
{
    return json_is_array(packages_of(document));
}

static void
read_commitments(Order *order, const json_t *module, const ImportTask *task)
{
    const json_t *texts =
        json_object_get(json_object_get(module, "fastDeliveryInfoDTO"), "fdContentList");

    for (gsize i = 0; i < json_array_size(texts); i++)
        commitment_read(order, json_string_value(json_array_get(texts, i)), task);
}

static void
read_package(Order *order, const json_t *package)
{
    g_autofree char *number = import_json_text(package, "mailNo");
    g_autofree char *origin = import_json_text(package, "originMailNo");
    const char *carrier = json_member_text(package, "logisticsCarrierName");

    import_read_parcel(order, origin, carrier, NULL);
    if (!import_json_flag(package, "blockMailNo"))
        import_read_parcel(order, number, carrier, origin);
}

/* An order in several parcels is delivered when all of them are. */
static Order *
read_packages(const json_t *document, const ImportTask *task)
{
    const json_t *packages = packages_of(document);
    Order *order = new_order();
    gboolean all_delivered = TRUE;

    read_commitments(order, json_object_get(json_object_get(document, "data"), "module"), task);
    for (gsize i = 0; i < json_array_size(packages); i++) {
        const json_t *package = json_array_get(packages, i);
        ParcelSteps steps = read_steps(json_object_get(package, "detailList"),
                                       "trackingPrimaryCode", "trackingSecondCode");

        read_package(order, package);
        state_steps(order, &steps);
        all_delivered = all_delivered && steps.instants[STEP_DELIVERED] != INSTANT_UNKNOWN;
    }
    if (!all_delivered) {
        order_clear_fact(order, FACT_MARKED_DELIVERED);
        order->page_state = MIN(order->page_state, PAGE_SHIPPED);
    }
    return order;
}

/* Where the document itself names an order. */
static void
collect_numbers(const json_t *object, GHashTable *numbers)
{
    static const char *const names[] = { "tradeOrderId", "orderId" };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        char *number = import_json_text(object, names[i]);

        if (number != NULL && g_hash_table_size(numbers) < IMPORT_ITEMS_MOST)
            g_hash_table_add(numbers, number);
        else
            g_free(number);
    }
}

static GHashTable *
numbers_in(const json_t *document)
{
    GHashTable *numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const json_t *packages = packages_of(document);

    collect_numbers(json_object_get(json_object_get(document, "data"), "module"), numbers);
    for (gsize i = 0; i < json_array_size(packages); i++) {
        const json_t *package = json_array_get(packages, i);
        const json_t *items = json_object_get(package, "packageItemList");

        collect_numbers(package, numbers);
        for (gsize j = 0; j < json_array_size(items); j++)
            collect_numbers(json_array_get(items, j), numbers);
    }
    return numbers;
}

static gboolean
hand_over_as(const Order *parcels, const char *number, const ImportTask *task, GError **error)
{
    g_autoptr(Order) order = order_copy(parcels);
    GError *reason = NULL;

    if (!import_read_number(order, number, task, &reason))
        return import_reject_error(task, 1, reason, error);
    import_settle_state(order);
    return import_found(task, 1, g_steal_pointer(&order), error);
}

gboolean
tracking_parse_for_order(const json_t *document, const char *number, const ImportTask *task,
                         GError **error)
{
    g_autoptr(Order) parcels = read_packages(document, task);
    g_autoptr(GHashTable) numbers = numbers_in(document);
    GHashTableIter iterator;
    gpointer other;

    if (number != NULL)
        return hand_over_as(parcels, number, task, error);
    if (g_hash_table_size(numbers) == 0)
        return import_found(task, 1, g_steal_pointer(&parcels), error);
    g_hash_table_iter_init(&iterator, numbers);
    while (g_hash_table_iter_next(&iterator, &other, NULL)) {
        if (!hand_over_as(parcels, other, task, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
tracking_parse_aliexpress(const json_t *document, const ImportTask *task, GError **error)
{
    return tracking_parse_for_order(document, NULL, task, error);
}

gboolean
tracking_is_cainiao(const json_t *document)
{
    const json_t *parcel = json_array_get(json_object_get(document, "module"), 0);

    return json_object_get(parcel, "mailNo") != NULL;
}

gboolean
tracking_parse_cainiao(const json_t *document, const ImportTask *task, GError **error)
{
    const json_t *module = json_object_get(document, "module");

    for (gsize i = 0; i < json_array_size(module); i++) {
        const json_t *parcel = json_array_get(module, i);
        g_autofree char *number = import_json_text(parcel, "mailNo");
        g_autofree char *real = import_json_text(parcel, "copyRealMailNo");
        const char *carrier = json_member_text(json_object_get(parcel, "destCpInfo"), "cpName");
        ParcelSteps steps =
            read_steps(json_object_get(parcel, "detailList"), "actionCode", "actionCode");
        g_autoptr(Order) order = order_new(NULL);

        import_read_parcel(order, number, NULL, NULL);
        import_read_parcel(order, real, carrier, number);
        state_steps(order, &steps);
        if (!import_found(task, (gint64)i + 1, g_steal_pointer(&order), error))
            return FALSE;
    }
    return TRUE;
}
