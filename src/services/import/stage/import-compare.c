/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-compare-private.h"

#include <string.h>

#include "services/import/stage/import-merge-private.h"

static gboolean
is_from_import(const json_t *data)
{
    return json_member_text(data, "source") != NULL;
}

static gboolean
is_statement(const Event *event)
{
    return event_kind(event->type)->class == EVENT_IS_STATEMENT;
}

static int
compare_said(gconstpointer a, gconstpointer b)
{
    return event_compare_said(*(const Event *const *)a, *(const Event *const *)b);
}

/* What the imports said so far, and when the file was written that said each part of it. */
typedef struct {
    Order *order;
    ImportWritten written[MERGES_COUNT];
} Imported;

static void
imported_clear(Imported *imported)
{
    order_free(imported->order);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Imported, imported_clear)

/* The members of a statement that are merged by age. */
static const struct {
    const char *member;
    MergeMatter matter;
} matters[] = {
    { "title", MERGES_TEXTS },     { "seller", MERGES_TEXTS },
    { "total", MERGES_TOTAL },     { "page_state", MERGES_STATE },
    { "cancelled", MERGES_STATE }, { "imported_status", MERGES_STATE },
    { "closes", MERGES_CLOSES },   { "guarantee", MERGES_GUARANTEE },
    { "lines", MERGES_LINES },
};

static void
date_matters(Imported *imported, const json_t *data)
{
    ImportWritten written = written_parse(json_member_text(data, "written"));

    for (gsize i = 0; i < G_N_ELEMENTS(matters); i++) {
        if (json_object_get(data, matters[i].member) != NULL)
            imported->written[matters[i].matter] = written;
    }
}

static Imported
fold_imports(const GPtrArray *effective, const char *id)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new();
    Imported imported = { .order = order_new(id) };

    for (guint i = 0; i < MERGES_COUNT; i++)
        imported.written[i] = WRITTEN_UNKNOWN;
    for (guint i = 0; i < effective->len; i++)
        g_ptr_array_add(events, effective->pdata[i]);
    g_ptr_array_sort(events, compare_said);
    for (guint i = 0; i < events->len; i++) {
        const Event *event = events->pdata[i];
        g_autoptr(JsonDocument) data = is_statement(event) ? event_data(event) : NULL;

        if (!is_from_import(data))
            continue;
        statement_apply(imported.order, data, event->counter, event->change);
        date_matters(&imported, data);
    }
    return imported;
}

static MergeAges
ages_of(const Imported *imported, const ImportWritten *written)
{
    MergeAges ages = merge_ages(MERGE_OLDER);

    for (guint i = 0; written != NULL && i < MERGES_COUNT; i++)
        ages.of[i] = written_age(written, &imported->written[i]);
    return ages;
}

/* What happenings that people log say about the same as a member of a statement. */
static const struct {
    EventType type;
    const char *member;
} happenings[] = {
    { EVENT_SHIPPED, "shipped" },          { EVENT_MARKED_DELIVERED, "marked_delivered" },
    { EVENT_DELIVERED, "delivered" },      { EVENT_CONFIRMED, "confirmed" },
    { EVENT_AUTO_COMPLETED, "confirmed" }, { EVENT_CANCELLED, "cancelled" },
};

static void
leave_out(json_t *difference, const char *member)
{
    (void)json_object_del(difference, member); /* not in it: nothing to leave out */
}

static void
leave_out_of_happening(json_t *difference, const Event *event)
{
    for (gsize i = 0; i < G_N_ELEMENTS(happenings); i++) {
        if (event->type == happenings[i].type)
            leave_out(difference, happenings[i].member);
    }
}

static void
leave_out_of_statement(json_t *difference, const json_t *data)
{
    const char *member;
    json_t *value;

    json_object_foreach((json_t *)data, member, value)
    {
        leave_out(difference, member);
    }
}

/* What the user has said himself is not said again, in whatever sense. */
static void
leave_out_what_user_said(json_t *difference, const GPtrArray *effective)
{
    for (guint i = 0; i < effective->len; i++) {
        const Event *event = effective->pdata[i];
        g_autoptr(JsonDocument) data = event_data(event);

        if (is_from_import(data))
            continue;
        if (is_statement(event))
            leave_out_of_statement(difference, data);
        else
            leave_out_of_happening(difference, event);
    }
}

