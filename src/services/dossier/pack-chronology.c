/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chronology of a dossier: what happened, when, by whom, and which exhibit shows it. */
#include "services/dossier/pages-private.h"

#define MINUTES_PER_HOUR 60

/* "14 November 2026, 10:00 +01:00": what the buyer's clock showed, and how far it is from UTC.
 */
static char *
moment_of(const Pages *pages, Instant at, Precision precision)
{
    WallTime wall = instant_to_wall(at, pages->pack->zone);
    g_autofree char *date = precision == PRECISION_DATE
                                ? pages_date(pages, at)
                                : claim_date(pages->language, at, pages->pack->zone);
    Instant shown = at;
    int minutes;

    if (precision == PRECISION_DATE)
        return g_steal_pointer(&date);
    (void)instant_from_wall(&wall, zone_utc(), &shown); /* a wall time is always one of UTC */
    minutes = (int)((shown - at) / SECONDS_PER_MINUTE);
    return g_strdup_printf("%s, %02d:%02d %c%02d:%02d", date, wall.hour, wall.minute,
                           minutes < 0 ? '-' : '+', ABS(minutes) / MINUTES_PER_HOUR,
                           ABS(minutes) % MINUTES_PER_HOUR);
}

/* A row of the chronology, on its way into its order. */
typedef struct {
    Instant at;
    guint place;
    json_t *row;
    guint first, last; /* exhibits that were recorded with it; 0: none */
} Happened;

static gint
compare_happened(gconstpointer a, gconstpointer b)
{
    const Happened *x = a, *y = b;

    return x->at != y->at ? (x->at > y->at ? 1 : -1)
                          : (x->place > y->place) - (x->place < y->place);
}

static void
happened_clear(gpointer data)
{
    json_decref(((Happened *)data)->row);
}

static void
add_happened(Pages *pages, GArray *all, Instant at, Instant told, Precision precision,
             const char *who, const char *what, const Exhibit *exhibit)
{
    g_autofree char *when = moment_of(pages, at, precision);
    g_autofree char *number =
        exhibit == NULL ? g_strdup("") : g_strdup_printf("%u", exhibit->number);
    g_autofree char *name =
        g_strdup_printf("exhibit-%u", exhibit == NULL ? 0 : exhibit->number);
    Happened happened = { .at = told, .place = all->len };

    happened.row = json_pack("[ssss{ss}]", when, who, what, number, "page", name);
    happened.first = happened.last = exhibit == NULL ? 0 : exhibit->number;
    g_array_append_val(all, happened);
}

/* Files that were recorded one behind the other on one day stand in one row. */
static gboolean
join_exhibits(Pages *pages, GArray *all, const Event *event, const Exhibit *exhibit)
{
    Happened *last = all->len == 0 ? NULL : &g_array_index(all, Happened, all->len - 1);
    g_autofree char *kind = NULL, *what = NULL, *numbers = NULL;

    if (exhibit == NULL || last == NULL || last->last == 0 ||
        last->last + 1 != exhibit->number ||
        instant_start_of_day(last->at, pages->pack->zone, 0) !=
            instant_start_of_day(event->at, pages->pack->zone, 0))
        return FALSE;
    last->last = exhibit->number;
    kind = pack_kind(pages->pack, exhibit->evidence->kind);
    what = g_strconcat(json_string_value(json_array_get(last->row, 2)), ", ", kind, NULL);
    numbers = g_strdup_printf("%u\u2013%u", last->first, last->last);
    json_array_set_new(last->row, 2, json_string(what));
    json_array_set_new(last->row, 3, json_string(numbers));
    return TRUE;
}

/* Whether an event of the timeline tells the same. */
static gboolean
is_told(const GPtrArray *timeline, const char *token)
{
    for (guint i = 0; i < timeline->len; i++) {
        if (g_str_equal(event_kind(((const Event *)timeline->pdata[i])->type)->token, token))
            return TRUE;
    }
    return FALSE;
}

static void
tell_facts(Pages *pages, const GPtrArray *timeline, GArray *all)
{
    for (Fact fact = FACT_PLACED; fact <= FACT_CONFIRMED; fact++) {
        const FactValue *value = &pages->order->facts[fact];
        const char *token = fact_token(fact);
        const char *what = claim_words_of(pages->language, "told", token);
        Actor by = fact == FACT_SHIPPED            ? ACTOR_SELLER
                   : fact == FACT_MARKED_DELIVERED ? ACTOR_CARRIER
                                                   : ACTOR_BUYER;

        if (what != NULL && value->is_true && value->instant != INSTANT_UNKNOWN &&
            !is_told(timeline, token))
            add_happened(pages, all, value->instant, value->instant, value->precision,
                         pages_actor(pages, by), what, NULL);
    }
}

