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

/* What the imports said so far, without the user's words. */
static Order *
fold_imports(const GPtrArray *effective, const char *id)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new();
    Order *order = order_new(id);

    for (guint i = 0; i < effective->len; i++)
        g_ptr_array_add(events, effective->pdata[i]);
    g_ptr_array_sort(events, compare_said);
    for (guint i = 0; i < events->len; i++) {
        const Event *event = events->pdata[i];
        g_autoptr(JsonDocument) data = is_statement(event) ? event_data(event) : NULL;

        if (is_from_import(data))
            statement_apply(order, data, event->counter, event->change);
    }
    return order;
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

    for (guint i = 0; i < target->parcels->len; i++) {
        const Parcel *parcel = target->parcels->pdata[i];
        gboolean is_old = FALSE;

        for (guint j = 0; j < known->parcels->len; j++)
            is_old = is_old || strcmp(((const Parcel *)known->parcels->pdata[j])->number,
                                      parcel->number) == 0;
        if (!is_old)
            g_ptr_array_add(news->parcels, parcel_new(parcel->number));
    }
    import_merge(both, news, MERGE_LATER);
    data = statement_additions(order, both);
    return json_incref(json_object_get(data, "tracking"));
}

static gboolean
is_sum_of_lines(const Order *order)
{
    Money sum = MONEY_NONE;
    int comparison;

    return import_lines_total(order, &sum) && money_compare(&sum, &order->total, &comparison) &&
           comparison == 0;
}

/* Cut short where a longer one begins with the same: "Folding desk lamp, 3 col...". */
static gboolean
is_cut_short(const char *title, const char *found)
{
    gsize length = strlen(title);

    if (g_str_has_suffix(title, "..."))
        length -= strlen("...");
    else if (g_str_has_suffix(title, "…"))
        length -= strlen("…");
    else
        return FALSE;
    return strlen(found) > length && strncmp(title, found, length) == 0;
}

/* known with what was found on top: a sum is summed up anew, a stand-in makes room. */
static Order *
add_found(const Order *known, const Order *found, MergeKind kind)
{
    Order *target = order_copy(known);

    if (is_sum_of_lines(known))
        target->total = MONEY_NONE;
    if (known->title != NULL && found->title != NULL &&
        (g_strcmp0(known->title, import_stand_in_title(known)) == 0 ||
         is_cut_short(known->title, found->title)))
        g_clear_pointer(&target->title, g_free);
    import_merge(target, found, kind);
    if (!money_is_known(&target->total))
        (void)import_lines_total(target, &target->total); /* else it stays unknown */
    return target;
}

json_t *
import_difference(const GPtrArray *effective, const Order *order, const Order *found,
                  MergeKind kind)
{
    g_autoptr(Order) known = fold_imports(effective, order->id);
    g_autoptr(Order) target = add_found(known, found, kind);
    g_autoptr(JsonDocument) difference = statement_additions(known, target);
    gboolean has_parcels = json_object_get(difference, "tracking") != NULL;
    json_t *parcels;

    if (difference == NULL)
        return NULL;
    leave_out(difference, "number");
    leave_out(difference, "marketplace");
    leave_out_what_user_said(difference, effective);
    if (has_parcels && json_object_get(difference, "tracking") == NULL) {
        parcels = parcels_of(order, known, target);
        if (parcels != NULL)
            json_object_set_new(difference, "tracking", parcels);
    }
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