/* The user's own list of parcels and a new number are no contradiction. */
static json_t *
parcels_of(const Order *order, const Order *known, const Order *target)
{
    g_autoptr(Order) both = order_copy(order);
    g_autoptr(Order) news = order_new(NULL);
    g_autoptr(JsonDocument) data = NULL;
    const MergeAges ages = merge_ages(MERGE_UNSURE);

    for (guint i = 0; i < target->parcels->len; i++) {
        const Parcel *parcel = target->parcels->pdata[i];
        gboolean is_old = FALSE;

        for (guint j = 0; j < known->parcels->len; j++)
            is_old = is_old || strcmp(((const Parcel *)known->parcels->pdata[j])->number,
                                      parcel->number) == 0;
        if (!is_old)
            g_ptr_array_add(news->parcels, parcel_new(parcel->number));
    }
    (void)import_merge(both, news, &ages); /* parcels alone */
    data = statement_additions(order, both);
    return json_incref(json_object_get(data, "tracking"));
}

/* What is new is stated; so is that it is no longer so. */
static json_t *
news_of(const Order *known, const Order *target)
{
    json_t *difference = statement_additions(known, target);

    if (known->is_cancelled == target->is_cancelled && known->is_closed == target->is_closed &&
        (target->total_is_sum || !known->total_is_sum))
        return difference;
    if (difference == NULL)
        difference = json_object();
    if (known->is_cancelled && !target->is_cancelled)
        json_object_set_new(difference, "cancelled", json_false());
    if (known->is_closed && !target->is_closed)
        json_object_set_new(difference, "closed", json_false());
    if (known->total_is_sum && !target->total_is_sum)
        json_object_set_new(difference, "total_is_sum", json_false());
    return difference;
}

/* What the user said goes first; a new parcel is news beside his list of parcels. */
static json_t *
without_users_words(json_t *difference, const GPtrArray *effective, const Order *order,
                    const Order *known, const Order *target)
{
    gboolean has_parcels = json_object_get(difference, "tracking") != NULL;
    gboolean has_total = json_object_get(difference, "total") != NULL;
    json_t *parcels;

    leave_out_what_user_said(difference, effective);
    if (has_total && json_object_get(difference, "total") == NULL)
        leave_out(difference, "total_is_sum");
    if (!has_parcels || json_object_get(difference, "tracking") != NULL)
        return difference;
    parcels = parcels_of(order, known, target);
    if (parcels != NULL)
        json_object_set_new(difference, "tracking", parcels);
    return difference;
}

/* Earlier versions of this program did not say what a total was made of. */
static void
lift_earlier(Imported *imported)
{
    Order *order = imported->order;
    Money sum = MONEY_NONE;
    int comparison;

    if (imported->written[MERGES_TOTAL].from == INSTANT_UNKNOWN && !order->total_is_sum &&
        import_lines_total(order, &sum) && money_compare(&sum, &order->total, &comparison))
        order->total_is_sum = comparison == 0;
}

/* The letters and digits that an import gave, written otherwise. */
static void
write_number_anew(json_t **difference, const Order *known, const Order *found)
{
    if (known->number == NULL || found->number == NULL ||
        g_str_equal(known->number, found->number))
        return;
    if (*difference == NULL)
        *difference = json_object();
    json_set_text(*difference, "number", found->number);
}

json_t *
import_difference(const GPtrArray *effective, const Order *order, const Order *found,
                  const ImportWritten *written, gboolean *ret_contradicts)
{
    g_auto(Imported) imported = fold_imports(effective, order->id);
    const MergeAges ages = ages_of(&imported, written);
    g_autoptr(Order) target = NULL;
    g_autoptr(JsonDocument) difference = NULL;

    lift_earlier(&imported);
    target = order_copy(imported.order);
    import_uncomplete(target);
    *ret_contradicts = !import_merge(target, found, &ages);
    import_complete(target);
    difference = news_of(imported.order, target);
    leave_out(difference, "marketplace");
    write_number_anew(&difference, imported.order, found);
    (void)without_users_words(difference, effective, order, imported.order, target);
    return json_object_size(difference) > 0 ? g_steal_pointer(&difference) : NULL;
}

gboolean
import_has_note(const GPtrArray *effective, const char *note, Instant at)
{
    for (guint i = 0; i < effective->len; i++) {
        const Event *event = effective->pdata[i];
        g_autoptr(JsonDocument) data = NULL;

        if (event->type != EVENT_NOTE || event->at != at)
            continue;
        data = event_data(event);
        if (g_strcmp0(json_member_text(data, "text"), note) == 0)
            return TRUE;
    }
    return FALSE;
}