/* That of a copy with parts hidden is as old as its original. */
static const Exhibit *
exhibit_of(const Pages *pages, const Event *event)
{
    g_autoptr(Evidence) evidence =
        event->type == EVENT_EVIDENCE_ADDED ? evidence_from_event(event) : NULL;

    for (guint i = 0; evidence != NULL && i < pages->pack->exhibits->len; i++) {
        const Exhibit *exhibit = pages->pack->exhibits->pdata[i];
        const Evidence *recorded =
            exhibit->original != NULL ? exhibit->original : exhibit->evidence;

        if (g_str_equal(recorded->sha256, evidence->sha256) && recorded->kind == evidence->kind)
            return exhibit;
    }
    return NULL;
}

static Precision
precision_of(const json_t *data)
{
    g_auto(Moment) moment = { 0 };

    return moment_from_json(json_object_get(data, "at"), &moment) ? moment.precision
                                                                  : PRECISION_INSTANT;
}

/* What happened, how much it was about, and the words that were said with it. */
static char *
event_words(Pages *pages, const Event *event, const json_t *data, const Exhibit *exhibit)
{
    const char *what = claim_words_of(pages->language, "told", event_kind(event->type)->token);
    Money amount = json_member_money(data, "amount");
    GString *text = g_string_new(what);
    g_autofree char *sum = pages_amount(pages, &amount);
    g_autofree char *said = pack_text(pages->pack, json_member_text(data, "text"));
    g_autofree char *kind =
        exhibit == NULL ? NULL : pack_kind(pages->pack, exhibit->evidence->kind);

    if (sum != NULL)
        g_string_append_printf(text, ": %s", sum);
    if (kind != NULL)
        g_string_append_printf(text, ": %s", kind);
    if (*said != '\0')
        g_string_append_printf(text, "\n%s", said);
    return g_string_free(text, FALSE);
}

/* That it came is what the buyer says; who paid money back nobody said. */
static const char *
who_did(const Pages *pages, const Event *event)
{
    switch (event->type) {
    case EVENT_REFUND_PART:
    case EVENT_REFUNDED:
        return "";
    case EVENT_DELIVERED:
        return pages_actor(pages, ACTOR_BUYER);
    default:
        return pages_actor(pages, event_kind(event->type)->by);
    }
}

static void
tell_events(Pages *pages, const GPtrArray *timeline, GArray *all)
{
    Instant told = INSTANT_UNKNOWN; /* what has a day alone stays behind what came before it */

    for (guint i = 0; i < timeline->len; i++) {
        const Event *event = timeline->pdata[i];
        const EventKind *kind = event_kind(event->type);
        g_autoptr(JsonDocument) data = NULL;
        g_autofree char *what = NULL;
        const Exhibit *exhibit;

        told = MAX(told, event->at);
        if (claim_words_of(pages->language, "told", kind->token) == NULL ||
            (event->dispute != NULL && pages->dispute->id != NULL &&
             !g_str_equal(event->dispute, pages->dispute->id)))
            continue;
        exhibit = exhibit_of(pages, event);
        if (event->type == EVENT_EVIDENCE_ADDED &&
            (exhibit == NULL || join_exhibits(pages, all, event, exhibit)))
            continue;
        data = event_data(event);
        what = event_words(pages, event, data, exhibit);
        add_happened(pages, all, event->at, told, precision_of(data), who_did(pages, event),
                     what, exhibit);
    }
}

void
pages_add_chronology(Pages *pages)
{
    g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Happened));
    const GPtrArray *timeline = order_view_timeline(pages->pack->task->view);
    json_t *rows;

    g_array_set_clear_func(all, happened_clear);
    tell_facts(pages, timeline, all);
    tell_events(pages, timeline, all);
    g_array_sort(all, compare_happened);
    if (all->len == 0)
        return;
    pages_heading(pages, 1, pages_words(pages, "heading-chronology"), FALSE);
    rows = pages_table(
        pages, "[26,16,38,10,10]",
        json_pack("[sssss]", pages_words(pages, "column-date"),
                  pages_words(pages, "column-who"), pages_words(pages, "column-what"),
                  pages_words(pages, "column-exhibit"), pages_words(pages, "column-page")));
    for (guint i = 0; i < all->len; i++)
        json_array_append(rows, g_array_index(all, Happened, i).row);
}
